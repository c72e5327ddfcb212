//! Nobody but the owner finds a word of the candidate seat anywhere: every route is asked for by every persona, with
//! every verb and the owner's own ids. A new route takes part by itself; one whose parameters are not known in
//! [`filled`] stops the test.

use super::planted::{Planted, plant};
use crate::routes::API;
use crate::testing::{Answer, Persona, TestApp};
use axum::body::{Body, BodyDataStream};
use axum::http::Method;
use futures::StreamExt;
use serde_json::{Value, json};
use std::time::Duration;

const UNKNOWN: &str = "01900000-0000-7000-8000-000000000000";

/// Everybody but the owner.
async fn onlookers(app: &TestApp) -> Vec<(&'static str, Persona)> {
    vec![
        ("administrator", app.admin().await),
        ("recruiter", app.recruiter().await),
        ("hiring manager", app.hiring_manager().await),
        ("Bar Raiser", app.bar_raiser().await),
        ("interviewer", app.interviewer().await),
        ("stranger", app.anon()),
    ]
}

/// Every address with something in the place of its parameters: the owner's ids below `/prep`, nobody's elsewhere.
fn addresses(app: &TestApp, planted: &Planted) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (method, path, _) in app.app.access.iter() {
        let pattern = path.strip_prefix(API).unwrap_or(path);
        // The stream is listened to apart; whoever signs out here cannot look any further.
        if pattern == "/events" || (method, pattern) == ("DELETE", "/session") {
            continue;
        }
        all.extend(filled(pattern, planted).into_iter().map(|path| (method.to_owned(), path)));
    }
    all.push(("GET".to_owned(), "//metrics".to_owned()));
    all
}

fn filled(pattern: &str, planted: &Planted) -> Vec<String> {
    let Some((before, after)) = pattern.split_once('{') else { return queries(pattern) };
    let kind = pattern.strip_prefix("/prep/").and_then(|rest| rest.split('/').next());
    let kind = kind.or_else(|| pattern.starts_with("/public/prep/").then_some("public"));
    let Some(kind) = kind else {
        let parts = pattern.split('/').map(|part| if part.starts_with('{') { UNKNOWN } else { part });
        return vec![parts.collect::<Vec<_>>().join("/")];
    };
    let ids = planted.ids.get(kind);
    let ids = ids.unwrap_or_else(|| panic!("nothing was planted for {pattern}, add it to `planted`"));
    let rest = after.split_once('}').map_or("", |(_, rest)| rest);
    ids.iter().map(|id| format!("{before}{id}{}", rest.replace("{n}", "1"))).collect()
}

/// Lists that say more when asked for more.
fn queries(pattern: &str) -> Vec<String> {
    match pattern {
        "/audit" | "/mailbox" | "/people" | "/candidates" | "/applications" => {
            vec![format!("{pattern}?limit=200")]
        }
        "/prep/export" => vec![format!("{pattern}?format=json"), format!("{pattern}?format=markdown")],
        "/prep/stories/export" => vec![format!("{pattern}?format=csv"), format!("{pattern}?format=markdown")],
        _ => vec![pattern.to_owned()],
    }
}

