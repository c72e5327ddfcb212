//! Applying without an account.

use crate::testing::{Answer, Part, Persona, TestApp};
use serde_json::json;

const PDF: &[u8] = b"%PDF-1.4\n<</Type /Page>>\n";

async fn apply(by: &Persona, slug: &str, extra: &[Part<'_>]) -> Answer {
    let mut parts = vec![
        Part::Text("name", "Ana Lima"),
        Part::Text("email", "Ana@Example.com"),
        Part::Text("consent", "true"),
    ];
    parts.retain(|part| !extra.iter().any(|other| field(other) == field(part)));
    parts.extend_from_slice(extra);
    by.form(&format!("/openings/{slug}/applications"), &parts).await
}

fn field<'a>(part: &Part<'a>) -> &'a str {
    match part {
        Part::Text(field, _) | Part::File(field, ..) => field,
    }
}

#[tokio::test]
async fn anybody_sees_what_is_open_and_nothing_else() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let draft = json!({"title": "Secret", "department_id": app.cast.payments, "hiring_manager": app.cast.hiring_manager,
        "process": {"id": "bar-raiser-em-l6"}});
    let _ = app.recruiter().await.post("/requisitions", draft).await.ok();
    let anon = app.anon();
    let list = anon.get("/openings").await.ok().body;
    assert_eq!(list["organisation"], "Example");
    let row = json!({"slug": "em-payments", "title": "EM Payments", "level": 6, "department": "Payments", "location": "Prague"});
    assert_eq!(list["items"], json!([row]));
    let one = anon.get("/openings/em-payments").await.ok().body;
    assert_eq!(one["rounds_words"][0], "Phone screen, 30 minutes");
    assert_eq!(one["rounds_words"].as_array().unwrap().len(), 9);
    assert!(one["consent_text"].as_str().unwrap().starts_with("Example may keep"));
    for hidden in ["hiring_manager", "recruiter", "team", "approvers", "counts", "id"] {
        assert!(one.get(hidden).is_none(), "{hidden}");
    }
    let close = json!({"version": 1, "state": "closed"});
    let path = format!("/requisitions/{}", opening["id"].as_str().unwrap());
    let _ = app.recruiter().await.patch(&path, close).await.ok();
    for slug in ["em-payments", "secret", "nothing", "%2e%2e"] {
        assert_eq!(anon.get(&format!("/openings/{slug}")).await.status, 404, "{slug}");
        assert_eq!(apply(&anon, slug, &[]).await.status, 404, "{slug}");
    }
}

#[tokio::test]
async fn an_application_makes_a_candidate_with_documents_and_a_link() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let extra = [
        Part::Text("phone", "+351 912 345 678"),
        Part::Text("time_zone", "Europe/Lisbon"),
        Part::Text("links", "example.com/ana\nhttps://example.com/code"),
        Part::Text("letter", "Dear team,\n\nhire me."),
        Part::File("resume", "ana.pdf", "application/pdf", PDF),
    ];
    let made = apply(&app.anon(), "em-payments", &extra).await.ok();
    assert_eq!(made.status, 201);
    let link = made.body["status_link"].as_str().unwrap();
    assert!(link.contains("/status/"), "{link}");
    let recruiter = app.recruiter().await;
    let row = recruiter.get("/candidates").await.ok().body["items"][0].clone();
    let seen = recruiter.get(&format!("/candidates/{}", row["id"].as_str().unwrap())).await.ok().body;
    assert_eq!((&seen["email"], &seen["source"]), (&json!("ana@example.com"), &json!("careers page")));
    assert_eq!(seen["links"], json!(["https://example.com/ana", "https://example.com/code"]));
    assert_eq!(seen["about"][0]["label"], "Consent given");
    assert_eq!(seen["applications"][0]["requisition"]["id"], opening["id"]);
    let mut documents: Vec<_> =
        seen["documents"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    documents.sort_by_key(ToString::to_string);
    assert_eq!(documents, [json!("letter"), json!("resume")]);
    assert_eq!(seen["documents"][0]["by"], "Ana Lima");
    let mail = app.admin().await.get("/mailbox").await.ok().body;
    let sent = mail["items"].as_array().unwrap().iter().find(|one| one["to"] == "ana@example.com").unwrap();
    let letter = app.admin().await.get(&format!("/mailbox/{}", sent["id"].as_str().unwrap())).await.ok().body;
    assert!(letter["text"].as_str().unwrap().contains(link), "the same link goes out by mail: {letter}");
}

