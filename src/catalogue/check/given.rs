//! The variables of the source language against what its messages are given: by the templates and kinds that say them, and
//! where nothing is known of those, by the comment that explains them.

use std::collections::BTreeSet;

use super::Catalogues;
use super::variables::variables;
use crate::catalogue::dates;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let Some(locale) = catalogues.source() else { return };
    for entry in locale.entries.iter().filter(|entry| !entry.is_term && !dates::is_pattern(entry.id)) {
        let given = catalogues.surroundings.and_then(|project| project.given_to(entry.id));
        let used = variables(entry);
        let documented: BTreeSet<&str> =
            entry.annotations.documented.iter().map(|documented| documented.variable.as_str()).collect();
        for (name, slice) in &used {
            let derived = |given: &BTreeSet<&str>| {
                given.iter().any(|known| name.strip_prefix(known).is_some_and(|rest| rest.starts_with('-')))
            };
            let not_given =
                given.as_ref().filter(|given| !given.contains(name) && !derived(given) && !entry.documents(name));
            if let Some(given) = not_given {
                let text = format!("`{}` uses the variable `${name}`, which is not given here", entry.shown());
                let complaint = Diagnostic::error(Code::MissingVariable, text).at(entry.tree.span(slice));
                findings.push(complaint.nearest(name, given.iter().copied()));
                continue;
            }
            // What the comment explains and the text does not use was probably meant.
            let unused: Vec<&str> =
                documented.iter().copied().filter(|known| !used.iter().any(|(name, _)| name == known)).collect();
            if !documented.contains(name)
                && !entry.documents(name)
                && let Some(near) = nearest(name, &unused)
                && given.is_none()
            {
                let text = format!("`{}` uses the variable `${name}`, which its comment does not know", entry.shown());
                let complaint = Diagnostic::error(Code::MissingVariable, text).at(entry.tree.span(slice));
                findings.push(complaint.help(format!("did you mean `{near}`?")));
            }
        }
    }
}
