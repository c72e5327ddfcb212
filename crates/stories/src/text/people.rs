//! Who appears in a story: names, roles, groups.

use super::Words;
use super::tokens::{Kind, Token};
use super::verbs;
use std::collections::HashSet;
use std::sync::LazyLock;

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

/// People outside engineering who gain or lose by what it does.
static OUTSIDE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set(
        "customer customers client clients user users shopper shoppers patient patients courier couriers merchant merchants seller \
        sellers buyer buyers citizen citizens resident residents applicant applicants student students pupil pupils player players \
        passenger passengers subscriber subscribers caller callers tenant tenants reader readers nurse nurses clinician clinicians \
        doctor doctors teacher teachers parent parents farmer farmers guest guests borrower borrowers claimant claimants cardholder \
        cardholders retailer retailers traveller travellers rider riders shipper shippers dispatcher dispatchers pharmacist \
        pharmacists caseworker caseworkers consumer consumers gamer gamers viewer viewers listener listeners cook cooks visitor \
        visitors household households taxpayer taxpayers donor donors landlord landlords policyholder policyholders picker pickers \
        packer packers driver drivers hospital hospitals clinic clinics council councils school schools shop shops restaurant \
        restaurants hotel hotels bank banks pharmacy pharmacies supermarket supermarkets publisher publishers carrier carriers \
        member members streamer streamers creator creators advertiser advertisers employer employers employees employee surgeon \
        surgeons midwife midwives radiologist radiologists cashier cashiers baker bakers grower growers operator operators investor \
        investors family families people public depot depots pensioner pensioners accountant accountants museum museums theatre theatres airport airports court courts university universities insurer insurers \
        broker brokers municipality municipalities homeowner homeowners renter renters attendee attendees participant participants volunteers learner \
        learners trainee trainees candidate candidates jobseeker jobseekers trader traders underwriter underwriters adjuster adjusters installer installers \
        technician technicians electrician electricians mechanic mechanics captain captains crew crews paramedic paramedics firefighter \
        firefighters police judges librarian librarians musician musicians artist artists authors journalist journalists fans backers charity \
        charities franchisee franchisees dealer dealers distributor distributors wholesaler wholesalers chef chefs cleaners commuter commuters cyclist \
        cyclists motorist motorists haulier hauliers forwarder forwarders receptionist receptionists dentist dentists vet vets therapist therapists carer carers \
        college colleges academy academies lecturer lecturers kindergarten kindergartens embassy embassies cooperative cooperatives \
        brewery breweries bakery bakeries dairy dairies cinema cinemas gallery galleries zoo zoos prison prisons \
        shipyard shipyards waiter waiters bookkeeper bookkeepers acoustician acousticians notary notaries shunter shunters skier skiers \
        caregiver caregivers veteran veterans refugee refugees voter voters bookseller booksellers skipper skippers florist florists butcher butchers ward wards",
    )
});

/// Roles and departments that are somebody to deal with.
static ROLES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set(
        "manager managers director directors vp svp evp ceo cto cfo coo cio ciso cpo president boss chief executive executives \
        exec execs board lawyer lawyers counsel legal finance sales marketing support operations procurement compliance hr \
        recruiter recruiters recruiting vendor vendors supplier suppliers partner partners contractor contractors consultant \
        consultants auditor auditors regulator regulators ministry agency designer designers pm pms analyst analysts controller \
        stakeholder stakeholders department departments peer peers colleague colleagues head owner sponsor accounting treasury \
        logistics warehouse audit architect architects leadership salesperson salespeople lead-architect buyer purchasing union \
        council committee mayor editor editors producer producers publisher scientist scientists researcher researchers principal \
        foreman dispatcher trainer trainers clerk clerks helpdesk officer officers inspector inspectors mentor \
        treasurer treasurers headmaster headmistress harbour-master matron priest vicar bishop imam rabbi mother father curator \
        curators notary coroner warden wardens steward bailiff sergeant colonel commander lieutenant minister senator secretary \
        secretaries governor governors trustee trustees shareholder shareholders caretaker janitor attorney solicitor solicitors \
        barrister commissioner ombudsman copywriter copywriters translator translators economist economists actuary actuaries \
        forecasters meteorologist geologist chemist chemists physicist sailor sailors miner miners fishermen plumber plumbers \
        carpenter carpenters soldier soldiers porter porters gardener neighbour neighbours organiser organisers widow wife husband",
    )
});

