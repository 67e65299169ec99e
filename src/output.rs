//! Files that appear whole or not at all.
//!
//! Each file is written beside its place under a hidden name, flushed to the disk, and only then given its name, in
//! one step that also replaces what stood there. Of several files none takes its place before all are written, so that
//! a full disk leaves everything as it was. A process that is killed leaves at most a hidden file behind.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;
use unicode_normalization::UnicodeNormalization as _;

use crate::project::record::Digest;

/// Files to be written together, by their paths.
#[derive(Debug, Default)]
pub struct Files(BTreeMap<PathBuf, Vec<u8>>);

/// A file that could not be written.
#[derive(Debug)]
pub struct WriteError {
    /// The file.
    pub path: PathBuf,
    /// The system's reason.
    pub reason: io::Error,
}

impl WriteError {
    /// The reason in words, without the system's number for it.
    #[must_use]
    pub fn reason_in_words(&self) -> String {
        in_words(&self.reason)
    }
}

/// The system's reason in words, without its number, to stand in a sentence.
#[must_use]
pub fn in_words(error: &io::Error) -> String {
    let reason = error.to_string();
    let reason = reason.split(" (os error").next().unwrap_or(&reason);
    let mut rest = reason.chars();
    rest.next().map_or_else(String::new, |first| first.to_lowercase().chain(rest).collect())
}

impl Files {
    /// Adds a file.
    pub fn add(&mut self, path: PathBuf, bytes: Vec<u8>) {
        self.0.insert(path, bytes);
    }

    /// The paths in order.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.0.keys().map(PathBuf::as_path)
    }

    /// Writes all files.
    ///
    /// # Errors
    /// The first file that cannot be written; then none has taken its place, unless the failure is in a last renaming.
    pub fn write(self) -> Result<(), WriteError> {
        self.place(|path, bytes| {
            let file = stage(path, path.parent().unwrap_or(Path::new(".")), bytes)?;
            file.as_file().sync_all().map_err(|error| plain(&error))?;
            Ok(file)
        })
    }

    /// Writes all files by way of a folder of the same file system, without waiting for the disk: for a run of many
    /// packets, which finds damaged ones by their hashes and makes them again.
    ///
    /// # Errors
    /// As [`Files::write`].
    pub fn write_by_way_of(self, staging: &Path) -> Result<(), WriteError> {
        self.place(|path, bytes| stage(path, staging, bytes))
    }

    fn place(self, stage: impl Fn(&Path, &[u8]) -> io::Result<NamedTempFile>) -> Result<(), WriteError> {
        let mut ready = Vec::new();
        let folders = missing_folders(self.0.keys());
        for (path, bytes) in self.0 {
            match stage(&path, &bytes) {
                Ok(file) => ready.push((path, file)),
                Err(reason) => {
                    drop(ready);
                    // Those that have been made are empty; one that cannot be removed harms nothing.
                    folders.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
                    return Err(WriteError { path, reason });
                }
            }
        }
        for (path, file) in ready {
            file.persist(&path).map_err(|error| WriteError { path: path.clone(), reason: plain(&error.error) })?;
        }
        Ok(())
    }
}

/// The folders that have yet to be made for some files, each after the one that it lies in.
fn missing_folders<'a>(files: impl Iterator<Item = &'a PathBuf>) -> BTreeSet<PathBuf> {
    let folders = files.flat_map(|path| path.ancestors().skip(1));
    folders.filter(|folder| !folder.as_os_str().is_empty() && !folder.exists()).map(Path::to_path_buf).collect()
}

/// Writes a file for its place into a folder, under a hidden name.
fn stage(path: &Path, beside: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    if folder.ancestors().find(|folder| folder.exists()).is_some_and(|nearest| !nearest.is_dir()) {
        return Err(io::Error::new(io::ErrorKind::NotADirectory, "a file stands where the folder should be"));
    }
    fs::create_dir_all(folder).map_err(|error| plain(&error))?;
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => {
            return Err(io::Error::new(io::ErrorKind::IsADirectory, "a folder of that name is in the way"));
        }
        // Told now, while nothing has taken its place yet.
        Err(error) if error.kind() == io::ErrorKind::InvalidFilename => return Err(plain(&error)),
        _ => {}
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".verbale-").suffix(".part");
    // As any file that a program writes: what the user's mask allows.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(beside).map_err(|error| plain(&error))?;
    file.write_all(bytes).map_err(|error| plain(&error))?;
    Ok(file)
}

