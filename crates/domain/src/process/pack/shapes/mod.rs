//! The shapes of format `highbar-process/1`: one file of tables for each part
//! of a pack.

mod material;
mod process;
mod round;
mod rubric;

pub use material::EXERCISE;
pub use process::PROCESS;
pub use round::ROUND;
pub use rubric::{ANCHORS_NAME, PRINCIPLE};

use super::shape::{Key, Kind, Shape, must};

/// Names and labels: one line.
const NAME: Kind = Kind::Line(120);
/// A sentence or two on one line.
const SENTENCE: Kind = Kind::Line(600);

/// The shape of a whole pack once its files are joined.
pub static PACK: Shape = Shape {
    name: "pack",
    about: "A pack: `process.toml` joined with the files beside it.",
    keys: &[
        must("round", Kind::Rows(1, &ROUND), "The rounds, one file each."),
        must("principle", Kind::Rows(1, &PRINCIPLE), "The principles, one file each."),
        Key {
            need: super::shape::Need::May,
            ..must("exercise", Kind::Rows(0, &EXERCISE), "The exercises, one file each.")
        },
    ],
};

/// The arrays that a TOML file other than `process.toml` may hold.
pub const SHARED_ARRAYS: &[&str] = &[
    "stage",
    "clock",
    "reference_band",
    "variant",
    "formula",
    "insight",
    "reference_question",
    "template",
    "competency",
    "failure_pattern",
    "checklist",
    "guidance",
];
