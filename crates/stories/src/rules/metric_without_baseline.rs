//! # metric-without-baseline
//!
//! Result claims a change and gives only one end of it: "went down by 92 %", "three times faster". Where the
//! start stands beside it or elsewhere in the story for the same thing, or where the outcome is an absolute one
//! ("saved 120,000 euro a year"), nothing is missing.
//!
//! **Why an interviewer minds.** "Of what?" is the cheapest follow-up there is. Ninety-two percent of thirteen and
//! of three thousand are two different stories.
//!
//! **Bad:** "Double refunds went down by 92 %."
//! **Good:** "Double refunds went from 3,140 in a year to 240."
//!
//! **Do:** say both ends, and over how long.

use super::claim::gives_start;
use super::measures::{is_measure, is_relative};
use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::rules::short;
use crate::story::Section;
use crate::text::phrases::Phrases;
use crate::text::{Token, numbers, times, verbs};
use std::sync::LazyLock;

/// Somebody says that something became more or less.
pub(super) static CHANGE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "went|gone|go|came|come|was|were|is|are|going|brought|took down|up; fell|fallen|falls|falling; dropped|drop|drops|dropping
        rose|risen|rise|rising; grew|grown|growth|growing; climbed; shrank|shrunk; sank|sunk; declined|decline; plunged; jumped; surged; soared
        increased|increase|increases|increasing; decreased|decrease; reduced|reduces|reduction|reducing; improved|improves|improvement|improving
        cut|cutting; lowered|lowering; raised|raising; lifted; boosted|boosting; gained; slashed; trimmed; halved|halving; doubled|doubling|tripled|quadrupled|trebled
        faster|slower|quicker|cheaper|fewer|less|more|higher|lower|better|shorter|smaller|larger|bigger|longer|worse|easier|greater
        twice|times as; sped|speeded up; accelerated; eased; up|down by; saved|saving; tenfold|twofold|threefold|fivefold; as many|much|fast|often",
    )
});

/// Both ends or a comparison stand in the sentence.
static COMPARED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "from .. <num>; compared to|with; against .. <num>; instead of; up|down from; rather than; where it|they|there had|was|were|used
        it|they|which|that used to; it|they|which|that|there had been; was|were before; as against; the <num> before; <num> before; versus; vs; of|than the previous|original|old|usual|earlier|same|first <num>
        than the|our|their|last|its? <num>; before it|that was; previous* <num>; out of .. <num>; of|in the <num>; of|in our|their|all|those <num>; baseline; had been <num>; used to be; used to take|cost|need
        it|they was|were|took|needed <num>; not <num>; in place of <num>; <num> .. in place of; to <num> from; <num> of <num>",
    )
});

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let known = Known::of(story);
    let result = story.text(Section::Result);
    for (place, range) in result.sentences.iter().enumerate() {
        let whole = &result.tokens[range.clone()];
        // The neighbours in Result may hold the other end, for the same thing.
        let near = || {
            let others = result.sentences.iter().enumerate();
            others.filter(move |(other, _)| *other != place && other.abs_diff(place) <= 2)
        };
        let bare = clauses(whole).into_iter().find_map(|clause| {
            let ends = bare_change(clause)?;
            let beside = near().any(|(_, range)| gives_start(&result.tokens[range.clone()], clause, true));
            (!beside && !known.has_start(clause)).then_some((clause, ends))
        });
        let Some((sentence, (first, last))) = bare else { continue };
        let words = &sentence[first..=last];
        let quote = short(story.quote(words));
        let message = format!("“{quote}”: from what, and over how long? One end of a change says little.");
        let span = words[0].span.to(words[words.len() - 1].span);
        found.add(
            Some(Section::Result),
            span,
            message,
            "Give the value that it started from, for the same period.",
        );
    }
}

