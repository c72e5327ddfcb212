//! `highbar decide`: what the votes of a loop come to under a process's policy.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use highbar_domain::decision::{decide, read_ballot};
use highbar_domain::process::{Process, VariantId};

use super::BAD_INPUT;
use crate::packs::{PackDirectory, packs_at};
use crate::shipped;

/// Votes of one loop are a few lines; more than this is another file.
const MAX_VOTES: u64 = 1 << 20;

/// Apply a process's decision policy to the votes of a loop.
#[derive(Debug, Args)]
pub struct DecideArgs {
    /// Id of a shipped process, or the path of a process pack.
    #[arg(long, value_name = "ID")]
    process: String,
    /// Variant of the loop.
    #[arg(long, value_name = "V")]
    variant: Option<String>,
    /// The votes as JSON; `-` reads them from stdin.
    votes: PathBuf,
}

#[must_use]
pub fn run(args: &DecideArgs) -> ExitCode {
    match decision(args) {
        Ok(json) => match writeln!(io::stdout(), "{json}") {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(message) => {
            eprintln!("{message}");
            BAD_INPUT.into()
        }
    }
}

fn decision(args: &DecideArgs) -> Result<String, String> {
    let process = find_process(&args.process)?;
    let variant = args.variant.as_deref().map(VariantId::from);
    let bytes = read_votes(&args.votes)
        .map_err(|error| format!("cannot read `{}`: {error}", args.votes.display()))?;
    let votes = read_ballot(&bytes, &process, variant.as_ref())
        .map_err(|error| format!("{}: {error}", args.votes.display()))?;
    let decision = decide(&process, variant.as_ref(), &votes);
    Ok(serde_json::to_string_pretty(&decision).expect("the keys are texts"))
}

fn find_process(name: &str) -> Result<Arc<Process>, String> {
    if let Some(process) = shipped::process(name) {
        return Ok(process);
    }
    let path = Path::new(name);
    if !path.exists() {
        let ids: Vec<&str> = shipped::processes().keys().map(String::as_str).collect();
        return Err(format!(
            "unknown process `{name}`: use {}, or the path of a process pack",
            ids.join(", ")
        ));
    }
    let roots = packs_at(path).map_err(|error| error.to_string())?;
    let [root] = roots.as_slice() else {
        return Err(format!("`{name}` holds several packs: give the path of one"));
    };
    let pack = PackDirectory::open(root).map_err(|error| error.to_string())?;
    let reading = pack.read();
    let count = match reading.faults.len() {
        1 => "1 fault".to_owned(),
        n => format!("{n} faults"),
    };
    reading.process.map(Arc::new).ok_or_else(|| {
        let first = reading.faults.first().map(ToString::to_string).unwrap_or_default();
        format!("`{name}` has {count}, the first is {first}: see `highbar process check {name}`")
    })
}

fn read_votes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        io::stdin().take(MAX_VOTES).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(MAX_VOTES).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
