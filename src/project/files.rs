//! Where a project's files come from: the disk, and beneath it the project that is built into the program.
//!
//! Paths are relative to the project and written with `/`. A path that leads out of the project, also by a symbolic
//! link, is refused; so is a file above its size limit, before it is read.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::catalogue::pseudo;

/// Why a file could not be had, in the words of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// No such file.
    Missing,
    /// The path leads out of the project.
    Outside,
    /// The file is larger than the limit, both in bytes.
    TooLarge {
        /// The file's size.
        size: u64,
        /// What is allowed.
        limit: u64,
    },
    /// A folder, or something else that holds no bytes.
    NotAFile,
    /// The system's own reason.
    Unreadable(String),
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            FileError::Missing => f.write_str("there is no such file"),
            FileError::Outside => f.write_str("the path leads out of the project"),
            FileError::TooLarge { size, limit } => {
                write!(f, "the file has {}, more than the {} that are allowed", megabytes(*size), megabytes(*limit))
            }
            FileError::NotAFile => f.write_str("it is not a file but a folder"),
            FileError::Unreadable(reason) => f.write_str(reason),
        }
    }
}

fn megabytes(bytes: u64) -> String {
    format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}

/// A source of files.
pub trait Files: Send + Sync {
    /// A file's bytes.
    ///
    /// # Errors
    /// Where there is no such file inside the project, or it is larger than `limit` bytes, or cannot be read.
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError>;

    /// The paths of all files below a folder, in order.
    fn list(&self, folder: &str) -> Vec<String>;

    /// Whether a file of this path comes from the program rather than from the user's own folder.
    fn is_built_in(&self, path: &str) -> bool;
}

/// Files of a listing, about, at most.
const MAXIMUM_LISTED: usize = 100_000;

/// A folder of the disk.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
}

impl Disk {
    /// Files below `root`.
    ///
    /// # Errors
    /// Where the folder does not exist or cannot be reached.
    pub fn new(root: &Path) -> std::io::Result<Self> {
        Ok(Self { root: root.canonicalize()? })
    }

    /// The folder, as the system knows it.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl Files for Disk {
    fn is_built_in(&self, _: &str) -> bool {
        false
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        let unreadable = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => FileError::Missing,
            _ => FileError::Unreadable(error.to_string().to_lowercase()),
        };
        let written = self.root.join(path);
        // A link that leads nowhere is not a file that is missing: nothing else may take its place unseen.
        let real = written.canonicalize().map_err(|error| match fs::symlink_metadata(&written) {
            Ok(_) if error.kind() == ErrorKind::NotFound => FileError::Unreadable("the link leads nowhere".to_string()),
            _ => unreadable(error),
        })?;
        if !real.starts_with(&self.root) {
            return Err(FileError::Outside);
        }
        let kind = fs::metadata(&real).map_err(unreadable)?;
        if !kind.is_file() {
            return Err(FileError::NotAFile);
        }
        // The limit is applied to what is read and not only to the size told beforehand: a file can grow.
        let mut bytes = Vec::new();
        let file = fs::File::open(&real).map_err(unreadable)?;
        let length = file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)? as u64;
        if length > limit {
            return Err(FileError::TooLarge { size: kind.len().max(length), limit });
        }
        Ok(bytes)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let mut found = BTreeSet::new();
        let mut folders = vec![folder.to_string()];
        while let Some(folder) = folders.pop().filter(|_| found.len() < MAXIMUM_LISTED) {
            let Ok(entries) = fs::read_dir(self.root.join(&folder)) else { continue };
            for entry in entries.flatten() {
                let Ok(name) = entry.file_name().into_string() else { continue };
                let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
                // Links to folders are not followed: a listing must end.
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() && !name.starts_with('.') => folders.push(path),
                    Ok(_) if !name.starts_with('.') => drop(found.insert(path)),
                    _ => {}
                }
            }
        }
        found.into_iter().collect()
    }
}

/// Files of which the English catalogue is in the [pseudo-language](pseudo).
#[derive(Debug, Clone)]
pub struct Accented<Inner>(pub Inner);

impl<Inner: Files> Files for Accented<Inner> {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        let bytes = self.0.read(path, limit)?;
        let is_english = path.strip_prefix("locales/").and_then(|path| path.split('/').next()) == Some(pseudo::BASE);
        match std::str::from_utf8(&bytes) {
            Ok(text) if is_english => Ok(pseudo::accented(text).into_bytes()),
            _ => Ok(bytes),
        }
    }

    fn list(&self, folder: &str) -> Vec<String> {
        self.0.list(folder)
    }

    fn is_built_in(&self, path: &str) -> bool {
        self.0.is_built_in(path)
    }
}

static LOCALES: Dir = include_dir!("$CARGO_MANIFEST_DIR/locales");
static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates");
static NOTES: Dir = include_dir!("$CARGO_MANIFEST_DIR/notes");
static PROFILE: &[u8] = include_bytes!("../../verbale.yaml");
static PARTIES: &[u8] = include_bytes!("../../parties.yaml");

/// The project that is built into the program: all of the CICA project but its notes.
#[derive(Debug, Clone, Copy)]
pub struct BuiltIn;

impl Files for BuiltIn {
    fn is_built_in(&self, _: &str) -> bool {
        true
    }

