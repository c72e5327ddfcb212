//! The session cookie. Over https its name starts with `__Host-`, which browsers only take from this host,
//! for every path and with `Secure`.

use super::secret::Secret;
use crate::config::Config;
use axum::http::{HeaderMap, HeaderValue, header};

const OVER_HTTPS: &str = "__Host-highbar_session";
const OVER_HTTP: &str = "highbar_session";

fn name(config: &Config) -> &'static str {
    if config.public_url.is_https() { OVER_HTTPS } else { OVER_HTTP }
}

/// The session that the request presents.
#[must_use]
pub fn read(config: &Config, headers: &HeaderMap) -> Option<Secret> {
    let name = name(config);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, value)| *key == name && !value.is_empty())
        .map(|(_, value)| Secret::presented(value))
}

/// The header that hands a new session to the browser. The server ends sessions; the browser forgets this one
/// after `seconds` at the latest.
#[must_use]
pub fn set(config: &Config, secret: &Secret, seconds: i64) -> HeaderValue {
    write(config, secret.reveal(), seconds)
}

/// The header that takes the session away.
#[must_use]
pub fn clear(config: &Config) -> HeaderValue {
    write(config, "", 0)
}

fn write(config: &Config, value: &str, seconds: i64) -> HeaderValue {
    let secure = if config.public_url.is_https() { "; Secure" } else { "" };
    let name = name(config);
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    HeaderValue::from_str(&text).expect("base64url is visible ASCII")
}
