//! A booked loop whose panel writes words that nobody else would, and everybody who might read them.

use super::super::world::{LOOP, interviewer, slot};
use super::{Onlooker, World};
use crate::testing::{Part, Persona};
use highbar_domain::ids::{ApplicationId, InterviewId, PersonId};
use highbar_store::By;
use highbar_store::links::{self, Link, Purpose};
use highbar_store::people;
use jiff::Timestamp;
use serde_json::{Value, json};
use std::sync::Arc;
use uuid::Uuid;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In what is handed in, in every text of it.
    Card,
    /// In a draft that was written over, or never handed in.
    Draft,
    Note,
    /// In what is said about the bar in the debrief.
    Bar,
}

/// A word that stands in one person's text and nowhere else; its last letter is left out in searches.
#[derive(Clone, Debug)]
pub struct Word {
    pub text: String,
    pub kind: Kind,
    pub author: PersonId,
    pub interview: InterviewId,
    /// Whether it has been written and not been written over.
    pub stands: bool,
}

pub struct Panel {
    pub world: Arc<World>,
    /// In the order of the loop.
    pub interviews: Vec<String>,
    pub onlookers: Vec<Onlooker>,
    pub words: Vec<Word>,
    /// Of links for people outside.
    pub tokens: Vec<String>,
    pub document: String,
}

pub fn id_in(path: &str) -> Uuid {
    path.rsplit('/').next().expect("an id").parse().expect("an id")
}

impl Panel {
    /// Held interviews with a note and a draft on each.
    pub async fn booked() -> Self {
        crate::probes::record_metrics();
        let world = World::applied().await;
        let [shadow, manager] = ["Sven", "Mara"].map(|name| interviewer(name, world.app.cast.payments));
        let (shadow_id, manager_id) = (shadow.id, manager.id);
        let by = By { person: None, at: Timestamp::now() };
        let add = async move |tx: &mut highbar_store::Tx| {
            people::add(tx, by, &shadow).await?;
            people::add(tx, by, &manager).await
        };
        world.app.app.store.write(add).await.expect("both are added");
        let interviews = book(&world, shadow_id).await;
        change_manager(&world, manager_id).await;
        let (tokens, document) = (links(&world).await, upload(&world).await);
        let mut panel = Self {
            onlookers: onlookers(&world, shadow_id, manager_id).await,
            world: Arc::new(world),
            interviews,
            words: Vec::new(),
            tokens,
            document,
        };
        for place in 0..LOOP.len() {
            panel.prepare(place).await;
        }
        panel.words.extend(screens(&panel.world).await);
        panel
    }

    fn word(&mut self, kind: Kind, place: usize, stands: bool) -> String {
        let name = format!("{kind:?}").to_lowercase();
        let word = Word {
            text: format!("zyx{name}{place}q"),
            kind,
            author: self.world.panel[place],
            interview: InterviewId(id_in(&self.interviews[place])),
            stands,
        };
        self.words.push(word.clone());
        word.text
    }

    async fn prepare(&mut self, place: usize) {
        let (world, interview) = (Arc::clone(&self.world), self.interviews[place].clone());
        let lead = world.panel[place];
        world.hold(&interview, lead).await;
        let note = self.word(Kind::Note, place, true);
        let notes = json!({ "version": 0, "asked": [],
            "notes": [{ "id": "n1", "at_seconds": 90, "text": format!("{note} in private"), "question": null }] });
        let _ = world.app.of(lead).await.put(&format!("{interview}/notes"), notes).await.ok();
        let draft = self.word(Kind::Draft, place, true);
        world.draft(&interview, lead, "lean_hire", &draft).await;
    }

    /// Writes over the draft and hands it in.
    pub async fn submit(&mut self, place: usize) {
        let word = self.word(Kind::Card, place, true);
        let interview = self.interviews[place].clone();
        self.world.submit(&interview, self.world.panel[place], "hire", &word).await;
        let written_over =
            |word: &&mut Word| word.kind == Kind::Draft && word.interview.0 == id_in(&interview);
        self.words.iter_mut().filter(written_over).for_each(|word| word.stands = false);
    }

    /// The Bar Raiser does without a scorecard; its draft stays where nobody reads it.
    pub async fn waive(&mut self, place: usize) {
        let interview = &self.interviews[place];
        let raiser = self.world.app.bar_raiser().await;
        let _ = raiser.post(&format!("{interview}/scorecard/waive"), json!({ "reason": "ill" })).await.ok();
        let id = id_in(interview);
        let dropped = |word: &&mut Word| word.kind == Kind::Draft && word.interview.0 == id;
        self.words.iter_mut().filter(dropped).for_each(|word| word.stands = false);
    }

    /// A step of the debrief by who leads it.
    pub async fn step(&self, verb: &str, body: Value) {
        let raiser = self.world.app.bar_raiser().await;
        let _ = raiser.post(&format!("{}/{verb}", self.world.path), body).await.ok();
    }

    /// The same step by everybody on the panel.
    pub async fn each(&self, verb: &str, body: impl Fn(usize) -> Value) {
        let mut people = self.world.panel.clone();
        people.push(self.manager());
        for (place, person) in people.into_iter().enumerate() {
            let person = self.world.app.of(person).await;
            let answer = person.post(&format!("{}/{verb}", self.world.path), body(place)).await;
            assert!(place == self.world.panel.len() || answer.status == 200, "{verb} {}", answer.text());
        }
    }

