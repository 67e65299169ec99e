//! Text that is not in Unicode's normal form C: й as и with a breve of its own. It looks the same and is another text to
//! every search and comparison.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::Catalogues;
use super::signs::Signs;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Whether a text has a sign that normal form C writes as another: ohm, kelvin, ångström, or the second places of ideographs
/// and letters below U+FFC0. What stands for a value or for markup is above that.
fn has_other_sign(text: &str) -> bool {
    let places = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, 0xE2 | 0xEF));
    let mut signs = places.filter_map(|(at, _)| text.as_bytes().get(at..at + 3));
    signs.any(|sign| matches!(sign, [0xE2, 0x84, 0xA6 | 0xAA | 0xAB] | [0xEF, 0x80..=0xBE, _]))
}

/// Where two words that look alike differ, as the numbers of the characters: "U+0438 U+0306", "U+0439".
fn difference(written: &str, meant: &str) -> (String, String) {
    let [mut own, mut other]: [Vec<char>; 2] = [written.chars().collect(), meant.chars().collect()];
    let start = own.iter().zip(&other).take_while(|(own, other)| own == other).count();
    (own, other) = (own.split_off(start), other.split_off(start));
    let end = own.iter().rev().zip(other.iter().rev()).take_while(|(own, other)| own == other).count();
    let numbers = |characters: &[char]| {
        let shown = characters[..characters.len() - end].iter().map(|c| format!("U+{:04X}", u32::from(*c)));
        shown.collect::<Vec<_>>().join(" ")
    };
    (numbers(&own), numbers(&other))
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
            let (written, meant) = difference(word.text, &whole);
            let text = format!("`{}` is not in normal form C: it has {written} for {meant}", word.text);
            let complaint = Diagnostic::warning(Code::NormalForm, text);
            let complaint = complaint.at(reading.span(entry.tree, word.at..word.end()));
            findings.push(complaint.help(format!("type `{whole}` afresh on the keyboard: it looks the same")));
        }
        // A Greek question mark looks like a semicolon, and is no part of a word.
        let is_sign = |c: &char| !c.is_alphanumeric() && !is_combining_mark(*c);
        for (at, sign) in reading.text.char_indices().filter(|(_, c)| is_sign(c) && !is_nfc(c.encode_utf8(&mut [0; 4])))
        {
            let whole: String = std::iter::once(sign).nfc().collect();
            let text = format!("`{sign}` is not in normal form C: it is U+{:04X}, for `{whole}`", u32::from(sign));
            let complaint = Diagnostic::warning(Code::NormalForm, text);
            let complaint = complaint.at(reading.span(entry.tree, at..at + sign.len_utf8()));
            findings.push(complaint.help(format!("type `{whole}` afresh on the keyboard: it looks the same")));
        }
    }
}
