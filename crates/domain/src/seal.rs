//! The seal: who sees whose scorecard, and when.
//!
//! Invariant: until a person has submitted, or had waived, every scorecard that
//! they owe in an application, nobody shows them another's ratings, vote or
//! text, whoever they are. Members of the panel see the others' cards once they
//! owe nothing; everyone else waits for the debrief, those taken off the panel
//! and those who only held a screen included, and then sees by role. Breaking
//! the glass opens the cards for the administrator who did it, unless that
//! administrator owes a card.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    access::{Capability, Role, may, roles},
    actor::{Actor, OrgRoles},
    application::{Application, Card, CardState},
    debrief::{Debrief, PhaseKind},
    event::{Event, Recorded},
    facts::Facts,
    ids::{InterviewId, PersonId},
    process::Vote,
};

/// Who looks. Only people of the organisation ever see a scorecard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    Person {
        id: PersonId,
        org: OrgRoles,
    },
    /// Candidates, referees and everyone without an account.
    Outside,
}

/// What a viewer sees of one scorecard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// The viewer's own, draft or submitted.
    Mine,
    /// Everything in it.
    Open,
    /// It is in, and the viewer must not see what it says.
    Sealed,
    /// It is not in yet.
    NotYet,
    /// It was waived; there is nothing to see but the reason.
    Waived,
}

/// One scorecard that is wanted, and what the viewer sees of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardView {
    pub interview: InterviewId,
    pub author: PersonId,
    pub view: View,
}

impl Viewer {
    /// The viewer behind an actor.
    pub fn of(actor: &Actor) -> Self {
        match actor {
            Actor::Person { id, org } => Self::Person { id: *id, org: *org },
            Actor::Candidate | Actor::Referee { .. } | Actor::System => Self::Outside,
        }
    }
}

/// Whether `viewer` may see the content of other people's submitted scorecards now.
pub fn lifted(application: &Application, facts: &Facts<'_>, viewer: Viewer) -> bool {
    let Viewer::Person { id, org } = viewer else { return false };
    if !application.owed_by(id).is_empty() {
        return false;
    }
    if org.admin && application.broken_glass.iter().any(|look| look.by == id) {
        return true;
    }
    if application.debrief.is_none() {
        return application.panel(facts.process).contains(&id);
    }
    let roles = roles(&Actor::Person { id, org }, application, facts);
    sees_by_role(&roles)
}

/// Whose role opens the scorecards from the debrief on.
fn sees_by_role(roles: &BTreeSet<Role>) -> bool {
    [Role::Admin, Role::Recruiter, Role::HiringManager, Role::Interviewer, Role::FormerInterviewer]
        .iter()
        .any(|role| roles.contains(role))
}

/// What `viewer` sees of every scorecard that is wanted, in the order of the interviews.
pub fn view(application: &Application, facts: &Facts<'_>, viewer: Viewer) -> Vec<CardView> {
    let lifted = lifted(application, facts, viewer);
    application
        .interviews
        .iter()
        .filter(|interview| interview.stands())
        .map(|interview| {
            let card = application.card(interview.id, interview.lead);
            let view = one(card, interview.lead, viewer, lifted);
            CardView { interview: interview.id, author: interview.lead, view }
        })
        .collect()
}

/// What `viewer` sees of one scorecard that is in or waived.
pub fn view_card(application: &Application, facts: &Facts<'_>, viewer: Viewer, card: &Card) -> View {
    one(Some(card), card.person, viewer, lifted(application, facts, viewer))
}

fn one(card: Option<&Card>, author: PersonId, viewer: Viewer, lifted: bool) -> View {
    let own = matches!(viewer, Viewer::Person { id, .. } if id == author);
    match card.map(|card| &card.state) {
        Some(CardState::Waived { .. }) => View::Waived,
        _ if own => View::Mine,
        None => View::NotYet,
        Some(CardState::Submitted { .. }) if lifted => View::Open,
        Some(CardState::Submitted { .. }) => View::Sealed,
    }
}

/// What a viewer sees of a debrief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DebriefView {
    /// May see that it runs, its phase and who takes part.
    pub visible: bool,
    /// Votes after reading that the viewer may see.
    pub after_reading: Vec<(PersonId, Vote)>,
    /// How many have voted after reading; may be shown to all who see the debrief.
    pub after_reading_in: usize,
    /// Bar statements, final votes, consensus, veto, decision.
    pub discussion: bool,
}

/// What `viewer` sees of the application's debrief: votes after reading stay
/// hidden until the viewer's own is cast or the phase has ended.
pub fn debrief_view(application: &Application, facts: &Facts<'_>, viewer: Viewer) -> DebriefView {
    let hidden =
        DebriefView { visible: false, after_reading: Vec::new(), after_reading_in: 0, discussion: false };
    let (Some(debrief), Viewer::Person { id, org }) = (&application.debrief, viewer) else { return hidden };
    let roles = roles(&Actor::Person { id, org }, application, facts);
    if !may(&roles, Capability::SeeDebrief) || !lifted(application, facts, viewer) {
        return hidden;
    }
    DebriefView {
        visible: true,
        after_reading: debrief
            .after_reading
            .iter()
            .filter(|(person, _)| **person == id || sees_second_votes(debrief, id))
            .map(|(person, vote)| (*person, *vote))
            .collect(),
        after_reading_in: debrief.after_reading.len(),
        discussion: debrief.phase.kind() >= PhaseKind::Discussion,
    }
}

fn sees_second_votes(debrief: &Debrief, person: PersonId) -> bool {
    debrief.phase.kind() > PhaseKind::VoteAfterReading || debrief.after_reading.contains_key(&person)
}

/// Whether `viewer` may see what an event says. Where not, only its name, time
/// and author may be shown.
pub fn shows_event(
    application: &Application,
    facts: &Facts<'_>,
    viewer: Viewer,
    recorded: &Recorded,
) -> bool {
    let Viewer::Person { id, org } = viewer else { return false };
    let own = recorded.by == Some(id);
    let can = |capability| may(&roles(&Actor::Person { id, org }, application, facts), capability);
    match &recorded.event {
        Event::ScorecardSubmitted { .. } | Event::ScorecardRevised { .. } => {
            own || lifted(application, facts, viewer)
        }
        Event::VotedAfterReading { .. } => {
            let seen = application.debrief.as_ref().is_some_and(|debrief| sees_second_votes(debrief, id));
            own || seen && debrief_view(application, facts, viewer).visible
        }
        Event::BarStated { .. }
        | Event::VotedFinally { .. }
        | Event::ConsensusRecorded { .. }
        | Event::DecisionProposed { .. }
        | Event::Vetoed { .. }
        | Event::PrincipleDiscussed { .. } => own || debrief_view(application, facts, viewer).visible,
        Event::Rejected { .. } => lifted(application, facts, viewer) || can(Capability::Reject),
        Event::Commented { .. } => own || lifted(application, facts, viewer) || can(Capability::Progress),
        Event::Thanked { .. } => lifted(application, facts, viewer) || can(Capability::ReadThanks),
        Event::ReferenceRequested { .. }
        | Event::ReferenceReceived { .. }
        | Event::ReferenceDeclined { .. }
        | Event::HireConfirmed { .. } => can(Capability::SeeReferences),
        Event::OfferDrafted { .. }
        | Event::OfferApproved { .. }
        | Event::OfferReturned { .. }
        | Event::OfferNegotiated { .. }
        | Event::OfferAnswered { .. }
        | Event::OfferRescinded { .. } => can(Capability::SeeOffer),
        _ => can(Capability::SeeApplication),
    }
}
