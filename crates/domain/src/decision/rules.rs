//! The rules, one by one, and the result that they come to.

use super::{Outcome, RuleOutcome, Votes};
use crate::process::{Process, Round, Rule, RuleId, Vote};

/// A loop with its votes, seen under a policy.
pub(super) struct Case<'c> {
    pub process: &'c Process,
    /// The loop's rounds; screens among them are passed over.
    pub rounds: &'c [&'c Round],
    pub votes: &'c Votes,
    pub name: &'c dyn Fn(&Round) -> String,
}

impl<'c> Case<'c> {
    /// The rounds whose votes count or are waited for.
    pub fn counted(&self) -> impl Iterator<Item = &'c Round> {
        self.rounds.iter().copied().filter(|round| !round.is_screen() && !self.is_waived(round))
    }

    pub fn vote(&self, round: &Round) -> Option<Vote> {
        self.votes.rounds.get(&round.id).copied()
    }

    pub fn label(&self, vote: Vote) -> &str {
        self.process.votes.labels.label(vote)
    }

    /// Whether a vote satisfies every rule that names the round.
    pub fn passes(&self, round: &Round, vote: Vote) -> bool {
        self.process
            .decision
            .rules
            .iter()
            .filter(|rule| rule.rounds.contains(&round.id))
            .all(|rule| rule.votes.contains(&vote))
    }

    /// Whether the policy asks for the consensus.
    pub fn asks_for_consensus(&self) -> bool {
        self.process.decision.rule(RuleId::ConsensusRaisesBar).is_some()
    }

    /// A rule all of whose rounds were waived can never be satisfied.
    pub fn is_stuck(&self) -> bool {
        self.process.decision.rules.iter().any(|rule| {
            let mut named = self.rounds.iter().filter(|round| rule.rounds.contains(&round.id)).peekable();
            named.peek().is_some() && named.all(|round| self.is_waived(round))
        })
    }

    /// How each rule stands. The veto is reported even where a policy forgets
    /// its rule: it always binds.
    pub fn rules(&self) -> Vec<RuleOutcome> {
        let policy = &self.process.decision;
        let mut rules: Vec<RuleOutcome> = policy.rules.iter().map(|rule| self.rule(rule)).collect();
        if policy.rule(RuleId::NoVeto).is_none() {
            rules.push(self.no_veto());
        }
        rules
    }

    pub fn result(&self, rules: &[RuleOutcome]) -> Outcome {
        if self.is_stuck() || self.counted().any(|round| self.vote(round).is_none()) {
            Outcome::Incomplete
        } else if rules.iter().any(|rule| rule.holds == Some(false)) {
            Outcome::NoHire
        } else {
            Outcome::Hire
        }
    }

    fn is_waived(&self, round: &Round) -> bool {
        self.votes.waived.contains(&round.id)
    }

    fn rule(&self, rule: &Rule) -> RuleOutcome {
        match rule.id {
            RuleId::ConsensusRaisesBar => self.consensus(),
            RuleId::NoVeto => self.no_veto(),
            RuleId::TechnicalRounds
            | RuleId::BehavioralRounds
            | RuleId::BarRaiser
            | RuleId::HiringManager => self.votes_of(rule),
        }
    }

    fn votes_of(&self, rule: &Rule) -> RuleOutcome {
        let named: Vec<&Round> = self.counted().filter(|round| rule.rounds.contains(&round.id)).collect();
        let wanted = self.any_of(&rule.votes);
        let mut failing = Vec::new();
        let mut open = Vec::new();
        for round in &named {
            match self.vote(round) {
                Some(vote) if rule.votes.contains(&vote) => {}
                Some(vote) => failing.push(format!("{} votes {}", (self.name)(round), self.label(vote))),
                None => open.push((self.name)(round)),
            }
        }
        let (holds, why) = if named.is_empty() {
            (None, "no vote of this loop falls under the rule".to_owned())
        } else if !failing.is_empty() {
            (Some(false), format!("{}; the rule wants {wanted}", failing.join(", ")))
        } else if !open.is_empty() {
            (None, format!("no vote yet: {}", open.join(", ")))
        } else {
            let said: Vec<String> = named
                .iter()
                .filter_map(|round| {
                    Some(format!("{} votes {}", (self.name)(round), self.label(self.vote(round)?)))
                })
                .collect();
            (Some(true), said.join(", "))
        };
        RuleOutcome { id: rule.id, holds, why }
    }

    fn any_of(&self, votes: &[Vote]) -> String {
        votes.iter().map(|vote| self.label(*vote)).collect::<Vec<_>>().join(" or ")
    }

    fn consensus(&self) -> RuleOutcome {
        let holds = self.votes.consensus_raises_bar;
        let why = match holds {
            Some(true) => "the panel agrees that the candidate raises the bar",
            Some(false) => "the panel does not agree that the candidate raises the bar",
            None => "the consensus has not been recorded",
        };
        RuleOutcome { id: RuleId::ConsensusRaisesBar, holds, why: why.to_owned() }
    }

    fn no_veto(&self) -> RuleOutcome {
        let why = match self.votes.veto {
            Some(true) => "the Bar Raiser has vetoed the hire",
            Some(false) => "the Bar Raiser has not vetoed the hire",
            None => "whether there is a veto has not been recorded",
        };
        RuleOutcome { id: RuleId::NoVeto, holds: self.votes.veto.map(|veto| !veto), why: why.to_owned() }
    }
}
