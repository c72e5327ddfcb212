//! Names of the things a process defines. Each kind of name is its own type, so
//! that a stage can never be looked up with the name of a round.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! process_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps a name without looking it up: only the process knows whether it exists.
            pub fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            /// The name as it stands in the pack.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(name.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(name: String) -> Self {
                Self(name)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    )+};
}

process_ids! {
    /// A process pack, such as `bar-raiser-em-l6`.
    ProcessId,
    /// A round, such as `coding_1`.
    RoundId,
    /// A stage, such as `phone_screen`.
    StageId,
    /// One of the principles, such as `earn_trust`.
    PrincipleId,
    /// A competency rated in a scorecard, such as `data_structures`.
    CompetencyId,
    /// A question of a principle or of a round.
    QuestionId,
    /// A coding or design exercise.
    ExerciseId,
    /// A variant of the loop, such as `architecture`.
    VariantId,
    /// A segment of a round's agenda, such as `clarify`.
    SegmentId,
    /// Any other named row: themes, criteria, patterns, checklist lines, insights.
    EntryId,
}
