//! What the policy says of a debrief as it stands.

use std::collections::{BTreeMap, BTreeSet};

use super::{Debrief, Mechanical};
use crate::{
    application::{Application, Card},
    facts::Facts,
    ids::PersonId,
    process::{Round, RoundId, Rule, RuleId, Vote},
};

impl Debrief {
    /// Those whose votes and statements are waited for: whoever has read or voted
    /// in this debrief, and the Bar Raiser. For the others their last vote stands.
    pub fn present(&self) -> BTreeSet<PersonId> {
        self.participants
            .iter()
            .map(|participant| participant.person)
            .filter(|person| {
                *person == self.facilitator
                    || self.read.contains(person)
                    || self.after_reading.contains_key(person)
                    || self.final_votes.contains_key(person)
            })
            .collect()
    }
}

/// Each round of the loop with the vote that stands: the final one, else the one
/// after reading, else the one of the scorecard.
pub fn standing_votes(application: &Application) -> BTreeMap<RoundId, Vote> {
    let Some(debrief) = &application.debrief else { return BTreeMap::new() };
    debrief
        .participants
        .iter()
        .filter_map(|participant| {
            let person = participant.person;
            let card = application.card(participant.interview, person);
            let vote = debrief
                .final_votes
                .get(&person)
                .or_else(|| debrief.after_reading.get(&person))
                .copied()
                .or_else(|| card.and_then(Card::latest)?.verdict.vote())?;
            Some((participant.round.clone(), vote))
        })
        .collect()
}

/// The result of the policy, and the rules that fail.
pub fn mechanical(application: &Application, facts: &Facts<'_>) -> (Mechanical, Vec<RuleId>) {
    let rounds = facts.loop_rounds();
    let votes = standing_votes(application);
    let debrief = application.debrief.as_ref();
    let consensus = debrief.and_then(|debrief| debrief.consensus);
    let vetoed = debrief.is_some_and(|debrief| debrief.veto.is_some());
    let failed: Vec<RuleId> = facts
        .process
        .decision
        .rules
        .iter()
        .filter(|rule| match rule.id {
            RuleId::ConsensusRaisesBar => consensus == Some(false),
            RuleId::NoVeto => vetoed,
            _ => !votes_hold(rule, &rounds, &votes),
        })
        .map(|rule| rule.id)
        .collect();
    let result = if vetoed {
        Mechanical::NoHire
    } else if rounds.iter().any(|round| !votes.contains_key(&round.id)) {
        Mechanical::Incomplete
    } else if failed.is_empty() {
        Mechanical::Hire
    } else {
        Mechanical::NoHire
    };
    (result, failed)
}

fn votes_hold(rule: &Rule, rounds: &[&Round], votes: &BTreeMap<RoundId, Vote>) -> bool {
    rounds
        .iter()
        .filter(|round| rule.rounds.contains(&round.id))
        .all(|round| votes.get(&round.id).is_none_or(|vote| rule.votes.contains(vote)))
}
