//! A hiring team with enough people for a whole loop, one opening and one candidate.

use crate::api::applications::open::{NewApplication, open};
use crate::shipped;
use crate::testing::{Answer, Persona, TestApp};
use highbar_domain::actor::{Actor, OrgRoles};
use highbar_domain::ids::{CandidateId, DepartmentId, PersonId, RequisitionId};
use highbar_domain::process::Training;
use highbar_store::By;
use highbar_store::candidates::{self, Candidate};
use highbar_store::people::{self, Hours, Person};
use highbar_store::requisitions::{self, Requisition, State};
use jiff::civil::time;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};
use uuid::Uuid;

/// The loop's rounds in order.
pub const LOOP: [&str; 7] =
    ["coding_1", "coding_2", "system_design", "behavioral_1", "behavioral_2", "bar_raiser", "hiring_manager"];

pub struct World {
    pub app: TestApp,
    pub requisition: RequisitionId,
    pub candidate: CandidateId,
    /// The application's path.
    pub path: String,
    /// Those who lead the rounds of [`LOOP`], in the same order.
    pub panel: Vec<PersonId>,
}

impl World {
    /// With an application that has just come in.
    pub async fn applied() -> Self {
        let app = TestApp::start().await;
        let extra = ["Cora", "Dirk", "Sami", "Bela"].map(|name| interviewer(name, app.cast.payments));
        let ids = extra.each_ref().map(|person| person.id);
        let requisition = requisition(&app);
        let candidate = candidate();
        let (opening, applicant) = (requisition.id, candidate.id);
        let by = By { person: None, at: Timestamp::now() };
        app.app
            .store
            .write(async move |tx| {
                for person in &extra {
                    people::add(tx, by, person).await?;
                }
                requisitions::add(tx, by, &requisition).await?;
                candidates::add(tx, by, &candidate).await
            })
            .await
            .expect("the world is written");
        let panel = vec![
            ids[0],
            ids[1],
            ids[2],
            ids[3],
            app.cast.interviewer,
            app.cast.bar_raiser,
            app.cast.hiring_manager,
        ];
        let mut world = Self { app, requisition: opening, candidate: applicant, path: String::new(), panel };
        world.path = world.apply(&Actor::Candidate).await.expect("the first application is taken");
        world
    }

    /// Another application of the same candidate; gives its path, or the error's code and sentence.
    pub async fn apply(&self, actor: &Actor) -> Result<String, (String, String)> {
        let new = NewApplication {
            requisition: self.requisition,
            candidate: self.candidate,
            source: "careers page".to_owned(),
            cool_down_override: None,
        };
        let (app, actor) = (self.app.app.clone(), actor.clone());
        let opened = self.app.app.store.write(async move |tx| open(&app, tx, &actor, &new).await).await;
        opened
            .map(|case| format!("/applications/{}", case.application.id))
            .map_err(|error| (format!("{:?}", error.code), error.message))
    }

    /// Somebody else who applies for the same opening; gives the application's path.
    pub async fn another_applicant(&self, name: &str) -> String {
        let other = Candidate {
            id: CandidateId(Uuid::now_v7()),
            name: name.to_owned(),
            email: "other@example.com".to_owned(),
            ..candidate()
        };
        let new = NewApplication {
            requisition: self.requisition,
            candidate: other.id,
            source: "careers page".to_owned(),
            cool_down_override: None,
        };
        let app = self.app.app.clone();
        let write = async move |tx: &mut highbar_store::Tx| {
            candidates::add(tx, By { person: None, at: Timestamp::now() }, &other).await?;
            open(&app, tx, &Actor::Candidate, &new).await
        };
        let case = self.app.app.store.write(write).await.expect("the application is taken");
        format!("/applications/{}", case.application.id)
    }

    pub async fn recruiter(&self) -> Persona {
        self.app.recruiter().await
    }

    /// The application as somebody sees it.
    pub async fn view(&self, who: &Persona) -> Value {
        who.get(&self.path).await.ok().body
    }

    /// A verb of the application with the version that it has now.
    pub async fn verb(&self, who: &Persona, verb: &str, mut body: Value) -> Answer {
        let version = self.view(&self.recruiter().await).await["version"].clone();
        body["version"] = version;
        who.post(&format!("{}/{verb}", self.path), body).await
    }

