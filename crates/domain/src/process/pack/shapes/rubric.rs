//! `principles/<id>.toml` and `[[competency]]`: what is rated, and its points.

use super::super::shape::{Kind, Shape, must, or};
use super::{NAME, SENTENCE};
use crate::process::Group;

/// The name under which the checker knows the table of rating points.
pub const ANCHORS_NAME: &str = "anchors";

/// An anchor is read at a glance, beside three others.
const ANCHOR: Kind = Kind::Line(120);

pub static PRINCIPLE: Shape = Shape {
    name: "principles/<id>.toml",
    about: "One of the principles that the panel probes.",
    keys: &[
        must("id", Kind::Id, "Name of the principle; also the file's name."),
        must("name", NAME, "Name on screen."),
        must("short", Kind::Line(40), "Name where space is short."),
        must("description", Kind::Prose, "What it means, in two to four sentences."),
        must("group", Kind::Word(Group::WORDS), "The group under which the debrief shows it."),
        or("empty", "signs_for", Kind::List(0, &SENTENCE), "What evidence for it sounds like."),
        or("empty", "signs_against", Kind::List(0, &SENTENCE), "What evidence against it sounds like."),
        must("anchors", Kind::Table(&ANCHORS), "What each rating point means at the pack's level."),
        must("question", Kind::Rows(1, &QUESTION), "Questions that probe it."),
    ],
};

pub static ANCHORS: Shape = Shape {
    name: ANCHORS_NAME,
    about: "One short line for each rating point. The bar lies between 2 and 3.",
    keys: &[
        must("1", ANCHOR, "Far below the bar."),
        must("2", ANCHOR, "Below the bar."),
        must("3", ANCHOR, "Meets the bar."),
        must("4", ANCHOR, "Raises the bar."),
    ],
};

static QUESTION: Shape = Shape {
    name: "[[question]]",
    about: "A question that probes the principle.",
    keys: &[
        must("id", Kind::Id, "Name of the question, unique in the whole pack."),
        must("text", Kind::Prose, "The question."),
        must("ladder", Kind::List(5, &SENTENCE), "Five follow-up questions or more, each digging deeper."),
    ],
};

pub static COMPETENCY: Shape = Shape {
    name: "[[competency]]",
    about: "A skill that is rated beside the principles.",
    keys: &[
        must("id", Kind::Id, "Name of the competency."),
        must("name", NAME, "Name on screen."),
        must("group", Kind::Word(Group::WORDS), "The group under which the debrief shows it."),
        must("description", Kind::Prose, "What it means."),
        must("anchors", Kind::Table(&ANCHORS), "What each rating point means at the pack's level."),
    ],
};
