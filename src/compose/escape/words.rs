//! What a word is, as far as it tells where lines may be broken.

use super::{HYPHEN, LONG_WORD, NO_BREAK_SPACE, is_mark};
use crate::character::{is_letter, is_letter_or_digit};

/// Up to this many characters, a figure or letter and what stands behind its hyphen stay together.
const LONGEST_WITH_ENDING: usize = 12;

/// From this many bytes on, a text may take several lines: those of Cyrillic hold fewer letters, and each takes two bytes.
const PARAGRAPH: usize = 60;

/// Up to this many capitals are an abbreviation, which must not be hyphenated.
const ABBREVIATION: usize = 10;

/// Whether a run of letters is an abbreviation, which must not be hyphenated.
pub fn is_abbreviation(run: &str) -> bool {
    run.chars().all(char::is_uppercase) && (2..=ABBREVIATION).contains(&run.chars().count())
}

/// Whether a word is the last of a paragraph, and is not divided: the end of a word makes no last line. A text that is
/// shorter than a line has none.
pub fn ends_a_paragraph(text: &str, last: &str) -> bool {
    let last_word = last.rsplit(NO_BREAK_SPACE).next().unwrap_or(last);
    let letters =
        last_word.trim_start_matches(['«', '“', '„', '(']).trim_end_matches(['.', ':', ';', '»', '”', '“', ')']);
    let is_word = !letters.is_empty() && letters.chars().all(|c| c.is_alphabetic() || c == HYPHEN);
    is_word && letters.chars().count() < LONG_WORD && text.len() - last.len() > PARAGRAPH
}

/// Whether a word is an address for mail or of a page: a hyphen at the end of a line would be taken for a part of it.
pub fn is_address(word: &str) -> bool {
    !word.contains(is_mark)
        && (word.contains("://") || word.split_once('@').is_some_and(|(_, host)| host.contains('.')))
}

/// Whether a word is the symbol of a document, which is not broken at its strokes: `MC/2023/DRAFT/4/Rev.2`.
pub fn is_symbol(word: &str) -> bool {
    word.contains('/')
        && word.starts_with(char::is_uppercase)
        && word.contains(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| is_letter_or_digit(c) || matches!(c, '/' | '-' | '.'))
        && word.chars().count() <= 30
}

/// Whether a word is not broken at its hyphen: a figure with an ending or a noun behind it (`12.00-ге`, `5-й`), or a letter
/// with a word (`e-mail`).
pub fn is_bound_by_hyphen(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !is_letter_or_digit(c));
    let Some((first, second)) = word.split_once('-') else { return false };
    let is_number = first.starts_with(|c: char| c.is_ascii_digit())
        && first.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':'));
    let is_initial = first.chars().all(is_letter) && first.chars().count() == 1;
    (is_number || is_initial)
        && !second.is_empty()
        && second.chars().all(|c| c.is_alphabetic() || c == HYPHEN)
        && word.chars().filter(|c| *c != HYPHEN).count() <= LONGEST_WITH_ENDING
}

/// Whether a word that a no-break space holds to the one before it is not divided: a month behind its day, a unit behind its
/// number. Of «2027 года» no line ends with «2027 го-».
pub fn stays_whole(before: &str, word: &str) -> bool {
    let letters = word.trim_matches(|c: char| !is_letter_or_digit(c));
    // A word that may be longer than a line is broken wherever it must.
    before.ends_with(|c: char| c.is_ascii_digit())
        && !letters.is_empty()
        && letters.chars().all(is_letter)
        && letters.chars().count() < LONG_WORD
}

/// Whether a character is a mark on the one before it, so that nothing may come between.
pub const fn combines(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}
