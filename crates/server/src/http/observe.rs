//! Watches every request: gives it an id, times it, catches a panic, writes one log line and the metrics.
//! Neither the log nor the metrics hold a body, a query string or a token: only the route's pattern.

use super::problem;
use crate::error::ApiError;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::FutureExt;
use std::panic::AssertUnwindSafe;
use std::time::Instant;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Names one request in the response's header, in an error's body and in the log.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// The route that answered, put into a response by the router so that the outermost layer can name it.
#[derive(Clone, Debug)]
pub struct Route(pub MatchedPath);

pub async fn observe(mut request: Request, next: Next) -> Response {
    let id = uuid::Uuid::now_v7().to_string();
    let method = request.method().clone();
    let started = Instant::now();
    request.extensions_mut().insert(RequestId(id.clone()));
    let answered = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    let response = answered.unwrap_or_else(|panic| ApiError::internal(panicked(&*panic)).into_response());
    let mut response = problem::render(response, &id);
    let route = response.extensions().get::<Route>().map_or("-", |route| route.0.as_str()).to_owned();
    let status = response.status().as_u16();
    let seconds = started.elapsed().as_secs_f64();
    tracing::info!(request_id = id, %method, route, status, ms = (seconds * 1000.0).round(), "answered");
    let labels = [("method", method.to_string()), ("route", route), ("status", status.to_string())];
    metrics::histogram!("highbar_http_seconds", &labels[..2]).record(seconds);
    metrics::counter!("highbar_http_requests_total", &labels).increment(1);
    response.headers_mut().insert(REQUEST_ID, HeaderValue::from_str(&id).expect("a UUID is visible ASCII"));
    response
}

/// Notes on the response which route answered.
pub async fn name_route(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = next.run(request).await;
    if let Some(route) = route {
        response.extensions_mut().insert(Route(route));
    }
    response
}

fn panicked(panic: &(dyn std::any::Any + Send)) -> anyhow::Error {
    let words = panic
        .downcast_ref::<&str>()
        .map(ToString::to_string)
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no message".to_owned());
    anyhow::anyhow!("panic: {words}")
}