/// A reason without the number that the system has for it, and without the hidden name that the file bore.
fn plain(error: &io::Error) -> io::Error {
    match error.kind() {
        kind @ io::ErrorKind::NotFound => io::Error::new(kind, "its folder is gone"),
        kind @ io::ErrorKind::StorageFull => io::Error::new(kind, "the disk is full"),
        kind @ io::ErrorKind::InvalidFilename => io::Error::new(kind, "its name is too long"),
        kind => io::Error::from(kind),
    }
}

/// A name as file systems know it that do not tell capitals from small letters, nor the forms of Unicode: names that are
/// the same when folded may be those of one file.
#[must_use]
pub fn folded(name: &str) -> String {
    name.to_uppercase().to_lowercase().nfc().collect()
}

/// The SHA-256 of a file. `None` where it has not the length that it should have, and need not be read.
///
/// # Errors
/// Where it cannot be read.
pub fn digest(path: &Path, length: u64) -> io::Result<Option<Digest>> {
    let mut file = fs::File::open(path)?;
    if file.metadata()?.len() != length {
        return Ok(None);
    }
    let mut hash = Sha256::new();
    io::copy(&mut file, &mut hash)?;
    Ok(Some(hash.finalize().into()))
}

/// Removes enclosures that an earlier rendering left in a folder, of the kind that `--split` writes, where this one has
/// written others: what is no longer enclosed must not be sent by mistake.
pub fn remove_other_enclosures(folder: &Path, ending: &str, written: &BTreeSet<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let rest =
            name.to_str().and_then(|name| name.strip_prefix("enclosure-")?.strip_suffix(ending)?.strip_suffix('.'));
        let is_ours = rest.and_then(|rest| rest.split_once('.')).is_some_and(|(number, language)| {
            number.bytes().all(|byte| byte.is_ascii_digit()) && !language.is_empty() && !language.contains('.')
        });
        if is_ours && !written.contains(&entry.path()) {
            // A file that cannot be removed is out of date but was none of this rendering's.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Removes pictures of pages that an earlier, longer rendering left in a folder: `page-14.png` where there are now 13.
pub fn remove_later_pages(folder: &Path, ending: &str, count: usize) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let number = name.to_str().and_then(|name| name.strip_prefix("page-")?.strip_suffix(ending)?.strip_suffix('.'));
        if number.and_then(|number| number.parse::<usize>().ok()).is_some_and(|number| number > count) {
            // A picture that cannot be removed is out of date but harms nothing.
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_takes_its_place_when_one_file_fails() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("a"), "old")?;
        fs::create_dir(folder.path().join("b"))?;
        let mut files = Files::default();
        files.add(folder.path().join("a"), b"new".to_vec());
        files.add(folder.path().join("b"), b"new".to_vec());
        assert!(files.write().is_err());
        assert_eq!(fs::read(folder.path().join("a"))?, b"old");
        assert_eq!(fs::read_dir(folder.path())?.count(), 2, "no hidden file is left");
        let mut files = Files::default();
        files.add(folder.path().join("a/folder/of/a/file"), b"new".to_vec());
        files.add(folder.path().join("aa/folder"), b"new".to_vec());
        assert!(files.write().is_err());
        assert_eq!(fs::read_dir(folder.path())?.count(), 2, "nor any folder");
        Ok(())
    }

    #[test]
    fn pictures_of_pages_that_are_gone_are_removed() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        for name in ["page-01.png", "page-02.png", "page-03.svg", "page-9.txt", "notes.png"] {
            fs::write(folder.path().join(name), "")?;
        }
        remove_later_pages(folder.path(), "png", 1);
        assert!(!folder.path().join("page-02.png").exists());
        assert_eq!(fs::read_dir(folder.path())?.count(), 4);
        Ok(())
    }
}
