//! A person as a name on a page.

use highbar_domain::process::Training;
use highbar_store::people::Person;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Somebody of the organisation, as far as a name on a page needs them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PersonRef {
    pub id: Uuid,
    pub name: String,
    pub initials: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Trained as a Bar Raiser.
    pub bar_raiser: bool,
}

impl From<&Person> for PersonRef {
    fn from(person: &Person) -> Self {
        Self {
            id: person.id.0,
            name: person.name.clone(),
            initials: initials(&person.name),
            title: Some(person.title.clone()).filter(|title| !title.is_empty()),
            bar_raiser: person.trainings.contains(&Training::BarRaiser),
        }
    }
}

/// A thing with an id and a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Named {
    pub id: Uuid,
    pub name: String,
}

/// The first letters of the first and the last name, in capitals.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_take_the_first_and_the_last_name() {
        let check = |name: &str, expected: &str| assert_eq!(initials(name), expected, "{name}");
        check("Amara Okafor", "AO");
        check("Ana María de la Cruz", "AC");
        check("Cher", "C");
        check("  ", "");
        check("élodie ørsted", "ÉØ");
        check("(Kim) Lee", "KL");
    }
}
