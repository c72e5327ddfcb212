//! Drills, fundamentals, the questions at the start and the field guide, through the front door.

use super::planted::profile;
use crate::testing::{Persona, TestApp};
use serde_json::{Value, json};

async fn begin(who: &Persona, question: &str) -> Value {
    who.post("/prep/drills", json!({"question_id": question, "context": "loop"})).await.ok().body
}

async fn answer(who: &Persona, drill: &Value, text: &str) -> Value {
    let path = format!("/prep/drills/{}/answers", drill["id"].as_str().expect("an id"));
    who.post(&path, json!({"version": drill["version"], "text": text, "seconds": 140})).await.ok().body
}

const NO_NUMBER: &str = "In May the shops in Porto printed double labels for each parcel. I rolled it back at noon and \
    wrote to the owners. Duarte was against it. I have tried each driver in both shops since then.";
const NO_LEARNING: &str = "In May the shops in Porto printed two labels for 9,400 parcels. I rolled it back at noon \
    and wrote to the owners. Duarte was against the credit, and he refused to sign it.";

#[tokio::test]
async fn two_different_faults_in_answers_to_one_question_lead_to_different_follow_ups() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let mut asked = Vec::new();
    for (text, rule) in [(NO_NUMBER, "no-metric"), (NO_LEARNING, "no-learning")] {
        let drill = begin(&who, "earn_trust_1").await;
        assert_eq!(drill["now"]["ask"], drill["question"]["text"]);
        let next = answer(&who, &drill, text).await;
        assert_eq!(next["now"]["because"]["rule"], rule, "{next:#}");
        let (ask, quote) = (next["now"]["ask"].as_str().unwrap(), next["now"]["quote"].as_str().unwrap());
        assert!(text.contains(quote) && ask.contains(quote), "{ask} / {quote}");
        let findings = next["turns"][0]["findings"].as_array().unwrap();
        assert!(findings.iter().any(|finding| finding["rule"] == rule), "{findings:#?}");
        asked.push(ask.to_owned());
    }
    assert_ne!(asked[0], asked[1]);
}

#[tokio::test]
async fn a_drill_goes_seven_deep_and_ends_with_a_card_for_a_later_day() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let _ = who.put("/prep/profile", profile(0, "EM")).await.ok();
    let mut drill = begin(&who, "ownership_1").await;
    for depth in 0..=7_usize {
        let answered = usize::from(depth > 0);
        assert_eq!((&drill["depth"], &drill["most"]), (&json!(depth - answered), &json!(7)));
        drill =
            answer(&who, &drill, &format!("On {depth} May I told Duarte no, and he left for 3 weeks.")).await;
    }
    assert_eq!((&drill["depth"], &drill["now"]), (&json!(7), &Value::Null), "{drill:#}");
    let asks: std::collections::BTreeSet<&str> =
        drill["turns"].as_array().unwrap().iter().map(|turn| turn["ask"].as_str().unwrap()).collect();
    assert_eq!(asks.len(), 8, "no question twice");

    let path = format!("/prep/drills/{}", drill["id"].as_str().unwrap());
    let more = json!({"version": drill["version"], "text": "more", "seconds": 1});
    assert_eq!(who.post(&format!("{path}/answers"), more).await.code(), "refused");
    let end = json!({"version": drill["version"], "rating": "again"});
    let ended = who.post(&format!("{path}/end"), end.clone()).await.ok().body;
    assert_eq!((&ended["state"], &ended["rating"]), (&json!("ended"), &json!("again")));
    assert_eq!(who.post(&format!("{path}/end"), end).await.code(), "stale_version");

    let list = who.get("/prep/drills").await.ok().body;
    assert_eq!(list["past"][0]["depth"], 7);
    assert!(list["due"].as_array().unwrap().is_empty(), "not before tomorrow: {}", list["due"]);
    let _ = who.delete(&path).await.ok();
    assert_eq!(who.get(&path).await.status, 404);
}

