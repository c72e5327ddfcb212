//! Refusals in sentences: what stands in the way, then who can do what about it.

use std::fmt::Write as _;

use super::{NextStep, Refusal, Who, Why};
use crate::{
    access::Role,
    coverage::PlanFault,
    eligibility::{Ineligible, Reason},
    ids::PersonId,
    process::{CompetencyId, PrincipleId, RoundId},
    scorecard::Missing,
    transitions::Position,
};

/// Looks names up. The defaults show ids, which serves logs and tests.
pub trait Names {
    fn person(&self, id: PersonId) -> String {
        format!("person {id}")
    }
    fn round(&self, id: &RoundId) -> String {
        id.as_str().replace('_', " ")
    }
    fn principle(&self, id: &PrincipleId) -> String {
        id.as_str().replace('_', " ")
    }
    fn competency(&self, id: &CompetencyId) -> String {
        id.as_str().replace('_', " ")
    }
}

/// Shows ids.
pub(crate) struct Ids;
impl Names for Ids {}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.in_words(&Ids))
    }
}

impl std::error::Error for Refusal {}

impl Refusal {
    /// The whole refusal as one sentence.
    pub fn in_words(&self, names: &dyn Names) -> String {
        let mut text = self.why.in_words(names);
        text.push_str(": ");
        text.push_str(&join(self.next.iter().map(|step| step.in_words(names)), ", or "));
        text
    }
}

impl NextStep {
    /// Such as "Ana Ruiz can submit the scorecard".
    pub fn in_words(&self, names: &dyn Names) -> String {
        let who = join(self.who.iter().map(|who| who.in_words(names)), " or ");
        format!("{who} can {}", self.step)
    }
}

impl Who {
    /// The name of the person or role.
    pub fn in_words(self, names: &dyn Names) -> String {
        match self {
            Self::Person(id) => names.person(id),
            Self::Role(role) => role.words().to_owned(),
        }
    }
}

impl From<Role> for Vec<Who> {
    fn from(role: Role) -> Self {
        vec![Who::Role(role)]
    }
}

impl Why {
    /// The reason without the next step; lower case start, no final stop.
    pub fn in_words(&self, names: &dyn Names) -> String {
        self.about_moment()
            .or_else(|| self.about_loop(names))
            .or_else(|| self.about_cards(names))
            .or_else(|| self.about_debrief(names))
            .unwrap_or_else(|| self.about_end())
    }

    fn about_moment(&self) -> Option<String> {
        Some(match self {
            Self::NotAllowed { capability } => format!("you may not {}", capability.words()),
            Self::NotYours { what } => format!("this is another person's {what}"),
            Self::WrongMoment { command, now, when } => {
                let wanted = join(when.iter().map(|position: &Position| position.words().to_owned()), ", ");
                format!(
                    "{} is not possible while the application is at {}, only at {wanted}",
                    command.replace('_', " "),
                    now.words()
                )
            }
            Self::Empty { field } => format!("the {field} is empty"),
            Self::UnknownInterview { interview } => {
                format!("interview {interview} does not belong to this application")
            }
            Self::UnknownReference { reference } => {
                format!("reference {reference} does not belong to this application")
            }
            Self::UnknownRound { round } => format!("the process of this requisition has no round {round}"),
            Self::UnknownVariant { variant } => {
                format!("the process of this requisition has no variant {variant}")
            }
            Self::UnknownPerson { person } => format!("nobody here has the id {person}"),
            Self::UnknownPrinciple { principle } => {
                format!("the process of this requisition has no principle {principle}")
            }
            Self::IdTaken { what } => format!("the id of the new {what} is already in use"),
            Self::NotNext { from, to, may } => {
                let may = join(may.iter().map(|stage| stage.as_str().replace('_', " ")), ", ");
                let may = if may.is_empty() { "no other stage".to_owned() } else { may };
                format!(
                    "the way from {} does not lead to {}, it leads to {may}",
                    from.as_str().replace('_', " "),
                    to.as_str().replace('_', " ")
                )
            }
            Self::Recorded { stage } => {
                format!("something was already recorded in {}", stage.as_str().replace('_', " "))
            }
            Self::NoWayBack { stage } => {
                format!("{} has no stage before it to go back to", stage.as_str().replace('_', " "))
            }
            _ => return None,
        })
    }

