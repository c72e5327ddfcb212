//! Who has a debrief open. Kept in memory: it is forgotten at a restart, and the next look tells again.

use highbar_domain::ids::{ApplicationId, PersonId};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::Mutex;

/// Open pages look every half minute; two missed looks mean that somebody has left.
const GONE_AFTER: SignedDuration = SignedDuration::from_secs(75);

/// When each person last looked at each debrief.
#[derive(Debug, Default)]
pub struct Presence(Mutex<BTreeMap<ApplicationId, BTreeMap<PersonId, Timestamp>>>);

impl Presence {
    /// Notes that `person` looks now; says whether that is news to the others.
    pub fn look(&self, debrief: ApplicationId, person: PersonId, now: Timestamp) -> bool {
        let mut all = self.0.lock().expect("nothing panics while it holds this lock");
        all.retain(|_, people| {
            people.retain(|_, seen| now.duration_since(*seen) < GONE_AFTER);
            !people.is_empty()
        });
        all.entry(debrief).or_default().insert(person, now).is_none()
    }

    /// Whether `person` has the debrief open.
    pub fn here(&self, debrief: ApplicationId, person: PersonId, now: Timestamp) -> bool {
        let all = self.0.lock().expect("nothing panics while it holds this lock");
        let seen = all.get(&debrief).and_then(|people| people.get(&person));
        seen.is_some_and(|seen| now.duration_since(*seen) < GONE_AFTER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn somebody_is_here_until_they_stop_looking() {
        let (presence, debrief) = (Presence::default(), ApplicationId(Uuid::nil()));
        let (ana, now) = (PersonId(Uuid::nil()), Timestamp::UNIX_EPOCH);
        assert!(!presence.here(debrief, ana, now));
        assert!(presence.look(debrief, ana, now), "the first look is news");
        assert!(!presence.look(debrief, ana, now), "the second is not");
        assert!(presence.here(debrief, ana, now));
        let later = now + GONE_AFTER;
        assert!(!presence.here(debrief, ana, later));
        assert!(presence.look(debrief, ana, later), "coming back is news");
    }
}
