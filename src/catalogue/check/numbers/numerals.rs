//! How a language says and writes numbers, as the file of the language has it, `templates/matching/<language>.yaml`.

use crate::catalogue::check::HashMap;
use crate::catalogue::check::letters::words;
use crate::matching::{Meaning, Words};

/// The words that say numbers, and the signs in figures.
pub struct Numerals {
    /// The numbers that a word may say, by the word in small letters.
    by_word: HashMap<String, Vec<u32>>,
    /// First parts of words that say a number, which one of the heads must follow: двух + дневный.
    compounds: Vec<(String, u32)>,
    heads: Vec<String>,
    /// The sign that parts decimals, and the one that groups figures beside spaces.
    decimal: Option<char>,
    grouping: Option<char>,
}

impl Numerals {
    pub fn of(known: &Words) -> Self {
        let mut by_word: HashMap<String, Vec<u32>> = HashMap::default();
        for (phrase, meaning) in &known.phrases {
            let (Meaning::Cardinal(number) | Meaning::Ordinal(number) | Meaning::Also(number)) = *meaning else {
                continue;
            };
            by_word.entry(phrase.to_lowercase()).or_default().push(number);
        }
        // Twelve o’clock may have a word of its own.
        for (phrase, _) in known.phrases.iter().filter(|(_, meaning)| *meaning == Meaning::Noon) {
            by_word.entry(phrase.to_lowercase()).or_default().push(12);
        }
        let (compounds, heads) = (known.compounds.clone(), known.heads.clone());
        Self { by_word, compounds, heads, decimal: known.decimal, grouping: known.grouping }
    }

    /// Whether anything is known of the language.
    pub fn are_known(&self) -> bool {
        !self.by_word.is_empty()
    }

    /// The sign that parts decimals, and the one that groups figures, where both are known.
    pub fn signs(&self) -> Option<(char, char)> {
        self.decimal.zip(self.grouping)
    }

    fn said_by(&self, word: &str) -> Vec<u32> {
        let mut said = self.by_word.get(word).cloned().unwrap_or_default();
        said.extend(self.compounds.iter().filter_map(|(start, number)| {
            let rest = word.strip_prefix(start.as_str())?;
            self.heads.iter().any(|head| rest.starts_with(head.as_str())).then_some(*number)
        }));
        said
    }

    /// Whether a text says a number in words: «двенадцать», "twenty-one", «он бір».
    pub fn are_in(&self, text: &str, number: usize) -> bool {
        let said: Vec<Vec<u32>> = words(text).map(|word| self.said_by(&word.text.to_lowercase())).collect();
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
