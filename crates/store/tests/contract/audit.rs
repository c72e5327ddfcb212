//! Tampering with what is stored is found and named.

use crate::support::{Hiring, at, entering, hiring};
use highbar_domain::application::Application;
use highbar_domain::event::Event;
use highbar_domain::ids::ScorecardId;
use highbar_domain::process::{StageKind, Vote};
use highbar_domain::scorecard::Verdict;
use highbar_store::scorecards::{self, Submitted};
use highbar_store::{Store, StoreOptions, applications, audit};
use serde_json::json;
use uuid::Uuid;

/// Two applications with some history, and the id of the first.
async fn history() -> (Hiring, String) {
    let hiring = hiring().await;
    hiring.apply("Ben Other", 5).await;
    let mut ana = hiring.apply("Ana Lima", 10).await;
    for second in 20..24 {
        ana = hiring.then(&ana, Event::Commented { text: format!("at {second}") }, second).await.unwrap();
    }
    hiring.then(&ana, entering(StageKind::PhoneScreen), 30).await.unwrap();
    let id = ana.id.to_string();
    (hiring, id)
}

async fn faults(store: &Store) -> Vec<String> {
    let anchors = std::fs::read_to_string(store.data().join(audit::ANCHORS_FILE)).ok();
    let keys = store.keys().clone();
    let report = store.read(async |db| audit::verify(db, &keys, anchors.as_deref()).await).await.unwrap();
    assert!(report.chains >= 2);
    report.faults.iter().map(ToString::to_string).collect()
}

/// What is found after `statements` were run on the closed database; `@` stands for the application.
async fn found_after(statements: &str, anchored: bool) -> (Vec<String>, String) {
    let (hiring, id) = history().await;
    assert_eq!(faults(hiring.store()).await, Vec::<String>::new());
    if anchored {
        assert_eq!(audit::anchor(hiring.store(), at(1_000)).await.unwrap(), 3);
        assert_eq!(audit::anchor(hiring.store(), at(2_000)).await.unwrap(), 0);
        assert_eq!(faults(hiring.store()).await, Vec::<String>::new());
    }
    hiring.fresh.tamper(&statements.replace('@', &id)).await;
    let dir = hiring.fresh.dir;
    drop(hiring.fresh.store);
    let store = Store::open(StoreOptions::serve(dir.path())).await.unwrap();
    (faults(&store).await, id)
}

async fn check(statements: &str, anchored: bool, expected: &[&str]) {
    let (found, id) = found_after(statements, anchored).await;
    let expected: Vec<String> = expected.iter().map(|line| line.replace('@', &id)).collect();
    assert_eq!(found, expected, "after {statements}");
}

#[tokio::test]
async fn an_edited_event_is_named() {
    check(
        "UPDATE application_event SET payload = replace(payload, 'at 21', 'at 99') WHERE application = '@' AND seq = 3",
        false,
        &["chain @, entry 3: the event that this entry records was edited"],
    )
    .await;
}

#[tokio::test]
async fn an_edited_entry_is_named() {
    check(
        "UPDATE audit_entry SET action = 'nothing' WHERE chain = '@' AND seq = 2",
        false,
        &["chain @, entry 2: this entry was edited: its hash does not match its content"],
    )
    .await;
}

#[tokio::test]
async fn a_deleted_entry_is_named() {
    check(
        "DELETE FROM audit_entry WHERE chain = '@' AND seq IN (3, 4)",
        false,
        &[
            "chain @, entry 5: entries 3 to 4 are missing",
            "chain @: the stored application differs from what its events make of it",
            "chain @, entry 3: an event is stored that no entry of the chain records",
            "chain @, entry 4: an event is stored that no entry of the chain records",
        ],
    )
    .await;
}

