//! What a line of the checklist takes: how long one unit of it is, what one does meanwhile and where.
//!
//! Lengths are a careful person's; they only decide how much time the plan sets aside, and everybody can change a
//! block. A line of a pack that is not known here gets half an hour and is ticked by hand.

/// What one does in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkKind {
    Story,
    Drill,
    Problem,
    Design,
    Rehearsal,
    Fundamentals,
    Research,
    Rest,
    Other,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// A short name of the line.
    pub title: &'static str,
    /// What one block of it is called.
    pub block: &'static str,
    /// Minutes for one unit.
    pub each: u32,
    pub kind: WorkKind,
    /// The page on which it is done.
    pub href: &'static str,
    /// Evidence that the pack does not name because only the product has it: kind and count.
    pub evidence: Option<(&'static str, u32)>,
}

/// Minutes of a line that nothing is known of.
const UNKNOWN_MINUTES: u32 = 30;

/// What a line takes, by its id.
#[must_use]
pub fn work(id: &str) -> Option<&'static Work> {
    ROWS.iter().find(|(row, _)| *row == id).map(|(_, work)| work)
}

/// The work of a line that is not in the table.
pub(super) const UNKNOWN: Work = Work {
    title: "",
    block: "",
    each: UNKNOWN_MINUTES,
    kind: WorkKind::Other,
    href: "/prepare/plan",
    evidence: None,
};

const fn row(
    title: &'static str,
    block: &'static str,
    each: u32,
    kind: WorkKind,
    href: &'static str,
) -> Work {
    Work { title, block, each, kind, href, evidence: None }
}

const fn seen(work: Work, kind: &'static str, count: u32) -> Work {
    Work { evidence: Some((kind, count)), ..work }
}

const STORIES: &str = "/prepare/stories";
const MATRIX: &str = "/prepare/matrix";
const DRILLS: &str = "/prepare/drills";
const REHEARSE: &str = "/prepare/rehearse";
const NOTES: &str = "/prepare/notes";
const INTRODUCTION: &str = "/prepare/notes/introduction";
const TEAM: &str = "/prepare/notes/team";
const LOGISTICS: &str = "/prepare/notes/logistics";
const MATERIALS: &str = "/prepare/notes/materials";
const PHONE_QUESTIONS: &str = "/prepare/notes/questions-phone_screen";
const DAY: &str = "/prepare/day";
const TECHNICAL: &str = "/prepare/guide/technical";

/// The line of ours beside the pack's.
pub(super) const TEAM_NOTES: &str = "team_notes";

const ROWS: &[(&str, Work)] = {
    use WorkKind::{Design, Drill, Fundamentals, Other, Problem, Rehearsal, Research, Rest, Story};
    &[
        (
            "learn_principles",
            row("The sixteen principles", "Principles", 8, Research, "/prepare/guide/principles"),
        ),
        ("match_experience", row("A story for all 16 principles", "Story ideas", 5, Story, MATRIX)),
        (
            "start_technical",
            row("Where your technical skills stand", "First problems", 40, Problem, TECHNICAL),
        ),
        (
            "look_into_team",
            seen(row("The team and its company", "Look into the team", 20, Research, TEAM), "team_known", 2),
        ),
        (
            TEAM_NOTES,
            seen(row("Know the target team", "Notes on the team", 15, Research, TEAM), "team_notes", 4),
        ),
        ("solve_problems", row("50 medium problems", "Problems", 30, Problem, TECHNICAL)),
        (
            "practise_designs",
            row("10 design exercises", "Design exercise", 45, Design, "/prepare/guide/system_design"),
        ),
        (
            "review_basics",
            seen(
                row("40 questions on fundamentals", "Fundamentals", 3, Fundamentals, "/prepare/fundamentals"),
                "fundamentals_answered",
                40,
            ),
        ),
        ("shared_editor", row("Code while somebody watches", "Shared editor", 30, Problem, TECHNICAL)),
        ("write_stories", row("12 to 15 stories", "Write a story", 45, Story, STORIES)),
        ("tell_stories", row("Every story told in time", "Tell a story", 8, Story, STORIES)),
        ("story_feedback", row("Feedback on three stories", "Ask for feedback", 20, Story, STORIES)),
        ("map_stories", row("Stories and their principles", "Map stories", 3, Story, MATRIX)),
        ("mock_interviews", row("3 mock interviews", "Mock interview", 60, Rehearsal, REHEARSE)),
        (
            "whiteboard",
            row("Design at the whiteboard", "Whiteboard", 45, Design, "/prepare/guide/system_design"),
        ),
        ("revise_stories", row("Three stories reworked", "Rework a story", 25, Story, STORIES)),
        (
            "team_challenges",
            seen(
                row("What the team struggles with", "The team's troubles", 30, Research, TEAM),
                "team_challenges",
                1,
            ),
        ),
        ("know_schedule", row("The schedule of your interviews", "The schedule", 15, Other, NOTES)),
        (
            "questions_per_interviewer",
            seen(
                row("A question for every interviewer", "Questions to ask", 5, Research, NOTES),
                "rounds_with_question",
                7,
            ),
        ),
        (
            "plan_setup",
            seen(
                row("The way there, or your set-up", "Way and set-up", 30, Other, LOGISTICS),
                "logistics",
                1,
            ),
        ),
        (
            "materials",
            seen(row("Your materials and referees", "Materials", 45, Other, MATERIALS), "materials", 1),
        ),
        ("read_once_more", row("Everything read once more", "Read once more", 60, Other, STORIES)),
        (
            "speed_and_correctness",
            row("Five problems against the clock", "Problem on time", 30, Problem, TECHNICAL),
        ),
        ("rehearse_key_stories", row("Five drills", "Drill", 20, Drill, DRILLS)),
        (
            "questions_per_round",
            seen(
                row("Questions that fit each round", "Questions to ask", 5, Research, NOTES),
                "rounds_with_questions",
                7,
            ),
        ),
        ("contingencies", row("A fallback for the day", "Fallbacks", 20, Other, DAY)),
        ("rest", row("Sleep, and little else", "Rest", 0, Rest, DAY)),
        ("be_early", row("Early, and calm", "", 0, Other, DAY)),
        ("energy", row("Energy in every round", "", 0, Other, DAY)),
        ("breaks", row("Breaks that let go", "", 0, Other, DAY)),
        ("water", row("Water, and something to eat", "", 0, Other, DAY)),
        ("ask_each_round", row("A question in every round", "", 0, Other, DAY)),
        ("thank_each", row("Thank every interviewer", "", 0, Other, "/prepare/after")),
        ("phone_introduction", row("Two-minute introduction", "Introduction", 30, Story, INTRODUCTION)),
        ("phone_stories", row("Three stories for the phone", "Phone story", 20, Story, STORIES)),
        (
            "phone_story_length",
            row("Three phone stories in time", "Tell it in four minutes", 8, Story, STORIES),
        ),
        (
            "phone_questions",
            seen(
                row("Two questions for the phone", "Questions to ask", 10, Research, PHONE_QUESTIONS),
                "phone_questions",
                2,
            ),
        ),
    ]
};

#[cfg(test)]
mod tests {
    #[test]
    fn no_line_stands_twice() {
        let mut ids: Vec<&str> = super::ROWS.iter().map(|(id, _)| *id).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}
