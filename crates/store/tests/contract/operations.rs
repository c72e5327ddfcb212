//! Sessions, invitations, tokens, links, mail, settings and repeated requests.

use crate::support::{PROCESS, at, by, fresh, hiring, person};
use highbar_store::idempotency::Kept;
use highbar_store::links::{Link, Purpose};
use highbar_store::outbox::{Mail, State};
use highbar_store::sessions::{Invited, Session};
use highbar_store::settings::{Organisation, OrganisationKind, Settings};
use highbar_store::{Conflict, Error, Page};
use highbar_store::{idempotency, links, outbox, people, processes, sessions, settings, tokens};
use std::collections::BTreeMap;
use uuid::Uuid;

#[tokio::test]
async fn a_session_ends_by_time_by_sign_out_and_with_the_person() {
    let fresh = fresh().await;
    let mut ana = person("Ana");
    let id = ana.id;
    let session =
        Session { person: id, csrf: "c".into(), created_at: at(0), seen_at: at(0), expires_at: at(100) };
    let (copy, opened) = (ana.clone(), session.clone());
    fresh
        .store
        .write(async move |tx| {
            people::add(tx, by(0), &copy).await?;
            sessions::open(tx, by(0), "one", "a browser", &opened).await?;
            sessions::open(tx, by(0), "two", "a browser", &opened).await
        })
        .await
        .unwrap();
    let find = async |token: &'static str, second: i64| {
        fresh.store.read(async |db| sessions::find(db, token, at(second)).await).await.unwrap()
    };
    assert_eq!(find("one", 50).await, Some(session));
    assert_eq!(find("one", 100).await, None);
    fresh.store.write(async move |tx| sessions::close_all(tx, by(1), id, Some("one")).await).await.unwrap();
    assert_eq!((find("one", 50).await.is_some(), find("two", 50).await.is_some()), (true, false));
    ana.active = false;
    fresh.store.write(async move |tx| people::update(tx, by(2), &ana).await).await.unwrap();
    assert_eq!(find("one", 50).await, None);
}

#[tokio::test]
async fn an_invitation_is_used_once() {
    let fresh = fresh().await;
    let ana = person("Ana");
    let id = ana.id;
    let (first, second, invited) = fresh
        .store
        .write(async move |tx| {
            people::add(tx, by(0), &ana).await?;
            sessions::invite(tx, by(0), id, "secret", at(100)).await?;
            let pending = sessions::invitations(tx).await?;
            let first = sessions::accept(tx, "secret", at(50)).await?;
            let second = sessions::accept(tx, "secret", at(51)).await?;
            Ok::<_, Error>((first, second, pending))
        })
        .await
        .unwrap();
    assert_eq!((first, second), (Some(id), None));
    assert_eq!(invited, [(id, Invited::Pending)]);
}

#[tokio::test]
async fn a_revoked_token_opens_nothing() {
    let fresh = fresh().await;
    let ana = person("Ana");
    let (owner, id) = (ana.id, Uuid::now_v7());
    fresh
        .store
        .write(async move |tx| {
            people::add(tx, by(0), &ana).await?;
            tokens::add(tx, by(0), id, owner, "script", "hb_secret").await
        })
        .await
        .unwrap();
    let find = async || fresh.store.read(async |db| tokens::find(db, "hb_secret").await).await.unwrap();
    assert_eq!(find().await.map(|token| token.person), Some(owner));
    fresh.store.write(async move |tx| tokens::revoke(tx, by(1), owner, id).await).await.unwrap();
    assert_eq!(find().await, None);
}

#[tokio::test]
async fn a_link_can_be_shown_again_until_it_is_revoked_or_expires() {
    let hiring = hiring().await;
    let application = hiring.apply("Ana Lima", 1).await.id;
    let link = |expires: i64| Link {
        id: Uuid::now_v7(),
        purpose: Purpose::Status,
        application,
        subject: String::new(),
        expires_at: Some(at(expires)),
    };
    let (one, two) = (link(100), link(100));
    let (first, again) = hiring
        .store()
        .write(async move |tx| {
            let first = links::issue(tx, by(1), &one).await?;
            Ok::<_, Error>((first, links::issue(tx, by(2), &two).await?))
        })
        .await
        .unwrap();
    assert_eq!(first, again);
    let find = async |purpose, second: i64| {
        let token = first.clone();
        hiring.store().read(async |db| links::find(db, &token, purpose, at(second)).await).await.unwrap()
    };
    assert_eq!(find(Purpose::Status, 50).await.map(|link| link.application), Some(application));
    assert_eq!(find(Purpose::Offer, 50).await, None);
    assert_eq!(find(Purpose::Status, 101).await, None);
    let revoke = async move |tx: &mut highbar_store::Tx| {
        links::revoke(tx, by(3), Purpose::Status, application, "").await
    };
    hiring.store().write(revoke).await.unwrap();
    assert_eq!(find(Purpose::Status, 50).await, None);
}

