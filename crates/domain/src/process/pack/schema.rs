//! The JSON Schema (draft 2020-12) of a pack's files, made from the shapes.

use serde_json::{Map, Value, json};

use super::shape::{Key, Kind, Need, Shape};
use super::shapes::{EXERCISE, PRINCIPLE, PROCESS, ROUND, SHARED_ARRAYS};
use crate::process::FORMAT;

/// Whether a file has to be complete, or may leave out what it inherits.
#[derive(Clone, Copy, PartialEq)]
enum Completeness {
    Whole,
    Heir,
}

/// The schema. Its top level describes `process.toml`; `$defs` has the other
/// files, each whole and (`-heir`) as a pack with `extends` may write it.
pub fn schema() -> Value {
    let mut defs = Map::new();
    for (name, shape) in [("round", &ROUND), ("principle", &PRINCIPLE), ("exercise", &EXERCISE)] {
        defs.insert(name.to_owned(), table(shape, Completeness::Whole));
        defs.insert(format!("{name}-heir"), table(shape, Completeness::Heir));
    }
    defs.insert("process".to_owned(), table(&PROCESS, Completeness::Whole));
    defs.insert("process-heir".to_owned(), table(&PROCESS, Completeness::Heir));
    defs.insert("arrays".to_owned(), arrays(Completeness::Whole));
    defs.insert("arrays-heir".to_owned(), arrays(Completeness::Heir));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "description": "process.toml of a process pack. The other files of a pack are under $defs: \
                        round, principle, exercise, and arrays for any other TOML file.",
        "if": { "required": ["extends"] },
        "then": { "$ref": "#/$defs/process-heir" },
        "else": { "$ref": "#/$defs/process" },
        "$defs": defs,
    })
}

/// A file beside `process.toml`.
fn arrays(completeness: Completeness) -> Value {
    let properties: Map<String, Value> = PROCESS
        .keys
        .iter()
        .filter(|key| SHARED_ARRAYS.contains(&key.name))
        .map(|key| (key.name.to_owned(), documented(key, completeness)))
        .collect();
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

fn table(shape: &'static Shape, completeness: Completeness) -> Value {
    let mut properties = Map::new();
    let mut required: Vec<Value> = Vec::new();
    let mut alternatives: Vec<Value> = Vec::new();
    for key in shape.keys {
        properties.insert(key.name.to_owned(), documented(key, completeness));
        let is_required =
            key.need == Need::Must && (completeness == Completeness::Whole || is_own(key, shape));
        if matches!(key.kind, Kind::Prose) {
            let file_key = format!("{}_file", key.name);
            let about = format!("Markdown file that holds `{}`, from the pack's directory.", key.name);
            properties.insert(file_key.clone(), json!({ "type": "string", "description": about }));
            let both = json!({ "not": { "required": [key.name, file_key] } });
            alternatives.push(match is_required {
                true => json!({ "oneOf": [{ "required": [key.name] }, { "required": [file_key] }] }),
                false => both,
            });
        } else if is_required {
            required.push(key.name.into());
        }
    }
    let mut schema = json!({
        "type": "object",
        "description": shape.about,
        "additionalProperties": false,
        "properties": properties,
    });
    if !required.is_empty() {
        schema["required"] = required.into();
    }
    if !alternatives.is_empty() {
        schema["allOf"] = alternatives.into();
    }
    schema
}

/// What even an heir has to say for itself.
fn is_own(key: &Key, shape: &Shape) -> bool {
    key.name == "id" || (shape.name == PROCESS.name && matches!(key.name, "format" | "version"))
}

fn documented(key: &'static Key, completeness: Completeness) -> Value {
    let mut schema = value(&key.kind, completeness);
    let about = match key.need {
        Need::Default(default) => format!("{} Default: {default}.", key.about),
        _ => key.about.to_owned(),
    };
    schema["description"] = about.into();
    if key.name == "format" {
        schema["const"] = FORMAT.into();
    }
    schema
}

fn value(kind: &'static Kind, completeness: Completeness) -> Value {
    match kind {
        Kind::Line(max) => json!({
            "type": "string", "minLength": 1, "maxLength": max, "pattern": "^[^\\n]*$",
        }),
        Kind::Prose => json!({ "type": "string", "minLength": 1 }),
        Kind::Id | Kind::Ref(_) => json!({ "type": "string", "pattern": "^[a-z0-9_-]{1,64}$" }),
        Kind::Word(words) => json!({ "enum": words }),
        Kind::Whole(min, max, _) => json!({ "type": "integer", "minimum": min, "maximum": max }),
        Kind::Span(min, max, _) => {
            let end = json!({ "type": "integer", "minimum": min, "maximum": max });
            let mut schema = json!({
                "type": "object",
                "additionalProperties": false,
                "properties": { "min": end, "max": end },
            });
            if completeness == Completeness::Whole {
                schema["required"] = json!(["min", "max"]);
            }
            schema
        }
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::List(min, item) => {
            json!({ "type": "array", "minItems": min, "items": value(item, completeness) })
        }
        Kind::Table(shape) => table(shape, completeness),
        Kind::Rows(min, shape) => {
            json!({ "type": "array", "minItems": min, "items": table(shape, completeness) })
        }
    }
}
