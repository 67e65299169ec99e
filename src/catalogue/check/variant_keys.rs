//! Variants for values that there are not: `[posts]`, where a field can be a `post` or a `seat`.
//!
//! Which words the fields of notes and the parts of dates can be is known, and each language is held against them. Of other
//! variables the source language knows: a choice by words that has a variant with none of the source's is a slip, for such a
//! variant is never chosen. In other projects, where translations may tell apart more than their source, only what is
//! nearly one of its words is told, or stands in the place of one.

use std::collections::BTreeSet;

use fluent_syntax::ast::VariantKey;

use super::{Catalogues, Entry};
use crate::catalogue::dates;
use crate::catalogue::functions::PLURALS;
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry) in catalogues.entries().filter(|(_, entry)| !entry.is_term) {
        let own = choices(entry);
        if own.is_empty() {
            continue;
        }
        let source = catalogues.source_of(entry).filter(|source| !source.is_faulty());
        let of_source = source.filter(|_| !catalogues.is_date_pattern(entry)).map(|source| (source, choices(source)));
        for of_variable in own.iter().collect::<Vec<_>>().chunk_by(|one, next| one.0 == next.0) {
            let words = words(catalogues, entry, of_variable[0].0);
            for (variable, key) in of_variable.iter().filter(|(_, key)| !PLURALS.contains(key)) {
                findings.extend(match (&words, &of_source) {
                    (Some(words), _) => (!words.contains(key)).then(|| never_chosen(entry, variable, key, words)),
                    (None, Some(source)) => unlike_source(catalogues, entry, source, (variable, key)),
                    (None, None) => None,
                });
            }
        }
    }
}

fn never_chosen(entry: &Entry, variable: &str, key: &str, words: &BTreeSet<&str>) -> Diagnostic {
    let complaint = Diagnostic::error(Code::MissingForm, format!("`${variable}` is never `{key}`"));
    complaint.at(entry.tree.span(key)).nearest(key, words.iter().copied())
}

/// The words that a variable can be, where they are known.
fn words<'c>(catalogues: &'c Catalogues, entry: &Entry, variable: &str) -> Option<BTreeSet<&'c str>> {
    if catalogues.is_date_pattern(entry) {
        return dates::words_of(variable);
    }
    catalogues.surroundings?.words_of(entry.id, variable)
}

/// Tells of a variant that its source does not have.
fn unlike_source<'s>(
    catalogues: &Catalogues<'_, 's>,
    entry: &Entry<'_, 's>,
    (source, known): &(&Entry<'_, 's>, BTreeSet<(&'s str, &'s str)>),
    (variable, key): (&'s str, &'s str),
) -> Option<Diagnostic> {
    let of_source: Vec<&str> = known.iter().filter(|(other, _)| *other == variable).map(|(_, key)| *key).collect();
    // By number and by words at once nothing is chosen: then it is not known what the words are.
    if of_source.is_empty() || of_source.contains(&key) {
        return None;
    }
    if !catalogues.ours && nearest(key, &of_source).is_none() && !stands_for_another(entry, variable, key, &of_source) {
        return None;
    }
    let message = format!("the variant `[{key}]` is not one that the source has for `${variable}`");
    let complaint = Diagnostic::error(Code::MissingForm, message).at(entry.tree.span(key));
    let there = source.tree.span(of_source[0]);
    Some(complaint.labelled(there, "the source").nearest(key, of_source.iter().copied()))
}

/// Whether a variant stands in the place of one of the source's: the translation lacks that and has no more than the source.
/// What the default is called does not matter.
fn stands_for_another(entry: &Entry, variable: &str, key: &str, of_source: &[&str]) -> bool {
    let mut own = BTreeSet::new();
    let mut is_default = false;
    for text in entry.texts.iter().filter(|text| text.has_selections()) {
        syntax::walk(text.pattern, &mut |part| {
            let Part::Selector(Inline::VariableReference { id }, variants) = part else { return };
            for variant in variants.iter().filter(|_| id.name == variable) {
                own.insert(syntax::key(variant));
                is_default |= variant.default && syntax::key(variant) == key;
            }
        });
    }
    !is_default && own.len() <= of_source.len() && of_source.iter().any(|known| !own.contains(known))
}

/// The words by which an entry chooses, each with its variable.
pub fn choices<'s>(entry: &Entry<'_, 's>) -> BTreeSet<(&'s str, &'s str)> {
    let mut choices = BTreeSet::new();
    for text in entry.texts.iter().filter(|text| text.has_selections()) {
        syntax::walk(text.pattern, &mut |part| {
            let Part::Selector(Inline::VariableReference { id }, variants) = part else { return };
            for variant in variants {
                if let VariantKey::Identifier { name } = variant.key {
                    choices.insert((id.name, name));
                }
            }
        });
    }
    choices
}
