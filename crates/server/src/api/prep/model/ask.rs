//! One question to an OpenAI-compatible endpoint, with tight limits.

use super::question::one_question;
use futures::StreamExt;
use reqwest::redirect::Policy;
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;

/// Nobody connects to their own machine for longer.
const CONNECT: Duration = Duration::from_secs(2);
/// A longer pause would not be an interview any more.
const WHOLE: Duration = Duration::from_secs(10);
/// A question has a few hundred bytes; the envelope some more.
const LARGEST_ANSWER: usize = 64 * 1024;
const MOST_TOKENS: u32 = 160;

/// Where to ask.
#[derive(Clone)]
pub struct Asker {
    /// Without a slash at its end; `/chat/completions` follows.
    pub base_url: String,
    pub model: String,
    pub key: Option<String>,
    /// How long all of it may take.
    pub within: Duration,
}

/// Why there is no question.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("nobody answers at that address: {0}")]
    Unreachable(String),
    #[error("it took longer than {} seconds", .0.as_secs())]
    Slow(Duration),
    #[error("it answers with status {0}")]
    Status(u16),
    #[error("its answer is larger than {} KiB", LARGEST_ANSWER / 1024)]
    TooLarge,
    #[error("its answer is not a completion in JSON")]
    NotACompletion,
    #[error("its answer holds no question")]
    NoQuestion,
}

#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
}

#[derive(Deserialize)]
struct Message {
    content: String,
}

impl Asker {
    /// With the usual patience.
    #[must_use]
    pub fn new(base_url: String, model: String, key: Option<String>) -> Self {
        Self { base_url, model, key, within: WHOLE }
    }

    /// The one question that the model asks.
    ///
    /// # Errors
    /// Anything but a completion with a question in it, in time.
    pub async fn ask(&self, messages: &Value) -> Result<String, Fault> {
        let answer = tokio::time::timeout(self.within, self.send(messages));
        let bytes = answer.await.map_err(|_| Fault::Slow(self.within))??;
        let completion: Completion = serde_json::from_slice(&bytes).map_err(|_| Fault::NotACompletion)?;
        let said = completion.choices.into_iter().next().ok_or(Fault::NotACompletion)?.message.content;
        let question = one_question(&said).ok_or(Fault::NoQuestion)?;
        // A key that comes back would be shown and kept.
        let leaks = self.key.as_deref().is_some_and(|key| !key.is_empty() && question.contains(key));
        if leaks { Err(Fault::NoQuestion) } else { Ok(question) }
    }

    async fn send(&self, messages: &Value) -> Result<Vec<u8>, Fault> {
        let unreachable = |fault: reqwest::Error| Fault::Unreachable(fault.without_url().to_string());
        let client = reqwest::Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .connect_timeout(CONNECT)
            .build()
            .map_err(unreachable)?;
        let body = json!({
            "model": self.model, "messages": messages, "max_tokens": MOST_TOKENS, "temperature": 0.4, "stream": false,
        });
        let mut request = client
            .post(format!("{}/chat/completions", self.base_url))
            .header("content-type", "application/json")
            .body(body.to_string());
        if let Some(key) = self.key.as_deref().filter(|key| !key.is_empty()) {
            request = request.bearer_auth(key);
        }
        let response = request.send().await.map_err(unreachable)?;
        if !response.status().is_success() {
            return Err(Fault::Status(response.status().as_u16()));
        }
        let mut all = Vec::new();
        let mut parts = response.bytes_stream();
        while let Some(part) = parts.next().await {
            all.extend_from_slice(&part.map_err(unreachable)?);
            if all.len() > LARGEST_ANSWER {
                return Err(Fault::TooLarge);
            }
        }
        Ok(all)
    }
}
