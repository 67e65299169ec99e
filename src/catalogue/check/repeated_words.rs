//! A word that stands twice in a row: “the the”.

use super::words::Word;
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
                let mut before: Option<Word> = None;
                for word in reading.words() {
                    if let Some(before) = before.replace(word)
                        && is_repeated(reading, before, word)
                        && !rightly.contains(&&*word.small())
                    {
                        let message = format!("`{}` stands here twice in a row", word.text);
                        let complaint = Diagnostic::warning(Code::RepeatedWord, message);
                        let range = before.at..word.end();
                        findings.push(complaint.at(reading.span(entry.tree, range)).help("delete one of them"));
                    }
                }
            }
        }
    }
}

fn is_repeated(reading: &Reading, first: Word, second: Word) -> bool {
    let between = &reading.text[first.end()..second.at];
    first.is_same(&second)
        && !between.is_empty()
        && between.chars().all(char::is_whitespace)
        && first.text.chars().all(char::is_alphabetic)
        // Letters by themselves are names of things: `a A`.
        && !(first.text.chars().count() == 1 && first.text.chars().all(char::is_uppercase))
}
