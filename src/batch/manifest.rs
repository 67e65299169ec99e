//! The manifest of an output folder, `manifest.jsonl`: a line for each packet, appended as soon as it is made.
//!
//! A run that is killed leaves every line but perhaps the last one whole; a line without its end is passed over. When a
//! run ends, the manifest is written anew with one line a packet, in the order of the run, and takes its place in one
//! step. Only where each line begins is kept in memory.

use std::collections::HashMap;
use std::fs::{self, File};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::key::MadeFrom;
use super::protocol::{FileRecord, Finding, Known, Outcome};
use super::work::Shard;

/// A line of a manifest: what has come of a packet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Entry {
    /// The note's path in its project.
    pub note: String,
    /// The one addressee of several that it is for.
    #[serde(default)]
    pub addressee: Option<String>,
    /// The merge table that its values come from, and the line or row there, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// See `table`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// The languages of its versions.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Its file, or with `--split` the folder of its files, relative to the manifest. `None` where not even the name
    /// is known, since the note cannot be read.
    #[serde(default)]
    pub file: Option<String>,
    /// Its pages.
    #[serde(default)]
    pub pages: u64,
    /// The SHA-256 of its file.
    #[serde(default)]
    pub sha256: Option<String>,
    /// The length of its file, or of all its files together.
    #[serde(default)]
    pub bytes: u64,
    /// Its files, where there are several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileRecord>,
    /// The hash of everything that it was made from.
    #[serde(default)]
    pub key: Option<String>,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "MadeFrom::is_empty")]
    pub made_from: MadeFrom,
    /// How long it took, in milliseconds.
    #[serde(default)]
    pub duration: f64,
    /// What has come of it.
    pub outcome: Outcome,
    /// What was found.
    #[serde(default)]
    pub diagnostics: Vec<Finding>,
}

impl Entry {
    /// What a worker has to know to leave the packet as it is; `None` where it was not made.
    #[must_use]
    pub fn known(&self) -> Option<Known> {
        let key = self.key.clone().filter(|_| self.outcome == Outcome::Made)?;
        Some(Known { key, made_from: self.made_from.clone(), files: self.all_files() })
    }

    /// Its files, whether one or several.
    #[must_use]
    pub fn all_files(&self) -> Vec<FileRecord> {
        match (&self.file, &self.sha256) {
            (Some(file), Some(sha256)) if self.files.is_empty() => {
                vec![FileRecord { file: file.clone(), pages: self.pages, sha256: sha256.clone(), bytes: self.bytes }]
            }
            _ => self.files.clone(),
        }
    }

    /// The hash of what it is made of: the note, the addressee and the row, whatever has come of them.
    #[must_use]
    pub fn origin(&self) -> u64 {
        origin(&self.note, self.addressee.as_deref(), self.table.as_deref(), self.row)
    }

    /// What it is known by: its file, or where that is not known, what it was to be made of.
    fn identity(&self) -> u64 {
        Identity {
            note: Some((&self.note).into()),
            addressee: self.addressee.as_deref().map(Into::into),
            file: self.file.as_deref().map(Into::into),
            table: self.table.as_deref().map(Into::into),
            row: self.row,
        }
        .fingerprint()
    }
}

/// The hash of what a packet is made of: see [`Entry::origin`].
#[must_use]
pub fn origin(note: &str, addressee: Option<&str>, table: Option<&str>, row: Option<u64>) -> u64 {
    fingerprint(&(note, addressee, table, row))
}

/// A hash that is the same throughout the process.
pub fn fingerprint(value: &impl Hash) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(value)
}

/// What is said of a run, in a line of its own at the end of its manifest; a manifest without it is of a run that was
/// not finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RunRecord {
    /// The part of the work that it did, such as `2/8`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shard: Option<Shard>,
    /// The packets of this part.
    pub packets: u64,
    /// The packets of all parts together.
    pub of: u64,
    /// The hash of the names of all packets of all parts: what tells whether manifests are of the same work.
    pub work: String,
}

