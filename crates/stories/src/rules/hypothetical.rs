//! # hypothetical
//!
//! Action or Result tells what you would do, usually do or would have done, instead of what happened. Plans and
//! promises of that time ("I told her I would call on Friday", "if it failed, we would roll back") are events, and
//! a "next time I would" belongs to Learning.
//!
//! **Why an interviewer minds.** They asked for a time when. "I would talk to both of them" tells them that either
//! it did not happen or you do not remember, and both are written down.
//!
//! **Bad:** "In such cases I usually sit down with both sides, and I would look for a compromise."
//! **Good:** "I sat down with both of them on the Tuesday, and it took two hours."
//!
//! **Do:** pick one occasion, and say on which day it was and what you said.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::rules::short;
use crate::story::Section;
use crate::text::phrases::Phrases;
use crate::text::{Kind, Token, times, verbs};
use std::sync::LazyLock;

/// Somebody said, planned or hoped it at that time.
static REPORTED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "told|said|promised|agreed|explained|knew|hoped|thought|feared|warned|asked|wrote|offered|announced|decided|believed|assumed|expected|guessed|argued|answered|replied|proposed|suggested|bet|swore|admitted|insisted|worried|calculated|estimated|reckoned|committed|assured|realised|realized|saw|felt|figured|predicted|doubted|planned|showed|stated|added|meant|repeated|wondered|accepted|signed
        so that; that i|we|nobody|she|he|they; what i|we|that|it|would; whether; how i|we|much|long|it; the rule|deal|plan|condition|idea|promise|offer|question|bet|price|agreement|understanding|alternative|risk|thought|fear|bargain|fallback was|that; in return|exchange; on condition; until; who|which|that would; as i|we would; without knowing; on what; when i|we|it would; saying|telling|promising|explaining|knowing|asking|hoping|warning; sure; clear; a|the note|mail|message|memo|page|letter that|saying; deal|condition|plan|rule|promise|agreement|trade; where i|we; date",
    )
});

/// Habits and general rules, told in Action or Result.
static HABIT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "i|we usually|always|typically|normally|generally|often|tend|never; usually|typically|normally|generally|ideally|in general|as a rule , i|we; usually|typically|normally|generally i|we; in such|these|those cases|situations|moments
        i|we 'd|would|will|'ll usually|typically|normally|generally|ordinarily|mostly|always; mostly|ordinarily i|we; as a rule i|we; as a rule , i|we; more often than not i|we; more often than not , i|we; what works for me; what i do is|then|there|here|,; what i do in|with|at such|this|that|these|those; the way i handle|do|approach|deal|see|run|go; how i handle|approach|deal; my way with|of|is; my rule|habit|custom|trick|instinct|recipe is; a good|sensible|decent manager|leader would|will|should; i could|can imagine; i might ask|have|go|call|say|try|talk; in my experience; in that|such|this a? kind? of? case|situation , i|we; in that|such|this case|situation i|we; i tend; personally i|we; i tend|strive|aim|seek to; i believe|think in; one would|should; best thing|way to|is; i will|'ll take|ask|write|start|begin|sit|talk|call|make|try|let|go|have|set|put|look|listen|give|explain|bring|share|check
        my usual|normal|general|typical|standard first? approach|style|way|practice|method|process|step|move|answer|remedy|tool; conflict|conflicts|dispute|situation|situations|crisis|problem|problems like that|this|these|those i solve|handle|settle|treat|deal; my approach|style|philosophy|method is; whenever someone|there|i|somebody|people|a|that|this|something; what i usually|normally|typically|always; what i would do is
        in a situation|case like; in situations|cases like; if i were; if that|this|it happened|happens|were; if someone|somebody|anyone|people|an|a|two disagree*|has|have|is|are|comes|does|engineer|person|team|engineers|people|conflict|customer; i like|try|prefer|aim|believe|make|strive to|in|sure; i 'm|am someone|the|a type|kind|sort|person|believer; as a manager|leader , i; in|with|after a|an conflict|dispute|crisis|takeover|quarrel|case|talk|situation|moment|person|colleague|reorganisation like|of this|that|such kind|sort? i; in|with|after a|an <w>? conflict|dispute|crisis|takeover|quarrel|row|outage|merger like this|that ,? i; what one does|has|would|should; a|any manager|leader|lead|boss has|needs|must|should|ought; i 'm|am not? one|someone for|to|who; as an engineering manager , i",
    )
});

