//! Resolved processes, kept in memory: a version never changes, and reading one from its row takes longer than
//! everything else that a page needs.

use highbar_domain::process::{Process, ProcessId};
use highbar_store::{Db, Result, processes};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// More versions than a server has in use; past it the memory is emptied and fills again.
const MOST: usize = 64;

/// Every version that was asked for since the start.
#[derive(Default)]
pub struct Processes(Mutex<BTreeMap<(ProcessId, u32), Arc<Process>>>);

impl Processes {
    /// A version of a process.
    ///
    /// # Errors
    /// The version does not exist, or the database failed.
    pub async fn get(&self, db: &mut Db, id: &ProcessId, version: u32) -> Result<Arc<Process>> {
        let key = (id.clone(), version);
        if let Some(known) = self.locked().get(&key) {
            return Ok(known.clone());
        }
        let process = Arc::new(processes::get(db, id, version).await?);
        let mut known = self.locked();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(key, process.clone());
        Ok(process)
    }

    fn locked(&self) -> std::sync::MutexGuard<'_, BTreeMap<(ProcessId, u32), Arc<Process>>> {
        self.0.lock().expect("nothing panics while it holds this lock")
    }
}
