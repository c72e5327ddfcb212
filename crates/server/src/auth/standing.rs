//! What a person is to the thing that a path names: decides the rows of the access table that name a relation
//! ("the requisition's team") rather than a role.

use super::caller::{Caller, stranger};
use crate::access::Access;
use crate::app::App;
use crate::error::ApiError;
use crate::routes::API;
use highbar_store::standing::{self, Standing, Subject};
use uuid::Uuid;

/// # Errors
/// `unauthenticated` for a stranger, `forbidden` for somebody whom the row does not name, `not_found` for
/// somebody who has nothing to do with the thing and may not know that it exists.
pub async fn admit(app: &App, access: Access, caller: Option<&Caller>, path: &str) -> Result<(), ApiError> {
    match access {
        Access::Public(_) => return Ok(()),
        Access::DemoOnly if app.is_demo().await? => return Ok(()),
        Access::DemoOnly => return Err(ApiError::forbidden("this works with demo data only")),
        _ => {}
    }
    let caller = caller.ok_or_else(stranger)?;
    let admitted = match access {
        Access::SignedIn => true,
        Access::Admin => caller.is_admin(),
        Access::Recruiter => caller.is_recruiter(),
        Access::RequisitionTeam | Access::TeamOrPanel if caller.is_recruiter() => true,
        _ => stands(app, access, caller, path).await?,
    };
    if admitted { Ok(()) } else { Err(ApiError::forbidden(format!("this is for {access}"))) }
}

async fn stands(app: &App, access: Access, caller: &Caller, path: &str) -> Result<bool, ApiError> {
    let subject = match subject(path) {
        Some(Ok(subject)) => subject,
        Some(Err(Malformed)) => return Err(ApiError::not_found("thing at this address")),
        None => {
            let cause = anyhow::anyhow!("{path} is for {access}, but names nothing that they stand to");
            return Err(ApiError::forbidden("nobody may call this address yet").because(cause));
        }
    };
    let id = caller.id();
    let standing = app.store.read(async |db| standing::of(db, id, subject).await).await?;
    let known = caller.is_recruiter() || standing.any() || matches!(subject, Subject::Requisition(_));
    if known { Ok(grants(access, standing)) } else { Err(ApiError::not_found("thing at this address")) }
}

fn grants(access: Access, standing: Standing) -> bool {
    match access {
        Access::RequisitionTeam => standing.team,
        Access::TeamOrPanel => standing.team || standing.panel,
        Access::HiringManager => standing.hiring_manager,
        Access::PanelMember => standing.panel,
        Access::BarRaiserOfLoop => standing.bar_raiser,
        Access::Approver => standing.approver,
        Access::Public(_) | Access::SignedIn | Access::Admin | Access::Recruiter | Access::DemoOnly => false,
    }
}

/// The path names a kind of thing with an id that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// The thing that a path of the API names first; `None` when it names none that people stand to.
#[must_use]
pub fn subject(path: &str) -> Option<Result<Subject, Malformed>> {
    let mut parts = path.strip_prefix(API)?.trim_start_matches('/').split('/');
    let make = match parts.next()? {
        "requisitions" => Subject::Requisition,
        "applications" => Subject::Application,
        "interviews" => Subject::Interview,
        "candidates" => Subject::Candidate,
        "documents" => Subject::Document,
        "references" => Subject::Reference,
        _ => return None,
    };
    Some(parts.next()?.parse::<Uuid>().map(make).map_err(|_| Malformed))
}

#[cfg(test)]
mod tests {
    use super::{Malformed, subject};
    use highbar_store::standing::Subject;
    use uuid::Uuid;

    #[test]
    fn a_path_names_its_first_thing() {
        let id = Uuid::nil();
        for (path, expected) in [
            (format!("/api/v1/applications/{id}"), Some(Ok(Subject::Application(id)))),
            (format!("/api/v1/applications/{id}/interviews"), Some(Ok(Subject::Application(id)))),
            (format!("/api/v1/requisitions/{id}/pipeline"), Some(Ok(Subject::Requisition(id)))),
            ("/api/v1/applications/bulk".into(), Some(Err(Malformed))),
            ("/api/v1/applications".into(), None),
            (format!("/api/v1/people/{id}"), None),
            ("/healthz".into(), None),
        ] {
            assert_eq!(subject(&path), expected, "{path}");
        }
    }
}
