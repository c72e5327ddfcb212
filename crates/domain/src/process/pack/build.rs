//! From the joined tree to the typed process.

use std::collections::BTreeMap;

use super::tree::Node;
use crate::process::{PrincipleId, Process, Round, RoundId};

/// Reads a tree in which no fault was found.
pub(super) fn build(root: &Node) -> Result<Process, serde_json::Error> {
    let mut json = root.to_json();
    if let Some(table) = json.as_object_mut() {
        table.remove("principle_order");
    }
    let mut process: Process = serde_json::from_value(json)?;
    let order: Vec<PrincipleId> =
        root.texts("principle_order").into_iter().map(|(id, _)| PrincipleId::from(id)).collect();
    process
        .principles
        .sort_by_key(|principle| order.iter().position(|id| *id == principle.id).unwrap_or(order.len()));
    sort_rounds(&mut process);
    Ok(process)
}

/// Rounds in the order in which a candidate meets them: screens by stage, the
/// loop, then rounds of variants.
fn sort_rounds(process: &mut Process) {
    let of_stages = process.stages.iter().filter_map(|stage| stage.round.clone());
    let of_variants = process.variants.iter().flat_map(|variant| variant.add.clone());
    let met = of_stages.chain(process.plan.order.clone()).chain(of_variants);
    let mut places: BTreeMap<RoundId, usize> = BTreeMap::new();
    for (place, id) in met.enumerate() {
        places.entry(id).or_insert(place);
    }
    process.rounds.sort_by_key(|round: &Round| places.get(&round.id).copied().unwrap_or(usize::MAX));
}
