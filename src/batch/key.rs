//! What a packet was made from, and its key: the hash of all of it.
//!
//! Made from: the program, the project's profile, parties, fonts and shared templates, the kind of the note, the
//! catalogues of the languages concerned, the note's text, every file that was read for it, and what was asked for. A
//! catalogue of a language that the packet does not hold is no part of it, so that a change there makes nothing anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;
use std::time::SystemTime;

use sha2::{Digest as _, Sha256};

use super::protocol::{Job, Known};
use crate::note::Note;
use crate::project::Project;
use crate::project::files::{Disk, Files};
use crate::project::record::Digest;
use crate::project::{PARTIES, PROFILE};
use crate::yaml::columns;

/// What something was made from: names for people, each with the digest of what bore it.
pub type MadeFrom = BTreeMap<String, String>;

/// Stands before the path of a file that was read for a packet.
const FILE: &str = "file ";
/// Stands before the number of a note that is referred to.
const REFERENCE: &str = "reference ";
/// Stands before the name of a kind.
const KIND: &str = "kind ";
/// Stands before the tag of a language.
const CATALOGUE: &str = "catalogue ";
/// The note's own text.
const NOTE: &str = "note";
/// What was asked for.
const REQUEST: &str = "request";

/// Figures of a digest in [`MadeFrom`]: 128 bits.
const FIGURES: usize = 32;

/// A file that a note reads, at most: as much as any enclosure may have.
const FILE_LIMIT: u64 = 64_000_000;

/// The parts of a project, each of its catalogues and kinds by itself.
#[must_use]
pub fn of_project(project: &Project) -> MadeFrom {
    let mut parts: BTreeMap<String, Sha256> = BTreeMap::new();
    for (path, digest) in project.made_from() {
        let hash = parts.entry(part_of(project, path)).or_default();
        hash.update(path.as_bytes());
        hash.update([0]);
        hash.update(digest);
    }
    let mut made_from: MadeFrom =
        parts.into_iter().map(|(name, hash)| (name, figures(&hash.finalize().into()))).collect();
    made_from.insert("program".to_string(), program());
    made_from
}

/// The program, by its version and its sources.
fn program() -> String {
    figures(&Sha256::digest(concat!(env!("CARGO_PKG_VERSION"), " ", env!("VERBALE_SOURCES"))).into())
}

/// The part of the project that one of its files belongs to.
fn part_of(project: &Project, path: &str) -> String {
    let mut folders = path.split('/');
    match (folders.next(), folders.next(), folders.next()) {
        (Some(PROFILE), ..) => "profile".to_string(),
        (Some(PARTIES), ..) => "parties".to_string(),
        (Some("locales"), Some(language), _) => format!("{CATALOGUE}{language}"),
        // What is not a kind's own belongs to every one: formats, components, the words of languages.
        (Some("templates"), Some(kind), Some(_)) if project.kinds.contains_key(kind) => format!("{KIND}{kind}"),
        (Some(folder), ..) => folder.to_string(),
        (None, ..) => String::new(),
    }
}

/// What a packet was made from: the parts of the project that concern the note, the note, and the files that were read
/// for it.
#[must_use]
pub fn of_packet(project: &MadeFrom, letterhead: &[String], note: &Note, job: &Job, split: bool) -> MadeFrom {
    let documents = note.enclosures.iter().flat_map(|enclosure| &enclosure.documents);
    let languages = note.versions.iter().map(|version| version.language.to_string());
    let languages: BTreeSet<String> = languages
        .chain(documents.map(|document| document.language.to_string()))
        .chain(letterhead.iter().cloned())
        .collect();
    let concerns = |name: &str| match (name.strip_prefix(CATALOGUE), name.strip_prefix(KIND)) {
        (Some(language), _) => languages.contains(language),
        (_, Some(kind)) => kind == note.kind,
        (None, None) => true,
    };
    let mut made_from: MadeFrom = project
        .iter()
        .filter(|(name, _)| concerns(name))
        .map(|(name, digest)| (name.clone(), digest.clone()))
        .collect();
    made_from.insert(NOTE.to_string(), of_note(job));
    made_from.insert(REQUEST.to_string(), of_request(job, split));
    made_from
}

/// Adds what was looked up for a packet: the files that were read, and the numbers of other notes.
pub fn add_reads(made_from: &mut MadeFrom, project: &Project) {
    made_from.extend(project.take_reads().iter().map(|(path, digest)| (format!("{FILE}{path}"), figures(digest))));
    let references = project.take_references();
    made_from.extend(references.iter().map(|(number, digest)| (format!("{REFERENCE}{number}"), figures(digest))));
}

/// Lets go of what was looked up for a packet before.
pub fn forget_reads(project: &Project) {
    add_reads(&mut MadeFrom::default(), project);
}

