//! One debrief for one viewer.

use super::{result, rows};
use crate::api::applications::facts::Case;
use crate::api::applications::projection::cards_in;
use crate::api::applications::view::after;
use crate::api::applications::viewer::Viewer;
use crate::api::scorecards::rows as cards;
use crate::api::shapes::debrief::{
    BarStatement, DebriefMe, DebriefRequisition, DebriefView, Gate, GlassBroken, MissingCard, Participant,
    PhaseStep, Reading, ThreeVotes,
};
use crate::api::shapes::person::Named;
use crate::api::shapes::scorecard::ScorecardRow;
use highbar_domain::access::Role;
use highbar_domain::debrief::{Debrief, Phase, PhaseKind};
use highbar_domain::ids::PersonId;
use highbar_domain::process::Round;
use highbar_domain::refusal::Names;
use highbar_domain::seal;

/// The phases in order, as the row above the table shows them.
const PHASES: &[(PhaseKind, &str, &str)] = &[
    (PhaseKind::Gate, "gate", "Gate"),
    (PhaseKind::Reading, "reading", "Silent reading"),
    (PhaseKind::VoteAfterReading, "vote_after_reading", "Vote after reading"),
    (PhaseKind::Discussion, "discussion", "Discussion"),
    (PhaseKind::Decision, "decision", "Decision"),
    (PhaseKind::Outcome, "outcome", "Outcome"),
];

/// The page's verb and the command behind it.
const VERBS: &[(&str, &str)] = &[
    ("open", "open_debrief"),
    ("waive", "waive_scorecard"),
    ("start-reading", "start_reading"),
    ("finish-reading", "finish_reading"),
    ("end-reading", "end_reading"),
    ("vote", "vote_after_reading"),
    ("start-discussion", "start_discussion"),
    ("discuss", "discuss"),
    ("bar", "state_bar"),
    ("final-vote", "final_vote"),
    ("close-voting", "close_voting"),
    ("consensus", "record_consensus"),
    ("decide", "decide"),
    ("agree", "agree"),
    ("veto", "veto"),
];

/// The debrief as `viewer` may see it.
pub(super) fn view(case: &Case, viewer: &Viewer, drafts: &cards::Drafts) -> DebriefView {
    let application = &case.application;
    let seen = seal::debrief_view(application, &case.facts(), viewer.seal());
    let debrief = application.debrief.as_ref();
    let phase = debrief.map_or(PhaseKind::Gate, |debrief| debrief.phase.kind());
    let all_cards = cards::rows(case, viewer, drafts);
    let read = seen.visible && phase > PhaseKind::Reading;
    let talked = seen.visible && seen.discussion;
    DebriefView {
        application_id: application.id.0,
        version: case.version,
        candidate: Named { id: case.candidate.id.0, name: case.candidate.name.clone() },
        requisition: DebriefRequisition {
            id: case.requisition.id.0,
            title: case.requisition.title.clone(),
            level: case.requisition.level,
            hiring_manager: case.reference(case.requisition.hiring_manager),
        },
        phase: word(phase),
        facilitator: application.facilitator(&case.facts()).map(|id| case.reference(id)),
        me: me(case, viewer, debrief),
        phases: phases(case, debrief, phase),
        reading: debrief.and_then(reading),
        gate: gate(case, viewer),
        participants: participants(case, debrief, &seen, read),
        rows: if read { rows::rows(case, debrief) } else { Vec::new() },
        groups: rows::groups(case),
        cards: loop_cards(case, all_cards),
        result: debrief.filter(|_| talked).map(|_| result::result(case, viewer)),
        consensus: debrief.filter(|_| talked).and_then(|debrief| debrief.consensus),
        decision: if talked { after::decision(case) } else { None },
        veto: if talked { after::veto(case) } else { None },
        may: may(case, viewer),
        break_glass: application
            .broken_glass
            .iter()
            .map(|look| GlassBroken {
                person: case.reference(look.by),
                reason: look.reason.clone(),
                at: look.at.into(),
            })
            .collect(),
        conditional: debrief.is_some_and(|debrief| debrief.decided().is_some_and(|it| it.outcome.hires()))
            && application.confirmed.is_none(),
    }
}

/// The API's word for a phase.
pub(super) fn word(kind: PhaseKind) -> &'static str {
    PHASES.iter().find(|(phase, ..)| *phase == kind).map_or("gate", |(_, word, _)| word)
}

fn me(case: &Case, viewer: &Viewer, debrief: Option<&Debrief>) -> DebriefMe {
    DebriefMe {
        participant: match debrief {
            Some(debrief) => debrief.participant(viewer.id).is_some(),
            None => viewer.is(Role::Panel),
        },
        facilitator: viewer.is(Role::Facilitator),
        hiring_manager: case.requisition.hiring_manager == viewer.id,
        finished_reading: debrief.is_some_and(|debrief| debrief.read.contains(&viewer.id)),
    }
}

fn phases(case: &Case, debrief: Option<&Debrief>, now: PhaseKind) -> Vec<PhaseStep> {
    PHASES
        .iter()
        .map(|(kind, id, name)| PhaseStep {
            id,
            name,
            words: words(case, debrief, *kind),
            state: match kind.cmp(&now) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "next",
            },
        })
        .collect()
}