#[tokio::test]
async fn mail_waits_is_tried_again_and_goes_out() {
    let fresh = fresh().await;
    let mail = Mail {
        id: Uuid::now_v7(),
        application: None,
        template: "invitation".into(),
        recipient: "ana@example.com".into(),
        subject: "hello".into(),
        text: "text".into(),
        html: None,
        headers: BTreeMap::from([("Reply-To".to_owned(), "r@example.com".to_owned())]),
        attachments: vec![outbox::Attachment {
            name: "invite.ics".into(),
            media_type: "text/calendar".into(),
            content: "BEGIN:VCALENDAR".into(),
        }],
        state: State::Queued,
        attempts: 0,
        next_at: at(10),
        error: None,
        created_at: at(5),
        sent_at: None,
    };
    let (copy, id) = (mail.clone(), mail.id);
    fresh.store.write(async move |tx| outbox::add(tx, &copy).await).await.unwrap();
    let due =
        async |second: i64| fresh.store.read(async |db| outbox::due(db, at(second), 9).await).await.unwrap();
    assert!(due(9).await.is_empty());
    assert_eq!(due(10).await, [mail]);
    let refused =
        async move |tx: &mut highbar_store::Tx| outbox::failed(tx, id, "refused", Some(at(70))).await;
    fresh.store.write(refused).await.unwrap();
    assert!(due(69).await.is_empty());
    assert_eq!(due(70).await[0].attempts, 1);
    fresh.store.write(async move |tx| outbox::sent(tx, id, at(71)).await).await.unwrap();
    assert!(due(1_000).await.is_empty());
    let listed = fresh.store.read(async |db| outbox::list(db, &Page::default()).await).await.unwrap();
    assert_eq!(
        (listed.items[0].state, listed.items[0].attempts, listed.items[0].error.clone()),
        (State::Sent, 2, None)
    );
}

#[tokio::test]
async fn the_first_answer_under_a_key_stays() {
    let fresh = fresh().await;
    let kept =
        |body: &str| Kept { route: "r".into(), request_hash: "h".into(), status: 201, body: body.into() };
    let (one, two) = (kept("one"), kept("two"));
    fresh
        .store
        .write(async move |tx| {
            idempotency::keep(tx, "me", "k", &one, at(1)).await?;
            idempotency::keep(tx, "me", "k", &two, at(2)).await
        })
        .await
        .unwrap();
    let find = async |who: &'static str| {
        fresh.store.read(async |db| idempotency::find(db, who, "k").await).await.unwrap()
    };
    assert_eq!(find("me").await.map(|kept| kept.body), Some("one".to_owned()));
    assert_eq!(find("you").await, None);
    assert_eq!(fresh.store.write(async move |tx| idempotency::sweep(tx, at(9)).await).await.unwrap(), 1);
}

#[tokio::test]
async fn there_is_one_organisation_and_its_settings_have_versions() {
    let fresh = fresh().await;
    assert_eq!(fresh.store.read(async |db| settings::find_organisation(db).await).await.unwrap(), None);
    let mut ours = Organisation {
        id: Uuid::now_v7(),
        name: "Ours".into(),
        time_zone: "Europe/Berlin".into(),
        demo: false,
        kind: OrganisationKind::Hiring,
        settings: Settings::default(),
        version: 1,
        created_at: at(0),
    };
    let copy = ours.clone();
    let twice = fresh
        .store
        .write(async move |tx| {
            settings::found(tx, by(0), &copy).await?;
            Ok::<_, Error>(settings::found(tx, by(0), &copy).await)
        })
        .await
        .unwrap();
    assert!(matches!(twice, Err(Error::Conflict(Conflict::Duplicate { .. }))));
    assert_eq!(fresh.store.read(async |db| settings::organisation(db).await).await.unwrap(), ours);
    ours.settings.feedback_enabled = true;
    let copy = ours.clone();
    assert_eq!(fresh.store.write(async move |tx| settings::update(tx, by(1), &copy).await).await.unwrap(), 2);
    let stale = fresh.store.write(async move |tx| settings::update(tx, by(1), &ours).await).await;
    assert!(matches!(stale, Err(Error::Conflict(Conflict::Stale { .. }))));
}

#[tokio::test]
async fn a_process_version_comes_back_whole_and_is_never_replaced() {
    let hiring = hiring().await;
    let (process, listed) = hiring
        .store()
        .read(async |db| {
            let process = processes::get(db, &PROCESS.id, PROCESS.version).await?;
            Ok::<_, Error>((process, processes::list(db).await?))
        })
        .await
        .unwrap();
    assert_eq!(process, *PROCESS);
    assert_eq!((listed.len(), listed[0].requisitions), (1, 1));
    let again = hiring
        .store()
        .write(async move |tx| processes::add(tx, by(1), &PROCESS, &BTreeMap::new()).await)
        .await;
    assert!(matches!(again, Err(Error::Conflict(Conflict::Duplicate { .. }))));
}
