//! Who may sit where, and who probes what.

use super::World;
use super::world::slot;
use highbar_domain::ids::PersonId;
use serde_json::{Value, json};

#[tokio::test]
async fn eligible_people_come_first_and_everybody_else_with_every_reason() {
    let world = World::applied().await;
    world.through_screens().await;
    let recruiter = world.recruiter().await;
    let list = recruiter.get(&format!("{}/rounds/bar_raiser/eligible", world.path)).await.ok().body;
    let people = list["items"].as_array().expect("a list");
    assert_eq!(people[0]["person"]["name"], "Bea Raiser");
    assert_eq!(
        (people[0]["eligible"].as_bool(), people[0]["department"].as_str()),
        (Some(true), Some("Search"))
    );
    let ivan = people.iter().find(|one| one["person"]["name"] == "Ivan Interviewer").expect("Ivan");
    let reasons = ivan["reasons"].to_string();
    assert!(reasons.contains("bar raiser") && reasons.contains("own department"), "{reasons}");
    let late = format!("{}/rounds/coding_1/eligible?starts_at={}", world.path, slot(3, 22));
    let list = recruiter.get(&late).await.ok().body;
    assert!(list.to_string().contains("outside working hours"), "{list}");
    let interviewer = world.app.interviewer().await;
    assert_eq!(interviewer.get(&late).await.status, 403);
}

#[tokio::test]
async fn a_booking_names_everybody_who_is_not_eligible_and_why() {
    let world = World::applied().await;
    world.through_screens().await;
    let recruiter = world.recruiter().await;
    let cast = world.app.cast;
    let _ = world.book("coding_1", world.panel[0], 5, 9).await;
    let ask = |round: &str, lead, start: String| json!({ "round": round, "lead": lead, "starts_at": start });
    let (first, second, nobody) = (world.panel[0], world.panel[1], PersonId(uuid::Uuid::nil()));
    let cases = [
        (ask("coding_2", cast.bystander, slot(6, 9)), 422, "ineligible", "training"),
        (ask("coding_2", first, slot(6, 9)), 422, "ineligible", "leads Coding 1"),
        (ask("coding_2", second, slot(5, 9)), 422, "ineligible", "the candidate has the round"),
        (ask("coding_1", second, slot(6, 9)), 409, "refused", "is booked already"),
        (ask("juggling", second, slot(6, 9)), 422, "invalid_input", "no round"),
        (ask("coding_2", second, slot(800, 9)), 422, "invalid_input", "within a year"),
        (ask("coding_2", second, "tomorrow".to_owned()), 422, "invalid_input", "starts_at"),
        (ask("coding_2", nobody, slot(6, 9)), 422, "ineligible", "not active"),
    ];
    for (body, status, code, words) in cases {
        let answer = world.verb(&recruiter, "interviews", body.clone()).await;
        assert_eq!((answer.status, answer.code()), (status, code), "{body} {}", answer.text());
        assert!(answer.detail().contains(words), "{words} in {}", answer.detail());
    }
}

