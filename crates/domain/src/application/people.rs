//! Who is who in an application: panel, Bar Raiser, and who owes what.

use std::collections::BTreeSet;

use super::{Application, Card, CardState, Interview};
use crate::{
    facts::Facts,
    ids::{InterviewId, PersonId},
    process::{Process, RoundId, RoundKind},
};

impl Application {
    /// The interview with that id.
    pub fn interview(&self, id: InterviewId) -> Option<&Interview> {
        self.interviews.iter().find(|interview| interview.id == id)
    }

    /// The interview that stands for a round, if one is booked, running or held.
    pub fn interview_of(&self, round: &RoundId) -> Option<&Interview> {
        self.interviews.iter().find(|interview| interview.round == *round && interview.stands())
    }

    /// Interviews of the loop that stand; screens are left out.
    pub fn loop_interviews<'a>(&'a self, process: &'a Process) -> impl Iterator<Item = &'a Interview> {
        self.interviews.iter().filter(move |interview| {
            interview.stands() && process.round(&interview.round).is_some_and(|round| !round.is_screen())
        })
    }

    /// Those who lead an interview of the loop.
    pub fn panel(&self, process: &Process) -> BTreeSet<PersonId> {
        self.loop_interviews(process).map(|interview| interview.lead).collect()
    }

    /// Everyone who leads an interview that stands, screens included.
    pub fn leads(&self) -> BTreeSet<PersonId> {
        self.interviews.iter().filter(|interview| interview.stands()).map(|i| i.lead).collect()
    }

    /// Everyone who has or had to do with an interview, shadows and replaced leaders included.
    pub fn involved(&self) -> BTreeSet<PersonId> {
        self.interviews
            .iter()
            .flat_map(|i| {
                [i.lead].into_iter().chain(i.shadows.iter().copied()).chain(i.former.iter().copied())
            })
            .collect()
    }

    /// The leader of the loop's Bar Raiser round, once it is booked.
    pub fn bar_raiser(&self, process: &Process) -> Option<PersonId> {
        self.loop_interviews(process)
            .find(|interview| {
                process.round(&interview.round).is_some_and(|round| round.kind == RoundKind::BarRaiser)
            })
            .map(|interview| interview.lead)
    }

    /// Who leads the debrief: the Bar Raiser, or the hiring manager where the
    /// process has no such round.
    pub fn facilitator(&self, facts: &Facts<'_>) -> Option<PersonId> {
        match facts.process.bar_raiser_round() {
            Some(_) => self.bar_raiser(facts.process),
            None => Some(facts.requisition.hiring_manager),
        }
    }

    /// The scorecard of a person on an interview, if it is in or waived.
    pub fn card(&self, interview: InterviewId, person: PersonId) -> Option<&Card> {
        self.cards.iter().find(|card| card.interview == interview && card.person == person)
    }

    /// Interviews for which `person` still owes a scorecard. One is owed from the
    /// booking on, whether the interview has been held or not.
    pub fn owed_by(&self, person: PersonId) -> Vec<InterviewId> {
        self.interviews
            .iter()
            .filter(|interview| interview.stands() && interview.lead == person)
            .filter(|interview| self.card(interview.id, person).is_none())
            .map(|interview| interview.id)
            .collect()
    }

    /// Every scorecard that is still owed, by interview and leader.
    pub fn owed(&self) -> Vec<(InterviewId, PersonId)> {
        self.interviews
            .iter()
            .filter(|interview| interview.stands() && self.card(interview.id, interview.lead).is_none())
            .map(|interview| (interview.id, interview.lead))
            .collect()
    }

    /// Scorecards in or waived, and scorecards wanted. May be shown to anyone.
    pub fn card_count(&self) -> (usize, usize) {
        let wanted = self.interviews.iter().filter(|interview| interview.stands()).count();
        (wanted - self.owed().len(), wanted)
    }

    /// Submitted scorecards, with the interview each belongs to.
    pub fn submitted(&self) -> impl Iterator<Item = (&Card, &Interview)> {
        self.cards
            .iter()
            .filter(|card| matches!(card.state, CardState::Submitted { .. }))
            .filter_map(|card| self.interview(card.interview).map(|interview| (card, interview)))
    }
}
