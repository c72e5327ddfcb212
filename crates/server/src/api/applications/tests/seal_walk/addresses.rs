//! Every address of the access table with real ids in it, and with wrong ones.

use super::super::world::LOOP;
use super::panel::Panel;
use crate::access::Access;
use crate::routes::API;
use axum::http::Method;

const WRONG: &str = "01900000-0000-7000-8000-000000000000";

/// One address that is asked for.
pub struct Address {
    pub path: String,
    access: Access,
}

impl Address {
    /// Whether a person without any part must be refused.
    pub fn closed_to(&self, signed_in: bool) -> bool {
        match self.access {
            Access::Public(_) => false,
            Access::SignedIn => !signed_in,
            _ => true,
        }
    }
}

/// All addresses of a method. Stops the test on a parameter that it cannot fill.
pub async fn of(panel: &Panel, method: &Method) -> Vec<Address> {
    let mails = mails(panel).await;
    let mut all = Vec::new();
    for (_, path, access) in panel.world.app.app.access.iter().filter(|row| row.0 == method.as_str()) {
        let pattern = path.strip_prefix(API).unwrap_or(path);
        let paths = match method.as_str() {
            "GET" => reading(panel, pattern),
            _ => writing(pattern),
        };
        let paths = paths.unwrap_or_else(|| filled(panel, pattern, &mails));
        all.extend(paths.into_iter().map(|path| Address { path, access }));
    }
    if *method == Method::GET {
        let access = Access::Admin;
        all.push(Address { path: "//metrics".to_owned(), access });
    }
    all
}

async fn mails(panel: &Panel) -> Vec<String> {
    let list = panel.world.app.admin().await.get("/mailbox?limit=200").await.ok().body;
    let items = list["items"].as_array().cloned().unwrap_or_default();
    items.iter().filter_map(|mail| mail["id"].as_str().map(str::to_owned)).collect()
}

/// Lists that say more when asked for more. The event stream never ends and is listened to apart.
fn reading(panel: &Panel, pattern: &str) -> Option<Vec<String>> {
    let application = panel.world.path.rsplit('/').next().unwrap_or_default();
    let requisition = panel.world.requisition;
    let with = |queries: &[&str]| queries.iter().map(|query| format!("{pattern}?{query}")).collect();
    Some(match pattern {
        "/events" => Vec::new(),
        "/applications" => with(&["limit=200", "owner=me", &format!("requisition={requisition}")]),
        "/audit" => with(&["limit=200", &format!("application={application}&limit=200")]),
        "/mailbox" | "/candidates" | "/people" | "/requisitions" | "/debriefs" => with(&["limit=200"]),
        "/interviews" => with(&["mine=true", "mine=false"]),
        "/scorecards" => with(&["mine=true", "mine=false"]),
        "/search" => with(&["q=elena", "q=reason", "q=summary"]),
        "/exports/applications.ndjson" => with(&["", &format!("requisition={requisition}")]),
        "/demo/personas" => with(&[&format!("application={application}")]),
        "/applications/{id}/timeline" => {
            vec![
                format!("{}/timeline?limit=200", panel.world.path),
                format!("/applications/{WRONG}/timeline"),
            ]
        }
        _ => return None,
    })
}

/// Verbs that an empty body would carry out for whoever holds the link; the moments to come need the candidate.
fn writing(pattern: &str) -> Option<Vec<String>> {
    let by_link = pattern.starts_with("/public/") || pattern.starts_with("/invitations/");
    by_link.then(|| vec![pattern.replace("{token}", "wrong")])
}

/// What stands for each parameter.
fn filled(panel: &Panel, pattern: &str, mails: &[String]) -> Vec<String> {
    let world = &panel.world;
    let own = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let interviews = || panel.interviews.iter().map(|path| own(path));
    let kind = pattern.split('/').nth(1).unwrap_or_default();
    let mut ids: Vec<String> = match kind {
        "applications" => vec![own(&world.path)],
        "interviews" => interviews().collect(),
        "candidates" => vec![world.candidate.to_string()],
        "requisitions" => vec![world.requisition.to_string()],
        "people" => vec![world.panel[0].to_string(), world.app.cast.bar_raiser.to_string()],
        "documents" => vec![panel.document.clone()],
        "mailbox" => mails.to_vec(),
        "processes" => vec!["bar-raiser-em-l6".to_owned()],
        "openings" => vec!["em-payments".to_owned()],
        "departments" => vec![world.app.cast.payments.to_string()],
        "public" | "invitations" => panel.tokens.clone(),
        "references" | "tokens" | "prep" => Vec::new(),
        _ if !pattern.contains('{') => return vec![pattern.to_owned()],
        _ => panic!("the walk does not know what stands for the parameter of {pattern}, add it here"),
    };
    if !pattern.contains('{') {
        return vec![pattern.to_owned()];
    }
    ids.push(WRONG.to_owned());
    let mut paths = Vec::new();
    for id in ids {
        let path = ["{id}", "{n}", "{token}", "{slug}", "{key}"]
            .iter()
            .fold(pattern.to_owned(), |path, name| path.replace(name, &id));
        if path.contains("{round}") {
            paths.extend([LOOP[0], LOOP[5]].iter().map(|round| path.replace("{round}", round)));
        } else if path.contains("{file}") {
            paths.extend(interviews().map(|interview| path.replace("{file}", &format!("{interview}.ics"))));
        } else {
            paths.push(path);
        }
    }
    let unknown = paths.iter().find(|path| path.contains('{'));
    assert!(
        unknown.is_none(),
        "the walk does not know every parameter of {pattern}, add it here: {unknown:?}"
    );
    paths
}
