//! # no-learning
//!
//! Learning is absent or empty, or holds only what is true for everyone: "communication is key", "teamwork
//! matters", "I learned a lot", "always plan ahead". What you do differently now, and a specific belief that you
//! gave up, are learning.
//!
//! **Why an interviewer minds.** "What would you do differently?" is asked of nearly every story. A proverb says
//! nothing of you; they infer that the next project went the same way.
//!
//! **Bad:** "I learned that it pays to involve people early."
//! **Good:** "I had read Jonas's silence as a yes. Since then I ask for a no by a date before anyone writes code."
//!
//! **Do:** say what you believed before, and the first thing that you did differently afterwards.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::rules::short;
use crate::story::Section;
use crate::text::phrases::Phrases;
use crate::text::{Kind, Token};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Something is done differently, or was believed and given up.
static CHANGED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "i|we|my now; now; since then|that; from then on; ever since; these days; nowadays; today i|we|my|every
        i|we have|'ve? stopped|started|begun|changed|dropped|kept|written|added|made|moved|put|asked|begin|keep|no; i no longer; not|n't .. any more|longer; not|n't .. anymore; no longer
        next time; the first thing i; i used to; i had|'d thought|believed|assumed|taken|read|treated|trusted|expected|mistaken|confused|counted|told|hoped|put|waited|let|hidden|been|looked|relied
        i thought|believed|assumed|took|mistook|confused|underestimated|overestimated|misread|misjudged|treated|trusted|waited|should|was|got|ask|write|keep|put|start|look|read|call|hold|make|send|show|count|check|spend|set|let|bring|sit|tell|give|book|leave|take|say|pair|measure|name|schedule|budget|insist|refuse|draw|want
        i would|'d; i will|'ll; my mistake|error|belief|assumption|habit|own; what i got|had|missed; instead of|i; before any|i|every|each|a|we; whenever i|we; every time|month|week|quarter; wrong about|to; rather than",
    )
});

/// What is done from then on, told as a step.
static HABIT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "i now ask|write|read|call|count|show|send|check|start|begin|look|put|draw|measure|test|visit|walk|sit; now i ask|write|read|call|count|show|send|check|start|begin|look|put|draw|measure|test|visit|walk|sit; these days i; i no longer; today i ask|write|read|call|count|show|send|check|start|begin|look|draw|measure|test|visit|walk|sit; i ask|take|write|read|call|count|show|start|begin|look|draw|measure|test|visit|walk|sit|stand|let <w> .. now; i ask|take|write|read|call|count|show|start|begin|look|draw|measure|test|visit|walk|sit|stand|let <w> <w> .. now",
    )
});

/// Said of everything by everyone.
static PLATITUDE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "is|are|was always|really|the|so|very|truly|absolutely? key|crucial|essential|vital|important|everything|critical|paramount|fundamental|invaluable|king|powerful
        matters; really|always|truly|do|does|can|will|details|words|people|things matter; the importance|value|power|benefit|benefits of; how important|crucial|valuable|much; learned|learnt a lot|many|much|so; great|valuable|good|important|big lesson|experience|learning
        it pays|helps|is worth; pays off; goes a long way; makes the difference; makes all; together|teamwork; no i in team; hard work; never give up; grew as|a; better leader|manager|communicator|person
        always plan|communicate|listen|be|stay|keep|involve|think|ask|prepare|trust|try|test|do|put|have; trust is; be patient; stay calm|focused|positive|humble; think outside; practice makes; key to success; leads to success; good|clear|open communication|planning|leadership|preparation",
    )
});

