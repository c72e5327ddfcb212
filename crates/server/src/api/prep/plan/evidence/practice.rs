//! Drills, rehearsals and fundamentals. A rehearsed round stands for a problem or a design, as long as nothing else in
//! the product does.

use super::{Found, Practice};
use crate::api::prep::practice::Case;
use crate::api::prep::rehearsals::{RehearsalBody, State, vote_of};
use highbar_domain::process::{RoundKind, Vote};
use highbar_store::prep::Record;
use jiff::Timestamp;

pub(super) fn found(practice: &Practice, case: &Case) -> Vec<Found> {
    let drills = practice.drills.iter().filter(|drill| drill.body.has_answers());
    let times = |side: Side, passes: fn(&RehearsalBody) -> bool| -> Vec<Timestamp> {
        let of_side = practice.rehearsals.iter().filter(|one| side_of(one, case) == Some(side));
        of_side.filter(|one| passes(&one.body)).map(ended).collect()
    };
    let solved = times(Side::Coding, would_pass);
    vec![
        ("drills_held", drills.filter_map(|drill| drill.body.ended_at).collect()),
        ("coding_problems_tried", times(Side::Coding, worked)),
        // A rehearsal runs against the clock of the round.
        ("coding_problems_timed", solved.clone()),
        ("coding_problems_solved", solved),
        ("design_prompts_practised", times(Side::Design, worked)),
        ("fundamentals_answered", practice.fundamentals.values().map(|answer| answer.created_at).collect()),
    ]
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Coding,
    Design,
}

/// What a rehearsal with an exercise practised.
fn side_of(rehearsal: &Record<RehearsalBody>, case: &Case) -> Option<Side> {
    rehearsal.body.plan.exercise.as_ref()?;
    match case.process.round(&rehearsal.body.round)?.kind {
        RoundKind::Coding | RoundKind::TechnicalScreen => Some(Side::Coding),
        RoundKind::SystemDesign | RoundKind::Architecture => Some(Side::Design),
        _ => None,
    }
}

/// It came to its end, and something was said.
fn worked(body: &RehearsalBody) -> bool {
    use highbar_domain::prep::script::Who;
    body.state != State::Running && body.said.iter().any(|entry| entry.who == Who::You)
}

/// By the person's own scorecard.
fn would_pass(body: &RehearsalBody) -> bool {
    worked(body) && vote_of(body).is_some_and(|vote| matches!(vote, Vote::Hire | Vote::LeanHire))
}

fn ended(rehearsal: &Record<RehearsalBody>) -> Timestamp {
    rehearsal.body.ended_at.unwrap_or(rehearsal.updated_at)
}
