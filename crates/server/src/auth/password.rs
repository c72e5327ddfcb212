//! Passwords: argon2id, computed off the async threads and only a few at a time, since each one takes
//! 19 MB and tens of milliseconds by design.

use crate::error::ApiError;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Two at once keep a two-core machine responsive under a flood of sign-ins.
const AT_ONCE: usize = 2;

/// Shorter ones fall to a guess list; longer ones only cost time.
pub const SHORTEST: usize = 10;
pub const LONGEST: usize = 256;

/// Hashes and checks passwords.
#[derive(Clone)]
pub struct Passwords {
    argon: Argon2<'static>,
    turns: Arc<Semaphore>,
    /// The hash of a password that nobody has: checked for an unknown address, so that the time taken is the same.
    decoy: Arc<str>,
}

impl Passwords {
    /// With the parameters that OWASP's password storage sheet gives for argon2id (19 MiB, two passes).
    #[must_use]
    pub fn new() -> Self {
        Self::with(Params::DEFAULT)
    }

    /// Cheap hashes for tests that sign in many times.
    #[cfg(any(test, feature = "testing"))]
    #[must_use]
    pub fn cheap() -> Self {
        Self::with(Params::new(Params::MIN_M_COST, 1, 1, None).expect("the smallest parameters are legal"))
    }

    fn with(params: Params) -> Self {
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let decoy =
            hash(&argon, &uuid::Uuid::new_v4().to_string()).expect("a fresh salt and a short text hash");
        Self { argon, turns: Arc::new(Semaphore::new(AT_ONCE)), decoy: decoy.into() }
    }

    /// # Errors
    /// `internal` when the machine has no memory for it.
    pub async fn hash(&self, password: String) -> Result<String, ApiError> {
        let argon = self.argon.clone();
        self.in_turn(move || hash(&argon, &password)).await?.map_err(ApiError::internal)
    }

    /// Whether the password belongs to the stored hash. `None`, for somebody unknown or without a password,
    /// takes as long and is always false.
    ///
    /// # Errors
    /// `internal` when the stored hash is unreadable.
    pub async fn verify(&self, password: String, stored: Option<String>) -> Result<bool, ApiError> {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.decoy.to_string());
        let argon = self.argon.clone();
        let fits =
            self.in_turn(move || verify(&argon, &password, &stored)).await?.map_err(ApiError::internal)?;
        Ok(fits && known)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        let _turn = self.turns.acquire().await.expect("the semaphore is never closed");
        tokio::task::spawn_blocking(work).await.map_err(ApiError::internal)
    }
}

impl Default for Passwords {
    fn default() -> Self {
        Self::new()
    }
}

/// # Errors
/// A sentence for the field when the password is too short or too long.
pub fn acceptable(password: &str) -> Result<(), String> {
    match password.chars().count() {
        n if n < SHORTEST => Err(format!("must have at least {SHORTEST} characters")),
        n if n > LONGEST => Err(format!("must have at most {LONGEST} characters")),
        _ => Ok(()),
    }
}

fn hash(argon: &Argon2<'_>, password: &str) -> anyhow::Result<String> {
    let hash: argon2::password_hash::phc::PasswordHash =
        argon.hash_password(password.as_bytes()).map_err(|fault| anyhow::anyhow!("argon2: {fault}"))?;
    Ok(hash.to_string())
}

fn verify(argon: &Argon2<'_>, password: &str, stored: &str) -> anyhow::Result<bool> {
    let stored =
        PasswordHash::new(stored).map_err(|fault| anyhow::anyhow!("stored password hash: {fault}"))?;
    match argon.verify_password(password.as_bytes(), &stored) {
        Ok(()) => Ok(true),
        Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
        Err(fault) => Err(anyhow::anyhow!("argon2: {fault}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Passwords, acceptable};

    #[tokio::test]
    async fn only_the_right_password_of_a_known_person_fits() {
        let passwords = Passwords::cheap();
        let stored = passwords.hash("correct horse".into()).await.expect("hashes");
        assert!(stored.starts_with("$argon2id$v=19$"), "{stored}");
        for (password, stored, fits) in [
            ("correct horse", Some(stored.clone()), true),
            ("Correct horse", Some(stored.clone()), false),
            ("", Some(stored), false),
            ("correct horse", None, false),
        ] {
            assert_eq!(
                passwords.verify(password.into(), stored).await.expect("verifies"),
                fits,
                "{password}"
            );
        }
    }

    #[test]
    fn a_password_is_long_enough_in_characters_not_bytes() {
        for (password, good) in
            [("short", false), ("ten chars!", true), ("žžžžžžžžž", false), (&"x".repeat(257), false)]
        {
            assert_eq!(acceptable(password).is_ok(), good, "{password}");
        }
    }
}