#[tokio::test]
async fn skipping_asks_something_else_and_a_skipped_first_question_ends_the_drill() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let drill = begin(&who, "earn_trust_1").await;
    let path = format!("/prep/drills/{}/skip", drill["id"].as_str().unwrap());
    let first = answer(&who, &drill, NO_NUMBER).await;
    let second = who.post(&path, json!({"version": first["version"]})).await.ok().body;
    assert_ne!(first["now"]["ask"], second["now"]["ask"]);
    assert_eq!((&second["depth"], &second["turns"][1]["answer"]), (&json!(0), &json!("")));

    let drill = begin(&who, "earn_trust_1").await;
    let path = format!("/prep/drills/{}/skip", drill["id"].as_str().unwrap());
    let ended = who.post(&path, json!({"version": drill["version"]})).await.ok().body;
    assert_eq!((&ended["state"], &ended["rating"]), (&json!("ended"), &Value::Null));
}

#[tokio::test]
async fn what_was_spoken_is_measured_and_nonsense_is_refused() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let drill = begin(&who, "earn_trust_1").await;
    let path = format!("/prep/drills/{}/answers", drill["id"].as_str().unwrap());
    let send = |spoken: Value| {
        json!({"version": drill["version"], "text": "Um, I basically called her, um, twice.",
        "seconds": 6, "spoken": spoken})
    };
    for spoken in [
        json!({"seconds": -1}),
        json!({"seconds": 6, "level": [2.0]}),
        json!({"seconds": 6, "pauses": [{"at": 1, "seconds": 1e9}]}),
    ] {
        assert_eq!(who.post(&path, send(spoken)).await.code(), "invalid_input");
    }
    let spoken = json!({"seconds": 6, "pauses": [{"at": 1, "seconds": 0.5}, {"at": 3, "seconds": 1.5}],
        "level": [0.1, 0.9], "transcript": true});
    let view = who.post(&path, send(spoken)).await.ok().body;
    let spoken = &view["turns"][0]["spoken"];
    assert_eq!((&spoken["pace"], &spoken["longest_pause"]), (&json!(70.0), &json!(1.5)));
    assert_eq!(spoken["fillers"][0], json!({"word": "um", "count": 2}));
}

#[tokio::test]
async fn a_pattern_begins_a_drill_with_a_question_that_was_asked_least() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let mut asked = Vec::new();
    for _ in 0..3 {
        let body = json!({"pattern_id": "behavioral_no_ownership", "context": "loop"});
        let drill = who.post("/prep/drills", body).await.ok().body;
        asked.push(drill["question"]["id"].as_str().unwrap().to_owned());
    }
    assert_eq!(asked, ["ownership_1", "bias_for_action_1", "have_backbone_1"]);
    for (body, field) in [
        (json!({"pattern_id": "coding_panic", "context": "loop"}), "pattern_id"),
        (json!({"question_id": "nothing", "context": "loop"}), "question_id"),
        (json!({"context": "loop"}), "question_id"),
    ] {
        let refused = who.post("/prep/drills", body).await;
        assert_eq!(
            (refused.status, refused.body["fields"].get(field).is_some()),
            (422, true),
            "{}",
            refused.text()
        );
    }
}

#[tokio::test]
async fn questions_are_kept_for_rehearsals_and_none_that_a_pattern_needs() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let list = who.get("/prep/drills").await.ok().body;
    assert!(list["kept_away"].as_u64().unwrap() >= 8, "{}", list["kept_away"]);
    let ids: Vec<&str> =
        list["questions"].as_array().unwrap().iter().filter_map(|one| one["id"].as_str()).collect();
    for sign in &crate::api::prep::practice::signs().all {
        let of_this_pack = sign
            .drill
            .questions
            .iter()
            .filter(|id| !["br_scenario_merger", "hm_three_years"].contains(&id.as_str()));
        for question in of_this_pack {
            assert!(ids.contains(&question.as_str()), "{question} of {} is kept away", sign.pattern);
        }
    }
}

