//! Security headers on every response. A handler that needs another policy sets its own header;
//! what it has set is left alone.

use crate::app::App;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// For answers that are data: nothing may load, nothing may frame it.
const DATA_CSP: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// For a candidate's document shown in place: sandboxed without scripts, framed by our own pages only.
pub const DOCUMENT_CSP: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// For a PDF: browsers refuse to show one inside a sandbox; the media type and `nosniff` keep it a PDF.
pub const PDF_CSP: &str = "default-src 'none'; object-src 'self'; plugin-types application/pdf; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// The policy of the pages; styles that the component library injects carry the nonce.
#[must_use]
pub fn page_csp(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; \
         img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self' blob:; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

const PERMISSIONS: &str = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), \
                           gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

/// A year; sent only when the public address is https.
const HSTS: &str = "max-age=31536000";

pub async fn secure(State(app): State<App>, request: Request, next: Next) -> Response {
    let carries_token = carries_token(request.uri().path());
    let is_api = request.uri().path().starts_with("/api/");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    set(headers, header::CONTENT_SECURITY_POLICY, DATA_CSP);
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(headers, header::REFERRER_POLICY, if carries_token { "no-referrer" } else { "same-origin" });
    set(headers, HeaderName::from_static("permissions-policy"), PERMISSIONS);
    set(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(headers, HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if is_api {
        set(headers, header::CACHE_CONTROL, "no-store");
    }
    if app.config.public_url.is_https() {
        set(headers, header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}

/// Whether the address itself is a credential, so that it must not leak through `Referer`.
fn carries_token(path: &str) -> bool {
    const PREFIXES: [&str; 6] =
        ["/status/", "/references/", "/offers/", "/invitations/", "/api/v1/public/", "/api/v1/invitations/"];
    PREFIXES.iter().any(|prefix| path.starts_with(prefix))
}
