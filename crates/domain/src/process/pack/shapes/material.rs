//! Exercises, failure patterns, checklist, guidance, insights, letters and the
//! form for referees.

use super::super::shape::{Kind, Shape, Target, may, must, or};
use super::{NAME, SENTENCE};
use crate::process::{
    ChecklistPhase, Difficulty, ExerciseKind, Group, InsightKind, PatternKind, ReferenceAnswer,
    ReferenceTheme, TemplateId,
};

pub static EXERCISE: Shape = Shape {
    name: "exercises/<kind>/<id>.toml",
    about: "A coding or design exercise.",
    keys: &[
        must("id", Kind::Id, "Name of the exercise; also the file's name."),
        must("kind", Kind::Word(ExerciseKind::WORDS), "Which sort; also the directory's name."),
        must("title", NAME, "Title on screen."),
        must("category", NAME, "What it is about, such as `trees_graphs`."),
        must("difficulty", Kind::Word(Difficulty::WORDS), "How hard it is."),
        must("minutes", Kind::Whole(1, 480, "minutes"), "How long it takes."),
        must("statement", Kind::Prose, "What the candidate is given."),
        or("empty", "examples", Kind::List(0, &Kind::Table(&EXAMPLE)), "Examples of input and output."),
        or("empty", "clarifications", Kind::List(0, &SENTENCE), "What a good candidate asks first."),
        or("empty", "hints", Kind::List(0, &SENTENCE), "Hints, from slight to plain."),
        or("empty", "solution_outline", Kind::Prose, "How it can be solved; for the interviewer only."),
        or("empty", "complexity", SENTENCE, "Time and space of a good solution."),
        or("empty", "extensions", Kind::List(0, &SENTENCE), "Where to go when time is left."),
        or("empty", "watch_for", Kind::List(0, &SENTENCE), "What to look for meanwhile."),
        or("empty", "probes", Kind::List(0, &SENTENCE), "Why-questions tied to the effect on customers."),
    ],
};

static EXAMPLE: Shape = Shape {
    name: "examples",
    about: "An example of an exercise.",
    keys: &[
        must("input", Kind::Prose, "What goes in."),
        must("output", Kind::Prose, "What comes out."),
        or("empty", "note", Kind::Prose, "Why."),
    ],
};

pub static FAILURE_PATTERN: Shape = Shape {
    name: "[[failure_pattern]]",
    about: "A way in which candidates fail, and what helps.",
    keys: &[
        must("id", Kind::Id, "Name of the pattern."),
        must("round_kind", Kind::Word(PatternKind::WORDS), "Where it shows."),
        must("name", NAME, "Name on screen."),
        must("sign", Kind::Prose, "How it shows."),
        must("recovery", Kind::Prose, "What helps in the moment."),
        must("prevention", Kind::Prose, "What keeps it from happening."),
    ],
};

pub static CHECKLIST: Shape = Shape {
    name: "[[checklist]]",
    about: "A line of the preparation checklist.",
    keys: &[
        must("id", Kind::Id, "Name of the line."),
        must("phase", Kind::Word(ChecklistPhase::WORDS), "When it is due."),
        must("group", NAME, "Heading under which it stands."),
        must("text", Kind::Prose, "What to do."),
        may("evidence", Kind::Table(&EVIDENCE), "What ticks the line by itself."),
    ],
};

static EVIDENCE: Shape = Shape {
    name: "evidence",
    about: "Countable evidence.",
    keys: &[
        must("kind", Kind::Id, "What is counted, such as `coding_problems_solved`."),
        or("1", "count", Kind::Whole(1, 10_000, ""), "How many are needed."),
    ],
};

pub static GUIDANCE: Shape = Shape {
    name: "[[guidance]]",
    about: "A piece of advice.",
    keys: &[
        must("id", Kind::Id, "Name of the piece."),
        must("topic", Kind::Id, "The topic under which it is shown."),
        must("text", Kind::Prose, "The advice."),
    ],
};

pub static INSIGHT: Shape = Shape {
    name: "[[insight]]",
    about: "A statement about the process itself.",
    keys: &[
        must("id", Kind::Id, "Name of the statement."),
        must("kind", Kind::Word(InsightKind::WORDS), "What sort of statement it is."),
        must("name", NAME, "Heading."),
        must("text", Kind::Prose, "The statement."),
    ],
};

pub static FORMULA: Shape = Shape {
    name: "[[formula]]",
    about: "A group in which debrief and readiness show their evidence.",
    keys: &[
        must("id", Kind::Word(Group::WORDS), "Which group."),
        must("name", NAME, "Name on screen."),
        or("empty", "parts", Kind::List(0, &NAME), "What the group is made of, in words."),
        or("empty", "competencies", Kind::List(0, &Kind::Ref(Target::Competency)), "Competencies in it."),
        or("empty", "principles", Kind::List(0, &Kind::Ref(Target::Principle)), "Principles in it."),
    ],
};

pub static REFERENCE_QUESTION: Shape = Shape {
    name: "[[reference_question]]",
    about: "A question to a referee.",
    keys: &[
        must("id", Kind::Id, "Name of the question."),
        must("theme", Kind::Word(ReferenceTheme::WORDS), "What it is about."),
        must("text", Kind::Prose, "The question; may hold placeholders."),
        must(
            "answer",
            Kind::Word(ReferenceAnswer::WORDS),
            "`text`, or `confirm`: confirmed, contradicted or cannot say, with a comment.",
        ),
    ],
};

pub static TEMPLATE: Shape = Shape {
    name: "[[template]]",
    about: "A letter.",
    keys: &[
        must("id", Kind::Word(TemplateId::WORDS), "Which letter."),
        must("subject", SENTENCE, "Subject line; may hold placeholders."),
        must("text", Kind::Prose, "The letter; may hold placeholders."),
    ],
};
