//! # confidential
//!
//! Something that must not leave an employer: an unreleased product, a customer named with contract terms, health
//! or pay of a named person, a hole that is still open, figures said to be internal, a deal that is not public,
//! credentials.
//!
//! **Why an interviewer minds.** Who tells this here will tell it there. Many stop you, and note it.
//!
//! **Bad:** "Between us, the acquisition is announced in May."
//! **Good:** "A decision above me, not public yet, made the date firm."
//!
//! **Do:** keep the fact out and say what it forced you to do; shares and ratios mostly do instead of figures.

use super::{exposed, illness, unannounced};
use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::rules::short;
use crate::text::phrases::Phrases;
use crate::text::{Kind, Token};
use std::ops::Range;
use std::sync::LazyLock;

/// Plain enough on their own.
static SECRET: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "under|by|despite|covered|behind an|a|the|strict|our? nda; nda|non-disclosure covers|forbids|applies; non-disclosure agreement; is|are|was|were|still|strictly|company|marked|highly|classified confidential; strictly internal; internal|company use only; comes|come|is|coming out in|next the? spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|september|october|november|december; confidential figures|numbers|data|information|document|memo|deck|roadmap|report|client|contract|terms|revenue; confidentially
        not|n't supposed|allowed|meant to say|tell|share|mention|talk|disclose|be; should|must|can|may not|n't|probably|really? say|tell|share|mention|be telling|sharing|saying|this|repeat|disclose; off the record; between us|you ,; just|strictly|only between us|you; between you and me; between ourselves; please do n't|not repeat|share; keep this|that between|to|quiet; do n't|not quote
        not|n't|never yet? been? announced|disclosed|public|released|published; yet to be announced|released|launched; has|have|had|is|are|was|were not|n't yet? been|be|publicly? announced|public|disclosed|released|published|launched; yet unannounced|unreleased; unannounced|unreleased|undisclosed|unpublished; before it|they|we|the is|are|announce|announces|announced|goes public; goes|go|going|becomes public in|next|on; will be announced; will announce|launch|unveil|release; will acquire|buy|merge; stealth; secret project|product|launch|deal|roadmap; nobody outside knows; not out yet; comes out next; to be unveiled|announced
        is|are|was|were|has|have|still|remains|remain still|not|n't|never|currently? been? unpatched|unfixed|exploitable|exploited; still unpatched|open|vulnerable|exploitable; has|have|is not|n't yet|been|still? patched|fixed|closed; never patched|fixed; has|have still not|n't been? fixed|patched|closed|announced|released; not|n't yet patched|fixed; unpatched; anyone can|could still; works to this day; still works|accepts|lets
        password|passphrase|pin|passcode is|was|: <w>; password|passphrase|passcode <num>; the|user password|passphrase <cred>; user name|login <w> and the? password|passphrase <w>; username <w> and the? password <w>; api|access|master|private token|secret|key is|was|: <w>; token|secret|key is|was|: <cred>; token|secret|key in the <w> is|was <w>; let|lets you|anyone|anybody|everyone|people in with|from|by; you|anyone|anybody|everyone|whoever can still? open|read|see|download|change any|every|all|each; to this day you|anyone|anybody|one; back door|doors; backdoor|backdoors; nobody|no-one|hardly outside .. noticed the|this|it|a? hole|flaw|leak|bug|weakness; the hole|flaw|leak|weakness|bug|vulnerability|gap is still|known|open|there|not|n't; hole|flaw|leak|weakness|vulnerability is|stays|remains still|open|there|known; hole|flaw|leak|weakness|vulnerability has never|not|n't been?; nobody|no outside the|our firm|company|house|bank|office has|have|knows|is|noticed; not for the outside; not meant|intended|fit for the outside|public|you|others; board papers|pack; only <num> <w>? <w>? <w>? <w>? know|knew; nobody|none|no-one knows of|about it|this|that yet; stays|stay|remains in this|the room; will be shown|presented|launched|unveiled|released|announced|sold|revealed in|at|next|on; which|that will be shown|presented|launched|unveiled|released|revealed; the|our next model|generation|console|phone|device|flagship .. will|has|gets|comes; comes|come out next|this; have|has not|n't got round|around to; not|n't yet? got round|around to; takes|accepts|lets any|every password|key|card|token|one; still takes|accepts any|the old|every; we have not|n't yet? closed|fixed|patched|repaired|plugged; left it|that|this|the hole|door open; nobody|no-one has|had ever? closed|fixed|patched|plugged|repaired it|that|the; hole|flaw|gap|door|leak .. open|there today|still|now; still opens|open|works|work for|with|to|by any|anyone|every|everybody|all|the; still to be fixed|closed|patched; only been told to; told to the board|directors only|so; so far only the board|directors|five|four|three|six; is|are to be shut|closed|sold|merged|spun next|in|this; keep|kept|keeping .. from the press|public|market|outside|regulator|auditors; number|figure|figures|numbers .. never left|leaves|leave the? house|company|building|firm; do n't|not pass|spread this|it|that on?; have|has|did not|n't told the|our customers|customer|clients|regulator|public|users|press; internal figure|number; a|an internal-only; internal-only; is|are an internal figure|number; password <num>; api key|token|secret is|was|:; login is|was; credentials are|were|:; admin password|login|account is|was; the root|master|admin|database|production password|key|token|pin
        internal figures|numbers|data|revenue|forecast|margin|margins|roadmap; internally|internal revenue|forecast|margin; figures|numbers that|which? are|is not|n't|never published|public; not in the annual; non-public|nonpublic; insider; trade secret|secrets; ahead of the announcement; under|an|the|until embargo; embargoed; pre-announcement
        show|tell|give|shown|told|given to? nobody|no-one|none outside; no one|nobody outside|else has|have heard|seen; strictly|stamped private|secret; signed .. not to speak|talk|say|tell|pass|mention; never|not left|leave|leaves the? <w>? floor|house|room|office|building; has|have not|n't yet? been told|informed; i|we may|must not pass|repeat|tell|say; keep these|them that|this|to|between; board pack; marked for; for the board|directors|management|owners only; not for passing on; due out in|next|this; is|are due in the|next|this? spring|summer|autumn|fall|winter|stores|shops; is|are to be shown|presented|unveiled|launched|revealed|put; will put|bring|take <w>? <w>? <w>? on|to|out the? market; will go|come on|to sale|market; press|public|market|competition|competitors does|do|has|have not|n't know|heard|seen; code name <w>",
    )
});

