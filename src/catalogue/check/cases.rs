//! Cases and forms that a sentence asks for and a name lacks.
//!
//! Which name a sentence will be given is known only from a note. So a name is told of where it lacks a case that is asked
//! of its like and that most of its like have: the one state among all without a dative. Where none of them has the case,
//! the sentence is told of.

use std::collections::{BTreeMap, BTreeSet};

use super::surroundings::ValueType;
use super::{Catalogues, Locale};
use crate::catalogue::channels;
use crate::catalogue::dates;
use crate::catalogue::names::{self, CASES, Form, NOMINATIVE};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::BUILT_IN;
use crate::source::Span;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|_| catalogues.ours) {
        for (wanted, askers) in asked(catalogues, locale) {
            check_wanted(locale, &wanted, &askers, findings);
        }
    }
}

/// Names of one beginning, with the form and case that is asked of them.
type Wanted = (&'static str, Form, &'static str);

/// What the sentences of a language ask of names, with the places where they do.
fn asked(catalogues: &Catalogues, locale: &Locale) -> BTreeMap<Wanted, Vec<Span>> {
    let mut asked: BTreeMap<Wanted, Vec<Span>> = BTreeMap::new();
    for entry in locale.entries.iter().filter(|entry| !entry.is_term || names::is_channel(entry.id)) {
        for text in entry.texts.iter().filter(|text| text.has_placeables()) {
            syntax::walk(text.pattern, &mut |part| {
                let Part::Inline(Inline::FunctionReference { id, arguments }) = part else { return };
                let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice() else { return };
                if id.name != "NAME" {
                    return;
                }
                let argument = |key: &str| {
                    arguments.named.iter().find(|argument| argument.name.name == key).and_then(
                        |argument| match argument.value {
                            Inline::StringLiteral { value } => Some(value),
                            _ => None,
                        },
                    )
                };
                let prefix = if dates::is_pattern(entry.id) {
                    dates::names_of(variable.name)
                } else if entry.is_term {
                    Some("party-")
                } else {
                    catalogues.surroundings.and_then(|project| match project.type_of(entry.id, variable.name) {
                        Some(ValueType::Name(prefix)) => Some(prefix),
                        _ => None,
                    })
                };
                let form = Form::named(argument("form").unwrap_or("long"));
                let case = argument("case").unwrap_or(NOMINATIVE);
                let case = CASES.iter().find(|known| **known == case);
                if let (Some(prefix), Some(form), Some(case)) = (prefix, form, case) {
                    let place = argument("case").or(argument("form")).unwrap_or(variable.name);
                    asked.entry((prefix, form, case)).or_default().push(entry.tree.span(place));
                    // Whoever is addressed may be addressed through a channel.
                    if variable.name == "addressee" {
                        asked.entry((channels::PREFIX, form, case)).or_default().push(entry.tree.span(place));
                    }
                }
            });
        }
    }
    asked
}

fn check_wanted(locale: &Locale, (prefix, form, case): &Wanted, askers: &[Span], findings: &mut Diagnostics) {
    // A form that a name does not have at all is a matter of the form: whoever asks for it is told so.
    let alike: Vec<_> = locale
        .names
        .iter()
        .chain(locale.channels.all())
        .filter(|(id, name)| id.starts_with(prefix) && name.get(*form, NOMINATIVE).is_some())
        .collect();
    let (with, without): (Vec<_>, Vec<_>) = alike.iter().partition(|(_, name)| name.get(*form, case).is_some());
    let what = if *case == NOMINATIVE {
        format!("{} form", form.as_str())
    } else if *form == Form::Long {
        (*case).to_string()
    } else {
        format!("{case} of its {} form", form.as_str())
    };
    let which = if *case == NOMINATIVE { "form" } else { "case" };
    if with.is_empty() {
        if !without.is_empty() || (*form != Form::Long && locale.names.iter().any(|(id, _)| id.starts_with(prefix))) {
            let article = if what.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
            // A project with names of its own need not suit the built-in kinds that it has no use for: a note of such a
            // kind is told when it is made.
            let askers: Vec<&Span> =
                askers.iter().filter(|asker| !asker.source().name().starts_with(BUILT_IN)).collect();
            // Where the language has one such name alone, that is what lacks a case which several sentences ask for.
            if let ([(id, name)], [asker, _, ..]) = (without.as_slice(), askers.as_slice()) {
                let text = format!("`-{id}` has no {what}, which sentences ask for");
                let complaint = Diagnostic::error(Code::MissingForm, text).at(name.span().clone());
                let complaint = complaint.labelled((*asker).clone(), "asked for here");
                findings.push(complaint.help(format!("add it to the name, or ask for a {which} that it has")));
                return;
            }
            for asker in askers {
                let text = format!("no name `-{prefix}…` of this language has {article} {what}");
                let complaint = Diagnostic::error(Code::MissingForm, text).at(asker.clone());
                findings.push(complaint.help(format!("add it to the names, or ask for a {which} that they have")));
            }
        }
        return;
    }
    if with.len() <= without.len() {
        return;
    }
    let attribute = match (form, *case) {
        (Form::Long, case) => case.to_string(),
        (form, NOMINATIVE) => form.as_str().to_string(),
        (form, case) => format!("{}-{case}", form.as_str()),
    };
    let omitting: BTreeSet<&str> = locale
        .entries
        .iter()
        .filter(|entry| {
            entry.is_term
                && (entry.annotations.omits_attribute(&attribute) || locale.is_broken_attribute(entry, &attribute))
        })
        .map(|entry| entry.id)
        .collect();
    for (id, name) in without.iter().filter(|(id, _)| !omitting.contains(id.as_str())) {
        let text = format!("`-{id}` has no {what}, which sentences ask for");
        let mut complaint = Diagnostic::error(Code::MissingForm, text).at(name.span().clone());
        if let Some(asker) = askers.first() {
            complaint = complaint.labelled(asker.clone(), "asked for here");
        }
        findings.push(complaint.help(format!("add the attribute `.{attribute} = …` to `-{id}`")));
    }
}
