//! The dated plan through the front door: lines that tick themselves, hands, slips, and dates that are near or past.

use super::planted::profile;
use crate::testing::{Persona, TestApp};
use highbar_store::By;
use highbar_store::prep::{self, Kind, Owner, Record};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

const EVERY_DAY: [u32; 7] = [60, 60, 60, 60, 60, 120, 60];

fn today() -> Date {
    let zone = TimeZone::get("Europe/Prague").expect("it is known");
    Timestamp::now().to_zoned_datetime(zone).date()
}

fn in_days(days: i64) -> Date {
    today().checked_add(days.days()).expect("a day")
}

/// Makes a profile for a loop in so many days, or without a date.
async fn prepare(who: &Persona, days: Option<i64>, minutes: [u32; 7]) {
    let mut body = profile(0, "EM");
    body["date"] = days.map_or(Value::Null, |days| json!(in_days(days)));
    body["minutes_by_weekday"] = json!(minutes);
    let _ = who.put("/prep/profile", body).await.ok();
}

async fn plan(who: &Persona) -> Value {
    who.get("/prep/plan").await.ok().body
}

fn item<'p>(plan: &'p Value, id: &str) -> &'p Value {
    let items = plan["items"].as_array().expect("items");
    items.iter().find(|item| item["id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

fn blocks(plan: &Value) -> Vec<Value> {
    let days = plan["week"]["days"].as_array().expect("days").iter();
    days.flat_map(|day| day["blocks"].as_array().expect("blocks").clone()).collect()
}

fn day_of(plan: &Value, block: &Value) -> Option<String> {
    let days = plan["week"]["days"].as_array().expect("days").iter();
    let holds = |day: &&Value| {
        day["blocks"].as_array().is_some_and(|all| all.iter().any(|one| one["id"] == block["id"]))
    };
    days.clone().find(holds).and_then(|day| day["date"].as_str().map(str::to_owned))
}

/// Adds up in every day, and is over only where it says so.
fn check(plan: &Value) {
    for day in plan["week"]["days"].as_array().expect("days") {
        let number = |name: &str| day[name].as_u64().expect("a number");
        let sum: u64 =
            day["blocks"].as_array().unwrap().iter().map(|block| block["minutes"].as_u64().unwrap()).sum();
        assert_eq!(sum, number("done") + number("planned"), "{day:#}");
        assert_eq!(number("over"), sum.saturating_sub(number("available")).min(number("planned")), "{day:#}");
    }
}

/// Writes a record past the handlers, as if it had been there for long.
async fn put_record(app: &TestApp, who: &Persona, kind: Kind, id: &'static str, body: Value) {
    put_at(app, who, kind, id, body, Timestamp::now()).await;
}

async fn put_at(app: &TestApp, who: &Persona, kind: Kind, id: &'static str, body: Value, at: Timestamp) {
    let (by, owner) = (By { person: Some(who.id), at }, Owner::new(who.id));
    let saved: Result<i64, highbar_store::Error> = app
        .app
        .store
        .write(async move |tx| {
            let found: Option<Record<Value>> = prep::find(tx, owner, kind, id).await?;
            let version = found.map_or(0, |record| record.version);
            prep::save(tx, by, owner, kind, id, version, &body).await
        })
        .await;
    saved.expect("it is saved");
}

async fn record(app: &TestApp, who: &Persona, kind: Kind, id: &str) -> Value {
    let owner = Owner::new(who.id);
    let found: Result<Record<Value>, highbar_store::Error> =
        app.app.store.read(async |db| prep::get(db, owner, kind, id).await).await;
    found.expect("it is there").body
}

#[tokio::test]
async fn the_whole_checklist_is_dated_and_the_free_minutes_are_filled() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let refused = who.get("/prep/plan").await;
    assert_eq!((refused.status, refused.code()), (404, "not_found"));
    prepare(&who, Some(70), EVERY_DAY).await;
    let plan = plan(&who).await;
    let shipped = crate::shipped::process("bar-raiser-em-l6").expect("it is shipped");
    let items = plan["items"].as_array().unwrap();
    for line in &shipped.checklist {
        let item = item(&plan, line.id.as_str());
        assert!(item["due"].is_string() && item["words"].as_str().is_some_and(|words| !words.is_empty()));
    }
    assert_eq!(items.len(), shipped.checklist.len() + 1, "ours on the team stands beside the pack's");
    let main = items.iter().filter(|item| item["phase"] != "phone_screen").count();
    assert_eq!(main, 32 + 1);
    assert_eq!((&plan["weeks_left"], &plan["today"]), (&json!(10), &json!(today())));
    assert_eq!(plan["next"]["title"], blocks(&plan)[0]["title"].clone(), "{:#}", plan["next"]);
    check(&plan);
    let now = plan["week"]["days"].as_array().unwrap().iter().find(|day| day["date"] == plan["today"]);
    assert!(now.unwrap()["planned"].as_u64().unwrap() > 0);
    assert_eq!(plan["forecast"]["expected"], Value::Null, "too early");
    assert!(plan["subline"].as_str().unwrap().starts_with("Engineering manager, L6 · loop on "));
}

#[tokio::test]
async fn looking_again_changes_nothing_and_another_week_is_another_week() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    prepare(&who, Some(40), [30, 0, 45, 0, 60, 0, 20]).await;
    let first = plan(&who).await;
    let stored = record(&app, &who, Kind::Plan, "plan").await;
    assert_eq!(plan(&who).await, first);
    assert_eq!(record(&app, &who, Kind::Plan, "plan").await, stored);
    let day = in_days(9);
    let other = who.get(&format!("/prep/plan?week={day}")).await.ok().body;
    let from: Date = other["week"]["from"].as_str().unwrap().parse().unwrap();
    assert!(from.weekday() == jiff::civil::Weekday::Monday && from <= day && day < from + 7.days());
    assert_eq!(other["items"], first["items"]);
    check(&other);
    for (week, status) in [("soon", 400), ("2026-13-01", 400), ("9999-12-31", 422), ("-009999-01-01", 422)] {
        assert_eq!(who.get(&format!("/prep/plan?week={week}")).await.status, status, "{week}");
    }
}

