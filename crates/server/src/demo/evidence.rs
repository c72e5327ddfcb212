//! Sentences that interviewers of the demo write: what a candidate said or did, for and against.

use highbar_domain::process::Group;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// On which side of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mood {
    For,
    Against,
}

/// One sentence per line: the item that it is about, `+` or `-`, and the sentence.
const BANK: &str = include_str!("evidence.tsv");

static BY_ITEM: LazyLock<BTreeMap<(&str, Mood), Vec<&str>>> = LazyLock::new(|| {
    let mut bank: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for line in BANK.lines() {
        let mut cells = line.splitn(3, '\t');
        if let (Some(item), Some(sign), Some(sentence)) = (cells.next(), cells.next(), cells.next()) {
            let mood = if sign == "+" { Mood::For } else { Mood::Against };
            bank.entry((item, mood)).or_default().push(sentence);
        }
    }
    bank
});

/// Evidence on one principle or competency; empty for items that only an own process has.
#[must_use]
pub fn about(item: &str, mood: Mood) -> &'static [&'static str] {
    let key = BY_ITEM.keys().find(|(known, side)| *known == item && *side == mood);
    key.and_then(|key| BY_ITEM.get(key)).map_or(&[], Vec::as_slice)
}

/// Evidence on something of a group.
#[must_use]
pub fn sentences(group: Group, mood: Mood) -> &'static [&'static str] {
    match (group, mood) {
        (Group::TechnicalCompetence, Mood::For) => TECHNICAL_FOR,
        (Group::TechnicalCompetence, Mood::Against) => TECHNICAL_AGAINST,
        (Group::LeadershipImpact, Mood::For) => LEADERSHIP_FOR,
        (Group::LeadershipImpact, Mood::Against) => LEADERSHIP_AGAINST,
        (Group::Culture, Mood::For) => CULTURE_FOR,
        (Group::Culture, Mood::Against) => CULTURE_AGAINST,
    }
}

/// Why somebody voted as they did.
#[must_use]
pub fn reasons(mood: Mood) -> &'static [&'static str] {
    match mood {
        Mood::For => REASONS_FOR,
        Mood::Against => REASONS_AGAINST,
    }
}

/// What an hour came to.
#[must_use]
pub fn summaries(mood: Mood) -> &'static [&'static str] {
    match mood {
        Mood::For => SUMMARIES_FOR,
        Mood::Against => SUMMARIES_AGAINST,
    }
}

