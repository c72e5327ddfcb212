//! What waits on one person, and the numbers beside the navigation.

use crate::applications::Waiting;
use crate::db::Db;
use crate::error::Result;
use crate::query::sql;
use crate::row::Columns;
use highbar_domain::application::LoopCards;
use highbar_domain::ids::{ApplicationId, CandidateId, PersonId, RequisitionId};
use jiff::Timestamp;

/// Something that waits on a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub application: ApplicationId,
    pub requisition: RequisitionId,
    pub requisition_title: String,
    pub candidate: CandidateId,
    pub candidate_name: String,
    /// The word of the application's life.
    pub state: String,
    pub cards: LoopCards,
    /// What is to be done next.
    pub waiting: Waiting,
    /// What comes after it in the same debrief, in words.
    pub then: Vec<String>,
}

/// The numbers beside the navigation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Everything that waits on the person as [`tasks`] counts it, interviews that are still to be held aside.
    pub waiting: u32,
    pub scorecards_due: u32,
    /// Debriefs that are not decided and that the person takes part in or leads.
    pub debriefs: u32,
    /// Interviews from now until the end of the span.
    pub interviews: u32,
}

/// Verbs that are done in the debrief. All of them in one application are one thing to do.
const IN_DEBRIEF: [&str; 3] = ["debrief", "decide", "agree"];

/// What waits on a person, the most urgent first; a debrief once, with the step that is next.
///
/// # Errors
/// The database failed.
pub async fn tasks(db: &mut Db, person: PersonId, limit: u32) -> Result<Vec<Task>> {
    let mut tasks: Vec<Task> = Vec::new();
    for step in steps(db, person, limit).await? {
        let in_debrief = |task: &Task| IN_DEBRIEF.contains(&task.waiting.action.as_str());
        let same = |task: &&mut Task| task.application == step.application && in_debrief(task);
        match tasks.iter_mut().find(same).filter(|_| in_debrief(&step)) {
            Some(debrief) => debrief.then.push(step.waiting.words),
            None => tasks.push(step),
        }
    }
    Ok(tasks)
}

async fn steps(db: &mut Db, person: PersonId, limit: u32) -> Result<Vec<Task>> {
    sql("SELECT w.application, w.person, w.candidate AS on_candidate, w.action, w.words, w.subject, w.due_at, \
         a.requisition, r.title, a.candidate, c.name, a.state, a.cards_in, a.cards_of FROM waiting w \
         JOIN application a ON a.id = w.application JOIN requisition r ON r.id = a.requisition \
         JOIN candidate c ON c.id = a.candidate WHERE w.person = $1 ORDER BY w.due_key, w.application, w.position LIMIT $2")
    .bind(person)
    .bind(i64::from(limit))
    .all(db, |row| {
        Ok(Task {
            application: row.id("application")?,
            requisition: row.id("requisition")?,
            requisition_title: row.text("title")?,
            candidate: row.id("candidate")?,
            candidate_name: row.text("name")?,
            state: row.text("state")?,
            cards: LoopCards { submitted: row.count("cards_in")?, wanted: row.count("cards_of")? },
            waiting: Waiting {
                person: row.maybe_id("person")?,
                candidate: row.flag("on_candidate")?,
                action: row.text("action")?,
                words: row.text("words")?,
                subject: row.maybe_text("subject")?,
                due_at: row.maybe_time("due_at")?,
            },
            then: Vec::new(),
        })
    })
    .await
}

/// Interviews older than this are in no debrief that is still open.
const RECENT: jiff::SignedDuration = jiff::SignedDuration::from_hours(120 * 24);

/// The numbers for a person; interviews are counted from `now` to `until`.
///
/// # Errors
/// The database failed.
pub async fn counts(db: &mut Db, person: PersonId, now: Timestamp, until: Timestamp) -> Result<Counts> {
    let [one, two, three] = IN_DEBRIEF;
    let counts = sql("SELECT (SELECT COUNT(*) FROM (SELECT DISTINCT application, CASE WHEN action IN ($5, $6, $7) \
          THEN -1 ELSE position END AS thing FROM waiting WHERE person = $1 AND action <> 'interview') w) AS waiting, \
         (SELECT COUNT(*) FROM interview_seat s JOIN interview i ON i.id = s.interview \
          WHERE s.person = $1 AND s.scorecard = 'owed' AND i.state = 'held') AS scorecards, \
         (SELECT COUNT(*) FROM (SELECT a.id FROM application a WHERE a.facilitator = $1 \
          AND a.debrief_state IS NOT NULL AND a.debrief_state <> 'outcome' \
          UNION SELECT a.id FROM interview_seat s CROSS JOIN interview i CROSS JOIN application a \
          WHERE s.person = $1 AND s.role = 'lead' AND s.starts_at > $4 AND i.id = s.interview AND a.id = i.application \
          AND a.debrief_state IS NOT NULL AND a.debrief_state <> 'outcome') d) AS debriefs, \
         (SELECT COUNT(*) FROM interview_seat WHERE person = $1 AND busy = 1 AND ends_at > $2 AND starts_at < $3 AND starts_at > $4) AS interviews")
    .bind(person)
    .bind(now)
    .bind(until)
    .bind(now.checked_sub(RECENT).unwrap_or(now))
    .bind(one)
    .bind(two)
    .bind(three)
    .first(db, |row| {
        Ok(Counts {
            waiting: row.count("waiting")?,
            scorecards_due: row.count("scorecards")?,
            debriefs: row.count("debriefs")?,
            interviews: row.count("interviews")?,
        })
    })
    .await?;
    Ok(counts.unwrap_or_default())
}
