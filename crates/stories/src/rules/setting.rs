//! Where the teller works is no one to deal with ("six developers at a bank"); who sits elsewhere is, without a trade of
//! their own ("the layout lead, Carmen", "the group in Lyon", "the night shift").

use crate::text::{Kind, Token, Words, numbers, verbs};

/// Kinds of employers.
static HOUSES: Words = Words::new(
    "bank banks insurer hospital hospitals clinic charity charities council school museum publisher carrier airline airport shop \
     restaurant hotel pharmacy supermarket university college academy institute theatre court agency ministry municipality city town \
     town-hall retailer wholesaler distributor brewery bakery dairy farm cooperative co-op cinema gallery zoo shipyard depot dealer \
     broker carmaker foundation association society federation church library firm company group club operator forwarder haulier \
     embassy authority regulator union parliament service supplier vendor contractor consultancy studio theatre orchestra opera \
     merchant mill yard works mine start-up startup",
);

/// What the teller does there.
static WORKING: Words = Words::new(
    "had have lead led manage managed manager run ran work worked joined joining came keep kept am was were 'm 're are build built \
     team group engineers developers engineer developer head headed sits sit looked look looks maintain maintained own owned inherited \
     started hired crew lead programmers people took write writes make makes develop develops",
);

/// "at a charity that digs wells", "for an insurer", "the data team of a large airline".
pub(super) fn is_setting(tokens: &[Token], at: usize) -> bool {
    let lower = tokens[at].lower.as_str();
    let house = HOUSES.has(lower) || lower.strip_suffix('s').is_some_and(|one| HOUSES.has(one));
    if !house || tokens[at].capital {
        return false;
    }
    let from = at.saturating_sub(6);
    let near = &tokens[from..at];
    // "our hospital group": the article of the nearest name for the house.
    let Some(article) = near.iter().rposition(|t| t.is_any(&["a", "an"])) else { return false };
    let plain = near[article + 1..].iter().all(|t| {
        t.is_word() && !verbs::is_past(&t.lower) || t.is_any(&["based", "listed", "owned", "sized", "-", ","])
    });
    let behind_place =
        article.checked_sub(1).is_some_and(|place| near[place].is_one_of("at for of in by within inside"));
    if !plain || !behind_place {
        return false;
    }
    // The teller stands in the same sentence, or opens it with "this was".
    let start = from + article;
    let before = &tokens[..start - 1];
    let begin = before.iter().rposition(|t| t.is_any(&[".", "!", "?"])).map_or(0, |p| p + 1);
    let end = tokens[at..].iter().position(|t| t.is_any(&[".", "!", "?"])).map_or(tokens.len(), |p| at + p);
    let sentence = &tokens[begin.max(start.saturating_sub(30))..end.min(at + 16)];
    let teller = sentence.iter().any(|t| t.is_one_of("i we my our us"));
    let works = sentence.iter().any(|t| WORKING.has(&t.lower));
    let opens = sentence.windows(2).any(|w| {
        w[0].is_one_of("this it that all") && w[1].is_any(&["was", "is", "happened"])
            || w[0].is("back") && w[1].is("at")
    });
    let asked = before[before.len().saturating_sub(6)..].iter().any(|t| {
        t.is_one_of(
            "asked told rang called wrote spoke talked met visited sold showed phoned questions complaint",
        )
    });
    (teller && works || opens) && !asked
}

/// Somebody outside by place or function: "the layout lead", "the group in Lyon", "the night shift".
pub(super) fn is_elsewhere(tokens: &[Token], at: usize) -> bool {
    if !ELSEWHERE.has(&tokens[at].lower) {
        return false;
    }
    let before = |back: usize| at.checked_sub(back).and_then(|b| tokens.get(b));
    let next = |on: usize| tokens.get(at + on);
    let named_behind = next(1).is_some_and(|n| n.is_any(&[",", "("]))
        && next(2).is_some_and(|n| n.capital && n.kind == Kind::Word && !n.is("i"))
        || next(1).is_some_and(|n| n.capital && n.kind == Kind::Word && !n.is("i"));
    let of_the = before(2).is_some_and(|b| b.is_any(&["the", "their", "its", "a"]));
    let function = before(1).is_some_and(|b| {
        b.is_word()
            && !b.capital
            && !numbers::is_quantity(b)
            && !b.is_one_of(
                "technical tech team new engineering my our first old other own whole same second third last next dev development senior \
                 deputy big clear small early core next-in future former acting interim good long short",
            )
    });
    if tokens[at].is_any(&["lead", "planner", "coordinator", "specialist", "expert", "keeper"]) {
        return of_the && function && (named_behind || next(1).is_some_and(|n| HUMAN.has(&n.lower)));
    }
    // "the newsroom rang", "the people on the phones".
    let alone = tokens[at]
        .is_one_of("newsroom workshop stockroom headquarters wardroom kitchen frontline back-office")
        && before(1).is_some_and(|b| b.is("the"))
        && next(1).is_some_and(|n| HUMAN.has(&n.lower));
    let placed = tokens[at].is_any(&["people", "folks", "ones"])
        && before(1).is_some_and(|b| b.is("the"))
        && next(1).is_some_and(|n| n.is_one_of("on from behind upstairs downstairs at outside"))
        && !tokens[at..tokens.len().min(at + 4)].iter().any(|t| t.is_any(&["my", "our", "team"]));
    if alone || placed {
        return true;
    }
    let turned_to = |back: usize| {
        before(back).is_some_and(|b| {
            b.is_one_of("asked told rang called wrote with to from by for convinced persuaded showed met visited gave")
        })
    };
    if tokens[at].is_any(&["group", "team", "people", "folks", "office", "colleagues"])
        && next(1).is_some_and(|n| n.is("in"))
        && next(2).is_some_and(|n| n.capital && !numbers::is_month(n))
    {
        return before(1).is_some_and(|b| b.is("the")) && turned_to(2);
    }
    let kind = tokens[at].is_any(&["shift", "office", "desk", "branch", "counter", "bureau"]);
    let acts = next(1).is_some_and(|n| HUMAN.has(&n.lower))
        || next(1).is_some_and(|n| n.is(",")) && next(2).is_some_and(|n| n.is_any(&["who", "whose", "and"]));
    kind && of_the && function && (acts || turned_to(3) && tokens[at].is_any(&["shift", "branch", "bureau"]))
}

/// Functions, places and groups that may be elsewhere.
static ELSEWHERE: Words = Words::new(
    "lead planner coordinator specialist expert keeper newsroom workshop stockroom headquarters wardroom kitchen frontline \
     back-office people folks ones group team office colleagues shift desk branch counter bureau",
);

/// What people do who are told of.
static HUMAN: Words = Words::new(
    "said asked told agreed objected refused argued wanted thought wrote called replied answered worried insisted suggested warned \
     complained knew felt believed offered signed proposed admitted promised decided gave feared hated liked phoned rang tried \
     came went took who needed lost had",
);