/// Habits of that time, and of other things than the teller's way of acting.
static PAST_HABIT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "i|we usually|always|typically|normally|generally|often|never <past>|had|was|were|did|'d; i|we never again; i|we often <past>; would|could normally|usually have; i always had|wanted; whenever .. <past>; whenever <w> was|were|had|did; whenever .. was|were|had|did; if this|that|it happened again; every|each morning|day|week|evening|friday|monday|tuesday|wednesday|thursday|month|night|time|afternoon|other; i never <past>; we never <past>; on mondays|fridays|tuesdays|wednesdays|thursdays",
    )
});

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    for section in [Section::Action, Section::Result] {
        let text = story.text(section);
        let mut present = Vec::new();
        let mut reported_before = false;
        let mut run = Vec::new();
        let mut in_general = None;
        for sentence in text.each_sentence() {
            if let Some(range) = supposed(sentence, section, reported_before) {
                point(story, section, &sentence[range], found);
            } else {
                present.extend(present_steps(sentence));
            }
            // Two sentences on end in the present, amid a story in the past: how one acts in general.
            let steps = present_steps(sentence);
            run = if steps.is_empty() || past_steps(sentence) > 0 || has_past(sentence) {
                Vec::new()
            } else {
                [run, steps].concat()
            };
            if section == Section::Action && in_general.is_none() && run.len() >= 3 {
                in_general = run.first().copied();
            }
            reported_before = sentence.last().is_some_and(|t| t.is(":")) || opens_plan(sentence);
        }
        let past = text.each_sentence().map(past_steps).sum::<usize>();
        // Told in the present throughout: a way of acting, or a story in the historical present? With
        // dates it is the latter.
        let throughout = present.len() >= 2 && present.len() > past && !times::any(&text.tokens);
        let amid = in_general.filter(|_| past >= 2);
        if let Some((first, last)) = amid.or_else(|| present.first().copied().filter(|_| throughout)) {
            let message = format!(
                "“{}” tells how you act in general; they asked for one time when you did.",
                short(first.to(last).of(story.source))
            );
            found.add(
                Some(section),
                first.to(last),
                message,
                "Pick one occasion, and say on which day it was and what you said.",
            );
        }
    }
}

fn point(story: &Analysis<'_>, section: Section, words: &[Token], found: &mut Findings<'_>) {
    let quote = short(story.quote(words));
    let message = format!(
        "“{quote}” tells what would be or usually is, not what happened; they asked for a time when."
    );
    let span = words[0].span.to(words[words.len() - 1].span);
    found.add(
        Some(section),
        span,
        message,
        "Pick one occasion, and say on which day it was and what you said.",
    );
}

/// To put oneself in somebody's place is a thought of that time.
static IN_PLACE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "if i were|was him|her|them; if i had|'d been him|her|them|you; if i were|was|had in|been in? her|his|their place|shoes|position",
    )
});

/// Something whose content may follow.
static PLAN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "rule|deal|plan|offer|promise|agreement|condition|proposal|bargain|trade|terms|swap|idea|suggestion was|were|stood|is|went|had; a|an|another|him|her|them|the|one|my|this deal|plan|offer|promise|agreement|condition|conditions|proposal|bargain|trade|terms|swap|choice; offered|proposed <w>? <w>? a|an|one|two|three <w>; made him|her|them|an|the|a offer|promise|proposal|deal",
    )
});

/// "The rule was simple." and the like: what follows may be its content.
fn opens_plan(sentence: &[Token]) -> bool {
    sentence.len() < 25 && PLAN.any(sentence)
}

