//! `POST /imports/csv`

use super::columns::{self, Mapping};
use super::report::{ImportReport, RowFault};
use super::rows::{self, column_of};
use super::{against, keep, table};
use crate::api::requisitions::may_edit;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Json;
use axum::extract::State;
use highbar_domain::ids::RequisitionId;
use highbar_store::requisitions::{self, Requisition};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// A table of candidates.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CsvImport {
    /// With a head; fields with commas, semicolons, tabs or bars between them.
    text: String,
    /// Column to field; guessed from the heads when absent. An empty field leaves the column out.
    mapping: Option<BTreeMap<String, String>>,
    requisition_id: Uuid,
    /// Tell what would happen and keep nothing.
    dry_run: bool,
}

/// Brings candidates in from a table, each with an application for the opening. Rows with a fault are left out.
#[utoipa::path(post, path = "/imports/csv", tag = "imports", request_body = CsvImport,
    responses((status = 200, body = ImportReport)))]
pub async fn import_csv(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<CsvImport>,
) -> Result<axum::Json<ImportReport>, ApiError> {
    let requisition = admit(&app, &caller, RequisitionId(body.requisition_id)).await?;
    let now = Timestamp::now();
    let (dry_run, chosen, text) = (body.dry_run, body.mapping, body.text);
    let read = tokio::task::spawn_blocking(move || read(&text, chosen, dry_run, now));
    let (mut report, mut good, mapping) = read.await.map_err(ApiError::internal)??;
    let (column, today, id) = (column_of(&mapping, "email"), today(&requisition, now), requisition.id);
    let known = app
        .store
        .read(async |db| {
            let known = against::look_up(db, &mut good, id, &column, today).await?;
            Ok::<_, ApiError>(known)
        })
        .await?;
    report.duplicates = known.duplicates;
    report.faults.extend(known.faults);
    if !dry_run {
        let done = keep::all(&app, &caller, id, good, &column).await?;
        report.created = Some(done.created);
        report.faults.extend(done.faults);
    }
    report.faults.sort();
    Ok(axum::Json(report))
}

/// The opening, if the caller may bring candidates in for it.
pub(super) async fn admit(app: &App, caller: &Caller, id: RequisitionId) -> Result<Requisition, ApiError> {
    let requisition =
        app.store.read(async |db| requisitions::get(db, id).await).await.map_err(|fault| match fault {
            highbar_store::Error::Gone { .. } => {
                ApiError::field("requisition_id", format!("there is no requisition {id}"))
            }
            other => other.into(),
        })?;
    if may_edit(&requisition, caller) {
        return Ok(requisition);
    }
    Err(ApiError::forbidden("importing candidates is for the opening's recruiters and its hiring manager"))
}

/// The day in the opening's calendar.
pub(super) fn today(requisition: &Requisition, now: Timestamp) -> Date {
    now.to_zoned_datetime(TimeZone::get(&requisition.time_zone).unwrap_or(TimeZone::UTC)).date()
}

/// What the table alone says: the report so far, the rows without a fault, and what the columns hold.
fn read(
    text: &str,
    chosen: Option<Mapping>,
    dry_run: bool,
    now: Timestamp,
) -> Result<(ImportReport, Vec<rows::Good>, Mapping), ApiError> {
    let table = table::read(text).map_err(|why| ApiError::field("text", why))?;
    let mapping = match chosen {
        Some(mapping) => columns::chosen(&table.columns, mapping)?,
        None => columns::guess(&table.columns),
    };
    let missing = columns::missing(&mapping);
    if !missing.is_empty() && !dry_run {
        let words = format!("no column holds the {}, choose one", missing.join(" and the "));
        return Err(ApiError::field("mapping", words));
    }
    let mut read = rows::read(&table, &mapping, now);
    if !missing.is_empty() {
        // Until it is known which columns hold them, every row would be told off for the same thing.
        let fault = |field: &&str| RowFault {
            row: 1,
            column: (*field).to_owned(),
            message: format!("no column holds the {field}, choose one"),
        };
        read.faults = missing.iter().map(fault).collect();
        read.good.clear();
    }
    let report = ImportReport {
        columns: table.columns,
        mapping: mapping.clone(),
        rows: read.rows,
        faults: read.faults,
        preview: read.preview,
        created: None,
        duplicates: 0,
    };
    Ok((report, read.good, mapping))
}