#[tokio::test]
async fn gaps_are_filled_at_once_or_settled_one_by_one() {
    let world = World::applied().await;
    world.through_screens().await;
    let recruiter = world.recruiter().await;
    let path = format!("{}/coverage", world.path);
    let empty = recruiter.get(&path).await.ok().body;
    assert_eq!((empty["covered"].as_i64(), empty["critical"].as_i64()), (Some(0), Some(6)));
    let settle = empty["to_settle"].as_array().expect("a list").clone();
    let action = settle.iter().find_map(|one| one["action"]["op"].as_object().cloned()).expect("one click");
    let change = json!({ "version": empty["version"], "ops": [action] });
    let one = recruiter.post(&path, change.clone()).await.ok().body;
    assert_eq!(one["covered"], 1);
    // A critical principle wants two data points; one of them is no coverage yet, on any page.
    let assign = json!({ "op": "assign", "round": "bar_raiser", "principle": "customer_obsession" });
    let half = recruiter.post(&path, json!({ "version": one["version"], "ops": [assign] })).await.ok().body;
    assert_eq!(
        (half["principles"][0]["have"].as_i64(), half["covered"].as_i64()),
        (Some(1), Some(1)),
        "{half}"
    );
    let listed = recruiter.get("/applications?state=loop_planning").await.ok().body;
    assert_eq!(listed["items"][0]["coverage"], json!({ "covered": 1, "of": 16 }), "{listed}");
    let board = recruiter.get(&format!("/requisitions/{}/pipeline", world.requisition)).await.ok();
    assert!(board.text().contains(r#""coverage":{"covered":1,"of":16}"#), "{}", board.text());
    let stale = recruiter.post(&path, change).await;
    assert_eq!((stale.status, stale.code()), (409, "stale_version"));
    let full = recruiter.post(&format!("{path}/fill"), json!({ "version": half["version"] })).await.ok().body;
    assert_eq!((full["covered"].as_i64(), full["critical_twice"].as_i64()), (Some(16), Some(6)), "{full}");
    let listed = recruiter.get("/applications?state=loop_planning").await.ok().body;
    assert_eq!(listed["items"][0]["coverage"], json!({ "covered": 16, "of": 16 }), "{listed}");
    assert_eq!(full["repeats"], 0);
    assert_eq!(full["minutes"], json!({ "total": 370, "min": 360, "max": 420, "ok": true }));
    let kinds: Vec<&str> =
        full["to_settle"].as_array().expect("a list").iter().filter_map(|one| one["kind"].as_str()).collect();
    assert!(kinds.iter().all(|kind| *kind == "seat"), "{kinds:?}");
}

#[tokio::test]
async fn a_question_asked_twice_is_swapped() {
    let world = World::applied().await;
    world.through_screens().await;
    let recruiter = world.recruiter().await;
    let path = format!("{}/coverage", world.path);
    let assign = |round: &str| json!({ "op": "assign", "round": round, "principle": "earn_trust" });
    let version = |view: &Value| view["version"].clone();
    let seen = recruiter.get(&path).await.ok().body;
    let ops = json!([assign("behavioral_1"), assign("behavioral_2")]);
    let view = recruiter.post(&path, json!({ "version": version(&seen), "ops": ops })).await.ok().body;
    let asked = |view: &Value, round: &str| {
        let rounds = view["questions"].as_array().cloned().unwrap_or_default();
        let found = rounds.into_iter().find(|one| one["round"] == round).unwrap_or_default();
        found["items"][0]["id"].as_str().unwrap_or_default().to_owned()
    };
    let first = asked(&view, "behavioral_1");
    assert_ne!(first, asked(&view, "behavioral_2"), "each round gets a question of its own");
    let twice = json!([{ "op": "set_questions", "round": "behavioral_2", "questions": [first] }]);
    let refused = recruiter.post(&path, json!({ "version": version(&view), "ops": twice })).await;
    assert_eq!(refused.status, 422, "the very same question is refused: {}", refused.detail());
    let swap = json!([{ "op": "swap_question", "round": "behavioral_1", "question": first }]);
    let view = recruiter.post(&path, json!({ "version": version(&view), "ops": swap })).await.ok().body;
    assert_ne!(asked(&view, "behavioral_1"), first);
    let bad = json!([{ "op": "assign", "round": "behavioral_1", "principle": "charm" }]);
    let bad = recruiter.post(&path, json!({ "version": version(&view), "ops": bad })).await;
    assert_eq!((bad.status, bad.code()), (422, "invalid_input"));
    let interviewer = world.app.interviewer().await;
    let refused = interviewer.post(&format!("{path}/fill"), json!({ "version": version(&view) })).await;
    assert_eq!((refused.status, refused.code()), (403, "forbidden"), "{}", refused.detail());
}

#[tokio::test]
async fn two_bookings_at_the_same_moment_never_seat_one_person_twice() {
    let world = World::applied().await;
    let _ = world.move_to("phone_screen").await.ok();
    let other = world.another_applicant("Kofi Mensah").await;
    let recruiter = world.recruiter().await;
    let _ =
        recruiter.post(&format!("{other}/move"), json!({ "version": 1, "to": "phone_screen" })).await.ok();
    let booking = json!({ "version": 2, "round": "phone_screen", "lead": world.app.cast.recruiter, "starts_at": slot(4, 9) });
    let (mine, theirs) = (format!("{}/interviews", world.path), format!("{other}/interviews"));
    let (one, two) =
        tokio::join!(recruiter.post(&mine, booking.clone()), recruiter.post(&theirs, booking.clone()));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 422], "{} {}", one.text(), two.text());
}