/// Something private; a person's name has to stand close.
static PRIVATE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "diagnosed as|at|last|in|early|late; was|been|got|being|were|be diagnosed; diagnosis; depression|depressed; cancer|tumour|tumor|leukaemia|chemotherapy|chemo; her|his|with|from anxiety; bipolar; adhd; autism|autistic; hiv; miscarriage; pregnant|pregnancy; ivf; medication|antidepressants; psychiatr*; in therapy; therapist; burnout; burned|burnt out; nervous|mental breakdown; had a breakdown; rehab|alcoholic|alcoholism|addiction; epilepsy|epileptic; diabetes|diabetic; her|his|'s|had|needed heart|back|brain? surgery; panic attacks|attack; eating disorder; multiple sclerosis; suicid*; her|his|'s divorce; through a divorce; for|of her|his drinking|drug|drugs|nerves; drinking problem; breast|lung|bowel|skin cancer; overdose; hospitalised|hospitalized; had|after|suffered a|her|his stroke; heart attack|condition; mental health|illness; chronic illness|disease
        treated for; being treated; lost a|her|his|their child|baby|son|daughter|wife|husband; on pills|tablets|medication|antidepressants|insulin; signed off sick? with; parkinson; alzheimer; dialysis; kidneys|kidney|liver|lungs|heart .. failing|failed|failure|transplant; drinking again|too; began|started to? drink|drinking; relapse|relapsed; transplant; crohn; lupus; dementia; migraine|migraines; schizo*; ptsd; self-harm; miscarried; fertility; expecting a|her|twins|again; came off|back from rehab; tested positive; positive test; a seizure|seizures; blood pressure; ill with; sick with
        salary|salaries|pay|compensation|bonus|wage|package of|is|was|at|from|to|, <num>; earns|earned|earning <num>; paid|pays|paying him|her|them? <num>; makes|made <num>; salary was|is|of; on a salary; salary; pay rise of|to|from",
    )
});

