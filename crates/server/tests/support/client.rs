//! A small HTTP/1.1 client with a connection for each request. It sends whatever it is told to, sound or not.

use serde_json::Value;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// An answer that takes longer than this will not come.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between the parts of every form.
const BOUNDARY: &str = "----highbar-test";

/// Every code that a refusal can have.
pub const CODES: [&str; 22] = [
    "bad_request",
    "invalid_input",
    "unauthenticated",
    "bad_credentials",
    "csrf",
    "forbidden",
    "sealed",
    "not_found",
    "conflict",
    "stale_version",
    "duplicate",
    "refused",
    "ineligible",
    "cool_down",
    "too_large",
    "unsupported_media",
    "rate_limited",
    "idempotency_mismatch",
    "storage_full",
    "storage_busy",
    "unavailable",
    "internal",
];

/// Forms are limited by the sender's address: every request has another one.
static SENDERS: AtomicU32 = AtomicU32::new(1);

/// Somebody who asks.
pub struct Client {
    address: SocketAddr,
    headers: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON; null when it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }

    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The body of an answer that has to be a good one.
    #[track_caller]
    pub fn ok(&self) -> Value {
        assert!(self.is_success(), "{}: {}", self.status, self.text());
        self.json()
    }

    /// The status and the code of a refusal, which has to be a problem document with a code of the closed list.
    #[track_caller]
    pub fn problem(&self) -> (u16, &'static str) {
        let body = self.json();
        let is_problem = self.headers.contains("content-type: application/problem+json\n");
        let code = CODES.into_iter().find(|code| body["code"] == *code).filter(|_| is_problem);
        let Some(code) = code.filter(|_| body["status"] == self.status && body["detail"].is_string()) else {
            panic!("{} is no problem document: {}{}", self.status, self.headers, self.text());
        };
        (self.status, code)
    }
}

impl Client {
    pub fn new(address: SocketAddr) -> Self {
        Self { address, headers: String::new() }
    }

    /// The same with an API token.
    #[must_use]
    pub fn with_token(mut self, token: &str) -> Self {
        self.headers = format!("Authorization: Bearer {token}\r\n");
        self
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, "", b"").expect("an answer")
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.json("POST", path, body).expect("an answer")
    }

    pub fn put(&self, path: &str, body: &Value) -> Answer {
        self.json("PUT", path, body).expect("an answer")
    }

    pub fn patch(&self, path: &str, body: &Value) -> Answer {
        self.json("PATCH", path, body).expect("an answer")
    }

    pub fn form(&self, path: &str, parts: &[Part<'_>]) -> io::Result<Answer> {
        let kind = format!("Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n");
        self.send("POST", path, &kind, &multipart(parts))
    }

    pub fn json(&self, method: &str, path: &str, body: &Value) -> io::Result<Answer> {
        self.send(method, path, "Content-Type: application/json\r\n", body.to_string().as_bytes())
    }

    /// Sends a request below `/api/v1`; a path that begins with two slashes stands above it.
    pub fn send(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> io::Result<Answer> {
        let path = path
            .strip_prefix('/')
            .filter(|rest| rest.starts_with('/'))
            .map_or_else(|| format!("/api/v1{path}"), str::to_owned);
        let [_, a, b, c] = SENDERS.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nX-Forwarded-For: 10.{a}.{b}.{c}\r\n{}{headers}Content-Length: {}\r\n\r\n",
            self.address,
            self.headers,
            body.len()
        );
        self.raw(&[head.as_bytes(), body].concat())
    }

    /// Sends bytes as they are and reads one answer.
    pub fn raw(&self, request: &[u8]) -> io::Result<Answer> {
        let mut stream = self.connect()?;
        stream.write_all(request)?;
        read(&mut BufReader::new(stream))
    }

    /// A new connection of its own.
    pub fn connect(&self) -> io::Result<TcpStream> {
        let stream = TcpStream::connect(self.address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(stream)
    }
}

/// Reads one answer; the names of its headers come in lower case.
pub fn read(stream: &mut impl BufRead) -> io::Result<Answer> {
    let first = line(stream)?;
    let status = first.split(' ').nth(1).and_then(|word| word.parse().ok());
    let status = status.ok_or_else(|| io::Error::other(format!("`{first}` is no answer in HTTP/1.1")))?;
    let mut headers = String::new();
    loop {
        let line = line(stream)?;
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        headers.push_str(&format!("{}: {}\n", name.to_ascii_lowercase(), value.trim()));
    }
    let header = |name: &str| headers.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let mut body = Vec::new();
    if header("transfer-encoding:") == Some("chunked") {
        loop {
            let size = usize::from_str_radix(&line(stream)?, 16).map_err(io::Error::other)?;
            let start = body.len();
            body.resize(start + size, 0);
            stream.read_exact(&mut body[start..])?;
            line(stream)?;
            if size == 0 {
                break;
            }
        }
    } else {
        body.resize(header("content-length:").and_then(|length| length.parse().ok()).unwrap_or(0), 0);
        stream.read_exact(&mut body)?;
    }
    Ok(Answer { status, headers, body })
}

fn line(stream: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    if stream.read_line(&mut line)? == 0 {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
    }
    line.truncate(line.trim_end().len());
    Ok(line)
}

/// One part of a form.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// Field and text.
    Text(&'a str, &'a str),
    /// Field, file name and content.
    File(&'a str, &'a str, &'a [u8]),
}

/// The bytes of a form.
pub fn multipart(parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for part in parts {
        let (head, content) = match part {
            Part::Text(field, text) => (format!("name=\"{field}\"\r\n"), text.as_bytes()),
            Part::File(field, name, content) => (
                format!(
                    "name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n"
                ),
                *content,
            ),
        };
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n").as_bytes());
        body.extend(content);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}