    /// A hire, with the Bar Raiser's agreement.
    pub async fn decide(&self) {
        let manager = self.world.app.of(self.manager()).await;
        let decide = format!("{}/debrief/decide", self.world.path);
        let _ = manager.post(&decide, json!({ "outcome": "hire" })).await.ok();
        self.step("debrief/agree", json!({})).await;
    }

    fn manager(&self) -> PersonId {
        let found = self.onlookers.iter().find(|who| who.name == "hiring manager off the panel");
        found.expect("there is a hiring manager").persona.id
    }

    pub async fn state_bar(&mut self) {
        let words: Vec<String> = (0..LOOP.len()).map(|place| self.word(Kind::Bar, place, false)).collect();
        let reason = |place: usize| words.get(place).map_or("it is raised", String::as_str);
        let body = |place: usize| json!({ "raises": true, "reason": reason(place) });
        self.each("debrief/bar", body).await;
    }
}

async fn book(world: &World, shadow: PersonId) -> Vec<String> {
    world.through_screens().await;
    let recruiter = world.recruiter().await;
    let _ = world.verb(&recruiter, "coverage/fill", json!({})).await.ok();
    let mut paths = Vec::new();
    for (place, round) in LOOP.into_iter().enumerate() {
        let shadows = if place == 0 { vec![shadow] } else { Vec::new() };
        let starts_at = slot(7 + i64::try_from(place).expect("a small number"), 10);
        let lead = world.panel[place];
        let body = json!({ "round": round, "lead": lead, "starts_at": starts_at, "shadows": shadows });
        let view = world.verb(&recruiter, "interviews", body).await.ok().body;
        let rounds = view["loop"]["rounds"].as_array().cloned().unwrap_or_default();
        let booked = rounds.into_iter().find(|one| one["round"] == round).expect("the round is there");
        paths.push(format!("/interviews/{}", booked["interview_id"].as_str().expect("it is booked")));
    }
    let _ = world.move_to("loop").await.ok();
    paths
}

/// From now on the hiring manager has no seat; who was it stays on the panel.
async fn change_manager(world: &World, manager: PersonId) {
    let (admin, path) = (world.app.admin().await, format!("/requisitions/{}", world.requisition));
    let version = admin.get(&path).await.ok().body["version"].clone();
    let _ = admin.patch(&path, json!({ "version": version, "hiring_manager": manager })).await.ok();
}

/// The tokens of a status, an offer and a reference link, and of an invitation.
async fn links(world: &World) -> Vec<String> {
    let application = ApplicationId(id_in(&world.path));
    let by = By { person: None, at: Timestamp::now() };
    let mut tokens = Vec::new();
    for purpose in [Purpose::Status, Purpose::Offer, Purpose::Reference] {
        let subject = if purpose == Purpose::Reference { Uuid::now_v7().to_string() } else { String::new() };
        let link = Link { id: Uuid::now_v7(), purpose, application, subject, expires_at: None };
        let issued = world.app.app.store.write(async move |tx| links::issue(tx, by, &link).await).await;
        tokens.push(issued.expect("a link is issued"));
    }
    let path = format!("/people/{}/invitation", world.app.cast.bystander);
    let invited = world.app.admin().await.post(&path, json!({})).await.ok().body;
    tokens
        .push(invited["link"].as_str().and_then(|link| link.rsplit('/').next()).expect("a link").to_owned());
    tokens
}

async fn upload(world: &World) -> String {
    let path = format!("/candidates/{}/documents", world.candidate);
    let file = Part::File("file", "cv.txt", "text/plain", b"Leads teams.");
    let made = world.recruiter().await.form(&path, &[Part::Text("kind", "resume"), file]).await.ok();
    made.body["id"].as_str().expect("an id").to_owned()
}

/// The words of both screens, which [`World`] chose.
async fn screens(world: &World) -> Vec<Word> {
    let view = world.view(&world.recruiter().await).await;
    let screens = view["screens"].as_array().cloned().unwrap_or_default();
    let cast = world.app.cast;
    [
        ("phone_screen", "phonecanary", cast.recruiter),
        ("technical_screen", "technicalcanary", cast.interviewer),
    ]
    .into_iter()
    .map(|(round, text, author)| {
        let booked = screens.iter().find(|one| one["round"] == round).expect("the screen is there");
        let interview = booked["interview_id"].as_str().and_then(|id| id.parse().ok()).expect("an id");
        let interview = InterviewId(interview);
        Word { text: text.to_owned(), kind: Kind::Card, author, interview, stands: false }
    })
    .collect()
}

async fn onlookers(world: &World, shadow: PersonId, manager: PersonId) -> Vec<Onlooker> {
    let (app, cast) = (&world.app, world.app.cast);
    let mut all = Vec::new();
    let mut add = |name: &str, persona: Persona, outsider| {
        all.push(Onlooker { name: name.to_owned(), persona, outsider });
    };
    for (place, person) in world.panel.iter().enumerate() {
        add(LOOP[place], app.of(*person).await, false);
    }
    add("shadow", app.of(shadow).await, false);
    add("recruiter", app.of(cast.recruiter).await, false);
    add("hiring manager off the panel", app.of(manager).await, false);
    add("administrator", app.of(cast.admin).await, false);
    add("bystander", app.of(cast.bystander).await, true);
    add("anybody with a link", app.anon(), true);
    all
}
