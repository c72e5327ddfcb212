//! Requests that are cut off, too large or written in no encoding: each is refused as a problem document or its
//! connection is closed, nothing of it is kept, and the server goes on.

mod support;

use serde_json::{Value, json};
use std::io::{BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::Path;
use support::client::read;
use support::{Answer, Client, Part, Server, Team, assert_whole, multipart, text};

/// As the limits of the server: a megabyte of JSON, and a file of 15 MB with the form around it.
const MOST_JSON: usize = 1024 * 1024;
const MOST_UPLOAD: usize = 15 * 1024 * 1024 + 64 * 1024;

struct World {
    data: tempfile::TempDir,
    server: Server,
    team: Team,
    /// Before anything was sent.
    candidates: Vec<Value>,
    candidate: String,
}

impl World {
    fn new() -> Self {
        let data = tempfile::tempdir().expect("a directory");
        let server = Server::start(data.path());
        let team = Team::found(&server);
        let made =
            team.recruiter(&server).post("/candidates", &team.applicant("Ana", "ana@example.com")).ok();
        let candidates = candidates(&team.recruiter(&server));
        let candidate = text(&made, "candidate_id").to_owned();
        Self { data, server, team, candidates, candidate }
    }

    fn client(&self) -> Client {
        self.team.admin(&self.server)
    }

    /// The head of a request by the administrator.
    fn head(&self, method: &str, path: &str, more: &str) -> String {
        let token = &self.team.admin;
        format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n{more}\r\n")
    }

    fn form_path(&self) -> String {
        format!("/api/v1/openings/{}/applications", self.team.slug)
    }

    /// Nothing has come of what was sent, and the server works.
    fn assert_untouched(&self) {
        self.server.assert_ready();
        assert_eq!(candidates(&self.client()), self.candidates);
        assert_eq!(partial_files(self.data.path()), Vec::<String>::new());
        assert_whole(self.data.path());
    }
}

fn candidates(client: &Client) -> Vec<Value> {
    client.get("/candidates?limit=200").ok()["items"].as_array().expect("items").clone()
}

/// Document files that were begun and not finished.
fn partial_files(data: &Path) -> Vec<String> {
    let shelves = std::fs::read_dir(data.join("documents")).into_iter().flatten().flatten();
    let files = shelves.flat_map(|shelf| std::fs::read_dir(shelf.path()).into_iter().flatten().flatten());
    files
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains(".part"))
        .collect()
}

fn form(email: &str, resume: &[u8]) -> Vec<u8> {
    multipart(&[
        Part::Text("name", "Half"),
        Part::Text("email", email),
        Part::Text("consent", "true"),
        Part::File("resume", "resume.txt", resume),
    ])
}

const FORM: &str = "Content-Type: multipart/form-data; boundary=----highbar-test\r\n";
const JSON: &str = "Content-Type: application/json\r\n";

#[test]
fn a_client_that_hangs_up_in_the_middle_leaves_nothing_behind() {
    let world = World::new();
    let candidate = world.team.applicant("Half", "half@example.com").to_string().into_bytes();
    let form = form("half@example.com", "A resume. ".repeat(50_000).as_bytes());
    let upload = format!("/api/v1/candidates/{}/documents", world.candidate);
    for (path, kind, body) in [
        ("/api/v1/candidates".to_owned(), JSON, candidate),
        (world.form_path(), FORM, form.clone()),
        (upload, FORM, form),
    ] {
        let length = body.len();
        for sent in [0, 1, length / 4, length / 2, length - 10] {
            let whole = format!("{kind}Content-Length: {length}\r\n");
            let chunked = format!("{kind}Transfer-Encoding: chunked\r\n");
            let chunk = [format!("{length:x}\r\n").as_bytes(), &body[..sent]].concat();
            for (head, part) in [(whole, &body[..sent]), (chunked, &chunk[..])] {
                let request = [world.head("POST", &path, &head).as_bytes(), part].concat();
                // Who stops sending may still read; who is gone is gone.
                let stream = send(&world.client(), &request);
                stream.shutdown(Shutdown::Write).expect("the connection is there");
                if let Ok(answer) = read(&mut BufReader::new(&stream)) {
                    assert_eq!(answer.problem(), (400, "bad_request"), "{path} after {sent} bytes");
                }
                drop(send(&world.client(), &request));
            }
        }
    }
    world.assert_untouched();
}

