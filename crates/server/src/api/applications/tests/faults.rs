//! Wrong roles, old versions and bad input are refused in words, never with a fault of ours.

use super::World;
use super::world::card;
use serde_json::json;
use uuid::Uuid;

#[tokio::test]
async fn verbs_are_for_those_whom_the_rules_name() {
    let world = World::applied().await;
    let _ = world.booked_loop().await;
    let cast = world.app.cast;
    let reason = || json!({ "reason": "because" });
    let table = [
        ("hold", reason(), cast.interviewer, 403),
        ("reject", reason(), cast.interviewer, 403),
        ("reject", reason(), cast.bar_raiser, 403),
        ("withdraw", reason(), cast.hiring_manager, 403),
        ("move", json!({ "to": "debrief" }), cast.interviewer, 403),
        ("contact", json!({}), cast.bar_raiser, 403),
        ("break-glass", reason(), cast.hiring_manager, 403),
        ("status-link", json!({}), cast.interviewer, 403),
        ("hold", reason(), cast.bystander, 404),
        ("coverage/fill", json!({}), cast.bystander, 404),
    ];
    for (verb, body, person, status) in table {
        let who = world.app.of(person).await;
        let body = if verb == "status-link" { json!({}) } else { body };
        let answer = world.verb(&who, verb, body).await;
        assert_eq!(answer.status, status, "{verb} {}", answer.text());
    }
    for path in [&world.path, &format!("{}/timeline", world.path)] {
        assert_eq!(world.app.anon().get(path).await.status, 401);
        assert_eq!(world.app.bystander().await.get(path).await.status, 404);
    }
}

#[tokio::test]
async fn an_interviewer_sees_no_contact_details_and_a_recruiter_does() {
    let world = World::applied().await;
    world.through_screens().await;
    let view = world.view(&world.app.interviewer().await).await;
    assert_eq!(
        (view["candidate"]["email"].as_str(), view["candidate"]["phone"].as_str()),
        (Some(""), Some(""))
    );
    assert!(view["status_link"].is_null() && view["references"].is_null());
    let view = world.view(&world.recruiter().await).await;
    assert_eq!(view["candidate"]["email"], "elena@example.com");
    assert!(view["status_link"].as_str().is_some_and(|link| link.contains("/status/")));
}

#[tokio::test]
async fn old_versions_and_unknown_ids_are_told_apart() {
    let world = World::applied().await;
    let recruiter = world.recruiter().await;
    let answer =
        recruiter.post(&format!("{}/hold", world.path), json!({ "version": 7, "reason": "x" })).await;
    assert_eq!((answer.status, answer.code()), (409, "stale_version"));
    assert_eq!(answer.body["conflict"]["version"], 1);
    let nowhere = Uuid::now_v7();
    for path in [
        format!("/applications/{nowhere}"),
        format!("/applications/{nowhere}/timeline"),
        format!("/applications/{nowhere}/coverage"),
        format!("/interviews/{nowhere}"),
        format!("/interviews/{nowhere}/invite.ics"),
        format!("/requisitions/{nowhere}/pipeline"),
        format!("{}/rounds/juggling/eligible", world.path),
        "/applications/1".to_owned(),
    ] {
        assert_eq!(recruiter.get(&path).await.status, 404, "{path}");
    }
    for path in
        [format!("{}/timeline?kind=all&cursor=x", world.path), format!("{}/timeline?kind=gossip", world.path)]
    {
        assert_eq!(recruiter.get(&path).await.status, 400, "{path}");
    }
}

#[tokio::test]
async fn bad_bodies_name_the_field() {
    let world = World::applied().await;
    let recruiter = world.recruiter().await;
    let long = "x".repeat(9_000);
    let table = [
        ("hold", json!({ "version": 1 }), "reason"),
        ("hold", json!({ "version": 1, "reason": "  " }), "reason"),
        ("hold", json!({ "version": "one", "reason": "x" }), "version"),
        ("hold", json!({ "version": 1, "reason": "x", "extra": true }), "extra"),
        ("move", json!({ "version": 1, "to": "the moon" }), "to"),
        ("contact", json!({ "version": 1, "channel": "a\nb" }), "channel"),
        ("contact", json!({ "version": 1, "note": long }), "note"),
        ("reject", json!({ "version": 1, "reason": "x", "template": "love_letter" }), "template"),
        ("comments", json!({ "text": "" }), "text"),
        ("coverage", json!({ "version": 1, "ops": [{ "op": "juggle" }] }), "ops"),
    ];
    for (verb, body, field) in table {
        let answer = recruiter.post(&format!("{}/{verb}", world.path), body.clone()).await;
        assert_eq!((answer.status, answer.code()), (422, "invalid_input"), "{verb} {body} {}", answer.text());
        assert!(answer.text().contains(field), "{field} in {}", answer.text());
    }
    let far = world.verb(&recruiter, "reject", json!({ "reason": "x", "cool_down_months": 99 })).await;
    assert_eq!((far.status, far.code()), (422, "invalid_input"), "{}", far.detail());
}

