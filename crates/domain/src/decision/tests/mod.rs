//! The policy in cases, and in properties checked against brute force.

mod ballot;
mod cases;
mod properties;

use std::sync::LazyLock;

use super::Votes;
use crate::process::pack::tests::{L6, L7, shipped_process};
use crate::process::{Process, Vote};

static EM_L6: LazyLock<Process> = LazyLock::new(|| shipped_process(L6));
static EM_L7: LazyLock<Process> = LazyLock::new(|| shipped_process(L7));

/// Every loop round votes hire, the panel agrees, no veto.
fn all_hire(process: &Process) -> Votes {
    Votes {
        rounds: process.loop_rounds(None).iter().map(|round| (round.id.clone(), Vote::Hire)).collect(),
        consensus_raises_bar: Some(true),
        veto: Some(false),
        ..Votes::default()
    }
}
