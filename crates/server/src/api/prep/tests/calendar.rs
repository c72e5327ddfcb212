//! The plan in somebody's own calendar.

use super::planted::profile;
use crate::testing::{Persona, TestApp};
use serde_json::json;

/// Makes an address, and gives its path below the API.
pub async fn address(who: &Persona) -> String {
    let link = who.post("/prep/calendar-link", json!({})).await.ok().body;
    let url = link["url"].as_str().expect("an address").to_owned();
    let at = url.find("/public/prep/").expect("a public address");
    url[at..].to_owned()
}

#[tokio::test]
async fn a_calendar_reads_titles_and_days_without_a_session() {
    let app = TestApp::start().await;
    let (who, anon) = (app.bystander().await, app.anon());
    let path = address(&who).await;
    let empty = anon.get(&path).await.ok().text();
    assert!(!empty.contains("VEVENT"), "no profile yet: {empty}");
    let mut body = profile(0, "a secret wish");
    body["minutes_by_weekday"] = json!([60, 60, 60, 60, 60, 60, 60]);
    let _ = who.put("/prep/profile", body).await.ok();
    let plan = who.get("/prep/plan").await.ok().body;
    let answer = anon.get(&path).await.ok();
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(
        (answer.header("cache-control"), answer.header("referrer-policy")),
        ("no-store", "no-referrer")
    );
    let ics = answer.text();
    assert!(ics.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && ics.ends_with("END:VCALENDAR\r\n"));
    assert!(ics.contains("SUMMARY:Interview loop\r\n") && ics.contains("DTSTART;VALUE=DATE:20310506\r\n"));
    let next = plan["next"]["title"].as_str().unwrap();
    assert!(ics.contains(&format!("SUMMARY:{next} (")), "{next}");
    assert!(!ics.contains("secret") && !ics.contains(&who.id.to_string()));
    let ids: Vec<&str> = ics.lines().filter(|line| line.starts_with("UID:")).collect();
    let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert!(ids.len() > 10 && unique.len() == ids.len(), "{} entries", ids.len());
    assert_eq!(ics, anon.get(&path).await.ok().text(), "the same until something changes");
    for line in ics.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
}

#[tokio::test]
async fn a_new_address_ends_the_old_one_and_an_ended_one_is_like_none() {
    let app = TestApp::start().await;
    let (who, anon) = (app.bystander().await, app.anon());
    let first = address(&who).await;
    let second = address(&who).await;
    assert_ne!(first, second);
    let gone = anon.get(&first).await;
    let never = anon.get("/public/prep/nothing/plan.ics").await;
    assert_eq!((gone.status, gone.detail()), (404, never.detail()));
    let _ = anon.get(&second).await.ok();
    let _ = who.delete("/prep/calendar-link").await.ok();
    let _ = who.delete("/prep/calendar-link").await.ok();
    assert_eq!(anon.get(&second).await.status, 404);
}

#[tokio::test]
async fn guessing_is_slowed_down_and_the_address_is_not_kept_for_a_repetition() {
    let app = TestApp::start().await;
    let (who, anon) = (app.bystander().await, app.anon());
    let make = async || {
        let request = who.request(axum::http::Method::POST, "/prep/calendar-link");
        let request = request.header("idempotency-key", "again").body(axum::body::Body::empty());
        who.send(request.expect("a request")).await
    };
    let _ = make().await.ok();
    assert_eq!(make().await.code(), "duplicate");
    let mut last = 404;
    for n in 0..70 {
        last = anon.get(&format!("/public/prep/guess{n}/plan.ics")).await.status;
        assert!([404, 429].contains(&last));
    }
    assert_eq!(last, 429);
}
