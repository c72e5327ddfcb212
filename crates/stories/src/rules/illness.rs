//! Illness of somebody by any name: what they have, what they take, and where they are treated.

use crate::text::phrases::Phrases;
use crate::text::{Token, Words};
use std::ops::Range;
use std::sync::LazyLock;

/// What only a person has, told with a verb or a place.
static STATE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "diagnosed with; anxiety|panic|mood|personality|bipolar|compulsive|depressive|sleep|eating|blood|heart|nervous|mental|autoimmune|stress|nerve|lung|kidney|liver|skin|bowel|muscle|spine|thyroid|immune disorder|illness|disease|condition|complaint; personality|mood disorder; suffers|suffered|suffering from; waiting|waits|waited for a kidney|liver|heart|lung|transplant|donor|biopsy; scan|biopsy|mammogram|smear|blood test|result|sample? had|has? shown|showed|found|came; lump|growth|shadow|spot in|on her|his breast|lung|brain|liver|neck|skin; in her first|second|third|fourth|fifth|sixth|seventh|eighth month|trimester; psychiatric|closed|detox|rehab|mental ward|hospital|clinic|unit|hospitals; clinic|group|meetings|programme|program|counselling for gambling|drinking|gamblers|drinkers|addicts|alcoholics|addiction; alcoholics anonymous; beta blockers|blocker; sleeping|blood-pressure pills; nervous collapse; tried to kill|hurt himself|herself; going deaf|blind; losing her|his sight|hearing|memory|hair; her|his third|second|next|last|first operation|surgery|chemo|infusion|dialysis; a slipped disc; in a coma; expecting a? <w>? baby|child|twins; found|has|had|have|felt a lump|tumour|tumor|cyst; lost the|a|their baby|child|pregnancy; kidney|liver|heart|renal|organ|lung failure|transplant|surgery|operation|attack; in hospital with|for; signed off for|with; blood|panic clot|attack|attacks|poisoning; under the care of; his|her breakdown|miscarriage|stammer|stroke",
    )
});

/// Illnesses and treatments that stand in a sentence for nothing else.
static NAMED: Words = Words::new(
    "lithium insulin antidepressant antidepressants antipsychotic antipsychotics sedatives tranquillisers tranquilizers methadone \
     ssri ssris ritalin prozac xanax valium morphine opioids opioid oxycodone radiotherapy radiation chemotherapy parkinson \
     alzheimer lupus asthma ms copd als ocd ptsd adhd aids hiv malaria cholera angina anorexia bulimia insomnia dyslexia \
     psychosis schizophrenia epilepsy epileptic diabetic bipolar autistic dementia sciatica gout psoriasis eczema tinnitus stoma colitis \
     crohn coeliac celiac haemophilia hemophilia tourette asperger endometriosis pacemaker bypass chemo dialysis",
);

/// Endings of illnesses, and words that end so by chance.
const ENDINGS: [&str; 9] =
    ["itis", "aemia", "emia", "epsy", "phrenia", "plegia", "oxetine", "zepam", "fibrosis"];
static BY_CHANCE: Words = Words::new("academia");

/// Whole crowds, and goods of the same name: the matter of a product and not of a colleague.
static CROWD: Words = Words::new(
    "patients patient people users customers children adults those clinics hospitals app apps study studies trial trials battery \
     batteries ion cell cells cases data claims records forms leaflet drug pump pumps mine mines salt",
);

/// What is said of somebody's health in this sentence.
pub(super) fn told(sentence: &[Token]) -> Option<Range<usize>> {
    let named = |at: usize| {
        let token = &sentence[at];
        let lower = token.lower.as_str();
        // "MS" and "ALS" may be anything: only where somebody has it.
        let has = || {
            at.checked_sub(1).is_some_and(|b| {
                sentence[b]
                    .is_one_of("has had have with on 's his her from takes of needs was is severe chronic")
            })
        };
        token.is_word()
            && (NAMED.has(lower) && has()
                || ENDINGS.iter().any(|end| lower.ends_with(end) && lower.len() > end.len() + 2)
                    && !BY_CHANCE.has(lower))
    };
    let crowd = |range: &Range<usize>| {
        let near = &sentence[range.start.saturating_sub(8)..sentence.len().min(range.end + 3)];
        near.iter().any(|t| CROWD.has(&t.lower))
    };
    let single = || (0..sentence.len()).find(|at| named(*at)).map(|at| at..at + 1);
    STATE.find(sentence).next().or_else(single).filter(|range| !crowd(range))
}
