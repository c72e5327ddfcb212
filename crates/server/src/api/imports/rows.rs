//! Rows of a table as candidates, with every fault of every row.

use super::columns::Mapping;
use super::report::RowFault;
use super::table::Table;
use crate::api::candidates::input::Said;
use crate::error::Faults;
use csv::StringRecord;
use highbar_store::candidates::Candidate;
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap};

/// How many rows the preview shows.
const PREVIEW: usize = 5;
/// Where a candidate came from when the row does not say.
const SOURCE: &str = "import";

/// A row without a fault.
#[derive(Clone, Debug)]
pub struct Good {
    pub row: usize,
    pub candidate: Candidate,
}

/// Everything that the table alone says.
#[derive(Debug, Default)]
pub struct Read {
    pub rows: usize,
    pub good: Vec<Good>,
    pub faults: Vec<RowFault>,
    pub preview: Vec<BTreeMap<String, String>>,
}

/// Reads every row.
#[must_use]
pub fn read(table: &Table, mapping: &Mapping, now: Timestamp) -> Read {
    let mut read = Read::default();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let fields: Vec<Option<&str>> =
        table.columns.iter().map(|column| mapping.get(column).map(String::as_str)).collect();
    let last = table.rows.last().map_or(0, |(row, _)| *row);
    for (row, record) in &table.rows {
        let row = *row;
        read.rows += 1;
        let values = values(record, &fields);
        if read.preview.len() < PREVIEW {
            read.preview
                .push(values.iter().map(|(field, text)| ((*field).to_owned(), text.clone())).collect());
        }
        let mut faults = row_faults(record, table.columns.len(), row, table.runs_over && row == last);
        match parse(&values, now) {
            Ok(candidate) => match seen.get(&candidate.email) {
                Some(first) => faults.push(RowFault {
                    row,
                    column: column_of(mapping, "email"),
                    message: format!("the same address stands in row {first}"),
                }),
                None => {
                    seen.insert(candidate.email.clone(), row);
                    if faults.is_empty() {
                        read.good.push(Good { row, candidate });
                    }
                }
            },
            Err(found) => faults.extend(found.into_iter().map(|(field, message)| RowFault {
                row,
                column: column_of(mapping, &field),
                message,
            })),
        }
        read.faults.append(&mut faults);
    }
    read
}

fn row_faults(record: &StringRecord, columns: usize, row: usize, runs_over: bool) -> Vec<RowFault> {
    let fault = |message: String| RowFault { row, column: String::new(), message };
    let mut faults = Vec::new();
    if runs_over {
        faults.push(fault(
            "a quotation mark is opened here and never closed, the rows below are part of it".to_owned(),
        ));
    } else if record.len() > columns {
        faults.push(fault(format!("has {} fields, the head has {columns}", record.len())));
    }
    faults
}

/// The texts of a row by field; columns that hold the same one are put together.
fn values<'f>(record: &StringRecord, fields: &[Option<&'f str>]) -> BTreeMap<&'f str, String> {
    let mut values: BTreeMap<&str, String> = BTreeMap::new();
    for (text, field) in record.iter().zip(fields) {
        let Some(field) = field else { continue };
        let value = values.entry(field).or_default();
        if !value.is_empty() && !text.trim().is_empty() {
            value.push(' ');
        }
        value.push_str(text.trim());
    }
    values
}

fn parse(values: &BTreeMap<&str, String>, now: Timestamp) -> Result<Candidate, BTreeMap<String, String>> {
    let text = |field: &str| values.get(field).cloned().unwrap_or_default();
    let parts = [text("first_name"), text("last_name")];
    let whole = if values.contains_key("name") { text("name") } else { parts.join(" ") };
    let source = text("source");
    let said = Said {
        name: whole,
        email: text("email"),
        phone: text("phone"),
        headline: text("headline"),
        location: text("location"),
        time_zone: text("time_zone"),
        links: text("links").split([' ', '\n', '\t', ',', ';', '|']).map(str::to_owned).collect(),
        source: if source.is_empty() { SOURCE.to_owned() } else { source },
        about: Vec::new(),
    };
    let mut faults = Faults::default();
    let candidate = said.parse(&mut faults, now);
    candidate.ok_or_else(|| faults.into_fields())
}

/// The head of the column that holds a field.
pub fn column_of(mapping: &Mapping, field: &str) -> String {
    let held =
        |wanted: &str| mapping.iter().find(|(_, held)| *held == wanted).map(|(column, _)| column.clone());
    let name = || if field == "name" { held("last_name").or_else(|| held("first_name")) } else { None };
    held(field).or_else(name).unwrap_or_else(|| field.to_owned())
}
