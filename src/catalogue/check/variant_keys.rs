//! Variants for values that the source does not tell apart: `[posts]`, where the source has `[post]`.
//!
//! Which values a variable can have, the program alone knows; that a choice by words has a variant with none of the words
//! of the source is a slip, for such a variant is never chosen. Elsewhere, where translations may tell apart more than
//! their source, only what is nearly one of its words is told.

use std::collections::BTreeSet;

use fluent_syntax::ast::VariantKey;

use super::{Catalogues, Entry};
use crate::catalogue::functions::PLURALS;
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    // The patterns of dates have the cases of their language.
    let sentences =
        catalogues.translated().filter(|(_, entry, _)| !entry.is_term && !catalogues.is_date_pattern(entry));
    for (_, entry, source) in sentences {
        let known = choices(source);
        if known.is_empty() {
            continue;
        }
        for (variable, key) in choices(entry) {
            let of_source: Vec<&str> =
                known.iter().filter(|(other, _)| *other == variable).map(|(_, key)| *key).collect();
            // By number and by words at once nothing is chosen: then it is not known what the words are.
            if of_source.is_empty() || of_source.contains(&key) || PLURALS.contains(&key) {
                continue;
            }
            if !catalogues.ours && nearest(key, &of_source).is_none() {
                continue;
            }
            let message = format!("the variant `[{key}]` is not one that the source has for `${variable}`");
            let complaint = Diagnostic::error(Code::MissingForm, message).at(entry.tree.span(key));
            let there = source.tree.span(of_source[0]);
            findings.push(complaint.labelled(there, "the source").nearest(key, of_source.iter().copied()));
        }
    }
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