/// The key of a packet that was made from this.
#[must_use]
pub fn key(made_from: &MadeFrom) -> String {
    let mut hash = Sha256::new();
    for (name, digest) in made_from {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(digest.as_bytes());
        hash.update([0]);
    }
    hexadecimal(&hash.finalize().into())
}

/// A project as it is now.
#[derive(Debug, Clone, Copy)]
pub struct Now<'a> {
    /// The project.
    pub project: &'a Project,
    /// What it is made from: [`of_project`].
    pub made_from: &'a MadeFrom,
}

/// What has changed since a packet was made, by the names of [`MadeFrom`]; nothing where it is up to date.
#[must_use]
pub fn changes(known: &Known, now: &Now, job: &Job, split: bool, files: &mut FileDigests) -> Vec<String> {
    let mut changed = Vec::new();
    for (name, digest) in &known.made_from {
        let now = match (name.as_str(), name.strip_prefix(FILE), name.strip_prefix(REFERENCE)) {
            (NOTE, ..) => Some(of_note(job)),
            (REQUEST, ..) => Some(of_request(job, split)),
            (_, Some(path), _) => files.digest(path),
            (.., Some(number)) => Some(figures(&now.project.bearers(number))),
            (_, None, None) => now.made_from.get(name).cloned(),
        };
        if now.as_ref() != Some(digest) {
            changed.push(name.clone());
        }
    }
    if changed.is_empty() && key(&known.made_from) != known.key {
        changed.push("key".to_string());
    }
    changed
}

/// What the change of a part is to people.
#[must_use]
pub fn in_words(name: &str) -> String {
    if let Some(number) = name.strip_prefix(REFERENCE) {
        return format!("`{number}`, which it refers to, is the number of another note");
    }
    match (name, name.strip_prefix(FILE), name.strip_prefix(KIND), name.strip_prefix(CATALOGUE)) {
        (_, Some(path), ..) => format!("`{path}` has changed"),
        (.., Some(kind), _) => format!("the kind `{kind}` has changed"),
        (.., Some(language)) => format!("the catalogue of `{language}` has changed"),
        ("program", ..) => "the program has changed".to_string(),
        ("profile", ..) => format!("`{PROFILE}` has changed"),
        ("parties", ..) => format!("`{PARTIES}` has changed"),
        ("templates", ..) => "the templates of pages have changed".to_string(),
        ("fonts", ..) => "the fonts have changed".to_string(),
        (NOTE, ..) => "the note, or a cell that it calls, has changed".to_string(),
        (REQUEST, ..) => "its name, or what is asked for, has changed".to_string(),
        (other, ..) => format!("`{other}` has changed"),
    }
}

/// Digests of files of the project. Each is read once for as long as its time and size stay as they are.
#[derive(Debug)]
pub struct FileDigests {
    disk: Disk,
    known: BTreeMap<String, (SystemTime, u64, String)>,
}

impl FileDigests {
    /// None is known yet.
    ///
    /// # Errors
    /// Where the project's folder cannot be reached any more.
    pub fn new(project: &Project) -> io::Result<Self> {
        Ok(Self { disk: Disk::new(project.root())?, known: BTreeMap::new() })
    }

    fn digest(&mut self, path: &str) -> Option<String> {
        let metadata = std::fs::metadata(self.disk.root().join(path)).ok()?;
        let (changed, length) = (metadata.modified().ok()?, metadata.len());
        if let Some((known, known_length, digest)) = self.known.get(path)
            && (*known, *known_length) == (changed, length)
        {
            return Some(digest.clone());
        }
        let digest = figures(&Sha256::digest(self.disk.read(path, FILE_LIMIT).ok()?).into());
        self.known.insert(path.to_string(), (changed, length, digest.clone()));
        Some(digest)
    }
}

fn of_note(job: &Job) -> String {
    let mut hash = Sha256::new();
    hash.update(job.text.as_bytes());
    // Of a row, the cells that are called.
    for column in job.row.iter().flat_map(|_| columns(&job.text)) {
        let cell = job.row.as_ref().and_then(|row| row.cells.get(column)).map_or("", |cell| &cell.text);
        hash.update(format!("\0{column}\0{cell}").as_bytes());
    }
    figures(&hash.finalize().into())
}

/// What was asked for of the note, and under what name.
fn of_request(job: &Job, split: bool) -> String {
    let asked = format!("{}\0{}\0{}\0{split}", job.note, job.addressee.as_deref().unwrap_or_default(), job.stem);
    figures(&Sha256::digest(asked).into())
}

fn figures(digest: &Digest) -> String {
    let mut text = hexadecimal(digest);
    text.truncate(FIGURES);
    text
}

/// A digest in hexadecimal figures.
#[must_use]
pub fn hexadecimal(digest: &Digest) -> String {
    digest.iter().fold(String::with_capacity(2 * digest.len()), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
