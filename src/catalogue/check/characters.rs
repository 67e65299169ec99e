//! Control, zero-width and bidirectional characters, the soft hyphen among them: written as they are, or by number.

use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{Catalogues, Entry, Locale};
use crate::catalogue::syntax::{self, Element, Expression, Inline, Part, Pattern};
use crate::character;
use crate::diagnostic::Diagnostics;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|locale| catalogues.ours || !needs_joiners(locale)) {
        for tree in &locale.trees {
            // The texts of a program may have pictures; no font of a note has them.
            let may_stand =
                |character, before: &str, after: &str| !catalogues.ours && chooses_picture(character, before, after);
            character::check_source_but(tree.source(), may_stand, findings);
        }
        for entry in &locale.entries {
            for text in &entry.texts {
                tabs(entry, text.pattern, findings);
                if !text.has_placeables() {
                    continue;
                }
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

/// Whether a character only chooses how the picture before it is shown, joins it to the next one, or says which flag it is
/// (Unicode Technical Standard 51).
fn chooses_picture(character: char, before: &str, after: &str) -> bool {
    let of_modifier = |c: char| matches!(c, '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}');
    let is_picture = |c: char| {
        matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}') && !matches!(c, '\u{2190}'..='\u{21FF}')
    };
    // Figures and signs that have a picture as well: `1️⃣`, `ℹ️`, `™️`.
    let has_picture = |c: char| {
        is_picture(c)
            || matches!(c, '0'..='9' | '#' | '*' | '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '\u{2190}'..='\u{21FF}')
            || matches!(c, '〰' | '〽' | '㊗' | '㊙')
    };
    match character {
        '\u{FE0E}' | '\u{FE0F}' => before.ends_with(has_picture),
        '\u{200D}' => {
            let joined = before.trim_end_matches(of_modifier);
            joined.ends_with(is_picture) && after.starts_with(is_picture)
        }
        // Letters behind the black flag, down to the one that ends them.
        '\u{E0020}'..='\u{E007F}' => {
            before.ends_with(|c: char| c == '\u{1F3F4}' || matches!(c, '\u{E0020}'..='\u{E007E}'))
        }
        _ => false,
    }
}

/// Tabs in the words of a text; elsewhere they are white space of the file.
fn tabs(entry: &Entry, pattern: &Pattern, findings: &mut Diagnostics) {
    for element in &pattern.elements {
        match element {
            Element::TextElement { value } => {
                for (_, tab) in value.match_indices('\t') {
                    character::check_value(tab, &entry.tree.span(tab), findings);
                }
            }
            Element::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    tabs(entry, &variant.value, findings);
                }
            }
            Element::Placeable { .. } => {}
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
