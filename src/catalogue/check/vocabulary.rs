//! The words of a language, as its catalogue has them.

use super::HashMap;
use super::catalogues::Entry;
use super::letters::words;
use super::text::VALUE;

/// In how many texts each word stands by itself: joined to no value and to no variant. In small letters.
pub struct Vocabulary(HashMap<String, usize>);

impl Vocabulary {
    pub fn of(entries: &[Entry]) -> Self {
        // For each word, the texts that have it, and the last of them.
        let mut met: HashMap<String, (usize, usize)> = HashMap::default();
        let texts = entries.iter().flat_map(|entry| &entry.texts).enumerate();
        for (index, reading) in texts.flat_map(|(index, text)| text.readings.iter().map(move |one| (index, one))) {
            let joints: Vec<usize> = reading.joints().collect();
            for word in words(&reading.text) {
                let end = word.at + word.text.len();
                let is_joined = reading.text[..word.at].ends_with(VALUE)
                    || reading.text[end..].starts_with(VALUE)
                    || joints.iter().any(|joint| (word.at + 1..end).contains(joint));
                if !is_joined {
                    let (count, last) = met.entry(word.text.to_lowercase()).or_insert((0, usize::MAX));
                    if *last != index {
                        (*count, *last) = (*count + 1, index);
                    }
                }
            }
        }
        Self(met.into_iter().map(|(word, (count, _))| (word, count)).collect())
    }

    /// In how many texts a word stands by itself.
    pub fn count(&self, word: &str) -> usize {
        self.0.get(&word.to_lowercase()).copied().unwrap_or(0)
    }
}
