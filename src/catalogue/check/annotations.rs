//! Annotations: unknown or malformed ones, those that belong to no entry, and those that speak of what is not there.

use super::Catalogues;
use crate::catalogue::annotation::Omitted;
use crate::catalogue::{dates, names};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    if !catalogues.ours {
        return;
    }
    for tree in catalogues.locales.iter().flat_map(|locale| &locale.trees) {
        // Their contents have been read; here it is told what could not be.
        tree.annotations(findings);
    }
    for (locale, entry) in catalogues.entries() {
        if let Some(sort) = entry.annotations.is.as_ref().filter(|_| !entry.id.starts_with("term-")) {
            let complaint = Diagnostic::warning(Code::Annotation, "only of a term is it said what it is");
            let complaint = complaint.at(sort.span.clone());
            findings.push(complaint.help("take the annotation out; it belongs to an entry such as `-term-summit`"));
        }
        for coordinator in &entry.annotations.coordinators {
            let parties: Vec<&str> =
                catalogues.entries().filter_map(|(_, entry)| entry.id.strip_prefix("party-")).collect();
            let complaint = if !entry.id.starts_with("term-") {
                Diagnostic::warning(Code::Annotation, "only of a term is it said who coordinates it")
                    .help("take the annotation out; it belongs to an entry such as `-term-area-energy`")
            } else if !parties.contains(&coordinator.party.as_str()) {
                let message = format!("`@coordinator` names `{}`, and there is no such party", coordinator.party);
                Diagnostic::warning(Code::Annotation, message).nearest(&coordinator.party, parties)
            } else {
                continue;
            };
            findings.push(complaint.at(coordinator.span.clone()));
        }
        let source = if catalogues.is_source(locale) { Some(entry) } else { catalogues.source_of(entry) };
        for omission in &entry.annotations.omits {
            let used = match &omission.what {
                Omitted::Variable(name) => entry.variables().find(|own| own == name),
                Omitted::Attribute(name) => entry.text(Some(name.as_str())).and_then(|text| text.attribute),
            };
            if let Some(used) = used {
                let (use_span, shown) = (entry.tree.span(used), omission.span.text());
                // Where the text does without something else that its comment explains, the one stands for the other.
                let is_missing = |name: &str| !entry.uses_variable(name) && !entry.annotations.omits_variable(name);
                let missing = entry.annotations.documented.iter().find(|one| is_missing(&one.variable));
                let complaint = if let Some(missing) = missing {
                    let text = format!("`{shown}` stands here, and the comment says that the text does without it");
                    let complaint = Diagnostic::warning(Code::Annotation, text).at(use_span);
                    let complaint = complaint.labelled(omission.span.clone(), "said here");
                    complaint.help(format!("did you mean `${}`?", missing.variable))
                } else {
                    let text = format!("`{}` says that it does without `{shown}`, and uses it", entry.shown());
                    let complaint = Diagnostic::warning(Code::Annotation, text).at(omission.span.clone());
                    let complaint = complaint.labelled(use_span, "used here");
                    complaint.help("take the annotation out, or what it speaks of")
                };
                findings.push(complaint);
                continue;
            }
            let Some(source) = source else { continue };
            let (there, shown) = match &omission.what {
                Omitted::Variable(name) => {
                    let given = catalogues.surroundings.and_then(|project| project.given_to(entry.id));
                    let is_given = given.is_some_and(|given| given.contains(name.as_str()))
                        || (dates::is_pattern(entry.id) && dates::VARIABLES.contains(&name.as_str()));
                    (is_given || source.uses_variable(name) || source.documents(name), format!("${name}"))
                }
                Omitted::Attribute(name) => {
                    let case = name.split('-').next_back().unwrap_or_default();
                    let is_case = names::CASES.contains(&case) || case == "article";
                    // The source language itself has nothing before it that it could leave out.
                    let is_form = catalogues.is_source(locale) && names::FORMS.iter().any(|(form, _)| form == name);
                    (is_case || is_form || source.text(Some(name.as_str())).is_some(), format!(".{name}"))
                }
            };
            if !there {
                let text = format!("the source language has no `{shown}` here that could be left out");
                let complaint = Diagnostic::warning(Code::Annotation, text).at(omission.span.clone());
                let complaint = complaint.labelled(source.span(), "the source");
                findings.push(complaint.help("mend the name, or take the annotation out"));
            }
        }
    }
}
