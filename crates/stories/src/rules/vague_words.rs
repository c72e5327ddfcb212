//! # vague-words
//!
//! An empty quantity or quality carries a claim: "significantly", "several stakeholders", "very successful",
//! "quite often". With a figure or a name beside it ("many of the 41", "several teams, among them Billing") it is
//! no longer empty, and inside a quotation it is somebody else's.
//!
//! **Why an interviewer minds.** They cannot write down "significantly". They ask for the number, and a person
//! who has to think about it sounds as if there were none.
//!
//! **Bad:** "Waiting time improved significantly."
//! **Good:** "Nobody waited more than two days any more."
//!
//! **Do:** put the number or the name in its place, even a rough one that you can defend.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::story::Section;
use crate::text::phrases::Phrases;
use crate::text::{Kind, Token, numbers, times, verbs};
use std::sync::LazyLock;

/// Empty wherever they stand.
static EMPTY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "significant|significantly; substantial|substantially; considerable|considerably; dramatic|dramatically; drastically
        massive|massively; huge|hugely; enormous|enormously; tremendous|tremendously; immense|immensely; vast|vastly; greatly; noticeably
        markedly; measurably; exponentially; countless; numerous; myriad; sizeable|sizable; remarkably|remarkable; incredibly|incredible
        substantive improvement*; appreciably; overwhelming|overwhelmingly; positive|favourable|favorable|enthusiastic|warm response|reception|reaction|reactions|echo; extremely|exceptionally|extraordinarily|exceedingly <w>; a good many; a great many
        various; several
        an awful lot; a whole lot; a lot; lots of; lots; tons of; loads of; plenty of; heaps of; a bunch of; a ton of; a great deal
        a|the large|great|high|good|significant|big number|amount|deal|volume of; a wide|broad range|variety of; a variety of; a range of; a good deal; a fair|good number|share|part of; a large|big|good|great|sizeable part|share|portion|chunk of; quite some; within|in a short time|while; some money was
        quite|very|fairly|pretty|rather|extremely|really|so often|frequently|regularly; all the time; from time to time
        quite a few|bit; quite some time; took|takes|after|quite|long a while; for ages
        very|highly|extremely|hugely|really|quite|pretty|incredibly successful|good|positive|well|happy|pleased|satisfied|effective|impressed|smooth|smoothly|popular|strong|efficient|stable|fast|quickly|quick|slow|important|impactful|helpful|productive|grateful|excited
        great|big|huge|major|real|resounding|complete|total|enormous success; was|is|were|became|been a success
        great|big|huge|major|real|massive|positive|lasting|significant impact|difference|improvement|improvements|effect|gains|gain|benefits|benefit|boost|change
        far|way fewer|more|better|less; much|far|way better|faster|happier|smoother|easier|quicker|cleaner|stronger|smaller|lower|higher|fewer|shorter|improved|more|less
        a couple of folks|people|colleagues|teams|users|changes|improvements; a fair amount|bit|deal of; a large|big|good group|crowd|circle of; a|the marked improvement|difference|drop|decline|change|effect; to great acclaim; next to no time; most teams|stakeholders|colleagues|customers|users
        some improvement|difference|impact|effect|concern|people|stakeholders|issues|improvements|problems|engineers|customers|teams|colleagues|managers|users|time|concerns|difficulties|challenges|changes|extent|progress|pushback|resistance|success|degree|folks|others
        many; the vast? majority; a majority of; most people; most of the time; a handful of; dozens of; hundreds of; thousands of; scores of
        certain people|stakeholders|teams|issues|colleagues; different stakeholders|teams|departments|people; multiple; multiple times
        soon|shortly; in no time; before long; after some time|months|weeks; after a while; eventually everyone; relatively quickly
        went very|really|extremely|quite|so? well|smoothly|great; worked very|really|extremely|quite? well|great; worked out well|great; did great|well|really
        great|excellent|fantastic|outstanding|amazing|good|impressive|positive|strong results|feedback|outcome|outcomes|reviews
        somewhat|slightly better|faster|improved|happier; a little? bit better|faster
        everyone|everybody was|were very|really|so|quite|extremely? happy|pleased|satisfied|delighted|thrilled|impressed
        customers|users|stakeholders|people|clients|management|leadership was|were very|really|so|quite|extremely|all|much? happy|happier|pleased|satisfied|delighted|thrilled|impressed
        more and more; and so on; and so forth; etc; things like that; and|of stuff; stuff like",
    )
});

