//! A word that stands once, and differs by one letter from a word that other texts have beside the same words: «своё
//! увожение» for «свое уважение», «откізу жоспарланып» for «өткізу жоспарланып».
//!
//! Words of these languages change at their ends, so that a difference there is none, and many right words are one letter
//! apart ([`slip`]). A word of which another text has another form is no slip either. What stands once and has no such
//! neighbour cannot be told without a dictionary.

mod slip;

use super::words::Word;
use super::{Catalogues, HashMap, Locale, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use slip::is_slip;

/// Letters of a word, at least.
const LETTERS: usize = 5;
/// Texts that have the other word beside the same word, at least: beside one on both sides, and on one.
const BESIDE_BOTH: usize = 2;
const BESIDE_ONE: usize = 3;
/// Letters of a word that tells by itself what stands beside it, at least; the articles of English do not.
const TELLING: usize = 3;
const TELLING_IN_ENGLISH: usize = 4;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter() {
        if !catalogues.ours || !matches!(locale.base(), "en" | "ru" | "kk") {
            continue;
        }
        let known = Known::of(catalogues, locale);
        for entry in locale.entries.iter().filter(|entry| !catalogues.is_list(entry)) {
            let mut told = Vec::new();
            for reading in entry.texts.iter().flat_map(|text| &text.readings) {
                for place in places(reading) {
                    let is_rare = place.word.text.chars().nth(LETTERS - 1).is_some()
                        && locale.vocabulary().count(&place.word) == 1;
                    let Some((meant, texts)) = is_rare.then(|| known.meant(locale, &place)).flatten() else { continue };
                    let span = reading.span(entry.tree, place.word.at..place.word.end());
                    // A word in the wrong letters is told as that.
                    let is_told = || findings.iter().any(|known| known.labels.iter().any(|label| label.span == span));
                    if !told.contains(&span) && !is_told() {
                        told.push(span.clone());
                        let message = format!("`{}` is written `{meant}` in {texts} other texts", place.word.text);
                        let complaint = Diagnostic::warning(Code::Misspelt, message).at(span);
                        findings.push(complaint.help("see whether it is a slip of the keyboard"));
                    }
                }
            }
        }
    }
}

/// A word with those directly beside it, in small letters.
struct Place<'r> {
    word: Word<'r>,
    before: Option<String>,
    after: Option<String>,
}

/// The words of a reading, each with its neighbours.
fn places<'r>(reading: &'r Reading) -> Vec<Place<'r>> {
    let all: Vec<Word> = reading.words().collect();
    let beside =
        |one: &Word, other: &Word| reading.text[one.end()..other.at].chars().all(char::is_whitespace).then_some(());
    let of = |index: usize| {
        let word = all[index];
        let before = index.checked_sub(1).map(|index| all[index]);
        let before = before.filter(|before| beside(before, &word).is_some());
        let after = all.get(index + 1).filter(|after| beside(&word, after).is_some());
        let small = |word: &Word| word.small().into_owned();
        Place { word, before: before.as_ref().map(small), after: after.map(small) }
    };
    (0..all.len()).map(of).collect()
}

/// The words of a language that several texts have, by what stands beside them.
struct Known {
    after: HashMap<String, Vec<Met>>,
    before: HashMap<String, Vec<Met>>,
}

/// A word beside another, in how many texts it stands there, and the last of them.
struct Met {
    word: String,
    texts: usize,
    last: usize,
}

impl Known {
    fn of(catalogues: &Catalogues, locale: &Locale) -> Self {
        let mut known = Self { after: HashMap::default(), before: HashMap::default() };
        let entries = locale.entries.iter().filter(|entry| !catalogues.is_list(entry));
        for (index, text) in entries.flat_map(|entry| &entry.texts).enumerate() {
            for place in text.readings.iter().flat_map(places) {
                if locale.vocabulary().count(&place.word) < BESIDE_BOTH || place.word.text.chars().count() + 1 < LETTERS
                {
                    continue;
                }
                let small = place.word.small();
                let mut add = |beside: Option<String>, is_after: bool| {
                    let Some(beside) = beside else { return };
                    let table = if is_after { &mut known.after } else { &mut known.before };
                    let words = table.entry(beside).or_default();
                    if let Some(met) = words.iter_mut().find(|met| met.word == small) {
                        met.texts += usize::from(met.last != index);
                        met.last = index;
                    } else {
                        words.push(Met { word: small.to_string(), texts: 1, last: index });
                    }
                };
                add(place.before, true);
                add(place.after, false);
            }
        }
        known
    }

    /// The word that is meant at a place, and how many texts have it.
    fn meant<'k>(&'k self, locale: &Locale, place: &Place) -> Option<(&'k str, usize)> {
        let small = place.word.small();
        let followers = place.before.as_ref().and_then(|before| self.after.get(before)).map_or(&[][..], Vec::as_slice);
        let leaders = place.after.as_ref().and_then(|after| self.before.get(after)).map_or(&[][..], Vec::as_slice);
        let texts = |all: &[Met], word: &str| all.iter().find(|met| met.word == word).map_or(0, |met| met.texts);
        let least = if locale.base() == "en" { TELLING_IN_ENGLISH } else { TELLING };
        let tells = |beside: &Option<String>| beside.as_ref().is_some_and(|word| word.chars().count() >= least);
        let (tells_before, tells_after) = (tells(&place.before), tells(&place.after));
        let meant = followers.iter().chain(leaders).map(|met| met.word.as_str()).find(|other| {
            let (after, before) = (texts(followers, other), texts(leaders, other));
            let is_usual = after.min(before) >= BESIDE_BOTH
                || (tells_before && after >= BESIDE_ONE)
                || (tells_after && before >= BESIDE_ONE);
            is_usual && is_slip(&small, other, locale.base()) && !has_other_forms(locale, &small, other)
        })?;
        Some((meant, locale.vocabulary().count_of(meant)))
    }
}

/// Whether other texts have other forms of a word, so that it is a word of its own.
fn has_other_forms(locale: &Locale, word: &str, other: &str) -> bool {
    locale.vocabulary().has_others_of(&slip::telling_part(word, other), word)
}
