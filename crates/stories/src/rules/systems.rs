//! Inner systems that are named like anything else, told by what they do: data goes through "the Lister" and ends in
//! "the Blue Book", "Ostra gives the lane a slope", somebody "restarted the Weaver".

use super::known_names::is_public_name;
use crate::text::{Kind, Token, Words, numbers, people};

/// What passes through systems.
static DATA: Words = Words::new(
    "tag tags row rows record records order orders booking bookings rate rates price prices claim claims label labels data event \
     events invoice invoices file files message messages entry entries figure figures bill bills item items payment payments job jobs \
     export exports feed import report reports reading readings measurement measurements address addresses code codes field fields \
     stock pallet picture pictures image images scan scans alarm alarms signal signals log logs change changes batch number numbers \
     schedule timetable date dates value values update updates snapshot snapshots account accounts balance balances application \
     applications document documents request requests position positions score scores list lists result results transaction transactions",
);

/// How data goes from one to the next.
static FLOW: Words = Words::new(
    "goes go went pass passes passed end ends ended copied copies copy fed feed feeds pushed push pushes come comes came sent send \
     sends write writes wrote written read reads land lands landed flow flows flowed travel travels arrive arrives stored kept sits \
     exported imported loaded loads moved moves fetched pulled pulls streamed runs ran routed forwarded handed queued posted entered \
     typed booked filed",
);

/// Between these and a system stands at most an article.
static INTO: Words = Words::new("through into onto via from to in out off over");

/// What a system does with something, told in the present.
static DOES: Words = Words::new(
    "gives sees takes writes reads sends stores holds sorts prints counts reports computes calculates assigns picks matches merges \
     checks turns expects asks feeds adds fills produces converts adds drops copies fetches passes splits joins stamps wants returns \
     ignores treats emits rejects accepts loads delivers rounds translates decides",
);

/// What is done to a system.
static DONE_TO: Words = Words::new(
    "rewrote restarted patched migrated rebooted redeployed upgraded deployed reindexed refactored retired decommissioned reinstalled \
     fed reach reaches feed feeds hits enters replaced queried stopped started killed unplugged debugged profiled",
);

/// How a system is.
static STATE: Words = Words::new(
    "slow slower old full down late wrong empty stuck offline overloaded unreachable stale busy fragile deprecated silent behind",
);

/// Roads and journeys lead through places, and a house of stone is no system.
static JOURNEY: Words = Words::new(
    "lorry lorries truck trucks train trains ship ships plane ferry boat road drive drove flew car cars van vans walked walk sailed \
     tunnel valley mountain mountains river street hotel flight cycled climbed",
);

/// Bodies and places behind an article, by the last or first word of their name.
static PUBLIC: Words = Words::new(
    "cross council bank office hall street road square station airport ministry court church university college school hospital \
     museum library times post guardian commission agency board union party house parliament senate ocean sea lake river valley \
     mountain park bridge tower hotel gazette herald tribune journal festival cup games day week war crown state republic kingdom \
     union act law rhine danube thames seine elbe alps gotthard brenner hague balkans baltic channel atlantic pacific gulf north south \
     east west bible koran pope king queen prince bundestag bundesbank internet christmas easter lord ceo team group department service",
);

/// Words for "the X" as a thing among things: "the Lister", "the Blue Book". The start of its name.
pub(super) fn start_of(sentence: &[Token], at: usize) -> usize {
    let mut start = at;
    while start > 0 && is_capital(&sentence[start - 1]) && !sentence[start - 1].first && at - start < 2 {
        start -= 1;
    }
    start
}

fn is_capital(token: &Token) -> bool {
    token.kind == Kind::Word && token.capital && !token.upper && token.lower.len() > 2
}

/// Is a name at its last word used as a system here?
pub(super) fn is_system(sentence: &[Token], at: usize, is_person: impl Fn(&str) -> bool) -> bool {
    let next = sentence.get(at + 1);
    let start = start_of(sentence, at);
    let run = &sentence[start..=at];
    let public = |t: &Token| {
        PUBLIC.has(&t.lower)
            || start == at && is_public_name(&t.lower)
            || numbers::is_month(t)
            || t.lower.ends_with("day")
    };
    let plain = is_capital(&sentence[at])
        && !next.is_some_and(|n| n.capital && n.is_word())
        && !run.iter().any(public)
        && !run.iter().any(|t| t.quoted);
    if !plain {
        return false;
    }
    let before = |back: usize| start.checked_sub(back).map(|place| &sentence[place]);
    let article = before(1).is_some_and(|b| b.is_any(&["the", "our"]));
    let name = sentence[at].lower.as_str();
    let many = name.ends_with('s') && !["us", "ss", "is", "os"].iter().any(|end| name.ends_with(end));
    let acts = next.is_some_and(|n| DOES.has(&n.lower))
        && sentence
            .get(at + 2)
            .is_some_and(|n| n.is_one_of("the a an it them its each every all no only one what which"));
    if !article {
        // A bare name may be somebody's: only what nobody is told to do, in a clause of how things work.
        let clause = before(1).is_some_and(|b| b.is_one_of("where before after until because so what which"));
        let relative = before(1).is_some_and(|b| b.is("what")) && next.is_some_and(|n| DOES.has(&n.lower));
        return (acts || relative) && clause && !is_person(&sentence[at].lower);
    }
    if many || sentence.iter().any(|t| JOURNEY.has(&t.lower)) {
        return false;
    }
    let near = &sentence[start.saturating_sub(12)..start];
    let flows = near.iter().any(|t| FLOW.has(&t.lower));
    let data = near.iter().any(|t| DATA.has(&t.lower) && !t.capital);
    let into =
        before(2).is_some_and(|b| INTO.has(&b.lower) || b.is("of") && before(3).is_some_and(|o| o.is("out")));
    let done_to = before(2).is_some_and(|b| DONE_TO.has(&b.lower))
        && !next.is_some_and(|n| n.is_word() && people::is_role(n));
    let state = next.is_some_and(|n| n.is_any(&["was", "is", "were", "got", "became"]))
        && sentence.get(at + 2).is_some_and(|n| STATE.has(&n.lower));
    let of_it = next.is_some_and(|n| n.is("'s")) && sentence.get(at + 2).is_some_and(|n| DATA.has(&n.lower));
    // "fed from the Mole" says it without what is fed.
    let fed = near.iter().any(|t| t.is_one_of("fed feeds feed copied exported imported pushed"));
    into && flows && (data || fed) || acts || done_to || state || of_it
}
