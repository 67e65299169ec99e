//! Words of Latin and Cyrillic letters mixed. They look right, and are not found when searched for, not hyphenated, and
//! read out wrongly.
//!
//! Parts between hyphens are words of their own: `NATO-ның` and `PDF-файл` are as they should be. Beside words of both
//! scripts, those are told of that are of the wrong one altogether: a Latin `c` for the preposition «с», and a word of
//! nothing but look-alikes that the language also writes with its own letters.

use std::collections::HashSet;

use super::letters::{Word, cyrillic_twin, is_cyrillic, is_latin, latin_twin, words};
use super::text::Signs;
use super::{Catalogues, Entry, Locale, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in &catalogues.locales {
        let mut vocabulary = None;
        for entry in &locale.entries {
            for reading in entry.texts.iter().flat_map(|text| &text.readings) {
                if !reading.signs.any(Signs::CYRILLIC) || !reading.signs.any(Signs::LATIN) {
                    // A word in the wrong script can stand alone too.
                    let alone = if locale.is_cyrillic() { Signs::LATIN } else { Signs::CYRILLIC };
                    if !reading.signs.any(alone) || (locale.is_cyrillic() && reading.text.len() > 40) {
                        continue;
                    }
                }
                check_reading(locale, entry, reading, &mut vocabulary, findings);
            }
        }
    }
}

fn check_reading<'s>(
    locale: &Locale<'_, 's>,
    entry: &Entry<'_, 's>,
    reading: &Reading<'_, 's>,
    vocabulary: &mut Option<HashSet<String>>,
    findings: &mut Diagnostics,
) {
    let all: Vec<Word> = words(&reading.text).collect();
    for (index, word) in all.iter().enumerate() {
        let (latin, cyrillic) = (word.text.chars().any(is_latin), word.text.chars().any(is_cyrillic));
        let (script, twin) = match (latin, cyrillic) {
            (true, true) => {
                let count = |is: fn(char) -> bool| word.text.chars().filter(|c| is(*c)).count();
                let mostly_latin = count(is_latin) > count(is_cyrillic);
                let (few, is): (&str, fn(char) -> bool) =
                    if mostly_latin { ("Cyrillic", is_cyrillic) } else { ("Latin", is_latin) };
                let strange: String = word.text.chars().filter(|c| is(*c)).collect();
                let text = format!("`{}` mixes Latin and Cyrillic letters: `{strange}` is {few}", word.text);
                let complaint = Diagnostic::error(Code::MixedScripts, text);
                let span = reading.span(entry.tree, word.at..word.at + word.text.len());
                findings.push(complaint.at(span).help("type the word afresh; join words of two scripts with a hyphen"));
                continue;
            }
            (true, false) if locale.is_cyrillic() => ("Latin", cyrillic_twin(word.text)),
            (false, true) if !locale.is_cyrillic() => ("Cyrillic", latin_twin(word.text)),
            _ => continue,
        };
        let Some(twin) = twin else { continue };
        if is_wrong(locale, reading, &all, index, &twin, vocabulary) {
            let text = format!("`{}` is written with {script} letters", word.text);
            let complaint = Diagnostic::error(Code::MixedScripts, text);
            let span = reading.span(entry.tree, word.at..word.at + word.text.len());
            findings.push(complaint.at(span).help("type the word afresh with the letters of the language"));
        }
    }
}

/// Words of one letter in Slavic languages of Cyrillic script that have a Latin look-alike; with a capital they begin a
/// sentence. Kazakh has none.
const LETTERS: &[&str] = &["а", "с", "о", "у", "к"];
const CAPITALS: &[&str] = &["А", "С", "О", "У", "К", "В"];
const WITH_LETTERS: &[&str] = &["ru", "uk", "be", "bg", "mk"];

/// Whether a word of nothing but look-alikes is one of the language's own.
fn is_wrong(
    locale: &Locale,
    reading: &Reading,
    words: &[Word],
    index: usize,
    twin: &str,
    vocabulary: &mut Option<HashSet<String>>,
) -> bool {
    let word = &words[index];
    let (before, after) = (&reading.text[..word.at], &reading.text[word.at + word.text.len()..]);
    let is_symbol = |c: char| c.is_ascii_digit() || matches!(c, '/' | '\\' | '_' | '@' | '=');
    // A part of a document's symbol is of the script of its other parts.
    if before.ends_with('/') || after.starts_with('/') {
        let chunk_start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let chunk_end = after.find(char::is_whitespace).unwrap_or(after.len());
        let chunk = (&before[chunk_start..], &after[..chunk_end]);
        let others = |is: fn(char) -> bool| chunk.0.chars().chain(chunk.1.chars()).any(is);
        let own_is_latin = word.text.chars().any(is_latin);
        return !own_is_latin && others(|c| c.is_ascii_digit()) && others(is_latin);
    }
    if before.ends_with(is_symbol) || after.starts_with(is_symbol) {
        return false;
    }
    let plain_before = before.is_empty() || before.ends_with([' ', '\u{A0}', '\n', '«', '(', '“']);
    let plain_after = after.starts_with([' ', '\u{A0}', '\n']);
    if twin.chars().count() == 1 {
        // A preposition between words of the language.
        let own = |word: &Word| word.text.chars().all(is_cyrillic);
        let begins = before.trim_end_matches([' ', '\u{A0}', '\n']);
        let begins = begins.is_empty() || begins.ends_with(['.', '!', '?', '«']);
        let letter = LETTERS.contains(&twin) && (index == 0 || words.get(index - 1).is_some_and(own));
        let beside = words.get(index + 1).is_some_and(own) && (letter || (begins && CAPITALS.contains(&twin)));
        return WITH_LETTERS.contains(&locale.base()) && plain_before && plain_after && beside;
    }
    if !locale.is_cyrillic() {
        // Names of languages and places are rightly written in their own letters; a word of look-alikes beside Latin
        // ones is not one of them.
        return words.iter().any(|other| other.text.chars().any(is_latin));
    }
    // A text that was left in another language is no slip of the keyboard.
    let in_own = words.iter().any(|other| other.text.chars().all(is_cyrillic));
    in_own && vocabulary.get_or_insert_with(|| vocabulary_of(locale)).contains(&twin.to_lowercase())
}

/// The words of a language, in small letters.
fn vocabulary_of(locale: &Locale) -> HashSet<String> {
    let readings = locale.entries.iter().flat_map(|entry| &entry.texts).flat_map(|text| &text.readings);
    readings
        .flat_map(|reading| words(&reading.text))
        .filter(|word| word.text.chars().all(is_cyrillic))
        .map(|word| word.text.to_lowercase())
        .collect()
}
