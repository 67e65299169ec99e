//! Messages and terms that nothing asks for, and attributes of messages that the source language does not have: programs
//! ask in every language for the same.
//!
//! What other projects' programs ask for is not known; there, an entry that the source language does not have is one
//! that nobody will ask for, and so is a term that no text of any language refers to.

use super::{Catalogues, Entry, HashSet, Locale};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
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
                // Only texts refer to terms; where none of a file is referred to, it may be used by files that were not handed in.
                None if entry.is_term => {
                    let is_used = |other: &Entry| {
                        other.is_term && std::ptr::eq(other.tree, entry.tree) && referred_to.contains(&(true, other.id))
                    };
                    let unused =
                        catalogues.is_source(locale) && !elsewhere(entry) && locale.entries.iter().any(is_used);
                    unused.then_some("no text refers to")
                }
                None => obsolete(catalogues, locale, entry).then_some("the source language does not have"),
            };
            let Some(reason) = message else { continue };
            let of_others = || catalogues.surroundings.is_none() && !catalogues.is_source(locale);
            findings.push(if let Some(known) = of_others().then(|| elsewhere_in_source(catalogues, entry)).flatten() {
                let message = format!("the source has `{}` in another file", entry.shown());
                let complaint = Diagnostic::warning(Code::UnusedMessage, message).at(entry.span());
                let complaint = complaint.labelled(known.span(), "the source");
                complaint.help("move it to the file of that name, or take it out if it is there too")
            } else if let Some(meant) = of_others().then(|| meant_by(catalogues, locale, entry)).flatten() {
                let message = format!("`{}` lacks `{}`, and has `{}`", locale.shown, meant.shown(), entry.shown());
                let complaint = Diagnostic::error(Code::MissingMessage, message).at(entry.span());
                let complaint = complaint.labelled(meant.span(), "the source");
                complaint.help(format!("did you mean `{}`?", meant.shown()))
            } else {
                let complaint = Diagnostic::warning(Code::UnusedMessage, format!("{reason} `{}`", entry.shown()));
                complaint.at(entry.span()).help("take it out, or mend the name by which it is asked for")
            });
        }
    }
    attributes(catalogues, findings);
}

/// Attributes of translated messages. Those of terms are for their own language.
fn attributes(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry, source) in catalogues.translated().filter(|(_, entry, _)| !entry.is_term && !entry.is_faulty()) {
        for attribute in entry.texts.iter().filter_map(|text| text.attribute) {
            if source.text(Some(attribute)).is_none() {
                let of_source = source.texts.iter().filter_map(|text| text.attribute);
                let lacking: Vec<&str> = of_source.filter(|known| entry.text(Some(known)).is_none()).collect();
                if let Some(meant) = nearest(attribute, &lacking) {
                    findings.extend(misspelt(catalogues, entry, source, attribute, meant));
                    continue;
                }
                let message = format!("the source language does not have `.{attribute}` of `{}`", entry.shown());
                let complaint = Diagnostic::warning(Code::UnusedMessage, message).at(entry.tree.span(attribute));
                let complaint = complaint.labelled(source.span(), "the source");
                let known: Vec<&str> = source.texts.iter().filter_map(|text| text.attribute).collect();
                findings.push(complaint.nearest_with(".", attribute, known));
            }
        }
    }
}

/// An attribute that a translation has by another name than its source; where every translation, of two at least, has it by
/// that name, it is told once, at the source.
fn misspelt<'s>(
    catalogues: &Catalogues<'_, 's>,
    entry: &Entry<'_, 's>,
    source: &Entry<'_, 's>,
    attribute: &str,
    meant: &str,
) -> Option<Diagnostic> {
    let others: Vec<&Entry> = catalogues.translations().filter_map(|locale| locale.counterpart(source)).collect();
    let agree = |other: &&Entry| other.text(Some(attribute)).is_some() && other.text(Some(meant)).is_none();
    let (shown, own, there) = (source.shown(), entry.tree.span(attribute), source.tree.span(meant));
    if others.len() > 1 && others.iter().all(agree) {
        let is_first = others.first().is_some_and(|first| std::ptr::eq(*first, entry));
        let message = format!("`{shown}` has `.{meant}`, and every translation `.{attribute}`");
        let complaint = Diagnostic::error(Code::MissingMessage, message).at(there).labelled(own, "one of them");
        return is_first.then(|| complaint.help(format!("did you mean `.{attribute}`?")));
    }
    let message = format!("`{shown}` lacks the attribute `.{meant}`, and has `.{attribute}`");
    let complaint = Diagnostic::error(Code::MissingMessage, message).at(own).labelled(there, "the source");
    Some(complaint.help(format!("did you mean `.{meant}`?")))
}

/// The message of the source that a language lacks, and that one which the source has not is probably meant to be.
pub fn meant_by<'c, 't, 's>(
    catalogues: &'c Catalogues<'t, 's>,
    locale: &Locale<'t, 's>,
    entry: &Entry<'t, 's>,
) -> Option<&'c Entry<'t, 's>> {
    let source = catalogues.source()?;
    let lacking: Vec<&Entry> = source
        .entries
        .iter()
        .filter(|other| other.bundle == entry.bundle && other.is_term == entry.is_term)
        .filter(|other| locale.counterpart(other).is_none())
        .collect();
    let names: Vec<&str> = lacking.iter().map(|other| other.id).collect();
    let meant = nearest(entry.id, &names)?;
    lacking.into_iter().find(|other| other.id == meant)
}

/// The entry of the source that bears the name of this one in a file of another name.
pub fn elsewhere_in_source<'c, 't, 's>(
    catalogues: &'c Catalogues<'t, 's>,
    entry: &Entry<'t, 's>,
) -> Option<&'c Entry<'t, 's>> {
    catalogues.source()?.entries.iter().find(|other| (other.is_term, other.id) == (entry.is_term, entry.id))
}

/// Whether a message of another project is one that nobody will ask for: the source has it not.
pub fn obsolete(catalogues: &Catalogues, locale: &Locale, entry: &Entry) -> bool {
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
