//! What a supervisor asks: is it alive, is it ready, how is it doing. Outside `/api`, without a session.

use crate::app::App;
use crate::auth::{gate, origin};
use crate::error::{ApiError, ErrorCode};
use axum::extract::{Request, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::sync::LazyLock;

const JSON: [(header::HeaderName, &str); 1] = [(header::CONTENT_TYPE, "application/json")];
const PROMETHEUS_TEXT: [(header::HeaderName, &str); 1] =
    [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];

/// Upper bounds of the request time buckets, in seconds; the aims of 30 and 60 ms are among them.
const SECONDS: [f64; 10] = [0.001, 0.005, 0.01, 0.03, 0.06, 0.1, 0.3, 1.0, 3.0, 10.0];

/// The process's one recorder; made when first asked for.
static RECORDER: LazyLock<PrometheusHandle> = LazyLock::new(|| {
    let builder = PrometheusBuilder::new().set_buckets(&SECONDS).expect("the bounds are not empty");
    let recorder = builder.build_recorder();
    let handle = recorder.handle();
    if metrics::set_global_recorder(recorder).is_err() {
        tracing::warn!("another metrics recorder is installed, /metrics stays empty");
    }
    metrics::describe_histogram!("highbar_http_seconds", "how long requests took, by route pattern");
    metrics::describe_counter!(
        "highbar_http_requests_total",
        "requests answered, by route pattern and status"
    );
    handle
});

/// Starts counting.
pub fn record_metrics() {
    LazyLock::force(&RECORDER);
}

pub async fn alive() -> Response {
    (JSON, r#"{"status":"alive"}"#).into_response()
}

pub async fn ready(State(app): State<App>) -> Result<Response, ApiError> {
    app.store.read(highbar_store::settings::find_organisation).await.map_err(|fault| {
        ApiError::new(ErrorCode::Unavailable, "the database does not answer, see the server's log")
            .because(fault)
    })?;
    Ok((JSON, r#"{"status":"ready"}"#).into_response())
}

/// For this machine, or for an administrator's token.
pub async fn metrics(State(app): State<App>, request: Request) -> Result<Response, ApiError> {
    if !origin::is_local(request.headers(), request.extensions()) {
        let caller = gate::identify(&app, request.headers()).await?;
        if !caller.is_some_and(|caller| caller.is_admin()) {
            return Err(ApiError::forbidden(
                "metrics are for this machine and for administrators, send an administrator's API token",
            ));
        }
    }
    Ok((PROMETHEUS_TEXT, RECORDER.render()).into_response())
}

pub fn openapi(app: &App) -> Response {
    (JSON, app.openapi.clone()).into_response()
}

#[cfg(test)]
mod tests;
