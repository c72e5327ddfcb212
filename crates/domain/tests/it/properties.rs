//! Whatever anyone tries, in whatever order.

use std::collections::BTreeSet;

use highbar_domain::{
    access::{may, roles},
    actor::{Actor, OrgRoles},
    application::{
        About, Application, Conclusion, Finding, InterviewPhase, Life, OfferAnswer, OfferState,
        ReferenceReply, Reply, Terms,
    },
    command::Command,
    debrief::{Mechanical, Outcome},
    event::Event,
    ids::{PersonId, ReferenceId},
    process::{StageKind, Vote},
    refusal::Refusal,
    seal::{View, Viewer, lifted, view},
    transitions::transition,
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::life::{hired_on_condition, referred};
use crate::world::{
    ADMIN, APPROVER, FIRST, JUNIOR, LOOP, MANAGER, RAISER, RECRUITER, REPORT, Story, UNTRAINED, by,
    interview, person,
};

/// A step of a random walk: who, what, and a number for the details.
type Try = (u8, u8, u8);

fn somebody(n: u8) -> Actor {
    let people = [MANAGER, RECRUITER, ADMIN, APPROVER, RAISER, REPORT, JUNIOR, UNTRAINED];
    match n % 24 {
        0..=7 => by(people[usize::from(n % 8)]),
        8..=15 => by(person(FIRST + u128::from(n % 8))),
        16 => Actor::Candidate,
        17 => Actor::System,
        18 => Actor::Referee { reference: ReferenceId(Uuid::from_u128(1)) },
        19 => Actor::Person { id: person(FIRST), org: OrgRoles { admin: true, recruiter: true } },
        20 | 21 => by(MANAGER),
        _ => by(RAISER),
    }
}

fn vote(n: u8) -> Vote {
    Vote::ALL[usize::from(n) % 4]
}

fn round(n: u8) -> &'static str {
    ["phone_screen", "technical_screen"].iter().chain(LOOP.iter()).nth(usize::from(n) % 9).expect("nine")
}

fn lead_of(n: u8) -> PersonId {
    if n.is_multiple_of(3) {
        return somebody(n % 16).id().expect("a person");
    }
    match round(n) {
        "phone_screen" => RECRUITER,
        "technical_screen" => person(FIRST + 7),
        name => Story::lead(LOOP.iter().position(|known| *known == name).expect("in the loop")),
    }
}

fn terms(n: u8) -> Terms {
    Terms {
        base: u64::from(n),
        currency: "EUR".to_owned(),
        bonus: None,
        equity: None,
        start_date: "2027-01-01".parse().expect("a date"),
        level: 5 + u32::from(n % 2),
        expires: "2026-12-31".parse().expect("a date"),
    }
}

fn text(n: u8) -> String {
    if n.is_multiple_of(5) { String::new() } else { "because".to_owned() }
}

fn some(n: u8) -> Option<String> {
    n.is_multiple_of(2).then(|| text(n))
}

