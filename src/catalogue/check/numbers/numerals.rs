//! How a language says numbers, as the file of the language has it, `templates/matching/<language>.yaml`.

use std::ops::Range;

use crate::catalogue::check::words::{Word, words};
use crate::catalogue::check::{HashMap, Reading};
use crate::character::in_small_letters;
use crate::matching::{Meaning, Words};

/// The words that say numbers.
pub struct Numerals {
    /// The numbers that a word may say, by the word in small letters.
    by_word: HashMap<String, Vec<u32>>,
    /// The words, in small letters, that name a number by themselves or with others.
    names: HashMap<String, Part>,
    /// Whether a word names eleven; Kazakh has none: «он бір».
    has_eleven: bool,
    /// First parts of words that say a number, which one of the heads must follow: двух + дневный.
    compounds: Vec<(String, u32)>,
    heads: Vec<String>,
    /// Phrases that look like a number and are none, word by word.
    no_numbers: Vec<Vec<String>>,
    /// Phrases that make a time of the number behind them, which another language says with another: «в половине десятого».
    halves: Vec<Vec<String>>,
}

impl Numerals {
    pub fn of(known: &Words) -> Self {
        let mut by_word: HashMap<String, Vec<u32>> = HashMap::default();
        let mut names: HashMap<String, u32> = HashMap::default();
        for (phrase, meaning) in &known.phrases {
            let (Meaning::Cardinal(number)
            | Meaning::Ordinal(number)
            | Meaning::Also(number)
            | Meaning::Multiple(number)
            | Meaning::Part(1, number @ 3..)) = meaning
            else {
                continue;
            };
            by_word.entry(in_small_letters(phrase).into_owned()).or_default().push(*number);
            if matches!(meaning, Meaning::Cardinal(_) | Meaning::Ordinal(_)) {
                names.insert(in_small_letters(phrase).into_owned(), *number);
            }
        }
        names.retain(|name, number| by_word.get(name).is_some_and(|all| all.iter().all(|other| other == number)));
        // A phrase such as «он бірде» is no word for it.
        let has_eleven = names.iter().any(|(name, number)| *number == 11 && !name.contains(' '));
        // Twelve o’clock may have a word of its own.
        for (phrase, _) in known.phrases.iter().filter(|(_, meaning)| *meaning == Meaning::Noon) {
            by_word.entry(in_small_letters(phrase).into_owned()).or_default().push(12);
        }
        let multiplier = |(phrase, meaning): &(String, Meaning)| match meaning {
            Meaning::Cardinal(100) | Meaning::Ordinal(100) | Meaning::Also(100) => {
                Some((in_small_letters(phrase).into_owned(), 100))
            }
            Meaning::Scale(exponent) => {
                Some((in_small_letters(phrase).into_owned(), 10_u64.checked_pow(u32::try_from(*exponent).ok()?)?))
            }
            _ => None,
        };
        let naming = |number| Part { named: Some(u64::from(number)), by: None };
        let mut names: HashMap<String, Part> = names.into_iter().map(|(name, number)| (name, naming(number))).collect();
        for (word, by) in known.phrases.iter().filter_map(multiplier) {
            // A stop is no part of a word: «тыс.».
            names.entry(word.trim_end_matches('.').to_string()).or_default().by = Some(by);
        }
        let phrases = |meanings: &[Meaning]| {
            let own = known.phrases.iter().filter(|(_, meaning)| meanings.contains(meaning));
            own.map(|(phrase, _)| small(phrase)).filter(|phrase| !phrase.is_empty()).collect()
        };
        let no_numbers = phrases(&[Meaning::NoNumber]);
        let halves = phrases(&[Meaning::HalfPast, Meaning::HalfTo]);
        let (compounds, heads) = (known.compounds.clone(), known.heads.clone());
        Self { by_word, names, has_eleven, compounds, heads, no_numbers, halves }
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

    /// The numbers that a text says by their names, each where it stands: "twenty-one" is one, and so is "two hundred and
    /// fifty". What cannot be read is none.
    pub fn named_in(&self, reading: &Reading) -> Vec<(Range<usize>, u32)> {
        self.named_among(&reading.text, reading.words())
    }

    fn named_among<'t>(&self, text: &'t str, words: impl Iterator<Item = Word<'t>>) -> Vec<(Range<usize>, u32)> {
        let all: Vec<(Word, Option<Part>)> =
            words.map(|word| (word, self.names.get(&*word.small()).copied())).collect();
        // Most texts name none.
        if all.iter().all(|(_, part)| part.is_none()) {
            return Vec::new();
        }
        let mut is_free = vec![true; all.len()];
        let with_next = self.halves.iter().map(|phrase| (phrase, 1));
        for (phrase, behind) in self.no_numbers.iter().map(|phrase| (phrase, 0)).chain(with_next) {
            for (at, window) in all.windows(phrase.len()).enumerate() {
                if window.iter().zip(phrase).all(|((word, _), known)| *word.small() == *known) {
                    let end = (at + phrase.len() + behind).min(all.len());
                    is_free[at..end].fill(false);
                }
            }
        }
        let least_ten = if self.has_eleven { 20 } else { 10 };
        let mut rows: Vec<Row> = Vec::new();
        for ((word, part), _) in all.iter().zip(is_free).filter(|(_, is_free)| *is_free) {
            let Some(Part { named, by }) = *part else { continue };
            let is_joined = |row: &&mut Row| row.joins(&text[row.range.end..word.at]);
            let goes_on = rows.last_mut().filter(is_joined).is_some_and(|row| {
                row.range.end = if row.takes(named, by, least_ten) { word.end() } else { return false };
                true
            });
            if !goes_on {
                rows.push(Row::of(word.at..word.end(), named, by));
            }
        }
        rows.into_iter().filter_map(|row| Some((row.range.clone(), row.number()?))).collect()
    }

