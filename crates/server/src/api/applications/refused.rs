//! A refusal of the domain as an error of the API: one sentence with names, and in `conflict` its code and who
//! can do what. Nothing else of the refusal leaves, so that no payload of a rule can carry what is sealed.

use crate::error::{ApiError, ErrorCode};
use axum::http::StatusCode;
use highbar_domain::refusal::{Names, Refusal, Sort, Why};
use serde_json::json;

/// The error that a refusal becomes.
#[must_use]
pub fn refused(refusal: &Refusal, names: &dyn Names) -> ApiError {
    let sentence = refusal.in_words(names);
    let next: Vec<_> = refusal
        .next
        .iter()
        .map(|step| {
            let who: Vec<String> = step.who.iter().map(|who| who.in_words(names)).collect();
            json!({ "who": who, "step": step.step })
        })
        .collect();
    let mut conflict = json!({ "code": refusal.code(), "next": next });
    let mut error = match &refusal.why {
        Why::Ineligible { ineligible } => {
            conflict["people"] = ineligible
                .iter()
                .map(|one| {
                    let reasons: Vec<String> =
                        one.reasons.iter().map(|reason| reason.in_words(names)).collect();
                    json!({ "id": one.person, "name": names.person(one.person), "reasons": reasons })
                })
                .collect();
            ApiError::new(ErrorCode::Ineligible, sentence).with_status(StatusCode::UNPROCESSABLE_ENTITY)
        }
        Why::CandidateBusy { .. } => {
            ApiError::new(ErrorCode::Ineligible, sentence).with_status(StatusCode::UNPROCESSABLE_ENTITY)
        }
        Why::CoolDown { until } => {
            conflict["until"] = json!(until);
            ApiError::new(ErrorCode::CoolDown, sentence)
        }
        Why::StaleVersion { wanted, .. } => {
            conflict["version"] = json!(wanted);
            ApiError::new(ErrorCode::StaleVersion, sentence)
        }
        Why::ScorecardIncomplete { missing, .. } => {
            conflict["missing"] = missing.iter().map(|one| one.in_words(names)).collect();
            ApiError::new(ErrorCode::Refused, sentence)
        }
        Why::Empty { field } if !field.contains(' ') => ApiError::field(field, sentence),
        _ => ApiError::new(code(refusal.sort()), sentence),
    };
    error.details.conflict = Some(conflict);
    error
}

fn code(sort: Sort) -> ErrorCode {
    match sort {
        Sort::Forbidden => ErrorCode::Forbidden,
        Sort::Conflict => ErrorCode::Refused,
        Sort::Invalid => ErrorCode::InvalidInput,
    }
}
