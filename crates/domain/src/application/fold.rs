//! Folding events into the state. Nothing is judged here: an event happened.

use super::{
    Application, BrokenGlass, Card, CardState, CardVersion, ChosenVariant, Hold, Interview, InterviewState,
    Life, Rejection, Thanks, Told, Visit,
};
use crate::{
    event::{Event, Recorded},
    ids::{InterviewId, PersonId},
    process::StageKind,
};

impl Application {
    /// Takes one event in.
    pub fn apply(&mut self, recorded: &Recorded) {
        self.revision += 1;
        if counts_as_record(&recorded.event)
            && let Some(visit) = self.visits.last_mut()
        {
            visit.recorded += 1;
        }
        self.fold_life(recorded);
        self.fold_interviews(recorded);
        self.fold_cards(recorded);
        self.fold_debrief(recorded);
        self.fold_after(recorded);
    }

    fn fold_life(&mut self, recorded: &Recorded) {
        let at = recorded.at;
        if let (
            Life::OnHold { since, .. },
            Event::Resumed | Event::Rejected { .. } | Event::Withdrawn { .. },
        ) = (&self.life, &recorded.event)
        {
            self.holds.push(Hold { since: *since, until: at });
        }
        match &recorded.event {
            Event::ContactRecorded { .. } => self.contacted = self.contacted.or(Some(at)),
            Event::StageEntered { stage, .. } => self.enter(*stage, recorded),
            Event::MovedBack { to } => {
                self.visits.pop();
                self.life = Life::entering(*to).unwrap_or_else(|| self.life.clone());
            }
            Event::LoopPlanned { plan, accept_gaps } => {
                self.plan.rounds = plan.clone();
                self.plan.accepted_gaps = accept_gaps.clone();
            }
            Event::VariantChosen { variant, dropped } => {
                self.chosen = Some(ChosenVariant { variant: variant.clone() });
                self.plan.rounds.retain(|round, _| !dropped.contains(round));
            }
            Event::Rejected { cause, reason, template, cool_down_until } => {
                self.life = Life::Rejected(Rejection {
                    at,
                    from: self.life.stage(),
                    cause: *cause,
                    reason: reason.clone(),
                    template: *template,
                    cool_down_until: *cool_down_until,
                });
            }
            Event::CandidateTold { template } => self.told = Some(Told { at, template: *template }),
            Event::Thanked { text } => self.thanks = Some(Thanks { at, text: text.clone() }),
            Event::Withdrawn { by, reason } => {
                self.life = Life::Withdrawn { at, from: self.life.stage(), by: *by, reason: reason.clone() };
            }
            Event::Held { reason } => {
                let from = Box::new(self.life.clone());
                self.life = Life::OnHold { from, reason: reason.clone(), since: at };
            }
            Event::Resumed => {
                if let Life::OnHold { from, .. } = &self.life {
                    self.life = (**from).clone();
                }
            }
            Event::GlassBroken { reason } => {
                if let Some(by) = recorded.by {
                    self.broken_glass.push(BrokenGlass { by, at, reason: reason.clone() });
                }
            }
            _ => {}
        }
    }

    /// Moves to `stage`. `Hired` has an event of its own.
    pub(super) fn enter(&mut self, stage: StageKind, recorded: &Recorded) {
        if let Some(life) = Life::entering(stage) {
            self.life = life;
            self.visits.push(Visit { stage, at: recorded.at, recorded: 0 });
        }
    }

