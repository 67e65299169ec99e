//! Words of Latin, Cyrillic and Greek letters mixed, or of letters and a figure that looks like one. They look right, and
//! are not found when searched for, not hyphenated, and read out wrongly.
//!
//! Parts between hyphens are words of their own: `NATO-ның` and `PDF-файл` are as they should be. Beside words of both
//! scripts, those are told of that are of the wrong one altogether: a Latin `c` for the preposition «с», and a word of
//! nothing but look-alikes that the language also writes with its own letters.

use super::letters::{cyrillic_twin, is_cyrillic, is_latin, latin_twin};
use super::plain::{has_figure_for_letter, is_called_by_letter, is_own_letter, is_preposition, mixed};
use super::signs::Signs;
use super::text::VALUE;
use super::words::{Letters, Word};
use super::{Catalogues, Entry, Locale, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter() {
        for entry in catalogues.entries_of(locale) {
            for reading in entry.texts.iter().flat_map(|text| &text.readings) {
                if catalogues.ours && reading.signs.any(Signs::CYRILLIC) && reading.text.contains(is_old) {
                    of_old_letters(entry, reading, findings);
                }
                let both = reading.signs.any(Signs::CYRILLIC) && reading.signs.any(Signs::LATIN);
                if !both && !reading.signs.any(Signs::OTHER.and(Signs::FIGURE)) {
                    // A word in the wrong script can stand alone too.
                    let alone = if locale.is_cyrillic() { Signs::LATIN } else { Signs::CYRILLIC };
                    if !reading.signs.any(alone) || (locale.is_cyrillic() && reading.text.len() > 40) {
                        continue;
                    }
                }
                check_reading(catalogues, locale, entry, reading, findings);
            }
        }
    }
}

/// Whether a letter is one that only old books and the church still have: `Ѳ`, which looks like the Kazakh `Ө`.
const fn is_old(letter: char) -> bool {
    matches!(letter, '\u{460}'..='\u{481}')
}

fn of_old_letters(entry: &Entry, reading: &Reading, findings: &mut Diagnostics) {
    for word in reading.words() {
        if let Some(old) = word.text.chars().find(|c| is_old(*c)) {
            let text = format!("`{}` has `{old}`, which no language of today writes", word.text);
            let complaint = Diagnostic::error(Code::MixedScripts, text);
            let complaint = complaint.at(reading.span(entry.tree, word.at..word.end()));
            findings.push(complaint.help("type the word afresh with the letters of the language"));
        }
    }
}

fn check_reading<'s>(
    catalogues: &Catalogues<'_, 's>,
    locale: &Locale<'_, 's>,
    entry: &Entry<'_, 's>,
    reading: &Reading<'_, 's>,
    findings: &mut Diagnostics,
) {
    let other_script = if locale.is_cyrillic() { Letters::LATIN } else { Letters::CYRILLIC };
    for (index, word) in reading.words().enumerate() {
        // Most words are of one script and without figures.
        if !word.letters.any(other_script.or(Letters::ANOTHER).or(Letters::FIGURE)) {
            continue;
        }
        let span = || reading.span(entry.tree, word.at..word.end());
        if let Some((strange, script)) = mixed(word.text) {
            let text = format!("`{}` mixes letters of two scripts: `{strange}` is {script}", word.text);
            let complaint = Diagnostic::error(Code::MixedScripts, text).at(span());
            findings.push(complaint.help("type the word afresh; join words of two scripts with a hyphen"));
            continue;
        }
        if has_figure_for_letter(word.text) {
            let text = format!("`{}` has a figure in the place of a letter", word.text);
            // `v1beta` and `sha1sum` are names of programs, and no slip of the keyboard.
            let complaint = if word.text.contains(is_cyrillic) {
                Diagnostic::error(Code::MixedScripts, text).at(span())
            } else {
                Diagnostic::warning(Code::MixedScripts, text).at(span())
            };
            let help = "type the word afresh with letters alone, or part figures and letters with a space or a hyphen";
            findings.push(complaint.help(help));
            continue;
        }
        let begins = word.text.starts_with(|c: char| if locale.is_cyrillic() { is_latin(c) } else { is_cyrillic(c) });
        let (script, twin) = match (begins, locale.is_cyrillic()) {
            (false, _) => continue,
            (true, true) => ("Latin", cyrillic_twin(word.text)),
            (true, false) => ("Cyrillic", latin_twin(word.text)),
        };
        let Some(twin) = twin else { continue };
        let all: Vec<Word> = reading.words().collect();
        let is_slip = || {
            catalogues.source_of(entry).is_some_and(|source| {
                !is_said(source, word.text) && is_common(&reading.text, &all, index, &twin, locale)
            })
        };
        if is_wrong(locale, reading, &all, index, &twin) || is_slip() {
            let text = format!("`{}` is written with {script} letters", word.text);
            let complaint = Diagnostic::error(Code::MixedScripts, text).at(span());
            findings.push(complaint.help("type the word afresh with the letters of the language"));
        }
    }
}

