//! What becomes of each applicant of the demo.

use super::meeting::Votes;
use super::rounds::{When, verdict};
use super::script::{PHONE, Script, TECHNICAL};
use super::story::Refused;
use Vote::{Hire, LeanHire, LeanNoHire, NoHire};
use highbar_domain::actor::Actor;
use highbar_domain::command::Command;
use highbar_domain::debrief::Outcome;
use highbar_domain::process::{StageKind, TemplateId, Vote};

/// How far an application comes, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Applied,
    Contacted,
    PhoneBooked,
    PhoneOwed,
    PhonePassed,
    TechnicalBooked,
    TechnicalOwed,
    Planning,
    PlanningGaps,
    Scheduled,
    Running,
    CardsOwed,
    Gate,
    Reading,
    Discussion,
    Decision,
    Proposed,
    Vetoed,
    NoHire,
    NoHireWithFeedback,
    RejectedAtOnce,
    RejectedAfterPhone,
    RejectedAfterTechnical,
    Withdrawn,
    OnHold,
    ReferencesAsked,
    ReferencesContradict,
    OfferInApproval,
    OfferSent,
    OfferNegotiated,
    OfferDeclined,
    Hired,
}

/// Whether an application of this fate still goes on.
#[must_use]
pub fn is_live(fate: Fate) -> bool {
    !matches!(
        fate,
        Fate::Vetoed
            | Fate::NoHire
            | Fate::NoHireWithFeedback
            | Fate::RejectedAtOnce
            | Fate::RejectedAfterPhone
            | Fate::RejectedAfterTechnical
            | Fate::Withdrawn
            | Fate::OfferDeclined
            | Fate::Hired
    )
}

/// An applicant by their place in the list, the requisition, the day of the application.
pub type Plot = (usize, usize, i32, Fate);

pub const PLOTS: &[Plot] = &[
    (0, 0, -16, Fate::Running),
    (1, 0, -6, Fate::Applied),
    (2, 0, -5, Fate::PhoneOwed),
    (3, 0, -3, Fate::PhoneBooked),
    (4, 0, -2, Fate::PhoneBooked),
    (5, 0, -9, Fate::TechnicalOwed),
    (6, 0, -7, Fate::TechnicalBooked),
    (7, 0, -11, Fate::Planning),
    (8, 1, -12, Fate::PlanningGaps),
    (9, 0, -13, Fate::Scheduled),
    (10, 1, -18, Fate::CardsOwed),
    (11, 0, -17, Fate::Gate),
    (12, 1, -17, Fate::Reading),
    (13, 0, -17, Fate::Discussion),
    (14, 0, -24, Fate::NoHire),
    (15, 0, -19, Fate::Decision),
    (16, 2, -20, Fate::Proposed),
    (17, 0, -1, Fate::Applied),
    (18, 1, -3, Fate::Contacted),
    (19, 1, -5, Fate::PhonePassed),
    (20, 0, -14, Fate::RejectedAtOnce),
    (21, 1, -38, Fate::Vetoed),
    (22, 1, -22, Fate::RejectedAfterPhone),
    (23, 0, -28, Fate::RejectedAfterTechnical),
    (24, 0, -10, Fate::Withdrawn),
    (25, 2, -9, Fate::OnHold),
    (38, 2, -16, Fate::Running),
    (37, 2, -4, Fate::PhoneBooked),
    (36, 2, -12, Fate::Planning),
    (26, 0, -20, Fate::ReferencesAsked),
    (27, 1, -21, Fate::ReferencesContradict),
    (28, 1, -22, Fate::OfferInApproval),
    (29, 0, -24, Fate::OfferSent),
    (30, 1, -25, Fate::OfferNegotiated),
    (31, 2, -34, Fate::OfferDeclined),
    (32, 0, -52, Fate::Hired),
    (33, 1, -2, Fate::Contacted),
    (34, 1, -47, Fate::NoHireWithFeedback),
    (35, 2, -7, Fate::TechnicalBooked),
    (39, 0, -8, Fate::RejectedAfterPhone),
];

