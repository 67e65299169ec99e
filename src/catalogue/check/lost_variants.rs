//! Variants of the source that a translation has no counterpart of: where the source tells `[visa]` from
//! `*[accreditation]` and the translation does not, a visa is called an accreditation on paper.
//!
//! A translation that chooses by other means than its source, or not at all, is free to do so.

use fluent_syntax::ast::VariantKey;

use super::variant_keys::choices;
use super::{Catalogues, Entry};
use crate::catalogue::functions::PLURALS;
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let sentences =
        catalogues.translated().filter(|(_, entry, _)| !entry.is_term && !catalogues.is_date_pattern(entry));
    for (_, entry, source) in sentences {
        let (own, known) = (choices(entry), choices(source));
        for (variable, key) in known.iter().copied().filter(|(_, key)| !PLURALS.contains(key)) {
            // Which values other projects' variables have, and which of them need words of their own, is theirs to know; but who
            // tells some of them apart would have told this one too.
            if !catalogues.ours && own.iter().filter(|(other, _)| *other == variable).count() < 2 {
                continue;
            }
            // A variant that the source does not have is told, and may be this one misspelt.
            let is_strange = own.iter().any(|choice| choice.0 == variable && !known.contains(choice));
            if is_strange || own.contains(&(variable, key)) {
                continue;
            }
            let Some(place) = default_of(entry, variable) else { continue };
            let message =
                format!("`{}` has no variant `[{key}]`, which the source has for `${variable}`", entry.shown());
            let complaint = Diagnostic::warning(Code::MissingForm, message).at(place);
            let complaint = complaint.labelled(source.tree.span(key), "the source");
            let help = format!("write `[{key}]` with its words, even where they are those of the default");
            findings.push(complaint.help(help));
        }
    }
}

/// Where an entry that chooses by the words of a variable has the variant which stands for those that it does not name.
fn default_of(entry: &Entry, variable: &str) -> Option<Span> {
    let mut found = None;
    for text in entry.texts.iter().filter(|text| text.has_selections()) {
        syntax::walk(text.pattern, &mut |part| {
            let Part::Selector(Inline::VariableReference { id }, variants) = part else { return };
            let by_words = variants.iter().all(|variant| match variant.key {
                VariantKey::Identifier { name } => !PLURALS.contains(&name),
                VariantKey::NumberLiteral { .. } => false,
            });
            if id.name == variable && by_words && found.is_none() {
                found = variants
                    .iter()
                    .find(|variant| variant.default)
                    .map(|variant| entry.tree.span(syntax::key(variant)));
            }
        });
    }
    found
}
