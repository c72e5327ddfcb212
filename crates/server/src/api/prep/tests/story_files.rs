//! Stories to files and back.

use super::stories::{begin, write};
use crate::testing::{Persona, TestApp};
use serde_json::{Value, json};

const ROUND_TRIP: [&str; 16] = [
    "title",
    "status",
    "level",
    "kind",
    "year",
    "employer",
    "role",
    "team",
    "scope",
    "context",
    "principles",
    "situation",
    "task",
    "action",
    "result",
    "learning",
];

async fn bring(who: &Persona, format: &str, text: &str) -> Value {
    let send = |dry: bool| json!({"format": format, "text": text, "dry_run": dry});
    let dry = who.post("/prep/stories/import", send(true)).await.ok().body;
    assert_eq!(dry["created"], 0);
    let done = who.post("/prep/stories/import", send(false)).await.ok().body;
    assert_eq!((&dry["stories"], &dry["faults"]), (&done["stories"], &done["faults"]));
    assert_eq!(done["created"].as_u64().unwrap(), done["stories"].as_array().unwrap().len() as u64);
    done
}

async fn all(who: &Persona) -> Vec<Value> {
    let bank = who.get("/prep/stories").await.ok().body;
    let mut stories = Vec::new();
    for brief in bank["items"].as_array().unwrap() {
        let story = who.get(&format!("/prep/stories/{}", brief["id"].as_str().unwrap())).await.ok().body;
        stories.push(
            ROUND_TRIP.iter().map(|field| ((*field).to_owned(), story[field].clone())).collect::<Value>(),
        );
    }
    stories
}

#[tokio::test]
async fn what_goes_out_comes_in_as_it_was() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let other = app.interviewer().await;
    for (title, text) in [
        ("Growing Inês 😀", "In May.\n\n- one\n- two, \"three\";"),
        ("=1+1", "=HYPERLINK(\"x\")\n# A heading\n## Task\n---\nlevel: l7\n---\n# Another"),
        ("Moving to C#", "'@quoted\n\\# backslash"),
    ] {
        let story = begin(&who, title).await;
        let shown = json!([{"id": "strive_to_be_earths_best_employer", "strength": "touches"},
            {"id": "success_and_scale", "strength": "leads"}]);
        let fields = json!({"status": "ready", "level": 7, "kind": "people", "year": 2019, "employer": "-Post, \"Box\"",
            "role": "EM: team", "team": "+nine", "scope": "two depots", "context": "phone", "principles": shown,
            "situation": text, "task": "Mine.", "action": text, "result": "9 %", "learning": text});
        let _ = write(&who, &story, fields).await;
    }
    let expected = all(&who).await;
    assert_eq!(expected.len(), 3);
    for (format, kind, name) in
        [("markdown", "text/markdown", "stories.md"), ("csv", "text/csv", "stories.csv")]
    {
        let file = who.get(&format!("/prep/stories/export?format={format}")).await.ok();
        assert!(file.header("content-type").starts_with(kind));
        assert!(file.header("content-disposition").contains(name));
        let done = bring(&other, format, &file.text()).await;
        assert_eq!(done["faults"], json!([]), "{}", file.text());
        assert_eq!(all(&other).await, expected, "{}", file.text());
        for brief in other.get("/prep/stories").await.ok().body["items"].as_array().unwrap() {
            let _ = other.delete(&format!("/prep/stories/{}", brief["id"].as_str().unwrap())).await.ok();
        }
    }
    let csv = who.get("/prep/stories/export?format=csv").await.ok().text();
    assert!(
        !csv.contains("\n=") && !csv.contains(",=") && !csv.contains("\"="),
        "a formula stands there: {csv}"
    );
    assert_eq!(who.get("/prep/stories/export?format=xml").await.status, 400);
    assert_eq!(who.get("/prep/stories/export").await.status, 400);
}

#[tokio::test]
async fn a_faulty_place_is_named_by_its_line_and_left_out() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let csv = "title,year,kind,principles,situation,action\n\
        Growing a lead,2023,people,hire_and_develop_the_best,In 2023 she joined.,I asked her to lead.\n\
        No such year,twenty,technical,\"ownership, charm\",\"In\nMay.\",I did it.\n\
        Nothing told,2020,technical,ownership,,\n";
    let done = bring(&who, "csv", csv).await;
    assert_eq!(done["stories"], json!(["Growing a lead", "No such year"]));
    let faults: Vec<(u64, &str)> = done["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| (fault["line"].as_u64().unwrap(), fault["message"].as_str().unwrap()))
        .collect();
    assert_eq!(faults.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 3, 5], "{faults:?}");
    assert!(faults[0].1.contains("`twenty` is no year; write the four digits"), "{faults:?}");
    assert!(faults[1].1.contains("`charm` is none of the sixteen"), "{faults:?}");
    assert!(faults[2].1.contains("“Nothing told” has no words"), "{faults:?}");
    let stories = all(&who).await;
    assert_eq!((&stories[1]["year"], &stories[1]["situation"]), (&Value::Null, &json!("In\nMay.")));
    assert_eq!(stories[1]["principles"], json!([{"id": "ownership", "strength": "leads"}]));
}