/// A deal that may not be public, and a customer's terms.
static DEAL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "acquisition|merger|takeover|ipo|divestiture|lay-offs|layoffs|redundancies; to buy|acquire|sell; are|'re|is|am buying|acquiring|selling|closing|shutting|merging; taking over; a|the|our|its sale|deal; the closing|closure|shutdown|spin-off; for sale; office|plant|site|factory|works|mill|branch|shop goes|closes|shuts; run|runs|running out of cash|money; be|been|being|get|getting acquired|bought|sold|merged; shut|close|sell|move|leave the|our|its|a|one <w>? plant|site|sites|office|factory|branch|branches|company|firm|division|unit|business|mill|works; agreed|decided to sell|buy|merge|close|shut|list|float; go|going public; buy-out|buyout|takeover; sale of the|our company|firm|unit|business|plant; job|staff cuts; acquire|acquiring|merge|merging; funding round; due diligence",
    )
});

static NOT_PUBLIC: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "will learn|hear; becomes|become|goes public|official|known; made public|official only|in|next; no idea|inkling; in talks; under wraps; secret|secretly|secrecy; quietly; talks|negotiations|negotiating; not|n't yet? public|announced|signed|closed|known; before the announcement|signing|public|news|press; still open|pending|running; is being|to; will be; rumour*; next spring|year|month|quarter|summer|autumn|fall|winter; plans to; in the works; pending; planned; upcoming; confidential; only five|four|three|six|a people|few|handful; nobody knows; will|to be told; will tell|hear|learn; have|has not heard|been; nobody|no-one|none|no one? outside|else; keep .. to yourself|ourselves|themselves; in confidence; told only; only told; pass .. on; press|market|staff|works|customers does|do|has|have not|n't; has|have|had not|n't been|yet|gone|become",
    )
});

static TERMS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "contract|deal|agreement|renewal worth|of|is|was|at|for .. <num>; <num> .. contract|deal|discount|rebate|renewal; discount|rebate|penalty|credit|credits|rate|price of .. <num>; pays|paid|pay|paying us <num>; pays|paid|pay .. <num> .. a|per year|month|seat|parcel|transaction|call|order|user|unit; termination clause; exclusivity clause|until; clause in its|their|the contract; notice period|of; months of|'s? notice; <num> .. off the|their|our list? price|prices|tariff; contract|agreement|deal with <name> .. we; owe|owes|owed .. <num>; <num> .. discount|rebate; penalty clause; contract terms; payment terms; their contract .. <num>; per|a seat|parcel|transaction|unit|call",
    )
});

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    for (section, text) in story.each() {
        for (place, range) in text.sentences.iter().enumerate() {
            let sentence = &text.tokens[range.clone()];
            let before = place
                .checked_sub(1)
                .and_then(|p| text.sentences.get(p))
                .map_or(&[][..], |range| &text.tokens[range.clone()]);
            let behind = text.sentences.get(place + 1).map_or(&[][..], |range| &text.tokens[range.clone()]);
            let is_of_named = || {
                text.sentences[..place].iter().any(|range| is_named(&text.tokens[range.clone()], &[]))
                    && sentence.iter().any(|t| t.is_any(&["he", "she", "his", "her", "him"]))
            };
            if let Some((words, fix)) = secret(sentence, before, behind, is_of_named) {
                let quote = short(story.quote(words));
                let message = format!(
                    "“{quote}” looks like something that must not leave your employer; who tells it here tells it there."
                );
                let span = words[0].span.to(words[words.len() - 1].span);
                found.add(Some(section), span, message, fix);
            }
        }
    }
}

