//! What is published about the format is what the parser knows: the JSON Schema
//! in `docs/process.schema.json` and the key reference in
//! `docs/process-format.md`. With `HIGHBAR_BLESS=1` the files are written anew.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::super::shape::{Kind, Shape};
use super::super::shapes::{EXERCISE, PRINCIPLE, PROCESS, ROUND, SHARED_ARRAYS};
use super::super::{key_reference, schema};
use super::{L6, shipped};

fn docs(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(file)
}

fn is_blessing() -> bool {
    std::env::var_os("HIGHBAR_BLESS").is_some()
}

#[test]
fn the_published_schema_is_the_parsers() {
    let text = serde_json::to_string_pretty(&schema()).expect("a schema is JSON") + "\n";
    if is_blessing() {
        std::fs::write(docs("process.schema.json"), &text).expect("docs can be written");
    }
    let published = std::fs::read_to_string(docs("process.schema.json")).expect("the schema is published");
    assert!(published == text, "docs/process.schema.json is out of date: run this test with HIGHBAR_BLESS=1");
}

#[test]
fn the_key_reference_is_the_parsers() {
    const START: &str =
        "<!-- keys: made from the parser, see the test `the_key_reference_is_the_parsers` -->\n";
    let published = std::fs::read_to_string(docs("process-format.md")).expect("the format is described");
    let (before, after) = published.split_once(START).expect("the place of the key reference");
    if is_blessing() {
        std::fs::write(docs("process-format.md"), format!("{before}{START}\n{}", key_reference()))
            .expect("docs can be written");
        return;
    }
    assert!(
        after.trim() == key_reference().trim(),
        "docs/process-format.md is out of date: run this test with HIGHBAR_BLESS=1"
    );
}

/// The part of the schema that describes a file.
fn part(file: &str, heir: bool) -> String {
    let name = match file.split('/').next().unwrap_or_default() {
        "process.toml" => "process",
        "rounds" => "round",
        "principles" => "principle",
        "exercises" => "exercise",
        _ => "arrays",
    };
    if heir { format!("{name}-heir") } else { name.to_owned() }
}

#[test]
fn shipped_packs_validate_against_the_schema() {
    let schema = schema();
    let mut validators: BTreeMap<String, jsonschema::Validator> = BTreeMap::new();
    for (id, files) in shipped() {
        for (file, bytes) in files.iter().filter(|(file, _)| file.ends_with(".toml")) {
            let text = std::str::from_utf8(bytes).expect("shipped packs are UTF-8");
            let json: Value = toml::from_str(text).expect("shipped packs are TOML");
            let part = part(file, id != L6);
            let validator = validators.entry(part.clone()).or_insert_with(|| {
                let mut schema = schema.clone();
                let root = schema.as_object_mut().expect("an object");
                if !part.starts_with("process") {
                    for key in ["if", "then", "else"] {
                        root.remove(key);
                    }
                    root.insert("$ref".to_owned(), format!("#/$defs/{part}").into());
                }
                jsonschema::draft202012::new(&schema).expect("a schema of draft 2020-12")
            });
            let errors: Vec<String> = validator
                .iter_errors(&json)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{id}/{file}\n{}", errors.join("\n"));
        }
    }
}

#[test]
fn the_schema_turns_away_what_the_parser_turns_away() {
    let validator = jsonschema::draft202012::new(&schema()).expect("a schema of draft 2020-12");
    let text = String::from_utf8(shipped()[L6]["process.toml"].clone()).expect("UTF-8");
    let sound: Value = toml::from_str(&text).expect("TOML");
    assert!(validator.is_valid(&sound));
    let wrong: [(&str, Value); 4] = [
        ("level", "6".into()),
        ("formt", 1.into()),
        ("format", "highbar-process/2".into()),
        ("stage", Value::Array(Vec::new())),
    ];
    for (key, value) in wrong {
        let mut json = sound.clone();
        json[key] = value;
        assert!(!validator.is_valid(&json), "{key}");
    }
    let mut json = sound;
    json.as_object_mut().expect("an object").remove("decision");
    assert!(!validator.is_valid(&json));
}

/// Every key with its path, as the parser knows them.
fn parser_keys(shape: &'static Shape, path: &str, keys: &mut BTreeSet<String>) {
    for name in shape.names() {
        keys.insert(format!("{path}/{name}"));
    }
    for key in shape.keys {
        let below = format!("{path}/{}", key.name);
        kind_keys(&key.kind, &below, keys);
    }
}

fn kind_keys(kind: &'static Kind, path: &str, keys: &mut BTreeSet<String>) {
    match kind {
        Kind::Table(shape) | Kind::Rows(_, shape) => parser_keys(shape, path, keys),
        Kind::List(_, item) => kind_keys(item, path, keys),
        Kind::Span(..) => keys.extend(["min", "max"].map(|end| format!("{path}/{end}"))),
        _ => {}
    }
}

/// Every key with its path, as a JSON Schema knows them.
fn schema_keys(schema: &Value, path: &str, keys: &mut BTreeSet<String>) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        for (name, inner) in properties {
            let below = format!("{path}/{name}");
            schema_keys(inner, &below, keys);
            keys.insert(below);
        }
    }
    if let Some(items) = schema.get("items") {
        schema_keys(items, path, keys);
    }
}

#[test]
fn schema_and_parser_know_the_same_keys() {
    let published: Value =
        serde_json::from_str(&std::fs::read_to_string(docs("process.schema.json")).expect("published"))
            .expect("JSON");
    for (name, shape) in
        [("process", &PROCESS), ("round", &ROUND), ("principle", &PRINCIPLE), ("exercise", &EXERCISE)]
    {
        for part in [name.to_owned(), format!("{name}-heir")] {
            let (mut parser, mut schema) = (BTreeSet::new(), BTreeSet::new());
            parser_keys(shape, "", &mut parser);
            schema_keys(&published["$defs"][&part], "", &mut schema);
            assert_eq!(parser, schema, "{part}");
        }
    }
    let arrays: BTreeSet<&str> = published["$defs"]["arrays"]["properties"]
        .as_object()
        .expect("arrays")
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(arrays, SHARED_ARRAYS.iter().copied().collect());
}
