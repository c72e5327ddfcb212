//! Who is who in an application: panel, Bar Raiser, and who owes what.

use std::collections::BTreeSet;

use super::{Application, Card, CardState, Interview};
use crate::{
    facts::Facts,
    ids::{InterviewId, PersonId},
    process::{Process, RoundId, RoundKind},
};

/// The sealed progress of a loop: counts only, which may be shown to anyone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoopCards {
    /// In or waived.
    pub submitted: u32,
    /// One for each round of the loop.
    pub wanted: u32,
}

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

    /// How far the scorecards of the loop are. Every count that a page, list or mail shows comes from here.
    /// Screens are no rounds of the loop; a round that is not booked yet is wanted all the same.
    pub fn loop_cards(&self, facts: &Facts<'_>) -> LoopCards {
        let rounds = facts.loop_rounds();
        let here = rounds.iter().filter(|round| {
            self.interview_of(&round.id).is_some_and(|held| self.card(held.id, held.lead).is_some())
        });
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        LoopCards { submitted: count(here.count()), wanted: count(rounds.len()) }
    }

    /// Submitted scorecards, with the interview each belongs to.
    pub fn submitted(&self) -> impl Iterator<Item = (&Card, &Interview)> {
        self.cards
            .iter()
            .filter(|card| matches!(card.state, CardState::Submitted { .. }))
            .filter_map(|card| self.interview(card.interview).map(|interview| (card, interview)))
    }
}