#[expect(clippy::too_many_lines, reason = "one arm per command")]
fn command(story: &mut Story, what: u8, n: u8) -> Command {
    let ids: Vec<_> = story.application.interviews.iter().map(|known| known.id).collect();
    let id = ids.get(usize::from(n) % ids.len().max(1)).copied().unwrap_or(interview(9));
    let reference = ReferenceId(Uuid::from_u128(1 + u128::from(n % 2)));
    match what % 51 {
        0 => Command::RecordContact { note: text(n) },
        1 => Command::Advance { to: StageKind::ALL[usize::from(n) % 12], override_reason: some(n) },
        2 => Command::MoveBack,
        3 | 4 => story.booking(1000 + story.application.revision as u128, round(n), lead_of(n)),
        5 => Command::Rebook {
            interview: id,
            slot: story
                .application
                .interview(id)
                .map_or(highbar_domain::application::Slot { start: story.now, minutes: 45 }, |known| {
                    known.slot
                }),
            place: None,
        },
        6 => Command::ChangeLead { interview: id, lead: lead_of(n) },
        7 => Command::AddShadow { interview: id, person: person(FIRST + u128::from(n % 8)) },
        8 => Command::CancelInterview { interview: id, reason: text(n) },
        9 => Command::Reply {
            interview: id,
            reply: if n.is_multiple_of(2) { Reply::Accepted } else { Reply::Declined },
        },
        10 | 11 => Command::StartInterview { interview: id },
        12 | 13 => Command::EndInterview { interview: id, minutes: u32::from(n), marks: vec![] },
        14 => Command::PlanLoop { plan: Default::default(), accept_gaps: some(n) },
        15..=18 => {
            let Some(known) = story.application.interview(id).cloned() else { return Command::MoveBack };
            let verdict = story.verdict_for(&known.round, !n.is_multiple_of(4));
            let version = story
                .application
                .card(id, known.lead)
                .and_then(|card| card.latest())
                .map_or(1, |v| v.version + 1);
            story.draft(id, verdict, version);
            let content_hash = "h".to_owned();
            if version == 1 {
                Command::SubmitScorecard { interview: id, verdict, version, content_hash }
            } else {
                Command::ReviseScorecard { interview: id, verdict, version, content_hash }
            }
        }
        19 => Command::WaiveScorecard { interview: id, reason: text(n) },
        20 => Command::OpenDebrief,
        21 => Command::StartReading { minutes: u32::from(n) },
        22 => Command::FinishReading,
        23 => Command::EndReading,
        24 => Command::VoteAfterReading { vote: vote(n) },
        25 => Command::StartDiscussion,
        26 => Command::Discuss { principle: story.process.principles[usize::from(n) % 16].id.clone() },
        27 => Command::StateBar { raises: n.is_multiple_of(2), reason: text(n) },
        28 => Command::FinalVote { vote: vote(n) },
        29 => Command::CloseVoting,
        30 => Command::RecordConsensus { raises: n.is_multiple_of(3) },
        31 | 32 => Command::Decide {
            outcome: match n % 4 {
                0 => Outcome::NoHire,
                1 => Outcome::LowerLevel { level: u32::from(n % 8) },
                2 => Outcome::OtherTeam { requisition: story.requisition.id },
                _ => Outcome::Hire,
            },
            override_reason: some(n / 4),
            cool_down_months: None,
        },
        33 | 34 => Command::Agree,
        35 => Command::Veto { reason: text(n) },
        36 => Command::RequestReference {
            reference,
            name: text(n),
            email: text(n),
            relation: text(n),
            claims: vec![],
        },
        37 => Command::ReceiveReference {
            reference,
            answers: vec![ReferenceReply {
                about: About::Claim { index: 0 },
                finding: Some(Finding::Confirmed),
                text: text(n),
            }],
        },
        38 => Command::DeclineReference { reference, reason: text(n) },
        39 => Command::CloseReferences { conclusion: Conclusion::Confirm { note: some(n) } },
        40 => Command::DraftOffer { terms: terms(n) },
        41 | 42 => Command::ApproveOffer { note: some(n) },
        43 => Command::SendOffer,
        44 | 45 => Command::AnswerOffer {
            answer: if n.is_multiple_of(4) {
                OfferAnswer::Decline { reason: text(n) }
            } else {
                OfferAnswer::Accept
            },
        },
        46 => Command::ReturnOffer { reason: text(n) },
        47 if n == 255 && what > 250 => Command::Withdraw { reason: text(n) },
        48 if n > 252 => Command::Hold { reason: text(n) },
        49 => Command::Resume,
        50 if n > 245 => Command::BreakGlass { reason: text(n) },
        _ => Command::Comment { text: text(n) },
    }
}

/// Mostly a command that is legal where the application stands, so that walks get somewhere.
fn likely(story: &mut Story, what: u8, n: u8) -> Command {
    let here = story.application.position();
    for place in 0..if what < 220 { 51 } else { 1 } {
        let command = command(story, (what % 51) + place, n);
        if transition(&command.name()).is_some_and(|row| row.from.contains(&here) && row.from.len() < 19) {
            return command;
        }
    }
    command(story, what, n)
}

/// Mostly somebody who may give the command.
fn entitled(story: &Story, command: &Command, who: u8) -> Actor {
    if who < 64 {
        return somebody(who);
    }
    let everyone: Vec<Actor> = (0..24).map(somebody).collect();
    let facts = story.facts();
    let by = transition(&command.name()).expect("a row").by;
    let able: Vec<&Actor> =
        everyone.iter().filter(|actor| may(&roles(actor, &story.application, &facts), by)).collect();
    able.get(usize::from(who) % able.len().max(1)).map_or(somebody(who), |actor| (*actor).clone())
}

/// Starts of walks, so that random steps reach every part of the process.
fn start(at: u8, votes: [u8; 7]) -> Story {
    let votes = votes.map(|n| if n < 200 { Vote::Hire } else { vote(n) });
    let mut story = Story::new();
    match at % 10 {
        0 => {}
        1 => story.through_screens(),
        2 => story.loop_booked(),
        3 => story.loop_held(),
        4 => story.in_debrief(votes),
        5 => story.in_discussion(votes),
        6 => story.in_decision(votes),
        7 => hired_on_condition(&mut story),
        8 => {
            story.in_decision(votes);
            story.does(&by(RAISER), Command::Veto { reason: "below the bar".to_owned() });
        }
        _ => {
            hired_on_condition(&mut story);
            referred(&mut story, Finding::Confirmed);
            let conclusion = Conclusion::Confirm { note: None };
            story.does(&by(MANAGER), Command::CloseReferences { conclusion });
        }
    }
    if at >= 128 {
        story.requisition.policy = Some(highbar_domain::process::PolicyMode::Advisory);
    }
    story
}

