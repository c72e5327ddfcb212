//! The failure patterns of the process: whether each shows, in what, and the drill that begins against it.

use super::practised::Practised;
use super::view::{PatternDrill, PatternQuote, PatternView};
use crate::api::prep::practice;
use highbar_domain::prep::signs::{DrillKind, Material, Sign, Verdict, look};
use highbar_domain::process::{FailurePattern, PatternKind, RoundKind};

/// A pattern that was looked at.
pub struct Pattern {
    pub name: String,
    pub kinds: Vec<RoundKind>,
    /// Nothing while it is too early and the person was not asked.
    pub shows: Option<bool>,
    /// Seen in what was done, rather than said by the person.
    pub computed: bool,
    pub minutes: u32,
    pub view: PatternView,
}

/// All patterns: those that show first, then what is not known, then those that do not.
pub fn all(practised: &Practised, material: &Material) -> Vec<Pattern> {
    let process = &practised.case.process;
    let mut all: Vec<Pattern> = process
        .failure_patterns
        .iter()
        .filter_map(|pattern| {
            let sign = practice::signs().all.iter().find(|sign| sign.pattern == pattern.id.as_str())?;
            let said = practised.said.get(pattern.id.as_str()).copied();
            Some(one(pattern, sign, look(sign, material), said))
        })
        .collect();
    all.sort_by_key(|pattern| match pattern.shows {
        Some(true) => 0,
        None => 1,
        Some(false) => 2,
    });
    all
}

fn one(pattern: &FailurePattern, sign: &Sign, verdict: Verdict, said: Option<bool>) -> Pattern {
    let computed = verdict.shows.is_some();
    let shows = verdict.shows.or(said);
    let words = match (computed, shows) {
        (true, Some(true)) => verdict.says.join(" "),
        (true, _) => "It does not show in what you have done so far.".to_owned(),
        (false, Some(true)) => "You said that it does.".to_owned(),
        (false, Some(false)) => "You said that it does not.".to_owned(),
        (false, None) => sign.ask.clone(),
    };
    let kinds = kinds(pattern.round_kind);
    let view = PatternView {
        id: pattern.id.to_string(),
        name: pattern.name.clone(),
        round_kinds: kinds.iter().map(ToString::to_string).collect(),
        shows,
        computed,
        words,
        ask: sign.ask.clone(),
        quotes: verdict
            .quotes
            .into_iter()
            .map(|quoted| PatternQuote { text: quoted.text, story_id: quoted.story, title: quoted.title })
            .collect(),
        sign: pattern.sign.clone(),
        recovery: pattern.recovery.clone(),
        prevention: pattern.prevention.clone(),
        drill: PatternDrill {
            words: sign.drill.words.clone(),
            minutes: sign.drill.minutes,
            href: href(pattern.id.as_str(), sign),
        },
    };
    Pattern { name: pattern.name.clone(), kinds, shows, computed, minutes: sign.drill.minutes, view }
}

/// Where its drill begins with one click.
fn href(pattern: &str, sign: &Sign) -> String {
    match sign.drill.kind {
        DrillKind::Drill => format!("/prepare/drills?pattern={pattern}&context={}", sign.drill.context),
        DrillKind::Rehearsal => format!("/prepare/rehearse?round={}", sign.drill.round),
        DrillKind::Story => "/prepare/stories".to_owned(),
    }
}

/// The kinds of rounds in which a pattern is met; those of a level show wherever somebody's work is talked about.
fn kinds(kind: PatternKind) -> Vec<RoundKind> {
    match kind {
        PatternKind::Coding => vec![RoundKind::Coding, RoundKind::TechnicalScreen],
        PatternKind::SystemDesign => vec![RoundKind::SystemDesign, RoundKind::Architecture],
        PatternKind::Behavioral => vec![RoundKind::Behavioral, RoundKind::PhoneScreen],
        PatternKind::BarRaiser => vec![RoundKind::BarRaiser],
        PatternKind::Level => vec![RoundKind::Behavioral, RoundKind::HiringManager],
    }
}
