//! What is left to settle, each with the one click that would.

use super::seats;
use crate::api::applications::facts::Case;
use crate::api::shapes::coverage::{CoverageOp, SettleAction, ToSettle};
use highbar_domain::coverage::{Count, Coverage, Gap, Repeat, Suggestion, question_text};
use highbar_domain::process::{PrincipleId, RoundId};
use highbar_domain::refusal::Names;

/// Everything, in the order in which one would go through it.
pub(super) fn all(case: &Case, coverage: &Coverage, suggestion: &Suggestion) -> Vec<ToSettle> {
    let mut list: Vec<ToSettle> = coverage.gaps.iter().map(|gap| missing(case, gap, suggestion)).collect();
    list.extend(coverage.repeats.iter().map(|repeat| repeated(case, repeat)));
    list.extend(coverage.counts.iter().map(|count| range(case, count)));
    if !coverage.minutes_fit() {
        list.push(ToSettle {
            kind: "total",
            title: "Length of the loop".to_owned(),
            text: format!(
                "It takes {} minutes; the process asks for {}.",
                coverage.minutes, coverage.minutes_wanted
            ),
            action: None,
        });
    }
    let broken = seats::rules(case).into_iter().filter(|rule| !rule.ok);
    list.extend(broken.map(|rule| ToSettle {
        kind: "seat",
        title: "Who sits here".to_owned(),
        text: format!("Not so yet: {}.", lower_first(&rule.text)),
        action: None,
    }));
    list
}

fn missing(case: &Case, gap: &Gap, suggestion: &Suggestion) -> ToSettle {
    let name = case.principle(&gap.principle);
    let round = suggestion.additions.iter().find(|add| add.principle == gap.principle).map(|add| &add.round);
    let nobody = gap.have == 0;
    let mut text = if case.process.is_critical(&gap.principle) {
        format!("Critical, so it needs {}. ", gap.wanted)
    } else {
        String::new()
    };
    match round {
        Some(round) => text.push_str(&room(case, round, &gap.principle)),
        None => {
            text.push_str("No round has room for it: take a principle out that is covered more than needed.")
        }
    }
    ToSettle {
        kind: if nobody { "gap" } else { "critical" },
        title: if nobody {
            format!("{name}: nobody")
        } else {
            format!("{name}: {} of {}", gap.have, gap.wanted)
        },
        text,
        action: round.map(|round| SettleAction {
            label: format!("Give it to {}", seat(case, round)),
            op: CoverageOp::Assign { round: round.to_string(), principle: gap.principle.to_string() },
        }),
    }
}

/// Who has room for a principle, and how many questions there are for it.
fn room(case: &Case, round: &RoundId, principle: &PrincipleId) -> String {
    let count = case.application.plan.rounds.get(round).map_or(0, |plan| plan.principles.len());
    let range = case.round(round).map_or_else(String::new, |found| found.principles.to_string());
    let bank = case.process.principle(principle).map_or(0, |found| found.questions.len());
    format!(
        "{} has room: {count}, with space for {range}. The bank holds {bank} questions for it.",
        seat(case, round)
    )
}

/// The leader's first name once a round is booked, its short name until then.
fn seat(case: &Case, round: &RoundId) -> String {
    if let Some(interview) = case.application.interview_of(round) {
        let name = case.person(interview.lead);
        return name.split_whitespace().next().unwrap_or_default().to_owned();
    }
    case.round(round).map_or_else(|| round.to_string(), |found| found.short.clone())
}

fn repeated(case: &Case, repeat: &Repeat) -> ToSettle {
    let text = question_text(&case.process, &repeat.second.1).unwrap_or_default();
    let (first, second) = (seat(case, &repeat.first.0), seat(case, &repeat.second.0));
    ToSettle {
        kind: "repeat",
        title: if repeat.exact { "Asked twice".to_owned() } else { "Nearly asked twice".to_owned() },
        text: format!("\u{201c}{text}\u{201d} is in the kits of {first} and {second}."),
        action: Some(SettleAction {
            label: format!("Swap the question of {second}"),
            op: CoverageOp::SwapQuestion {
                round: repeat.second.0.to_string(),
                question: repeat.second.1.to_string(),
            },
        }),
    }
}

fn range(case: &Case, count: &Count) -> ToSettle {
    let over = count.count > count.wanted.max;
    let surplus = case.application.plan.rounds.get(&count.round).filter(|_| over).and_then(|plan| {
        let often = |id: &&PrincipleId| {
            let rounds = &case.application.plan.rounds;
            let here = rounds.values().filter(|other| other.principles.contains(id)).count();
            let wanted = if case.process.is_critical(id) { case.process.plan.critical_evidence } else { 1 };
            here > wanted as usize
        };
        plan.principles.iter().rev().find(often)
    });
    ToSettle {
        kind: "range",
        title: format!("{}: {} principles", Names::round(case, &count.round), count.count),
        text: format!("The round probes {} of them.", count.wanted),
        action: surplus.map(|principle| SettleAction {
            label: format!("Take {} away", case.principle(principle)),
            op: CoverageOp::Unassign { round: count.round.to_string(), principle: principle.to_string() },
        }),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_lowercase).into_iter().flatten().chain(letters).collect()
}
