//! Secrets that we hand out once and of which the store keeps only the hash: session cookies, API tokens, links by mail.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::fmt;
use subtle::ConstantTimeEq;

/// What an API token starts with, so that a leaked one is recognised for what it is.
pub const API_TOKEN_PREFIX: &str = "hb_";

/// 256 random bits as text. It does not print itself.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// A new one from the operating system's generator.
    #[must_use]
    pub fn random() -> Self {
        Self(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()))
    }

    /// A new API token, `hb_...`.
    #[must_use]
    pub fn api_token() -> Self {
        Self(format!("{API_TOKEN_PREFIX}{}", Self::random().0))
    }

    /// One that somebody presents.
    pub fn presented(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text, for the one place that hands it out.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The CSRF token of a session: derived from its cookie, so that nothing more is stored, and of no use
    /// for guessing the cookie.
    #[must_use]
    pub fn csrf(&self) -> String {
        let digest =
            Sha256::new().chain_update(b"highbar csrf 1\0").chain_update(self.0.as_bytes()).finalize();
        URL_SAFE_NO_PAD.encode(digest)
    }

    /// Compares a presented CSRF token in constant time.
    #[must_use]
    pub fn csrf_matches(&self, presented: &str) -> bool {
        self.csrf().as_bytes().ct_eq(presented.as_bytes()).into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        use fmt::Write;
        write!(text, "{byte:02x}").expect("a String takes any text");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn a_secret_has_256_bits_and_does_not_print_itself() {
        let secret = Secret::random();
        assert_eq!(secret.reveal().len(), 43);
        assert_eq!(format!("{secret:?}"), "Secret(..)");
        assert!(Secret::api_token().reveal().starts_with("hb_"));
    }

    #[test]
    fn the_csrf_token_belongs_to_its_session_only() {
        let (mine, other) = (Secret::random(), Secret::random());
        assert!(mine.csrf_matches(&mine.csrf()));
        assert!(!mine.csrf_matches(&other.csrf()));
        assert!(!mine.csrf_matches(""));
    }
}