#[test]
fn a_client_that_does_not_wait_for_the_answer_gets_all_of_it_done_or_nothing() {
    let world = World::new();
    for n in 0..20 {
        let body = form(&format!("hasty{n}@example.com"), b"A resume.");
        let head = format!("X-Forwarded-For: 10.1.1.{n}\r\n{FORM}Content-Length: {}\r\n", body.len());
        let request = [world.head("POST", &world.form_path(), &head).as_bytes(), &body].concat();
        drop(send(&world.client(), &request));
    }
    // A later write of the single writer comes after whatever was begun before.
    let client = world.client();
    let _ = client.post("/candidates", &world.team.applicant("Last", "last@example.com")).ok();
    for candidate in candidates(&client) {
        assert_eq!(candidate["applications"].as_array().map(Vec::len), Some(1), "{candidate}");
    }
    world.server.assert_ready();
    assert_whole(world.data.path());
}

fn send(client: &Client, request: &[u8]) -> TcpStream {
    let mut stream = client.connect().expect("the server accepts");
    let _ = stream.write_all(request);
    stream
}

#[test]
fn bodies_that_are_too_large_are_refused_before_they_are_read_to_the_end() {
    let world = World::new();
    let name = |length: usize| json!({"name": "x".repeat(length)}).to_string().into_bytes();
    let upload = format!("/api/v1/candidates/{}/documents", world.candidate);
    let file = |length: usize| form("large@example.com", &vec![b'x'; length]);
    let many = multipart(&vec![Part::Text("links", "https://example.com"); 2_000]);
    let long = multipart(&[Part::Text("name", &"x".repeat(100_000))]);
    for (path, kind, body, expected) in [
        ("/api/v1/departments", JSON, name(MOST_JSON), (413, "too_large")),
        ("/api/v1/departments", JSON, name(20 * MOST_JSON), (413, "too_large")),
        ("/api/v1/imports/json-resume", JSON, name(MOST_UPLOAD), (413, "too_large")),
        (&upload, FORM, file(15 * 1024 * 1024 + 1), (413, "too_large")),
        (&upload, FORM, file(3 * MOST_UPLOAD), (413, "too_large")),
        (&world.form_path(), FORM, file(15 * 1024 * 1024 + 1), (413, "too_large")),
        (&world.form_path(), FORM, file(3 * MOST_UPLOAD), (413, "too_large")),
        (&world.form_path(), FORM, many, (400, "bad_request")),
        (&world.form_path(), FORM, long, (422, "invalid_input")),
    ] {
        let head = world.head("POST", path, &format!("{kind}Content-Length: {}\r\n", body.len()));
        let answer = answer_while_sending(&world, head.into_bytes(), body);
        assert_eq!(answer.problem(), expected, "{path}: {}", answer.text());
    }
    world.assert_untouched();
}

#[test]
fn a_length_that_is_only_claimed_costs_nothing() {
    let world = World::new();
    for (path, kind) in [("/api/v1/departments".to_owned(), JSON), (world.form_path(), FORM)] {
        for length in ["1099511627776", "18446744073709551615", "99999999999999999999999", "-1", "x"] {
            let request = world.head("POST", &path, &format!("{kind}Content-Length: {length}\r\n"));
            let stream = send(&world.client(), request.as_bytes());
            stream.shutdown(Shutdown::Write).expect("the connection is there");
            let mut said = Vec::new();
            let _ = (&stream).read_to_end(&mut said);
            assert!(said.is_empty() || said.starts_with(b"HTTP/1.1 4"), "{}", String::from_utf8_lossy(&said));
        }
    }
    world.assert_untouched();
}

/// Sends and reads at the same time: an answer may come before everything is sent.
fn answer_while_sending(world: &World, head: Vec<u8>, body: Vec<u8>) -> Answer {
    let stream = world.client().connect().expect("the server accepts");
    let mut writing = stream.try_clone().expect("a second handle");
    let sending = std::thread::spawn(move || writing.write_all(&[head, body].concat()));
    let answer = read(&mut BufReader::new(&stream)).expect("an answer");
    drop(stream);
    let _ = sending.join();
    answer
}

