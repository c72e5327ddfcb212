//! # jargon
//!
//! Internal names or abbreviations that an outsider cannot know, left unexplained: two or more, or one on which
//! the story hangs. What any engineering manager knows (API, SLA, CI, P95, SQL, on-call, KPI, AWS) is none, nor is
//! a name that is explained where it first stands.
//!
//! **Why an interviewer minds.** The Bar Raiser comes from another department on purpose. Every unknown name is a
//! moment in which they translate instead of listening.
//!
//! **Bad:** "The TPS-2 flow fed our OKR-B bucket via Falcon."
//! **Good:** "The payout job fed the monthly report through our event bus."
//!
//! **Do:** replace each name by what the thing does, in three words.

use super::known_names::{HYPHENATED, KNOWN, is_public_name};
use super::systems;
use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::markdown::Span;
use crate::story::Section;
use crate::text::Words;
use crate::text::{Kind, Token, people, verbs};
use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Things that internal names are given to.
static THINGS: Words = Words::new(
    "service services pipeline flow bucket job jobs queue platform system cluster bus repo \
     module gateway dashboard database programme program initiative project process framework \
     engine adapter shim daemon layer migration rollout tool workflow ledger store stack \
     scheduler router feed portal index table board review gate template schema lane tier \
     contract endpoint importer exporter worker workers drain \
     frame frames telegram handshake path slot slots loop spine poller parser scraper crawler forwarder \
     protocol field fields flag flags header headers code codes record records checker runner \
     monitor broker mart cube feeds sync export import exports imports instance instances \
     node nodes server servers host hosts backlog release ticket tickets forum \
     score cutover registry config topic batch ring build lane pool channel grid rig branch zone cell run pass side steps step board",
);

/// Words before a name that is used as a thing.
static THROUGH: Words = Words::new("via through onto into on off behind over inside");

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let mut names: BTreeMap<String, (Section, Span, usize)> = BTreeMap::new();
    let mut explained: HashSet<String> = HashSet::new();
    let employer = story.reading.story.employer.to_lowercase();
    let is_employer = |name: &str| employer.split_whitespace().any(|word| word == name);
    let people: LazyCell<HashSet<&str>, _> = LazyCell::new(|| people_of(story));
    let mut said: HashMap<String, usize> = HashMap::new();
    for (section, text) in story.each() {
        for sentence in text.each_sentence() {
            for at in 0..sentence.len() {
                if !sentence[at].capital {
                    continue;
                }
                // How often "the Lister" is said at all.
                if at > 0 && sentence[at - 1].is("the") && !sentence[at].upper {
                    *said.entry(sentence[at].lower.clone()).or_default() += 1;
                }
                let by_use = || {
                    systems::is_system(sentence, at, |name| people.contains(name))
                        .then(|| sentence[at].lower.clone())
                };
                let name = insider(sentence, at).or_else(by_use);
                let Some(name) = name.filter(|name| !is_employer(name)) else { continue };
                if explained.contains(&name) {
                    continue;
                }
                if is_explained(sentence, at) {
                    names.remove(&name);
                    explained.insert(name);
                    continue;
                }
                let span = sentence[systems::start_of(sentence, at)].span.to(sentence[at].span);
                let span = if sentence[at].upper { sentence[at].span } else { span };
                let first = sentence[systems::start_of(sentence, at)].lower.clone();
                let entry = names.entry(name).or_insert((section, span, 0));
                entry.2 = (entry.2 + 1).max(said.get(&first).copied().unwrap_or(0));
            }
        }
    }
    for (name, (_, _, count)) in &mut names {
        *count = (*count).max(said.get(name).copied().unwrap_or(0));
    }
    let hangs = |count: usize| count >= 3;
    if names.len() < 2 && !names.values().any(|(.., count)| hangs(*count)) {
        return;
    }
    let others = names.len();
    let mut all: Vec<_> = names.values().collect();
    all.sort_by_key(|(_, span, _)| span.start);
    for (section, span, count) in all {
        let word = span.of(story.source);
        let how = match (others, count) {
            (1, n) => format!("“{word}” stands here {n} times unexplained, and the story hangs on it"),
            (n, _) => format!("“{word}” is one of {n} names that nobody outside your company can know"),
        };
        found.add(
            Some(*section),
            *span,
            format!("{how}; whoever listens translates instead."),
            "Say what the thing does, in three words, where it first stands.",
        );
    }
}

