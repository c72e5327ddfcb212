//! Everything that a requisition names must be there; a fault is told under the name of its field.

use super::input::ProcessChoice;
use super::slug;
use super::view::named;
use crate::error::{ApiError, ErrorCode, Faults};
use highbar_domain::ids::PersonId;
use highbar_domain::process::{Process, ProcessId, Training, VariantId};
use highbar_store::people::{self, Person};
use highbar_store::requisitions::{self, Requisition};
use highbar_store::{Db, Error, departments, processes};
use std::collections::BTreeMap;

/// How many numbers are tried behind a name before the client has to choose one.
const MOST_OF_ONE_NAME: u32 = 100;

/// Checks the department and the people. People who have left may stay where they are, but are not put anywhere.
///
/// # Errors
/// `invalid_input` with every field that names something absent.
pub async fn check(db: &mut Db, before: Option<&Requisition>, wanted: &Requisition) -> Result<(), ApiError> {
    let mut faults = Faults::default();
    if !departments::all(db).await?.iter().any(|one| one.id == wanted.department) {
        faults.add("department_id", format!("there is no department {}", wanted.department));
    }
    let ids: Vec<PersonId> = named(wanted).collect();
    let known: BTreeMap<PersonId, Person> =
        people::many(db, &ids).await?.into_iter().map(|person| (person.id, person)).collect();
    let kept: Vec<PersonId> = before.map(|before| named(before).collect()).unwrap_or_default();
    let fields = [("hiring_manager", vec![wanted.hiring_manager]), ("recruiter", vec![wanted.recruiter])];
    let fields = fields.into_iter().chain([
        ("bar_raiser", wanted.bar_raiser.into_iter().collect()),
        ("approvers", wanted.approvers.clone()),
        ("team", wanted.team.iter().map(|member| member.person).collect()),
    ]);
    for (field, people) in fields {
        for id in people {
            match known.get(&id) {
                None => faults.add(field, format!("there is nobody with the id {id}")),
                Some(person) if !person.active && !kept.contains(&id) => {
                    faults.add(field, format!("{} has left, choose somebody else", person.name));
                }
                Some(person) if field == "bar_raiser" && !person.trainings.contains(&Training::BarRaiser) => {
                    faults.add(
                        field,
                        format!("{} is not trained as a Bar Raiser, choose somebody who is", person.name),
                    );
                }
                Some(_) => {}
            }
        }
    }
    faults.done()
}

/// The process that was chosen, in the version that was chosen.
///
/// # Errors
/// `invalid_input` when there is no such process, version or variant.
pub async fn process(db: &mut Db, choice: &ProcessChoice) -> Result<(Process, Option<VariantId>), ApiError> {
    let id = ProcessId::new(choice.id.trim());
    let latest = processes::find_latest(db, &id).await?;
    let latest = latest.ok_or_else(|| ApiError::field("process", format!("there is no process `{id}`")))?;
    let version = choice.version.unwrap_or(latest);
    let process = match processes::get(db, &id, version).await {
        Err(Error::Gone { .. }) => {
            let words = format!("`{id}` has no version {version}, the latest is {latest}");
            return Err(ApiError::field("process", words));
        }
        read => read?,
    };
    let variant = choice.variant.as_deref().map(VariantId::new);
    if let Some(unknown) = variant.as_ref().filter(|variant| process.variant(variant).is_none()) {
        let words = format!("`{id}` version {version} has no variant `{unknown}`");
        return Err(ApiError::field("process", words));
    }
    Ok((process, variant))
}

/// A public name that no other opening has.
///
/// # Errors
/// `duplicate` when every number behind the title is taken.
pub async fn free_slug(db: &mut Db, title: &str) -> Result<String, ApiError> {
    let slug = slug::from_title(title);
    for number in 1..=MOST_OF_ONE_NAME {
        let wanted = slug::numbered(&slug, number);
        if requisitions::find_by_slug(db, &wanted).await?.is_none() {
            return Ok(wanted);
        }
    }
    Err(ApiError::new(
        ErrorCode::Duplicate,
        format!("too many openings are called {slug}, choose a slug yourself"),
    ))
}
