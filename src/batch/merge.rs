//! Joins the manifests of shards into one, and tells what is missing.

use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::manifest::{self, Elsewhere, Entry, Line, RunRecord, Told, fingerprint};
use super::protocol::Outcome;
use super::work::Shard;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Packets of a part that are named where they are missing, at most.
const NAMED: usize = 20;

/// What was joined.
#[derive(Debug, Default)]
pub struct Merged {
    /// Packets of all manifests.
    pub packets: u64,
    /// Of these, packets that could not be made.
    pub failed: u64,
    /// Packets of the work of which none of them tells.
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
    let failed = |error: io::Error| (output.to_path_buf(), error);
    let folder = output.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut named = tempfile::Builder::new();
    named.prefix(".manifest-");
    #[cfg(unix)]
    named.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut written = BufWriter::new(named.tempfile_in(folder).map_err(failed)?);
    let mut joint = Joint { manifests, merged: Merged::default(), seen: HashMap::new(), elsewhere: BTreeMap::new() };
    let mut runs: Vec<(&Path, Option<RunRecord>)> = Vec::new();
    for (number, path) in manifests.iter().enumerate() {
        let own = |error: io::Error| (path.clone(), error);
        let told = Told::read(path).map_err(own)?;
        for line in told.lines().map_err(own)? {
            match line.map_err(own)? {
                Line::Run { .. } => {}
                Line::Elsewhere { elsewhere } => joint.expect(elsewhere),
                Line::Packet(entry) => {
                    if joint.take(&entry, number, diagnostics) {
                        serde_json::to_writer(&mut written, &entry).map_err(|error| failed(error.into()))?;
                        written.write_all(b"\n").map_err(failed)?;
                    }
                }
            }
        }
        runs.push((path, told.run));
    }
    if let Some(run) = joint.conclude(&runs, diagnostics) {
        serde_json::to_writer(&mut written, &Line::Run { run }).map_err(|error| failed(error.into()))?;
        written.write_all(b"\n").map_err(failed)?;
    }
    let written = written.into_inner().map_err(|error| failed(error.into_error()))?;
    written.as_file().sync_all().map_err(failed)?;
    written.persist(output).map_err(|error| failed(error.error))?;
    Ok(joint.merged)
}

/// What the manifests tell together.
struct Joint<'a> {
    manifests: &'a [PathBuf],
    merged: Merged,
    /// The packets that are told of, with the number of the manifest and the fingerprint of what it tells.
    seen: HashMap<u64, (usize, u64)>,
    /// The packets that other parts must tell of, by their part.
    elsewhere: BTreeMap<Shard, BTreeMap<u64, String>>,
}

impl Joint<'_> {
    /// Keeps in mind that there must be a packet.
    fn expect(&mut self, elsewhere: Elsewhere) {
        let Elsewhere { shard, note, addressee, table, row } = elsewhere;
        let packet = manifest::origin(&note, addressee.as_deref(), table.as_deref(), row);
        let to = addressee.map_or_else(String::new, |party| format!(" to {party}"));
        let row = row.map_or_else(String::new, |row| format!(", row {row}"));
        self.elsewhere.entry(shard).or_default().insert(packet, format!("`{note}`{to}{row}"));
    }

    /// Takes in what a manifest tells of a packet. Whether it belongs into the joint one.
    fn take(&mut self, entry: &Entry, number: usize, diagnostics: &mut Diagnostics) -> bool {
        let name = entry.file.as_deref().unwrap_or(&entry.note);
        let told = fingerprint(&(&entry.file, &entry.sha256, &entry.key));
        match self.seen.entry(entry.origin()) {
            Vacant(free) => drop(free.insert((number, told))),
            // One manifest tells of an older packet beside the failure to make it anew.
            Occupied(taken) if taken.get().0 == number => {}
            Occupied(taken) => {
                let (other, same) = *taken.get();
                if same != told {
                    let (one, another) = (self.manifests[other].display(), self.manifests[number].display());
                    let message = format!("`{one}` and `{another}` tell different things of `{name}`");
                    let complaint = Diagnostic::error(Code::Manifest, message);
                    diagnostics
                        .push(complaint.help(format!("what `{one}` tells was taken; give only those of one run")));
                }
                return false;
            }
        }
        self.merged.packets += 1;
        if entry.outcome == Outcome::Failed {
            self.merged.failed += 1;
            let why = entry.diagnostics.first().map_or("", |finding| finding.message.as_str());
            let complaint = Diagnostic::error(Code::Manifest, format!("`{name}` was not made"));
            diagnostics.push(complaint.help(format!("it said: {why}")));
        }
        true
    }

    /// Holds the runs against each other, tells what is missing, and returns what is to be said of them together where
    /// nothing is.
    fn conclude(&mut self, runs: &[(&Path, Option<RunRecord>)], diagnostics: &mut Diagnostics) -> Option<RunRecord> {
        let mut complete = true;
        for (path, _) in runs.iter().filter(|(_, run)| run.is_none()) {
            complete = false;
            let message = format!("`{}` is of a run that was not finished", path.display());
            let complaint = Diagnostic::error(Code::Manifest, message);
            diagnostics.push(complaint.help("start that run again: it makes what is missing"));
        }
        let finished: Vec<(&Path, &RunRecord)> =
            runs.iter().filter_map(|(path, run)| Some((*path, run.as_ref()?))).collect();
        let (first_path, first) = *finished.first()?;
        let parts = |run: &RunRecord| run.shard.map_or(1, |shard| shard.of);
        for (path, run) in &finished[1..] {
            if (&run.work, run.of, parts(run)) != (&first.work, first.of, parts(first)) {
                complete = false;
                let message =
                    format!("`{}` and `{}` are not parts of the same work", first_path.display(), path.display());
                let complaint = Diagnostic::error(Code::Manifest, message);
                diagnostics
                    .push(complaint.help("give each part the same notes, in the same order, and the same options"));
            }
        }
        let there: BTreeSet<Shard> = finished.iter().filter_map(|(_, run)| run.shard).collect();
        let all = (1..=parts(first)).map(|index| Shard { index, of: parts(first) });
        let mut lacking: BTreeMap<Shard, Vec<String>> = all
            .filter(|shard| first.shard.is_some() && !there.contains(shard))
            .map(|shard| (shard, Vec::new()))
            .collect();
        for (shard, packets) in std::mem::take(&mut self.elsewhere) {
            for (_, name) in packets.into_iter().filter(|(packet, _)| !self.seen.contains_key(packet)) {
                self.merged.missing += 1;
                lacking.entry(shard).or_default().push(name);
            }
        }
        complete &= lacking.is_empty();
        diagnostics.extend(lacking.into_iter().map(|(shard, packets)| missing(shard, packets)));
        let Merged { packets, .. } = self.merged;
        complete.then(|| RunRecord { shard: None, packets, of: first.of, work: first.work.clone() })
    }
}

/// The complaint about a part that has no manifest of a run to its end, with its packets as far as they are known.
fn missing(shard: Shard, mut packets: Vec<String>) -> Diagnostic {
    let complaint = Diagnostic::error(Code::Manifest, format!("the part {shard} is missing"));
    let complaint = complaint.help(format!("run it to its end with `--shard {shard}`, or give its manifest too"));
    if packets.is_empty() {
        return complaint;
    }
    packets.sort();
    let more = packets.len().saturating_sub(NAMED);
    packets.truncate(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    complaint.help(format!("missing: {}{more}", packets.join("; ")))
}
