//! From stage to stage before the debrief.

use super::{Interview, InterviewPhase, context::Context};
use crate::{
    access::Role,
    coverage::{Plan, coverage, faults},
    event::Event,
    process::{RoundId, StageKind, VariantId},
    refusal::{Refusal, Why, only},
    scorecard::{ScreenVote, Verdict},
    transitions::Position,
};

impl Context<'_> {
    pub(super) fn record_contact(&self, note: String) -> Result<Vec<Event>, Refusal> {
        Ok(vec![Event::ContactRecorded { note }])
    }

    pub(super) fn advance(
        &self,
        to: StageKind,
        override_reason: Option<String>,
    ) -> Result<Vec<Event>, Refusal> {
        let override_reason = override_reason.filter(|reason| !reason.trim().is_empty());
        self.follows(to)?;
        let mut events = Vec::new();
        if let Some(round) = self.screen_here() {
            match &override_reason {
                None => self.passed(&round)?,
                Some(reason) => events.extend(self.cancel_booked(reason)),
            }
        }
        if to == StageKind::LoopScheduled {
            self.loop_complete()?;
        }
        events.push(Event::StageEntered { stage: to, override_reason });
        Ok(events)
    }

    /// Whether the process leads from here to `to` by this command.
    fn follows(&self, to: StageKind) -> Result<(), Refusal> {
        let from = self.application.life.stage();
        let process = self.facts.process;
        let may: Vec<StageKind> = process
            .stage_of_kind(from)
            .into_iter()
            .flat_map(|stage| &stage.next)
            .filter_map(|id| process.stage(id))
            .map(|stage| stage.kind)
            .filter(|kind| *kind <= StageKind::LoopScheduled)
            .collect();
        if may.contains(&to) {
            return Ok(());
        }
        let step = match may.first() {
            Some(next) => format!("advance the application to {}", next.as_str().replace('_', " ")),
            None => "hold the interviews of the loop".to_owned(),
        };
        Err(self.recruiter(Why::NotNext { from, to, may }, &step))
    }

    /// The round that is held in the current stage.
    fn screen_here(&self) -> Option<RoundId> {
        self.facts.process.stage_of_kind(self.application.life.stage())?.round.clone()
    }

    /// The screen was held, and its leader says advance. The refusal never tells
    /// whether the card is missing or says reject: that is sealed.
    fn passed(&self, round: &RoundId) -> Result<(), Refusal> {
        let anyway = "advance anyway with a written reason";
        let interview = self.application.interview_of(round);
        let Some(held) = interview.filter(|interview| interview.phase() == InterviewPhase::Held) else {
            let why = Why::ScreenNotHeld { round: round.clone() };
            let refusal = match interview {
                Some(booked) => Refusal::new(why, only(booked.lead), "hold the interview"),
                None => self.recruiter(why, "book the interview"),
            };
            return Err(refusal.or(self.who(Role::Recruiter), anyway));
        };
        self.owes_nothing()?;
        let verdict = self
            .application
            .card(held.id, held.lead)
            .and_then(|card| card.latest())
            .map(|version| version.verdict);
        if verdict == Some(Verdict::Screen(ScreenVote::Advance)) {
            return Ok(());
        }
        Err(Refusal::new(
            Why::ScreenNotPassed { round: round.clone() },
            only(held.lead),
            "submit a scorecard that says advance",
        )
        .or(self.who(Role::Recruiter), anyway))
    }

    /// Every round is booked with a leader, and the plan covers enough.
    fn loop_complete(&self) -> Result<(), Refusal> {
        let rounds: Vec<RoundId> = self
            .facts
            .loop_rounds()
            .into_iter()
            .filter(|round| self.application.interview_of(&round.id).is_none())
            .map(|round| round.id.clone())
            .collect();
        if !rounds.is_empty() {
            return Err(self.recruiter(Why::LoopIncomplete { rounds }, "book the missing rounds"));
        }
        let plan = &self.application.plan;
        let gaps = coverage(self.facts, &plan.rounds).gaps;
        if gaps.is_empty() || plan.accepted_gaps.is_some() {
            return Ok(());
        }
        Err(self
            .recruiter(Why::CoverageGaps { gaps }, "plan more rounds to probe them")
            .or(self.who(Role::HiringManager), "accept the gaps with a reason"))
    }

    pub(super) fn move_back(&self) -> Result<Vec<Event>, Refusal> {
        let stage = self.application.life.stage();
        let visits = &self.application.visits;
        let previous = visits.len().checked_sub(2).and_then(|place| visits.get(place));
        let Some(previous) = previous else {
            return Err(self.recruiter(Why::NoWayBack { stage }, "put the application on hold instead"));
        };
        if visits.last().is_some_and(|visit| visit.recorded > 0) {
            return Err(self.recruiter(Why::Recorded { stage }, "put the application on hold instead"));
        }
        Ok(vec![Event::MovedBack { to: previous.stage }])
    }

    pub(super) fn plan_loop(&self, plan: Plan, accept_gaps: Option<String>) -> Result<Vec<Event>, Refusal> {
        let faults = faults(self.facts, &plan);
        if !faults.is_empty() {
            return Err(self.yourself(Why::PlanFaults { faults }, "correct the plan and send it again"));
        }
        let touched = self.application.interviews.iter().find(|interview| {
            matches!(interview.phase(), InterviewPhase::Running | InterviewPhase::Held)
                && plan.get(&interview.round) != self.application.plan.rounds.get(&interview.round)
        });
        if let Some(Interview { round, .. }) = touched {
            let why = Why::InterviewIs { round: round.clone(), phase: InterviewPhase::Held };
            return Err(self.yourself(why, "leave the plan of that round as it is"));
        }
        let accept_gaps = accept_gaps.filter(|reason| !reason.trim().is_empty());
        Ok(vec![Event::LoopPlanned { plan, accept_gaps }])
    }

    pub(super) fn choose_variant(&self, variant: Option<VariantId>) -> Result<Vec<Event>, Refusal> {
        let process = self.facts.process;
        if let Some(unknown) = variant.as_ref().filter(|id| process.variant(id).is_none()) {
            let why = Why::UnknownVariant { variant: unknown.clone() };
            return Err(self.yourself(why, "choose a variant of the process"));
        }
        let kept = process.loop_rounds(variant.as_ref());
        let dropped: Vec<RoundId> = self
            .facts
            .loop_rounds()
            .into_iter()
            .filter(|round| kept.iter().all(|other| other.id != round.id))
            .map(|round| round.id.clone())
            .collect();
        match dropped.iter().find(|round| self.application.interview_of(round).is_some()) {
            Some(round) => {
                let why = Why::RoundTaken { round: round.clone() };
                Err(self.recruiter(why, "cancel the interview that is there"))
            }
            None => Ok(vec![Event::VariantChosen { variant, dropped }]),
        }
    }

    /// Interviews that have not begun are called off, because what they were for has ended.
    pub(super) fn cancel_booked(&self, reason: &str) -> Vec<Event> {
        self.application
            .interviews
            .iter()
            .filter(|interview| interview.phase() == InterviewPhase::Booked)
            .map(|interview| Event::InterviewCancelled { interview: interview.id, reason: reason.to_owned() })
            .collect()
    }

    /// Entering the loop's day with its first interview.
    pub(super) fn loop_begins(&self) -> Option<Event> {
        (self.application.position() == Position::LoopScheduled)
            .then_some(Event::StageEntered { stage: StageKind::LoopRunning, override_reason: None })
    }
}
