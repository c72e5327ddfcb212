//! Somebody at a browser: sends requests with their cookie and CSRF token, as the UI does.

use super::{Answer, TestApp};
use crate::auth::secret::Secret;
use crate::routes::API;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, header};
use highbar_domain::ids::PersonId;
use serde_json::Value;
use std::net::SocketAddr;
use tower::ServiceExt;

/// Where test requests come from: another machine, so that nothing is let through for being local.
const ADDRESS: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7)), 40000);

/// One person, or a stranger.
#[derive(Clone)]
pub struct Persona {
    /// Nil for a stranger.
    pub id: PersonId,
    pub session: Option<Secret>,
    router: Router,
}

impl Persona {
    pub(super) fn stranger(app: &TestApp) -> Self {
        Self { id: PersonId(uuid::Uuid::nil()), session: None, router: app.router.clone() }
    }

    pub(super) fn with_session(app: &TestApp, id: PersonId, session: Secret) -> Self {
        Self { id, session: Some(session), router: app.router.clone() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.json(Method::POST, path, body).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.json(Method::PUT, path, body).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.json(Method::PATCH, path, body).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(self.request(Method::DELETE, path).body(Body::empty()).expect("a request")).await
    }

    /// A request with this person's cookie and CSRF token, to be finished by the test. A path that does not
    /// begin with `/api`, or is no page, stands below the API.
    #[must_use]
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let path = if path.starts_with("//") { path[1..].to_owned() } else { format!("{API}{path}") };
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
        if let Some(session) = &self.session {
            request = request
                .header(header::COOKIE, format!("highbar_session={}", session.reveal()))
                .header("x-csrf-token", session.csrf());
        }
        request
    }

    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        request.extensions_mut().insert(ConnectInfo(ADDRESS));
        let response = self.router.clone().oneshot(request).await.expect("the router cannot fail");
        Answer::read(response).await
    }

    /// The response itself, for streams.
    pub async fn open(&self, path: &str) -> axum::response::Response {
        let mut request = self.request(Method::GET, path).body(Body::empty()).expect("a request");
        request.extensions_mut().insert(ConnectInfo(ADDRESS));
        self.router.clone().oneshot(request).await.expect("the router cannot fail")
    }

    async fn json(&self, method: Method, path: &str, body: Value) -> Answer {
        let request = self.request(method, path).header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(body.to_string())).expect("a request")).await
    }
}
