//! `GET` and `PUT /prep/model-interviewer`, and `POST /prep/model-interviewer/try`.

use super::ask::Asker;
use crate::api::fields;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_store::settings::{self, OrganisationKind};
use highbar_store::{Db, Tx};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::net::IpAddr;
use utoipa::ToSchema;

/// Everybody has one.
const ID: &str = "model";
const LONGEST_URL: usize = 500;
const LONGEST_NAME: usize = 200;
const LONGEST_KEY: usize = 1000;

/// The settings as they are kept. The key never leaves the server again.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelBody {
    pub enabled: bool,
    pub base_url: String,
    pub model: String,
    pub key: Option<String>,
}

/// The settings without the key.
#[derive(Debug, Serialize, ToSchema)]
pub struct ModelInterviewer {
    pub version: i64,
    pub enabled: bool,
    pub base_url: String,
    pub model: String,
    /// Whether a key is kept.
    pub has_key: bool,
    /// Whether this installation lets people use one: where somebody prepares alone, or the operator said so.
    pub allowed: bool,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ModelInterviewerInput {
    /// The version that was read; 0 for the first.
    #[serde(default)]
    version: i64,
    enabled: bool,
    /// Such as `http://127.0.0.1:11434/v1`; without encryption only on this machine or network.
    #[serde(default)]
    base_url: String,
    #[serde(default)]
    model: String,
    /// Absent keeps the key as it is; null or empty forgets it.
    #[serde(default, deserialize_with = "given")]
    key: Option<Option<String>>,
}

/// What came of a try.
#[derive(Debug, Serialize, ToSchema)]
pub struct ModelTried {
    pub works: bool,
    /// The question that it asked, or why there is none.
    pub words: String,
}

fn given<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Option<Option<String>>, D::Error> {
    Option::<String>::deserialize(input).map(Some)
}

/// Which model interviewer the caller has set up, if any.
#[utoipa::path(get, path = "/prep/model-interviewer", tag = "prep", responses((status = 200, body = ModelInterviewer)))]
pub async fn show_model_interviewer(
    State(app): State<App>,
    caller: Caller,
) -> Result<axum::Json<ModelInterviewer>, ApiError> {
    let owner = caller.owner();
    let view = app.store.read(async |db| view(&app, db, owner).await).await?;
    Ok(axum::Json(view))
}

/// Sets up a model interviewer, or switches it off.
#[utoipa::path(put, path = "/prep/model-interviewer", tag = "prep", request_body = ModelInterviewerInput,
    responses((status = 200, body = ModelInterviewer)))]
pub async fn put_model_interviewer(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ModelInterviewerInput>,
) -> Result<axum::Json<ModelInterviewer>, ApiError> {
    let (by, owner, inside) = (caller.by(), caller.owner(), app.clone());
    let view = app
        .store
        .write(async move |tx: &mut Tx| {
            if body.enabled && !allowed(&inside, tx).await? {
                return Err(ApiError::forbidden(
                    "a model interviewer is for installations of one person, ask the operator for --model-interviewer",
                ));
            }
            let before = find(tx, owner).await?;
            let (read, kept) = (body.version, parse(body, before.map(|record| record.body.key).unwrap_or_default())?);
            prep::save(tx, by, owner, Kind::ModelInterviewer, ID, read, &kept).await?;
            view(&inside, tx, owner).await
        })
        .await?;
    Ok(axum::Json(view))
}

/// Asks the model that is set up for one question about an answer of ours; nothing of the caller's is sent.
#[utoipa::path(post, path = "/prep/model-interviewer/try", tag = "prep", responses((status = 200, body = ModelTried)))]
pub async fn try_model_interviewer(
    State(app): State<App>,
    caller: Caller,
) -> Result<axum::Json<ModelTried>, ApiError> {
    let Some(asker) = asker(&app, caller.owner()).await? else {
        return Err(ApiError::field("enabled", "switch the model interviewer on first"));
    };
    let messages = json!([
        {"role": "system", "content": "You are an interviewer. Ask one short follow-up question."},
        {"role": "assistant", "content": "Tell me about a decision that you took back."},
        {"role": "user", "content": "In May I took back a release, and the sales team was angry for a week."},
    ]);
    let tried = asker.ask(&messages).await;
    Ok(axum::Json(match tried {
        Ok(words) => ModelTried { works: true, words },
        Err(fault) => ModelTried { works: false, words: fault.to_string() },
    }))
}

