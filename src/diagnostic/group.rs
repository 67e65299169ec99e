//! Findings that people are told of together: drafts, of which a note may use dozens, and what is said of file after file.

use std::collections::{BTreeMap, HashMap};

use super::{Code, Diagnostic};

/// Entries of a group that are named.
const NAMED: usize = 4;

/// Takes the drafts out of the findings, and returns in their place what is said of those of each folder, a finding each.
/// Machines are told of each by itself.
#[must_use]
pub fn group_drafts(findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let (drafts, mut told): (Vec<_>, Vec<_>) = findings.into_iter().partition(|finding| finding.code == Code::Draft);
    let mut folders: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for draft in drafts {
        let file = draft.file().unwrap_or_default();
        let folder = file.rsplit_once('/').map_or(file, |(folder, _)| folder).to_string();
        folders.entry(folder).or_default().push(draft);
    }
    for (folder, drafts) in folders {
        let names: Vec<String> = drafts
            .iter()
            .take(NAMED)
            .filter_map(|draft| Some(format!("`{}`", draft.message.split('`').nth(1)?)))
            .collect();
        let more = drafts.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let (entries, waits) = if drafts.len() == 1 { ("entry", "awaits") } else { ("entries", "await") };
        let message = format!(
            "{} {entries} of `{folder}/` in use {waits} a reviewer: {}{more}; `verbale catalogue status` lists all",
            drafts.len(),
            names.join(", ")
        );
        let severity = drafts.first().map_or(super::Severity::Note, |draft| draft.severity);
        told.push(Diagnostic { severity, ..Diagnostic::note(Code::Draft, message) });
    }
    told
}

/// Of findings that say the same of several files, the first of each, with the number of the others.
#[must_use]
pub fn group_files(findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut told: Vec<(Diagnostic, usize)> = Vec::new();
    let mut known: HashMap<(Code, String), usize> = HashMap::new();
    for finding in findings {
        let first = known.get(&(finding.code, finding.message.clone())).copied();
        match first {
            Some(first) if told[first].0.file() != finding.file() => told[first].1 += 1,
            Some(_) => told.push((finding, 0)),
            None => {
                known.insert((finding.code, finding.message.clone()), told.len());
                told.push((finding, 0));
            }
        }
    }
    let with_others = |(finding, others): (Diagnostic, usize)| match others {
        0 => finding,
        1 => finding.help("the same is to be said of 1 more file"),
        _ => finding.help(format!("the same is to be said of {others} more files")),
    };
    told.into_iter().map(with_others).collect()
}
