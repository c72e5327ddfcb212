//! What a client says of a person, and how it is parsed at the door.

use super::view::{HoursView, Role};
use crate::api::fields;
use highbar_domain::actor::OrgRoles;
use highbar_store::people::Hours;
use jiff::civil::Time;

/// Interviews a week that nobody should exceed, whatever they say.
const MOST_INTERVIEWS: u32 = 40;

/// The clock times that bound a person's day, on at least one day.
///
/// # Errors
/// A sentence about the days or the times.
pub fn hours(view: &HoursView) -> Result<Hours, String> {
    let clock = |text: &str| {
        let parsed = Time::strptime("%H:%M", text);
        parsed.map_err(|_| format!("`{text}` is not a time like 09:00"))
    };
    let (from, to) = (clock(&view.from)?, clock(&view.to)?);
    let mut days = view.days.clone();
    days.sort_unstable();
    days.dedup();
    if days.is_empty() || days.iter().any(|day| !(1..=7).contains(day)) {
        return Err("days must be some of 1 (Monday) to 7 (Sunday)".to_owned());
    }
    if from >= to {
        return Err("must end after they begin".to_owned());
    }
    Ok(Hours { days, from, to })
}

/// # Errors
/// More than anybody can take.
pub fn weekly_limit(limit: u32) -> Result<u32, String> {
    fields::between(limit, 0..=MOST_INTERVIEWS)
}

/// Roles as the domain knows them.
#[must_use]
pub fn roles(words: &[Role]) -> OrgRoles {
    OrgRoles { admin: words.contains(&Role::Admin), recruiter: words.contains(&Role::Recruiter) }
}

/// Every day of the working week from nine to six.
#[must_use]
pub fn office_hours() -> HoursView {
    HoursView { days: vec![1, 2, 3, 4, 5], from: "09:00".to_owned(), to: "18:00".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{HoursView, hours};

    #[test]
    fn hours_have_days_and_end_after_they_begin() {
        for (days, from, to, good) in [
            (vec![1, 2, 3], "09:00", "17:30", true),
            (vec![], "09:00", "17:30", false),
            (vec![0], "09:00", "17:30", false),
            (vec![8], "09:00", "17:30", false),
            (vec![1], "17:30", "09:00", false),
            (vec![1], "09:00", "09:00", false),
            (vec![1], "9 am", "17:00", false),
            (vec![1], "09:00", "24:00", false),
        ] {
            let view = HoursView { days, from: from.into(), to: to.into() };
            assert_eq!(hours(&view).is_ok(), good, "{view:?}");
        }
    }
}