#[test]
fn bytes_in_no_encoding_are_refused_or_ignored_wherever_they_stand() {
    let world = World::new();
    let bytes =
        |before: &str, bytes: &[u8], after: &str| [before.as_bytes(), bytes, after.as_bytes()].concat();
    let get = |path: &str| world.head("GET", path, "").into_bytes();
    let header = |name: &str| {
        bytes(
            "GET /api/v1/people HTTP/1.1\r\nHost: x\r\n",
            &[name.as_bytes(), b": \xff\xfe"].concat(),
            "\r\n\r\n",
        )
    };
    let body = b"{\"name\":\"\xff\xfe\"}";
    let json =
        world.head("POST", "/api/v1/departments", &format!("{JSON}Content-Length: {}\r\n", body.len()));
    let broken = multipart(&[Part::File("name", "\u{fffd}", b"\xff\xfe"), Part::Text("consent", "true")]);
    let form = world.head("POST", &world.form_path(), &format!("{FORM}Content-Length: {}\r\n", broken.len()));
    for (request, expected) in [
        (bytes(&json, body, ""), vec![400]),
        (bytes(&form, &broken, ""), vec![422]),
        (get("/api/v1/people/%ff%fe"), vec![404]),
        (get("/api/v1/openings/%ff%fe"), vec![404]),
        (get("/api/v1/public/status/%00"), vec![404]),
        (get("/api/v1/public/status/%ff"), vec![404]),
        (get("/api/v1/invitations/%ff"), vec![404]),
        (get("/api/v1/processes/%ff/source"), vec![404]),
        (get("/%ff%fe"), vec![200, 404]),
        (get("/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd"), vec![404]),
        (get("/api/v1/candidates?q=%ff%fe"), vec![200, 400]),
        (get("/api/v1/candidates?q=%00"), vec![200, 400]),
        (get("/api/v1/search?q=%22%27%28%2a%00"), vec![200, 400]),
        (get("/api/v1/candidates?cursor=%ff"), vec![400]),
        (bytes("GET /api/v1/", b"\xc3\x28\xff\xfe", " HTTP/1.1\r\nHost: x\r\n\r\n"), vec![400, 404]),
        (header("Authorization"), vec![401]),
        (header("Cookie"), vec![401]),
        (header("X-Forwarded-For"), vec![401]),
        (header("Accept-Language"), vec![401]),
        (header("Accept-Encoding"), vec![401]),
        (header("If-None-Match"), vec![401]),
        (b"GET /api/v1/people HTTP/1.1\r\n\r\n".to_vec(), vec![400, 401]),
        (
            world.head("GET", "/api/v1/people", &format!("X: {}\r\n", "x".repeat(1 << 20))).into_bytes(),
            vec![400, 431],
        ),
        (world.head("GET", "/api/v1/people", &"X: y\r\n".repeat(10_000)).into_bytes(), vec![400, 431]),
        (get(&format!("/api/v1/people?q={}", "x".repeat(1 << 20))), vec![400, 414, 431]),
        (b"\xff\xfe\xfd\r\n\r\n".to_vec(), vec![400]),
        (b"GET / HTTP/9.9\r\n\r\n".to_vec(), vec![400]),
    ] {
        let shown = String::from_utf8_lossy(&request[..request.len().min(300)]).into_owned();
        let answer = read(&mut BufReader::new(send(&world.client(), &request)));
        let answer = answer.unwrap_or_else(|fault| panic!("{shown}: {fault}"));
        assert!(expected.contains(&answer.status), "{shown}: {} {}", answer.status, answer.text());
        // What is no HTTP at all never reaches the part that writes problem documents.
        if answer.status >= 400 && !answer.body.is_empty() {
            let _ = answer.problem();
        }
    }
    for (name, expected) in [("Idempotency-Key", 400), ("Content-Type", 415), ("Origin", 403)] {
        let mut request = world.head("POST", "/api/v1/departments", "Content-Length: 2\r\n").into_bytes();
        request.truncate(request.len() - 2);
        request.extend([name.as_bytes(), b": \xff\xfe\r\n\r\n{}"].concat());
        let answer = read(&mut BufReader::new(send(&world.client(), &request))).expect("an answer");
        assert_eq!(answer.problem().0, expected, "{name}: {}", answer.text());
    }
    world.assert_untouched();
}

#[test]
fn ten_thousand_levels_of_json_are_refused_everywhere() {
    let world = World::new();
    let client = world.client();
    let arrays = ["[".repeat(10_000), "]".repeat(10_000)].concat();
    let objects = ["{\"a\":".repeat(10_000), "1".to_owned(), "}".repeat(10_000)].concat();
    for (method, path) in [
        ("PUT", "/session/preferences"),
        ("POST", "/imports/json-resume"),
        ("POST", "/imports/csv"),
        ("POST", "/candidates"),
        ("POST", "/processes/check"),
        ("PATCH", "/settings"),
        ("POST", "/session"),
    ] {
        for deep in [&arrays, &objects] {
            for body in
                [deep.clone(), format!("{{\"preferences\":{deep},\"resume\":{deep},\"name\":{deep}}}")]
            {
                let answer = client.send(method, path, JSON, body.as_bytes()).expect("an answer");
                let (status, code) = answer.problem();
                assert!([400, 403, 422].contains(&status), "{method} {path}: {status} {code}");
            }
        }
    }
    world.assert_untouched();
}
