//! Text as Typst markup that means nothing but that text.
//!
//! This is the one place where data become markup. Everything that a template interpolates, and everything that
//! stands in an enclosure, goes through [`typst`]; nothing else may write a user's text into Typst source.

use std::fmt::Write as _;

/// Marks that [`crate::inline`] leaves in a text in place of its emphasis, and that [`typst`] turns into markup and
/// [`plain`] drops. They are Unicode noncharacters, reserved for use inside a process, and are refused in every
/// input, so that no text can carry one from outside.
pub const EMPHASIS: Marks = Marks { open: '\u{FDD0}', close: '\u{FDD1}' };

/// The marks of strong emphasis.
pub const STRONG: Marks = Marks { open: '\u{FDD2}', close: '\u{FDD3}' };

/// An opening and a closing mark.
#[derive(Debug, Clone, Copy)]
pub struct Marks {
    /// Before the marked text.
    pub open: char,
    /// After the marked text.
    pub close: char,
}

/// From this many characters on, a word may be broken anywhere: no word of ours is as long, while a web address or a
/// run of dots may be longer than the line.
const LONG_WORD: usize = 46;

/// Appends `text` as Typst markup.
///
/// Every ASCII punctuation character is escaped, so that no text is read as a list, a heading, a link, code or a
/// shorthand; white space is folded to single spaces, as Typst's markup would, while no-break spaces are kept.
/// Marks of emphasis become emphasis, and an opening mark without its closing one is closed at the end.
pub fn typst(text: &str, markup: &mut String) {
    let mut open = 0_usize;
    let mut in_space = false;
    let mut word_left = 0_usize;
    let mut long = false;
    for (at, character) in text.char_indices() {
        if character.is_whitespace() && !is_no_break_space(character) {
            if !in_space {
                markup.push(' ');
            }
            in_space = true;
            word_left = 0;
            continue;
        }
        in_space = false;
        if word_left == 0 {
            word_left = text[at..].chars().take_while(|c| !c.is_whitespace() || is_no_break_space(*c)).count();
            long = word_left >= LONG_WORD;
        }
        word_left -= 1;
        match character {
            c if c == EMPHASIS.open => markup.push_str("#emph["),
            c if c == STRONG.open => markup.push_str("#strong["),
            c if c == EMPHASIS.close || c == STRONG.close => {
                if open == 0 {
                    continue;
                }
                markup.push_str("];");
            }
            c => {
                if c.is_ascii_punctuation() {
                    markup.push('\\');
                }
                markup.push(c);
                if long && word_left > 0 && !next_combines(&text[at + c.len_utf8()..]) {
                    markup.push_str("#h(0pt);");
                }
            }
        }
        if character == EMPHASIS.open || character == STRONG.open {
            open += 1;
        } else if character == EMPHASIS.close || character == STRONG.close {
            open -= 1;
        }
    }
    for _ in 0..open {
        markup.push_str("];");
    }
}

/// `text` as Typst markup; see [`typst`].
#[must_use]
pub fn to_typst(text: &str) -> String {
    let mut markup = String::with_capacity(text.len() + text.len() / 8);
    typst(text, &mut markup);
    markup
}

/// `text` without its marks of emphasis.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{FDD0}'..='\u{FDD3}')).collect()
}

/// A string literal of Typst code: only for the fixed names of our own virtual files, which hold nothing to escape.
pub(crate) fn file_literal(name: &str) -> String {
    let mut literal = String::new();
    let _ = write!(literal, "{name:?}");
    literal
}

const fn is_no_break_space(character: char) -> bool {
    matches!(character, '\u{A0}' | '\u{202F}')
}

/// Whether the next character belongs to the one before it (a combining mark), so that nothing may come between.
fn next_combines(rest: &str) -> bool {
    rest.chars().next().is_some_and(|c| {
        matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE2F}')
    })
}