    pub async fn move_to(&self, to: &str) -> Answer {
        self.verb(&self.recruiter().await, "move", json!({ "to": to })).await
    }

    /// Books a round `days` from now at `hour` UTC; gives the interview's path.
    pub async fn book(&self, round: &str, lead: PersonId, days: i64, hour: i8) -> String {
        let body = json!({ "round": round, "lead": lead, "starts_at": slot(days, hour) });
        let view = self.verb(&self.recruiter().await, "interviews", body).await.ok().body;
        let rounds = ["screens", "loop"].into_iter().flat_map(|part| {
            let list = if part == "loop" { &view["loop"]["rounds"] } else { &view["screens"] };
            list.as_array().cloned().unwrap_or_default()
        });
        let booked = rounds.into_iter().find(|one| one["round"] == round).expect("the round is there");
        format!("/interviews/{}", booked["interview_id"].as_str().expect("it is booked"))
    }

    /// Holds an interview as its leader.
    pub async fn hold(&self, interview: &str, lead: PersonId) {
        let lead = self.app.of(lead).await;
        let _ = lead.post(&format!("{interview}/start"), json!({})).await.ok();
        let _ = lead.post(&format!("{interview}/end"), json!({ "minutes": 45 })).await.ok();
    }

    /// Writes a complete draft whose every text holds `canary`; gives its version.
    pub async fn draft(&self, interview: &str, lead: PersonId, vote: &str, canary: &str) -> i64 {
        let lead = self.app.of(lead).await;
        let view = lead.get(interview).await.ok().body;
        let body = card(&view, vote, canary);
        lead.put(&format!("{interview}/scorecard"), body).await.ok().body["version"]
            .as_i64()
            .expect("a version")
    }

    /// Writes and hands in a scorecard.
    pub async fn submit(&self, interview: &str, lead: PersonId, vote: &str, canary: &str) {
        let version = self.draft(interview, lead, vote, canary).await;
        let lead = self.app.of(lead).await;
        let _ = lead.post(&format!("{interview}/scorecard/submit"), json!({ "version": version })).await.ok();
    }

    /// Takes the application through both screens into loop planning.
    pub async fn through_screens(&self) {
        let recruiter = self.app.cast.recruiter;
        let _ = self.move_to("phone_screen").await.ok();
        let phone = self.book("phone_screen", recruiter, 1, 9).await;
        self.hold(&phone, recruiter).await;
        self.submit(&phone, recruiter, "advance", "phonecanary").await;
        let _ = self.move_to("technical_screen").await.ok();
        let technical = self.book("technical_screen", self.app.cast.interviewer, 2, 9).await;
        self.hold(&technical, self.app.cast.interviewer).await;
        self.submit(&technical, self.app.cast.interviewer, "advance", "technicalcanary").await;
        let _ = self.move_to("loop_planning").await.ok();
    }

    /// Plans and books the whole loop; gives the interviews' paths in the order of [`LOOP`].
    pub async fn booked_loop(&self) -> Vec<String> {
        self.through_screens().await;
        let _ = self.verb(&self.recruiter().await, "coverage/fill", json!({})).await.ok();
        let mut interviews = Vec::new();
        for (place, round) in LOOP.into_iter().enumerate() {
            let days = 7 + i64::try_from(place).expect("a small number");
            interviews.push(self.book(round, self.panel[place], days, 10).await);
        }
        let _ = self.move_to("loop").await.ok();
        interviews
    }

    /// The path of the candidate's own page.
    pub async fn status_page(&self) -> String {
        let made = self.recruiter().await.post(&format!("{}/status-link", self.path), json!({})).await.ok();
        let token = made.body["link"].as_str().and_then(|link| link.rsplit('/').next()).expect("a link");
        format!("/public/status/{token}")
    }

    /// Books and holds the whole loop and hands in every scorecard; the debrief may be opened.
    pub async fn loop_in(&self) {
        for (place, interview) in self.booked_loop().await.iter().enumerate() {
            self.hold(interview, self.panel[place]).await;
            self.submit(interview, self.panel[place], "hire", "canary").await;
        }
    }

