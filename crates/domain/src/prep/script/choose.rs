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
        // Once the exercise is put away, nobody speaks of code or boards any more, except to look back at the end.
        let on_stories = part.asks_stories() && self.plan.has_work();
        let in_between = !matches!(kind, LineKind::Open | LineKind::Ask | LineKind::Next | LineKind::Close);
        let out_of_place = |line: &Line| on_stories && in_between && !line.is_general();
        let lines: Vec<&Line> = self
            .lines
            .fitting(self.round, &part.id, kind)
            .into_iter()
            .filter(|line| fits(line) && !out_of_place(line))
            .collect();
        let fresh: Vec<&Line> = lines.iter().copied().filter(|line| !is_used(now, line)).collect();
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

    /// What comes next in the part: a question of the bank that was not put yet, or a further line.
    pub(super) fn further(&self, now: &Now<'_>) -> Option<Entry> {
        let part = &self.plan.parts[now.part];
        if part.questions.is_empty() {
            return self.further_talk(now);
        }
        let open = open_question(part, now);
        let line = self.line(now, LineKind::Next, |line| {
            if line.puts_a_question() { open.is_some() } else { !is_used(now, line) }
        });
        match line {
            Some(line) if line.puts_a_question() => Some(self.said(now, Said::Ask, line, open)),
            // A line without a question of the bank goes on with what was said.
            Some(line) => Some(self.said(now, Said::FollowUp, line, None)),
            None => open.map(|question| self.filled(now, Said::Ask, "{question}", Some(question))),
        }
    }

    /// In a part without questions of the bank: its other first words, then its further lines. General ones would ask
    /// how hard it was to say where one works.
    fn further_talk(&self, now: &Now<'_>) -> Option<Entry> {
        let own = |line: &Line| {
            !line.segment.is_empty() && !line.text.contains("{exercise}") && !line.puts_a_question()
        };
        let fresh = |line: &Line| own(line) && !is_used(now, line);
        let ask = self.line(now, LineKind::Ask, fresh).map(|line| self.said(now, Said::Ask, line, None));
        ask.or_else(|| {
            self.line(now, LineKind::Next, fresh).map(|line| self.said(now, Said::FollowUp, line, None))
        })
    }

    /// A line as an entry.
    fn said(&self, now: &Now<'_>, kind: Said, line: &Line, question: Option<&Question>) -> Entry {
        let mut entry = self.filled(now, kind, &line.text, question);
        entry.line = Some(line.id.clone());
        entry
    }

    pub(super) fn closing(&self, now: &Now<'_>) -> Entry {
        let line = self.line(now, LineKind::Close, |_| true);
        let text = line.map_or("We're at time. Thank you.", |line| line.text.as_str());
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

fn is_used(now: &Now<'_>, line: &Line) -> bool {
    now.said.iter().any(|entry| entry.line.as_deref() == Some(line.id.as_str()))
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
