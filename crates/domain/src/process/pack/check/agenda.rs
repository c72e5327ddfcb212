//! Agendas: the segments add up to the round, the parts to their segment.

use super::super::fault::FaultCode;
use super::super::source::Ledger;
use super::super::tree::Node;
use super::Pack;

pub(super) fn check(ledger: &mut Ledger, pack: Pack<'_>) {
    for round in pack.rows("round") {
        let name = round.id().unwrap_or_default();
        if let Some((stated, sum)) = mismatch(round, "agenda") {
            ledger.fault(
                round.place("minutes"),
                FaultCode::AgendaSum,
                format!("the agenda of `{name}` adds up to {sum} minutes, the round lasts {stated}"),
                remedy(stated, sum, "segment"),
            );
        }
        for segment in round.items("agenda") {
            if let Some((stated, sum)) = mismatch(segment, "parts") {
                let segment_name = segment.id().unwrap_or_default();
                ledger.fault(
                    segment.place("minutes"),
                    FaultCode::PartSum,
                    format!(
                        "the parts of `{segment_name}` add up to {sum} minutes, the segment lasts {stated}"
                    ),
                    remedy(stated, sum, "part"),
                );
            }
        }
    }
}

/// What the table states and what its items add up to, where the two differ.
fn mismatch(table: &Node, items: &str) -> Option<(u32, u32)> {
    let stated = table.whole_of("minutes")?;
    let items = table.items(items);
    if items.is_empty() {
        return None;
    }
    let sum = items.iter().try_fold(0_u32, |sum, item| sum.checked_add(item.whole_of("minutes")?))?;
    (sum != stated).then_some((stated, sum))
}

fn remedy(stated: u32, sum: u32, item: &str) -> String {
    match stated.checked_sub(sum) {
        Some(short) => format!("give {short} more to a {item}, or set `minutes` to {sum}"),
        None => format!("take {} from a {item}, or set `minutes` to {sum}", sum - stated),
    }
}
