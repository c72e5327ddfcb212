//! Identifiers of stored things. Each is a `UUIDv7` made at the edge; the domain only compares them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

id! {
    /// Somebody of the organisation who can sign in.
    PersonId,
    /// A department; a Bar Raiser comes from another one than the requisition's.
    DepartmentId,
    /// An opening at a level, bound to a process version.
    RequisitionId,
    /// A human being who applies.
    CandidateId,
    /// A candidate's application for one requisition.
    ApplicationId,
    /// A round booked for an application.
    InterviewId,
    /// A file that belongs to a candidate.
    DocumentId,
    /// A referee's answer, asked for or given.
    ReferenceId,
    /// Written feedback of one interviewer on one interview.
    ScorecardId,
}
