//! Her rehearsals: she speaks, and the scripted interviewer answers by the clock of the round.

use super::Seat;
use super::texts::RehearsalText;
use super::when::after;
use crate::api::prep::rehearsals::{
    Interviewer, LoopBody, Opening, RehearsalBody, Say, State, append, begin, clock, last_words, met, score,
    step,
};
use crate::error::ApiError;
use highbar_domain::prep::script::Hearing;
use highbar_store::prep::{self, Kind, Record};
use highbar_store::{By, Tx};

/// How often the open page tells the time.
const TICK_SECONDS: usize = 10;
const SECONDS_A_MINUTE: u32 = 60;

/// Holds one and rates it; the first that is part of a loop begins the loop.
pub async fn hold(tx: &mut Tx, seat: &mut Seat, by: By, text: &RehearsalText) -> Result<(), ApiError> {
    let loop_id = if text.in_loop { Some(the_loop(tx, seat, by).await?) } else { None };
    let id = seat.ids.next(by.at).to_string();
    let round = seat.case.round(&text.round)?;
    let opening = Opening { loop_id, interviewer: Interviewer::Scripted, seed: text.seed, at: by.at };
    let body = begin(&seat.case, round, &met(tx, seat.owner).await?, opening);
    prep::save(tx, by, seat.owner, Kind::Rehearsal, &id, 0, &body).await?;
    let mut record: Record<RehearsalBody> = prep::get(tx, seat.owner, Kind::Rehearsal, &id).await?;
    speak(tx, seat, by, &mut record, text).await?;
    let given = (text.ratings.clone(), Some(text.vote.clone()));
    let rated = after(by, text.rated_after * SECONDS_A_MINUTE);
    score(tx, rated, seat.owner, (&seat.case, &mut record), given).await
}

async fn the_loop(tx: &mut Tx, seat: &mut Seat, by: By) -> Result<String, ApiError> {
    if let Some(begun) = &seat.rehearsed_loop {
        return Ok(begun.clone());
    }
    let id = seat.ids.next(by.at).to_string();
    prep::save(tx, by, seat.owner, Kind::RehearsedLoop, &id, 0, &LoopBody { started_at: by.at }).await?;
    seat.rehearsed_loop = Some(id.clone());
    Ok(id)
}

/// Says what she said, each at its second, with the clock going on in between.
async fn speak(
    tx: &mut Tx,
    seat: &Seat,
    began: By,
    record: &mut Record<RehearsalBody>,
    text: &RehearsalText,
) -> Result<(), ApiError> {
    let mut reached = 0;
    for said in &text.said {
        for at in (reached..said.at).step_by(TICK_SECONDS) {
            let more = clock(&seat.case, &record.body, at, Hearing::Busy)?;
            append(tx, after(began, at), seat.owner, record, more).await?;
        }
        if record.body.state != State::Running {
            return Ok(());
        }
        let say = Say { version: record.version, at: said.at, text: said.text.trim().to_owned() };
        let more = step(&seat.case, &record.body, &say)?;
        append(tx, after(began, said.at), seat.owner, record, more).await?;
        reached = said.at;
    }
    if record.body.state == State::Running {
        let more = last_words(&seat.case, &record.body)?;
        append(tx, after(began, reached), seat.owner, record, more).await?;
    }
    Ok(())
}
