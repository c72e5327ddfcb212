//! What a viewer may do with an application now, as the closed list of words that the pages switch on.

use super::facts::Case;
use super::viewer::Viewer;
use highbar_domain::access::Capability;

/// The page's verb, and the command behind it.
const VERBS: &[(&str, &str)] = &[
    ("contact", "record_contact"),
    ("move", "advance"),
    ("move_back", "move_back"),
    ("book", "book_interview"),
    ("plan_loop", "plan_loop"),
    ("variant", "choose_variant"),
    ("hold", "hold"),
    ("resume", "resume"),
    ("withdraw", "withdraw"),
    ("reject", "reject"),
    ("tell_candidate", "tell_candidate"),
    ("comment", "comment"),
    ("break_glass", "break_glass"),
    ("waive", "waive_scorecard"),
    ("open_debrief", "open_debrief"),
    ("ask_references", "request_reference"),
    ("close_references", "close_references"),
    ("draft_offer", "draft_offer"),
    ("approve_offer", "approve_offer"),
    ("send_offer", "send_offer"),
    ("rescind_offer", "rescind_offer"),
    ("draft_feedback", "draft_feedback"),
    ("review_feedback", "review_feedback"),
    ("send_feedback", "send_feedback"),
];

/// Everything that the table of transitions allows the viewer here.
#[must_use]
pub fn of(case: &Case, viewer: &Viewer) -> Vec<String> {
    let mut may: Vec<String> = VERBS
        .iter()
        .filter(|(_, command)| viewer.may_now(case, command))
        .map(|(verb, _)| (*verb).to_owned())
        .collect();
    if viewer.can(Capability::Progress) || viewer.can(Capability::Book) {
        may.push("status_link".to_owned());
    }
    may
}
