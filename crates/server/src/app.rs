//! The running application: what every handler can reach, and the router in front of it all.

use crate::access::AccessTable;
use crate::api::debrief::Presence;
use crate::assets;
use crate::auth::gate;
use crate::auth::idempotency::InFlight;
use crate::auth::password::Passwords;
use crate::auth::tries::Tries;
use crate::config::Config;
use crate::error::ApiError;
use crate::http::extract::JSON_LIMIT_BYTES;
use crate::http::{headers, observe, problem};
use crate::mail::outgoing::Outgoing;
use crate::processes::Processes;
use crate::{probes, routes};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::middleware;
use axum::routing::get;
use highbar_store::{Store, outbox, settings};
use std::ops::Deref;
use std::sync::Arc;
use tokio::sync::watch;
use utoipa::openapi::OpenApi;

/// A handle that handlers share; cloning it is cheap.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What the application is made of.
pub struct Parts {
    pub config: Config,
    pub store: Store,
    pub passwords: Passwords,
    pub tries: Tries,
    pub in_flight: InFlight,
    pub access: AccessTable,
    /// Who has which debrief open.
    pub presence: Presence,
    pub processes: Processes,
    /// The API's description as JSON text.
    pub openapi: String,
    /// Turns true once, when the server stops: streams end, workers finish what they hold.
    pub stopping: watch::Receiver<bool>,
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// The application and the service that answers for it.
    pub fn new(
        config: Config,
        store: Store,
        passwords: Passwords,
        stopping: watch::Receiver<bool>,
    ) -> (Self, Router) {
        let (api, openapi, access) = routes::table().into_parts();
        let openapi = openapi.to_json().expect("the description has only string keys");
        let tries = Tries::default();
        let app = Self(Arc::new(Parts {
            config,
            store,
            passwords,
            tries,
            in_flight: InFlight::default(),
            access,
            presence: Presence::default(),
            processes: Processes::default(),
            openapi,
            stopping,
        }));
        let router = router(app.clone(), api);
        (app, router)
    }

    /// What becomes of mail that is written now.
    #[must_use]
    pub fn outgoing(&self) -> Outgoing {
        let state = if self.config.smtp_url.is_some() { outbox::State::Queued } else { outbox::State::Kept };
        Outgoing { state }
    }

    /// Whether the organisation is made of demo data.
    ///
    /// # Errors
    /// What storage says.
    pub async fn is_demo(&self) -> Result<bool, ApiError> {
        let organisation = self.store.read(settings::find_organisation).await?;
        Ok(organisation.is_some_and(|organisation| organisation.demo))
    }

    /// Resolves when the server begins to stop.
    pub async fn stopped(&self) {
        let mut stopping = self.stopping.clone();
        // An error means that the sender is gone, which is an end as well.
        let _ = stopping.wait_for(|stop| *stop).await;
    }
}

/// The API's description without a running application.
#[must_use]
pub fn openapi() -> OpenApi {
    routes::table().into_parts().1
}

fn router(app: App, api: Router<App>) -> Router {
    let api = api
        .route_layer(middleware::from_fn_with_state(app.clone(), gate::guard))
        .route_layer(middleware::from_fn(observe::name_route))
        .layer(DefaultBodyLimit::max(JSON_LIMIT_BYTES));
    Router::new()
        .merge(api)
        .route("/api/v1/openapi.json", get(async |State(app): State<App>| probes::openapi(&app)))
        .route("/api", get(problem::unknown_path))
        .route("/api/{*rest}", axum::routing::any(problem::unknown_path))
        .route("/healthz", get(probes::alive))
        .route("/readyz", get(probes::ready))
        .route("/metrics", get(probes::metrics))
        .fallback(assets::serve)
        .layer(middleware::from_fn(observe::observe))
        .layer(middleware::from_fn_with_state(app.clone(), headers::secure))
        .with_state(app)
}
