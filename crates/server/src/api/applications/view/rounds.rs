//! The rounds of an application: screens and loop, booked or not.

use crate::api::applications::facts::Case;
use crate::api::applications::viewer::Viewer;
use crate::api::scorecards::rows::Drafts;
use crate::api::shapes::application::{LoopDay, LoopRound, LoopView};
use highbar_domain::application::{CardState, Interview, InterviewPhase, InterviewState, Reply};
use highbar_domain::process::{Round, RoundKind};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The loop in the order of its rounds.
pub(super) fn loop_view(case: &Case, viewer: &Viewer, drafts: &Drafts) -> LoopView {
    let rounds = case.facts().loop_rounds();
    let minutes = rounds.iter().map(|round| round.minutes).sum();
    let days: BTreeSet<Date> = rounds
        .iter()
        .filter_map(|round| case.application.interview_of(&round.id))
        .map(|interview| interview.slot.start.to_zoned_datetime(case.zone()).date())
        .collect();
    let days = days
        .into_iter()
        .map(|date| LoopDay { date: date.to_string(), words: date.strftime("%A %-d %B").to_string() });
    LoopView {
        rounds: rounds.into_iter().map(|round| round_view(case, viewer, drafts, round)).collect(),
        minutes,
        variant: case.opening.variant.as_ref().map(ToString::to_string),
        days: days.collect(),
    }
}

/// The rounds that are held before the loop.
pub(super) fn screens(case: &Case, viewer: &Viewer, drafts: &Drafts) -> Vec<LoopRound> {
    case.process.screens().map(|round| round_view(case, viewer, drafts, round)).collect()
}

/// One round as the viewer sees it.
#[must_use]
pub fn round_view(case: &Case, viewer: &Viewer, drafts: &Drafts, round: &Round) -> LoopRound {
    let interview = case.application.interview_of(&round.id);
    LoopRound {
        round: round.id.to_string(),
        name: round.name.clone(),
        short: round.short.clone(),
        kind: round.kind.as_str().to_owned(),
        minutes: round.minutes,
        interview_id: interview.map(|one| one.id.0),
        state: interview.map_or_else(|| unbooked(case, round), state),
        starts_at: interview.map(|one| one.slot.start.into()),
        ends_at: interview.map(|one| one.slot.end().into()),
        lead: interview.map(|one| case.reference(one.lead)),
        shadows: interview.iter().flat_map(|one| &one.shadows).map(|id| case.reference(*id)).collect(),
        reply: interview.map_or("none", lead_reply),
        scorecard: interview.map_or("none", |one| scorecard(case, viewer, drafts, one)),
        mine: interview.is_some_and(|one| one.lead == viewer.id),
        bar_raiser: round.kind == RoundKind::BarRaiser,
        actual_minutes: interview.and_then(minutes_held),
    }
}

fn unbooked(case: &Case, round: &Round) -> &'static str {
    let cancelled = case.application.interviews.iter().any(|one| one.round == round.id && !one.stands());
    if cancelled { "cancelled" } else { "unplanned" }
}

/// How far an interview is, in the API's words.
#[must_use]
pub fn state(interview: &Interview) -> &'static str {
    match interview.phase() {
        InterviewPhase::Booked if lead_reply(interview) == "declined" => "declined",
        InterviewPhase::Booked => "booked",
        InterviewPhase::Running => "running",
        InterviewPhase::Held => "held",
        InterviewPhase::Cancelled => "cancelled",
    }
}

fn lead_reply(interview: &Interview) -> &'static str {
    reply_word(interview.replies.get(&interview.lead).copied())
}

/// An answer to an invitation, in the API's words.
#[must_use]
pub fn reply_word(reply: Option<Reply>) -> &'static str {
    match reply {
        None => "none",
        Some(Reply::Accepted) => "accepted",
        Some(Reply::Declined) => "declined",
    }
}

/// What is known of a scorecard without looking into it.
fn scorecard(case: &Case, viewer: &Viewer, drafts: &Drafts, interview: &Interview) -> &'static str {
    match case.application.card(interview.id, interview.lead).map(|card| &card.state) {
        Some(CardState::Submitted { .. }) => "in",
        Some(CardState::Waived { .. }) => "waived",
        None if interview.lead == viewer.id && drafts.contains_key(&interview.id) => "draft",
        None if interview.phase() == InterviewPhase::Held => "owed",
        None => "none",
    }
}

fn minutes_held(interview: &Interview) -> Option<u32> {
    match interview.state {
        InterviewState::Held { minutes, .. } => Some(minutes),
        _ => None,
    }
}
