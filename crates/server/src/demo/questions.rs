//! What is asked in an interview of the demo: questions of the process, those for its principles first.

use super::evidence::{self, Mood};
use super::story::{Questions, Story, draw, pick};
use highbar_domain::application::Interview;
use highbar_domain::process::{Group, QuestionId};
use highbar_store::notes::Asked;
use serde_json::json;

/// More than a leader gets through in an hour.
const MOST: usize = 4;

impl Story {
    /// Writes down what the leader asked and noted in an interview that has just ended.
    pub(super) fn ask(&mut self, held: &Interview) {
        let round = self.round(held.round.as_str());
        let planned = self.case.application.plan.rounds.get(&held.round);
        let principles = planned.into_iter().flat_map(|plan| &plan.principles);
        let seed = format!("{} {}", self.case.candidate.name, held.round);
        let mut ids: Vec<QuestionId> = principles
            .filter_map(|id| self.case.process.principle(id))
            .filter(|principle| !principle.questions.is_empty())
            .map(|principle| pick(&principle.questions, &seed).id.clone())
            .collect();
        ids.extend(round.questions.iter().map(|question| question.id.clone()));
        ids.truncate(MOST);
        let step = i64::from(round.minutes) * 60 / 6;
        let asked: Vec<Asked> = ids
            .into_iter()
            .zip(1_i64..)
            .map(|(question, nth)| Asked {
                question,
                at_seconds: nth * step,
                rungs: rungs(nth * step, &seed),
            })
            .collect();
        let notes: Vec<serde_json::Value> = asked
            .iter()
            .zip(1..)
            .map(|(one, nth)| {
                let text = pick(evidence::sentences(Group::LeadershipImpact, Mood::For), &format!("{seed} note {nth}"));
                json!({ "id": format!("n{nth}"), "at_seconds": one.at_seconds + 40, "text": text, "question": one.question })
            })
            .collect();
        let at = self.case.now;
        self.asked.push(Questions { interview: held.id, person: held.lead, asked, notes: notes.into(), at });
    }
}

/// Two to four of the five follow-ups, a minute or two apart.
fn rungs(start: i64, seed: &str) -> Vec<Option<i64>> {
    let asked = i64::try_from(draw(seed) % 3).unwrap_or_default() + 2;
    (0..5).map(|rung| (rung < asked).then_some(start + 75 * (rung + 1))).collect()
}
