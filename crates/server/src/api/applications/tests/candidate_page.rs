//! What the candidate sends on their own page, and who finds it.

use super::World;
use crate::http::extract::UPLOAD_LIMIT_BYTES;
use crate::testing::{Answer, Part};
use highbar_domain::ids::ApplicationId;
use highbar_store::By;
use highbar_store::links::{self, Link, Purpose};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

const PDF: &[u8] = b"%PDF-1.4\n<</Type /Pages /Count 1>>\n<</Type /Page>>\n%%EOF\n";

async fn send(world: &World, page: &str, name: &str, content: &[u8]) -> Answer {
    let file = Part::File("file", name, "application/octet-stream", content);
    world.app.anon().form(&format!("{page}/documents"), &[file]).await
}

fn names(list: &Value) -> Vec<&str> {
    let all = list["documents"].as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter().filter_map(|one| one["name"].as_str()).collect()
}

#[tokio::test]
async fn a_file_from_the_candidate_is_for_the_team_and_for_nobody_else() {
    let world = World::applied().await;
    world.through_screens().await;
    let page = world.status_page().await;
    let sent = send(&world, &page, "../Portfolio.pdf", PDF).await.ok().body;
    assert_eq!(names(&sent), ["Portfolio.pdf"]);
    assert_eq!(names(&world.app.anon().get(&page).await.ok().body), ["Portfolio.pdf"]);
    let cast = world.app.cast;
    let recruiter = world.recruiter().await;
    let view = world.view(&recruiter).await;
    let listed = &view["candidate"]["documents"][0];
    assert_eq!(
        (listed["name"].as_str(), listed["by"].as_str()),
        (Some("Portfolio.pdf"), Some("Elena Vasquez"))
    );
    let document = format!("/documents/{}", listed["id"].as_str().expect("an id"));
    for person in [cast.recruiter, cast.hiring_manager, cast.admin, cast.interviewer] {
        let who = world.app.of(person).await;
        assert_eq!(who.get(&document).await.ok().bytes, PDF);
        assert_eq!(names(&world.view(&who).await["candidate"]), ["Portfolio.pdf"]);
    }
    assert_eq!(world.app.bystander().await.get(&document).await.status, 404);
    assert_eq!(world.app.anon().get(&document).await.status, 401);
    // Another candidate's page shows nothing of it.
    let other = world.another_applicant("Somebody Else").await;
    let made = recruiter.post(&format!("{other}/status-link"), json!({})).await.ok().body;
    let token = made["link"].as_str().and_then(|link| link.rsplit('/').next()).expect("a link").to_owned();
    let theirs = world.app.anon().get(&format!("/public/status/{token}")).await.ok();
    assert_eq!(names(&theirs.body), Vec::<&str>::new());
}