    /// The same with the debrief open and in its discussion.
    pub async fn in_discussion(&self) {
        self.loop_in().await;
        let raiser = self.app.bar_raiser().await;
        let step = async |who: &Persona, verb: &str, body: Value| {
            let _ = who.post(&format!("{}/debrief/{verb}", self.path), body).await.ok();
        };
        let _ = self.move_to("debrief").await.ok();
        step(&raiser, "start-reading", json!({ "minutes": 10 })).await;
        for person in &self.panel {
            let person = self.app.of(*person).await;
            step(&person, "finish-reading", json!({})).await;
        }
        for person in &self.panel {
            let person = self.app.of(*person).await;
            step(&person, "vote", json!({ "vote": "hire" })).await;
        }
        step(&raiser, "start-discussion", json!({})).await;
    }
}

/// A moment some days from now, on the hour, in UTC.
pub fn slot(days: i64, hour: i8) -> String {
    let day = Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date().saturating_add(days.days());
    let start = day.at(hour, 0, 0, 0).to_zoned_datetime(jiff::tz::TimeZone::UTC).expect("UTC has every hour");
    start.timestamp().to_string()
}

/// A complete body for the scorecard that an interview's page asks for.
pub fn card(view: &Value, vote: &str, canary: &str) -> Value {
    let ratings: Vec<Value> = view["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|item| {
            json!({ "item": item["item"], "kind": item["kind"], "rating": 3,
                "evidence": [{ "id": "e1", "text": format!("{canary} said so"), "at_seconds": 60 }] })
        })
        .collect();
    json!({ "version": view["scorecard_version"], "vote": vote, "vote_reason": format!("{canary} reason"),
        "summary": format!("{canary} summary"), "ratings": ratings })
}

fn requisition(app: &TestApp) -> Requisition {
    let now = Timestamp::now();
    let cast = app.cast;
    let process = shipped::process("bar-raiser-em-l6").expect("the pack is shipped");
    Requisition {
        id: RequisitionId(Uuid::now_v7()),
        slug: "em-payments".to_owned(),
        title: "EM, Payments".to_owned(),
        level: 6,
        code: "ENG-214".to_owned(),
        department: cast.payments,
        process: process.id.clone(),
        process_version: process.version,
        variant: None,
        state: State::Open,
        openings: 1,
        location: "Prague".to_owned(),
        description: "Leads a team.".to_owned(),
        hiring_manager: cast.hiring_manager,
        recruiter: cast.recruiter,
        bar_raiser: Some(cast.bar_raiser),
        team: Vec::new(),
        approvers: vec![cast.admin],
        time_zone: "Europe/Prague".to_owned(),
        version: 1,
        created_at: now,
        updated_at: now,
    }
}

fn candidate() -> Candidate {
    let now = Timestamp::now();
    Candidate {
        id: CandidateId(Uuid::now_v7()),
        name: "Elena Vasquez".to_owned(),
        email: "elena@example.com".to_owned(),
        phone: "+351 1234".to_owned(),
        headline: "EM, Fjordpay".to_owned(),
        location: "Lisbon".to_owned(),
        time_zone: "Europe/Lisbon".to_owned(),
        source: "careers page".to_owned(),
        links: Vec::new(),
        about: Vec::new(),
        merged_into: None,
        version: 1,
        created_at: now,
        updated_at: now,
    }
}

pub fn interviewer(name: &str, department: DepartmentId) -> Person {
    let now = Timestamp::now();
    Person {
        id: PersonId(Uuid::now_v7()),
        email: format!("{}@example.com", name.to_lowercase()),
        name: format!("{name} Panel"),
        title: "Engineer".to_owned(),
        department: Some(department),
        level: 6,
        reports_to: None,
        roles: OrgRoles::default(),
        trainings: vec![Training::Principles, Training::Interviewer],
        time_zone: "Europe/Prague".to_owned(),
        hours: Hours { days: vec![1, 2, 3, 4, 5], from: time(9, 0, 0, 0), to: time(18, 0, 0, 0) },
        weekly_limit: 5,
        active: true,
        version: 1,
        created_at: now,
        updated_at: now,
    }
}

/// The recruiter as the rules know them.
pub fn recruiter_actor(world: &World) -> Actor {
    Actor::Person { id: world.app.cast.recruiter, org: OrgRoles { recruiter: true, admin: false } }
}
