//! Findings that people are told of together: drafts, of which a note may use dozens.

use std::collections::BTreeMap;

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
