//! Who belongs to the teller's own team, and who is only mentioned: neither is somebody to win over.

use crate::text::{Kind, Token, Words, agents, numbers, people, verbs};
use std::collections::HashSet;

/// Roles of one's own team, behind "my" or "our".
static OWN_ROLES: Words = Words::new(
    "engineer engineers developer developers deputy tester testers junior juniors senior seniors intern interns apprentice \
     architect programmer programmers report reports second-in-command teammate teammates staff-engineer coder coders hire \
     newcomer trainee analyst devs dev lead",
);

/// Names that the story gives to people of the teller's own team.
pub(super) fn names(tokens: &[Token]) -> HashSet<&str> {
    let mut own = HashSet::new();
    for at in 0..tokens.len() {
        let token = &tokens[at];
        if !is_name(token) {
            continue;
        }
        if said_before(tokens, at) || said_behind(tokens, at) {
            own.insert(token.lower.as_str());
            // "Ana and Ben from my team" are two of it.
            let mut back = at;
            while back >= 2 && tokens[back - 1].is_any(&["and", ","]) && is_name(&tokens[back - 2]) {
                back -= 2;
                own.insert(tokens[back].lower.as_str());
            }
        }
    }
    own
}

/// What somebody outside is responsible for, behind "who".
static OFFICE: Words = Words::new(
    "ran runs owned owns headed heads managed manages kept keeps led leads ordered orders paid pays sold sells bought buys used \
     uses answers answered spoke speaks signed signs sat looks looked represents",
);

/// Where somebody sits, behind "from", "of", "at" or "in".
static PLACE: Words = Words::new(
    "finance sales legal marketing support operations procurement compliance hr recruiting logistics accounting treasury security \
     purchasing audit billing payments infrastructure platform headquarters design product personnel",
);

/// Does the story say of a name that it belongs outside: "Dilys, who ran the stations", "Ana from Legal",
/// "its author, Dagmar", "Ruben's department"?
pub(super) fn is_introduced(tokens: &[Token], at: usize) -> bool {
    let token = |place: usize| tokens.get(place);
    if !is_name(&tokens[at])
        || tokens[at].first && token(at + 1).is_some_and(|t| t.is_word() && !t.capital && !is_joint(t))
    {
        return false;
    }
    // Over a last name.
    let next = if token(at + 1).is_some_and(is_name) { at + 2 } else { at + 1 };
    let who = token(next).is_some_and(|t| t.is_any(&[",", "(", "—", "–"]))
        && token(next + 1).is_some_and(|t| t.is_any(&["who", "whose", "whom"]));
    if who {
        let determined = token(next + 3).is_some_and(|t| {
            t.is_one_of("the a an our all its their his her for") || t.capital || t.kind == Kind::Number
        });
        let office = token(next + 2).is_some_and(|t| OFFICE.has(&t.lower)) && determined;
        let others = token(next + 1).is_some_and(|t| t.is("whose"))
            && !token(next + 2).is_some_and(|t| t.is_one_of("code first idea work desk tests test job part"));
        if office || others {
            return true;
        }
    }
    let sits = token(next).is_some_and(|t| t.is_any(&["from", "of", "at", "in"]))
        && (next + 1..next + 3).any(|place| token(place).is_some_and(|t| PLACE.has(&t.lower)));
    let leads = token(next).is_some_and(|t| t.is("'s"))
        && token(next + 1).is_some_and(|t| {
            t.is_one_of(
                "team group department people staff office shop side boss manager engineers division crew",
            )
        });
    // "its lead, Filipa", "the author, Dagmar": an office before the name, and not of one's own team.
    let before = |back: usize| at.checked_sub(back).and_then(|b| tokens.get(b));
    let by_office = before(1).is_some_and(|t| t.is(","))
        && before(2).is_some_and(|t| {
            t.is_one_of(
                "lead author maker inventor founder owner boss chief keeper landlord neighbour mother father head manager leader \
                 engineer developer",
            )
        })
        && before(3).is_some_and(|t| t.is_one_of("its their his her whose") || t.is("'s"));
    sits || leads || by_office
}

