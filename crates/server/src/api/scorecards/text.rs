//! The text of a scorecard as it is stored, drafts and submitted versions alike, and the way from and to what the
//! API reads and writes. The rules see it as [`Scorecard`]: ratings with evidence as one text each.

use crate::api::fields;
use crate::api::shapes::scorecard::{CardBody, EvidenceBody};
use crate::error::{ApiError, Faults};
use highbar_domain::ids::{InterviewId, PersonId};
use highbar_domain::process::{CompetencyId, PrincipleId, Process, Rating, RoundId};
use highbar_domain::scorecard::{Rated, Scorecard, Verdict};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

/// The longest text of one piece of evidence, of a reason or of a summary, in characters.
const LONGEST_TEXT: usize = 8_000;
/// More pieces of evidence than one rating can rest on.
const MOST_EVIDENCE: usize = 60;
/// More items than any round rates.
const MOST_RATINGS: usize = 80;

/// What an author wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CardText {
    pub vote: Option<Verdict>,
    pub vote_reason: String,
    pub summary: String,
    pub ratings: Vec<RatingText>,
}

/// One rating with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingText {
    /// The id of a principle or a competency.
    pub item: String,
    pub kind: ItemKind,
    pub rating: Option<Rating>,
    #[serde(default)]
    pub evidence: Vec<EvidenceBody>,
}

/// What is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Principle,
    Competency,
}

impl ItemKind {
    /// The word of the API.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Principle => "principle",
            Self::Competency => "competency",
        }
    }
}

impl CardText {
    /// A stored body. What cannot be read counts as empty rather than as an error: its author may write it anew.
    #[must_use]
    pub fn read(body: &Value) -> Self {
        serde_json::from_value(body.clone()).unwrap_or_default()
    }

    /// The body as it is stored.
    #[must_use]
    pub fn to_body(&self) -> Value {
        serde_json::to_value(self).expect("a scorecard has string keys and no failing parts")
    }

    /// What a client sent.
    ///
    /// # Errors
    /// `invalid_input` with every faulty field.
    pub fn parse(body: &CardBody, process: &Process) -> Result<Self, ApiError> {
        let mut faults = Faults::default();
        let vote = faults.take("vote", body.vote.as_deref().map(verdict).transpose());
        let reason = faults.take("vote_reason", text(&body.vote_reason));
        let summary = faults.take("summary", text(&body.summary));
        if body.ratings.len() > MOST_RATINGS {
            faults
                .add("ratings", format!("must be at most {MOST_RATINGS}, there are {}", body.ratings.len()));
        }
        let mut seen = BTreeSet::new();
        let mut ratings = Vec::new();
        for (place, rating) in body.ratings.iter().take(MOST_RATINGS).enumerate() {
            let parsed = self::rating(rating, process, &mut seen);
            ratings.extend(faults.take(&format!("ratings[{place}]"), parsed));
        }
        let parsed = (|| Some(Self { vote: vote?, vote_reason: reason?, summary: summary?, ratings }))();
        faults.settle(parsed)
    }

    /// The text as the rules see it.
    #[must_use]
    pub fn as_card(
        &self,
        interview: InterviewId,
        round: RoundId,
        author: PersonId,
        version: u32,
    ) -> Scorecard {
        let rated = |kind: ItemKind| {
            self.ratings.iter().filter(move |one| one.kind == kind).map(|one| {
                let evidence: Vec<&str> = one.evidence.iter().map(|piece| piece.text.as_str()).collect();
                (one.item.clone(), Rated { rating: one.rating, evidence: evidence.join("\n") })
            })
        };
        Scorecard {
            interview,
            round,
            author,
            version,
            principles: rated(ItemKind::Principle).map(|(id, one)| (PrincipleId::new(id), one)).collect(),
            competencies: rated(ItemKind::Competency).map(|(id, one)| (CompetencyId::new(id), one)).collect(),
            verdict: self.vote,
            summary: self.summary.clone(),
        }
    }

    /// The rating of an item, if one was written.
    #[must_use]
    pub fn rating_of(&self, kind: ItemKind, item: &str) -> Option<&RatingText> {
        self.ratings.iter().find(|one| one.kind == kind && one.item == item)
    }
}

/// The word of a vote or of a screen's result.
#[must_use]
pub fn verdict_word(verdict: Verdict) -> String {
    serde_json::to_value(verdict).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

fn verdict(word: &str) -> Result<Verdict, String> {
    serde_json::from_value(Value::from(word)).map_err(|_| {
        format!("`{word}` is none of hire, lean_hire, lean_no_hire and no_hire, or of advance and reject for a screen")
    })
}

fn text(text: &str) -> Result<String, String> {
    fields::paragraphs(text, 0..=LONGEST_TEXT)
}

fn rating(
    body: &crate::api::shapes::scorecard::RatingBody,
    process: &Process,
    seen: &mut BTreeSet<(ItemKind, String)>,
) -> Result<RatingText, String> {
    let (kind, known) = match body.kind.as_str() {
        "principle" => {
            (ItemKind::Principle, process.principle(&PrincipleId::new(body.item.as_str())).is_some())
        }
        "competency" => {
            (ItemKind::Competency, process.competency(&CompetencyId::new(body.item.as_str())).is_some())
        }
        other => return Err(format!("kind `{other}` is neither principle nor competency")),
    };
    if !known {
        return Err(format!("the process has no {} `{}`", kind.word(), body.item));
    }
    if !seen.insert((kind, body.item.clone())) {
        return Err(format!("{} is rated twice", body.item));
    }
    if body.evidence.len() > MOST_EVIDENCE {
        return Err(format!("must rest on at most {MOST_EVIDENCE} pieces of evidence"));
    }
    let evidence = body.evidence.iter().map(|piece| {
        let text = self::text(&piece.text).map_err(|fault| format!("evidence {fault}"))?;
        let id = fields::line(&piece.id, 1..=64)
            .map_err(|fault| format!("the id of a piece of evidence {fault}"))?;
        Ok(EvidenceBody { id, text, at_seconds: piece.at_seconds })
    });
    Ok(RatingText {
        item: body.item.clone(),
        kind,
        rating: body.rating.map(Rating::try_from).transpose().map_err(|fault| fault.to_string())?,
        evidence: evidence.collect::<Result<_, String>>()?,
    })
}
