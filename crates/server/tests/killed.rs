//! `kill -9` while twenty clients write over HTTP: whatever was acknowledged is there afterwards, exactly as it was
//! sent, and nothing is there by half. The seed is printed; `HIGHBAR_SEED` repeats a run's moments.

mod support;

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use support::{
    Answer, Client, HIGHBAR, Part, Seat, Server, Team, arguments, assert_chains_whole, assert_whole, full,
    text, until,
};

/// Clients that write at the same time.
const WRITERS: usize = 20;
/// Kills that one data directory lives through.
const KILLS: usize = 5;
/// The server is killed after at most so many answers.
const LONGEST_ROUND: u64 = 160;

#[test]
fn what_was_acknowledged_over_http_survives_kill_9() {
    let lives = if full() { 12 } else { 1 };
    let seed = std::env::var("HIGHBAR_SEED").ok().and_then(|seed| seed.parse().ok());
    let mut moments = Moments(seed.unwrap_or_else(|| jiff::Timestamp::now().as_millisecond().unsigned_abs()));
    eprintln!("HIGHBAR_SEED={}", moments.0);
    for _ in 0..lives {
        let data = tempfile::tempdir().expect("a directory");
        let server = Server::start(data.path());
        let team = Team::found(&server);
        let mut writers: Vec<Writer> = (0..WRITERS).map(|nth| Writer::new(nth, &team, &server)).collect();
        server.stop();
        for _ in 0..KILLS {
            let answers = moments.next() % LONGEST_ROUND + 1;
            let acknowledged = write_until_killed(data.path(), &team, &mut writers, answers);
            eprintln!("killed after {acknowledged} answers");
            let server = Server::start(data.path());
            server.assert_ready();
            verify(&server, &team, &writers);
            assert_chains_whole(data.path());
        }
        assert_whole(data.path());
    }
}

#[test]
fn a_first_start_that_is_killed_half_way_is_no_obstacle_to_the_next() {
    for (file, bytes) in
        [("highbar.lock", 0), ("server.key", 0), ("highbar.db-wal", 1), ("highbar.db-wal", 300_000)]
    {
        let data = tempfile::tempdir().expect("a directory");
        let mut command = Command::new(HIGHBAR);
        command.args(arguments(data.path())).arg("--demo").stderr(Stdio::null());
        let mut child = command.spawn().expect("the binary runs");
        let path = data.path().join(file);
        until(&format!("{file} has {bytes} bytes"), || {
            std::fs::metadata(&path).is_ok_and(|kept| kept.len() >= bytes).then_some(())
        });
        child.kill().expect("the process is there");
        child.wait().expect("the process ends");
        let server = Server::start_with(data.path(), &["--demo"]);
        server.assert_ready();
        assert_eq!(server.client().get("/setup").ok(), json!({"state": "ready", "demo": true}));
        assert_whole(data.path());
    }
}

/// Pseudo-random numbers (SplitMix64), the same for the same seed.
struct Moments(u64);

impl Moments {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// Lets everybody write, kills the server once so many answers have come, and gives how many came in all.
fn write_until_killed(data: &Path, team: &Team, writers: &mut [Writer], answers: u64) -> usize {
    let server = Server::start(data);
    let (acknowledge, acknowledged) = mpsc::channel();
    let before: usize = writers.iter().map(|writer| writer.kept.len()).sum();
    std::thread::scope(|scope| {
        for writer in writers.iter_mut() {
            let client = server.client().with_token(&writer.token);
            let acknowledge = acknowledge.clone();
            scope.spawn(move || writer.write_on(client, team, &acknowledge));
        }
        drop(acknowledge);
        for _ in 0..answers {
            if acknowledged.recv().is_err() {
                break;
            }
        }
        server.kill();
    });
    writers.iter().map(|writer| writer.kept.len()).sum::<usize>() - before
}

/// What a client writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Draft,
    Notes,
    Comment,
    Candidate,
    Form,
}

const KINDS: [Kind; 5] = [Kind::Draft, Kind::Notes, Kind::Comment, Kind::Candidate, Kind::Form];

/// A client with its own record of what was acknowledged. Its writes are numbered from 1.
struct Writer {
    nth: usize,
    kind: Kind,
    token: String,
    seat: Option<Seat>,
    /// The last write that was sent.
    sent: u64,
    /// Those that were answered with a 2xx, in order.
    kept: Vec<u64>,
    /// The pages of applicants, as the answers named them.
    links: BTreeMap<u64, String>,
}

/// What a writer has to know of an interview before it writes.
#[derive(Default)]
struct Desk {
    version: i64,
    item: Value,
}