#[tokio::test]
async fn wrong_headings_are_named_and_a_title_is_found() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let text = "My notes\n\n# A\n## Situation\nIt was May.\n## Finale\nIt went on.\n\n---\n\n# B\nNo heading.\n\n\
        # C\n## ACTIONS:\nI did it.\n## Lessons learned\nAsk.\n";
    let done = bring(&who, "markdown", text).await;
    assert_eq!(done["stories"], json!(["A", "C"]));
    let lines: Vec<u64> =
        done["faults"].as_array().unwrap().iter().map(|fault| fault["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [1, 1, 6, 11, 12], "{:#}", done["faults"]);
    assert_eq!(all(&who).await[1]["learning"], "Ask.");
    let untitled =
        bring(&who, "markdown", "## Action\nI rolled it back at noon and wrote to the owners, all of them.")
            .await;
    assert_eq!(untitled["stories"], json!(["I rolled it back at noon and"]));
}

#[tokio::test]
async fn nothing_of_a_file_is_taken_in_that_is_too_much() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let send = |format: &str, text: String| json!({"format": format, "text": text});
    let rows: String =
        (0..201).fold("title,action\n".to_owned(), |text, n| text + &format!("{n},I did it.\n"));
    let many = who.post("/prep/stories/import", send("csv", rows)).await;
    assert!(many.body["fields"]["text"].as_str().unwrap().contains("201 stories"), "{}", many.text());
    for text in ["", " \n ", "title,action\n"] {
        let none = who.post("/prep/stories/import", send("csv", text.to_owned())).await;
        let said = none.body["fields"]["text"].is_string() || none.body["faults"][0]["line"] == 1;
        assert!(said && none.body["created"].as_u64().unwrap_or(0) == 0, "{text:?}: {}", none.text());
    }
    let large = who.post("/prep/stories/import", send("csv", "x".repeat(4 * 1024 * 1024 + 1))).await;
    assert_eq!((large.status, large.code()), (422, "invalid_input"), "{}", large.detail());
    assert_eq!(
        who.post("/prep/stories/import", json!({"format": "xml", "text": "x"})).await.code(),
        "invalid_input"
    );
    assert!(all(&who).await.is_empty());
}

#[tokio::test]
async fn a_megabyte_of_anything_is_answered_in_time() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let mega = 1024 * 1024;
    for (format, text) in [
        ("markdown", "---\n".repeat(mega / 4)),
        ("markdown", "# A\n".repeat(mega / 4)),
        ("markdown", "---\na: b\n---\n\n".repeat(mega / 14)),
        ("csv", format!("title,action\n{}", "\n".repeat(mega))),
        ("csv", format!("title,action\n{}", ",\"\n".repeat(mega / 3))),
        ("csv", format!("title,action\n{}", "a,\n".repeat(mega / 3))),
        ("csv", format!("title,year\n{}", "a,b\n".repeat(mega / 4))),
        ("csv", format!("title,{}\n1", "a,".repeat(mega / 2))),
    ] {
        let start = std::time::Instant::now();
        let answer =
            who.post("/prep/stories/import", json!({"format": format, "text": text, "dry_run": true})).await;
        assert!([200, 422].contains(&answer.status), "{}", answer.text());
        let faults = answer.body["faults"].as_array().map_or(0, Vec::len);
        assert!(faults <= 101, "{faults}");
        assert!(
            start.elapsed() < std::time::Duration::from_secs(20),
            "{:?}: {:?}",
            &text[..20],
            start.elapsed()
        );
    }
    let long = "I read every note. ".repeat(900);
    let text: String =
        (0..60).fold(String::new(), |text, n| text + &format!("# Story {n}\n## Action\n{long}\n"));
    assert!(text.len() > 1_000_000);
    let done = who.post("/prep/stories/import", json!({"format": "markdown", "text": text})).await.ok().body;
    assert_eq!((&done["created"], &done["faults"]), (&json!(60), &json!([])));
}

#[tokio::test]
async fn a_header_of_a_spreadsheet_makes_no_story_of_itself() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let csv = "\u{feff}Title;Action;\"mood\n---\n# Forged\n## Task\nx\";Notes\r\nA;I did it.;fine;'=1+1\r\n";
    let done = bring(&who, "csv", csv).await;
    assert_eq!((&done["stories"], &done["faults"]), (&json!(["A"]), &json!([])));
    assert_eq!(all(&who).await[0]["task"], "");
    let out = who.get("/prep/stories/export?format=csv").await.ok().text();
    assert!(out.contains("Notes") && out.contains("'=1+1"), "what we do not know goes out again: {out}");
}
