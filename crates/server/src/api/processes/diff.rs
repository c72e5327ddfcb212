//! `GET /processes/{id}/diff`

use super::show::load;
use crate::app::App;
use crate::error::ApiError;
use crate::http::extract::{Path, Query};
use axum::Json;
use axum::extract::State;
use highbar_domain::process::ProcessId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;
use utoipa::{IntoParams, ToSchema};

/// What to compare.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct DiffQuery {
    /// The other process; the same one when absent.
    with: Option<String>,
    version: Option<u32>,
    with_version: Option<u32>,
}

/// A place where two processes say different things.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Difference {
    /// Keys and ids joined by dots, such as `rounds.system_design.minutes`.
    pub path: String,
    pub here: Option<String>,
    pub there: Option<String>,
}

/// Every difference between two processes.
#[derive(Debug, Serialize, ToSchema)]
pub struct Differences {
    pub differences: Vec<Difference>,
}

/// Compares two processes, or two versions of one.
#[utoipa::path(get, path = "/processes/{id}/diff", tag = "processes", params(("id" = String, Path), DiffQuery),
    responses((status = 200, body = Differences)))]
pub async fn diff_processes(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(query): Query<DiffQuery>,
) -> Result<Json<Differences>, ApiError> {
    let here = ProcessId::new(id.as_str());
    let there = ProcessId::new(query.with.as_deref().unwrap_or(&id));
    let (here, there) = app
        .store
        .read(async |db| {
            let here = load(db, &here, query.version).await?;
            Ok::<_, ApiError>((here, load(db, &there, query.with_version).await?))
        })
        .await?;
    let mut differences = Vec::new();
    let value = |process| serde_json::to_value(process).unwrap_or(Value::Null);
    compare("", Some(&value(&here)), Some(&value(&there)), &mut differences);
    Ok(Json(Differences { differences }))
}

fn compare(path: &str, here: Option<&Value>, there: Option<&Value>, out: &mut Vec<Difference>) {
    if here == there {
        return;
    }
    if let (Some(here), Some(there)) = (here.and_then(parts), there.and_then(parts)) {
        let keys: BTreeSet<&String> = here.iter().chain(&there).map(|(key, _)| key).collect();
        for key in keys {
            let find = |parts: &[(String, Value)]| {
                parts.iter().find(|(name, _)| name == key).map(|(_, v)| v.clone())
            };
            let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            compare(&below, find(&here).as_ref(), find(&there).as_ref(), out);
        }
        return;
    }
    out.push(Difference { path: path.to_owned(), here: here.map(words), there: there.map(words) });
}

/// The named parts of a value: the keys of a table, or the rows of a list by their id.
fn parts(value: &Value) -> Option<Vec<(String, Value)>> {
    match value {
        Value::Object(table) => Some(table.iter().map(|(key, value)| (key.clone(), value.clone())).collect()),
        Value::Array(rows) => {
            rows.iter().map(|row| Some((row.get("id")?.as_str()?.to_owned(), row.clone()))).collect()
        }
        _ => None,
    }
}

fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join("; "),
        Value::Object(table) => table
            .get("name")
            .or_else(|| table.get("text"))
            .and_then(Value::as_str)
            .map_or_else(|| value.to_string(), str::to_owned),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(here: &Value, there: &Value, expected: &[(&str, Option<&str>, Option<&str>)]) {
        let mut found = Vec::new();
        compare("", Some(here), Some(there), &mut found);
        let found: Vec<_> =
            found.iter().map(|d| (d.path.as_str(), d.here.as_deref(), d.there.as_deref())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn differences_are_named_by_keys_and_ids() {
        check(&json!({"a": 1}), &json!({"a": 1}), &[]);
        check(&json!({"a": 1}), &json!({"a": 2}), &[("a", Some("1"), Some("2"))]);
        check(
            &json!({"rounds": [{"id": "coding_1", "minutes": 45}]}),
            &json!({"rounds": [{"id": "coding_1", "minutes": 60}, {"id": "x", "name": "New"}]}),
            &[("rounds.coding_1.minutes", Some("45"), Some("60")), ("rounds.x", None, Some("New"))],
        );
        check(&json!({"t": ["a"]}), &json!({"t": ["a", "b"]}), &[("t", Some("a"), Some("a; b"))]);
    }
}
