//! Invitations by link: who follows one chooses a password and is signed in. Once, within seven days.

use crate::api::session::{SessionView, begin};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::auth::password;
use crate::auth::secret::Secret;
use crate::error::{ApiError, ErrorCode, Faults};
use crate::http::extract::{Json, Path};
use crate::mail::outgoing::Outgoing;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use highbar_domain::ids::PersonId;
use highbar_store::{By, outbox, people, sessions, settings};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

#[cfg(test)]
mod tests;

/// How long a link works.
pub const VALID_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);

/// A link to hand on.
#[derive(Debug, Serialize, ToSchema)]
pub struct LinkView {
    pub link: String,
}

/// Whom a link invites.
#[derive(Debug, Serialize, ToSchema)]
pub struct Invitation {
    pub name: String,
    pub email: String,
    pub organisation: String,
}

/// The password that the invited person chooses.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChosenPassword {
    password: String,
}

/// Invites a person, or lets them choose a new password. Earlier links of theirs stop working; the link goes to
/// their mail address, too.
#[utoipa::path(post, path = "/people/{id}/invitation", tag = "people", params(("id" = Uuid, Path)),
    responses((status = 201, body = LinkView)))]
pub async fn invite_person(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<(StatusCode, axum::Json<LinkView>), ApiError> {
    let (by, id, secret) = (caller.by(), PersonId(id), Secret::random());
    let link = app.config.link(&format!("/invitations/{}", secret.reveal()));
    let (sender, outgoing, sent) = (caller.person.name.clone(), app.outgoing(), link.clone());
    app.store
        .write(async move |tx| {
            let person = people::get(tx, id).await?;
            if !person.active {
                let words = format!("{} has left, make them active first", person.name);
                return Err(ApiError::new(ErrorCode::Refused, words));
            }
            let organisation = settings::organisation(tx).await?;
            sessions::invite(tx, by, id, secret.reveal(), by.at + VALID_FOR).await?;
            let mail = invitation(
                &outgoing,
                by.at,
                (&person.name, &person.email),
                &organisation.name,
                &sender,
                &sent,
            );
            outbox::add(tx, &mail).await?;
            Ok(())
        })
        .await?;
    Ok((StatusCode::CREATED, axum::Json(LinkView { link })))
}

fn invitation(
    outgoing: &Outgoing,
    at: Timestamp,
    (name, email): (&str, &str),
    organisation: &str,
    sender: &str,
    link: &str,
) -> outbox::Mail {
    let subject = format!("Your access to Highbar at {organisation}");
    let text = format!(
        "Hello {name},\n\n{sender} invites you to take part in interviews at {organisation}.\n\n\
         Choose a password here within seven days; the link works once:\n{link}\n\n\
         If you did not expect this mail, you can ignore it.\n"
    );
    outgoing.mail("person_invitation", email, subject, text, at)
}

/// Whom a link invites.
#[utoipa::path(get, path = "/invitations/{token}", tag = "people", params(("token" = String, Path)),
    responses((status = 200, body = Invitation)))]
pub async fn show_invitation(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<axum::Json<Invitation>, ApiError> {
    app.store
        .read(async |db| {
            let id = sessions::find_invited(db, &token, Timestamp::now()).await?.ok_or_else(unknown)?;
            let person = people::get(db, id).await?;
            let organisation = settings::organisation(db).await?.name;
            Ok(axum::Json(Invitation { name: person.name, email: person.email, organisation }))
        })
        .await
}

/// Uses the link: sets the password and signs in.
#[utoipa::path(post, path = "/invitations/{token}", tag = "people", params(("token" = String, Path)),
    request_body = ChosenPassword, responses((status = 200, body = SessionView)))]
pub async fn accept_invitation(
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Json(body): Json<ChosenPassword>,
) -> Result<impl IntoResponse, ApiError> {
    let mut faults = Faults::default();
    faults.take("password", password::acceptable(&body.password));
    faults.done()?;
    let now = Timestamp::now();
    // Looked up first, so that a guessed token costs no hash.
    app.store.read(async |db| sessions::find_invited(db, &token, now).await).await?.ok_or_else(unknown)?;
    let hash = app.passwords.hash(body.password).await?;
    let person = app
        .store
        .write(async move |tx| {
            let person = sessions::accept(tx, &token, now).await?.ok_or_else(unknown)?;
            let by = By { person: Some(person), at: now };
            people::set_password(tx, by, person, &hash).await?;
            sessions::close_all(tx, by, person, None).await?;
            Ok::<_, ApiError>(person)
        })
        .await?;
    begin(&app, person, &headers).await
}

fn unknown() -> ApiError {
    ApiError::new(
        ErrorCode::NotFound,
        "this invitation is unknown, was used or is older than seven days, ask an administrator for another",
    )
}