const SPLIT: Votes = Votes {
    first: [LeanHire, Hire, Hire, LeanHire, NoHire, Hire, Hire],
    after_reading: [LeanHire, Hire, Hire, LeanHire, LeanNoHire, Hire, Hire],
    last: [LeanHire, Hire, Hire, LeanHire, LeanNoHire, Hire, Hire],
};
const TURNED: Votes = Votes {
    first: [LeanHire, Hire, Hire, LeanNoHire, LeanHire, Hire, Hire],
    after_reading: [LeanHire, Hire, Hire, LeanNoHire, LeanHire, Hire, Hire],
    last: [LeanHire, Hire, Hire, LeanHire, LeanHire, Hire, Hire],
};
pub const GOOD: Votes = Votes::steady([Hire, LeanHire, Hire, Hire, LeanHire, Hire, Hire]);
const WEAK: Votes =
    Votes::steady([LeanHire, LeanNoHire, LeanHire, NoHire, LeanNoHire, LeanNoHire, LeanNoHire]);

impl Script<'_> {
    /// Plays an application up to where its fate leads.
    ///
    /// # Errors
    /// The rules refuse what the script asks for.
    pub fn play(&mut self, fate: Fate) -> Result<(), Refused> {
        match fate {
            Fate::Applied => Ok(()),
            Fate::Contacted => self.contact(),
            Fate::PhoneBooked | Fate::PhoneOwed | Fate::PhonePassed => self.phone(fate),
            Fate::TechnicalBooked | Fate::TechnicalOwed => self.technical(fate),
            Fate::Planning => self.reach_planning(),
            Fate::PlanningGaps => self.gaps(),
            Fate::Scheduled => self.reach_scheduled(2).map(drop),
            Fate::Running => self.running(),
            Fate::CardsOwed => self.cards_owed(),
            Fate::Gate | Fate::Reading | Fate::Discussion => self.meeting(fate),
            Fate::Decision => self.reach_decision(&TURNED, true),
            Fate::Proposed => {
                self.reach_decision(&GOOD, true).and_then(|()| self.decide(Outcome::Hire, None))
            }
            Fate::Vetoed => self.vetoed(),
            Fate::NoHire => self.no_hire(),
            Fate::NoHireWithFeedback => self.no_hire().and_then(|()| self.feedback()),
            Fate::RejectedAtOnce | Fate::RejectedAfterPhone | Fate::RejectedAfterTechnical => {
                self.rejected(fate)
            }
            Fate::Withdrawn => self.withdrawn(),
            Fate::OnHold => self.on_hold(),
            Fate::ReferencesAsked
            | Fate::ReferencesContradict
            | Fate::OfferInApproval
            | Fate::OfferSent
            | Fate::OfferNegotiated
            | Fate::OfferDeclined
            | Fate::Hired => self.play_after(fate),
        }
    }

    fn phone(&mut self, fate: Fate) -> Result<(), Refused> {
        self.contact()?;
        if fate == Fate::PhonePassed {
            return self.screen(StageKind::PhoneScreen, Hire).map(drop);
        }
        let day = if fate == Fate::PhoneBooked { 1 - self.applied % 2 } else { -1 };
        let booked = self.book_screen(StageKind::PhoneScreen, When::Day(day.max(self.applied + PHONE)))?;
        self.story.later(30).accept(booked)?;
        if fate == Fate::PhoneOwed {
            self.story.hold(booked)?;
            let round = self.story.round("phone_screen");
            self.story.later(5).begin_card(booked, verdict(&round, Hire));
        }
        Ok(())
    }

    fn technical(&mut self, fate: Fate) -> Result<(), Refused> {
        self.contact()?;
        self.screen(StageKind::PhoneScreen, Hire)?;
        let day = self.applied + TECHNICAL;
        let day = if fate == Fate::TechnicalBooked { day.max(0) } else { day };
        let booked = self.book_screen(StageKind::TechnicalScreen, When::Day(day))?;
        if fate == Fate::TechnicalOwed {
            self.story.later(30).accept(booked)?;
            self.story.hold(booked)?;
        }
        Ok(())
    }

    fn gaps(&mut self) -> Result<(), Refused> {
        self.reach_planning()?;
        self.plan(Some(&["coding_1", "behavioral_1", "bar_raiser"]))?;
        for (round, hour) in [("coding_1", 10), ("behavioral_1", 13)] {
            self.book_round(round, When::Hour(5, hour, 0))?;
        }
        Ok(())
    }

    /// Yesterday four rounds, today two, tomorrow the last one.
    fn running(&mut self) -> Result<(), Refused> {
        self.reach_planning()?;
        self.plan(None)?;
        let soon = 60 + i64::from(self.applied.rem_euclid(3)) * 30;
        let yesterday =
            [(9, 30), (10, 30), (13, 0), (15, 0)].map(|(hour, minute)| When::Hour(-1, hour, minute));
        let ahead = [When::Soon(soon), When::Soon(soon + 150), When::Hour(1, 15, 0)];
        let mut booked = Vec::new();
        for (round, when) in self.rounds().iter().zip(yesterday.into_iter().chain(ahead)) {
            booked.push(self.book_round(round.as_str(), when)?);
        }
        self.advance(StageKind::LoopScheduled)?;
        for id in &booked[..booked.len().min(6)] {
            self.story.later(9).accept(*id)?;
        }
        let held = booked.len().min(4);
        booked[..held].sort_by_key(|id| self.story.interview(*id).slot.start);
        for id in &booked[..held] {
            self.story.hold(*id)?;
        }
        for (id, vote) in booked[..held].iter().zip([LeanHire, Hire, Hire]).take(3) {
            let round = self.story.round(self.story.interview(*id).round.as_str());
            self.story.hand_in(*id, verdict(&round, vote))?;
        }
        if let Some(id) = booked.get(3) {
            let round = self.story.round(self.story.interview(*id).round.as_str());
            self.story.begin_card(*id, verdict(&round, LeanHire));
        }
        Ok(())
    }

    fn cards_owed(&mut self) -> Result<(), Refused> {
        let booked = self.reach_scheduled(self.applied + 15)?;
        self.hold_all(&booked, &[Hire, LeanHire, Hire, LeanHire, Hire])
    }

    fn meeting(&mut self, fate: Fate) -> Result<(), Refused> {
        self.reach_held(&SPLIT.first)?;
        self.open_debrief()?;
        match fate {
            Fate::Gate => Ok(()),
            Fate::Reading => self.read(3),
            _ => {
                self.read(7)?;
                self.vote_and_discuss(&SPLIT.after_reading, 3)?;
                self.state(&SPLIT.last, 5)
            }
        }
    }

    fn vetoed(&mut self) -> Result<(), Refused> {
        let reason = "Two independent accounts of decisions that were taken against what the team had been promised. \
                      I cannot agree to somebody who leads like that, however strong the rest is.";
        self.veto(&GOOD, reason)?;
        self.decide(Outcome::NoHire, Some(12))?;
        self.tell(TemplateId::RejectionLoop)
    }

    fn no_hire(&mut self) -> Result<(), Refused> {
        self.reach_decision(&WEAK, false)?;
        self.decide(Outcome::NoHire, Some(6))?;
        self.tell(TemplateId::RejectionLoop)
    }

    fn tell(&mut self, template: TemplateId) -> Result<(), Refused> {
        let recruiter = self.story.recruiter();
        self.story.later(24 * 60 + 40).by(recruiter, Command::TellCandidate { template: Some(template) })?;
        Ok(())
    }

    fn rejected(&mut self, fate: Fate) -> Result<(), Refused> {
        self.contact()?;
        let reason = match fate {
            Fate::RejectedAfterPhone => {
                self.screen(StageKind::PhoneScreen, NoHire)?;
                "No experience of leading a group yet; the wish is clear, the record is not."
            }
            Fate::RejectedAfterTechnical => {
                self.screen(StageKind::PhoneScreen, Hire)?;
                self.screen(StageKind::TechnicalScreen, NoHire)?;
                "The coding part ended without a working solution, also after two hints."
            }
            _ => "The background is in another field, and the opening needs one who has run payments before.",
        };
        let recruiter = self.story.recruiter();
        let template = Some(TemplateId::RejectionScreen);
        let command = Command::Reject { reason: reason.to_owned(), template, cool_down_months: None };
        self.story.later(90).by(recruiter, command)?;
        self.tell(TemplateId::RejectionScreen)
    }

    fn withdrawn(&mut self) -> Result<(), Refused> {
        self.contact()?;
        self.screen(StageKind::PhoneScreen, Hire)?;
        let reason = "I have accepted another offer, closer to home.".to_owned();
        self.story.later(2 * 24 * 60).does(&Actor::Candidate, Command::Withdraw { reason })?;
        Ok(())
    }

    fn on_hold(&mut self) -> Result<(), Refused> {
        self.contact()?;
        self.screen(StageKind::PhoneScreen, Hire)?;
        let recruiter = self.story.recruiter();
        let reason = "On parental leave until the end of next month; asked us to wait.".to_owned();
        self.story.later(60).by(recruiter, Command::Hold { reason })?;
        Ok(())
    }
}
