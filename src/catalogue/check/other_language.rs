//! Words in a row of another language: a Russian sentence among Kazakh ones, an English one that is not that of the source.
//!
//! Letters tell English from Russian and Kazakh. Within a script the small words of grammar do, of which we know those of
//! English, Russian and Kazakh, and beside them the words that the other catalogue has and this one has not. Names,
//! abbreviations and what stands in quotation marks may be of any language. What was left as it is in the source is told
//! as that.

mod grammar;

use std::ops::Range;

use super::letters::{Word, is_cyrillic, is_latin, words};
use super::same_as_source::is_same;
use super::text::{Signs, VALUE};
use super::{Catalogues, Entry, Locale, Reading, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use grammar::{ENGLISH, Grammar, KAZAKH, RUSSIAN};

/// Words in a row, at least.
const IN_A_ROW: usize = 3;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|locale| locale.language.is_some()) {
        for entry in locale.entries.iter().filter(|entry| !catalogues.is_list(entry)) {
            let source = catalogues.source_of(entry);
            for text in &entry.texts {
                if entry.is_name() && matches!(text.attribute, Some("gender" | "number")) {
                    continue;
                }
                let mut told: Vec<Range<usize>> = Vec::new();
                if copied(catalogues, locale, entry, text, findings) {
                    continue;
                }
                for reading in text.readings.iter().filter(|reading| reading.signs.any(Signs::SPACE)) {
                    for (range, language) in strange(catalogues, locale, reading) {
                        let words = &reading.text[range.clone()];
                        let is_left = source.and_then(|source| source.text(text.attribute)).is_some_and(|original| {
                            original.readings.iter().any(|reading| reading.text.contains(words))
                        });
                        let span = reading.span(entry.tree, range.clone());
                        if is_left || told.contains(&span.range()) {
                            continue;
                        }
                        told.push(span.range());
                        findings.push(complaint(entry, words, language).at(span));
                    }
                }
            }
        }
    }
}

/// Tells a text of two words or more that is that of another translation, word for word.
fn copied(catalogues: &Catalogues, locale: &Locale, entry: &Entry, text: &Text, findings: &mut Diagnostics) -> bool {
    // Languages of other projects may be as near to each other as those of two countries.
    if !catalogues.ours || catalogues.is_source(locale) || !text.readings.iter().any(has_two_words) {
        return false;
    }
    let others = catalogues.translations().filter(|other| other.base() != locale.base());
    let found = others.filter_map(|other| Some((other, other.counterpart(entry)?))).find_map(|(other, twin)| {
        let same = twin.text(text.attribute).filter(|same| is_same(text, same))?;
        Some((other, twin, same))
    });
    let Some((other, twin, same)) = found else { return false };
    // Which of the two was copied, small words and letters tell, and what else each of them says; or else nothing does.
    let weight = |locale: &Locale| {
        let grammar = [ENGLISH, RUSSIAN, KAZAKH].into_iter().find(|known| known.language == locale.base());
        let all = text.readings.iter().flat_map(|reading| words(&reading.text)).map(|word| word.text.to_lowercase());
        let is_own = |word: &String| {
            grammar.as_ref().is_some_and(|grammar| grammar.is_told_by(word)) || locale.vocabulary().count(word) > 1
        };
        all.filter(is_own).count()
    };
    if weight(locale) > weight(other) {
        return false;
    }
    let language = other.language.as_ref().map_or_else(String::new, ToString::to_string);
    let message = format!("`{}` is the same as in `{language}`", entry.shown());
    let complaint = Diagnostic::warning(Code::OtherLanguage, message).at(entry.place(text));
    let complaint = complaint.labelled(twin.place(same), format!("in `{language}`"));
    findings.push(complaint.help("translate it into the language of its catalogue"));
    true
}

fn has_two_words(reading: &Reading) -> bool {
    let whole = reading.text.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 2);
    whole.count() >= 2
}

fn complaint(entry: &Entry, words: &str, language: &str) -> Diagnostic {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").replace(VALUE, "…");
    let message = format!("`{words}` is {language}, in `{}`", entry.shown());
    let complaint = Diagnostic::warning(Code::OtherLanguage, message);
    complaint.help("translate it; a name or a quotation of another language stands in quotation marks")
}

