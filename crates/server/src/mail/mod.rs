//! Mail. Whoever has something to say puts it into the outbox in the transaction that says it; the worker
//! hands it to SMTP afterwards. Without an SMTP server mail is kept and administrators read it in the mailbox.

pub mod compose;
pub mod outbox;
pub mod outgoing;
pub mod smtp;

use crate::config::Config;

/// # Errors
/// A sentence about the option that is wrong.
pub fn check(config: &Config) -> Result<(), String> {
    compose::sender(&config.mail_from)?;
    config.smtp_url.as_deref().map(smtp::connect).transpose().map(drop)
}
