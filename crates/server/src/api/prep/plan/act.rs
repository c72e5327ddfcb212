//! `POST /prep/plan/items/{id}` and `POST /prep/plan/blocks/{id}`: what is done by hand.

use super::keep::{ID, of_profile};
use super::seat::Seat;
use super::show::{WeekQuery, view};
use super::view::PlanView;
use crate::api::fields;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path, Query};
use axum::extract::State;
use highbar_domain::prep::Plan;
use highbar_domain::prep::plan::{Act, Refused};
use highbar_store::prep::{self, Kind, Owner};
use highbar_store::{By, Tx};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

const LONGEST_NOTE: usize = 2_000;
/// Sixteen hours: more than anybody does of one thing in a day.
const MOST_MINUTES: u32 = 960;

/// What is decided about a line.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PrepItemAction)]
pub struct ItemAction {
    action: ItemVerb,
    /// Why, for oneself.
    #[serde(default)]
    note: String,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = PrepItemVerb)]
#[serde(rename_all = "snake_case")]
pub enum ItemVerb {
    Tick,
    /// Open again, whatever the evidence says.
    Untick,
    /// Left out of the plan.
    Drop,
    /// As the evidence has it.
    Restore,
}

/// What happens to a block.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PrepBlockAction)]
pub struct BlockAction {
    action: BlockVerb,
    /// The day for `move`.
    to: Option<Date>,
    /// How long it took, for `done`; as long as was planned when absent.
    minutes: Option<u32>,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = PrepBlockVerb)]
#[serde(rename_all = "snake_case")]
pub enum BlockVerb {
    Move,
    /// Takes the last move, or the "done", back.
    Undo,
    Done,
}

/// Ticks a line by hand, opens it, drops it or brings it back. Answers with the plan.
#[utoipa::path(post, path = "/prep/plan/items/{id}", tag = "prep", params(("id" = String, Path), WeekQuery),
    request_body = ItemAction, responses((status = 200, body = PlanView)))]
pub async fn act_on_item(
    State(app): State<App>,
    caller: Caller,
    Path(item): Path<String>,
    Query(query): Query<WeekQuery>,
    Json(body): Json<ItemAction>,
) -> Result<axum::Json<PlanView>, ApiError> {
    let note = fields::paragraphs(&body.note, 0..=LONGEST_NOTE);
    let note = note.map_err(|fault| ApiError::field("note", fault))?;
    let act = match body.action {
        ItemVerb::Tick => Act::Tick { item, note },
        ItemVerb::Untick => Act::Untick { item, note },
        ItemVerb::Drop => Act::Drop { item, note },
        ItemVerb::Restore => Act::Restore { item },
    };
    carry_out(&app, &caller, &query, act).await
}

/// Moves a block, takes that back, or says that it is done. Answers with the plan.
#[utoipa::path(post, path = "/prep/plan/blocks/{id}", tag = "prep", params(("id" = String, Path), WeekQuery),
    request_body = BlockAction, responses((status = 200, body = PlanView)))]
pub async fn act_on_block(
    State(app): State<App>,
    caller: Caller,
    Path(block): Path<String>,
    Query(query): Query<WeekQuery>,
    Json(body): Json<BlockAction>,
) -> Result<axum::Json<PlanView>, ApiError> {
    let act = match body.action {
        BlockVerb::Move => {
            let to = body.to.ok_or_else(|| ApiError::field("to", "say to which day it moves"))?;
            Act::Move { block, to }
        }
        BlockVerb::Undo => Act::Undo { block },
        BlockVerb::Done => {
            let minutes = body.minutes.map(|minutes| fields::between(minutes, 1..=MOST_MINUTES)).transpose();
            Act::Done { block, minutes: minutes.map_err(|fault| ApiError::field("minutes", fault))? }
        }
    };
    carry_out(&app, &caller, &query, act).await
}

async fn carry_out(
    app: &App,
    caller: &Caller,
    query: &WeekQuery,
    decided: Act,
) -> Result<axum::Json<PlanView>, ApiError> {
    let (by, owner, from) = (caller.by(), caller.owner(), query.monday()?);
    let seat = app.store.read(async |db| Seat::of(app, db, owner, by.at).await).await?;
    let (seat, plan) = app
        .store
        .write(async move |tx| {
            let plan = act(tx, by, owner, &seat, decided).await?;
            Ok::<_, ApiError>((seat, plan))
        })
        .await?;
    Ok(axum::Json(view(&plan, &seat, from)))
}

/// Does something by hand in the owner's plan, as of the day of the seat.
///
/// # Errors
/// It names something that is not there or makes no sense on this day, there is no profile, or what storage says.
pub async fn act(tx: &mut Tx, by: By, owner: Owner, seat: &Seat, decided: Act) -> Result<Plan, ApiError> {
    let stored = of_profile(tx, owner).await?;
    let (version, mut plan) = stored.map_or_else(Default::default, |record| (record.version, record.body));
    plan.act(decided, &seat.facts(), by.at).map_err(refused)?;
    let _ = prep::save(tx, by, owner, Kind::Plan, ID, version, &plan).await?;
    Ok(plan)
}

fn refused(why: Refused) -> ApiError {
    match why {
        Refused::NoItem => ApiError::not_found("line of the plan"),
        Refused::NoBlock => ApiError::not_found("block of the plan"),
        Refused::Past(_) | Refused::NotBeforeTheLoop(_) => ApiError::field("to", why.to_string()),
        Refused::IsDone | Refused::NothingToUndo | Refused::DoneByEvidence => {
            ApiError::new(ErrorCode::Refused, why.to_string())
        }
    }
}