    fn about_loop(&self, names: &dyn Names) -> Option<String> {
        let rounds = |rounds: &[RoundId]| join(rounds.iter().map(|round| names.round(round)), ", ");
        Some(match self {
            Self::ScreenNotHeld { round } => format!("{} has not been held", names.round(round)),
            Self::ScreenNotPassed { round } => {
                format!("{} has not ended with an advance so far", names.round(round))
            }
            Self::OwesScorecards { person, rounds: owed } => {
                format!("{} still owes a scorecard on {}", names.person(*person), rounds(owed))
            }
            Self::LoopIncomplete { rounds: missing } => format!("not booked yet: {}", rounds(missing)),
            Self::CoverageGaps { gaps } => format!(
                "too little evidence is planned for {}",
                join(
                    gaps.iter().map(|gap| {
                        format!("{} ({} of {})", names.principle(&gap.principle), gap.have, gap.wanted)
                    }),
                    ", "
                )
            ),
            Self::PlanFaults { faults } => join(faults.iter().map(|fault| fault.in_words(names)), "; "),
            Self::RoundElsewhere { round, stage } => {
                format!("{} does not belong to {}", names.round(round), stage.as_str().replace('_', " "))
            }
            Self::RoundTaken { round } => format!("{} is booked already", names.round(round)),
            Self::WrongLength { round, minutes, wanted } => {
                format!("{} takes {wanted} minutes, not {minutes}", names.round(round))
            }
            Self::Ineligible { ineligible } => join(ineligible.iter().map(|one| one.in_words(names)), "; "),
            Self::CandidateBusy { what, until } => {
                format!("the candidate {what} until {}", until.strftime("%Y-%m-%d %H:%M UTC"))
            }
            Self::InterviewIs { round, phase } => {
                format!("the interview {} is {}", names.round(round), format!("{phase:?}").to_lowercase())
            }
            Self::NotShadow { person } => format!("{} does not shadow this interview", names.person(*person)),
            Self::AlreadyLeads { person, round } => {
                format!("{} leads {} already", names.person(*person), names.round(round))
            }
            _ => return None,
        })
    }

    fn about_cards(&self, names: &dyn Names) -> Option<String> {
        Some(match self {
            Self::NoDraft { round } => format!("there is no draft of a scorecard on {}", names.round(round)),
            Self::ScorecardIncomplete { round, missing } => format!(
                "the scorecard on {} lacks {}",
                names.round(round),
                join(missing.iter().map(|one| one.in_words(names)), ", ")
            ),
            Self::DraftDiffers { round } => {
                format!("the draft on {} holds another vote or version than the one sent", names.round(round))
            }
            Self::NotHeldYet { round } => format!("{} has not ended yet", names.round(round)),
            Self::CardIn { round } => format!("the scorecard on {} is in already", names.round(round)),
            Self::CardWaived { round } => format!("the scorecard on {} was waived", names.round(round)),
            Self::CardNotIn { round } => format!("the scorecard on {} is not in yet", names.round(round)),
            Self::StaleVersion { round, given, wanted } => {
                format!(
                    "version {given} of the scorecard on {} is not the next one, {wanted} is",
                    names.round(round)
                )
            }
            Self::WrongVerdict { round, wanted } => {
                format!("{} ends with {}", names.round(round), wanted.as_str().replace('_', " or "))
            }
            Self::ScorecardsMissing { cards } => format!(
                "scorecards are missing: {}",
                join(
                    cards.iter().map(|(round, person)| format!(
                        "{} on {}",
                        names.person(*person),
                        names.round(round)
                    )),
                    ", "
                )
            ),
            Self::RoundsNotHeld { rounds } => {
                format!("not held yet: {}", join(rounds.iter().map(|round| names.round(round)), ", "))
            }
            _ => return None,
        })
    }

    fn about_debrief(&self, names: &dyn Names) -> Option<String> {
        let people = |people: &[PersonId]| join(people.iter().map(|id| names.person(*id)), ", ");
        Some(match self {
            Self::StillReading { people: reading } => format!("still reading: {}", people(reading)),
            Self::VotesMissing { people: missing } => format!("votes are missing from {}", people(missing)),
            Self::StatementsMissing { people: missing } => {
                format!("statements on the bar are missing from {}", people(missing))
            }
            Self::VoteIn => "your vote after reading is in and stays".to_owned(),
            Self::OwnCard => "nobody waives a scorecard of their own".to_owned(),
            Self::ConsensusMissing => "nobody has recorded whether the candidate raises the bar".to_owned(),
            Self::VetoStands => "the Bar Raiser has vetoed the hire".to_owned(),
            Self::PolicyForbids { mechanical, failed } => {
                let failed = join(failed.iter().map(|rule| rule.as_str().replace('_', " ")), ", ");
                let result = format!("{mechanical:?}").to_lowercase().replace("nohire", "no hire");
                if failed.is_empty() {
                    format!("the policy says {result}")
                } else {
                    format!("the policy says {result}, because of {failed}")
                }
            }
            Self::ReasonNeeded { what } => format!("{what} needs a written reason"),
            Self::LevelNotLower { level, role } => {
                format!("level {level} is not below the role's level {role}")
            }
            Self::NothingProposed => "there is no decision to agree to".to_owned(),
            _ => return None,
        })
    }

