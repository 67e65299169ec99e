//! The variables of the source language against what its messages are given: by the templates and kinds that say them, and
//! where nothing is known of those, by the comment that explains them. Date patterns are given the same in every language.

use std::collections::BTreeSet;

use super::variables::variables;
use super::{Catalogues, Entry};
use crate::catalogue::dates;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};

/// Whether every translation, of two at least, does without a variable of the source.
fn is_of_source_alone(catalogues: &Catalogues, entry: &Entry, name: &str) -> bool {
    let mut others = catalogues.translations().filter_map(|locale| locale.counterpart(entry));
    let mut count = 0;
    others.all(|other| {
        count += 1;
        !other.uses_variable(name) && !other.documents(name) && !other.annotations.omits_variable(name)
    }) && count >= 2
}

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    of_dates(catalogues, findings);
    let Some(locale) = catalogues.source() else { return };
    for entry in catalogues.entries_of(locale).filter(|entry| !entry.is_term && !dates::is_pattern(entry.id)) {
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
                findings.push(not_given_here(entry, slice, given.iter().copied()));
                continue;
            }
            // What the comment explains and the text does not use was probably meant.
            let unused: Vec<&str> =
                documented.iter().copied().filter(|known| !used.iter().any(|(name, _)| name == known)).collect();
            if documented.contains(name) || entry.documents(name) || given.is_some() {
                continue;
            }
            // Or what every translation has in its place; where they have none, the source has it by mistake.
            let strange = !documented.is_empty() && is_of_source_alone(catalogues, entry, name);
            let explained: Vec<&str> = documented.iter().copied().filter(|_| strange).collect();
            let meant = nearest(name, &unused).or_else(|| nearest(name, &explained));
            if meant.is_some() || strange {
                let text = format!("`{}` uses the variable `${name}`, which its comment does not know", entry.shown());
                let complaint = Diagnostic::error(Code::MissingVariable, text).at(entry.tree.span(slice));
                findings.push(match meant {
                    Some(near) => complaint.help(format!("did you mean `${near}`?")),
                    None => complaint.help(format!("write `# ${name}: …` above the entry, or take the variable out")),
                });
            }
        }
    }
}

/// The variables of date patterns, in every language, against what the program gives them.
fn of_dates(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry) in catalogues.entries().filter(|(_, entry)| catalogues.is_date_pattern(entry)) {
        let Some(given) = dates::variables(entry.id) else { continue };
        for (_, slice) in variables(entry).into_iter().filter(|(name, _)| !given.contains(name)) {
            findings.push(not_given_here(entry, slice, given.iter().copied()));
        }
    }
}

fn not_given_here<'a>(entry: &Entry, variable: &str, given: impl Iterator<Item = &'a str>) -> Diagnostic {
    let text = format!("`{}` uses the variable `${variable}`, which is not given here", entry.shown());
    let complaint = Diagnostic::error(Code::MissingVariable, text).at(entry.tree.span(variable));
    complaint.nearest_with("$", variable, given)
}
