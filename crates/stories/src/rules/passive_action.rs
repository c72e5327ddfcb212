//! # passive-action
//!
//! A step of Action hides who took it: "it was decided", "the service got rewritten", "an agreement was
//! reached". A passive that names its doer, one that describes a state, and one outside Action are left alone.
//!
//! **Why an interviewer minds.** The hardest moments are where passives gather. Whoever listens hears that
//! something happened, and cannot credit you with it.
//!
//! **Bad:** "There was some back and forth, and an agreement was reached."
//! **Good:** "I offered to carry his pager until January, and he agreed the same afternoon."
//!
//! **Do:** say who did it. If it was not you, name them; that costs you nothing.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::rules::short;
use crate::story::Section;
use crate::text::Words;
use crate::text::phrases::Phrases;
use crate::text::{Token, numbers, verbs};
use std::sync::LazyLock;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    for sentence in story.text(Section::Action).each_sentence() {
        let mut at = 0;
        while at < sentence.len() {
            let Some(verb) = passive_at(sentence, at) else {
                at += 1;
                continue;
            };
            let from = subject_start(sentence, at);
            let words = &sentence[from..=verb];
            let (first, last) = (words[0].span, sentence[verb].span);
            let quote = short(story.quote(words));
            let message = format!(
                "“{quote}” has nobody in it: whoever listens cannot tell whether that step was yours."
            );
            found.add(
                Some(Section::Action),
                first.to(last),
                message,
                "Say who did it, and what you said or did to bring it about.",
            );
            at = verb + 1;
        }
    }
}

/// The participle of a passive whose "was" or "got" stands here.
fn passive_at(sentence: &[Token], at: usize) -> Option<usize> {
    let token = &sentence[at];
    if token.quoted || !token.is_any(&["was", "were", "got", "been", "getting"]) {
        return None;
    }
    let before = |back: usize| at.checked_sub(back).and_then(|b| sentence.get(b));
    match token.lower.as_str() {
        // Only "has been": "had been written" tells of an earlier time, "could have been" of none.
        "been" if !before(1).is_some_and(|b| b.is_any(&["has", "have"])) => return None,
        "been" if before(2).is_some_and(|b| b.is_one_of("would could might should may must to")) => {
            return None;
        }
        "getting" if !before(1).is_some_and(|b| b.is_any(&["was", "were"])) => return None,
        _ => {}
    }
    let verb = participle_after(sentence, at)?;
    let word = sentence[verb].lower.as_str();
    let got = token.is("got");
    let state =
        STATE.has(word) || (got && GOT_STATE.contains(&word)) || is_state_by_company(sentence, at, verb);
    if state || names_doer(sentence, verb) || is_aside(sentence, at) {
        return None;
    }
    // "Nobody was assigned" is a gap and no step.
    if before(1).is_some_and(|b| b.is_any(&["nobody", "none", "nothing", "one"])) {
        return None;
    }
    let being = sentence[at..verb].iter().any(|t| t.is("being"));
    if (got || being) && has_person_subject(sentence, at) {
        return None;
    }
    Some(verb)
}

/// Over adverbs and "being" to a participle.
fn participle_after(sentence: &[Token], at: usize) -> Option<usize> {
    for (place, token) in sentence.iter().enumerate().take(at + 6).skip(at + 1) {
        let word = token.lower.as_str();
        if !token.is_word() {
            return None;
        }
        if verbs::is_participle(word) {
            return Some(place);
        }
        if !verbs::is_adverb(word) && !matches!(word, "being" | "finally" | "re") {
            return None;
        }
        // "was not changed" and "was never told" are no steps.
        if matches!(word, "not" | "n't" | "never" | "already" | "still" | "always" | "hardly" | "barely") {
            return None;
        }
    }
    None
}

