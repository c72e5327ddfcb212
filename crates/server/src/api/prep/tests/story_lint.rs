//! What is found in a story, where it stands, and what stays as it is.

use super::stories::{TEXTS, begin, input, path, write};
use crate::testing::TestApp;
use axum::body::Body;
use axum::http::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn findings_stand_at_their_words_behind_emoji_and_combining_marks() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let story = begin(&who, "A").await;
    let result =
        "🎉🎉 👩‍👩‍👧‍👦 Ine\u{302}s: مرحبا. It was late quite often.\n\n# Then it improved significantly 😀. ";
    let text = json!({"situation": "😀 In March 2024 we met. ", "result": result, "action": "We asked. 😀 I said no."});
    let written = write(&who, &story, text).await;
    let report = &written["report"];
    let cut = |text: &Value, finding: &Value| -> String {
        let at = |field: &str| usize::try_from(finding[field].as_u64().unwrap()).unwrap();
        let text = text.as_str().unwrap();
        text.chars().skip(at("section_start")).take(at("section_end") - at("section_start")).collect()
    };
    let mut vague = Vec::new();
    for finding in report["findings"].as_array().unwrap() {
        let quote = finding["quote"].as_str().unwrap();
        let Some(section) = finding["section"].as_str() else { continue };
        if !quote.is_empty() {
            assert_eq!(cut(&written[section], finding), quote, "{finding}");
        }
        if finding["rule"] == "vague-words" {
            vague.push(quote.to_owned());
        }
    }
    assert_eq!(vague, ["quite often", "significantly"]);
    let actors = report["actors"].as_array().unwrap();
    let words: Vec<String> = actors.iter().map(|actor| cut(&written["action"], actor)).collect();
    assert_eq!(words, ["We", "I"]);
    assert_eq!((&actors[0]["word"], &actors[1]["word"]), (&json!("we"), &json!("I")));
    let task =
        report["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "missing-section").unwrap();
    assert_eq!(
        (&task["section"], &task["section_end"], &task["quote"]),
        (&json!("task"), &json!(0), &json!(""))
    );
}

#[tokio::test]
async fn a_text_that_is_being_written_is_looked_at_and_kept_nowhere() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let story = begin(&who, "A").await;
    let written = write(&who, &story, json!({"action": "We asked quite often."})).await;
    let mut lint = input(&written);
    let _ = lint.as_object_mut().unwrap().remove("version");
    assert_eq!(who.post("/prep/lint", lint.clone()).await.ok().body, written["report"], "both see the same");
    let mut short = json!({"level": 7, "context": "phone"});
    for text in TEXTS {
        short[text] = "".into();
    }
    let report = who.post("/prep/lint", short.clone()).await.ok().body;
    assert_eq!((&report["words"], report["sections"].as_array().unwrap().len()), (&json!(0), 5));
    for (field, value) in [("result", json!("x".repeat(20_001))), ("level", json!(99)), ("year", json!(3))] {
        let mut body = lint.clone();
        body[field] = value;
        let answer = who.post("/prep/lint", body).await;
        assert!(answer.body["fields"][field].is_string(), "{field}: {}", answer.text());
    }
    // An answer that was kept for repetitions would refuse another text under the same key.
    for body in [&lint, &short] {
        let request = who.request(Method::POST, "/prep/lint").header("idempotency-key", "one");
        let request = request.header("content-type", "application/json").body(Body::from(body.to_string()));
        let answer = who.send(request.unwrap()).await.ok();
        assert_eq!(answer.header("idempotent-replayed"), "");
    }
    assert_eq!(who.get(&path(&story, "")).await.ok().body, written);
    assert_eq!(app.anon().post("/prep/lint", lint).await.status, 401);
}

#[tokio::test]
async fn what_is_kept_as_it_is_shows_as_kept_and_does_not_count() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let story = begin(&who, "A").await;
    let action = "I asked quite often. It improved significantly.";
    let before = write(&who, &story, json!({"action": action})).await;
    let kept =
        json!([{"rule": "vague-words", "quote": "quite often"}, {"rule": "no-principle", "quote": ""}]);
    let after = write(&who, &before, json!({"kept": kept})).await;
    assert_eq!(after["kept"], kept);
    let is_kept: Vec<(&str, &str)> = after["report"]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["kept"] == true)
        .map(|finding| (finding["rule"].as_str().unwrap(), finding["quote"].as_str().unwrap()))
        .collect();
    assert_eq!(is_kept, [("no-principle", ""), ("vague-words", "quite often")]);
    let count = |story: &Value| story["findings"].as_u64().unwrap();
    assert_eq!(
        count(&after),
        count(&before) - 1,
        "the other vague word still stands, and no-principle does not"
    );
    let bank = who.get("/prep/stories").await.ok().body;
    assert_eq!(bank["items"][0]["findings"], after["findings"]);
    let rest = json!([{"rule": "vague-words", "quote": "quite often"}, {"rule": "vague-words", "quote": "significantly"}]);
    assert_eq!(count(&write(&who, &after, json!({"kept": rest})).await), count(&before) - 1);
}
