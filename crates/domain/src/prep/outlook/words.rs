//! The plan in words: one sentence that says what matters tonight, and a line for everything on the list.

use super::{Band, Forecast, short};
use crate::prep::item::{Item, between};
use crate::prep::plan::{Facts, Pace, Plan, Standing, State, Ticked};
use crate::process::Process;
use jiff::civil::Date;

/// Less than this is said in minutes.
const HOURS_FROM: u32 = 90;
const SMALL: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// "Fri 20 Nov"
#[must_use]
pub fn day(date: Date) -> String {
    date.strftime("%a %-d %b").to_string()
}

/// A number as a word up to twelve.
#[must_use]
pub fn number(count: u32) -> String {
    let word = usize::try_from(count).ok().and_then(|count| SMALL.get(count));
    word.map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// "45 minutes", "one hour", "five hours", "two and a half hours"
#[must_use]
pub fn length(minutes: u32) -> String {
    let halves = minutes.saturating_add(15) / 30;
    match (minutes, halves / 2, halves % 2) {
        (1, ..) => "one minute".to_owned(),
        (60, ..) => "one hour".to_owned(),
        (minutes, ..) if minutes < HOURS_FROM => format!("{minutes} minutes"),
        (_, 1, 0) => "one hour".to_owned(),
        (_, hours, 0) => format!("{} hours", number(hours)),
        (_, hours, _) => format!("{} and a half hours", number(hours)),
    }
}

/// What matters tonight.
#[must_use]
pub fn headline(plan: &Plan, forecast: &Forecast, facts: &Facts<'_>) -> String {
    let left = facts.profile.date.map(|date| between(facts.today, date));
    match left {
        Some(left) if left < 0 => return "The loop is behind you".to_owned(),
        Some(0) => return "Today is the day".to_owned(),
        Some(1) => return "Tomorrow is the day".to_owned(),
        _ => {}
    }
    if facts.profile.minutes.total() == 0 {
        return "No time is set aside yet".to_owned();
    }
    let (planned, done) = (plan.planned_on(facts.today), plan.done_on(facts.today));
    match (planned, done) {
        (0, 0) if plan.blocks.iter().all(|block| block.done().is_some()) => "Everything is done".to_owned(),
        (0, 0) => "Nothing is planned for today".to_owned(),
        (0, _) => "Done for today".to_owned(),
        (planned, _) if short(plan, forecast) >= 600 => {
            format!("{} today, and it will not be enough", capital(&length(planned)))
        }
        (planned, 0) => format!("{} {} enough today", capital(&length(planned)), is(planned)),
        (planned, _) => format!("{} more {} enough today", capital(&length(planned)), is(planned)),
    }
}

fn is(minutes: u32) -> &'static str {
    if minutes == 60 || minutes == 1 { "is" } else { "are" }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// "Engineering manager, L6 · loop on Fri 20 Nov, in seven weeks"
#[must_use]
pub fn subline(process: &Process, facts: &Facts<'_>) -> String {
    let who = format!("{}, L{}", process.role, facts.profile.level);
    match facts.profile.date {
        None => format!("{who} · no date yet"),
        Some(date) => format!("{who} · loop on {}, {}", day(date), distance(between(facts.today, date))),
    }
}

fn distance(days: i64) -> String {
    let count = |days: i64| number(u32::try_from(days).unwrap_or(u32::MAX));
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        days if days < 0 => format!("{} days ago", count(-days)),
        days if days < 14 => format!("in {} days", count(days)),
        days => format!("in {} weeks", count(days / 7)),
    }
}

/// What there is of a line.
#[must_use]
pub fn words(item: &Item, standing: &Standing) -> String {
    let Standing { have, want, .. } = standing;
    match (&standing.state, item.evidence.as_deref().and_then(noun)) {
        (State::Dropped, _) => "Left out of the plan.".to_owned(),
        (State::Ticked(Ticked::ByHand(_)), _) => "Ticked by hand.".to_owned(),
        (State::Ticked(Ticked::ByBlocks(on)), _) => format!("Done by your own word, last on {}.", day(*on)),
        (_, Some(_)) if *want == 1 && one(item).is_some() => {
            let one = one(item).unwrap_or_default();
            if *have == 0 { format!("Still missing: {one}.") } else { format!("There is {one}.") }
        }
        (_, Some(noun)) => format!("{have} of {want} {noun}."),
        (_, None) => item.text.clone(),
    }
}

/// What a kind of evidence counts.
fn noun(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "principles_read" => "principles met in a story or a drill",
        "principles_with_story_idea" => "principles have a story",
        "coding_problems_tried" => "problems tried",
        "coding_problems_solved" => "problems solved",
        "coding_problems_timed" => "problems solved against the clock",
        "design_prompts_practised" => "designs worked through",
        "pad_sessions" => "sessions held",
        "board_sessions" => "sessions at the board held",
        "stories_ready" => "stories ready",
        "stories_told_in_time" => "stories told in four to six minutes",
        "stories_with_feedback" => "stories heard by somebody else",
        "stories_mapped" => "stories name their principles",
        "stories_revised" => "stories reworked since they were told",
        "mocks_held" => "held with somebody else",
        "drills_held" => "drills held",
        "introductions_timed" => "introductions of two minutes written",
        "phone_stories_ready" => "principles of the phone screen have a ready story",
        "phone_stories_told_in_time" => "stories told in three to four minutes",
        "team_known" => "questions on the team answered",
        "team_notes" => "questions answered in your notes",
        "team_challenges" => "notes on what the team struggles with",
        "fundamentals_answered" => "questions answered",
        "rounds_with_question" => "rounds have a question",
        "rounds_with_questions" => "rounds have two questions",
        "logistics" => "notes on the way or the set-up",
        "materials" => "notes on your materials",
        "phone_questions" => "questions chosen",
        _ => return None,
    })
}

