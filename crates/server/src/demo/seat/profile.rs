//! What she filled in: the profile, the questions at the start, the fundamentals, what she said of patterns, notes.

use super::Seat;
use super::texts::{DiagnosticText, NoteText, PatternText, ProfileText, SittingText};
use super::when::Days;
use crate::api::prep::diagnostic::{self, DiagnosticBody};
use crate::api::prep::notes::{self, NoteBody};
use crate::api::prep::readiness::PatternBody;
use crate::api::prep::{fundamentals, practice, profile};
use crate::demo::calendar::ZONE;
use crate::error::ApiError;
use highbar_domain::prep::{Profile, TeamNotes, WeekMinutes};
use highbar_domain::process::ProcessId;
use highbar_store::prep::{self, Kind};
use highbar_store::{By, Tx};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

pub async fn fill_in(tx: &mut Tx, seat: &Seat, by: By, text: &ProfileText) -> Result<(), ApiError> {
    let filled = filled_in(text, &seat.days);
    prep::save(tx, by, seat.owner, Kind::Profile, profile::ID, 0, &filled).await?;
    notes::keep_team(tx, by, seat.owner, &filled.notes).await
}

fn filled_in(text: &ProfileText, days: &Days) -> Profile {
    Profile {
        process: ProcessId::new(&text.process),
        level: text.level,
        target: text.target.clone(),
        date: Some(working_day(days.date(text.loop_in_days))),
        time_zone: ZONE.to_owned(),
        minutes: WeekMinutes(text.minutes),
        stage: text.stage,
        remote: text.remote,
        notes: TeamNotes {
            team: text.notes.team.trim().to_owned(),
            initiatives: text.notes.initiatives.trim().to_owned(),
            challenges: text.notes.challenges.trim().to_owned(),
            people: text.notes.people.trim().to_owned(),
        },
        started_on: days.date(-text.started_days_ago),
    }
}

/// Nobody holds a loop at the weekend, or between Christmas Eve and New Year's Day.
fn working_day(mut day: Date) -> Date {
    let free = |day: Date| {
        let holiday = matches!((day.month(), day.day()), (12, 24..=31) | (1, 1));
        holiday || matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
    };
    while free(day) {
        day = day.saturating_add(1.day());
    }
    day
}

pub async fn answer_at_the_start(
    tx: &mut Tx,
    seat: &Seat,
    by: By,
    text: DiagnosticText,
) -> Result<(), ApiError> {
    let body = DiagnosticBody { answers: text.answers };
    prep::save(tx, by, seat.owner, Kind::Diagnostic, diagnostic::DIAGNOSTIC, 0, &body).await?;
    Ok(())
}

pub async fn answer_fundamentals(
    tx: &mut Tx,
    seat: &Seat,
    by: By,
    sitting: &SittingText,
) -> Result<(), ApiError> {
    for answer in &sitting.answers {
        let known = practice::fundamentals().questions.iter().find(|question| question.id == answer.id);
        let question = known.ok_or_else(|| ApiError::not_found("question of the fundamentals"))?;
        for choice in [Some(answer.choice), answer.then].into_iter().flatten() {
            fundamentals::keep_answer(tx, by, seat.owner, question, choice).await?;
        }
    }
    Ok(())
}

pub async fn say_of_pattern(tx: &mut Tx, seat: &Seat, by: By, text: &PatternText) -> Result<(), ApiError> {
    let body = PatternBody { shows: text.shows };
    prep::save(tx, by, seat.owner, Kind::Pattern, &text.id, 0, &body).await?;
    Ok(())
}

pub async fn note(tx: &mut Tx, seat: &Seat, by: By, text: &NoteText) -> Result<(), ApiError> {
    let entries = text.entries.iter().map(|(id, text)| (id.clone(), text.clone())).collect();
    let body = NoteBody::default().written(text.text.trim().to_owned(), entries, by.at);
    prep::save(tx, by, seat.owner, Kind::Note, &text.id, 0, &body).await?;
    Ok(())
}
