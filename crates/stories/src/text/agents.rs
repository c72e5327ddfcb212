//! People by what they do for a living, in a word that no list holds: "the welders", "a curator".

use super::Words;
use super::tokens::Token;
use super::verbs;

/// Words with the same endings that are things, adverbs, or people of the teller's own trade.
static NO_PERSON: Words = Words::new(
    "server container error driver parser worker logger scheduler broker monitor sensor header number letter paper order \
     offer other layer buffer pointer filter folder computer printer router scanner locker engineer developer tester member \
     timer counter trigger wrapper helper handler listener adapter compiler linter cluster cursor connector processor \
     executor iterator validator generator simulator emulator indicator factor vector color floor door mirror december \
     september october november never ever after over under either neither rather whether further together another however \
     water weather winter summer matter chapter quarter center corner border power tower shower flower lower higher \
     answer cover river fever silver list mist twist waist wrist exist assist checklist playlist whitelist blacklist shortlist \
     resist persist insist consist for or nor minor major prior senior junior interior tracker loader uploader \
     downloader importer exporter crawler indexer planner player finder launcher installer updater builder runner watcher \
     controller manager user customer consumer producer subscriber publisher reader writer renderer encoder decoder reducer \
     mapper resolver balancer dispatcher debugger profiler formatter optimiser optimizer ladder barrier carrier battery motor \
     tractor reactor conveyor elevator escalator heater cooler freezer boiler transformer inverter charger adaptor amplifier \
     transmitter receiver detector meter metre barometer thermometer character parameter register newsletter banner poster \
     sticker marker spinner slider modal refactor operator supplier buyer seller peer leader owner latter former bigger smaller \
     larger faster slower longer shorter earlier later better worse fewer greater older newer younger cheaper easier harder \
     stronger weaker cleaner simpler quicker closer wider deeper outer inner upper proper super copper rubber timber anchor \
     harbour harbor tenor error sector behavior behaviour labor labour flavor humor rumor tutor editor investor actor predecessor \
     successor helper starter folder reminder placeholder boundary calendar dinner supper butter sugar cheaper tester \
     tokenizer scraper bundler transpiler sanitizer serializer deserializer allocator collector aggregator emitter sampler limiter \
     throttler splitter joiner merger sorter setter getter initializer constructor destructor comparator interceptor decorator observer \
     replicator orchestrator hypervisor microprocessor multiplexer hasher prober poller purger cleaner sweeper converter interpreter \
     programmer coder architect colleague her per chamber lumber tender gender render under wonder blunder lender remainder \
     stranger danger manner corner partner sticker pager messenger browser laser eraser dozer buzzer freezer blazer \
     shelter poster booster cluster roster disaster plaster semester trimester printer pointer counter encounter \
     centre theatre fibre acre twitter docker jaeger router tier pier layer prayer ticker blocker checker hacker stacker \
     packer marker maker picker clicker cracker sucker speaker breaker bunker banker hopper wrapper mapper paper scraper helper",
);

/// Trades with other endings.
static TRADES: Words = Words::new(
    "pilot guide guard clerk cook official assistant attendant host hostess coach judge chief delegate advocate smith monk nun \
     nurse surgeon mechanic accountant merchant tenant applicant student parent matron choir club parish church orchestra brigade \
     society association institute foundation embassy charity federation cooperative co-op village town city library theatre firm \
     agency kindergarten monastery brewery bakery farm zoo circus band ferry",
);

/// A noun in "-er", "-or", "-ist", "-ian" or "-man", in one or many.
fn is_agent(lower: &str) -> bool {
    let single = lower.strip_suffix('s').unwrap_or(lower);
    let man = single
        .strip_suffix("man")
        .or_else(|| single.strip_suffix("men"))
        .or_else(|| lower.strip_suffix("men"));
    let ending = ["er", "or", "ist", "ian", "eer"].iter().any(|end| single.ends_with(end));
    let by_man = man.is_some_and(|head| {
        head.len() > 2 && !matches!(lower, "german" | "germans" | "human" | "humans" | "roman" | "specimen")
    });
    if TRADES.has(single) {
        return true;
    }
    (ending || by_man) && single.len() > 4 && !NO_PERSON.has(single) && !single.contains('-')
}

/// Words that people alone do.
static SPEAKING: Words = Words::new(
    "said asked told agreed objected refused argued wanted wrote called rang replied answered disagreed worried insisted \
     suggested warned explained joked laughed complained offered signed admitted apologised promised decided resigned showed \
     turned came phoned feared hated doubted demanded begged waited sent tried helped",
);

/// What people gain by a result.
static GAINING: Words = Words::new(
    "find finds found get gets got save saves saved see sees saw spend spends spent wait waits start starts use uses borrow \
     book know knows take takes can could no now go work works finish finishes need needs pay pays lose loses receive have has open opens answer answers handle handles write writes type types close closes drive drives walk \
     do does call calls ring rings read reads print prints enter enters sell sells serve serves treat treats visit visits",
);

static DETERMINERS: Words = Words::new(
    "the a an our their two three four five six seven eight nine ten twelve each every both all some many one of first more \
     fewer most",
);

static OBJECT_OF: Words = Words::new(
    "told asked called rang phoned convinced persuaded invited thanked met visited interviewed beside begged warned promised \
     paid joined showed",
);

fn follows(tokens: &[Token], at: usize, verbs_of: &Words) -> bool {
    let mut next = at + 1;
    while next < at + 3
        && tokens.get(next).is_some_and(|t| verbs::is_adverb(&t.lower) && !verbs_of.has(&t.lower))
    {
        next += 1;
    }
    tokens.get(next).is_some_and(|t| verbs_of.has(&t.lower))
}

/// Somebody who speaks, wants or is spoken to, by the name of a trade.
#[must_use]
pub fn speaks_at(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if !token.is_word() || !is_agent(&token.lower) {
        return false;
    }
    let before = at.checked_sub(1).map(|b| &tokens[b]);
    let determined = before.is_some_and(|b| DETERMINERS.has(&b.lower))
        // "the harbour master".
        || before.is_some_and(|b| b.is("'s"))
        || at >= 2 && tokens[at - 1].is_word() && tokens[at - 2].is_any(&["the", "a", "an"]);
    let object = determined && at >= 2 && OBJECT_OF.has(&tokens[at - 2].lower);
    object || ((determined || token.first && token.lower.ends_with('s')) && follows(tokens, at, &SPEAKING))
}

/// Somebody of a trade who has something of a result: "each welder saves half an hour".
#[must_use]
pub fn gains_at(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if !token.is_word() || !is_agent(&token.lower) {
        return false;
    }
    let before = at.checked_sub(1).map(|b| &tokens[b]);
    let many = token.lower.ends_with('s') || token.lower.ends_with("men");
    let determined = before.is_some_and(|b| DETERMINERS.has(&b.lower));
    let single = before.is_some_and(|b| b.is_any(&["each", "every"]));
    (single || many && (determined || token.first))
        && (follows(tokens, at, &GAINING) || follows(tokens, at, &SPEAKING))
}
