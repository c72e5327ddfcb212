//! What every handler has at hand: who acts, in which roles, on which facts.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Application, Interview};
use crate::{
    access::{Capability, Role},
    actor::Actor,
    facts::Facts,
    ids::{InterviewId, PersonId},
    process::Round,
    refusal::{Refusal, Who, Why, only},
    transitions::{INTERVIEW, Position, legal},
};

/// A command in the hands of its handler.
pub(super) struct Context<'a> {
    pub application: &'a Application,
    pub actor: &'a Actor,
    pub roles: BTreeSet<Role>,
    pub facts: &'a Facts<'a>,
    /// The command by name.
    pub command: &'a str,
}

impl<'a> Context<'a> {
    /// Whether the actor holds `role`.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// The people who hold `role`, or the role itself.
    pub fn who(&self, role: Role) -> Vec<Who> {
        role.holders(self.application, self.facts)
    }

    /// Everyone who has `capability`.
    pub fn able(&self, capability: Capability) -> Vec<Who> {
        let mut who: Vec<Who> = capability.roles().iter().flat_map(|role| self.who(*role)).collect();
        who.sort();
        who.dedup();
        who
    }

    /// The acting person. Commands that need one are given to nobody else by the access table.
    pub fn person(&self) -> Result<PersonId, Refusal> {
        self.actor.id().ok_or_else(|| self.not_allowed(Capability::Comment))
    }

    pub fn not_allowed(&self, capability: Capability) -> Refusal {
        Refusal::new(Why::NotAllowed { capability }, self.able(capability), capability.words())
    }

    /// A refusal that a recruiter of the requisition can do something about.
    pub fn recruiter(&self, why: Why, step: &str) -> Refusal {
        Refusal::new(why, self.who(Role::Recruiter), step)
    }

    /// A refusal that the actor can mend by sending the command again.
    pub fn yourself(&self, why: Why, step: &str) -> Refusal {
        let who = match self.actor {
            Actor::Person { id, .. } => Who::Person(*id),
            Actor::Candidate => Who::Role(Role::Candidate),
            Actor::Referee { .. } => Who::Role(Role::Referee),
            Actor::System => Who::Role(Role::Recruiter),
        };
        Refusal::new(why, only(who), step)
    }

    /// The text, trimmed of nothing but checked not to be blank.
    pub fn filled(&self, field: &'static str, text: &str) -> Result<String, Refusal> {
        if text.trim().is_empty() {
            return Err(
                self.yourself(Why::Empty { field }, &format!("fill in the {field} and send it again"))
            );
        }
        Ok(text.to_owned())
    }

    pub fn interview(&self, id: InterviewId) -> Result<&'a Interview, Refusal> {
        self.application.interview(id).ok_or_else(|| {
            self.recruiter(Why::UnknownInterview { interview: id }, "book the interview first")
        })
    }

    /// The interview, when its own machine allows this command now.
    pub fn open_interview(&self, id: InterviewId) -> Result<&'a Interview, Refusal> {
        let interview = self.interview(id)?;
        if legal(INTERVIEW, self.command, Some(&interview.phase())) {
            return Ok(interview);
        }
        let why = Why::InterviewIs { round: interview.round.clone(), phase: interview.phase() };
        Err(self.recruiter(why, "book another interview for the round"))
    }

    /// The round of an interview that exists.
    pub fn round_of(&self, interview: &Interview) -> Result<&'a Round, Refusal> {
        self.facts.process.round(&interview.round).ok_or_else(|| {
            let why = Why::UnknownRound { round: interview.round.clone() };
            self.recruiter(why, "cancel the interview and book a round of the process")
        })
    }

    /// Today in the requisition's time zone.
    pub fn today(&self) -> Date {
        self.facts.now.to_zoned_datetime(self.facts.requisition.calendar.zone.clone()).date()
    }

    /// What can be done about a command that comes at the wrong moment.
    pub fn wrong_moment(&self, now: Position, when: &[Position]) -> Refusal {
        let why = Why::WrongMoment { command: self.command.to_owned(), now, when: when.to_vec() };
        let (role, step) = match now {
            Position::OnHold => (Role::Recruiter, "resume the application".to_owned()),
            Position::Hired | Position::Rejected | Position::Withdrawn => {
                (Role::Recruiter, "open a new application of the candidate".to_owned())
            }
            Position::Decision => (Role::HiringManager, "decide".to_owned()),
            Position::Gate | Position::Reading | Position::VoteAfterReading | Position::Discussion => {
                (Role::Facilitator, "lead the debrief on".to_owned())
            }
            _ => {
                let target = when.first().map_or("its end", |position| position.words());
                (Role::Recruiter, format!("take the application to {target}"))
            }
        };
        Refusal::new(why, self.who(role), step)
    }

    /// Refuses an actor who still owes a scorecard.
    pub fn owes_nothing(&self) -> Result<(), Refusal> {
        let Some(person) = self.actor.id() else { return Ok(()) };
        let rounds: Vec<_> = self
            .application
            .owed_by(person)
            .into_iter()
            .filter_map(|id| self.application.interview(id))
            .map(|interview| interview.round.clone())
            .collect();
        if rounds.is_empty() {
            return Ok(());
        }
        Err(Refusal::new(Why::OwesScorecards { person, rounds }, only(person), "submit what is owed first"))
    }
}