/// The same where one is enough.
fn one(item: &Item) -> Option<&'static str> {
    Some(match item.evidence.as_deref()? {
        "introductions_timed" => "an introduction of about two minutes in your notes",
        "team_challenges" => "a note on what the team struggles with",
        "logistics" => "a note on the way or the set-up",
        "materials" => "a note on your materials",
        _ => return None,
    })
}

/// What ticks a line.
#[must_use]
pub fn why(item: &Item) -> String {
    match item.evidence.as_deref() {
        None => "Nothing here can see this: tick it by hand when it is done.".to_owned(),
        Some("mocks_held") => {
            "A rehearsal alone does not tick it. Say so by hand when somebody else interviewed you."
                .to_owned()
        }
        Some("stories_with_feedback") => "Only you know who heard it: tick it by hand.".to_owned(),
        Some("coding_problems_tried") => rehearsed("A rehearsed coding round counts here"),
        Some("coding_problems_solved" | "coding_problems_timed") => {
            rehearsed("A rehearsed coding round that you would pass counts here")
        }
        Some("design_prompts_practised") => rehearsed("A rehearsed design round counts here"),
        Some(kind) if kind.ends_with("_sessions") => {
            "Marking its blocks as done counts here; so does a tick by hand.".to_owned()
        }
        Some("introductions_timed") => {
            "Ticks itself when your introduction in the notes takes about two minutes; you may tick it by hand."
                .to_owned()
        }
        Some(_) if item.want == 1 && one(item).is_some() => {
            format!("Ticks itself as soon as there is {}.", one(item).unwrap_or_default())
        }
        Some(kind) => match noun(kind) {
            Some(noun) => format!("Ticks itself at {} {noun}.", item.want),
            None => format!("Ticks itself at {}.", item.want),
        },
    }
}

/// What one does elsewhere counts by one's own word.
fn rehearsed(first: &str) -> String {
    format!("{first}; for what you do elsewhere mark its blocks as done, or tick it by hand.")
}

/// How a line stands against what there should be by now.
#[must_use]
pub fn pace(item: &Item, standing: &Standing, today: Date) -> String {
    match (standing.state, standing.pace) {
        (State::Ticked(Ticked::ByEvidence(_)), _) => "ticked".to_owned(),
        (State::Ticked(_), _) => "ticked by hand".to_owned(),
        (State::Dropped, _) => "dropped".to_owned(),
        (State::Open, Pace::None) => format!("from {}", day(item.opens.from)),
        (State::Open, Pace::Ahead) => "ahead".to_owned(),
        (State::Open, Pace::OnTime) => "on time".to_owned(),
        (State::Open, Pace::Behind(_)) if standing.want == 1 && today > item.opens.due => "late".to_owned(),
        (State::Open, Pace::Behind(_)) if standing.want == 1 => "due".to_owned(),
        (State::Open, Pace::Behind(by)) => format!("{by} behind"),
    }
}

/// Whether it will be enough: a title and a sentence.
#[must_use]
pub fn outlook(plan: &Plan, forecast: &Forecast, facts: &Facts<'_>) -> (String, String) {
    let short = short(plan, forecast);
    let whole = forecast.planned_minutes;
    let by = if facts.profile.date.is_some() { "by the loop" } else { "in eight weeks" };
    match forecast.band {
        _ if facts.today > facts.last_day() => {
            ("What was done".to_owned(), format!("{} of {}.", hours(forecast.done_minutes), hours_of(whole)))
        }
        None if plan.waiting() >= 30 => (
            format!("{} do not fit", capital(&length(plan.waiting()))),
            format!("{} to do, and no day before the loop has room for all of it.", hours_of(whole)),
        ),
        None => (
            "Too early to say".to_owned(),
            format!(
                "{} to do. From ten days of evidence on, your own weeks say how far you come.",
                hours_of(whole)
            ),
        ),
        Some(band) => (title(short, band, whole), sentence(band, whole, by)),
    }
}

fn title(short: u32, band: Band, whole: u32) -> String {
    if short >= 30 {
        return format!("About {} short", length(short));
    }
    match band.low50 >= whole {
        true => "Enough, as things go".to_owned(),
        false => "Just about enough".to_owned(),
    }
}

fn sentence(band: Band, whole: u32, by: &str) -> String {
    let give = (band.high80.saturating_sub(band.expected)).max(band.expected.saturating_sub(band.low80));
    let expected = band.expected.min(whole);
    format!(
        "{} of {} {by}, give or take {}.",
        hours(expected),
        hours_of(whole),
        hours(give).max("1".to_owned())
    )
}

/// Whole hours, rounded.
fn hours(minutes: u32) -> String {
    (minutes.saturating_add(30) / 60).to_string()
}

fn hours_of(minutes: u32) -> String {
    match minutes.saturating_add(30) / 60 {
        1 => "1 hour".to_owned(),
        hours => format!("{hours} hours"),
    }
}
