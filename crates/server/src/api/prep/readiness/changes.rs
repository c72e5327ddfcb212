//! What is different from a week ago, the worst first.

use super::dots::Row;
use super::practised::Practised;
use super::view::{ChangeView, Direction};
use highbar_domain::prep::readiness::{Confidence, Dot, evidence_words, judge};
use highbar_domain::prep::times::{in_words, sentence};
use jiff::{SignedDuration, Timestamp};

const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);
/// A smaller move of the mean is noise.
const MOVED: f64 = 0.15;

pub fn since_last_week(practised: &Practised, rows: &[Row<'_>], now: Timestamp) -> Vec<ChangeView> {
    let then = now.saturating_sub(WEEK).unwrap_or(now);
    let mut all: Vec<ChangeView> = rows.iter().filter_map(|row| of_row(row, then, now)).collect();
    all.extend(lessons(practised, then));
    all.sort_by_key(|change| change.direction);
    if all.is_empty() {
        let day = practised.case.day(then).strftime("%A").to_string();
        all.push(ChangeView {
            direction: Direction::Same,
            subject: "This week".to_owned(),
            words: format!("nothing that changes a word since last {day}"),
        });
    }
    all
}

fn of_row(row: &Row<'_>, then: Timestamp, now: Timestamp) -> Option<ChangeView> {
    let (before, after) = (judge(&row.dots, row.needs, then), judge(&row.dots, row.needs, now));
    let new: Vec<Dot> = row.dots.iter().filter(|dot| dot.at > then && dot.at <= now).cloned().collect();
    let cause =
        if new.is_empty() { "what you practised before fades".to_owned() } else { evidence_words(&new) };
    let moved = after.belief.zip(before.belief).map_or(0.0, |(after, before)| after.mean - before.mean);
    let (direction, words) = if before.confidence != after.confidence {
        let direction = match after.confidence {
            Confidence::NotYet => Direction::Down,
            _ if rank(after.confidence) > rank(before.confidence) => Direction::Up,
            _ => Direction::Down,
        };
        (direction, format!("from “{}” to “{}”: {cause}", short(before.confidence), short(after.confidence)))
    } else if moved.abs() >= MOVED && !new.is_empty() {
        let direction = if moved > 0.0 { Direction::Up } else { Direction::Down };
        (direction, format!("still “{}”: {cause}", short(after.confidence)))
    } else {
        return None;
    };
    Some(ChangeView { direction, subject: row.name.clone(), words })
}

fn rank(confidence: Confidence) -> u8 {
    match confidence {
        Confidence::TooLittle => 0,
        Confidence::NotYet => 1,
        Confidence::Either => 2,
        Confidence::Likely => 3,
    }
}

fn short(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::TooLittle => "too little to say",
        Confidence::NotYet => "not yet",
        Confidence::Either => "either way",
        Confidence::Likely => "likely",
    }
}

/// Drills of the week that ended without a lesson.
fn lessons(practised: &Practised, then: Timestamp) -> Option<ChangeView> {
    let of_week = practised.drills.iter().filter(|drilled| drilled.ended_at > then);
    let without = of_week.filter(|drilled| drilled.rules.contains(&"no-learning")).count();
    (without >= 2).then(|| ChangeView {
        direction: Direction::Down,
        subject: "Drills".to_owned(),
        words: format!("{} of them ended without a lesson", sentence(&in_words(without as u64))),
    })
}
