//! A word or two of another language within a sentence: «просит направить reply», «і» in Russian, «и» in Kazakh.
//!
//! What is told is known to be of the other language: an English word that the English catalogue has, a small word of grammar,
//! a letter that the language does not have. Names begin with capitals, and are left in peace.

use std::ops::Range;

use super::{ENGLISH, IN_A_ROW, KAZAKH, RUSSIAN, is_small, sentences};
use crate::catalogue::check::text::Reading;
use crate::catalogue::check::words::{Letters, Word};
use crate::catalogue::check::{Catalogues, Locale};

/// Kazakh words that are Russian ones too.
const IN_BOTH: &[&str] = &["бар", "мен", "пен"];

/// The words of a reading that are of another language, each row with its name.
pub fn alone(catalogues: &Catalogues, locale: &Locale, reading: &Reading) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    if !catalogues.ours || !matches!(locale.base(), "ru" | "kk") {
        return found;
    }
    for sentence in sentences(&reading.text) {
        let words: Vec<Word> =
            reading.words().filter(|word| sentence.contains(&word.at) && stands_free(&reading.text, word)).collect();
        if words.len() < 2 {
            continue;
        }
        for run in words.chunk_by(|one, next| one.letters.are_latin() == next.letters.are_latin()) {
            let [first, ..] = run else { continue };
            let last = run.last().unwrap_or(first);
            if first.letters.are_latin() {
                if run.len() < IN_A_ROW && run.iter().all(|word| is_english(catalogues, word)) {
                    found.push((first.at..last.end(), ENGLISH.name));
                }
                continue;
            }
            for word in run.iter().filter(|word| !word.letters.any(Letters::CAPITAL)) {
                let other = match locale.base() {
                    "ru" if word.text.contains(['і', 'ї', 'є', 'ґ', 'ў']) => "of another language",
                    "ru" if KAZAKH.is_told_by(word) && !IN_BOTH.contains(&word.text) => KAZAKH.name,
                    "kk" if RUSSIAN.is_told_by(word) => RUSSIAN.name,
                    _ => continue,
                };
                found.push((word.at..word.end(), other));
            }
        }
    }
    found
}

/// Whether a word is no part of another, of a symbol, or an abbreviation.
fn stands_free(text: &str, word: &Word) -> bool {
    let before = text[..word.at].chars().next_back();
    let mut after = text[word.end()..].chars();
    let next = after.next();
    let is_abbreviated = next == Some('.') && word.text.chars().nth(2).is_none();
    let ends_file = next == Some('.') && after.next().is_some_and(char::is_alphanumeric);
    before.is_none_or(|c| c.is_whitespace() || c == '(')
        && next.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | ')'))
        && !is_abbreviated
        && !ends_file
}

/// Whether a small word is one that the English catalogue has. Figures of Rome are no words.
fn is_english(catalogues: &Catalogues, word: &Word) -> bool {
    let known = || {
        let english = catalogues.locales.iter().find(|locale| locale.base() == ENGLISH.language);
        english.is_some_and(|locale| locale.vocabulary().count(word) > 0)
    };
    is_small(word)
        && !word.text.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
        && (ENGLISH.has_word(word.text) || known())
}
