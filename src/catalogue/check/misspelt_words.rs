//! A word that stands once, and differs by one letter from a word that other texts have beside the same words: «своё
//! увожение» for «свое уважение», «откізу жоспарланып» for «өткізу жоспарланып».
//!
//! Words of these languages change at their ends, so that a difference there is none. What stands once and has no such
//! neighbour cannot be told without a dictionary.

use super::words::Word;
use super::{Catalogues, HashMap, Locale, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Letters of a word, at least.
const LETTERS: usize = 5;
/// Letters behind the difference, at least, of which an ending may be; Kazakh has several endings in a row.
const BEHIND: usize = 3;
const BEHIND_IN_KAZAKH: usize = 5;
/// Texts that have the other word, at least: beside the same word on both sides, and on one.
const BESIDE_BOTH: usize = 2;
const BESIDE_ONE: usize = 3;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in &catalogues.locales {
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
    after: HashMap<String, Vec<String>>,
    before: HashMap<String, Vec<String>>,
}

impl Known {
    fn of(catalogues: &Catalogues, locale: &Locale) -> Self {
        let mut known = Self { after: HashMap::default(), before: HashMap::default() };
        for entry in locale.entries.iter().filter(|entry| !catalogues.is_list(entry)) {
            for place in entry.texts.iter().flat_map(|text| &text.readings).flat_map(places) {
                if locale.vocabulary().count(&place.word) < BESIDE_BOTH || place.word.text.chars().count() + 1 < LETTERS
                {
                    continue;
                }
                let small = place.word.small().into_owned();
                let mut add = |beside: Option<String>, is_after: bool| {
                    let Some(beside) = beside else { return };
                    let table = if is_after { &mut known.after } else { &mut known.before };
                    let words = table.entry(beside).or_default();
                    if !words.contains(&small) {
                        words.push(small.clone());
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
        let behind = if locale.base() == "kk" { BEHIND_IN_KAZAKH } else { BEHIND };
        let followers = place.before.as_ref().and_then(|before| self.after.get(before)).map_or(&[][..], Vec::as_slice);
        let leaders = place.after.as_ref().and_then(|after| self.before.get(after)).map_or(&[][..], Vec::as_slice);
        let meant = followers.iter().chain(leaders).find(|other| {
            let both = followers.contains(other) && leaders.contains(other);
            let least = if both { BESIDE_BOTH } else { BESIDE_ONE };
            locale.vocabulary().count_of(other) >= least && is_slip(&small, other, behind)
        })?;
        Some((meant, locale.vocabulary().count_of(meant)))
    }
}

/// Whether a word becomes another by one letter that is put in, left out, changed or moved by one.
fn is_slip(word: &str, other: &str, least: usize) -> bool {
    let (word, other): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
    let before = word.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (own, others) = (&word[before..], &other[before..]);
    let behind = own.iter().rev().zip(others.iter().rev()).take_while(|(a, b)| a == b).count();
    let (own, others) = (own.len() - behind, others.len() - behind);
    let is_moved = own == 2 && others == 2 && word[before] == other[before + 1] && word[before + 1] == other[before];
    let is_one = own + others <= 2 && own.abs_diff(others) <= 1;
    // What begins a word may be a prefix, and is no slip where it is put in.
    let is_within = if before == 0 { own == others } else { true };
    let is_far = behind + usize::from(own != others) >= least;
    is_far && is_within && (is_one || is_moved)
}

#[cfg(test)]
mod tests {
    use super::{BEHIND, is_slip};

    #[test]
    fn one_letter_within_a_word_is_a_slip_and_an_ending_is_none() {
        for (word, other) in [
            ("увожение", "уважение"),
            ("озінің", "өзінің"),
            ("пользуеться", "пользуется"),
            ("секертариат", "секретариат"),
            ("мумкіндікті", "мүмкіндікті"),
            ("goverment", "government"),
        ] {
            assert!(is_slip(word, other, BEHIND), "{word} is a slip for {other}");
        }
        for (word, other) in [
            ("сообщать", "сообщить"),
            ("сообщению", "сообщение"),
            ("государство", "государства"),
            ("отырысы", "отырысын"),
            ("утвержденный", "подтвержденный"),
            ("решение", "повышение"),
        ] {
            assert!(!is_slip(word, other, BEHIND), "{word} is no slip for {other}");
        }
    }
}
