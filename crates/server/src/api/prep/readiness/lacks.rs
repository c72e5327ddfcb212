//! What a round lacks most, in one sentence: the first of these that is so.

use super::dots::Row;
use super::patterns::Pattern;
use super::practised::Practised;
use crate::api::prep::practice::pack_principle;
use highbar_domain::prep::readiness::Source;
use highbar_domain::prep::times;
use highbar_domain::process::RoundKind;
use highbar_stories::rules;

/// When everything is there that can be seen from here.
const NOTHING: &str = "Nothing that a week would change.";
/// When one rehearsal is all there is.
const A_SECOND: &str = "A second rehearsal, to hold against the first.";
/// The rehearsals whose ratings still say something.
const LAST_REHEARSALS: usize = 2;
const BELOW_THE_BAR: u8 = 2;

pub fn of_round(practised: &Practised, row: &Row<'_>, patterns: &[Pattern], known: Known) -> String {
    let otherwise = match known {
        Known::TooLittle => A_SECOND,
        Known::Enough => NOTHING,
    };
    pattern(row, patterns)
        .or_else(|| own_rating(practised, row))
        .or_else(|| hole(practised, row))
        .or_else(|| repeated(practised, &|id: &str| row.dots.iter().any(|dot| dot.href.ends_with(id))))
        .or_else(|| unrehearsed(row))
        .unwrap_or_else(|| otherwise.to_owned())
}

/// Whether there is enough to say something about a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    TooLittle,
    Enough,
}

/// A pattern that shows in rounds of this kind.
fn pattern(row: &Row<'_>, patterns: &[Pattern]) -> Option<String> {
    let kind = row.rounds[0].kind;
    let shows =
        patterns.iter().find(|one| one.shows == Some(true) && one.computed && one.kinds.contains(&kind))?;
    let minutes = times::minutes(shows.minutes);
    Some(format!("Something against “{}”: its drill takes {minutes}.", shows.name))
}

/// What the person put below the bar themselves.
fn own_rating(practised: &Practised, row: &Row<'_>) -> Option<String> {
    let here = practised
        .rehearsals
        .iter()
        .rev()
        .filter(|record| row.rounds.iter().any(|round| round.id == record.body.round));
    let process = &practised.case.process;
    for record in here.take(LAST_REHEARSALS) {
        let low = record.body.ratings.iter().filter(|(_, rated)| rated.rating <= BELOW_THE_BAR);
        let Some((id, _)) = low.min_by_key(|(_, rated)| rated.rating) else { continue };
        let competency = process.competency(&id.as_str().into()).map(|one| one.name.as_str());
        let principle = process.principle(&id.as_str().into()).map(|one| one.name.as_str());
        let name = competency.or(principle)?;
        return Some(format!("{name}, which you put below the bar yourself."));
    }
    None
}

/// A principle that nobody would hear there.
fn hole(practised: &Practised, row: &Row<'_>) -> Option<String> {
    let wants_stories = matches!(
        row.rounds[0].kind,
        RoundKind::Behavioral | RoundKind::BarRaiser | RoundKind::HiringManager | RoundKind::PhoneScreen
    );
    if !wants_stories {
        return None;
    }
    let Some(split) = &practised.split else { return Some("A first story.".to_owned()) };
    let mut holes: Vec<_> = split
        .holes
        .iter()
        .filter(|hole| row.rounds.iter().any(|round| round.id.as_str() == hole.round))
        .collect();
    holes.sort_by_key(|hole| !hole.critical);
    let process = &practised.case.process;
    let first = holes.first()?;
    let id = pack_principle(process, first.principle)?;
    Some(format!("A story for {}.", process.principle(id)?.name))
}

/// A rule that is broken in drill after drill; `counts` says which drills are meant.
fn repeated(practised: &Practised, counts: &dyn Fn(&str) -> bool) -> Option<String> {
    let drills: Vec<_> = practised.drills.iter().filter(|drilled| counts(&drilled.id)).collect();
    let often =
        |rule: &&rules::Rule| drills.iter().filter(|drilled| drilled.rules.contains(&rule.id)).count();
    let worst = rules::all().iter().filter(|rule| !rule.is_of_bank()).max_by_key(often)?;
    let times = often(&worst);
    if times < 2 || times * 2 < drills.len() {
        return None;
    }
    Some(format!("{}, in {times} of {} drills.", worst.title, drills.len()))
}

fn unrehearsed(row: &Row<'_>) -> Option<String> {
    let rehearsed = row.dots.iter().any(|dot| dot.source == Source::Rehearsal);
    (!rehearsed).then(|| "A rehearsal of the whole round.".to_owned())
}

/// What a principle lacks.
pub fn of_principle(practised: &Practised, id: &str, stories: usize, drills: usize) -> String {
    if stories == 0 {
        return "A story that leads or carries it.".to_owned();
    }
    if drills == 0 {
        return "A drill of one of its questions.".to_owned();
    }
    let of_it = |drill: &str| {
        let found = practised.drills.iter().find(|drilled| drilled.id == drill);
        found
            .and_then(|drilled| drilled.body.principle.as_ref())
            .is_some_and(|principle| principle.as_str() == id)
    };
    repeated(practised, &of_it).unwrap_or_else(|| NOTHING.to_owned())
}
