//! Why a packet is up to date, or is not.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use super::key::{self, FileDigests, Now};
use super::manifest::{self, Entry, Line, Told};
use super::protocol::{Job, Outcome};
use super::run::Request;
use super::work::{Next, Work};
use crate::diagnostic::Diagnostics;
use crate::output;
use crate::project::Project;

/// Says of each packet of a note why it would be left as it is, or made: a line a packet, then a line a reason.
///
/// # Errors
/// Where a manifest cannot be read.
pub fn explain(
    project: &Project,
    note: &Path,
    request: &Request,
    diagnostics: &mut Diagnostics,
) -> io::Result<Vec<String>> {
    let notes = [PathBuf::from(note)];
    let made_from = key::of_project(project);
    let mut digests = FileDigests::new(project)?;
    let mut entries = None;
    let mut told = Vec::new();
    for next in Work::new(project, &notes, request.to_each, request.data.as_deref()) {
        let planned = match next {
            Next::Packet(planned) => planned,
            Next::Failed { reasons, .. } => {
                diagnostics.absorb(reasons);
                continue;
            }
        };
        let Some(stem) = planned.stem else {
            told.push(format!("{}: made, since its number cannot be read", planned.note));
            continue;
        };
        let file = if request.split { stem.clone() } else { format!("{stem}.pdf") };
        let job = Job {
            number: 1,
            note: planned.note,
            text: planned.text,
            addressee: planned.addressee,
            row: planned.row,
            stem,
            known: None,
        };
        if entries.is_none() {
            entries = Some(entries_of(&request.output, &job.note)?);
        }
        let entry = entries.as_ref().and_then(|entries| entries.get(&file));
        let now = Now { project, made_from: &made_from };
        let reasons = reasons(entry, &now, &job, request, &mut digests);
        told.push(format!("{file}: {}", if reasons.is_empty() { "up to date" } else { "would be made" }));
        told.extend(reasons.into_iter().map(|reason| format!("  {reason}")));
    }
    Ok(told)
}

fn reasons(entry: Option<&Entry>, now: &Now, job: &Job, request: &Request, digests: &mut FileDigests) -> Vec<String> {
    if request.force {
        return vec!["everything is, with `--force`".to_string()];
    }
    let Some(entry) = entry else { return vec!["no manifest tells of it yet".to_string()] };
    let Some(known) = entry.known() else { return vec!["it could not be made the last time".to_string()] };
    let mut reasons: Vec<String> = key::changes(&known, now, job, request.split, digests)
        .iter()
        .map(|name| format!("{} since it was made", key::in_words(name)))
        .collect();
    for record in &known.files {
        let found = output::digest(&request.output.join(&record.file), record.bytes);
        match found {
            Ok(Some(digest)) if key::hexadecimal(&digest) == record.sha256 => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                reasons.push(format!("`{}` is missing", record.file));
            }
            _ => reasons.push(format!("`{}` is not the file that was made", record.file)),
        }
    }
    reasons
}

/// What manifests tell of a note, by the file; the newest where several do.
fn entries_of(output: &Path, note: &str) -> io::Result<HashMap<String, Entry>> {
    let mut entries = HashMap::new();
    let manifests = match manifest::in_folder(output) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        found => found?,
    };
    for path in manifests {
        for line in Told::read(&path)?.lines()? {
            if let Line::Packet(entry) = line?
                && entry.note == note
                && let Some(file) = entry.file.clone()
                && (entry.outcome == Outcome::Made || !entries.contains_key(&file))
            {
                entries.insert(file, *entry);
            }
        }
    }
    Ok(entries)
}
