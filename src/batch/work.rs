//! The work of a run: which packets are to be made, one at a time, in an order that is always the same.

use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::manifest::fingerprint;
use super::table::{Table, Unreadable};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::note;
use crate::project::files::has_ending;
use crate::project::record::Digest;
use crate::project::{PARTIES, PROFILE, Project};
use crate::source::Source;
use crate::yaml::{self, Row};

/// A part of the work, so that several machines can share it: the packets whose names hash to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shard {
    /// Which part, from 1.
    pub index: u32,
    /// Of how many.
    pub of: u32,
}

impl Shard {
    /// As it stands in the name of a file: `2-of-8`.
    #[must_use]
    pub fn in_a_name(self) -> String {
        format!("{}-of-{}", self.index, self.of)
    }

    /// The part, of as many, that a packet belongs to, by the hash of its name: the same on every machine.
    #[must_use]
    pub fn of(self, name: &Digest) -> Self {
        let figure = u64::from_le_bytes([name[0], name[1], name[2], name[3], name[4], name[5], name[6], name[7]]);
        let index = u32::try_from(figure % u64::from(self.of)).unwrap_or_default() + 1;
        Self { index, ..self }
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.index, self.of)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split_once('/').and_then(|(index, of)| Some((index.parse().ok()?, of.parse().ok()?)));
        match parts {
            Some((index, of)) if (1..=of).contains(&index) => Ok(Self { index, of }),
            _ => Err("write `I/N`, from `1/N` to `N/N`".to_string()),
        }
    }
}

impl Serialize for Shard {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Shard {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The notes that were asked for: files, folders with all that lies below them, and patterns such as `notes/**/*.yaml`.
/// Each note is there once, in the order asked for and of its name. What cannot be found is reported.
pub fn find_notes(paths: &[PathBuf], output: &Path, diagnostics: &mut Diagnostics) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in paths {
        let before = found.len();
        let text = path.to_string_lossy();
        if path.is_dir() {
            walk(path, output, &mut found);
        } else if text.contains(['*', '?', '[']) && !path.exists() {
            match glob::glob(&text) {
                Ok(matches) => {
                    for path in matches.flatten() {
                        if path.is_dir() { walk(&path, output, &mut found) } else { found.push(path) }
                    }
                }
                Err(error) => {
                    let message = format!("`{text}` is no pattern: {}", error.msg);
                    diagnostics.push(Diagnostic::error(Code::File, message));
                    continue;
                }
            }
        } else {
            // Whether it can be read is told with the note.
            found.push(path.clone());
        }
        if found.len() == before {
            let complaint = Diagnostic::error(Code::File, format!("there is no note in `{text}`"));
            diagnostics.push(complaint.help("a note is a file that ends in `.yaml`"));
        }
    }
    let mut seen = HashSet::new();
    found.retain(|path| seen.insert(fingerprint(&path.canonicalize().unwrap_or_else(|_| path.clone()))));
    found
}

/// The notes below a folder, in the order of their names. What belongs to the project rather than being a note, and
/// what is hidden, is passed over, and so is the output.
fn walk(folder: &Path, output: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        // Links to folders are not followed: a walk must end.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let is_of_project = [PROFILE, PARTIES, "kind.yaml"].contains(&&*name);
        if name.starts_with('.') || is_of_project || path == output {
            continue;
        }
        if is_folder {
            walk(&path, output, found);
        } else if has_ending(&name, &["yaml", "yml"]) {
            found.push(path);
        }
    }
}

/// A packet to be made, before its output has been given a name for it alone.
#[derive(Debug)]
pub struct Planned {
    /// Which of the notes that were asked for it is of.
    pub source: u32,
    /// The note's path in the project.
    pub note: String,
    /// The note's text.
    pub text: String,
    /// The one addressee of several that it is for.
    pub addressee: Option<String>,
    /// The row of a merge table that its values come from.
    pub row: Option<Row>,
    /// The stem of its output's name; `None` where the note cannot be read, which is for the worker to tell.
    pub stem: Option<String>,
}

/// What is there to be done next.
#[derive(Debug)]
pub enum Next {
    /// A packet.
    Packet(Box<Planned>),
    /// A note that cannot be had, or a row of a table for it, with the reasons.
    Failed {
        /// Which of the notes that were asked for.
        source: u32,
        /// The note's path, in the project where it can be read.
        note: String,
        /// The row.
        row: Option<Row>,
        /// Why.
        reasons: Diagnostics,
    },
}

/// A note and the rows of a table that are still to come.
struct Rows {
    source: u32,
    read: Source,
    table: Table,
}

