//! # no-conflict
//!
//! Nothing stood in the way: no objection, obstacle, shortage, failure, risk or hard choice anywhere in the story.
//! "Nobody objected" and "without any problem" are no difficulties.
//!
//! **Why an interviewer minds.** They learn how you decide when it costs something. A story in which all went as
//! planned shows a good plan at best, and often a story from which the difficult person was taken out.
//!
//! **Bad:** "I presented the plan, all teams liked it, and we rolled it out as planned."
//! **Good:** "Jonas said no twice. I could have gone over his head; I offered to carry his pager instead."
//!
//! **Do:** tell the moment at which it could have failed, or what you gave up.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::story::Section;
use crate::text::phrases::Phrases;
use crate::text::{Kind, Token};
use std::sync::LazyLock;

/// Enough on its own.
static CLEAR: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "disagreed|disagree|disagreement|disagreements; objected|object|objection|objections; refused|refusal|refuse; resisted|resistance|resist; pushed|push back; pushback; opposed|opposition
        sceptic*|skeptic*; argued; argument|arguments; conflict|conflicts|conflicting; fight|fought; angry|anger|furious|annoyed|upset|hostile; complained|complaints|complaint; resented|resentment
        said|say|saying|told .. no|not; said it was|would|could too|not|n't; did n't|not want|agree|believe|trust|like|see|accept|buy; would n't|not hear|accept|let|sign|agree|give|move|approve|fund|take|pay|wait|help|budge|come|talk|listen|scale|fit|share|commit|support|work|release|lend|join|do
        unhappy; reluctant|reluctantly|reluctance; unconvinced; doubted|doubts|doubt|doubtful; against my|the|it|this|his|her|us|our|me|him|them|their; against <name>; against .. will|wish|wishes|advice|odds; vetoed|veto; rejected|reject|rejection; turned me|us|it|her|him|them? down
        blocked|blocker|blocking; stuck; delayed|delay|delays|slipped|slip|slipping; missed|miss|missing the|our|a|two|my|three; overran|overrun; too late|few|little|slow|expensive|risky|small|long|thin
        failed|failure|failures|fail|failing; broke|broken|breaks; crash*; wrong; mistake|mistakes|mistaken; regret*; corrupt*; rolled back; roll back; rollback|rollbacks; backfired; setback|setbacks
        resigned|resign|resignation; quit; burnt|burned|burnout; ill|sick; fired|laid off; lay-offs|layoffs; freeze|frozen; shortage; short of; understaffed; overloaded; underperform*; behind schedule
        trade-off|trade-offs|tradeoff|tradeoffs|tradeoffs; at the expense|price of; gave up; give up; sacrific*; postponed|postpone; dilemma; hard choice|choices|decision|part; choose|chose between; chose not; hardest; difficult|difficulty|difficulties; struggle|struggled|struggling
        risk|risks|risky|risked|risking; threat*; danger*; worried|worry|worries|afraid|feared|fear|nervous|uneasy; warned|warning|warnings; cost us|me|them; lost; losing; loss|losses; cancel*; escalat*; pressure; deadline; penalty|penalties; a fine; fines
        no budget|money|headcount|time|capacity|spare|authority|extra; without extra|budget|authority|new|more|additional|any|a budget|headcount|money|people|hires|authority|mandate; nobody owned|wanted|would|answered|had|believed|knew; none of them|the wanted
        bankrupt|insolvent|bankruptcy; unusable|useless|unreliable|unacceptable|impossible; no room|way; not enough; competing; at odds; declined; frustrated|frustrating|frustration; blame|blamed; stubborn; defensive; toxic; demoralised|demoralized; tense; heated; contentious; controversial; crisis; emergency; panic|panicked; chaos|chaotic; overtime; overdue; violated|violation; unstable; fragile; poached; insulted; cried; layoff; shut down; over budget; a year|month|week|quarter behind; fallen|fell behind; behind on; broken; lacking; disappointed; nobody would; too many
        obstacle|obstacles; constraint|constraints; impasse; deadlock; standoff|stand-off; tension|tensions; friction; uncomfortable; painful|painfully|pain; unpopular; overruled|overrule; turned down; unable; had failed; fell over|apart; collapsed|collapse; incompatible; contradict*; ambig*; overwhelm*; hesitat*; protested|protest; disputed|dispute; insisted; grumbled; bitter; demanded; surprised; insufficient; lacked; the problem|trouble|catch was; under protest; went badly|down badly|wrong; hole; stalled|stall; stopped the|us|working; exhausted; apologis*|apologiz*; sued|lawsuit; breach*; leak*; overspent; out of money|memory|time|hours; ran out; underestimated|misjudged|overlooked; unwilling; silence; ignored; ignore|ignoring; temptation|tempted; compromise|compromised; concession; in the way; defended; unfair; hated",
    )
});

