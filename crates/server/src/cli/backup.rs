//! `highbar backup` and `highbar restore`.

use clap::Args;
use highbar_store::{Store, StoreOptions, backup};
use std::path::PathBuf;
use std::process::ExitCode;

/// Write everything into one file; the server may be running.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The file to write; it must not exist. It holds the server key: keep it as safe as the server.
    file: PathBuf,
    /// The data directory.
    #[arg(long, value_name = "DIR", env = "HIGHBAR_DATA", default_value = "highbar-data")]
    data: PathBuf,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Put a backup back into an empty data directory, or only check it.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The backup.
    file: PathBuf,
    /// Only check hashes, the database, the documents and the audit chains.
    #[arg(long)]
    verify: bool,
    /// The data directory to fill; empty or absent.
    #[arg(long, value_name = "DIR", env = "HIGHBAR_DATA", default_value = "highbar-data")]
    data: PathBuf,
    /// Answer in JSON.
    #[arg(long)]
    json: bool,
}

/// Runs `highbar backup`.
#[must_use]
pub fn backup(args: &BackupArgs) -> ExitCode {
    let made = super::block_on(async {
        let store = Store::open(StoreOptions::beside(&args.data)).await?;
        let made = backup::create(&store, &args.file, jiff::Timestamp::now()).await;
        store.close().await;
        made
    });
    let made = match made {
        Ok(made) => made,
        Err(fault) => return failed(&fault),
    };
    for sha256 in &made.missing_documents {
        eprintln!(
            "the document {sha256} is missing or damaged in {}; the backup lacks it",
            args.data.display()
        );
    }
    if args.json {
        super::print(&serde_json::to_string_pretty(&made).expect("the answer has only string keys"));
    } else {
        let (file, bytes) = (made.file.display(), made.bytes);
        super::print(&format!(
            "{file}: {bytes} bytes, {} documents, {} audit chains",
            made.documents, made.chains
        ));
    }
    if made.missing_documents.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs `highbar restore`.
#[must_use]
pub fn restore(args: &RestoreArgs) -> ExitCode {
    let checked = super::block_on(async {
        match args.verify {
            true => backup::verify(&args.file).await,
            false => backup::restore(&args.file, &args.data).await,
        }
    });
    let checked = match checked {
        Ok(checked) => checked,
        Err(fault) => return failed(&fault),
    };
    let sound = checked.faults.is_empty();
    if args.json {
        super::print(&serde_json::to_string_pretty(&checked).expect("the answer has only string keys"));
    } else {
        checked.faults.iter().for_each(|fault| super::print(fault));
        let made = format!("made {} by highbar {}", checked.manifest.made_at, checked.manifest.program);
        let outcome = match (sound, args.verify) {
            (false, _) => "not restored, because it is damaged".to_owned(),
            (true, true) => "whole".to_owned(),
            (true, false) => format!("restored into {}", args.data.display()),
        };
        let parts = checked.manifest.parts.len();
        super::print(&format!("{}: {parts} parts, {made}: {outcome}", args.file.display()));
    }
    for sha256 in &checked.manifest.missing_documents {
        eprintln!("the document {sha256} was missing when the backup was made");
    }
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn failed(fault: &highbar_store::Error) -> ExitCode {
    eprintln!("{fault}");
    ExitCode::FAILURE
}
