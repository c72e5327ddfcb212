//! # no-business-impact
//!
//! Result speaks of technique or activity only: nobody outside engineering gains, pays or stays. Customers,
//! money, other departments' time, contracts, rules and people's careers count; coverage, latency by itself,
//! cleaner code do not.
//!
//! **Why an interviewer minds.** They want to know that you know why it was paid for. From a manager, "p95 fell"
//! without "and fewer carts were left" sounds like half of the answer.
//!
//! **Bad:** "Test coverage rose from 40 % to 85 %, and the pipeline runs in nine minutes."
//! **Good:** "The pipeline runs in nine minutes; the shops now get a fix the same day."
//!
//! **Do:** ask who outside engineering noticed, and what it was worth to them.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::rules::short;
use crate::story::Section;
use crate::text::phrases::Phrases;
use crate::text::{Kind, Token, people};
use std::sync::LazyLock;

/// Money, duty, other departments and careers.
static IMPACT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "revenue|revenues; cost|costs|costing; profit|profits|margin|margins; euro|euros|dollar|dollars|pounds|francs|rupees|zloty|kronor|eur|usd|gbp
        budget|budgets; bill|bills|billing; invoice|invoices|invoiced; churn|churned; retention; complaint|complaints|complained|complain; contract|contracts|contractual
        deal|deals; sale|sales; a|the|no|without fine; a fine; fines; fined; penalty|penalties; regulator*; auditor|auditors|audit; compliance; legal; finance; marketing; operations team|department|desk|manager|people; city operations
        refund|refunds|refunded; conversion; orders|ordered; per|an|every|each order; booking|bookings|booked; market; promoted|promotion|promotions; hired|hire|hires|hiring
        attrition; resigned|resign; stayed; quit; rehired; renew|renewed|renewal|renewals; tender; licence|license cost|costs|fees; subscription|subscriptions
        write-off|write-offs; chargeback|chargebacks; fraud; payment|payments; payroll; purchase|purchases; basket|baskets|cart|carts; checkout; claims; ward
        support|supports ticket|tickets|call|calls|team|staff|queue|load|agents|desk|contacts; call centre|center; helpdesk; factory|factories|plant|plants|mill; production line|lines|stopped|loss; hours of production; operators in|at|of|get|can|see|no; support got|gets|takes|took|answers|answered|has|had|hears|heard|receives|received|could|can|spends|sees|saw|reported|says|said; warehouse|warehouses; delivery|deliveries|delivered on; parcel|parcels
        left the company; has|have|had left; nobody|none|one|two|three|people|they|he|she|engineers left; joined|accepted|rejoined; now leads|runs|manages; leads the|a|her|his|two|three
        business; commercial|commercially; partner|partners; vendor|vendors; supplier|suppliers; investor*; launch|launched in|date; 
        <name> now leads|runs|manages|owns; became a? team|tech|staff|senior|lead|manager; 's people|desk|department|office; go|goes|went|gone home; senior|staff|lead|principal role|title; career|careers; salary|salaries; overtime; sick leave
        satisfaction; nps; csat; rating|ratings; reviews in|on; engagement; reputation; press; downtime for; voters; permit|permits; benefits; appointment|appointments
        turnover; spend|spending; saved .. <num> <w>? euro|euros|dollars; savings; price|prices|priced; leave|parental; offer|offers accepted; candidates; certified|certification|certificate|accreditation; iso; gdpr; sla|slas credits|penalty; stock; stocks; theatre; surgery; trial|trials; harvest; shift|shifts; tax; pension|pensions",
    )
});

/// The same words in technical company.
static TECHNICAL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "at the cost of; cost of code|complexity|a|the; in order to|of; in order; order|orders of magnitude; contract|contracts test|tests|testing; a great|good deal of; audit log|logs|trail; deal|deals with
        user|users table; customer|customers table|id|ids|service|api; user|users interface|stories|story|service|id|ids; payment|payments service|api|module|code|gateway; order|orders service|api|module|code|table|queue; checkout service|module|code|repo*
        billing|invoice|booking service|module|code|repo*|job|api; in business; operations per; read|write operations; launch config*; fine grained; was|is|were fine; works|worked|runs|ran fine; fine tuning; just fine; retention of|period; log retention; trust boundary|store; computing|compute|computational|time cost
        member|members of the|my|our team; technical debt; partner library; market place; shift|shifts left; staff engineer|engineers; senior engineer|engineers; lead|leads time|times; stock framework; trial and|run; people on my|our|the team; event|events consumer|consumers; price of; carrier|reader|driver|client library|libraries; left over; left in; consumer|consumers lag|group; rate|rates limit; rating|ratings service; joined table|the tables",
    )
});

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let result = story.text(Section::Result);
    if story.words(Section::Result) == 0 || result.each_sentence().any(has_impact) {
        return;
    }
    let span = story.span(Section::Result);
    let quote = short(span.of(story.source));
    let message = format!(
        "Result (“{quote}”) stays inside engineering: whom it helped, or what it was worth, is left to guess."
    );
    found.add(
        Some(Section::Result),
        span,
        message,
        "Say who outside engineering noticed, and what it was worth to them.",
    );
}

fn has_impact(sentence: &[Token]) -> bool {
    let technical: Vec<_> = TECHNICAL.find(sentence).collect();
    let free = |at: usize| !technical.iter().any(|range| range.contains(&at));
    (0..sentence.len()).filter(|at| free(*at)).any(|at| {
        let money =
            sentence[at].kind == Kind::Number && sentence[at].lower.contains(['€', '$', '£', '₹', '¥']);
        money
            || IMPACT.begins(sentence, at)
            || (people::is_outside(&sentence[at]) && !is_own_or_thing(sentence, at))
    })
}

/// Words for people that stand for the own team or for a thing.
fn is_own_or_thing(sentence: &[Token], at: usize) -> bool {
    let token = &sentence[at];
    if token.is_one_of("people member members employee family public operator operators creator editor") {
        let before = at.checked_sub(1).map(|b| &sentence[b]);
        return !before.is_some_and(|b| {
            b.is_one_of("the by of for other old older more fewer that")
                || b.kind == Kind::Number
                || b.lower.ends_with("000")
        }) || token.is_any(&["member", "members", "operator"]);
    }
    !people::other_at(sentence, at)
}
