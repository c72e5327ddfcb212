//! What anybody says of a candidate, and how it is parsed at the door: recruiters, the public form and imports.

use crate::api::fields;
use crate::api::shapes::application::Fact as FactView;
use crate::error::Faults;
use highbar_domain::ids::CandidateId;
use highbar_store::candidates::{Candidate, Fact};
use jiff::Timestamp;
use uuid::Uuid;

const LONGEST_LINE: usize = 200;
const LONGEST_LINK: usize = 500;
const MOST_LINKS: usize = 10;
const MOST_FACTS: usize = 40;
const LONGEST_FACT: usize = 2000;
/// Digits of a telephone number, country and area included (ITU-T E.164 allows 15; extensions add some).
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 5..=20;

/// A candidate as somebody wrote them down, before anything was looked at.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub headline: String,
    pub location: String,
    pub time_zone: String,
    pub links: Vec<String>,
    pub source: String,
    pub about: Vec<Fact>,
}

impl Said {
    /// The candidate, or `None` with every fault kept under its field.
    pub fn parse(self, faults: &mut Faults, now: Timestamp) -> Option<Candidate> {
        let name = faults.take("name", fields::name(&self.name));
        let email = faults.take("email", fields::email(&self.email));
        let phone = faults.take("phone", phone(&self.phone));
        let headline = faults.take("headline", line(&self.headline));
        let location = faults.take("location", line(&self.location));
        let time_zone = faults.take("time_zone", time_zone(&self.time_zone));
        let links = faults.take("links", links(&self.links));
        let source = faults.take("source", line(&self.source));
        Some(Candidate {
            id: CandidateId(Uuid::now_v7()),
            name: name?,
            email: email?,
            phone: phone?,
            headline: headline?,
            location: location?,
            time_zone: time_zone?,
            source: source?,
            links: links?,
            about: self.about,
            merged_into: None,
            version: 1,
            created_at: now,
            updated_at: now,
        })
    }
}

/// Fills what is not known of `kept` from what `other` says; nothing that is known is overwritten.
pub fn complete(kept: &mut Candidate, other: &Candidate) {
    let pairs = [
        (&mut kept.phone, &other.phone),
        (&mut kept.headline, &other.headline),
        (&mut kept.location, &other.location),
        (&mut kept.time_zone, &other.time_zone),
        (&mut kept.source, &other.source),
    ];
    for (known, new) in pairs {
        if known.is_empty() {
            known.clone_from(new);
        }
    }
    for link in &other.links {
        if kept.links.len() < MOST_LINKS && !kept.links.contains(link) {
            kept.links.push(link.clone());
        }
    }
    for fact in &other.about {
        if kept.about.len() < MOST_FACTS && !kept.about.contains(fact) {
            kept.about.push(fact.clone());
        }
    }
}

/// # Errors
/// It is too long or has control characters.
pub fn line(text: &str) -> Result<String, String> {
    fields::line(text, 0..=LONGEST_LINE)
}

/// A telephone number as it is written, or nothing.
///
/// # Errors
/// It could not be dialled.
pub fn phone(text: &str) -> Result<String, String> {
    let text = line(text)?;
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let written = text.chars().all(|c| c.is_ascii_digit() || " +-./()x#*,;".contains(c));
    if text.is_empty() || (written && PHONE_DIGITS.contains(&digits)) {
        return Ok(text);
    }
    Err("must be a telephone number like +420 123 456 789".to_owned())
}

/// The name of a time zone, or nothing.
///
/// # Errors
/// There is none of that name.
pub fn time_zone(text: &str) -> Result<String, String> {
    if text.trim().is_empty() { Ok(String::new()) } else { fields::time_zone(text) }
}

/// Addresses of pages about the candidate. Only such that a page may link to.
///
/// # Errors
/// One of them is no web address, or there are too many.
pub fn links(all: &[String]) -> Result<Vec<String>, String> {
    let mut links: Vec<String> = Vec::new();
    for text in all.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        let link = link(text)?;
        if !links.contains(&link) {
            links.push(link);
        }
    }
    if links.len() > MOST_LINKS {
        return Err(format!("must be at most {MOST_LINKS}, not {}", links.len()));
    }
    Ok(links)
}

fn link(text: &str) -> Result<String, String> {
    let lower = text.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let (rest, whole) = match rest {
        Some(rest) => (rest.to_owned(), text.to_owned()),
        None if !lower.contains(':') && lower.contains('.') => (lower.clone(), format!("https://{text}")),
        None => {
            return Err(format!("`{}` is not a web address like https://example.com/ana", shortened(text)));
        }
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let sound = host.contains('.') && !host.contains('@') && host.contains(char::is_alphanumeric);
    let clean = !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c));
    if sound && clean && whole.len() <= LONGEST_LINK {
        return Ok(whole);
    }
    Err(format!("`{}` is not a web address like https://example.com/ana", shortened(text)))
}

fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(60).collect()
}

/// Labelled lines about the candidate.
///
/// # Errors
/// A line has no label or is too long, or there are too many.
pub fn about(facts: &[FactView]) -> Result<Vec<Fact>, String> {
    if facts.len() > MOST_FACTS {
        return Err(format!("must have at most {MOST_FACTS} lines, it has {}", facts.len()));
    }
    let fact = |fact: &FactView| {
        Ok(Fact {
            label: fields::line(&fact.label, 1..=80)?,
            value: fields::paragraphs(&fact.value, 0..=LONGEST_FACT)?,
        })
    };
    facts.iter().map(fact).collect()
}

#[cfg(test)]
mod tests {
    use super::{links, phone};

    #[test]
    fn links_are_web_addresses_and_nothing_else() {
        for (text, expected) in [
            ("https://example.com/ana", Some("https://example.com/ana")),
            ("example.com/ana", Some("https://example.com/ana")),
            (" http://example.com ", Some("http://example.com")),
            ("javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("https://example.com/\"onclick=", None),
            ("https://user@example.com", None),
            ("https://", None),
            ("ana", None),
        ] {
            let parsed = links(&[text.to_owned()]).ok();
            assert_eq!(parsed.as_ref().and_then(|all| all.first()).map(String::as_str), expected, "{text}");
        }
        assert!(links(&vec!["  ".to_owned(); 50]).is_ok_and(|none| none.is_empty()));
        assert!(links(&(0..11).map(|n| format!("example.com/{n}")).collect::<Vec<_>>()).is_err());
    }

    #[test]
    fn telephone_numbers_can_be_dialled() {
        for (text, good) in [
            ("", true),
            ("+420 123 456 789", true),
            ("(030) 12345-6", true),
            ("call me", false),
            ("12", false),
        ] {
            assert_eq!(phone(text).is_ok(), good, "{text}");
        }
    }
}