#[tokio::test]
async fn fundamentals_say_what_is_right_after_the_answer_and_not_before() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let all = who.get("/prep/fundamentals").await.ok().body;
    assert_eq!(
        (all["topics"].as_array().unwrap().len(), all["questions"].as_array().unwrap().len()),
        (8, 40)
    );
    assert!(!all.to_string().contains("explanation"));
    let id = all["questions"][0]["id"].as_str().unwrap();
    let path = format!("/prep/fundamentals/{id}");
    let first = who.post(&path, json!({"choice": 0})).await.ok().body;
    let correct = first["correct"].as_u64().unwrap();
    assert!(!first["explanation"].as_str().unwrap().is_empty());
    let second = who.post(&path, json!({"choice": correct})).await.ok().body;
    assert_eq!(second["right"], true);
    let all = who.get("/prep/fundamentals").await.ok().body;
    assert_eq!((&all["topics"][0]["right"], &all["topics"][0]["tried"]), (&json!(1), &json!(1)));
    assert_eq!(all["questions"][0]["answered"], json!({"choice": correct, "right": true}));
    assert_eq!(who.post(&path, json!({"choice": 4})).await.code(), "invalid_input");
    assert_eq!(who.post("/prep/fundamentals/nothing", json!({"choice": 0})).await.status, 404);
}

#[tokio::test]
async fn the_questions_at_the_start_name_what_is_weak() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let asked = who.get("/prep/diagnostic").await.ok().body;
    assert_eq!((&asked["done_at"], asked["questions"].as_array().unwrap().len()), (&Value::Null, 16));
    let answers = json!({"answers": [{"id": "principles_conflict", "value": 1}]});
    let result = who.post("/prep/diagnostic", answers).await.ok().body;
    assert_eq!(result["areas"][0]["area"], "principles");
    let weak = result["areas"][0]["weak"].as_array().unwrap();
    assert!(weak.contains(&json!("Customer Obsession")), "{weak:?}");
    assert_eq!(result["changes"].as_array().unwrap().len(), 1);
    assert_ne!(who.get("/prep/diagnostic").await.ok().body["done_at"], Value::Null);
    for bad in [
        json!([]),
        json!([{"id": "nothing", "value": 0}]),
        json!([{"id": "principles_conflict", "value": 9}]),
    ] {
        assert_eq!(who.post("/prep/diagnostic", json!({"answers": bad})).await.code(), "invalid_input");
    }
}

#[tokio::test]
async fn the_field_guide_is_there_in_its_order() {
    let app = TestApp::start().await;
    let guide = app.bystander().await.get("/prep/guide").await.ok().body;
    let items = guide["items"].as_array().unwrap();
    assert!(items.len() >= 12);
    assert!(items.iter().all(|item| !item["markdown"].as_str().unwrap().starts_with("+++")));
    assert_eq!(app.anon().get("/prep/guide").await.status, 401);
}

#[tokio::test]
async fn what_was_said_becomes_a_story_once() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let drill = begin(&who, "earn_trust_1").await;
    let path = format!("/prep/drills/{}/keep", drill["id"].as_str().unwrap());
    assert_eq!(who.post(&path, json!({"version": drill["version"]})).await.code(), "refused");
    let first = answer(&who, &drill, NO_NUMBER).await;
    let second = answer(&who, &first, "About 9,400 labels, counted by Duarte.").await;
    let kept = who.post(&path, json!({"version": second["version"]})).await.ok().body;
    let again = who.post(&path, json!({"version": second["version"]})).await.ok().body;
    assert_eq!(kept["story_id"], again["story_id"]);
    let readiness = who.get("/prep/readiness").await.ok().body;
    let trust =
        readiness["by_principle"].as_array().unwrap().iter().find(|one| one["id"] == "earn_trust").unwrap();
    assert_eq!(trust["stories"], 1, "{trust}");
    let body = json!({"story_id": kept["story_id"], "context": "loop"});
    let told = who.post("/prep/drills", body).await.ok().body;
    assert_eq!(told["question"]["principle"], "earn_trust");
}