async fn ask(who: &Persona, method: &str, path: &str) -> Answer {
    match method {
        "GET" => who.get(path).await,
        "PUT" => who.put(path, body(path)).await,
        "PATCH" => who.patch(path, json!({})).await,
        "DELETE" if path == "/prep/everything" => {
            let request = who.request(Method::DELETE, path).header("content-type", "application/json");
            who.send(request.body(Body::from(r#"{"confirm":"erase"}"#)).expect("a request")).await
        }
        "DELETE" => who.delete(path).await,
        _ => who.post(path, body(path)).await,
    }
}

/// A body that can be read where one is asked for, so that the answer is about the id.
fn body(path: &str) -> Value {
    for (beginning, body) in [
        ("/prep/plan/items/", json!({"action": "tick"})),
        ("/prep/plan/blocks/", json!({"action": "done"})),
        ("/prep/day/", json!({"done": false})),
    ] {
        if path.starts_with(beginning) {
            return body;
        }
    }
    if path.starts_with("/prep/stories/") && path.len() == "/prep/stories/".len() + UNKNOWN.len() {
        return story();
    }
    match path.rsplit('/').next().unwrap_or_default() {
        "told" => json!({"context": "loop", "seconds": 1}),
        "restore" => json!({"version": 1}),
        "answers" => json!({"version": 1, "text": "x", "seconds": 1}),
        "end" if path.starts_with("/prep/drills") => json!({"version": 1, "rating": "good"}),
        "skip" | "keep" | "finish" if path.starts_with("/prep/") => json!({"version": 1}),
        "say" => json!({"version": 1, "text": "x", "at_seconds": 1}),
        "tick" => json!({"at_seconds": 1}),
        "scorecard" if path.starts_with("/prep/") => json!({"version": 1, "vote": null}),
        _ => json!({}),
    }
}

/// A story as it is written.
fn story() -> Value {
    json!({"version": 1, "title": "", "status": "draft", "level": 6, "kind": "people", "year": null, "employer": "",
        "role": "", "team": "", "scope": "", "context": "loop", "principles": [], "kept": [], "situation": "",
        "task": "", "action": "", "result": "", "learning": ""})
}

fn check(planted: &Planted, who: &str, path: &str, answer: &Answer) {
    assert!(answer.status < 500, "{path} as {who}: {}", answer.text());
    let seen = format!("{:?}\n{}", answer.headers, answer.text());
    for word in planted.words.iter().chain([&planted.hidden]) {
        assert!(!seen.contains(&word[..word.len() - 1]), "{path} shows {word} to the {who}");
    }
}

async fn heard(stream: &mut BodyDataStream) -> String {
    let mut text = String::new();
    while let Ok(Some(Ok(part))) = tokio::time::timeout(Duration::from_millis(50), stream.next()).await {
        text.push_str(&String::from_utf8_lossy(&part));
    }
    text
}

async fn listen(who: &Persona) -> BodyDataStream {
    who.open("/events").await.into_body().into_data_stream()
}

#[tokio::test]
async fn nobody_but_the_owner_finds_a_word_of_the_candidate_seat() {
    crate::probes::record_metrics();
    let app = TestApp::start().await;
    let owner = app.bystander().await;
    let all = onlookers(&app).await;
    let mut streams = Vec::new();
    for (name, who) in all.iter().filter(|(_, who)| who.session.is_some()) {
        streams.push((*name, listen(who).await));
    }
    let mut own = listen(&owner).await;
    let planted = plant(&owner).await;
    let before = everything(&owner).await;
    finds_own_words(&planted, &before);
    let addresses = addresses(&app, &planted);
    for (name, who) in &all {
        for (method, path) in &addresses {
            let answer = ask(who, method, path).await;
            check(&planted, name, &format!("{method} {path}"), &answer);
            let owned = path.split('?').next().is_some_and(|path| path.contains("/prep/"))
                && planted.ids.values().flatten().any(|id| path.contains(id.as_str()) && id.len() == 36);
            if owned {
                assert!([401, 404].contains(&answer.status), "{method} {path} as {name}: {}", answer.text());
            }
        }
        search(&planted, name, who).await;
    }
    assert_eq!(everything(&owner).await, before, "somebody else changed it");
    for (name, mut stream) in streams {
        let said = heard(&mut stream).await;
        assert!(!said.contains(&owner.id.to_string()) && !said.contains("zyxprep"), "{name} hears {said}");
    }
    assert!(heard(&mut own).await.contains(&format!("prep:{}", owner.id)));
}

/// That something is found would tell as much as the text.
async fn search(planted: &Planted, name: &str, who: &Persona) {
    for word in &planted.words {
        let beginning = &word[..word.len() - 1];
        for list in ["search", "applications", "candidates", "people"] {
            let path = format!("/{list}?q={beginning}");
            let answer = who.get(&path).await;
            let found = answer.body["items"].as_array().is_some_and(|items| !items.is_empty());
            assert!(!found, "{path} finds something for the {name}: {}", answer.text());
        }
    }
}

/// All that the owner reads.
async fn everything(owner: &Persona) -> Vec<Value> {
    let mut all = Vec::new();
    for path in ["profile", "model-interviewer", "plan", "day", "after"] {
        all.push(owner.get(&format!("/prep/{path}")).await.ok().body);
    }
    for key in ["introduction", "team", "materials", "logistics", "questions-bar_raiser"] {
        all.push(owner.get(&format!("/prep/notes/{key}")).await.ok().body);
    }
    let mut file = owner.get("/prep/export?format=json").await.ok().body;
    file["exported_at"] = Value::Null;
    all.push(file);
    for list in ["drills", "rehearsals"] {
        let answer = owner.get(&format!("/prep/{list}")).await.ok().body;
        let past = answer["past"].as_array().cloned().unwrap_or_default();
        all.push(answer);
        for one in past {
            let path = format!("/prep/{list}/{}", one["id"].as_str().unwrap_or_default());
            all.push(owner.get(&path).await.ok().body);
        }
    }
    for brief in owner.get("/prep/stories").await.ok().body["items"].as_array().into_iter().flatten() {
        let path = format!("/prep/stories/{}", brief["id"].as_str().unwrap_or_default());
        for path in [path.clone(), format!("{path}/versions"), format!("{path}/versions/1")] {
            all.push(owner.get(&path).await.ok().body);
        }
    }
    all.push(owner.get("/prep/matrix").await.ok().body);
    all
}

/// The walk is worth nothing when the words are not there.
fn finds_own_words(planted: &Planted, seen: &[Value]) {
    let seen = Value::from(seen.to_vec()).to_string();
    for word in &planted.words {
        assert!(seen.contains(word), "{word} is not there for its owner");
    }
    assert!(!seen.contains(&planted.hidden), "the key of the model comes back");
}

#[tokio::test]
async fn the_audit_list_does_not_say_that_somebody_prepares() {
    let app = TestApp::start().await;
    let _ = plant(&app.bystander().await).await;
    let log = app.admin().await.get("/audit?limit=200").await.ok();
    assert!(!log.text().contains("prep."), "{}", log.text());
    let keys = app.app.store.clone();
    let report =
        app.app.store.read(async move |db| highbar_store::audit::verify(db, keys.keys(), None).await).await;
    assert!(report.expect("it can be read").faults.is_empty());
}