/// Words of nothing but look-alikes that are met with everywhere, by language: a Latin one is told of though no other text
/// of the catalogue has the word.
const COMMON: &[(&str, &[&str])] = &[
    (
        "ru",
        &[
            "не",
            "на",
            "но",
            "он",
            "она",
            "оно",
            "от",
            "то",
            "тот",
            "та",
            "те",
            "том",
            "тем",
            "тех",
            "так",
            "там",
            "тут",
            "как",
            "кто",
            "ком",
            "кем",
            "все",
            "всех",
            "всем",
            "вот",
            "во",
            "со",
            "ко",
            "нет",
            "нам",
            "нас",
            "вам",
            "вас",
            "мне",
            "сам",
            "само",
            "самом",
            "тому",
            "кому",
            "место",
            "месте",
            "места",
            "текст",
            "ответ",
            "совет",
            "совете",
            "около",
            "вместе",
            "нота",
            "ноте",
        ],
    ),
    ("kk", &["екі", "тек", "хат", "хаттама", "нота", "мекен", "кент"]),
];

/// Whether a text of a source has a word, in whatever letters.
fn is_said(source: &Entry, word: &str) -> bool {
    let mut readings = source.texts.iter().flat_map(|text| &text.readings);
    readings.any(|reading| reading.words().any(|other| other.text.eq_ignore_ascii_case(word)))
}

/// Whether a word of Latin letters, which the source does not have, is one of the commonest of the language: a preposition
/// of one letter, before whatever it governs, or a word of the list.
fn is_common(text: &str, words: &[Word], index: usize, twin: &str, locale: &Locale) -> bool {
    let word = &words[index];
    let blanks = [' ', '\u{A0}', '\u{202F}', '\n'];
    let (before, after) = (&text[..word.at], &text[word.end()..]);
    let opens = |text: &str| text.is_empty() || text.ends_with(blanks) || text.ends_with(['«', '(', '“']);
    if twin.chars().count() == 1 {
        let is_own = |word: &Word| word.letters.are_cyrillic();
        let previous = index.checked_sub(1).map(|index| &words[index]);
        let next = after.trim_start_matches(blanks);
        return opens(before)
            && next.len() < after.len()
            && previous.is_none_or(|previous| {
                is_own(previous) && !is_called_by_letter(previous, &twin.to_lowercase(), words.get(index + 1))
            })
            && (next.starts_with(VALUE)
                || words.get(index + 1).is_some_and(|next| is_own(next) && is_before(word, next, text)))
            && is_preposition(twin, locale.base());
    }
    let is_listed = |list: &&[&str]| list.contains(&twin.to_lowercase().as_str());
    let common = COMMON.iter().find(|(language, _)| *language == locale.base()).map(|(_, common)| *common);
    let ends =
        after.is_empty() || after.starts_with(blanks) || after.starts_with([',', '.', ';', ':', '!', '?', '»', ')']);
    opens(before) && ends && common.as_ref().is_some_and(is_listed)
}

/// Whether nothing but blanks stands between two words.
fn is_before(word: &Word, next: &Word, text: &str) -> bool {
    text[word.end()..next.at].chars().all(char::is_whitespace)
}

/// Whether a word of nothing but look-alikes is one of the language's own.
fn is_wrong(locale: &Locale, reading: &Reading, words: &[Word], index: usize, twin: &str) -> bool {
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
    if !locale.is_cyrillic() {
        // Names of languages and places are rightly written in their own letters, as is a letter that is spoken of; a word
        // of look-alikes beside Latin ones is not one of them.
        let is_latin_text = words.iter().any(|other| other.text.chars().any(is_latin));
        let is_letter = twin.chars().count() == 1;
        let is_spoken_of = before.ends_with(['«', '“', '‘', '"', '(']);
        let stands_alone = words.iter().filter(|other| other.text.chars().any(is_cyrillic)).count() == 1;
        return is_latin_text && (!is_letter || (locale.language.is_some() && stands_alone && !is_spoken_of));
    }
    if twin.chars().count() == 1 {
        return is_own_letter(&reading.text, words, index, twin, locale.base());
    }
    // A text that was left in another language is no slip of the keyboard.
    let in_own = words.iter().any(|other| other.text.chars().all(is_cyrillic));
    // So short a word of small letters between words of the language is none of another: «op» for «ор», but not «ad hoc».
    let beside = [index.checked_sub(1).and_then(|before| words.get(before)), words.get(index + 1)];
    let is_short = word.text.len() <= 3
        && word.text.chars().all(char::is_lowercase)
        // «{ $width } px», «Ені (px)»
        && !before.trim_end().ends_with([VALUE, '('])
        && beside.iter().flatten().all(|other| other.text.chars().all(is_cyrillic));
    // Another text of the language has the word, in small letters that are look-alikes too: not «не» for “HE”.
    let is_known = || latin_twin(&twin.to_lowercase()).is_some() && locale.vocabulary().count_of(twin) > 0;
    in_own && (is_short || is_known())
}