/// The same words where they claim nothing.
static INNOCENT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "how|so|too|as|that|not many; not|quite a lot; n't a lot; a lot to|on; many a|an; the|these|those several; parking lot; lots in|for; as many as; one of the many; soon after; as soon as; too|how|so|very soon as; sooner or later
        not significant|significantly; no significant; statistically significant|significantly; not a|any huge|big|significant
        for a while yet; once in a while; a while ago; all the time they|we|i|it; some time in; some people|others would
        after some time off; some others; multiple choice|sclerosis|myeloma; multiple organ; multiple of; the various
        too soon; how soon; shortly before|after; soon after|before|enough; sooner; not very|really|quite|so <w>; never very <w>; how much <w>; too much <w>; so much <w>; as much <w>
        how much better|faster|more|less; not much <w>; not a success; as a|an success; n't very|really|quite <w>; n't many; n't a lot of
        on paper .. success; looked|seemed|sounded|appeared|looks like a|an <w>? success; called|calling|declared it <w>? a|an <w>? success; such a|an <w>? success; success for|was|is measured|defined; if|whether .. success; several of|from|among the|them; several times over; one|two|three|four|five|six of the many|several; in several <w> at once
        too|so|as|how|not|that many; many years|months|weeks before|ago|earlier|later; for many years; a range of <num>; multiple of; certain that|of|whether; how soon; as soon; soon afterwards|became; not|n't so|very|really|that|too|all <w>; lots of <num>
        significant other|digit|digits|figure|figures|bit|bits; least|most significant; success rate|rates|message|page|code|criteria|criterion|story|status; a good|great deal for|with|on|at; many thanks|happy; joint and several; the|auction|parking|building|two|three|four|all lots; all the time in|needed|you|she|he
        huge|massive|enormous|vast|immense <w>? door|doors|hall|dog|ship|wall|screen|table|whiteboard|building|machine|oak|sheet|map|printout|crane|warehouse|ledger|bell|clock|window|windows|printer|poster|tree|stone|tank|tanks|book|bag|bell|sign|stage|bus|train|bridge|engine|garage|kitchen|garden|tent|cupboard|safe|envelope|truck|lorry|boiler|oven|field|fields|plain|forest|roof|box|file|folder|binder|cake
        whether many; not some people; no great <w>; no big|real|major <w>; n't a great <w>",
    )
});

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    for (section, text) in story.each() {
        for sentence in text.each_sentence() {
            let innocent: Vec<_> = INNOCENT.find(sentence).collect();
            for place in EMPTY.find(sentence) {
                let words = &sentence[place.clone()];
                let excused = innocent.iter().any(|one| one.start < place.end && place.start < one.end)
                    || words[0].quoted
                    || (section == Section::Learning && !is_strong(words))
                    || has_figure(sentence, place.start, place.end)
                    || has_names(sentence, place.end)
                    || is_listed(words, sentence, place.end)
                    || is_named_behind(sentence, place.end)
                    || is_counted_aside(sentence, place.end)
                    || is_taken_back(sentence, place.start)
                    || section != Section::Result && is_comparison(sentence, place.start, place.end)
                    || section != Section::Result && is_reported(sentence, place.start)
                    || is_no_claim(sentence, place.start, place.end);
                if excused {
                    continue;
                }
                let (first, last) = (words[0].span, words[words.len() - 1].span);
                let quote = story.quote(words);
                let message =
                    format!("“{quote}” stands where a number or a name belongs: nobody can write it down.");
                found.add(Some(section), first.to(last), message, ask(words));
            }
        }
    }
}

