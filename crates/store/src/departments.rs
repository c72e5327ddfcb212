//! Departments: a Bar Raiser comes from another one than the requisition's.

use crate::audit;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::query::sql;
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::ids::DepartmentId;
use serde::Serialize;

/// A department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Department {
    pub id: DepartmentId,
    pub name: String,
}

/// All departments by name.
///
/// # Errors
/// The database failed.
pub async fn all(db: &mut Db) -> Result<Vec<Department>> {
    sql("SELECT id, name FROM department ORDER BY name")
        .all(db, |row| Ok(Department { id: row.id("id")?, name: row.text("name")? }))
        .await
}

/// One department.
///
/// # Errors
/// It does not exist, or the database failed.
pub async fn get(db: &mut Db, id: DepartmentId) -> Result<Department> {
    sql("SELECT id, name FROM department WHERE id = $1")
        .bind(id)
        .first(db, |row| Ok(Department { id: row.id("id")?, name: row.text("name")? }))
        .await?
        .ok_or_else(|| Error::gone("department", id))
}

/// Adds a department.
///
/// # Errors
/// The name is taken, or the database failed.
pub async fn add(tx: &mut Tx, by: By, department: &Department) -> Result<()> {
    sql("INSERT INTO department (id, name, version, created_at) VALUES ($1, $2, 1, $3)")
        .bind(department.id)
        .bind(&department.name)
        .bind(by.at)
        .run(tx)
        .await
        .map_err(|why| why.about("department", &department.name))?;
    audit::record(tx, by, "department.added", department.id, department).await?;
    tx.announce("departments");
    Ok(())
}

/// Renames a department.
///
/// # Errors
/// It does not exist, the name is taken, or the database failed.
pub async fn rename(tx: &mut Tx, by: By, department: &Department) -> Result<()> {
    let touched = sql("UPDATE department SET name = $1, version = version + 1 WHERE id = $2")
        .bind(&department.name)
        .bind(department.id)
        .run(tx)
        .await
        .map_err(|why| why.about("department", &department.name))?;
    if touched == 0 {
        return Err(Error::gone("department", department.id));
    }
    audit::record(tx, by, "department.renamed", department.id, department).await?;
    tx.announce("departments");
    Ok(())
}
