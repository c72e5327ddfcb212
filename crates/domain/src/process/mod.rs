//! The process as data: what a pack of format `highbar-process/1` says, resolved
//! into one typed value. `docs/process-format.md` describes the files.

mod ids;
mod kinds;
mod material;
mod model;
pub mod pack;
mod policy;
mod range;
mod round;
mod rubric;
mod stage;

pub use ids::{
    CompetencyId, EntryId, ExerciseId, PrincipleId, ProcessId, QuestionId, RoundId, SegmentId, StageId,
    VariantId,
};
pub use kinds::*;
pub use material::*;
pub use model::Process;
pub use policy::{CoolDown, Feedback, Policy, Rule, VoteLabels, Votes};
pub use range::Range;
pub use round::{Criterion, ExerciseChoice, Lead, Round, RoundQuestion, Segment, SegmentPart, Theme};
pub use rubric::{Anchors, Competency, NotARating, Principle, PrincipleQuestion, Rating};
pub use stage::{BandScope, Clock, Due, LoopPlan, ReferenceBand, Remote, Stage, Variant};

/// The format that this build reads and writes.
pub const FORMAT: &str = "highbar-process/1";