/// Participles that describe how something was.
static STATE: Words = Words::new(
    "worried concerned linked locked based interested involved located tired excited supposed used committed \
     dedicated intended expected required needed limited known called named born gone surprised \
     convinced annoyed frustrated pleased disappointed scared stuck broken blocked overloaded \
     outdated closed connected tied owned staffed married crowded finished relieved ashamed \
     embarrassed exhausted determined afraid opposed inclined tempted prepared qualified \
     experienced skilled motivated engaged torn confused upset hurt offended \
     satisfied delighted thrilled impressed amused bored shocked stunned alarmed unimpressed \
     unconvinced reassured related entitled allowed forced bound meant worth situated hard-coded \
     hardcoded deserved aged lost left stretched understaffed overworked affected caught cut hit \
     come become grown risen fallen stood sat lain slept begun frightened hated liked loved \
     trusted respected felt furious covered filled packed loaded dressed faced attached spread \
     compared complicated mixed heated crossed done paid booked buried hidden exposed shared \
     isolated unused occupied reserved retired cracked flooded frozen swamped burnt burned \
     drained stressed dated capped worded detailed underpaid written-off asked told promised \
     shaken struck haunted spent wasted missed unaffected duplicated corrupted rushed justified \
     warranted misplaced unfounded centred centered rooted governed aimed designed equipped \
     suited unwanted welcomed wired",
);

const GOT_STATE: &[&str] = &["started", "together", "better", "going", "bogged", "heard"];

/// "was written in Perl", "were scheduled for Monday", "was set to 30": how things stood.
fn is_state_by_company(sentence: &[Token], at: usize, verb: usize) -> bool {
    let word = sentence[verb].lower.as_str();
    let next = sentence.get(verb + 1);
    let next_is = |words: &[&str]| next.is_some_and(|n| n.is_any(words));
    match word {
        "written" | "coded" | "programmed" => next_is(&["in"]) || next_is(&["for", "before"]),
        "scheduled" | "planned" | "due" | "slated" => next_is(&["for", "to", "in", "on", "at"]),
        "set" => {
            next_is(&["to", "for", "at", "in"])
                || next.is_none_or(|n| !n.is("up")) && !next_is(&["up", "aside"])
        }
        "built" => next_is(&["on", "of", "for", "around", "from"]),
        "made" => next_is(&["of", "for", "from"]),
        // "The board was split" is how it stood; "was split into two" was done.
        "split" | "divided" => !next_is(&["into", "in", "among", "between", "across", "since", "up", "by"]),
        "kept" | "stored" | "held" | "placed" => next_is(&["in", "on", "at"]) && !is_meeting(sentence, at),
        "fixed" | "divorced" => {
            sentence[..at].iter().any(|t| t.is_any(&["date", "deadline", "budget", "price", "scope"]))
        }
        "concentrated" | "distributed" => next_is(&["in", "over", "across"]),
        "assigned" | "attributed" | "linked" | "addressed" | "sent" | "routed" | "matched" => {
            is_plural_background(sentence, at)
        }
        // "Planners were rated on tour times" is what they were paid for.
        "measured" | "judged" | "graded" | "assessed" | "evaluated" | "scored" | "rated" if next_is(&["on", "in", "by"]) => {
            true
        }
        "employed" | "trained" | "taught" | "raised" | "brought" => {
            next_is(&["as"]) || next_is(&["to", "in"]) && has_person_subject(sentence, at)
        }
        // "The shop was run by her"; a trial that was run is a step.
        "run" => !sentence[..at].iter().any(|t| {
            t.is_one_of("pilot pilots trial trials test tests workshop workshops survey session sessions experiment drill \
                 rehearsal campaign")
        }),
        "caused" | "triggered" | "driven" | "produced" | "generated" => true,
        "seen" | "heard" | "considered" | "regarded" | "viewed" | "perceived" | "rated" | "valued"
        | "believed" | "thought" | "said" => {
            next_is(&["as", "to"]) || word == "believed" || word == "thought"
        }
        _ => false,
    }
}

fn is_meeting(sentence: &[Token], at: usize) -> bool {
    sentence[..at].iter().any(|t| {
        t.is_one_of(
            "meeting meetings workshop workshops session sessions retrospective interviews review \
            reviews",
        )
    })
}

