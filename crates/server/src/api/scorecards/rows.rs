//! The one place where scorecards become something to look at. What a viewer sees of each is asked of
//! `highbar_domain::seal` and of nothing else.

use super::text::{CardText, ItemKind, verdict_word};
use crate::api::applications::facts::Case;
use crate::api::applications::viewer::Viewer;
use crate::api::shapes::scorecard::{CardView, Progress, RatingView, ScorecardRow, Waived};
use highbar_domain::application::{CardState, Interview, InterviewPhase};
use highbar_domain::clocks;
use highbar_domain::ids::{InterviewId, PersonId};
use highbar_domain::process::Round;
use highbar_domain::seal::{self, View};
use highbar_store::scorecards::{Draft, Submitted};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The viewer's own drafts by interview.
pub type Drafts = BTreeMap<InterviewId, Draft>;

/// Every scorecard that is wanted in the application, in the order of its interviews, as `viewer` may see it.
#[must_use]
pub fn rows(case: &Case, viewer: &Viewer, drafts: &Drafts) -> Vec<ScorecardRow> {
    let dues = dues(case);
    let mut seen: Vec<(&Interview, seal::CardView)> =
        seal::view(&case.application, &case.facts(), viewer.seal())
            .into_iter()
            .filter_map(|view| Some((case.application.interview(view.interview)?, view)))
            .collect();
    seen.sort_by_key(|(interview, _)| (interview.slot.start, interview.id));
    seen.into_iter()
        .filter_map(|(interview, view)| {
            let round = case.round(&interview.round)?;
            Some(row(
                case,
                interview,
                round,
                view,
                drafts.get(&interview.id),
                dues.get(&interview.id).copied(),
            ))
        })
        .collect()
}

fn row(
    case: &Case,
    interview: &Interview,
    round: &Round,
    view: seal::CardView,
    draft: Option<&Draft>,
    due: Option<Timestamp>,
) -> ScorecardRow {
    let held = interview.phase() == InterviewPhase::Held;
    let state = match view.view {
        View::Waived => "waived",
        View::Open => "open",
        View::Sealed => "sealed",
        View::Mine | View::NotYet if !held => "not_held",
        View::Mine => "mine",
        View::NotYet => "owed",
    };
    let mine = view.view == View::Mine;
    let draft = draft.filter(|_| mine);
    ScorecardRow {
        interview_id: interview.id.0,
        round: round.id.to_string(),
        round_name: round.name.clone(),
        person: case.reference(view.author),
        state,
        progress: mine.then(|| progress(case, interview, round, draft)),
        submitted_at: submitted_at(case, interview).map(Into::into),
        due_at: due.map(Into::into),
        waived: waived(case, interview),
        card: match view.view {
            View::Mine | View::Open => latest(case, interview, round, draft),
            View::Sealed | View::NotYet | View::Waived => None,
        },
    }
}

/// When each interview's scorecard is due, for those that were held.
#[must_use]
pub fn dues(case: &Case) -> BTreeMap<InterviewId, Timestamp> {
    let dues = clocks::due(&case.application, &case.facts());
    dues.into_iter().filter_map(|due| Some((due.interview?, due.due_at?))).collect()
}

fn submitted_at(case: &Case, interview: &Interview) -> Option<Timestamp> {
    match &case.application.card(interview.id, interview.lead)?.state {
        CardState::Submitted { versions } => versions.first().map(|version| version.at),
        CardState::Waived { .. } => None,
    }
}

fn waived(case: &Case, interview: &Interview) -> Option<Waived> {
    match &case.application.card(interview.id, interview.lead)?.state {
        CardState::Waived { by, reason, .. } => {
            Some(Waived { by: case.reference(*by), reason: reason.clone() })
        }
        CardState::Submitted { .. } => None,
    }
}

