//! Whole applications, from the form to the answer.

use highbar_domain::{
    actor::Actor,
    application::{
        About, Application, Approval, ApprovalAnswer, Conclusion, CoolingDown, Finding, Life, OfferAnswer,
        Opening, ReferenceReply, RejectionCause, Terms,
    },
    candidate_view::{Status, candidate_view},
    command::Command,
    debrief::Outcome,
    ids::{ApplicationId, CandidateId, ReferenceId},
    process::{StageKind, Vote},
    refusal::{Sort, Why},
    scorecard::{ScreenVote, Verdict},
};
use uuid::Uuid;

use crate::world::{ADMIN, APPROVER, FIRST, MANAGER, RAISER, RECRUITER, Story, by, interview, person};

const GOOD: [Vote; 7] = [Vote::Hire; 7];

fn reference(n: u128) -> ReferenceId {
    ReferenceId(Uuid::from_u128(n))
}

fn terms(level: u32) -> Terms {
    Terms {
        base: 120_000,
        currency: "EUR".to_owned(),
        bonus: None,
        equity: None,
        start_date: "2026-06-01".parse().expect("a date"),
        level,
        expires: "2026-04-30".parse().expect("a date"),
    }
}

pub fn referred(story: &mut Story, finding: Finding) {
    let ask = Command::RequestReference {
        reference: reference(1),
        name: "Rita".to_owned(),
        email: "rita@example.com".to_owned(),
        relation: "manager".to_owned(),
        claims: vec!["led the move".to_owned()],
    };
    story.does(&by(RECRUITER), ask);
    let answers = vec![ReferenceReply {
        about: About::Claim { index: 0 },
        finding: Some(finding),
        text: String::new(),
    }];
    story.does(
        &Actor::Referee { reference: reference(1) },
        Command::ReceiveReference { reference: reference(1), answers },
    );
}

pub fn hired_on_condition(story: &mut Story) {
    story.in_decision(GOOD);
    let hire = Command::Decide { outcome: Outcome::Hire, override_reason: None, cool_down_months: None };
    story.does(&by(MANAGER), hire);
    story.does(&by(RAISER), Command::Agree);
    assert_eq!(story.application.life, Life::References);
}

#[test]
fn from_the_form_to_an_accepted_offer() {
    let mut story = Story::new();
    hired_on_condition(&mut story);
    referred(&mut story, Finding::Confirmed);
    story.does(&by(MANAGER), Command::CloseReferences { conclusion: Conclusion::Confirm { note: None } });
    story.does(&by(RECRUITER), Command::DraftOffer { terms: terms(6) });
    let early = story.refuses(&by(MANAGER), Command::ApproveOffer { note: None });
    assert_eq!(early.why, Why::NotYourTurn { next: APPROVER });
    story.does(&by(APPROVER), Command::ApproveOffer { note: None });
    story.does(&by(MANAGER), Command::ApproveOffer { note: None });
    story.does(&by(RECRUITER), Command::SendOffer);
    assert_eq!(candidate_view(&story.application, &story.facts()).status, Status::Offer);
    story.does(&Actor::Candidate, Command::NegotiateOffer { text: "a later start".to_owned() });
    story.does(&by(RECRUITER), Command::DraftOffer { terms: terms(6) });
    story.does(&by(APPROVER), Command::ApproveOffer { note: None });
    story.does(&by(MANAGER), Command::ApproveOffer { note: None });
    story.does(&by(RECRUITER), Command::SendOffer);
    let forged = story.refuses(&by(RECRUITER), Command::AnswerOffer { answer: OfferAnswer::Accept });
    assert_eq!(forged.sort(), Sort::Forbidden);
    story.does(&Actor::Candidate, Command::AnswerOffer { answer: OfferAnswer::Accept });
    assert!(matches!(story.application.life, Life::Hired { offer: 2, .. }));
    assert_eq!(Application::replay(&story.events).expect("starts well"), story.application);
    let json = serde_json::to_string(&story.application).expect("a snapshot");
    let back: Application = serde_json::from_str(&json).expect("reads back");
    assert_eq!(back, story.application);
}

