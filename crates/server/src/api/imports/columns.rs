//! What the columns of a table hold.

use crate::error::ApiError;
use std::collections::BTreeMap;

/// What a column can hold.
pub const FIELDS: [&str; 10] = [
    "name",
    "first_name",
    "last_name",
    "email",
    "phone",
    "headline",
    "location",
    "time_zone",
    "links",
    "source",
];
/// Fields that several columns may hold together.
const TOGETHER: [&str; 1] = ["links"];

/// Column to field.
pub type Mapping = BTreeMap<String, String>;

/// Heads that say plainly what a column holds, in lower case without anything but letters and digits.
const HEADS: [(&str, &[&str]); 10] = [
    ("first_name", &["firstname", "givenname", "forename", "vorname", "prenom", "jmeno", "nombre"]),
    ("last_name", &["lastname", "familyname", "surname", "nachname", "nom", "prijmeni", "apellido"]),
    ("name", &["name", "fullname", "candidate", "candidatename", "applicant", "displayname"]),
    (
        "email",
        &[
            "email",
            "mail",
            "emailaddress",
            "mailaddress",
            "primaryemail",
            "candidateemail",
            "correo",
            "courriel",
        ],
    ),
    (
        "phone",
        &["phone", "phonenumber", "telephone", "mobile", "mobilephone", "cell", "tel", "telefon", "telefono"],
    ),
    (
        "headline",
        &["headline", "title", "jobtitle", "currenttitle", "position", "currentposition", "label", "role"],
    ),
    ("location", &["location", "city", "place", "address", "region", "ort", "ville", "mesto"]),
    ("time_zone", &["timezone", "tz", "zone"]),
    (
        "links",
        &[
            "links",
            "link",
            "url",
            "website",
            "linkedin",
            "linkedinurl",
            "github",
            "profile",
            "profileurl",
            "portfolio",
        ],
    ),
    ("source", &["source", "origin", "referrer", "referredby", "channel", "medium"]),
];

/// What the columns hold as far as their heads say it.
#[must_use]
pub fn guess(columns: &[String]) -> Mapping {
    let mut mapping = Mapping::new();
    for (field, heads) in HEADS {
        for head in heads {
            let fits = |column: &&String| !mapping.contains_key(*column) && plain(column) == *head;
            if let Some(column) = columns.iter().find(fits) {
                mapping.insert(column.clone(), field.to_owned());
                if !TOGETHER.contains(&field) {
                    break;
                }
            }
        }
    }
    mapping
}

fn plain(head: &str) -> String {
    head.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The mapping that the client chose, without the columns that are left out.
///
/// # Errors
/// `invalid_input` for a column or a field that there is not, or a field that two columns hold.
pub fn chosen(columns: &[String], mapping: Mapping) -> Result<Mapping, ApiError> {
    let mapping: Mapping = mapping.into_iter().filter(|(_, field)| !field.is_empty()).collect();
    let mut held: BTreeMap<&str, &str> = BTreeMap::new();
    for (column, field) in &mapping {
        let fault = if !columns.contains(column) {
            format!("the table has no column `{column}`")
        } else if !FIELDS.contains(&field.as_str()) {
            format!("`{field}` is not one of {}", FIELDS.join(", "))
        } else if let Some(other) = held.get(field.as_str()).filter(|_| !TOGETHER.contains(&field.as_str())) {
            format!("`{other}` and `{column}` cannot both be the {field}")
        } else {
            held.insert(field, column);
            continue;
        };
        return Err(ApiError::field("mapping", fault));
    }
    Ok(mapping)
}

/// What a mapping lacks to make candidates of the rows.
#[must_use]
pub fn missing(mapping: &Mapping) -> Vec<&'static str> {
    let holds = |field: &str| mapping.values().any(|held| held == field);
    let mut missing = Vec::new();
    if !holds("name") && !holds("first_name") && !holds("last_name") {
        missing.push("name");
    }
    if !holds("email") {
        missing.push("email");
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::{guess, missing};

    #[test]
    fn heads_say_what_columns_hold() {
        for (heads, expected) in [
            ("Name|E-Mail|Phone number", "E-Mail=email, Name=name, Phone number=phone"),
            (
                "First Name|Last Name|email_address",
                "First Name=first_name, Last Name=last_name, email_address=email",
            ),
            ("LinkedIn|GitHub|Notes", "GitHub=links, LinkedIn=links"),
            ("email|mail", "email=email"),
            ("foo", ""),
        ] {
            let columns: Vec<String> = heads.split('|').map(str::to_owned).collect();
            let mapping = guess(&columns);
            let words: Vec<String> =
                mapping.iter().map(|(column, field)| format!("{column}={field}")).collect();
            assert_eq!(words.join(", "), expected, "{heads}");
        }
        assert_eq!(missing(&guess(&["Surname".to_owned()])), ["email"]);
    }
}
