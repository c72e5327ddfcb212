//! People of the organisation.

use crate::audit;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::page::{Page, Slice};
use crate::query::{Json, placeholders, sql, sql_from_parts, stale_or_gone};
use crate::row::Columns;
use crate::search::{self, Document, Kind};
use crate::writer::{By, Tx};
use highbar_domain::actor::OrgRoles;
use highbar_domain::ids::{DepartmentId, PersonId};
use highbar_domain::process::Training;
use jiff::Timestamp;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

/// Somebody who can sign in and take part in loops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    pub id: PersonId,
    /// Kept in lower case; unique.
    pub email: String,
    pub name: String,
    pub title: String,
    pub department: Option<DepartmentId>,
    pub level: u32,
    pub reports_to: Option<PersonId>,
    pub roles: OrgRoles,
    pub trainings: Vec<Training>,
    /// IANA name.
    pub time_zone: String,
    pub hours: Hours,
    /// Interviews per week that the person takes at most.
    pub weekly_limit: u32,
    /// False for those who have left.
    pub active: bool,
    /// The version that was read; checked by [`update`].
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// When a person likes to be booked, in their own zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// 1 is Monday, 7 is Sunday.
    pub days: Vec<i8>,
    pub from: Time,
    pub to: Time,
}

/// Which people a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Part of a name, an address or a title.
    pub text: Option<String>,
    pub department: Option<DepartmentId>,
    pub training: Option<Training>,
    pub active: Option<bool>,
}

const COLUMNS: &str = "id, email, name, title, department, level, reports_to, roles, trainings, time_zone, hours, \
                       weekly_limit, active, version, created_at, updated_at";

fn person(row: &AnyRow) -> Result<Person> {
    Ok(Person {
        id: row.id("id")?,
        email: row.text("email")?,
        name: row.text("name")?,
        title: row.text("title")?,
        department: row.maybe_id("department")?,
        level: row.count("level")?,
        reports_to: row.maybe_id("reports_to")?,
        roles: row.json("roles")?,
        trainings: row.json("trainings")?,
        time_zone: row.text("time_zone")?,
        hours: row.json("hours")?,
        weekly_limit: row.count("weekly_limit")?,
        active: row.flag("active")?,
        version: row.int("version")?,
        created_at: row.time("created_at")?,
        updated_at: row.time("updated_at")?,
    })
}

/// One person.
///
/// # Errors
/// The person does not exist, or the database failed.
pub async fn get(db: &mut Db, id: PersonId) -> Result<Person> {
    find(db, id).await?.ok_or_else(|| Error::gone("person", id))
}

/// One person, if they exist.
///
/// # Errors
/// The database failed.
pub async fn find(db: &mut Db, id: PersonId) -> Result<Option<Person>> {
    sql_from_parts(format!("SELECT {COLUMNS} FROM person WHERE id = $1")).bind(id).first(db, person).await
}

/// The person with this mail address, in any case.
///
/// # Errors
/// The database failed.
pub async fn find_by_email(db: &mut Db, email: &str) -> Result<Option<Person>> {
    sql_from_parts(format!("SELECT {COLUMNS} FROM person WHERE email = $1"))
        .bind(email.trim().to_lowercase())
        .first(db, person)
        .await
}

/// Everybody, by name: what eligibility and references to people need.
///
/// # Errors
/// The database failed.
pub async fn all(db: &mut Db) -> Result<Vec<Person>> {
    sql_from_parts(format!("SELECT {COLUMNS} FROM person ORDER BY name, id")).all(db, person).await
}

/// Those of `ids` that exist, in no particular order.
///
/// # Errors
/// The database failed.
pub async fn many(db: &mut Db, ids: &[PersonId]) -> Result<Vec<Person>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = placeholders(1, ids.len());
    sql_from_parts(format!("SELECT {COLUMNS} FROM person WHERE id IN ({wanted})"))
        .bind_all(ids.iter().copied())
        .all(db, person)
        .await
}

/// People by name.
///
/// # Errors
/// The database failed, or the cursor is not one of this list.
pub async fn list(db: &mut Db, filter: &Filter, page: &Page) -> Result<Slice<Person>> {
    let (name, id) = page.after::<String>()?.unwrap_or_default();
    let like = filter.text.as_deref().map(|text| format!("%{}%", text.trim().to_lowercase()));
    let training = filter.training.map(|training| format!("%{}%", Json::text(&training)));
    let rows = sql_from_parts(format!(
        "SELECT {COLUMNS} FROM person WHERE (name, id) > ($1, $2) \
         AND ($3 IS NULL OR lower(name) LIKE $3 OR email LIKE $3 OR lower(title) LIKE $3) \
         AND ($4 IS NULL OR department = $4) AND ($5 IS NULL OR trainings LIKE $5) \
         AND ($6 IS NULL OR active = $6) ORDER BY name, id LIMIT $7"
    ))
    .bind(name)
    .bind(id)
    .bind(like)
    .bind(filter.department)
    .bind(training)
    .bind(filter.active)
    .bind(page.probe())
    .all(db, person)
    .await?;
    Ok(page.slice(rows, |person| (person.name.clone(), person.id)))
}

