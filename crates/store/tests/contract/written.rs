//! What interviewers write: drafts, scorecards, notes, feedback.

use crate::support::{Hiring, at, by, hiring};
use highbar_domain::ids::{InterviewId, ScorecardId};
use highbar_domain::process::QuestionId;
use highbar_store::notes::Asked;
use highbar_store::scorecards::Submitted;
use highbar_store::{Conflict, Error, feedback, notes, scorecards};
use serde_json::json;
use uuid::Uuid;

async fn interview(hiring: &Hiring) -> (highbar_domain::application::Application, InterviewId) {
    let applied = hiring.apply("Ana Lima", 1).await;
    let booked = hiring.then(&applied, hiring.booking("coding_1", 500), 2).await.unwrap();
    let interview = booked.interviews[0].id;
    (booked, interview)
}

#[tokio::test]
async fn a_draft_is_saved_over_its_own_version_only() {
    let hiring = hiring().await;
    let (_, interview) = interview(&hiring).await;
    let person = hiring.interviewer;
    let save = async |sent: i64, text: &str| {
        let body = json!({ "summary": text });
        hiring
            .store()
            .write(async move |tx| scorecards::save_draft(tx, by(5), interview, person, sent, &body).await)
            .await
    };
    assert_eq!(save(0, "a").await.unwrap(), Some(1));
    assert_eq!(save(1, "b").await.unwrap(), Some(2));
    match save(1, "c").await {
        Err(Error::Conflict(Conflict::Stale { sent: 1, current: 2, .. })) => {}
        other => panic!("{other:?}"),
    }
    let draft =
        hiring.store().read(async |db| scorecards::find_draft(db, interview, person).await).await.unwrap();
    assert_eq!(draft.unwrap().body, json!({ "summary": "b" }));
}

#[tokio::test]
async fn a_submitted_version_is_added_once_and_takes_the_draft_away() {
    let hiring = hiring().await;
    let (application, interview) = interview(&hiring).await;
    let person = hiring.interviewer;
    let card = Submitted {
        id: ScorecardId(Uuid::now_v7()),
        application: application.id,
        interview,
        person,
        version: 1,
        body: json!({ "vote": "hire" }),
        after_discussion: false,
        submitted_at: at(600),
    };
    let copy = card.clone();
    hiring
        .store()
        .write(async move |tx| {
            scorecards::save_draft(tx, by(5), interview, person, 0, &json!({})).await?;
            scorecards::submit(tx, &copy).await
        })
        .await
        .unwrap();
    let late = hiring
        .store()
        .write(async move |tx| scorecards::save_draft(tx, by(5), interview, person, 0, &json!({})).await)
        .await;
    assert_eq!(late.unwrap(), None, "nothing is drafted over a submitted card");
    let mut again = card.clone();
    again.id = ScorecardId(Uuid::now_v7());
    let twice = hiring.store().write(async move |tx| scorecards::submit(tx, &again).await).await;
    assert!(matches!(twice, Err(Error::Conflict(Conflict::Duplicate { .. }))));
    let (cards, draft) = hiring
        .store()
        .read(async |db| {
            let cards = scorecards::of_application(db, application.id).await?;
            Ok::<_, Error>((cards, scorecards::find_draft(db, interview, person).await?))
        })
        .await
        .unwrap();
    assert_eq!(cards, [card]);
    assert_eq!(draft, None);
}

#[tokio::test]
async fn notes_are_each_persons_own_and_questions_asked_are_everybodys() {
    let hiring = hiring().await;
    let (application, interview) = interview(&hiring).await;
    let (lead, shadow) = (hiring.interviewer, hiring.manager);
    hiring
        .store()
        .write(async move |tx| {
            let asked =
                Asked { question: QuestionId::new("q1"), at_seconds: 60, rungs: vec![Some(90), None] };
            notes::save(tx, by(5), interview, lead, 0, &json!(["mine"]), &[asked]).await?;
            notes::save(tx, by(6), interview, shadow, 0, &json!(["theirs"]), &[]).await
        })
        .await
        .unwrap();
    let (mine, asked) = hiring
        .store()
        .read(async |db| {
            Ok::<_, Error>((
                notes::find(db, interview, lead).await?,
                notes::asked_in(db, application.id).await?,
            ))
        })
        .await
        .unwrap();
    assert_eq!(mine.unwrap().body, json!(["mine"]));
    assert_eq!(asked.len(), 1);
    assert_eq!(
        (asked[0].round.as_str(), asked[0].asked.rungs.as_slice()),
        ("coding_1", &[Some(90), None][..])
    );
}

#[tokio::test]
async fn feedback_keeps_its_versions_apart() {
    let hiring = hiring().await;
    let id = hiring.apply("Ana Lima", 1).await.id;
    let text = feedback::Feedback { text: "thank you".to_owned(), ..feedback::Feedback::default() };
    let put = async |sent: i64| {
        let text = text.clone();
        hiring.store().write(async move |tx| feedback::put(tx, by(9), id, sent, &text).await).await
    };
    assert_eq!(put(0).await.unwrap(), 1);
    assert!(matches!(put(0).await, Err(Error::Conflict(Conflict::Stale { .. }))));
    let (stored, version) =
        hiring.store().read(async |db| feedback::find(db, id).await).await.unwrap().unwrap();
    assert_eq!((stored.content_hash(), version), (text.content_hash(), 1));
}
