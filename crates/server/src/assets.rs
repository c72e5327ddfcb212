//! The UI, compiled into the binary by `build.rs`, or read from `HIGHBAR_UI_DIST` where that is set. Files under `/assets/` have a hash in their names and never
//! change; the rest is checked with an `ETag`. Any page address answers with `index.html`: the UI routes itself.

use crate::error::ApiError;
use crate::http::headers::page_csp;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/ui.rs"));

const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const CHECK_FIRST: HeaderValue = HeaderValue::from_static("no-cache");
const NONCE_MARK: &str = "__CSP_NONCE__";

/// What a build without the UI shows.
const NO_UI: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Highbar</title>\
    <h1>This build of Highbar has no pages</h1>\
    <p>It was built with <code>HIGHBAR_SKIP_UI=1</code>. The API answers under <code>/api/v1</code>.</p>\
    <p>To have the pages, install Node 20.19 or newer, unset that variable and run <code>cargo build --release</code> again, \
    or point <code>HIGHBAR_UI_DIST</code> at a built <code>web/dist</code>.</p></html>";

struct Asset {
    bytes: &'static [u8],
    etag: HeaderValue,
}

static ASSETS: LazyLock<HashMap<&'static str, Asset>> = LazyLock::new(|| {
    let asset = |bytes| {
        let digest = crate::auth::secret::hex(&Sha256::digest(bytes)[..12]);
        let etag = HeaderValue::from_str(&format!("\"{digest}\"")).expect("hexadecimal is visible ASCII");
        Asset { bytes, etag }
    };
    match std::env::var_os(UI_DIST).filter(|dist| !dist.is_empty()) {
        Some(dist) => below(Path::new(&dist)).into_iter().map(|(path, bytes)| (path, asset(bytes))).collect(),
        None => UI_FILES.iter().map(|(path, bytes)| (*path, asset(*bytes))).collect(),
    }
});

/// A built UI that stands in for the one in the binary, so that pages can be worked on without compiling the server.
const UI_DIST: &str = "HIGHBAR_UI_DIST";

/// The files of a built UI, read once and kept as long as the process runs, like those of the binary.
fn below(dist: &Path) -> Vec<(&'static str, &'static [u8])> {
    let mut files = Vec::new();
    let mut left = vec![dist.to_path_buf()];
    while let Some(directory) = left.pop() {
        let entries = std::fs::read_dir(&directory).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            if path.is_dir() {
                left.push(path);
                continue;
            }
            let name = path.strip_prefix(dist).ok().and_then(|name| name.to_str());
            let (Some(name), Ok(bytes)) = (name, std::fs::read(&path)) else { continue };
            if !name.starts_with('.') {
                files.push((&*name.replace('\\', "/").leak(), &*bytes.leak()));
            }
        }
    }
    if files.is_empty() {
        tracing::warn!(dist = %dist.display(), "{UI_DIST} names no built UI");
    }
    files
}

/// Answers whatever no route has: a file of the UI, or its page.
pub async fn serve(request: Request) -> Response {
    let (method, path) = (request.method(), request.uri().path().trim_start_matches('/'));
    if method != Method::GET && method != Method::HEAD {
        return ApiError::bad_request("pages are only read, with GET")
            .with_status(StatusCode::METHOD_NOT_ALLOWED)
            .into_response();
    }
    if path != "index.html" && ASSETS.contains_key(path) && !is_variant(path) {
        return file(path, request.headers());
    }
    let looks_like_file =
        path.starts_with("assets/") || path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    if path != "index.html" && (looks_like_file || !wants_html(request.headers())) {
        return ApiError::not_found("file").into_response();
    }
    page()
}

fn is_variant(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

fn wants_html(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accept.is_none_or(|accept| accept.contains("text/html") || accept.contains("*/*"))
}

fn page() -> Response {
    let nonce = STANDARD.encode(rand::random::<[u8; 16]>());
    let html =
        ASSETS.get("index.html").map_or(NO_UI, |asset| std::str::from_utf8(asset.bytes).unwrap_or(NO_UI));
    let csp = HeaderValue::from_str(&page_csp(&nonce)).expect("base64 is visible ASCII");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_SECURITY_POLICY, csp),
    ];
    (headers, html.replace(NONCE_MARK, &nonce)).into_response()
}

fn file(path: &str, asked: &HeaderMap) -> Response {
    let plain = &ASSETS[path];
    let (asset, encoding) = smallest(path, asked).unwrap_or((plain, None));
    let mut headers = HeaderMap::new();
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let kind = if kind.type_() == mime_guess::mime::TEXT {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_string()
    };
    headers
        .insert(header::CONTENT_TYPE, HeaderValue::from_str(&kind).expect("a media type is visible ASCII"));
    headers.insert(header::CACHE_CONTROL, if path.starts_with("assets/") { FOREVER } else { CHECK_FIRST });
    headers.insert(header::ETAG, asset.etag.clone());
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let etag = asset.etag.to_str().expect("hexadecimal is visible ASCII");
    if known.split(',').any(|one| one.trim().trim_start_matches("W/") == etag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, Body::from(asset.bytes)).into_response()
}

/// The compressed sibling that the browser takes, Brotli first.
fn smallest(path: &str, asked: &HeaderMap) -> Option<(&'static Asset, Option<&'static str>)> {
    let accepted = asked.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    [("br", "br"), ("gzip", "gz")].into_iter().find_map(|(encoding, suffix)| {
        let takes = accepted.split(',').any(|one| {
            let mut parts = one.split(';').map(str::trim);
            parts.next() == Some(encoding) && !parts.any(|part| matches!(part, "q=0" | "q=0.0"))
        });
        let asset = ASSETS.get(format!("{path}.{suffix}").as_str()).filter(|_| takes)?;
        Some((asset, Some(encoding)))
    })
}

#[cfg(test)]
mod tests;
