//! The single writer. Works queue up; all that wait are run, each in a savepoint, inside one
//! transaction that is committed once. Nobody is answered before that commit: fifty writers share
//! one flush of the disk, and what was acknowledged survives a crash.

use crate::db::{Access, Db, Dialect, connect_writer};
use crate::error::{Error, Result};
use crate::feed::Feed;
use crate::keys::Keys;
use crate::query::{sql, sql_from_parts};
use futures::FutureExt;
use futures::future::LocalBoxFuture;
use highbar_domain::ids::PersonId;
use jiff::Timestamp;
use sqlx::Connection;
use std::ops::{Deref, DerefMut};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{mpsc, oneshot};

/// Works that may wait; more callers than this wait for a place.
const QUEUE: usize = 1024;
/// How long a caller waits for a place in the queue.
const QUEUE_WAIT: Duration = Duration::from_secs(10);
/// Works that share one commit at most.
const BATCH: usize = 128;
/// A batch that has run this long is committed even if more works wait.
const BATCH_TIME: Duration = Duration::from_millis(15);

/// Who changes something, and when. The clock is read at the edge, once per request.
#[derive(Debug, Clone, Copy)]
pub struct By {
    /// `None` for the system, a candidate or a referee.
    pub person: Option<PersonId>,
    pub at: Timestamp,
}

/// The writing transaction, as one work sees it.
#[derive(Debug)]
pub struct Tx {
    db: Db,
    keys: Arc<Keys>,
    topics: Vec<String>,
}

impl Tx {
    /// Tells open pages after the commit that `topic` changed, for example `application:<id>`.
    pub fn announce(&mut self, topic: impl Into<String>) {
        self.topics.push(topic.into());
    }

    pub(crate) fn keys(&self) -> Arc<Keys> {
        self.keys.clone()
    }
}

impl Deref for Tx {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.db
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Db {
        &mut self.db
    }
}

/// The queue to the writer's thread.
#[derive(Debug)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Message>,
}

enum Message {
    Work(Box<dyn Job>),
    Stop(oneshot::Sender<()>),
}

/// A work whose types are hidden, so that all can wait in one queue.
trait Job: Send {
    fn run<'a>(self: Box<Self>, tx: &'a mut Tx) -> LocalBoxFuture<'a, Done>;
    fn refuse(self: Box<Self>, why: Error);
}

/// A work that has run: whether its changes are to be kept, and how to answer once that is settled.
struct Done {
    keep: bool,
    answer: Box<dyn FnOnce(Result<()>)>,
}

struct Work<F, T, E> {
    work: F,
    answer: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Job for Work<F, T, E>
where
    F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    fn run<'a>(self: Box<Self>, tx: &'a mut Tx) -> LocalBoxFuture<'a, Done> {
        Box::pin(async move {
            let Self { work, answer } = *self;
            let result = AssertUnwindSafe(work(tx)).catch_unwind().await;
            let result = result.unwrap_or_else(|_| Err(E::from(Error::Interrupted)));
            let keep = result.is_ok();
            let answer = Box::new(move |settled: Result<()>| {
                let _ = answer.send(result.and_then(|value| settled.map(|()| value).map_err(E::from)));
            });
            Done { keep, answer }
        })
    }

    fn refuse(self: Box<Self>, why: Error) {
        let _ = self.answer.send(Err(E::from(why)));
    }
}

impl Writer {
    /// Starts the thread, which opens its own connection, and waits until it is ready.
    pub async fn start(
        url: String,
        dialect: Dialect,
        access: Access,
        keys: Arc<Keys>,
        feed: Feed,
    ) -> Result<Self> {
        let (queue, messages) = mpsc::channel(QUEUE);
        let (ready, started) = oneshot::channel();
        let thread = move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let runtime = runtime.expect("a runtime without threads of its own needs only an event queue");
            runtime.block_on(async move {
                match connect_writer(&url, dialect, access).await {
                    Ok(db) => {
                        let _ = ready.send(Ok(()));
                        Loop { tx: Tx { db, keys, topics: Vec::new() }, dialect, feed }.serve(messages).await;
                    }
                    Err(why) => {
                        let _ = ready.send(Err(why));
                    }
                }
            });
        };
        std::thread::Builder::new()
            .name("highbar-writer".into())
            .spawn(thread)
            .map_err(|why| Error::file(std::path::Path::new("the writer's thread"), why))?;
        started.await.unwrap_or(Err(Error::Interrupted))?;
        Ok(Self { queue })
    }

    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let message = Message::Work(Box::new(Work { work, answer }));
        match self.queue.send_timeout(message, QUEUE_WAIT).await {
            Ok(()) => answered.await.unwrap_or_else(|_| Err(E::from(Error::Interrupted))),
            Err(mpsc::error::SendTimeoutError::Timeout(_)) => {
                Err(E::from(Error::Busy("too many changes wait to be written".into())))
            }
            Err(mpsc::error::SendTimeoutError::Closed(_)) => Err(E::from(Error::Interrupted)),
        }
    }

    /// Returns when everything queued before is written and the connection is closed.
    pub async fn stop(&self) {
        let (done, stopped) = oneshot::channel();
        if self.queue.send(Message::Stop(done)).await.is_ok() {
            let _ = stopped.await;
        }
    }
}

