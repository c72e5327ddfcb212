//! Rows against what is stored: who is known already, and whose application would be refused.

use super::report::RowFault;
use super::rows::Good;
use crate::api::applications::open::is_live;
use highbar_domain::ids::{CandidateId, RequisitionId};
use highbar_store::applications::{self, OfCandidate};
use highbar_store::{Db, Result, candidates};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many addresses are looked up at once.
const AT_ONCE: usize = 400;

/// What stands against some rows.
#[derive(Debug, Default)]
pub struct Known {
    /// Rows of candidates who are known.
    pub duplicates: usize,
    pub faults: Vec<RowFault>,
}

/// Looks the rows up; those whose application would be refused are taken out.
///
/// # Errors
/// The database failed.
pub async fn look_up(
    db: &mut Db,
    good: &mut Vec<Good>,
    requisition: RequisitionId,
    column: &str,
    today: Date,
) -> Result<Known> {
    let mut known = Known::default();
    let mut kept = Vec::with_capacity(good.len());
    for rows in good.chunks(AT_ONCE) {
        let emails: Vec<String> = rows.iter().map(|one| one.candidate.email.clone()).collect();
        let ids = candidates::by_email(db, &emails).await?;
        let all: Vec<CandidateId> = ids.values().copied().collect();
        let mut earlier: BTreeMap<CandidateId, Vec<OfCandidate>> = BTreeMap::new();
        for application in applications::of_candidates(db, &all).await? {
            earlier.entry(application.candidate).or_default().push(application);
        }
        for one in rows {
            let Some(id) = ids.get(&one.candidate.email) else {
                kept.push(one.clone());
                continue;
            };
            let earlier = earlier.get(id).map_or(&[][..], Vec::as_slice);
            match refusal(earlier, requisition, today) {
                Some(message) => {
                    known.faults.push(RowFault { row: one.row, column: column.to_owned(), message })
                }
                None => {
                    known.duplicates += 1;
                    kept.push(one.clone());
                }
            }
        }
    }
    *good = kept;
    Ok(known)
}

fn refusal(earlier: &[OfCandidate], requisition: RequisitionId, today: Date) -> Option<String> {
    if earlier.iter().any(|one| one.requisition == requisition && is_live(&one.state)) {
        return Some("this candidate has an application for the opening under way".to_owned());
    }
    let until = earlier.iter().filter_map(|one| one.cool_down_until).filter(|until| *until > today).max()?;
    Some(format!(
        "this candidate may apply again from {until} on; add them by hand with a reason to let them in earlier"
    ))
}
