//! Which line is said.

use super::{Entry, Now, Part, Plan, Question, Said, Script};
use crate::prep::lines::{Line, LineKind};
use crate::prep::{seed, times};

impl Script<'_> {
    pub(super) fn opening(&self) -> Option<String> {
        let lines = self.lines.fitting(self.round, "", LineKind::Open);
        lines.get(seed::below(self.plan.seed, "open", lines.len())).map(|line| line.text.clone())
    }

    /// A line of a kind for the part that is on: one that was not said yet if there is any.
    pub(super) fn line(&self, now: &Now<'_>, kind: LineKind, fits: impl Fn(&Line) -> bool) -> Option<&Line> {
        let part = &self.plan.parts[now.part];
        let lines: Vec<&Line> =
            self.lines.fitting(self.round, &part.id, kind).into_iter().filter(|line| fits(line)).collect();
        let used =
            |line: &&Line| now.said.iter().any(|entry| entry.line.as_deref() == Some(line.id.as_str()));
        let fresh: Vec<&Line> = lines.iter().copied().filter(|line| !used(line)).collect();
        let from = if fresh.is_empty() { lines } else { fresh };
        let salt = format!("{kind:?} {} {}", part.id, now.said.len());
        from.get(seed::below(self.plan.seed, &salt, from.len())).copied()
    }

    /// The first words of a part.
    pub(super) fn first_words(&self, part: usize, said: &[Entry], at: u32) -> Entry {
        let now = Now { said, at, part, over: false };
        let here = &self.plan.parts[part];
        let question = here.questions.first();
        let fits = |line: &Line| !line.puts_a_question() || question.is_some();
        let line = self.line(&now, LineKind::Ask, fits);
        let text = line.map_or_else(|| format!("{}.", here.name), |line| line.text.clone());
        let puts = question.filter(|_| line.is_none_or(Line::puts_a_question));
        let text = match (line, puts) {
            (None, Some(question)) => question.text.clone(),
            _ => text,
        };
        let mut entry = self.filled(&now, Said::Ask, &text, puts);
        entry.line = line.map(|line| line.id.clone());
        entry
    }

    /// The next question of the bank for the part, or a further line of it, that was not put yet.
    pub(super) fn further(&self, now: &Now<'_>) -> Option<Entry> {
        let part = &self.plan.parts[now.part];
        let open = open_question(part, now);
        let used = |line: &Line| now.said.iter().any(|entry| entry.line.as_deref() == Some(line.id.as_str()));
        let line =
            self.line(
                now,
                LineKind::Next,
                |line| {
                    if line.puts_a_question() { open.is_some() } else { !used(line) }
                },
            );
        match (line, open) {
            (Some(line), _) if line.puts_a_question() => {
                let mut entry = self.filled(now, Said::Ask, &line.text, open);
                entry.line = Some(line.id.clone());
                Some(entry)
            }
            // A line without a question of the bank goes on with what was said.
            (Some(line), _) => {
                let mut entry = self.filled(now, Said::FollowUp, &line.text, None);
                entry.line = Some(line.id.clone());
                Some(entry)
            }
            (None, Some(question)) => Some(self.filled(now, Said::Ask, "{question}", Some(question))),
            (None, None) => None,
        }
    }

    pub(super) fn closing(&self, now: &Now<'_>) -> Entry {
        let line = self.line(now, LineKind::Close, |_| true);
        let text = line.map_or("We are at time. Thank you.", |line| line.text.as_str());
        let mut entry = self.filled(now, Said::Close, text, None);
        entry.line = line.map(|line| line.id.clone());
        entry
    }

    /// An entry with its placeholders filled.
    pub(super) fn filled(&self, now: &Now<'_>, kind: Said, text: &str, question: Option<&Question>) -> Entry {
        let exercise = self.plan.exercise.as_ref().map_or("the exercise", |set| set.title.as_str());
        let next = self.plan.parts.get(now.part + 1).map_or("", |part| part.name.as_str());
        let text = text
            .replace("{minutes}", &minutes_left(self.plan, now))
            .replace("{next}", next)
            .replace("{exercise}", exercise)
            .replace("{question}", question.map_or("", |question| question.text.as_str()));
        let mut entry = Entry::interviewer(kind, now.at, now.part, text.trim().to_owned());
        entry.question = question.map(|question| question.id.clone());
        entry
    }
}

/// A question of the part that was not put yet.
fn open_question<'p>(part: &'p Part, now: &Now<'_>) -> Option<&'p Question> {
    let put =
        |question: &&Question| now.said.iter().any(|entry| entry.question.as_ref() == Some(&question.id));
    part.questions.iter().find(|question| !put(question))
}

fn minutes_left(plan: &Plan, now: &Now<'_>) -> String {
    let left = plan.parts[now.part].to.saturating_sub(now.at);
    times::minutes(left.div_ceil(60).max(1))
}
