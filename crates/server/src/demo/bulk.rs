//! Large sets of demo data, for measuring. The same rules and the same store as in the small set; applications are
//! written many to a transaction, and no letters are.

use super::calendar::{Calendar, Ids};
use super::candidates;
use super::crowd;
use super::openings;
use super::people::{Staff, mail};
use super::plots::{self, Fate};
use super::save::Chapter;
use super::script::Script;
use super::story::{Mail, Refused, Story, draw};
use super::world::World;
use crate::app::App;
use crate::error::ApiError;
use crate::shipped;
use highbar_domain::command::Command;
use highbar_domain::process::TemplateId;
use jiff::Timestamp;
use tokio::sync::mpsc;

/// The day on which the oldest applications came in: about two years ago.
pub const OLDEST: i32 = -500;
/// Ended applications are at least this old, so that every step of theirs fits before the present.
const ENDED_BY: i32 = -60;
/// Applications in one transaction.
const BATCH: usize = 100;
/// Batches that may wait for the writer while the next ones are played.
const WAITING: usize = 4;

/// What becomes of ten thousand applications: how many of each fate. Those of the live ones keep their usual day.
const SPREAD: [(u64, Fate, Option<i32>); 25] = [
    (5_050, Fate::RejectedAtOnce, None),
    (1_900, Fate::RejectedAfterPhone, None),
    (900, Fate::RejectedAfterTechnical, None),
    (500, Fate::Withdrawn, None),
    (260, Fate::NoHire, None),
    (12, Fate::Vetoed, None),
    (90, Fate::Hired, None),
    (25, Fate::OfferDeclined, None),
    (420, Fate::Applied, Some(-2)),
    (250, Fate::Contacted, Some(-4)),
    (120, Fate::PhoneBooked, Some(-3)),
    (60, Fate::PhoneOwed, Some(-5)),
    (90, Fate::PhonePassed, Some(-6)),
    (60, Fate::TechnicalBooked, Some(-7)),
    (50, Fate::TechnicalOwed, Some(-9)),
    (60, Fate::Planning, Some(-12)),
    (40, Fate::Scheduled, Some(-13)),
    (5, Fate::Running, Some(-16)),
    (25, Fate::CardsOwed, Some(-18)),
    (12, Fate::Gate, Some(-18)),
    (11, Fate::Discussion, Some(-19)),
    (15, Fate::Proposed, Some(-20)),
    (15, Fate::ReferencesAsked, Some(-20)),
    (15, Fate::OfferSent, Some(-24)),
    (15, Fate::OnHold, Some(-12)),
];

/// Fills an empty installation with so many applications; `tell` hears how many are written.
///
/// # Errors
/// `duplicate` when there is an organisation already, or the database failed.
pub async fn plant_many(
    app: &App,
    applications: u32,
    now: Timestamp,
    tell: impl Fn(u32),
) -> Result<(), ApiError> {
    let calendar = Calendar::at(now);
    let founded = calendar.moment(OLDEST - 10, 9, 0);
    let mut ids = Ids::new(0);
    let mut staff = Staff::gather(&mut ids, founded);
    crowd::hire(&mut ids, &mut staff, applications, founded);
    let mut openings = openings::open(&mut ids, &staff, &calendar, shipped::process);
    crowd::more_openings(&mut ids, &staff, &mut openings, applications, &calendar);
    for open in &mut openings {
        open.requisition.created_at = calendar.moment(OLDEST - 5, 10, 0);
    }
    let organisation = super::organisation(app, &mut ids, founded);
    let mut world = World::new(calendar, organisation.clone(), &staff, openings);
    world.mail = Mail::None;
    super::found(app, &organisation, &staff, &world.openings, founded, Vec::new()).await?;

    let (send, mut batches) = mpsc::channel::<Vec<Chapter>>(WAITING);
    let player = app.clone();
    let playing = tokio::task::spawn_blocking(move || {
        let mut batch = Vec::with_capacity(BATCH);
        for number in 0..applications {
            batch.extend(chapter(&player, &mut world, number));
            if batch.len() == BATCH && send.blocking_send(std::mem::take(&mut batch)).is_err() {
                return;
            }
        }
        let _ = send.blocking_send(batch);
    });
    let mut written = 0;
    while let Some(batch) = batches.recv().await {
        let size = u32::try_from(batch.len()).unwrap_or_default();
        super::write(app, batch).await?;
        written += size;
        tell(written);
    }
    playing.await.map_err(ApiError::internal)
}

