//! What a person is to an application, or to whatever belongs to one: the ground for letting them near it.

use crate::db::Db;
use crate::error::Result;
use crate::query::sql_from_parts;
use crate::row::Columns;
use crate::sight;
use highbar_domain::ids::PersonId;
use uuid::Uuid;

/// Something that a path or a topic can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    Requisition(Uuid),
    Application(Uuid),
    Interview(Uuid),
    /// All applications of the candidate together.
    Candidate(Uuid),
    /// A document stands for its candidate.
    Document(Uuid),
    /// The application that a referee was asked for.
    Reference(Uuid),
}

/// The parts that somebody plays; all false for an outsider.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Recruits or coordinates for the requisition, hires, or approves its offers; see [`crate::sight`].
    pub team: bool,
    pub hiring_manager: bool,
    pub approver: bool,
    /// Leads or shadows an interview that is not cancelled, or facilitates the debrief.
    pub panel: bool,
    /// Facilitates the debrief, or is named as the requisition's Bar Raiser.
    pub bar_raiser: bool,
}

impl Standing {
    /// Whether the person has anything to do with it.
    #[must_use]
    pub fn any(self) -> bool {
        self.team || self.panel || self.bar_raiser
    }
}

/// How the rows of a subject are found; `$2` is its id.
struct Rows {
    requisitions: &'static str,
    interviews: &'static str,
    applications: &'static str,
}

impl Subject {
    fn id(self) -> Uuid {
        match self {
            Self::Requisition(id)
            | Self::Application(id)
            | Self::Interview(id)
            | Self::Candidate(id)
            | Self::Document(id)
            | Self::Reference(id) => id,
        }
    }

    fn rows(self) -> Rows {
        match self {
            Self::Requisition(_) => Rows {
                requisitions: "r.id = $2",
                interviews: "i.application IN (SELECT id FROM application WHERE requisition = $2)",
                applications: "a.requisition = $2",
            },
            Self::Application(_) => Rows {
                requisitions: "r.id IN (SELECT requisition FROM application WHERE id = $2)",
                interviews: "i.application = $2",
                applications: "a.id = $2",
            },
            Self::Interview(_) => Rows {
                requisitions: "r.id IN (SELECT requisition FROM interview WHERE id = $2)",
                interviews: "i.application IN (SELECT application FROM interview WHERE id = $2)",
                applications: "a.id IN (SELECT application FROM interview WHERE id = $2)",
            },
            Self::Candidate(_) => Rows {
                requisitions: "r.id IN (SELECT requisition FROM application WHERE candidate = $2)",
                interviews: "i.application IN (SELECT id FROM application WHERE candidate = $2)",
                applications: "a.candidate = $2",
            },
            Self::Document(_) => Rows {
                requisitions: "r.id IN (SELECT requisition FROM application WHERE candidate IN \
                               (SELECT candidate FROM document WHERE id = $2))",
                interviews: "i.application IN (SELECT id FROM application WHERE candidate IN \
                             (SELECT candidate FROM document WHERE id = $2))",
                applications: "a.candidate IN (SELECT candidate FROM document WHERE id = $2)",
            },
            Self::Reference(_) => Rows {
                requisitions: "r.id IN (SELECT requisition FROM application WHERE id IN \
                               (SELECT application FROM public_link WHERE purpose = 'reference' AND subject = $2))",
                interviews: "i.application IN \
                             (SELECT application FROM public_link WHERE purpose = 'reference' AND subject = $2)",
                applications: "a.id IN (SELECT application FROM public_link WHERE purpose = 'reference' AND subject = $2)",
            },
        }
    }
}

/// What `person` is to `subject`. An unknown subject is nobody's. Asked on every request: the few rows of the subject
/// are looked up and compared, never the thousands of seats that a busy interviewer has had.
///
/// # Errors
/// The database failed.
pub async fn of(db: &mut Db, person: PersonId, subject: Subject) -> Result<Standing> {
    let Rows { requisitions, interviews, applications } = subject.rows();
    let runs = sight::runs(1, 3);
    let query = format!(
        "SELECT EXISTS (SELECT 1 FROM requisition r WHERE {requisitions} AND {runs}) AS team, \
         EXISTS (SELECT 1 FROM requisition r WHERE {requisitions} AND r.hiring_manager = $1) AS hiring_manager, \
         EXISTS (SELECT 1 FROM requisition r WHERE {requisitions} AND r.approvers LIKE $3) AS approver, \
         EXISTS (SELECT 1 FROM requisition r WHERE {requisitions} AND r.bar_raiser = $1) AS named, \
         EXISTS (SELECT 1 FROM interview i CROSS JOIN interview_seat s \
         WHERE {interviews} AND s.interview = i.id AND s.person = $1 AND s.busy = 1) AS seated, \
         EXISTS (SELECT 1 FROM application a WHERE {applications} AND COALESCE(a.facilitator, '') = $1) AS facilitates"
    );
    let found = sql_from_parts(query)
        .bind(person)
        .bind(subject.id())
        .bind(sight::in_list(person))
        .first(db, |row| {
            let facilitates = row.flag("facilitates")?;
            Ok(Standing {
                team: row.flag("team")?,
                hiring_manager: row.flag("hiring_manager")?,
                approver: row.flag("approver")?,
                panel: row.flag("seated")? || facilitates,
                bar_raiser: row.flag("named")? || facilitates,
            })
        })
        .await?;
    Ok(found.unwrap_or_default())
}