/// A few words beside a phase: counts only, never what was said.
fn words(case: &Case, debrief: Option<&Debrief>, kind: PhaseKind) -> String {
    let counts = cards_in(case);
    let Some(debrief) = debrief else {
        return if kind == PhaseKind::Gate {
            format!("{} of {}", counts.submitted, counts.of)
        } else {
            String::new()
        };
    };
    let of = debrief.participants.len();
    match (kind, &debrief.phase) {
        (PhaseKind::Gate, _) => format!("{} of {}", counts.submitted, counts.of),
        (PhaseKind::Reading, Phase::Reading { .. }) => format!("{} of {of} done", debrief.read.len()),
        (PhaseKind::VoteAfterReading, Phase::VoteAfterReading) => {
            format!("{} of {of} in", debrief.after_reading.len())
        }
        (PhaseKind::Discussion, Phase::Discussion { .. }) => {
            format!("{} of {of} final votes", debrief.final_votes.len())
        }
        _ => String::new(),
    }
}

fn reading(debrief: &Debrief) -> Option<Reading> {
    let Phase::Reading { started, minutes } = debrief.phase else { return None };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Some(Reading {
        started_at: started.into(),
        minutes,
        finished: count(debrief.read.len()),
        of: count(debrief.participants.len()),
    })
}

fn gate(case: &Case, viewer: &Viewer) -> Gate {
    let dues = cards::dues(case);
    let may_waive = viewer.may_now(case, "waive_scorecard");
    let missing = |round: &Round| {
        let interview = case.application.interview_of(&round.id);
        if interview.is_some_and(|one| case.application.card(one.id, one.lead).is_some()) {
            return None;
        }
        Some(MissingCard {
            interview_id: interview.map(|one| one.id.0),
            person: interview.map(|one| case.reference(one.lead)),
            round_name: round.name.clone(),
            due_at: interview.and_then(|one| dues.get(&one.id).copied()).map(Into::into),
            may_waive: may_waive && interview.is_some(),
        })
    };
    let screens = case.process.screens().filter(|round| {
        let interview = case.application.interview_of(&round.id);
        interview.is_some_and(|one| case.application.owed_by(one.lead).contains(&one.id))
    });
    let rounds = case.facts().loop_rounds();
    Gate { cards: cards_in(case), missing: rounds.into_iter().chain(screens).filter_map(missing).collect() }
}

fn participants(
    case: &Case,
    debrief: Option<&Debrief>,
    seen: &seal::DebriefView,
    read: bool,
) -> Vec<Participant> {
    let rounds = case.facts().loop_rounds();
    rounds
        .iter()
        .filter_map(|round| {
            let interview = case.application.interview_of(&round.id)?;
            let card = case.application.card(interview.id, interview.lead);
            let waived = card.is_some_and(|card| card.first_verdict().is_none());
            let votes = debrief.filter(|_| read).map(|debrief| {
                let first = card.and_then(|card| card.first_verdict()).and_then(|verdict| verdict.vote());
                votes(debrief, seen, interview.lead, first.map(|vote| vote.to_string()))
            });
            let talked = debrief.filter(|_| seen.visible && seen.discussion);
            Some(Participant {
                person: case.reference(interview.lead),
                round: round.id.to_string(),
                round_name: round.short.clone(),
                here: false,
                votes,
                after_cast: debrief.is_some_and(|it| it.after_reading.contains_key(&interview.lead)),
                final_cast: debrief.is_some_and(|it| it.final_votes.contains_key(&interview.lead)),
                bar: talked
                    .and_then(|it| it.bar.get(&interview.lead))
                    .map(|bar| BarStatement { raises: bar.raises, reason: bar.reason.clone() }),
                waived,
            })
        })
        .collect()
}

fn votes(debrief: &Debrief, seen: &seal::DebriefView, person: PersonId, first: Option<String>) -> ThreeVotes {
    let after = seen.after_reading.iter().find(|(who, _)| *who == person);
    ThreeVotes {
        first,
        after_reading: after.map(|(_, vote)| vote.to_string()),
        final_vote: debrief.final_votes.get(&person).filter(|_| seen.discussion).map(ToString::to_string),
    }
}

/// The cards of the loop; the seal has already said what is in them.
fn loop_cards(case: &Case, rows: Vec<ScorecardRow>) -> Vec<ScorecardRow> {
    let rounds = case.facts().loop_rounds();
    rows.into_iter().filter(|row| rounds.iter().any(|round| round.id.as_str() == row.round)).collect()
}

fn may(case: &Case, viewer: &Viewer) -> Vec<String> {
    VERBS
        .iter()
        .filter(|(_, command)| viewer.may_now(case, command))
        .map(|(verb, _)| (*verb).to_owned())
        .collect()
}

/// A round with its interviewer, as the policy's reasons name it: "Coding 1 (Ana)".
pub(super) fn round_with_person(case: &Case, round: &Round) -> String {
    match case.application.interview_of(&round.id) {
        Some(interview) => format!("{} ({})", round.name, first_name(&case.person(interview.lead))),
        None => round.name.clone(),
    }
}

fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
