//! Symbols of documents, numbers of notes, and telephone numbers.

use std::ops::Range;

use super::extract::Reading;
use super::fact::{Decimal, Fact, Strength, Value};
use super::meaning::Meaning;
use super::tokens::Kind;
use crate::character::{is_letter, is_letter_or_digit};

/// Characters of a symbol, at most; what is longer is no symbol.
const LONGEST: usize = 80;

/// Letters of a code such as `KC-852`, at most.
const LONGEST_LETTERS: usize = 5;

/// Digits of a telephone number, at least.
const SHORTEST_TELEPHONE: usize = 6;

/// Takes the symbols out of a text: words with strokes, letters and figures, such as `MC/2023/DRAFT/4/Rev.2`, and what
/// stands behind `№`.
pub fn read(reading: &mut Reading<'_, '_>) {
    let text = reading.tokens.text;
    let mut after_sign = None;
    let mut rest = 0;
    while let Some(start) = text[rest..].find(is_part).map(|at| rest + at) {
        let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |at| start + at);
        rest = end;
        let symbol = without_ending(&text[start..end]);
        let range = start..start + symbol.len();
        let tokens = reading.tokens.within(&range);
        if tokens.is_empty() || !reading.is_free(tokens.start) {
            continue;
        }
        // A sign such as "No." ends in a part of a symbol, and is none.
        if let Some(sign_end) = reading.end_of(tokens.start, &Meaning::NumberSign) {
            after_sign = Some(sign_end + usize::from(reading.tokens.is_glued_sign(sign_end, &['.'])));
            continue;
        }
        let behind_sign = after_sign.take() == Some(tokens.start)
            || tokens.start.checked_sub(1).is_some_and(|sign| reading.end_of(sign, &Meaning::NumberSign).is_some());
        let has_digit = symbol.contains(|c: char| c.is_ascii_digit());
        let has_letter = symbol.contains(is_letter);
        let has_stroke = symbol.contains('/');
        let is_symbol = has_digit && has_letter && has_stroke && !symbol.starts_with(char::is_lowercase)
            || behind_sign && has_digit && (has_letter || symbol.contains(['/', '-']));
        let (code, tokens, range) = match with_space(reading, &tokens) {
            Some((code, behind)) => (Some(code), tokens.start..behind, reading.bytes(tokens.start..behind)),
            None => (code(symbol), tokens, range),
        };
        if is_symbol && symbol.len() <= LONGEST {
            let value = Value::Symbol(code.map_or_else(|| symbol.to_string(), |(code, _)| code));
            reading.take(tokens);
            reading.facts.push(Fact::new(value, Strength::Sure, range));
        } else if let Some((code, number)) = code.filter(|_| reading.phrases[tokens.start].is_empty()) {
            // Who writes its letters otherwise has its number at least.
            let readings = vec![Value::Symbol(code), Value::Number(number)];
            reading.take(tokens);
            reading.facts.push(Fact::of(readings, Strength::Sure, range));
        }
    }
}

/// The code of a flight with a space between its letters and its figures, and where it ends: `HY 712`.
fn with_space(reading: &Reading<'_, '_>, letters: &Range<usize>) -> Option<((String, Decimal), usize)> {
    let tokens = &reading.tokens;
    let (at, behind) = (letters.start, letters.start + 1);
    let written = tokens.written(at);
    let are_letters = letters.len() == 1 && written.len() == 2 && written.bytes().all(|byte| byte.is_ascii_uppercase());
    let figures = tokens.written(behind);
    let are_figures = tokens.is(behind, Kind::Digits)
        && matches!(figures.len(), 3 | 4)
        && tokens.all[behind].one_space
        && !(tokens.is_glued_sign(behind + 1, &['.', ',', ':', '/', '-']) && tokens.is_glued(behind + 2));
    let is_code = are_letters && are_figures && reading.phrases[at].is_empty();
    is_code.then(|| code(&format!("{written}{figures}"))).flatten().map(|code| (code, behind + 1))
}

/// A code of capitals and figures without the hyphen, which some leave out, and its number: `KC-852`, `N1234567`. Roman
/// figures are none.
fn code(symbol: &str) -> Option<(String, Decimal)> {
    let at = symbol.find(|c: char| c.is_ascii_digit())?;
    let (letters, figures) = (symbol[..at].trim_end_matches('-'), &symbol[at..]);
    let is_roman = letters.chars().all(|c| "IVXLCІХ".contains(c));
    let is_code = (1..=LONGEST_LETTERS).contains(&letters.chars().count())
        && letters.chars().all(char::is_uppercase)
        && figures.bytes().all(|byte| byte.is_ascii_digit());
    let number = Decimal::of(figures, "").filter(|_| is_code && !is_roman)?;
    Some((format!("{letters}{figures}"), number))
}

