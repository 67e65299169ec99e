//! A word that is joined to a value, or to a variant, for want of a space: `позднее{ DATE($date) }`.
//!
//! Endings join a value by design: `{ $page }-беті`, `{ $count }th`, `{ -brand }ның`. In our own catalogues a hyphen or a
//! quotation mark stands between, and names and dates have their endings in their cases, so that letters are told where
//! the source joins none. Elsewhere they are told where they are a word that the language also writes by itself.

use std::ops::Range;

use super::letters::{is_cyrillic, is_latin};
use super::text::VALUE;
use super::{Catalogues, Entry, Locale, Reading, Text};
use crate::catalogue::syntax::{Element, Inline};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The functions whose values are whole words.
const SAY_WORDS: &[&str] = &["NAME", "DATE", "DATETIME", "PERIOD"];

/// Letters of a word that is no ending, and in how many texts it stands by itself, at least.
const LETTERS: usize = 3;
const BY_ITSELF: usize = 2;
/// Letters of an ending that a variant may be, at most.
const LONGEST_ENDING: usize = 4;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter() {
        for entry in catalogues.entries_of(locale).filter(|entry| !catalogues.is_list(entry)) {
            for text in entry.texts.iter().filter(|text| text.has_placeables()) {
                let original = catalogues.source_of(entry).and_then(|source| source.text(text.attribute));
                let mut told = Vec::new();
                for reading in &text.readings {
                    let values = values(catalogues.ours, locale, reading, original);
                    let variants = variants(catalogues.ours, locale, reading);
                    let variants = variants.into_iter().map(|(parts, message)| {
                        // What several variants are joined to is told once.
                        let outer = parts.iter().find(|part| stands_outside(entry, text, reading, part));
                        (outer.unwrap_or(&(parts[0].start..parts[1].end)).clone(), message)
                    });
                    for (range, message) in values.into_iter().chain(variants) {
                        let span = reading.span(entry.tree, range);
                        if !told.contains(&span.range()) {
                            told.push(span.range());
                            let complaint = Diagnostic::warning(Code::JoinedWord, message).at(span);
                            findings.push(complaint.help("put a space there, or a hyphen before an ending"));
                        }
                    }
                }
            }
        }
    }
}

/// Whether a part of a reading stands outside of all selections.
fn stands_outside(entry: &Entry, text: &Text, reading: &Reading, part: &Range<usize>) -> bool {
    let place = reading.span(entry.tree, part.clone()).range();
    text.pattern.elements.iter().any(|element| match element {
        Element::TextElement { value } => {
            let whole = entry.tree.span(value).range();
            whole.contains(&place.start) && place.end <= whole.end
        }
        Element::Placeable { .. } => false,
    })
}

/// Whether letters are a word that the language also writes by itself.
fn is_word(locale: &Locale, letters: &str) -> bool {
    letters.chars().count() >= LETTERS && locale.vocabulary().count_of(letters) >= BY_ITSELF
}

fn is_letter(c: char) -> bool {
    is_cyrillic(c) || is_latin(c)
}

/// The letters that a text ends with.
fn letters_before(text: &str) -> &str {
    &text[text.trim_end_matches(is_letter).len()..]
}

/// The letters that a text begins with.
fn letters_after(text: &str) -> &str {
    &text[..text.len() - text.trim_start_matches(is_letter).len()]
}

/// A place in a reading, and what is wrong there.
type Joined = (Range<usize>, String);

/// Letters beside the values of a reading, and values beside each other.
fn values(ours: bool, locale: &Locale, reading: &Reading, original: Option<&Text>) -> Vec<Joined> {
    let mut joined = Vec::new();
    let says_words = |inline: &Inline| {
        ours && matches!(inline, Inline::FunctionReference { id, .. } if SAY_WORDS.contains(&id.name))
    };
    for (index, usage) in reading.uses.iter().enumerate() {
        let end = usage.at + VALUE.len_utf8();
        for is_before in [true, false] {
            let letters =
                if is_before { letters_before(&reading.text[..usage.at]) } else { letters_after(&reading.text[end..]) };
            if letters.is_empty() || original.is_some_and(|original| joins(original, usage.name, is_before)) {
                continue;
            }
            if says_words(usage.inline) || (ours && original.is_some()) || is_word(locale, letters) {
                let range = if is_before { usage.at - letters.len()..end } else { usage.at..end + letters.len() };
                let side = if is_before { "after" } else { "before" };
                joined.push((range, format!("no space stands {side} `{letters}`, beside a value")));
            }
        }
        if let Some(next) = reading.uses.get(index + 1)
            && next.at == end
            && says_words(usage.inline)
            && says_words(next.inline)
        {
            joined.push((usage.at..next.at + VALUE.len_utf8(), "no space stands between two values".to_string()));
        }
    }
    joined
}

/// Whether a text joins letters to a value of the same name, on the same side.
fn joins(text: &Text, name: &str, before: bool) -> bool {
    text.readings.iter().any(|reading| {
        reading.uses.iter().filter(|usage| usage.name == name).any(|usage| {
            if before {
                reading.text[..usage.at].ends_with(is_letter)
            } else {
                reading.text[usage.at + VALUE.len_utf8()..].starts_with(is_letter)
            }
        })
    })
}

/// Words that meet where a variant begins or ends. A variant may well be an ending, so both must be words by themselves;
/// in our own catalogues, whose variants are whole words, one of them and letters that are too many for an ending.
fn variants(ours: bool, locale: &Locale, reading: &Reading) -> Vec<([Range<usize>; 2], String)> {
    if reading.choices.is_empty() {
        return Vec::new();
    }
    let mut joined = Vec::new();
    let is_met = |word: &str| locale.vocabulary().count_of(word) > 0;
    for at in reading.joints() {
        let (before, after) = (letters_before(&reading.text[..at]), letters_after(&reading.text[at..]));
        if before.is_empty() || after.is_empty() {
            continue;
        }
        let both = is_word(locale, before) && is_word(locale, after);
        let whole = &reading.text[at - before.len()..at + after.len()];
        let is_long = after.chars().count() > LONGEST_ENDING;
        if both || (ours && is_met(before) && (is_long || is_word(locale, after)) && !is_met(whole)) {
            let message = format!("no space stands between `{before}` and `{after}`");
            joined.push(([at - before.len()..at, at..at + after.len()], message));
        }
    }
    joined
}
