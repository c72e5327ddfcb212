//! The demo's candidate seat: somebody of the organisation who has prepared for three weeks, privately, for an
//! interview elsewhere. What she wrote and said stands in the texts beside this file; what the product made of it
//! (follow-ups, the interviewer's lines, the plan, when something comes back) is made by the same functions as ever.

mod diary;
mod drills;
mod profile;
mod rehearsals;
mod stories;
#[cfg(test)]
mod tests;
mod texts;
mod when;

use super::calendar::{Calendar, Ids};
use crate::api::prep::plan;
use crate::api::prep::practice::Case;
use crate::api::session::CANDIDATE_SEAT;
use crate::app::App;
use crate::error::ApiError;
use diary::{Deed, diary};
use highbar_domain::ids::PersonId;
use highbar_domain::prep::plan::Act;
use highbar_store::prep::Owner;
use highbar_store::{By, Tx, people};
use serde_json::{Map, Value};
use stories::Keys;
use texts::DoneText;
use when::Days;

/// The seat's ids come from numbers of their own, like those of each application.
const SEED: u64 = 7001;

/// Fills the candidate seat of `person`, all or nothing.
///
/// # Errors
/// The database failed, or a text asks for something that the process does not have.
pub async fn fill(app: &App, person: PersonId, calendar: &Calendar) -> Result<(), ApiError> {
    let days = Days::of(calendar);
    let inside = app.clone();
    app.store.write(async move |tx| write(&inside, tx, person, days).await).await
}

async fn write(app: &App, tx: &mut Tx, person: PersonId, days: Days) -> Result<(), ApiError> {
    let owner = Owner::new(person);
    let (key, word) = CANDIDATE_SEAT;
    let begins_here = Map::from_iter([(key.to_owned(), Value::from(word))]);
    people::set_preferences(tx, person, &Value::Object(begins_here)).await?;
    let case = Case::of(app, tx, owner).await?;
    let mut seat =
        Seat { owner, days, case, ids: Ids::new(SEED), stories: Keys::new(), rehearsed_loop: None };
    for (when, deed) in diary() {
        let by = seat.days.by(owner, when);
        match deed {
            Deed::FillIn(text) => {
                profile::fill_in(tx, &seat, by, &text).await?;
                seat.case = Case::of(app, tx, owner).await?;
            }
            Deed::AnswerAtTheStart(text) => profile::answer_at_the_start(tx, &seat, by, text).await?,
            Deed::AnswerFundamentals(text) => profile::answer_fundamentals(tx, &seat, by, &text).await?,
            Deed::SayOfPattern(text) => profile::say_of_pattern(tx, &seat, by, &text).await?,
            Deed::Note(text) => profile::note(tx, &seat, by, &text).await?,
            Deed::Write { key, status, version } => {
                stories::write(tx, &mut seat, by, (&key, status, &version.text)).await?;
            }
            Deed::Tell { key, telling } => stories::tell(tx, &seat, by, &key, &telling).await?,
            Deed::Drill(text) => drills::hold(tx, &mut seat, by, &text).await?,
            Deed::Rehearse(text) => rehearsals::hold(tx, &mut seat, by, &text).await?,
            Deed::Decide(text) => decide(app, tx, by, owner, text.into()).await?,
            Deed::Finish(text) => finish(app, tx, by, owner, &text).await?,
            Deed::LookAtThePlan => {
                let today = plan::Seat::of(app, tx, owner, by.at).await?;
                plan::keep_plan(tx, by, owner, &today).await?;
            }
        }
    }
    Ok(())
}

async fn decide(app: &App, tx: &mut Tx, by: By, owner: Owner, decided: Act) -> Result<(), ApiError> {
    let today = plan::Seat::of(app, tx, owner, by.at).await?;
    plan::act(tx, by, owner, &today, decided).await?;
    Ok(())
}

/// Says that the next block of a line is done; nothing where no block of it is left.
async fn finish(app: &App, tx: &mut Tx, by: By, owner: Owner, text: &DoneText) -> Result<(), ApiError> {
    let today = plan::Seat::of(app, tx, owner, by.at).await?;
    let plan = plan::keep_plan(tx, by, owner, &today).await?;
    let open = plan.blocks.iter().filter(|block| block.item == text.item && block.done().is_none());
    let Some(next) = open.min_by_key(|block| (block.day().is_none(), block.day())) else { return Ok(()) };
    let done = Act::Done { block: next.id.clone(), minutes: Some(text.minutes) };
    plan::act(tx, by, owner, &today, done).await?;
    Ok(())
}

/// Whose seat it is, when, what she prepares for, and what there is so far.
struct Seat {
    owner: Owner,
    days: Days,
    case: Case,
    ids: Ids,
    stories: Keys,
    /// The loop that she has begun.
    rehearsed_loop: Option<String>,
}