/// Whom to ask for this person, if anybody.
///
/// # Errors
/// What storage says.
pub async fn asker(app: &App, owner: Owner) -> Result<Option<Asker>, ApiError> {
    app.store
        .read(async |db| {
            let Some(record) = find(db, owner).await? else { return Ok(None) };
            if !record.body.enabled || !allowed(app, db).await? {
                return Ok(None);
            }
            let ModelBody { base_url, model, key, .. } = record.body;
            Ok(Some(Asker::new(base_url, model, key)))
        })
        .await
}

async fn find(db: &mut Db, owner: Owner) -> Result<Option<Record<ModelBody>>, ApiError> {
    Ok(prep::find(db, owner, Kind::ModelInterviewer, ID).await?)
}

async fn view(app: &App, db: &mut Db, owner: Owner) -> Result<ModelInterviewer, ApiError> {
    let allowed = allowed(app, db).await?;
    let (version, body) = find(db, owner).await?.map_or_else(Default::default, |one| (one.version, one.body));
    let has_key = body.key.is_some();
    let ModelBody { enabled, base_url, model, .. } = body;
    Ok(ModelInterviewer { version, enabled, base_url, model, has_key, allowed })
}

/// The server asks addresses of the person's choice: harmless on their own machine, not on one that many share.
async fn allowed(app: &App, db: &mut Db) -> Result<bool, ApiError> {
    let organisation = settings::find_organisation(db).await?;
    let alone = organisation.is_some_and(|organisation| organisation.kind == OrganisationKind::Preparing);
    Ok(alone || app.config.model_interviewer)
}

fn parse(body: ModelInterviewerInput, before: Option<String>) -> Result<ModelBody, ApiError> {
    let mut faults = Faults::default();
    let least = usize::from(body.enabled);
    let base_url = faults.take("base_url", address(&body.base_url, body.enabled));
    let model = faults.take("model", fields::line(&body.model, least..=LONGEST_NAME));
    let key = match body.key {
        None => Some(before),
        Some(key) => {
            let key = key.unwrap_or_default();
            let visible = faults.take("key", fields::line(&key, 0..=LONGEST_KEY));
            visible.map(|key| (!key.is_empty()).then_some(key))
        }
    };
    let kept =
        (|| Some(ModelBody { enabled: body.enabled, base_url: base_url?, model: model?, key: key? }))();
    faults.settle(kept)
}

/// An address without a slash at its end.
fn address(text: &str, wanted: bool) -> Result<String, String> {
    let text = fields::line(text, 0..=LONGEST_URL)?.trim_end_matches('/').to_owned();
    if text.is_empty() && !wanted {
        return Ok(text);
    }
    let fault = || format!("`{text}` is not an address like http://127.0.0.1:11434/v1");
    let url = reqwest::Url::parse(&text).map_err(|_| fault())?;
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(fault)?;
    let plain = url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    match url.scheme() {
        "https" if plain => Ok(text),
        "http" if plain && is_near(host) => Ok(text),
        "http" if plain => Err("must begin with https:// unless it is on this machine or network".to_owned()),
        _ => Err(fault()),
    }
}

/// On this machine, or in a private network.
fn is_near(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    match bare.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => address.is_loopback() || address.is_private(),
        Ok(IpAddr::V6(address)) => address.is_loopback() || address.is_unique_local(),
        Err(_) => bare == "localhost" || bare.ends_with(".localhost") || bare.ends_with(".local"),
    }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn addresses_are_encrypted_or_near_and_hold_nothing_else() {
        for (text, good) in [
            ("http://127.0.0.1:11434/v1/", true),
            ("http://localhost:1234/v1", true),
            ("http://[::1]:8080", true),
            ("http://192.168.1.5/v1", true),
            ("https://example.com/v1", true),
            ("http://example.com/v1", false),
            ("http://169.254.169.254/latest", false),
            ("https://user:word@example.com", false),
            ("https://example.com/?x=1", false),
            ("file:///etc/passwd", false),
            ("localhost", false),
            ("", false),
        ] {
            assert_eq!(address(text, true).is_ok(), good, "{text}");
        }
        assert_eq!(address("", false).as_deref(), Ok(""));
        assert_eq!(address("http://localhost/v1///", true).as_deref(), Ok("http://localhost/v1"));
    }
}
