//! After the debrief: references, offers, and how they end.

use super::people::mail;
use super::plots::{Fate, GOOD};
use super::script::{OFFER, REFERENCES, Script};
use super::story::{Refused, pick};
use highbar_domain::actor::Actor;
use highbar_domain::application::{About, Conclusion, Finding, OfferAnswer, ReferenceReply, Terms};
use highbar_domain::command::Command;
use highbar_domain::ids::ReferenceId;
use highbar_store::feedback::Feedback;
use jiff::ToSpan;

/// Referees: name, how they know the candidate, a claim of the candidate.
const REFEREES: [(&str, &str, &str); 3] = [
    (
        "Gwen Talbot",
        "Was the candidate's manager for three years",
        "Led the move of the billing system in five months",
    ),
    (
        "Niels Aarts",
        "Worked beside the candidate as product manager",
        "Brought the share of late payouts below one percent",
    ),
    (
        "Rosa Lindgren",
        "Reported to the candidate for two years",
        "Two of the reports were promoted within a year",
    ),
];

/// What the approvers of an offer remark, in their order.
const APPROVALS: [Option<&str>; 2] =
    [Some("Within the band that we agreed on in spring, and worth it."), None];

const ANSWERS: [&str; 5] = [
    "Calm when it burns, and clear about who does what. I have not seen a blunter postmortem of one's own mistake.",
    "Yes. I read the figures every week; it took five months and a half, to be exact.",
    "People came to the one-to-ones prepared, because what was said there had consequences.",
    "Lets others finish speaking. Can be slow to give up a plan, and says so.",
    "I would work for them again, and have said so to others.",
];