#[test]
fn every_approver_is_on_record_with_time_and_words() {
    let mut story = Story::new();
    hired_on_condition(&mut story);
    referred(&mut story, Finding::Confirmed);
    story.does(&by(MANAGER), Command::CloseReferences { conclusion: Conclusion::Confirm { note: None } });
    story.does(&by(RECRUITER), Command::DraftOffer { terms: terms(6) });
    let first = story.now;
    story.does(&by(APPROVER), Command::ApproveOffer { note: Some("at the top of the band".to_owned()) });
    story.later(90);
    let second = story.now;
    story.does(&by(MANAGER), Command::ReturnOffer { reason: "start in May".to_owned() });
    let approved = |note: Option<&str>| ApprovalAnswer::Approved { note: note.map(str::to_owned) };
    assert_eq!(
        story.application.offers[0].approvals,
        [
            Approval { by: APPROVER, at: first, answer: approved(Some("at the top of the band")) },
            Approval {
                by: MANAGER,
                at: second,
                answer: ApprovalAnswer::Returned { reason: "start in May".to_owned() }
            },
        ]
    );
    story.does(&by(RECRUITER), Command::DraftOffer { terms: terms(6) });
    assert_eq!(story.application.offers[1].approvals, [], "a new version is approved anew");
    story.does(&by(APPROVER), Command::ApproveOffer { note: Some("  ".to_owned()) });
    let again = story.application.offers[1].approval_of(APPROVER).expect("on record");
    assert_eq!(again.answer, approved(None));
    assert_eq!(Application::replay(&story.events).expect("starts well"), story.application);
}

#[test]
fn a_no_hire_ends_with_reviewed_feedback_and_a_wait() {
    let mut story = Story::new();
    let mut votes = GOOD;
    votes[0] = Vote::NoHire;
    story.in_decision(votes);
    let hire = Command::Decide {
        outcome: Outcome::Hire,
        override_reason: Some("but".to_owned()),
        cool_down_months: None,
    };
    let refusal = story.refuses(&by(MANAGER), hire);
    assert!(matches!(refusal.why, Why::PolicyForbids { .. }), "{refusal}");
    let no = Command::Decide { outcome: Outcome::NoHire, override_reason: None, cool_down_months: Some(12) };
    story.does(&by(MANAGER), no);
    assert_eq!(candidate_view(&story.application, &story.facts()).status, Status::Deciding);
    story.does(&by(RECRUITER), Command::TellCandidate { template: None });
    assert_eq!(candidate_view(&story.application, &story.facts()).status, Status::Closed);

    let hash = || "text".to_owned();
    story.does(&by(RECRUITER), Command::DraftFeedback { content_hash: hash() });
    let unread = story.refuses(&by(RECRUITER), Command::SendFeedback);
    assert!(matches!(unread.why, Why::FeedbackIs { .. }));
    let own = story.refuses(&by(RECRUITER), Command::ReviewFeedback { content_hash: hash() });
    assert_eq!(own.why, Why::OwnReview);
    story.does(&by(RAISER), Command::ReviewFeedback { content_hash: hash() });
    story.does(&by(RECRUITER), Command::SendFeedback);

    let wait = story.application.cooling_down().expect("a wait");
    assert_eq!(wait.until.to_string(), "2027-03-02");
    let opening = |reason: Option<&str>| Opening {
        application: ApplicationId(Uuid::from_u128(701)),
        candidate: CandidateId(Uuid::from_u128(800)),
        cool_down_override: reason.map(str::to_owned),
    };
    let again = |actor: &Actor, reason, waits: &[CoolingDown]| {
        Application::open(opening(reason), actor, &story.facts(), waits)
    };
    let refusal = again(&Actor::Candidate, None, &[wait]).expect_err("too early");
    assert!(refusal.to_string().contains("2027-03-02"), "{refusal}");
    assert!(again(&Actor::Candidate, Some("please"), &[wait]).is_err());
    assert!(again(&by(RECRUITER), Some("another role"), &[wait]).is_ok());
}

#[test]
fn references_that_contradict_need_a_note_or_end_it() {
    let mut story = Story::new();
    hired_on_condition(&mut story);
    referred(&mut story, Finding::Contradicted);
    let confirm = Command::CloseReferences { conclusion: Conclusion::Confirm { note: None } };
    let refusal = story.refuses(&by(MANAGER), confirm);
    assert_eq!(refusal.why, Why::Contradicted { names: vec!["Rita".to_owned()] });
    let conclusion = Conclusion::Withdraw { reason: "not borne out".to_owned(), cool_down_months: None };
    story.does(&by(MANAGER), Command::CloseReferences { conclusion });
    assert!(
        matches!(&story.application.life, Life::Rejected(end) if end.cause == RejectionCause::References)
    );
}

#[test]
fn a_veto_leaves_only_no_hire() {
    let mut story = Story::new();
    story.in_decision(GOOD);
    let decide = |outcome| Command::Decide {
        outcome,
        override_reason: Some("still".to_owned()),
        cool_down_months: None,
    };
    story.does(&by(MANAGER), decide(Outcome::Hire));
    story.does(&by(RAISER), Command::Veto { reason: "lowers the bar".to_owned() });
    story.refuses(&by(RAISER), Command::Agree);
    for outcome in [Outcome::Hire, Outcome::LowerLevel { level: 5 }] {
        assert_eq!(story.refuses(&by(MANAGER), decide(outcome)).why, Why::VetoStands);
    }
    story.does(&by(MANAGER), decide(Outcome::NoHire));
    assert!(matches!(story.application.life, Life::Rejected(_)));
}

