//! The model interviewer against a real server on this machine that answers well, badly, without end or not at all.

use crate::api::prep::model::{Asker, Fault};
use crate::testing::{Persona, TestApp};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

/// How a server behaves to whoever connects.
#[derive(Clone)]
enum Behaviour {
    /// Sends these bytes and closes.
    Says(String),
    /// Sends a head and then letters for ever.
    Endless,
    /// Reads and never answers.
    Silent,
}

fn http(status: &str, kind: &str, body: &str) -> Behaviour {
    Behaviour::Says(format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    ))
}

fn completion(content: &str) -> Behaviour {
    let body = json!({"choices": [{"message": {"role": "assistant", "content": content}}]});
    http("200 OK", "application/json", &body.to_string())
}

/// A server on a port of its own; gives its address and what it is sent.
async fn serve(behaviour: Behaviour) -> (String, mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let (sender, requests) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answer(stream, behaviour.clone(), sender.clone()));
        }
    });
    (format!("http://{address}/v1"), requests)
}

async fn answer(mut stream: TcpStream, behaviour: Behaviour, sender: mpsc::UnboundedSender<String>) {
    let mut request = Vec::new();
    let mut part = [0_u8; 4096];
    while !is_whole(&request) {
        match stream.read(&mut part).await {
            Ok(0) | Err(_) => return,
            Ok(count) => request.extend_from_slice(&part[..count]),
        }
    }
    let _ = sender.send(String::from_utf8_lossy(&request).into_owned());
    match behaviour {
        Behaviour::Says(bytes) => {
            let _ = stream.write_all(bytes.as_bytes()).await;
        }
        Behaviour::Endless => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n").await;
            while stream.write_all(&[b'x'; 4096]).await.is_ok() {}
        }
        Behaviour::Silent => while matches!(stream.read(&mut part).await, Ok(count) if count > 0) {},
    }
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head
        .to_lowercase()
        .lines()
        .find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
    body.len() >= length.unwrap_or(0)
}

type Expected = fn(&Fault) -> bool;

async fn ask(behaviour: Behaviour) -> Result<String, Fault> {
    let (base_url, _requests) = serve(behaviour).await;
    let mut asker = Asker::new(base_url, "small".to_owned(), Some("sk-of-the-person".to_owned()));
    // Only a server that never answers makes anybody wait so long.
    asker.within = Duration::from_millis(1500);
    asker.ask(&json!([{"role": "user", "content": "x"}])).await
}

#[tokio::test]
async fn only_a_completion_with_a_question_in_time_is_taken() {
    assert_eq!(
        ask(completion("Who was against it? And when?")).await.ok().as_deref(),
        Some("Who was against it?")
    );
    let faults: [(Behaviour, Expected); 12] = [
        (http("200 OK", "text/html", "<html>Sign in to continue?</html>"), |f| {
            matches!(f, Fault::NotACompletion)
        }),
        (http("200 OK", "application/json", ""), |f| matches!(f, Fault::NotACompletion)),
        (http("200 OK", "application/json", "{\"choices\": ["), |f| matches!(f, Fault::NotACompletion)),
        (http("200 OK", "application/json", "{\"choices\": []}"), |f| matches!(f, Fault::NotACompletion)),
        (http("500 Oops", "application/json", "{}"), |f| matches!(f, Fault::Status(500))),
        (http("307 Elsewhere\r\nlocation: http://127.0.0.1:1/", "text/plain", ""), |f| {
            matches!(f, Fault::Status(307))
        }),
        (completion("A fine answer, go on."), |f| matches!(f, Fault::NoQuestion)),
        (completion("<script>steal()</script> Who was it?"), |f| matches!(f, Fault::NoQuestion)),
        (completion("Is sk-of-the-person your key?"), |f| matches!(f, Fault::NoQuestion)),
        (completion(&format!("Who was it? {}", "x".repeat(100_000))), |f| matches!(f, Fault::TooLarge)),
        (Behaviour::Endless, |f| matches!(f, Fault::TooLarge)),
        (Behaviour::Silent, |f| matches!(f, Fault::Slow(_))),
    ];
    for (place, (behaviour, expected)) in faults.into_iter().enumerate() {
        let fault = ask(behaviour).await.expect_err("no question");
        assert!(expected(&fault), "{place}: {fault}");
    }
    let closed = TcpListener::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("an address");
    let nobody = Asker::new(format!("http://{closed}"), "m".to_owned(), None);
    assert!(matches!(nobody.ask(&json!([])).await, Err(Fault::Unreachable(_))));
}

