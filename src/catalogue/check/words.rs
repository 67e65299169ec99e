//! Words as the checks see them, each with the kinds of letters that it has.
//!
//! The words of a reading are found once and kept with it: most of the time of all checks would go into finding them anew,
//! and into writing them in small letters, which nearly all of them are.

use std::borrow::Cow;

use super::letters::{is_cyrillic, is_latin};
use crate::character::in_small_letters;

/// A word and where it begins.
#[derive(Clone, Copy)]
pub struct Word<'a> {
    pub text: &'a str,
    pub at: usize,
    pub letters: Letters,
}

impl<'a> Word<'a> {
    /// Where it ends.
    pub const fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// It in small letters.
    pub fn small(&self) -> Cow<'a, str> {
        if self.letters.any(Letters::CAPITAL) { in_small_letters(self.text) } else { self.text.into() }
    }

    /// Whether two words are the same but for small and capital letters.
    #[inline]
    pub fn is_same(&self, other: &Self) -> bool {
        // Most words are told apart by their lengths.
        self.text.len() == other.text.len() && self.has_same_letters(other)
    }

    fn has_same_letters(&self, other: &Self) -> bool {
        let has_capitals = self.letters.or(other.letters).any(Letters::CAPITAL);
        self.text == other.text
            || (has_capitals
                && self
                    .text
                    .chars()
                    .zip(other.text.chars())
                    .all(|(a, b)| a == b || a.to_lowercase().eq(b.to_lowercase())))
    }
}

/// Which kinds of letters a word has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Letters(u8);

impl Letters {
    pub const LATIN: Self = Self(1);
    pub const CYRILLIC: Self = Self(1 << 1);
    /// Letters that Kazakh has and Russian has not.
    pub const KAZAKH: Self = Self(1 << 2);
    /// Letters that are another in small letters.
    pub const CAPITAL: Self = Self(1 << 3);
    pub const FIGURE: Self = Self(1 << 4);
    /// Letters of other scripts.
    pub const ANOTHER: Self = Self(1 << 5);
    /// Marks above letters, and figures of other scripts.
    pub const MARK: Self = Self(1 << 6);

    pub const NONE: Self = Self(0);

    /// Whether it has letters of some of these kinds.
    pub const fn any(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is a letter, of whatever script.
    pub const fn has_letter(self) -> bool {
        self.any(Self::LATIN.or(Self::CYRILLIC).or(Self::ANOTHER))
    }

    /// Whether all letters are Latin.
    pub const fn are_latin(self) -> bool {
        !self.any(Self::CYRILLIC.or(Self::FIGURE).or(Self::ANOTHER).or(Self::MARK))
    }

    /// Whether all letters are Cyrillic.
    pub const fn are_cyrillic(self) -> bool {
        !self.any(Self::LATIN.or(Self::FIGURE).or(Self::ANOTHER).or(Self::MARK))
    }

    /// The kinds of a letter or figure; none for what is no part of a word.
    fn of(c: char) -> Self {
        let kind = match c {
            '0'..='9' => Self::FIGURE,
            c if is_latin(c) => Self::LATIN,
            c if is_cyrillic(c) => {
                if is_kazakh(c as u32) {
                    Self::CYRILLIC.or(Self::KAZAKH)
                } else {
                    Self::CYRILLIC
                }
            }
            '\u{300}'..='\u{36F}' => Self::MARK,
            c if c.is_alphabetic() => Self::ANOTHER,
            c if c.is_numeric() => Self::MARK,
            _ => return Self::NONE,
        };
        if c.to_lowercase().eq([c]) { kind } else { kind.or(Self::CAPITAL) }
    }
}

/// Whether a letter, small or capital, is one that Kazakh has and Russian has not: әғқңөұүһі.
const fn is_kazakh(letter: u32) -> bool {
    matches!(
        letter,
        0x406 | 0x456 | 0x492 | 0x493 | 0x49A | 0x49B | 0x4A2 | 0x4A3 | 0x4AE
            ..=0x4B1 | 0x4BA | 0x4BB | 0x4D8 | 0x4D9 | 0x4E8 | 0x4E9
    )
}

/// The words of a text: letters, figures and the marks above them. Hyphens and apostrophes divide.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        while let Some(&byte) = bytes.get(rest) {
            let (kinds, length) = part(text, rest, byte);
            if kinds != Letters::NONE {
                break;
            }
            rest += length;
        }
        let at = rest;
        let mut letters = Letters::NONE;
        while let Some(&byte) = bytes.get(rest) {
            let (kinds, length) = part(text, rest, byte);
            if kinds == Letters::NONE {
                break;
            }
            letters = letters.or(kinds);
            rest += length;
        }
        (at < rest).then(|| Word { text: &text[at..rest], at, letters })
    })
}

