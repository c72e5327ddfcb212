//! Applications and everything that lists read of them.

use crate::support::{at, by, entering, hiring};
use highbar_domain::application::Reply;
use highbar_domain::event::Event;
use highbar_domain::process::StageKind;
use highbar_store::applications::{self, Column, Filter, ListedWaiting, Sort};
use highbar_store::{Conflict, Error, Page, interviews, pipeline, requisitions, search, timeline, today};

#[tokio::test]
async fn an_application_comes_back_as_saved_with_its_events() {
    let hiring = hiring().await;
    let applied = hiring.apply("Ana Lima", 10).await;
    let screened = hiring.then(&applied, entering(StageKind::PhoneScreen), 20).await.unwrap();
    let id = applied.id;
    let (stored, events) = hiring
        .store()
        .read(async |db| {
            Ok::<_, Error>((applications::get(db, id).await?, applications::events(db, id, 0).await?))
        })
        .await
        .unwrap();
    assert_eq!(stored.application, screened);
    assert_eq!(stored.ties, hiring.ties());
    assert_eq!(events.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(), [1, 2]);
    let replayed = highbar_domain::application::Application::replay(events.iter().map(|(_, e)| e)).unwrap();
    assert_eq!(replayed, screened);
}

#[tokio::test]
async fn saving_over_a_stale_version_is_refused_and_nothing_is_kept() {
    let hiring = hiring().await;
    let applied = hiring.apply("Ana Lima", 10).await;
    hiring.then(&applied, entering(StageKind::PhoneScreen), 20).await.unwrap();
    let late = hiring.then(&applied, entering(StageKind::TechnicalScreen), 30).await;
    match late {
        Err(Error::Conflict(Conflict::Stale { sent, current, .. })) => assert_eq!((sent, current), (1, 2)),
        other => panic!("{other:?}"),
    }
    let id = applied.id;
    let events = hiring.store().read(async |db| applications::events(db, id, 0).await).await.unwrap();
    assert_eq!(events.len(), 2);
}

#[tokio::test]
async fn seats_make_people_busy_until_the_interview_is_cancelled() {
    let hiring = hiring().await;
    let applied = hiring.apply("Ana Lima", 10).await;
    let booked = hiring.then(&applied, hiring.booking("coding_1", 90_000), 20).await.unwrap();
    let interview = booked.interviews[0].id;
    let (people, candidate) = ([hiring.interviewer, hiring.manager], applied.candidate);
    let taken = async || {
        hiring
            .store()
            .read(async |db| {
                let people = interviews::busy(db, &people, at(90_060), at(90_120)).await?;
                let candidate = interviews::candidate_busy(db, candidate, at(0), at(200_000)).await?;
                Ok::<_, Error>((people.len(), candidate.len()))
            })
            .await
            .unwrap()
    };
    assert_eq!(taken().await, (2, 1));
    let reply = Event::Replied { interview, person: Some(hiring.interviewer), reply: Reply::Accepted };
    let replied = hiring.then(&booked, reply, 30).await.unwrap();
    let seats = hiring.store().read(async |db| interviews::seats(db, interview).await).await.unwrap();
    let shown: Vec<_> =
        seats.iter().map(|s| (s.role.as_str(), s.reply.as_str(), s.scorecard.as_str())).collect();
    assert_eq!(shown, [("lead", "accepted", "owed"), ("shadow", "none", "none")]);
    let cancel = Event::InterviewCancelled { interview, reason: "ill".to_owned() };
    hiring.then(&replied, cancel, 40).await.unwrap();
    assert_eq!(taken().await, (0, 0));
}