/// What may stand between a name that opens a sentence and where it belongs.
fn is_joint(token: &Token) -> bool {
    token.is_any(&["from", "of", "at", "in", "'s"])
}

fn is_name(token: &Token) -> bool {
    token.kind == Kind::Word && token.capital && !token.upper && !token.is("i")
}

/// "my engineer Petter", "one of my developers, Lena", "our tester, Kim".
fn said_before(tokens: &[Token], at: usize) -> bool {
    let mut role = at;
    if role >= 1 && tokens[role - 1].is_any(&[",", "("]) {
        role -= 1;
    }
    let Some(role) = role.checked_sub(1) else { return false };
    OWN_ROLES.has(&tokens[role].lower) && is_mine(tokens, role)
}

/// Do "my" or "our" stand before a role, over a word or two?
fn is_mine(tokens: &[Token], role: usize) -> bool {
    let mut at = role;
    for _ in 0..4 {
        let Some(before) = at.checked_sub(1) else { return false };
        let token = &tokens[before];
        if token.is_any(&["my", "our"]) {
            return true;
        }
        // Any words of praise, but no article, verb or role of another.
        let stops = token.kind == Kind::Mark
            || token.is_any(&["a", "an", "the", "and", "to", "with", "for", "from", "by"])
            || verbs::is_past(&token.lower)
                && !token.lower.ends_with("enced")
                && !token.lower.ends_with("ted")
            || people::is_role(token)
            || token.capital;
        if stops {
            return false;
        }
        at = before;
    }
    false
}

/// "Jonas, my deputy", "Ana from my team", "Tomasz, who was in the team".
fn said_behind(tokens: &[Token], at: usize) -> bool {
    // Over a last name.
    let mut next = at + 1;
    if tokens.get(next).is_some_and(is_name) {
        next += 1;
    }
    let behind = &tokens[next.min(tokens.len())..tokens.len().min(next + 14)];
    let of_team = |from: &[Token]| {
        from.first().is_some_and(|t| t.is_any(&["from", "on", "in", "of", "joined"]))
            && from.get(1).is_some_and(|t| t.is_any(&["my", "our", "the"]))
            && from.get(2).is_some_and(|t| t.is_any(&["team", "group", "crew", "squad"]))
    };
    if of_team(behind) {
        return true;
    }
    let opens = behind.first().is_some_and(|t| t.is_any(&[",", "(", "—", "–"]));
    if !opens {
        return false;
    }
    let end = behind
        .iter()
        .skip(1)
        .position(|t| t.is_any(&[",", ")", "—", "–", ".", ";", ":"]))
        .map_or(behind.len(), |p| p + 1);
    let apposed = &behind[1..end];
    let mine = apposed.first().is_some_and(|t| t.is_any(&["my", "our"]))
        && (1..apposed.len()).any(|p| OWN_ROLES.has(&apposed[p].lower) && is_mine(apposed, p));
    let one_of =
        apposed.first().is_some_and(|t| t.is_any(&["one", "who", "the", "a", "an", "another", "two"]))
            && (0..apposed.len())
                .any(|p| of_team(&apposed[p..]) || OWN_ROLES.has(&apposed[p].lower) && is_mine(apposed, p));
    mine || one_of
}

/// A person by a trade, behind an article: "the cable firm's technician". A house or a crowd is none.
pub(super) fn is_one_person(tokens: &[Token], at: usize) -> bool {
    static HOUSES: Words = Words::new(
        "hospital clinic council school shop restaurant hotel bank pharmacy supermarket publisher carrier public depot museum \
         theatre airport court university insurer municipality charity crew police family people ward household user customer \
         client player reader member consumer subscriber viewer operator driver editor college academy institute kindergarten \
         embassy cooperative brewery farm club cinema gallery zoo village town prison monastery",
    );
    let token = &tokens[at];
    let article = tokens[at.saturating_sub(4)..at].iter().any(|t| t.is_one_of("the a an one their his her"));
    article && !token.lower.ends_with('s') && !HOUSES.has(&token.lower)
}

