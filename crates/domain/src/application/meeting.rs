//! The debrief's commands, from opening it to the decision.

use std::collections::BTreeSet;

use super::{InterviewPhase, context::Context};
use crate::{
    access::Role,
    actor::Actor,
    debrief::{Debrief, Decision, Mechanical, Outcome, Participant, Phase, mechanical},
    event::Event,
    ids::PersonId,
    process::{PolicyMode, PrincipleId, RoundId, StageKind, Vote},
    refusal::{Refusal, Why, each, only},
};

/// The longest silent reading, in minutes.
const LONGEST_READING: u32 = 120;

impl Context<'_> {
    pub(super) fn open_debrief(&self) -> Result<Vec<Event>, Refusal> {
        let rounds = self.facts.loop_rounds();
        let held = |round: &RoundId| {
            self.application.interview_of(round).filter(|i| i.phase() == InterviewPhase::Held)
        };
        let open: Vec<RoundId> =
            rounds.iter().filter(|round| held(&round.id).is_none()).map(|round| round.id.clone()).collect();
        if !open.is_empty() {
            return Err(self
                .recruiter(Why::RoundsNotHeld { rounds: open }, "book what is missing")
                .or(self.who(Role::Panel), "hold and end their interviews"));
        }
        self.all_cards_in()?;
        let facilitator = self.application.facilitator(self.facts);
        let Some(facilitator) = facilitator else {
            let open = self.facts.process.bar_raiser_round().map(|round| round.id.clone());
            let why = Why::LoopIncomplete { rounds: open.into_iter().collect() };
            return Err(self.recruiter(why, "book the Bar Raiser round"));
        };
        let participants = rounds
            .iter()
            .filter_map(|round| held(&round.id))
            .map(|interview| Participant {
                person: interview.lead,
                round: interview.round.clone(),
                interview: interview.id,
            })
            .collect();
        Ok(vec![Event::DebriefOpened { facilitator, participants }])
    }

    /// The gate: every scorecard of the application is in or waived.
    fn all_cards_in(&self) -> Result<(), Refusal> {
        let owed = self.application.owed();
        if owed.is_empty() {
            return Ok(());
        }
        let people = each(owed.iter().map(|(_, person)| *person));
        let cards = owed
            .iter()
            .filter_map(|(id, person)| Some((self.application.interview(*id)?.round.clone(), *person)))
            .collect();
        Err(Refusal::new(Why::ScorecardsMissing { cards }, people, "submit the scorecard")
            .or(self.who(Role::BarRaiser), "waive it with a reason"))
    }

    /// The debrief. The table of transitions lets these commands in only while there is one.
    fn debrief(&self) -> Result<&Debrief, Refusal> {
        self.application.debrief.as_ref().ok_or_else(|| {
            self.wrong_moment(self.application.position(), &[crate::transitions::Position::Gate])
        })
    }

    pub(super) fn start_reading(&self, minutes: u32) -> Result<Vec<Event>, Refusal> {
        if minutes == 0 || minutes > LONGEST_READING {
            let step = format!("choose between 1 and {LONGEST_READING} minutes");
            return Err(self.yourself(Why::Empty { field: "reading time" }, &step));
        }
        Ok(vec![Event::ReadingStarted { minutes }])
    }

    pub(super) fn finish_reading(&self) -> Result<Vec<Event>, Refusal> {
        let person = self.person()?;
        let debrief = self.debrief()?;
        let others_done = debrief
            .participants
            .iter()
            .all(|participant| participant.person == person || debrief.read.contains(&participant.person));
        let ended = others_done.then_some(Event::ReadingEnded);
        Ok([Event::ReadingFinished].into_iter().chain(ended).collect())
    }

    /// The Bar Raiser may end the reading at any time, the product when the timer has run out.
    pub(super) fn end_reading(&self) -> Result<Vec<Event>, Refusal> {
        let debrief = self.debrief()?;
        let over = debrief.phase.reading_ends().is_some_and(|end| end <= self.facts.now);
        if *self.actor == Actor::System && !over {
            let people: Vec<PersonId> = debrief
                .participants
                .iter()
                .map(|participant| participant.person)
                .filter(|person| !debrief.read.contains(person))
                .collect();
            return Err(Refusal::new(
                Why::StillReading { people: people.clone() },
                each(people),
                "finish reading",
            ));
        }
        Ok(vec![Event::ReadingEnded])
    }

    pub(super) fn vote_after_reading(&self, vote: Vote) -> Result<Vec<Event>, Refusal> {
        let person = self.person()?;
        if self.debrief()?.after_reading.contains_key(&person) {
            return Err(self.yourself(Why::VoteIn, "change it with the final vote"));
        }
        Ok(vec![Event::VotedAfterReading { vote }])
    }

    pub(super) fn start_discussion(&self) -> Result<Vec<Event>, Refusal> {
        let debrief = self.debrief()?;
        let people: Vec<PersonId> =
            debrief.present().into_iter().filter(|id| !debrief.after_reading.contains_key(id)).collect();
        if !people.is_empty() {
            return Err(Refusal::new(
                Why::VotesMissing { people: people.clone() },
                each(people),
                "vote after reading",
            ));
        }
        Ok(vec![Event::DiscussionStarted])
    }

    pub(super) fn discuss(&self, principle: PrincipleId) -> Result<Vec<Event>, Refusal> {
        if self.facts.process.principle(&principle).is_none() {
            let why = Why::UnknownPrinciple { principle };
            return Err(self.yourself(why, "choose a principle of the process"));
        }
        Ok(vec![Event::PrincipleDiscussed { principle }])
    }

    pub(super) fn state_bar(&self, raises: bool, reason: &str) -> Result<Vec<Event>, Refusal> {
        Ok(vec![Event::BarStated { raises, reason: self.filled("reason", reason)? }])
    }

    pub(super) fn final_vote(&self, vote: Vote) -> Result<Vec<Event>, Refusal> {
        Ok(vec![Event::VotedFinally { vote }])
    }

    pub(super) fn close_voting(&self) -> Result<Vec<Event>, Refusal> {
        let debrief = self.debrief()?;
        let present = debrief.present();
        let people: Vec<PersonId> =
            present.iter().copied().filter(|id| !debrief.final_votes.contains_key(id)).collect();
        if !people.is_empty() {
            let why = Why::VotesMissing { people: people.clone() };
            return Err(Refusal::new(why, each(people), "give a final vote"));
        }
        self.everyone_stated(debrief, &present)?;
        Ok(vec![Event::VotingClosed])
    }

    fn everyone_stated(&self, debrief: &Debrief, present: &BTreeSet<PersonId>) -> Result<(), Refusal> {
        let people: Vec<PersonId> =
            present.iter().copied().filter(|id| !debrief.bar.contains_key(id)).collect();
        if people.is_empty() {
            return Ok(());
        }
        let why = Why::StatementsMissing { people: people.clone() };
        Err(Refusal::new(why, each(people), "state whether the candidate raises the bar"))
    }

    pub(super) fn record_consensus(&self, raises: bool) -> Result<Vec<Event>, Refusal> {
        let debrief = self.debrief()?;
        self.everyone_stated(debrief, &debrief.present())?;
        Ok(vec![Event::ConsensusRecorded { raises }])
    }

    pub(super) fn decide(
        &self,
        outcome: Outcome,
        override_reason: Option<String>,
        cool_down_months: Option<u32>,
    ) -> Result<Vec<Event>, Refusal> {
        let debrief = self.debrief()?;
        if debrief.consensus.is_none() {
            return Err(Refusal::new(
                Why::ConsensusMissing,
                self.who(Role::Facilitator),
                "record the consensus on the bar",
            ));
        }
        let override_reason = override_reason.filter(|reason| !reason.trim().is_empty());
        let mechanical = self.allows(debrief, &outcome, override_reason.is_some())?;
        let proposed = Event::DecisionProposed {
            outcome: outcome.clone(),
            override_reason: override_reason.clone(),
            mechanical,
        };
        let mut events = vec![proposed];
        if outcome == Outcome::NoHire {
            events.push(Event::Decided);
            let reason = override_reason.unwrap_or_else(|| "the debrief decided not to hire".to_owned());
            events.push(self.no_hire(reason, cool_down_months)?);
        } else if self.facts.process.bar_raiser_round().is_none() {
            events.extend(self.takes_effect());
        }
        Ok(events)
    }

    /// Whether veto and policy leave room for `outcome`. A hire for this role, on
    /// this team or another, needs the policy (or, where it only advises, a
    /// reason). A hire below the role's level is a different role than the one
    /// voted on: it always needs a reason, and the Bar Raiser's agreement.
    fn allows(&self, debrief: &Debrief, outcome: &Outcome, reasoned: bool) -> Result<Mechanical, Refusal> {
        let result = mechanical(self.application, self.facts, &|round| round.name.clone());
        let mechanical = result.result;
        let decider = only(self.facts.requisition.hiring_manager);
        if outcome.hires() && debrief.veto.is_some() {
            return Err(Refusal::new(Why::VetoStands, decider, "decide no hire"));
        }
        let fits = match outcome {
            Outcome::Hire | Outcome::OtherTeam { .. } => mechanical == Mechanical::Hire,
            Outcome::NoHire => mechanical != Mechanical::Hire,
            Outcome::LowerLevel { level } => {
                let role = self.facts.requisition.level;
                if *level == 0 || *level >= role {
                    let why = Why::LevelNotLower { level: *level, role };
                    return Err(Refusal::new(why, decider, "choose a lower level"));
                }
                false
            }
        };
        if fits || reasoned && self.may_override(outcome) {
            return Ok(mechanical);
        }
        if self.may_override(outcome) {
            let why = Why::ReasonNeeded { what: "a decision that differs from the policy's result" };
            return Err(Refusal::new(why, decider, "decide with a reason"));
        }
        let failed =
            result.rules.iter().filter(|rule| rule.holds == Some(false)).map(|rule| rule.id).collect();
        let why = Why::PolicyForbids { mechanical, failed };
        Err(Refusal::new(why, decider, "decide no hire, or a lower level with a reason"))
    }

    fn may_override(&self, outcome: &Outcome) -> bool {
        match outcome {
            Outcome::Hire | Outcome::OtherTeam { .. } => self.facts.policy_mode() == PolicyMode::Advisory,
            Outcome::NoHire | Outcome::LowerLevel { .. } => true,
        }
    }

    /// A hire that stands: decided, and on to the next stage that the process has.
    fn takes_effect(&self) -> Vec<Event> {
        let references = self.facts.process.stage_of_kind(StageKind::References).is_some();
        let stage = if references { StageKind::References } else { StageKind::Offer };
        vec![Event::Decided, Event::StageEntered { stage, override_reason: None }]
    }

    pub(super) fn agree(&self) -> Result<Vec<Event>, Refusal> {
        let debrief = self.debrief()?;
        let Phase::Decision { proposal: Some(Decision { outcome, override_reason, .. }) } = &debrief.phase
        else {
            return Err(Refusal::new(
                Why::NothingProposed,
                only(self.facts.requisition.hiring_manager),
                "decide first",
            ));
        };
        self.allows(debrief, outcome, override_reason.is_some())?;
        Ok([Event::DecisionAgreed].into_iter().chain(self.takes_effect()).collect())
    }

    pub(super) fn veto(&self, reason: &str) -> Result<Vec<Event>, Refusal> {
        if self.debrief()?.veto.is_some() {
            return Err(Refusal::new(
                Why::VetoStands,
                only(self.facts.requisition.hiring_manager),
                "decide no hire",
            ));
        }
        Ok(vec![Event::Vetoed { reason: self.filled("reason", reason)? }])
    }
}
