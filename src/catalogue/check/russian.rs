//! The words of Russian sentences, each with those beside it: what checks of Russian grammar look at.

use super::words::Word;
use super::{Catalogues, Entry, Reading};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// A word and its neighbours.
pub struct Place<'r> {
    /// The text that they stand in.
    pub text: &'r str,
    pub before: Option<Word<'r>>,
    pub word: Word<'r>,
    pub next: Option<Word<'r>>,
}

/// Looks at each word of Russian entries; what is complained of is told at the word, once for all readings
/// of its text.
pub fn tell_words(
    catalogues: &Catalogues,
    is_read: impl Fn(&Entry) -> bool,
    complaint: impl Fn(&Place) -> Option<Diagnostic>,
    findings: &mut Diagnostics,
) {
    for locale in catalogues.locales.iter().filter(|locale| locale.base() == "ru") {
        for entry in locale.entries.iter().filter(|entry| is_read(entry) && !catalogues.is_list(entry)) {
            let mut told = Vec::new();
            for reading in entry.texts.iter().flat_map(|text| &text.readings) {
                for place in places(reading) {
                    let Some(complaint) = complaint(&place) else { continue };
                    let span = reading.span(entry.tree, place.word.at..place.word.end());
                    if !told.contains(&span.range().start) {
                        told.push(span.range().start);
                        findings.push(complaint.at(span));
                    }
                }
            }
        }
    }
}

/// The words of a reading, in order.
fn places<'r>(reading: &'r Reading) -> impl Iterator<Item = Place<'r>> {
    let text = &*reading.text;
    let mut words = reading.words().peekable();
    let mut before = None;
    std::iter::from_fn(move || {
        let word = words.next()?;
        Some(Place { text, before: before.replace(word), word, next: words.peek().copied() })
    })
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::catalogue::check::words::words;

    /// The words of a text, in order.
    pub fn places_of(text: &str) -> Vec<Place<'_>> {
        let all: Vec<Word> = words(text).collect();
        let at = |index: usize| all.get(index).copied();
        let place = |index: usize| {
            Some(Place { text, before: index.checked_sub(1).and_then(at), word: at(index)?, next: at(index + 1) })
        };
        (0..all.len()).filter_map(place).collect()
    }
}
