//! Text that is not in Unicode's normal form C: й as и with a breve of its own. It looks the same and is another text to
//! every search and comparison.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::Catalogues;
use super::text::Signs;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Whether a text has a sign that normal form C writes as another: ohm, kelvin, ångström, or the second places of ideographs
/// and letters below U+FFC0. What stands for a value or for markup is above that.
fn has_other_sign(text: &str) -> bool {
    let places = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, 0xE2 | 0xEF));
    let mut signs = places.filter_map(|(at, _)| text.as_bytes().get(at..at + 3));
    signs.any(|sign| matches!(sign, [0xE2, 0x84, 0xA6 | 0xAA | 0xAB] | [0xEF, 0x80..=0xBE, _]))
}

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry, _, reading) in catalogues.readings() {
        // Of what is written, Latin and Cyrillic letters are always in the form, unless marks follow them, and so are
        // general signs but for a few.
        let may_not_be = reading.signs.any(Signs::COMBINING)
            || (reading.signs.any(Signs::GENERAL_SIGN.and(Signs::OTHER)) && has_other_sign(&reading.text));
        if !may_not_be || is_nfc(&reading.text) {
            continue;
        }
        for word in reading.words().filter(|word| !is_nfc(word.text)) {
            let whole: String = word.text.nfc().collect();
            let complaint = Diagnostic::warning(Code::NormalForm, format!("`{}` is not in normal form C", word.text));
            let complaint = complaint.at(reading.span(entry.tree, word.at..word.end()));
            findings.push(complaint.help(format!("type it afresh: `{whole}`")));
        }
    }
}
