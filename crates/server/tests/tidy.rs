//! Layout rules of the repository: the arrows between crates, the licences of
//! what we depend on, the size of files, and words that have no place here.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace root exists")
}

fn metadata() -> Value {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON")
}

fn packages(metadata: &Value) -> &Vec<Value> {
    metadata["packages"].as_array().expect("packages is a list")
}

/// Direct, non-development dependencies of each crate of ours.
fn direct_dependencies(metadata: &Value) -> BTreeMap<String, BTreeSet<String>> {
    packages(metadata)
        .iter()
        .filter(|package| package["source"].is_null())
        .map(|package| {
            let names = package["dependencies"]
                .as_array()
                .expect("dependencies is a list")
                .iter()
                .filter(|dependency| dependency["kind"].is_null())
                .map(|dependency| dependency["name"].as_str().expect("a name").to_owned())
                .collect();
            (package["name"].as_str().expect("a name").to_owned(), names)
        })
        .collect()
}

#[test]
fn dependency_arrows_point_one_way() {
    let direct = direct_dependencies(&metadata());
    let ours = |of: &str| -> BTreeSet<String> {
        direct[of].iter().filter(|name| name.starts_with("highbar-")).cloned().collect()
    };
    let set = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    assert_eq!(ours("highbar-domain"), set(&[]), "the domain depends on nothing of ours");
    assert_eq!(ours("highbar-store"), set(&["highbar-domain"]));
    assert_eq!(ours("highbar-stories"), set(&[]), "the stories depend on nothing of ours");
    assert_eq!(ours("highbar-server"), set(&["highbar-domain", "highbar-store", "highbar-stories"]));
}

#[test]
fn domain_and_stories_are_pure_and_only_one_crate_names_sqlx_and_axum() {
    let direct = direct_dependencies(&metadata());
    for impure in ["tokio", "sqlx", "axum", "futures", "rand", "reqwest", "lettre", "tracing"] {
        for pure in ["highbar-domain", "highbar-stories"] {
            assert!(!direct[pure].contains(impure), "{pure} must not depend on {impure}");
        }
    }
    for (name, dependencies) in &direct {
        assert!(!dependencies.contains("sqlx") || name == "highbar-store", "{name} names sqlx");
        assert!(!dependencies.contains("axum") || name == "highbar-server", "{name} names axum");
    }
}

#[test]
fn every_dependency_has_a_permissive_licence() {
    let allowed: BTreeSet<&str> = [
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "Zlib",
        "Unlicense",
        "0BSD",
        "BSL-1.0",
        "CC0-1.0",
        "Unicode-3.0",
        "Unicode-DFS-2016",
        "CDLA-Permissive-2.0",
        "Apache-2.0 WITH LLVM-exception",
        "MIT-0",
        "blessing",
    ]
    .into();
    let mut refused = Vec::new();
    for package in packages(&metadata()) {
        let name = package["name"].as_str().unwrap_or("?");
        let licence = package["license"].as_str().unwrap_or("");
        if !acceptable(licence, &allowed) {
            refused.push(format!("{name}: {licence:?}"));
        }
    }
    assert!(refused.is_empty(), "licences to look at: {refused:#?}");
}

/// An SPDX expression of `OR`s of `AND`s is fine when one alternative is fine as a whole.
fn acceptable(licence: &str, allowed: &BTreeSet<&str>) -> bool {
    let flat = licence.replace(['(', ')'], "").replace('/', " OR ");
    let conjunctions: Vec<&str> = flat.split(" AND ").collect();
    conjunctions.iter().all(|alternatives| alternatives.split(" OR ").any(|one| allowed.contains(one.trim())))
}

fn tracked() -> Vec<PathBuf> {
    let output =
        Command::new("git").args(["ls-files"]).current_dir(root()).output().expect("git lists the files");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| root().join(line))
        .filter(|p| p.is_file())
        .collect()
}

#[test]
fn files_stay_small_enough_to_read() {
    let mut long = Vec::new();
    for path in tracked() {
        let text = path.to_string_lossy().into_owned();
        let limit = match path.extension().and_then(|e| e.to_str()) {
            Some("rs" | "ts") if !text.ends_with(".d.ts") => 450,
            Some("tsx") => 220,
            _ => continue,
        };
        let lines = std::fs::read_to_string(&path).map(|t| t.lines().count()).unwrap_or(0);
        if lines > limit {
            long.push(format!("{text}: {lines} lines, {limit} at most"));
        }
    }
    assert!(long.is_empty(), "split by idea: {long:#?}");
}

#[test]
fn nothing_in_the_repository_names_a_machine_or_a_registry_host() {
    let forbidden = [
        concat!("/", "work/"),
        concat!("crates", ".io"),
        concat!("registry.npmjs", ".org"),
        concat!("pypi", ".org"),
        concat!("deb.debian", ".org"),
    ];
    let mut found = Vec::new();
    for path in tracked() {
        if path.file_name().is_some_and(|name| name == "Cargo.lock") {
            continue;
        }
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        for word in forbidden {
            if let Some(line) = text.lines().position(|line| line.contains(word)) {
                found.push(format!("{}:{}: {word}", path.display(), line + 1));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