/// The work of a run: goes through the notes one by one.
pub struct Work<'a> {
    project: &'a Project,
    notes: &'a [PathBuf],
    to_each: bool,
    data: Option<&'a Path>,
    rows: Option<Rows>,
    next: u32,
    /// The letters of a note that are still to come.
    letters: VecDeque<Planned>,
    found: u64,
}

impl fmt::Debug for Work<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Work({} of {})", self.next, self.notes.len())
    }
}

impl<'a> Work<'a> {
    /// Everything that is to be made of these notes: a packet each, or one for each of its addressees, or one for each
    /// row of a table.
    #[must_use]
    pub const fn new(project: &'a Project, notes: &'a [PathBuf], to_each: bool, data: Option<&'a Path>) -> Self {
        Self { project, notes, to_each, data, rows: None, next: 0, letters: VecDeque::new(), found: 0 }
    }

    /// The next row of the table that is being gone through.
    fn row(&mut self) -> Option<Next> {
        let Rows { source, read, table } = self.rows.as_mut()?;
        let Some(row) = table.next() else {
            self.rows = None;
            return None;
        };
        self.found += 1;
        Some(match row {
            Ok(row) => Next::Packet(Box::new(Planned {
                source: *source,
                note: read.name().to_string(),
                text: read.text().to_string(),
                addressee: None,
                stem: note::output_stem(read, Some(&row)),
                row: Some(row),
            })),
            Err(unreadable) => {
                let Unreadable { row, complaint } = *unreadable;
                let mut reasons = Diagnostics::new();
                reasons.push(complaint);
                Next::Failed { source: *source, note: read.name().to_string(), row: Some(row), reasons }
            }
        })
    }

    /// How many packets there will be, as far as the notes have been read: one at least of each that has not.
    #[must_use]
    pub fn expected(&self) -> u64 {
        self.found + (self.notes.len() as u64).saturating_sub(u64::from(self.next))
    }

    /// The letters of a note, one to each of its addressees.
    ///
    /// # Errors
    /// Where the note cannot be read, or does not tell who they are.
    fn letters(&self, source: u32, read: &Source) -> Result<VecDeque<Planned>, Diagnostics> {
        let mut reasons = Diagnostics::new();
        reasons.weigh(self.project.profile.severities.clone());
        let Some(note) = note::resolve(read, self.project, &mut reasons) else { return Err(reasons) };
        let letters = note.to_each(self.project)?.into_iter().map(|letter| Planned {
            source,
            note: read.name().to_string(),
            text: read.text().to_string(),
            row: None,
            stem: Some(letter.file_stem()),
            addressee: letter.recipient,
        });
        Ok(letters.collect())
    }
}

impl Iterator for Work<'_> {
    type Item = Next;

    fn next(&mut self) -> Option<Next> {
        if let Some(letter) = self.letters.pop_front() {
            return Some(Next::Packet(Box::new(letter)));
        }
        if let Some(next) = self.row() {
            return Some(next);
        }
        let source = self.next;
        let path = self.notes.get(source as usize)?;
        self.next += 1;
        let mut reasons = Diagnostics::new();
        let Some(read) = self.project.read_note(path, &mut reasons) else {
            self.found += 1;
            return Some(Next::Failed { source, note: path.display().to_string(), row: None, reasons });
        };
        if let Some(data) = self.data {
            let table = Table::open(data, &mut reasons).filter(|table| has_columns(table, &read, &mut reasons));
            let Some(table) = table else {
                self.found += 1;
                return Some(Next::Failed { source, note: read.name().to_string(), row: None, reasons });
            };
            self.rows = Some(Rows { source, read, table });
            return self.next();
        }
        if !self.to_each {
            self.found += 1;
            let (note, text) = (read.name().to_string(), read.text().to_string());
            let stem = note::output_stem(&read, None);
            return Some(Next::Packet(Box::new(Planned { source, note, text, addressee: None, row: None, stem })));
        }
        match self.letters(source, &read) {
            Ok(letters) => {
                self.found += letters.len() as u64;
                self.letters = letters;
                self.next()
            }
            Err(reasons) => {
                self.found += 1;
                Some(Next::Failed { source, note: read.name().to_string(), row: None, reasons })
            }
        }
    }
}

/// Whether a table has every column that a note calls. Those that it has not are told once and not in each row.
fn has_columns(table: &Table, note: &Source, diagnostics: &mut Diagnostics) -> bool {
    let Some(columns) = table.columns() else { return true };
    let mut all = true;
    for (name, place) in yaml::called(note) {
        if !columns.contains(&name) {
            all = false;
            let message = format!("the table `{}` has no column `{name}`", table.name());
            let complaint = Diagnostic::error(Code::Table, message).at(place);
            let known = columns.iter().map(String::as_str).filter(|name| !name.is_empty());
            diagnostics.push(complaint.nearest(&name, known));
        }
    }
    all
}