    /// By how many zeros the word behind a number makes it larger: «12,5 тыс.».
    pub fn zeros_behind(&self, text: &str, end: usize) -> u32 {
        let behind =
            words(&text[end..]).next().filter(|word| text[end..end + word.at].chars().all(char::is_whitespace));
        let by = behind.and_then(|word| self.names.get(&*word.small())?.by);
        by.map_or(0, u64::ilog10)
    }

    /// Whether a text says a number in words: «двенадцать», "twenty-one", «он бір».
    pub fn are_in(&self, text: &str, number: usize) -> bool {
        let all = small(text);
        let mut said: Vec<Vec<u32>> = all.iter().map(|word| self.said_by(word)).collect();
        for phrase in &self.no_numbers {
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

/// What a word is of a number.
#[derive(Debug, Default, Clone, Copy)]
struct Part {
    /// The number that it names, and nothing else.
    named: Option<u64>,
    /// What it multiplies by: "hundred", «тысячи».
    by: Option<u64>,
}

/// Words in a row that say one number.
struct Row {
    range: Range<usize>,
    /// What has been multiplied by thousands, and what has not yet.
    thousands: u64,
    rest: u64,
    /// Whether it says a number, and one only: «тысячи мест» does not, nor "one hundred and two hundred".
    is_read: bool,
}

impl Row {
    const fn of(range: Range<usize>, named: Option<u64>, by: Option<u64>) -> Self {
        match (named, by) {
            (Some(number), _) => Self { range, thousands: 0, rest: number, is_read: true },
            (None, Some(by)) => Self { range, thousands: by, rest: 0, is_read: false },
            (None, None) => Self { range, thousands: 0, rest: 0, is_read: false },
        }
    }

    /// Whether a word behind it can be of the same number, by what stands between.
    fn joins(&self, between: &str) -> bool {
        between.chars().all(|c| c.is_whitespace() || c == '-')
            || (between.trim() == "and" && self.rest.is_multiple_of(100) && self.rest + self.thousands > 0)
    }

    /// Takes a word up, where it is of the same number.
    fn takes(&mut self, named: Option<u64>, by: Option<u64>, least_ten: u64) -> bool {
        match (by, named) {
            (Some(100), _) if (1..10).contains(&self.rest) => self.rest *= 100,
            (Some(by), None) if by > 100 && self.rest > 0 => {
                self.thousands = self.thousands.saturating_add(self.rest.saturating_mul(by));
                self.rest = 0;
            }
            (Some(_), _) => {
                self.is_read = false;
                return true;
            }
            (None, Some(number)) if self.goes_with(number, least_ten) => {
                self.rest += number;
                self.is_read |= self.thousands > 0;
            }
            _ => return false,
        }
        true
    }

    /// Whether a number is said behind what has been said: one behind twenty, fifty behind two hundred.
    const fn goes_with(&self, number: u64, least_ten: u64) -> bool {
        let (rest, tens) = (self.rest, self.rest % 100);
        (rest == 0 && self.thousands > 0 && number < 1000)
            || (rest > 0 && tens == 0 && number < 100)
            || (tens >= least_ten && rest.is_multiple_of(10) && number < 10)
    }

    fn number(&self) -> Option<u32> {
        u32::try_from(self.thousands.saturating_add(self.rest)).ok().filter(|_| self.is_read)
    }
}

/// The words of a text, in small letters.
fn small(text: &str) -> Vec<String> {
    words(text).map(|word| word.small().into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::built_in_words;

    #[test]
    fn words_in_a_row_say_one_number() {
        for (tag, text, numbers) in [
            ("en", "two hundred seats", &[200][..]),
            ("en", "two hundred and fifty seats in three rows", &[250, 3]),
            ("en", "one thousand two hundred", &[1200]),
            ("en", "twenty-one of two thousand", &[21, 2000]),
            ("en", "between one hundred and two hundred", &[]),
            ("en", "two or three", &[2, 3]),
            ("ru", "двести пятьдесят мест", &[250]),
            ("ru", "две тысячи пятьсот", &[2500]),
            ("ru", "тысяча двести мест, тысячи людей", &[1200]),
            ("ru", "сто двадцать пять тысяч", &[125_000]),
            ("en", "ten five-year plans", &[10, 5]),
            ("kk", "екі жүз он бір орын", &[211]),
            ("kk", "он бес мың орын", &[15_000]),
        ] {
            let numerals = tag.parse().ok().map(|language| Numerals::of(&built_in_words(&language)));
            let named = numerals.map(|numerals| numerals.named_among(text, words(text)));
            let named: Vec<u32> = named.into_iter().flatten().map(|(_, number)| number).collect();
            assert_eq!(named, numbers, "{text}");
        }
    }
}
