//! A word that stands twice in a row: “the the”.

use super::letters::{Word, words};
use super::{Catalogues, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Words that are rightly said twice, by language.
const RIGHTLY: &[(&str, &[&str])] = &[
    ("en", &["that", "had"]),
    ("ru", &[]),
    ("kk", &[]),
    ("de", &["die", "der", "das", "sie"]),
    ("fr", &["nous", "vous"]),
    ("nl", &["die", "dat", "je"]),
    ("it", &[]),
    ("es", &[]),
    ("pt", &[]),
    ("pl", &[]),
    ("uk", &[]),
];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in &catalogues.locales {
        let Some((_, rightly)) = RIGHTLY.iter().find(|(language, _)| *language == locale.base()) else { continue };
        for entry in locale.entries.iter().filter(|entry| !catalogues.is_list(entry)) {
            for reading in entry.texts.iter().flat_map(|text| &text.readings) {
                if !may_repeat(&reading.text) {
                    continue;
                }
                let mut before: Option<Word> = None;
                for word in words(&reading.text) {
                    if let Some(before) = before.replace(word)
                        && is_repeated(reading, before, word)
                        && !rightly.contains(&word.text.to_lowercase().as_str())
                    {
                        let message = format!("`{}` stands here twice in a row", word.text);
                        let complaint = Diagnostic::warning(Code::RepeatedWord, message);
                        let range = before.at..word.at + word.text.len();
                        findings.push(complaint.at(reading.span(entry.tree, range)).help("delete one of them"));
                    }
                }
            }
        }
    }
}

/// Whether any word begins as the one before it does, told by bytes: most texts need no closer look.
fn may_repeat(text: &str) -> bool {
    let mut first = 0;
    let mut second = 0;
    let mut begins = true;
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let blank = matches!(byte, b' ' | b'\n' | 0xA0);
        if begins && !blank {
            // The case of a letter does not matter; of a Cyrillic one it is told by both bytes.
            let letter = if byte.is_ascii() { byte.to_ascii_lowercase() } else { 0 };
            let next = bytes.get(at + 1).map_or(0, |next| if next.is_ascii() { next.to_ascii_lowercase() } else { 0 });
            if (letter, next) == (first, second) {
                return true;
            }
            (first, second) = (letter, next);
        }
        begins = blank;
    }
    false
}

fn is_repeated(reading: &Reading, first: Word, second: Word) -> bool {
    let between = &reading.text[first.at + first.text.len()..second.at];
    !between.is_empty()
        && between.chars().all(char::is_whitespace)
        && first.text.chars().all(char::is_alphabetic)
        && (first.text == second.text || first.text.to_lowercase() == second.text.to_lowercase())
        // Letters by themselves are names of things: `a A`.
        && !(first.text.chars().count() == 1 && first.text.chars().all(char::is_uppercase))
}
