//! Everything that she did, in the order in which she did it: what the plan makes of a day depends on what was done
//! until then.

use super::texts::{
    self, DiagnosticText, DoneText, DrillText, MarkText, NoteText, PatternText, ProfileText, RehearsalText,
    SittingText, TellingText, VersionText,
};
use super::when::When;
use crate::api::prep::practice::Status;
use jiff::civil::time;

/// One thing that she did.
pub enum Deed {
    FillIn(ProfileText),
    AnswerAtTheStart(DiagnosticText),
    AnswerFundamentals(SittingText),
    SayOfPattern(PatternText),
    Note(NoteText),
    Write {
        key: String,
        status: Status,
        version: VersionText,
    },
    Tell {
        key: String,
        telling: TellingText,
    },
    Drill(DrillText),
    Rehearse(RehearsalText),
    Decide(MarkText),
    Finish(DoneText),
    /// The plan is brought to the day whenever she looks at it.
    LookAtThePlan,
}

/// When she looks at the plan, last thing in the evening.
const LAST_LOOK: (i8, i8) = (22, 40);

/// All of it, the first first.
pub fn diary() -> Vec<(When, Deed)> {
    let seat = texts::seat();
    let first = -seat.profile.started_days_ago;
    let (hour, minute) = LAST_LOOK;
    let look = |day: i32| (When { day, time: time(hour, minute, 0, 0) }, Deed::LookAtThePlan);
    let mut all: Vec<(When, Deed)> = (first..0).map(look).collect();
    all.push((When { day: first, time: seat.profile.time }, Deed::FillIn(seat.profile)));
    all.push((seat.diagnostic.when, Deed::AnswerAtTheStart(seat.diagnostic)));
    all.extend(seat.fundamentals.into_iter().map(|one| (one.when, Deed::AnswerFundamentals(one))));
    all.extend(seat.patterns.into_iter().map(|one| (one.when, Deed::SayOfPattern(one))));
    all.extend(seat.notes.into_iter().map(|one| (one.when, Deed::Note(one))));
    all.extend(seat.marks.into_iter().map(|one| (one.when, Deed::Decide(one))));
    all.extend(seat.done.into_iter().map(|one| (one.when, Deed::Finish(one))));
    for story in texts::stories() {
        let (key, status) = (story.key, story.status);
        let write = |version: VersionText| Deed::Write { key: key.clone(), status, version };
        all.extend(story.versions.into_iter().map(|one| (one.when, write(one))));
        let tell = |telling: TellingText| Deed::Tell { key: key.clone(), telling };
        all.extend(story.tellings.into_iter().map(|one| (one.when, tell(one))));
    }
    all.extend(texts::drills().into_iter().map(|one| (one.when, Deed::Drill(one))));
    all.extend(texts::rehearsals().into_iter().map(|one| (one.when, Deed::Rehearse(one))));
    all.sort_by_key(|(when, _)| (when.day, when.time));
    all
}
