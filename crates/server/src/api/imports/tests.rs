//! Imports through the front door.

use crate::testing::{Answer, Persona, TestApp};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::time::{Duration, Instant};

async fn import(by: &Persona, opening: &Value, text: &str, dry_run: bool) -> Answer {
    by.post("/imports/csv", json!({"text": text, "requisition_id": opening["id"], "dry_run": dry_run})).await
}

fn faults(report: &Value) -> Vec<(i64, &str)> {
    let all = report["faults"].as_array().unwrap().iter();
    all.map(|one| (one["row"].as_i64().unwrap(), one["column"].as_str().unwrap())).collect()
}

const TABLE: &str = "\u{feff}Full name;E-mail;City;Mobile;Notes\r\n\
    Ana Lima;ana@example.com;Lisbon;+351 912 345 678;x\r\n\
    ;bo@example.com;Oslo;;x\r\n\
    Cy;not an address;;12;x\r\n\
    \r\n\
    \"Dee; Jr.\";DEE@example.com;;;x\r\n\
    Ana again;ANA@example.com;;;x\r\n\
    Eve;eve@example.com;;;x;y;z\r\n\
    Known;known@example.com;;;x\r\n";

#[tokio::test]
async fn a_dry_run_lists_every_faulty_row_and_keeps_nothing() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let recruiter = app.recruiter().await;
    let _ = recruiter.post("/candidates", json!({"name": "Known", "email": "known@example.com"})).await.ok();
    let report = import(&recruiter, &opening, TABLE, true).await.ok().body;
    assert_eq!(report["columns"], json!(["Full name", "E-mail", "City", "Mobile", "Notes"]));
    let mapping = json!({"Full name": "name", "E-mail": "email", "City": "location", "Mobile": "phone"});
    assert_eq!((&report["mapping"], &report["rows"]), (&mapping, &json!(7)));
    let expected = [(3, "Full name"), (4, "E-mail"), (4, "Mobile"), (7, "E-mail"), (8, "")];
    assert_eq!(faults(&report), expected, "{report}");
    assert_eq!((&report["duplicates"], report.get("created")), (&json!(1), None));
    assert_eq!(
        report["preview"][0],
        json!({"name": "Ana Lima", "email": "ana@example.com", "location": "Lisbon", "phone": "+351 912 345 678"})
    );
    assert_eq!(recruiter.get("/candidates").await.ok().body["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_import_brings_in_the_good_rows_once_and_tells_nobody() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let recruiter = app.recruiter().await;
    let _ = recruiter.post("/candidates", json!({"name": "Known", "email": "known@example.com"})).await.ok();
    let report = import(&recruiter, &opening, TABLE, false).await.ok().body;
    assert_eq!((&report["created"], &report["duplicates"]), (&json!(3), &json!(1)), "{report}");
    let path = format!("/requisitions/{}", opening["id"].as_str().unwrap());
    assert_eq!(recruiter.get(&path).await.ok().body["counts"], json!({"applied": 3}));
    let list = recruiter.get("/candidates?q=dee").await.ok().body;
    assert_eq!(list["items"][0]["name"], "Dee; Jr.");
    assert_eq!(app.admin().await.get("/mailbox").await.ok().body["items"], json!([]));
    let again = import(&recruiter, &opening, TABLE, false).await.ok().body;
    assert_eq!((&again["created"], &again["duplicates"]), (&json!(0), &json!(0)), "{again}");
    assert_eq!(faults(&again).len(), 8, "{again}");
}

#[tokio::test]
async fn a_mapping_is_followed_or_refused() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let recruiter = app.recruiter().await;
    let send = async |text: &str, mapping: Value, dry_run: bool| {
        let body =
            json!({"text": text, "mapping": mapping, "requisition_id": opening["id"], "dry_run": dry_run});
        recruiter.post("/imports/csv", body).await
    };
    let text = "a,b,c,d\nAna,Lima,ana@example.com,https://example.com/a\n";
    let mapping = json!({"a": "first_name", "b": "last_name", "c": "email", "d": ""});
    let report = send(text, mapping, false).await.ok().body;
    assert_eq!((&report["created"], &report["faults"]), (&json!(1), &json!([])), "{report}");
    let list = recruiter.get("/candidates").await.ok().body;
    assert_eq!(list["items"][0]["name"], "Ana Lima");
    for (mapping, field) in [
        (json!({"z": "name"}), "mapping"),
        (json!({"a": "salary"}), "mapping"),
        (json!({"a": "name", "b": "name"}), "mapping"),
        (json!({"a": "name"}), "mapping"),
        (json!(["a"]), "mapping"),
    ] {
        let answer = send(text, mapping.clone(), false).await;
        assert_eq!(answer.status, 422, "{mapping} {}", answer.text());
        assert!(answer.body["fields"][field].is_string(), "{mapping} {}", answer.text());
    }
    let guess = send(text, json!({}), true).await.ok().body;
    assert_eq!(faults(&guess), [(1, "email"), (1, "name")], "{guess}");
    for (text, status) in
        [("", 422), ("\u{feff}", 422), ("name,email\n", 200), ("name,email\n\"Ana,x\nBo,bo@example.com", 200)]
    {
        let answer = import(&recruiter, &opening, text, true).await;
        assert_eq!(answer.status, status, "{text:?} {}", answer.text());
    }
}