/// Two of them make a difficulty.
static HINT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "but; however; outage|outages; incident|incidents; bug|bugs; could not|n't; although|though; despite; only <num>; instead of; instead; hard; problem|problems; concerns|concern|concerned; while; unless; yet; still; rather than; limited; tight; slow|slower; complex; never; nobody; manual; urgent; late; down to; until; alone; under-; even so; asked why; convinced|convince; persuaded|persuade|persuading; challenge|challenges|challenging; negotiat*; without",
    )
});

/// All went well, said aloud.
static SMOOTH: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "no|without|never|any|not|zero|hardly any|a|an|further|real|major|serious|single|much|one? objection|objections|problem|problems|issue|issues|resistance|pushback|conflict|conflicts|delay|delays|disagreement|obstacle|obstacles|incident|incidents|outage|outages|difficulty|difficulties|complaint|complaints|trouble|bug|bugs|failure|failures|risk|risks|rollback|rollbacks|friction|surprises|setbacks|drama|argument|tension|doubt|doubts|worry|worries|pressure|escalations|escalation|rework|loss|warning|warnings|mistake|mistakes|errors
        nobody|no-one|none|neither disagreed|objected|complained|resisted|opposed|refused|argued|was|had|worried|doubted|pushed|quit|resigned|minded; no one disagreed|objected|complained|resisted|opposed|refused|argued|minded|had
        did n't|not meet|face|encounter|have|need|run|hit any|into|a|no? resistance|objections|problems|issues|any; nothing went|broke|failed|was|stood wrong|in|lost?; never failed|broke|stuck|blocked|in
        there was|were never|n't <w>; not|never|n't difficult|hard|worried; low|little risk; risk free; incident|complaint|complaints|ticket|tickets|problem|bug|incidents|outage|failure|error|risk report|reports|count|form|review|reviews|queue|tracker|list|log|rate|channel|register|management; warning light",
    )
});

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let words = story.all_words();
    if words == 0 || story.words(Section::Action) == 0 {
        return;
    }
    let (mut clear, mut hints) = (0, 0);
    for (section, text) in story.each() {
        for sentence in text.each_sentence() {
            let (c, h) = weigh(sentence);
            clear += c;
            // A lesson or a plain "but" in Learning is no obstacle that was met.
            hints += if section == Section::Learning { 0 } else { h };
        }
    }
    if clear > 0 || hints >= 3 {
        return;
    }
    let message = format!(
        "In {words} words nothing stands in the way: nobody objects, nothing fails, nothing has to be given up."
    );
    let span = story.span(Section::Action);
    found.add(
        Some(Section::Action),
        span,
        message,
        "Tell the moment at which it could have failed, or the person who wanted something else.",
    );
}

fn weigh(sentence: &[Token]) -> (usize, usize) {
    let smooth: Vec<_> = SMOOTH.find(sentence).collect();
    let free = |range: &std::ops::Range<usize>| {
        !smooth.iter().any(|one| one.start < range.end && range.start < one.end)
            && sentence[range.start].kind == Kind::Word
    };
    let clear = CLEAR.find(sentence).filter(free).count();
    let hints = HINT.find(sentence).filter(free).count();
    (clear, hints)
}
