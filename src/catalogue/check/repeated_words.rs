//! A word that stands twice in a row, “the the”, or several that do.

use std::ops::Range;

use super::text::{Use, VALUE};
use super::words::{Letters, Word};
use super::{Catalogues, Entry, Reading};
use crate::catalogue::syntax::Inline;
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
    for locale in catalogues.locales.iter() {
        let Some((_, rightly)) = RIGHTLY.iter().find(|(language, _)| *language == locale.base()) else { continue };
        for entry in catalogues.entries_of(locale).filter(|entry| !catalogues.is_list(entry)) {
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
                let (values, words) = (values_again(reading).collect::<Vec<_>>(), several(reading, catalogues.ours));
                if (values.is_empty() && words.is_none()) || (!catalogues.ours && is_meant(catalogues, entry)) {
                    continue;
                }
                for (first, second) in values {
                    let message = format!("`${}` stands here twice in a row", second.name);
                    let complaint = Diagnostic::warning(Code::RepeatedWord, message).at(entry.tree.span(second.name));
                    let complaint = complaint.labelled(entry.tree.span(first.name), "the first");
                    findings.push(complaint.help("delete one of them"));
                }
                if let Some(range) = words {
                    let message = format!("`{}` stands here twice in a row", &reading.text[range.clone()]);
                    let complaint = Diagnostic::warning(Code::RepeatedWord, message);
                    findings.push(complaint.at(reading.span(entry.tree, range)).help("delete the second"));
                }
            }
        }
    }
}

/// Whether what an entry of another project says again may be meant: in the source language, or where its source does too.
fn is_meant(catalogues: &Catalogues, entry: &Entry) -> bool {
    let Some(source) = catalogues.source_of(entry) else { return true };
    let mut readings = source.texts.iter().flat_map(|text| &text.readings);
    readings.any(|one| values_again(one).next().is_some() || several(one, false).is_some())
}

/// Variables that stand directly beside themselves, alone or said by one function in one way.
fn values_again<'r, 't, 's>(reading: &'r Reading<'t, 's>) -> impl Iterator<Item = (&'r Use<'t, 's>, &'r Use<'t, 's>)> {
    reading.uses.iter().zip(reading.uses.iter().skip(1)).filter(|(first, second)| {
        let between = &reading.text[first.at + VALUE.len_utf8()..second.at];
        matches!(first.inline, Inline::VariableReference { .. } | Inline::FunctionReference { .. })
            && first.inline == second.inline
            && between.chars().all(char::is_whitespace)
    })
}

fn is_repeated(reading: &Reading, first: Word, second: Word) -> bool {
    let between = &reading.text[first.end()..second.at];
    // «к К. Сарыбаю»: the letter of a name behind a preposition.
    let is_initial = || {
        let is_letter = second.text.chars().nth(1).is_none() && second.letters.any(Letters::CAPITAL);
        is_letter && !first.letters.any(Letters::CAPITAL) && reading.text[second.end()..].starts_with('.')
    };
    first.is_same(&second)
        && !between.is_empty()
        && between.chars().all(char::is_whitespace)
        && first.text.chars().all(char::is_alphabetic)
        && !is_initial()
        // Letters by themselves are names of things: `a A`.
        && !(first.text.chars().count() == 1 && first.text.chars().all(char::is_uppercase))
}

/// Several words, or a sentence, that are said again at once. In catalogues of other projects, words in a row are now and
/// then lists or labels of buttons: there nothing may stand between.
fn several(reading: &Reading, ours: bool) -> Option<Range<usize>> {
    if reading.words().len() < LEAST_AGAIN {
        return None;
    }
    let words: Vec<Word> = reading.words().collect();
    let longest = if ours { LONGEST } else { LONGEST_OF_OTHERS };
    (0..words.len()).find_map(|start| {
        let mut again =
            (start + 2..words.len().min(start + longest + 1)).filter(|again| words[*again].is_same(&words[start]));
        again.find_map(|again| said_again(reading, &words, start, again, ours))
    })
}

/// Words of a text that says two of them again, at least.
const LEAST_AGAIN: usize = 4;

/// Words of what is said again, at most.
const LONGEST: usize = 20;
const LONGEST_OF_OTHERS: usize = 6;

/// The words from one on to another, if they are said again from there on.
fn said_again(reading: &Reading, words: &[Word], start: usize, again: usize, ours: bool) -> Option<Range<usize>> {
    let last = words.get(2 * again - start - 1)?;
    let is_plain = |c: char| c.is_alphabetic() || c.is_whitespace();
    if !ours && !reading.text[words[start].at..last.end()].chars().all(is_plain) {
        return None;
    }
    let first = words[start].at..words[again - 1].end();
    let (one, other) = (&reading.text[first.clone()], &reading.text[words[again].at..last.end()]);
    (one.to_lowercase() == other.to_lowercase() && !one.contains(VALUE)).then_some(first)
}
