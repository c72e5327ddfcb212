//! What the votes of a rehearsed loop come to, by the policy of the process itself.

use super::body::RehearsalBody;
use super::list::{LoopResult, LoopRound, LoopRule, LoopView};
use highbar_domain::decision::{self, Outcome, Votes};
use highbar_domain::process::{Process, Round, RoundOutcome, RuleId, Vote};
use highbar_store::prep::Record;
use jiff::Timestamp;
use uuid::Uuid;

/// The words for the ends of a round, best first.
pub fn verdicts(process: &Process, round: &Round) -> Vec<(&'static str, String)> {
    match round.outcome {
        RoundOutcome::Vote => Vote::ALL
            .iter()
            .map(|vote| (vote.as_str(), process.votes.labels.label(*vote).to_owned()))
            .collect(),
        RoundOutcome::AdvanceReject => {
            vec![("advance", "Advance".to_owned()), ("reject", "Reject".to_owned())]
        }
    }
}

/// The label of a kept word.
pub fn label(process: &Process, round: &Round, word: &str) -> String {
    let found = verdicts(process, round).into_iter().find(|(known, _)| *known == word);
    found.map_or_else(|| word.to_owned(), |(_, label)| label)
}

/// The vote of a finished rehearsal; advancing counts like lean hire and rejecting like lean no hire.
#[must_use]
pub fn vote_of(body: &RehearsalBody) -> Option<Vote> {
    match body.vote.as_deref()? {
        "advance" => Some(Vote::LeanHire),
        "reject" => Some(Vote::LeanNoHire),
        word => Vote::parse(word),
    }
}

/// A rehearsed loop with the latest rehearsal of each of its rounds.
pub fn loop_view(
    id: Uuid,
    started_at: Timestamp,
    rehearsals: &[Record<RehearsalBody>],
    process: &Process,
) -> LoopView {
    let key = id.to_string();
    let mut votes = Votes::default();
    let mut rounds = Vec::new();
    for round in process.loop_rounds(None) {
        let here = |record: &&Record<RehearsalBody>| {
            record.body.loop_id.as_deref() == Some(&key) && record.body.round == round.id
        };
        let latest = rehearsals.iter().rev().find(here);
        let vote = latest.and_then(|record| vote_of(&record.body));
        if let Some(vote) = vote {
            votes.rounds.insert(round.id.clone(), vote);
        }
        rounds.push(LoopRound {
            round: round.id.to_string(),
            name: round.name.clone(),
            rehearsal_id: latest.and_then(|record| record.id.parse().ok()),
            vote: vote.map(|vote| process.votes.labels.label(vote).to_owned()),
        });
    }
    let result = (!votes.rounds.is_empty()).then(|| result(process, &votes));
    LoopView { id, started_at: started_at.into(), rounds, result }
}

/// Nobody but the person is there, so that consensus and veto stay open.
fn result(process: &Process, votes: &Votes) -> LoopResult {
    let decision = decision::decide(process, None, votes);
    let text = |id: RuleId| process.decision.rule(id).map(|rule| rule.text.clone());
    LoopResult {
        result: match decision.result {
            Outcome::Hire => "hire",
            Outcome::NoHire => "no_hire",
            Outcome::Incomplete => "incomplete",
        }
        .to_owned(),
        rules: decision
            .rules
            .into_iter()
            .map(|rule| LoopRule {
                id: rule.id.to_string(),
                words: text(rule.id).unwrap_or_else(|| rule.id.to_string()),
                holds: rule.holds,
                why: rule.why,
            })
            .collect(),
        would_change: match decision.result {
            // With votes missing, every way to cast them would be listed.
            Outcome::Incomplete => Vec::new(),
            Outcome::Hire | Outcome::NoHire => decision.would_change.into_iter().map(|set| set.why).collect(),
        },
    }
}