#[tokio::test]
async fn a_line_is_ticked_opened_dropped_and_brought_back_by_hand() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    prepare(&who, Some(40), EVERY_DAY).await;
    let act = async |action: &str| {
        let body = json!({"action": action, "note": "on another site"});
        who.post("/prep/plan/items/solve_problems", body).await.ok().body
    };
    let ticked = act("tick").await;
    let line = item(&ticked, "solve_problems");
    assert_eq!((&line["state"], &line["ticked_by"]), (&json!("ticked"), &json!("hand")));
    assert!(line["ticked_at"].is_string() && line["pace_words"] == "ticked by hand");
    let opened = act("untick").await;
    assert_eq!(item(&opened, "solve_problems")["state"], "open");
    let dropped = act("drop").await;
    assert_eq!(item(&dropped, "solve_problems")["state"], "dropped");
    let less = dropped["forecast"]["planned_minutes"].as_u64().unwrap();
    let back = act("restore").await;
    assert_eq!(item(&back, "solve_problems")["state"], "open");
    assert_eq!(back["forecast"]["planned_minutes"].as_u64().unwrap(), less + 1500);
    let bad = who.post("/prep/plan/items/solve_problems", json!({"action": "burn"})).await;
    assert_eq!((bad.status, bad.body["fields"]["action"].is_string()), (422, true));
    assert_eq!(who.post("/prep/plan/items/nothing", json!({"action": "tick"})).await.status, 404);
}

#[tokio::test]
async fn a_block_moves_is_put_back_and_done() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let to = in_days(8);
    let mut minutes = EVERY_DAY;
    minutes[usize::try_from(to.weekday().to_monday_zero_offset()).unwrap()] = 0;
    prepare(&who, Some(40), minutes).await;
    let before = plan(&who).await;
    let block = blocks(&before)[0].clone();
    let path = format!("/prep/plan/blocks/{}", block["id"].as_str().unwrap());
    let moved = who.post(&path, json!({"action": "move", "to": to})).await.ok().body;
    assert_eq!(day_of(&moved, &block), None, "it left the week");
    let there = who.get(&format!("/prep/plan?week={to}")).await.ok().body;
    assert_eq!(day_of(&there, &block), Some(to.to_string()));
    check(&there);
    let full = there["week"]["days"].as_array().unwrap().iter().find(|day| day["date"] == json!(to)).unwrap();
    assert_eq!(full["over"], block["minutes"], "that day has no time: {full:#}");
    let back = who.post(&path, json!({"action": "undo"})).await.ok().body;
    assert_eq!(day_of(&back, &block), Some(today().to_string()));

    let done = who.post(&path, json!({"action": "done", "minutes": 25})).await.ok().body;
    let now = blocks(&done).into_iter().find(|one| one["id"] == block["id"]).unwrap();
    assert_eq!((&now["state"], &now["minutes"]), (&json!("done"), &json!(25)));
    check(&done);
    for (body, status, field) in [
        (json!({"action": "move", "to": to}), 409, ""),
        (json!({"action": "done"}), 409, ""),
        (json!({"action": "move"}), 422, "to"),
    ] {
        let refused = who.post(&path, body).await;
        assert_eq!(refused.status, status, "{}", refused.text());
        assert!(field.is_empty() || refused.body["fields"][field].is_string(), "{}", refused.text());
    }
    let open = blocks(&done).into_iter().find(|one| one["state"] != "done").unwrap();
    let path = format!("/prep/plan/blocks/{}", open["id"].as_str().unwrap());
    for body in [
        json!({"action": "move", "to": in_days(-1)}),
        json!({"action": "move", "to": in_days(40)}),
        json!({"action": "done", "minutes": 0}),
        json!({"action": "done", "minutes": 961}),
    ] {
        assert_eq!(who.post(&path, body.clone()).await.code(), "invalid_input", "{body}");
    }
    assert_eq!(who.post("/prep/plan/blocks/b0", json!({"action": "undo"})).await.status, 404);
}

