//! Until somebody has handed in every scorecard that they owe, nothing shows them what others wrote.

use super::World;
use super::world::LOOP;
use crate::testing::Persona;
use highbar_domain::ids::PersonId;
use serde_json::{Value, json};

/// Every address that an application can be seen through.
async fn everything(world: &World, who: &Persona, interviews: &[String]) -> Vec<(String, String)> {
    let id = world.path.rsplit('/').next().expect("an id");
    let mut paths = vec![
        world.path.clone(),
        format!("{}/timeline?limit=200", world.path),
        format!("{}/coverage", world.path),
        format!("{}/rounds/coding_1/eligible", world.path),
        format!("/requisitions/{}/pipeline", world.requisition),
        "/applications".to_owned(),
        "/today".to_owned(),
        "/interviews?mine=true".to_owned(),
        "/interviews?mine=false".to_owned(),
        "/scorecards?mine=true".to_owned(),
        "/session".to_owned(),
        "/mailbox?limit=200".to_owned(),
        "/audit?limit=200".to_owned(),
        format!("/audit?application={id}&limit=200"),
    ];
    for interview in interviews {
        paths.push(interview.clone());
        paths.push(format!("{interview}/invite.ics"));
    }
    let mut seen = Vec::new();
    for path in paths {
        let answer = who.get(&path).await;
        assert!(answer.status < 500, "{path} {}", answer.text());
        let mails = answer.body["items"].as_array().cloned().unwrap_or_default();
        seen.push((path.clone(), answer.text()));
        for mail in mails.iter().filter(|_| path.starts_with("/mailbox")) {
            let path = format!("/mailbox/{}", mail["id"].as_str().unwrap_or_default());
            seen.push((path.clone(), who.get(&path).await.text()));
        }
    }
    // Refusals speak as well.
    for verb in ["move", "coverage/fill", "break-glass", "reject", "hold"] {
        let body = json!({ "version": 1, "to": "debrief", "reason": "" });
        seen.push((format!("POST {verb}"), who.post(&format!("{}/{verb}", world.path), body).await.text()));
    }
    for interview in interviews {
        for verb in ["scorecard/submit", "scorecard/waive", "reply", "start"] {
            let body = json!({ "version": 99, "reason": "", "reply": "x" });
            seen.push((format!("POST {verb}"), who.post(&format!("{interview}/{verb}"), body).await.text()));
        }
    }
    seen
}

fn canary(place: usize) -> String {
    format!("canary{place}x")
}

async fn shows(world: &World, person: PersonId, interviews: &[String], allowed: &[usize]) {
    let who = world.app.of(person).await;
    for (path, text) in everything(world, &who, interviews).await {
        for place in (0..LOOP.len()).filter(|place| !allowed.contains(place)) {
            let leaks = text.contains(&canary(place));
            assert!(!leaks, "{path} shows {} to person {person}: {text}", canary(place));
        }
    }
}

#[tokio::test]
async fn nobody_reads_what_others_wrote_before_their_own_is_in() {
    let world = World::applied().await;
    let interviews = world.booked_loop().await;
    let cast = world.app.cast;
    for (place, interview) in interviews.iter().enumerate() {
        world.hold(interview, world.panel[place]).await;
    }
    // Three are in, one is a draft, three have nothing.
    for place in [0, 1, 5] {
        world.submit(&interviews[place], world.panel[place], "no_hire", &canary(place)).await;
    }
    world.draft(&interviews[2], world.panel[2], "lean_hire", &canary(2)).await;
    for outsider in [cast.recruiter, cast.admin, cast.bystander, cast.hiring_manager, cast.interviewer] {
        shows(&world, outsider, &interviews, &[]).await;
    }
    shows(&world, world.panel[2], &interviews, &[2]).await;
    for place in [0, 1, 5] {
        shows(&world, world.panel[place], &interviews, &[0, 1, 5]).await;
    }
    // Who has handed in their own reads those of the others, and votes too.
    let cora = world.app.of(world.panel[0]).await;
    let view = world.view(&cora).await;
    let state = |view: &Value, round: &str| {
        let rows = view["scorecards"].as_array().cloned().unwrap_or_default();
        rows.into_iter().find(|row| row["round"] == round).unwrap_or_default()
    };
    assert_eq!(state(&view, "coding_2")["state"], "open");
    assert_eq!(state(&view, "coding_2")["card"]["vote"], "no_hire");
    assert_eq!(state(&view, "system_design")["state"], "owed");
    let sami = world.view(&world.app.of(world.panel[2]).await).await;
    assert_eq!(state(&sami, "coding_1")["state"], "sealed");
    assert!(state(&sami, "coding_1")["card"].is_null());
    assert_eq!(state(&sami, "system_design")["state"], "mine");
    assert!(sami["scorecards_words"].as_str().is_some_and(|words| words.starts_with("3 of 7 in")), "{sami}");
}

