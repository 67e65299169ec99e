//! The words of a language, as its catalogue has them.

use super::HashMap;
use super::entry::Entry;
use super::text::VALUE;
use super::words::{Letters, Word};
use crate::character::in_small_letters;

/// In how many texts each word stands by itself: joined to no value and to no variant. In small letters.
pub struct Vocabulary(HashMap<Box<str>, Met>);

/// How many texts have a word, and the last of them.
struct Met {
    texts: usize,
    last: usize,
    /// Whether it is written small somewhere.
    is_small: bool,
}

impl Vocabulary {
    pub fn of(entries: &[Entry]) -> Self {
        let mut met: HashMap<Box<str>, Met> = HashMap::default();
        met.reserve(entries.len());
        let texts = entries.iter().flat_map(|entry| &entry.texts).enumerate();
        for (index, reading) in texts.flat_map(|(index, text)| text.readings.iter().map(move |one| (index, one))) {
            let joints: Vec<usize> = reading.joints().collect();
            for word in reading.words() {
                let is_joined = || {
                    reading.text[..word.at].ends_with(VALUE)
                        || reading.text[word.end()..].starts_with(VALUE)
                        || joints.iter().any(|joint| (word.at + 1..word.end()).contains(joint))
                };
                if !joints.is_empty() && is_joined() {
                    continue;
                }
                let small = word.small();
                let is_small = !word.letters.any(Letters::CAPITAL);
                if let Some(met) = met.get_mut(&*small) {
                    met.texts += usize::from(met.last != index);
                    met.last = index;
                    met.is_small |= is_small;
                } else {
                    met.insert(small.into(), Met { texts: 1, last: index, is_small });
                }
            }
        }
        Self(met)
    }

    /// In how many texts a word stands by itself.
    pub fn count(&self, word: &Word) -> usize {
        self.0.get(&*word.small()).map_or(0, |met| met.texts)
    }

    /// Whether a word is written small somewhere.
    pub fn has_small(&self, word: &str) -> bool {
        self.0.get(&*in_small_letters(word)).is_some_and(|met| met.is_small)
    }

    /// All words, each with how many texts it stands in.
    pub fn words(&self) -> impl Iterator<Item = (&str, usize)> {
        self.0.iter().map(|(word, met)| (&**word, met.texts))
    }

    /// The same of letters that are a part of a text.
    pub fn count_of(&self, letters: &str) -> usize {
        self.0.get(&*in_small_letters(letters)).map_or(0, |met| met.texts)
    }

    /// Whether other words begin with some letters.
    pub fn has_others_of(&self, stem: &str, word: &str) -> bool {
        self.0.keys().any(|known| known.starts_with(stem) && &**known != word)
    }
}
