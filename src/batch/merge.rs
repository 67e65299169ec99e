//! Joins the manifests of shards into one, and tells what is missing.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::manifest::{self, Line, RunRecord, fingerprint};
use super::protocol::Outcome;
use super::work::Shard;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// What was joined.
#[derive(Debug, Default)]
pub struct Merged {
    /// Packets of all manifests.
    pub packets: u64,
    /// Of these, packets that could not be made.
    pub failed: u64,
    /// Packets of shards that are missing or were not finished.
    pub missing: u64,
}

/// Joins manifests into `output`, which appears whole or not at all. What is missing or contradicts itself is among the
/// diagnostics.
///
/// # Errors
/// Where a manifest cannot be read or the output cannot be written; with the path.
pub fn merge(
    manifests: &[PathBuf],
    output: &Path,
    diagnostics: &mut Diagnostics,
) -> Result<Merged, (PathBuf, io::Error)> {
    let mut merged = Merged::default();
    let mut runs: Vec<(&Path, RunRecord)> = Vec::new();
    let mut seen: HashMap<u64, usize> = HashMap::new();
    let folder = output.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let written = tempfile::Builder::new().prefix(".manifest-").tempfile_in(folder);
    let mut written = BufWriter::new(written.map_err(|error| (output.to_path_buf(), error))?);
    for (number, path) in manifests.iter().enumerate() {
        let own = |error: io::Error| (path.clone(), error);
        let mut run = None;
        for line in manifest::lines(path).map_err(own)? {
            match line.map_err(own)? {
                Line::Run { run: record } => run = Some(record),
                Line::Packet(entry) => {
                    let identity = fingerprint(&(&entry.note, &entry.addressee, &entry.file));
                    if let Some(other) = seen.insert(identity, number).filter(|other| *other != number) {
                        let name = entry.file.as_deref().unwrap_or(&entry.note);
                        let message =
                            format!("`{}` and `{}` both tell of `{name}`", path.display(), manifests[other].display());
                        let complaint = Diagnostic::error(Code::Manifest, message);
                        diagnostics.push(complaint.help("give each manifest once, and only those of one run"));
                        continue;
                    }
                    merged.packets += 1;
                    if entry.outcome == Outcome::Failed {
                        merged.failed += 1;
                        let message = format!("`{}` was not made", entry.file.as_deref().unwrap_or(&entry.note));
                        let why = entry.diagnostics.first().map_or("", |finding| finding.message.as_str());
                        diagnostics.push(Diagnostic::error(Code::Manifest, message).help(format!("it said: {why}")));
                    }
                    let failed = |error| (output.to_path_buf(), error);
                    serde_json::to_writer(&mut written, &entry).map_err(|error| failed(error.into()))?;
                    written.write_all(b"\n").map_err(failed)?;
                }
            }
        }
        if let Some(run) = run {
            runs.push((path, run));
        } else {
            let message = format!("`{}` is of a run that was not finished", path.display());
            let complaint = Diagnostic::error(Code::Manifest, message);
            diagnostics.push(complaint.help("start that run again: it makes what is missing"));
        }
    }
    let whole = whole(&runs, &mut merged, diagnostics);
    let failed = |error| (output.to_path_buf(), error);
    if let Some(run) = whole {
        serde_json::to_writer(&mut written, &Line::Run { run }).map_err(|error| failed(error.into()))?;
        written.write_all(b"\n").map_err(failed)?;
    }
    let written = written.into_inner().map_err(|error| failed(error.into_error()))?;
    written.as_file().sync_all().map_err(failed)?;
    written.persist(output).map_err(|error| failed(error.error))?;
    Ok(merged)
}

/// Holds the runs against each other, and returns what is to be said of them together where nothing is missing.
fn whole(runs: &[(&Path, RunRecord)], merged: &mut Merged, diagnostics: &mut Diagnostics) -> Option<RunRecord> {
    let (first_path, first) = runs.first()?;
    let mut complete = true;
    for (path, run) in &runs[1..] {
        if (&run.work, run.of) != (&first.work, first.of) {
            complete = false;
            let message = format!("`{}` and `{}` are not parts of the same work", first_path.display(), path.display());
            let complaint = Diagnostic::error(Code::Manifest, message);
            diagnostics.push(complaint.help("give each part the same notes, in the same order, and the same options"));
        }
    }
    let parts = first.shard.map_or(1, |shard| shard.of);
    let mut done: BTreeMap<u32, u64> = BTreeMap::new();
    for (_, run) in runs {
        done.insert(run.shard.map_or(1, |shard| shard.index), run.packets);
    }
    merged.missing = first.of.saturating_sub(done.values().sum());
    for index in (1..=parts).filter(|index| !done.contains_key(index)) {
        complete = false;
        let shard = Shard { index, of: parts };
        let complaint = Diagnostic::error(Code::Manifest, format!("the part {shard} is missing"));
        diagnostics.push(complaint.help(format!("run it with `--shard {shard}`, or give its manifest too")));
    }
    complete.then(|| RunRecord { shard: None, packets: merged.packets, of: first.of, work: first.work.clone() })
}
