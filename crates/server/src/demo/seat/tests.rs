//! The demo's candidate seat: her texts fit what the product makes of them, and nobody else finds a word of them.

use super::diary::{Deed, diary};
use super::texts::{self, DrillText, RehearsalText};
use crate::api::prep::drills::DrillBody;
use crate::api::prep::practice::Case;
use crate::api::prep::rehearsals::RehearsalBody;
use crate::demo::people::PREPARES;
use crate::routes::API;
use crate::testing::{Persona, TestApp};
use highbar_domain::ids::PersonId;
use highbar_domain::prep::script::{Entry, Who};
use highbar_domain::process::QuestionId;
use highbar_store::people;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_stories::Level;
use highbar_stories::analysis::Analysis;
use highbar_stories::lint::lint_analysis;
use highbar_stories::markdown;
use jiff::Timestamp;
use serde_json::{Value, json};
use std::collections::BTreeSet;

struct Planted {
    app: TestApp,
    owner: PersonId,
    everybody: Vec<(PersonId, String)>,
}

async fn planted() -> Planted {
    let app = TestApp::empty().await;
    crate::demo::plant_at(&app.app, Timestamp::now()).await.expect("the demo is made");
    let all = app.app.store.read(async |db| people::all(db).await).await.expect("read");
    let everybody: Vec<_> = all.into_iter().map(|person| (person.id, person.name)).collect();
    let owner = named(&everybody, PREPARES);
    Planted { app, owner, everybody }
}

fn named(everybody: &[(PersonId, String)], name: &str) -> PersonId {
    everybody.iter().find(|(_, known)| known == name).expect("is there").0
}

impl Planted {
    fn named(&self, name: &str) -> PersonId {
        named(&self.everybody, name)
    }

    async fn herself(&self) -> Persona {
        self.app.of(self.owner).await
    }

    async fn records<T: serde::de::DeserializeOwned + Send + 'static>(&self, kind: Kind) -> Vec<Record<T>> {
        let owner = Owner::new(self.owner);
        let read = self.app.app.store.read(async |db| prep::list(db, owner, kind).await).await;
        read.expect("read")
    }
}

fn rules(name: &str) -> BTreeSet<&'static str> {
    let source = markdown::write(&texts::story(name));
    let reading = markdown::read(&source);
    let context = reading.story.context.expect("each story says where it is told");
    let analysis = Analysis::new(&source, &reading, Level::L6, context);
    lint_analysis(&analysis).findings.into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn every_text_is_read_and_each_story_says_what_it_is() {
    assert!(diary().windows(2).all(|two| (two[0].0.day, two[0].0.time) <= (two[1].0.day, two[1].0.time)));
    let deeds = diary();
    assert!(deeds.iter().all(|(when, _)| when.day < 0), "whatever she did, she did before today");
    let written: Vec<String> = texts::stories()
        .into_iter()
        .flat_map(|story| story.versions.into_iter().map(|version| version.text))
        .collect();
    assert_eq!(written.len(), texts::names().count(), "a text belongs to no story");
    for name in texts::names() {
        let story = texts::story(name);
        assert!(!story.title.is_empty() && !story.situation.is_empty(), "{name}");
        assert!(story.unknown_principles.is_empty() && !story.principles.is_empty(), "{name}");
        assert!(story.year.is_some() && !story.employer.is_empty() && story.kind.is_some(), "{name}");
    }
}

#[test]
fn the_linter_finds_what_the_demo_wants_to_show_and_nothing_in_what_is_clean() {
    for (name, shows) in [
        ("release_day", vec!["we-over-i", "passive-action"]),
        ("scanners", vec!["metric-without-baseline", "passive-action"]),
        ("joris", vec!["no-learning"]),
        ("peak_week", vec!["too-long", "vague-words"]),
        ("pager", vec!["missing-section", "action-too-thin"]),
        ("tip_screen.1", vec!["vague-words", "no-metric", "no-learning"]),
    ] {
        let found = rules(name);
        assert!(shows.iter().all(|rule| found.contains(rule)), "{name}: {found:?}");
    }
    for name in ["market_stall", "tess", "tip_screen"] {
        assert!(rules(name).is_empty(), "{name}: {:?}", rules(name));
    }
}

