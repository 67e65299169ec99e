//! The lines of a manifest: packets, packets of other parts of the work, and the end of a run.

use std::borrow::Cow;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash};

use serde::{Deserialize, Serialize};

use crate::batch::key::MadeFrom;
use crate::batch::protocol::{FileRecord, Finding, Known, Outcome};
use crate::batch::work::Shard;

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
    pub(super) fn identity(&self) -> u64 {
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
pub struct Identity<'a> {
    /// As of an [`Entry`].
    #[serde(default, borrow)]
    pub note: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    addressee: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    file: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    table: Option<Cow<'a, str>>,
    #[serde(default)]
    row: Option<u64>,
}

impl Identity<'_> {
    /// The hash that a line is found again by.
    pub fn fingerprint(&self) -> u64 {
        match &self.file {
            Some(file) => fingerprint(&("file", file)),
            None => fingerprint(&("note", &self.note, &self.addressee, &self.table, self.row)),
        }
    }
}
