//! `GET /public/prep/{token}/plan.ics`

use crate::api::prep::plan::{Seat, as_it_stands, block_title};
use crate::app::App;
use crate::auth::origin::ClientAddress;
use crate::calendars::feed::{AllDay, Busy, Feed};
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::Path;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use highbar_domain::prep::{Block, Plan};
use highbar_store::prep::{self, Owner};
use highbar_store::sha256_hex;
use jiff::Timestamp;
use std::time::Instant;

const NAME: &str = "Interview preparation";
/// Letters of a hash that tell one person's entries from another's.
const UID_LETTERS: usize = 20;

/// The plan behind an address: titles of blocks, each an entry of a whole day, and the day of the loop. Nothing that
/// the person wrote is in it.
#[utoipa::path(get, path = "/public/prep/{token}/plan.ics", tag = "public", params(("token" = String, Path)),
    responses((status = 200, content_type = "text/calendar", body = String)))]
pub async fn plan_calendar(
    State(app): State<App>,
    address: ClientAddress,
    Path(token): Path<String>,
) -> Result<impl IntoResponse, ApiError> {
    app.tries.calendar_feed.take(address.0, Instant::now())?;
    let now = Timestamp::now();
    let (owner, found) = app
        .store
        .read(async |db| {
            let owner = prep::owner_of(db, &token).await?.ok_or_else(unknown)?;
            Ok::<_, ApiError>((owner, as_it_stands(&app, db, owner, now).await?))
        })
        .await?;
    let (stamp, entries) = match &found {
        Some((seat, plan, changed)) => (*changed, entries(&app, owner, seat, plan)),
        // There is a link and no profile yet: a calendar without entries.
        None => (now, Vec::new()),
    };
    let ics = Feed { name: NAME.to_owned(), stamp, entries }.to_ics();
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], ics))
}

/// The same for a token that ended and one that never was.
fn unknown() -> ApiError {
    ApiError::new(
        ErrorCode::NotFound,
        "no such calendar, or its address has ended; make a new one on the page of the plan",
    )
}

fn entries(app: &App, owner: Owner, seat: &Seat, plan: &Plan) -> Vec<AllDay> {
    let person = uid_of(owner);
    let day = seat.profile.date.map(|date| AllDay {
        uid: format!("{person}-loop@highbar"),
        date,
        summary: "Interview loop".to_owned(),
        url: app.config.link("/prepare/day"),
        busy: Busy::Taken,
    });
    let blocks = plan.blocks.iter().filter_map(|block| entry(app, &person, seat, block));
    blocks.chain(day).collect()
}

fn entry(app: &App, person: &str, seat: &Seat, block: &Block) -> Option<AllDay> {
    let date = block.day()?;
    let item = seat.items.iter().find(|item| item.id == block.item)?;
    Some(AllDay {
        uid: format!("{person}-{}@highbar", block.id),
        date,
        summary: format!("{} ({} min)", block_title(item), block.minutes),
        url: app.config.link(item.work.href),
        busy: Busy::Free,
    })
}

/// Names the person for programs and nobody else.
fn uid_of(owner: Owner) -> String {
    let mut hash = sha256_hex(format!("highbar preparation {owner}").as_str());
    hash.truncate(UID_LETTERS);
    hash
}
