//! Variables that no comment explains to the translator, and explanations of variables that are not there.

use super::{Catalogues, Entry};
use crate::catalogue::dates;
use crate::catalogue::names::is_channel;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    // Some projects hand their catalogues out without any comment.
    let explains = |entry: &Entry| entry.comments.own.iter().chain(entry.comments.group).any(|line| line.contains('$'));
    if !catalogues.ours && !catalogues.source().is_some_and(|source| source.entries.iter().any(explains)) {
        return;
    }
    let is_explained = |entry: &Entry| !entry.is_term || (catalogues.ours && is_channel(entry.id));
    for (locale, entry) in catalogues.entries().filter(|(_, entry)| is_explained(entry) && !entry.is_faulty()) {
        let source = if catalogues.is_source(locale) { None } else { catalogues.source_of(entry) };
        if !catalogues.ours && (source.is_some() || !catalogues.is_source(locale)) {
            // Translators of other projects see the comments of the source.
            continue;
        }
        // The source may explain it in a comment that does not parse.
        if catalogues.source().is_some_and(|source| source.is_broken(entry)) {
            continue;
        }
        let mut told: Vec<&str> = Vec::new();
        for name in entry.variables() {
            // Whose comment explains the other variables of a translation leaves a gap, whatever the source explains.
            let is_known = |name: &str| source.is_some_and(|source| source.documents(name));
            let explains = entry.annotations.documented.iter().any(|one| is_known(&one.variable))
                || entry.variables().any(|other| entry.documents(other));
            let own = catalogues.ours && explains;
            let by_source = !own && source.is_some_and(|source| source.documents(name));
            if told.contains(&name) || entry.documents(name) || by_source {
                continue;
            }
            told.push(name);
            let complaint =
                Diagnostic::warning(Code::UndocumentedVariable, format!("no comment says what `${name}` is"));
            let complaint = complaint.at(entry.tree.span(name));
            findings.push(complaint.help(format!("write `# ${name}: …` above the entry")));
        }
        if catalogues.ours {
            explained(catalogues, entry, source, findings);
        }
    }
}

/// What is explained must be used by some language, or be given to the message.
fn explained(catalogues: &Catalogues, entry: &Entry, source: Option<&Entry>, findings: &mut Diagnostics) {
    for documented in &entry.annotations.documented {
        let name = documented.variable.as_str();
        let by_language = || {
            catalogues
                .locales
                .iter()
                .filter_map(|locale| locale.counterpart(entry))
                .any(|other| other.uses_variable(name))
        };
        let given = || {
            catalogues.surroundings.is_some_and(|project| {
                super::surroundings::GIVEN.iter().any(|(known, _)| *known == name)
                    || project.given_to(entry.id).is_some_and(|given| given.contains(name))
            }) || dates::variables(entry.id).is_some_and(|known| known.contains(&name))
        };
        let in_source = source.is_some_and(|source| source.documents(name));
        if !entry.uses_variable(name) && !in_source && !by_language() && !given() {
            let message = format!("the comment explains `${name}`, and there is none");
            let complaint = Diagnostic::warning(Code::UndocumentedVariable, message).at(documented.span.clone());
            let used: Vec<&str> = entry.variables().collect();
            findings.push(complaint.nearest_with("$", name, used));
        }
    }
}