/// A packet of another part of the work: what `manifest merge` knows it by where that part's own manifest is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Elsewhere {
    /// The part that it belongs to.
    pub shard: Shard,
    /// As of an [`Entry`].
    pub note: String,
    /// As of an [`Entry`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<String>,
    /// As of an [`Entry`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// As of an [`Entry`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
}

/// A line of a manifest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Line {
    /// The end of a run.
    Run {
        /// What is said of it.
        run: RunRecord,
    },
    /// A packet that another part of the work makes.
    Elsewhere {
        /// Which.
        elsewhere: Elsewhere,
    },
    /// A packet.
    Packet(Box<Entry>),
}

/// As much of a line as tells which packet it is of.
#[derive(Deserialize)]
struct Identity<'a> {
    #[serde(default, borrow)]
    note: Option<std::borrow::Cow<'a, str>>,
    #[serde(default, borrow)]
    addressee: Option<std::borrow::Cow<'a, str>>,
    #[serde(default, borrow)]
    file: Option<std::borrow::Cow<'a, str>>,
    #[serde(default, borrow)]
    table: Option<std::borrow::Cow<'a, str>>,
    #[serde(default)]
    row: Option<u64>,
}

impl Identity<'_> {
    fn fingerprint(&self) -> u64 {
        match &self.file {
            Some(file) => fingerprint(&("file", file)),
            None => fingerprint(&("note", &self.note, &self.addressee, &self.table, self.row)),
        }
    }
}

/// Where a line stands: the file by its number, and where in it the line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    file: u16,
    start: u64,
}

/// The manifest that a run keeps, beside those of other shards in the same folder, which it only reads.
#[derive(Debug)]
pub struct Manifest {
    path: PathBuf,
    /// The files that were there, the run's own last.
    files: Vec<File>,
    /// Where the newest line of each packet stands, by its identity.
    index: HashMap<u64, Slot>,
    own: File,
    end: u64,
    changed: bool,
    /// The lines of packets that other parts of the work make, where there are such parts.
    elsewhere: Option<BufWriter<File>>,
}

impl Manifest {
    /// The name of the manifest of a run, or of its shard.
    #[must_use]
    pub fn name(shard: Option<Shard>) -> String {
        match shard {
            None => "manifest.jsonl".to_string(),
            Some(shard) => format!("manifest.{}.jsonl", shard.in_a_name()),
        }
    }

    /// Opens or begins the manifest of a run, which may write into the folder `staging` until it ends.
    ///
    /// # Errors
    /// Where it cannot be read or written.
    pub fn open(output: &Path, staging: &Path, shard: Option<Shard>) -> io::Result<Self> {
        let path = output.join(Self::name(shard));
        let own = File::options().create(true).truncate(false).read(true).append(true).open(&path)?;
        let mut index = HashMap::new();
        let mut files = Vec::new();
        for other in in_folder(output)?.into_iter().filter(|other| *other != path) {
            let Ok(number) = u16::try_from(files.len()) else { break };
            let file = File::open(other)?;
            read_index(&file, number, &mut index)?;
            files.push(file);
        }
        let number = u16::try_from(files.len()).unwrap_or(u16::MAX);
        let end = read_index(&own, number, &mut index)?;
        // The line that a kill has cut off would run into the next one.
        own.set_len(end)?;
        files.push(own.try_clone()?);
        let elsewhere = match shard {
            Some(_) => {
                let mut options = File::options();
                options.create(true).truncate(true).read(true).write(true);
                Some(BufWriter::new(options.open(staging.join("elsewhere.jsonl"))?))
            }
            None => None,
        };
        Ok(Self { path, files, index, own, end, changed: false, elsewhere })
    }

    /// The newest line of the packet with this file.
    ///
    /// # Errors
    /// Where it cannot be read any more.
    pub fn find(&mut self, file: &str) -> io::Result<Option<(Slot, Entry)>> {
        let Some(slot) = self.index.get(&fingerprint(&("file", file))).copied() else { return Ok(None) };
        let entry = serde_json::from_slice::<Entry>(&self.line(slot)?).ok();
        Ok(entry.filter(|entry| entry.file.as_deref() == Some(file)).map(|entry| (slot, entry)))
    }

