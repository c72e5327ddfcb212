//! `highbar process check PATH`: every fault of a process pack, on stdout one a
//! line, or as JSON. On a terminal each is shown in its place on stderr, too.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use highbar_domain::process::pack::{Fault, FaultCode, Reading};
use serde::Serialize;

use super::BAD_INPUT;
use crate::packs::{PackDirectory, PackPathError, packs_at};

/// What can be done with process packs.
#[derive(Debug, Subcommand)]
pub enum ProcessCommand {
    /// Check a process pack and report every fault with file, line and column.
    Check {
        /// Directory of the pack, its process.toml, or a directory of packs.
        path: PathBuf,
        /// Print the faults as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// How faults are printed.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Lines,
    Json,
}

#[must_use]
pub fn run(command: &ProcessCommand) -> ExitCode {
    let ProcessCommand::Check { path, json } = command;
    let checked = packs_at(path).and_then(|roots| {
        roots.iter().map(|root| PackDirectory::open(root)).collect::<Result<Vec<_>, PackPathError>>()
    });
    match checked {
        Ok(packs) => report(&packs, if *json { Form::Json } else { Form::Lines }),
        Err(error) => {
            eprintln!("{error}");
            BAD_INPUT.into()
        }
    }
}

/// A fault as the report prints it, with the path from where the person is.
#[derive(Serialize)]
struct Line<'f> {
    file: String,
    line: u32,
    column: u32,
    code: FaultCode,
    message: &'f str,
    remedy: &'f str,
}

#[derive(Serialize)]
struct Report<'f> {
    faults: Vec<Line<'f>>,
}

fn report(packs: &[PackDirectory], form: Form) -> ExitCode {
    let readings: Vec<(&PackDirectory, Reading)> = packs.iter().map(|pack| (pack, pack.read())).collect();
    let faults: Vec<(&PackDirectory, &Fault)> = readings
        .iter()
        .flat_map(|(pack, reading)| reading.faults.iter().map(move |fault| (*pack, fault)))
        .collect();
    let lines = faults.iter().map(|(pack, fault)| line(pack, fault)).collect::<Vec<_>>();
    let mut out = std::io::stdout().lock();
    let written = match form {
        Form::Json => {
            let text = serde_json::to_string_pretty(&Report { faults: lines }).expect("the keys are texts");
            writeln!(out, "{text}")
        }
        Form::Lines => lines.iter().try_for_each(|line| {
            let Line { file, line, column, message, remedy, .. } = line;
            writeln!(out, "{file}:{line}:{column}: {message}, {remedy}")
        }),
    };
    if written.is_err() {
        // Whoever reads the report has stopped reading.
        return ExitCode::FAILURE;
    }
    if form == Form::Lines {
        summary(&readings, &faults);
    }
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn line<'f>(pack: &PackDirectory, fault: &'f Fault) -> Line<'f> {
    Line {
        file: pack.path_of(fault).display().to_string(),
        line: fault.line,
        column: fault.column,
        code: fault.code,
        message: &fault.message,
        remedy: &fault.remedy,
    }
}

fn summary(readings: &[(&PackDirectory, Reading)], faults: &[(&PackDirectory, &Fault)]) {
    if std::io::stderr().is_terminal() {
        for (pack, fault) in faults {
            if let Some(text) = pack.line(fault) {
                eprintln!("\n{}", in_place(fault, &text));
            }
        }
    }
    for process in readings.iter().filter_map(|(_, reading)| reading.process.as_ref()) {
        eprintln!("{} version {}: no fault", process.id, process.version);
    }
    match faults.len() {
        0 => {}
        1 => eprintln!("1 fault"),
        n => eprintln!("{n} faults"),
    }
}

/// The line with a mark below the place, as compilers show it.
fn in_place(fault: &Fault, text: &str) -> String {
    let number = fault.line.to_string();
    let margin = " ".repeat(number.len());
    // Tabs stay tabs, so that the mark stands below what it marks.
    let lead: String =
        text.chars().take(fault.column as usize - 1).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
    format!(
        "{margin} | {message}\n{number} | {text}\n{margin} | {lead}^ {remedy}",
        message = fault.message,
        remedy = fault.remedy
    )
}
