//! Where a request comes from: the page that sent it, and the machine.

use crate::app::App;
use crate::error::{ApiError, ErrorCode};
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, header};
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

const FORWARDED_FOR: &str = "x-forwarded-for";

/// # Errors
/// `csrf` when a browser says that another site's page sent the request.
pub fn check_same_site(app: &App, headers: &HeaderMap) -> Result<(), ApiError> {
    let Some(origin) = headers.get(header::ORIGIN) else { return Ok(()) };
    let origin = origin.to_str().unwrap_or_default().to_ascii_lowercase();
    if app.config.public_url.origin() == Some(origin.as_str()) {
        return Ok(());
    }
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let from = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    if !host.is_empty() && from == Some(host.to_ascii_lowercase().as_str()) {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::Csrf,
        format!(
            "a page of `{origin}` may not send this; open Highbar at its own address, or set --public-url to that one"
        ),
    ))
}

/// The client's address. Behind a proxy it is what the proxy appended last; earlier entries are the client's own words.
#[derive(Clone, Copy, Debug)]
pub struct ClientAddress(pub IpAddr);

impl axum::extract::FromRequestParts<App> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self(client_address(app, &parts.headers, &parts.extensions)))
    }
}

#[must_use]
pub fn client_address(app: &App, headers: &HeaderMap, extensions: &Extensions) -> IpAddr {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    if !app.config.behind_proxy {
        return peer;
    }
    let forwarded = headers.get_all(FORWARDED_FOR).iter().next_back();
    let last = forwarded.and_then(|value| value.to_str().ok()).and_then(|value| value.rsplit(',').next());
    last.and_then(|address| address.trim().parse().ok()).unwrap_or(peer)
}

/// Whether the request was made on this machine and did not come through a proxy.
#[must_use]
pub fn is_local(headers: &HeaderMap, extensions: &Extensions) -> bool {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    peer.is_some_and(|peer| peer.is_loopback())
        && !headers.contains_key(FORWARDED_FOR)
        && !headers.contains_key(header::FORWARDED)
}
