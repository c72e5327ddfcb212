//! Steps that one could picture: a verb that shows something done, or any verb with a thing or a person behind it.

use crate::text::{Kind, Token, Words, numbers, verbs};

/// Verbs that show somebody at it, whatever stands behind them.
static VIVID: Words = Words::new(
    "wrote rewrote read reread drew redrew built rebuilt tested deleted timed counted measured compared called phoned \
     rang emailed mailed rode flew walked visited printed copied split merged sorted labelled labeled listed recorded \
     replayed plugged unplugged typed signed published booked bought sold hired fired interviewed debugged profiled \
     reverted reproduced traced photographed filmed sketched painted soldered cooked packed loaded unpacked cancelled \
     canceled paused stopped froze deployed installed uninstalled patched archived exported imported refused apologised \
     apologized repaired replaced renamed translated calculated queried benchmarked dug knocked hung nailed taped glued \
     watched logged scripted simulated mapped cut wrapped posted texted queued throttled",
);

/// Verbs that say only that something was done, or how.
static HOLLOW: Words = Words::new(
    "pushed carried worked did handled managed helped supported delivered ensured was were had made got led improved \
     drove focused executed contributed achieved completed coordinated oversaw needed wanted been done went kept tried \
     dealt addressed collaborated aligned engaged succeeded involved required finished came became continued given \
     taken solved resolved fixed cared strived strove aimed committed dedicated motivated inspired empowered encouraged \
     enabled facilitated fostered championed embraced leveraged optimised optimized streamlined prioritised prioritized \
     communicated partnered liaised interacted participated accomplished performed mastered tackled overcame navigated \
     steered guided spearheaded pioneered progressed advanced proceeded acted reacted responded treated valued \
     respected trusted believed felt knew thought understood realised realized hoped stayed remained lived gave \
     mattered meant seemed looked turned stepped rose grew excelled escalated accompanied monitored followed tracked \
     supervised directed orchestrated mobilised mobilized galvanised persevered persisted endured struggled fought \
     juggled balanced adapted adjusted adhered invested devoted concentrated engineered operated maintained sustained \
     secured guaranteed assured prepared planned started began ended expected promised liked loved learned learnt \
     enjoyed saw brought called-for challenged lived contributed unblocked facilitated synchronised synchronized found \
     happened existed stood-for pursued undertook underwent assumed shouldered bore depended",
);

/// What can be said of any work at all.
static GENERIC: Words = Words::new(
    "thing things everything anything something nothing work works job task tasks project projects process processes \
     progress programme program initiative effort efforts topic topics subject matter matters issue issues problem \
     problems challenge challenges obstacle obstacles difficulty difficulties hurdle hurdles roadblock roadblocks \
     situation situations case circumstances team teams people person everyone everybody anyone anybody someone \
     somebody nobody all others colleague colleagues stakeholder stakeholders parties party members member leadership \
     management engineers developers staff side sides communication communications collaboration cooperation \
     coordination alignment ownership responsibility responsibilities accountability transparency structure clarity \
     focus momentum energy motivation spirit morale trust support help guidance attention care time times day days week \
     weeks month months moment phase phases stage stages period step steps action actions activity activities measure \
     measures meeting meetings discussion discussions conversation conversations talk talks session sessions sync syncs \
     touchpoint plan plans planning strategy strategies approach approaches method methods solution solutions idea \
     ideas concept concepts priority priorities goal goals target targets objective objectives vision direction outcome \
     outcomes result results success delivery deliverable deliverables milestone milestones timeline timelines deadline \
     scope requirement requirements expectation expectations need needs quality standard standards bar performance \
     efficiency value impact improvement improvements change changes decision decisions progress feedback input inputs \
     update updates question questions answer answers point points area areas aspect aspects detail details level part \
     parts piece pieces way ways end beginning start finish line front back top bottom track place order course path \
     road journey lead role attitude mindset culture environment atmosphere best hard great good new right own whole \
     entire full necessary needed required important critical relevant different various several many most much more \
     less lot lots bit number various possible status quo excuses hand hands head heart mind eye eyes sleeves weight \
     shots room extra mile ball page pages loop forward ahead together along around through over out off away back down \
     up apart on in at for from with without into onto about across against among between behind beyond during before \
     after until till since towards toward under upon within per via than then there here when where while because \
     although though whether if that which who whom whose what whatever whichever whoever how why the this these those \
     its his her hers their theirs our ours your yours mine myself ourselves itself himself herself themselves him them \
     they she you and but nor yet not any some each every both either neither few one once own same such too very also \
     just only even still again always never often first next last finally lastly later soon now today day-to-day \
     end-to-end can could may might must shall should will would have has had are was were been being does did done get \
     got let make made keep kept come came take took give gave need put see saw say said know knew like stuff business \
     company organisation organization department system systems service services platform product products technology \
     software code architecture component implementation development execution operation operations rollout migration \
     transition transformation release wish wishes contact touch eye-level heart-to-heart best-practice practice \
     practices opinion opinions view views viewpoint success excellence pride passion clear tough common open honest \
     calm calmly fair strong big small real true full active positive negative personal professional proactive holistic \
     systematic regular constant close tight high low long short early late fast quick slow noise dialogue dialog ball \
     option options call calls tone pace example angle angles sense assumption assumptions box course sight compromise \
     consensus agreement understanding trust-building relationship relationships respect partner partners tension \
     tensions conflict conflicts crisis pressure resistance pushback risk risks opportunity opportunities learning \
     learnings lesson lessons success weakness strength strengths weaknesses foundation groundwork framework frameworks \
     roadmap roadmaps mission values value principle principles culture governance setup fire fires puzzle picture \
     horizon ground bridge bridges silo silos gap gaps door doors plate table wheel reins helm weight load burden heat \
     storm waters ship boat dust tools resources resource budget capacity skills skill expertise experience knowledge \
     insight insights information data facts analysis review reviews report reports workshop workshops enthusiasm \
     commitment dedication discipline patience persistence initiative-taking",
);

