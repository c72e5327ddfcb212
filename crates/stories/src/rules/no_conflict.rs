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

use super::measures::any_measure;
use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::story::Section;
use crate::text::phrases::Phrases;
use crate::text::{Kind, Token, Words, verbs};
use std::sync::LazyLock;

/// Somebody who wanted something else, something that broke, a lack or a choice: enough on its own.
static CLEAR: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "disagreed|disagree|disagreement|disagreements; objected|objecting|objection|objections; to|would|could|did|not|n't|might|will object; object to; refused|refusal|refuse; resisted|resistance|resist; pushed|push back; pushback; opposed|opposition
        sceptic*|skeptic*; argued; argument|arguments; conflict|conflicts|conflicting; fight|fought; angry|anger|furious|annoyed|upset|hostile; complained|complaints|complaint; resented|resentment
        said|say|saying|told .. no|not; said it was|would|could too|not|n't; did n't|not want|agree|believe|trust|like|see|accept|buy; would n't|not hear|accept|let|sign|agree|give|move|approve|fund|take|pay|wait|help|budge|come|talk|listen|scale|fit|share|commit|support|work|release|lend|join|do|touch|sit|use|speak|open|change|answer|start|part|even|go|have
        unhappy; reluctant|reluctantly|reluctance; unconvinced; doubted|doubts|doubt|doubtful; was|were|am|is|are|be|been|voted|spoke|turned|argued|stood|dead|firmly|strongly|strictly|all|both|decided|advised|warned against; against my|his|her|our|their advice|will|wish|wishes|better|judgement|director|boss; against .. will|wish|wishes|odds|clock; vetoed|veto; rejected|reject|rejection; turned me|us|it|her|him|them|my? down|away
        blocked|blocker|blocking; got|was|were|be|been stuck; delayed; was|were|caused|with|long|further delays; slipped|slip|slipping; missed|miss|missing the|our|a|two|my|three; overran|overrun; too late|few|little|slow|expensive|risky|small|long|thin
        failed|failure|failures|fail|failing; broke|broken|breaks; crash*; wrong; mistake|mistakes|mistaken; regret*; corrupt*; rolled back; roll back; rollback|rollbacks; backfired; setback|setbacks
        resigned|resign|resignation; quit; burnt|burned|burnout; ill|sick; fired|laid off; lay-offs|layoffs; freeze; was|were|got|been frozen; shortage; short of; understaffed; overloaded; underperform*; behind schedule
        trade-off|trade-offs|tradeoff|tradeoffs|tradeoffs; at the expense|price of; gave up; give up; given up; sacrific*; postponed|postpone; dilemma; hard choice|choices|decision|part; choose|chose between; chose not; hardest|harder; difficult|difficulty|difficulties; struggle|struggled|struggling
        a|the|big|real|great|high|some|at|took|at risk; risk of|that|was; risky|risked|risking; threat*; danger*; worried|worry|worries|afraid|feared|fear|nervous|uneasy; warned; a|final|last|written|formal|first|clear warning to|from|that|about|shot|letter; cost us|me|dearly; lost|lose|losing the|a|an|us|my|his|her|our|their|its|two|three|four|five|six|several|days|weeks|it|them|all; lost <num>; loss|losses; cancelled|canceled; escalat*; under pressure; tight deadline; penalty|penalties; a fine; fines
        no budget|money|headcount|time|capacity|spare|authority|extra; without extra|budget|authority|new|more|additional|any|a|home|the budget|headcount|money|people|hires|authority|mandate|help|visits; nobody owned|wanted|would|answered|believed|knew|used|came|listened|trusted|signed|cared|turned|spoke; none of them|the wanted; not one|a <w> used|came|answered|worked|signed|read
        bankrupt|insolvent|bankruptcy; unusable|useless|unreliable|unacceptable|impossible; no room|way; not enough; competing; at odds; declined; frustrated|frustrating|frustration; blame|blamed; stubborn; defensive; toxic; demoralised|demoralized; tense; heated; contentious; controversial; crisis; emergency; panic|panicked; chaos|chaotic; overtime; overdue; violated|violation; unstable; fragile; poached; insulted; cried; layoff; shut down; over budget; a year|month|week|quarter behind; fallen|fell behind; behind on; lacking; disappointed; nobody would; too many|much|heavy|weak|big|complicated|tired|busy|proud|dangerous|vague|old|difficult|costly|high
        obstacle|obstacles; constraint|constraints; impasse; deadlock; standoff|stand-off; tension|tensions; friction; uncomfortable; painful|painfully; unpopular; overruled|overrule; unable; had failed; fell over|apart|flat|through|short; collapsed|collapse; incompatible; contradict*; ambig*; overwhelm|overwhelmed|overwhelming; hesitat*; protested|protest; disputed|dispute; insisted; grumbled|grumbling; bitter; demanded; insufficient; lacked; the problem|trouble|catch|snag was; under protest; went badly|down badly|wrong; stalled|stall; stopped the|us|working; exhausted; apologis*|apologiz*; sued|lawsuit; breach*; leak*; overspent; out of money|memory|time|hours; ran out; underestimated|misjudged|overlooked; unwilling; temptation|tempted; compromise|compromised; concession; in the way; unfair; hated
        would n't|not <w>; wanted the same; there was|were only one|two; and there was one; charged us; gave in; would|will have none; out of my|his|her|our|their mind; knew|know|understood no|nothing|little; had|were|was never <vbn>; <num> attempts|tries; several|many attempts|tries; second|third|fourth|fifth attempt|try|letter|request|reminder; only after; waste of; to my face; walked out|away|off; left for; left us|me with|without|alone|waiting|standing; left us|me in the lurch|rain|dark; our|my only; had to come out; not both; flood|flooded|earthquake|storm|strike; caught fire; nothing|little to do with; torn between; let .. lie|wait; dug in; heels; had .. on her|his|their side; back|came|turned red|empty|negative; <num> days|weeks|hours left; few days|weeks|hours left; no <w> could; to paper; kept cancelling|saying|asking|putting|interrupting; put me|us|it off; sent me|us away; hung up; shouted|shouting|yelled|screamed; laughed at; quarrel*; crossly; was|were|got|very|rather|grew cross; ashamed; dreaded; lied; gave notice; stolen|theft|hacked|ransom*; expired; broke down; out of stock; sold out; went dark|black|silent|dead; power cut; at stake; ultimatum; or else; was|were|went|is|been down for|again|on|twice|all|since; down for <num>
        an|the|this|that|first|second|last|another outage|incident; a|the|one|this|that bug in|had|was|that; for what; half the time; wanted .. first; wanted .. gone|kept|instead|stopped; burning|ablaze; punish*; not pleased|happy|keen|amused; blunt; rather have|than lose; never slept; deaf; mess; nightmare; desperate|despair; unrest; hostility; mistrust*|distrust*; crossed his|her|their|its arms|swords|line; politics; turf; rival*; annoy*; fault|faults; differed|differ|differs; out of bounds|reach|order; accuse|accused|accusing|accusation; turned .. back|backs on; no money|nothing left; nothing left to|for; drowned; burst; overworked; backlog; bottleneck; outdated|obsolete; ended in",
    )
});

