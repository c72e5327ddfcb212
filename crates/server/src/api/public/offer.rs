//! The offer as the candidate reads and answers it by link.

use super::open::{limit, open};
use crate::api::applications::act::{Change, Target, carry_out};
use crate::api::applications::letters;
use crate::api::fields;
use crate::api::shapes::public::Contact;
use crate::app::App;
use crate::auth::origin::ClientAddress;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::actor::Actor;
use highbar_domain::application::{OfferAnswer, OfferPhase};
use highbar_domain::command::Command;
use highbar_domain::process::TemplateId;
use highbar_domain::refusal::Names;
use highbar_store::links::Purpose;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The offer on the candidate's page.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateOfferView {
    pub candidate_name: String,
    pub organisation: String,
    pub role: String,
    pub terms: CandidateTerms,
    /// Markdown.
    pub letter: String,
    /// `sent`, `accepted`, `declined`, `rescinded` or `revised` while a new version is being written.
    pub state: &'static str,
    pub contact: Contact,
}

/// The terms, as far as the candidate reads them.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateTerms {
    /// A year, in whole units of the currency.
    pub base: u64,
    pub currency: String,
    pub bonus: Option<String>,
    pub equity: Option<String>,
    /// `YYYY-MM-DD`.
    pub start_date: String,
    /// `YYYY-MM-DD`, the last day.
    pub expires: String,
    pub level: u32,
}

/// The three answers.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OfferWord {
    Accept,
    Decline,
    Discuss,
}

/// The candidate's answer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferAnswerBody {
    answer: OfferWord,
    /// Why it is declined, or what is to be discussed.
    #[serde(default)]
    reason: String,
    /// With `accept`: the candidate's name, typed as a signature.
    #[serde(default)]
    full_name: String,
}

/// The offer.
#[utoipa::path(get, path = "/public/offers/{token}", tag = "public", params(("token" = String, Path)),
    responses((status = 200, body = CandidateOfferView)))]
pub async fn show_offer_by_link(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<axum::Json<CandidateOfferView>, ApiError> {
    view(&app, &token).await.map(axum::Json)
}

async fn view(app: &App, token: &str) -> Result<CandidateOfferView, ApiError> {
    let case = open(app, token, Purpose::Offer).await?.case;
    // A version that is being written is not the candidate's to read; they see the last one that was sent.
    let offers = &case.application.offers;
    let shown = |phase| {
        matches!(
            phase,
            OfferPhase::Sent | OfferPhase::Accepted | OfferPhase::Declined | OfferPhase::Rescinded
        )
    };
    let offer = offers.iter().rev().find(|offer| shown(offer.phase()));
    let offer =
        offer.ok_or_else(|| ApiError::not_found("offer, or it is being revised; you get a new mail"))?;
    Ok(CandidateOfferView {
        candidate_name: case.candidate.name.clone(),
        organisation: case.organisation.name.clone(),
        role: case.requisition.title.clone(),
        terms: CandidateTerms {
            base: offer.terms.base,
            currency: offer.terms.currency.clone(),
            bonus: offer.terms.bonus.clone(),
            equity: offer.terms.equity.clone(),
            start_date: offer.terms.start_date.to_string(),
            expires: offer.terms.expires.to_string(),
            level: offer.terms.level,
        },
        letter: letters::preview(&case, TemplateId::OfferLetter).unwrap_or_default(),
        state: match offer.phase() {
            OfferPhase::Accepted => "accepted",
            OfferPhase::Declined => "declined",
            OfferPhase::Rescinded => "rescinded",
            _ => "sent",
        },
        contact: Contact {
            name: case.person(case.requisition.recruiter),
            email: case
                .persons
                .get(&case.requisition.recruiter)
                .map(|one| one.email.clone())
                .unwrap_or_default(),
        },
    })
}

/// Accepts, declines, or asks to talk about it.
#[utoipa::path(post, path = "/public/offers/{token}", tag = "public", params(("token" = String, Path)),
    request_body = OfferAnswerBody, responses((status = 200, body = CandidateOfferView)))]
pub async fn answer_offer_by_link(
    State(app): State<App>,
    address: ClientAddress,
    Path(token): Path<String>,
    Json(body): Json<OfferAnswerBody>,
) -> Result<axum::Json<CandidateOfferView>, ApiError> {
    limit(&app, &address)?;
    let opened = open(&app, &token, Purpose::Offer).await?;
    let reason =
        fields::paragraphs(&body.reason, 0..=4_000).map_err(|fault| ApiError::field("reason", fault))?;
    let command = match body.answer {
        OfferWord::Accept if !same_name(&body.full_name, &opened.case.candidate.name) => {
            let words = format!("type your name as it stands in the offer: {}", opened.case.candidate.name);
            return Err(ApiError::field("full_name", words));
        }
        OfferWord::Accept => Command::AnswerOffer { answer: OfferAnswer::Accept },
        OfferWord::Decline => Command::AnswerOffer { answer: OfferAnswer::Decline { reason } },
        OfferWord::Discuss if reason.trim().is_empty() => {
            return Err(ApiError::new(ErrorCode::InvalidInput, "say what you would like to discuss"));
        }
        OfferWord::Discuss => Command::NegotiateOffer { text: reason },
    };
    let target = Target::latest(opened.case.application.id);
    carry_out(&app, &Actor::Candidate, &target, |_| Ok(Change::of(command.clone()))).await?;
    view(&app, &token).await.map(axum::Json)
}

/// Letters apart from spaces and case.
fn same_name(typed: &str, name: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(typed) == plain(name)
}
