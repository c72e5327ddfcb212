//! The process packs that are part of the binary, each read once.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use highbar_domain::process::Process;
use highbar_domain::process::pack::{self, Files};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../content/processes"]
struct Content;

static FILES: LazyLock<BTreeMap<String, Files>> = LazyLock::new(|| {
    let mut packs: BTreeMap<String, Files> = BTreeMap::new();
    for path in Content::iter() {
        if let (Some((id, file)), Some(content)) = (path.split_once('/'), Content::get(&path)) {
            packs.entry(id.to_owned()).or_default().insert(file.to_owned(), content.data.into_owned());
        }
    }
    packs
});

static PROCESSES: LazyLock<BTreeMap<String, Arc<Process>>> = LazyLock::new(|| {
    let read = |id: &String| Some((id.clone(), Arc::new(pack::read(id, &FILES).process?)));
    FILES.keys().filter_map(read).collect()
});

/// The files of every shipped pack, by the pack's id.
pub fn files() -> &'static BTreeMap<String, Files> {
    &FILES
}

/// A shipped process.
pub fn process(id: &str) -> Option<Arc<Process>> {
    PROCESSES.get(id).cloned()
}

/// Every shipped process, by id.
pub fn processes() -> &'static BTreeMap<String, Arc<Process>> {
    &PROCESSES
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_shipped_pack_is_sound_and_found_by_its_id() {
        let ids: Vec<&String> = super::files().keys().collect();
        assert_eq!(ids, ["bar-raiser-em-l6", "bar-raiser-em-l7"]);
        for id in ids {
            assert_eq!(super::process(id).expect("no fault in a shipped pack").id.as_str(), id);
        }
    }
}
