//! The seal from outside: every text that a panel writes carries a word found nowhere else, and every address
//! of the API is asked for by everybody at every moment. A word may come back only where the domain opens it.
//! A new route takes part by itself; one whose parameters are not known in `addresses` stops the test.

mod addresses;
mod allowed;
mod panel;

use super::World;
use crate::testing::{Answer, Persona};
use addresses::Address;
use allowed::Sight;
use axum::body::BodyDataStream;
use axum::http::Method;
use futures::StreamExt;
use futures::future::join_all;
use panel::{Panel, Word};
use serde_json::json;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Somebody who looks, and whether they have any part in the application.
#[derive(Clone)]
struct Onlooker {
    name: String,
    persona: Persona,
    outsider: bool,
}

/// What one onlooker may see at one moment, and where they look.
struct Round {
    moment: &'static str,
    words: Vec<Word>,
    addresses: Vec<Address>,
    faults: Mutex<Vec<String>>,
}

impl Round {
    fn new(panel: &Panel, moment: &'static str, addresses: Vec<Address>) -> Self {
        Self { moment, words: panel.words.clone(), addresses, faults: Mutex::default() }
    }

    /// Stops the test when anything was found, and says all of it.
    fn end(&self) {
        let faults = self.faults.lock().expect("no walk died with the list in its hands");
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    fn fault(&self, words: String) {
        let mut faults = self.faults.lock().expect("no walk died with the list in its hands");
        faults.push(format!("{}: {words}", self.moment));
    }

    fn check(&self, who: &Onlooker, sight: &Sight, path: &str, answer: &Answer) {
        if answer.status >= 500 {
            self.fault(format!("{path} as {}: {}", who.name, answer.text()));
        }
        let seen = format!("{:?}\n{}", answer.headers, answer.text());
        for word in self.words.iter().filter(|word| !sight.opens(word)) {
            if let Some(at) = seen.find(&word.text) {
                let around: String =
                    seen[..at].chars().rev().take(120).collect::<Vec<_>>().into_iter().rev().collect();
                self.fault(format!("{path} shows {} to {} after {around}", word.text, who.name));
            }
        }
    }

    /// People without any part get nothing that is not public.
    fn check_refused(&self, who: &Onlooker, path: &str, address: &Address, answer: &Answer) {
        let closed = who.outsider && address.closed_to(who.persona.session.is_some());
        if closed && ![401, 403, 404].contains(&answer.status) {
            self.fault(format!("{path} answers {} to {}", answer.status, who.name));
        }
    }

    /// Asks for everything as one person.
    async fn read(&self, who: &Onlooker, sight: &Sight) {
        for address in &self.addresses {
            let answer = who.persona.get(&address.path).await;
            self.check(who, sight, &address.path, &answer);
            self.check_refused(who, &address.path, address, &answer);
        }
    }

    /// Looks for the words themselves: that something is found would tell as much as the text.
    async fn search(&self, who: &Onlooker, sight: &Sight) {
        for word in &self.words {
            let beginning = &word.text[..word.text.len() - 1];
            for list in ["search", "applications", "candidates", "people"] {
                let path = format!("/{list}?q={beginning}");
                let answer = who.persona.get(&path).await;
                self.check(who, sight, &path, &answer);
                if answer.body["items"].as_array().is_some_and(|items| !items.is_empty()) {
                    self.fault(format!("{path} finds something for {}: {}", who.name, answer.text()));
                }
            }
        }
    }

    /// Sends nothing to everything that takes something: a refusal must not explain itself with a sealed word.
    async fn write(&self, who: &Onlooker, sight: &Sight, verbs: &[(Method, Address)]) {
        for (method, address) in verbs {
            let answer = match method.as_str() {
                "PUT" => who.persona.put(&address.path, json!({})).await,
                "PATCH" => who.persona.patch(&address.path, json!({})).await,
                _ => who.persona.post(&address.path, json!({})).await,
            };
            let path = format!("{method} {}", address.path);
            self.check(who, sight, &path, &answer);
            self.check_refused(who, &path, address, &answer);
        }
    }
}

/// Everybody walks at the same time.
async fn walk(panel: &Panel, moment: &'static str, streams: &mut [BodyDataStream]) {
    let addresses = addresses::of(panel, &Method::GET).await;
    let round = Arc::new(Round::new(panel, moment, addresses));
    let walks = panel.onlookers.iter().map(|who| {
        let (round, who, world) = (Arc::clone(&round), who.clone(), Arc::clone(&panel.world));
        tokio::spawn(async move {
            let sight = Sight::of(&world, who.persona.id).await;
            round.read(&who, &sight).await;
        })
    });
    for done in join_all(walks).await {
        done.expect("the walk comes to its end");
    }
    round.end();
    let heard = join_all(streams.iter_mut().map(everything_heard)).await;
    for text in heard {
        assert!(!round.words.iter().any(|word| text.contains(&word.text)), "{moment}: /events says {text}");
    }
}

async fn everything_heard(stream: &mut BodyDataStream) -> String {
    let mut text = String::new();
    while let Ok(Some(Ok(part))) = tokio::time::timeout(Duration::from_millis(20), stream.next()).await {
        text.push_str(&String::from_utf8_lossy(&part));
    }
    text
}

/// The same with every verb, and with searches, once.
async fn walk_verbs(panel: &Panel, moment: &'static str) {
    let mut verbs = Vec::new();
    for method in [Method::POST, Method::PUT, Method::PATCH] {
        let known = addresses::of(panel, &method).await;
        verbs.extend(known.into_iter().map(|address| (method.clone(), address)));
    }
    let round = Round::new(panel, moment, Vec::new());
    for who in &panel.onlookers {
        let sight = Sight::of(&panel.world, who.persona.id).await;
        round.write(who, &sight, &verbs).await;
        round.search(who, &sight).await;
    }
    round.end();
}

/// The walk is worth nothing when it looks past what is open: who may read a word finds it.
async fn finds_what_is_open(panel: &Panel) {
    for who in &panel.onlookers {
        let sight = Sight::of(&panel.world, who.persona.id).await;
        let mut seen = who.persona.get(&panel.world.path).await.text();
        for interview in &panel.interviews {
            seen.push_str(&who.persona.get(interview).await.text());
        }
        for word in panel.words.iter().filter(|word| word.stands && sight.opens(word)) {
            assert!(seen.contains(&word.text), "{} is open to {} and not there", word.text, who.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_persona_finds_a_canary_anywhere_while_the_seal_holds() {
    let mut panel = Panel::booked().await;
    let mut streams = Vec::new();
    for who in panel.onlookers.iter().filter(|who| who.persona.session.is_some()) {
        streams.push(who.persona.open("/events").await.into_body().into_data_stream());
    }
    let at = &mut streams;
    walk(&panel, "drafts and notes", at).await;
    for place in [0, 1, 5] {
        panel.submit(place).await;
    }
    walk_verbs(&panel, "some are in").await;
    walk(&panel, "some are in", at).await;
    finds_what_is_open(&panel).await;
    for place in [3, 4, 6] {
        panel.submit(place).await;
    }
    walk(&panel, "all but one are in", at).await;
    panel.waive(2).await;
    walk(&panel, "the last is waived", at).await;
    panel.step("debrief/open", json!({})).await;
    panel.step("debrief/start-reading", json!({ "minutes": 20 })).await;
    walk(&panel, "reading", at).await;
    panel.step("debrief/end-reading", json!({})).await;
    panel.each("debrief/vote", |_| json!({ "vote": "hire" })).await;
    panel.step("debrief/start-discussion", json!({})).await;
    panel.state_bar().await;
    walk(&panel, "discussion", at).await;
    panel.each("debrief/final-vote", |_| json!({ "vote": "hire" })).await;
    panel.step("debrief/close-voting", json!({})).await;
    panel.step("debrief/consensus", json!({ "raises_bar": true })).await;
    panel.decide().await;
    walk(&panel, "decided", at).await;
    finds_what_is_open(&panel).await;
}
