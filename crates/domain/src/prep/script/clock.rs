//! What the interviewer does because of the time: moves on, closes, marks it, nudges, breaks in.

use super::{Entry, Hearing, Now, Said, Script, TimeMark, Who};
use crate::prep::lines::LineKind;
use crate::prep::seed;

/// Silence after which somebody is asked where they are, in seconds, when the page says that nobody speaks.
const SILENCE: u32 = 45;
/// The same when nobody knows whether they speak: long enough for an answer to have been typed.
const SILENCE_UNKNOWN: u32 = 150;
/// Nudges to one question at most.
const NUDGES: usize = 3;
/// An answer is not broken into before; up to [`PATIENCE_SPREAD`] more, by the seed.
const PATIENCE: u32 = 100;
const PATIENCE_SPREAD: usize = 80;
/// Parts that last half an hour have their half-time told.
const LONG_PART: u32 = 30 * 60;
/// The mark before the end of a part: a third of it, five minutes at most.
const MARK: u32 = 5 * 60;
/// With more left, nobody speaks of the next part yet.
const END_IN_SIGHT: u32 = 8 * 60;
/// With less left, telling the time only costs time.
const TOO_LATE_TO_TELL: u32 = 50;

impl Script<'_> {
    /// The close at the end of the round, or the first words of the part that the agenda has reached.
    pub(super) fn turn_of_the_clock(&self, now: &Now<'_>) -> Option<Entry> {
        if now.at >= self.plan.ends() {
            return Some(self.closing(now));
        }
        let reached = self.plan.part_at(now.at);
        (reached > now.part).then(|| self.first_words(reached, now.said, now.at))
    }

    /// The next part, before its time; the close if there is none.
    pub(super) fn move_on(&self, now: &Now<'_>) -> Entry {
        let next = now.part + 1;
        if next < self.plan.parts.len() {
            self.first_words(next, now.said, now.at)
        } else {
            self.closing(now)
        }
    }

    /// A time mark that is due in this part.
    pub(super) fn time_mark(&self, now: &Now<'_>, place: TimeMark) -> Option<Entry> {
        let part = &self.plan.parts[now.part];
        let (length, left) = (part.to - part.from, part.to.saturating_sub(now.at));
        let end = (length / 3).min(MARK);
        let passed = usize::from(length >= LONG_PART && left <= length / 2) + usize::from(left <= end);
        let told = now.here().filter(|entry| entry.kind == Said::Time).count();
        if told >= passed || left < TOO_LATE_TO_TELL {
            return None;
        }
        let is_last = now.part + 1 == self.plan.parts.len();
        let next_in_sight = !is_last && left <= END_IN_SIGHT;
        let line = self.line(now, LineKind::Time, |line| {
            let fits_place = place == TimeMark::Alone || !line.text.contains('?');
            fits_place && (next_in_sight || !line.text.contains("{next}"))
        })?;
        let mut entry = self.filled(now, Said::Time, &line.text, None);
        entry.line = Some(line.id.clone());
        entry.asks = place == TimeMark::Alone && entry.text.contains('?');
        Some(entry)
    }

    /// Breaks into an answer, once or twice in a round.
    pub(super) fn interruption(&self, now: &Now<'_>, hearing: Hearing) -> Option<Entry> {
        let may = seed::below(self.plan.seed, "interruptions", 3);
        let so_far = now.said.iter().filter(|entry| entry.kind == Said::Interrupt && entry.asks).count();
        if hearing == Hearing::Quiet || so_far >= may {
            return None;
        }
        let last = now.said.last().filter(|entry| entry.asks && entry.kind != Said::Interrupt)?;
        let spread =
            u32::try_from(seed::below(self.plan.seed, &format!("patience {so_far}"), PATIENCE_SPREAD));
        if now.at - last.at < PATIENCE + spread.unwrap_or(0) {
            return None;
        }
        let line = self.line(now, LineKind::Interrupt, |_| true)?;
        let mut entry = self.filled(now, Said::Interrupt, &line.text, None);
        entry.asks = true;
        entry.line = Some(line.id.clone());
        entry.because = Some("you had been speaking for a while".to_owned());
        Some(entry)
    }

    /// Asks where somebody is who says nothing.
    pub(super) fn nudge(&self, now: &Now<'_>, hearing: Hearing) -> Option<Entry> {
        let patience = match hearing {
            Hearing::Busy => return None,
            Hearing::Quiet => SILENCE,
            Hearing::Unknown => SILENCE_UNKNOWN,
        };
        let last = now.said.last()?;
        let since = now.said.iter().rev().take_while(|entry| entry.who == Who::Interviewer);
        let nudges = since.filter(|entry| entry.kind == Said::Silence).count();
        if now.at - last.at < patience || nudges >= NUDGES {
            return None;
        }
        let line = self.line(now, LineKind::Silence, |_| true)?;
        let mut entry = self.filled(now, Said::Silence, &line.text, None);
        entry.line = Some(line.id.clone());
        entry.because = Some(format!("nothing was said for {} seconds", now.at - last.at));
        Some(entry)
    }
}
