//! Whether a failure pattern shows in what somebody has practised, with their own words, or has to be asked.

#[cfg(test)]
mod alarms;
mod content;
mod measure;
#[cfg(test)]
mod tests;

pub use content::{DrillKind, Fact, Measure, Sign, SignDrill, Signs, Source};
pub use measure::{numbers_in, occurrences, verbatim};

use std::collections::BTreeMap;

use crate::process::RoundKind;

/// Everything that can be looked at. Lists are in the order in which things happened.
#[derive(Clone, Debug, Default)]
pub struct Material {
    pub stories: Vec<Item>,
    pub answers: Vec<Item>,
    pub drills: Vec<Item>,
    pub rehearsals: Vec<Item>,
    pub bank: Bank,
}

/// One story, answer, drill or rehearsal.
#[derive(Clone, Debug, Default)]
pub struct Item {
    pub title: String,
    /// The story's id, if it is one.
    pub story: Option<String>,
    pub round_kind: Option<RoundKind>,
    pub findings: Vec<Found>,
    pub said: Vec<Passage>,
    /// Seconds until the first words, by the part of the agenda.
    pub first_say: BTreeMap<String, u32>,
    /// The part of each nudge.
    pub silences: Vec<String>,
    pub ratings: BTreeMap<String, u8>,
    pub depth: u32,
    /// Percent of it that stands word for word in a story; nothing for what is too short to tell.
    pub verbatim: Option<u32>,
}

/// What the linter pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub rule: String,
    /// The person's words; empty where something is absent.
    pub quote: String,
}

/// What was said in one part of a round; a story or an answer has one without a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub part: String,
    pub text: String,
}

/// The bank of stories as a whole.
#[derive(Clone, Debug, Default)]
pub struct Bank {
    pub stories: u32,
    pub findings: Vec<String>,
    pub people: u32,
    pub technical: u32,
    /// Stories in which somebody of another team occurs.
    pub other_teams: u32,
    /// Stories that lead or carry a principle.
    pub principles: BTreeMap<String, u32>,
}

/// What looking came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Nothing while it is too early to tell.
    pub shows: Option<bool>,
    /// What was seen, one sentence for each fact that shows.
    pub says: Vec<String>,
    pub quotes: Vec<Quoted>,
}

/// Words of the person, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    pub text: String,
    pub story: Option<String>,
    pub title: String,
}

/// How many of the last drills, answers and rehearsals are looked at.
const LOOKED_BACK: usize = 8;
/// Quotes shown with a pattern.
const QUOTES: usize = 3;

/// Looks for a sign.
#[must_use]
pub fn look(sign: &Sign, material: &Material) -> Verdict {
    let mut verdict = Verdict::default();
    for fact in &sign.facts {
        let Some(seen) = weigh(fact, material) else { continue };
        if !seen.shows {
            verdict.shows = verdict.shows.or(Some(false));
            continue;
        }
        verdict.shows = Some(true);
        verdict.says.push(seen.says);
        verdict.quotes.extend(seen.quotes);
    }
    verdict.quotes.truncate(QUOTES);
    verdict
}

struct Seen {
    shows: bool,
    says: String,
    quotes: Vec<Quoted>,
}

/// What a fact comes to; nothing while there is too little to look at.
fn weigh(fact: &Fact, material: &Material) -> Option<Seen> {
    if fact.source == Source::Bank {
        return weigh_bank(fact, &material.bank);
    }
    let items = material.of(fact);
    let values: Vec<(&Item, u32, String)> = items
        .into_iter()
        .filter_map(|item| measure::of(fact, item).map(|(value, quote)| (item, value, quote)))
        .collect();
    let of = u32::try_from(values.len()).unwrap_or(u32::MAX);
    if of < fact.least.max(1) {
        return None;
    }
    let hits: Vec<&(&Item, u32, String)> = values.iter().filter(|(_, value, _)| fact.holds(*value)).collect();
    let n = u32::try_from(hits.len()).unwrap_or(u32::MAX);
    let shows = n > 0 && u64::from(n) * 100 >= u64::from(fact.share) * u64::from(of);
    let quoted = hits.iter().rev().filter(|(_, _, quote)| !quote.is_empty());
    let quotes: Vec<Quoted> = quoted
        .map(|(item, _, quote)| Quoted {
            text: quote.clone(),
            story: item.story.clone(),
            title: item.title.clone(),
        })
        .collect();
    let says = said(&fact.says, n, of, quotes.first().map(|quoted| quoted.text.as_str()));
    Some(Seen { shows, says, quotes })
}

fn weigh_bank(fact: &Fact, bank: &Bank) -> Option<Seen> {
    if bank.stories < fact.least.max(1) {
        return None;
    }
    let count = |rule: &String| bank.findings.iter().filter(|found| *found == rule).count();
    let value = match fact.measure {
        Measure::Findings => u32::try_from(fact.rules.iter().map(count).sum::<usize>()).unwrap_or(u32::MAX),
        Measure::PeopleStories => bank.people,
        Measure::TechnicalStories => bank.technical,
        Measure::ToldOtherTeams => bank.other_teams,
        Measure::PrincipleStories => bank.principles.get(&fact.of).copied().unwrap_or(0),
        _ => return None,
    };
    let says = said(&fact.says, value, bank.stories, None);
    Some(Seen { shows: fact.holds(value), says, quotes: Vec::new() })
}

/// The sentence; where there is nothing to quote, without the words around the quotation.
fn said(says: &str, n: u32, of: u32, quote: Option<&str>) -> String {
    let says = says.replace("{n}", &n.to_string()).replace("{of}", &of.to_string());
    match quote {
        Some(quote) => says.replace("{quote}", quote),
        None => says.replace(" In the last of them: “{quote}”.", "").replace(": “{quote}”", ""),
    }
}

impl Material {
    fn of(&self, fact: &Fact) -> Vec<&Item> {
        let all = match fact.source {
            Source::Stories | Source::Bank => &self.stories,
            Source::Answers => &self.answers,
            Source::Drills => &self.drills,
            Source::Rehearsals => &self.rehearsals,
        };
        let fits = |item: &&Item| fact.round_kind.is_none_or(|kind| item.round_kind == Some(kind));
        let fitting: Vec<&Item> = all.iter().filter(fits).collect();
        let from = if fact.source == Source::Stories { 0 } else { fitting.len().saturating_sub(LOOKED_BACK) };
        fitting[from..].to_vec()
    }
}
