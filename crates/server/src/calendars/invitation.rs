//! One interview as an iCalendar object (RFC 5545, sent as RFC 5546 describes). The UID stays the same for the
//! life of the interview and SEQUENCE counts its changes, so that calendars move an entry rather than add one.
//! Each recipient gets an object of their own: nobody's address is shown to anybody else.

use super::lines::{folded, moment, text};
use jiff::Timestamp;

/// What a calendar is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Request,
    Cancel,
    /// A file to import, without an answer.
    Publish,
}

impl Method {
    fn word(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
}

/// One entry.
#[derive(Clone, Debug)]
pub struct Invitation {
    pub uid: String,
    pub sequence: u32,
    pub method: Method,
    /// When this object was made.
    pub stamp: Timestamp,
    pub start: Timestamp,
    pub end: Timestamp,
    pub summary: String,
    pub description: String,
    pub place: String,
    pub url: String,
    /// Name and address.
    pub organiser: (String, String),
    /// Name and address.
    pub attendee: (String, String),
}

impl Invitation {
    /// The object's media type in a mail, which names the method once more (RFC 6047, section 2.4): without it mail
    /// programs show a file where they would ask for an answer.
    #[must_use]
    pub fn media_type(&self) -> String {
        format!("text/calendar; charset=utf-8; method={}", self.method.word())
    }

    /// The object as text with the line ends that the format asks for.
    #[must_use]
    pub fn to_ics(&self) -> String {
        let method = self.method.word();
        let status = if self.method == Method::Cancel { "CANCELLED" } else { "CONFIRMED" };
        let lines = [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//Highbar//Highbar//EN".to_owned(),
            "CALSCALE:GREGORIAN".to_owned(),
            format!("METHOD:{method}"),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}", text(&self.uid)),
            format!("SEQUENCE:{}", self.sequence),
            format!("DTSTAMP:{}", moment(self.stamp)),
            format!("DTSTART:{}", moment(self.start)),
            format!("DTEND:{}", moment(self.end)),
            format!("SUMMARY:{}", text(&self.summary)),
            format!("DESCRIPTION:{}", text(&self.description)),
            format!("LOCATION:{}", text(&self.place)),
            format!("URL:{}", self.url.replace(char::is_control, "")),
            format!("STATUS:{status}"),
            "TRANSP:OPAQUE".to_owned(),
            person("ORGANIZER", "", &self.organiser),
            person("ATTENDEE", ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE", &self.attendee),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
        lines.iter().fold(String::new(), |all, line| all + &folded(line))
    }
}

fn person(property: &str, parameters: &str, (name, address): &(String, String)) -> String {
    let name: String = name.chars().filter(|c| !c.is_control() && *c != '"').collect();
    let address: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    format!("{property};CN=\"{name}\"{parameters}:mailto:{address}")
}

#[cfg(test)]
mod tests {
    use super::{Invitation, Method};

    fn invitation() -> Invitation {
        Invitation {
            uid: "0192@highbar".into(),
            sequence: 2,
            method: Method::Request,
            stamp: "2026-11-23T09:00:00Z".parse().expect("a time"),
            start: "2026-11-24T09:00:00Z".parse().expect("a time"),
            end: "2026-11-24T09:45:00Z".parse().expect("a time"),
            summary: "Coding 1; Elena, Vasquez".into(),
            description: "One\nTwo".into(),
            place: String::new(),
            url: "http://127.0.0.1:7400/interviews/1".into(),
            organiser: ("Tomás \"T\" Ferreira".into(), "tomas@example.com".into()),
            attendee: ("Wei Zhang".into(), "wei@example.com\r\nX-EVIL:1".into()),
        }
    }

    #[test]
    fn an_invitation_has_the_lines_that_calendars_look_for() {
        let ics = invitation().to_ics();
        for line in [
            "METHOD:REQUEST\r\n",
            "SEQUENCE:2\r\n",
            "DTSTART:20261124T090000Z\r\n",
            "SUMMARY:Coding 1\\; Elena\\, Vasquez\r\n",
            "DESCRIPTION:One\\nTwo\r\n",
            "ORGANIZER;CN=\"Tomás T Ferreira\":mailto:tomas@example.com\r\n",
        ] {
            assert!(ics.contains(line), "{line} in {ics}");
        }
        assert!(!ics.contains("\r\nX-EVIL"), "{ics}");
    }
}