#[tokio::test]
async fn answers_in_drills_and_rehearsals_answer_what_is_really_asked() {
    let planted = planted().await;
    let held: Vec<Record<DrillBody>> = planted.records(Kind::Drill).await;
    let texts: Vec<DrillText> = in_order(|deed| match deed {
        Deed::Drill(text) => Some(text),
        _ => None,
    });
    assert_eq!(held.len(), texts.len());
    let mut otherwise: Vec<String> = Vec::new();
    for (record, text) in held.iter().zip(&texts) {
        assert_eq!(record.body.turns.len(), text.answers.len(), "{}", text.question);
        for (turn, answer) in record.body.turns.iter().zip(&text.answers) {
            let asked = &turn.asked;
            if asked.because != answer.to {
                otherwise.push(format!("{}: {:?} {}", text.question, asked.because, asked.ask));
            }
        }
    }
    let held: Vec<Record<RehearsalBody>> = planted.records(Kind::Rehearsal).await;
    let texts: Vec<RehearsalText> = in_order(|deed| match deed {
        Deed::Rehearse(text) => Some(text),
        _ => None,
    });
    for (record, text) in held.iter().zip(&texts) {
        let mut asked: Option<&Entry> = None;
        let mut answers = text.said.iter();
        for entry in &record.body.said {
            if entry.who == Who::You {
                let answer = answers.next().expect("she says what the text has");
                let asked = asked.expect("the interviewer begins");
                if after(asked) != answer.to {
                    otherwise.push(format!(
                        "{} at {}: {} {}",
                        text.round,
                        entry.at,
                        after(asked),
                        asked.text
                    ));
                }
            } else if entry.asks {
                asked = Some(entry);
            }
        }
        assert!(answers.next().is_none(), "{} ends before she has said everything", text.round);
    }
    assert!(otherwise.is_empty(), "something else is asked: {otherwise:#?}");
}

/// What an entry of the interviewer is after, as the texts name it.
fn after(entry: &Entry) -> &str {
    let question = entry.question.as_ref().map(QuestionId::as_str);
    entry.rule.as_deref().or(question).unwrap_or("line")
}

/// Texts of one kind, the first first.
fn in_order<T>(pick: impl Fn(Deed) -> Option<T>) -> Vec<T> {
    diary().into_iter().filter_map(|(_, deed)| pick(deed)).collect()
}

#[tokio::test]
async fn switching_to_her_begins_in_the_candidate_seat_and_to_anybody_else_in_hiring() {
    let planted = planted().await;
    let list = planted.app.anon().get("/demo/personas").await.ok().body;
    let labels: Vec<&Value> = list["items"].as_array().expect("a list").iter().collect();
    let hers = labels.iter().find(|one| one["person"]["name"] == PREPARES).expect("she is offered");
    assert_eq!(hers["label"], "Preparing, Commerce");
    for (person, _) in &planted.everybody {
        let body = json!({ "person_id": person });
        let session = planted.app.anon().post("/demo/persona", body).await.ok().body;
        let seat = if *person == planted.owner { "candidate" } else { "hiring" };
        assert_eq!(session["seat"], seat, "{}", session["person"]["name"]);
    }
}