/// The words of a supposed step in a sentence.
fn supposed(sentence: &[Token], section: Section, reported_before: bool) -> Option<std::ops::Range<usize>> {
    if is_general_case(sentence) || is_advice(sentence) {
        return Some(0..sentence.len().min(6));
    }
    if section == Section::Result {
        let expected = EXPECTED
            .find(sentence)
            .find(|range| !sentence[range.start].quoted && !REPORTED.any(&sentence[..range.start]));
        if let Some(range) = expected {
            return Some(range);
        }
    }
    let habits: Vec<_> = PAST_HABIT.find(sentence).collect();
    let placed = IN_PLACE.any(sentence);
    if let Some(range) = counterfactual(sentence).or_else(|| general_result(sentence, section)) {
        return Some(range);
    }
    for range in HABIT.find(sentence) {
        let free = !sentence[range.start].quoted
            && !placed
            && !is_aside(sentence, &range)
            && !habits.iter().any(|one| one.start < range.end && range.start < one.end);
        let told =
            REPORTED.any(&sentence[..range.start]) || sentence[..range.start].iter().any(|t| t.is(":"));
        // "I always made": the verb decides.
        let past_verb = sentence.get(range.end).is_some_and(|t| {
            verbs::is_past(&t.lower)
                && !verbs::is_present(&t.lower)
                && !t.is_any(&["put", "set", "let", "read", "cut"])
        });
        let about_result = section == Section::Result && sentence[range.start].is("we");
        if free && !told && !past_verb && !about_result && !is_past_condition(sentence, range.start) {
            return Some(range.start..(range.end + 3).min(sentence.len()));
        }
    }
    for at in 0..sentence.len() {
        if would_at(sentence, at) && !is_excused(sentence, at, reported_before, !habits.is_empty()) {
            let from = at.saturating_sub(1);
            return Some(from..(at + 4).min(sentence.len()));
        }
    }
    None
}

/// "I will call him R.", "I'll spare you the names": said to whoever listens; and "Ilka leads them whenever I am away"
/// tells how things are arranged.
fn is_aside(sentence: &[Token], range: &std::ops::Range<usize>) -> bool {
    let words = &sentence[range.clone()];
    let will = words.iter().any(|t| t.is_any(&["will", "'ll"]));
    let named = will
        && words.iter().any(|t| t.is_any(&["call", "name", "give", "tell", "say", "let", "take"]))
        && sentence[range.end..]
            .iter()
            .take(3)
            .any(|t| t.capital || t.quoted || t.is_any(&["no", "you", "it"]));
    let arranged = words[0].is("whenever")
        && range.start > 2
        && !sentence[range.start - 1].is_any(&[",", ";", "and", "so"]);
    // "I did what I always do".
    let as_ever = range.start >= 2
        && sentence[range.start.saturating_sub(3)..range.start].iter().any(|t| t.is_any(&["did", "was"]))
        && words[0].is("what");
    named || arranged || as_ever
}

/// "Had they let us, we would have saved another 40,000": it was not, and it was no loss that was kept away.
fn counterfactual(sentence: &[Token]) -> Option<std::ops::Range<usize>> {
    let opens = sentence.first().is_some_and(|t| t.is("had") && !t.quoted);
    let would = (1..sentence.len()).find(|at| {
        (sentence[*at].is("would") || sentence[*at].is("'d"))
            && sentence[at - 1].is_any(&["we", "i", "this", "that", "it"])
            && sentence[at + 1..].iter().take(2).any(|t| t.is("have"))
    })?;
    let loss = sentence[would..].iter().take(7).any(|t| {
        t.is_one_of(
            "lost paid owed failed missed broken rolled stopped refused gone needed known lose not n't never",
        )
    });
    (opens && !loss).then_some(would - 1..(would + 4).min(sentence.len()))
}

/// "After a cleaning of this kind it normally sinks": a result in general, in the present and twice hedged.
fn general_result(sentence: &[Token], section: Section) -> Option<std::ops::Range<usize>> {
    if section != Section::Result
        || sentence.iter().any(|t| t.quoted || t.is_any(&["now", "since", "today", "was", "were"]))
    {
        return None;
    }
    let kind = sentence
        .windows(2)
        .position(|w| w[0].is_any(&["this", "that", "such"]) && w[1].is_any(&["kind", "sort", "a"]));
    let hedges = (0..sentence.len()).filter(|at| {
        sentence[*at].is_one_of("normally typically usually generally ordinarily")
            || sentence[*at].is("rule") && *at >= 2 && sentence[at - 2].is("as")
    });
    let hedges: Vec<usize> = hedges.collect();
    let past = sentence.iter().any(|t| verbs::is_past(&t.lower) && !verbs::is_present(&t.lower));
    let first = *hedges.first()?;
    ((hedges.len() >= 2 || kind.is_some()) && !past)
        .then_some(first.saturating_sub(1)..(first + 3).min(sentence.len()))
}

