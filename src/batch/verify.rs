//! Holds the files of an output folder against their manifests.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use super::key;
use super::manifest::{self, Line, Told, fingerprint};
use super::protocol::{FileRecord, Outcome};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::output;

/// What was held against its manifest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Verified {
    /// Files that are as they were made.
    pub sound: u64,
    /// Files that are missing, or are others.
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
    if let Err(error) = path.metadata() {
        return diagnostics.push(unreadable(path, &error).help("name the folder that `verbale batch` wrote into"));
    }
    let folder = if path.is_dir() {
        path
    } else {
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    };
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
    let mut compared = Compared::default();
    for (number, path) in manifests.iter().enumerate() {
        if let Err(error) = verify_manifest(number, path, folder, &mut compared, diagnostics) {
            diagnostics.push(unreadable(path, &error));
        }
    }
    let Compared { sound, unsound, made, failed } = compared;
    // The manifest of a shard may be newer than the joint one, or the other way round.
    for (_, complaint) in unsound.iter().filter(|(file, _)| !sound.contains(file)) {
        verified.unsound += 1;
        diagnostics.push(complaint.clone());
    }
    // What one manifest tells as failed may have been made for another; in its own, an older packet is told of beside it.
    let made_elsewhere =
        |own: usize, origin: u64| (0..manifests.len()).any(|other| other != own && made.contains(&(other, origin)));
    let mut counted = HashSet::new();
    for (_, _, complaint) in
        failed.into_iter().filter(|(own, origin, _)| !made_elsewhere(*own, *origin) && counted.insert(*origin))
    {
        verified.failed += 1;
        diagnostics.push(complaint);
    }
    verified.sound += sound.len() as u64;
    let told: HashSet<u64> = sound.into_iter().chain(unsound.into_iter().map(|(file, _)| file)).collect();
    let mut found = Vec::new();
    find_packets(folder, "", &mut found);
    for name in found.into_iter().filter(|name| !told.contains(&fingerprint(name))) {
        verified.strangers += 1;
        let message = format!("no manifest tells of `{name}`");
        diagnostics.push(Diagnostic::warning(Code::Manifest, message).help("it was not made by a batch: look at it"));
    }
}

/// The packets and files that manifests tell of; files by the fingerprints of their names.
#[derive(Default)]
struct Compared {
    /// Those that are as one of the manifests tells.
    sound: HashSet<u64>,
    /// Those that are not as one of them tells, with the complaint.
    unsound: Vec<(u64, Diagnostic)>,
    /// The packets that were made, by the number of the manifest and by what they are made of.
    made: HashSet<(usize, u64)>,
    /// Those that could not be made, likewise, with the complaint.
    failed: Vec<(usize, u64, Diagnostic)>,
}

/// Holds the files that one manifest tells of against it.
fn verify_manifest(
    number: usize,
    path: &Path,
    folder: &Path,
    compared: &mut Compared,
    diagnostics: &mut Diagnostics,
) -> io::Result<()> {
    let told = Told::read(path)?;
    for line in told.lines()? {
        let Line::Packet(entry) = line? else { continue };
        if entry.outcome == Outcome::Failed {
            let name = entry.file.as_ref().map_or(String::new(), |file| format!(" (`{file}`)"));
            let what = match (&entry.table, entry.row) {
                (Some(table), Some(row)) => format!("row {row} of `{table}` with `{}`", entry.note),
                _ => format!("`{}`", entry.note),
            };
            let complaint = Diagnostic::error(Code::Manifest, format!("{what}{name} was not made"));
            // What kept it from being made, whatever else was found before.
            let error = entry.diagnostics.iter().find(|finding| finding.severity == "error");
            let why = error.or(entry.diagnostics.first()).map_or("", |finding| finding.message.as_str());
            let complaint = complaint.help(format!("mend it and run the batch again: {why}"));
            compared.failed.push((number, entry.origin(), complaint));
            continue;
        }
        compared.made.insert((number, entry.origin()));
        for record in entry.all_files() {
            let file = fingerprint(&record.file);
            match against(folder, &record) {
                Ok(()) => drop(compared.sound.insert(file)),
                Err(complaint) => compared.unsound.push((file, complaint)),
            }
        }
    }
    if told.run.is_none() {
        let message = format!("`{}` is of a run that was not finished", path.display());
        let complaint = Diagnostic::error(Code::Manifest, message);
        diagnostics.push(complaint.help("start the run again: it makes what is missing"));
    }
    Ok(())
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

/// The PDFs in a folder and in those that lie in it, by their paths in it, in their order. What is hidden is passed over.
fn find_packets(folder: &Path, above: &str, found: &mut Vec<String>) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut entries: Vec<(String, PathBuf)> =
        entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path())).collect();
    entries.sort();
    for (name, path) in entries.into_iter().filter(|(name, _)| !name.starts_with('.')) {
        let name = format!("{above}{name}");
        if path.is_dir() && !path.is_symlink() {
            find_packets(&path, &format!("{name}/"), found);
        } else if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
            found.push(name);
        }
    }
}
