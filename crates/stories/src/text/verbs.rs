//! Which words are verbs, and in which form, as far as lists and endings can say.

use super::Words;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// base, past, participle.
const IRREGULAR: &str = "arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;\
begin began begun;bend bent bent;bet bet bet;bind bound bound;bite bit bitten;blow blew blown;break broke broken;\
bring brought brought;build built built;rebuild rebuilt rebuilt;burn burnt burnt;buy bought bought;catch caught caught;\
choose chose chosen;cling clung clung;come came come;cost cost cost;cut cut cut;deal dealt dealt;dig dug dug;\
do did done;redo redid redone;undo undid undone;draw drew drawn;redraw redrew redrawn;drink drank drunk;drive drove driven;\
eat ate eaten;fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;fly flew flown;\
forbid forbade forbidden;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;\
go went gone;grow grew grown;hang hung hung;have had had;hear heard heard;hide hid hidden;hit hit hit;hold held held;\
hurt hurt hurt;keep kept kept;know knew known;lay laid laid;lead led led;learn learnt learnt;leave left left;lend lent lent;\
let let let;lie lay lain;light lit lit;lose lost lost;make made made;remake remade remade;mean meant meant;meet met met;\
overcome overcame overcome;overrule overruled overruled;override overrode overridden;pay paid paid;prove proved proven;\
put put put;quit quit quit;read read read;reread reread reread;rethink rethought rethought;ride rode ridden;ring rang rung;\
rise rose risen;run ran run;rerun reran rerun;say said said;see saw seen;oversee oversaw overseen;seek sought sought;\
sell sold sold;send sent sent;resend resent resent;set set set;reset reset reset;shake shook shaken;shed shed shed;\
shoot shot shot;show showed shown;shrink shrank shrunk;shut shut shut;sing sang sung;sink sank sunk;sit sat sat;\
sleep slept slept;speak spoke spoken;spend spent spent;spell spelt spelt;split split split;spread spread spread;\
stand stood stood;steal stole stolen;stick stuck stuck;strike struck struck;swear swore sworn;sweep swept swept;\
swim swam swum;take took taken;undertake undertook undertaken;teach taught taught;tear tore torn;tell told told;\
think thought thought;throw threw thrown;understand understood understood;wake woke woken;wear wore worn;win won won;\
wind wound wound;withdraw withdrew withdrawn;write wrote written;rewrite rewrote rewritten;foresee foresaw foreseen;\
redistribute redistributed redistributed;ship shipped shipped;shape shaped shaped;broadcast broadcast broadcast;\
cast cast cast;forecast forecast forecast;outgrow outgrew outgrown;mislead misled misled;sign signed signed;upset upset upset";

struct Irregular {
    past: HashSet<&'static str>,
    participle: HashSet<&'static str>,
    base: HashSet<&'static str>,
    to_base: HashMap<&'static str, &'static str>,
}

static TABLE: LazyLock<Irregular> = LazyLock::new(|| {
    let mut table = Irregular {
        past: HashSet::new(),
        participle: HashSet::new(),
        base: HashSet::new(),
        to_base: HashMap::new(),
    };
    for row in IRREGULAR.split(';') {
        let mut forms = row.split_whitespace();
        if let (Some(base), Some(past), Some(participle)) = (forms.next(), forms.next(), forms.next()) {
            table.base.insert(base);
            table.past.insert(past);
            table.participle.insert(participle);
            table.to_base.insert(past, base);
            table.to_base.insert(participle, base);
        }
    }
    table
});

/// Words in -ed that are no verb forms here.
static NOT_ED: Words = Words::new(
    "need speed feed seed indeed hundred shed bed red exceed proceed succeed breed weed embed \
     sacred naked wicked kindred aged unexpected unused so-called newsfeed agreed-upon united \
     limited hatred biped deed greed creed ed med wed sled one-sided unrelated unplanned \
     untested unowned undocumented rugged ragged",
);

/// May the word be a past tense ("decided", "wrote", "put")?
#[must_use]
pub fn is_past(word: &str) -> bool {
    is_regular_ed(word) || TABLE.past.contains(word)
}

