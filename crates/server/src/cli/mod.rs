//! The command line: JSON on stdout, diagnostics on stderr.

mod decide;
mod process;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Exit code when what was asked for makes no sense, as clap uses it, too.
const BAD_INPUT: u8 = 2;

/// Runs a bar-raiser interview loop end to end, or lets you rehearse for one.
#[derive(Debug, Parser)]
#[command(name = "highbar", version, about)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What `highbar` can be asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Work with process packs.
    #[command(subcommand)]
    Process(process::ProcessCommand),
    /// Say what the votes of a loop come to, with reasons.
    Decide(decide::DecideArgs),
}

/// Runs the command line and says how it went.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    match cli.command {
        Some(Command::Process(command)) => process::run(&command),
        Some(Command::Decide(args)) => decide::run(&args),
        None => ExitCode::SUCCESS,
    }
}
