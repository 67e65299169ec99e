//! Text that is not in Unicode's normal form C: й as и with a breve of its own. It looks the same and is another text to
//! every search and comparison.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::Catalogues;
use super::letters::words;
use super::text::Signs;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry, _, reading) in catalogues.readings() {
        // Of what is written, Latin, Cyrillic and general signs alone are always in the form, unless marks follow them.
        if !reading.signs.any(Signs::COMBINING) || is_nfc(&reading.text) {
            continue;
        }
        for word in words(&reading.text).filter(|word| !is_nfc(word.text)) {
            let whole: String = word.text.nfc().collect();
            let complaint = Diagnostic::warning(Code::NormalForm, format!("`{}` is not in normal form C", word.text));
            let complaint = complaint.at(reading.span(entry.tree, word.at..word.at + word.text.len()));
            findings.push(complaint.help(format!("type it afresh: `{whole}`")));
        }
    }
}