/// May the word be a past participle ("decided", "written", "put")?
#[must_use]
pub fn is_participle(word: &str) -> bool {
    is_regular_ed(word) || TABLE.participle.contains(word)
}

/// The base of an irregular form, or the word.
#[must_use]
pub fn base_of(word: &str) -> &str {
    TABLE.to_base.get(word).copied().unwrap_or(word)
}

/// A word in -ed with something before it; "re-opened" counts, "need" does not.
fn is_regular_ed(word: &str) -> bool {
    let tail = word.rsplit('-').next().unwrap_or(word);
    tail.len() > 3 && tail.ends_with("ed") && !NOT_ED.has(tail) && !NOT_ED.has(word)
}

/// Verbs that people tell steps with, in their base form, beside the irregular ones.
const BASES: &str = "ask talk start try look work listen explain agree create ensure plan schedule discuss review check \
organise organize encourage help share call invite gather prepare present propose decide focus identify analyse analyze \
define align document communicate collaborate coach mentor support delegate prioritise prioritize escalate clarify measure \
test deploy ship fix change move push want need use believe follow wait walk involve address handle approach manage expect \
monitor assess evaluate consider remind offer acknowledge empower trust raise step reach apologise own track outline \
request provide aim answer avoid bounce brief collect compare confirm consult convince coordinate describe design dig \
drop facilitate guide insist introduce investigate launch lower map negotiate note open pair pause pick point post pull \
reflect reserve respond resolve return save solve stop study suggest summarise treat turn update validate verify visit volunteer";

static BASE_FORMS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| BASES.split_whitespace().collect());

/// Is the word a base form that a subject may stand before ("I talk", "we ship"), and no past form?
#[must_use]
pub fn is_present(word: &str) -> bool {
    BASE_FORMS.contains(word) || (TABLE.base.contains(word) && !TABLE.past.contains(word))
}

/// The forms of "be" that a passive may begin with.
pub static BE: Words = Words::new("was were is are am be been being 's 're 'm");

/// Verbs of having, being and feeling: whoever "does" them has done nothing yet.
static STATES: Words = Words::new(
    "was were is are am be been 'm 're had have has 've felt knew know thought think believed \
     believe hoped wanted needed need liked loved feared seemed looked-like lacked owned \
     belonged worried remember remembered guess suppose saw could would might should may can \
     will 'd 'll lost failed missed expected relied depended used got understood noticed recall \
     doubted suspected sat shared mean meant faced stood",
);

/// Does this verb describe a state rather than a step?
#[must_use]
pub fn is_state(word: &str) -> bool {
    STATES.has(word)
}

static ADVERBS: Words = Words::new(
    "also then just still never always soon even first again often once twice almost already not \
     n't both all each now later ever thus therefore instead together only further either next \
     at last myself ourselves personally simply so too more well however deliberately sometimes \
     at-last rather very quite fully half long better yet up much thereby twice hardly barely \
     straight away there here indeed too thoroughly",
);

static NOT_ADVERBS: Words = Words::new(
    "family reply apply supply rely ally july italy assembly fly early monthly weekly daily \
     nightly hourly anomaly multiply comply imply rally tally friendly costly likely lovely ugly \
     lonely orderly elderly butterfly bully belly jelly only",
);

/// May the word stand between a subject and its verb, or inside a passive?
#[must_use]
pub fn is_adverb(word: &str) -> bool {
    ADVERBS.has(word) || (word.len() > 4 && word.ends_with("ly") && !NOT_ADVERBS.has(word))
}

/// Auxiliaries that stand between a subject and its verb.
#[must_use]
pub fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "was"
            | "were"
            | "had"
            | "have"
            | "has"
            | "did"
            | "do"
            | "does"
            | "'ve"
            | "'d"
            | "be"
            | "been"
            | "could"
            | "would"
            | "'ll"
            | "will"
            | "should"
            | "might"
            | "must"
            | "can"
            | "may"
            | "am"
            | "is"
            | "are"
            | "'m"
            | "'re"
            | "to"
            | "ended"
    )
}