#[tokio::test]
async fn imports_are_for_those_whose_opening_it_is() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let resume = json!({"basics": {"name": "Ana", "email": "ana@example.com"}});
    for (persona, status) in [
        (app.anon(), 401),
        (app.bystander().await, 403),
        (app.interviewer().await, 403),
        (app.hiring_manager().await, 200),
        (app.recruiter().await, 200),
        (app.admin().await, 200),
    ] {
        assert_eq!(import(&persona, &opening, "name,email\nAna,ana@example.com", true).await.status, status);
        let body = json!({"resume": resume, "requisition_id": opening["id"], "dry_run": true});
        assert_eq!(persona.post("/imports/json-resume", body).await.status, status);
    }
    let unknown = json!({"id": uuid::Uuid::nil()});
    assert_eq!(import(&app.recruiter().await, &unknown, "name,email\n", true).await.status, 422);
}

#[tokio::test]
async fn a_json_resume_becomes_a_candidate() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let recruiter = app.recruiter().await;
    let resume = json!({
        "basics": {"name": "Ana  Lima", "label": "Manager", "email": "Ana@example.com", "phone": "+351 912 345 678",
            "url": "https://example.com/ana", "location": {"city": "Lisbon", "countryCode": "PT"},
            "profiles": [{"network": "x", "url": "javascript:alert(1)"}, {"url": "https://example.com/code"}]},
        "work": [{"name": "Acme", "position": "Lead", "startDate": "2020-01"}, 7],
        "education": "none", "skills": [{"name": "Rust"}],
    });
    let body = |dry_run: bool| json!({"resume": resume, "requisition_id": opening["id"], "dry_run": dry_run});
    let told = recruiter.post("/imports/json-resume", body(true)).await.ok().body;
    assert_eq!(
        (&told["preview"][0]["location"], &told["faults"]),
        (&json!("Lisbon, PT"), &json!([])),
        "{told}"
    );
    let done = recruiter.post("/imports/json-resume", body(false)).await.ok().body;
    assert_eq!(done["created"], 1);
    let id = recruiter.get("/candidates").await.ok().body["items"][0]["id"].as_str().unwrap().to_owned();
    let seen = recruiter.get(&format!("/candidates/{id}")).await.ok().body;
    assert_eq!((&seen["name"], &seen["source"]), (&json!("Ana Lima"), &json!("JSON Resume")));
    assert_eq!(seen["links"], json!(["https://example.com/ana", "https://example.com/code"]));
    assert_eq!(seen["about"][0], json!({"label": "Work", "value": "Lead, Acme (2020-01 to now)"}));
    let again = recruiter.post("/imports/json-resume", body(false)).await.ok().body;
    assert_eq!((&again["created"], faults(&again)), (&json!(0), vec![(1, "basics.email")]));
    for (resume, status) in [
        (json!({}), 422),
        (json!([]), 422),
        (json!("x"), 422),
        (json!({"basics": []}), 422),
        (json!({"basics": {"name": 7}}), 200),
    ] {
        let answer = recruiter.post("/imports/json-resume", json!({"resume": resume, "dry_run": true})).await;
        assert_eq!(answer.status, status, "{resume} {}", answer.text());
    }
}

/// What a dry run of fifty thousand rows may take in a debug build on a busy machine; it takes a fraction of it.
const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test]
async fn fifty_thousand_rows_are_looked_through_with_every_fault_named() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let mut text = String::from("name,email,location\n");
    for n in 0..50_000 {
        let at = if n % 1000 == 0 { " at " } else { "@" };
        let _ = writeln!(text, "Candidate {n},candidate{n}{at}example.com,Lisbon");
    }
    let begun = Instant::now();
    let report = import(&app.recruiter().await, &opening, &text, true).await.ok().body;
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    assert_eq!((&report["rows"], report["faults"].as_array().unwrap().len()), (&json!(50_000), 50));
}
