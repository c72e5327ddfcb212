//! `GET /prep/readiness`

use super::dots::{Row, of_principle, rows};
use super::patterns::{self, Pattern};
use super::practised::Practised;
use super::view::{
    DotView, PieceView, PrincipleReadiness, ReadinessView, RoundReadiness, SideView, WeekView,
};
use super::{changes, lacks, material, profile};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use axum::extract::State;
use highbar_domain::prep::paragraph::{self, Standing};
use highbar_domain::prep::readiness::{
    Confidence, Dot, Needs, Side, Source, enough_words, evidence_words, judge, trend,
};
use highbar_domain::process::Group;
use highbar_store::prep::Owner;
use jiff::Timestamp;

const WEEKS: i32 = 4;

/// What the evidence says about each round.
#[utoipa::path(get, path = "/prep/readiness", tag = "prep", responses((status = 200, body = ReadinessView)))]
pub async fn show_readiness(
    State(app): State<App>,
    caller: Caller,
) -> Result<axum::Json<ReadinessView>, ApiError> {
    of(&app, caller.owner(), Timestamp::now()).await.map(axum::Json)
}

/// Readiness of somebody at a time.
pub(super) async fn of(app: &App, owner: Owner, now: Timestamp) -> Result<ReadinessView, ApiError> {
    let practised = app.store.read(async |db| Practised::of(app, db, owner).await).await?;
    let patterns = patterns::all(&practised, &material::of(&practised));
    let rows = rows(&practised);
    let shown: Vec<(Side, RoundReadiness)> =
        rows.iter().map(|row| (row.side, show_row(&practised, row, &patterns, now))).collect();
    Ok(ReadinessView {
        as_of: now.into(),
        paragraph: paragraph_of(&practised, &shown, now),
        by_principle: by_principle(&practised, now),
        changes: changes::since_last_week(&practised, &rows, now),
        looked_at: patterns.iter().filter(|pattern| pattern.shows.is_some()).count(),
        patterns: patterns.into_iter().map(|pattern| pattern.view).collect(),
        profile: profile::lines(&practised),
        rounds_by: by_side(&practised, shown),
    })
}

fn show_row(practised: &Practised, row: &Row<'_>, patterns: &[Pattern], now: Timestamp) -> RoundReadiness {
    let judged = judge(&row.dots, row.needs, now);
    let too_little = judged.confidence == Confidence::TooLittle;
    let known = if too_little { lacks::Known::TooLittle } else { lacks::Known::Enough };
    RoundReadiness {
        round: row.rounds[0].id.to_string(),
        name: row.name.clone(),
        needs: row.needs,
        confidence: judged.confidence,
        confidence_words: judged.confidence.words().to_owned(),
        range: judged.belief.map(|belief| (rounded(belief.low), rounded(belief.high))),
        dots: row.dots.iter().map(show_dot).collect(),
        trend: trend(&row.dots, row.needs, now, &practised.case.zone, WEEKS)
            .into_iter()
            .map(|week| WeekView { week: week.week, value: week.value.map(rounded) })
            .collect(),
        missing: lacks::of_round(practised, row, patterns, known),
        evidence_words: evidence_words(&row.dots),
        enough_words: too_little.then(|| enough_words(&row.dots, row.side)),
    }
}

fn show_dot(dot: &Dot) -> DotView {
    DotView { value: rounded(dot.value), at: dot.at.into(), words: dot.words.clone(), href: dot.href.clone() }
}

/// More digits would look like more knowledge.
fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn by_side(practised: &Practised, shown: Vec<(Side, RoundReadiness)>) -> Vec<SideView> {
    let mut sides = [
        (Side::Technical, Group::TechnicalCompetence, Vec::new()),
        (Side::Leadership, Group::LeadershipImpact, Vec::new()),
        (Side::Culture, Group::Culture, Vec::new()),
    ];
    for (side, round) in shown {
        if let Some((_, _, rounds)) = sides.iter_mut().find(|(known, ..)| *known == side) {
            rounds.push(round);
        }
    }
    let formulas = &practised.case.process.formulas;
    let name = |group: Group| {
        formulas.iter().find(|formula| formula.id == group).map(|formula| formula.name.clone())
    };
    sides
        .into_iter()
        .map(|(side, group, rounds)| SideView {
            group: side,
            name: name(group).unwrap_or_else(|| group.to_string()),
            rounds,
        })
        .collect()
}

fn paragraph_of(practised: &Practised, shown: &[(Side, RoundReadiness)], now: Timestamp) -> Vec<PieceView> {
    let standings: Vec<Standing<'_>> = shown
        .iter()
        .map(|(_, round)| Standing {
            name: &round.name,
            confidence: round.confidence,
            needs: round.needs,
            mean: round.range.map(|(low, high)| f64::midpoint(low, high)),
            missing: &round.missing,
        })
        .collect();
    let date = practised.case.profile.as_ref().and_then(|profile| profile.date);
    let days = date.map(|date| {
        let left = practised.case.day(now).until(date).map_or(0, |span| span.get_days());
        i64::from(left)
    });
    let pieces = paragraph::write(&standings, days);
    pieces.into_iter().map(|piece| PieceView { text: piece.text, strong: piece.strong }).collect()
}

fn by_principle(practised: &Practised, now: Timestamp) -> Vec<PrincipleReadiness> {
    let principles = practised.case.process.principles.iter();
    principles
        .map(|principle| {
            let dots = of_principle(practised, principle.id.as_str());
            let count = |source: Source| dots.iter().filter(|dot| dot.source == source).count();
            let (stories, drills) = (count(Source::Story), count(Source::Drill));
            PrincipleReadiness {
                id: principle.id.to_string(),
                name: principle.name.clone(),
                stories,
                drills,
                confidence: judge(&dots, Needs::LeanHire, now).confidence,
                missing: lacks::of_principle(practised, principle.id.as_str(), stories, drills),
            }
        })
        .collect()
}