/// Words for all who use a thing; they are somebody where they do something or have it done to them.
static MASS: Words = Words::new(
    "user users customer customers client clients player players reader readers viewer viewers listener listeners subscriber \
     subscribers member members visitor visitors gamer gamers consumer consumers seller sellers buyer buyers shopper shoppers \
     household households people guest guests hotel hotels shop shops bank banks airline airlines airport airports city cities",
);

static ACTING: Words = Words::new(
    "said asked told agreed objected refused argued wanted thought wrote called rang replied answered complained offered \
     waited lost stopped stood came went noticed hated signed paid left gave sent reported stayed phoned cancelled canceled \
     got received found could had were was see saw needed need want do did",
);

static PARTS: Words = Words::new(
    "one two three four five six seven eight nine ten half most some many all none each head rest part both",
);

static THING: Words = Words::new(
    "page pages account accounts profile profiles data base app portal count counts interface experience screen screens form \
     forms list lists view views name names input traffic session sessions journey settings score scores names number numbers \
     code component event events feed site area side facing growth search photo photos file files order orders request requests \
     login password passwords avatar state states position positions inventory history",
);

/// "an encyclopedia for sailors", "software that dentists use": for whom a product is made, no one in particular.
fn is_public(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if token.capital || !token.lower.ends_with('s') && !token.lower.ends_with("men") && !token.is("people") {
        return false;
    }
    let Some(before) = at.checked_sub(1).map(|b| &tokens[b]) else { return false };
    let used = tokens
        .get(at + 1)
        .is_some_and(|n| n.is_one_of("use see read own book open carry plan type need pay share"));
    if before.is_any(&["which", "that", "where", "what"]) && used
        || before.is_any(&["lets", "helps", "let", "help"])
    {
        return true;
    }
    let near = &tokens[at.saturating_sub(6)..at];
    let mine = !before.is("for")
        && near.iter().any(|t| {
            t.is_one_of(
            "i talked spoke wrote went listened gave offered showed sat met worked argued agreed sent sold",
        )
        });
    before.is_any(&["for", "to", "by", "with"]) && !mine && !near.iter().any(|t| t.is("i"))
}

/// Words for houses and people that are said of something else.
fn is_manner(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    // "straight from school", "in hospital": a stage of life, not somebody.
    let stage = token.is_one_of("school university hospital court theatre")
        && at > 0
        && tokens[at - 1].is_any(&["from", "at", "in", "to"]);
    // "talks were theatre", "it is a school of thought": a manner of speaking.
    let manner = token.is_any(&["theatre", "school", "court", "church"])
        && at > 0
        && tokens[at - 1].is_one_of("is are was were be like as pure mere 's 're");
    stage || manner
}

