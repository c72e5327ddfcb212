//! Makes the UI part of the binary. Builds it with npm when it is missing or older than its sources.
//! `HIGHBAR_UI_DIST` names a UI built elsewhere; `HIGHBAR_SKIP_UI=1` builds a server without pages.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use std::{env, fs, io};

/// What the built UI depends on, below `web/`.
const SOURCES: [&str; 8] = [
    "src",
    "public",
    "scripts",
    "stubs",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
];

/// Kept beside the build: the fingerprint of the sources it was made from.
const STAMP: &str = ".fingerprint";

fn main() {
    for name in ["HIGHBAR_UI_DIST", "HIGHBAR_SKIP_UI"] {
        println!("cargo:rerun-if-env-changed={name}");
    }
    // The shipped packs are part of the binary, too: a new file there is a new build.
    println!("cargo:rerun-if-changed=../../content/processes");
    println!("cargo:rerun-if-changed=../../content/guide");
    let files = match ui() {
        Ok(Some(dist)) => {
            files_below(&dist).unwrap_or_else(|fault| fail(&format!("{}: {fault}", dist.display())))
        }
        Ok(None) => BTreeMap::new(),
        Err(message) => fail(&message),
    };
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let rows: String = files
        .iter()
        // The stamp and the bundler's own notes are no part of the UI.
        .filter(|(name, _)| !name.starts_with('.'))
        .map(|(name, path)| format!("({name:?}, include_bytes!({:?})),\n", path.display().to_string()))
        .collect();
    let table = format!("static UI_FILES: &[(&str, &[u8])] = &[\n{rows}];\n");
    fs::write(out.join("ui.rs"), table).unwrap_or_else(|fault| fail(&fault.to_string()));
}

/// The directory of the built UI, or none when it is not wanted.
fn ui() -> Result<Option<PathBuf>, String> {
    if let Some(dist) = env::var_os("HIGHBAR_UI_DIST").filter(|dist| !dist.is_empty()) {
        let dist = PathBuf::from(dist);
        println!("cargo:rerun-if-changed={}", dist.display());
        return match dist.join("index.html").is_file() {
            true => dist.canonicalize().map(Some).map_err(|fault| fault.to_string()),
            false => Err(format!("HIGHBAR_UI_DIST={} has no index.html", dist.display())),
        };
    }
    if env::var("HIGHBAR_SKIP_UI").is_ok_and(|skip| skip == "1") {
        return Ok(None);
    }
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web");
    let web = web.canonicalize().map_err(|fault| format!("{}: {fault}", web.display()))?;
    // Cargo takes a path that does not exist for one that always changes.
    for source in SOURCES.map(|source| web.join(source)).iter().filter(|source| source.exists()) {
        println!("cargo:rerun-if-changed={}", source.display());
    }
    println!("cargo:rerun-if-changed={}", web.join("dist").join(STAMP).display());
    let wanted = fingerprint(&web).map_err(|fault| format!("{}: {fault}", web.display()))?;
    let dist = web.join("dist");
    let fresh = fs::read_to_string(dist.join(STAMP)).is_ok_and(|found| found == wanted);
    if !fresh || !dist.join("index.html").is_file() {
        npm(&web, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])?;
        npm(&web, &["run", "build"])?;
        stamp(&dist.join(STAMP), &wanted).map_err(|fault| format!("{}: {fault}", dist.display()))?;
    }
    Ok(Some(dist))
}

/// Writes the stamp with an old date: Cargo would take a file that is newer than this run for a change.
fn stamp(path: &Path, fingerprint: &str) -> io::Result<()> {
    fs::write(path, fingerprint)?;
    fs::File::options().write(true).open(path)?.set_modified(SystemTime::UNIX_EPOCH)
}

fn npm(web: &Path, arguments: &[&str]) -> Result<(), String> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let asked = format!("npm {}", arguments.join(" "));
    let output = Command::new(program).args(arguments).current_dir(web).output().map_err(|fault| {
        format!("{asked}: {fault}; install Node 20.19 or newer, or set HIGHBAR_SKIP_UI=1 to build without the pages")
    })?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    Err(format!("{asked} failed in web/:\n{}", String::from_utf8_lossy(&said)))
}

fn fingerprint(web: &Path) -> io::Result<String> {
    let mut hasher = DefaultHasher::new();
    for source in SOURCES.map(|source| web.join(source)) {
        if source.is_dir() {
            for (name, path) in files_below(&source)? {
                (name, fs::read(path)?).hash(&mut hasher);
            }
        } else if source.is_file() {
            fs::read(source)?.hash(&mut hasher);
        }
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Every file below a directory, by its path from there with forward slashes.
fn files_below(root: &Path) -> io::Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(directory) = waiting.pop() {
        for entry in fs::read_dir(directory)? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(root).expect("the walk stays below its root");
                files.insert(name.to_string_lossy().replace('\\', "/"), path);
            }
        }
    }
    Ok(files)
}

fn fail(message: &str) -> ! {
    eprintln!("{message}");
    std::process::exit(1);
}