/// One application; none when not even its first step is possible.
fn chapter(app: &App, world: &mut World, number: u32) -> Option<Chapter> {
    let turn = draw(&format!("fate {number}"));
    let (fate, applied) = fate(turn);
    let opening =
        usize::try_from(draw(&format!("opening {number}")) >> 20).unwrap_or_default() % world.openings.len();
    let hour = i8::try_from(turn % 10).unwrap_or_default() + 8;
    let at = world.calendar.moment(applied, hour, i8::try_from(turn % 59).unwrap_or_default());
    let mut ids = Ids::new(u64::from(number) + 1_000);
    let (name, headline, (_, _, place, zone)) = crowd::applicant(number);
    let mut candidate = candidates::candidate(&mut ids, &("", "", place, zone), at);
    candidate.email = mail(&format!("{name} {number}"));
    candidate.links.clear();
    candidate.phone = format!("+31 6 {:08}", 10_000_000 + u64::from(number));
    candidate.name = name;
    candidate.headline = headline;
    let source = candidates::source(&candidate.email);
    let story = Story::begin(world, opening, candidate, source, at, ids).ok()?;
    let mut script = Script { world, story, applied };
    if script.play(fate).is_err() && !plots::is_live(fate) {
        // A calendar was full: the application ends where it stands.
        let _ = give_up(&mut script);
    }
    let mut story = script.story;
    let chapter = Chapter::of(app, &mut story);
    story.give_back(world);
    Some(chapter)
}

fn give_up(script: &mut Script<'_>) -> Result<(), Refused> {
    let recruiter = script.story.recruiter();
    let reason = "The opening was filled before a loop could be held.".to_owned();
    let template = Some(TemplateId::RejectionScreen);
    let reject = Command::Reject { reason, template, cool_down_months: None };
    script.story.later(60).by(recruiter, reject)?;
    script.story.later(60).by(recruiter, Command::TellCandidate { template })?;
    Ok(())
}

/// What becomes of an application, and the day on which it came in.
fn fate(turn: u64) -> (Fate, i32) {
    let all: u64 = SPREAD.iter().map(|(share, _, _)| share).sum();
    let mut left = (turn >> 24) % all;
    let jitter = i32::try_from((turn >> 8) % 3).unwrap_or_default();
    for (share, fate, day) in SPREAD {
        if left < share {
            let span = u64::from((ENDED_BY - OLDEST).unsigned_abs());
            let past = OLDEST + i32::try_from((turn >> 12) % span).unwrap_or_default();
            return (fate, day.map_or(past, |day| day - jitter));
        }
        left -= share;
    }
    (Fate::Applied, -1)
}

#[cfg(test)]
mod tests {
    use super::SPREAD;
    use crate::testing::TestApp;
    use highbar_store::{Page, applications};

    #[test]
    fn the_spread_adds_up() {
        assert_eq!(SPREAD.iter().map(|(share, _, _)| share).sum::<u64>(), 10_000);
    }

    #[tokio::test]
    async fn a_large_set_has_every_application_that_was_asked_for() {
        let app = TestApp::empty().await;
        let now = "2026-11-23T09:00:00Z".parse().expect("a time");
        super::plant_many(&app.app, 300, now, |_| {}).await.expect("made");
        let (page, filter) = (Page::first(200), applications::Filter::default());
        let sort = applications::Sort::default();
        let list = app.app.store.read(async |db| applications::list(db, &filter, sort, &page).await).await;
        let first = list.expect("listed");
        assert_eq!(first.items.len(), 200);
        let live = first
            .items
            .iter()
            .filter(|one| !matches!(one.state.as_str(), "rejected" | "withdrawn" | "hired"));
        assert!(live.count() > 20);
    }
}