#[tokio::test]
async fn a_scorecard_is_written_by_its_author_only_and_handed_in_whole() {
    let world = World::applied().await;
    let interviews = world.booked_loop().await;
    let (path, lead) = (&interviews[0], world.app.of(world.panel[0]).await);
    let early = world.draft(path, world.panel[0], "hire", "early").await;
    let refused = lead.post(&format!("{path}/scorecard/submit"), json!({ "version": early })).await;
    assert_eq!((refused.status, refused.code()), (409, "refused"), "not held yet: {}", refused.detail());
    world.hold(path, world.panel[0]).await;
    let view = lead.get(path).await.ok().body;
    let whole = card(&view, "hire", "text");
    let other = world.app.of(world.panel[1]).await;
    let refused = other.put(&format!("{path}/scorecard"), whole.clone()).await;
    assert_eq!((refused.status, refused.code()), (403, "forbidden"), "{}", refused.detail());
    let faults = [
        ("vote", json!("maybe")),
        ("ratings", json!([{ "item": "charm", "kind": "principle", "rating": 3, "evidence": [] }])),
        ("ratings", json!([{ "item": "earn_trust", "kind": "principle", "rating": 9, "evidence": [] }])),
        ("ratings", json!([{ "item": "earn_trust", "kind": "virtue", "rating": 3, "evidence": [] }])),
        ("summary", json!("x".repeat(9_000))),
        ("version", json!(1.5)),
    ];
    for (field, value) in faults {
        let mut body = whole.clone();
        body[field] = value;
        let answer = lead.put(&format!("{path}/scorecard"), body).await;
        assert_eq!((answer.status, answer.code()), (422, "invalid_input"), "{field} {}", answer.text());
    }
    let mut half = whole.clone();
    half["vote"] = json!(null);
    let saved = lead.put(&format!("{path}/scorecard"), half.clone()).await.ok().body;
    assert!(saved["missing"].to_string().contains("a vote"), "{saved}");
    let stale = lead.put(&format!("{path}/scorecard"), half).await;
    assert_eq!((stale.status, stale.code()), (409, "stale_version"));
    let refused =
        lead.post(&format!("{path}/scorecard/submit"), json!({ "version": saved["version"] })).await;
    assert_eq!((refused.status, refused.code()), (409, "refused"), "{}", refused.text());
    assert!(refused.body["conflict"]["missing"].to_string().contains("a vote"));
}

#[tokio::test]
async fn a_submitted_scorecard_never_changes_and_a_revision_is_a_new_version() {
    let world = World::applied().await;
    let interviews = world.booked_loop().await;
    let (path, lead) = (&interviews[0], world.app.of(world.panel[0]).await);
    world.hold(path, world.panel[0]).await;
    world.submit(path, world.panel[0], "hire", "first").await;
    let view = lead.get(path).await.ok().body;
    assert_eq!(
        (view["scorecard"]["state"].as_str(), view["scorecard_version"].as_i64()),
        (Some("submitted"), Some(1))
    );
    let again = lead.put(&format!("{path}/scorecard"), card(&view, "hire", "again")).await;
    assert_eq!((again.status, again.code()), (409, "refused"), "{}", again.detail());
    let revised =
        lead.post(&format!("{path}/scorecard/revise"), card(&view, "lean_hire", "second")).await.ok().body;
    assert_eq!(revised["scorecard"]["versions"], json!([1, 2]));
    assert_eq!(revised["scorecard"]["vote"], "lean_hire");
    let stale = lead.post(&format!("{path}/scorecard/revise"), card(&view, "hire", "third")).await;
    assert_eq!((stale.status, stale.code()), (409, "stale_version"), "{}", stale.detail());
    let demo = lead.post(&format!("{path}/scorecard/fill-in"), json!({})).await;
    assert_eq!((demo.status, demo.code()), (403, "forbidden"));
}

#[tokio::test]
async fn the_bar_raiser_waives_a_card_and_nobody_else_does() {
    let world = World::applied().await;
    let interviews = world.booked_loop().await;
    for (place, interview) in interviews.iter().enumerate() {
        world.hold(interview, world.panel[place]).await;
    }
    let waive = format!("{}/scorecard/waive", interviews[0]);
    let reason = || json!({ "reason": "left the company" });
    for who in [world.recruiter().await, world.app.hiring_manager().await, world.app.interviewer().await] {
        assert_eq!(who.post(&waive, reason()).await.status, 403);
    }
    let bar_raiser = world.app.bar_raiser().await;
    let early = bar_raiser.post(&waive, json!({ "reason": "" })).await;
    assert_eq!((early.status, early.code()), (422, "invalid_input"));
    let _ = bar_raiser.post(&waive, reason()).await.ok();
    let view = world.view(&bar_raiser).await;
    let row = view["scorecards"]
        .as_array()
        .and_then(|rows| rows.iter().find(|row| row["round"] == "coding_1"))
        .cloned();
    let row = row.expect("the row");
    assert_eq!(
        (row["state"].as_str(), row["waived"]["reason"].as_str()),
        (Some("waived"), Some("left the company"))
    );
}
