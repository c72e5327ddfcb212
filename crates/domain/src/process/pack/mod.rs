//! Reading packs: from the bytes of files to a [`Process`], or to every fault
//! that keeps them from being one.
//!
//! The steps, each in its file: `gather` reads the files of a pack and looks at
//! each by itself (`inspect`), `extend` puts inherited parts in place,
//! `complete` looks for what is missing, `check` at what the parts say
//! together, `build` makes the typed process. What keys there are is said once,
//! in `shapes`.

mod build;
mod check;
mod complete;
mod extend;
mod fault;
mod gather;
mod inspect;
mod reference;
mod schema;
mod shape;
mod shapes;
mod source;
mod tree;

#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeMap;

pub use extend::parent_of;
pub use fault::{Fault, FaultCode};
pub use reference::key_reference;
pub use schema::schema;
pub use source::{Files, MAX_FILE, MAX_FILES, MAX_PACK};

use super::{FORMAT, Process};
use source::Ledger;

/// What came of reading a pack.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The process, if there is no fault.
    pub process: Option<Process>,
    /// Every fault, sorted by pack, file, line and column.
    pub faults: Vec<Fault>,
}

/// Reads the pack `name`. `packs` holds its files and those of the packs that
/// it extends, by the name that `extends` uses.
pub fn read(name: &str, packs: &BTreeMap<String, Files>) -> Reading {
    let mut ledger = Ledger::default();
    let Some(root) = extend::resolve(&mut ledger, name, packs) else {
        return Reading { process: None, faults: ledger.into_faults() };
    };
    if let Some(format) = root.get("format")
        && format.text().is_some_and(|text| text != FORMAT)
    {
        ledger.fault(
            format.at,
            FaultCode::UnsupportedFormat,
            format!("the format `{}` is not supported", format.text().unwrap_or_default()),
            format!("this version reads `{FORMAT}`"),
        );
    }
    complete::complete(&mut ledger, &root);
    check::check(&mut ledger, &root);
    if !ledger.faults.is_empty() {
        return Reading { process: None, faults: ledger.into_faults() };
    }
    match build::build(&root) {
        Ok(process) => Reading { process: Some(process), faults: Vec::new() },
        Err(error) => {
            ledger.fault(
                root.at,
                FaultCode::Unreadable,
                format!("the pack cannot be read: {error}"),
                "this is a fault of the checker; please report it with the pack",
            );
            Reading { process: None, faults: ledger.into_faults() }
        }
    }
}