#[tokio::test]
async fn breaking_the_glass_opens_the_cards_to_that_administrator_and_says_so() {
    let world = World::applied().await;
    let interviews = world.booked_loop().await;
    world.hold(&interviews[0], world.panel[0]).await;
    world.submit(&interviews[0], world.panel[0], "hire", &canary(0)).await;
    let admin = world.app.admin().await;
    let refused = world.verb(&world.recruiter().await, "break-glass", json!({ "reason": "curious" })).await;
    assert_eq!(refused.status, 403);
    let view = world.verb(&admin, "break-glass", json!({ "reason": "a complaint came in" })).await.ok().body;
    assert_eq!(view["break_glass"], true);
    assert!(view.to_string().contains(&canary(0)));
    shows(&world, world.app.cast.recruiter, &interviews, &[]).await;
    let timeline = world.recruiter().await.get(&format!("{}/timeline?limit=200", world.path)).await.ok();
    assert!(timeline.text().contains("Ada Admin looked behind the seal: a complaint came in"));
}

#[tokio::test]
async fn comments_of_others_wait_for_the_interviewer_who_owes() {
    let world = World::applied().await;
    let interviews = world.booked_loop().await;
    world.hold(&interviews[0], world.panel[0]).await;
    let manager = world.app.hiring_manager().await;
    let comments = format!("{}/comments", world.path);
    let answer = manager.post(&comments, json!({ "text": "canary0x impressed me" })).await.ok();
    assert_eq!(answer.status, 201);
    let timeline = format!("{}/timeline?limit=200", world.path);
    let cora = world.app.of(world.panel[0]).await;
    assert!(!cora.get(&timeline).await.ok().text().contains("canary0x"));
    world.submit(&interviews[0], world.panel[0], "hire", "mine").await;
    assert!(cora.get(&timeline).await.ok().text().contains("canary0x"));
}

#[tokio::test]
async fn notes_and_drafts_stay_with_their_author_while_questions_asked_are_shared() {
    let world = World::applied().await;
    let interviews = world.booked_loop().await;
    world.hold(&interviews[0], world.panel[0]).await;
    let cora = world.app.of(world.panel[0]).await;
    let kit = cora.get(&interviews[3]).await.ok().body;
    let question = kit["questions"][0]["id"].clone();
    let notes = json!({ "version": 0, "asked": [{ "question": question, "at_seconds": 90, "rungs": [null, 120] }],
        "notes": [{ "id": "n1", "at_seconds": 90, "text": "canary0x in private", "question": null }] });
    let saved = cora.put(&format!("{}/notes", interviews[0]), notes.clone()).await.ok().body;
    assert_eq!(saved["version"], 1);
    let stale = cora.put(&format!("{}/notes", interviews[0]), notes.clone()).await;
    assert_eq!((stale.status, stale.code()), (409, "stale_version"));
    let stranger = world.app.of(world.panel[1]).await;
    let refused = stranger.put(&format!("{}/notes", interviews[0]), notes).await;
    assert_eq!(refused.status, 403, "{}", refused.detail());
    for person in world.panel.iter().skip(1).chain([&world.app.cast.admin, &world.app.cast.recruiter]) {
        shows(&world, *person, &interviews, &[]).await;
    }
    let bela = world.app.of(world.panel[3]).await.get(&interviews[3]).await.ok().body;
    assert_eq!(bela["earlier"].as_array().map(Vec::len), Some(1), "{}", bela["earlier"]);
    assert_eq!(bela["questions"][0]["near"], "Coding 1", "{}", bela["questions"][0]);
}
