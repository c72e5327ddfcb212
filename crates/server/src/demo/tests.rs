//! The demo as a whole: it is made at any hour of any day, and the same moment gives the same data.

use crate::testing::TestApp;
use highbar_store::{Page, applications, audit};
use jiff::Timestamp;

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
        let app = planted("2026-11-23T13:20:00Z").await;
        let all = app
            .app
            .store
            .read(async |db| {
                let (page, filter) = (Page::first(200), applications::Filter::default());
                let list = applications::list(db, &filter, applications::Sort::Applied, &page).await?;
                let mut all = Vec::new();
                for one in list.items {
                    all.push(applications::get(db, one.id).await?);
                }
                Ok::<_, highbar_store::Error>(all)
            })
            .await
            .expect("read");
        told.push(all);
    }
    assert!(told[0] == told[1], "two demos of one moment differ");
}
