//! The diagrams in `docs/state-machines/` say what the code does.

use std::path::Path;

use highbar_domain::{
    state_diagrams::files,
    transitions::{Position, TABLE},
};

#[test]
fn diagrams_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/state-machines");
    let bless = std::env::var_os("HIGHBAR_BLESS").is_some();
    for (name, wanted) in files() {
        let path = folder.join(name);
        if bless {
            std::fs::create_dir_all(&folder).expect("the folder can be made");
            std::fs::write(&path, &wanted).expect("the diagram can be written");
        }
        let found = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(found == wanted, "{name} is stale: run the tests once with HIGHBAR_BLESS=1");
    }
}

#[test]
fn every_command_stands_in_the_table_once() {
    let source = include_str!("../../src/command.rs");
    let (_, body) = source.split_once("pub enum Command {").expect("the enum is there");
    let mut commands = Vec::new();
    for line in body.lines().filter(|line| line.starts_with("    ") && !line.starts_with("     ")) {
        let name: String = line.trim().chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
        if name.starts_with(|c: char| c.is_ascii_uppercase()) {
            commands.push(snake(&name));
        }
    }
    let mut rows: Vec<String> = TABLE.iter().map(|row| row.command.to_owned()).collect();
    commands.sort();
    rows.sort();
    assert_eq!(commands, rows);
}

fn snake(name: &str) -> String {
    let mut text = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(c.to_ascii_lowercase());
    }
    text
}

#[test]
fn ended_applications_only_take_what_follows_an_end() {
    for end in [Position::Hired, Position::Withdrawn] {
        let open: Vec<&str> =
            TABLE.iter().filter(|row| row.from.contains(&end)).map(|row| row.command).collect();
        let allowed: &[&str] = if end == Position::Hired {
            &["tell_candidate", "comment", "break_glass"]
        } else {
            &["comment", "break_glass"]
        };
        assert_eq!(open, allowed, "{end:?}");
    }
}
