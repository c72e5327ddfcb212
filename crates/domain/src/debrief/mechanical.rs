//! What the policy says of a debrief as it stands.

use std::collections::BTreeSet;

use super::Debrief;
use crate::{
    application::{Application, Card, CardState},
    decision::{self, Votes},
    facts::Facts,
    ids::PersonId,
    process::Round,
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

/// The votes that stand, one per round of the loop: the final one, else the one
/// after reading, else the one of the scorecard. A round whose scorecard was
/// waived and whose leader has not voted since counts for nothing.
pub fn standing_votes(application: &Application) -> Votes {
    let mut votes = Votes::default();
    let Some(debrief) = &application.debrief else { return votes };
    for participant in &debrief.participants {
        let card = application.card(participant.interview, participant.person);
        let in_debrief = debrief
            .final_votes
            .get(&participant.person)
            .or_else(|| debrief.after_reading.get(&participant.person))
            .copied();
        match in_debrief.or_else(|| card.and_then(Card::latest)?.verdict.vote()) {
            Some(vote) => {
                votes.rounds.insert(participant.round.clone(), vote);
            }
            None if card.is_some_and(|card| matches!(card.state, CardState::Waived { .. })) => {
                votes.waived.insert(participant.round.clone());
            }
            None => {}
        }
    }
    votes.consensus_raises_bar = debrief.consensus;
    votes.veto = Some(debrief.veto.is_some());
    votes
}

/// The policy's result for the votes that stand, rule by rule, with what would
/// change it. `name` says how a round is called, for instance with its interviewer.
pub fn mechanical(
    application: &Application,
    facts: &Facts<'_>,
    name: &dyn Fn(&Round) -> String,
) -> decision::Decision {
    let votes = standing_votes(application);
    let result = decision::decide_loop(facts.process, &facts.loop_rounds(), &votes, name);
    decision::Decision { policy: facts.policy_mode(), ..result }
}
