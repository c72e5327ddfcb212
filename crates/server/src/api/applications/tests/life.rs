//! One application from the form to the debrief, and the ways in which it can end before.

use super::World;
use super::world::{LOOP, recruiter_actor, slot};
use highbar_domain::actor::Actor;
use serde_json::{Value, json};

fn texts(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().cloned().unwrap_or_default();
    items.iter().map(|item| item["text"].as_str().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn an_application_goes_from_the_form_to_the_debrief() {
    let world = World::applied().await;
    let recruiter = world.recruiter().await;
    let view = world.view(&recruiter).await;
    assert_eq!((view["state"].as_str(), view["version"].as_i64()), (Some("applied"), Some(1)), "{view}");
    let contact = json!({ "channel": "mail", "note": "wrote on Monday" });
    let view = world.verb(&recruiter, "contact", contact).await.ok().body;
    assert_eq!(view["clocks"][0]["state"], "met", "{view}");
    let interviews = world.booked_loop().await;
    let view = world.view(&recruiter).await;
    assert_eq!(view["state"], "loop_scheduled");
    assert_eq!(view["cards_in"], json!({ "in": 0, "of": 7 }));
    for (place, interview) in interviews.iter().enumerate() {
        world.hold(interview, world.panel[place]).await;
        world.submit(interview, world.panel[place], "hire", "canary").await;
    }
    let view = world.view(&recruiter).await;
    assert_eq!((view["state"].as_str(), view["cards_in"]["in"].as_i64()), (Some("loop_running"), Some(7)));
    assert_eq!(view["debrief"]["may_open"], true, "{}", view["debrief"]);
    let view = world.move_to("debrief").await.ok().body;
    assert_eq!((view["state"].as_str(), view["debrief"]["state"].as_str()), (Some("debrief"), Some("gate")));
    let timeline = texts(&recruiter.get(&format!("{}/timeline?limit=200", world.path)).await.ok().body);
    for wanted in [
        "Elena Vasquez applied",
        "Rita Recruiter made first contact: mail: wrote on Monday",
        "Rita Recruiter booked Phone screen with Rita Recruiter",
        "Coding 1 held, 45 of 45 min",
        "Bea Raiser submitted the scorecard on Bar Raiser",
        "Rita Recruiter opened the debrief",
    ] {
        assert!(timeline.iter().any(|text| text == wanted), "{wanted} in {timeline:#?}");
    }
    assert!(timeline.iter().all(|text| !text.contains("canary")));
}

#[tokio::test]
async fn a_booking_tells_the_candidate_and_the_panel_with_a_calendar_entry_each() {
    let world = World::applied().await;
    let _ = world.move_to("phone_screen").await.ok();
    let phone = world.book("phone_screen", world.app.cast.recruiter, 3, 9).await;
    let admin = world.app.admin().await;
    let mails = admin.get("/mailbox").await.ok().body;
    let to = |address: &str| {
        let all = mails["items"].as_array().expect("mails");
        all.iter().filter(|mail| mail["to"] == address).cloned().collect::<Vec<_>>()
    };
    assert_eq!(to("elena@example.com").len(), 2, "{mails}");
    let invitation = &to("rita@example.com")[0];
    let mail = admin.get(&format!("/mailbox/{}", invitation["id"].as_str().expect("an id"))).await.ok();
    assert!(mail.text().contains("METHOD:REQUEST"), "{}", mail.text());
    assert!(!mail.text().contains("elena@example.com"), "nobody learns another's address");
    let ics = world.recruiter().await.get(&format!("{phone}/invite.ics")).await.ok();
    assert_eq!(ics.header("content-type"), "text/calendar; charset=utf-8");
    assert!(ics.text().contains("SUMMARY:Phone screen with Elena Vasquez"), "{}", ics.text());
}

#[tokio::test]
async fn an_interview_can_be_moved_given_to_another_and_called_off() {
    let world = World::applied().await;
    world.through_screens().await;
    let (recruiter, cast) = (world.recruiter().await, world.app.cast);
    let coding = world.book("coding_1", world.panel[0], 5, 9).await;
    let version = |view: &Value| view["version"].clone();
    let seen = world.view(&recruiter).await;
    let change = json!({ "version": version(&seen), "starts_at": slot(6, 13), "lead": world.panel[1],
        "shadows": [cast.interviewer], "place": "Room 4" });
    let view = recruiter.patch(&coding, change).await.ok().body;
    let round = &view["loop"]["rounds"][0];
    assert_eq!(round["lead"]["id"], json!(world.panel[1]));
    assert_eq!(round["starts_at"], json!(slot(6, 13)));
    assert_eq!(round["shadows"][0]["id"], json!(cast.interviewer));
    let path = format!("{coding}?version={}", version(&view));
    let off = recruiter.request(axum::http::Method::DELETE, &path).header("content-type", "application/json");
    let off = off.body(axum::body::Body::from(json!({ "reason": "the candidate is ill" }).to_string()));
    let view = recruiter.send(off.expect("a request")).await.ok().body;
    assert_eq!(view["loop"]["rounds"][0]["state"], "cancelled", "{}", view["loop"]["rounds"][0]);
    let again = world.book("coding_1", world.panel[0], 8, 9).await;
    assert_ne!(again, coding);
}

#[tokio::test]
async fn an_interviewer_declines_with_a_reason_and_the_recruiter_is_asked_for_another() {
    let world = World::applied().await;
    world.through_screens().await;
    let coding = world.book("coding_1", world.panel[0], 5, 9).await;
    let lead = world.app.of(world.panel[0]).await;
    let declined = json!({ "reply": "declined", "reason": "I am away that week" });
    let view = lead.post(&format!("{coding}/reply"), declined).await.ok().body;
    assert_eq!(view["state"], "declined", "{view}");
    let recruiter = world.recruiter().await;
    let view = world.view(&recruiter).await;
    let waiting: Vec<&str> =
        view["waiting"].as_array().expect("a list").iter().filter_map(|one| one["action"].as_str()).collect();
    assert!(waiting.contains(&"replace"), "{waiting:?}");
    let timeline = texts(&recruiter.get(&format!("{}/timeline", world.path)).await.ok().body);
    assert!(timeline.iter().any(|text| text.contains("I am away that week")), "{timeline:?}");
}

#[tokio::test]
async fn a_rejection_is_told_once_and_the_wait_refuses_the_next_application() {
    let world = World::applied().await;
    let recruiter = world.recruiter().await;
    let body = json!({ "reason": "no team so far", "send": true });
    let view = world.verb(&recruiter, "reject", body).await.ok().body;
    assert_eq!(view["state"], "rejected");
    let until = view["rejection"]["cool_down_until"].as_str().expect("a date").to_owned();
    assert!(!view["rejection"]["told_at"].is_null());
    assert!(view["rejection"]["letter"].as_str().is_some_and(|letter| letter.contains("Elena Vasquez")));
    let again = world.verb(&recruiter, "tell-candidate", json!({})).await;
    assert_eq!((again.status, again.code()), (409, "refused"), "{}", again.detail());
    let (code, words) = world.apply(&Actor::Candidate).await.expect_err("the wait runs");
    assert_eq!(code, "CoolDown");
    assert!(words.contains(&until), "{words}");
    assert!(world.apply(&recruiter_actor(&world)).await.is_err());
}

#[tokio::test]
async fn hold_withdraw_undo_and_variant_do_what_they_say() {
    let world = World::applied().await;
    let recruiter = world.recruiter().await;
    assert_eq!(world.apply(&Actor::Candidate).await.expect_err("it runs already").0, "Duplicate");
    let _ = world.move_to("phone_screen").await.ok();
    let back = world.verb(&recruiter, "move-back", json!({})).await.ok().body;
    assert_eq!(back["state"], "applied");
    let held = world.verb(&recruiter, "hold", json!({ "reason": "holidays" })).await.ok().body;
    assert_eq!(
        (held["state"].as_str(), held["on_hold"]["from"].as_str()),
        (Some("on_hold"), Some("applied"))
    );
    let stuck = world.move_to("phone_screen").await;
    assert_eq!((stuck.status, stuck.code()), (409, "refused"), "{}", stuck.detail());
    assert_eq!(world.verb(&recruiter, "resume", json!({})).await.ok().body["state"], "applied");
    let unknown = world.verb(&recruiter, "variant", json!({ "variant": "sideways" })).await;
    assert_eq!((unknown.status, unknown.code()), (422, "invalid_input"));
    let gone = world.verb(&recruiter, "withdraw", json!({ "reason": "took another offer" })).await.ok().body;
    assert_eq!(gone["state"], "withdrawn");
    assert_eq!(LOOP.len(), gone["loop"]["rounds"].as_array().map_or(0, Vec::len));
}