impl Writer {
    fn new(nth: usize, team: &Team, server: &Server) -> Self {
        let kind = KINDS[nth % KINDS.len()];
        let made = team.recruiter(server).post("/tokens", &json!({"name": format!("writer {nth}")})).ok();
        let seat = matches!(kind, Kind::Draft | Kind::Notes | Kind::Comment).then(|| {
            let days = 1 + i64::try_from(nth).expect("a small number");
            team.seat(server, &format!("Seat {nth}"), &format!("seat{nth}@example.com"), days)
        });
        let (sent, kept, links) = (0, Vec::new(), BTreeMap::new());
        Self { nth, kind, token: text(&made, "token").to_owned(), seat, sent, kept, links }
    }

    /// Writes one after the other until the connection breaks.
    fn write_on(&mut self, client: Client, team: &Team, acknowledge: &mpsc::Sender<()>) {
        let Ok(mut desk) = self.desk(&client) else { return };
        // Whoever got no answer asks again in the same words, and the work is done once.
        let asks = matches!(self.kind, Kind::Candidate | Kind::Form);
        let mut again = asks && self.sent > 0 && !self.is_kept(self.sent);
        if !again {
            self.sent += 1;
        }
        while let Ok(answer) = self.write(&client, team, &desk) {
            let known = again && answer.status == 409 && answer.problem().1 == "duplicate";
            assert!(known || answer.is_success(), "{:?}: {}", self.kind, answer.text());
            let said = answer.json();
            desk.version = said["version"].as_i64().unwrap_or_default();
            if let Some(link) = said["status_link"].as_str() {
                self.links.insert(self.sent, link.to_owned());
            }
            self.kept.push(self.sent);
            self.sent += 1;
            again = false;
            let _ = acknowledge.send(());
        }
    }

    fn is_kept(&self, n: u64) -> bool {
        self.kept.binary_search(&n).is_ok()
    }

    fn interview(&self) -> String {
        let seat = self.seat.as_ref().expect("this kind has a seat");
        format!("/interviews/{}", seat.interview)
    }

    fn desk(&self, client: &Client) -> io::Result<Desk> {
        let version = match self.kind {
            Kind::Draft => "scorecard_version",
            Kind::Notes => "notes_version",
            _ => return Ok(Desk::default()),
        };
        let view = client.send("GET", &self.interview(), "", b"")?.ok();
        Ok(Desk { version: view[version].as_i64().expect("a version"), item: view["items"][0].clone() })
    }

    fn write(&self, client: &Client, team: &Team, desk: &Desk) -> io::Result<Answer> {
        let (n, words) = (self.sent, self.words(self.sent));
        match self.kind {
            Kind::Draft => {
                let evidence = json!([{"id": "e1", "text": words, "at_seconds": n}]);
                let rating = json!({"item": desk.item["item"], "kind": desk.item["kind"], "rating": 3,
                    "evidence": evidence});
                let body =
                    json!({"version": desk.version, "vote": null, "summary": words, "ratings": [rating]});
                client.json("PUT", &format!("{}/scorecard", self.interview()), &body)
            }
            Kind::Notes => {
                let note = |id: &str| json!({"id": id, "text": words, "at_seconds": n});
                let asked = json!({"question": "opening", "at_seconds": n});
                let body =
                    json!({"version": desk.version, "notes": [note("a"), note("b")], "asked": [asked]});
                client.json("PUT", &format!("{}/notes", self.interview()), &body)
            }
            Kind::Comment => {
                let seat = self.seat.as_ref().expect("this kind has a seat");
                client.json(
                    "POST",
                    &format!("/applications/{}/comments", seat.application),
                    &json!({"text": words}),
                )
            }
            Kind::Candidate => {
                let mut body = team.applicant(&self.name(n), &self.email(n));
                body["headline"] = words.into();
                let key = format!("Content-Type: application/json\r\nIdempotency-Key: {}\r\n", self.email(n));
                client.send("POST", "/candidates", &key, body.to_string().as_bytes())
            }
            Kind::Form => {
                let (name, email) = (self.name(n), self.email(n));
                let parts = [
                    Part::Text("name", &name),
                    Part::Text("email", &email),
                    Part::Text("headline", &words),
                    Part::Text("consent", "true"),
                    Part::File("resume", "resume.txt", words.as_bytes()),
                ];
                client.form(&format!("/openings/{}/applications", team.slug), &parts)
            }
        }
    }

    /// What is written, different each time, in several scripts and lengths.
    fn words(&self, n: u64) -> String {
        let length = usize::try_from(n * 7).expect("a small number") + self.nth;
        format!("writer {} write {n}:{}", self.nth, " Žluťoučký 面接 \"so\"".repeat(1 + length % 8))
    }

    fn name(&self, n: u64) -> String {
        format!("Writer {} Nové {n}", self.nth)
    }

    fn email(&self, n: u64) -> String {
        format!("w{}n{n}@example.com", self.nth)
    }

