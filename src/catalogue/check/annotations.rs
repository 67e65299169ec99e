//! Annotations: unknown or malformed ones, those that belong to no entry, and those that speak of what is not there.

use super::{Catalogues, Entry, Locale};
use crate::catalogue::annotation::{Addition, Coordinator, Omission, Omitted};
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
    let parties: Vec<&str> = catalogues.entries().filter_map(|(_, entry)| entry.id.strip_prefix("party-")).collect();
    for (locale, entry) in catalogues.entries() {
        if let Some(sort) = entry.annotations.is.as_ref().filter(|_| !is_term(entry)) {
            let complaint = Diagnostic::warning(Code::Annotation, "only of a term is it said what it is");
            let complaint = complaint.at(sort.span.clone());
            findings.push(complaint.help("take the annotation out; it belongs to an entry such as `-term-summit`"));
        }
        let coordinators = entry.annotations.coordinators.iter();
        findings.extend(coordinators.filter_map(|one| of_coordinator(catalogues, locale, entry, one, &parties)));
        let omissions = entry.annotations.omits.iter();
        findings.extend(omissions.filter_map(|omission| {
            used_all_the_same(entry, omission).or_else(|| without_counterpart(catalogues, locale, entry, omission))
        }));
        let additions = entry.annotations.adds.iter();
        findings.extend(additions.filter_map(|addition| added_in_vain(catalogues, locale, entry, addition)));
    }
}

fn is_term(entry: &Entry) -> bool {
    entry.id.starts_with("term-")
}

/// Tells of `@coordinator` that nobody acts on: at what is no term, where the source language says it, or with the name of
/// no party.
fn of_coordinator<'t, 's>(
    catalogues: &Catalogues<'t, 's>,
    locale: &Locale<'t, 's>,
    entry: &Entry<'t, 's>,
    coordinator: &Coordinator,
    parties: &[&str],
) -> Option<Diagnostic> {
    let is_said_in_source =
        || catalogues.source_of(entry).is_some_and(|source| !source.annotations.coordinators.is_empty());
    let complaint = if !is_term(entry) {
        Diagnostic::warning(Code::Annotation, "only of a term is it said who coordinates it")
            .help("take the annotation out; it belongs to an entry such as `-term-area-energy`")
    } else if !catalogues.is_source(locale) && is_said_in_source() {
        Diagnostic::warning(Code::Annotation, "the source language says who coordinates this term, and is followed")
            .help("take it out here, and mend it above the term of the source language")
    } else if !parties.contains(&coordinator.party.as_str()) {
        let message = format!("`@coordinator` names `{}`, and there is no such party", coordinator.party);
        Diagnostic::warning(Code::Annotation, message).nearest(&coordinator.party, parties.iter().copied())
    } else {
        return None;
    };
    Some(complaint.at(coordinator.span.clone()))
}

/// Tells of `@omits` for what the entry uses.
fn used_all_the_same(entry: &Entry, omission: &Omission) -> Option<Diagnostic> {
    let used = match &omission.what {
        Omitted::Variable(name) => entry.variables().find(|own| own == name),
        Omitted::Attribute(name) => entry.text(Some(name.as_str())).and_then(|text| text.attribute),
    }?;
    let (use_span, shown) = (entry.tree.span(used), omission.span.text());
    // Where the text does without something else that its comment explains, the one stands for the other.
    let is_missing = |name: &str| !entry.uses_variable(name) && !entry.annotations.omits_variable(name);
    if let Some(missing) = entry.annotations.documented.iter().find(|one| is_missing(&one.variable)) {
        let text = format!("`{shown}` stands here, and the comment says that the text does without it");
        let complaint = Diagnostic::warning(Code::Annotation, text).at(use_span);
        let complaint = complaint.labelled(omission.span.clone(), "said here");
        return Some(complaint.help(format!("did you mean `${}`?", missing.variable)));
    }
    let text = format!("`{}` says that it does without `{shown}`, and uses it", entry.shown());
    let complaint = Diagnostic::warning(Code::Annotation, text).at(omission.span.clone());
    let complaint = complaint.labelled(use_span, "used here");
    Some(complaint.help("take the annotation out, or what it speaks of"))
}

/// Tells of `@adds` for what the entry does not use, or in the source language, which has nothing to add to.
fn added_in_vain<'t, 's>(
    catalogues: &Catalogues<'t, 's>,
    locale: &Locale<'t, 's>,
    entry: &Entry<'t, 's>,
    addition: &Addition,
) -> Option<Diagnostic> {
    let variable = addition.variable.as_str();
    let complaint = if catalogues.is_source(locale) {
        Diagnostic::warning(Code::Annotation, "the source language has no other before it that it could add to")
            .help(format!("explain it to the other languages instead: `# ${variable}: …`"))
    } else if !entry.uses_variable(variable) {
        let message = format!("`{}` says that it adds `${variable}`, and does not use it", entry.shown());
        Diagnostic::warning(Code::Annotation, message).nearest_with("$", variable, entry.variables())
    } else if catalogues.source_of(entry).is_some_and(|source| says_always(source, variable)) {
        let message = format!("the source says `${variable}` too, in every variant");
        Diagnostic::warning(Code::Annotation, message).help("take the annotation out")
    } else {
        return None;
    };
    Some(complaint.at(addition.span.clone()))
}

/// Whether every reading of an entry's texts says a variable.
fn says_always(entry: &Entry, variable: &str) -> bool {
    let mut readings = entry.texts.iter().flat_map(|text| &text.readings).peekable();
    readings.peek().is_some()
        && readings.all(|reading| reading.uses.iter().any(|usage| usage.variables().any(|name| name == variable)))
}

/// Tells of `@omits` for what the source does not have either.
fn without_counterpart<'t, 's>(
    catalogues: &Catalogues<'t, 's>,
    locale: &Locale<'t, 's>,
    entry: &Entry<'t, 's>,
    omission: &Omission,
) -> Option<Diagnostic> {
    let is_source = catalogues.is_source(locale);
    let source = if is_source { Some(entry) } else { catalogues.source_of(entry) }?;
    let (there, shown) = match &omission.what {
        Omitted::Variable(name) => {
            let given = catalogues.surroundings.and_then(|project| project.given_to(entry.id));
            let is_given = given.is_some_and(|given| given.contains(name.as_str()))
                || dates::variables(entry.id).is_some_and(|known| known.contains(&name.as_str()));
            (is_given || source.uses_variable(name) || source.documents(name), format!("${name}"))
        }
        Omitted::Attribute(name) => {
            let case = name.split('-').next_back().unwrap_or_default();
            let is_case = names::CASES.contains(&case) || case == "article";
            // The source language itself has nothing before it that it could leave out.
            let is_form = is_source && names::FORMS.iter().any(|(form, _)| form == name);
            (is_case || is_form || source.text(Some(name.as_str())).is_some(), format!(".{name}"))
        }
    };
    if there {
        return None;
    }
    let text = format!("the source language has no `{shown}` here that could be left out");
    let complaint = Diagnostic::warning(Code::Annotation, text).at(omission.span.clone());
    let complaint = complaint.labelled(source.span(), "the source");
    Some(complaint.help("mend the name, or take the annotation out"))
}