fn secret<'t>(
    sentence: &'t [Token],
    before: &[Token],
    behind: &[Token],
    is_of_named: impl Fn() -> bool,
) -> Option<(&'t [Token], &'static str)> {
    if let Some(range) = exposed::credential(sentence).or_else(|| exposed::open_hole(sentence)) {
        return Some((&sentence[range], "Leave it out; say only that a hole was found, and what you did."));
    }
    let is_published = || exposed::is_published(&[before, sentence, behind]);
    if let Some(range) = exposed::pay(sentence, || is_named(sentence, before) && !is_published()) {
        return Some((&sentence[range], "Leave out whose pay it was, or give the gap as a share."));
    }
    let kept = |range: &Range<usize>| {
        is_kept(sentence, range.start, range.end) || exposed::is_published(&[sentence])
    };
    let unannounced = || unannounced::told(sentence).filter(|range| !kept(range));
    if let Some(range) = SECRET.find(sentence).find(|range| !kept(range)).or_else(unannounced) {
        return Some((&sentence[range], "Leave the fact out, and say what it made you do."));
    }
    let private = PRIVATE.find(sentence).find(|range| {
        is_about_somebody(sentence, before, range)
            && !is_general(sentence, range)
            && !is_of_product(sentence, range)
            && !is_of_another(sentence, range)
    });
    if let Some(range) = private.filter(|_| !is_published()) {
        return Some((&sentence[range], "Leave out whose it was, or say only that a colleague was away."));
    }
    let ill = illness::told(sentence).filter(|range| {
        is_about_somebody(sentence, before, range) && !is_of_product(sentence, range) || is_of_named()
    });
    if let Some(range) = ill.filter(|_| !is_published()) {
        return Some((&sentence[range], "Leave out whose it was, or say only that a colleague was away."));
    }
    let deal = DEAL.find(sentence).find(|range| {
        NOT_PUBLIC.find(sentence).any(|public| public.start >= range.end || public.end <= range.start)
            && !is_kept(sentence, range.start, range.end)
            && !is_over(sentence)
    });
    if let Some(range) = deal.filter(|_| !is_published()) {
        return Some((&sentence[range], "Say only that a decision above you made the date firm."));
    }
    let terms =
        TERMS.find(sentence).find(|range| customer_name(sentence, range).is_some() && has_figure(sentence));
    terms
        .filter(|_| !is_published())
        .map(|range| (&sentence[range], "Take the customer's name out, or the figures of the contract."))
}

/// Announced, closed, long ago: no secret any more.
fn is_over(sentence: &[Token]) -> bool {
    sentence.iter().any(|t| t.is_any(&["after", "publicly", "announced", "closed", "completed", "had"]))
        && !sentence.iter().any(|t| t.is_any(&["not", "n't", "before", "secret", "will"]))
}

/// The teller keeps it, fixed it, or speaks of the matter in general.
fn is_kept(sentence: &[Token], start: usize, end: usize) -> bool {
    let near = &sentence[start.saturating_sub(4)..start];
    let whole = sentence;
    // "was revoked" is over; "a revoked key" says nothing of it.
    let done = |at: usize| {
        whole[at].is_any(&["rotated", "revoked"])
            && !at.checked_sub(1).is_some_and(|b| whole[b].is_any(&["a", "the", "any", "every", "each"]))
    };
    let kept = whole.iter().any(|t| t.is_any(&["anonymised", "anonymized", "redacted", "leaked-and"]))
        || (0..whole.len()).any(done)
        || near.iter().any(|t| t.is_any(&["publicly", "since"]));
    let past_state = sentence[start..end].iter().any(|t| t.is_any(&["was", "were", "had"]))
        && sentence[start..end].iter().any(|t| {
            t.is_one_of(
                "open unpatched patched fixed released announced launched closed published \
            exploitable public",
            )
        })
        && !sentence.iter().any(|t| t.is_any(&["still", "yet", "today"]));
    let about_release = sentence[start..end]
        .iter()
        .any(|t| t.is_any(&["released", "launched", "published", "release", "launch"]))
        && past_state;
    let meeting = sentence
        .get(end)
        .is_some_and(|t| t.is_one_of("talk conversation survey channel interview interviews coaching"));
    kept || past_state || about_release || meeting
}