/// What to look for, by what is empty.
fn ask(words: &[Token]) -> &'static str {
    let any = |list: &[&str]| words.iter().any(|t| t.is_any(list));
    if any(&["often", "frequently", "regularly", "time"]) {
        "Say how many times, in which period."
    } else if any(&["soon", "shortly", "while", "ages", "quickly"]) {
        "Say on which day, or after how many."
    } else if any(&[
        "people",
        "stakeholders",
        "teams",
        "customers",
        "engineers",
        "managers",
        "colleagues",
        "everyone",
        "users",
        "clients",
    ]) {
        "Name them, or say how many they were."
    } else {
        "Say how much, from what to what, or leave the word out."
    }
}

/// Words that are empty even in Learning.
fn is_strong(words: &[Token]) -> bool {
    words.iter().any(|t| {
        t.is_one_of(
            "significantly dramatically massively tremendously hugely tremendous massive \
            successful",
        )
    })
}

/// A figure close by in the same sentence, on either side.
fn has_figure(sentence: &[Token], start: usize, end: usize) -> bool {
    const NEAR: usize = 9;
    let from = sentence[..start]
        .iter()
        .rposition(|t| t.is_any(&[";", ":", "—"]))
        .map_or(0, |p| p + 1)
        .max(start.saturating_sub(NEAR));
    let to = (end + NEAR).min(sentence.len());
    let counts = |place: usize| numbers::quantity_at(sentence, place) && !sentence[place].is_any(&["half"]);
    if (from..start).any(counts)
        && !sentence[start..end].iter().any(|t| t.is_any(&["several", "various", "numerous"]))
    {
        return true;
    }
    let soon =
        sentence[start].is_any(&["soon", "shortly"]) && (from..to).any(|place| times::at(sentence, place));
    soon || (end..to).any(counts)
}

/// "several teams, among them Billing and Search", "various people (Ana, Jo)".
fn has_names(sentence: &[Token], end: usize) -> bool {
    let to = (end + 8).min(sentence.len());
    let opener = (end..to)
        .find(|p| sentence[*p].is_one_of("including such among like namely : ( e.g especially from — –"));
    let Some(opener) = opener else { return false };
    let listed = sentence[opener..(opener + 8).min(sentence.len())]
        .iter()
        .filter(|t| t.capital && !t.first || t.kind == Kind::Number)
        .count();
    listed > 0
}

/// "Several departments could own a hole: roads, water, parks" and "(Irina, Pavel and Zoë)": what is meant is told.
fn is_listed(words: &[Token], sentence: &[Token], end: usize) -> bool {
    if !words[0].is_one_of("several various multiple many different certain numerous some") {
        return false;
    }
    let opens = |t: &Token| t.is_any(&[":", "(", "—", "–"]);
    let Some(opener) = (end..sentence.len().min(end + 14)).find(|p| opens(&sentence[*p])) else {
        return false;
    };
    let list = &sentence[opener + 1..];
    let end = list.iter().position(|t| t.is_any(&[")", ";", ":", "—", "–", "."])).unwrap_or(list.len());
    let list = &list[..end];
    // Two items or more, each of a few words and none a clause.
    let items: Vec<&[Token]> =
        list.split(|t| t.is_any(&[",", "and", "or"])).filter(|item| !item.is_empty()).collect();
    items.len() >= 2 && items.iter().all(|item| item.len() <= 4)
}

/// "Several crews, seven of the nine, joined": the figure is given by the way.
fn is_counted_aside(sentence: &[Token], end: usize) -> bool {
    let to = sentence.len().min(end + 6);
    (end..to).any(|at| {
        let opens = sentence[at].is_any(&[",", "(", "—"]);
        let next = sentence.get(at + 1);
        let over = next.is_some_and(|n| n.is_any(&["the", "all", "about", "some"])) && sentence[at].is("(");
        opens
            && (next.is_some_and(numbers::is_quantity)
                || over && sentence.get(at + 2).is_some_and(numbers::is_quantity))
    })
}

