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

use super::measures::{is_measure, is_relative};
use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::rules::short;
use crate::story::Section;
use crate::text::Words;
use crate::text::phrases::Phrases;
use crate::text::{Token, numbers, people, times, verbs};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Somebody says that something became more or less.
static CHANGE: LazyLock<Phrases> = LazyLock::new(|| {
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
        not <num>; to <num> from; <num> of <num>",
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
        if sentence[place.start].quoted {
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
        })
        .map(|p| (p, p))
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

/// So many words around a figure say what it measures.
const AROUND: usize = 7;

/// Does a sentence hold a value for what another claims to have changed?
fn gives_start(known: &[Token], claim: &[Token], in_result: bool) -> bool {
    let claim = Claim::of(claim);
    let is_value = |at: &usize| {
        let at = *at;
        is_measure(known, at)
            && (!in_result || !is_relative(known, at))
            && (!times::at(known, at) || is_length(known, at))
            // "six more" adds to a count that is not given.
            && !known.get(at + 1).is_some_and(|t| t.is_any(&["more", "other", "others", "engineers", "developers"]))
            && claim.fits_kind(known, at)
    };
    (0..known.len()).filter(is_value).any(|at| {
        let near = &known[at.saturating_sub(AROUND)..known.len().min(at + AROUND)];
        claim.is_about(near) || claim.of_time && claim.is_timed(near)
    })
}

/// What a claim of change is about.
struct Claim {
    heads: HashSet<String>,
    /// Faster, shorter, less waiting: only a length of time is a start for it.
    of_time: bool,
    /// What waits or loads; any time that was taken for it will do.
    of_waiting: bool,
}

impl Claim {
    fn of(claim: &[Token]) -> Self {
        let clause = clause_of_change(claim);
        let of_time = clause.iter().any(|t| SOONER.has(&t.lower) || WAITING.has(&t.lower));
        let mut heads = heads(clause, of_time);
        if heads.is_empty() {
            heads = things(clause);
        }
        let of_waiting = heads.iter().any(|head| KIN[WAIT].contains(&head.as_str())) || heads.is_empty();
        Self { heads, of_time, of_waiting }
    }

    /// A time is a start for a time, and a count for a count; "spent 40 hours" may be one for either.
    fn fits_kind(&self, known: &[Token], at: usize) -> bool {
        let taken = known[at.saturating_sub(4)..at].iter().any(|t| {
            t.is_one_of("took take takes taken spent spend spends lasted lasts needed cost waited averaged was were of lost")
        });
        is_duration(known, at) == self.of_time || !self.of_time && taken
    }

    fn is_about(&self, near: &[Token]) -> bool {
        let known = things(near);
        let kin = |family: &&[&str]| {
            family.iter().any(|w| known.contains(*w)) && family.iter().any(|w| self.heads.contains(*w))
        };
        !self.heads.is_disjoint(&known) || KIN.iter().any(kin)
    }

    /// "I timed it: 31 seconds", "a page took nine": for what is waited for.
    fn is_timed(&self, near: &[Token]) -> bool {
        self.of_waiting
            && near
                .iter()
                .any(|t| t.is_one_of("timed measured clocked took takes lasted needed ran per stopwatch"))
    }
}

/// The words for what changed: the subject, or what stands behind "a drop in", "fewer" or "less".
fn heads(clause: &[Token], of_time: bool) -> HashSet<String> {
    let figure =
        (0..clause.len()).find(|at| is_relative(clause, *at) || is_measure(clause, *at)).unwrap_or(0);
    let change = CHANGE.find(clause).next().map(|range| range.start);
    // "40 percent fewer mistakes", "a 30 percent drop in returns".
    let compared = (0..clause.len()).find(|at| clause[*at].is_any(&["fewer", "less", "more"]));
    if let Some(at) = compared {
        let found = noun_phrase(&clause[at + 1..]);
        if !found.is_empty() {
            return found;
        }
    }
    let noun = (figure..clause.len()).find(|at| {
        clause[*at].is_one_of(
            "drop reduction increase decrease improvement rise decline growth cut fall saving gain",
        )
    });
    if let Some(at) = noun.filter(|at| clause.get(at + 1).is_some_and(|n| n.is_any(&["in", "of"]))) {
        return noun_phrase(&clause[at + 2..]);
    }
    let verb = change.unwrap_or(figure).min(figure.max(1));
    let to = (0..verb.min(clause.len()))
        .rev()
        .find(|at| clause[*at].is_any(&["was", "were", "is", "are", "has", "have"]))
        .unwrap_or(verb);
    // "We cut the cloud bill by 40 %": the object.
    let subject = &clause[..to];
    let acted = subject.iter().all(|t| {
        !t.is_word()
            || t.is_any(&["we", "i", "it", "that", "this", "which", "they", "and", "also"])
            || COMMON.has(&t.lower)
    });
    if acted && figure > verb {
        return noun_phrase(&clause[verb + 1..figure]);
    }
    if of_time {
        // Whose time it is stands in the subject or behind it: "welders finish a seam 20 percent sooner".
        let all = things(&clause[..figure]);
        let people: HashSet<String> = clause
            .iter()
            .filter(|t| people::is_outside(t) || t.is_any(&["team", "teams"]) || t.lower.ends_with("ers"))
            .map(|t| stem(&t.lower))
            .collect();
        let rest: HashSet<String> = all.difference(&people).cloned().collect();
        return if rest.is_empty() { all } else { rest };
    }
    noun_phrase(subject)
}

/// The last word before a preposition; for "the number of" and its like the one behind.
fn noun_phrase(tokens: &[Token]) -> HashSet<String> {
    let ends = |t: &Token| {
        t.is_one_of("of from about for in on at by with to among between per who that which , and")
    };
    let tokens = match tokens
        .iter()
        .position(|t| t.is_word() && !t.is_one_of("in the a and also then , within by after"))
    {
        Some(from) => &tokens[from..],
        None => tokens,
    };
    let end = tokens.iter().position(ends).unwrap_or(tokens.len());
    let mut words: Vec<&Token> = tokens[..end]
        .iter()
        .filter(|t| {
            t.is_word() && !verbs::is_adverb(&t.lower) || t.lower.ends_with("ly") && t.lower == "reply"
        })
        .collect();
    while words.last().is_some_and(|t| GENERIC.has(&t.lower) || COMMON.has(&t.lower)) {
        words.pop();
    }
    if let Some(last) = words.last() {
        let mut found = HashSet::from([stem(&last.lower)]);
        // Of "page load" either word may have been said.
        if words.len() > 1 && tokens[..end].last().is_some_and(|t| GENERIC.has(&t.lower)) {
            found.insert(stem(&words[words.len() - 2].lower));
        }
        return found;
    }
    // "the number of complaints", "the cost of a parcel".
    match tokens.get(end) {
        Some(joint) if joint.is_any(&["of", "for", "to", "per"]) => noun_phrase(&tokens[end + 1..]),
        _ => HashSet::new(),
    }
}

static GENERIC: Words = Words::new(
    "number rate rates share time times amount volume count size price value length level percentage cost costs total load usage \
     figure figures frequency average median mean",
);

/// Comparisons of time.
static SOONER: Words =
    Words::new("faster slower quicker longer shorter sooner earlier later fast quick quickly long");

static WAITING: Words = Words::new("time duration wait waits waiting waited latency delay delays");

/// "31 seconds", "nine weeks", "half an hour", "120 ms".
fn is_duration(tokens: &[Token], at: usize) -> bool {
    let unit = |t: &Token| {
        t.is_one_of(
            "ms milliseconds millisecond second seconds minute minutes hour hours day days week weeks month months year years \
             quarter quarters working night nights s min",
        )
    };
    tokens[at].lower.ends_with("ms")
        || tokens[at].lower.ends_with("min")
        || tokens[at].lower.ends_with('s') && tokens[at].lower.starts_with(|c: char| c.is_ascii_digit())
        || unit(&tokens[at])
        || tokens[at]
            .lower
            .rsplit('-')
            .next()
            .is_some_and(|tail| matches!(tail, "second" | "minute" | "hour" | "day" | "week" | "month"))
        || tokens[at + 1..]
            .iter()
            .take(3)
            .take_while(|t| !t.is_one_of("a per each euro of and in to"))
            .any(unit)
        || tokens.get(at + 1).is_some_and(|t| t.is("times"))
}

/// The words that say what a sentence is about, by their stems.
fn things(tokens: &[Token]) -> HashSet<String> {
    let named = tokens.iter().filter(|t| t.is_word() && (!t.capital || t.first));
    named.map(|t| stem(&t.lower)).filter(|s| s.len() > 2 && !COMMON.has(s)).collect()
}

/// The part of a sentence around its relative or absolute figure, up to commas that join clauses.
fn clause_of_change(claim: &[Token]) -> &[Token] {
    let figure = (0..claim.len())
        .find(|at| is_relative(claim, *at))
        .or_else(|| (0..claim.len()).find(|at| is_measure(claim, *at)));
    let Some(figure) = figure else { return claim };
    let ends = |t: &Token| t.is_any(&[",", ";", ":", "—"]);
    let from = claim[..figure].iter().rposition(ends).map_or(0, |at| at + 1);
    let to = claim[figure..].iter().position(ends).map_or(claim.len(), |at| figure + at);
    // A short lead-in ("In May, complaints fell") belongs to what follows.
    let from = if figure - from < 3 { 0 } else { from };
    &claim[from..to]
}

/// "took nine days" is the start of "takes a third of the time"; "in March" is none.
fn is_length(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|b| {
        tokens[b].is_one_of(
            "took takes take waited lasted of needed averaged average median about was were \
            almost spent nearly roughly ran taking for waiting around cost every than typically \
            to",
        )
    })
}

