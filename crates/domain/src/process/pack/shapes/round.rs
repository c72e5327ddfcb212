//! `rounds/<id>.toml`: one interview and its kit.

use super::super::shape::{Kind, Shape, Target, may, must, or};
use super::{NAME, SENTENCE};
use crate::process::{
    DepartmentRelation, ExerciseKind, LeadRole, RoundKind, RoundOutcome, Tool, Training, Vote,
};

/// Longest round.
const LONGEST: u32 = 480;

pub static ROUND: Shape = Shape {
    name: "rounds/<id>.toml",
    about: "One interview of the process and everything its kit shows.",
    keys: &[
        must("id", Kind::Id, "Name of the round; also the file's name."),
        must("name", NAME, "Name on screen."),
        must("short", Kind::Line(24), "Name where space is short."),
        must("kind", Kind::Word(RoundKind::WORDS), "What the round examines."),
        must("minutes", Kind::Whole(1, LONGEST, "minutes"), "Length; the agenda adds up to it."),
        must("summary", Kind::Prose, "What the round is about."),
        or("empty", "focus", Kind::List(0, &SENTENCE), "What it looks at."),
        or("empty", "tools", Kind::List(0, &Kind::Word(Tool::WORDS)), "What both sides share."),
        must("principles", Kind::Span(0, 16, "principles"), "How many principles its interviewer probes."),
        or(
            "empty",
            "suggested_principles",
            Kind::List(0, &Kind::Ref(Target::Principle)),
            "Principles that suit the round; a suggestion only.",
        ),
        or(
            "empty",
            "competencies",
            Kind::List(0, &Kind::Ref(Target::Competency)),
            "Competencies rated in its scorecard.",
        ),
        or("empty", "themes", Kind::Rows(0, &THEME), "Themes that its questions circle around."),
        or("empty", "style", Kind::List(0, &SENTENCE), "How the conversation is held."),
        or("empty", "success", Kind::Rows(0, &CRITERION), "What success looks like."),
        or("empty", "expectations", Kind::Rows(0, &CRITERION), "What is expected at the pack's level."),
        or(
            "empty",
            "questions",
            Kind::Rows(1, &QUESTION),
            "The round's own questions; those on principles stand with the principle.",
        ),
        may("exercises", Kind::Table(&EXERCISES), "Which exercises may be used."),
        must(
            "agenda",
            Kind::Rows(1, &SEGMENT),
            "The segments, in order; their minutes add up to the round's.",
        ),
        may("lead", Kind::Table(&LEAD), "Who may lead the round."),
        or("vote", "outcome", Kind::Word(RoundOutcome::WORDS), "How it ends. Screens say `advance_reject`."),
        may(
            "votes",
            Kind::List(1, &Kind::Word(Vote::WORDS)),
            "Votes with which it counts as passed, the same as in the decision rule; screens have none.",
        ),
    ],
};

static SEGMENT: Shape = Shape {
    name: "[[agenda]]",
    about: "A part of the round's time.",
    keys: &[
        must("id", Kind::Id, "Name of the segment."),
        must("name", NAME, "Name on screen."),
        must("minutes", Kind::Whole(1, LONGEST, "minutes"), "Length."),
        or("empty", "text", Kind::Prose, "What it is for."),
        or("empty", "steps", Kind::List(0, &SENTENCE), "What to do or to look for."),
        or("empty", "parts", Kind::Rows(0, &PART), "A finer split that adds up to the segment."),
    ],
};

static PART: Shape = Shape {
    name: "parts",
    about: "A part of a segment.",
    keys: &[
        must("id", Kind::Id, "Name of the part."),
        must("name", NAME, "Name on screen."),
        must("minutes", Kind::Whole(1, LONGEST, "minutes"), "Length."),
        or("empty", "text", Kind::Prose, "What it is for."),
        or("empty", "steps", Kind::List(0, &SENTENCE), "What to do or to look for."),
    ],
};

static THEME: Shape = Shape {
    name: "themes",
    about: "A theme that questions circle around.",
    keys: &[
        must("id", Kind::Id, "Name of the theme."),
        must("name", NAME, "Name on screen."),
        or("empty", "text", Kind::Prose, "What belongs to it."),
    ],
};

static CRITERION: Shape = Shape {
    name: "success, expectations",
    about: "A sign of success, or an expectation.",
    keys: &[must("id", Kind::Id, "Name of the line."), must("text", Kind::Prose, "The line.")],
};

static QUESTION: Shape = Shape {
    name: "questions",
    about: "A question that belongs to the round.",
    keys: &[
        must("id", Kind::Id, "Name of the question, unique in the whole pack."),
        must("text", Kind::Prose, "The question."),
        may("theme", Kind::Ref(Target::Theme), "The theme of the round that it belongs to."),
        may("ladder", Kind::List(1, &SENTENCE), "Follow-up questions, each digging deeper."),
    ],
};

static EXERCISES: Shape = Shape {
    name: "exercises",
    about: "Which exercises the round may use.",
    keys: &[
        must("kind", Kind::Word(ExerciseKind::WORDS), "Which sort."),
        or("all of the kind", "ids", Kind::List(1, &Kind::Ref(Target::Exercise)), "Only these."),
    ],
};

static LEAD: Shape = Shape {
    name: "[lead]",
    about: "Who may lead the round.",
    keys: &[
        or(
            "anyone",
            "roles",
            Kind::List(0, &Kind::Word(LeadRole::WORDS)),
            "Holds one of these roles on the requisition.",
        ),
        or("empty", "training", Kind::List(0, &Kind::Word(Training::WORDS)), "Has all of these trainings."),
        may("level", Kind::Span(1, 20, "levels"), "Own level."),
        or(
            "any",
            "department",
            Kind::Word(DepartmentRelation::WORDS),
            "Own department beside the requisition's.",
        ),
        or("false", "exempt_from_level_rule", Kind::Flag, "Whether `max_levels_below` does not apply."),
        or("false", "veto", Kind::Flag, "May veto the hire; the Bar Raiser's round says `true`."),
    ],
};
