//! Forms with files, as a browser sends them.

use super::{Answer, Persona};
use axum::body::Body;
use axum::http::{Method, header};

/// Between the parts of every form of the tests.
pub const BOUNDARY: &str = "----highbar-test";

/// One part of a form.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// Field and text.
    Text(&'a str, &'a str),
    /// Field, file name, what the sender says it is, and content.
    File(&'a str, &'a str, &'a str, &'a [u8]),
}

/// The bytes of a form.
#[must_use]
pub fn multipart(parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for part in parts {
        let head = match part {
            Part::Text(field, _) => format!("Content-Disposition: form-data; name=\"{field}\"\r\n\r\n"),
            Part::File(field, name, kind, _) => format!(
                "Content-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: {kind}\r\n\r\n"
            ),
        };
        let content = match part {
            Part::Text(_, text) => text.as_bytes(),
            Part::File(.., content) => content,
        };
        body.extend_from_slice(format!("--{BOUNDARY}\r\n{head}").as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

impl Persona {
    /// Sends a form.
    pub async fn form(&self, path: &str, parts: &[Part<'_>]) -> Answer {
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.raw(path, &kind, multipart(parts)).await
    }

    /// Posts any bytes as whatever they are said to be.
    pub async fn raw(&self, path: &str, kind: &str, body: Vec<u8>) -> Answer {
        let request = self.request(Method::POST, path).header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(body)).expect("a request")).await
    }
}
