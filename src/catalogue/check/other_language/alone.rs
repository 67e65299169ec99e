//! A word or two of another language within a sentence: «просит направить reply», «і» in Russian, «и» in Kazakh.
//!
//! What is told is known to be of the other language: an English word that the English catalogue has, a small word of grammar,
//! a letter that the language does not have. Names begin with capitals, and are left in peace.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::foreign::has_russian_ending;
use super::grammar::is_latin_phrase;
use super::{ENGLISH, IN_A_ROW, KAZAKH, RUSSIAN, is_small, sentences};
use crate::catalogue::check::plain::LETTERED;
use crate::catalogue::check::signs::Signs;
use crate::catalogue::check::text::{MARK, Reading, VALUE};
use crate::catalogue::check::words::{Letters, Word};
use crate::catalogue::check::{Catalogues, Entry, Locale, Text};

/// Kazakh words that are Russian ones too.
const IN_BOTH: &[&str] = &["бар", "мен", "пен"];

/// Letters of Ukrainian and Belarusian that Russian has not.
const OF_NEIGHBOURS: [char; 10] = ['і', 'ї', 'є', 'ґ', 'ў', 'І', 'Ї', 'Є', 'Ґ', 'Ў'];

/// Words of a sentence in another project, at least.
const OF_PROSE: usize = 4;

/// Letters of a word that tells of its script, at least.
const TELLING: usize = 4;

/// The words of a reading that are of another language, each row with its name.
pub fn alone(catalogues: &Catalogues, locale: &Locale, reading: &Reading) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    if !catalogues.ours || !matches!(locale.base(), "ru" | "kk") {
        return found;
    }
    for sentence in sentences(&reading.text) {
        let is_meant = |word: &Word| stands_free(&reading.text, word) && !is_letter_of_point(&reading.text, word);
        let words: Vec<Word> = reading.words().filter(|word| sentence.contains(&word.at) && is_meant(word)).collect();
        for run in words.chunk_by(|one, next| one.letters.are_latin() == next.letters.are_latin()) {
            let [first, ..] = run else { continue };
            let last = run.last().unwrap_or(first);
            if first.letters.are_latin() {
                if words.len() > 1 && run.len() < IN_A_ROW && is_english(catalogues, run) {
                    found.push((first.at..last.end(), ENGLISH.name));
                }
                continue;
            }
            for word in run {
                let is_small = words.len() > 1 && !word.letters.any(Letters::CAPITAL);
                let other = match locale.base() {
                    "ru" if word.text.contains(OF_NEIGHBOURS) => "of another language",
                    "ru" if is_small && KAZAKH.is_told_by(word) && !IN_BOTH.contains(&word.text) => KAZAKH.name,
                    "kk" if is_small && RUSSIAN.is_told_by(word) => RUSSIAN.name,
                    "kk" if has_russian_ending(word) && locale.vocabulary().count(word) < 2 => RUSSIAN.name,
                    _ => continue,
                };
                found.push((word.at..word.end(), other));
            }
        }
    }
    found
}

/// The words of a reading that the other translation of the entry has letter by letter, where other texts of that language
/// have them in other forms too, and none of this one has. Words that all languages borrow are left in peace.
pub fn borrowed(
    catalogues: &Catalogues,
    locale: &Locale,
    entry: &Entry,
    text: &Text,
    reading: &Reading,
) -> Vec<(Range<usize>, &'static str)> {
    let (other, name) = match locale.base() {
        "ru" => ("kk", KAZAKH.name),
        "kk" => ("ru", RUSSIAN.name),
        _ => return Vec::new(),
    };
    let twin = catalogues.translations().find(|locale| locale.base() == other).filter(|_| catalogues.ours);
    let Some((other, twin)) = twin.and_then(|other| Some((other, other.counterpart(entry)?.text(text.attribute)?)))
    else {
        return Vec::new();
    };
    let is_borrowed = |word: &Word| {
        if is_abbreviation(word) {
            return locale.vocabulary().count(word) < 2 && has_abbreviation_of_its_own(word, locale, other);
        }
        let is_long = word.text.chars().nth(INFLECTED - 1).is_some();
        if !is_long || !word.letters.are_cyrillic() || !(word.at == 0 || is_small(word)) {
            return false;
        }
        let small = word.small();
        if INTERNATIONAL.iter().any(|ending| small.ends_with(ending))
            || locale.vocabulary().count(word) > 1
            || !twin.readings.iter().any(|twin| twin.words().any(|other| other.small() == small))
        {
            return false;
        }
        let stem: String = small.chars().take(small.chars().count() - 1).collect();
        other.vocabulary().has_others_of(&stem, &small) && !locale.vocabulary().has_others_of(&stem, &small)
    };
    // «СВМДА-дағы»
    let is_joined = |word: &Word| reading.text[word.end()..].starts_with('-') && word.letters.any(Letters::CAPITAL);
    let words = reading.words().filter(|word| stands_free(&reading.text, word) || is_joined(word));
    words.filter(is_borrowed).map(|word| (word.at..word.end(), name)).collect()
}

