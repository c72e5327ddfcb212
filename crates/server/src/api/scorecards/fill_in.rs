//! `POST /interviews/{id}/scorecard/fill-in`: with demo data only, writes a whole draft for the caller, so that a
//! loop can be tried without typing seven scorecards. It is saved as a draft; its author still hands it in.

use super::draft::{load, save, writable};
use super::text::CardText;
use crate::api::applications::facts::Case;
use crate::api::interviews::view;
use crate::api::shapes::interview::InterviewView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::demo::{self, CardSpec};
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::extract::State;
use highbar_domain::application::Interview;
use highbar_domain::ids::InterviewId;
use highbar_domain::process::{Round, RoundOutcome, Vote};
use highbar_domain::scorecard::{ScreenVote, Verdict};
use highbar_store::scorecards;
use jiff::Timestamp;
use uuid::Uuid;

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

/// A complete text in favour, the same every time for the same interview.
fn text(case: &Case, interview: &Interview, round: &Round) -> CardText {
    let planned = case.application.plan.rounds.get(&interview.round);
    demo::fill(&CardSpec {
        process: &case.process,
        round,
        principles: planned.map_or(&[], |plan| &plan.principles),
        verdict: match round.outcome {
            RoundOutcome::Vote => Verdict::Vote(Vote::Hire),
            RoundOutcome::AdvanceReject => Verdict::Screen(ScreenVote::Advance),
        },
        candidate: &case.candidate.name,
    })
}