/// Is a word for somebody said only by the way: a scale, a compound, whose data it was?
pub(super) fn is_passing(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    // "at the board": the one on the wall.
    let wall = token.is("board")
        && at >= 2
        && tokens[at - 1].is("the")
        && tokens[at - 2].is_any(&["at", "on", "onto", "to"])
        && tokens.get(at + 1).is_none_or(|n| n.kind == Kind::Mark);
    // "the belt controller", "one reader broke", "the undo editor": machines and programs.
    let machine = token.is_any(&["controller", "reader", "readers", "editor", "scanner", "operator"])
        && at > 0
        && {
            let before = &tokens[at - 1];
            let kind = before.is_word()
                && !before.is_one_of(
                    "the a an our my their his her financial group plant traffic chief city sales night regional each every with to \
                     that night",
                )
                || numbers::is_quantity(before)
                || before.is("one");
            kind && !tokens
                .get(at + 1)
                .is_some_and(|n| n.is_one_of("said asked told wrote wanted called refused agreed"))
        };
    let crew = token.is("crew") && at > 0 && tokens[at - 1].is_any(&["of", "my", "our", "small", "good"]);
    if wall || machine || crew {
        return true;
    }
    // "the carrier's label": a thing of theirs, unless it is somebody.
    let owns = tokens.get(at + 1).is_some_and(|n| n.is("'s"))
        && people::is_outside(token)
        && !(at + 2..at + 5).any(|place| {
            tokens.get(place).is_some_and(|n| {
                people::is_outside(n)
                    || people::is_role(n)
                    || n.is_one_of("team people staff office side technician engineers")
            }) || place < tokens.len() && agents::speaks_at(tokens, place)
        });
    // "let the editor do it": the program.
    let program = token.is("editor")
        && !tokens
            .get(at + 1)
            .is_some_and(|n| n.is_one_of("said asked told wrote wanted called refused agreed of in , who"));
    if owns || program {
        return true;
    }
    // "my most patient engineer".
    let quality =
        token.is("patient") && at > 0 && tokens[at - 1].is_any(&["most", "more", "very", "so", "was", "too"]);
    if quality || is_manner(tokens, at) || is_public(tokens, at) {
        return true;
    }
    if !MASS.has(&token.lower) {
        return false;
    }
    let next = tokens.get(at + 1);
    let before = at.checked_sub(1).map(|b| &tokens[b]);
    if next.is_some_and(|n| THING.has(&n.lower) || n.is_any(&["'s", "'", "’"])) {
        return true;
    }
    // "he came from a bank": where somebody was before.
    if before.is_some_and(|b| b.is_any(&["a", "an"])) && at >= 2 && tokens[at - 2].is_any(&["from", "like"]) {
        return true;
    }
    let relative = before.is_some_and(|b| b.is_one_of("that which what where when whatever"));
    if relative {
        return true;
    }
    // "the player was written in C": a program at least as often, as is a client.
    let program = token.is_any(&["player", "client", "reader", "viewer", "consumer", "subscriber"]);
    let acts = next.is_some_and(|n| {
        ACTING.has(&n.lower)
            && !(program
                && n.is_one_of(
                    "was were had could got found received needed need did do lost gave sent left stopped",
                ))
    });
    if acts {
        return false;
    }
    // "The client hung": somebody only where the teller turns to them.
    let turned_to = tokens[at.saturating_sub(4)..at].iter().any(|t| {
        t.is_one_of(
            "told asked called rang met visited showed with wrote to persuaded convinced invited by our my",
        ) && !t.is("by")
    });
    if token.is("player") || program && !turned_to {
        return true;
    }
    let scale = before.is_some_and(|b| {
        b.kind == Kind::Number
            || crate::text::numbers::is_number_word(&b.lower)
            || b.is_any(&["million", "thousand"])
    });
    if scale {
        // "I wrote to the 310 shops" deals with them, "has 310 shops" does not.
        let from = at.saturating_sub(5);
        return tokens[from..at].iter().any(|t| {
            t.is_one_of("has have had serves serve served with for reaches reached of draws covers holds sells counts over about")
        }) && !tokens[from..at].iter().any(|t| t.is_one_of("wrote told asked called rang interviewed visited lost"));
    }
    let of = at
        .checked_sub(2)
        .filter(|_| before.is_some_and(|b| b.is_any(&["the", "our", "all"])) && tokens[at - 2].is("of"));
    of.or_else(|| at.checked_sub(1).filter(|b| tokens[*b].is("of")))
        .and_then(|of| of.checked_sub(1))
        .is_some_and(|what| !PARTS.has(&tokens[what].lower) && tokens[what].kind != Kind::Number)
}