#[test]
fn a_screen_needs_an_advance_and_does_not_tell_what_it_says() {
    let mut story = Story::new();
    story.advance(StageKind::PhoneScreen);
    let booking = story.booking(1, "phone_screen", MANAGER);
    story.does(&by(RECRUITER), booking);
    let advance = || Command::Advance { to: StageKind::TechnicalScreen, override_reason: None };
    assert!(matches!(story.refuses(&by(RECRUITER), advance()).why, Why::ScreenNotHeld { .. }));
    story.hold(interview(1));
    let without = story.refuses(&by(RECRUITER), advance());
    assert!(matches!(story.refuses(&by(MANAGER), advance()).why, Why::OwesScorecards { .. }));
    story.submit(interview(1), Verdict::Screen(ScreenVote::Reject));
    let rejected = story.refuses(&by(RECRUITER), advance());
    assert_eq!(without, rejected, "the refusal would give the vote away");
    let anyway =
        Command::Advance { to: StageKind::TechnicalScreen, override_reason: Some("strong CV".to_owned()) };
    story.does(&by(RECRUITER), anyway);
}

#[test]
fn moving_back_works_until_something_was_recorded() {
    let mut story = Story::new();
    story.advance(StageKind::PhoneScreen);
    story.does(&by(RECRUITER), Command::Comment { text: "oops".to_owned() });
    story.does(&by(RECRUITER), Command::MoveBack);
    assert_eq!(story.application.life, Life::Applied);
    story.advance(StageKind::PhoneScreen);
    let booking = story.booking(1, "phone_screen", RECRUITER);
    story.does(&by(RECRUITER), booking);
    assert!(matches!(story.refuses(&by(RECRUITER), Command::MoveBack).why, Why::Recorded { .. }));
}

#[test]
fn a_hold_keeps_the_place_and_everything_else_waits() {
    let mut story = Story::new();
    story.through_screens();
    story.does(&by(RECRUITER), Command::Hold { reason: "budget".to_owned() });
    let booking = story.booking(50, "coding_1", person(FIRST));
    let refusal = story.refuses(&by(RECRUITER), booking);
    assert!(refusal.to_string().contains("resume"), "{refusal}");
    story.does(&by(MANAGER), Command::Resume);
    assert_eq!(story.application.life, Life::LoopPlanning);
}

#[test]
fn a_withdrawal_calls_booked_interviews_off() {
    let mut story = Story::new();
    story.loop_booked();
    story.does(&Actor::Candidate, Command::Withdraw { reason: "another offer".to_owned() });
    assert!(story.application.interviews.iter().all(|i| !i.stands() || story.held().contains(&i.id)));
    assert!(matches!(story.application.life, Life::Withdrawn { from: StageKind::LoopScheduled, .. }));
}

#[test]
fn a_lower_level_needs_a_reason_and_sets_the_offer() {
    let mut story = Story::new();
    let mut votes = GOOD;
    votes[2] = Vote::LeanNoHire;
    story.in_decision(votes);
    let lower = |level, reason: Option<&str>| Command::Decide {
        outcome: Outcome::LowerLevel { level },
        override_reason: reason.map(str::to_owned),
        cool_down_months: None,
    };
    assert!(matches!(story.refuses(&by(MANAGER), lower(6, Some("x"))).why, Why::LevelNotLower { .. }));
    assert!(matches!(story.refuses(&by(MANAGER), lower(5, None)).why, Why::ReasonNeeded { .. }));
    story.does(&by(MANAGER), lower(5, Some("solid one level down")));
    story.does(&by(RAISER), Command::Agree);
    referred(&mut story, Finding::Confirmed);
    let confirm = Command::CloseReferences { conclusion: Conclusion::Confirm { note: None } };
    story.does(&by(MANAGER), confirm);
    assert!(matches!(
        story.refuses(&by(RECRUITER), Command::DraftOffer { terms: terms(6) }).why,
        Why::TermsFault { .. }
    ));
    story.does(&by(RECRUITER), Command::DraftOffer { terms: terms(5) });
}

#[test]
fn rejecting_belongs_to_recruiter_and_manager_and_ends_with_the_debrief() {
    let reject =
        |months| Command::Reject { reason: "no fit".to_owned(), template: None, cool_down_months: months };
    let mut story = Story::new();
    assert_eq!(story.refuses(&by(ADMIN), reject(None)).sort(), Sort::Forbidden);
    assert!(matches!(story.refuses(&by(MANAGER), reject(Some(3))).why, Why::CoolDownOutside { .. }));
    story.does(&by(MANAGER), reject(Some(6)));
    let mut late = Story::new();
    late.in_debrief(GOOD);
    assert!(matches!(late.refuses(&by(MANAGER), reject(None)).why, Why::WrongMoment { .. }));
}