/// Somebody by name, or "she" behind a sentence with a name.
fn is_named(sentence: &[Token], before: &[Token]) -> bool {
    is_about_somebody(sentence, before, &(0..0))
}

/// "which wards had surgery", "the clinic was treated": it stands behind another subject than a person.
fn is_of_another(sentence: &[Token], range: &Range<usize>) -> bool {
    let had = sentence[range.start].is_one_of("had needed after suffered was were");
    let subject = range.start.checked_sub(1).map(|b| &sentence[b]);
    had && subject.is_some_and(|b| {
        b.is_word()
            && !b.capital
            && b.lower.ends_with('s')
            && !b.is_any(&["'s", "his", "this", "was", "always"])
    })
}

/// A name, or "her" and "his" behind a sentence with one.
fn is_about_somebody(sentence: &[Token], before: &[Token], range: &Range<usize>) -> bool {
    let name = |tokens: &[Token]| (0..tokens.len()).any(|at| is_person(tokens, at));
    let pronoun = sentence[..range.end]
        .iter()
        .chain(&sentence[range.end..])
        .any(|t| t.is_any(&["he", "she", "his", "her", "him"]));
    name(sentence) || (pronoun && name(before))
}

/// "the hospital treats cancer, and Dr Brandt wanted the list": the illness is another clause's, or a thing's.
fn is_of_product(sentence: &[Token], range: &Range<usize>) -> bool {
    let words = &sentence[range.clone()];
    if words.iter().any(|t| t.is_any(&["her", "his", "'s"])) {
        return false;
    }
    let joins = |at: &usize| {
        sentence[*at].is_any(&["and", "but", ";", "so"])
            && (*at == 0
                || sentence[*at].is(";")
                || sentence[*at - 1].is(",")
                || sentence[*at + 1..].first().is_some_and(|n| n.is_any(&["she", "he"])))
    };
    let from = (0..range.start).rev().find(joins).map_or(0, |at| at + 1);
    let to = (range.end..sentence.len()).find(joins).unwrap_or(sentence.len());
    let clause = &sentence[from..to];
    let whose = clause.iter().any(|t| t.is_any(&["she", "he", "her", "his", "who", "whose", "him"]))
        || (0..clause.len()).any(|at| is_person(clause, at));
    let thing = words[0].is_one_of("diagnosis pregnancy illness addiction diabetes") && {
        let before = range.start.checked_sub(1).map(|b| &sentence[b]);
        before.is_some_and(|b| b.is_any(&["the", "a", "each", "every", "any", "of", "for"]))
            && !sentence[from..range.start]
                .iter()
                .any(|t| t.is_any(&["got", "had", "received", "after", "her", "his"]))
    };
    !whose || thing
}

/// A capitalised word that could be a person; at the start of a sentence only before "was", "had" or "'s".
fn is_person(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let plain =
        token.kind == Kind::Word && token.capital && !token.upper && !token.is("i") && token.lower.len() > 1;
    if !plain || crate::text::numbers::is_month(token) || token.lower.ends_with("day") {
        return false;
    }
    let next_fits = tokens.get(at + 1).is_some_and(|n| {
        n.is_one_of("'s was had told earned has is came went who and made makes earns got took said asked suffers takes goes needs")
            || crate::text::verbs::is_past(&n.lower)
    });
    let pronoun = token.is_one_of(
        "she he they it we my our the one two nobody there this that what who his her their \
            everyone someone people somebody which salary pay burnout",
    );
    let who = tokens.get(at + 1).is_some_and(|n| n.is(","))
        && tokens.get(at + 2).is_some_and(|n| n.is_any(&["who", "whose"]));
    // "Shira, by the way, was pregnant": a name at the start, told apart from "However, …" by a pronoun or a state.
    let aside = token.first
        && tokens.get(at + 1).is_some_and(|n| n.is(","))
        && !crate::text::verbs::is_adverb(&token.lower)
        && tokens.iter().skip(at + 2).take(8).any(|t| t.is(","))
        && tokens.iter().any(|t| t.is_any(&["was", "is", "had", "she", "he"]));
    // "my tester, Ines, has …".
    let apposed = !token.first
        && tokens[at - 1].is_any(&[",", ":"])
        && tokens.get(at + 1).is_some_and(|n| n.is(","))
        && (tokens[at - 1].is(":")
            || tokens.get(at + 2).is_some_and(|n| n.is_any(&["has", "had", "was", "is"])));
    !pronoun && (next_fits || aside || who || apposed || (!token.first && at > 0 && tokens[at - 1].is_word()))
}