/// The same told quietly: a mistake owned up to, a face, an ultimatum, a price, a thing that would not hold.
static QUIET: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "tore|torn|tears it|them|this|that|my|our? up|apart; hear|have nothing of it|this|that; budget|headcount|team|staff|money|funds <w>? was|were|been|got been? halved|cut|slashed|withdrawn|shrunk; held|holds|hold it|us|me|them|this|back back|up for|until; i|we got|received none; nobody|no-one|none opened|came|used|read|answered|replied|believed|turned it|them|up|for|to|me|my|in; struck|crossed out half|most|all|a|the|two|three; stopped|stop speaking|talking|answering|replying to; handed in his|her|their? notice|resignation; gave notice; had the only key|copy|licence|license|password; one person|colleague|engineer came|showed|turned; gave me|us only? <num> days|weeks|hours; fell through; went silent
        say|said|saying sorry; apology|apologies; forgot|forgotten; i|we had|'d left|skipped|overlooked|misread|missed|assumed|misjudged|miscounted|mixed|confused|underrated|taken out|a|the|that|it|them|up|too|for; daft|stupid|foolish|naive|clumsy; my|our|own fault|blunder|error|oversight|slip; embarrass*
        or the|they|we|i|it|she|he|our|my <w>? would|'d; if not ,; one more <w> and; last chance; final warning; walk away; walked|walking away
        was|were|is|are|am|been n't|not thrilled|convinced|keen|happy|enough|willing|allowed|interested|available|possible|amused|impressed|persuaded|sure|comfortable|fond|permitted|having|delighted|pleased|satisfied|ready|working|there|safe|legal|certified; was|were anything but; far from happy|convinced|keen|sure|ready
        sighed|groaned|frowned|scoffed|snapped|swore|cursed|muttered|moaned|scowled|bristled|glared|winced|sneered; shook|shaking his|her|their head|heads; folded|crossed his|her|their arms; raised an eyebrow; rolled his|her|their eyes; stopped|avoided|refusing|quit speaking|talking|answering|greeting; did n't|not speak|talk|answer|reply|greet|come|show|hold|work|fit|help|match|arrive|move|care|dare|hear|scale|survive|last|balance|add; never answered|replied|came|arrived|showed|worked
        had|has|came a|its|with|at price; at a|the|some price|cost; the price|cost|downside|drawback|sacrifice of|was|were|is|for; had|have|has to choose|decide|drop|redo|undo|sacrifice|disappoint|disappoint*|apologise|apologize|backtrack|forgo|throw|abandon|swallow|wait|beg|fire|dismiss; had|have to let .. go; had|have to start again|over|afresh; had|have to go back; start|started|starting again|over|afresh from|with|on|in|at; decide|decided|deciding|choose|chose|choice|pick|torn between; caught between; either .. or
        threw .. on|at|across|into the|my|me|us; slammed|banged|locked|kicked the|his|her|my|it; went|turned|grew|gone pale|quiet|red|white|silent|cold; in tears; burst into; asked|begged|told|warned me|us|him|her not to; heard nothing|none; out of order; stood|stands|lay idle|empty|locked; was|were out , so; half of it|them was|were|in|by; promised .. for <name> , and; could <w> one of; both|two|three .. both|all wanted; both wanted to; took|taken the|my|our|his|her|it|them <w>? away; giving up <w>; a|the locked <w>; was|were locked; nowhere to be found; red|swollen eyes; looked|stared at the|their floor|shoes|plates|plate|hands|table
        blamed|blaming|pointed|pointing|shouting|quarrelled|quarrelling at|each|one; each|both blamed|accused; hurdle|hurdles|snag|snags|hitch|glitch|mishap|pitfall|nuisance|headache|stumbling; dead end|ends; scared|anxious|wary|suspicious|jealous|offended|insulted|uncertain|uncertainty|alarmed; illegal|forbidden|forbade|banned|prohibited|barred|denied; seized up; jammed|garbled|overheated|stumbled|tripped|choked|capsized|derailed|froze|hung up|died|drowned|faltered|wobbled|bounced; timed|dropped|fell out|off; caught me|us|out; scrapped|binned|abandoned|shelved|aborted; took|taken down|offline the|our|it; stood still; standstill; gave|give|given it|that|way|ground|in up|on; nobody|no-one|none had ever|never|tried|done|dared; wanted me|us|it|him|her|them gone|out|off|fired|stopped|dead|sacked; sabotage*; swamped|drowning|overrun|snowed|outnumbered|short-handed|shorthanded; half of|the them|staff|team|people <w>? left|gone|missing|new; wanted .. or|, not; reproach*; accus*; suspect*|suspicion; humiliat*; had other plans; turned on me|us; unfinished|half-finished; inconsistent; unclear; unknown; untested; unproven; unheard; did|was|were|had|would|could|could not|n't .|,|;; sent .. back; <num> times what|as|more|our|the; four|three|two|twice|ten times|as what|much as we|i; was|were still in|on|at|not|empty|away|missing; had|has|have not|n't <vbn>; and|but only <num>; could keep|have|take|save|do the|one <w> or; neither; asked|wondered|wanted|demanded who|why had|we|i|it|she|he; half of it|them black|empty|wrong|unreadable|blank|gone; fell into the; did not|n't match|agree|add|tally; unread; and <num> people|<w> came; boiling; left after|within <num>; to a|the|our competitor|competition|rival; do|does not|n't exist; did not|n't even; went on|back with|to their|his|her|paper; in the snow|hail|flood|storm; swore by; got loud|louder; no longer wanted|opened|fitted|worked|knew|spoke; nobody <w>? else",
    )
});

