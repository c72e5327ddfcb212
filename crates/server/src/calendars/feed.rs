//! A calendar that programs fetch again and again (RFC 5545, and RFC 7986 for its name and how often to look). Its
//! entries take whole days: DATE values without a zone, so that a day stays that day wherever it is read.

use super::lines::{day, folded, moment, text};
use jiff::Timestamp;
use jiff::civil::Date;

/// How often a program is asked to look.
const EVERY: &str = "PT6H";

/// What is fetched.
#[derive(Clone, Debug)]
pub struct Feed {
    pub name: String,
    /// When its content last changed.
    pub stamp: Timestamp,
    pub entries: Vec<AllDay>,
}

/// An entry of a whole day.
#[derive(Clone, Debug)]
pub struct AllDay {
    /// Stays the same when the entry moves.
    pub uid: String,
    pub date: Date,
    pub summary: String,
    pub url: String,
    pub busy: Busy,
}

/// Whether the time counts as taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    Free,
    Taken,
}

impl Feed {
    /// The calendar as text with the line ends that the format asks for.
    #[must_use]
    pub fn to_ics(&self) -> String {
        let head = [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//Highbar//Highbar//EN".to_owned(),
            "CALSCALE:GREGORIAN".to_owned(),
            "METHOD:PUBLISH".to_owned(),
            format!("NAME:{}", text(&self.name)),
            format!("X-WR-CALNAME:{}", text(&self.name)),
            format!("REFRESH-INTERVAL;VALUE=DURATION:{EVERY}"),
            format!("X-PUBLISHED-TTL:{EVERY}"),
        ];
        let entries = self.entries.iter().flat_map(|entry| entry.lines(self.stamp));
        let all = head.into_iter().chain(entries).chain(["END:VCALENDAR".to_owned()]);
        all.fold(String::new(), |text, line| text + &folded(&line))
    }
}

impl AllDay {
    fn lines(&self, stamp: Timestamp) -> Vec<String> {
        let taken = if self.busy == Busy::Taken { "OPAQUE" } else { "TRANSPARENT" };
        let mut lines = vec![
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}", text(&self.uid)),
            format!("DTSTAMP:{}", moment(stamp)),
            format!("DTSTART;VALUE=DATE:{}", day(self.date)),
        ];
        // The end is the first day that no longer belongs to it; without one an entry takes its day alone.
        lines.extend(self.date.tomorrow().ok().map(|end| format!("DTEND;VALUE=DATE:{}", day(end))));
        lines.push(format!("SUMMARY:{}", text(&self.summary)));
        lines.extend([
            format!("URL:{}", self.url.replace(char::is_control, "")),
            format!("TRANSP:{taken}"),
            "END:VEVENT".to_owned(),
        ]);
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_title_stays_in_its_line_and_the_day_ends_before_the_next() {
        let entry = AllDay {
            uid: "0192-b1@highbar".into(),
            date: date(2026, 12, 31),
            summary: "Write a story\r\nEND:VCALENDAR\nATTENDEE:x; 45 min".into(),
            url: "http://127.0.0.1:7400/prepare/plan\r\nX-EVIL:1".into(),
            busy: Busy::Free,
        };
        let stamp = "2026-11-23T09:00:00Z".parse().expect("a time");
        let ics = Feed { name: "Preparation".into(), stamp, entries: vec![entry] }.to_ics();
        for line in [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:",
            "UID:0192-b1@highbar\r\n",
            "DTSTAMP:20261123T090000Z\r\n",
            "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n",
            "SUMMARY:Write a story\\nEND:VCALENDAR\\nATTENDEE:x\\; 45 min\r\n",
            "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ] {
            assert!(ics.contains(line), "{line} in {ics}");
        }
        assert!(!ics.contains("\r\nX-EVIL") && !ics.contains("\r\nATTENDEE"), "{ics}");
        assert_eq!(ics.matches("\nEND:VCALENDAR").count(), 1);
    }
}