#[tokio::test]
async fn her_seat_shows_readiness_with_ranges_trends_a_pattern_in_her_words_and_what_changed() {
    let planted = planted().await;
    let she = planted.herself().await;
    let seen = she.get("/prep/readiness").await.ok().body;
    let rounds: Vec<&Value> = seen["rounds_by"]
        .as_array()
        .expect("sides")
        .iter()
        .flat_map(|side| side["rounds"].as_array().expect("rounds"))
        .collect();
    let words: BTreeSet<&str> = rounds.iter().filter_map(|round| round["confidence"].as_str()).collect();
    assert!(words.len() >= 3, "{words:?}");
    let behavioral = rounds.iter().find(|round| round["round"] == "behavioral_1").expect("a row");
    assert!(behavioral["range"].is_array(), "{behavioral:#}");
    let trend: Vec<f64> = behavioral["trend"]
        .as_array()
        .expect("weeks")
        .iter()
        .filter_map(|week| week["value"].as_f64())
        .collect();
    assert!(trend.len() >= 3 && trend.windows(2).any(|two| two[1] > two[0]), "{trend:?}");
    let patterns = seen["patterns"].as_array().expect("patterns");
    let ownership =
        patterns.iter().find(|pattern| pattern["id"] == "behavioral_no_ownership").expect("known");
    assert_eq!((&ownership["shows"], &ownership["computed"]), (&json!(true), &json!(true)));
    assert!(ownership["quotes"].to_string().contains("We decided"), "{ownership:#}");
    let changes = seen["changes"].as_array().expect("changes");
    for direction in ["up", "down"] {
        assert!(changes.iter().any(|one| one["direction"] == direction), "{changes:#?}");
    }
}

#[tokio::test]
async fn her_bank_has_covered_thin_and_empty_columns_and_cards_are_due_today() {
    let planted = planted().await;
    let she = planted.herself().await;
    let matrix = she.get("/prep/matrix").await.ok().body;
    let counts: BTreeSet<u64> = matrix["principles"]
        .as_array()
        .expect("columns")
        .iter()
        .filter_map(|one| one["count"].as_u64())
        .collect();
    assert!(counts.contains(&0) && counts.contains(&1) && counts.contains(&2), "{counts:?}");
    let bank = she.get("/prep/stories").await.ok().body;
    let stories = bank["items"].as_array().expect("stories");
    let drafts = stories.iter().filter(|story| story["status"] == "draft").count();
    assert_eq!((stories.len(), drafts), (9, 4));
    let rules = bank["bank"].to_string();
    assert!(
        !rules.contains("no-failure-story")
            && !rules.contains("one-employer")
            && !rules.contains("duplicate-event"),
        "{rules}"
    );
    let due = she.get("/prep/drills").await.ok().body["due"].clone();
    assert!((2..=8).contains(&due.as_array().expect("a list").len()), "{due:#}");
    let rehearsed = she.get("/prep/rehearsals").await.ok().body;
    assert_eq!(rehearsed["loops"][0]["result"]["result"], "incomplete", "{rehearsed:#}");
}

#[tokio::test]
async fn her_plan_has_what_is_done_what_slipped_and_what_she_ticked_by_hand() {
    let planted = planted().await;
    let plan = planted.herself().await.get("/prep/plan").await.ok().body;
    let items = plan["items"].as_array().expect("lines");
    let by = |who: &str| items.iter().filter(|item| item["ticked_by"] == who).count();
    assert!(by("hand") >= 1, "{items:#?}");
    assert!(items.iter().any(|item| item["state"] == "dropped"));
    assert!(!plan["slipped"].as_array().expect("a list").is_empty(), "{}", plan["slipped"]);
    assert!(plan["forecast"]["expected"].is_number(), "{}", plan["forecast"]);
}

