//! Every operation that `highbar openapi` lists, asked with things of the wrong type, of another time and of nowhere:
//! the answer is never a fault of the server, and every refusal is a problem document with a code of the closed list.

mod support;

use serde_json::{Map, Value, json};
use std::process::Command;
use support::client::CODES;
use support::{Answer, Client, HIGHBAR, Part, Server, Team, assert_whole, full, text};

/// Well formed, and nobody's.
const UNKNOWN: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
/// What query parameters are asked with.
const ODD_WORDS: [&str; 9] = [
    "",
    "many",
    "-1",
    "99999999999999999999",
    "%ff%fe",
    "%00",
    "%F0%9F%92%A9%27%22%3B--",
    "9999-12-31T23:59:59Z",
    "-009999-01-01T00:00:00Z",
];

/// What takes the place of a value, one after the other.
fn odd_values() -> Vec<Value> {
    let long = format!("\u{0}\u{202e}{}", "Ž".repeat(30_000));
    let odd = [json!(null), json!(true), json!(-1), json!(i64::MAX), json!(1.5e308), json!(""), json!(long)];
    odd.into_iter().chain([json!("0000-00-00"), json!([]), json!([null]), json!({"a": [{}]})]).collect()
}

struct World {
    data: tempfile::TempDir,
    server: Server,
    team: Team,
    /// The description of the API.
    api: Value,
    /// Beginnings of addresses, with what stands for the name behind them.
    names: Vec<(&'static str, String)>,
}

/// One operation of the API.
struct Operation<'w> {
    method: String,
    path: &'w str,
    about: &'w Value,
}

impl World {
    fn new() -> Self {
        let data = tempfile::tempdir().expect("a directory");
        let server = Server::start(data.path());
        let team = Team::found(&server);
        let seat = team.seat(&server, "Ana", "ana@example.com", 1);
        let client = team.admin(&server);
        let extra = client.post("/people", &json!({"name": "Odd", "email": "odd@example.com"})).ok();
        let link = client.post(&format!("/applications/{}/status-link", seat.application), &json!({})).ok();
        let (_, token) = text(&link, "link").rsplit_once('/').expect("a link");
        let names = vec![
            ("/applications/", seat.application),
            ("/interviews/", seat.interview),
            ("/candidates/", seat.candidate),
            ("/requisitions/", team.requisition.clone()),
            ("/departments/", team.department.clone()),
            ("/people/", text(&extra, "id").to_owned()),
            ("/openings/", team.slug.clone()),
            ("/processes/", "bar-raiser-em-l6".to_owned()),
            ("/public/status/", token.to_owned()),
        ];
        let output = Command::new(HIGHBAR).arg("openapi").output().expect("the binary runs");
        let api = serde_json::from_slice(&output.stdout).expect("JSON");
        Self { data, server, team, api, names }
    }