    /// The write that a text comes from; 0 for no text.
    fn number(&self, text: &str) -> u64 {
        if text.is_empty() {
            return 0;
        }
        let number =
            text.strip_prefix(&format!("writer {} write ", self.nth)).and_then(|rest| rest.split(':').next());
        let number = number.and_then(|number| number.parse().ok()).expect("a text of this writer's");
        assert_eq!(text, self.words(number), "every text is whole");
        number
    }
}

fn verify(server: &Server, team: &Team, writers: &[Writer]) {
    let client = team.recruiter(server);
    let candidates: BTreeMap<String, Value> = all(&client, "/candidates")
        .into_iter()
        .map(|candidate| (text(&candidate, "email").to_owned(), candidate))
        .collect();
    let mailed: BTreeSet<String> = all(&team.admin(server), "/mailbox")
        .iter()
        .filter_map(|mail| mail["application_id"].as_str().map(str::to_owned))
        .collect();
    for writer in writers {
        match writer.kind {
            Kind::Draft => verify_draft(&client, writer),
            Kind::Notes => verify_notes(&client, writer),
            Kind::Comment => verify_comments(&client, writer),
            Kind::Candidate | Kind::Form => verify_applicants(&client, writer, &candidates, &mailed),
        }
    }
}

/// A text that is overwritten: the last acknowledged one, or one that was sent later.
fn assert_latest(writer: &Writer, n: u64) {
    let kept = writer.kept.last().copied().unwrap_or_default();
    assert!((kept..=writer.sent).contains(&n), "{:?}: {n} is there, {kept} was acknowledged", writer.kind);
}

fn verify_draft(client: &Client, writer: &Writer) {
    let card = client.get(&writer.interview()).ok()["scorecard"].clone();
    let summary = writer.number(card["summary"].as_str().unwrap_or_default());
    let evidence: Vec<Value> = card["ratings"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|rating| rating["evidence"].as_array().cloned().unwrap_or_default())
        .collect();
    assert_latest(writer, summary);
    if summary > 0 {
        let [evidence] = &evidence[..] else { panic!("one piece of evidence was written: {card}") };
        assert_eq!(
            (writer.number(text(evidence, "text")), &evidence["at_seconds"]),
            (summary, &json!(summary))
        );
    }
}

fn verify_notes(client: &Client, writer: &Writer) {
    let view = client.get(&writer.interview()).ok();
    let texts = [0, 1].map(|nth| writer.number(view["notes"][nth]["text"].as_str().unwrap_or_default()));
    assert_latest(writer, texts[0]);
    assert_eq!(texts[0], texts[1], "both notes are of one save");
}

fn verify_comments(client: &Client, writer: &Writer) {
    let seat = writer.seat.as_ref().expect("this kind has a seat");
    let timeline = all(client, &format!("/applications/{}/timeline", seat.application));
    let texts: Vec<&str> = timeline.iter().map(|entry| text(entry, "text")).collect();
    for n in 1..=writer.sent {
        let times = texts.iter().filter(|text| text.contains(&writer.words(n))).count();
        assert!(times == 1 || (times == 0 && !writer.is_kept(n)), "comment {n} is there {times} times");
    }
}

fn verify_applicants(
    client: &Client,
    writer: &Writer,
    candidates: &BTreeMap<String, Value>,
    mailed: &BTreeSet<String>,
) {
    for n in 1..=writer.sent {
        let Some(candidate) = candidates.get(&writer.email(n)) else {
            assert!(!writer.is_kept(n), "{:?} {n} was acknowledged and is not there", writer.kind);
            continue;
        };
        assert_eq!(
            (text(candidate, "name"), text(candidate, "headline")),
            (&*writer.name(n), &*writer.words(n))
        );
        let applications = candidate["applications"].as_array().expect("applications");
        let [application] = &applications[..] else { panic!("one application: {candidate}") };
        assert!(mailed.contains(text(application, "id")), "the applicant's mail is there");
        if writer.kind == Kind::Form {
            let id = text(candidate, "id");
            let documents = client.get(&format!("/candidates/{id}")).ok()["documents"].clone();
            let resume = client.get(&format!("/documents/{}", text(&documents[0], "id")));
            assert_eq!((resume.status, resume.text()), (200, writer.words(n)));
        }
        if let Some(link) = writer.links.get(&n) {
            let (_, token) = link.rsplit_once('/').expect("a link");
            let page = client.get(&format!("/public/status/{token}")).ok();
            assert_eq!(text(&page, "candidate_name"), writer.name(n));
        }
    }
}

/// Every item of a list.
fn all(client: &Client, path: &str) -> Vec<Value> {
    let (mut items, mut cursor) = (Vec::new(), String::new());
    loop {
        let part = client.get(&format!("{path}?limit=200&cursor={cursor}")).ok();
        items.extend(part["items"].as_array().expect("items").iter().cloned());
        match part["next"].as_str() {
            Some(next) => next.clone_into(&mut cursor),
            None => return items,
        }
    }
}
