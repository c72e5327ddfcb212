//! States in words.

use crate::api::applications::facts::Case;
use crate::api::applications::projection::cards_in;
use crate::api::shapes::scorecard::ScorecardRow;
use highbar_domain::application::{Life, WithdrawnBy};
use highbar_domain::debrief::PhaseKind;

/// The API's word for where an application stands.
#[must_use]
pub fn life_word(life: &Life) -> &'static str {
    match life {
        Life::Hired { .. } => "hired",
        Life::Rejected(_) => "rejected",
        Life::Withdrawn { .. } => "withdrawn",
        Life::OnHold { .. } => "on_hold",
        other => other.stage().as_str(),
    }
}

/// Where it stands, in a few words.
#[must_use]
pub fn state_words(case: &Case) -> String {
    let stage = |life: &Life| case.stage_name(life.stage());
    match &case.application.life {
        Life::Hired { .. } => "Hired".to_owned(),
        Life::Rejected(_) => "Rejected".to_owned(),
        Life::Withdrawn { by: WithdrawnBy::OfferDeclined, .. } => "Declined the offer".to_owned(),
        Life::Withdrawn { .. } => "Withdrawn".to_owned(),
        Life::OnHold { from, .. } => format!("On hold in {}", stage(from)),
        Life::LoopRunning => "Loop running".to_owned(),
        other => stage(other),
    }
}

/// How long it has been on hold, in business days, and what that means for what is due.
pub(super) fn on_hold(days: u32) -> String {
    match days {
        0 => "On hold since today, clocks wait".to_owned(),
        1 => "On hold 1 day, clocks wait".to_owned(),
        days => format!("On hold {days} days, clocks wait"),
    }
}

/// The line above the list of scorecards.
pub(super) fn scorecards(case: &Case, rows: &[ScorecardRow]) -> String {
    let cards = cards_in(case);
    let mut line = format!("{} of {} in", cards.submitted, cards.of);
    if rows.iter().any(|row| row.state == "mine" && row.submitted_at.is_none()) {
        line.push_str(
            ". What the others rated, wrote and voted stays closed until yours is in; the same holds for everybody on the panel",
        );
    } else if rows.iter().any(|row| row.state == "sealed") {
        line.push_str(". What they say stays closed until the debrief opens, or until you owe none yourself");
    }
    line
}

/// The API's word for a phase of the debrief.
#[must_use]
pub fn phase(kind: PhaseKind) -> &'static str {
    match kind {
        PhaseKind::Gate => "gate",
        PhaseKind::Reading => "reading",
        PhaseKind::VoteAfterReading => "vote_after_reading",
        PhaseKind::Discussion => "discussion",
        PhaseKind::Decision => "decision",
        PhaseKind::Outcome => "outcome",
    }
}

/// What stands between the loop and its debrief.
pub(super) fn gate(case: &Case) -> String {
    let cards = cards_in(case);
    let rounds = case.facts().loop_rounds();
    let unbooked = rounds.iter().filter(|round| case.application.interview_of(&round.id).is_none()).count();
    if case.application.debrief.is_some() {
        "Open".to_owned()
    } else if unbooked == rounds.len() {
        "Opens after the loop".to_owned()
    } else if unbooked > 0 {
        format!("{unbooked} of the rounds are not booked yet")
    } else if cards.submitted < cards.of {
        format!("{} of {} scorecards in; opens when all are", cards.submitted, cards.of)
    } else {
        "Every scorecard is in".to_owned()
    }
}