impl Script<'_> {
    /// Plays what comes after a decision to hire.
    ///
    /// # Errors
    /// The rules refuse what the script asks for.
    pub fn play_after(&mut self, fate: Fate) -> Result<(), Refused> {
        self.hire(&GOOD)?;
        if fate == Fate::ReferencesAsked {
            return self.references(1, None);
        }
        let doubt = (fate == Fate::ReferencesContradict).then_some(1);
        self.references(3, doubt)?;
        if doubt.is_some() {
            return Ok(());
        }
        let manager = self.story.manager();
        let conclusion = Conclusion::Confirm { note: None };
        self.on(OFFER - 1, 10, 30).by(manager, Command::CloseReferences { conclusion })?;
        self.offer(fate)
    }

    /// Three referees are asked; the first `answered` have answered, and one of them may contradict a claim.
    fn references(&mut self, answered: usize, doubt: Option<usize>) -> Result<(), Refused> {
        let recruiter = self.story.recruiter();
        let mut asked = Vec::new();
        for (name, relation, claim) in REFEREES {
            let reference = ReferenceId(self.story.ids.next(self.story.case.now));
            let command = Command::RequestReference {
                reference,
                name: name.to_owned(),
                email: mail(name),
                relation: relation.to_owned(),
                claims: vec![claim.to_owned()],
            };
            self.on(REFERENCES, 9, 40).by(recruiter, command)?;
            asked.push(reference);
        }
        for (place, reference) in asked.into_iter().take(answered).enumerate() {
            let answers = self.replies(doubt == Some(place), place);
            let actor = Actor::Referee { reference };
            let day = REFERENCES + i32::try_from(place).unwrap_or_default();
            self.on(day, 16, 5).does(&actor, Command::ReceiveReference { reference, answers })?;
        }
        Ok(())
    }

    fn replies(&self, doubt: bool, place: usize) -> Vec<ReferenceReply> {
        let questions = &self.story.case.process.reference_questions;
        let mut replies: Vec<ReferenceReply> = questions
            .iter()
            .zip(0..)
            .map(|(question, nth)| ReferenceReply {
                about: About::Question { question: question.id.clone() },
                finding: None,
                text: pick(&ANSWERS, &format!("{place} {nth}")).to_string(),
            })
            .collect();
        let (finding, text) = if doubt {
            (
                Finding::Contradicted,
                "The figure is right, but it was the work of another group; the candidate joined at the end.",
            )
        } else {
            (Finding::Confirmed, "That is how I remember it.")
        };
        replies.push(ReferenceReply {
            about: About::Claim { index: 0 },
            finding: Some(finding),
            text: text.to_owned(),
        });
        replies
    }

    fn offer(&mut self, fate: Fate) -> Result<(), Refused> {
        let recruiter = self.story.recruiter();
        self.draft(recruiter, 118_000)?;
        let approvers = self.story.case.requisition.approvers.clone();
        let approved = if fate == Fate::OfferInApproval { 1 } else { approvers.len() };
        for (approver, note) in approvers.iter().zip(APPROVALS).take(approved) {
            let note = note.map(str::to_owned);
            self.story.later(150).by(*approver, Command::ApproveOffer { note })?;
        }
        if fate == Fate::OfferInApproval {
            return Ok(());
        }
        self.story.later(30).by(recruiter, Command::SendOffer)?;
        match fate {
            Fate::Hired => self.answer(OfferAnswer::Accept),
            Fate::OfferDeclined => {
                let reason =
                    "The role is what I hoped for, but my partner cannot move before next summer.".to_owned();
                self.answer(OfferAnswer::Decline { reason })
            }
            Fate::OfferNegotiated => {
                let text = "Would a start one month later be possible, with the base at 124,000?".to_owned();
                self.story.later(26 * 60).does(&Actor::Candidate, Command::NegotiateOffer { text })?;
                self.draft(recruiter, 122_000)
            }
            _ => Ok(()),
        }
    }

    fn answer(&mut self, answer: OfferAnswer) -> Result<(), Refused> {
        self.story.later(44 * 60).does(&Actor::Candidate, Command::AnswerOffer { answer })?;
        Ok(())
    }

    fn draft(&mut self, recruiter: highbar_domain::ids::PersonId, base: u64) -> Result<(), Refused> {
        let today = self.date_after(0);
        let terms = Terms {
            base: base + 24_000 * u64::from(self.story.case.requisition.level - 6),
            currency: "EUR".to_owned(),
            bonus: Some("10 % of the base pay, by the results of the year".to_owned()),
            equity: Some("1,400 options over four years, a quarter each year".to_owned()),
            start_date: today.saturating_add(75.days()).first_of_month(),
            level: self.story.case.requisition.level,
            expires: today.saturating_add(16.days()),
        };
        self.story.later(55).by(recruiter, Command::DraftOffer { terms })?;
        Ok(())
    }

    /// Feedback after a rejection: drafted by the recruiter, reviewed by the hiring manager, sent.
    ///
    /// # Errors
    /// The rules refuse it.
    pub fn feedback(&mut self) -> Result<(), Refused> {
        let text = Feedback {
            text: "Thank you for a whole day with us. Your coding rounds were clear and well tested, and the panel said so."
                .to_owned(),
            areas: vec![
                "In three of the stories the decision was taken by somebody else; we would have liked to hear one of yours."
                    .to_owned(),
                "The talks with people who did not perform began late.".to_owned(),
            ],
            guidance: vec![
                "Choose one project of the last two years in which the call was yours, and write down what it cost.".to_owned(),
            ],
            other_roles: "A role that leads by design rather than by people may suit you; two are open now.".to_owned(),
        };
        let (recruiter, manager) = (self.story.recruiter(), self.story.manager());
        let content_hash = text.content_hash();
        self.story.later(120).by(recruiter, Command::DraftFeedback { content_hash: content_hash.clone() })?;
        self.story.later(300).by(manager, Command::ReviewFeedback { content_hash })?;
        self.story.later(20).by(recruiter, Command::SendFeedback)?;
        self.story.feedback.push(text);
        Ok(())
    }
}
