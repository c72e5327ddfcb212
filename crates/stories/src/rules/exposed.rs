//! Passwords that are spelled out, holes that are open today, and what somebody is paid: secrets by what they are,
//! in whichever words they are told.

use crate::text::phrases::Phrases;
use crate::text::{Kind, Token, Words, verbs};
use std::ops::Range;
use std::sync::LazyLock;

/// What a credential is called.
static CREDENTIAL: Words = Words::new(
    "password passwords passphrase passcode pin login logins credential credentials token key keys code secret combination username \
     account admin",
);

/// Letters with digits that anybody may know.
static PUBLIC: Words = Words::new(
    "sha256 sha512 sha-256 sha-1 aes256 aes-256 aes128 aes-128 rsa2048 ed25519 base64 utf8 utf-8 utf16 http2 oauth2 x509 ean13 ean-13 \
     gs1-128 iso8601 mp3 mp4 code128 code39 win10 windows10 covid-19 covid19",
);

/// A password or code in its own letters: "root with Sommer2020! as password", "the code is 4711".
pub(super) fn credential(sentence: &[Token]) -> Option<Range<usize>> {
    let named = |at: usize| CREDENTIAL.has(&sentence[at].lower);
    let close = |at: usize| {
        let from = at.saturating_sub(9);
        (from..sentence.len().min(at + 6)).find(|place| *place != at && named(*place))
    };
    let place = (0..sentence.len()).find_map(|at| {
        let code = is_code(sentence, at);
        if !code && !is_invented(&sentence[at]) {
            return None;
        }
        let name = close(at)?;
        (!code || name < at).then_some((name, at))
    });
    let changed = sentence.iter().any(|t| {
        t.is_one_of(
            "changed rotated revoked replaced retired reset expired disabled anonymised anonymized redacted",
        )
    });
    place.filter(|_| !changed).map(|(name, at)| name.min(at)..name.max(at) + 1)
}

/// "Sommer2020", "sk_live_9fK2": no word, and no number with its unit.
fn is_invented(token: &Token) -> bool {
    let digits = token.lower.chars().filter(char::is_ascii_digit).count();
    let letters = token.lower.chars().filter(|c| c.is_alphabetic()).count();
    token.kind == Kind::Word && digits >= 2 && letters >= 3 && !PUBLIC.has(&token.lower)
        || token.kind == Kind::Word && token.lower.contains('_') && digits >= 1
}

/// Four digits or more right behind "is": "the code for the door is 4711".
fn is_code(sentence: &[Token], at: usize) -> bool {
    let plain = sentence[at].kind == Kind::Number && sentence[at].lower.bytes().all(|b| b.is_ascii_digit());
    plain
        && sentence[at].lower.len() >= 4
        && at.checked_sub(1).is_some_and(|b| sentence[b].is_any(&["is", "was", ":", "are", "as"]))
        && sentence[at.saturating_sub(9)..at]
            .iter()
            .any(|t| t.is_one_of("pin code password passcode combination"))
}

/// It has not been mended as this is told.
static NOW: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "to this|the present? day; as i|we speak|talk; as of today; even now|today; as true today; until|till now; to date; at this moment; at the moment
        has|have not|never|n't yet? been? <vbn>; nobody|no-one|none has|have yet|ever? <vbn>; no one has <vbn>; is|are not|never|n't yet? <vbn>; waits|wait for the next; stands|lies|stays open",
    )
});

/// Who or what gets in that should not.
static LETS_IN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "anyone|anybody|stranger|strangers|whoever|burglar|thief|thieves|attacker|attackers|outsider|outsiders|intruder|hacker|hackers; any|every visitor|user|guest|caller|employee|customer|child|clerk|tenant|member|passer-by can|could|may; other|others people 's|'; everybody|everyone|anybody|anyone 's; other|another customer|customers|user|users|patient|patients|client|clients|tenant|tenants 's|'
        without a|any|the|being? login|logging|password|check|checking|checked|key|token|permission|asking|signature|authentication|log-in; any|each|every|all token|tokens|password|passwords|key|keys|card|cards|file|files|pin|signature|certificate|request|code; stolen|revoked|expired|leaked|default|forged|fake|retired|cancelled|shared|empty|blank <w>? key|keys|card|cards|token|tokens|password|passwords|certificate|certificates|account|accounts|badge|badges|link|links|session|sessions; card|key|token|badge|password|account that was|were|had; guess|guesses|guessed|guessable|guessing; get|gets|walk|walks in; in plain|clear text; plaintext; unencrypted|world-readable; bypass|bypasses; open to the|everyone|anyone|all",
    )
});

/// What is locked, and what locks it.
static GUARDED: Words = Words::new(
    "password passwords login logins token tokens key keys card cards signature signatures certificate certificates door doors hole \
     gap leak flaw bucket buckets endpoint endpoints port ports account accounts admin form page pages address addresses portal link \
     links permission permissions access cookie session sessions firewall record records file files invoice invoices bill bills data \
     database backup backups gateway camera cameras server servers till tills meter meters reading readings app interface terminal \
     terminals badge badges pin header request requests queue export report reports letter letters photo photos api legacy bug",
);

