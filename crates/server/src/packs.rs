//! Process packs in directories. Reads what the checker needs and no more: the
//! format's limits keep a wrong path from filling the memory.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use highbar_domain::process::pack::{self, Fault, Files, MAX_FILE, MAX_FILES, MAX_PACK, Reading};

use crate::shipped;

/// A pack in a directory, with the packs that it extends.
pub struct PackDirectory {
    /// The name under which `files` has the pack.
    name: String,
    files: BTreeMap<String, Files>,
    /// Where each pack lies, for naming files; shipped ones lie nowhere.
    roots: BTreeMap<String, PathBuf>,
}

/// Why a path cannot be read as a pack.
#[derive(Debug, thiserror::Error)]
pub enum PackPathError {
    #[error("there is no file or directory `{0}`: give the directory of a process pack or its process.toml")]
    Missing(PathBuf),
    #[error("`{0}` is not part of a process pack: give a directory with a process.toml")]
    NotAPack(PathBuf),
    #[error("cannot read `{path}`: {error}")]
    Unreadable { path: PathBuf, error: io::Error },
}

/// The packs that a path means: the pack itself, the pack that a file belongs
/// to, or every pack in a directory of packs.
pub fn packs_at(path: &Path) -> Result<Vec<PathBuf>, PackPathError> {
    if !path.exists() {
        return Err(PackPathError::Missing(path.to_owned()));
    }
    if path.is_file() {
        return pack_of_file(path).map(|root| vec![root]);
    }
    if path.join("process.toml").exists() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path).map_err(|error| unreadable(path, error))?;
    let mut packs: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join("process.toml").is_file())
        .collect();
    packs.sort();
    // A directory without any pack is checked as one, to say what it lacks.
    Ok(if packs.is_empty() { vec![path.to_owned()] } else { packs })
}

fn pack_of_file(file: &Path) -> Result<PathBuf, PackPathError> {
    let name_of =
        |root: &Path| if root.as_os_str().is_empty() { PathBuf::from(".") } else { root.to_owned() };
    let root = file.ancestors().skip(1).take(4).find(|root| name_of(root).join("process.toml").is_file());
    root.map(name_of).ok_or_else(|| PackPathError::NotAPack(file.to_owned()))
}

impl PackDirectory {
    /// Reads a pack and what it extends: siblings first, then shipped packs.
    pub fn open(root: &Path) -> Result<Self, PackPathError> {
        let full = root.canonicalize().map_err(|error| unreadable(root, error))?;
        let name = full.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let mut opened = Self { name: name.clone(), files: BTreeMap::new(), roots: BTreeMap::new() };
        let mut next = Some((name, root.to_owned()));
        while let Some((name, root)) = next {
            let files = read_files(&root)?;
            let parent = pack::parent_of(&files);
            opened.files.insert(name.clone(), files);
            opened.roots.insert(name, root);
            next = parent.and_then(|parent| opened.find(&full, parent));
        }
        Ok(opened)
    }

    /// Where a parent lies; a shipped parent is taken in at once.
    fn find(&mut self, full: &Path, parent: String) -> Option<(String, PathBuf)> {
        if self.files.contains_key(&parent) {
            return None;
        }
        let sibling = full.parent()?.join(&parent);
        if sibling.join("process.toml").is_file() {
            let shown = self.roots.get(&self.name)?.join("..").join(&parent);
            return Some((parent, if shown.exists() { shown } else { sibling }));
        }
        let mut wanted = Some(parent);
        while let Some(parent) = wanted.filter(|parent| !self.files.contains_key(parent)) {
            let files = shipped::files().get(&parent)?.clone();
            wanted = pack::parent_of(&files);
            self.files.insert(parent, files);
        }
        None
    }

    /// Checks the pack and builds the process.
    pub fn read(&self) -> Reading {
        let mut known = self.files.clone();
        for (id, files) in shipped::files() {
            known.entry(id.clone()).or_insert_with(|| files.clone());
        }
        pack::read(&self.name, &known)
    }

    /// The path of the file that a fault is in, as the person at the terminal knows it.
    pub fn path_of(&self, fault: &Fault) -> PathBuf {
        let root = self.roots.get(&fault.pack).cloned().unwrap_or_else(|| PathBuf::from(&fault.pack));
        let path = root.join(&fault.file);
        path.strip_prefix(".").map(Path::to_owned).unwrap_or(path)
    }

    /// The text of a line, for showing it.
    pub fn line(&self, fault: &Fault) -> Option<String> {
        let bytes = self.files.get(&fault.pack)?.get(&fault.file)?;
        let line = bytes.split(|byte| *byte == b'\n').nth(fault.line as usize - 1)?;
        Some(String::from_utf8_lossy(line).trim_end().to_owned())
    }
}

/// The TOML and Markdown files of a pack. Stops once a limit of the format is
/// passed; the checker then says which.
fn read_files(root: &Path) -> Result<Files, PackPathError> {
    let mut files = Files::new();
    let mut total = 0;
    let mut directories = BTreeSet::from([root.to_owned()]);
    while let Some(directory) = directories.pop_first() {
        for entry in fs::read_dir(&directory).map_err(|error| unreadable(&directory, error))? {
            let path = entry.map_err(|error| unreadable(&directory, error))?.path();
            if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
                continue;
            }
            // Links to directories are not followed: they may lead in circles.
            if path.is_dir() && !path.is_symlink() {
                directories.insert(path);
            } else if path.is_file() && is_pack_file(&path) {
                let bytes = read_file(&path).map_err(|error| unreadable(&path, error))?;
                total += bytes.len();
                files.insert(name_in(root, &path), bytes);
                if files.len() > MAX_FILES || total > MAX_PACK {
                    return Ok(files);
                }
            }
        }
    }
    Ok(files)
}

fn is_pack_file(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "toml" || extension == "md")
}

fn name_in(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    below.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

/// One byte more than the limit is enough to see that a file is too large.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(path: &Path, error: io::Error) -> PackPathError {
    PackPathError::Unreadable { path: path.to_owned(), error }
}