fn is_part(character: char) -> bool {
    is_letter_or_digit(character) || matches!(character, '/' | '.' | '-' | '_' | '#')
}

/// A symbol without the full stop or the ending of a case that follows it: `DOC/779-ға`, `24/7-режим`.
fn without_ending(symbol: &str) -> &str {
    let symbol = symbol.trim_end_matches(['.', '-', '/']);
    match symbol.rsplit_once('-') {
        Some((stem, ending)) if is_ending(ending) => stem,
        _ => symbol,
    }
}

/// Whether these letters are the ending of a case: the single «н» of «№ 55-н» is none.
fn is_ending(letters: &str) -> bool {
    let is_vowel = |c: char| "аәеиоөуұүыіэюя".contains(c);
    letters.chars().all(|c| c.is_lowercase() && !c.is_ascii()) && letters.contains(is_vowel)
}

/// Takes the telephone numbers out of a text: `+7 (7172) 57-65-10`, `57-65-10`.
pub fn read_telephones(reading: &mut Reading<'_, '_>) {
    let mut index = 0;
    while index < reading.tokens.all.len() {
        index = telephone(reading, index).unwrap_or(index + 1);
    }
}

/// A number that begins at a token, taken; returns its end.
fn telephone(reading: &mut Reading<'_, '_>, start: usize) -> Option<usize> {
    let tokens = &reading.tokens;
    let with_plus = tokens.is_sign(start, &['+']) && tokens.is(start + 1, Kind::Digits) && tokens.is_glued(start + 1);
    let with_bracket = tokens.is_sign(start, &['(']) && tokens.is_glued_sign(start + 2, &[')']);
    let begins_with_digits = tokens.is(start, Kind::Digits) && !tokens.is_glued(start);
    if !(with_plus || with_bracket || begins_with_digits) || !reading.is_free(start) {
        return None;
    }
    let mut digits = String::new();
    let (mut groups, mut hyphens, mut spaces) = (0, 0, 0);
    let mut end = start;
    let mut index = start;
    while index < tokens.all.len() && reading.is_free(index) {
        if tokens.is(index, Kind::Digits) {
            if index > start && tokens.is(index - 1, Kind::Digits) {
                spaces += 1;
                // Groups that only spaces part are a telephone number where a plus says so.
                if !with_plus && !with_bracket {
                    break;
                }
            }
            digits.push_str(tokens.written(index));
            groups += 1;
            end = index + 1;
        } else if tokens.is_glued_sign(index, &['-', '–'])
            && tokens.is(index + 1, Kind::Digits)
            && tokens.is_glued(index + 1)
        {
            hyphens += 1;
        } else if !(tokens.is_sign(index, &['+', '(', ')']) && (index == start || with_plus || with_bracket)) {
            break;
        }
        index += 1;
    }
    let of_hyphens = hyphens >= 2 && groups == hyphens + 1 && (5..=11).contains(&digits.len());
    let is_telephone = if with_plus {
        digits.len() > SHORTEST_TELEPHONE
    } else if with_bracket {
        digits.len() >= SHORTEST_TELEPHONE + 2 && groups > 1 && (hyphens + spaces > 0)
    } else {
        of_hyphens && digits.len() >= SHORTEST_TELEPHONE
    };
    if !is_telephone || digits.len() > 15 {
        return None;
    }
    reading.add(start..end, vec![Value::Telephone(digits)], Strength::Sure);
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_ends_before_the_ending_of_a_case() {
        for (written, symbol) in
            [("DOC/779-ға", "DOC/779"), ("24/7-режим", "24/7"), ("55-н", "55-н"), ("DOC/779.", "DOC/779")]
        {
            assert_eq!(without_ending(written), symbol);
        }
    }

    #[test]
    fn codes_are_capitals_with_a_number() {
        let number = |number: u32| Decimal::from(number);
        assert_eq!(code("KC-852"), Some(("KC852".to_string(), number(852))));
        assert_eq!(code("KC852"), code("KC-852"));
        assert_eq!(code("N1234567"), Some(("N1234567".to_string(), number(1_234_567))));
        for none in ["IV-2", "km2", "A4B", "852", "Astana-2024", "KC-", "4-K"] {
            assert_eq!(code(none), None, "{none}");
        }
    }
}
