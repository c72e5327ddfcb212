//! Cards of boards and lists, made from rows alone.

use super::names::{reference, unknown};
use super::projection::Face;
use super::waiting::{href, urgency};
use crate::api::shapes::application::{CardsIn, Waiting};
use crate::api::shapes::person::PersonRef;
use crate::api::shapes::pipeline::{Card, CardCandidate, CardCoverage, CardRound};
use crate::auth::caller::Caller;
use crate::error::ApiError;
use highbar_domain::facts::Calendar;
use highbar_domain::ids::{PersonId, RequisitionId};
use highbar_store::applications::{Listed, Waiting as Row};
use highbar_store::{Db, people, requisitions, settings};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// What is read once for any number of cards.
pub struct Cards {
    people: BTreeMap<PersonId, PersonRef>,
    /// Of each opening: its calendar, and whether the caller may move its applications.
    openings: BTreeMap<RequisitionId, (Calendar, bool)>,
    now: Timestamp,
}

impl Cards {
    /// Reads names and calendars.
    ///
    /// # Errors
    /// The database failed.
    pub async fn gather(
        db: &mut Db,
        caller: &Caller,
        items: &[Listed],
        now: Timestamp,
    ) -> Result<Self, ApiError> {
        let mut ids: Vec<PersonId> =
            items.iter().filter_map(|one| one.waiting.as_ref().and_then(|waiting| waiting.person)).collect();
        ids.sort();
        ids.dedup();
        let mut of: Vec<RequisitionId> = items.iter().map(|one| one.requisition).collect();
        of.sort();
        of.dedup();
        let organisation = settings::organisation(db).await?;
        let people = people::many(db, &ids).await?;
        let mut openings = BTreeMap::new();
        for requisition in requisitions::many(db, &of).await? {
            let opening = super::facts::opening(&requisition, &organisation);
            let moves = caller.person.roles.recruiter
                || opening.recruiters.contains(&caller.id())
                || opening.hiring_manager == caller.id();
            openings.insert(requisition.id, (opening.calendar, moves));
        }
        let people = people.iter().map(|person| (person.id, reference(person))).collect();
        Ok(Self { people, openings, now })
    }

    fn calendar(&self, id: RequisitionId) -> Calendar {
        let known = self.openings.get(&id).map(|(calendar, _)| calendar.clone());
        known.unwrap_or_else(|| Calendar { zone: TimeZone::UTC, holidays: Default::default() })
    }

    fn waiting(&self, listed: &Listed, row: &Row) -> Waiting {
        let application = listed.id.to_string();
        Waiting {
            who: row.person.map(|id| self.people.get(&id).cloned().unwrap_or_else(|| unknown(id))),
            candidate: row.candidate,
            what: row.words.clone(),
            due_at: row.due_at.map(Into::into),
            state: urgency(&self.calendar(listed.requisition), row.due_at, self.now),
            href: href(&application, &row.action, row.subject.as_deref()),
            action: row.action.clone(),
        }
    }
}

/// A row as a card.
#[must_use]
pub fn card(cards: &Cards, listed: &Listed) -> Card {
    let face: Face = serde_json::from_value(listed.card.clone()).unwrap_or_default();
    let moves = cards.openings.get(&listed.requisition).is_some_and(|(_, moves)| *moves);
    let strip = |rounds: &Vec<(String, String)>| {
        let show =
            |(round, state): &(String, String)| CardRound { round: round.clone(), state: state.clone() };
        rounds.iter().map(show).collect()
    };
    Card {
        application_id: listed.id.0,
        candidate: CardCandidate {
            id: listed.candidate.0,
            name: listed.candidate_name.clone(),
            headline: listed.candidate_headline.clone(),
        },
        state: listed.state.clone(),
        on_hold: listed.state == "on_hold",
        version: listed.version,
        waiting: listed.waiting.as_ref().map(|row| cards.waiting(listed, row)),
        loop_strip: face.strip.as_ref().map(strip),
        cards_in: face.counted.then_some(CardsIn::from(listed.cards)),
        coverage: face.coverage.map(|(covered, of)| CardCoverage { covered, of }),
        moves: if moves { face.moves() } else { Vec::new() },
        updated_at: listed.updated_at.into(),
    }
}