    /// A line that was found or added.
    ///
    /// # Errors
    /// Where it cannot be read any more.
    pub fn read(&mut self, slot: Slot) -> io::Result<Entry> {
        Ok(serde_json::from_slice(&self.line(slot)?)?)
    }

    /// Adds the line of a packet.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn append(&mut self, entry: &Entry) -> io::Result<Slot> {
        let mut line = serde_json::to_vec(entry)?;
        line.push(b'\n');
        // In one call, so that a line is cut off by a kill at most, and never mixed with another.
        if let Err(error) = self.own.write_all(&line) {
            // Half a line would spoil the next one.
            let _ = self.own.set_len(self.end);
            return Err(error);
        }
        let slot = Slot { file: u16::try_from(self.files.len() - 1).unwrap_or(u16::MAX), start: self.end };
        self.end += line.len() as u64;
        self.changed = true;
        self.index.insert(entry.identity(), slot);
        Ok(slot)
    }

    /// Keeps in mind a packet that another part of the work makes.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn is_elsewhere(&mut self, elsewhere: Elsewhere) -> io::Result<()> {
        let Some(file) = &mut self.elsewhere else { return Ok(()) };
        serde_json::to_writer(&mut *file, &Line::Elsewhere { elsewhere })?;
        file.write_all(b"\n")
    }

    /// Writes the manifest anew: the packets of the run in their order, then those that the run's own manifest told of
    /// before and that are still of use, then those of other parts of the work, then what is said of the run. `superseded` tells whether a packet that the run
    /// did not make was one of those that it has made under another name; the files of these are returned.
    ///
    /// # Errors
    /// Where it cannot be written; the one that was kept during the run is then still there.
    pub fn finish(
        mut self,
        staging: &Path,
        order: &[Slot],
        run: &RunRecord,
        superseded: impl Fn(&Entry) -> bool,
    ) -> io::Result<Vec<String>> {
        let own = u16::try_from(self.files.len() - 1).unwrap_or(u16::MAX);
        let ordered: std::collections::HashSet<u64> =
            order.iter().filter(|slot| slot.file == own).map(|slot| slot.start).collect();
        let mut left: Vec<Slot> =
            self.index.values().filter(|slot| slot.file == own && !ordered.contains(&slot.start)).copied().collect();
        left.sort_unstable_by_key(|slot| slot.start);
        let run_line = serde_json::to_vec(&Line::Run { run: run.clone() })?;
        if !self.changed && self.ends_with(&run_line)? {
            return Ok(Vec::new());
        }
        let mut old = Vec::new();
        let written = staging.join("manifest.jsonl");
        let mut output = BufWriter::new(File::create(&written)?);
        for slot in order {
            output.write_all(&self.line(*slot)?)?;
            output.write_all(b"\n")?;
        }
        for slot in left {
            let line = self.line(slot)?;
            let Ok(entry) = serde_json::from_slice::<Entry>(&line) else { continue };
            if superseded(&entry) {
                old.extend(entry.file.filter(|_| entry.outcome == Outcome::Made));
            } else {
                output.write_all(&line)?;
                output.write_all(b"\n")?;
            }
        }
        if let Some(elsewhere) = self.elsewhere {
            let mut elsewhere = elsewhere.into_inner().map_err(io::IntoInnerError::into_error)?;
            elsewhere.seek(SeekFrom::Start(0))?;
            io::copy(&mut elsewhere, &mut output)?;
        }
        output.write_all(&run_line)?;
        output.write_all(b"\n")?;
        let file = output.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        fs::rename(written, &self.path)?;
        Ok(old)
    }

    /// Whether this is the last line already.
    fn ends_with(&mut self, line: &[u8]) -> io::Result<bool> {
        let length = line.len() as u64 + 1;
        let Some(start) = self.end.checked_sub(length) else { return Ok(false) };
        let own = self.files.len() - 1;
        let mut last = vec![0; line.len()];
        self.files[own].seek(SeekFrom::Start(start))?;
        self.files[own].read_exact(&mut last)?;
        Ok(last == line)
    }

    /// A line without its end.
    fn line(&mut self, slot: Slot) -> io::Result<Vec<u8>> {
        let mut file = &self.files[usize::from(slot.file)];
        file.seek(SeekFrom::Start(slot.start))?;
        let mut line = Vec::new();
        BufReader::with_capacity(4096, file).read_until(b'\n', &mut line)?;
        line.pop();
        Ok(line)
    }
}