/// Two of them make a difficulty.
static HINT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "however; had no|little <w>; outages; incidents; bugs; could n't|not; although|though; despite; only <num>; only one|a; problem|problems; concerns|concern|concerned; unless; limited; tight; urgent; convinced|convince; persuaded|persuade|persuading; challenge|challenges|challenging; negotiat*; deadline; pressure; risks; stuck; delays; ignored|ignore; surprised; silence; hole; defended; wanted to wait|keep|close|stop|cancel|rewrite|throw|shut|drop|leave|postpone|skip|rush|force; i|we needed; until january|february|march|april|may|june|july|august|september|october|november|december|then|the|another; no longer; <num> <w>? hours|minutes|days before a|an|the; dropped at|during; thunderstorm*|storm; however; late; complex; scarce; even so; lost; missing; fear; worse|worst; hard",
    )
});

/// All went well, said aloud; or the word is part of a product's name for a thing.
static SMOOTH: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "no|without|never|any|not|zero|hardly any|a|an|further|real|major|serious|single|much|one|great? objection|objections|problem|problems|issue|issues|resistance|pushback|conflict|conflicts|delay|delays|disagreement|obstacle|obstacles|incident|incidents|outage|outages|difficulty|difficulties|complaint|complaints|trouble|bug|bugs|failure|failures|risk|risks|rollback|rollbacks|friction|surprises|setbacks|drama|argument|tension|doubt|doubts|worry|worries|pressure|escalations|escalation|rework|loss|warning|warnings|mistake|mistakes|errors|threat|danger|shortage|fight|quarrel|quarrels|crisis|trade-off
        nobody|no-one|none|neither disagreed|objected|complained|resisted|opposed|refused|argued|was|had|worried|doubted|pushed|quit|resigned|minded|fought|grumbled; no one disagreed|objected|complained|resisted|opposed|refused|argued|minded|had|was
        did n't|not meet|face|encounter|have|need|run|hit any|into|a|no? resistance|objections|problems|issues|any; nothing went|broke|failed|was|stood wrong|in|lost?; never failed|broke|stuck|blocked|in|late
        failing test|tests; in case <w> <w>? failed|fails|broke|breaks; let|lets .. choose|decide between; emergency room|department|number|call|calls|services|exit|vehicle|vehicles; free to choose; wanted the same thing|result|outcome|end; it|this|that|which would not|n't <w>; would n't|not happen|be|need|break|fail|matter|lose; had no reason|need|hurry|rush|doubt|trouble|problem|problems|deadline|pressure|complaints; there was|were never|n't <w>; not|never|n't difficult|hard|worried|too; easy|simple decision|choice; low|little|hardly risk; little a? risk; risk free; met|set|made|kept|hit|hold|beat the|a|our|my|every|each? deadline|deadlines; deadline was mine|ours|generous|far; list|register of risks; lost the|my habit; glad|happy|pleased to lose; warns|warn|tells .. of delays; not both .. but
        incident|complaint|complaints|ticket|tickets|problem|bug|bugs|incidents|outage|failure|failures|error|risk|risks|crash|warning|loss|conflict|penalty|delay|fraud|threat|sick|emergency|leak|rollback|dispute|freeze report|reports|reporter|count|form|forms|review|reviews|queue|tracker|list|log|logs|rate|rates|channel|register|management|handling|handler|page|pages|screen|screens|module|code|test|tests|flag|budget|engine|model|models|detection|detector|monitor|calculator|calculation|alert|alerts|resolution|service|board|database|archive|button|plan|leave|line|insurance|procedure|desk; warning light|lights; lost property|luggage|parcels|items; backlog of ideas|items; backlog item|items|grooming; by hand the",
    )
});

