//! `VOTES.json`: the votes of one loop as a file.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Votes;
use crate::process::{Process, RoundId, VariantId, Vote};

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ballot {
    rounds: Vec<Line>,
    #[serde(default)]
    consensus_raises_bar: Option<bool>,
    #[serde(default)]
    veto: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    round: String,
    vote: String,
}

/// Why a file of votes cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BallotError {
    #[error("the votes are not JSON of the expected form: {0}")]
    Json(#[from] serde_json::Error),
    #[error("unknown round `{round}`: the rounds of this loop are {known}")]
    UnknownRound { round: String, known: String },
    #[error("the round `{round}` is not part of this loop, whose rounds are {known}")]
    NotInLoop { round: RoundId, known: String },
    #[error("the round `{0}` is listed twice: keep one of the two votes")]
    RepeatedRound(RoundId),
    #[error("unknown vote `{vote}` in the round `{round}`: use {known}")]
    UnknownVote { round: RoundId, vote: String, known: String },
    #[error("the process `{process}` has no variant `{variant}`: {known}")]
    UnknownVariant { process: String, variant: VariantId, known: String },
}

/// Reads votes for the loop of a process or of one of its variants. Screens
/// may be listed; they are checked and then left out.
pub fn read_ballot(
    json: &[u8],
    process: &Process,
    variant: Option<&VariantId>,
) -> Result<Votes, BallotError> {
    if let Some(variant) = variant.filter(|id| process.variant(id).is_none()) {
        return Err(unknown_variant(process, variant));
    }
    let ballot: Ballot = serde_json::from_slice(json)?;
    let mut votes =
        Votes { consensus_raises_bar: ballot.consensus_raises_bar, veto: ballot.veto, ..Votes::default() };
    let in_loop: Vec<&RoundId> = process.loop_rounds(variant).into_iter().map(|round| &round.id).collect();
    let known = || in_loop.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
    let mut listed: BTreeSet<RoundId> = BTreeSet::new();
    for Line { round, vote } in ballot.rounds {
        let id = RoundId::from(round.as_str());
        let Some(round) = process.round(&id) else {
            return Err(BallotError::UnknownRound { round: id.to_string(), known: known() });
        };
        if !listed.insert(id.clone()) {
            return Err(BallotError::RepeatedRound(id));
        }
        let parsed = Vote::parse(&vote);
        if round.is_screen() && (parsed.is_some() || SCREEN_RESULTS.contains(&vote.as_str())) {
            continue;
        }
        let Some(vote) = parsed else {
            let known = Vote::WORDS.join(", ");
            return Err(BallotError::UnknownVote { round: id, vote, known });
        };
        if !in_loop.contains(&&id) {
            return Err(BallotError::NotInLoop { round: id, known: known() });
        }
        votes.rounds.insert(id, vote);
    }
    Ok(votes)
}

/// How a screen may end.
const SCREEN_RESULTS: &[&str] = &["advance", "reject"];

fn unknown_variant(process: &Process, variant: &VariantId) -> BallotError {
    let ids: Vec<&str> = process.variants.iter().map(|variant| variant.id.as_str()).collect();
    BallotError::UnknownVariant {
        process: process.id.to_string(),
        variant: variant.clone(),
        known: match ids.is_empty() {
            true => "it has none, leave `--variant` out".to_owned(),
            false => format!("use {}", ids.join(", ")),
        },
    }
}
