//! Diagrams of the state machines, drawn from the tables that the handlers ask.
//! A test holds `docs/state-machines/` against them.

use std::fmt::Write as _;

use crate::transitions::{self, FEEDBACK, INTERVIEW, OFFER, Position, REFERENCE, Step, TABLE, Transition};

/// File names and contents of `docs/state-machines/`.
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        ("application.md", application()),
        ("debrief.md", debrief()),
        ("interview.md", small("Interview", "One interview, from the booking on.", INTERVIEW)),
        ("reference.md", small("Reference", "One request for a reference.", REFERENCE)),
        ("offer.md", small("Offer", "One version of an offer.", OFFER)),
        ("feedback.md", small("Feedback", "Feedback to a rejected candidate.", FEEDBACK)),
    ]
}

const NOTE: &str = "Drawn from `crates/domain/src/transitions.rs`; `HIGHBAR_BLESS=1 cargo test -p highbar-domain` writes it anew.";

fn in_debrief(position: Position) -> bool {
    (Position::Gate..=Position::Decision).contains(&position)
}

fn application() -> String {
    let moves = |row: &Transition| {
        !row.to.is_empty() && !matches!(row.command, "hold" | "resume" | "withdraw" | "reject" | "move_back")
    };
    let mut lines = vec!["[*] --> applied".to_owned()];
    for row in TABLE.iter().filter(|row| moves(row)) {
        for (from, to) in pairs(row) {
            let (from, to) = (outer(from), outer(to));
            let line = format!("{from} --> {to}: {}", row.command.replace('_', " "));
            if from != to && !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines.extend(["hired --> [*]", "rejected --> [*]", "withdrawn --> [*]"].map(str::to_owned));
    let mut text = page(
        "Application",
        "The life of one application. The process decides which stages exist and which follow which.",
        &lines,
    );
    text.push_str("\nNot drawn: `move_back` undoes a move while nothing was recorded since; these leave from many places:\n\n");
    for command in ["reject", "withdraw", "hold"] {
        if let Some(row) = transitions::transition(command) {
            let from: Vec<&str> = row.from.iter().map(|position| position.words()).collect();
            let _ = writeln!(text, "- `{command}`: {}", from.join(", "));
        }
    }
    text.push_str("\n| command | who | from |\n|---|---|---|\n");
    for row in TABLE {
        let who: Vec<&str> = row.by.roles().iter().map(|role| role.words()).collect();
        let from: Vec<&str> = row.from.iter().map(|position| position.words()).collect();
        let _ = writeln!(text, "| `{}` | {} | {} |", row.command, who.join(", "), from.join(", "));
    }
    text
}

/// The moves of a row that the process's order makes possible.
fn pairs(row: &'static Transition) -> impl Iterator<Item = (Position, Position)> {
    let forward = |from: Position, to: Position| from < to || row.command == "start_interview";
    row.from
        .iter()
        .flat_map(|from| row.to.iter().map(move |to| (*from, *to)))
        .filter(move |(from, to)| forward(*from, *to))
        .filter(|(from, _)| row.command != "start_interview" || *from == Position::LoopScheduled)
}

/// The debrief as one state of the application.
fn outer(position: Position) -> String {
    if in_debrief(position) { "debrief".to_owned() } else { position.words().replace(' ', "_") }
}

fn debrief() -> String {
    let mut lines = vec!["[*] --> debrief_open: open debrief".to_owned()];
    for row in TABLE {
        for from in row.from.iter().filter(|from| in_debrief(**from)) {
            let own = row.from.iter().all(|position| in_debrief(*position));
            let command = row.command.replace('_', " ");
            let here = from.words().replace(' ', "_");
            if own && row.to.is_empty() {
                lines.push(format!("{here} --> {here}: {command}"));
            }
            for to in row.to.iter().filter(|_| own) {
                lines.push(format!("{here} --> {}: {command}", to.words().replace(' ', "_")));
            }
        }
    }
    page(
        "Debrief",
        "Led by the Bar Raiser. It opens when every scorecard is in or waived; a veto makes every hire impossible.",
        &lines,
    )
}

fn small<S: serde::Serialize + Copy>(title: &str, about: &str, machine: &[Step<S>]) -> String {
    let name = |state: &S| {
        serde_json::to_value(state)
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default()
    };
    let mut lines = Vec::new();
    for step in machine {
        let command = step.command.replace('_', " ");
        if let (true, Some(to)) = (step.from.is_empty(), &step.to) {
            lines.push(format!("[*] --> {}: {command}", name(to)));
        }
        for from in step.from {
            let to = step.to.as_ref().unwrap_or(from);
            lines.push(format!("{} --> {}: {command}", name(from), name(to)));
        }
    }
    page(title, about, &lines)
}

fn page(title: &str, about: &str, lines: &[String]) -> String {
    let mut text = format!("# {title}\n\n{about}\n\n{NOTE}\n\n```mermaid\nstateDiagram-v2\n");
    for line in lines {
        let _ = writeln!(text, "    {line}");
    }
    text.push_str("```\n");
    text
}