/// Words as they stand in an answer.
fn in_json(words: &str) -> String {
    let quoted = json!(words).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

/// Beginnings of everything that she wrote, said or was told in her seat.
async fn her_words(planted: &Planted) -> Vec<String> {
    let beginning = |text: &str| in_json(&text.trim().chars().take(40).collect::<String>());
    let seat = texts::seat();
    let mut words: Vec<String> = seat.notes.iter().map(|note| beginning(&note.text)).collect();
    words.extend([&seat.profile.target, &seat.profile.notes.people].map(|text| beginning(text)));
    words.extend(seat.marks.iter().map(|mark| beginning(&mark.note)));
    for name in texts::names() {
        let story = texts::story(name);
        words.extend([&story.situation, &story.action, &story.result].map(|text| beginning(text)));
        words.push(beginning(&story.title));
    }
    words.extend(texts::drills().iter().flat_map(|drill| &drill.answers).map(|one| beginning(&one.text)));
    let rehearsals = texts::rehearsals();
    words.extend(rehearsals.iter().flat_map(|one| &one.said).map(|said| beginning(&said.text)));
    let held: Vec<Record<RehearsalBody>> = planted.records(Kind::Rehearsal).await;
    words.extend(held.iter().flat_map(|one| one.body.ratings.values()).map(|one| beginning(&one.evidence)));
    words.retain(|word| word.chars().count() > 12);
    words
}

/// Searches that would find her words, and lists that say more when asked for more.
const SEARCHES: [&str; 8] = [
    "/search?q=Oakhurst",
    "/search?q=stall",
    "/audit?limit=200",
    "/mailbox?limit=200",
    "/people?limit=200",
    "/candidates?limit=200",
    "/applications?limit=200",
    "/prep/export?format=json",
];

/// Whatever can be read without naming one thing. The stream of events is listened to in the walk over all routes.
fn readable(app: &TestApp) -> Vec<String> {
    let all = app.app.access.iter().filter(|(method, path, _)| *method == "GET" && !path.contains('{'));
    let paths = all.map(|(_, path, _)| path.strip_prefix(API).unwrap_or(path).to_owned());
    let paths = paths.filter(|path| path != "/events");
    paths.chain(SEARCHES.map(str::to_owned)).collect()
}

/// The administrator, one of each part in hiring, her manager and a colleague.
const ONLOOKERS: [&str; 6] =
    ["Femke Visser", "Mei Tanaka", "Ingrid Solberg", "Marcus Feld", "Wei Zhang", "Ulrich Brandt"];

#[tokio::test]
async fn nobody_else_of_the_demo_finds_a_word_of_her_seat() {
    let planted = planted().await;
    let words = her_words(&planted).await;
    let she = planted.herself().await;
    let own = she.get("/prep/export?format=json").await.ok();
    let (found, missing): (Vec<&String>, Vec<&String>) =
        words.iter().partition(|word| own.body.to_string().contains(*word));
    assert!(found.len() > missing.len() * 4, "not there for herself: {missing:?}");
    let story = planted.records::<Value>(Kind::Story).await.remove(0).id;
    let paths = readable(&planted.app);
    assert!(paths.iter().any(|path| path == "/prep/readiness"), "{paths:?}");
    let mut onlookers = vec![planted.app.anon()];
    for (person, name) in &planted.everybody {
        if ONLOOKERS.contains(&name.as_str()) {
            onlookers.push(planted.app.of(*person).await);
        }
    }
    assert_eq!(onlookers.len(), ONLOOKERS.len() + 1);
    for other in onlookers {
        for path in &paths {
            let answer = other.get(path).await;
            assert!(answer.status < 500, "{path}: {}", answer.text());
            let seen = answer.text();
            let told = words.iter().find(|word| seen.contains(*word));
            assert_eq!(told, None, "{path}");
        }
        let answer = other.get(&format!("/prep/stories/{story}")).await;
        assert!([401, 404].contains(&answer.status), "{}", answer.text());
    }
    let log = planted.app.of(planted.named("Femke Visser")).await.get("/audit?limit=200").await.ok();
    assert!(!log.text().contains("prep."), "the log says that somebody prepares");
}

#[tokio::test]
async fn the_case_is_the_one_of_her_profile() {
    let planted = planted().await;
    let (owner, app) = (Owner::new(planted.owner), planted.app.app.clone());
    let case = planted.app.app.store.read(async |db| Case::of(&app, db, owner).await).await.expect("read");
    let profile = case.profile.clone().expect("filled in");
    let date = profile.date.expect("the day of the loop is known");
    let weeks = case.day(Timestamp::now()).until(date).expect("ahead").get_days();
    assert!((35..=46).contains(&weeks), "{weeks} days");
    assert_eq!(case.level, Level::L6);
}
