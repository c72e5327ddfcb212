//! The environment of the test services: Python with a mail server, made by `scripts/test`.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Names the environment's directory; `scripts/test` sets it.
const VARIABLE: &str = "HIGHBAR_TEST_VENV";

/// A Python that has what `scripts/test-services.txt` lists.
///
/// # Panics
/// It is not there.
pub fn python() -> Command {
    let venv = std::env::var_os(VARIABLE).map_or_else(beside_the_binary, PathBuf::from);
    let python = venv.join("bin/python");
    assert!(
        python.is_file(),
        "there is no {}: run scripts/test, which makes it, or name another environment in {VARIABLE}",
        python.display()
    );
    Command::new(python)
}

/// `<target>/test-services/venv`, as `scripts/test` makes it.
fn beside_the_binary() -> PathBuf {
    let target = Path::new(super::HIGHBAR).ancestors().nth(2).expect("the binary lies in target/<profile>");
    target.join("test-services/venv")
}