    /// Everything but the stream of events, which has no end.
    fn operations(&self) -> Vec<Operation<'_>> {
        let paths = self.api["paths"].as_object().expect("paths");
        let all = paths.iter().flat_map(|(path, item)| {
            item.as_object().expect("operations").iter().map(move |(method, about)| Operation {
                method: method.to_ascii_uppercase(),
                path: path.strip_prefix("/api/v1").expect("a path of the API"),
                about,
            })
        });
        all.filter(|operation| operation.path != "/events").collect()
    }

    /// An address of something that is there, where there is such a thing.
    fn known(&self, path: &str) -> String {
        let name = self.names.iter().find(|(start, _)| path.starts_with(start));
        fill(path, name.map_or(UNKNOWN, |(_, name)| name))
    }

    /// The same of something that nothing has been done with yet.
    fn fresh(&self, path: &str, nth: usize) -> String {
        let days = 2 + i64::try_from(nth).expect("a small number");
        let seat = || self.team.seat(&self.server, "Eva", &format!("eva{nth}@example.com"), days);
        match path.split('/').nth(1) {
            Some("applications") => fill(path, &seat().application),
            Some("interviews") => fill(path, &seat().interview),
            Some("candidates") => fill(path, &seat().candidate),
            _ => self.known(path),
        }
    }

    /// The version that the thing at an address has now, so that a body is not refused for that alone.
    fn version(&self, path: &str) -> Value {
        let field = match path.split('/').nth(3) {
            Some("scorecard") => "scorecard_version",
            Some("notes") => "notes_version",
            _ => "version",
        };
        let thing: Vec<&str> = path.split('/').take(3).collect();
        self.team.recruiter(&self.server).get(&thing.join("/")).json()[field].clone()
    }

    /// A schema with its reference followed.
    fn schema<'w>(&'w self, schema: &'w Value) -> &'w Value {
        match schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
            Some(name) => &self.api["components"]["schemas"][name],
            None => schema,
        }
    }

    /// The JSON body that an operation wants.
    fn body(&self, operation: &Operation<'_>) -> Option<Value> {
        let schema = &operation.about["requestBody"]["content"]["application/json"]["schema"];
        (!schema.is_null()).then(|| self.sample(schema, 0))
    }

    /// Something of the right shape.
    fn sample(&self, schema: &Value, depth: usize) -> Value {
        let schema = self.schema(schema);
        if let Some(parts) = schema["allOf"].as_array() {
            let parts = parts.iter().filter_map(|part| self.sample(part, depth + 1).as_object().cloned());
            return Value::Object(parts.flatten().collect::<Map<_, _>>());
        }
        if let Some(ways) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
            let way = ways.iter().find(|way| way["type"] != "null").unwrap_or(&Value::Null);
            return self.sample(way, depth + 1);
        }
        if let Some(first) = schema["enum"].get(0) {
            return first.clone();
        }
        let kinds = schema["type"].as_array().map_or_else(|| vec![schema["type"].clone()], Clone::clone);
        match kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null") {
            Some("integer" | "number") => json!(1),
            Some("boolean") => json!(true),
            Some("string") => json!(match schema["format"].as_str() {
                Some("uuid") => UNKNOWN,
                Some("date-time") => "2026-11-24T10:00:00Z",
                Some("date") => "2026-11-24",
                _ => "words",
            }),
            Some("array") if depth < 8 => json!([self.sample(&schema["items"], depth + 1)]),
            Some("array") => json!([]),
            _ => {
                let fields = schema["properties"].as_object().into_iter().flatten();
                fields.map(|(name, field)| (name.clone(), self.sample(field, depth + 1))).collect()
            }
        }
    }

    /// Everything is still as sound as it was.
    fn assert_sound(&self) {
        self.server.assert_ready();
        let list = self.team.admin(&self.server).get("/candidates?limit=200").ok();
        for candidate in list["items"].as_array().expect("items") {
            assert_ne!(candidate["applications"], json!([]), "{candidate}");
        }
        assert_whole(self.data.path());
    }
}

/// The path with a name in the place of its variables.
fn fill(path: &str, name: &str) -> String {
    let part = |part: &str| if part.starts_with('{') { name.to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// What is wrong with an answer, if something is.
fn complaint(answer: &Answer) -> Option<String> {
    let body = answer.json();
    let known = CODES.into_iter().any(|code| body["code"] == code);
    let problem = answer.headers.contains("content-type: application/problem+json\n") && known;
    let fine = answer.status < 400 || (answer.status < 500 && problem);
    (!fine).then(|| format!("{} {}", answer.status, answer.text()))
}

/// Asks and keeps what is wrong with the answer.
fn ask(client: &Client, complaints: &mut Vec<String>, method: &str, path: &str, body: &Value) -> u16 {
    let answer =
        client.json(method, path, body).unwrap_or_else(|fault| panic!("{method} {path} {body}: {fault}"));
    let shown: String = body.to_string().chars().take(300).collect();
    complaints.extend(complaint(&answer).map(|words| format!("{method} {path} {shown}: {words}")));
    answer.status
}

/// Every place in a value, as JSON pointers.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| places(field, &format!("{at}/{name}"), all))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(nth, item)| places(item, &format!("{at}/{nth}"), all));
        }
        _ => {}
    }
}

#[test]
fn the_codes_of_refusals_are_those_of_the_description() {
    let output = Command::new(HIGHBAR).arg("openapi").output().expect("the binary runs");
    let api: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(api["components"]["schemas"]["ErrorCode"]["enum"], json!(CODES));
}

