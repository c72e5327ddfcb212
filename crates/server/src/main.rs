//! The `highbar` binary.

use clap::Parser;
use std::process::ExitCode;

/// Pages are made of many short-lived rows and texts, which the system's allocator is slow at with several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    highbar::cli::run(highbar::cli::Cli::parse())
}