/// Whom the story treats as people.
fn people_of<'s>(story: &'s Analysis<'_>) -> HashSet<&'s str> {
    let places =
        story.each().flat_map(|(_, text)| (0..text.tokens.len()).map(move |at| (text.tokens.as_slice(), at)));
    places
        .filter(|(tokens, at)| tokens[*at].capital && people::is_name_at(tokens, *at))
        .map(|(tokens, at)| tokens[at].lower.as_str())
        .collect()
}

/// An abbreviation or internal name at this place, in the form by which it is counted.
fn insider(sentence: &[Token], at: usize) -> Option<String> {
    let token = &sentence[at];
    if token.kind != Kind::Word || token.quoted && !token.upper {
        return None;
    }
    let lower = token.lower.as_str();
    if is_abbreviation(token) {
        let singular = lower.strip_suffix('s').unwrap_or(lower);
        let parts_known = lower.split(['-', '/', '&']).all(|part| part.len() > 1 && KNOWN.contains(part));
        let known = KNOWN.contains(lower) || KNOWN.contains(singular) || parts_known || is_public_name(lower);
        let other = is_shouted(sentence, at) || is_proper(sentence, at) || is_road_or_room(sentence, at);
        return (!known && !other).then(|| lower.to_owned());
    }
    is_codename(sentence, at).then(|| lower.to_owned())
}

/// "TPS-2", "COE", "OKR-B", "DWHv3": capitals, perhaps with digits and a hyphen.
fn is_abbreviation(token: &Token) -> bool {
    let length = token.lower.chars().count();
    if token.upper {
        return (2..=10).contains(&length);
    }
    // "T1X" and the plural "COEs" come here: one letter with digits, or capitals with a small s.
    if let Some((head, tail)) = token.lower.split_once('-') {
        // "ZR-loop", "N-bus": a trade's letters before an ordinary word.
        let letters = token.capital && token.head_upper && (1..=4).contains(&head.chars().count());
        let word = tail.len() > 2 && tail.chars().all(char::is_alphabetic) || is_part(tail);
        return letters && word && !HYPHENATED.has(&token.lower) && !(head.len() > 1 && KNOWN.contains(head));
    }
    let digits = token.lower.chars().filter(char::is_ascii_digit).count();
    token.capital && (2..=5).contains(&length) && digits > 0 && length - digits <= 2
}

/// The number behind a trade's letters: "P-4", "QB-7".
fn is_part(tail: &str) -> bool {
    tail.len() <= 2 && tail.chars().all(|c| c.is_ascii_digit())
}

/// "the A7 to Hamburg", "hall C4", "I sat in B12": a letter and a number by which one finds one's way.
fn is_road_or_room(sentence: &[Token], at: usize) -> bool {
    let mut chars = sentence[at].lower.chars();
    let numbered = chars.next().is_some_and(char::is_alphabetic) && chars.all(|c| c.is_ascii_digit());
    let near = &sentence[at.saturating_sub(4)..at];
    numbered
        && near.iter().any(|t| {
            t.is_one_of(
                "hall room gate seat bay aisle row shelf road motorway building block track dock exit floor door sat sit sits took take \
                 takes drove drive along off left on platform berth pier ward bed locker desk table",
            )
        })
        && !near.last().is_some_and(|t| t.is_any(&["left", "took", "table", "row"]))
}

