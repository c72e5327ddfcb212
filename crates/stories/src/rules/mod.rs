//! The rules, one a file. The first comment of a rule's file is its help page.

mod action_too_thin;
mod claim;
mod concrete;
mod confidential;
mod duplicate_event;
mod exposed;
mod hypothetical;
mod illness;
mod jargon;
mod known_names;
mod measures;
mod metric_without_baseline;
mod missing_section;
mod no_business_impact;
mod no_conflict;
mod no_failure_story;
pub(crate) mod no_learning;
mod no_metric;
mod no_principle;
mod no_stakeholder;
mod no_timeframe;
mod one_employer;
mod one_kind;
mod own_team;
mod passive_action;
mod scope_below_level;
mod setting;
mod systems;
mod too_long;
mod too_many_principles;
mod too_short;
mod unannounced;
mod uncovered_principle;
mod vague_words;
mod we_over_i;

pub(crate) use no_failure_story::is_failure as tells_failure;
pub(crate) use one_kind::kind_of;

use crate::analysis::Analysis;
use crate::bank::{BankFindings, Member};
use crate::lint::Findings;

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    Story(fn(&Analysis<'_>, &mut Findings<'_>)),
    Bank(fn(&[Member<'_>], &mut BankFindings<'_>)),
}

/// One rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub id: &'static str,
    /// What it says in a few words.
    pub title: &'static str,
    pub check: Check,
    file: &'static str,
}

impl Rule {
    /// The help page, as Markdown: what the rule does, why an interviewer minds, examples, one thing to do.
    #[must_use]
    pub fn help(&self) -> String {
        let lines = self.file.lines().map_while(|line| line.strip_prefix("//!"));
        let lines: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        lines.join("\n").trim().to_owned()
    }

    /// Does it miss something in a whole section, rather than mind words of it?
    #[must_use]
    pub fn is_of_absence(&self) -> bool {
        ABSENCE.contains(&self.id)
    }

    /// Does it look at a bank rather than at one story?
    #[must_use]
    pub fn is_of_bank(&self) -> bool {
        matches!(self.check, Check::Bank(_))
    }
}

macro_rules! rule {
    ($kind:ident, $module:ident, $id:literal, $title:literal) => {
        Rule {
            id: $id,
            title: $title,
            check: Check::$kind($module::check),
            file: include_str!(concat!(stringify!($module), ".rs")),
        }
    };
}

/// All rules: those over one story first, then those over a bank.
#[must_use]
pub fn all() -> &'static [Rule] {
    ALL
}

/// The rule with an id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    ALL.iter().find(|rule| rule.id == id)
}

const ALL: &[Rule] = &[
    rule!(Story, missing_section, "missing-section", "A section is missing"),
    rule!(Story, action_too_thin, "action-too-thin", "Too little of it is Action"),
    rule!(Story, we_over_i, "we-over-i", "The doing belongs to “we”"),
    rule!(Story, passive_action, "passive-action", "A step has nobody in it"),
    rule!(Story, vague_words, "vague-words", "Words in the place of a number or a name"),
    rule!(Story, no_metric, "no-metric", "The result is not measured"),
    rule!(Story, metric_without_baseline, "metric-without-baseline", "A change without a start"),
    rule!(Story, no_timeframe, "no-timeframe", "Nothing says when"),
    rule!(Story, no_business_impact, "no-business-impact", "Nobody outside engineering gains"),
    rule!(Story, no_learning, "no-learning", "Nothing learned yet"),
    rule!(Story, no_conflict, "no-conflict", "Nothing stood in the way"),
    rule!(Story, no_stakeholder, "no-stakeholder", "Nobody else appears"),
    rule!(Story, hypothetical, "hypothetical", "What would be, not what was"),
    rule!(Story, too_long, "too-long", "Too long to be told"),
    rule!(Story, too_short, "too-short", "Shorter than it is asked for"),
    rule!(Story, no_principle, "no-principle", "No principle named"),
    rule!(Story, too_many_principles, "too-many-principles", "More than three principles"),
    rule!(Story, scope_below_level, "scope-below-level", "The scope is below the level"),
    rule!(Story, jargon, "jargon", "Words that only insiders know"),
    rule!(Story, confidential, "confidential", "Something that should not leave the house"),
    rule!(Bank, duplicate_event, "duplicate-event", "Two stories tell one event"),
    rule!(Bank, no_failure_story, "no-failure-story", "No story of a failure"),
    rule!(Bank, one_employer, "one-employer", "Nearly all from one employer"),
    rule!(Bank, one_kind, "one-kind", "All of one kind"),
    rule!(Bank, uncovered_principle, "uncovered-principle", "A principle without a story"),
];

/// Rules whose place is all of a section, since what they ask for stands nowhere in it.
const ABSENCE: [&str; 9] = [
    "missing-section",
    "action-too-thin",
    "no-metric",
    "no-timeframe",
    "no-business-impact",
    "no-learning",
    "no-conflict",
    "no-stakeholder",
    "scope-below-level",
];

/// Words of a finding that quote a long place: its beginning.
fn short(quote: &str) -> String {
    let plain = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    match plain.char_indices().nth(60) {
        None => plain,
        Some((at, _)) => {
            let cut = plain[..at].rfind(' ').unwrap_or(at);
            format!("{}…", &plain[..cut])
        }
    }
}
