//! `GET /public/status/{token}`: where the candidate's application stands, in plain words.

use super::open::open;
use crate::api::applications::facts::Case;
use crate::api::shapes::public::{
    CandidateDocument, CandidateInterview, CandidateOutcome, CandidateStatus, Contact, ExpectedDate,
    StatusStep, ThankYou,
};
use crate::app::App;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::Json;
use axum::extract::State;
use highbar_domain::application::InterviewPhase;
use highbar_domain::candidate_view::{CandidateView, Status, candidate_view};
use highbar_domain::clocks::{self, ClockState};
use highbar_domain::process::{ClockId, StageKind};
use highbar_domain::refusal::Names;
use highbar_store::documents;
use highbar_store::feedback::{self, Feedback};
use highbar_store::links::{self, Purpose};

/// The steps that a candidate sees, and the stages behind each.
const STEPS: &[(&str, StageKind, &str)] = &[
    ("Applied", StageKind::Applied, "we read your application"),
    ("Phone screen", StageKind::PhoneScreen, "a first conversation with a recruiter or the hiring manager"),
    ("Technical screen", StageKind::TechnicalScreen, "you solve a problem together with an engineer"),
    ("Interviews", StageKind::LoopRunning, "several conversations, each with one focus"),
    ("Decision", StageKind::Debrief, "everyone who met you compares notes"),
    ("References", StageKind::References, "we talk to people who have worked with you"),
    ("Offer", StageKind::Offer, "the terms, in writing"),
];

/// The candidate's page.
#[utoipa::path(get, path = "/public/status/{token}", tag = "public", params(("token" = String, Path)),
    responses((status = 200, body = CandidateStatus)))]