/// "IG Metall", "ABN Amro": the first half of a name that is written so in the newspaper.
fn is_proper(sentence: &[Token], at: usize) -> bool {
    let next = sentence.get(at + 1);
    next.is_some_and(|n| n.is_word() && n.capital && !n.upper && !THINGS.has(&n.lower))
        && !sentence[at].lower.chars().any(|c| c.is_ascii_digit())
}

/// Part of a row of capitals is emphasis, not names.
fn is_shouted(sentence: &[Token], at: usize) -> bool {
    let caps =
        |p: Option<usize>| p.and_then(|p| sentence.get(p)).is_some_and(|t| t.upper && t.lower.len() > 3);
    sentence[at].lower.len() > 3 && (caps(at.checked_sub(1)) || caps(Some(at + 1)))
}

/// "the Falcon service", "via Falcon", "Project Falcon": a capitalised word that is used as a thing.
fn is_codename(sentence: &[Token], at: usize) -> bool {
    let token = &sentence[at];
    if !token.capital || token.first || token.lower.len() < 3 || is_public_name(&token.lower) {
        return false;
    }
    let before = at.checked_sub(1).map(|b| &sentence[b]);
    // "the importer wrote to Mistral".
    let served = before.is_some_and(|b| b.is_any(&["to", "from", "with"]))
        && at >= 3
        && sentence[at - 2].is_one_of(
            "wrote writes read reads talked talks sent sends pulled pulls fetched fetches listened listens came comes",
        )
        && sentence[at.saturating_sub(5)..at - 2].iter().any(|t| THINGS.has(&t.lower));
    if served {
        return true;
    }
    if people::is_name_at(sentence, at) {
        return false;
    }
    let next = sentence.get(at + 1);
    let article = before
        .is_some_and(|b| b.is_one_of("the our a each every another of and old new from to its this in"));
    let thing = next.is_some_and(|n| THINGS.has(&n.lower) && !n.capital);
    // "when Magpie restarted": no person does that.
    let runs = next.is_some_and(|n| RUNNING.has(&n.lower));
    // "written down in Kolibri", "stored in the Marder".
    let stored = before.is_some_and(|b| b.is_any(&["in", "into"]) || b.is("the") && at >= 2 && sentence[at - 2].is_any(&["in", "into"]))
        && sentence[at.saturating_sub(7)..at].iter().any(|t| {
            t.is_one_of(
                "stored recorded logged entered typed keyed appeared booked rewritten fields field bytes row rows record \
                 records flag flags dates data entry entries prices figures kept held",
            )
        });
    let project = before.is_some_and(|b| {
        b.is_any(&["project", "operation", "programme", "program", "initiative"]) && b.capital
    });
    // A place or an employer stands behind "in" and "at", a system behind "via" and "onto".
    let through = before.is_some_and(|b| {
        b.is_any(&["via", "onto", "behind"]) || (THROUGH.has(&b.lower) && moved_before(sentence, at))
    });
    // "the Hopper broke": with an article it is a thing, and it runs or breaks.
    let works = before.is_some_and(|b| b.is_any(&["the", "our"]))
        && next.is_some_and(|n| {
            n.is_one_of(
                "broke breaks needs needed failed fails hung hangs stalled stalls starts started stops stopped ran runs rejects rejected \
                 accepts accepted feeds fed writes calls polls expects expected",
            )
        });
    // "the ring feeds Dovetail".
    let fed = before.is_some_and(|b| b.is_one_of("feeds fed polls polled hits hit calls queries"))
        && at >= 2
        && THINGS.has(&sentence[at - 2].lower)
        && next.is_none_or(|n| n.kind == Kind::Mark);
    works || fed || (article && thing) || project || through || runs || stored
}

/// What programs and machines do, and people do not.
static RUNNING: Words = Words::new(
    "restarted restarts rebooted reboots crashed crashes flushed flushes queued queues cached caches indexed indexes synced syncs \
     polled polls emitted emits ingested ingests batched batches deadlocked throttled throttles retried retries parsed parses \
     overwrote overwrites timed-out buffered buffers replicated replicates rounded rounds dropped drops deduplicated logged-out",
);