/// The kinds of the character at a place, and its bytes. What most texts are of is told by bytes, without a look at
/// Unicode's tables: most of the time of the checks went there.
#[inline]
fn part(text: &str, at: usize, byte: u8) -> (Letters, usize) {
    match byte {
        0..0x80 => (ASCII[usize::from(byte)], 1),
        0xD0..=0xD3 => {
            let next = text.as_bytes().get(at + 1).copied().unwrap_or_default();
            (CYRILLIC[usize::from(byte & 3) << 6 | usize::from(next & 0x3F)], 2)
        }
        _ => rare(text, at, byte),
    }
}

/// The same of what is neither ASCII nor a Cyrillic letter.
#[inline(never)]
fn rare(text: &str, at: usize, byte: u8) -> (Letters, usize) {
    let next = || text.as_bytes().get(at + 1).copied().unwrap_or_default();
    match byte {
        // A no-break space, quotation marks, dashes, an ellipsis.
        0xC2 if matches!(next(), 0xA0 | 0xAB | 0xBB) => (Letters::NONE, 2),
        0xE2 if next() == 0x80 => (Letters::NONE, 3),
        _ => text[at..].chars().next().map_or((Letters::NONE, 1), |c| (Letters::of(c), c.len_utf8())),
    }
}

const ASCII: [Letters; 128] = {
    let mut kinds = [Letters::NONE; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        kinds[byte as usize] = match byte {
            b'0'..=b'9' => Letters::FIGURE,
            b'A'..=b'Z' => Letters::LATIN.or(Letters::CAPITAL),
            b'a'..=b'z' => Letters::LATIN,
            _ => Letters::NONE,
        };
        byte += 1;
    }
    kinds
};

/// The first 256 Cyrillic characters.
const CYRILLIC: [Letters; 256] = {
    let mut kinds = [Letters::CYRILLIC; 256];
    let (mut index, mut letter) = (0, 0x400_u32);
    while index < 256 {
        let is_capital = match letter {
            0x400..=0x42F => true,
            0x430..=0x45F => false,
            0x4C0..=0x4CF => letter == 0x4C0 || (!letter.is_multiple_of(2) && letter != 0x4CF),
            _ => letter.is_multiple_of(2),
        };
        if is_capital {
            kinds[index] = kinds[index].or(Letters::CAPITAL);
        }
        if is_kazakh(letter) {
            kinds[index] = kinds[index].or(Letters::KAZAKH);
        }
        if matches!(letter, 0x482..=0x489) {
            kinds[index] = Letters::NONE;
        }
        letter += 1;
        index += 1;
    }
    kinds
};

/// Where the words of a text stand that is kept elsewhere.
pub struct Spans(Vec<(u32, u32, Letters)>);

impl Spans {
    pub fn of(text: &str) -> Self {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        // To make room anew takes longer than to have too much; hyphens and brackets part few words.
        let spaces = text.bytes().filter(|byte| *byte == b' ').count();
        let mut spans = Vec::with_capacity(spaces + spaces / 8 + 2);
        spans.extend(words(text).map(|word| (place(word.at), place(word.end()), word.letters)));
        Self(spans)
    }

    /// The words of the text that these are the places of.
    pub fn words<'a>(&'a self, text: &'a str) -> impl DoubleEndedIterator<Item = Word<'a>> + ExactSizeIterator {
        self.0.iter().map(|&(at, end, letters)| {
            let (at, end) = (at as usize, end as usize);
            Word { text: &text[at..end], at, letters }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_and_apostrophes_divide_words() {
        let found = |text| words(text).map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(found("NATO-ның (PDF-файл)"), ["NATO", "ның", "PDF", "файл"]);
        assert_eq!(found("27 маусым, Côte d’Ivoire"), ["27", "маусым", "Côte", "d", "Ivoire"]);
        assert_eq!(found("…тұр\u{482}и\u{306}"), ["тұр", "и\u{306}"]);
        assert_eq!(found(" – "), [""; 0]);
    }

    #[test]
    fn letters_are_told_by_their_bytes_as_by_the_tables_of_unicode() {
        for c in ('\0'..='\u{2FFF}').chain(['\u{FFF9}', '\u{FFFC}', '가', '𝔸']) {
            let text = c.to_string();
            let (kinds, length) = part(&text, 0, text.as_bytes()[0]);
            assert!(kinds == Letters::of(c) && length == c.len_utf8(), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        for text in ["Астана", "ҚАЗАҚ", "астана", "Straße", "ΟΔΟΣ", "İstanbul", "Ⅳ", "Ӏ", "ӏ", "Ӂ"]
        {
            for word in words(text) {
                assert_eq!(word.small(), word.text.to_lowercase());
            }
        }
    }
}