#[tokio::test]
async fn the_board_counts_columns_and_puts_the_urgent_first() {
    let hiring = hiring().await;
    let mut ids = Vec::new();
    for n in 0..5 {
        let applied = hiring.apply(&format!("Person {n}"), n).await;
        let projection =
            if n == 3 { hiring.waits("contact", 5_000) } else { hiring.waits("contact", 9_000 + n) };
        hiring.projected(&applied, entering(StageKind::PhoneScreen), 100 + n, projection).await.unwrap();
        ids.push(applied.id);
    }
    let requisition = hiring.requisition.id;
    let (board, chips, counts) = hiring
        .store()
        .read(async |db| {
            let board = pipeline::board(db, requisition, &Filter::default(), 2, at(86_500)).await?;
            let chips = pipeline::chips(db, requisition, at(6_000), at(90_000)).await?;
            Ok::<_, Error>((board, chips, requisitions::counts(db, requisition).await?))
        })
        .await
        .unwrap();
    assert_eq!(board.iter().map(|column| column.count).collect::<Vec<_>>(), [0, 5, 0, 0, 0, 0, 0, 0]);
    let screens = &board[1];
    assert_eq!((screens.column, screens.cards.len(), screens.next.is_some()), (Column::PhoneScreen, 2, true));
    assert_eq!(screens.cards[0].id, ids[3]);
    assert_eq!(screens.cards[0].waiting.as_ref().map(|w| w.action.as_str()), Some("contact"));
    assert!((screens.median_days.unwrap() - 1.0).abs() < 0.01);
    assert_eq!((chips.late, chips.due_today, chips.candidate), (1, 4, 0));
    assert_eq!(counts.get("phone_screen"), Some(&5));
    assert_eq!(counts.get("applied"), None);
}

#[tokio::test]
async fn a_cursor_neither_repeats_nor_loses_rows_that_stay_while_others_come() {
    let hiring = hiring().await;
    for n in 0..9 {
        // Three share each moment, so that the id decides.
        hiring.apply(&format!("Person {n}"), n / 3).await;
    }
    let mut seen = Vec::new();
    let mut cursor: Option<String> = None;
    loop {
        let page = Page::new(2, cursor.as_deref()).unwrap();
        let slice = hiring
            .store()
            .read(async |db| applications::list(db, &Filter::default(), Sort::Applied, &page).await)
            .await
            .unwrap();
        seen.extend(slice.items.iter().map(|row| row.candidate_name.clone()));
        hiring.apply(&format!("Late {}", seen.len()), 100).await;
        cursor = slice.next;
        if cursor.is_none() {
            break;
        }
    }
    seen.sort();
    assert_eq!(seen, (0..9).map(|n| format!("Person {n}")).collect::<Vec<_>>());
    assert!(matches!(Page::new(2, Some("nonsense!")), Err(Error::Cursor)));
}

#[tokio::test]
async fn filters_narrow_a_list_by_text_owner_state_and_lateness() {
    let hiring = hiring().await;
    let ana = hiring.apply("Ana Lima", 1).await;
    hiring.apply("Ben Öztürk", 2).await;
    hiring.projected(&ana, entering(StageKind::PhoneScreen), 3, hiring.waits("contact", 50)).await.unwrap();
    let names = async |filter: Filter| {
        let page = Page::default();
        let list = hiring
            .store()
            .read(async |db| applications::list(db, &filter, Sort::Updated, &page).await)
            .await
            .unwrap();
        list.items.into_iter().map(|row| row.candidate_name).collect::<Vec<_>>()
    };
    let filter = Filter::default;
    assert_eq!(names(filter()).await, ["Ana Lima", "Ben Öztürk"]);
    assert_eq!(names(Filter { text: Some("ozt".into()), ..filter() }).await, ["Ben Öztürk"]);
    assert_eq!(names(Filter { text: Some("lisbon man".into()), ..filter() }).await.len(), 2);
    assert_eq!(names(Filter { text: Some("\"' OR 1 --".into()), ..filter() }).await.len(), 0);
    assert_eq!(names(Filter { owner: Some(hiring.interviewer), ..filter() }).await, ["Ana Lima"]);
    assert_eq!(names(Filter { state: Some("applied".into()), ..filter() }).await, ["Ben Öztürk"]);
    let late = Some(ListedWaiting::Late { now: at(60) });
    assert_eq!(names(Filter { waiting: late, ..filter() }).await, ["Ana Lima"]);
    assert_eq!(names(Filter { waiting: Some(ListedWaiting::Candidate), ..filter() }).await.len(), 0);
}

