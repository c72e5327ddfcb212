//! What a client says of a requisition, and how it is parsed at the door.

use crate::api::fields;
use highbar_domain::ids::PersonId;
use highbar_store::requisitions::Member;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Parts that somebody can have in an opening beside those with a field of their own.
const ROLES: [&str; 4] = ["interviewer", "recruiter", "coordinator", "future_report"];
/// More people than any opening needs.
const MOST_PEOPLE: usize = 100;
const MOST_OPENINGS: u32 = 1000;
const LONGEST_DESCRIPTION: usize = 20_000;

/// Which process an opening follows.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProcessChoice {
    pub id: String,
    /// The latest when absent.
    pub version: Option<u32>,
    /// The plain loop when absent.
    pub variant: Option<String>,
}

/// Somebody with a part in the opening.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMember {
    pub person: Uuid,
    /// `interviewer`, `recruiter`, `coordinator` or `future_report`.
    pub role: String,
}

/// # Errors
/// An unknown role, or too many people.
pub fn team(members: &[NewMember]) -> Result<Vec<Member>, String> {
    if members.len() > MOST_PEOPLE {
        return Err(format!("must have at most {MOST_PEOPLE} people, it has {}", members.len()));
    }
    let mut team: Vec<Member> = Vec::new();
    for member in members {
        if !ROLES.contains(&member.role.as_str()) {
            return Err(format!("`{}` is not one of the roles {}", member.role, ROLES.join(", ")));
        }
        let member = Member { person: PersonId(member.person), role: member.role.clone() };
        if !team.contains(&member) {
            team.push(member);
        }
    }
    Ok(team)
}

/// # Errors
/// Somebody stands in it twice, or there are too many.
pub fn approvers(ids: &[Uuid]) -> Result<Vec<PersonId>, String> {
    if ids.len() > MOST_PEOPLE {
        return Err(format!("must have at most {MOST_PEOPLE} people, it has {}", ids.len()));
    }
    let mut chain = Vec::new();
    for id in ids.iter().copied().map(PersonId) {
        if chain.contains(&id) {
            return Err(format!("names {id} twice, everybody approves once"));
        }
        chain.push(id);
    }
    Ok(chain)
}

/// # Errors
/// None or too many.
pub fn openings(number: u32) -> Result<u32, String> {
    fields::between(number, 1..=MOST_OPENINGS)
}

/// # Errors
/// It is too long.
pub fn code(text: &str) -> Result<String, String> {
    fields::line(text, 0..=60)
}

/// # Errors
/// It is too long.
pub fn location(text: &str) -> Result<String, String> {
    fields::line(text, 0..=200)
}

/// # Errors
/// It is too long.
pub fn description(text: &str) -> Result<String, String> {
    fields::paragraphs(text, 0..=LONGEST_DESCRIPTION)
}
