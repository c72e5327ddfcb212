//! The event stream.

use super::{Reach, reach};
use crate::testing::{Persona, TestApp};
use axum::body::{Body, BodyDataStream};
use futures::StreamExt;
use highbar_store::Tx;
use highbar_store::standing::Subject;
use std::time::Duration;
use uuid::Uuid;

/// What comes within a moment, or nothing.
async fn heard(stream: &mut BodyDataStream) -> Option<String> {
    let next = tokio::time::timeout(Duration::from_millis(300), stream.next()).await.ok()??;
    Some(String::from_utf8_lossy(&next.expect("the stream goes on")).trim().to_owned())
}

async fn listen(persona: &Persona) -> BodyDataStream {
    let response = persona.open("/events").await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let body: Body = response.into_body();
    body.into_data_stream()
}

async fn announce(app: &TestApp, topics: &[&str]) {
    let topics: Vec<String> = topics.iter().map(ToString::to_string).collect();
    app.app
        .store
        .write(async move |tx: &mut Tx| {
            topics.into_iter().for_each(|topic| tx.announce(topic));
            Ok::<_, highbar_store::Error>(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn a_person_hears_only_of_what_they_have_to_do_with() {
    let app = TestApp::start().await;
    let id = Uuid::now_v7();
    let mut bystander = listen(&app.bystander().await).await;
    let mut recruiter = listen(&app.recruiter().await).await;
    let mut admin = listen(&app.admin().await).await;
    // Opening the sessions above was announced to nobody, founding the cast before anybody listened.
    announce(&app, &[&format!("application:{id}"), "mailbox", "people"]).await;
    let whole = |topics: &[String]| format!("data: {}", serde_json::json!({ "topics": topics }));
    let application = format!("application:{id}");
    assert_eq!(heard(&mut bystander).await, Some(whole(&["people".into()])));
    assert_eq!(heard(&mut recruiter).await, Some(whole(&[application.clone(), "people".into()])));
    assert_eq!(heard(&mut admin).await, Some(whole(&[application, "mailbox".into(), "people".into()])));
    announce(&app, &[&format!("debrief:{id}"), "something-new"]).await;
    assert_eq!(heard(&mut bystander).await, None);
}

#[tokio::test]
async fn a_stream_whose_session_changed_hands_hears_what_the_new_person_may() {
    let app = TestApp::demo().await;
    let browser = app.bystander().await;
    let mut stream = listen(&browser).await;
    let switch = serde_json::json!({ "person_id": app.cast.admin });
    let _ = browser.post("/demo/persona", switch).await.ok();
    assert_eq!(heard(&mut stream).await.as_deref(), Some(r#"data: {"topics":["*"]}"#));
    announce(&app, &["mailbox"]).await;
    assert_eq!(heard(&mut stream).await.as_deref(), Some(r#"data: {"topics":["mailbox"]}"#));
}

#[tokio::test]
async fn a_listener_that_lags_is_told_to_reload_everything() {
    let app = TestApp::start().await;
    let mut stream = listen(&app.bystander().await).await;
    for _ in 0..400 {
        announce(&app, &["people"]).await;
    }
    let mut everything = 0;
    while let Some(message) = heard(&mut stream).await {
        everything += message.matches(r#"{"topics":["*"]}"#).count();
    }
    assert_eq!(everything, 1);
}

#[tokio::test]
async fn streams_end_when_the_server_stops() {
    let app = TestApp::start().await;
    let mut stream = listen(&app.bystander().await).await;
    app.stop();
    let end = tokio::time::timeout(Duration::from_secs(5), stream.next()).await;
    assert!(end.expect("the stream ends").is_none());
}

#[test]
fn topics_reach_whom_they_concern() {
    let id = Uuid::nil();
    for (topic, expected) in [
        ("today".to_owned(), Reach::Everybody),
        ("people".into(), Reach::Everybody),
        ("mailbox".into(), Reach::Administrators),
        ("unheard-of".into(), Reach::Administrators),
        (format!("application:{id}"), Reach::Around(Subject::Application(id))),
        (format!("debrief:{id}"), Reach::Around(Subject::Application(id))),
        (format!("interview:{id}"), Reach::Around(Subject::Interview(id))),
        (format!("candidate:{id}"), Reach::Around(Subject::Candidate(id))),
        (format!("requisition:{id}"), Reach::Everybody),
        (format!("prep:{id}"), Reach::Alone(highbar_domain::ids::PersonId(id))),
        ("prep:x".into(), Reach::Administrators),
        (format!("secret:{id}"), Reach::Administrators),
        ("application:x".into(), Reach::Administrators),
    ] {
        assert_eq!(reach(&topic), expected, "{topic}");
    }
}
