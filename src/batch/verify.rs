//! Holds the files of an output folder against their manifests.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use super::key;
use super::manifest::{self, Line, fingerprint};
use super::protocol::{FileRecord, Outcome};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::output;

/// What was held against its manifest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Verified {
    /// Packets whose files are as they were made.
    pub sound: u64,
    /// Packets of which a file is missing, or is another.
    pub unsound: u64,
    /// Packets that could not be made.
    pub failed: u64,
    /// Files that no manifest tells of.
    pub strangers: u64,
}

/// Holds every file that the manifests at `path` tell of against them: a manifest, or a folder with one or several.
pub fn verify(path: &Path, verified: &mut Verified, diagnostics: &mut Diagnostics) {
    let unreadable = |path: &Path, error: &io::Error| {
        let reason = output::in_words(error);
        Diagnostic::error(Code::Manifest, format!("`{}` cannot be read: {reason}", path.display()))
    };
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(Path::new(".")) };
    let manifests = if path.is_dir() { manifest::in_folder(path) } else { Ok(vec![path.to_path_buf()]) };
    let manifests = match manifests {
        Ok(found) if found.is_empty() => {
            let complaint = Diagnostic::error(Code::Manifest, format!("there is no manifest in `{}`", path.display()));
            diagnostics.push(complaint.help("`verbale batch` writes one beside the packets that it makes"));
            return;
        }
        Ok(found) => found,
        Err(error) => return diagnostics.push(unreadable(path, &error)),
    };
    let mut told = HashSet::new();
    for path in &manifests {
        let lines = match manifest::lines(path) {
            Ok(lines) => lines,
            Err(error) => {
                diagnostics.push(unreadable(path, &error));
                continue;
            }
        };
        let mut finished = false;
        for line in lines {
            match line {
                Ok(Line::Run { .. }) => finished = true,
                Ok(Line::Packet(entry)) if entry.outcome == Outcome::Failed => {
                    verified.failed += 1;
                    let name = entry.file.as_ref().map_or(String::new(), |file| format!(" (`{file}`)"));
                    let complaint = Diagnostic::error(Code::Manifest, format!("`{}`{name} was not made", entry.note));
                    let why = entry.diagnostics.first().map_or("", |finding| finding.message.as_str());
                    diagnostics.push(complaint.help(format!("mend it and run the batch again: {why}")));
                }
                Ok(Line::Packet(entry)) => {
                    let files = entry.all_files();
                    // The manifest of a shard and the joint one tell of the same.
                    if !files.is_empty() && files.iter().all(|file| told.contains(&fingerprint(&file.file))) {
                        continue;
                    }
                    told.extend(files.iter().map(|file| fingerprint(&file.file)));
                    let wrong = files.iter().filter_map(|file| against(folder, file).err()).collect::<Vec<_>>();
                    if wrong.is_empty() {
                        verified.sound += 1;
                    } else {
                        verified.unsound += 1;
                    }
                    diagnostics.extend(wrong);
                }
                Err(error) => {
                    diagnostics.push(unreadable(path, &error));
                    break;
                }
            }
        }
        if !finished {
            let message = format!("`{}` is of a run that was not finished", path.display());
            diagnostics
                .push(Diagnostic::error(Code::Manifest, message).help("start the run again: it makes what is missing"));
        }
    }
    let strangers = packets(folder).into_iter().filter(|name| !told.contains(&fingerprint(name)));
    for name in strangers {
        verified.strangers += 1;
        let message = format!("no manifest tells of `{name}`");
        diagnostics.push(Diagnostic::warning(Code::Manifest, message).help("it was not made by a batch: look at it"));
    }
}

/// Holds a file against its record.
fn against(folder: &Path, record: &FileRecord) -> Result<(), Diagnostic> {
    let name = &record.file;
    let complain = |reason: String| {
        let complaint = Diagnostic::error(Code::Manifest, format!("`{name}` is not the file that was made: {reason}"));
        complaint.help("run the batch again: it makes the packet anew")
    };
    // What a manifest says is no reason to read outside of its folder.
    if !Path::new(name).components().all(|part| matches!(part, std::path::Component::Normal(_))) {
        return Err(complain("its name leads out of the folder".to_string()));
    }
    match output::digest(&folder.join(name), record.bytes) {
        Ok(Some(digest)) if key::hexadecimal(&digest) == record.sha256 => Ok(()),
        Ok(Some(_)) => Err(complain("its SHA-256 is another".to_string())),
        Ok(None) => Err(complain(format!("it has not {} bytes", record.bytes))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(complain("it is missing".to_string())),
        Err(error) => Err(complain(output::in_words(&error))),
    }
}

/// The PDFs in a folder, by name.
fn packets(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let packets = paths.filter(|path: &PathBuf| path.extension().is_some_and(|ending| ending == "pdf"));
    let mut names: Vec<String> =
        packets.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
    names.sort();
    names
}
