//! Makes candidates and applications of rows, some at a time, so that others can write in between. An import that is
//! cut off keeps what was written; sent again, it finds those rows under way and goes on with the rest.

use super::report::RowFault;
use super::rows::Good;
use crate::api::applications::open::{Ground, Letters, NewApplication, open_on};
use crate::api::applications::viewer::actor;
use crate::api::candidates::input::complete;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use highbar_domain::ids::RequisitionId;
use highbar_store::candidates::{self, Candidate};
use highbar_store::{By, Tx};

/// Rows of one transaction.
const AT_ONCE: usize = 100;

/// What became of the rows.
#[derive(Debug, Default)]
pub struct Done {
    pub created: usize,
    pub faults: Vec<RowFault>,
}

/// Writes the rows. Candidates are told nothing: they have not applied by themselves just now.
///
/// # Errors
/// The opening takes no applications, or the database failed.
pub async fn all(
    app: &App,
    caller: &Caller,
    requisition: RequisitionId,
    good: Vec<Good>,
    column: &str,
) -> Result<Done, ApiError> {
    let mut done = Done::default();
    for rows in good.chunks(AT_ONCE) {
        let (rows, by, caller, column) = (rows.to_vec(), caller.by(), caller.clone(), column.to_owned());
        let for_write = app.clone();
        let written = app
            .store
            .write(async move |tx| {
                let ground = Ground::load(&for_write, tx, requisition).await?;
                let mut done = Done::default();
                for one in rows {
                    let row = one.row;
                    match keep(&for_write, tx, by, &caller, &ground, one, requisition).await {
                        Ok(()) => done.created += 1,
                        // Somebody else was faster since the rows were looked up.
                        Err(error) if matches!(error.code, ErrorCode::Duplicate | ErrorCode::CoolDown) => {
                            done.faults.push(RowFault {
                                row,
                                column: column.clone(),
                                message: error.message,
                            });
                        }
                        Err(error) => return Err(error),
                    }
                }
                Ok(done)
            })
            .await?;
        done.created += written.created;
        done.faults.extend(written.faults);
    }
    Ok(done)
}

async fn keep(
    app: &App,
    tx: &mut Tx,
    by: By,
    caller: &Caller,
    ground: &Ground,
    one: Good,
    requisition: RequisitionId,
) -> Result<(), ApiError> {
    let source = one.candidate.source.clone();
    let candidate = join(tx, by, one.candidate).await?;
    let new = NewApplication { requisition, candidate: candidate.id, source, cool_down_override: None };
    open_on(app, tx, &actor(caller), ground, candidate, &new, Letters::Withheld).await.map(drop)
}

async fn join(tx: &mut Tx, by: By, new: Candidate) -> Result<Candidate, ApiError> {
    let Some(mut known) = candidates::find_by_email(tx, &new.email).await? else {
        candidates::add(tx, by, &new).await?;
        return Ok(new);
    };
    let before = known.clone();
    complete(&mut known, &new);
    if known != before {
        known.version = candidates::update(tx, by, &known).await?;
    }
    Ok(known)
}
