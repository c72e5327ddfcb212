//! Folding the events of the debrief.

use super::{Application, Life};
use crate::{
    debrief::{BarStatement, Debrief, Decision, Phase, Veto},
    event::{Event, Recorded},
    process::StageKind,
};

impl Application {
    pub(super) fn fold_debrief(&mut self, recorded: &Recorded) {
        if let Event::DebriefOpened { facilitator, participants } = &recorded.event {
            self.debrief = Some(Debrief {
                opened: recorded.at,
                facilitator: *facilitator,
                participants: participants.clone(),
                phase: Phase::Gate,
                read: Default::default(),
                after_reading: Default::default(),
                discussed: Vec::new(),
                bar: Default::default(),
                final_votes: Default::default(),
                consensus: None,
                veto: None,
            });
            if self.life != Life::Debrief {
                self.enter(StageKind::Debrief, recorded);
            }
        } else if let Some(debrief) = &mut self.debrief {
            debrief.fold(recorded);
            debrief.fold_decision(recorded);
        }
    }
}

impl Debrief {
    fn fold(&mut self, recorded: &Recorded) {
        match &recorded.event {
            Event::ReadingStarted { minutes } => {
                self.phase = Phase::Reading { started: recorded.at, minutes: *minutes };
            }
            Event::ReadingFinished => self.read.extend(recorded.by),
            Event::ReadingEnded => self.phase = Phase::VoteAfterReading,
            Event::VotedAfterReading { vote } => {
                self.after_reading.extend(recorded.by.map(|person| (person, *vote)));
            }
            Event::DiscussionStarted => self.phase = Phase::Discussion { current: None },
            Event::PrincipleDiscussed { principle } => {
                self.phase = Phase::Discussion { current: Some(principle.clone()) };
                if !self.discussed.contains(principle) {
                    self.discussed.push(principle.clone());
                }
            }
            Event::BarStated { raises, reason } => {
                let statement = BarStatement { raises: *raises, reason: reason.clone() };
                self.bar.extend(recorded.by.map(|person| (person, statement)));
            }
            Event::VotedFinally { vote } => {
                self.final_votes.extend(recorded.by.map(|person| (person, *vote)));
            }
            _ => {}
        }
    }

    fn fold_decision(&mut self, recorded: &Recorded) {
        match &recorded.event {
            Event::VotingClosed => self.phase = Phase::Decision { proposal: None },
            Event::ConsensusRecorded { raises } => self.consensus = Some(*raises),
            Event::DecisionProposed { outcome, override_reason, mechanical } => {
                let Some(by) = recorded.by else { return };
                self.phase = Phase::Decision {
                    proposal: Some(Decision {
                        outcome: outcome.clone(),
                        by,
                        at: recorded.at,
                        override_reason: override_reason.clone(),
                        mechanical: *mechanical,
                        agreed: None,
                    }),
                };
            }
            Event::DecisionAgreed => {
                if let Phase::Decision { proposal: Some(decision) } = &mut self.phase {
                    decision.agreed = recorded.by;
                }
            }
            Event::Vetoed { reason } => {
                let Some(by) = recorded.by else { return };
                self.veto = Some(Veto { by, at: recorded.at, reason: reason.clone() });
                if let Phase::Decision { proposal } = &mut self.phase {
                    *proposal = None;
                }
            }
            Event::Decided => {
                if let Phase::Decision { proposal: Some(decision) } = &self.phase {
                    let decision = Decision { at: recorded.at, ..decision.clone() };
                    self.phase = Phase::Outcome { decision };
                }
            }
            _ => {}
        }
    }
}
