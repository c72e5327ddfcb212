//! The key reference of `docs/process-format.md`, made from the shapes.

use std::fmt::Write;

use super::shape::{Kind, Need, Shape, Target};
use super::shapes::{EXERCISE, PRINCIPLE, PROCESS, ROUND};

/// Every table of the format with its keys, as Markdown.
pub fn key_reference() -> String {
    let mut text = String::new();
    let mut done: Vec<&'static str> = Vec::new();
    for shape in [&PROCESS, &ROUND, &PRINCIPLE, &EXERCISE] {
        section(&mut text, shape, &mut done);
    }
    text
}

fn section(text: &mut String, shape: &'static Shape, done: &mut Vec<&'static str>) {
    if done.contains(&shape.name) && shape.name != "[[question]]" {
        return;
    }
    done.push(shape.name);
    let level = if shape.name.ends_with(".toml") { "##" } else { "###" };
    let mut table = String::new();
    for key in shape.keys {
        let need = match key.need {
            Need::Must => "required".to_owned(),
            Need::May => "optional".to_owned(),
            Need::Default(default) => format!("default: {default}"),
        };
        // Writing to a String cannot fail.
        let _ = writeln!(table, "| `{}` | {} | {need} | {} |", key.name, takes(&key.kind), key.about);
    }
    let _ = write!(
        text,
        "{level} `{}`\n\n{}\n\n| key | takes | | meaning |\n|---|---|---|---|\n{table}\n",
        shape.name, shape.about
    );
    for key in shape.keys {
        if let Kind::Table(inner) | Kind::Rows(_, inner) | Kind::List(_, Kind::Table(inner)) = &key.kind {
            section(text, inner, done);
        }
    }
}

/// What a key takes, in words.
fn takes(kind: &Kind) -> String {
    match kind {
        Kind::Line(max) => format!("line, up to {max} characters"),
        Kind::Prose => "text, or a file".to_owned(),
        Kind::Id => "id".to_owned(),
        Kind::Word(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Kind::Ref(Target::Pack) => "name of a pack".to_owned(),
        Kind::Ref(target) => format!("{} id", target.word()),
        Kind::Whole(min, max, unit) => format!("{min} to {max} {unit}").trim_end().to_owned(),
        Kind::Span(min, max, unit) => format!("`{{ min, max }}`, {min} to {max} {unit}"),
        Kind::Flag => "`true` or `false`".to_owned(),
        Kind::List(0, item) => format!("list: {}", takes(item)),
        Kind::List(least, item) => format!("list of {least} or more: {}", takes(item)),
        Kind::Table(shape) => format!("table, see `{}`", shape.name),
        Kind::Rows(_, shape) => format!("rows, see `{}`", shape.name),
    }
}