#[test]
fn values_of_the_wrong_type_are_refused_by_every_operation_that_takes_a_body() {
    let world = World::new();
    let callers = [world.team.admin(&world.server), world.team.recruiter(&world.server)];
    let mut complaints = Vec::new();
    let mut asked = 0;
    for (nth, operation) in world.operations().into_iter().enumerate() {
        let Some(mut body) = world.body(&operation) else { continue };
        asked += 1;
        let path = world.fresh(operation.path, nth);
        let mut all = Vec::new();
        places(&body, "", &mut all);
        for (nth, place) in all.iter().enumerate() {
            if body["version"].is_number() {
                body["version"] = world.version(&path);
            }
            for (kind, odd) in odd_values().into_iter().enumerate() {
                let mut changed = body.clone();
                *changed.pointer_mut(place).expect("a place of the body") = odd;
                // The long run asks as everybody, the short one in turns.
                for (who, client) in callers.iter().enumerate() {
                    if full() || (nth + kind) % 2 == who {
                        ask(client, &mut complaints, &operation.method, &path, &changed);
                    }
                }
            }
        }
    }
    assert!(asked > 50, "the description lists the operations with a body, {asked} were found");
    assert_eq!(complaints, Vec::<String>::new());
    world.assert_sound();
}

#[test]
fn names_that_nothing_has_and_queries_of_odd_words_are_refused_or_answered() {
    let world = World::new();
    let client = world.team.admin(&world.server);
    let mut complaints = Vec::new();
    for operation in world.operations() {
        let body = world.body(&operation).unwrap_or_else(|| json!({}));
        for name in [UNKNOWN, "not-an-id", "%F0%9F%92%A9", "..", "%2e%2e%2f", "0", &"x".repeat(2_000)] {
            if operation.path.contains('{') {
                let status =
                    ask(&client, &mut complaints, &operation.method, &fill(operation.path, name), &body);
                assert!(status >= 400, "{} {} {name}", operation.method, operation.path);
            }
        }
        let parameters = operation.about["parameters"].as_array().into_iter().flatten();
        for parameter in parameters.filter(|parameter| parameter["in"] == "query") {
            for word in ODD_WORDS {
                let query = format!("{}?{}={word}", world.known(operation.path), text(parameter, "name"));
                ask(&client, &mut complaints, &operation.method, &query, &body);
            }
        }
    }
    assert_eq!(complaints, Vec::<String>::new());
    world.assert_sound();
}

#[test]
fn a_version_that_is_not_the_present_one_changes_nothing_anywhere() {
    let world = World::new();
    let mut complaints = Vec::new();
    let mut asked = 0;
    for operation in world.operations() {
        let Some(mut body) = world.body(&operation).filter(|body| body["version"].is_number()) else {
            continue;
        };
        asked += 1;
        for version in [-1, 1_000_000, i64::MAX] {
            body["version"] = json!(version);
            for client in [world.team.admin(&world.server), world.team.recruiter(&world.server)] {
                let path = world.known(operation.path);
                let status = ask(&client, &mut complaints, &operation.method, &path, &body);
                assert!(status >= 400, "{} {path} {body}: {status}", operation.method);
            }
        }
    }
    assert!(asked > 20, "the description lists the operations with a version, {asked} were found");
    assert_eq!(complaints, Vec::<String>::new());
    world.assert_sound();
}

#[test]
fn forms_with_other_fields_than_expected_are_refused() {
    let world = World::new();
    let client = world.team.admin(&world.server);
    for operation in world.operations() {
        if operation.about["requestBody"]["content"]["multipart/form-data"].is_null() {
            continue;
        }
        let path = world.known(operation.path);
        for parts in [
            &[][..],
            &[Part::Text("", "x")],
            &[Part::Text("file", "x")],
            &[Part::File("name", "x", b"x"), Part::File("email", "x", b"\0"), Part::Text("resume", "x")],
            &[Part::File("file", "x.pdf", b"MZ\x90\0")],
            &[Part::File("file", "x.pdf", b"%PDF-1.7"), Part::File("file", "x.pdf", b"%PDF-1.7")],
            &[Part::File("file", "x.txt", b""), Part::Text("kind", "odd")],
        ] {
            let answer = client.form(&path, parts).expect("an answer");
            assert!(answer.problem().0 < 500, "{path} {parts:?}: {}", answer.text());
        }
        let answer = client.post(&path, &json!({}));
        assert_eq!(answer.problem(), (415, "unsupported_media"), "{path}");
    }
    world.assert_sound();
}