fn moved_before(sentence: &[Token], at: usize) -> bool {
    sentence[at.saturating_sub(6)..at].iter().any(|t| {
        t.is_one_of(
            "migrated moved ran runs routed fed deployed built onboarded traffic ported migrate \
            move plugged wrote integrated everything events data migration reported report sent sends goes went passes passed pushed \
             arrive arrived feeds piped pulled travels travelled",
        )
    })
}

/// Explained where it stands: "(the payout job)", ", our event bus,", "called Falcon", "Recovery Point Objective (RPO)".
fn is_explained(sentence: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|b| sentence.get(b));
    let next = |on: usize| sentence.get(at + on);
    // In brackets behind its long form, or with one behind it.
    let in_brackets = before(1).is_some_and(|b| {
        b.is_any(&["(", "[", "“", "\""])
            || (b.is_any(&["or", "the", "our"]) && before(2).is_some_and(|b| b.is("(")))
    });
    if in_brackets
        || next(1).is_some_and(|n| n.is("(") && next(3).is_some())
        || next(2).is_some_and(|n| n.is("(")) && next(1).is_some_and(|n| THINGS.has(&n.lower))
    {
        return true;
    }
    // A dash or comma and then what it is; "through Kolibri, the depots through the bus" goes on instead.
    let gloss = |on: usize| {
        next(on).is_some_and(|n| n.is_any(&[",", "—", "–", ":", "-", "="]))
            && !(next(on).is_some_and(|n| n.is(",")) && goes_on(sentence, at + on + 1))
            && next(on + 1).is_some_and(|n| {
                n.is_one_of("our the a an which that short meaning my their i.e one what who its as")
                    || n.is_any(&["in", "where"])
                        && !next(on).is_some_and(|n| n.is(":"))
                        && !next(on + 2).is_some_and(|n| n.capital)
            })
    };
    if gloss(1) || (next(1).is_some_and(|n| THINGS.has(&n.lower)) && gloss(2)) {
        return true;
    }
    let naming = before(1).is_some_and(|b| {
        b.is_one_of("called named nicknamed dubbed termed christened codenamed abbreviated call")
    }) || before(2).is_some_and(|b| b.is_any(&["called", "named", "as", "call"]))
        && before(1).is_some_and(|b| b.is_one_of("it project the a known this that them"))
        && !before(2).is_some_and(|b| b.is("as") && !before(3).is_some_and(|c| c.is("known")));
    let means = next(1).is_some_and(|n| n.is_any(&["stands", "means", "meant", "is", "was"]))
        && next(2).is_some_and(|n| n.is_one_of("for our a an the what short where"));
    // ", the ledger service, Falcon": an appositive before it.
    let apposed = before(1).is_some_and(|b| b.is(",")) && before(2).is_some_and(|b| THINGS.has(&b.lower));
    let owned = before(1).is_some_and(|b| THINGS.has(&b.lower))
        && !before(1).is_some_and(|b| b.is_any(&["project", "release", "ticket", "job"]));
    naming || means || apposed || owned
}

/// Does the clause behind a comma bring in other things instead of saying what the name is?
fn goes_on(sentence: &[Token], from: usize) -> bool {
    let words = sentence[from.min(sentence.len())..].iter().take(8).take_while(|t| t.kind == Kind::Word);
    let words: Vec<&Token> = words.collect();
    let relative =
        words.iter().position(|t| t.is_one_of("that which who where for of in whose")).unwrap_or(words.len());
    // "Mistral, which nobody owned" says nothing of it.
    let silent = words.first().is_some_and(|t| t.is("which"))
        && words.get(1).is_some_and(|t| t.is_one_of("nobody no none had never i we only hardly"));
    silent
        || words.first().is_some_and(|t| t.is_any(&["the", "our", "a", "an"]))
            && words[1..relative.max(1)].iter().any(|t| {
                t.is_one_of("through via was were is are had has did could would and onto into over with")
                    || verbs::is_past(&t.lower)
            })
}
