//! `POST /interviews/{id}/scorecard/fill-in`: with demo data only, writes a whole draft for the caller, so that a
//! loop can be tried without typing seven scorecards. It is saved as a draft; its author still hands it in.

use super::draft::{load, save, writable};
use super::rows;
use super::text::{CardText, ItemKind, RatingText};
use crate::api::applications::facts::Case;
use crate::api::interviews::view;
use crate::api::shapes::interview::InterviewView;
use crate::api::shapes::scorecard::EvidenceBody;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::extract::State;
use highbar_domain::application::Interview;
use highbar_domain::ids::InterviewId;
use highbar_domain::process::{Rating, Round, RoundOutcome, Vote};
use highbar_domain::scorecard::{ScreenVote, Verdict};
use highbar_store::scorecards;
use jiff::Timestamp;
use uuid::Uuid;

/// What an interviewer may have heard, by turns.
const HEARD: [&str; 4] = [
    "Named the two options they had, why they took the slower one, and what it cost them in the first month.",
    "Gave numbers before I asked: half the incidents in a quarter, and which of the changes did it.",
    "Said plainly what went wrong, whom it hurt, and what they do differently since then.",
    "Went three questions deep without repeating the story; the details held together.",
];

/// Fills in the caller's own draft. Refused without demo data.
#[utoipa::path(post, path = "/interviews/{id}/scorecard/fill-in", tag = "scorecards", params(("id" = Uuid, Path)),
    responses((status = 200, body = InterviewView)))]
pub async fn fill_in_scorecard(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<axum::Json<InterviewView>, ApiError> {
    if !app.is_demo().await? {
        return Err(ApiError::forbidden("scorecards are filled in by a click with demo data only"));
    }
    let id = InterviewId(id);
    let case = load(&app, id, Timestamp::now()).await?;
    let (interview, round) = writable(&case, &caller, id)?;
    let text = text(&case, interview, round);
    let person = caller.id();
    let sent = app.store.read(async |db| scorecards::find_draft(db, id, person).await).await?;
    save(&app, &caller, id, sent.map_or(0, |draft| draft.version), text.to_body()).await?;
    view(&app, &caller, id).await.map(axum::Json)
}

/// A complete text, the same every time for the same interview.
fn text(case: &Case, interview: &Interview, round: &Round) -> CardText {
    let wanted = rows::wanted(case, interview, round);
    let ratings =
        wanted.iter().enumerate().map(|(place, (kind, item))| rating(interview, *kind, item, place));
    CardText {
        vote: Some(match round.outcome {
            RoundOutcome::Vote => Verdict::Vote(Vote::Hire),
            RoundOutcome::AdvanceReject => Verdict::Screen(ScreenVote::Advance),
        }),
        vote_reason: "The evidence is deep and specific, and it is about what they did themselves."
            .to_owned(),
        summary: "Filled in for the demonstration.".to_owned(),
        ratings: ratings.collect(),
    }
}

fn rating(interview: &Interview, kind: ItemKind, item: &str, place: usize) -> RatingText {
    let turn = place + usize::from(interview.id.0.as_bytes()[15]);
    let value: u8 = if turn.is_multiple_of(3) { 4 } else { 3 };
    RatingText {
        item: item.to_owned(),
        kind,
        rating: Rating::try_from(value).ok(),
        evidence: vec![EvidenceBody {
            id: format!("demo-{place}"),
            text: HEARD[turn % HEARD.len()].to_owned(),
            at_seconds: u32::try_from(place).ok().map(|place| 180 + place * 240),
        }],
    }
}
