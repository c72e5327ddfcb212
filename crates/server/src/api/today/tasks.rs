//! The list of what waits on the caller.

use super::days::Days;
use crate::api::applications::facts::{Case, Reach};
use crate::api::applications::waiting::{href, lower_first};
use crate::api::scorecards::rows::progress;
use crate::api::shapes::application::CardsIn;
use crate::api::shapes::today::{TodayAction, WaitingItem};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use highbar_domain::ids::InterviewId;
use highbar_store::interviews::Seat;
use highbar_store::today::Task;
use highbar_store::{Db, scorecards};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// What is due within a day is pressing; the list has no calendar of a requisition at hand.
const SOON: SignedDuration = SignedDuration::from_hours(24);

/// What every line needs.
pub struct Looking<'a> {
    pub caller: &'a Caller,
    pub days: &'a Days,
    pub seats: &'a BTreeMap<InterviewId, Seat>,
    pub names: &'a BTreeMap<InterviewId, String>,
}

/// One thing as a line with its buttons.
pub async fn show(
    app: &App,
    db: &mut Db,
    looking: &Looking<'_>,
    task: &Task,
) -> Result<WaitingItem, ApiError> {
    let waiting = &task.waiting;
    let interview = waiting.subject.as_deref().and_then(|id| id.parse::<InterviewId>().ok());
    let seat = interview.and_then(|id| looking.seats.get(&id));
    let badge = match (waiting.action.as_str(), interview) {
        ("scorecard", Some(id)) => draft_badge(app, db, looking, task, id).await?,
        _ => None,
    };
    let counted = matches!(waiting.action.as_str(), "debrief" | "decide" | "agree");
    let (primary, secondary) = buttons(task, interview, badge.is_some());
    Ok(WaitingItem {
        id: format!("{}:{}:{}", task.application, waiting.words, waiting.subject.as_deref().unwrap_or("")),
        kind: waiting.action.clone(),
        title: asked(task, interview.and_then(|id| looking.names.get(&id))),
        badge,
        sealed: counted.then_some(CardsIn::from(task.cards)),
        meta: meta(looking, task, seat),
        due_at: waiting.due_at.map(Into::into),
        state: urgency(waiting.due_at, looking.days.now),
        primary,
        secondary,
    })
}

/// What it is, with the candidate's name.
#[must_use]
pub fn title(task: &Task) -> String {
    let (words, name) = (&task.waiting.words, &task.candidate_name);
    match task.waiting.action.as_str() {
        "contact" => format!("First contact with {name}"),
        "scorecard" => format!("Scorecard for {name}"),
        _ if words.contains(name.as_str()) => words.clone(),
        _ => format!("{words} for {name}"),
    }
}

fn asked(task: &Task, round: Option<&String>) -> String {
    match (task.waiting.action.as_str(), round) {
        // The part after the colon says what the round is about; a question fits on a line without it.
        ("reply", Some(round)) => {
            let round = round.split(':').next().unwrap_or(round);
            format!("Can you take {round} for {}?", task.candidate_name)
        }
        _ => title(task),
    }
}

fn meta(looking: &Looking<'_>, task: &Task, seat: Option<&Seat>) -> String {
    let title = &task.requisition_title;
    let Some(seat) = seat else { return with_the_rest(title, &task.then) };
    let round = looking.names.get(&seat.interview).cloned().unwrap_or_default();
    let days = looking.days;
    match task.waiting.action.as_str() {
        "reply" => {
            format!("{title} · {} to {}", days.words(seat.starts_at), days.clock(seat.ends_at))
        }
        _ => match seat.ended_at {
            Some(ended) => format!("{title} · {round} · held {}", days.words(ended)),
            None => format!("{title} · {round}"),
        },
    }
}

fn with_the_rest(title: &str, then: &[String]) -> String {
    if then.is_empty() {
        return title.to_owned();
    }
    let rest: Vec<String> = then.iter().map(|words| lower_first(words)).collect();
    format!("{title} · then: {}", rest.join(", "))
}

/// How far the caller's own draft is.
async fn draft_badge(
    app: &App,
    db: &mut Db,
    looking: &Looking<'_>,
    task: &Task,
    id: InterviewId,
) -> Result<Option<String>, ApiError> {
    let Some(draft) = scorecards::find_draft(db, id, looking.caller.id()).await? else { return Ok(None) };
    let case = Case::load(app, db, task.application, &Reach::Names, looking.days.now).await?;
    let Some(interview) = case.application.interview(id) else { return Ok(None) };
    let Some(round) = case.round(&interview.round) else { return Ok(None) };
    let progress = progress(&case, interview, round, Some(&draft));
    Ok(Some(format!("Draft, {} of {} rated", progress.rated, progress.of)))
}

fn buttons(
    task: &Task,
    interview: Option<InterviewId>,
    begun: bool,
) -> (Option<TodayAction>, Option<TodayAction>) {
    let action = task.waiting.action.as_str();
    if let ("reply", Some(id)) = (action, interview) {
        let op = |label: &str, op| TodayAction {
            label: label.to_owned(),
            href: None,
            op: Some(op),
            interview_id: Some(id.0),
        };
        return (Some(op("Accept", "accept")), Some(op("Decline", "decline")));
    }
    let label = match action {
        "scorecard" if begun => "Finish",
        "scorecard" => "Write",
        "contact" => "Record",
        "book" | "replace" => "Book",
        "plan_loop" => "Plan",
        "decide" => "Decide",
        "agree" | "approve_offer" | "review_feedback" => "Review",
        "send_offer" | "send_feedback" => "Send",
        _ => "Open",
    };
    let href = href(&task.application.to_string(), action, task.waiting.subject.as_deref());
    let go = TodayAction { label: label.to_owned(), href: Some(href), op: None, interview_id: None };
    (Some(go), None)
}

/// `late`, `soon`, `fine` or `none`.
pub fn urgency(due: Option<Timestamp>, now: Timestamp) -> &'static str {
    match due {
        None => "none",
        Some(due) if due < now => "late",
        Some(due) if due <= now + SOON => "soon",
        Some(_) => "fine",
    }
}
