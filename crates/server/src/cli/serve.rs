//! `highbar serve`: opens the data directory, answers on the port, and stops in order.

use crate::app::App;
use crate::auth::password::Passwords;
use crate::config::{Config, LogFormat};
use crate::demo;
use crate::{jobs, mail, probes};
use highbar_store::{Store, StoreOptions};
use std::io::{self, IsTerminal};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;

/// Requests that have not ended this long after the signal are cut off.
const PATIENCE: Duration = Duration::from_secs(10);

/// Serves until a signal comes. Faults of the start are one line on stderr with what to do next.
#[must_use]
pub fn run(config: Config) -> ExitCode {
    log_to_stderr(config.log);
    probes::record_metrics();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(fault) => return refuse(&format!("cannot start the threads of the server: {fault}")),
    };
    match runtime.block_on(serve(config)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => refuse(&message),
    }
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("highbar: {message}");
    ExitCode::FAILURE
}

#[expect(clippy::cognitive_complexity, reason = "the start, step by step; each step says what went wrong")]
async fn serve(mut config: Config) -> Result<(), String> {
    mail::check(&config)?;
    let listener = TcpListener::bind(config.listen).await.map_err(|fault| unbound(config.listen, &fault))?;
    // Port 0 asks the system for a free one; links must name the one it gave.
    config.listen = listener.local_addr().map_err(|fault| unbound(config.listen, &fault))?;
    let options = StoreOptions { url: config.database_url.clone(), ..StoreOptions::serve(&config.data) };
    let store = Store::open(options).await.map_err(unopened)?;
    let (stop, stopping) = watch::channel(false);
    let (app, router) = App::new(config, store, Passwords::new(), stopping);

    if app.config.demo {
        plant(&app).await?;
    }
    let workers = [mail::outbox::start(app.clone()), jobs::start(app.clone())];
    announce(&app);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let mut waiting = stop.subscribe();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        let _ = waiting.wait_for(|stop| *stop).await;
    });
    let mut server = tokio::spawn(server.into_future());
    let early = tokio::select! {
        ended = &mut server => Some(ended),
        () = signalled() => None,
    };
    tracing::info!("stopping: finishing the requests under way");
    stop.send_replace(true);
    let ended = match early {
        Some(ended) => Ok(ended),
        None => tokio::time::timeout(PATIENCE, server).await,
    };
    if ended.is_err() {
        tracing::warn!("some requests took longer than {} s and were cut off", PATIENCE.as_secs());
    }

    let _ = tokio::time::timeout(PATIENCE, futures::future::join_all(workers)).await;
    app.store.close().await;
    match ended {
        Ok(Ok(Err(fault))) => Err(format!("the server ended: {fault}")),
        Ok(Err(fault)) => Err(format!("the server ended: {fault}")),
        Ok(Ok(Ok(()))) | Err(_) => Ok(()),
    }
}

/// Fills an empty installation with demo data; one that holds something is left as it is.
async fn plant(app: &App) -> Result<(), String> {
    let known = app.store.read(highbar_store::settings::find_organisation).await.map_err(unopened)?;
    if let Some(organisation) = known {
        if !organisation.demo {
            tracing::warn!("--demo changes nothing: the data directory holds {}", organisation.name);
        }
        return Ok(());
    }
    demo::plant(app).await.map_err(|fault| {
        let cause = fault.cause.map_or(fault.message, |cause| cause.to_string());
        format!("cannot make the demo data: {cause}")
    })?;
    eprintln!(
        "Demo data is ready: sign in as {} with the password {}",
        demo::ADMINISTRATOR_EMAIL,
        demo::PASSWORD
    );
    Ok(())
}

fn announce(app: &App) {
    let address = app.config.listen;
    let data = app.store.data().display();
    tracing::info!(version = env!("CARGO_PKG_VERSION"), %address, %data, "serving");
    if io::stderr().is_terminal() || app.config.log == LogFormat::Text {
        eprintln!("Highbar answers at {}", app.config.link("/"));
    }
}

fn unopened(fault: highbar_store::Error) -> String {
    match fault {
        fault @ highbar_store::Error::File { .. } => {
            format!("{fault}; choose a directory that can be written with --data")
        }
        fault => fault.to_string(),
    }
}

fn unbound(address: SocketAddr, fault: &io::Error) -> String {
    match fault.kind() {
        io::ErrorKind::AddrInUse => format!(
            "port {} of {} is in use by another program; stop it or choose another with --listen {}:{}",
            address.port(),
            address.ip(),
            address.ip(),
            address.port().wrapping_add(1).max(1024),
        ),
        io::ErrorKind::AddrNotAvailable => {
            format!(
                "{} is not an address of this machine; choose one with --listen 127.0.0.1:{}",
                address.ip(),
                address.port()
            )
        }
        io::ErrorKind::PermissionDenied => {
            format!("port {} needs privileges; choose one above 1023 with --listen", address.port())
        }
        _ => format!("cannot listen on {address}: {fault}; choose another with --listen"),
    }
}

async fn signalled() {
    let mut terminate = signal(SignalKind::terminate()).expect("the runtime handles signals");
    let mut interrupt = signal(SignalKind::interrupt()).expect("the runtime handles signals");
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}

fn log_to_stderr(format: LogFormat) {
    let filter = EnvFilter::try_from_env("HIGHBAR_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    // A second caller in one process (a test) keeps the first one's subscriber.
    let _ = match format {
        LogFormat::Json => lines.json().try_init(),
        LogFormat::Text => lines.with_ansi(io::stderr().is_terminal()).with_target(false).try_init(),
    };
}