/// "Several letters lay there, one each from Aylin, Gero and Matthias", "several, namely the street and the stop".
fn is_named_behind(sentence: &[Token], end: usize) -> bool {
    let behind = &sentence[end..sentence.len().min(end + 24)];
    let Some(opener) = behind.iter().position(|t| t.is_one_of("namely from among including : i.e")) else {
        return false;
    };
    if behind[opener].is("namely") {
        return true;
    }
    let list = &behind[opener + 1..];
    let names = list.iter().take(9).filter(|t| t.capital).count();
    names >= 2 && list.iter().take(9).any(|t| t.is_any(&["and", ","]))
}

/// "He said it was a great success; I asked for the sheets": somebody else's claim.
fn is_reported(sentence: &[Token], start: usize) -> bool {
    let near = &sentence[start.saturating_sub(6)..start];
    near.windows(2).any(|w| {
        (w[0].is_one_of("he she they who") || w[0].capital)
            && !w[0].is("i")
            && w[1].is_one_of("said says thought claimed wrote called promised found believed")
    })
}

/// "They take it far better that way", "far easier to remove than to add": how things are, and no claim of a result.
fn is_comparison(sentence: &[Token], start: usize, end: usize) -> bool {
    if !sentence[start].is_any(&["far", "much", "way"]) {
        return false;
    }
    let near = &sentence[start.saturating_sub(6)..start];
    let verb = near.iter().rfind(|t| {
        verbs::is_past(&t.lower)
            || t.is_one_of(
                "is are 's 're am take takes work works like likes go goes read reads know knows think feel feels hear sleep learn \
                 learns react reacts find finds see sees was were",
            )
    });
    let today = verb
        .is_some_and(|t| !t.is_any(&["was", "were"]) && (!verbs::is_past(&t.lower) || t.is_any(&["read"])));
    let wish = near.iter().any(|t| t.is_one_of("would could might may can 'd will"));
    let behind = &sentence[end..sentence.len().min(end + 6)];
    let than = behind.windows(2).any(|w| {
        w[0].is("than") && w[1].is_one_of("i he she we they me him her us them any anyone to most you it")
    });
    today || wish || than
}

/// "On paper it was a success. In practice …": what follows takes it back.
fn is_taken_back(sentence: &[Token], start: usize) -> bool {
    let before = &sentence[..start];
    let seeming = before.windows(2).any(|w| w[0].is("on") && w[1].is_any(&["paper", "screen"]))
        || before.iter().any(|t| {
            t.is_one_of("supposedly allegedly apparently officially seemed looked sounded believed thought hoped expected assumed \
                 promised claimed swore feared")
        });
    // "but" and "yet" behind a claim in the same sentence.
    let behind = &sentence[start..];
    let but = behind.iter().position(|t| t.is_any(&["but", "yet", "except"]));
    seeming
        || but.is_some_and(|p| p < 8)
            && before.iter().any(|t| t.is_any(&["said", "says", "reported", "report"]))
}

/// Uses that claim no quantity: "the several hundred", "various" as a name, "made a while loop".
fn is_no_claim(sentence: &[Token], start: usize, end: usize) -> bool {
    let word = &sentence[start];
    let before = start.checked_sub(1).map(|b| &sentence[b]);
    let next = sentence.get(end);
    if word.is("several") && next.is_some_and(|n| n.is_any(&["hundred", "thousand", "million", "dozen"])) {
        return false;
    }
    if word.is("while")
        || sentence[start..end].iter().any(|t| t.is("while")) && next.is_some_and(|n| n.is("loop"))
    {
        return true;
    }
    if word.is("multiple") && before.is_some_and(|b| b.is("in")) && next.is_some_and(|n| n.is("of")) {
        return true;
    }
    // Asked, feared or wished for, not claimed.
    let asked = before.is_some_and(|b| b.is_one_of("whether if without no avoid any never nothing"));
    asked || (word.is_any(&["soon", "shortly"]) && next.is_some_and(|n| n.is_any(&["as", "enough"])))
}
