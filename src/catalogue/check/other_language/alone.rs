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

/// What is called by a letter in Kazakh, by the beginnings of the words: points, blocks of buildings, classes.
const LETTERED: &[&str] =
    &["тармақ", "блог", "блок", "корпус", "сынып", "топ", "санат", "бөлі", "қосымша", "нұсқа", "әріп", "әрп"];

/// The words of a reading that are of another language, each row with its name.
pub fn alone(catalogues: &Catalogues, locale: &Locale, reading: &Reading) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    if !catalogues.ours || !matches!(locale.base(), "ru" | "kk") {
        return found;
    }
    for sentence in sentences(&reading.text) {
        let is_meant = |word: &Word| stands_free(&reading.text, word) && !is_letter_of_point(&reading.text, word);
        let words: Vec<Word> = reading.words().filter(|word| sentence.contains(&word.at) && is_meant(word)).collect();
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

/// Whether a word is a letter by which something is called: «в) жоба», «3-баптың в тармақшасы».
fn is_letter_of_point(text: &str, word: &Word) -> bool {
    let behind = &text[word.end()..];
    let is_one_letter = word.text.chars().nth(1).is_none();
    let next = behind.trim_start();
    is_one_letter && (behind.starts_with(')') || LETTERED.iter().any(|called| next.starts_with(called)))
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