    fn about_end(&self) -> String {
        match self {
            Self::ReferencesOpen { names } => format!("references are still open from {}", names.join(", ")),
            Self::NoReference => "no referee has answered yet".to_owned(),
            Self::ReferenceIs { name, phase } => {
                format!("the reference from {name} is {} already", format!("{phase:?}").to_lowercase())
            }
            Self::Contradicted { names } => {
                format!("{} contradicted what the candidate said", names.join(", "))
            }
            Self::NoOffer => "there is no offer yet".to_owned(),
            Self::OfferIs { phase } => {
                format!(
                    "the offer is {}",
                    format!("{phase:?}").to_lowercase().replace("inapproval", "in approval")
                )
            }
            Self::NotYourTurn { .. } => "another approver comes first".to_owned(),
            Self::OfferExpired { on } => format!("the offer ended on {on}"),
            Self::TermsFault { what } => what.clone(),
            Self::CoolDownOutside { months, range } => {
                format!("a wait of {months} months is outside {range} months")
            }
            Self::CoolDown { until } => {
                format!("the candidate was rejected and may apply again from {until}")
            }
            Self::FeedbackOff => "the organisation does not send feedback to candidates".to_owned(),
            Self::OwnReview => "who drafted the feedback may not review it".to_owned(),
            Self::FeedbackIs { phase: None } => "there is no feedback yet".to_owned(),
            Self::FeedbackIs { phase: Some(phase) } => {
                format!("the feedback is {} already", format!("{phase:?}").to_lowercase())
            }
            Self::TextChanged => "the feedback was changed since you read it".to_owned(),
            Self::AlreadyThanked { at } => format!("a thank-you was sent on {}", at.strftime("%Y-%m-%d")),
            Self::NoTimeForThanks => "thanks can be sent within a day after the last interview".to_owned(),
            Self::AlreadyTold { at } => format!("the candidate was told on {}", at.strftime("%Y-%m-%d")),
            _ => "there is nothing to tell the candidate yet".to_owned(),
        }
    }
}

impl Missing {
    /// Such as "evidence for dive deep".
    pub fn in_words(&self, names: &dyn Names) -> String {
        match self {
            Self::PrincipleRating { principle } => format!("a rating of {}", names.principle(principle)),
            Self::PrincipleEvidence { principle } => format!("evidence for {}", names.principle(principle)),
            Self::CompetencyRating { competency } => format!("a rating of {}", names.competency(competency)),
            Self::CompetencyEvidence { competency } => {
                format!("evidence for {}", names.competency(competency))
            }
            Self::Verdict => "a vote".to_owned(),
            Self::WrongVerdict { wanted } => {
                format!("a vote of the kind {}", wanted.as_str().replace('_', " or "))
            }
        }
    }
}

impl Ineligible {
    /// The person and every reason.
    pub fn in_words(&self, names: &dyn Names) -> String {
        let reasons = join(self.reasons.iter().map(|reason| reason.in_words(names)), ", ");
        format!("{} {reasons}", names.person(self.person))
    }
}

impl Reason {
    /// Follows the person's name.
    pub fn in_words(&self, names: &dyn Names) -> String {
        match self {
            Self::NotActive => "is not active in the organisation".to_owned(),
            Self::TooJunior { level, lowest } => {
                format!("is at level {level} where the loop needs at least {lowest}")
            }
            Self::FutureReport => "would report to the new hire".to_owned(),
            Self::LacksRole { roles } => format!(
                "is not the {} of this requisition",
                join(roles.iter().map(|role| role.as_str().replace('_', " ")), " or ")
            ),
            Self::LacksTraining { training } => {
                format!("lacks the training {}", training.as_str().replace('_', " "))
            }
            Self::LevelOutside { level, range } => {
                format!("is at level {level} where the round needs level {range}")
            }
            Self::OtherDepartment => "is not from the requisition's department".to_owned(),
            Self::SameDepartment => "is from the requisition's own department".to_owned(),
            Self::Busy { what, until, .. } => {
                format!("is not free then ({what} until {})", until.strftime("%Y-%m-%d %H:%M UTC"))
            }
            Self::LookedBehindSeal => "has looked behind the seal of this application".to_owned(),
            Self::LeadsRound { round } => format!("leads {} of this loop already", names.round(round)),
        }
    }
}

impl PlanFault {
    /// The fault with its round.
    pub fn in_words(&self, names: &dyn Names) -> String {
        match self {
            Self::NotInLoop { round } => format!("{} is not part of this loop", names.round(round)),
            Self::UnknownPrinciple { round, principle } => {
                format!("{} is given {principle}, which the process does not have", names.round(round))
            }
            Self::PrincipleTwice { round, principle } => {
                format!("{} is given {} twice", names.round(round), names.principle(principle))
            }
            Self::UnknownQuestion { round, question } => {
                format!("{} is given {question}, which the process does not have", names.round(round))
            }
            Self::WrongCount(count) => format!(
                "{} probes {} principles where it has room for {}",
                names.round(&count.round),
                count.count,
                count.wanted
            ),
            Self::Repeated(repeat) => format!(
                "{} and {} both ask {}",
                names.round(&repeat.first.0),
                names.round(&repeat.second.0),
                repeat.second.1
            ),
        }
    }
}

fn join(parts: impl Iterator<Item = String>, between: &str) -> String {
    let mut text = String::new();
    for (place, part) in parts.enumerate() {
        let separator = if place == 0 { "" } else { between };
        let _ = write!(text, "{separator}{part}");
    }
    text
}