fn names_the_next_step(refusal: &Refusal) {
    assert!(
        !refusal.next.is_empty()
            && refusal.next.iter().all(|step| !step.who.is_empty() && !step.step.is_empty())
    );
    let words = refusal.to_string();
    assert!(words.contains(" can ") && words.contains(": "), "{words}");
    assert!(words.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || c.is_uppercase()));
    assert!(!words.ends_with('.'), "{words}");
    assert!(!refusal.code().is_empty());
}

fn hires_are_clean(story: &Story) {
    let application = &story.application;
    let past = matches!(application.life, Life::References | Life::Offer | Life::Hired { .. });
    if !past {
        return;
    }
    let debrief = application.debrief.as_ref().expect("nobody gets past a debrief without one");
    let decision = debrief.decided().expect("decided");
    assert!(debrief.veto.is_none() && decision.outcome.hires());
    assert!(decision.agreed.is_some() && debrief.consensus.is_some());
    let strict = story.requisition.policy.is_none();
    match decision.outcome {
        Outcome::LowerLevel { level } => {
            assert!(level < story.requisition.level && decision.override_reason.is_some());
        }
        _ if strict => assert_eq!(decision.mechanical, Mechanical::Hire),
        _ => assert!(decision.mechanical == Mechanical::Hire || decision.override_reason.is_some()),
    }
    if let Life::Hired { offer, .. } = application.life {
        let accepted = application.offers.iter().find(|known| known.version == offer).expect("the offer");
        assert!(matches!(accepted.state, OfferState::Accepted { .. }));
        let sent = story.events.iter().any(|known| known.event == Event::OfferSent { version: offer });
        assert!(sent, "an offer that was never sent was accepted");
        let approvals = story
            .events
            .iter()
            .filter(|known| matches!(known.event, Event::OfferApproved { version, .. } if version == offer));
        assert_eq!(approvals.count(), accepted.chain.len());
        let said: Vec<_> = accepted.approvals.iter().map(|one| one.by).collect();
        assert_eq!(said, accepted.chain, "the approvers of an accepted offer are on record in their order");
    }
}

fn the_seal_holds(story: &Story) {
    let application = &story.application;
    let facts = story.facts();
    for id in story.people.keys() {
        let viewer = Viewer::of(&by(*id));
        let open = view(application, &facts, viewer).iter().any(|card| card.view == View::Open);
        assert!(!open || lifted(application, &facts, viewer));
        if !application.owed_by(*id).is_empty() {
            assert!(!open, "{id} owes a scorecard and sees another's");
        }
        let involved = application.panel(&story.process).contains(id);
        let glass = application.broken_glass.iter().any(|look| look.by == *id);
        if open && application.debrief.is_none() {
            assert!(involved || glass, "{id} sees scorecards before the debrief");
        }
    }
    assert!(!lifted(application, &facts, Viewer::Outside));
}

fn the_loop_is_eligible(story: &Story) {
    let mut leads = BTreeSet::new();
    for held in story.application.loop_interviews(&story.process) {
        assert!(leads.insert(held.lead), "two rounds for one person");
        assert!(![REPORT, JUNIOR].contains(&held.lead));
        assert!(held.phase() != InterviewPhase::Cancelled);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_walk_breaks_a_rule(at in any::<u8>(), votes in any::<[u8; 7]>(), tries in prop::collection::vec(any::<Try>(), 1..160)) {
        let mut story = start(at, votes);
        for (who, what, n) in tries {
            let command = likely(&mut story, what, n);
            let actor = entitled(&story, &command, who);
            match story.tries(&actor, command) {
                Ok(events) => {
                    prop_assert!(!events.is_empty());
                    hires_are_clean(&story);
                    the_loop_is_eligible(&story);
                }
                Err(refusal) => names_the_next_step(&refusal),
            }
            the_seal_holds(&story);
            story.later(i64::from(n % 4));
        }
        if std::env::var_os("HIGHBAR_WALKS").is_some() {
            eprintln!("walk ended at {}", story.application.position().words());
        }
        prop_assert_eq!(Application::replay(&story.events).expect("starts well"), story.application);
    }

    #[test]
    fn events_read_back_from_json(at in any::<u8>(), votes in any::<[u8; 7]>()) {
        let story = start(at, votes);
        for recorded in &story.events {
            let json = serde_json::to_string(&recorded.event).expect("writes");
            let back: Event = serde_json::from_str(&json).expect("reads");
            prop_assert_eq!(&back, &recorded.event);
        }
    }
}