/// Adds a person; the version and the times of `person` are set by the store.
///
/// # Errors
/// The address is taken, the department or manager does not exist, or the database failed.
pub async fn add(tx: &mut Tx, by: By, person: &Person) -> Result<()> {
    sql("INSERT INTO person (id, email, name, title, department, level, reports_to, roles, trainings, time_zone, \
         hours, weekly_limit, active, preferences, version, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '{}', 1, $14, $14)")
    .bind(person.id)
    .bind(person.email.trim().to_lowercase())
    .bind(&person.name)
    .bind(&person.title)
    .bind(person.department)
    .bind(i64::from(person.level))
    .bind(person.reports_to)
    .bind(Json(&person.roles))
    .bind(Json(&person.trainings))
    .bind(&person.time_zone)
    .bind(Json(&person.hours))
    .bind(i64::from(person.weekly_limit))
    .bind(person.active)
    .bind(by.at)
    .run(tx)
    .await
    .map_err(|why| why.about("person", &person.email))?;
    written(tx, by, "person.added", person).await
}

/// Replaces everything of a person but the password and preferences; gives the new version.
///
/// # Errors
/// Somebody else changed the person meanwhile, the address is taken, or the database failed.
pub async fn update(tx: &mut Tx, by: By, person: &Person) -> Result<i64> {
    let touched = sql("UPDATE person SET email = $1, name = $2, title = $3, department = $4, level = $5, \
         reports_to = $6, roles = $7, trainings = $8, time_zone = $9, hours = $10, weekly_limit = $11, active = $12, \
         updated_at = $13, version = version + 1 WHERE id = $14 AND version = $15")
    .bind(person.email.trim().to_lowercase())
    .bind(&person.name)
    .bind(&person.title)
    .bind(person.department)
    .bind(i64::from(person.level))
    .bind(person.reports_to)
    .bind(Json(&person.roles))
    .bind(Json(&person.trainings))
    .bind(&person.time_zone)
    .bind(Json(&person.hours))
    .bind(i64::from(person.weekly_limit))
    .bind(person.active)
    .bind(by.at)
    .bind(person.id)
    .bind(person.version)
    .run(tx)
    .await
    .map_err(|why| why.about("person", &person.email))?;
    if touched == 0 {
        let current = sql("SELECT version FROM person WHERE id = $1").bind(person.id);
        return Err(stale_or_gone(tx, current, "person", person.id, person.version).await);
    }
    written(tx, by, "person.changed", person).await?;
    Ok(person.version + 1)
}

async fn written(tx: &mut Tx, by: By, action: &str, person: &Person) -> Result<()> {
    let document = Document {
        kind: Kind::Person,
        subject: person.id.to_string(),
        title: &person.name,
        detail: &person.title,
        words: [&person.name, &*person.title, &person.email].join(" "),
    };
    search::put(tx, &document).await?;
    audit::record(tx, by, action, person.id, person).await?;
    tx.announce("people");
    Ok(())
}

/// The hash of a person's password, if they may sign in: active, with a password set.
///
/// # Errors
/// The database failed.
pub async fn find_credentials(db: &mut Db, email: &str) -> Result<Option<(PersonId, String)>> {
    sql("SELECT id, password_hash FROM person WHERE email = $1 AND active = 1 AND password_hash IS NOT NULL")
        .bind(email.trim().to_lowercase())
        .first(db, |row| Ok((row.id("id")?, row.text("password_hash")?)))
        .await
}

/// Sets the hash of a password; the plain password never reaches the store.
///
/// # Errors
/// The person does not exist, or the database failed.
pub async fn set_password(tx: &mut Tx, by: By, id: PersonId, hash: &str) -> Result<()> {
    let touched = sql("UPDATE person SET password_hash = $1, updated_at = $2 WHERE id = $3")
        .bind(hash)
        .bind(by.at)
        .bind(id)
        .run(tx)
        .await?;
    if touched == 0 {
        return Err(Error::gone("person", id));
    }
    audit::record(tx, by, "person.password_set", id, &()).await
}

/// A person's own preferences, a JSON object that only the UI reads.
///
/// # Errors
/// The person does not exist, or the database failed.
pub async fn preferences(db: &mut Db, id: PersonId) -> Result<serde_json::Value> {
    sql("SELECT preferences FROM person WHERE id = $1")
        .bind(id)
        .first(db, |row| row.json("preferences"))
        .await?
        .ok_or_else(|| Error::gone("person", id))
}

/// Replaces a person's preferences.
///
/// # Errors
/// The database failed.
pub async fn set_preferences(tx: &mut Tx, id: PersonId, preferences: &serde_json::Value) -> Result<()> {
    sql("UPDATE person SET preferences = $1 WHERE id = $2").bind(Json(preferences)).bind(id).run(tx).await?;
    Ok(())
}
