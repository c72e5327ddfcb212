//! `highbar audit`: whether the record of what was done is whole.

use clap::{Args, Subcommand};
use highbar_store::{Store, StoreOptions, audit};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Work with the audit chains.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Walk every chain and name each entry that is broken; exit 1 if there is one.
    Verify(VerifyArgs),
}

/// Which data directory is checked.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The data directory; its server may be running.
    #[arg(long, value_name = "DIR", env = "HIGHBAR_DATA", default_value = "highbar-data")]
    data: PathBuf,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Runs `highbar audit`.
#[must_use]
pub fn run(command: &AuditCommand) -> ExitCode {
    let AuditCommand::Verify(args) = command;
    let report = match super::block_on(verify(&args.data)) {
        Ok(report) => report,
        Err(message) => {
            eprintln!("{message}");
            return super::BAD_INPUT.into();
        }
    };
    let whole = report.faults.is_empty();
    if args.json {
        super::print(&serde_json::to_string_pretty(&report).expect("the report has only string keys"));
    } else {
        report.faults.iter().for_each(|fault| super::print(&fault.to_string()));
        let (chains, entries, anchors) = (report.chains, report.entries, report.anchors);
        let verdict = if whole { "whole".to_owned() } else { format!("{} faults", report.faults.len()) };
        super::print(&format!("{chains} chains, {entries} entries, {anchors} anchors: {verdict}"));
    }
    if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

async fn verify(data: &Path) -> Result<audit::Report, String> {
    let store = Store::open(StoreOptions::beside(data)).await.map_err(|fault| fault.to_string())?;
    let path = data.join(audit::ANCHORS_FILE);
    let anchors = match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => None,
        Err(why) => return Err(format!("cannot read {}: {why}", path.display())),
    };
    let keys = store.keys().clone();
    let report = store.read(async |db| audit::verify(db, &keys, anchors.as_deref()).await).await;
    store.close().await;
    report.map_err(|fault| fault.to_string())
}