/// A sentence in the parts that claim a change each: "Crashes fell from nine to two, and income rose by 12 %."
fn clauses(sentence: &[Token]) -> Vec<&[Token]> {
    let mut parts = Vec::new();
    let mut from = 0;
    for at in 1..sentence.len() {
        let mark = sentence[at].is(";")
            || sentence[at].is(",")
                && sentence.get(at + 1).is_some_and(|n| n.is_any(&["and", "but", "while"]))
            || sentence[at].is("and") && !sentence[at - 1].is(",");
        if mark && CHANGE.any(&sentence[from..at]) && begins_claim(&sentence[at + 1..]) {
            parts.push(&sentence[from..at]);
            from = at + 1;
        }
    }
    parts.push(&sentence[from..]);
    parts
}

/// A subject of its own, a verb of change and a share behind it; "and fell again to 12" has no subject.
fn begins_claim(rest: &[Token]) -> bool {
    let rest = match rest.first() {
        Some(first) if first.is_any(&["and", "but", "while"]) => &rest[1..],
        _ => rest,
    };
    let Some(change) = (0..rest.len().min(8)).find(|at| CHANGE.begins(rest, *at)) else { return false };
    let own = change > 0 && !verbs::is_past(&rest[0].lower);
    let share = (change.saturating_sub(4)..rest.len().min(change + 9)).any(|at| is_relative(rest, at));
    own && share && !rest[..change].iter().any(|t| t.is_any(&["from", "of"]))
}

/// A change with one end in a sentence: the places of its first and last word.
fn bare_change(sentence: &[Token]) -> Option<(usize, usize)> {
    if COMPARED.any(sentence) {
        return None;
    }
    if gives_both(sentence) {
        return None;
    }
    for place in CHANGE.find(sentence) {
        let would_have = sentence[..place.start]
            .windows(2)
            .any(|w| w[0].is_any(&["would", "'d", "could"]) && w[1].is("have"));
        if sentence[place.start].quoted || would_have {
            continue;
        }
        let verb = &sentence[place.start];
        // Close on either side: "by 40 %", "a 30 % drop".
        let from = place.start.saturating_sub(4);
        let to = sentence.len().min(place.end + 9);
        let end_of_clause =
            (place.end..to).find(|p| sentence[*p].is_any(&[";", "(", "—", "while", "which"])).unwrap_or(to);
        let is_saving = verb.is_any(&["saved", "saving"]);
        let relative =
            (from..end_of_clause).find(|p| is_relative(sentence, *p) && !is_absolute_share(sentence, *p));
        if relative.is_some_and(|figure| says_where_to(sentence, figure)) {
            continue;
        }
        if let Some(figure) = relative {
            return Some((place.start.min(figure), last_of(sentence, figure).max(place.end - 1)));
        }
        if is_saving || is_comparative_of_other(sentence, place.start) {
            continue;
        }
        // "fell to 12", "down by 200 ms": one end in absolute terms.
        let end = (place.end..end_of_clause).find(|p| {
            sentence[*p].is_any(&["to", "by"])
                && sentence.get(p + 1).is_some()
                && starts_figure(sentence, p + 1)
        });
        if let Some(end) = end.filter(|end| end - place.end <= 6 && !is_finite_goal(sentence, place.start)) {
            return Some((place.start, last_of(sentence, end + 1)));
        }
    }
    // "Halved", "doubled" and their like need no other word.
    (0..sentence.len())
        .find(|p| {
            let as_long = sentence[*p].is("half") && sentence.get(p + 1).is_some_and(|n| n.is("as"));
            as_long && !sentence[*p].quoted
                || (sentence[*p].is_word() || is_compared(sentence, *p))
                    && is_relative(sentence, *p)
                    && !sentence[*p].is_any(&["half", "third"])
                    && !sentence[*p].quoted
                    && !is_absolute_share(sentence, *p)
                    && !says_where_to(sentence, *p)
        })
        .map(|p| (p, p))
}

/// "halved, to 31 a day": a share and where it led to give both ends.
fn says_where_to(sentence: &[Token], at: usize) -> bool {
    sentence.get(at + 1).is_some_and(|t| t.is(","))
        && sentence.get(at + 2).is_some_and(|t| t.is("to"))
        && sentence.get(at + 3).is_some()
        && starts_figure(sentence, at + 3)
}