async fn set_up(who: &Persona, base_url: &str) {
    let body =
        json!({"version": 0, "enabled": true, "base_url": base_url, "model": "small", "key": "sk-secret"});
    let set = who.put("/prep/model-interviewer", body).await.ok();
    assert_eq!((&set.body["has_key"], set.text().contains("sk-secret")), (&json!(true), false));
}

/// One answer in a rehearsal with the model.
async fn rehearse(who: &Persona) -> Value {
    let body = json!({"round": "behavioral_1", "interviewer": "model"});
    let mut now = who.post("/prep/rehearsals", body).await.ok().body;
    let path = format!("/prep/rehearsals/{}", now["id"].as_str().expect("an id"));
    // The first part is a talk about the team; follow-ups come with the questions of the bank.
    now = who.post(&format!("{path}/tick"), json!({"at_seconds": 300, "busy": true})).await.ok().body;
    let text = "In May I moved the date, and Duarte was against it.";
    let body = json!({"version": now["version"], "text": text, "at_seconds": 360});
    who.post(&format!("{path}/say"), body).await.ok().body
}

#[tokio::test]
async fn a_models_question_is_marked_and_what_is_wrong_falls_back_to_the_script() {
    let app = TestApp::start_with(&["--model-interviewer"]).await;
    let who = app.bystander().await;
    let (base_url, mut requests) = serve(completion("You moved the date. What did Duarte say to you?")).await;
    set_up(&who, &base_url).await;
    let marked = rehearse(&who).await;
    let last = marked["lines"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(marked["marked_model"], true, "{marked:#}");
    assert_eq!(last["text"], "You moved the date. What did Duarte say to you?");
    assert_eq!(last["because"], "asked by the model that you set up");
    let sent = requests.recv().await.expect("it was asked");
    assert!(sent.starts_with("POST /v1/chat/completions") && sent.contains("Duarte was against it"));
    assert!(sent.to_lowercase().contains("authorization: bearer sk-secret"));

    for behaviour in [http("200 OK", "text/html", "<html>?</html>"), http("503 Busy", "text/plain", "")] {
        let who = app.interviewer().await;
        let (base_url, _requests) = serve(behaviour).await;
        let read = who.get("/prep/model-interviewer").await.ok().body;
        let body = json!({"version": read["version"], "enabled": true, "base_url": base_url, "model": "m"});
        let _ = who.put("/prep/model-interviewer", body).await.ok();
        let scripted = rehearse(&who).await;
        let last = scripted["lines"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((&scripted["marked_model"], &last["kind"]), (&json!(false), &json!("follow_up")));
        let tried = who.post("/prep/model-interviewer/try", json!({})).await.ok().body;
        assert_eq!(tried["works"], false, "{tried}");
    }
}

#[tokio::test]
async fn it_is_off_until_somebody_who_prepares_alone_or_the_operator_allows_it() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let off = who.get("/prep/model-interviewer").await.ok().body;
    let expected = json!({"version": 0, "enabled": false, "base_url": "", "model": "", "has_key": false,
        "allowed": false});
    assert_eq!(off, expected);
    let body = json!({"enabled": true, "base_url": "http://127.0.0.1:9/v1", "model": "m"});
    assert_eq!(who.put("/prep/model-interviewer", body).await.status, 403);
    let app = TestApp::start_with(&["--model-interviewer"]).await;
    let who = app.bystander().await;
    assert_eq!(rehearse(&who).await["marked_model"], false, "nothing is set up");
    let plain = json!({"enabled": true, "base_url": "http://example.com/v1", "model": "m"});
    assert_eq!(who.put("/prep/model-interviewer", plain).await.code(), "invalid_input");
    set_up(&who, "http://127.0.0.1:9/v1").await;
    let off = json!({"version": 1, "enabled": false, "key": null});
    assert_eq!(who.put("/prep/model-interviewer", off).await.ok().body["has_key"], false);
}