/// Words that say nothing of one story in particular.
static GENERAL: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "the a an of to in on at for with and or but that this it is are was were be been as by from i me my we our us you your they their them he she his her its not no n't \
     s 's 'd 'll 've 're 'm have has had do does did will would can could should may might must so if when then than what which who how why there here all any each every some more most \
     very much many lot lots really always never often also just only even now since then today next time first before after early late earlier ahead again forever still about into out up down over \
     communication communicate communicating communicates talk talking listen listening listens team teams teamwork together collaboration collaborate collaborating collaborative work working works worked hard people person persons everyone everybody anyone \
     someone stakeholder stakeholders involve involving involved engage engaging trust trusting trusted honesty honest transparency transparent openness open feedback important importance key crucial essential vital critical matter matters mattered value valuable values power \
     learn learned learnt learning lesson lessons learnings experience experiences taught teach teaches know knowing understand understanding understood realise realised realize realized believe think thinking remember see \
     plan planning plans planned prepare preparation prepared organise organised organisation project projects success successful succeed successfully leader leaders leadership lead leading manager managers management manage managing good great better best well big \
     goal goals challenge challenges challenging problem problems solution solutions solve solving issue issues change changes changing make makes making made take takes taking took keep keeping get gets getting got give gives giving need needs needed want wants try trying help helps helping helped \
     thing things way ways everything anything something nothing day days life career skill skills grow grew growth growing improve improved improving improvement quality technical technology business customer customers process processes result results deliver delivering delivery \
     clear clearly clarity focus focused focusing stay calm patient patience positive persistence perseverance resilience flexible flexibility adaptable adapt agile quick quickly fast start starting end done right wrong mistake mistakes fail failure failures failing success \
     pays pay helps worth long run goes far difference part role key moment situation future forward lot me myself themselves yourself approach proactive proactively pressure risk risks possible ask asking questions question share sharing respect empathy empathetic different perspectives perspective opinions \
     data decision decisions deciding decide test testing tests tested step steps little bit taking time effort regular regularly constantly continuous continuously expectations expectation set setting alignment align aligned everybody's relationships relationship build building strong stronger become became \
     teammates colleagues ownership take own responsible responsibility accountability feel feels truly simply above fundamental foundation essence sure ensure ensuring able bring brings bringing come comes coming let one two both same page keep informed inform loop prevention cure never give giving up surprises surprise be such like \
     engineers engineering tech true always priority priorities prioritise prioritize prioritising document documenting documentation monitor monitoring review reviewing reviews measure measuring simple simplicity details detail attention small large early often complex complexity scope diversity diverse powerful motivated motivation happy"
        .split_whitespace()
        .collect()
});

/// So many words of this one story make a marked sentence specific, and an unmarked one.
const SPECIFIC_WITH_CHANGE: usize = 2;
const SPECIFIC_WITHOUT: usize = 5;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let span = story.span(Section::Learning);
    if story.words(Section::Learning) == 0 {
        if story.all_words() == 0 {
            return;
        }
        let message =
            "Nothing is told of what you learned, and they ask for it after nearly every story.".to_owned();
        found.add(
            Some(Section::Learning),
            span,
            message,
            "Say what you believed before, and what you did differently the next time.",
        );
        return;
    }
    if story.text(Section::Learning).each_sentence().any(is_learning) {
        return;
    }
    // "Fear was a better map than the log. I ask for it first now."
    let text = story.text(Section::Learning);
    let habit = text.each_sentence().any(|sentence| HABIT.any(sentence) && !PLATITUDE.any(sentence));
    if habit && specific_words(&text.tokens) >= 3 {
        return;
    }
    let quote = short(span.of(story.source));
    let message = format!("“{quote}” is true for everyone, so it says nothing of you.");
    found.add(
        Some(Section::Learning),
        span,
        message,
        "Say what you do differently since then, and when you last did it.",
    );
}

/// What tells of learning even in the middle of an answer without sections.
static SAID_SO: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "i|we now; now i|we|every|each; since then; from then on; ever since; these days; nowadays; today i|we; next time; no longer; not|n't any more
        i used to; i have|'ve <adv>? stopped|started|changed|tried|made|asked|kept|put|written|read|done|given|taken; i stopped|started doing; i learned|learnt|realised|realized; taught me; i was wrong about|to; i had|'d taken|read|mistaken|confused|treated; the first thing i; before any|every|each|i .. now; what i learned; lesson",
    )
});

/// For an answer that has no part of its own for it: nothing in it says what changed.
pub(crate) fn check_answer(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let text = story.text(Section::Learning);
    let learned = text.each_sentence().any(|sentence| SAID_SO.any(sentence) && is_learning(sentence));
    if learned || story.words(Section::Learning) == 0 {
        return;
    }
    let message = "Nothing in the answer says what you learned from it.".to_owned();
    let fix = "Say what you do differently since then, and when you last did it.";
    found.add(Some(Section::Learning), story.span(Section::Learning), message, fix);
}

fn is_learning(sentence: &[Token]) -> bool {
    let specific = specific_words(sentence);
    let platitude = PLATITUDE.any(sentence);
    let changed = CHANGED.any(sentence);
    // "I now ask first who wrote it": a habit that begins with "now" needs less to be one's own.
    if changed && !platitude && specific == 1 && HABIT.any(sentence) {
        return true;
    }
    match (changed, platitude) {
        (true, false) => specific >= SPECIFIC_WITH_CHANGE,
        (true, true) | (false, false) => specific >= SPECIFIC_WITHOUT,
        (false, true) => specific > SPECIFIC_WITHOUT + 1,
    }
}

/// Words and figures that belong to this story rather than to any.
fn specific_words(sentence: &[Token]) -> usize {
    let mut seen = HashSet::new();
    let counts = |token: &&Token| match token.kind {
        Kind::Number => true,
        Kind::Mark => false,
        Kind::Word => !GENERAL.contains(token.lower.as_str()),
    };
    sentence.iter().filter(counts).filter(|token| seen.insert(token.lower.clone())).count()
}
