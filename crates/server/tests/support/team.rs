//! A small team that sets itself up over HTTP: an administrator, a recruiter, an open position.

use super::{Answer, Client, Server, text};
use serde_json::{Value, json};

pub const ADMIN: &str = "ann@example.com";
pub const PASSWORD: &str = "long enough";

/// Who is there, with API tokens.
pub struct Team {
    pub admin: String,
    pub recruiter: String,
    pub recruiter_id: String,
    pub department: String,
    pub requisition: String,
    pub slug: String,
}

/// An interview under way, led by the recruiter.
#[derive(Clone, Debug)]
pub struct Seat {
    pub candidate: String,
    pub application: String,
    pub interview: String,
}

impl Team {
    pub fn found(server: &Server) -> Self {
        let founder = json!({"organisation": "Acme", "name": "Ann Ek", "email": ADMIN, "password": PASSWORD,
            "time_zone": "UTC"});
        let answer = server.client().post("/setup/team", &founder);
        let (founded, admin) = (answer.ok(), token(server, &answer));
        let client = server.client().with_token(&admin);
        let department = client.post("/departments", &json!({"name": "Payments"})).ok();
        let department = text(&department, "id").to_owned();
        let person = |name: &str, roles: &[&str], trainings: &[&str]| {
            json!({"name": name, "email": format!("{}@example.com", name.to_lowercase()), "roles": roles,
                "trainings": trainings, "level": 7, "department_id": department, "time_zone": "UTC", "weekly_limit": 40,
                "hours": {"days": [1, 2, 3, 4, 5, 6, 7], "from": "00:00", "to": "23:59"}})
        };
        let all = ["principles", "interviewer", "bar_raiser"];
        let rita = client.post("/people", &person("Rita", &["recruiter"], &all[..2])).ok();
        let bea = client.post("/people", &person("Bea", &[], &all)).ok();
        let opening = json!({"title": "Engineering Manager", "department_id": department, "state": "open",
            "process": {"id": "bar-raiser-em-l6"}, "hiring_manager": founded["person"]["id"],
            "recruiter": rita["id"], "bar_raiser": bea["id"], "time_zone": "UTC"});
        let requisition = client.post("/requisitions", &opening).ok();
        let invited = client.post(&format!("/people/{}/invitation", text(&rita, "id")), &json!({})).ok();
        let (_, secret) = text(&invited, "link").rsplit_once('/').expect("a link");
        let accepted =
            server.client().post(&format!("/invitations/{secret}"), &json!({"password": PASSWORD}));
        Self {
            recruiter: token(server, &accepted),
            recruiter_id: text(&rita, "id").to_owned(),
            admin,
            department,
            requisition: text(&requisition, "id").to_owned(),
            slug: text(&requisition, "slug").to_owned(),
        }
    }

    pub fn admin(&self, server: &Server) -> Client {
        server.client().with_token(&self.admin)
    }

    pub fn recruiter(&self, server: &Server) -> Client {
        server.client().with_token(&self.recruiter)
    }

    /// The body that adds a candidate with an application.
    pub fn applicant(&self, name: &str, email: &str) -> Value {
        json!({"name": name, "email": email, "requisition_id": self.requisition})
    }

    /// Adds a candidate and books a phone screen some days from now that the recruiter leads.
    pub fn book(&self, server: &Server, name: &str, email: &str, days: i64) -> Seat {
        let client = self.recruiter(server);
        let made = client.post("/candidates", &self.applicant(name, email)).ok();
        let application = text(&made, "application_id").to_owned();
        let path = format!("/applications/{application}");
        let version = client.get(&path).ok()["version"].clone();
        let moved =
            client.post(&format!("{path}/move"), &json!({"version": version, "to": "phone_screen"})).ok();
        let booked = self.booking(&client, &path, &moved["version"], days).ok();
        let rounds = booked["screens"].as_array().expect("screens");
        let round = rounds.iter().find(|round| round["round"] == "phone_screen").expect("the round");
        let interview = text(round, "interview_id").to_owned();
        Seat { candidate: text(&made, "candidate_id").to_owned(), application, interview }
    }

    /// The same, and the interview has begun.
    pub fn seat(&self, server: &Server, name: &str, email: &str, days: i64) -> Seat {
        let seat = self.book(server, name, email, days);
        let path = format!("/interviews/{}/start", seat.interview);
        let _ = self.recruiter(server).post(&path, &json!({})).ok();
        seat
    }

    fn booking(&self, client: &Client, path: &str, version: &Value, days: i64) -> Answer {
        let start = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(24 * days);
        let booking = json!({"version": version, "round": "phone_screen", "lead": self.recruiter_id,
            "starts_at": start.to_string()});
        client.post(&format!("{path}/interviews"), &booking)
    }
}

/// An API token for whoever has just signed in by an answer.
fn token(server: &Server, signed_in: &Answer) -> String {
    let csrf = text(&signed_in.ok(), "csrf").to_owned();
    let cookie =
        signed_in.headers.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
    let cookie = cookie.split(';').next().expect("a value");
    let headers = format!("Content-Type: application/json\r\nCookie: {cookie}\r\nX-CSRF-Token: {csrf}\r\n");
    let made = server.client().send("POST", "/tokens", &headers, br#"{"name":"tests"}"#).expect("an answer");
    text(&made.ok(), "token").to_owned()
}