/// "Refunds were sent to the wrong account": several things, told as what had been going on.
fn is_plural_background(sentence: &[Token], at: usize) -> bool {
    sentence[at].is("were")
        && sentence[at..].iter().any(|t| t.is_any(&["wrong", "every", "each", "twice", "always"]))
}

/// "by Ana", "by the vendor", "by me": the doer stands there. "by Friday", "by hand", "by 40 %" is none.
fn names_doer(sentence: &[Token], verb: usize) -> bool {
    let end = sentence.len().min(verb + 9);
    for place in verb + 1..end {
        if sentence[place].is_any(&[".", ";", "—"]) {
            return false;
        }
        if !sentence[place].is("by") {
            continue;
        }
        let Some(next) = sentence.get(place + 1) else { return false };
        let time = crate::text::times::at(sentence, place + 1)
            || crate::text::times::at(sentence, place)
            || is_amount(sentence, place + 1)
            || (next.is_any(&["the", "a", "that", "this"])
                && sentence.get(place + 2).is_some_and(|t| {
                    t.is_one_of(
                        "end time start week day next following month deadline middle date way close vote",
                    )
                }));
        let none = time || !is_somebody(next);
        if !none {
            return true;
        }
    }
    false
}

/// May a doer begin with this word? "by customer" and "by hand" say how, "by users" who.
fn is_somebody(token: &Token) -> bool {
    let plural = token.is_word()
        && token.lower.len() > 3
        && token.lower.ends_with('s')
        && !token.lower.ends_with("ss");
    token.capital
        || numbers::is_quantity(token)
        || plural && !token.is_any(&["means", "default", "phases", "stages", "batches"])
        || token.is_one_of(
            "the a an my our his her their its your this that these those me him us them someone somebody everyone \
                 another each both one all people who nobody",
        ) && !token.is("one")
}

/// "by 40", "by two weeks", "by half": not "by two people".
fn is_amount(sentence: &[Token], at: usize) -> bool {
    let Some(token) = sentence.get(at).filter(|token| numbers::is_quantity(token)) else { return false };
    let next = sentence.get(at + 1);
    let counted = next.is_some_and(|n| {
        n.is_word()
            && !numbers::is_unit(&n.lower)
            && !n.is_one_of("percent per times points thousand million and to of in on at a")
    });
    !(counted && token.lower.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase()))
}

/// Is the passive only the setting of what follows or a remark on a thing: in a relative, conditional or reported
/// clause, or about the teller?
fn is_aside(sentence: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|b| sentence.get(b));
    if before(1)
        .is_some_and(|b| b.is_one_of("that which who whom what whatever i we where as than whose how"))
    {
        return true;
    }
    // The clause: back to a mark or a joining word.
    let clause =
        sentence[..at].iter().rposition(|t| t.is_one_of(", ; : — – ( and but so")).map_or(0, |p| p + 1);
    let head = &sentence[clause..at];
    let opener = head.iter().position(|t| ASIDE.has(&t.lower));
    if let Some(place) = opener {
        // "After a decision was made, I …" hides a step all the same.
        let hides = head[place].is_any(&["after", "once"]) && HIDDEN.any(head);
        return !hides;
    }
    false
}

static HIDDEN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new("decision|agreement|consensus|compromise|plan|solution|approval|design|it")
});

static ASIDE: Words = Words::new(
    "that which who whose whether if when where while because until unless whenever how why what \
     since although though before as after once whatever where than every whichever",
);

/// "Ana got promoted" is an event in her life, not a hidden step.
fn has_person_subject(sentence: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|b| {
        sentence[b].is_any(&["i", "we", "he", "she", "they", "who"])
            || (sentence[b].capital && !sentence[b].upper)
    })
}

/// Back from the verb to where its subject begins, at most six words.
fn subject_start(sentence: &[Token], at: usize) -> usize {
    let mut from = at;
    for place in (at.saturating_sub(6)..at).rev() {
        if !sentence[place].is_word() && sentence[place].kind != crate::text::Kind::Number
            || sentence[place].is_any(&["and", "but", "so", "then", "that"])
        {
            break;
        }
        from = place;
    }
    from
}
