//! How a language says numbers, as the file of the language has it, `templates/matching/<language>.yaml`.

use std::ops::Range;

use crate::catalogue::check::HashMap;
use crate::catalogue::check::words::{Word, words};
use crate::matching::{Meaning, Words};

/// The words that say numbers.
pub struct Numerals {
    /// The numbers that a word may say, by the word in small letters.
    by_word: HashMap<String, Vec<u32>>,
    /// The words that are the name of one number, and say nothing else.
    names: HashMap<String, u32>,
    /// First parts of words that say a number, which one of the heads must follow: двух + дневный.
    compounds: Vec<(String, u32)>,
    heads: Vec<String>,
    /// Phrases that look like a number and are none, word by word.
    no_numbers: Vec<Vec<String>>,
}

impl Numerals {
    pub fn of(known: &Words) -> Self {
        let mut by_word: HashMap<String, Vec<u32>> = HashMap::default();
        let mut names: HashMap<String, u32> = HashMap::default();
        for (phrase, meaning) in &known.phrases {
            let (Meaning::Cardinal(number) | Meaning::Ordinal(number) | Meaning::Also(number)) = meaning else {
                continue;
            };
            by_word.entry(phrase.to_lowercase()).or_default().push(*number);
            if !matches!(meaning, Meaning::Also(_)) {
                names.insert(phrase.to_lowercase(), *number);
            }
        }
        names.retain(|name, number| by_word.get(name).is_some_and(|all| all.iter().all(|other| other == number)));
        // Twelve o’clock may have a word of its own.
        for (phrase, _) in known.phrases.iter().filter(|(_, meaning)| *meaning == Meaning::Noon) {
            by_word.entry(phrase.to_lowercase()).or_default().push(12);
        }
        let is_none = |(_, meaning): &&(String, Meaning)| *meaning == Meaning::NoNumber;
        let no_numbers = known.phrases.iter().filter(is_none).map(|(phrase, _)| small(phrase)).collect();
        let (compounds, heads) = (known.compounds.clone(), known.heads.clone());
        Self { by_word, names, compounds, heads, no_numbers }
    }

    /// Whether anything is known of the language.
    pub fn are_known(&self) -> bool {
        !self.by_word.is_empty()
    }

    fn said_by(&self, word: &str) -> Vec<u32> {
        let mut said = self.by_word.get(word).cloned().unwrap_or_default();
        said.extend(self.compounds.iter().filter_map(|(start, number)| {
            let rest = word.strip_prefix(start.as_str())?;
            self.heads.iter().any(|head| rest.starts_with(head.as_str())).then_some(*number)
        }));
        said
    }

    /// The numbers that a text says by their names, each where it stands: "twenty-one" is one.
    pub fn named_in(&self, text: &str) -> Vec<(Range<usize>, u32)> {
        let all: Vec<Word> = words(text).collect();
        let mut named: Vec<Option<u32>> = all.iter().map(|word| self.names.get(&*word.small()).copied()).collect();
        for phrase in self.no_numbers.iter().filter(|phrase| !phrase.is_empty()) {
            for (at, window) in all.windows(phrase.len()).enumerate() {
                if window.iter().zip(phrase).all(|(word, known)| *word.small() == *known) {
                    named[at..at + phrase.len()].fill(None);
                }
            }
        }
        let mut found: Vec<(Range<usize>, u32)> = Vec::new();
        for (word, number) in all.iter().zip(named) {
            let Some(number) = number else { continue };
            let joins = |(range, before): &(Range<usize>, u32)| {
                let fits =
                    (before % 100 == 0 && number < 100) || (before % 10 == 0 && before % 100 >= 20 && number < 10);
                fits && *before > 0 && text[range.end..word.at].chars().all(|c| c.is_whitespace() || c == '-')
            };
            match found.last_mut().filter(|last| joins(last)) {
                Some((range, sum)) => (range.end, *sum) = (word.end(), *sum + number),
                None => found.push((word.at..word.end(), number)),
            }
        }
        found
    }

    /// Whether a text says a number in words: «двенадцать», "twenty-one", «он бір».
    pub fn are_in(&self, text: &str, number: usize) -> bool {
        let all = small(text);
        let mut said: Vec<Vec<u32>> = all.iter().map(|word| self.said_by(word)).collect();
        for phrase in self.no_numbers.iter().filter(|phrase| !phrase.is_empty()) {
            for (at, _) in all.windows(phrase.len()).enumerate().filter(|(_, window)| window == phrase) {
                said[at..at + phrase.len()].fill(Vec::new());
            }
        }
        let has = |at: usize, wanted: &dyn Fn(u32) -> bool| {
            said.get(at).is_some_and(|said| said.iter().any(|one| wanted(*one)))
        };
        let is_ten = |number: u32| (10..=90).contains(&number) && number.is_multiple_of(10);
        let is_unit = |number: u32| (1..10).contains(&number);
        (0..said.len()).any(|at| {
            let wanted = |own: u32| usize::try_from(own).is_ok_and(|own| own == number);
            let after_ten = at > 0 && has(at - 1, &is_ten) && has(at, &is_unit);
            let before_unit = has(at, &is_ten) && has(at + 1, &is_unit);
            let together = before_unit
                && said[at]
                    .iter()
                    .filter(|ten| is_ten(**ten))
                    .any(|ten| has(at + 1, &|unit| is_unit(unit) && wanted(ten + unit)));
            // In "ten one", neither is said by itself.
            together || (!after_ten && !before_unit && has(at, &wanted))
        })
    }
}

/// The words of a text, in small letters.
fn small(text: &str) -> Vec<String> {
    words(text).map(|word| word.small().into_owned()).collect()
}
