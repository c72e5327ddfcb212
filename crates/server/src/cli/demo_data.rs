//! `highbar demo-data`: fills an empty data directory with a large set of demo data, for measuring.

use crate::app::App;
use crate::auth::password::Passwords;
use crate::config::{Config, LogFormat, PublicUrl};
use crate::demo;
use clap::Args;
use highbar_store::{Store, StoreOptions};
use jiff::Timestamp;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;
use tokio::sync::watch;

/// How much, and where.
#[derive(Args, Debug)]
pub struct DemoDataArgs {
    /// How many applications to make.
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    applications: u32,

    /// The data directory; made when missing, must hold nothing yet.
    #[arg(long, value_name = "DIR", env = "HIGHBAR_DATA", default_value = "highbar-data")]
    data: PathBuf,

    /// The moment for which the data is made, such as 2026-11-23T09:00:00Z; now when absent.
    #[arg(long, value_name = "TIME")]
    now: Option<Timestamp>,
}

/// Prints what was made as JSON; progress goes to stderr.
#[must_use]
pub fn run(args: &DemoDataArgs) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let made = match runtime {
        Ok(runtime) => runtime.block_on(make(args)),
        Err(fault) => Err(format!("cannot start threads: {fault}")),
    };
    match made {
        Ok(line) => {
            super::print(&line);
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("highbar: {message}");
            ExitCode::FAILURE
        }
    }
}

async fn make(args: &DemoDataArgs) -> Result<String, String> {
    let started = Instant::now();
    let store = Store::open(StoreOptions::serve(&args.data)).await.map_err(|fault| fault.to_string())?;
    let (_stop, stopping) = watch::channel(false);
    let (app, _) = App::new(config(args), store, Passwords::new(), stopping);
    let tell = |written: u32| {
        if written.is_multiple_of(5_000) {
            eprintln!(
                "{written} of {} applications after {:.0} s",
                args.applications,
                started.elapsed().as_secs_f64()
            );
        }
    };
    let made = demo::plant_many(&app, args.applications, args.now.unwrap_or_else(Timestamp::now), tell).await;
    app.store.close().await;
    made.map_err(|fault| fault.cause.map_or(fault.message, |cause| cause.to_string()))?;
    let seconds = started.elapsed().as_secs_f64();
    let made = serde_json::json!({
        "applications": args.applications,
        "seconds": (seconds * 10.0).round() / 10.0,
        "administrator": demo::ADMINISTRATOR_EMAIL,
        "password": demo::PASSWORD,
    });
    Ok(made.to_string())
}

/// The data is made without a server: whatever only a server needs stays at its default.
fn config(args: &DemoDataArgs) -> Config {
    Config {
        data: args.data.clone(),
        database_url: None,
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 7400)),
        public_url: PublicUrl::default(),
        demo: true,
        smtp_url: None,
        mail_from: "Highbar <highbar@localhost>".to_owned(),
        behind_proxy: false,
        model_interviewer: false,
        log: LogFormat::Text,
    }
}
