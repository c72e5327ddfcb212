//! The policy's result on the final votes so far, rule by rule, with the smallest changes that would alter it.

use super::view::round_with_person;
use crate::api::applications::facts::Case;
use crate::api::applications::viewer::Viewer;
use crate::api::shapes::debrief::{PolicyResult, RuleResult, VoteChange, WouldChange};
use crate::api::shapes::person::PersonRef;
use highbar_domain::debrief::{PhaseKind, standing_votes};
use highbar_domain::decision::{self, Change, ChangeSet, Outcome, Votes};
use highbar_domain::process::{PolicyMode, RoundId, Vote};
use highbar_domain::refusal::Names;

/// More sets of changes than anybody reads.
const MOST_SETS: usize = 8;

/// The result as it stands for `viewer`, who may see the discussion.
pub(super) fn result(case: &Case, viewer: &Viewer) -> PolicyResult {
    let votes = votes(case);
    let rounds = case.facts().loop_rounds();
    let decision =
        decision::decide_loop(&case.process, &rounds, &votes, &|round| round_with_person(case, round));
    PolicyResult {
        result: word(decision.result),
        headline: headline(decision.result).to_owned(),
        words: words(case, viewer, &votes, decision.result),
        policy: match case.facts().policy_mode() {
            PolicyMode::Strict => "strict",
            PolicyMode::Advisory => "advisory",
        },
        rules: decision
            .rules
            .iter()
            .map(|rule| RuleResult {
                id: rule.id.to_string(),
                text: case.process.decision.rule(rule.id).map_or_else(String::new, |said| said.text.clone()),
                holds: rule.holds,
                why: rule.why.clone(),
            })
            .collect(),
        would_change: decision
            .would_change
            .iter()
            .take(MOST_SETS)
            .map(|set| would_change(case, set))
            .collect(),
    }
}

/// The votes that count now. Before voting is closed a vote counts once it is final; somebody who did not come
/// keeps the last one they gave.
fn votes(case: &Case) -> Votes {
    let mut votes = standing_votes(&case.application);
    let Some(debrief) = &case.application.debrief else { return votes };
    if debrief.phase.kind() == PhaseKind::Discussion {
        let present = debrief.present();
        for participant in &debrief.participants {
            if present.contains(&participant.person) && !debrief.final_votes.contains_key(&participant.person)
            {
                votes.rounds.remove(&participant.round);
                votes.waived.remove(&participant.round);
            }
        }
    }
    votes
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Hire => "hire",
        Outcome::NoHire => "no_hire",
        Outcome::Incomplete => "incomplete",
    }
}

fn headline(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Hire => "Hire",
        Outcome::NoHire => "No hire",
        Outcome::Incomplete => "Incomplete",
    }
}

fn words(case: &Case, viewer: &Viewer, votes: &Votes, outcome: Outcome) -> String {
    match outcome {
        Outcome::Hire => {
            "Every rule holds. The hiring manager decides, the Bar Raiser has to agree.".to_owned()
        }
        Outcome::NoHire if votes.veto == Some(true) => "The Bar Raiser has vetoed the hire.".to_owned(),
        Outcome::NoHire => "A rule fails, so the policy says no hire.".to_owned(),
        Outcome::Incomplete => {
            let missing: Vec<String> = missing(case, votes)
                .map(|person| if person == viewer.id { "yours".to_owned() } else { case.person(person) })
                .collect();
            format!("Final votes still to come: {}.", missing.join(", "))
        }
    }
}

fn missing<'c>(case: &'c Case, votes: &'c Votes) -> impl Iterator<Item = highbar_domain::ids::PersonId> + 'c {
    let participants = case.application.debrief.iter().flat_map(|debrief| &debrief.participants);
    participants
        .filter(|one| !votes.rounds.contains_key(&one.round) && !votes.waived.contains(&one.round))
        .map(|one| one.person)
}

fn would_change(case: &Case, set: &ChangeSet) -> WouldChange {
    WouldChange {
        words: set.why.clone(),
        changes: set.changes.iter().map(|change| vote_change(case, change)).collect(),
        result: word(set.result),
    }
}

fn vote_change(case: &Case, change: &Change) -> VoteChange {
    let said = |yes: bool| if yes { "raises the bar" } else { "does not raise the bar" }.to_owned();
    match change {
        Change::Vote { round, from, to } => VoteChange {
            person: person_of(case, round),
            from: from.map_or_else(|| "no vote".to_owned(), |vote: Vote| vote.to_string()),
            to: to.to_string(),
        },
        Change::Consensus { consensus_raises_bar } => {
            VoteChange { person: None, from: said(!consensus_raises_bar), to: said(*consensus_raises_bar) }
        }
        Change::Veto { veto } => {
            let said = |veto: bool| if veto { "veto" } else { "no veto" }.to_owned();
            VoteChange { person: None, from: said(!veto), to: said(*veto) }
        }
    }
}

fn person_of(case: &Case, round: &RoundId) -> Option<PersonRef> {
    case.application.interview_of(round).map(|interview| case.reference(interview.lead))
}
