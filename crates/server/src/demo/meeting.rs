//! Debriefs of the demo: read, voted, talked over, decided.

use super::script::{DEBRIEF, Script};
use super::story::{Refused, pick};
use highbar_domain::command::Command;
use highbar_domain::debrief::Outcome;
use highbar_domain::ids::PersonId;
use highbar_domain::process::{PrincipleId, Vote};

/// How votes went, in the order of the rounds.
#[derive(Clone, Copy, Debug)]
pub struct Votes {
    pub first: [Vote; 7],
    pub after_reading: [Vote; 7],
    pub last: [Vote; 7],
}

impl Votes {
    /// Everybody stays with what they wrote.
    #[must_use]
    pub const fn steady(votes: [Vote; 7]) -> Self {
        Self { first: votes, after_reading: votes, last: votes }
    }
}

const RAISES: [&str; 4] = [
    "Would be in the upper half of the group on people decisions from the start.",
    "Brings something that we lack: has moved a ledger without stopping it.",
    "Holds a standard for writing and testing that I would like the rest of us to meet.",
    "The depth in two rounds was beyond what the level asks for.",
];
const DOES_NOT: [&str; 4] = [
    "Good, yet not better than most of those who hold the role now.",
    "The scope of the examples stays within one team.",
    "Too much of it was done by others.",
    "I did not see how the group would be better for it.",
];

impl Script<'_> {
    /// Who sits in the debrief, in the order of the rounds.
    pub fn panel(&self) -> Vec<PersonId> {
        let debrief = self.story.case.application.debrief.as_ref();
        debrief.into_iter().flat_map(|debrief| &debrief.participants).map(|one| one.person).collect()
    }

    fn facilitator(&self) -> PersonId {
        let debrief = self.story.case.application.debrief.as_ref();
        debrief.map_or_else(|| self.story.manager(), |debrief| debrief.facilitator)
    }

    /// Everything in; the Bar Raiser opens the debrief.
    pub fn open_debrief(&mut self) -> Result<(), Refused> {
        let raiser = self.story.case.application.bar_raiser(&self.story.case.process);
        let opener = raiser.unwrap_or_else(|| self.story.manager());
        self.on(DEBRIEF, 11, 0).by(opener, Command::OpenDebrief)?;
        Ok(())
    }

    /// Silent reading; the first `finished` have read everything.
    pub fn read(&mut self, finished: usize) -> Result<(), Refused> {
        let lead = self.facilitator();
        self.story.later(3).by(lead, Command::StartReading { minutes: 15 })?;
        for person in self.panel().into_iter().take(finished) {
            self.story.later(1).by(person, Command::FinishReading)?;
        }
        Ok(())
    }

    /// Votes after reading, and the discussion begins.
    pub fn vote_and_discuss(&mut self, votes: &[Vote; 7], discussed: usize) -> Result<(), Refused> {
        for (person, vote) in self.panel().into_iter().zip(votes) {
            self.story.later(1).by(person, Command::VoteAfterReading { vote: *vote })?;
        }
        let lead = self.facilitator();
        self.story.later(1).by(lead, Command::StartDiscussion)?;
        let principles: Vec<PrincipleId> =
            self.story.case.process.principles.iter().map(|principle| principle.id.clone()).collect();
        for principle in principles.into_iter().step_by(3).take(discussed) {
            self.story.later(4).by(lead, Command::Discuss { principle })?;
        }
        Ok(())
    }

    /// Statements and final votes of the first `spoken`.
    pub fn state(&mut self, votes: &[Vote; 7], spoken: usize) -> Result<(), Refused> {
        for (person, vote) in self.panel().into_iter().zip(votes).take(spoken) {
            let raises = *vote == Vote::Hire;
            let words = if raises { &RAISES } else { &DOES_NOT };
            let reason = pick(words, &format!("{} {person}", self.story.case.candidate.name)).to_string();
            self.story.later(1).by(person, Command::StateBar { raises, reason })?;
            self.story.by(person, Command::FinalVote { vote: *vote })?;
        }
        Ok(())
    }

    /// From the open debrief to closed votes with a consensus.
    pub fn reach_decision(&mut self, votes: &Votes, raises: bool) -> Result<(), Refused> {
        self.reach_held(&votes.first)?;
        self.open_debrief()?;
        self.read(7)?;
        self.vote_and_discuss(&votes.after_reading, 4)?;
        self.state(&votes.last, 7)?;
        let lead = self.facilitator();
        self.story.later(2).by(lead, Command::RecordConsensus { raises })?;
        self.story.by(lead, Command::CloseVoting)?;
        Ok(())
    }

    /// The hiring manager decides.
    pub fn decide(&mut self, outcome: Outcome, cool_down_months: Option<u32>) -> Result<(), Refused> {
        let manager = self.story.manager();
        let command = Command::Decide { outcome, override_reason: None, cool_down_months };
        self.story.later(3).by(manager, command)?;
        Ok(())
    }

    /// The hiring manager decides to hire and the Bar Raiser agrees.
    pub fn hire(&mut self, votes: &Votes) -> Result<(), Refused> {
        self.reach_decision(votes, true)?;
        self.decide(Outcome::Hire, None)?;
        let raiser = self.facilitator();
        self.story.later(2).by(raiser, Command::Agree)?;
        Ok(())
    }

    /// The hiring manager wants to hire, the Bar Raiser does not.
    pub fn veto(&mut self, votes: &Votes, reason: &str) -> Result<(), Refused> {
        self.reach_decision(votes, true)?;
        self.decide(Outcome::Hire, None)?;
        let raiser = self.facilitator();
        self.story.later(6).by(raiser, Command::Veto { reason: reason.to_owned() })?;
        Ok(())
    }
}