/// Words that begin another clause.
static JOINTS: Words = Words::new("and but so because while when until which where though although");

/// The longest way from a verb to what it is done with.
const REACH: usize = 9;

/// How many steps a sentence tells.
pub(super) fn count(sentence: &[Token]) -> usize {
    (0..sentence.len()).filter(|at| is_step(sentence, *at)).count()
}

fn is_step(sentence: &[Token], at: usize) -> bool {
    let token = &sentence[at];
    if !token.is_word() || HOLLOW.has(&token.lower) {
        return false;
    }
    let near = &sentence[at.saturating_sub(3)..at];
    let told = near.iter().any(|t| t.is_one_of("i we would 'd"));
    let verb = verbs::is_past(&token.lower) || told && verbs::is_present(&token.lower);
    verb && !is_outside_clause(sentence, at)
        && (is_object(sentence, at) || VIVID.has(&token.lower) && !is_idiom(sentence, at))
}

/// "what was asked", "the people involved": no step of anybody.
fn is_outside_clause(sentence: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|b| &sentence[b]);
    let relative = sentence[at.saturating_sub(4)..at].iter().any(|t| t.is_one_of("what whatever whoever"));
    // "the move asked for".
    let wanted = sentence[at].is("asked") && sentence.get(at + 1).is_some_and(|n| n.is("for")) && {
        !before.is_some_and(|b| b.is_one_of("i we he she they and then also") || b.capital)
    };
    relative || wanted
}

/// Something or somebody in particular behind a verb.
fn is_object(sentence: &[Token], at: usize) -> bool {
    let behind = sentence[at + 1..].iter().take(REACH);
    let mut clause = behind.take_while(|t| t.kind != Kind::Mark && !JOINTS.has(&t.lower));
    clause.any(|t| {
        t.kind == Kind::Number
            || t.capital && !t.is("i") && !numbers::is_month(t) && !t.lower.ends_with("day")
            || t.lower.len() > 2
                && !GENERIC.has(&t.lower)
                && !HOLLOW.has(&t.lower)
                && !verbs::is_adverb(&t.lower)
                && !verbs::is_past(&t.lower)
                && !is_abstract(&t.lower)
    })
}

/// Qualities, and acts that have become nouns: "transparency", "alignment", "openness".
fn is_abstract(lower: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "ing", "ness", "ity", "ship", "ance", "ence", "ancy", "ency", "ism", "hood", "ful", "ous", "ible",
        "able", "ive", "less", "tion", "tions", "sion", "sions", "ment", "ments",
    ];
    ENDINGS.iter().any(|end| lower.len() > end.len() + 2 && lower.ends_with(end)) && !THINGS.has(lower)
}

/// Words with such endings that one can touch or count.
static THINGS: Words = Words::new(
    "building buildings meeting-room ring string strings spring ship ships table tables cable cables document documents \
     shipment shipments payment payments department departments station stations version versions table variable \
     variables instrument instruments university universities city facility facilities licence sentence sentences \
     balance entrance fence envelope drawing drawings recording recordings reading readings screen mapping spelling \
     warning warnings setting settings ceiling clothing landing parking lighting function functions partition \
     partitions transaction transactions exception exceptions connection connections subscription subscriptions \
     reservation reservations permission permissions petition invoice ambulance insurance statement statements \
     apartment basement elements segment segments experiment experiments",
);

/// "read the room", "called the shots", "threw myself into it", "cut through", "sat together".
fn is_idiom(sentence: &[Token], at: usize) -> bool {
    let next = |on: usize| sentence.get(at + on).map_or("", |t| t.lower.as_str());
    let tail = matches!(
        (next(1), next(2)),
        ("the", "room" | "shots" | "line" | "ground" | "course")
            | ("my" | "our", "weight" | "ground" | "best")
            | ("through" | "together" | "deep" | "firm" | "by" | "tall" | "behind" | "up" | "in", _)
            | ("myself" | "ourselves" | "everything" | "everyone" | "anything" | "whatever", _)
    );
    tail || next(1) == "for" && matches!(next(2), "quality" | "action" | "unity" | "help" | "patience")
}