    fn fold_interviews(&mut self, recorded: &Recorded) {
        match &recorded.event {
            Event::InterviewBooked { interview, round, slot, lead, shadows, place } => {
                self.interviews.push(Interview {
                    id: *interview,
                    round: round.clone(),
                    booked: recorded.at,
                    slot: *slot,
                    lead: *lead,
                    shadows: shadows.clone(),
                    former: Default::default(),
                    place: place.clone(),
                    replies: Default::default(),
                    candidate_reply: None,
                    sequence: 0,
                    state: InterviewState::Booked,
                });
            }
            Event::InterviewRebooked { interview, slot, place } => self.change(*interview, |booked| {
                booked.slot = *slot;
                booked.place.clone_from(place);
                booked.replies.clear();
                booked.candidate_reply = None;
                booked.sequence += 1;
            }),
            Event::LeadChanged { interview, from, to } => self.change(*interview, |booked| {
                booked.former.insert(*from);
                booked.former.remove(to);
                booked.shadows.remove(to);
                booked.replies.remove(from);
                booked.lead = *to;
                booked.sequence += 1;
            }),
            Event::ShadowAdded { interview, person } => self.change(*interview, |booked| {
                booked.shadows.insert(*person);
            }),
            Event::ShadowRemoved { interview, person } => self.change(*interview, |booked| {
                booked.shadows.remove(person);
                booked.replies.remove(person);
            }),
            Event::InterviewCancelled { interview, reason } => self.change(*interview, |booked| {
                booked.state = InterviewState::Cancelled { at: recorded.at, reason: reason.clone() };
            }),
            Event::Replied { interview, person, reply } => self.change(*interview, |booked| match person {
                Some(person) => {
                    booked.replies.insert(*person, *reply);
                }
                None => booked.candidate_reply = Some(*reply),
            }),
            Event::InterviewStarted { interview } => self.change(*interview, |booked| {
                booked.state = InterviewState::Running { started: recorded.at };
            }),
            Event::InterviewEnded { interview, minutes, marks } => self.change(*interview, |booked| {
                let started = match booked.state {
                    InterviewState::Running { started } => started,
                    _ => booked.slot.start,
                };
                booked.state = InterviewState::Held {
                    started,
                    ended: recorded.at,
                    minutes: *minutes,
                    marks: marks.clone(),
                };
            }),
            _ => {}
        }
    }

    fn change(&mut self, id: InterviewId, change: impl FnOnce(&mut Interview)) {
        if let Some(interview) = self.interviews.iter_mut().find(|interview| interview.id == id) {
            change(interview);
        }
    }

    fn fold_cards(&mut self, recorded: &Recorded) {
        let at = recorded.at;
        match &recorded.event {
            Event::ScorecardSubmitted { interview, verdict, version, content_hash } => {
                let Some(person) = recorded.by else { return };
                let first = CardVersion {
                    version: *version,
                    verdict: *verdict,
                    content_hash: content_hash.clone(),
                    at,
                    after_discussion: false,
                };
                self.set_card(*interview, person, CardState::Submitted { versions: vec![first] });
            }
            Event::ScorecardRevised { interview, verdict, version, content_hash, after_discussion } => {
                let Some(person) = recorded.by else { return };
                let card = self.cards.iter_mut().find(|c| c.interview == *interview && c.person == person);
                if let Some(Card { state: CardState::Submitted { versions }, .. }) = card {
                    versions.push(CardVersion {
                        version: *version,
                        verdict: *verdict,
                        content_hash: content_hash.clone(),
                        at,
                        after_discussion: *after_discussion,
                    });
                }
            }
            Event::ScorecardWaived { interview, person, reason } => {
                let Some(by) = recorded.by else { return };
                self.set_card(*interview, *person, CardState::Waived { by, at, reason: reason.clone() });
            }
            _ => {}
        }
    }

    fn set_card(&mut self, interview: InterviewId, person: PersonId, state: CardState) {
        self.cards.retain(|card| card.interview != interview || card.person != person);
        self.cards.push(Card { interview, person, state });
    }
}

/// Whether an event stands in the way of undoing the stage it happened in.
fn counts_as_record(event: &Event) -> bool {
    !matches!(
        event,
        Event::StageEntered { .. }
            | Event::MovedBack { .. }
            | Event::VariantChosen { .. }
            | Event::Held { .. }
            | Event::Resumed
            | Event::Commented { .. }
            | Event::Thanked { .. }
            | Event::GlassBroken { .. }
    )
}
