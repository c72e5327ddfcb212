//! Writes a believable scorecard: ratings that fit the verdict, with evidence in whole sentences.

use super::evidence::{self, Mood};
use super::story::{draw, pick};
use crate::api::scorecards::text::{CardText, ItemKind, RatingText};
use crate::api::shapes::scorecard::EvidenceBody;
use highbar_domain::process::{Group, PrincipleId, Process, Rating, Round, Vote};
use highbar_domain::scorecard::{ScreenVote, Verdict};

/// What a scorecard is to be written for.
#[derive(Clone, Debug)]
pub struct CardSpec<'a> {
    pub process: &'a Process,
    pub round: &'a Round,
    /// Principles that the round probes in this application.
    pub principles: &'a [PrincipleId],
    pub verdict: Verdict,
    /// The candidate's name; the same name gives the same text.
    pub candidate: &'a str,
}

/// A complete scorecard; the rules find nothing missing in it.
#[must_use]
pub fn fill(spec: &CardSpec<'_>) -> CardText {
    let principles = spec.principles.iter().map(|id| {
        let group = spec.process.principle(id).map_or(Group::Culture, |principle| principle.group);
        (id.as_str(), ItemKind::Principle, group)
    });
    let competencies = spec.round.competencies.iter().map(|id| {
        let group = spec.process.competency(id).map_or(Group::TechnicalCompetence, |known| known.group);
        (id.as_str(), ItemKind::Competency, group)
    });
    let ratings =
        principles.chain(competencies).map(|(item, kind, group)| rate(spec, item, kind, group)).collect();
    let mood = mood_of(spec.verdict);
    let seed = format!("{} {}", spec.candidate, spec.round.id);
    CardText {
        vote: Some(spec.verdict),
        vote_reason: pick(evidence::reasons(mood), &format!("{seed} reason")).to_string(),
        summary: pick(evidence::summaries(mood), &format!("{seed} summary")).to_string(),
        ratings,
    }
}

fn mood_of(verdict: Verdict) -> Mood {
    match verdict {
        Verdict::Vote(Vote::Hire | Vote::LeanHire) | Verdict::Screen(ScreenVote::Advance) => Mood::For,
        Verdict::Vote(_) | Verdict::Screen(ScreenVote::Reject) => Mood::Against,
    }
}

fn rate(spec: &CardSpec<'_>, item: &str, kind: ItemKind, group: Group) -> RatingText {
    let seed = format!("{} {} {item}", spec.candidate, spec.round.id);
    let points = points(spec.verdict, &seed);
    let mood = if points >= 3 { Mood::For } else { Mood::Against };
    let general = pick(evidence::sentences(group, mood), &format!("{seed} again"));
    let first = own(spec, item, mood).unwrap_or(general);
    let many = draw(&seed).is_multiple_of(3) && first != *general;
    let minutes = u64::from(spec.round.minutes.max(10)) * 60;
    let texts = [Some(first), many.then_some(*general)];
    let evidence = texts.into_iter().flatten().zip(1_u32..).map(|(text, nth)| EvidenceBody {
        id: format!("{item}-{nth}"),
        text: text.to_owned(),
        at_seconds: u32::try_from(draw(&format!("{seed} {nth}")) % minutes).ok(),
    });
    RatingText {
        item: item.to_owned(),
        kind,
        rating: Rating::try_from(points).ok(),
        evidence: evidence.collect(),
    }
}

/// A sentence about the item itself. Rounds take turns, so that two of one loop do not tell the same.
fn own(spec: &CardSpec<'_>, item: &str, mood: Mood) -> Option<&'static str> {
    let bank = evidence::about(item, mood);
    let turn = spec.process.rounds.iter().position(|round| round.id == spec.round.id).unwrap_or_default();
    let start = usize::try_from(draw(&format!("{} {item}", spec.candidate)) >> 40).unwrap_or_default();
    bank.get((start + turn) % bank.len().max(1)).copied()
}

/// One to four: mostly on the side of the verdict, sometimes across the bar.
fn points(verdict: Verdict, seed: &str) -> u8 {
    let spread: [u8; 6] = match verdict {
        Verdict::Vote(Vote::Hire) => [3, 4, 3, 4, 3, 3],
        Verdict::Vote(Vote::LeanHire) => [3, 3, 2, 3, 4, 3],
        Verdict::Screen(ScreenVote::Advance) => [3, 3, 3, 4, 3, 2],
        Verdict::Vote(Vote::LeanNoHire) => [2, 3, 2, 2, 3, 2],
        Verdict::Vote(Vote::NoHire) => [1, 2, 2, 1, 2, 3],
        Verdict::Screen(ScreenVote::Reject) => [2, 1, 2, 2, 3, 2],
    };
    *pick(&spread, seed)
}