/// "I would", "I'd", "we would" with a verb behind it.
fn would_at(sentence: &[Token], at: usize) -> bool {
    let Some(subject) = at.checked_sub(1).map(|b| &sentence[b]) else { return false };
    let token = &sentence[at];
    if token.quoted || !subject.is_any(&["i", "we"]) {
        return false;
    }
    if token.is("would") {
        return true;
    }
    // "I'd" is "I had" before a participle, unless "have" follows.
    let mut next = at + 1;
    while sentence.get(next).is_some_and(|t| verbs::is_adverb(&t.lower) && !t.is("better")) {
        next += 1;
    }
    token.is("'d")
        && sentence.get(next).is_some_and(|n| {
            n.is_word() && !n.is("better") && (verbs::is_present(&n.lower) || n.is("have") || n.is("be"))
        })
}

fn is_excused(sentence: &[Token], at: usize, reported_before: bool, habit: bool) -> bool {
    let before = &sentence[..at];
    // "a person like that I would": the words before report nothing.
    let reported = REPORTED.find(before).any(|range| {
        let like = range.start > 0 && before[range.start - 1].is_any(&["like", "such"]);
        // "what I would do" is asked; "what I do is: I would" is a habit.
        let of_now = before[range.start].is("what") && range.end < before.len();
        !like && !of_now
    });
    if reported || is_behind_plan(before) {
        return true;
    }
    if is_told_as_habit(sentence, at) {
        return false;
    }
    // "every Friday I would read the log" is what was done.
    if habit && !sentence[at..].iter().any(|t| t.is("have")) {
        return true;
    }
    let token = sentence.get(at + 1);
    // "I would not have known", "I would like to", "would rather".
    if token.is_some_and(|t| t.is_any(&["say", "like", "rather", "argue", "guess", "call"]))
        && sentence[at - 1].is("i")
    {
        return true;
    }
    // "which I would not do today": what one thinks of it now.
    if sentence[at..].iter().take(5).any(|t| t.is_any(&["today", "now", "again"]))
        && sentence[at..].iter().take(3).any(|t| t.is_any(&["do", "not"]))
    {
        return true;
    }
    // "I'd have preferred to wait" is a thought of that time.
    let wished =
        sentence.get(at + 2).is_some_and(|t| t.is_one_of("preferred liked loved wanted wished hated"));
    if wished && token.is_some_and(|t| t.is("have")) {
        return true;
    }
    // "She wanted it guessed. I would not": a refusal of that time.
    let word = |on: usize| sentence.get(at + on);
    let refused = word(1).is_some_and(|t| t.is_any(&["not", "n't"]))
        && match word(2) {
            Some(t) if t.is("have") => word(3).is_some_and(|t| t.is_any(&["it", "that", "him", "her"])),
            Some(t) => t.kind == Kind::Mark || t.is_one_of("let hear budge sign give accept agree move"),
            None => true,
        };
    if refused {
        return true;
    }
    // "In her place I would have refused as well", "a fee that we would have owed".
    let have = token.is_some_and(|t| t.is("have"));
    let other_place = sentence.iter().any(|t| t.is_any(&["place", "shoes", "position"]))
        && sentence.iter().any(|t| t.is_one_of("her his their your"));
    let saved = at >= 2 && sentence[at - 2].is_any(&["which", "that", "than", "whom"]);
    if have && (other_place || saved || IN_PLACE.any(sentence)) {
        return true;
    }
    let ours = sentence[at - 1].is("we");
    // "Without it we would have lost the customer" measures what did happen.
    if ours
        && token.is_some_and(|t| t.is("have"))
        && before.iter().any(|t| t.is_any(&["without", "otherwise", "had"]))
    {
        return true;
    }
    let conditional = sentence.iter().any(|t| t.is("if"));
    // "if it failed, we would roll back": a plan of that time.
    let plan = ours
        && conditional
        && sentence.iter().any(|t| verbs::is_past(&t.lower) || t.is_any(&["was", "were"]));
    plan || reported_before
}