/// "The tills still trust a card that was reported stolen": told of today, and somebody gets in.
pub(super) fn open_hole(sentence: &[Token]) -> Option<Range<usize>> {
    let mut ways = LETS_IN.find(sentence).peekable();
    ways.peek()?;
    let now: Vec<usize> = NOW.find(sentence).map(|range| range.start).chain(still(sentence)).collect();
    let joined =
        |from: usize, to: usize| to - from <= 20 && !sentence[from..to].iter().any(|t| t.is_any(&[";", ":"]));
    let guarded = sentence.iter().any(|t| GUARDED.has(&t.lower));
    ways.filter(|_| guarded).find_map(|way| {
        let since = now.iter().find(|at| joined(way.start.min(**at), way.start.max(**at)))?;
        Some(way.start.min(*since)..way.end.max(since + 1))
    })
}

/// "still" before a verb of today, and not of the teller.
fn still(sentence: &[Token]) -> Option<usize> {
    (1..sentence.len().saturating_sub(1)).find(|at| {
        let next = &sentence[at + 1];
        let past = verbs::is_past(&next.lower) && !next.is_any(&["read", "let", "set", "put"]);
        let before = &sentence[at.saturating_sub(3)..*at];
        let other = before.iter().any(|t| t.is_one_of("was were had could would did i we"));
        sentence[*at].is("still")
            && next.is_word()
            && !past
            && !other
            && !next.is_one_of("was were had could")
    })
}

/// Words that make a sum somebody's pay.
static PAY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "earn|earns|earned|earning; takes|took|take|taking|brought|brings home; salary|salaries|wage|wages|bonus|pay|gross; makes|make|made <num>; before|after tax; had|got|has|gets .. <num> a|per year|month; paid <w> <num> a|per|and|,; paid him|her; was|is|were|'s|are on <num>; draws|drew <num>; his|her package|compensation",
    )
});

/// The person concerned tells it, or anybody may read it.
static PUBLISHED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "press release; in every|all|the paper|papers|newspaper|newspapers|press|advertisement|advertisements; in <w> <w>? job|own? advertisement|advertisements|advert|adverts; on our|its|their|the own? website|web|site|homepage; speaks|spoke|talks|writes about|of it openly|on|in; openly; with his|her|their name|consent|permission|blessing; asked me to tell; annual|public report|changelog|register|record; as <name> says; the public|published; my own story; publicly|public known; was|were|has|have been? published; anyone does|can|pays",
    )
});

/// Is it public, by what the sentences around it say?
pub(super) fn is_published(sentences: &[&[Token]]) -> bool {
    let denied = |t: &Token| t.is_any(&["not", "n't", "never", "nobody", "before", "yet"]);
    sentences.iter().any(|sentence| {
        PUBLISHED
            .find(sentence)
            .any(|range| !sentence[range.start.saturating_sub(4)..range.end].iter().any(denied))
    })
}

/// What somebody is paid, with the sum: "Harriet was on £41,500".
pub(super) fn pay(sentence: &[Token], is_somebody: impl Fn() -> bool) -> Option<Range<usize>> {
    let sum = (0..sentence.len()).find(|at| is_sum(sentence, *at))?;
    let place = PAY.find(sentence).find(|range| range.start.abs_diff(sum) <= 12)?;
    let of_firm = sentence.iter().any(|t| {
        t.is_one_of("budget budgets turnover revenue supplier vendor agency fee fees licence licences median average mean between")
    });
    let bare_on = sentence[place.start].is_one_of("was is were 's are") && place.end > place.start + 1;
    let wage = !bare_on || sum + 1 == place.end;
    (wage && !of_firm && is_somebody()).then(|| place.start.min(sum)..place.end.max(sum + 1))
}

/// A sum as large as wages are.
fn is_sum(sentence: &[Token], at: usize) -> bool {
    let token = &sentence[at];
    if token.kind != Kind::Number || token.lower.contains(['%', ':']) {
        return false;
    }
    let money = token.lower.contains(['€', '$', '£', '₹']);
    let digits: String = token.lower.chars().filter(char::is_ascii_digit).collect();
    let thousands = digits.len() >= 5 && (token.lower.contains(',') || token.lower.contains('.'))
        || token.lower.ends_with('k')
        || sentence.get(at + 1).is_some_and(|n| n.is_any(&["thousand", "k"]));
    let unit = sentence.get(at + 1).is_some_and(|n| {
        n.is_one_of("euro euros pounds pound dollars francs kronor zloty rupees thousand a per gross before and , for")
    });
    (money && digits.len() >= 3)
        || thousands && (unit || at + 1 >= sentence.len() || sentence[at + 1].kind == Kind::Mark)
        || digits.len() >= 4
            && sentence.get(at + 1).is_some_and(|n| n.is_one_of("euro euros pounds dollars francs"))
}
