//! The demo as a whole: it is made at any hour of any day, and the same moment gives the same data.

use crate::testing::TestApp;
use highbar_domain::application::{Application, InterviewPhase};
use highbar_store::{Page, applications, audit, people};
use jiff::Timestamp;
use jiff::civil::{Weekday, time};
use jiff::tz::TimeZone;

async fn planted(now: &str) -> TestApp {
    let app = TestApp::empty().await;
    let now: Timestamp = now.parse().expect("a time");
    super::plant_at(&app.app, now).await.unwrap_or_else(|fault| panic!("{now}: {:?}", fault.cause));
    app
}

#[tokio::test]
async fn the_demo_is_made_at_any_hour_of_any_day() {
    for now in
        ["2026-11-23T08:00:00Z", "2026-11-28T23:50:00Z", "2027-03-29T00:10:00Z", "2026-01-02T16:45:10Z"]
    {
        let app = planted(now).await;
        let count = app
            .app
            .store
            .read(async |db| {
                let page = Page::first(200);
                applications::list(db, &applications::Filter::default(), applications::Sort::default(), &page)
                    .await
            })
            .await
            .expect("listed");
        assert_eq!(count.items.len(), super::PLOTS.len(), "{now}");
        let report = app.app.store.read(async |db| audit::verify(db, app.app.store.keys(), None).await).await;
        let faults = report.expect("walked").faults;
        assert!(faults.is_empty(), "{now}: {faults:?}");
    }
}

#[tokio::test]
async fn the_same_moment_gives_the_same_data() {
    let mut told = Vec::new();
    for _ in 0..2 {
        told.push(all(&planted("2026-11-23T13:20:00Z").await).await);
    }
    assert!(told[0] == told[1], "two demos of one moment differ");
}

/// Every application with its candidate's zone.
async fn all(app: &TestApp) -> Vec<(Application, String)> {
    let read = app.app.store.read(async |db| {
        let (page, filter) = (Page::first(200), applications::Filter::default());
        let list = applications::list(db, &filter, applications::Sort::Applied, &page).await?;
        let mut all = Vec::new();
        for one in list.items {
            let zone = highbar_store::candidates::get(db, one.candidate).await?.time_zone;
            all.push((applications::get(db, one.id).await?.application, zone));
        }
        Ok::<_, highbar_store::Error>(all)
    });
    read.await.expect("read")
}

/// Whether a span lies between nine and six of a working day.
fn in_working_hours(zone: &str, start: Timestamp, end: Timestamp) -> bool {
    let zone = TimeZone::get(zone).expect("known");
    let [start, end] = [start, end].map(|at| at.to_zoned_datetime(zone.clone()));
    !matches!(start.weekday(), Weekday::Saturday | Weekday::Sunday)
        && start.date() == end.date()
        && start.time() >= time(9, 0, 0, 0)
        && end.time() <= time(18, 0, 0, 0)
}

#[tokio::test]
async fn interviews_are_in_working_hours_whenever_the_demo_is_made() {
    for now in [
        "2026-11-23T10:00:00Z",
        "2026-11-24T16:40:00Z",
        "2026-11-25T04:55:00Z",
        "2026-11-27T20:30:00Z",
        "2026-11-28T11:00:00Z",
        "2026-11-29T22:50:00Z",
        "2027-03-29T00:10:00Z",
        "2026-07-01T07:59:30Z",
    ] {
        let app = planted(now).await;
        let zones: std::collections::BTreeMap<_, _> = app
            .app
            .store
            .read(async |db| people::all(db).await)
            .await
            .expect("read")
            .into_iter()
            .map(|person| (person.id, person.time_zone))
            .collect();
        let present: Timestamp = now.parse().expect("a time");
        let mut early_or_late = Vec::new();
        for (application, candidate) in all(&app).await {
            for interview in application.interviews.iter().filter(|one| one.stands()) {
                let (start, end) = (interview.slot.start, interview.slot.end());
                let zone = &zones[&interview.lead];
                assert!(
                    in_working_hours(zone, start, end),
                    "{now}: {} at {start} in {zone}",
                    interview.round
                );
                assert_eq!(interview.phase() == InterviewPhase::Held, start < present, "{now}: {start}");
                if !in_working_hours(&candidate, start, end) {
                    early_or_late.push(format!("{candidate} {} {start}", interview.round));
                }
            }
        }
        assert!(early_or_late.is_empty(), "{now}: {early_or_late:#?}");
    }
}

#[tokio::test]
async fn approvals_of_an_offer_show_when_and_in_which_words() {
    let app = planted("2026-11-24T09:40:00Z").await;
    let everybody = app.app.store.read(async |db| people::all(db).await).await.expect("read");
    let head = everybody.iter().find(|person| person.name == "Ulrich Brandt").expect("he is there").id;
    let head = app.of(head).await;
    let today = head.get("/today").await.ok().body;
    assert_eq!(today["waiting"][0]["kind"], "approve_offer", "{today}");
    let path = today["waiting"][0]["primary"]["href"].as_str().expect("a page").to_owned();
    let view = head.get(&path).await.ok().body;
    let first = view["offer"]["approvals"][0].clone();
    assert_eq!(first["state"], "approved", "{first}");
    assert!(first["at"].is_string() && first["reason"].is_string(), "{first}");
    assert_eq!(view["offer"]["approvals"][1]["at"], serde_json::Value::Null);
    let body = serde_json::json!({ "version": view["version"], "note": "go ahead" });
    let view = head.post(&format!("{path}/offer/approve"), body).await.ok().body;
    let second = &view["offer"]["approvals"][1];
    assert_eq!((second["state"].as_str(), second["reason"].as_str()), (Some("approved"), Some("go ahead")));
    assert!(second["at"].is_string(), "{second}");
    let words: Vec<&str> = view["offer"]["history"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|step| step["words"].as_str())
        .collect();
    assert!(words.contains(&"Version 1 approved by Ulrich Brandt"), "{words:?}");
}

#[tokio::test]
async fn the_administrator_finds_people_who_have_not_come_in() {
    let app = planted("2026-11-24T09:40:00Z").await;
    let everybody = app.app.store.read(async |db| people::all(db).await).await.expect("read");
    let admin = everybody.iter().find(|person| person.roles.admin).expect("there is one").id;
    let admin = app.of(admin).await;
    let today = admin.get("/today").await.ok().body;
    let titles: Vec<&str> =
        today["waiting"].as_array().expect("a list").iter().filter_map(|one| one["title"].as_str()).collect();
    assert!(titles.contains(&"Pavel Hor\u{e1}k has no invitation that works"), "{titles:?}");
    let counted = admin.get("/session").await.ok().body["counts"]["today"].clone();
    assert_eq!(counted, titles.len());
}
