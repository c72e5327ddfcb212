//! The command line: JSON on stdout, diagnostics on stderr.

mod decide;
mod process;
mod serve;

use crate::config::Config;
use clap::{Parser, Subcommand};
use std::io::Write;
use std::process::ExitCode;

/// Exit code when what was asked for makes no sense, as clap uses it, too.
const BAD_INPUT: u8 = 2;

/// Runs a bar-raiser interview loop end to end, or lets you rehearse for one.
#[derive(Debug, Parser)]
#[command(name = "highbar", version, about, args_conflicts_with_subcommands = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub serve: Config,
}

/// What `highbar` can be asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Work with process packs.
    #[command(subcommand)]
    Process(process::ProcessCommand),
    /// Say what the votes of a loop come to, with reasons.
    Decide(decide::DecideArgs),
    /// Serve the pages and the API (also without any command).
    Serve(Box<Config>),
    /// Print the description of the API as OpenAPI 3.1.
    Openapi,
}

/// Runs the command line and says how it went.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    match cli.command {
        Some(Command::Process(command)) => process::run(&command),
        Some(Command::Decide(args)) => decide::run(&args),
        Some(Command::Serve(config)) => serve::run(*config),
        Some(Command::Openapi) => openapi(),
        None => serve::run(cli.serve),
    }
}

fn openapi() -> ExitCode {
    let text = crate::app::openapi().to_pretty_json().expect("the description has only string keys");
    match writeln!(std::io::stdout().lock(), "{text}") {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read our output had enough of it.
        Err(_) => ExitCode::FAILURE,
    }
}
