//! The day of the loop through the front door.

use super::planted::profile;
use crate::testing::TestApp;
use serde_json::{Value, json};

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().filter_map(|one| one["id"].as_str()).collect()
}

#[tokio::test]
async fn a_remote_loop_has_a_second_way_in_and_one_on_site_has_none_of_it() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let none = who.get("/prep/day").await.ok().body;
    assert_eq!((&none["date"], &none["rounds"], &none["remote"]), (&Value::Null, &json!([]), &json!(false)));
    let mut body = profile(0, "EM");
    let _ = who.put("/prep/profile", body.clone()).await.ok();
    let remote = who.get("/prep/day").await.ok().body;
    assert_eq!((&remote["date"], &remote["remote"]), (&json!("2031-05-06"), &json!(true)));
    assert!(ids(&remote["remote_setup"]).contains(&"network_second"));
    assert!(ids(&remote["before"]).contains(&"early_remote") && !ids(&remote["before"]).contains(&"early"));
    for list in ["between", "each_round", "reminders", "recoveries", "run_up"] {
        assert!(!remote[list].as_array().unwrap().is_empty(), "{list}");
    }
    let rounds = remote["rounds"].as_array().unwrap();
    let order: Vec<&str> = rounds.iter().filter_map(|round| round["round"].as_str()).collect();
    assert_eq!(order.len(), 7, "{order:?}");
    assert!(rounds.iter().all(|round| round["questions_to_ask"].as_array().unwrap().len() == 2));
    body["version"] = json!(1);
    body["remote"] = json!(false);
    let _ = who.put("/prep/profile", body).await.ok();
    let on_site = who.get("/prep/day").await.ok().body;
    assert_eq!(on_site["remote_setup"], json!([]));
    assert!(ids(&on_site["before"]).contains(&"early"));
    assert!(on_site["each_round"].as_array().unwrap().len() < remote["each_round"].as_array().unwrap().len());
}

#[tokio::test]
async fn a_line_is_ticked_and_stays_so_and_other_lines_have_no_box() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let _ = who.put("/prep/profile", profile(0, "EM")).await.ok();
    let done = |day: &Value| -> Vec<String> {
        let lists = ["run_up", "before", "remote_setup"];
        let all = lists.iter().flat_map(|list| day[list].as_array().unwrap().clone());
        all.filter(|tick| tick["done"] == true).map(|tick| tick["id"].as_str().unwrap().to_owned()).collect()
    };
    for id in ["sheet", "network_second", "sheet"] {
        let _ = who.post(&format!("/prep/day/{id}"), json!({"done": true})).await.ok();
    }
    assert_eq!(done(&who.get("/prep/day").await.ok().body), ["sheet", "network_second"]);
    let after = who.post("/prep/day/sheet", json!({"done": false})).await.ok().body;
    assert_eq!(done(&after), ["network_second"]);
    for id in ["greet", "nothing"] {
        assert_eq!(who.post(&format!("/prep/day/{id}"), json!({"done": true})).await.status, 404, "{id}");
    }
    assert_eq!(who.post("/prep/day/sheet", json!({})).await.code(), "invalid_input");
}

#[tokio::test]
async fn own_patterns_own_questions_and_own_stories_come_first() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let _ = who.put("/prep/profile", profile(0, "EM")).await.ok();
    let day = who.get("/prep/day").await.ok().body;
    let last = day["recoveries"].as_array().unwrap().last().unwrap()["pattern"].clone();
    let path = format!("/prep/patterns/{}", last.as_str().unwrap());
    let _ = who.post(&path, json!({"shows": true})).await.ok();
    let questions = json!({"text": "Who was hired last?\nWho was hired last?\nAnd why?"});
    let _ = who.put("/prep/notes/questions-bar_raiser", questions).await.ok();
    let drill = json!({"question_id": "earn_trust_1", "context": "loop"});
    let drill = who.post("/prep/drills", drill).await.ok().body;
    let path = format!("/prep/drills/{}", drill["id"].as_str().unwrap());
    let text = "In May the shops in Porto printed two labels for 9,400 parcels. I rolled it back at noon.";
    let body = json!({"version": drill["version"], "text": text, "seconds": 60});
    let drill = who.post(&format!("{path}/answers"), body).await.ok().body;
    let kept = who.post(&format!("{path}/keep"), json!({"version": drill["version"]})).await.ok().body;

    let day = who.get("/prep/day").await.ok().body;
    assert_eq!(day["recoveries"][0]["pattern"], last);
    let rounds = day["rounds"].as_array().unwrap();
    let bar_raiser = rounds.iter().find(|round| round["round"] == "bar_raiser").unwrap();
    assert_eq!(bar_raiser["questions_to_ask"], json!(["Who was hired last?", "And why?"]));
    let told: Vec<&Value> = rounds.iter().flat_map(|round| round["stories"].as_array().unwrap()).collect();
    assert_eq!(told.len(), 1, "told once: {told:?}");
    assert_eq!(told[0]["story_id"], kept["story_id"]);
}