/// The viewer's own card on an interview, draft or submitted.
#[must_use]
pub fn own(case: &Case, interview: &Interview, viewer: PersonId, draft: Option<&Draft>) -> Option<CardView> {
    if interview.lead != viewer {
        return None;
    }
    latest(case, interview, case.round(&interview.round)?, draft)
}

/// The latest submitted version, or else the draft, which only its author's request reads.
fn latest(case: &Case, interview: &Interview, round: &Round, draft: Option<&Draft>) -> Option<CardView> {
    let versions: Vec<&Submitted> = case.versions(interview.id, interview.lead).collect();
    let Some(last) = versions.last() else {
        let draft = draft?;
        let text = CardText::read(&draft.body);
        return Some(card(case, interview, round, &text, Stand { version: draft.version, ..Stand::draft() }));
    };
    let stand = Stand {
        version: i64::from(last.version),
        state: if last.after_discussion { "after_discussion" } else { "submitted" },
        submitted_at: Some(last.submitted_at),
        versions: versions.iter().map(|version| i64::from(version.version)).collect(),
    };
    Some(card(case, interview, round, &CardText::read(&last.body), stand))
}

/// How far a text is.
struct Stand {
    version: i64,
    state: &'static str,
    submitted_at: Option<Timestamp>,
    versions: Vec<i64>,
}

impl Stand {
    fn draft() -> Self {
        Self { version: 0, state: "draft", submitted_at: None, versions: Vec::new() }
    }
}

fn card(case: &Case, interview: &Interview, round: &Round, text: &CardText, stand: Stand) -> CardView {
    let wanted = wanted(case, interview, round);
    let rating = |kind: ItemKind, item: &str| {
        let written = text.rating_of(kind, item);
        RatingView {
            item: item.to_owned(),
            kind: kind.word().to_owned(),
            name: case.item_name(kind.word(), item),
            rating: written.and_then(|one| one.rating).map(Into::into),
            evidence: written.map(|one| one.evidence.clone()).unwrap_or_default(),
        }
    };
    let mut ratings: Vec<RatingView> = wanted.iter().map(|(kind, item)| rating(*kind, item)).collect();
    let beside = text.ratings.iter().filter(|one| !wanted.contains(&(one.kind, one.item.clone())));
    ratings.extend(beside.map(|one| rating(one.kind, &one.item)));
    CardView {
        interview_id: interview.id.0,
        version: stand.version,
        state: stand.state,
        vote: text.vote.map(verdict_word),
        vote_reason: text.vote_reason.clone(),
        summary: text.summary.clone(),
        ratings,
        submitted_at: stand.submitted_at.map(Into::into),
        versions: stand.versions,
    }
}

/// What the scorecard on an interview has to rate: the principles that the plan gives to its round, and the
/// round's competencies.
#[must_use]
pub fn wanted(case: &Case, interview: &Interview, round: &Round) -> Vec<(ItemKind, String)> {
    let planned = case.application.plan.rounds.get(&interview.round);
    let principles = planned.into_iter().flat_map(|plan| &plan.principles);
    let principles = principles.map(|id| (ItemKind::Principle, id.to_string()));
    principles.chain(round.competencies.iter().map(|id| (ItemKind::Competency, id.to_string()))).collect()
}

/// How far the author is: what is wanted and rated with evidence, and whether there is a vote.
#[must_use]
pub fn progress(case: &Case, interview: &Interview, round: &Round, draft: Option<&Draft>) -> Progress {
    let text = match (case.versions(interview.id, interview.lead).last(), draft) {
        (Some(last), _) => CardText::read(&last.body),
        (None, Some(draft)) => CardText::read(&draft.body),
        (None, None) => CardText::default(),
    };
    let wanted = wanted(case, interview, round);
    let rated = wanted.iter().filter(|(kind, item)| {
        text.rating_of(*kind, item).is_some_and(|one| {
            one.rating.is_some() && one.evidence.iter().any(|piece| !piece.text.trim().is_empty())
        })
    });
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Progress { rated: count(rated.count()), of: count(wanted.len()), vote: text.vote.is_some() }
}