/// "halved: six left in 2020 and three in 2021", "takes 1.2 seconds, four times faster than the five of last year".
fn gives_both(sentence: &[Token]) -> bool {
    let Some(colon) = sentence.iter().position(|t| t.is_any(&[":", "("])) else { return false };
    let behind = &sentence[colon + 1..];
    (0..behind.len()).filter(|at| is_measure(behind, *at)).count() >= 2
}

/// "85 percent quieter", "40 % less work": the word behind a share compares.
fn is_compared(sentence: &[Token], at: usize) -> bool {
    let behind = sentence[at + 1..]
        .iter()
        .take(3)
        .find(|t| t.is_word() && !t.is_any(&["percent", "per", "cent", "times"]));
    behind.is_some_and(|t| (t.lower.len() > 5 && t.lower.ends_with("er") && !t.is_one_of("never customer after other under over later number whether user order quarter either together rather"))
        || t.is_any(&["less", "more", "fewer"]))
}

/// "to about 12", "by 40": a measure, perhaps behind a word or two, and no date.
fn starts_figure(sentence: &[Token], at: usize) -> bool {
    (at..sentence.len().min(at + 3))
        .any(|p| is_measure(sentence, p) && !(times::at(sentence, p) && sentence[at - 1].is("by")))
        && sentence[at]
            .is_one_of("about around under roughly below almost nearly just only less over some a an well")
        || is_measure(sentence, at) && !is_people_or_places(sentence, at)
}

/// "grew to three teams", "extended to 14 countries" is an absolute outcome.
fn is_people_or_places(sentence: &[Token], at: usize) -> bool {
    sentence[at + 1..sentence.len().min(at + 4)].iter().any(|t| {
        t.is_one_of(
            "teams countries sites people engineers markets services cities regions warehouses \
            hospitals stores shops departments others more other",
        )
    })
}

/// "92 % of parcels", "at 98 %", "94 percent said yes": a share that stands for itself.
fn is_absolute_share(sentence: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|b| &sentence[b]);
    let after = |n: usize| sentence.get(at + n);
    let of = after(1).is_some_and(|t| t.is("of"))
        || (after(1).is_some_and(|t| t.is_any(&["percent", "per"]))
            && (after(2).is_some_and(|t| t.is("of")) || after(3).is_some_and(|t| t.is("of"))));
    (of && !before.is_some_and(|b| b.is("by")))
        || before.is_some_and(|b| b.is_any(&["at", "stood", "reached", "stayed", "remained"]))
}

/// "more" or "better" that compares no value: "more people", "no more than".
fn is_comparative_of_other(sentence: &[Token], at: usize) -> bool {
    let word = &sentence[at];
    word.is_one_of(
        "more less better fewer longer higher lower smaller larger faster earlier easier \
            greater as bigger worse was were is are come came",
    ) && !(word.is_any(&["was", "were", "is", "are", "came", "come"])
        && sentence.get(at + 1).is_some_and(|n| n.is_any(&["down", "up"])))
}

/// "cut the release to 3 %", "raised to 5": nothing to excuse; "rose to speak" is no change.
fn is_finite_goal(sentence: &[Token], at: usize) -> bool {
    sentence[at].is("cut") && sentence.get(at + 1).is_some_and(|n| n.is("over"))
}

fn last_of(sentence: &[Token], figure: usize) -> usize {
    let unit = sentence
        .get(figure + 1)
        .filter(|n| n.is_any(&["percent", "times", "%"]) || numbers::is_unit(&n.lower));
    if unit.is_some() { figure + 1 } else { figure }
}

/// What the story has said in numbers before Result.
struct Known<'a> {
    sentences: Vec<&'a [Token]>,
}

impl<'a> Known<'a> {
    fn of(story: &'a Analysis<'_>) -> Self {
        let told = story.told().filter(|(section, _)| *section != Section::Result);
        Self { sentences: told.flat_map(|(_, text)| text.each_sentence()).collect() }
    }

    fn has_start(&self, sentence: &[Token]) -> bool {
        self.sentences.iter().any(|known| gives_start(known, sentence, false))
    }
}