/// The manifests in a folder, in the order of their names.
///
/// # Errors
/// Where the folder cannot be read.
pub fn in_folder(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_str().is_some_and(is_name) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a file of this name is a manifest, in a folder that does not tell capitals from small letters too.
#[must_use]
pub fn is_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let shard = name.strip_prefix("manifest").and_then(|rest| rest.strip_suffix(".jsonl"));
    shard.is_some_and(|shard| shard.is_empty() || shard.starts_with('.'))
}

/// A manifest that is read alone: the newest line of each packet.
#[derive(Debug)]
pub struct Told {
    path: PathBuf,
    /// The number of the newest line of each packet, by its identity.
    newest: HashMap<u64, u64>,
    /// What is said of the run, where it has come to its end.
    pub run: Option<RunRecord>,
}

impl Told {
    /// Looks through a manifest.
    ///
    /// # Errors
    /// Where the file cannot be read, or a line is none of a manifest, with its number.
    pub fn read(path: &Path) -> io::Result<Self> {
        let (mut newest, mut run) = (HashMap::new(), None);
        for (number, line) in (1..).zip(lines(path)?) {
            match line? {
                Line::Packet(entry) => {
                    newest.insert(entry.identity(), number);
                    run = None;
                }
                Line::Elsewhere { .. } => {}
                Line::Run { run: record } => run = Some(record),
            }
        }
        Ok(Self { path: path.to_path_buf(), newest, run })
    }

    /// The newest line of each packet, and the lines of packets of other parts of the work, in their order.
    ///
    /// # Errors
    /// As [`Told::read`].
    pub fn lines(&self) -> io::Result<impl Iterator<Item = io::Result<Line>>> {
        let numbered = (1..).zip(lines(&self.path)?);
        let newest = numbered.filter(|(number, line)| match line {
            Ok(Line::Packet(entry)) => self.newest.get(&entry.identity()) == Some(number),
            Ok(Line::Run { .. }) => false,
            Ok(Line::Elsewhere { .. }) | Err(_) => true,
        });
        Ok(newest.map(|(_, line)| line))
    }
}

/// The lines of a manifest. A last line that was cut off is not among them.
fn lines(path: &Path) -> io::Result<impl Iterator<Item = io::Result<Line>>> {
    let mut reader = BufReader::new(File::open(path)?);
    let mut number = 0_u64;
    Ok(std::iter::from_fn(move || {
        let mut line = Vec::new();
        number += 1;
        match reader.read_until(b'\n', &mut line) {
            Err(error) => Some(Err(error)),
            Ok(_) if line.last() != Some(&b'\n') => None,
            Ok(_) => {
                let wrong =
                    |_| io::Error::new(io::ErrorKind::InvalidData, format!("line {number} is none of a manifest"));
                Some(serde_json::from_slice(&line).map_err(wrong))
            }
        }
    }))
}

/// Notes where the line of each packet stands, and returns where the last whole line ends. A line that tells of no
/// packet is passed over.
fn read_index(file: &File, number: u16, index: &mut HashMap<u64, Slot>) -> io::Result<u64> {
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let (mut start, mut line) = (0_u64, Vec::new());
    loop {
        line.clear();
        let length = reader.read_until(b'\n', &mut line)? as u64;
        if line.last() != Some(&b'\n') {
            return Ok(start);
        }
        if let Ok(identity) = serde_json::from_slice::<Identity>(&line)
            && identity.note.is_some()
        {
            index.insert(identity.fingerprint(), Slot { file: number, start });
        }
        start += length;
    }
}
