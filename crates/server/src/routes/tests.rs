//! The table itself: complete, contradiction-free, and enforced.

use super::{API, operations, table};
use crate::access::Access;
use crate::auth::standing::subject;
use crate::testing::TestApp;
use axum::body::Body;
use axum::http::Method;

#[test]
fn every_route_of_the_api_states_who_may_call_it() {
    let (_, mut openapi, access) = table().into_parts();
    let mut described = 0;
    for (path, item) in &mut openapi.paths.paths {
        for (method, operation) in operations(item) {
            described += 1;
            let method: Method = method.parse().unwrap();
            let row = access.find(&method, path).unwrap_or_else(|| panic!("{method} {path} has no row"));
            let words = operation.description.clone().unwrap_or_default();
            assert!(words.contains(&row.to_string()), "{method} {path}: {words}");
        }
    }
    assert_eq!(access.iter().count(), described, "a row without a route");
}

#[test]
fn a_row_that_names_a_relation_stands_on_a_path_that_names_a_thing() {
    let (_, _, access) = table().into_parts();
    for (method, path, access) in access.iter() {
        let relation = !matches!(
            access,
            Access::Public(_) | Access::SignedIn | Access::Admin | Access::Recruiter | Access::DemoOnly
        );
        assert!(!relation || subject(path).is_some(), "{method} {path} is for {access}");
    }
}

#[test]
fn operation_ids_are_unique() {
    let (_, mut openapi, _) = table().into_parts();
    let mut seen = std::collections::BTreeSet::new();
    for (path, item) in &mut openapi.paths.paths {
        for (method, operation) in operations(item) {
            let id = operation.operation_id.clone().unwrap_or_default();
            assert!(seen.insert(id.clone()), "{method} {path} repeats the operation id {id}");
        }
    }
}

/// Nothing that is not public answers a stranger, whatever is sent.
#[tokio::test]
async fn a_stranger_gets_nothing_but_public_routes() {
    let app = TestApp::start().await;
    let (_, _, access) = table().into_parts();
    for (method, path, access) in access.iter().filter(|(_, _, access)| !matches!(access, Access::Public(_)))
    {
        let path = concrete(path);
        let request = app.anon().request(method.parse().unwrap(), &path).body(Body::empty()).unwrap();
        let answer = app.anon().send(request).await;
        let expected = if access == Access::DemoOnly { (403, "forbidden") } else { (401, "unauthenticated") };
        assert_eq!((answer.status, answer.code()), expected, "{method} {path}");
    }
}

/// Somebody without a role gets nowhere that is for administrators or recruiters.
#[tokio::test]
async fn somebody_without_a_role_gets_no_route_that_needs_one() {
    let app = TestApp::start().await;
    let persona = app.bystander().await;
    let (_, _, access) = table().into_parts();
    for (method, path, access) in access.iter() {
        let path = concrete(path);
        let request = persona.request(method.parse().unwrap(), &path).body(Body::empty()).unwrap();
        let expected = match access {
            Access::Public(_) | Access::SignedIn => continue,
            Access::Admin | Access::Recruiter | Access::DemoOnly => vec![403],
            _ => vec![403, 404],
        };
        let answer = persona.send(request).await;
        assert!(expected.contains(&answer.status), "{method} {path} is for {access}: {}", answer.text());
    }
}

/// The path below the API with every parameter filled in.
fn concrete(path: &str) -> String {
    let parts = path.strip_prefix(API).unwrap_or(path).split('/').map(|part| match part {
        "{id}" => "0192b0a0-0000-7000-8000-000000000000",
        part if part.starts_with('{') => "x",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}
