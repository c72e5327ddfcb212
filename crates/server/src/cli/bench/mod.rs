//! `highbar bench http`: starts a server of its own on a data directory and measures how long its pages take.
//! JSON on stdout, a table on stderr.

mod client;
mod load;
mod server;
mod targets;

use clap::{Args, Subcommand};
use highbar_store::measure;
use load::{Ask, Times, millis};
use serde::Serialize;
use server::Server;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use targets::Targets;

/// How long the server is left alone before its memory is read.
const SETTLE: Duration = Duration::from_secs(2);

/// What can be measured.
#[derive(Debug, Subcommand)]
pub enum BenchCommand {
    /// Measure the pages and the autosave of a server over HTTP.
    Http(HttpArgs),
}

/// What is measured, and how hard.
#[derive(Args, Debug)]
pub struct HttpArgs {
    /// A data directory with demo data, as `highbar demo-data` makes it. No server may run on it.
    #[arg(long, value_name = "DIR", env = "HIGHBAR_DATA", default_value = "highbar-data")]
    data: PathBuf,

    /// Connections that ask at the same time.
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u16).range(1..=1_000))]
    connections: u16,

    /// How long each kind of request is measured.
    #[arg(long, value_name = "S", default_value_t = 20, value_parser = clap::value_parser!(u64).range(1..=3_600))]
    seconds: u64,
}

/// What came out.
#[derive(Debug, Serialize)]
struct Report {
    seconds: u64,
    connections: u16,
    first_answer_ms: f64,
    restart_to_first_answer_ms: f64,
    idle_resident_kib: Option<u64>,
    loaded_resident_kib: Option<u64>,
    /// What machine and disk allow in the same run; hold the times against these.
    baseline: Vec<Times>,
    times: Vec<Times>,
}

/// Measures, or says on stderr why it cannot.
#[must_use]
pub fn run(command: &BenchCommand) -> ExitCode {
    let BenchCommand::Http(args) = command;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let report = match runtime {
        Ok(runtime) => runtime.block_on(http(args)),
        Err(fault) => Err(format!("cannot start threads: {fault}")),
    };
    match report {
        Ok(report) => {
            table(&report);
            super::print(&serde_json::to_string_pretty(&report).expect("numbers and words serialise"));
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("highbar: {message}");
            ExitCode::FAILURE
        }
    }
}

async fn http(args: &HttpArgs) -> Result<Report, String> {
    let connections = usize::from(args.connections);
    let span = Duration::from_secs(args.seconds);
    let targets = targets::gather(&args.data, connections).await?;
    let first = Server::start(&args.data).await?;
    let first_answer = first.first_answer;
    first.stop().await;
    let server = Server::start(&args.data).await?;
    tokio::time::sleep(SETTLE).await;
    let idle_resident_kib = server.resident_kib();

    let inserts = measure::flushed_inserts(&args.data, span.min(Duration::from_secs(5))).await;
    let inserts = inserts.map_err(|fault| fault.to_string())?;
    let whole: Duration = inserts.iter().sum();
    let alive = Ask::Get { paths: Arc::new(vec!["/healthz".to_owned()]), token: None };
    let baseline = vec![
        load::run("healthz", server.address, &alive, connections, span).await,
        Times::of("flushed insert, one by one", 1, inserts, whole),
    ];
    let mut times = Vec::new();
    for (name, ask) in asks(targets) {
        let busy = match &ask {
            Ask::Autosave { seats } => seats.len().min(connections),
            Ask::Get { paths, .. } if paths.is_empty() => 0,
            Ask::Get { .. } => connections,
        };
        if busy > 0 {
            times.push(load::run(name, server.address, &ask, busy, span).await);
        }
    }
    let report = Report {
        seconds: args.seconds,
        connections: args.connections,
        first_answer_ms: millis(first_answer),
        restart_to_first_answer_ms: millis(server.first_answer),
        idle_resident_kib,
        loaded_resident_kib: server.resident_kib(),
        baseline,
        times,
    };
    server.stop().await;
    Ok(report)
}

fn asks(targets: Targets) -> Vec<(&'static str, Ask)> {
    let get = |paths: Vec<String>| Ask::Get { paths: Arc::new(paths), token: Some(targets.token.clone()) };
    vec![
        ("pipeline page", get(targets.pipelines)),
        ("application page", get(targets.applications)),
        ("search", get(targets.searches)),
        ("scorecard autosave", Ask::Autosave { seats: Arc::new(targets.seats) }),
    ]
}

fn table(report: &Report) {
    eprintln!(
        "{:<28} {:>5} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}  failures",
        "request", "conn", "count", "per s", "p50 ms", "p90 ms", "p99 ms", "max ms"
    );
    for one in report.baseline.iter().chain(&report.times) {
        eprintln!(
            "{:<28} {:>5} {:>9} {:>9.1} {:>9.2} {:>9.2} {:>9.2} {:>9.2}  {}",
            one.name,
            one.connections,
            one.requests,
            one.per_second,
            one.p50_ms,
            one.p90_ms,
            one.p99_ms,
            one.max_ms,
            one.failures
                .iter()
                .map(|(status, count)| format!("{count} x {status}"))
                .collect::<Vec<_>>()
                .join(", ")
        );
    }
    let mib =
        |kib: Option<u64>| kib.map_or_else(|| "unknown".to_owned(), |kib| format!("{} MiB", kib / 1024));
    eprintln!(
        "first answer {:.0} ms after the start, {:.0} ms after a kill; memory {} idle, {} after the load",
        report.first_answer_ms,
        report.restart_to_first_answer_ms,
        mib(report.idle_resident_kib),
        mib(report.loaded_resident_kib)
    );
}
