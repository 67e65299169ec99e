//! The manifest of an output folder, `manifest.jsonl`: a line for each packet, appended as soon as it is made.
//!
//! A run that is killed leaves every line but perhaps the last one whole; a line without its end is passed over. When a
//! run ends, the manifest is written anew with one line a packet, in the order of the run, and takes its place in one
//! step.

mod line;
mod running;
mod told;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::work::Shard;

pub use line::{Elsewhere, Entry, Line, RunRecord, fingerprint, origin};
pub use running::{Manifest, Slot};
pub use told::Told;

/// The name of the manifest of a run, or of its shard.
fn name(shard: Option<Shard>) -> String {
    match shard {
        None => "manifest.jsonl".to_string(),
        Some(shard) => format!("manifest.{}.jsonl", shard.in_a_name()),
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