#[tokio::test]
async fn evidence_ticks_a_line_and_says_by_what() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    prepare(&who, Some(40), EVERY_DAY).await;
    let fundamentals = who.get("/prep/fundamentals").await.ok().body;
    for question in fundamentals["questions"].as_array().unwrap() {
        let path = format!("/prep/fundamentals/{}", question["id"].as_str().unwrap());
        let _ = who.post(&path, json!({"choice": 0})).await.ok();
    }
    let note = json!({"version": 0, "entries": [{"id": "challenges", "text": "Late parcels"}]});
    let _ = who.put("/prep/notes/team", note).await.ok();
    let plan = plan(&who).await;
    let basics = item(&plan, "review_basics");
    assert_eq!((&basics["state"], &basics["ticked_by"]), (&json!("ticked"), &json!("evidence")));
    assert_eq!(basics["words"], "40 of 40 questions answered.");
    let team = item(&plan, "team_challenges");
    assert_eq!((&team["ticked_by"], &team["have"]), (&json!("evidence"), &json!(1)));
    assert_eq!(
        (&item(&plan, "team_notes")["have"], &item(&plan, "team_notes")["want"]),
        (&json!(1), &json!(4))
    );
    assert!(plan["forecast"]["done_minutes"].as_u64().unwrap() >= 120 + 30);
    // Unticked by hand it stays open, and "restore" lets the evidence count again.
    let path = "/prep/plan/items/review_basics";
    let opened = who.post(path, json!({"action": "untick"})).await.ok().body;
    assert_eq!(item(&opened, "review_basics")["state"], "open");
    let back = who.post(path, json!({"action": "restore"})).await.ok().body;
    assert_eq!(item(&back, "review_basics")["ticked_by"], "evidence");
}

#[tokio::test]
async fn stories_count_when_they_are_ready_told_and_reworked() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    prepare(&who, Some(40), EVERY_DAY).await;
    let at = Timestamp::now();
    let telling = |context: &str, seconds: u32| json!({"at": at, "context": context, "seconds": seconds});
    let story = |status: &str, tellings: Value| {
        json!({"title": "T", "status": status, "level": 6, "tellings": tellings,
            "principles": [{"id": "ownership", "strength": "leads"}]})
    };
    put_record(&app, &who, Kind::Story, "s1", story("ready", json!([telling("loop", 300)]))).await;
    put_record(&app, &who, Kind::Story, "s2", story("draft", json!([telling("loop", 200)]))).await;
    put_record(&app, &who, Kind::Story, "s3", story("draft", json!([telling("phone", 200)]))).await;
    let plan = plan(&who).await;
    for (line, have) in [
        ("write_stories", 1),
        ("tell_stories", 1),
        ("map_stories", 3),
        ("match_experience", 1),
        ("learn_principles", 1),
        ("phone_stories", 1),
        ("phone_story_length", 1),
        ("revise_stories", 0),
        ("story_feedback", 0),
    ] {
        assert_eq!(item(&plan, line)["have"], have, "{line}: {}", item(&plan, line)["words"]);
    }
}

