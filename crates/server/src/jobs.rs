//! Housekeeping beside the requests: forgets what has expired, and anchors the audit chains once a day.

use crate::app::App;
use highbar_store::{audit, documents, idempotency, sessions};
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::{Instant, interval, interval_at};

/// Often enough that expired rows never matter.
const EVERY: Duration = Duration::from_secs(3600);
/// How often the heads of the audit chains are written to the anchors file.
const ANCHORED_EVERY: Duration = Duration::from_secs(24 * 3600);
/// The first anchoring waits until the start is over: it reads every chain.
const FIRST_ANCHOR_AFTER: Duration = Duration::from_secs(600);
/// How long a repeated POST is recognised.
const ANSWERS_KEPT_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Starts the work; the handle ends after the application stops.
#[must_use]
pub fn start(app: App) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut hourly = interval(EVERY);
        let mut daily = interval_at(Instant::now() + FIRST_ANCHOR_AFTER, ANCHORED_EVERY);
        loop {
            tokio::select! {
                () = app.stopped() => return,
                _ = hourly.tick() => sweep(&app).await,
                _ = daily.tick() => anchor(&app).await,
            }
        }
    })
}

#[expect(clippy::cognitive_complexity, reason = "a list of daily tasks, each of which says what went wrong")]
async fn sweep(app: &App) {
    let now = Timestamp::now();
    let swept = app
        .store
        .write(async move |tx| {
            let sessions = sessions::sweep(tx, now).await?;
            let answers = idempotency::sweep(tx, now - ANSWERS_KEPT_FOR).await?;
            Ok::<_, highbar_store::Error>((sessions, answers))
        })
        .await;
    match swept {
        Ok((sessions, answers)) => tracing::debug!(sessions, answers, "forgot what had expired"),
        Err(fault) => tracing::warn!(%fault, "expired rows could not be removed"),
    }
    match documents::sweep(&app.store).await {
        Ok(files) => tracing::debug!(files, "removed files that no document names"),
        Err(fault) => tracing::warn!(%fault, "files that no document names could not be removed"),
    }
}

async fn anchor(app: &App) {
    match audit::anchor(&app.store, Timestamp::now()).await {
        Ok(chains) => tracing::info!(chains, "anchored the audit chains that had grown"),
        Err(fault) => tracing::warn!(%fault, "the audit chains could not be anchored"),
    }
}
