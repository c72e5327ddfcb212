//! What waits on an administrator, as lines of the list.

use super::days::Days;
use crate::api::shapes::today::{TodayAction, WaitingItem};
use highbar_store::chores::Chore;
use jiff::Timestamp;

/// One chore as a line with its button.
pub fn show(days: &Days, chore: Chore) -> WaitingItem {
    match chore {
        Chore::Uninvited { person, name, pending } => {
            let (title, meta) = match pending {
                Some(pending) => (
                    format!("{name} has not accepted the invitation"),
                    format!(
                        "invited {}, the link ends {}",
                        days.words(pending.sent_at),
                        days.words(pending.expires_at)
                    ),
                ),
                None => (
                    format!("{name} has no invitation that works"),
                    "cannot sign in until they are invited".to_owned(),
                ),
            };
            let due = pending.map(|pending| pending.expires_at);
            let label = if pending.is_some() { "Remind" } else { "Invite" };
            let item = (format!("invitation:{person}"), "invitation", title, meta);
            line(days.now, item, due, (label, format!("/people?panel={person}")))
        }
        Chore::FailedMail { count, recipient, error } => {
            let title = match count {
                1 => "A mail could not be sent".to_owned(),
                count => format!("{count} mails could not be sent"),
            };
            let meta = if error.is_empty() { recipient } else { format!("{recipient} · {error}") };
            let item = ("mail".to_owned(), "mail", title, meta);
            line(days.now, item, None, ("Look", "/mailbox".to_owned()))
        }
    }
}

fn line(
    now: Timestamp,
    (id, kind, title, meta): (String, &str, String, String),
    due: Option<Timestamp>,
    (label, href): (&str, String),
) -> WaitingItem {
    WaitingItem {
        id,
        kind: kind.to_owned(),
        title,
        badge: None,
        sealed: None,
        meta,
        due_at: due.map(Into::into),
        state: super::tasks::urgency(due, now),
        primary: Some(TodayAction {
            label: label.to_owned(),
            href: Some(href),
            op: None,
            interview_id: None,
        }),
        secondary: None,
    }
}
