//! Messages and terms that nothing asks for, and attributes of messages that the source language does not have: programs
//! ask in every language for the same.
//!
//! What other projects' programs ask for is not known; there, an entry that the source language does not have is one
//! that nobody will ask for.

use super::{Catalogues, Entry, HashSet, Locale};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::BUILT_IN;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let referred_to: Vec<_> = catalogues.locales.iter().map(referred_to).collect();
    // Where one language refers to a term and another does not, its text is told as that.
    let elsewhere = |entry: &Entry| referred_to.iter().any(|used| used.contains(&(true, entry.id)));
    for (locale, referred_to) in catalogues.locales.iter().zip(&referred_to) {
        // What is built in is there for every project, also for one that does not need all of it.
        let own = locale.entries.iter().filter(|entry| !entry.tree.source().name().starts_with(BUILT_IN));
        for entry in own.filter(|entry| !entry.is_faulty() && !referred_to.contains(&(entry.is_term, entry.id))) {
            let message = match catalogues.surroundings {
                Some(_) if entry.is_term => (!entry.is_name() && !elsewhere(entry)).then_some("no text refers to"),
                Some(project) if project.uses(entry.id) => None,
                Some(_) => Some("no template asks for"),
                None => obsolete(catalogues, locale, entry).then_some("the source language does not have"),
            };
            if let Some(reason) = message {
                let complaint = Diagnostic::warning(Code::UnusedMessage, format!("{reason} `{}`", entry.shown()));
                findings
                    .push(complaint.at(entry.span()).help("take it out, or mend the name by which it is asked for"));
            }
        }
    }
    attributes(catalogues, findings);
}

/// Attributes of translated messages. Those of terms are for their own language.
fn attributes(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry, source) in catalogues.translated().filter(|(_, entry, _)| !entry.is_term && !entry.is_faulty()) {
        for attribute in entry.texts.iter().filter_map(|text| text.attribute) {
            if source.text(Some(attribute)).is_none() {
                let message = format!("the source language does not have `.{attribute}` of `{}`", entry.shown());
                let complaint = Diagnostic::warning(Code::UnusedMessage, message).at(entry.tree.span(attribute));
                let complaint = complaint.labelled(source.span(), "the source");
                let known: Vec<&str> = source.texts.iter().filter_map(|text| text.attribute).collect();
                findings.push(complaint.nearest_with(".", attribute, known));
            }
        }
    }
}

fn obsolete(catalogues: &Catalogues, locale: &Locale, entry: &Entry) -> bool {
    let Some(source) = catalogues.source() else { return false };
    !catalogues.is_source(locale)
        && !entry.is_term
        && catalogues.source_of(entry).is_none()
        && source.has_bundle_of(entry)
        && !source.is_broken(entry)
}

/// What the texts of a language refer to.
fn referred_to<'s>(locale: &Locale<'_, 's>) -> HashSet<(bool, &'s str)> {
    let mut referred_to = HashSet::default();
    for text in locale.entries.iter().flat_map(|entry| &entry.texts).filter(|text| text.has_placeables()) {
        syntax::walk(text.pattern, &mut |part| match part {
            Part::Inline(Inline::MessageReference { id, .. }) => drop(referred_to.insert((false, id.name))),
            Part::Inline(Inline::TermReference { id, .. }) => drop(referred_to.insert((true, id.name))),
            _ => {}
        });
    }
    referred_to
}