#[tokio::test]
async fn today_lists_what_waits_and_counts_it() {
    let hiring = hiring().await;
    let ana = hiring.apply("Ana Lima", 1).await;
    let booked =
        hiring.projected(&ana, hiring.booking("coding_1", 500), 3, hiring.waits("reply", 50)).await.unwrap();
    let interview = booked.interviews[0].id;
    let started = hiring.then(&booked, Event::InterviewStarted { interview }, 500).await.unwrap();
    let ended = Event::InterviewEnded { interview, minutes: 45, marks: Vec::new() };
    hiring.projected(&started, ended, 3_200, hiring.waits("scorecard", 90_000)).await.unwrap();
    let person = hiring.interviewer;
    let (tasks, counts, owed) = hiring
        .store()
        .read(async |db| {
            let tasks = today::tasks(db, person, 50).await?;
            let counts = today::counts(db, person, at(400), at(86_400)).await?;
            Ok::<_, Error>((tasks, counts, interviews::scorecards_owed(db, person).await?))
        })
        .await
        .unwrap();
    assert_eq!(tasks.len(), 1);
    assert_eq!(
        (tasks[0].candidate_name.as_str(), tasks[0].waiting.action.as_str()),
        ("Ana Lima", "scorecard")
    );
    assert_eq!((counts.waiting, counts.scorecards_due, counts.debriefs, counts.interviews), (1, 1, 0, 1));
    assert_eq!(owed.len(), 1);
    assert_eq!(owed[0].requisition_title, hiring.requisition.title);
}

#[tokio::test]
async fn the_timeline_pages_through_events_and_filters_them() {
    let hiring = hiring().await;
    let mut application = hiring.apply("Ana Lima", 1).await;
    application = hiring.then(&application, hiring.booking("coding_1", 500), 2).await.unwrap();
    for n in 0..4 {
        let comment = Event::Commented { text: format!("comment {n}") };
        application = hiring.then(&application, comment, 3 + n).await.unwrap();
    }
    let id = application.id;
    let mut seen = Vec::new();
    let mut cursor: Option<String> = None;
    loop {
        let page = Page::new(4, cursor.as_deref()).unwrap();
        let slice = hiring
            .store()
            .read(async |db| timeline::list(db, id, timeline::Show::All, &page).await)
            .await
            .unwrap();
        seen.extend(slice.items.iter().map(|entry| match entry {
            timeline::Entry::Event { seq, .. } => *seq,
            timeline::Entry::Mail { .. } => 0,
        }));
        cursor = slice.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen, [6, 5, 4, 3, 2, 1]);
    let page = Page::default();
    let only = hiring
        .store()
        .read(async |db| timeline::list(db, id, timeline::Show::Interviews, &page).await)
        .await
        .unwrap();
    assert_eq!(only.items.len(), 1);
}

#[tokio::test]
async fn search_finds_what_begins_so_and_follows_a_new_name() {
    let hiring = hiring().await;
    let ana = hiring.apply("Ana Lima", 1).await;
    let found = async |text: &str| {
        let text = text.to_owned();
        let hits = hiring.store().read(async |db| search::find(db, &text, None, 20).await).await.unwrap();
        hits.into_iter().map(|hit| format!("{:?} {}", hit.kind, hit.title)).collect::<Vec<_>>()
    };
    assert_eq!(found("ana li").await, ["Application Ana Lima", "Candidate Ana Lima"]);
    assert_eq!(found("ivo").await, ["Person Ivo Interviewer"]);
    assert_eq!(found("req").await, ["Requisition Engineering Manager, Payments"]);
    assert!(found("").await.is_empty() && found("  *\" ").await.is_empty());
    let id = ana.candidate;
    hiring
        .store()
        .write(async move |tx| {
            let mut candidate = highbar_store::candidates::get(tx, id).await?;
            candidate.name = "Anabel Souza".to_owned();
            candidate.email = "as@example.com".to_owned();
            highbar_store::candidates::update(tx, by(50), &candidate).await
        })
        .await
        .unwrap();
    assert!(found("lima").await.is_empty());
    assert_eq!(found("souza").await.len(), 2);
}