/// The rows of words that are of another language, with its name.
fn strange(catalogues: &Catalogues, locale: &Locale, reading: &Reading) -> Vec<(Range<usize>, &'static str)> {
    let mut strange = Vec::new();
    let is_latin_script = !locale.is_cyrillic() && reading.signs.any(Signs::LATIN);
    let other_script = if locale.is_cyrillic() { Signs::LATIN } else { Signs::CYRILLIC };
    let has_other_script = reading.signs.any(other_script);
    // Most texts are told to be of their language by their letters alone.
    let is_in_doubt = match locale.base() {
        "ru" => reading.text.contains(|letter| KAZAKH.has_letter(letter)),
        "kk" => KAZAKH.lacks_letters(&reading.text, IN_A_ROW),
        _ => false,
    };
    if !has_other_script && !is_in_doubt && (!is_latin_script || locale.base() == "en") {
        return strange;
    }
    for sentence in sentences(&reading.text) {
        let start = sentence.start;
        let words: Vec<Word> = words(&reading.text[sentence])
            .map(|word| Word { at: start + word.at, ..word })
            .filter(|word| word.text.chars().any(char::is_alphabetic))
            .collect();
        let mut found = |run: &[Word], language| {
            if let (Some(first), Some(last)) = (run.first(), run.last()) {
                strange.push((first.at..last.at + last.text.len(), language));
            }
        };
        if has_other_script {
            let of_script =
                |word: &Word| word.text.chars().all(if locale.is_cyrillic() { is_latin } else { is_cyrillic });
            let goes_on = |one: &Word, next: &Word| {
                let between = &reading.text[one.at + one.text.len()..next.at];
                of_script(one) == of_script(next) && !between.contains(',')
            };
            for run in words.chunk_by(goes_on).filter(|run| of_script(&run[0])) {
                if locale.is_cyrillic() && is_english(catalogues, run) {
                    found(run, ENGLISH.name);
                } else if !locale.is_cyrillic() && run.len() >= IN_A_ROW && run.iter().any(is_small) {
                    let is_kazakh = run.iter().any(|word| KAZAKH.is_told_by(&word.text.to_lowercase()));
                    found(run, if is_kazakh { KAZAKH.name } else { RUSSIAN.name });
                }
            }
        }
        match locale.base() {
            "ru" if is_in_doubt => of_one_script(catalogues, locale, &words, &RUSSIAN, &KAZAKH, &mut found),
            "kk" if is_in_doubt => of_one_script(catalogues, locale, &words, &KAZAKH, &RUSSIAN, &mut found),
            "en" | "ru" | "kk" => {}
            _ if is_latin_script => {
                let mut small: Vec<String> = words.iter().map(|word| word.text.to_lowercase()).collect();
                small.retain(|word| grammar::is_english_alone(word) && locale.vocabulary().count(word) < OWN);
                small.sort_unstable();
                small.dedup();
                if small.len() >= 2 && words.len() > IN_A_ROW {
                    found(&words, ENGLISH.name);
                }
            }
            _ => {}
        }
    }
    strange
}

/// Texts of a language that have a word which is its own, at least.
const OWN: usize = 5;

/// The sentences of a text, and what stands in brackets. What stands in quotation marks is left out.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        let opens = matches!(c, '«' | '“' | '„') && !(c == '“' && depth > 0);
        let closes = depth > 0 && matches!(c, '»' | '”' | '“') && !opens;
        if !(opens || closes || matches!(c, '.' | ';' | ':' | '!' | '?' | '(' | ')' | '\n')) {
            continue;
        }
        if depth == 0 && start < at {
            sentences.push(start..at);
        }
        start = at + c.len_utf8();
        if opens {
            depth += 1;
        } else if closes {
            depth -= 1;
        }
    }
    // A quotation that never ends is told as that.
    if start < text.len() {
        sentences.push(start..text.len());
    }
    sentences
}

fn is_small(word: &Word) -> bool {
    word.text.chars().count() > 1 && word.text.chars().all(char::is_lowercase)
}

/// Whether Latin words in a row are an English phrase: a small word of grammar among them, and another that is no name;
/// or words that the source language has.
fn is_english(catalogues: &Catalogues, run: &[Word]) -> bool {
    let is_grammar = |word: &Word| ENGLISH.has_word(&word.text.to_lowercase());
    let (grammar, others): (Vec<&Word>, Vec<&Word>) = run.iter().partition(|word| is_grammar(word));
    let small = others.iter().filter(|word| is_small(word));
    if run.len() < IN_A_ROW || small.clone().next().is_none() {
        return false;
    }
    let source = catalogues.source().filter(|source| source.base() == ENGLISH.language);
    let in_source = || {
        source.is_some_and(|source| small.clone().all(|word| source.vocabulary().count(word.text) > 0))
            && small.clone().count() >= IN_A_ROW
    };
    !grammar.is_empty() || in_source()
}

/// Tells words in a row that are of the other of two languages of one script: none that is the language's own, and small
/// words or letters of the other, or words that only the other catalogue has.
fn of_one_script(
    catalogues: &Catalogues,
    locale: &Locale,
    words: &[Word],
    own: &Grammar,
    other: &Grammar,
    found: &mut dyn FnMut(&[Word], &'static str),
) {
    let counterpart = catalogues.locales.iter().find(|locale| locale.base() == other.language);
    let in_other = |word: &str| counterpart.map_or(0, |locale| locale.vocabulary().count(word));
    let is_own = |word: &Word| {
        let small = word.text.to_lowercase();
        if other.is_told_by(&small) {
            return false;
        }
        // The text itself is one that has the word. What both languages have tells of neither.
        let is_met = locale.vocabulary().count(&small) > 1 && in_other(&small) == 0;
        own.is_told_by(&small) || !small.contains(is_cyrillic) || is_met
    };
    for run in words.chunk_by(|one, next| is_own(one) == is_own(next)).filter(|run| !is_own(&run[0])) {
        let told = run.iter().filter(|word| {
            let small = word.text.to_lowercase();
            other.is_told_by(&small) && (word.text == small || !other.has_word(&small) || small.chars().count() > 1)
        });
        let known = run.iter().filter(|word| in_other(word.text) > 0 && locale.vocabulary().count(word.text) < 2);
        if run.len() >= IN_A_ROW && run.iter().any(is_small) && (told.count() > 0 || known.count() >= IN_A_ROW) {
            found(run, other.name);
        }
    }
}
