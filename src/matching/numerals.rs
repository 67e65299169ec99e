//! Numbers in words and in Roman figures.

use super::extract::Reading;
use super::fact::{Decimal, Strength, Value};
use super::figures;
use super::tokens::Kind;
use super::words::Meaning;

/// Takes the numbers in words out of a text.
pub fn read(reading: &mut Reading<'_, '_>) {
    for index in 0..reading.tokens.all.len() {
        if reading.is_free(index)
            && let Some(end) = reading.end_of(index, &Meaning::NoNumber)
        {
            reading.take(index..end);
        }
    }
    let mut index = 0;
    while index < reading.tokens.all.len() {
        index = if reading.is_free(index) && reading.tokens.is(index, Kind::Word) {
            roman(reading, index).or_else(|| in_words(reading, index)).unwrap_or(index + 1)
        } else {
            index + 1
        };
    }
}

/// A word that is a number.
enum Numeral {
    Cardinal(u32),
    Ordinal(u32),
}

fn numeral(reading: &Reading<'_, '_>, index: usize) -> Option<(usize, Numeral)> {
    reading.is_free(index).then_some(())?;
    reading.phrase(index, |meaning| match meaning {
        Meaning::Cardinal(value) => Some(Numeral::Cardinal(*value)),
        Meaning::Ordinal(value) => Some(Numeral::Ordinal(*value)),
        _ => None,
    })
}

/// Takes the number in words that begins at a token; returns where it ends.
fn in_words(reading: &mut Reading<'_, '_>, start: usize) -> Option<usize> {
    let mut total = 0_u32;
    let mut end = start;
    let mut ordinal = false;
    let mut at = start;
    while let Some((behind, found)) = numeral(reading, at) {
        let (value, ends) = match found {
            Numeral::Cardinal(value) => (value, false),
            Numeral::Ordinal(value) => (value, true),
        };
        total = if end == start {
            value
        } else if value == 100 && (1..10).contains(&total) {
            total * 100
        } else if total >= 100 && total.is_multiple_of(100) && value < 100
            || total % 100 >= 10 && total.is_multiple_of(10) && value < 10
        {
            total + value
        } else {
            break;
        };
        (end, ordinal) = (behind, ends);
        if ends {
            break;
        }
        // "twenty-one"
        at = end + usize::from(reading.tokens.is_glued_sign(end, &['-', '‑']) && reading.tokens.is_glued(end + 1));
    }
    if end == start {
        return implied(reading, start);
    }
    // "One" is a pronoun too, and "second" a time; "a hundred" is seldom counted.
    let weak = total == 1 || total == 2 && ordinal || total == 100;
    let strength = if weak { Strength::Weak } else { Strength::Likely };
    Some(figures::with_unit(reading, start, end, &[total.into()], strength))
}

/// A word that implies a number.
fn implied(reading: &mut Reading<'_, '_>, index: usize) -> Option<usize> {
    let also: Vec<u32> = reading.phrases[index]
        .iter()
        .filter_map(|phrase| match phrase.meaning {
            Meaning::Also(value) => Some(*value),
            _ => None,
        })
        .chain(reading.vocabulary.compound(reading.tokens.lower(index)))
        .collect();
    if also.is_empty() {
        return None;
    }
    let readings = also.into_iter().map(|value| Value::Number(value.into())).collect();
    reading.add(index..index + 1, readings, Strength::Weak);
    Some(index + 1)
}

/// Roman figures up to the eighties: centuries, chapters, quarters. Cyrillic letters that look like them are read as
/// them, for they are typed so.
fn roman(reading: &mut Reading<'_, '_>, index: usize) -> Option<usize> {
    let written = reading.tokens.written(index);
    let value = roman_value(written)?;
    let single = written.chars().count() == 1;
    let abbreviated = reading.tokens.is_glued_sign(index + 1, &['.', '’', '\'']);
    // «В. И. Иванов», "V. Ivanov": a letter with a full stop is an initial; Cyrillic letters alone are words.
    if single && (abbreviated || !written.is_ascii()) {
        return None;
    }
    let strength = match (single, written) {
        (true, "I") => Strength::Weak,
        (true, _) => Strength::Likely,
        _ => Strength::Sure,
    };
    reading.add(index..index + 1, vec![Value::Number(Decimal::from(value))], strength);
    Some(index + 1)
}

fn roman_value(written: &str) -> Option<u32> {
    let mut digits = Vec::new();
    for character in written.chars() {
        digits.push(match character {
            'I' | 'І' => 1,
            'V' => 5,
            'X' | 'Х' => 10,
            'L' => 50,
            _ => return None,
        });
    }
    // An L alone, or at the end of capitals, is a letter.
    if digits.is_empty() || digits == [50] || digits.len() > 8 {
        return None;
    }
    let value: u32 =
        digits
            .iter()
            .enumerate()
            .map(|(index, digit)| {
                if digits[index + 1..].iter().any(|next| next > digit) { -i64::from(*digit) } else { i64::from(*digit) }
            })
            .sum::<i64>()
            .try_into()
            .ok()?;
    (canonical(value) == written.replace('І', "I").replace('Х', "X")).then_some(value)
}

fn canonical(mut value: u32) -> String {
    let mut text = String::new();
    for (worth, letters) in [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while value >= worth {
            text.push_str(letters);
            value -= worth;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_figures_are_read_as_they_are_written() {
        assert_eq!(roman_value("XXI"), Some(21));
        assert_eq!(roman_value("ХХІ"), Some(21), "in Cyrillic letters");
        assert_eq!(roman_value("IV"), Some(4));
        for none in ["IIII", "VX", "L", "CICA", "И", "MIX"] {
            assert_eq!(roman_value(none), None, "{none}");
        }
    }
}