struct Loop {
    tx: Tx,
    dialect: Dialect,
    feed: Feed,
}

impl Loop {
    async fn serve(mut self, mut messages: mpsc::Receiver<Message>) {
        let mut stop = None;
        while stop.is_none() {
            match messages.recv().await {
                Some(Message::Work(first)) => stop = self.batch(first, &mut messages).await,
                Some(Message::Stop(done)) => stop = Some(done),
                None => break,
            }
        }
        messages.close();
        while let Some(message) = messages.recv().await {
            if let Message::Work(job) = message {
                job.refuse(Error::Interrupted);
            }
        }
        let _ = self.tx.db.close().await;
        if let Some(done) = stop {
            let _ = done.send(());
        }
    }

    /// Runs `first` and whatever else waits, commits once and answers all.
    async fn batch(
        &mut self,
        first: Box<dyn Job>,
        messages: &mut mpsc::Receiver<Message>,
    ) -> Option<oneshot::Sender<()>> {
        let started = Instant::now();
        if let Err(why) = sql_from_parts(self.dialect.begin().to_owned()).run(&mut self.tx).await {
            first.refuse(why.clone());
            return refuse_waiting(messages, &why);
        }
        let mut answers = Vec::new();
        let mut stop = None;
        let mut next = Some(first);
        let mut whole = Ok(());
        while let Some(job) = next.take() {
            let (answer, intact) = self.one(job).await;
            answers.push(answer);
            whole = intact;
            if whole.is_err() || answers.len() == BATCH || started.elapsed() > BATCH_TIME {
                break;
            }
            match messages.try_recv() {
                Ok(Message::Work(job)) => next = Some(job),
                Ok(Message::Stop(done)) => stop = Some(done),
                Err(_) => {}
            }
        }
        self.settle(whole, answers).await;
        stop
    }

    /// Runs one work in its savepoint. The second value is an error when the database has undone
    /// the whole transaction, as it does on a full disk.
    async fn one(&mut self, job: Box<dyn Job>) -> (Box<dyn FnOnce(Result<()>)>, Result<()>) {
        if let Err(why) = sql("SAVEPOINT work").run(&mut self.tx).await {
            job.refuse(why.clone());
            return (Box::new(drop), Err(why));
        }
        let topics = self.tx.topics.len();
        let done = job.run(&mut self.tx).await;
        let undo = async |tx: &mut Tx| {
            tx.topics.truncate(topics);
            sql("ROLLBACK TO SAVEPOINT work").run(tx).await
        };
        let mut end = if done.keep { Ok(0) } else { undo(&mut self.tx).await };
        if end.is_ok() {
            end = sql("RELEASE SAVEPOINT work").run(&mut self.tx).await;
        }
        // The work has its own error; to those who shared the commit its missing savepoint says nothing.
        let end = end.map(drop).map_err(|why| match why {
            Error::Broken(cause) => {
                tracing::warn!(%cause, "the database undid a transaction by itself");
                Error::Interrupted
            }
            why => why,
        });
        (done.answer, end)
    }

    async fn settle(&mut self, whole: Result<()>, answers: Vec<Box<dyn FnOnce(Result<()>)>>) {
        let topics = std::mem::take(&mut self.tx.topics);
        let settled = match whole {
            Ok(()) => sql("COMMIT").run(&mut self.tx).await.map(drop),
            Err(why) => Err(why),
        };
        match &settled {
            Ok(()) => self.feed.publish(topics),
            Err(why) => {
                tracing::error!(error = %why, works = answers.len(), "a batch of writes was undone");
                // The transaction may be gone already; then there is nothing to roll back.
                let _ = sql("ROLLBACK").run(&mut self.tx).await;
            }
        }
        for answer in answers {
            answer(settled.clone());
        }
    }
}

/// Refuses all works that wait: each would wait for the same lock as long again. Gives the stop among them.
fn refuse_waiting(messages: &mut mpsc::Receiver<Message>, why: &Error) -> Option<oneshot::Sender<()>> {
    while let Ok(message) = messages.try_recv() {
        match message {
            Message::Work(job) => job.refuse(why.clone()),
            Message::Stop(done) => return Some(done),
        }
    }
    None
}
