//! A small HTTP/1.1 client on one connection that stays open: enough to measure our own server with, and so little
//! that its own time does not count.

use serde_json::Value;
use std::io;
use std::net::SocketAddr;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// One connection.
pub struct Client {
    stream: BufReader<TcpStream>,
    host: String,
    token: Option<String>,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as JSON; null when it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }
}

impl Client {
    /// Connects; `token` is an API token that goes with every request.
    ///
    /// # Errors
    /// Nobody listens there.
    pub async fn connect(address: SocketAddr, token: Option<&str>) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream: BufReader::new(stream),
            host: address.to_string(),
            token: token.map(str::to_owned),
        })
    }

    /// # Errors
    /// The connection broke, or the answer is not HTTP.
    pub async fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.send("GET", path, None).await
    }

    /// # Errors
    /// The connection broke, or the answer is not HTTP.
    pub async fn put(&mut self, path: &str, body: &Value) -> io::Result<Answer> {
        self.send("PUT", path, Some(body.to_string())).await
    }

    async fn send(&mut self, method: &str, path: &str, body: Option<String>) -> io::Result<Answer> {
        let token = self
            .token
            .as_ref()
            .map_or_else(String::new, |token| format!("authorization: Bearer {token}\r\n"));
        let body = body.unwrap_or_default();
        let kind = if body.is_empty() { "" } else { "content-type: application/json\r\n" };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\n{token}{kind}content-length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes()).await?;
        self.read().await
    }

    async fn read(&mut self) -> io::Result<Answer> {
        let first = self.line().await?;
        let status = first.split(' ').nth(1).and_then(|word| word.parse().ok());
        let status = status.ok_or_else(|| not_http(&first))?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line().await?.to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().map_err(|_| not_http(&line))?;
            }
            chunked |= line.starts_with("transfer-encoding:") && line.contains("chunked");
        }
        let body = if chunked { self.chunks().await? } else { self.take(length).await? };
        Ok(Answer { status, body })
    }

    async fn chunks(&mut self) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let line = self.line().await?;
            let size = usize::from_str_radix(line.trim(), 16).map_err(|_| not_http(&line))?;
            body.extend(self.take(size).await?);
            self.line().await?;
            if size == 0 {
                return Ok(body);
            }
        }
    }

    async fn take(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).await?;
        Ok(body)
    }

    async fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line).await? == 0 {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the server closed the connection"));
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }
}

fn not_http(line: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("`{line}` is not an answer in HTTP/1.1"))
}