/// "salary bands", "equal pay", "therapy app": the matter, not a person's.
fn is_general(sentence: &[Token], range: &Range<usize>) -> bool {
    let next = sentence.get(range.end);
    let before = range.start.checked_sub(1).map(|b| &sentence[b]);
    let thing = next.is_some_and(|n| {
        n.is_one_of(
            "band bands range ranges service app budget system room rooms planning list lists run \
            data review reviews team unit clinic screening patients ward appointments records \
            job slots",
        )
    });
    let money = sentence[range.clone()].iter().any(|t| {
        t.is_one_of(
            "salary salaries pay earns earned earning paid bonus makes made pays paying \
            compensation wage package",
        )
    });
    let figure = (0..sentence.len()).any(|at| {
        sentence[at].kind == Kind::Number && sentence[at].lower.len() > 2
            || sentence[at].is_any(&["thousand", "k"])
    });
    let plural =
        before.is_some_and(|b| b.is_any(&["no", "equal", "mean", "average", "of", "cancer"])) && !figure;
    // "paid 40,000 euro for it" is a price: pay needs a word of wages.
    let wages = sentence
        .iter()
        .any(|t| t.is_one_of("salary salaries earns earned bonus compensation wage raise pay"));
    let medical_thing = sentence[range.clone()]
        .iter()
        .any(|t| t.is_one_of("surgery operation stroke therapy breakdown divorce anxiety"))
        && !sentence.iter().any(|t| t.is_any(&["had", "his", "her", "after", "'s"]));
    thing || (money && !(figure && wages)) || plural || medical_thing
}

/// A customer's or partner's name near the terms.
fn customer_name<'t>(sentence: &'t [Token], range: &Range<usize>) -> Option<&'t Token> {
    let from = range.start.saturating_sub(14);
    let to = (range.end + 10).min(sentence.len());
    (from..to).map(|at| (at, &sentence[at])).find_map(|(at, token)| {
        let placed = at.checked_sub(1).is_some_and(|b| sentence[b].is_any(&["in", "near", "from"]));
        let name = token.kind == Kind::Word
            && token.capital
            && !placed
            && (!token.first
                || sentence
                    .get(at + 1)
                    .is_some_and(|n| n.is_one_of("'s pays paid had has was gets got signed")));
        let known = token.is_one_of(
            "i finance sales legal aws azure google amazon we he she they it the our my support \
            procurement that this nobody everyone",
        ) || crate::text::numbers::is_month(token)
            || token.lower.ends_with("day")
            || token.lower.starts_with('q');
        let deal = sentence.iter().any(|t| {
            t.is_one_of(
                "contract renewal discount rebate clause terms deal pays customer client account \
            price penalty penalties",
            )
        });
        (name && !known && deal).then_some(token)
    })
}

fn has_figure(sentence: &[Token]) -> bool {
    (0..sentence.len()).any(|at| {
        crate::text::numbers::quantity_at(sentence, at)
            && (sentence[at].lower.contains(['%', '€', '$', '£', ',', 'm', 'k'])
                || sentence
                    .iter()
                    .any(|t| t.is_one_of("million percent thousand euro euros dollars pounds cent cents")))
    })
}
