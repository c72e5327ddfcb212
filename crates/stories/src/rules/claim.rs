//! What a claim of change is about, and whether another sentence holds a value for the same thing.

use super::measures::{is_measure, is_relative};
use super::metric_without_baseline::CHANGE;
use crate::text::{Token, Words, people, times, verbs};
use std::collections::HashSet;

/// So many words around a figure say what it measures.
const AROUND: usize = 10;

/// Does a sentence hold a value for what another claims to have changed?
pub(super) fn gives_start(known: &[Token], claim: &[Token], in_result: bool) -> bool {
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
        if counts_team(known, at) || is_sample(known, at) {
            return false;
        }
        if counts_another(known, at, &claim) {
            return claim.is_about(&known[at..known.len().min(at + 5)]);
        }
        claim.is_about(near) || claim.of_time && claim.is_timed(near)
    })
}

/// "a team of six".
fn counts_team(known: &[Token], at: usize) -> bool {
    at >= 2 && known[at - 1].is("of") && known[at - 2].is_any(&["team", "group", "crew", "staff"])
}

/// "I copied out thirty-one complaints": as many as the teller looked at, not as many as there were.
fn is_sample(known: &[Token], at: usize) -> bool {
    let near = &known[at.saturating_sub(5)..at];
    near.windows(2).any(|pair| {
        pair[0].is_one_of("i we then and ,")
            && pair[1].is_one_of("copied read reread traced sampled picked pulled printed opened")
    })
}

/// "200 buyers": what the figure counts stands behind it.
fn counts_another(known: &[Token], at: usize, claim: &Claim) -> bool {
    let counted =
        known[at + 1..].iter().take(2).find(|t| t.is_word() && t.lower.len() > 3 && t.lower.ends_with('s'));
    counted.is_some_and(|t| {
        !t.is_one_of("euros dollars pounds points times seconds minutes hours days weeks months years percents this cents")
            && !claim.heads.contains(&stem(&t.lower))
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
        let counted = known.get(at + 1).is_some_and(|t| t.is("times"));
        is_duration(known, at) == self.of_time || !self.of_time && (taken || counted)
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
