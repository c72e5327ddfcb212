//! The command line: JSON on stdout, diagnostics on stderr.

mod audit;
mod backup;
mod bench;
mod decide;
mod demo_data;
mod lint;
mod process;
mod serve;
mod token;

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
    Lint(lint::LintArgs),
    /// Serve the pages and the API (also without any command).
    Serve(Box<Config>),
    /// Work with the record of what was done.
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    Backup(backup::BackupArgs),
    Restore(backup::RestoreArgs),
    /// Make an API token for a person and print it.
    Token(token::TokenArgs),
    /// Fill an empty data directory with a large set of demo data, for measuring.
    DemoData(demo_data::DemoDataArgs),
    /// Measure how fast this program is on a machine.
    #[command(subcommand)]
    Bench(bench::BenchCommand),
    /// Print the description of the API as OpenAPI 3.1.
    Openapi,
}

/// Runs the command line and says how it went.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    match cli.command {
        Some(Command::Process(command)) => process::run(&command),
        Some(Command::Decide(args)) => decide::run(&args),
        Some(Command::Lint(args)) => lint::run(&args),
        Some(Command::Serve(config)) => serve::run(*config),
        Some(Command::Audit(command)) => audit::run(&command),
        Some(Command::Backup(args)) => backup::backup(&args),
        Some(Command::Restore(args)) => backup::restore(&args),
        Some(Command::Token(args)) => token::run(&args),
        Some(Command::DemoData(args)) => demo_data::run(&args),
        Some(Command::Bench(command)) => bench::run(&command),
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

/// Runs the work of a command that needs no server.
fn block_on<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime without threads of its own needs only an event queue").block_on(work)
}

/// Prints a line; a reader who went away is no fault.
fn print(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}