/// All was easy, said aloud.
static CALM: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "pleasant|pleasantly; cheerful|cheerfully; sunny; in good|high|best spirits|mood; of their|its|his|her own accord; for free; as long|much|many as we|i liked|wanted; looked|looking forward to; content with; a treat; fond of; took to it|the; ran well; business was good|excellent|fine; time on their|our|his|her hands; gladly; ample; plenty of time|money|room|people|help; all the time|money|people|help|support; no hurry|rush|pressure|resistance|objections; without any? haste|hurry|rush|pressure; glad|happy|pleased|delighted|keen to; welcome to; was|were|is welcome|welcomed; as|exactly as planned; according to plan; without a? hitch; agreed|accepted|approved|signed at|on|straight once|the|away; liked it|the|that|this; everyone|everybody|all|both|they loved|liked|welcomed|supported|agreed; nobody|no-one|none objected|minded|disagreed; from day one; ahead of schedule; smoothly; generous; calm|quiet weeks|months|week|month|spell|period; nothing was at stake; easy; had the time|people|money|means|budget|room for",
    )
});

/// Said of a whole sentence: what it looked for was not there.
static ABSENT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "found|met|saw|had|hit none|nothing; there was|were none; none|nothing|never .. came true; none|nothing of them|it|on <w>? came true; neither came true",
    )
});

