//! Boards, lists and the day.

use super::World;
use serde_json::{Value, json};

fn column<'v>(board: &'v Value, stage: &str) -> &'v Value {
    board["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .find(|one| one["stage"] == stage)
        .expect("the column")
}

#[tokio::test]
async fn a_card_moves_over_the_board_with_what_waits_on_it() {
    let world = World::applied().await;
    let recruiter = world.recruiter().await;
    let path = format!("/requisitions/{}/pipeline", world.requisition);
    let board = recruiter.get(&path).await.ok().body;
    let card = &column(&board, "applied")["cards"][0];
    assert_eq!(
        (card["candidate"]["name"].as_str(), card["waiting"]["action"].as_str()),
        (Some("Elena Vasquez"), Some("contact"))
    );
    assert_eq!(
        card["moves"][0],
        json!({ "to": "phone_screen", "name": "Phone screen", "undo": false, "blocked": null })
    );
    let _ = world.booked_loop().await;
    let board = recruiter.get(&path).await.ok().body;
    let card = &column(&board, "loop")["cards"][0];
    assert_eq!(card["cards_in"], json!({ "in": 0, "of": 7 }), "{card}");
    assert_eq!(card["loop"].as_array().map(Vec::len), Some(7));
    assert_eq!(column(&board, "applied")["count"], 0);
    for (query, found) in [("q=elena", 1), ("q=nobody", 0), ("waiting=late", 0), ("waiting=candidate", 1)] {
        let board = recruiter.get(&format!("{path}?{query}")).await.ok().body;
        let cards: usize = board["columns"]
            .as_array()
            .expect("columns")
            .iter()
            .map(|one| one["cards"].as_array().map_or(0, Vec::len))
            .sum();
        assert_eq!(cards, found, "{query}");
    }
    let bystander = world.app.bystander().await;
    assert_eq!(bystander.get(&path).await.status, 403);
}

#[tokio::test]
async fn the_list_shows_everybody_what_they_have_a_part_in() {
    let world = World::applied().await;
    let cast = world.app.cast;
    let seen = async |person| {
        let answer = world.app.of(person).await.get("/applications").await.ok();
        answer.body["items"].as_array().map_or(0, Vec::len)
    };
    assert_eq!(seen(cast.recruiter).await, 1);
    assert_eq!(seen(cast.hiring_manager).await, 1);
    assert_eq!(seen(cast.interviewer).await, 0);
    assert_eq!(seen(cast.bystander).await, 0);
    world.through_screens().await;
    assert_eq!(seen(cast.interviewer).await, 1);
    let recruiter = world.recruiter().await;
    for (query, status, found) in [
        ("state=loop_planning", 200, 1),
        ("state=loop_scheduled,loop_running", 200, 0),
        ("state=hired,rejected,withdrawn", 200, 0),
        ("sort=name&limit=1", 200, 1),
        ("owner=me", 200, 1),
        ("sort=sideways", 400, 0),
        ("state=nowhere", 400, 0),
        ("owner=somebody", 400, 0),
        ("waiting=forever", 400, 0),
        ("limit=0", 400, 0),
        ("cursor=zzz", 400, 0),
        ("requisition=1", 400, 0),
    ] {
        let answer = recruiter.get(&format!("/applications?{query}")).await;
        assert_eq!(answer.status, status, "{query} {}", answer.text());
        if status == 200 {
            assert_eq!(
                answer.body["items"].as_array().map_or(0, Vec::len),
                found,
                "{query} {}",
                answer.text()
            );
        }
    }
}

#[tokio::test]
async fn several_are_moved_at_once_and_each_refusal_is_told() {
    let world = World::applied().await;
    let recruiter = world.recruiter().await;
    let id = world.path.rsplit('/').next().expect("an id");
    let bulk = |action: &str, version: i64, more: Value| {
        let mut body = json!({ "ids": [id], "versions": [version], "action": action });
        body.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
        body
    };
    let moved = recruiter
        .post("/applications/bulk", bulk("move", 1, json!({ "to": "phone_screen" })))
        .await
        .ok()
        .body;
    assert_eq!(moved, json!({ "done": [id], "failed": [] }));
    let stale =
        recruiter.post("/applications/bulk", bulk("hold", 1, json!({ "reason": "later" }))).await.ok().body;
    assert_eq!(stale["failed"][0]["id"], json!(id));
    for body in [
        json!({ "ids": [], "versions": [], "action": "move", "to": "phone_screen" }),
        json!({ "ids": [id], "versions": [], "action": "move", "to": "phone_screen" }),
        json!({ "ids": [id], "versions": [2], "action": "move" }),
        json!({ "ids": [id], "versions": [2], "action": "reject" }),
        json!({ "ids": [id], "versions": [2], "action": "dance" }),
    ] {
        let answer = recruiter.post("/applications/bulk", body.clone()).await;
        assert_eq!((answer.status, answer.code()), (422, "invalid_input"), "{body}");
    }
    let stranger = world.app.bystander().await;
    let refused =
        stranger.post("/applications/bulk", bulk("hold", 2, json!({ "reason": "mine" }))).await.ok().body;
    assert_eq!(refused["done"], json!([]), "{refused}");
}

