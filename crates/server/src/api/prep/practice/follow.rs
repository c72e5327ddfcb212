//! What is asked after an answer, and how that is explained.

use highbar_domain::process::PrincipleId;
use highbar_stories::drill::{self, Rung, Turn};
use highbar_stories::{Level, rules};

use super::principle_of;

/// A question that was put, what it was after, and the answer.
pub type Put<'t> = (&'t str, Option<&'t str>, &'t str);

/// The next question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    pub ask: String,
    /// Words of the person that it quotes.
    pub quote: Option<String>,
    /// A rule, `situation`, or the id of a rung.
    pub because: String,
}

/// The next question after some turns, in the person's own words where something is missing. Skipped questions have
/// an empty answer; they are not asked again and nothing is concluded from them.
pub fn next_question(
    question: &str,
    principle: Option<&PrincipleId>,
    turns: &[Put<'_>],
    ladder: &[Rung],
    level: Level,
) -> Option<Next> {
    let (skipped, answered): (Vec<&Put<'_>>, Vec<&Put<'_>>) =
        turns.iter().partition(|turn| turn.2.is_empty());
    // What was skipped comes first, so that the last turn is one with an answer.
    let turns: Vec<Turn<'_>> = skipped
        .into_iter()
        .chain(answered)
        .map(|(ask, rule, answer)| Turn::new(ask, *rule, answer, level))
        .collect();
    let found = drill::follow_up(question, principle.and_then(principle_of), &turns, ladder)?;
    let quote = found.quote.map(|quoted| quoted.words(&turns));
    Some(Next { ask: found.ask, quote, because: found.because })
}

/// The rungs of a question: the process's own, then those of a Bar Raiser; the other way round before a Bar Raiser.
pub fn ladder(own: &[String], principle: Option<&PrincipleId>, bar_raiser_first: bool) -> Vec<Rung> {
    let own = own.iter().enumerate().map(|(at, ask)| Rung {
        id: format!("ladder-{}", at + 1),
        kind: format!("ladder-{}", at + 1),
        ask: ask.clone(),
    });
    let general = drill::bar_raiser(principle.and_then(principle_of));
    if bar_raiser_first { general.into_iter().chain(own).collect() } else { own.chain(general).collect() }
}

/// The lint rule that a follow-up is after, if it is one.
pub fn rule_of(because: &str) -> Option<&'static str> {
    rules::find(because).map(|rule| rule.id)
}

/// One row for each thing that a follow-up can be after.
const WORDS: [(&str, &str, &str); 14] = [
    ("situation", "Where it was", "one does not know yet where and when this was"),
    ("confidential", "What stays inside", "your answer holds something that should stay with your employer"),
    ("hypothetical", "What took place", "your answer says what would be and not what was"),
    ("we-over-i", "Your part", "the doing in your answer belongs to “we”"),
    ("passive-action", "Who did it", "a step of your answer has nobody in it"),
    ("no-metric", "The number", "nothing in your answer is counted"),
    ("metric-without-baseline", "From what", "your answer has a change without its start"),
    ("no-conflict", "What stood against it", "nothing in your answer stood in the way"),
    ("vague-words", "Exactly", "words stand in the place of a number or a name"),
    ("no-business-impact", "Who noticed", "nobody outside engineering gains in your answer"),
    ("no-stakeholder", "Who else", "nobody but you appears in your answer"),
    ("no-timeframe", "When", "your answer does not say when it was"),
    ("jargon", "In plain words", "your answer holds a word that only insiders know"),
    ("no-learning", "What you learned", "your answer holds nothing learned yet"),
];

/// The rungs of a Bar Raiser, by the beginning of their ids.
const RUNGS: [(&str, &str); 9] = [
    ("more", "More of it"),
    ("other", "The other way"),
    ("against", "Against you"),
    ("again", "Once more"),
    ("undo", "Once more"),
    ("dilemma", "A dilemma"),
    ("price", "The price"),
    ("without-you", "What stayed"),
    ("half", "With half of it"),
];

/// What a question is after, in two or three words.
pub fn label(because: Option<&str>) -> &'static str {
    let Some(because) = because else { return "The question" };
    if let Some((_, label, _)) = WORDS.iter().find(|(id, ..)| *id == because) {
        return label;
    }
    RUNGS.iter().find(|(id, _)| because.starts_with(id)).map_or("Deeper", |(_, label)| label)
}

/// Why it was asked, as a sentence without its stop.
pub fn why(because: Option<&str>) -> String {
    let Some(because) = because else { return "The question itself".to_owned() };
    match WORDS.iter().find(|(id, ..)| *id == because) {
        Some((_, _, words)) => format!("Asked because {words}"),
        None => "Nothing was missing, so it goes deeper".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use highbar_stories::Principle;

    #[test]
    fn every_rung_and_rule_that_can_be_asked_has_a_label() {
        for principle in Principle::ALL.into_iter().map(Some).chain([None]) {
            for rung in drill::bar_raiser(principle) {
                assert_ne!(label(Some(&rung.id)), "The question", "{}", rung.id);
                assert!(rule_of(&rung.id).is_none(), "{} is a rule and a rung", rung.id);
            }
        }
        assert_eq!(label(Some("ladder-3")), "Deeper");
        for (id, ..) in WORDS.iter().skip(1) {
            assert_eq!(rule_of(id), Some(*id), "{id} is no rule");
        }
    }

    #[test]
    fn a_skipped_question_is_not_put_again_and_changes_nothing_else() {
        let answer = "We rolled it back and it was fixed.";
        let turns: Vec<Put<'_>> = vec![("Q", None, answer)];
        let first = next_question("Q", None, &turns, &[], Level::L6).expect("a follow-up");
        let skipped: Vec<Put<'_>> = vec![("Q", None, answer), (&first.ask, Some(&first.because), "")];
        let second = next_question("Q", None, &skipped, &[], Level::L6).expect("another one");
        assert_ne!(first.because, second.because);
        assert_ne!(second.because, "situation");
        assert!(second.quote.is_some_and(|quote| answer.contains(&quote)));
    }
}