    fn read(&self, path: &str, _limit: u64) -> Result<Vec<u8>, FileError> {
        let contents = match path.split_once('/') {
            None if path == super::PROFILE => Some(PROFILE),
            None if path == super::PARTIES => Some(PARTIES),
            Some(("locales", rest)) => LOCALES.get_file(rest).map(include_dir::File::contents),
            Some(("templates", rest)) => TEMPLATES.get_file(rest).map(include_dir::File::contents),
            _ => None,
        };
        contents.map(<[u8]>::to_vec).ok_or(FileError::Missing)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        fn walk(name: &str, dir: &Dir, found: &mut BTreeSet<String>) {
            found
                .extend(dir.files().map(|file| format!("{name}/{}", file.path().to_string_lossy().replace('\\', "/"))));
            dir.dirs().for_each(|inner| walk(name, inner, found));
        }
        let mut found = BTreeSet::new();
        walk("locales", &LOCALES, &mut found);
        walk("templates", &TEMPLATES, &mut found);
        let prefix = format!("{folder}/");
        found.into_iter().filter(|path| path.starts_with(&prefix)).collect()
    }
}

/// The notes that are built in as examples, with their paths. They are no part of the built-in project.
pub fn examples() -> impl Iterator<Item = (String, &'static str)> {
    let notes = NOTES.files().filter(|file| has_ending(&file.path().to_string_lossy(), &["yaml"]));
    notes.filter_map(|file| Some((path_in("notes", file), file.contents_utf8()?)))
}

/// All files of the program: the built-in project and the examples, by their paths.
pub fn built_in() -> impl Iterator<Item = (String, Vec<u8>)> {
    fn all(name: &str, dir: &'static Dir, found: &mut Vec<(String, Vec<u8>)>) {
        found.extend(dir.files().map(|file| (path_in(name, file), file.contents().to_vec())));
        dir.dirs().for_each(|inner| all(name, inner, found));
    }
    let mut found =
        vec![(super::PROFILE.to_string(), PROFILE.to_vec()), (super::PARTIES.to_string(), PARTIES.to_vec())];
    for (name, dir) in [("locales", &LOCALES), ("templates", &TEMPLATES), ("notes", &NOTES)] {
        all(name, dir, &mut found);
    }
    found.into_iter()
}

/// What the terms of the built-in catalogues are said to be, in the words of their `@is`.
pub fn built_in_sorts() -> impl Iterator<Item = &'static str> {
    let texts = LOCALES.dirs().flat_map(Dir::files).filter_map(|file| file.contents_utf8());
    texts.flat_map(|text| text.lines().filter_map(|line| line.strip_prefix("# @is "))).map(str::trim)
}

fn path_in(folder: &str, file: &include_dir::File) -> String {
    format!("{folder}/{}", file.path().to_string_lossy().replace('\\', "/"))
}

/// One source over another: a file of the upper one hides its namesake below.
#[derive(Debug, Clone)]
pub struct Layered<Upper, Lower>(pub Upper, pub Lower);

impl<Upper: Files, Lower: Files> Files for Layered<Upper, Lower> {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        match self.0.read(path, limit) {
            Err(FileError::Missing) => self.1.read(path, limit),
            result => result,
        }
    }

    fn is_built_in(&self, path: &str) -> bool {
        self.0.is_built_in(path)
            || (matches!(self.0.read(path, 0), Err(FileError::Missing)) && self.1.is_built_in(path))
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let both: BTreeSet<String> = self.0.list(folder).into_iter().chain(self.1.list(folder)).collect();
        both.into_iter().collect()
    }
}

/// Whether a file's name has one of these endings, in capitals or not.
#[must_use]
pub fn has_ending(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, own)| endings.iter().any(|ending| own.eq_ignore_ascii_case(ending)))
}

/// The path of a file named in another file: relative to that file's folder, without `.` and `..`.
///
/// # Errors
/// Where the path is absolute or leads out of the project, or is written with `\`.
pub fn relative_to(file: &str, written: &str) -> Result<String, FileError> {
    if written.starts_with('/') || written.contains('\\') || written.contains(':') {
        return Err(FileError::Outside);
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in written.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop().ok_or(FileError::Outside)?),
            part => parts.push(part),
        }
    }
    Ok(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_relative_to_the_file_that_names_it() {
        assert_eq!(relative_to("notes/a.yaml", "a/b.md"), Ok("notes/a/b.md".to_string()));
        assert_eq!(relative_to("notes/a.yaml", "./../logo.png"), Ok("logo.png".to_string()));
    }

    #[test]
    fn a_path_cannot_leave_the_project() {
        for path in ["../../etc/passwd", "/etc/passwd", "C:\\secret", "a/../../../b", "\\\\server\\share"] {
            assert_eq!(relative_to("notes/a.yaml", path), Err(FileError::Outside), "{path}");
        }
    }

    #[test]
    fn a_link_out_of_the_project_is_refused() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let project = folder.path().join("project");
        fs::create_dir(&project)?;
        fs::write(folder.path().join("secret.md"), "secret")?;
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("../secret.md", project.join("inside.md"))?;
            assert_eq!(Disk::new(&project)?.read("inside.md", 100), Err(FileError::Outside));
        }
        Ok(())
    }

    #[test]
    fn a_file_above_its_limit_is_refused() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("a"), "12345")?;
        let disk = Disk::new(folder.path())?;
        assert_eq!(disk.read("a", 5), Ok(b"12345".to_vec()));
        assert_eq!(disk.read("a", 4), Err(FileError::TooLarge { size: 5, limit: 4 }));
        Ok(())
    }
}