/// Words of one thing.
const KIN: &[&[&str]] = &[
    &["latenc", "respons", "slow", "load", "wait", "delay", "dela", "queu", "queue", "lin", "line", "stood"],
    &["bill", "spend", "spending", "invoic"],
    &["attrition", "left", "leav", "turnover", "resign", "quit", "retention"],
    &["incident", "outage", "outag"],
    &["page", "pager", "alert", "pag", "alarm", "woken"],
    &["error", "fail", "failure", "failur", "defect", "bug", "wrong", "mistake", "mistak", "fault"],
    &["deploy", "deplo", "release", "releas", "rollout", "deployment", "ship", "deliver"],
    &["complaint", "complain", "ticket", "call", "contact"],
    &["build", "pipeline", "pipelin", "compil"],
];

/// The family of waiting.
const WAIT: usize = 0;

static COMMON: Words = Words::new(
    "the and for that with had was were our their from team year month week day time after \
     before one two three four five six ten this they not but all per his her its percent have \
     has been over under more less than every which who when what there then into first last \
     next quarter new old could would did does only also about most half engineer people went \
     down come came made took said until since each own rate custom users user now because still \
     just even other them him she you very within number hundred thousand million eight seven \
     nine twelve twenty january february march april may june july august september october \
     november december our are the no end work manag lead system service product company project \
     customer director manager fell drop rose grew hav improv",
);

/// A word without its commonest endings.
fn stem(word: &str) -> String {
    let mut stem = word;
    for ending in ["ations", "ation", "ys", "ings", "ing", "ies", "es", "ed", "s", "e", "y"] {
        if let Some(rest) = stem.strip_suffix(ending).filter(|rest| rest.chars().count() >= 3) {
            stem = rest;
            break;
        }
    }
    if COMMON.has(word) { word.to_owned() } else { stem.to_owned() }
}
