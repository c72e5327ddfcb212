//! What the interviewer says to an answer.

use super::{Entry, Following, Now, Said, Script, Thread, TimeMark, Who};
use crate::prep::lines::LineKind;
use crate::prep::seed;

/// With less left in a part no question is begun there.
const ROOM_FOR_A_FOLLOW_UP: u32 = 45;
const ROOM_FOR_A_QUESTION: u32 = 90;
/// Follow-ups to one question at most, as deep as a drill goes.
const DEEPEST: usize = 7;
/// A question with what follows takes so long at most, where others wait.
const LONGEST: u32 = 11 * 60;
/// How often the person's own questions are put off before the part ends.
const PUT_OFF: usize = 3;
/// A part no longer has time for a question of the bank, not for taking apart what broke the ice before it.
const SMALL: u32 = 5 * 60;
/// An answer of no more words may say that somebody has finished.
const SHORT: usize = 8;

impl Script<'_> {
    pub(super) fn react(&self, now: &Now<'_>, following: Following<'_>) -> Vec<Entry> {
        if let Some(entry) = self.digression(now) {
            return vec![entry];
        }
        let part = &self.plan.parts[now.part];
        let left = part.to.saturating_sub(now.at);
        if left < ROOM_FOR_A_FOLLOW_UP {
            // At work one may use it to the end; a conversation moves on.
            return if part.work { Vec::new() } else { vec![self.move_on(now)] };
        }
        let answer = now.said.last().map_or("", |entry| entry.text.as_str());
        let next = if part.work { self.at_work(now, answer) } else { self.in_talk(now, answer, following) };
        let mark = self.time_mark(now, TimeMark::BeforeAQuestion);
        let moved = next.as_ref().is_some_and(|entry| entry.part != now.part || entry.kind == Said::Close);
        mark.filter(|_| !moved).into_iter().chain(next).collect()
    }

    fn in_talk(&self, now: &Now<'_>, answer: &str, following: Following<'_>) -> Option<Entry> {
        let part = &self.plan.parts[now.part];
        let left = part.to.saturating_sub(now.at);
        if part.questions.is_empty() && answer.contains('?') {
            return self.put_off(now);
        }
        if is_one_question(answer)
            && let Some(entry) = self.turn_back(now)
        {
            return Some(entry);
        }
        let thread = Thread::last(now.said);
        let others_wait = now.at.saturating_sub(thread.since) >= LONGEST;
        let small_talk = thread.question.is_none() && part.to - part.from <= SMALL;
        let deeper = !part.questions.is_empty() && !small_talk && thread.depth() < DEEPEST && !others_wait;
        if let Some(follow) = following(&thread).filter(|_| deeper) {
            let mut entry = Entry::interviewer(Said::FollowUp, now.at, now.part, follow.ask);
            entry.rule = Some(follow.rule);
            entry.because = Some(follow.because);
            return Some(entry);
        }
        let further = if left >= ROOM_FOR_A_QUESTION { self.further(now) } else { None };
        Some(further.unwrap_or_else(|| self.move_on(now)))
    }

    fn at_work(&self, now: &Now<'_>, answer: &str) -> Option<Entry> {
        if answer.contains('?') {
            return Some(self.hand_back(now));
        }
        if has_finished(answer) {
            return Some(self.further_at_work(now).unwrap_or_else(|| self.move_on(now)));
        }
        // Somebody who works aloud is asked after every second thing they say.
        let spoken = now.here().filter(|entry| entry.who == Who::You).count();
        if spoken % 2 == 0 { self.further_at_work(now) } else { None }
    }

    fn further_at_work(&self, now: &Now<'_>) -> Option<Entry> {
        let part = &self.plan.parts[now.part];
        let put = |text: &String| now.said.iter().any(|entry| entry.text == *text);
        let used = |id: &str| now.said.iter().any(|entry| entry.line.as_deref() == Some(id));
        let line = self.line(now, LineKind::Next, |line| {
            !line.puts_a_question() && !line.segment.is_empty() && !used(&line.id)
        });
        if let Some(line) = line {
            let mut entry = self.filled(now, Said::FollowUp, &line.text, None);
            entry.line = Some(line.id.clone());
            return Some(entry);
        }
        let prompt = part.prompts.iter().find(|text| !put(text))?;
        Some(Entry::interviewer(Said::FollowUp, now.at, now.part, prompt.clone()))
    }

    /// A question about the exercise: a script has no answers, and a good interviewer gives few.
    fn hand_back(&self, now: &Now<'_>) -> Entry {
        const WORDS: [&str; 3] = [
            "Take what is most likely in practice, and say that you assume it.",
            "Both are possible. Choose one, and tell me what it rules out.",
            "Decide that for the first version, and name a number if there is one in it.",
        ];
        let at = seed::below(self.plan.seed, &format!("hand back {}", now.said.len()), WORDS.len());
        let mut entry = Entry::interviewer(Said::FollowUp, now.at, now.part, WORDS[at].to_owned());
        entry.because = Some("you asked; a script cannot know, and you have to assume something".to_owned());
        entry
    }

    /// A question to the interviewer.
    fn put_off(&self, now: &Now<'_>) -> Option<Entry> {
        const WORDS: [&str; PUT_OFF] = [
            "A script cannot answer that. Keep it in these words for the day. What else would you ask?",
            "Noted, for somebody who works there. Is there another one?",
            "That one too belongs to the day itself. Anything else?",
        ];
        let so_far = now.here().filter(|entry| WORDS.contains(&entry.text.as_str())).count();
        let Some(words) = WORDS.get(so_far) else { return Some(self.move_on(now)) };
        let mut entry = Entry::interviewer(Said::FollowUp, now.at, now.part, (*words).to_owned());
        entry.because = Some("you asked something that only a person can answer".to_owned());
        Some(entry)
    }

    /// A question instead of an answer, in the middle of the talk: once for each thing asked.
    fn turn_back(&self, now: &Now<'_>) -> Option<Entry> {
        const WORDS: &str = "Keep that for the last few minutes. I'd asked:";
        let asked = now.said.iter().rev().find(|entry| entry.asks)?;
        if asked.text.starts_with(WORDS) {
            return None;
        }
        let text = format!("{WORDS} {}", asked.text.trim());
        let mut entry = Entry::interviewer(Said::FollowUp, now.at, now.part, text);
        entry.rule.clone_from(&asked.rule);
        entry.because = Some("you asked instead of answering".to_owned());
        Some(entry)
    }

    /// Talks on, once in some rounds, and the clock runs.
    fn digression(&self, now: &Now<'_>) -> Option<Entry> {
        let seed = self.plan.seed;
        let some = seed::below(seed, "eats the clock", 2) == 0;
        let done = now.said.iter().any(|entry| entry.kind == Said::Interrupt && !entry.asks);
        // Somewhere between a quarter and three quarters of the round.
        let hundredth = u32::try_from(seed::below(seed, "eats when", 50)).unwrap_or(0) + 25;
        let part = &self.plan.parts[now.part];
        let room = part.to.saturating_sub(now.at) > 2 * ROOM_FOR_A_QUESTION;
        if !some
            || done
            || !room
            || u64::from(now.at) * 100 < u64::from(self.plan.ends()) * u64::from(hundredth)
        {
            return None;
        }
        let line = self.line(now, LineKind::Eat, |_| true)?;
        let mut entry = self.filled(now, Said::Interrupt, &line.text, None);
        entry.line = Some(line.id.clone());
        let seconds = line.seconds.unwrap_or(30);
        entry.because =
            Some(format!("the interviewer talks for about {seconds} seconds, and the clock runs"));
        Some(entry)
    }
}

/// Nothing but a question of the person's own.
fn is_one_question(answer: &str) -> bool {
    let marks = answer.trim().chars().filter(|c| matches!(c, '.' | '!' | '?' | '\n')).count();
    answer.trim().ends_with('?') && marks == 1
}

fn has_finished(answer: &str) -> bool {
    const WORDS: [&str; 7] = ["done", "finished", "ready", "that is it", "that's it", "move on", "go on"];
    let lower = answer.to_lowercase();
    answer.split_whitespace().count() <= SHORT && WORDS.iter().any(|word| lower.contains(word))
}
