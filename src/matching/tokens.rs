//! A text as words, figures and signs, each with its place.

use std::ops::Range;

use crate::character::{in_small_letters, is_letter};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// ASCII digits.
    Digits,
    /// Any other character, one by one.
    Sign,
}

/// A word, a run of digits, or a sign.
#[derive(Debug, Clone)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Whether it follows the one before it without a space.
    pub glued: bool,
    /// Whether exactly one white-space character parts it from the one before it.
    pub one_space: bool,
    /// Its bytes in [`Tokens::lower`].
    lower: Range<usize>,
}

/// The tokens of a text.
#[derive(Debug)]
pub struct Tokens<'t> {
    /// The text.
    pub text: &'t str,
    /// Its tokens in order.
    pub all: Vec<Token>,
    lower: String,
}

impl<'t> Tokens<'t> {
    /// Divides a text.
    pub fn of(text: &'t str) -> Self {
        let mut tokens = Self { text, all: Vec::new(), lower: String::with_capacity(text.len()) };
        let mut end = 0;
        let mut spaces = 0;
        let mut rest = text.char_indices().peekable();
        while let Some((start, first)) = rest.next() {
            if first.is_whitespace() {
                spaces += 1;
                continue;
            }
            let kind = kind(first);
            let mut last = start + first.len_utf8();
            if kind != Kind::Sign {
                while let Some((at, next)) = rest.next_if(|(_, next)| self::kind(*next) == kind || joins(kind, *next)) {
                    last = at + next.len_utf8();
                }
            }
            let lower = tokens.lower.len();
            tokens.lower.push_str(&in_small_letters(&text[start..last]));
            let lower = lower..tokens.lower.len();
            let glued = spaces == 0 && end > 0;
            tokens.all.push(Token { kind, range: start..last, glued, one_space: spaces == 1, lower });
            (end, spaces) = (last, 0);
        }
        tokens
    }

    /// A token as it was written.
    pub fn written(&self, index: usize) -> &'t str {
        self.all.get(index).map_or("", |token| &self.text[token.range.clone()])
    }

    /// A token in small letters.
    pub fn lower(&self, index: usize) -> &str {
        self.all.get(index).map_or("", |token| &self.lower[token.lower.clone()])
    }

    /// Whether there is such a token, of this kind.
    pub fn is(&self, index: usize, kind: Kind) -> bool {
        self.all.get(index).is_some_and(|token| token.kind == kind)
    }

    /// Whether a token is one of these signs, directly behind the one before it.
    pub fn is_glued_sign(&self, index: usize, signs: &[char]) -> bool {
        self.is_sign(index, signs) && self.all[index].glued
    }

    /// Whether a token is one of these signs.
    pub fn is_sign(&self, index: usize, signs: &[char]) -> bool {
        self.is(index, Kind::Sign) && self.written(index).starts_with(signs)
    }

    /// Whether a token follows the one before it without a space.
    pub fn is_glued(&self, index: usize) -> bool {
        self.all.get(index).is_some_and(|token| token.glued)
    }

    /// The value of digits that are so few that they have one.
    pub fn value(&self, index: usize) -> Option<u32> {
        if !self.is(index, Kind::Digits) {
            return None;
        }
        self.written(index).parse().ok()
    }

    /// The tokens that begin in a range of bytes.
    pub fn within(&self, bytes: &Range<usize>) -> Range<usize> {
        let first = self.all.partition_point(|token| token.range.start < bytes.start);
        let end = self.all.partition_point(|token| token.range.start < bytes.end);
        first..end
    }
}

fn kind(character: char) -> Kind {
    if character.is_ascii_digit() {
        Kind::Digits
    } else if is_letter(character) {
        Kind::Word
    } else {
        Kind::Sign
    }
}

/// Accents that combine with the letter before them belong to its word.
fn joins(kind: Kind, character: char) -> bool {
    kind == Kind::Word && matches!(character, '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_figures_and_signs_are_told_apart() {
        let tokens = Tokens::of("6-шы, 10\u{a0}000 USD");
        let written: Vec<&str> = (0..tokens.all.len()).map(|index| tokens.written(index)).collect();
        assert_eq!(written, ["6", "-", "шы", ",", "10", "000", "USD"]);
        assert_eq!(tokens.lower(6), "usd");
        assert!(tokens.is_glued(1) && !tokens.is_glued(4) && tokens.all[5].one_space);
    }
}
