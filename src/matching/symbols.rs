//! Symbols of documents, numbers of notes, and telephone numbers.

use super::extract::Reading;
use super::fact::{Fact, Strength, Value};
use super::tokens::Kind;
use super::words::Meaning;
use crate::character::{is_letter, is_letter_or_digit};

/// Characters of a symbol, at most; what is longer is no symbol.
const LONGEST: usize = 80;

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
        if is_symbol && symbol.len() <= LONGEST {
            let value = Value::Symbol(symbol.to_string());
            reading.take(tokens);
            reading.facts.push(Fact::new(value, Strength::Sure, range));
        }
    }
}

fn is_part(character: char) -> bool {
    is_letter_or_digit(character) || matches!(character, '/' | '.' | '-' | '_' | '#')
}

/// A symbol without the full stop or the ending of a case that follows it: `DOC/779-ға`, `24/7-режим`.
fn without_ending(symbol: &str) -> &str {
    let symbol = symbol.trim_end_matches(['.', '-', '/']);
    match symbol.rsplit_once('-') {
        Some((stem, ending)) if !ending.is_empty() && ending.chars().all(|c| c.is_lowercase() && !c.is_ascii()) => stem,
        _ => symbol,
    }
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
