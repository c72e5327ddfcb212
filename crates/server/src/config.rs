//! What the operator chose on the command line or in the environment, parsed once.

use clap::{Args, ValueEnum};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// How to run the server.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// Where the database and the documents live; made when missing.
    #[arg(long, value_name = "DIR", env = "HIGHBAR_DATA", default_value = "highbar-data")]
    pub data: PathBuf,

    /// Another database than the file in the data directory, as sqlite://PATH.
    #[arg(long, value_name = "URL", env = "HIGHBAR_DATABASE_URL")]
    pub database_url: Option<String>,

    /// The address and port to answer on.
    #[arg(long, value_name = "ADDRESS:PORT", env = "HIGHBAR_LISTEN", default_value = "127.0.0.1:7400")]
    pub listen: SocketAddr,

    /// The address that people type, when it differs from the one listened on (behind a proxy).
    #[arg(long, value_name = "URL", env = "HIGHBAR_PUBLIC_URL", default_value = "")]
    pub public_url: PublicUrl,

    /// Start with demo data when the database is empty, with the persona switcher.
    #[arg(long, env = "HIGHBAR_DEMO")]
    pub demo: bool,

    /// Where mail goes: smtp://USER:PASSWORD@HOST:PORT?tls=required|opportunistic|none, or smtps://...
    /// Without it mail is kept and shown to administrators.
    #[arg(long, value_name = "URL", env = "HIGHBAR_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,

    /// The sender of all mail.
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "HIGHBAR_MAIL_FROM",
        default_value = "Highbar <highbar@localhost>"
    )]
    pub mail_from: String,

    /// A reverse proxy stands in front: take the client's address from the last entry of X-Forwarded-For.
    #[arg(long, env = "HIGHBAR_BEHIND_PROXY")]
    pub behind_proxy: bool,

    /// Let people of the candidate seat set up a language model as interviewer, at an address of their choice. Where
    /// somebody prepares alone they may anyway.
    #[arg(long, env = "HIGHBAR_MODEL_INTERVIEWER")]
    pub model_interviewer: bool,

    /// How to write the log on stderr.
    #[arg(long, value_name = "FORMAT", env = "HIGHBAR_LOG_FORMAT", default_value = "text")]
    pub log: LogFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

impl Config {
    /// The link that a person can open for a path of the UI (`/status/...`).
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        match self.public_url.0.as_deref() {
            Some(url) => format!("{url}{path}"),
            None => format!("http://{}{path}", self.listen),
        }
    }

    /// The directory as an argument of a hint, `highbar token --data DIR`.
    #[must_use]
    pub fn data_dir(&self) -> &Path {
        &self.data
    }
}

/// Scheme, host and port without a trailing slash; unset means that `--listen` is what people type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicUrl(Option<String>);

impl PublicUrl {
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// What a browser sends as `Origin` for our own pages, when it is known.
    #[must_use]
    pub fn origin(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl FromStr for PublicUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim().trim_end_matches('/');
        if text.is_empty() {
            return Ok(Self(None));
        }
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        match rest {
            Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) => {
                Ok(Self(Some(text.to_ascii_lowercase())))
            }
            _ => Err(format!("`{text}` is not an address like https://hire.example.com")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PublicUrl;

    #[test]
    fn a_public_url_is_a_scheme_and_a_host_and_nothing_more() {
        for (text, expected) in [
            ("", Ok(None)),
            ("https://Hire.example.com/", Ok(Some("https://hire.example.com"))),
            ("http://localhost:7400", Ok(Some("http://localhost:7400"))),
            ("hire.example.com", Err(())),
            ("https://example.com/highbar", Err(())),
            ("ftp://example.com", Err(())),
            ("https://", Err(())),
        ] {
            let parsed: Result<PublicUrl, _> = text.parse();
            assert_eq!(parsed.as_ref().map(PublicUrl::origin).map_err(|_| ()), expected, "{text}");
        }
    }
}
