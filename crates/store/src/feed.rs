//! What has just changed, as topics: sent after the commit, ids only, never content.

use std::sync::Arc;
use tokio::sync::broadcast;

/// Commits that a slow listener may lag behind before it is told to reload everything.
const BACKLOG: usize = 256;

/// One end that sends, any number that listen.
#[derive(Debug, Clone)]
pub struct Feed {
    sender: broadcast::Sender<Arc<[String]>>,
}

impl Feed {
    pub(crate) fn new() -> Self {
        Self { sender: broadcast::Sender::new(BACKLOG) }
    }

    /// Topics of every commit from now on; a lagging receiver gets `Lagged` and should reload.
    #[must_use]
    pub fn listen(&self) -> broadcast::Receiver<Arc<[String]>> {
        self.sender.subscribe()
    }

    /// Tells open pages of something that is not stored, such as who has come.
    pub fn announce(&self, topics: Vec<String>) {
        self.publish(topics);
    }

    /// Tells the listeners; nobody listening is fine.
    pub(crate) fn publish(&self, mut topics: Vec<String>) {
        topics.sort();
        topics.dedup();
        if !topics.is_empty() {
            let _ = self.sender.send(topics.into());
        }
    }
}
