//! Words in a row of another language: a Russian sentence among Kazakh ones, an English one that is not that of the source.
//!
//! Letters tell English from Russian and Kazakh. Within a script the small words of grammar do, of which we know those of
//! English, Russian and Kazakh, and beside them the words that the other catalogue has and this one has not. Names,
//! abbreviations and what stands in quotation marks may be of any language. What was left as it is in the source is told
//! as that.

mod alone;
mod foreign;
mod grammar;
mod unknown;

use std::ops::Range;

use super::same_as_source::is_same;
use super::signs::Signs;
use super::text::VALUE;
use super::words::{Letters, Word};
use super::{Catalogues, Entry, Locale, Reading, Text};
use crate::character::is_letter;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
pub use foreign::{foreign, is_copied};
pub(super) use grammar::ENGLISH;
use grammar::{Grammar, KAZAKH, RUSSIAN};
pub use unknown::is_unknown;

/// Words in a row, at least.
const IN_A_ROW: usize = 3;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|locale| locale.language.is_some()) {
        for entry in catalogues.entries_of(locale).filter(|entry| !catalogues.is_list(entry)) {
            let source = catalogues.source_of(entry);
            for text in &entry.texts {
                if entry.is_term && text.is_trait() {
                    continue;
                }
                let mut told: Vec<Range<usize>> = Vec::new();
                if copied(catalogues, locale, entry, text, findings) {
                    continue;
                }
                let original = source.and_then(|source| source.text(text.attribute));
                let is_read = |reading: &&Reading| reading.signs.any(Signs::SPACE) || catalogues.ours;
                for reading in text.readings.iter().filter(is_read) {
                    let is_left = |range: &Range<usize>| {
                        let words = &reading.text[range.clone()];
                        original.is_some_and(|original| original.readings.iter().any(|one| one.text.contains(words)))
                    };
                    let mut found: Vec<_> =
                        strange(catalogues, locale, reading).into_iter().filter(|(range, _)| !is_left(range)).collect();
                    let alone = alone::alone(catalogues, locale, reading).into_iter();
                    let whole =
                        alone::in_other_letters(catalogues, locale, reading).filter(|(range, _)| !is_left(range));
                    let borrowed = alone::borrowed(catalogues, locale, entry, text, reading);
                    for (range, language) in whole.into_iter().chain(alone).chain(borrowed) {
                        if !found.iter().any(|(known, _)| known.start < range.end && range.start < known.end) {
                            found.push((range, language));
                        }
                    }
                    for (range, language) in found {
                        let (words, span) = (&reading.text[range.clone()], reading.span(entry.tree, range.clone()));
                        if told.contains(&span.range()) {
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
        let is_own = |word: &Word| {
            grammar.as_ref().is_some_and(|grammar| grammar.is_told_by(word)) || locale.vocabulary().count(word) > 1
        };
        text.readings.iter().flat_map(Reading::words).filter(is_own).count()
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
    let whole = reading.text.split_whitespace().filter(|word| word.chars().filter(|c| is_letter(*c)).count() > 2);
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
    // A single word of other letters may be a name of a program, but not of a note.
    let in_a_row = if catalogues.ours { 1 } else { IN_A_ROW };
    let is_latin_script = !locale.is_cyrillic() && reading.signs.any(Signs::LATIN);
    let other_script = if locale.is_cyrillic() { Signs::LATIN } else { Signs::CYRILLIC };
    let has_other_script = reading.signs.any(other_script);
    // Most texts are told to be of their language by their letters alone.
    let is_in_doubt = match locale.base() {
        "ru" => reading.words().any(|word| word.letters.any(Letters::KAZAKH)),
        "kk" => lacks_kazakh_letters(reading),
        "en" => false,
        _ => {
            is_latin_script && reading.words().filter(|word| grammar::is_english_alone(&word.small())).nth(1).is_some()
        }
    };
    if !has_other_script && !is_in_doubt {
        return strange;
    }
    for sentence in sentences(&reading.text) {
        let within =
            reading.words().skip_while(|word| word.at < sentence.start).take_while(|word| word.at < sentence.end);
        let words: Vec<Word> = within.filter(|word| word.letters.has_letter()).collect();
        let mut found = |run: &[Word], language| {
            if let (Some(first), Some(last)) = (run.first(), run.last()) {
                strange.push((first.at..last.end(), language));
            }
        };
        if has_other_script {
            let of_script = |word: &Word| {
                if locale.is_cyrillic() { word.letters.are_latin() } else { word.letters.are_cyrillic() }
            };
            let goes_on = |one: &Word, next: &Word| {
                let between = &reading.text[one.end()..next.at];
                of_script(one) == of_script(next) && !between.contains(',')
            };
            for run in words.chunk_by(goes_on).filter(|run| of_script(&run[0])) {
                if locale.is_cyrillic() && is_english(catalogues, run) {
                    found(run, ENGLISH.name);
                } else if !locale.is_cyrillic() && run.len() >= in_a_row && run.iter().any(is_small) {
                    let is_kazakh = run.iter().any(|word| KAZAKH.is_told_by(word));
                    found(run, if is_kazakh { KAZAKH.name } else { RUSSIAN.name });
                }
            }
        }
        match locale.base() {
            "ru" if is_in_doubt => of_one_script(catalogues, locale, &words, &RUSSIAN, &KAZAKH, &mut found),
            "kk" if is_in_doubt => of_one_script(catalogues, locale, &words, &KAZAKH, &RUSSIAN, &mut found),
            "en" | "ru" | "kk" => {}
            _ if is_in_doubt => {
                let is_english =
                    |word: &&Word| grammar::is_english_alone(&word.small()) && locale.vocabulary().count(word) < OWN;
                let mut small: Vec<_> = words.iter().filter(is_english).map(Word::small).collect();
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

/// Whether so many words in a row lack the letters of Kazakh, words as blanks part them.
fn lacks_kazakh_letters(reading: &Reading) -> bool {
    let blanks = |from: usize, to: usize| reading.text[from..to].matches([' ', '\u{A0}', '\n']).count();
    // The word that a gap ends with is another than the one that it begins with, but at the edges of the text.
    let (mut from, mut least) = (0, IN_A_ROW);
    for word in reading.words().filter(|word| word.letters.any(Letters::KAZAKH)) {
        if blanks(from, word.at) >= least {
            return true;
        }
        (from, least) = (word.end(), IN_A_ROW + 1);
    }
    let has_any = from > 0;
    blanks(from, reading.text.len()) + usize::from(!has_any) >= IN_A_ROW
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
    !word.letters.any(Letters::CAPITAL) && word.text.chars().count() > 1 && word.text.chars().all(char::is_lowercase)
}

/// Whether Latin words in a row are an English phrase: a small word of grammar among them, and another that is no name;
/// or words that the source language has.
fn is_english(catalogues: &Catalogues, run: &[Word]) -> bool {
    let is_grammar = |word: &Word| ENGLISH.has_word(&word.small());
    let (grammar, others): (Vec<&Word>, Vec<&Word>) = run.iter().partition(|word| is_grammar(word));
    let small = others.iter().filter(|word| is_small(word));
    let source = catalogues.source().filter(|source| source.base() == ENGLISH.language);
    let has = |word: &Word| source.is_some_and(|source| source.vocabulary().count(word) > 0);
    let is_latin = run.iter().any(|word| grammar::is_latin_phrase(&word.small()));
    // Two small words side by side are of a sentence, where one is of grammar and the source has both: «in absentia» may
    // be said in every language.
    if catalogues.ours && run.len() == 2 && run.iter().all(is_small) && !grammar.is_empty() && !is_latin {
        return run.iter().all(has);
    }
    if run.len() < IN_A_ROW || small.clone().next().is_none() {
        return false;
    }
    let in_source = || small.clone().all(|word| has(word)) && small.clone().count() >= IN_A_ROW;
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
    let in_other = |word: &Word| counterpart.map_or(0, |locale| locale.vocabulary().count(word));
    let is_own = |word: &Word| {
        // The text itself is one that has the word. What both languages have tells of neither.
        let is_met = || locale.vocabulary().count(word) > 1 && in_other(word) == 0;
        !other.is_told_by(word) && (!word.letters.any(Letters::CYRILLIC) || own.is_told_by(word) || is_met())
    };
    let own: Vec<bool> = words.iter().map(is_own).collect();
    let mut start = 0;
    for run in own.chunk_by(|one, next| one == next) {
        let (run, is_own) = (&words[start..start + run.len()], run[0]);
        start += run.len();
        if is_own || run.len() < IN_A_ROW || !run.iter().any(is_small) {
            continue;
        }
        let told = |word: &Word| {
            // A letter by which something is called, or a name: «В блогы», «Во Ван Тхыонг».
            other.is_told_by(word) && !(word.letters.any(Letters::CAPITAL) && other.has_word(&word.small()))
        };
        // Names are the same in both.
        let known =
            run.iter().filter(|word| is_small(word) && in_other(word) > 0 && locale.vocabulary().count(word) < 2);
        if run.iter().any(told) || known.count() >= IN_A_ROW {
            found(run, other.name);
        }
    }
}
