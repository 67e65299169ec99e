//! What the source language has and a translation lacks: a message, a term, an attribute, a form of a name.

use super::unused::{elsewhere_in_source, meant_by, obsolete};
use super::{Catalogues, Entry, Locale, Text};
use crate::catalogue::names::{self, Form};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::project::BUILT_IN;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let Some(source) = catalogues.source() else { return };
    for locale in catalogues.translations() {
        files(locale, source, findings);
        // One that is there by another name is told where it stands.
        let misnamed: Vec<*const Entry> = if catalogues.surroundings.is_none() {
            let strange =
                locale.entries.iter().filter(|entry| !entry.is_faulty() && obsolete(catalogues, locale, entry));
            let strange = strange.filter(|entry| elsewhere_in_source(catalogues, entry).is_none());
            strange.filter_map(|entry| meant_by(catalogues, locale, entry)).map(std::ptr::from_ref).collect()
        } else {
            Vec::new()
        };
        for entry in source.entries.iter().filter(|entry| !entry.is_faulty()) {
            match locale.counterpart(entry) {
                Some(translation) => attributes(catalogues, locale, entry, translation, findings),
                None if locale.is_broken(entry) || !locale.has_bundle_of(entry) || is_exception(entry) => {}
                None if misnamed.contains(&std::ptr::from_ref(entry)) => {}
                None => {
                    let (what, shown) = (if entry.is_term { "term" } else { "message" }, entry.shown());
                    let text = format!("`{}` lacks the {what} `{shown}`", locale.shown);
                    let complaint = Diagnostic::error(Code::MissingMessage, text).labelled(entry.span(), "the source");
                    findings.push(complaint.help(format!("add `{shown} = …` to a file of `{}`", locale.shown)));
                }
            }
        }
        if catalogues.ours {
            names_of_translation(catalogues, locale, findings);
        }
    }
    if catalogues.ours {
        forms_of_source(catalogues, source, findings);
    }
}

/// Tells of each file of the source that a language of another project has not, once for all of its messages.
fn files(locale: &Locale, source: &Locale, findings: &mut Diagnostics) {
    for entries in source.entries.chunk_by(|one, next| std::ptr::eq(one.tree, next.tree)) {
        let Some(first) = entries.first().filter(|first| !locale.has_bundle_of(first)) else { continue };
        let text = format!("`{}` lacks this file of the source", locale.shown);
        let complaint = Diagnostic::error(Code::MissingMessage, text).labelled(first.span(), "it begins here");
        findings.push(complaint.help("add the file to the language, with all of its messages"));
    }
}

fn attributes(
    catalogues: &Catalogues,
    locale: &Locale,
    entry: &Entry,
    translation: &Entry,
    findings: &mut Diagnostics,
) {
    if entry.text(None).is_some() && translation.text(None).is_none() {
        let text = format!("`{}` has no text of its own, and its source has", translation.shown());
        let complaint = Diagnostic::error(Code::MissingMessage, text).at(translation.span());
        findings.push(complaint.labelled(entry.span(), "the source").help("write its text after the `=`"));
    }
    for attribute in entry.texts.iter().filter_map(|text| text.attribute) {
        // The cases and articles of a name are its language's own affair; its forms are asked for in every language.
        // Nobody but the language itself asks for the attributes of other terms, unless they are sentences.
        let asked_for = match (entry.is_term, entry.is_name()) {
            (false, _) => true,
            (true, true) => catalogues.ours && Form::named(attribute).is_some(),
            (true, false) => catalogues.ours && entry.text(Some(attribute)).is_some_and(is_sentence),
        };
        // One that is misspelt is told as that.
        let is_misspelt = || {
            let own = translation.texts.iter().filter_map(|text| text.attribute);
            let strange: Vec<&str> = own.filter(|own| entry.text(Some(own)).is_none()).collect();
            !translation.is_term && nearest(attribute, &strange).is_some()
        };
        if asked_for
            && !is_misspelt()
            && translation.text(Some(attribute)).is_none()
            && !locale.is_broken_attribute(translation, attribute)
            && !translation.annotations.omits_attribute(attribute)
        {
            let text = format!("`{}` lacks the attribute `.{attribute}`", translation.shown());
            let complaint = Diagnostic::error(Code::MissingMessage, text).at(translation.span());
            let complaint = complaint.labelled(entry.tree.span(attribute), "the source");
            let why = format!(
                "add `.{attribute} = …`, or write `# @omits .{attribute} REASON` above the entry if `{}` does without it",
                locale.shown
            );
            findings.push(complaint.help(why));
        }
    }
}