#[tokio::test]
async fn the_day_shows_replies_and_scorecards_that_wait_on_one() {
    let world = World::applied().await;
    let interviews = world.booked_loop().await;
    let lead = world.app.of(world.panel[0]).await;
    let today = lead.get("/today").await.ok().body;
    assert_eq!(today["waiting"][0]["title"], "Can you take Coding 1 for Elena Vasquez?", "{today}");
    assert_eq!(today["waiting"][0]["primary"]["op"], "accept");
    assert_eq!(today["next"]["round"], "coding_1");
    world.hold(&interviews[0], world.panel[0]).await;
    world.draft(&interviews[0], world.panel[0], "hire", "canary0x").await;
    let today = lead.get("/today").await.ok().body;
    let item = &today["waiting"][0];
    assert_eq!(
        (item["kind"].as_str(), item["title"].as_str()),
        (Some("scorecard"), Some("Scorecard for Elena Vasquez"))
    );
    assert!(item["badge"].as_str().is_some_and(|badge| badge.starts_with("Draft, ")), "{item}");
    let list = lead.get("/scorecards?mine=true").await.ok().body;
    assert_eq!(list["items"][0]["scorecard"], "draft");
    assert_eq!(list["items"][0]["progress"]["vote"], true);
    let version = lead.get(&interviews[0]).await.ok().body["scorecard_version"].clone();
    let _ =
        lead.post(&format!("{}/scorecard/submit", interviews[0]), json!({ "version": version })).await.ok();
    let today = lead.get("/today").await.ok().body;
    assert_eq!(today["waiting"].as_array().map(Vec::len), Some(0), "{today}");
    assert_eq!(today["scorecards"]["of"], 1);
    assert_eq!(world.app.anon().get("/today").await.status, 401);
}

#[tokio::test]
async fn every_page_counts_the_same_scorecards() {
    let world = World::applied().await;
    world.loop_in().await;
    let all = json!({ "in": 7, "of": 7 });
    let (recruiter, raiser) = (world.recruiter().await, world.app.bar_raiser().await);
    let today = raiser.get("/today").await.ok().body;
    assert_eq!(today["waiting"][0]["title"], "Open the debrief for Elena Vasquez");
    assert_eq!(today["waiting"][0]["sealed"], all, "screens are no rounds of the loop");
    let board = recruiter.get(&format!("/requisitions/{}/pipeline", world.requisition)).await.ok().body;
    assert_eq!(column(&board, "loop")["cards"][0]["cards_in"], all);
    let list = recruiter.get("/applications").await.ok().body;
    assert_eq!(list["items"][0]["cards_in"], all);
    assert_eq!(world.view(&recruiter).await["cards_in"], all);
    let _ = world.move_to("debrief").await.ok();
    let debrief = raiser.get(&format!("{}/debrief", world.path)).await.ok().body;
    assert_eq!((&debrief["gate"]["in"], &debrief["gate"]["of"]), (&all["in"], &all["of"]));
    let debriefs = raiser.get("/debriefs").await.ok().body;
    assert_eq!(debriefs["items"][0]["cards_in"], all);
}

#[tokio::test]
async fn a_debrief_is_one_thing_to_do_whatever_is_left_in_it() {
    let world = World::applied().await;
    world.in_discussion().await;
    let raiser = world.app.bar_raiser().await;
    let check = async |who: &crate::testing::Persona, title: &str, then: &str| {
        let today = who.get("/today").await.ok().body;
        let item = &today["waiting"][0];
        assert_eq!(item["title"], format!("{title} for Elena Vasquez"), "{today}");
        assert_eq!(item["meta"], format!("EM, Payments{then}"));
        assert_eq!(today["waiting"].as_array().map(Vec::len), Some(1), "{today}");
        let session = who.get("/session").await.ok().body;
        assert_eq!(session["counts"]["today"], 1, "{session}");
    };
    check(&raiser, "Say whether the bar is raised", " · then: final vote, close the voting").await;
    let bar = json!({ "raises": true, "reason": "it is" });
    let _ = raiser.post(&format!("{}/debrief/bar", world.path), bar).await.ok();
    check(&raiser, "Final vote", " · then: close the voting").await;
    let coder = world.app.of(world.panel[0]).await;
    check(&coder, "Say whether the bar is raised", " · then: final vote").await;
    let _ = raiser.post(&format!("{}/debrief/final-vote", world.path), json!({ "vote": "hire" })).await.ok();
    check(&raiser, "Close the voting", "").await;
}
