//! Submitting, revising and waiving scorecards.

use super::{Card, CardState, Interview, InterviewPhase, context::Context};
use crate::{
    access::Role,
    event::Event,
    ids::InterviewId,
    process::Round,
    refusal::{Refusal, Why, only},
    scorecard::{self, Verdict},
    seal,
};

impl Context<'_> {
    pub(super) fn submit_card(
        &self,
        id: InterviewId,
        verdict: Verdict,
        version: u32,
        content_hash: String,
    ) -> Result<Vec<Event>, Refusal> {
        let interview = self.own_interview(id)?;
        let round = self.round_of(interview)?;
        match self.application.card(id, interview.lead).map(|card| &card.state) {
            Some(CardState::Submitted { .. }) => {
                let why = Why::CardIn { round: round.id.clone() };
                return Err(self.yourself(why, "revise it instead"));
            }
            Some(CardState::Waived { by, .. }) => {
                let why = Why::CardWaived { round: round.id.clone() };
                return Err(Refusal::new(why, only(*by), "take your view into the debrief"));
            }
            None => {}
        }
        self.complete(interview, round, verdict, version)?;
        Ok(vec![Event::ScorecardSubmitted { interview: id, verdict, version, content_hash }])
    }

    pub(super) fn revise_card(
        &self,
        id: InterviewId,
        verdict: Verdict,
        version: u32,
        content_hash: String,
    ) -> Result<Vec<Event>, Refusal> {
        let interview = self.own_interview(id)?;
        let round = self.round_of(interview)?;
        let latest = self.application.card(id, interview.lead).and_then(Card::latest);
        let Some(latest) = latest else {
            let why = Why::CardNotIn { round: round.id.clone() };
            return Err(self.yourself(why, "submit the scorecard first"));
        };
        let wanted = latest.version + 1;
        if version != wanted {
            let why = Why::StaleVersion { round: round.id.clone(), given: version, wanted };
            return Err(self.yourself(why, "load the scorecard again and repeat the change"));
        }
        self.complete(interview, round, verdict, version)?;
        let viewer = seal::Viewer::of(self.actor);
        let after_discussion = self.application.submitted().any(|(card, _)| {
            card.person != interview.lead
                && seal::view_card(self.application, self.facts, viewer, card) == seal::View::Open
        });
        Ok(vec![Event::ScorecardRevised { interview: id, verdict, version, content_hash, after_discussion }])
    }

    pub(super) fn waive_card(&self, id: InterviewId, reason: &str) -> Result<Vec<Event>, Refusal> {
        let interview = self.interview(id)?;
        let round = interview.round.clone();
        if interview.phase() != InterviewPhase::Held {
            return Err(Refusal::new(Why::NotHeldYet { round }, only(interview.lead), "hold the interview"));
        }
        if self.application.card(id, interview.lead).is_some() {
            return Err(Refusal::new(
                Why::CardIn { round },
                self.who(Role::Facilitator),
                "go on without waiving it",
            ));
        }
        if self.actor.id() == Some(interview.lead) {
            return Err(self.yourself(Why::OwnCard, "submit the scorecard"));
        }
        let reason = self.filled("reason", reason)?;
        Ok(vec![Event::ScorecardWaived { interview: id, person: interview.lead, reason }])
    }

    /// The interview, when the actor leads it and it has been held.
    fn own_interview(&self, id: InterviewId) -> Result<&Interview, Refusal> {
        let interview = self.interview(id)?;
        if self.actor.id() != Some(interview.lead) {
            let why = Why::NotYours { what: "scorecard" };
            return Err(Refusal::new(why, only(interview.lead), "write this scorecard"));
        }
        if interview.phase() != InterviewPhase::Held {
            let why = Why::NotHeldYet { round: interview.round.clone() };
            return Err(self.yourself(why, "hold and end the interview first"));
        }
        Ok(interview)
    }

    /// The draft that the facts hold lacks nothing and is the one that was sent.
    fn complete(
        &self,
        interview: &Interview,
        round: &Round,
        verdict: Verdict,
        version: u32,
    ) -> Result<(), Refusal> {
        let round_id = round.id.clone();
        if !verdict.suits(round.outcome) {
            let why = Why::WrongVerdict { round: round_id, wanted: round.outcome };
            return Err(self.yourself(why, "choose one of the votes of this round"));
        }
        let draft = self
            .facts
            .cards
            .iter()
            .find(|card| card.interview == interview.id && card.author == interview.lead);
        let Some(draft) = draft else {
            return Err(self.yourself(Why::NoDraft { round: round_id }, "write the scorecard first"));
        };
        let missing = scorecard::check(draft, round, self.application.plan.rounds.get(&round.id));
        if !missing.is_empty() {
            let why = Why::ScorecardIncomplete { round: round_id, missing };
            return Err(self.yourself(why, "fill in what is missing"));
        }
        if draft.verdict != Some(verdict) || draft.version != version {
            let why = Why::DraftDiffers { round: round_id };
            return Err(self.yourself(why, "load the scorecard again and submit what it shows"));
        }
        Ok(())
    }
}
