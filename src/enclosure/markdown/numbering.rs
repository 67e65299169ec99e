//! How the items of lists are numbered: figures, letters of several alphabets, Roman numerals, and what stands around
//! them.

/// How the items of a list are numbered; each item counts one more than the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// The number of the first item; of a letter, its place in the alphabet from 1.
    pub start: u32,
    /// What the numbers are written with.
    pub style: Style,
    /// Whether a bracket opens before each: `(a)`.
    pub bracketed: bool,
    /// What follows the number: `.` or `)`.
    pub suffix: char,
}

/// What the numbers of a list are written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// 1, 2, 3
    Decimal,
    /// The small letters of an alphabet.
    Letters(Alphabet),
    /// The capital letters of an alphabet.
    Capitals(Alphabet),
    /// i, ii, iii
    Roman,
    /// I, II, III
    RomanCapitals,
}

/// The highest Roman numeral that a list is counted with.
const HIGHEST_ROMAN: u32 = 49;

impl Numbering {
    /// The number of an item, by its place from 0, as it is printed.
    #[must_use]
    pub fn written(&self, item: usize) -> String {
        let number = u32::try_from(item).map_or(u32::MAX, |item| self.start.saturating_add(item));
        let bracket = if self.bracketed { "(" } else { "" };
        format!("{bracket}{}{}", self.style.written(number), self.suffix)
    }
}

impl Style {
    /// Every style but figures; where what stands before the items of a list fits several, the first of them counts.
    pub(super) fn lettered() -> impl Iterator<Item = Style> {
        let small = Alphabet::ALL.into_iter().map(Style::Letters);
        let capital = Alphabet::ALL.into_iter().map(Style::Capitals);
        small.chain(capital).chain([Style::Roman, Style::RomanCapitals])
    }

    /// The number that is written so.
    pub(super) fn number(self, written: &str) -> Option<u32> {
        let mut letters = written.chars();
        let only = letters.next().filter(|_| letters.next().is_none());
        match self {
            Style::Decimal => written.parse().ok().filter(|number: &u32| number.to_string() == written),
            Style::Letters(alphabet) => alphabet.number(only?),
            Style::Capitals(alphabet) => alphabet.number(small(only?)?),
            Style::Roman => (1..=HIGHEST_ROMAN).find(|number| roman(*number) == written),
            Style::RomanCapitals => (1..=HIGHEST_ROMAN).find(|number| roman(*number).to_uppercase() == written),
        }
    }

    /// A number as it is written; a question mark for one beyond the alphabet.
    #[must_use]
    pub fn written(self, number: u32) -> String {
        let or_unknown = |letter: Option<char>| letter.unwrap_or('?').to_string();
        match self {
            Style::Decimal => number.to_string(),
            Style::Letters(alphabet) => or_unknown(alphabet.letter(number)),
            Style::Capitals(alphabet) => or_unknown(alphabet.letter(number)).to_uppercase(),
            Style::Roman => roman(number),
            Style::RomanCapitals => roman(number).to_uppercase(),
        }
    }
}

/// The small letter of a capital one.
fn small(capital: char) -> Option<char> {
    let mut lower = capital.to_lowercase();
    lower.next().filter(|small| *small != capital && lower.next().is_none())
}

/// A Roman numeral in small letters.
fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut left = number;
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            written.push_str(sign);
            left -= value;
        }
    }
    written
}

/// The small letters with which the items of a list are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alphabet {
    /// a, b, c
    Latin,
    /// Russian without ё, й, ъ, ы, ь, as laws and most documents count.
    Russian,
    /// Russian without ё, з, й, о, ч, ъ, ы, ь (GOST 7.32-2017, 6.4.6; GOST R 2.105-2019).
    RussianStandard,
    /// Kazakh without ё, й, ъ, ы, ь.
    Kazakh,
    /// All letters of Russian.
    RussianComplete,
}

impl Alphabet {
    /// Every alphabet; where the letters of a list fit several, the first of them counts.
    const ALL: [Alphabet; 5] =
        [Alphabet::Latin, Alphabet::Russian, Alphabet::RussianStandard, Alphabet::Kazakh, Alphabet::RussianComplete];

    /// The letters in their order.
    #[must_use]
    pub const fn letters(self) -> &'static str {
        match self {
            Alphabet::Latin => "abcdefghijklmnopqrstuvwxyz",
            Alphabet::Russian => "абвгдежзиклмнопрстуфхцчшщэюя",
            Alphabet::RussianStandard => "абвгдежиклмнпрстуфхцшщэюя",
            Alphabet::Kazakh => "аәбвгғдежзикқлмнңоөпрстуұүфхһцчшщіэюя",
            Alphabet::RussianComplete => "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        }
    }

    /// The place of a letter, from 1.
    fn number(self, letter: char) -> Option<u32> {
        self.letters().chars().zip(1..).find_map(|(known, number)| (known == letter).then_some(number))
    }

    /// The letter at a place, from 1.
    fn letter(self, number: u32) -> Option<char> {
        self.letters().chars().nth(number.checked_sub(1)? as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for style in Style::lettered().chain([Style::Decimal]) {
            for number in 1..=20 {
                assert_eq!(style.number(&style.written(number)), Some(number), "{style:?}");
            }
        }
        assert_eq!(Style::Roman.number("iiii"), None);
        assert_eq!(Style::Decimal.number("01"), None);
        assert_eq!(Style::Capitals(Alphabet::Russian).number("а"), None);
    }
}