/// Behind these a word tells of what was not.
static DENYING: Words =
    Words::new("no without never nobody none neither nor hardly barely little no-one nothing zero");

static DENIAL: Words = Words::new(
    "but not n't no nobody nothing never none neither nor only until without though although too yet despite however hardly \
     barely cannot instead unless",
);

/// In numbers of Result, "crashes" and "complaints" are what was counted; these stay a difficulty.
static OF_PEOPLE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "disagreed; objected; refused; resisted; argued; furious|angry; blocked; resigned|quit; insisted; vetoed; rejected; missed the|our; failed to; gave up; cost us|me; rolled back; did n't|not want|agree; would n't|not; still refuses|objects; grumbled; lost the|a|two",
    )
});

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let words = story.all_words();
    // Without an Action, what stood in the way may stand there: only a story that calls itself easy is.
    let silent = story.words(Section::Action) == 0;
    if words == 0 || silent && !story.told().any(|(_, text)| text.each_sentence().any(|s| CALM.any(s))) {
        return;
    }
    let mut all = Trouble::default();
    for (section, text) in story.each() {
        // What is said of oneself in Learning is no obstacle that was met.
        if section == Section::Learning {
            continue;
        }
        for sentence in text.each_sentence().filter(|s| section != Section::Situation || !is_product(s)) {
            all.add(weigh(sentence, section));
        }
    }
    if all.is_enough(words) {
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

/// "Tidewatch warns sailors of storms": what a firm is for, told in the present, is nobody's trouble.
fn is_product(sentence: &[Token]) -> bool {
    let present = sentence.iter().take(12).any(|t| {
        t.is_one_of(
            "makes sells builds runs writes offers lets helps warns shows prints plans sends tracks produces rents carries delivers \
             streams publishes operates keeps looks collects treats insures repairs moves stores checks finds teaches counts",
        )
    });
    let past = sentence.iter().any(|t| {
        t.is_one_of("was were had did could would until since")
            || verbs::is_past(&t.lower) && !verbs::is_present(&t.lower)
    });
    let trouble = sentence.iter().any(|t| t.is_one_of("but not n't nobody no only never yet still too"));
    present && !past && !trouble
}

/// What was found of it, by how plainly it is told; and what says that all was easy.
#[derive(Debug, Default)]
struct Trouble {
    clear: usize,
    quiet: usize,
    hints: usize,
    calm: usize,
    /// Words that deny or restrict: where all goes well there are few.
    denials: usize,
}

/// In a story of so many words, an obstacle told quietly leaves more than one trace.
const LONG: usize = 120;

/// And so many denials, in a story that does not call itself easy, tell of trouble in words that no list holds.
const DENIALS: usize = 5;

impl Trouble {
    fn add(&mut self, other: Self) {
        self.clear += other.clear;
        self.quiet += other.quiet;
        self.hints += other.hints;
        self.calm += other.calm;
        self.denials += other.denials;
    }

    fn is_enough(&self, words: usize) -> bool {
        let told = self.clear + self.quiet;
        // A single word of trouble in a story that calls itself easy, or a single quiet one, is by the way.
        let by_the_way = told == 1 && self.hints == 0 && words >= LONG && (self.calm > 0 || self.quiet == 1);
        let denied = self.denials >= DENIALS && self.denials * 100 >= words && self.calm == 0;
        (told > 0 || self.hints >= 2) && !by_the_way || denied
    }
}

fn weigh(sentence: &[Token], section: Section) -> Trouble {
    let mut found = Trouble { calm: usize::from(CALM.any(sentence)), ..Trouble::default() };
    if ABSENT.any(sentence) {
        return found;
    }
    let smooth: Vec<_> = SMOOTH.find(sentence).collect();
    let free = |range: &std::ops::Range<usize>| {
        !smooth.iter().any(|one| one.start < range.end && range.start < one.end)
            && sentence[range.start].kind == Kind::Word
            && !is_denied(sentence, range)
    };
    if section == Section::Result {
        let clear = if any_measure(sentence) { &OF_PEOPLE } else { &CLEAR };
        found.clear = clear.find(sentence).filter(free).count();
        return found;
    }
    found.denials = sentence.iter().filter(|t| DENIAL.has(&t.lower)).count();
    found.quiet = QUIET.find(sentence).filter(free).count();
    found.clear = CLEAR.find(sentence).filter(free).count() + usize::from(is_contrast(sentence));
    found.hints = HINT.find(sentence).filter(free).count();
    found
}

/// "nobody was against it", "never in doubt": but "no budget" and "nobody would" deny nothing.
fn is_denied(sentence: &[Token], range: &std::ops::Range<usize>) -> bool {
    if sentence[range.clone()].iter().any(|t| DENYING.has(&t.lower) || t.is_any(&["not", "n't", "only"])) {
        return false;
    }
    let near = &sentence[range.start.saturating_sub(4)..range.start];
    let from = near
        .iter()
        .rposition(|t| t.kind == Kind::Mark || t.is_any(&["and", "but", "so"]))
        .map_or(0, |p| p + 1);
    let near = &near[from..];
    let no_one = near.windows(2).any(|pair| pair[0].is("no") && pair[1].is("one"));
    no_one || near.iter().any(|t| DENYING.has(&t.lower))
}

/// "Half of them wanted to rewrite it; I wanted to repair it", "Ana wanted to buy, Jonas to build".
fn is_contrast(sentence: &[Token]) -> bool {
    let wanted = |at: &usize| sentence[*at].is_any(&["wanted", "preferred", "argued", "insisted", "swore"]);
    let Some(first) = (0..sentence.len()).find(wanted) else { return false };
    let Some(second) = (first + 1..sentence.len()).find(wanted) else { return false };
    let subject = |at: usize| at.checked_sub(1).map(|b| sentence[b].lower.as_str());
    // "She wanted a chart and wanted it weekly" is one will.
    let joined = subject(second).is_some_and(|w| matches!(w, "and" | "also" | "then" | "or"));
    !joined && subject(first) != subject(second)
}
