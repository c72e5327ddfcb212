//! The worker that hands the outbox to the mail server: at once when something is queued, again with growing
//! pauses when it fails, when Highbar starts, and not at all without a server. A mail is marked as sent after the server took it;
//! a crash in between sends it twice, under the same Message-ID.

use super::compose::{self, File, Letter};
use super::smtp::{self, Smtp};
use crate::app::App;
use highbar_store::outbox::{self, Mail};
use jiff::{SignedDuration, Timestamp};
use lettre::AsyncTransport;
use lettre::message::Mailbox;
use std::time::Duration;
use tokio::sync::broadcast;
use tokio::task::JoinHandle;

/// Mail that is handed over between two looks at the queue.
const AT_ONCE: u32 = 20;
/// The pause after the first failure; each further one doubles it.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(30);
/// After this many attempts, about two days, a mail has failed.
const ATTEMPTS: u32 = 13;
/// The queue is looked at this often even if nobody says that it changed.
const IDLE: Duration = Duration::from_secs(60);
/// What the outbox announces.
const TOPIC: &str = "mailbox";

/// Starts the worker; the handle ends after the application stops, with the mail in hand delivered.
#[must_use]
pub fn start(app: App) -> JoinHandle<()> {
    tokio::spawn(async move {
        let Some(url) = app.config.smtp_url.as_deref() else { return };
        let connected =
            smtp::connect(url).and_then(|smtp| Ok((smtp, compose::sender(&app.config.mail_from)?)));
        match connected {
            Ok((smtp, from)) => serve(&app, &smtp, &from).await,
            Err(fault) => tracing::error!(fault, "mail cannot be sent"),
        }
    })
}

async fn serve(app: &App, smtp: &Smtp, from: &Mailbox) {
    let mut changes = app.store.feed().listen();
    // Whoever restarts Highbar has perhaps just put right what kept mail from going out.
    let hastened = app.store.write(async |tx| outbox::hasten(tx, Timestamp::now()).await).await;
    if let Err(fault) = hastened {
        tracing::warn!(%fault, "mail that waits for another try goes on waiting");
    }
    while !*app.stopping.borrow() {
        let wait = match deliver(app, smtp, from).await {
            Ok(wait) => wait,
            Err(fault) => {
                tracing::warn!(%fault, "the outbox cannot be read");
                IDLE
            }
        };
        tokio::select! {
            () = app.stopped() => {}
            () = tokio::time::sleep(wait) => {}
            () = announced(&mut changes) => {}
        }
    }
}

/// Hands over what is due and says how long nothing else will be.
async fn deliver(app: &App, smtp: &Smtp, from: &Mailbox) -> highbar_store::Result<Duration> {
    loop {
        let due = app.store.read(async |db| outbox::due(db, Timestamp::now(), AT_ONCE).await).await?;
        if due.is_empty() {
            let next = app.store.read(outbox::next_due).await?;
            let wait =
                next.map(|at| Duration::try_from(at.duration_since(Timestamp::now())).unwrap_or_default());
            return Ok(wait.unwrap_or(IDLE).min(IDLE));
        }
        for mail in due {
            let (id, attempts) = (mail.id, mail.attempts + 1);
            let outcome = send(smtp, from, mail).await;
            settle(app, id, attempts, outcome).await?;
            if *app.stopping.borrow() {
                return Ok(Duration::ZERO);
            }
        }
    }
}

/// Why a mail did not go out.
enum Failure {
    /// It never will.
    Final(String),
    /// It may later.
    Passing(String),
}

async fn send(smtp: &Smtp, from: &Mailbox, mail: Mail) -> Result<(), Failure> {
    let attachments = mail.attachments.into_iter().map(|file| File {
        name: file.name,
        media_type: file.media_type,
        content: file.content.into_bytes(),
    });
    let letter = Letter {
        id: mail.id.to_string(),
        to: mail.recipient,
        subject: mail.subject,
        text: mail.text,
        attachments: attachments.collect(),
    };
    let message = compose::message(from, letter).map_err(Failure::Final)?;
    smtp.send(message).await.map(drop).map_err(|fault| {
        let words = smtp::words(&fault);
        if fault.is_permanent() { Failure::Final(words) } else { Failure::Passing(words) }
    })
}

async fn settle(
    app: &App,
    id: uuid::Uuid,
    attempts: u32,
    outcome: Result<(), Failure>,
) -> highbar_store::Result<()> {
    let now = Timestamp::now();
    let (error, next) = match outcome {
        Ok(()) => {
            metrics::counter!("highbar_mail_sent_total").increment(1);
            return app.store.write(async move |tx| outbox::sent(tx, id, now).await).await;
        }
        Err(Failure::Final(error)) => (error, None),
        Err(Failure::Passing(error)) => (error, pause(attempts).map(|pause| now + pause)),
    };
    metrics::counter!("highbar_mail_failures_total").increment(1);
    tracing::warn!(mail = %id, attempts, gives_up = next.is_none(), "a mail did not go out");
    app.store.write(async move |tx| outbox::failed(tx, id, &error, next).await).await
}

/// How long to wait after so many attempts; `None` gives up.
fn pause(attempts: u32) -> Option<SignedDuration> {
    (attempts < ATTEMPTS).then(|| FIRST_PAUSE * 2_i32.pow(attempts.saturating_sub(1)))
}

/// Resolves when the outbox has changed, or may have.
async fn announced(changes: &mut broadcast::Receiver<std::sync::Arc<[String]>>) {
    loop {
        match changes.recv().await {
            Ok(topics) if topics.iter().any(|topic| topic == TOPIC) => return,
            Ok(_) => {}
            Err(broadcast::error::RecvError::Lagged(_)) => return,
            Err(broadcast::error::RecvError::Closed) => std::future::pending().await,
        }
    }
}

#[cfg(test)]
mod tests;
