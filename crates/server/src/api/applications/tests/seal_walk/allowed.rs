//! What the domain opens for one person now.

use super::World;
use super::panel::{Kind, Word};
use crate::api::applications::facts::{Case, Reach};
use highbar_domain::actor::OrgRoles;
use highbar_domain::ids::{ApplicationId, InterviewId, PersonId};
use highbar_domain::seal::{self, View, Viewer};
use highbar_store::people;
use jiff::Timestamp;
use std::collections::BTreeSet;

/// The eyes of one person at one moment.
pub struct Sight {
    id: PersonId,
    cards: BTreeSet<InterviewId>,
    debrief: bool,
}

impl Sight {
    /// As the domain answers for the stored application. Strangers have the nil id.
    pub async fn of(world: &World, id: PersonId) -> Self {
        let app = &world.app.app;
        let application =
            ApplicationId(world.path.rsplit('/').next().expect("an id").parse().expect("an id"));
        let (case, person) = app
            .store
            .read(async |db| {
                let case = Case::load(app, db, application, &Reach::Names, Timestamp::now()).await?;
                Ok::<_, crate::error::ApiError>((case, people::find(db, id).await?))
            })
            .await
            .expect("the application is there");
        let org = person.as_ref().map_or_else(OrgRoles::default, |person| person.roles);
        let viewer = if person.is_some() { Viewer::Person { id, org } } else { Viewer::Outside };
        let facts = case.facts();
        let open = seal::view(&case.application, &facts, viewer)
            .into_iter()
            .filter(|card| card.view == View::Open)
            .map(|card| card.interview);
        let debrief = seal::debrief_view(&case.application, &facts, viewer);
        Self { id, cards: open.collect(), debrief: debrief.visible && debrief.discussion }
    }

    pub fn opens(&self, word: &Word) -> bool {
        let others = match word.kind {
            Kind::Card => self.cards.contains(&word.interview),
            Kind::Bar => self.debrief,
            Kind::Draft | Kind::Note => false,
        };
        word.author == self.id || others
    }
}