#[must_use]
pub fn is_outside(token: &Token) -> bool {
    token.is_word() && OUTSIDE.contains(token.lower.as_str())
}

#[must_use]
pub fn is_role(token: &Token) -> bool {
    token.is_word() && ROLES.contains(token.lower.as_str())
}

/// Verbs that only people do or have done to them.
static HUMAN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set(
        "said asked told agreed objected refused argued wanted thought wrote called replied answered disagreed led leads left joined \
        took worried insisted suggested warned explained joked laughed complained owned knew felt believed had offered sat read \
        found came went signed proposed admitted apologised stayed promised decided gave brought pushed resigned quit now runs ran \
        did made was is has",
    )
});

static TO_HUMAN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set(
        "asked told called convinced persuaded invited paired coached phoned rang met thanked hired promoted showed with \
        between paid gave offered warned by let made helped sent interviewed mentored supported",
    )
});

/// Verbs of those who speak and want; no build and no error does that.
static SPEAKING: Words = Words::new(
    "said asked told agreed objected refused argued wanted thought wrote called replied answered disagreed worried insisted \
     suggested warned explained joked laughed complained knew felt believed offered signed proposed admitted apologised promised \
     decided resigned joined left led leads sat read had gave lent denied shouted nodded shrugged preferred hoped feared \
     hated liked phoned rang",
);

/// Verbs and nouns behind which "to" and "from" lead to somebody.
static TOWARDS: Words = Words::new(
    "talked spoke wrote went gave reported said turned handed explained showed presented listened apologised promised offered \
     heard asked learned call mail message note letter talk spoken given answer word question sent brought owed sold it them up took",
);

/// Capitalised words that are no person, whatever stands beside them.
static THINGS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set(
        "kafka postgres postgresql mysql redis python java kotlin rust go golang ruby rails django react angular vue typescript \
        javascript jenkins github gitlab git jira slack confluence excel word powerpoint linux windows android ios aws azure gcp \
        google amazon microsoft apple facebook meta oracle sap salesforce stripe paypal visa mastercard docker kubernetes terraform \
        grafana prometheus datadog splunk elasticsearch kibana spark hadoop airflow snowflake tableau looker figma zoom teams \
        outlook mongodb cassandra dynamodb spring node nginx apache unity unreal steam playstation xbox nintendo salesforce hubspot \
        zendesk pagerduty opsgenie sentry ansible puppet chef chrome firefox safari monday tuesday wednesday thursday friday \
        saturday sunday january february march april may june july august september october november december english german \
        french spanish portuguese italian dutch polish europe european germany france spain portugal italy poland london berlin \
        paris lisbon porto madrid dublin amsterdam munich hamburg vienna prague warsaw krakow stockholm oslo copenhagen helsinki \
        milan rome zurich geneva brussels asia america american africa india indian china chinese japan japanese brazil canada us uk eu usa \
        christmas easter internet api sql cobol fortran perl php cron unix spark dbt looker cobol swift objective-c",
    )
});

/// Is the capitalised word at this place a person's name, as far as its neighbours tell?
#[must_use]
pub fn is_name_at(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let ok = token.kind == Kind::Word && token.capital && !token.upper && token.lower.chars().count() > 1;
    if !ok || THINGS.contains(token.lower.as_str()) || token.lower.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let word = |place: Option<usize>| place.and_then(|p| tokens.get(p)).filter(|t| t.is_word());
    let before = word(at.checked_sub(1));
    let mut after = word(Some(at + 1));
    if after.is_some_and(|t| verbs::is_adverb(&t.lower)) {
        after = word(Some(at + 2));
    }
    let human_after = after.is_some_and(|t| {
        HUMAN.contains(t.lower.as_str()) && !t.is_any(&["was", "is", "has", "had", "ran", "runs"])
    });
    // "Builds took 22 minutes" begins with a capital as well.
    let speaks = after.is_some_and(|t| SPEAKING.has(&t.lower));
    let common = is_common_opener(&token.lower)
        || token.lower.ends_with("ing")
        || (token.lower.ends_with('s') && !speaks);
    if token.first && (common || !speaks) {
        return false;
    }
    if human_after && !before.is_some_and(|b| b.is_any(&["the", "a", "an", "our"])) {
        return true;
    }
    let towards = before.is_some_and(|b| b.is_any(&["to", "from"]))
        && tokens[at.saturating_sub(5)..at].iter().any(|t| TOWARDS.has(&t.lower));
    !token.first
        && (towards || before.is_some_and(|b| TO_HUMAN.contains(b.lower.as_str())))
        && !after
            .is_some_and(|t| t.is_one_of("service pipeline team cluster system queue database platform flow"))
}

