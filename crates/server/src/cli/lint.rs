//! `highbar lint STORY.md`: what an interviewer would mind in a story, on stdout one finding a line, or as JSON.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use highbar_stories::{Finding, Report, lint, markdown, rules, story};

use super::{BAD_INPUT, print};

/// A story of a thousand pages is another file.
const MAX_STORY: u64 = 1 << 20;

/// Point at what an interviewer would mind in a story.
///
/// Exit code 0: nothing to point at; 1: findings; 2: the story could not be read.
#[derive(Debug, Args)]
pub struct LintArgs {
    /// The story as Markdown; `-` reads it from stdin.
    #[arg(value_name = "STORY.md", required_unless_present = "explain")]
    story: Option<PathBuf>,
    /// Level applied for; without it, what the story says, or l6.
    #[arg(long)]
    level: Option<Level>,
    /// Where the story is told; without it, what the story says, or loop.
    #[arg(long)]
    context: Option<Context>,
    /// Print the report as JSON.
    #[arg(long)]
    json: bool,
    /// Print the help page of a rule instead, or of all of them with `all`.
    #[arg(long, value_name = "RULE", conflicts_with_all = ["story", "json"])]
    explain: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Level {
    L6,
    L7,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Context {
    Phone,
    Loop,
}

impl From<Level> for story::Level {
    fn from(level: Level) -> Self {
        match level {
            Level::L6 => Self::L6,
            Level::L7 => Self::L7,
        }
    }
}

impl From<Context> for story::Context {
    fn from(context: Context) -> Self {
        match context {
            Context::Phone => Self::Phone,
            Context::Loop => Self::Loop,
        }
    }
}

#[must_use]
pub fn run(args: &LintArgs) -> ExitCode {
    let done = match (&args.explain, &args.story) {
        (Some(rule), _) => explain(rule),
        (None, Some(path)) => lint_file(path, args),
        (None, None) => Err("say which story to lint: highbar lint STORY.md".to_owned()),
    };
    done.unwrap_or_else(|message| {
        eprintln!("{message}");
        BAD_INPUT.into()
    })
}

fn explain(id: &str) -> Result<ExitCode, String> {
    if id == "all" {
        let pages: Vec<String> = rules::all().iter().map(rules::Rule::help).collect();
        print(&pages.join("\n\n"));
        return Ok(ExitCode::SUCCESS);
    }
    let rule = rules::find(id).ok_or_else(|| {
        let ids: Vec<&str> = rules::all().iter().map(|rule| rule.id).collect();
        format!("unknown rule `{id}`: use one of {}, or all", ids.join(", "))
    })?;
    print(&rule.help());
    Ok(ExitCode::SUCCESS)
}

fn lint_file(path: &Path, args: &LintArgs) -> Result<ExitCode, String> {
    let name = path.display().to_string();
    let bytes = read(path).map_err(|error| format!("cannot read `{name}`: {error}"))?;
    let source = String::from_utf8(bytes).map_err(|error| {
        format!("`{name}` is no UTF-8 text from byte {}: save it as UTF-8", error.utf8_error().valid_up_to())
    })?;
    for fault in markdown::read(&source).faults {
        eprintln!("{name}:{}:{}: {}, {}", fault.line, fault.column, fault.message, fault.remedy);
    }
    let report = lint(&source, args.level.map(Into::into), args.context.map(Into::into));
    let text = if args.json {
        serde_json::to_string_pretty(&report).expect("the keys are texts")
    } else {
        lines(&name, &source, &report)
    };
    if !text.is_empty() && writeln!(io::stdout().lock(), "{text}").is_err() {
        // Whoever reads the report has stopped reading.
        return Ok(ExitCode::FAILURE);
    }
    if !args.json {
        summary(&report);
    }
    Ok(if report.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let length = if path.as_os_str() == "-" {
        io::stdin().take(MAX_STORY + 1).read_to_end(&mut bytes)?
    } else {
        File::open(path)?.take(MAX_STORY + 1).read_to_end(&mut bytes)?
    };
    if length as u64 > MAX_STORY {
        return Err(io::Error::other("it is larger than 1 MiB, so it is no story"));
    }
    Ok(bytes)
}

/// One finding a line, as compilers print them.
fn lines(name: &str, source: &str, report: &Report) -> String {
    let line = |finding: &Finding| {
        let (line, column) = place(source, finding.start);
        let Finding { rule, message, fix, .. } = finding;
        format!("{name}:{line}:{column}: {rule}: {message} {fix}")
    };
    report.findings.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Line and column of a scalar value, both from one.
fn place(source: &str, at: usize) -> (usize, usize) {
    let mut place = (1, 1);
    for c in source.chars().take(at) {
        match c {
            '\n' => place = (place.0 + 1, 1),
            '\u{feff}' => {}
            _ => place.1 += 1,
        }
    }
    place
}

fn summary(report: &Report) {
    let found = match report.findings.len() {
        0 => "nothing to point at; tell it aloud once".to_owned(),
        1 => "one thing to look at".to_owned(),
        n => format!("{n} things to look at"),
    };
    let Report { words, minutes_spoken, i_count, we_count, .. } = report;
    eprintln!("{words} words, {minutes_spoken} minutes aloud, I {i_count}, we {we_count}: {found}");
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_place_counts_scalar_values_from_one() {
        assert_eq!(place("ab\ncd", 0), (1, 1));
        assert_eq!(place("ab\r\ncd", 5), (2, 2));
        assert_eq!(place("\u{feff}🎈e\u{301}x", 4), (1, 4));
        assert_eq!(place("", 9), (1, 1));
    }
}