const TECHNICAL_FOR: &[&str] = &[
    "Asked for the size of the input and the share of duplicates before writing a line, then chose a hash map and said what it would cost in memory.",
    "Found the off-by-one in the window by walking through a three-element example aloud, without a hint from me.",
    "Named the hot key as the first thing that would break at ten times the load and moved the counter to a sharded one.",
    "Wrote the test for the empty ledger first, and it caught the bug that most people ship.",
    "Compared two queues by what happens when the consumer is down for an hour, not by how familiar they are.",
    "Drew the failure of the second region and explained which writes would be lost, in numbers: about four seconds' worth.",
    "Replaced a nested loop by sorting once, and gave the complexity before and after correctly.",
    "Kept functions under ten lines and named them after what they decide; I could read the result without asking.",
    "Pointed out that retries need an idempotency key, and where it has to be stored so that a crash cannot lose it.",
    "Chose the boring option, one PostgreSQL with a read replica, and knew the month in which it would stop being enough.",
    "Could say to the query why p99 had been 900 ms: an index that did not match the sort order.",
    "Turned down my suggestion of a cache, because invalidating it would cost more than the two milliseconds it saves.",
];
const TECHNICAL_AGAINST: &[&str] = &[
    "Began to type within a minute and learned only at the end that amounts may be negative.",
    "Stayed with the quadratic version after I had asked twice what happens with a million rows.",
    "Could not say what the database does when two requests update the same row.",
    "Put a queue between every two boxes; asked what for, the answer was that it scales.",
    "The code ran for the given example and for nothing else; no test was written until I asked for one.",
    "Spoke of eventual consistency, but the design shows a customer two different balances within a second.",
    "Needed the hint about the visited set, and then marked nodes after the recursion instead of before.",
    "Estimated 50 requests a second where the numbers on the board give 5,000, and built on it.",
    "Left the monitoring out, and when asked how one would notice a stuck payout, named complaints by customers.",
    "Described the architecture of a former team well, but not one decision in it was the candidate's own.",
];
const LEADERSHIP_FOR: &[&str] = &[
    "Rebuilt a team of six after four had left: wrote down why each one went, changed on-call first, and lost nobody in the next 14 months.",
    "Told the story of a weak performer in specifics: three goals, weekly talks, a clear end. The engineer moved to another role and still writes.",
    "Stopped a launch two days before the date with figures on refunds, stood up to the director for it, and shipped nine days later.",
    "Took over the migration that three managers had passed on, split it by customer, and finished in five months with one rollback.",
    "Brought two senior engineers who did not speak with each other to one design by making each write the case of the other.",
    "Cut the weekly release meeting from eleven people to a page that is read, and measured: lead time went from nine days to three.",
    "Named two people promoted under their lead, what each had lacked a year before, and what was done about it every month.",
    "Set a target of 99.95 % without being asked, and showed the graph of the two months in which it was missed.",
    "Disagreed with moving to another region in writing, lost, and then led the work as if the idea had been theirs.",
    "Said no to two projects in front of the vice president, with the three that they would have delayed.",
    "Had the plan for the first ninety days in order of risk, beginning with the on-call rota rather than with a reorganisation.",
    "Convinced the finance group, over which they had no authority, by building the reconciliation report that finance had wanted for years.",
];
const LEADERSHIP_AGAINST: &[&str] = &[
    "Every sentence about results began with we; asked three times for their own part, it was to chair the weekly meeting.",
    "Knew of the underperformance for seven months before the first talk about it.",
    "The only conflict that came to mind was about the colour of a dashboard.",
    "Passed the director's date on to the team unchanged, and found out from their exit talks what that had cost.",
    "Could not name what any of the five reports wants to learn next.",
    "The project was late by a quarter, and the reasons were the vendor, the holidays and the other team.",
    "Describes delegation, but still approves each pull request.",
    "The vision for the next years was the backlog of this quarter with larger numbers.",
    "Changed the process three times in a year and could not say what any of the changes had brought.",
    "Agreed with me each time I pushed back, also when I argued the opposite of five minutes before.",
];
const CULTURE_FOR: &[&str] = &[
    "Sits in on two support calls a month and told of one that changed the roadmap: shops could not see why a payout was late.",
    "Told me about the outage that was their own fault before I had asked, and what they wrote to the customers that evening.",
    "Reads the postmortems of other groups and runs a monthly hour on one of them; eleven people come by choice.",
    "Gave up a promotion round for an engineer who deserved it more, and told why the system had overlooked her.",
    "Learned SQL plans at 41 from the most junior engineer of the team and said so in front of the team.",
    "Asked what happens to the small shops when the fee rule changes, and brought the number: 3 % would pay double.",
    "When told that the team did not trust the estimates, published them with the misses, week by week, for half a year.",
    "Speaks of people who have left with respect and with precise reasons.",
    "Changed their mind about remote interviews after reading the data, and wrote the note that said so.",
    "Introduced a quiet week after launches because the sick days showed what launches cost.",
    "Answers what they do not know with that they do not know; then how they would find out.",
    "Wants this role for the settlement problem, which they could explain better than our own page does.",
];
const CULTURE_AGAINST: &[&str] = &[
    "The customer came up only when I asked, and then as a ticket count.",
    "Spoke of the last team as people who did not get it; three of five stories end that way.",
    "Could not recall a piece of feedback that had been hard to hear.",
    "Says that trust is important; the example was a team dinner.",
    "Two answers on the same reorganisation contradicted each other on who had decided it.",
    "Asked about learning, named a course from four years ago.",
    "Motivation for the change is the title; asked for anything about our product, the answer was payments in general.",
    "Thought that the effect on the smaller merchants was a matter for the sales people.",
    "The scenario on the shared credit was answered with what HR would say, not with what they would do.",
    "Interrupted the question four times, and answered another one twice.",
];
const REASONS_FOR: &[&str] = &[
    "Better than most of those who do this work here now, on evidence from two separate years.",
    "I would want my own group led like this; the gaps are ones that a first quarter closes.",
    "Depth held to the fifth question, with numbers and names of decisions.",
    "Strong on what this round is for; the one weak spot is known to the candidate.",
    "Would raise the level of our design reviews from the first week.",
];
const REASONS_AGAINST: &[&str] = &[
    "Not enough of the work was their own to say that they could do it here.",
    "Solid, but not above the middle of those who hold the role today.",
    "The examples are too small for the level: one team, one quarter, a path laid by others.",
    "Twice below the bar on what this round is for, and hints did not move it.",
    "I could not get to a second layer in any of the stories.",
];
const SUMMARIES_FOR: &[&str] = &[
    "A clear hour. Specific answers, own mistakes named without being asked, and figures that fit together when I came back to them.",
    "Structured thinking from the first minute. Listened to pushback, changed one decision for a good reason and kept another.",
    "Warm, exact and unhurried. The best part was the account of what they would not do again.",
    "Calm under follow-up questions; each one led to more detail instead of less. I learned something about reconciliation.",
];
const SUMMARIES_AGAINST: &[&str] = &[
    "Friendly and prepared, but the answers stayed on the surface, and follow-up questions brought the same sentences again.",
    "Some good instincts. What was missing is evidence at this scope: the decisions were made one level above.",
    "The hour ran out before the main part was done; too much time went into a solution that had to be thrown away.",
    "Strong opinions, few figures. I tried three stories and none had an outcome that could be checked.",
];

#[cfg(test)]
mod tests {
    use super::{Mood, about};
    use crate::shipped;

    #[test]
    fn whatever_a_shipped_process_rates_has_evidence_on_both_sides() {
        for process in shipped::processes().values() {
            let principles = process.principles.iter().map(|one| one.id.as_str());
            let competencies = process.rounds.iter().flat_map(|round| &round.competencies).map(AsRef::as_ref);
            for item in principles.chain(competencies) {
                for mood in [Mood::For, Mood::Against] {
                    assert!(about(item, mood).len() >= 2, "{item} {mood:?}");
                }
            }
        }
    }
}