#[tokio::test]
async fn reads_and_writes_may_run_on_any_task() {
    let hiring = hiring().await;
    let ana = hiring.apply("Ana Lima", 1).await;
    let (store, id) = (hiring.store().clone(), ana.id);
    let read = tokio::spawn(async move { store.read(async |db| applications::get(db, id).await).await });
    assert_eq!(read.await.unwrap().unwrap().application, ana);
}

#[tokio::test]
async fn a_list_shows_a_person_only_what_they_have_a_part_in() {
    let hiring = hiring().await;
    let ana = hiring.apply("Ana Lima", 1).await;
    hiring.apply("Ben Stone", 2).await;
    let outsider = crate::support::person("Olga Outsider");
    let person = outsider.id;
    hiring
        .store()
        .write(async move |tx| highbar_store::people::add(tx, by(3), &outsider).await)
        .await
        .unwrap();
    let requisition = hiring.requisition.id;
    let seen = async |viewer, filter: Filter| {
        let filter = Filter { visible_to: Some(viewer), ..filter };
        let (page, sort) = (Page::default(), Sort::Name);
        let (list, candidates) = hiring
            .store()
            .read(async |db| {
                let list = applications::list(db, &filter, sort, &page).await?;
                let text = filter.text.as_deref();
                Ok::<_, Error>((
                    list,
                    highbar_store::candidates::list_for(db, text, Some(viewer), &page).await?,
                ))
            })
            .await
            .unwrap();
        (list.items.into_iter().map(|row| row.candidate_name).collect::<Vec<_>>(), candidates.items.len())
    };
    let here = || Filter { requisition: Some(requisition), ..Filter::default() };
    assert_eq!(seen(person, here()).await, (vec![], 0));
    assert_eq!(seen(person, Filter::default()).await, (vec![], 0));
    assert_eq!(seen(hiring.manager, here()).await.0, ["Ana Lima", "Ben Stone"]);
    assert_eq!(seen(hiring.manager, Filter::default()).await.1, 2);
    let Event::InterviewBooked { interview, round, slot, shadows, place, .. } =
        hiring.booking("coding_1", 500)
    else {
        unreachable!("a booking is a booking")
    };
    let booking = Event::InterviewBooked { interview, round, slot, lead: person, shadows, place };
    hiring.then(&ana, booking, 20).await.unwrap();
    assert_eq!(seen(person, here()).await, (vec!["Ana Lima".to_owned()], 1));
    assert_eq!(seen(person, Filter { text: Some("ben".into()), ..Filter::default() }).await, (vec![], 0));
    let applied = Filter { text: Some("ana".into()), state: Some("applied".into()), ..here() };
    assert_eq!(seen(person, applied).await.0, ["Ana Lima"]);
}

#[tokio::test]
async fn a_list_by_name_pages_without_gaps_and_whatever_the_case() {
    let hiring = hiring().await;
    for (name, second) in [("bea", 1), ("Ann", 2), ("Cyd", 3), ("ann", 4)] {
        hiring.apply(name, second).await;
    }
    let mut seen = Vec::new();
    let mut cursor: Option<String> = None;
    for filter in
        [Filter::default(), Filter { requisition: Some(hiring.requisition.id), ..Filter::default() }]
    {
        loop {
            let page = Page::new(1, cursor.as_deref()).unwrap();
            let list =
                async |db: &mut highbar_store::Db| applications::list(db, &filter, Sort::Name, &page).await;
            let slice = hiring.store().read(list).await.unwrap();
            seen.extend(slice.items.into_iter().map(|row| row.candidate_name.to_lowercase()));
            cursor = slice.next;
            if cursor.is_none() {
                break;
            }
        }
    }
    assert_eq!(seen, ["ann", "ann", "bea", "cyd", "ann", "ann", "bea", "cyd"]);
}