pub async fn show_status(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<Json<CandidateStatus>, ApiError> {
    view(&app, &token).await.map(Json)
}

pub(super) async fn view(app: &App, token: &str) -> Result<CandidateStatus, ApiError> {
    let opened = open(app, token, Purpose::Status).await?;
    let case = opened.case;
    let (files, text, offer) = app
        .store
        .read(async |db| {
            let files = documents::of(db, case.candidate.id).await?;
            let text = feedback::find(db, case.application.id).await?.map(|(text, _)| text);
            let offer =
                links::shown(db, app.store.keys(), Purpose::Offer, case.application.id, "", case.now).await?;
            Ok::<_, ApiError>((files, text, offer))
        })
        .await?;
    let seen = candidate_view(&case.application, &case.facts());
    Ok(CandidateStatus {
        candidate_name: case.candidate.name.clone(),
        role: case.requisition.title.clone(),
        organisation: case.organisation.name.clone(),
        state_words: seen.words.to_owned(),
        headline: headline(&case, &seen),
        steps: steps(&case, &seen),
        interviews: seen.interviews.iter().filter_map(|one| interview(&case, token, one)).collect(),
        dates: dates(&case, &seen),
        time_zone: case.candidate.time_zone.clone(),
        thank_you: thank_you(&case, &seen),
        documents: files
            .into_iter()
            .filter(|file| file.created_by.is_none())
            .map(|file| CandidateDocument {
                name: file.name,
                bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
                created_at: file.created_at.into(),
            })
            .collect(),
        offer_link: offer
            .filter(|_| seen.offer.is_some())
            .map(|token| app.config.link(&format!("/offers/{token}"))),
        outcome: outcome(&seen, text.filter(|_| feedback_sent(&case))),
        contact: Contact {
            name: case.person(case.requisition.recruiter),
            email: case
                .persons
                .get(&case.requisition.recruiter)
                .map(|one| one.email.clone())
                .unwrap_or_default(),
        },
        remote_setup: case.process.remote.as_ref().map(|remote| remote.setup.clone()).unwrap_or_default(),
        may: may(&seen),
    })
}

fn may(seen: &CandidateView) -> Vec<String> {
    let mut may = Vec::new();
    if seen.may_withdraw {
        may.extend(["withdraw".to_owned(), "documents".to_owned()]);
    }
    if seen.thank_you_by.is_some() {
        may.push("thank_you".to_owned());
    }
    may
}

fn feedback_sent(case: &Case) -> bool {
    use highbar_domain::application::FeedbackPhase;
    case.application.feedback.as_ref().is_some_and(|feedback| feedback.phase() == FeedbackPhase::Sent)
}

fn headline(case: &Case, seen: &CandidateView) -> String {
    let first = case.candidate.name.split_whitespace().next().unwrap_or_default();
    let words = match seen.status {
        Status::Received => "we have your application",
        Status::PhoneScreen => "the next step is a phone call",
        Status::Assessment => "the next step is a task at home",
        Status::TechnicalScreen => "the next step is a technical conversation",
        Status::PlanningInterviews => "your interviews are being planned",
        Status::Interviews => "your interviews are set",
        Status::Deciding => "we are deciding",
        Status::References => "we are talking to your references",
        Status::Offer => "there is an offer for you",
        Status::Hired => "welcome",
        Status::Closed => "this is how it ended",
        Status::Withdrawn => "your application is withdrawn",
        Status::Paused => "your application is on hold",
    };
    if first.is_empty() { words.to_owned() } else { format!("{first}, {words}") }
}

/// How far along the way a status is, as a place in [`STEPS`].
fn place(status: Status) -> usize {
    match status {
        Status::Received | Status::Withdrawn | Status::Closed | Status::Paused => 0,
        Status::PhoneScreen => 1,
        Status::Assessment | Status::TechnicalScreen => 2,
        Status::PlanningInterviews | Status::Interviews => 3,
        Status::Deciding => 4,
        Status::References => 5,
        Status::Offer | Status::Hired => 6,
    }
}

fn steps(case: &Case, seen: &CandidateView) -> Vec<StatusStep> {
    let ended = matches!(seen.status, Status::Closed | Status::Withdrawn);
    let reached = case.application.visits.iter().map(|visit| visit.stage).max().unwrap_or(StageKind::Applied);
    let now = place(seen.status);
    STEPS
        .iter()
        .enumerate()
        .filter(|(_, (_, stage, _))| case.process.stage_of_kind(*stage).is_some())
        .filter(|(at, (_, stage, _))| !ended || *at == 0 || *stage <= reached)
        .map(|(at, (name, stage, words))| StatusStep {
            name: (*name).to_owned(),
            words: (*words).to_owned(),
            state: if ended || at < now || seen.status == Status::Hired {
                "done"
            } else if at == now {
                "now"
            } else {
                "next"
            },
            at: case
                .application
                .visits
                .iter()
                .find(|visit| visit.stage == *stage && (ended || at <= now))
                .map(|visit| visit.at.into()),
            by: None,
        })
        .collect()
}

fn interview(
    case: &Case,
    token: &str,
    seen: &highbar_domain::candidate_view::CandidateInterview,
) -> Option<CandidateInterview> {
    let interview = case.application.interview(seen.interview)?;
    if interview.phase() == InterviewPhase::Cancelled {
        return None;
    }
    let round = case.round(&interview.round)?;
    let with = std::iter::once(&interview.lead).chain(&interview.shadows).filter_map(|id| {
        let person = case.persons.get(id)?;
        let words = if person.title.is_empty() {
            person.name.clone()
        } else {
            format!("{}, {}", person.name, person.title)
        };
        Some(if *id == interview.lead { words } else { format!("{words} (listens)") })
    });
    Some(CandidateInterview {
        round_name: round.name.clone(),
        summary: round.summary.clone(),
        starts_at: interview.slot.start.into(),
        ends_at: interview.slot.end().into(),
        minutes: interview.slot.minutes,
        with: with.collect(),
        place: interview.place.clone(),
        ics: format!("/api/v1/public/status/{token}/interviews/{}.ics", interview.id),
    })
}

/// By when the candidate hears: only what the process promises and what has not passed.
fn dates(case: &Case, seen: &CandidateView) -> Vec<ExpectedDate> {
    let dues = clocks::due(&case.application, &case.facts());
    let day = |id: ClockId| {
        let due = dues
            .iter()
            .find(|due| due.clock == id && matches!(due.state, ClockState::Running | ClockState::Late));
        due.and_then(|due| due.due_at).map(|at| at.to_zoned_datetime(case.zone()).date().to_string())
    };
    let named: &[(&str, ClockId, Option<ClockId>)] = match seen.status {
        Status::Received => &[("You hear from us", ClockId::FirstContact, None)],
        Status::TechnicalScreen => &[("You hear how it went", ClockId::TechnicalScreenResult, None)],
        Status::Deciding | Status::References => &[
            ("The panel meets", ClockId::Debrief, None),
            ("You hear from us", ClockId::CandidateTold, Some(ClockId::CandidateToldLatest)),
        ],
        _ => &[],
    };
    named
        .iter()
        .filter_map(|(name, by, latest)| {
            Some(ExpectedDate { name: (*name).to_owned(), by: day(*by)?, latest: latest.and_then(day) })
        })
        .collect()
}

fn thank_you(case: &Case, seen: &CandidateView) -> Option<ThankYou> {
    let to = case.person(case.requisition.recruiter);
    match &seen.thanks {
        Some(thanks) => {
            let (sent_at, text) = (Some(thanks.at.into()), Some(thanks.text.clone()));
            Some(ThankYou { due: None, done: true, to, sent_at, text })
        }
        None => {
            let due = Some(seen.thank_you_by?.into());
            Some(ThankYou { due, done: false, to, sent_at: None, text: None })
        }
    }
}

fn outcome(seen: &CandidateView, feedback: Option<Feedback>) -> Option<CandidateOutcome> {
    let kind = match seen.status {
        Status::Offer => "offer",
        Status::Hired => "hired",
        Status::Closed => "rejected",
        Status::Withdrawn => "withdrawn",
        _ => return None,
    };
    Some(CandidateOutcome {
        kind,
        words: seen.words.to_owned(),
        reapply_from: seen.apply_again_from.map(|day| day.to_string()),
        feedback: feedback.map(|feedback| {
            let lists = feedback.areas.iter().chain(&feedback.guidance).map(|line| format!("- {line}"));
            let mut parts = vec![feedback.text.clone()];
            parts.extend(lists);
            parts.push(feedback.other_roles.clone());
            parts.retain(|part| !part.trim().is_empty());
            parts.join("\n")
        }),
    })
}