#[tokio::test]
async fn a_faulty_form_is_refused_under_the_name_of_each_field_and_keeps_nothing() {
    let app = TestApp::start().await;
    let _ = app.opening("EM Payments").await;
    let anon = app.anon();
    for (part, status) in [
        (Part::Text("name", " "), 422),
        (Part::Text("email", "ana"), 422),
        (Part::Text("consent", ""), 422),
        (Part::Text("consent", "false"), 422),
        (Part::Text("phone", "call me"), 422),
        (Part::Text("links", "javascript:alert(1)"), 422),
        (Part::Text("letter", "\u{0}"), 422),
        (Part::File("resume", "cv.html", "text/html", b"<html>"), 415),
        (Part::File("resume", "cv.svg", "image/svg+xml", b"<svg/>"), 415),
    ] {
        let answer = apply(&anon, "em-payments", &[part]).await;
        assert_eq!(answer.status, status, "{part:?} {}", answer.text());
        assert!(answer.body["fields"][field(&part)].is_string(), "{part:?} {}", answer.text());
    }
    assert_eq!(anon.post("/openings/em-payments/applications", json!({})).await.status, 415);
    assert_eq!(app.recruiter().await.get("/candidates").await.ok().body["items"], json!([]));
}

#[tokio::test]
async fn a_program_that_fills_in_everything_is_thanked_and_forgotten() {
    let app = TestApp::start().await;
    let _ = app.opening("EM Payments").await;
    let answer = apply(&app.anon(), "em-payments", &[Part::Text("website", "http://spam.example")]).await;
    assert_eq!(answer.status, 201);
    assert_eq!(app.recruiter().await.get("/candidates").await.ok().body["items"], json!([]));
}

#[tokio::test]
async fn who_applies_again_is_the_same_candidate_and_is_told_kindly_what_does_not_work() {
    let app = TestApp::start().await;
    let (payments, _) = (app.opening("EM Payments").await, app.opening("EM Search").await);
    let anon = app.anon();
    let _ = apply(&anon, "em-payments", &[]).await.ok();
    let again = apply(&anon, "em-payments", &[Part::Text("email", "ana@EXAMPLE.com")]).await;
    assert_eq!((again.status, again.code()), (409, "duplicate"), "{}", again.text());
    assert!(again.body.get("conflict").is_none_or(serde_json::Value::is_null), "{}", again.text());
    let second =
        [Part::Text("name", "Eve"), Part::Text("location", "Lisbon"), Part::Text("headline", "Leads")];
    let _ = apply(&anon, "em-search", &second).await.ok();
    let recruiter = app.recruiter().await;
    let list = recruiter.get("/candidates").await.ok().body;
    let row = &list["items"][0];
    assert_eq!(list["items"].as_array().unwrap().len(), 1, "{list}");
    assert_eq!((&row["name"], &row["location"]), (&json!("Ana Lima"), &json!("Lisbon")));
    assert_eq!(row["applications"].as_array().unwrap().len(), 2);
    for application in row["applications"].as_array().unwrap() {
        let path = format!("/applications/{}", application["id"].as_str().unwrap());
        let version = recruiter.get(&path).await.ok().body["version"].clone();
        let body = json!({"version": version, "reason": "scope", "template": "rejection_screen", "cool_down_months": 6});
        let _ = recruiter.post(&format!("{path}/reject"), body).await.ok();
    }
    let refused = apply(&anon, "em-payments", &[]).await;
    assert_eq!((refused.status, refused.code()), (409, "cool_down"), "{}", refused.text());
    let until: jiff::civil::Date = refused.body["conflict"]["until"].as_str().unwrap().parse().unwrap();
    assert!(refused.detail().contains(&until.strftime("%-d %B %Y").to_string()), "{}", refused.detail());
    assert!(!refused.text().contains("Rita"), "{}", refused.text());
    assert_eq!(payments["state"], "open");
}

#[tokio::test]
async fn a_flood_of_applications_from_one_address_is_slowed_down() {
    let app = TestApp::start().await;
    let mut last = 0;
    for _ in 0..40 {
        last = apply(&app.anon(), "nothing", &[]).await.status;
    }
    assert_eq!(last, 429);
}
