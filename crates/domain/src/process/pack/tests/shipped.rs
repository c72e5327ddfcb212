//! The shipped packs are sound.

use super::{L6, L7, lines, read_shipped};

#[test]
fn shipped_packs_have_no_fault() {
    for id in [L6, L7] {
        let reading = read_shipped(id);
        assert!(reading.process.is_some(), "{id}:\n{}", lines(&reading).join("\n"));
    }
}
