//! The `highbar` binary.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    highbar::cli::run(highbar::cli::Cli::parse())
}