/// Texts that have another abbreviation in this language than in the other one, at least.
const ABBREVIATIONS: usize = 3;

/// Whether a word is an abbreviation of three Cyrillic letters or more.
fn is_abbreviation(word: &Word) -> bool {
    word.letters.are_cyrillic() && word.text.chars().nth(2).is_some() && word.text.chars().all(char::is_uppercase)
}

/// Whether texts of a language have one abbreviation where those of the other have a given one alone: «АӨСШК» for «СВМДА».
/// Many are the same in both, as «ЮНЕСКО» is.
fn has_abbreviation_of_its_own(word: &Word, locale: &Locale, other: &Locale) -> bool {
    let abbreviations = |entry: &Entry| -> BTreeSet<String> {
        let readings = entry.texts.iter().flat_map(|text| &text.readings);
        readings.flat_map(Reading::words).filter(is_abbreviation).map(|word| word.text.to_string()).collect()
    };
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    for entry in &other.entries {
        let said = abbreviations(entry);
        if said.len() != 1 || !said.contains(word.text) {
            continue;
        }
        let own = locale.counterpart(entry).map(abbreviations).unwrap_or_default();
        if let [only] = own.iter().collect::<Vec<_>>().as_slice()
            && *only != word.text
        {
            *met.entry((*only).clone()).or_default() += 1;
        }
    }
    met.into_values().any(|texts| texts >= ABBREVIATIONS)
}

/// Letters of a word that is known to be borrowed, at least.
const INFLECTED: usize = 5;

/// Endings of words that Russian and Kazakh both have from elsewhere.
const INTERNATIONAL: &[&str] = &[
    "ура", "ция", "сия", "зия", "ент", "ант", "ор", "ер", "ум", "ат", "ет", "ит", "ика", "изм", "ист", "лог", "граф",
    "тура", "инг", "ия", "ар", "ал", "он", "ив", "ан", "ин", "ол", "тр", "за", "та", "ма", "рм", "кт", "кс",
];

/// The words of a reading that has no letters but those of another script: a text that was never translated, or is written
/// in the other letters of its language. Names of products stand by themselves too, and begin with capitals.
pub fn in_other_letters(
    catalogues: &Catalogues,
    locale: &Locale,
    reading: &Reading,
) -> Option<(Range<usize>, &'static str)> {
    let is_known = matches!(locale.base(), "en" | "ru" | "kk");
    // Most texts have letters of their own language.
    let own_letters = if locale.is_cyrillic() { Signs::CYRILLIC } else { Signs::LATIN };
    if !is_known || reading.signs.any(own_letters) || reading.text.contains(['@', '/', '_']) {
        return None;
    }
    let words: Vec<Word> = reading.words().filter(|word| word.letters.has_letter()).collect();
    let (first, last) = (words.first()?, words.last()?);
    let is_other =
        |word: &Word| if locale.is_cyrillic() { word.letters.are_latin() } else { word.letters.are_cyrillic() };
    let is_word = |word: &Word| word.text.chars().count() >= TELLING;
    if !words.iter().all(is_other) || !words.iter().any(is_word) {
        return None;
    }
    // Programs have names of several words.
    if !catalogues.ours {
        let prose = words.iter().filter(|word| is_small(word) && word.text.chars().nth(2).is_some()).count();
        if words.len() < OF_PROSE || prose < 2 || reading.text.contains([VALUE, MARK, '=', ':']) {
            return None;
        }
    }
    let known =
        |word: &Word| is_small(word) || catalogues.locales.iter().any(|other| other.vocabulary().count(word) > 1);
    let language = if locale.is_cyrillic() { "in Latin letters" } else { "in Cyrillic letters" };
    words.iter().any(known).then(|| (first.at..last.end(), language))
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

/// Whether small words are such as the English catalogue has. Figures of Rome are no words, and Latin is said everywhere.
fn is_english(catalogues: &Catalogues, run: &[Word]) -> bool {
    let english = catalogues.locales.iter().find(|locale| locale.base() == ENGLISH.language);
    let known = |word: &Word| english.is_some_and(|locale| locale.vocabulary().count(word) > 0);
    let is_word = |word: &Word| {
        is_small(word)
            && !is_latin_phrase(word.text)
            && !word.text.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
            && (known(word) || (run.len() == 1 && ENGLISH.has_word(word.text)))
    };
    run.iter().all(is_word)
}