/// Words that begin sentences and are no names.
fn is_common_opener(lower: &str) -> bool {
    static OPENERS: Words = Words::new(
        "i we he she they it the a an my our his her their this that these those nobody everyone \
         everybody somebody someone one two three four both some most many all each none neither \
         half who what which people others another and but so then instead after before when \
         once in on at by for from to with if as customers engineers users support finance sales \
         legal management leadership nothing everything something only there here now later \
         still also never again first second last five six seven eight nine ten you not no yes \
         together today drivers whoever operations marketing several developers product errors \
         meanwhile eventually having revenue costs",
    );
    OPENERS.has(lower)
}

/// Does somebody other than the teller's own team appear between these tokens?
#[must_use]
pub fn other_at(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if is_name_at(tokens, at) {
        return true;
    }
    let before = at.checked_sub(1).map(|b| &tokens[b]);
    let next = tokens.get(at + 1);
    if is_team_word(token) {
        return is_other_team(tokens, at);
    }
    if (!is_outside(token) && !is_role(token)) || is_tellers_role(tokens, at) {
        return false;
    }
    let compound = next.is_some_and(|n| COMPOUND_TAILS.has(&n.lower));
    match token.lower.as_str() {
        // Words that are more often something else than somebody.
        "people" | "public" | "family" | "head" | "owner" | "member" | "members" | "lead" | "board"
        | "partner" | "principal" => match token.lower.as_str() {
            "people" => {
                before.is_some_and(|b| b.is_any(&["the", "other", "older", "young"]))
                    && next.is_some_and(|n| n.is_any(&["who", "in", "at"]))
                    && !tokens[at..tokens.len().min(at + 5)].iter().any(|t| t.is_any(&["my", "our", "own"]))
            }
            "public" => before.is_some_and(|b| b.is("the")),
            "head" => next.is_some_and(|n| n.is("of")),
            "owner" => before.is_some_and(|b| b.is_any(&["product", "shop", "business"])),
            "board" => before.is_some_and(|b| b.is("the")) && !next.is_some_and(|n| n.is("showed")),
            _ => {
                before.is_some_and(|b| !b.is_any(&["team", "its", "a"]))
                    && !token.is_any(&["family", "members", "member"])
            }
        },
        "support" | "head-of" => {
            before.is_some_and(|b| b.is_one_of("customer from by with and in of told let our"))
                || token.capital
                || next.is_some_and(|n| {
                    n.is_one_of("staff team agents desk lead told asked had was calls tickets")
                })
        }
        "legal" | "operations" | "logistics" | "compliance" | "audit" | "marketing" | "sales" | "finance"
        | "support-team" => !compound,
        "manager" | "managers" | "lead-architect" => {
            !before.is_some_and(|b| b.is_any(&["package", "memory", "queue", "password"]))
        }
        "driver" | "drivers" | "client" | "clients" | "carrier" | "operator" | "consumer" | "consumers"
        | "reader" | "readers" | "controller" | "analyst" | "producer" | "producers" | "publisher"
        | "publishers" | "subscriber" | "subscribers" | "editor" | "editors" | "shop" | "bank" | "user"
        | "customer" => {
            !compound
                && !next.is_some_and(|n| n.is("for") && token.is_any(&["driver", "reader", "editor", "controller"]))
                && !before.is_some_and(|b| {
                    b.is_one_of("text label code photo image level map video") || b.is_one_of(
                        "kafka event queue database device printer http api rest message topic event- web online internet",
                    )
                })
        }
        // "It's a pleasant crew" is the teller's own.
        "crew" => !before.is_some_and(|b| b.is_any(&["my", "our"])) && !is_praised(tokens, at),
        _ => !compound,
    }
}