#[tokio::test]
async fn entries_that_changed_places_are_named() {
    let (found, id) = found_after(
        "UPDATE audit_entry SET seq = -1 WHERE chain = '@' AND seq = 2; \
         UPDATE audit_entry SET seq = 2 WHERE chain = '@' AND seq = 3; \
         UPDATE audit_entry SET seq = 3 WHERE chain = '@' AND seq = -1",
        false,
    )
    .await;
    for seq in [2, 3, 4] {
        let named = format!("chain {id}, entry {seq}: ");
        assert!(found.iter().any(|fault| fault.starts_with(&named)), "{seq}: {found:?}");
    }
}

#[tokio::test]
async fn a_chain_cut_off_with_its_events_is_named_by_the_applications_own_version() {
    check(
        "DELETE FROM audit_entry WHERE chain = '@' AND seq > 4; DELETE FROM application_event WHERE application = '@' AND seq > 4",
        false,
        &["chain @: entries 5 to 6 are missing at the end"],
    )
    .await;
}

#[tokio::test]
async fn a_cut_off_organisation_chain_is_named_by_the_anchors() {
    let (found, _) =
        found_after("DELETE FROM audit_entry WHERE chain = 'organisation' AND seq > 3", true).await;
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("chain organisation, entry "), "{found:?}");
    assert!(found[0].ends_with("this entry was anchored and is missing: the end of the chain was cut off"));
}

#[tokio::test]
async fn an_edited_snapshot_is_named() {
    check(
        "UPDATE application_snapshot SET snapshot = replace(snapshot, 'phone_screen', 'technical_screen') WHERE application = '@'",
        false,
        &["chain @: the stored application differs from what its events make of it"],
    )
    .await;
}

#[tokio::test]
async fn a_deleted_application_is_named() {
    check("DELETE FROM application WHERE id = '@'", false, &["chain @: the application itself is missing"])
        .await;
}

#[tokio::test]
async fn an_edited_anchor_is_named() {
    let (hiring, _) = history().await;
    audit::anchor(hiring.store(), at(1_000)).await.unwrap();
    let path = hiring.store().data().join(audit::ANCHORS_FILE);
    let text = std::fs::read_to_string(&path).unwrap();
    let second_only: String = text.lines().skip(1).map(|line| format!("{line}\n")).collect();
    std::fs::write(&path, second_only).unwrap();
    let found = faults(hiring.store()).await;
    assert!(
        found[0].contains("line 1 of audit-anchors.log was edited, or lines before it are gone"),
        "{found:?}"
    );
}

async fn submit(hiring: &Hiring, booked: &Application) {
    let body = json!({ "vote": "hire" });
    let interview = booked.interviews[0].id;
    let card = Submitted {
        id: ScorecardId(Uuid::now_v7()),
        application: booked.id,
        interview,
        person: hiring.interviewer,
        version: 1,
        body: body.clone(),
        after_discussion: false,
        submitted_at: at(600),
    };
    let event = Event::ScorecardSubmitted {
        interview,
        verdict: Verdict::Vote(Vote::Hire),
        version: 1,
        content_hash: scorecards::content_hash(&body),
    };
    hiring.store().write(async move |tx| scorecards::submit(tx, &card).await).await.unwrap();
    hiring.then(booked, event, 600).await.unwrap();
}

#[tokio::test]
async fn an_edited_scorecard_is_named() {
    let hiring = hiring().await;
    hiring.apply("Ben Other", 1).await;
    let applied = hiring.apply("Ana Lima", 1).await;
    let booked = hiring.then(&applied, hiring.booking("coding_1", 500), 2).await.unwrap();
    submit(&hiring, &booked).await;
    let id = applied.id;
    let stored = hiring.store().read(async |db| applications::get(db, id).await).await.unwrap();
    assert_eq!(stored.application.cards.len(), 1);
    assert_eq!(faults(hiring.store()).await, Vec::<String>::new());
    hiring.fresh.tamper("UPDATE scorecard SET body = replace(body, 'hire', 'no_hire')").await;
    let dir = hiring.fresh.dir;
    drop(hiring.fresh.store);
    let store = Store::open(StoreOptions::serve(dir.path())).await.unwrap();
    let found = faults(&store).await;
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("entry 3: version 1 of the scorecard"), "{found:?}");
}
