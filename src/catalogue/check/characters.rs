//! Control, zero-width and bidirectional characters, the soft hyphen among them: written as they are, or by number.

use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{Catalogues, Locale};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::character;
use crate::diagnostic::Diagnostics;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|locale| catalogues.ours || !needs_joiners(locale)) {
        for tree in &locale.trees {
            character::check_source(tree.source(), findings);
        }
        for entry in &locale.entries {
            for text in entry.texts.iter().filter(|text| text.has_placeables()) {
                syntax::walk(text.pattern, &mut |part| {
                    if let Part::Inline(Inline::StringLiteral { value }) | Part::Value(Inline::StringLiteral { value }) =
                        part
                        && value.contains('\\')
                    {
                        character::check_value(&unescape_unicode_to_string(value), &entry.tree.span(value), findings);
                    }
                });
            }
        }
    }
}

/// Whether a language's writing needs characters that join, part or turn letters round.
fn needs_joiners(locale: &Locale) -> bool {
    const SCRIPTS: &[&str] = &[
        "ar", "fa", "he", "ur", "ps", "sd", "ug", "ckb", "yi", "dv", "hi", "mr", "ne", "bn", "as", "gu", "pa", "or",
        "ta", "te", "kn", "ml", "si", "th", "lo", "km", "my", "mn", "sat", "bo", "dz", "skr",
    ];
    SCRIPTS.contains(&locale.base())
}