#[tokio::test]
async fn what_was_not_done_moves_says_why_and_can_be_put_back() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    prepare(&who, Some(40), EVERY_DAY).await;
    let before = plan(&who).await;
    let block = blocks(&before)[0].clone();
    let mut stored = record(&app, &who, Kind::Plan, "plan").await;
    for one in stored["blocks"].as_array_mut().unwrap() {
        if one["id"] == block["id"] {
            one["place"] = json!({"on": in_days(-1)});
        }
    }
    put_record(&app, &who, Kind::Plan, "plan", stored).await;
    let after = plan(&who).await;
    let slip = &after["slipped"][0];
    assert_eq!((&slip["block_id"], &slip["was"]), (&block["id"], &json!(in_days(-1))), "{after:#}");
    assert!(slip["now"].as_str().unwrap() >= today().to_string().as_str());
    assert!(slip["reason"].as_str().unwrap().ends_with('.'));
    let path = format!("/prep/plan/blocks/{}", block["id"].as_str().unwrap());
    let back = who.post(&path, json!({"action": "undo"})).await.ok().body;
    assert_eq!(back["slipped"], json!([]));
    assert_eq!(day_of(&back, &block), Some(today().to_string()), "its own day is gone");
}

#[tokio::test]
async fn moving_the_date_lays_the_plan_anew_and_says_when_it_no_longer_fits() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    prepare(&who, Some(90), EVERY_DAY).await;
    assert_eq!(plan(&who).await["ways_out"], json!([]), "ninety days are enough");
    let mut changed = who.get("/prep/profile").await.ok().body["profile"].clone();
    changed["date"] = json!(in_days(20));
    let _ = who.put("/prep/profile", changed).await.ok();
    let tight = plan(&who).await;
    let ways: Vec<&str> =
        tight["ways_out"].as_array().unwrap().iter().filter_map(|way| way["id"].as_str()).collect();
    assert_eq!(ways, ["more_time", "later_date", "drop"], "{:#}", tight["ways_out"]);
    assert!(tight["forecast"]["title"].as_str().unwrap().ends_with("do not fit"), "{:#}", tight["forecast"]);
    assert!(
        tight["items"]
            .as_array()
            .unwrap()
            .iter()
            .all(|item| { item["due"].as_str().is_some_and(|due| due <= in_days(20).to_string().as_str()) })
    );
}

#[tokio::test]
async fn a_date_that_is_near_or_past_no_hours_and_no_date_have_their_words() {
    for (days, minutes, headline) in [
        (Some(-3), EVERY_DAY, "The loop is behind you"),
        (Some(0), EVERY_DAY, "Today is the day"),
        (Some(1), EVERY_DAY, "Tomorrow is the day"),
        (Some(30), [0; 7], "No time is set aside yet"),
        (None, [0; 7], "No time is set aside yet"),
    ] {
        let app = TestApp::start().await;
        let who = app.bystander().await;
        prepare(&who, days, minutes).await;
        let plan = plan(&who).await;
        assert_eq!(plan["headline"], headline, "{days:?}");
        assert_eq!(plan["weeks_left"].is_null(), days.is_none());
        check(&plan);
        let nothing = days.is_some_and(|days| days <= 0) || minutes == [0; 7];
        assert_eq!(blocks(&plan).is_empty(), nothing, "{days:?}");
    }
}

#[tokio::test]
async fn ten_days_of_evidence_are_forecast_with_their_bands() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    prepare(&who, Some(50), EVERY_DAY).await;
    let mut stored = record(&app, &who, Kind::Profile, "profile").await;
    stored["started_on"] = json!(in_days(-14));
    put_record(&app, &who, Kind::Profile, "profile", stored).await;
    for (id, days) in [("s1", -13), ("s2", -10), ("s3", -8), ("s4", -2)] {
        let at = Timestamp::now() + jiff::SignedDuration::from_hours(24 * days);
        let body = json!({"title": id, "status": "ready", "level": 6});
        put_at(&app, &who, Kind::Story, id, body, at).await;
    }
    let forecast = plan(&who).await["forecast"].clone();
    let number = |name: &str| forecast[name].as_u64().unwrap_or_else(|| panic!("{name}: {forecast:#}"));
    assert!(number("done_minutes") >= 4 * 45);
    let ends = ["low80", "low50", "expected", "high50", "high80"].map(number);
    assert!(ends.is_sorted() && ends[0] < ends[4], "{ends:?}");
    let points = forecast["points"].as_array().unwrap();
    assert!(points.len() >= 3 && points.last().unwrap()["minutes"] == forecast["done_minutes"]);
    assert!(forecast["words"].as_str().unwrap().contains("by the loop"), "{forecast:#}");
}
