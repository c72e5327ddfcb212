//! A whole Highbar on a temporary directory, and people to use it as:
//!
//! ```ignore
//! let app = TestApp::start().await;
//! let answer = app.recruiter().await.post("/people", json!({"name": "Ana"})).await;
//! assert_eq!((answer.status, answer.code()), (403, "forbidden"));
//! ```
//!
//! Requests go through the real router with every layer; only the socket is left out.

mod answer;
mod form;
mod openings;
mod people;
mod persona;

pub use answer::Answer;
pub use form::{BOUNDARY, Part, multipart};
pub use people::Cast;
use people::Made;
pub use persona::Persona;

use crate::app::App;
use crate::auth::password::Passwords;
use crate::auth::session;
use crate::config::Config;
use axum::Router;
use axum::http::HeaderMap;
use clap::Parser;
use highbar_domain::ids::PersonId;
use highbar_store::{Store, StoreOptions};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::watch;

/// The password of every persona.
pub const PASSWORD: &str = "correct horse";

/// A running application with its data in a directory that goes away with it.
#[derive(Clone)]
pub struct TestApp {
    pub app: App,
    pub router: Router,
    /// Who is there; see [`Cast`].
    pub cast: Cast,
    stop: watch::Sender<bool>,
    _data: Arc<TempDir>,
}

#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    config: Config,
}

impl TestApp {
    /// With an organisation and its people.
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// The same with more options of the command line.
    pub async fn start_with(options: &[&str]) -> Self {
        let mut app = Self::empty_with(options).await;
        app.cast = Cast::found(&app.app, Made::ByATeam).await;
        app
    }

    /// The same as [`TestApp::start`], marked as demo data.
    pub async fn demo() -> Self {
        let mut app = Self::empty().await;
        app.cast = Cast::found(&app.app, Made::AsDemo).await;
        app
    }

    /// Before the first run: no organisation, nobody.
    pub async fn empty() -> Self {
        Self::empty_with(&[]).await
    }

    pub async fn empty_with(options: &[&str]) -> Self {
        let data = tempfile::tempdir().expect("a temporary directory");
        let given = ["test", "--data", data.path().to_str().expect("a UTF-8 path")].into_iter();
        let config = Arguments::parse_from(given.chain(options.iter().copied())).config;
        let store = Store::open(StoreOptions::serve(data.path())).await.expect("an empty directory opens");
        let (stop, stopping) = watch::channel(false);
        let (app, router) = App::new(config, store, Passwords::cheap(), stopping);
        Self { app, router, cast: Cast::default(), stop, _data: Arc::new(data) }
    }

    /// Tells the application that the server stops.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// Somebody who has not signed in.
    #[must_use]
    pub fn anon(&self) -> Persona {
        Persona::stranger(self)
    }

    pub async fn admin(&self) -> Persona {
        self.of(self.cast.admin).await
    }

    pub async fn recruiter(&self) -> Persona {
        self.of(self.cast.recruiter).await
    }

    pub async fn hiring_manager(&self) -> Persona {
        self.of(self.cast.hiring_manager).await
    }

    pub async fn bar_raiser(&self) -> Persona {
        self.of(self.cast.bar_raiser).await
    }

    pub async fn interviewer(&self) -> Persona {
        self.of(self.cast.interviewer).await
    }

    /// Somebody without any role, training or seat.
    pub async fn bystander(&self) -> Persona {
        self.of(self.cast.bystander).await
    }

    /// Anybody by id, in a session of their own.
    pub async fn of(&self, person: PersonId) -> Persona {
        let secret = session::open(&self.app, person, &HeaderMap::new()).await.expect("a session opens");
        Persona::with_session(self, person, secret)
    }
}