/// "a pleasant crew": an article, a word of praise, and behind a form of "be".
fn is_praised(tokens: &[Token], at: usize) -> bool {
    let be = |back: usize| {
        at.checked_sub(back).is_some_and(|b| tokens[b].is_one_of("'s is was 're are were 'm am had"))
    };
    at.checked_sub(1).is_some_and(|b| tokens[b].is("a")) && be(2)
        || at.checked_sub(2).is_some_and(|b| tokens[b].is_any(&["a", "an"])) && be(3)
}

/// Behind these a role is part of a thing: "user table", "customer id", "sales database".
static COMPOUND_TAILS: Words = Words::new(
    "table tables id ids record records service services api interface database schema code \
     class module field fields column library endpoint agent story stories library libraries \
     driver object process holiday holidays software system systems app apps site website manual bus bag term log logs trail group groups topic lag version model",
);

fn is_team_word(token: &Token) -> bool {
    token.is_one_of("team teams group squad squads org organisation organization company division unit")
}

/// "the Payments team", "another team", "two teams", "their team": not "my team", "the team", "our team".
#[must_use]
pub fn is_other_team(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let Some(before) = at.checked_sub(1).map(|b| &tokens[b]) else { return false };
    if token.is_any(&["teams", "squads"]) {
        return !before.is_any(&["my", "our"])
            && (before.is_word() || before.kind == Kind::Number)
            && !before.is_any(&["microsoft", "on", "in", "user", "consumer", "of", "into", "between"])
            && !(token.capital && before.is_any(&["to", "from", "via", "with", "through"]));
    }
    if token.is_one_of("org organisation organization company division unit") {
        return false;
    }
    // "promoted to team lead": an office, not a team.
    let office = tokens.get(at + 1).is_some_and(|n| n.is_any(&["lead", "leader", "leads"]));
    if office && before.is_one_of("to as became made the new our my be a") {
        return false;
    }
    // "the storage group", but not "a consumer group".
    let of_people = at >= 2
        && tokens[at - 2].is_any(&["the", "a", "another", "its", "their"])
        && !before.is_one_of(
            "consumer user age working work test control pilot second third same whole resource log target peer security \
             other remaining smaller larger",
        );
    if token.is("group") && !before.capital && !of_people {
        return false;
    }
    before.is_word() && !OWN.has(&before.lower) && !before.lower.ends_with("-person") && !before.lower.ends_with("-engineer")
        // "my payments team" is the teller's own.
        && !at.checked_sub(2).is_some_and(|b| tokens[b].is_any(&["my", "our"]))
        && !is_led_by_teller(tokens, at)
        // "We're the render team".
        && !tokens[at.saturating_sub(5)..at].windows(2).any(|w| w[0].is_any(&["we", "i"]) && w[1].is_one_of("'re 'm are am were was"))
}

/// What stands before "team" when it is the teller's own.
static OWN: Words = Words::new(
    "my our the a whole entire small new own and as of this in remaining rest same young \
     big large good great strong engineering development per core full person scrum project \
     dev one in-house distributed remote",
);

/// "I led the checkout team", "as manager of the search team".
fn is_led_by_teller(tokens: &[Token], at: usize) -> bool {
    tokens[at.saturating_sub(6)..at]
        .iter()
        .any(|t| t.is_one_of("led managed manage ran run joined inherited over leading managing headed"))
        || tokens[at.saturating_sub(6)..at]
            .windows(2)
            .any(|w| w[1].is("lead") && w[0].is_any(&["i", "to", "we"]))
        || is_tellers_role(tokens, at)
}

/// "I was the engineering manager", "as a director of": the teller, not somebody else.
fn is_tellers_role(tokens: &[Token], at: usize) -> bool {
    let before = &tokens[at.saturating_sub(6)..at];
    let opener = before.iter().rposition(|t| t.is_one_of("as was am 'm became made appointed promoted"));
    opener.is_some_and(|place| {
        // "I had been made manager".
        let subject = before[..place].iter().rfind(|t| !t.is_one_of("had been was have 've 'd then just"));
        let teller = before[place].is("as") || subject.is_some_and(|t| t.is("i"));
        teller
            && before[place + 1..]
                .iter()
                .all(|t| t.is_word() && !t.is_one_of("by with to from and asked told my our his her"))
    })
}
