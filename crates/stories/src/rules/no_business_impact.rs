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
use crate::text::{Kind, Token, Words, agents, numbers, people};
use std::sync::LazyLock;

/// Money, duty, other departments and careers.
static IMPACT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "revenue|revenues; cost|costs|costing; profit|profits|margin|margins; euro|euros|dollar|dollars|pounds|francs|rupees|zloty|kronor|eur|usd|gbp
        budget|budgets; bill|bills|billing; invoice|invoices|invoiced; churn|churned; retention; complaint|complaints|complained|complain; contract|contracts|contractual
        income|incomes|earnings|takings; donation|donations|donated; royalties; fare|fares; premium|premiums; deposit|deposits; loan|loans|mortgage|mortgages; grant|grants; lawsuit; warranty; sign-ups|signups|registrations|registered; attendance|visits|visitors; customs; lorry|lorries; truck|trucks; train|trains; the|a|each|every|per|their|our ship; ships|vessels in|at|from|leave|left; tram|trams; flight|flights; plane|planes; aircraft; van|vans; ambulance|ambulances; motorway; grades; exam|exams; lesson|lessons; meal|meals; goods; crop|crops; kept|keeps the|our|us <w>? system|contract|product|app|project|work|account|order; kept us; download|downloads|downloaded; installs; injuries|injured|accident|accidents|deaths; electricity|diesel|emissions; occupancy; tickets sold|bought; sold; hang|hung|hangs up; store|shop|app rating|ratings; deal|deals; sale|sales; a|the|no|without fine; a fine; fines; fined; penalty|penalties; regulator*; auditor|auditors|audit; compliance; legal; finance; marketing; operations team|department|desk|manager|people; city operations
        refund|refunds|refunded; conversion; orders|ordered; per|an|every|each order; booking|bookings|booked; market; promoted|promotion|promotions; hired|hire|hires|hiring
        still on|with|in the|my|our team|group; still with us|me; still works|work here|for|with; signed for|up|with|again|on; <name> ordered|orders|bought|renewed|extended|licensed|signed; trading|sales|order volume; attrition; resigned|resign; he|she|they|engineers|people|developers|both|who|all|them|team|<name> stayed|stays; he|she|they|who|nobody|two|one quit; rehired; took a job|post|place|contract with; was|were made a? lead|team|tech|staff|senior|lead|head|manager; permanent job|contract|post; leads|runs|heads the group|team|department; renew|renewed|renewal|renewals; tender; licence|license cost|costs|fees; subscription|subscriptions
        write-off|write-offs; chargeback|chargebacks; fraud; payment|payments; payroll; purchase|purchases; basket|baskets|cart|carts; checkout; claims; ward
        support|supports ticket|tickets|call|calls|team|staff|queue|load|agents|desk|contacts; call centre|center; helpdesk; factory|factories|plant|plants|mill; production line|lines|stopped|loss; hours of production; operators in|at|of|get|can|see|no; support got|gets|takes|took|answers|answered|has|had|hears|heard|receives|received|could|can|spends|sees|saw|reported|says|said; warehouse|warehouses; delivery|deliveries|delivered on; parcel|parcels
        left the company; they|he|she|who|people|engineers|developers has|have|had left; nobody|none|one|two|three|people|they|he|she|engineers left; none|nobody|one|two|neither|half of the|my|them|us <w>? left; he|she|they|who|engineers|people|developers|<name> joined|accepted|rejoined; <num> joined|accepted|rejoined us|the team; leads the|a|her|his|two|three
        business; commercial|commercially; partner|partners; vendor|vendors; supplier|suppliers; investor*; launch|launched in|date; 
        bought|buys|buy|sells|sell; none|nobody|neither of .. has|have left; she|he|they|who 's|is|are|were staying; reason|reasons she|he|they stayed|stays; nobody has|have left; a|the|her|his|pay rise|raise of|for|in; given|got|gave .. rise|raise|bonus; pay|bonus; back on|at|to full|work|his|her|duty; <num> .. an|per hour where; approval|approvals|approved by|the; safety officer|case; homologation|homologated; lets|let us; saves|saved|saving the|a|each|every <w>? desk|department|ward|shop|branch|staff|hall|crew|office|team <num>; hours|minutes|days less; <name> now leads|runs|manages|owns; became a? team|tech|staff|senior|lead|manager; 's people|desk|department|office; go|goes|went|gone home; senior|staff|lead|principal role|title; career|careers; salary|salaries; overtime; sick leave
        satisfaction; nps; csat; rating|ratings; reviews in|on; engagement; reputation; press; downtime for; voters; permit|permits; benefits; appointment|appointments
        turnover; spend|spending; saved .. <num> <w>? euro|euros|dollars; savings; price|prices|priced; leave|parental; offer|offers accepted; candidates; certified|certification|certificate|accreditation; iso; gdpr; sla|slas credits|penalty; stock; stocks; theatre; surgery; trial|trials; harvest; shift|shifts; tax; pension|pensions",
    )
});