#[tokio::test]
async fn what_is_no_document_or_comes_without_one_is_refused() {
    let world = World::applied().await;
    let page = world.status_page().await;
    for (name, content) in [
        ("cv.pdf", &b"<html><script>alert(1)</script></html>"[..]),
        ("cv.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("cv.docx", b"PK\x03\x04 forty-two.zip"),
        ("cv.pdf", b"MZ\x90\x00"),
        ("cv.pdf", b""),
    ] {
        let answer = send(&world, &page, name, content).await;
        assert_eq!((answer.status, answer.code()), (415, "unsupported_media"), "{name} {}", answer.text());
    }
    let large = vec![b'a'; UPLOAD_LIMIT_BYTES + 1];
    let answer = send(&world, &page, "cv.txt", &large).await;
    assert_eq!((answer.status, answer.code()), (413, "too_large"), "{}", answer.text());
    let path = format!("{page}/documents");
    let none = world.app.anon().form(&path, &[Part::Text("note", "see above")]).await;
    assert_eq!((none.status, none.code()), (422, "invalid_input"), "{}", none.text());
    let no_form = world.app.anon().post(&path, json!({ "file": "cv.pdf" })).await;
    assert_eq!(no_form.status, 415, "{}", no_form.text());
    assert_eq!(names(&world.app.anon().get(&page).await.ok().body), Vec::<&str>::new());
}

#[tokio::test]
async fn a_link_that_is_unknown_or_over_takes_no_file() {
    let world = World::applied().await;
    let id: Uuid = world.path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let application = ApplicationId(id);
    let by = By { person: None, at: Timestamp::now() };
    let issue = async |purpose, expires_at| {
        // Another subject than that of the page that works.
        let subject = "earlier".to_owned();
        let link = Link { id: Uuid::now_v7(), purpose, application, subject, expires_at };
        world.app.app.store.write(async move |tx| links::issue(tx, by, &link).await).await.expect("issued")
    };
    let over = issue(Purpose::Status, Some(by.at - SignedDuration::from_hours(1))).await;
    let offer = issue(Purpose::Offer, None).await;
    for token in [over.as_str(), offer.as_str(), "unknown", "%20"] {
        let answer = send(&world, &format!("/public/status/{token}"), "cv.pdf", PDF).await;
        assert_eq!((answer.status, answer.code()), (404, "not_found"), "{token} {}", answer.text());
    }
    assert_eq!(names(&world.view(&world.recruiter().await).await["candidate"]), Vec::<&str>::new());
}

#[tokio::test]
async fn an_application_that_has_ended_takes_no_file() {
    for verb in ["reject", "withdraw"] {
        let world = World::applied().await;
        let page = world.status_page().await;
        let body = json!({ "reason": "enough seen" });
        let _ = world.verb(&world.recruiter().await, verb, body).await.ok();
        let answer = send(&world, &page, "cv.pdf", PDF).await;
        assert_eq!((answer.status, answer.code()), (409, "refused"), "{verb} {}", answer.text());
        let seen = world.app.anon().get(&page).await.ok().body;
        assert!(!seen["may"].to_string().contains("documents"), "{verb} {seen}");
    }
}

#[tokio::test]
async fn a_thank_you_is_kept_and_read_by_those_who_pass_it_on() {
    let world = World::applied().await;
    let page = world.status_page().await;
    let words = "Thank you all, I learnt something in every round.";
    let thank =
        async |text: &str| world.app.anon().post(&format!("{page}/thank-you"), json!({ "text": text })).await;
    let early = thank(words).await;
    assert_eq!((early.status, early.code()), (409, "refused"), "{}", early.text());
    world.loop_in().await;
    assert_eq!(thank(" ").await.status, 422);
    let due = world.app.anon().get(&page).await.ok().body["thank_you"].clone();
    assert_eq!((due["done"].as_bool(), due["text"].as_str()), (Some(false), None), "{due}");
    let sent = thank(words).await.ok().body["thank_you"].clone();
    let again = world.app.anon().get(&page).await.ok().body;
    assert_eq!(again["thank_you"], sent, "it is there after a reload");
    assert_eq!((sent["done"].as_bool(), sent["text"].as_str()), (Some(true), Some(words)));
    assert!(sent["sent_at"].is_string() && sent["due"].is_null(), "{sent}");
    assert!(!again["may"].to_string().contains("thank_you"), "{again}");
    let twice = thank("And again.").await;
    assert_eq!((twice.status, twice.code()), (409, "refused"), "{}", twice.text());
    let cast = world.app.cast;
    for (person, reads) in [
        (cast.recruiter, true),
        (cast.hiring_manager, true),
        (cast.admin, true),
        (world.panel[0], true),
        (cast.bystander, false),
    ] {
        let answer = world.app.of(person).await.get(&format!("{}/timeline", world.path)).await;
        assert_eq!(answer.text().contains(words), reads, "{}", answer.text());
    }
    let mails = world.app.admin().await.get("/mailbox").await.ok().body;
    let wanted = "A thank-you from Elena Vasquez";
    let mine = mails["items"].as_array().expect("mails").iter().filter(|mail| mail["subject"] == wanted);
    assert_eq!(mine.map(|mail| mail["to"].clone()).collect::<Vec<_>>(), [json!("rita@example.com")]);
}

#[tokio::test]
async fn the_words_of_a_thank_you_wait_for_the_panel_member_who_owes_a_scorecard() {
    let world = World::applied().await;
    let interviews = world.booked_loop().await;
    for (place, interview) in interviews.iter().enumerate() {
        world.hold(interview, world.panel[place]).await;
    }
    let page = world.status_page().await;
    let text = "It was a pleasure.";
    let _ = world.app.anon().post(&format!("{page}/thank-you"), json!({ "text": text })).await.ok();
    let coder = world.app.of(world.panel[0]).await;
    let timeline = format!("{}/timeline", world.path);
    let seen = coder.get(&timeline).await.ok().text();
    assert!(seen.contains("Elena Vasquez sent a thank-you") && !seen.contains(text), "{seen}");
    world.submit(&interviews[0], world.panel[0], "hire", "canary").await;
    assert!(coder.get(&timeline).await.ok().text().contains(text));
}