/// "I gave him a choice: I would …": what stands before the colon announces it.
fn is_behind_plan(before: &[Token]) -> bool {
    let Some(colon) = before.iter().rposition(|t| t.is_any(&[":", "—"])) else { return false };
    before[..colon].iter().any(|t| {
        t.is_one_of("rule deal plan offer promise agreement condition conditions proposal bargain trade terms choice choices \
             question option options idea pledge bet note mail message swap simple clear")
    })
}

/// "I'd usually", "I would always": never a plan of that time, unless it was said.
fn is_told_as_habit(sentence: &[Token], at: usize) -> bool {
    sentence.get(at + 1).is_some_and(|t| t.is_one_of("usually typically normally generally ordinarily"))
}

/// "When two engineers disagree, I ask both": a condition and a step in the present, and nothing past.
fn is_general_case(sentence: &[Token]) -> bool {
    let opens = sentence.first().is_some_and(|t| t.is_any(&["when", "whenever", "if", "where", "once"]))
        || sentence.len() > 1 && sentence[0].is_any(&["each", "every"]) && sentence[1].is("time");
    opens
        && !sentence.iter().any(|t| {
            t.quoted
                || t.is_any(&["was", "were", "had", "did"])
                || verbs::is_past(&t.lower)
                    && !verbs::is_present(&t.lower)
                    && !t.is_any(&["put", "set", "let", "read", "cut"])
        })
        && !present_steps(sentence).is_empty()
}

/// "You sit down with them, you listen": advice instead of a story.
fn is_advice(sentence: &[Token]) -> bool {
    let yours = (0..sentence.len())
        .filter(|at| {
            sentence[*at].is("you")
                && !sentence[*at].quoted
                && sentence.get(at + 1).is_some_and(|t| {
                    verbs::is_present(&t.lower) && !t.is_any(&["see", "know", "mean", "think"])
                })
        })
        .count();
    yours >= 2 && !sentence.iter().any(|t| t.is("i"))
}

/// What a result should or would be is none.
static EXPECTED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "this|that|it|which should|would|will <adv>? lower|reduce|bring|cut|save|halve|improve|raise|lead|help|mean|increase|make|result; normally|usually|typically|ordinarily that|this|it|such|we; in my experience; i|we would|'d|should <adv>? expect|see; i|we expect|hope",
    )
});

/// "if the count was wrong": a condition of the past event, not of any occasion.
fn is_past_condition(sentence: &[Token], at: usize) -> bool {
    sentence[at].is("if")
        && sentence[at..].iter().take(6).any(|t| verbs::is_past(&t.lower) && !t.is("happened") || t.is("was"))
}

/// Steps that are told in the present: "I talk to them".
fn present_steps(sentence: &[Token]) -> Vec<(crate::markdown::Span, crate::markdown::Span)> {
    let mut found = Vec::new();
    for at in 0..sentence.len() {
        let token = &sentence[at];
        if token.quoted || !token.is("i") {
            continue;
        }
        let mut verb = at + 1;
        while sentence.get(verb).is_some_and(|t| verbs::is_adverb(&t.lower)) {
            verb += 1;
        }
        let now = sentence[..at].iter().any(|t| t.is("now"))
            || sentence.get(at + 1).is_some_and(|t| t.is_any(&["now", "still"]));
        if let Some(word) = sentence.get(verb).filter(|t| {
            verbs::is_present(&t.lower)
                && !now
                && !t.is_any(&["remember", "think", "know", "believe", "mean", "guess"])
        }) {
            found.push((token.span, word.span));
        }
    }
    found
}

fn has_past(sentence: &[Token]) -> bool {
    sentence.iter().any(|t| {
        t.is_one_of("was were had did")
            || verbs::is_past(&t.lower) && !verbs::is_present(&t.lower) && !verbs::is_participle(&t.lower)
    })
}

fn past_steps(sentence: &[Token]) -> usize {
    let subjects = (0..sentence.len()).filter(|at| sentence[*at].is_any(&["i", "we", "she", "he", "they"]));
    subjects
        .filter(|at| {
            sentence.get(at + 1).is_some_and(|t| verbs::is_past(&t.lower) || t.is_any(&["was", "were"]))
        })
        .count()
}
