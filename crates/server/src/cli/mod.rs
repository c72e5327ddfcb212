//! The command line: JSON on stdout, diagnostics on stderr.

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Runs a bar-raiser interview loop end to end, or lets you rehearse for one.
#[derive(Debug, Parser)]
#[command(name = "highbar", version, about)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What `highbar` can be asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {}

/// Runs the command line and says how it went.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    match cli.command {
        Some(command) => match command {},
        None => ExitCode::SUCCESS,
    }
}