/// The same words in technical company.
static TECHNICAL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "at the cost of; cost of code|complexity|a|the; in order to|of; in order; order|orders of magnitude; contract|contracts test|tests|testing; a great|good deal; audit log|logs|trail; deal|deals with
        user|users table; customer|customers table|id|ids|service|api; user|users interface|stories|story|service|id|ids; payment|payments service|api|module|code|gateway; order|orders service|api|module|code|table|queue; checkout service|module|code|repo*
        billing|invoice|booking service|module|code|repo*|job|api; in business; operations per; error budget|budgets; left it|the channel|queue; in it left; of it left; of it <w> left; the order of; price|pricing|sales|order service|services|engine|module|api|api; costs <num> <w>? ms|milliseconds|seconds|second|cycles|bytes|mb|gb|cores; shift of|to; deliveries|delivery of events|messages|code|each|the|packets; event|message delivery|deliveries; download|downloads of the|page|time|size|speed; premium|basic tier|support; package|packages downloads; visits to the wiki|page|dashboard; read|write operations; launch config*; fine grained; was|is|were fine; works|worked|runs|ran fine; fine tuning; just fine; retention of|period; log retention; trust boundary|store; computing|compute|computational|time cost
        member|members of the|my|our team; technical debt; partner library; market place; shift|shifts left; staff engineer|engineers; senior engineer|engineers; lead|leads time|times; stock framework; trial and|run; people on my|our|the team; event|events consumer|consumers; price of; carrier|reader|driver|client library|libraries; left over; left in; consumer|consumers lag|group; rate|rates limit; rating|ratings service; joined table|the tables; one|test|data|object|session factory; factory|factories method|methods|function|functions|class|classes|pattern; control|data|management|back plane|planes; model|models|network|networks|classifier trains|train; release train|trains; to|can|could|we|i|they train; trains a|the|on; lessons learned|learnt; vendor lock-in|directory|folder|code|library; partner api; release|merge candidate|candidates; performance|latency|memory|cpu penalty; grants access|rights|read|write|permission; tls|ssl|expired|signing|client|server|root|wildcard certificate|certificates; certificate expiry|rotation|renewal; up to date; to date; release|build|due|commit|expiry date|dates; date of|format|formats|field|fields|picker|parser|column|columns; in|out of|key|cache stock; jwt claims; crops the|an|each; harvests logs|metrics; business logic|rule|rules|layer|object|objects; trial build|builds; press of|a; market data; bill of materials; deal|deals out; shop floor; price list feed; a|the premium build; costs nothing|less|more to run|keep|maintain; a|the query costs|cost; shipped behind; cost model|function|based; sales force; hire code; visits to|per node|page; payment|payments terminal driver",
    )
});

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let result = story.text(Section::Result);
    if story.words(Section::Result) == 0 || is_told(story) || !is_technical(&result.tokens) {
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

/// What engineers alone count; a result without any of it ("wrong grades fell by half") is somebody's outside.
static MACHINERY: Words = Words::new(
    "test tests testing coverage pipeline pipelines build builds code codebase service services server servers cluster clusters \
     latency p95 p99 p50 throughput memory cpu disk disks query queries database databases table tables schema index deploy \
     deploys deployment deployments release releases repository repo api apis library libraries framework frameworks module \
     modules monolith microservices job jobs batch cache queue queues log logs logging alert alerts dashboard dashboards uptime \
     availability error errors bug bugs refactoring refactored architecture design engineer engineers developer developers pull \
     review reviews merge merges branch branches migration migrations migrated version versions node nodes container containers \
     message messages event events request requests response requests ms milliseconds lines parser compiler scheduler restore \
     backup backups replica replicas shard shards endpoint endpoints network bandwidth storage garbage ci cd slo slos sla on-call \
     pager paged incident incidents outage outages rollback rollbacks dependency dependencies documentation document technical \
     stack platform infrastructure config configuration script scripts importer import exporter crash crashes app startup \
     index source sources data dataset field fields recovery failover algorithm model models simulator wiki sprint velocity \
     stable stability performance load cloud flag flags lint linter debug tool tooling morale loader loaders collector collectors \
     crawler converter generator exporter renderer reader archive restart restarts restarted engine timer worker workers go rust \
     java python gb mb ram kernel cpu thread threads protocol interface decoder encoder storage compression key keys rollout \
     component components package packages \
     page pages screen screens colleague colleagues teammate teammates newcomer newcomers project setup set-up \
     machine machines program programs software hardware file files folder folders format formats rewrite rewritten refactor \
     parse parses production staging environment environments server-side suite suites screenshot screenshots warning warnings \
     automated automatically automation manual manually deleted switched disk process processes step steps layer layers class \
     classes function functions object objects feature-flag default defaults setting settings variable variables comment comments \
     naming names structure structured modular documented typed readable maintainable cleaner clean tidy simpler elegant modern \
     latest upgraded upgrade outdated legacy old-style duplicated duplication dead written integration integrations sandbox \
     checkpoint checkpoints snapshot snapshots sync syncs synced cron nightly hourly run runs ran running reboot reboots \
     retry retries loads starts boots compiles builds passes green red coverage-report utilisation utilization consumption \
     capacity load-test benchmark benchmarks profiler trace traces metric metrics graph graphs monitoring monitored alarm alarms \
     certificate certificates token tokens secret secrets password passwords encryption encrypted search searchable lookup \
     rule rules template templates generator checklist runbook runbooks playbook handbook style guideline guidelines convention \
     conventions standard standards approach blueprint diagram diagrams decision-record specification specs",
);

fn is_technical(tokens: &[Token]) -> bool {
    tokens.iter().any(|t| MACHINERY.has(&t.lower))
}

/// Parts of software that carry the name of the trade they serve: "the fare engine", "the driver app".
static PART: Words = Words::new(
    "service services engine engines parser parsers module modules table tables feed feeds importer importers exporter exporters \
     queue queues model models code codebase api apis database databases library libraries component components tests test suite \
     schema schemas calculator pipeline pipelines converter adapter adapters connector connectors loader loaders worker workers \
     scheduler simulator generator validator renderer index indexes cache caches repo repository endpoint endpoints widget widgets \
     event events stream streams topic topics class classes package packages app apps portal backend frontend client sdk monolith \
     microservice microservices job jobs cron config script scripts controller handler handlers field fields column columns entity \
     entities flow-engine interface interfaces stack logic template templates page pages screen screens import export sync",
);

/// Does a word of the trade stand before a part of software, as its name?
fn names_part(sentence: &[Token], end: usize) -> bool {
    sentence.get(end).is_some_and(|next| PART.has(&next.lower)) && !sentence[end - 1].lower.ends_with("ed")
}

/// Words of business that engineers use as often for things of their own.
static LOOSE: Words = Words::new(
    "date market press counter town trial trials stock stocks launch launched visits business partner partners deal deals goods vendor \
     vendors supplier suppliers lesson lessons theatre registered engagement candidates certificate leave store order ordered \
     download downloads premium fine joined turnover public ward",
);

/// In a result of so many words, a single loose word is by the way.
const LONG: usize = 25;

fn is_told(story: &Analysis<'_>) -> bool {
    let places = story.text(Section::Result).each_sentence().flat_map(impacts);
    let loose: Vec<bool> = places.map(|token| LOOSE.has(&token.lower)).collect();
    let by_the_way = story.words(Section::Result) >= LONG && loose == [true];
    !loose.is_empty() && !by_the_way
}

/// The words of a sentence at which somebody outside gains or pays.
fn impacts(sentence: &[Token]) -> impl Iterator<Item = &Token> {
    let technical: Vec<_> = TECHNICAL.find(sentence).collect();
    let free = move |at: usize| !technical.iter().any(|range| range.contains(&at));
    (0..sentence.len())
        .filter(move |at| free(*at))
        .filter(|at| {
            let at = *at;
            let money =
                sentence[at].kind == Kind::Number && sentence[at].lower.contains(['€', '$', '£', '₹', '¥']);
            money
                || IMPACT.at(sentence, at).is_some_and(|end| !names_part(sentence, end))
                || agents::gains_at(sentence, at)
                || is_public_role(&sentence[at])
                || is_titled(sentence, at)
                || is_rise(sentence, at)
                || stays(sentence, at)
                || is_counted_crowd(sentence, at)
                || (people::is_outside(&sentence[at])
                    && !is_own_or_thing(sentence, at)
                    && !is_program(sentence, at)
                    && !owns_machinery(sentence, at)
                    && !names_part(sentence, at + 1))
        })
        .map(|at| &sentence[at])
}

/// "the viewer's memory": a program's.
fn owns_machinery(sentence: &[Token], at: usize) -> bool {
    sentence.get(at + 1).is_some_and(|t| t.is("'s"))
        && sentence.get(at + 2).is_some_and(|t| MACHINERY.has(&t.lower))
}

/// "Mr Bouma left us the field", "Frau Zbinden signed": nobody calls a developer so.
fn is_titled(sentence: &[Token], at: usize) -> bool {
    let behind = |on: usize| sentence.get(at + on).is_some_and(|t| t.capital);
    sentence[at]
        .is_one_of("mr mrs ms miss dr frau herr madame monsieur professor prof señora señor signora don")
        && (behind(1) || sentence.get(at + 1).is_some_and(|t| t.is(".")) && behind(2))
}

/// "the new player is in production", "the reader parses it": a program with the name of a person's part.
fn is_program(sentence: &[Token], at: usize) -> bool {
    let part = sentence[at].is_one_of(
        "player client reader viewer consumer subscriber publisher driver operator carrier editor creator picker packer installer \
         server broker adjuster trader dispatcher listener",
    );
    let article =
        sentence[at.saturating_sub(3)..at].iter().any(|t| t.is_any(&["the", "our", "this", "a", "its"]));
    let runs = sentence.get(at + 1).is_none_or(|n| {
        n.kind == Kind::Mark
            || n.is_one_of(
                "is was has had now no runs ran starts loads takes took handles reads writes parses consumes sends crashes uses \
                 can does did keeps needs replaced went stays",
            )
    });
    let whole = sentence.iter().any(|t| {
        t.is_one_of(
            "production written switched retired gone code tests parts rewritten kotlin swift rust version",
        )
    });
    part && article && runs && whole
}

/// "Ana now leads the group": a person does, and no gateway.
fn is_rise(sentence: &[Token], at: usize) -> bool {
    sentence[at].is("now")
        && sentence.get(at + 1).is_some_and(|n| n.is_one_of("leads runs manages heads owns"))
        && at.checked_sub(1).is_some_and(|b| {
            let who = &sentence[b];
            who.is_one_of("he she who") || who.capital && !who.upper && !is_technical(&sentence[b..at])
        })
}

/// "All seven stayed", "two of them had had offers and stayed": people do; "latency stayed at 4 ms" is none.
fn stays(sentence: &[Token], at: usize) -> bool {
    let alone = sentence
        .get(at + 1)
        .is_none_or(|n| n.kind == Kind::Mark || n.is_one_of("with and until in for on here"));
    let who = &sentence[at.saturating_sub(9)..at];
    let people = who.iter().any(|t| {
        t.is_one_of("he she they who all both each everyone everybody nobody none them us")
            || t.capital && !t.upper && !t.first
    });
    let still = sentence[at].is("still")
        && sentence.get(at + 1).is_some_and(|n| n.is_any(&["with", "at"]))
        && sentence[at + 1..].iter().take(4).any(|t| t.is_one_of("company firm us bank house group team"));
    let near = &sentence[at.saturating_sub(3)..at];
    let here = sentence[at].is("still") && sentence.get(at + 1).is_some_and(|n| n.is("here"));
    sentence[at].is("stayed") && alone && people && !is_technical(who)
        || (still || here) && !is_technical(near)
}

/// "forty people", "twice as many people finish": a crowd that uses it.
fn is_counted_crowd(sentence: &[Token], at: usize) -> bool {
    sentence[at].is("people")
        && at.checked_sub(1).is_some_and(|b| {
            numbers::is_quantity(&sentence[b]) || sentence[b].is("many") && b > 0 && sentence[b - 1].is("as")
        })
        && !sentence[at..].iter().take(6).any(|t| t.is_one_of("team engineering code tests"))
        && !sentence
            .get(at + 1)
            .is_some_and(|n| n.is_one_of("on in can know wrote read review reviewed understand"))
}

/// Those who judge from outside, by their office.
fn is_public_role(token: &Token) -> bool {
    token.is_one_of(
        "ministry inspector inspectors union mayor matron headmistress headmaster treasurer trustees shareholders minister \
         agency notary neighbours curator curators priest harbour shipyard kindergarten counter cargo town village parish",
    )
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
