//! The page after the loop as JSON.

use super::body::{AfterBody, Outcome};
use crate::api::prep::practice::{self, Case};
use crate::api::shapes::moment::At;
use highbar_domain::prep::day::{SignKind, may_reapply, thank_by};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepAfter)]
pub struct AfterView {
    /// 0 as long as nothing was written.
    pub version: i64,
    /// When the last round ended.
    pub ended_at: Option<At>,
    /// Ids of rounds whose interviewer was thanked.
    pub thanked: Vec<String>,
    /// Ids of signs that were noticed.
    pub signs: Vec<String>,
    pub outcome: Outcome,
    pub told_at: Option<At>,
    pub cool_down_months: u32,
    pub notes: String,
    /// Within a day of the last round.
    pub thank_you_by: Option<At>,
    /// What comes when; nothing before the last round has ended.
    pub expected: Vec<ExpectedView>,
    pub positive_signs: Vec<SignView>,
    pub concerning_signs: Vec<SignView>,
    pub if_rejected: Vec<String>,
    /// From when one may apply again, after a rejection.
    pub may_reapply_on: Option<Date>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepExpected)]
pub struct ExpectedView {
    pub id: String,
    pub words: String,
    pub from: Date,
    pub to: Date,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepSign)]
pub struct SignView {
    pub id: String,
    pub text: String,
    /// Why it may mean nothing.
    pub caution: String,
    pub seen: bool,
}

impl AfterView {
    pub(super) fn of(case: &Case, version: i64, body: AfterBody) -> Self {
        let lines = practice::day();
        let signs = |kind: SignKind| -> Vec<SignView> {
            let of_kind = lines.signs.iter().filter(|sign| sign.kind == kind);
            let show = of_kind.map(|sign| SignView {
                id: sign.id.clone(),
                text: sign.text.clone(),
                caution: sign.caution.clone(),
                seen: body.signs.contains(&sign.id),
            });
            show.collect()
        };
        let (positive_signs, concerning_signs) = (signs(SignKind::Positive), signs(SignKind::Concerning));
        let told = body.told_at.or(body.ended_at).filter(|_| body.outcome == Outcome::Rejected);
        Self {
            version,
            ended_at: body.ended_at.map(Into::into),
            thank_you_by: body.ended_at.map(|ended| thank_by(ended).into()),
            expected: expected(case, &body),
            positive_signs,
            concerning_signs,
            if_rejected: lines.rejected.iter().map(|line| line.text.clone()).collect(),
            may_reapply_on: told.map(|told| may_reapply(case.day(told), body.cool_down_months)),
            thanked: body.thanked,
            signs: body.signs,
            outcome: body.outcome,
            told_at: body.told_at.map(Into::into),
            cool_down_months: body.cool_down_months,
            notes: body.notes,
        }
    }
}

fn expected(case: &Case, body: &AfterBody) -> Vec<ExpectedView> {
    let Some(ended) = body.ended_at else { return Vec::new() };
    let show = practice::day().expected.iter().map(|one| {
        let (from, to) = one.days(ended, &case.zone);
        ExpectedView { id: one.id.clone(), words: one.words.clone(), from, to }
    });
    show.collect()
}