/// Whether a text says something in several words, and is no key of grammar.
fn is_sentence(text: &Text) -> bool {
    text.readings.iter().any(|reading| reading.words().len() > 1)
}

/// Names are asked for by notes, in every language alike: one that only a translation has is missing in the source.
fn names_of_translation(catalogues: &Catalogues, locale: &Locale, findings: &mut Diagnostics) {
    let Some(source) = catalogues.source() else { return };
    // What is built in is there for every project, also for one that leaves a name out.
    let own = locale.entries.iter().filter(|entry| !entry.tree.source().name().starts_with(BUILT_IN));
    for entry in own.filter(|entry| entry.is_name() && !entry.is_faulty()) {
        if catalogues.source_of(entry).is_none() && !source.is_broken(entry) && !is_exception(entry) {
            let text = format!("`{}` lacks the term `{}`", source.shown, entry.shown());
            let complaint = Diagnostic::error(Code::MissingMessage, text).labelled(entry.span(), "a translation");
            findings.push(complaint.help(format!("add `{} = …` to a file of `{}`", entry.shown(), source.shown)));
        }
    }
}

/// Names of the source that have a form, at least, for one without to be told of.
const BESIDE: usize = 3;

/// Forms of a name that every translation has, of two at least, and the source has not, though it has them of all other
/// names that begin as this one does. A language may well do without a form that another needs.
fn forms_of_source(catalogues: &Catalogues, source: &Locale, findings: &mut Diagnostics) {
    let own = source.entries.iter().filter(|entry| !entry.tree.source().name().starts_with(BUILT_IN));
    for entry in own.filter(|entry| entry.is_name() && !entry.is_faulty()) {
        let others: Vec<&Entry> = catalogues.translations().filter_map(|locale| locale.counterpart(entry)).collect();
        // A body whose name fits on its lines needs no address of its own; a channel has one.
        let forms = if names::is_channel(entry.id) { &[Form::Short, Form::Address][..] } else { &[Form::Short] };
        for form in forms.iter().filter(|_| others.len() > 1).map(|form| form.as_str()) {
            let lacks = entry.text(Some(form)).is_none()
                && !source.is_broken_attribute(entry, form)
                && !entry.annotations.omits_attribute(form);
            let is_kindred = |other: &&Entry| {
                let prefix = |entry: &Entry| entry.id.find('-').unwrap_or(entry.id.len());
                let is_same = other.id[..prefix(other)] == entry.id[..prefix(entry)];
                other.is_name() && is_same && !std::ptr::eq(*other, entry)
            };
            let has_kindred = || {
                let kindred = source.entries.iter().filter(is_kindred);
                let (with, without): (Vec<_>, Vec<_>) = kindred.partition(|other| other.text(Some(form)).is_some());
                with.len() >= BESIDE && without.is_empty()
            };
            if lacks && others.iter().all(|other| other.text(Some(form)).is_some()) && has_kindred() {
                let text = format!("`{}` lacks the attribute `.{form}`, which every translation has", entry.shown());
                let complaint = Diagnostic::warning(Code::MissingMessage, text).at(entry.span());
                let complaint = complaint.labelled(others[0].tree.span(form_of(others[0], form)), "one of them");
                findings.push(complaint.help(format!(
                    "add `.{form} = …`, or write `# @omits .{form} REASON` above the entry if `{}` does without it",
                    source.shown
                )));
            }
        }
    }
}

/// The name of an attribute where it stands.
fn form_of<'s>(entry: &Entry<'_, 's>, form: &str) -> &'s str {
    entry.text(Some(form)).and_then(|text| text.attribute).unwrap_or(entry.id)
}

/// Whether an entry is the name of one party's channel, which may go by another name in one language only.
fn is_exception(entry: &Entry) -> bool {
    entry.is_term && names::is_channel(entry.id) && entry.id.contains("-of-")
}
