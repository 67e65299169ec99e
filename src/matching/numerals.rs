//! Numbers in words and in Roman figures.

use super::extract::Reading;
use super::fact::{Aspect, Decimal, Fact, Form, Strength, Value};
use super::figures;
use super::meaning::Meaning;
use super::tokens::Kind;
use super::vocabulary::Compound;

/// Takes the phrases that look like a number, and are none, out of a text.
pub fn read_no_numbers(reading: &mut Reading<'_, '_>) {
    for index in 0..reading.tokens.all.len() {
        if reading.is_free(index)
            && let Some(end) = reading.end_of(index, &Meaning::NoNumber)
        {
            reading.take(index..end);
        }
    }
}

/// Takes the numbers in words out of a text.
pub fn read(reading: &mut Reading<'_, '_>) {
    let mut index = 0;
    while index < reading.tokens.all.len() {
        index = if reading.is_free(index) && reading.tokens.is(index, Kind::Word) {
            roman(reading, index).or_else(|| in_words(reading, index)).unwrap_or(index + 1)
        } else {
            index + 1
        };
    }
}

/// A number that a word says.
pub struct Numeral {
    /// The number.
    pub value: u64,
    /// Whether it counts or orders.
    pub form: Form,
    /// Behind its last token.
    pub end: usize,
}

/// The number that begins at a token with one word.
fn numeral(reading: &Reading<'_, '_>, index: usize) -> Option<Numeral> {
    reading.is_free(index).then_some(())?;
    let found = reading.phrase(index, |meaning| match meaning {
        Meaning::Cardinal(value) => Some((*value, Form::Cardinal)),
        Meaning::Ordinal(value) => Some((*value, Form::Ordinal)),
        _ => None,
    });
    let (end, (value, form)) = found?;
    Some(Numeral { value: value.into(), form, end })
}

/// Takes the number in words that begins at a token; returns where it ends.
fn in_words(reading: &mut Reading<'_, '_>, start: usize) -> Option<usize> {
    let number = thousands(reading, start).or_else(|| below_thousand(reading, start));
    // «төрттен бірі» is a quarter, and no four; "three quarters of an hour" are 45 minutes.
    let is_whole = |meaning: &Meaning| {
        matches!(meaning, Meaning::Fraction(_) | Meaning::Part(..) | Meaning::Lasts(_)).then_some(())
    };
    let whole = reading.phrase(start, is_whole);
    let number = number.filter(|number| whole.is_none_or(|(end, ())| end <= number.end));
    let Some(Numeral { value, form, end }) = number else { return implied(reading, start) };
    let half = (form == Form::Cardinal).then(|| reading.end_of(end, &Meaning::AndHalf)).flatten();
    // "One" is a pronoun too, and "second" a time; "a hundred" is seldom counted.
    let weak = half.is_none() && (value == 1 || value == 2 && form == Form::Ordinal || value == 100);
    let strength = if weak { Strength::Weak } else { Strength::Likely };
    let (form, strength) = if form == Form::Ordinal && half.is_none() && begins_a_sentence(reading, start, end) {
        (Form::Enumerating, Strength::Weak)
    } else {
        (form, strength)
    };
    let value = Decimal::of(&value.to_string(), if half.is_some() { "5" } else { "" })?;
    Some(figures::with_unit(reading, start..half.unwrap_or(end), &[value], strength, form))
}

/// Whether what stands there enumerates sentences: "Second, the agenda is to be adopted."
fn begins_a_sentence(reading: &Reading<'_, '_>, start: usize, end: usize) -> bool {
    reading.begins_sentence(start) && reading.tokens.is_glued_sign(end, &[','])
}

/// A number of hundreds, tens and ones: "two hundred and fifty", «жиырма бірінші».
pub fn below_thousand(reading: &Reading<'_, '_>, start: usize) -> Option<Numeral> {
    let mut number = numeral(reading, start).or_else(|| tens_in_doubt(reading, start))?;
    while number.form != Form::Ordinal {
        let at = next_word(reading, number.end);
        let behind_hundreds = number.value >= 100 && number.value.is_multiple_of(100);
        let at = reading.end_of(at, &Meaning::WithinNumber).filter(|_| behind_hundreds).unwrap_or(at);
        let Some(next) = numeral(reading, at) else { break };
        let behind_tens = number.value % 100 >= 10 && number.value.is_multiple_of(10);
        let value = if next.value == 100 && (1..10).contains(&number.value) {
            number.value * 100
        } else if is_multiplied(reading, &next) {
            break;
        } else if behind_hundreds && next.value < 100 || behind_tens && next.value < 10 {
            number.value + next.value
        } else {
            break;
        };
        number = Numeral { value, ..next };
    }
    Some(number)
}

/// Whether a number counts hundreds, and so belongs to the next one: "between one hundred and two hundred".
fn is_multiplied(reading: &Reading<'_, '_>, number: &Numeral) -> bool {
    number.value < 10 && numeral(reading, next_word(reading, number.end)).is_some_and(|next| next.value == 100)
}

/// A word that is tens only before ones: «тоқсан бес», where «тоқсан» alone may be a quarter of the year.
fn tens_in_doubt(reading: &Reading<'_, '_>, start: usize) -> Option<Numeral> {
    reading.is_free(start).then_some(())?;
    let tens = reading.phrase(start, |meaning| match meaning {
        Meaning::Also(value) if (20..100).contains(value) && value.is_multiple_of(10) => Some(*value),
        _ => None,
    });
    let (end, value) = tens?;
    let ones = numeral(reading, end).filter(|next| next.value < 10 && next.form == Form::Cardinal);
    ones.is_some().then_some(Numeral { value: value.into(), form: Form::Cardinal, end })
}

/// A number with thousands or millions before its hundreds: "one thousand five hundred", «тысяча пятьсот», «мың бес жүз».
/// A power of ten at the end belongs to the unit behind it, and is left.
fn thousands(reading: &Reading<'_, '_>, start: usize) -> Option<Numeral> {
    reading.is_free(start).then_some(())?;
    let scale = |at: usize| {
        let power = |meaning: &Meaning| match meaning {
            Meaning::Scale(power @ 1..=12) => u32::try_from(*power).ok(),
            _ => None,
        };
        reading.phrase(at, power)
    };
    let mut whole: Option<Numeral> = None;
    let mut lowest = u32::MAX;
    let mut at = start;
    loop {
        let group = below_thousand(reading, at).filter(|group| group.form == Form::Cardinal);
        // «тысяча пятьсот»: one thousand.
        let (value, behind) = group.map_or((1, at), |group| (group.value, group.end));
        let Some((end, power)) = scale(behind).filter(|(_, power)| *power < lowest) else { break };
        let next = reading.end_of(end, &Meaning::WithinNumber).unwrap_or(end);
        if whole.is_none() && below_thousand(reading, next).is_none() {
            return None;
        }
        let known = whole.map_or(0, |whole| whole.value);
        let value = value.checked_mul(10_u64.pow(power))?.checked_add(known)?;
        whole = Some(Numeral { value, form: Form::Cardinal, end });
        (at, lowest) = (next, power);
    }
    let whole = whole?;
    // "Between one thousand and two thousand": what is multiplied itself is the next number.
    Some(match below_thousand(reading, at).filter(|rest| scale(rest.end).is_none()) {
        Some(rest) => Numeral { value: whole.value.checked_add(rest.value)?, ..rest },
        None => whole,
    })
}

/// The token of the next word of a number, perhaps behind a hyphen: "twenty-one".
fn next_word(reading: &Reading<'_, '_>, end: usize) -> usize {
    end + usize::from(reading.tokens.is_glued_sign(end, &['-', '‑']) && reading.tokens.is_glued(end + 1))
}

/// A word that implies a number, or says a part of one.
fn implied(reading: &mut Reading<'_, '_>, index: usize) -> Option<usize> {
    let phrases = reading.phrases[index].iter();
    let meant = phrases.flat_map(|phrase| {
        let values = match phrase.meaning {
            Meaning::Also(value) | Meaning::Multiple(value) => vec![Decimal::from(*value)],
            Meaning::Fraction(value) => vec![*value],
            Meaning::Part(part, whole) => numbers_of_part(*part, *whole),
            // "A thousand", «тысяча», and «тысячи» too.
            Meaning::Scale(power) => vec![Decimal::from(1).scaled(*power)],
            Meaning::Every(_) => vec![Decimal::from(1)],
            _ => Vec::new(),
        };
        values.into_iter().map(|value| (phrase.end, value))
    });
    let (ends, mut values): (Vec<usize>, Vec<Decimal>) = meant.unzip();
    if let Some(end) = unit_and_a_half(reading, index) {
        return Some(end);
    }
    let compound = reading.vocabulary.compound(reading.tokens.lower(index));
    let lasting = reading.phrase(index, |meaning| match meaning {
        Meaning::Lasts(length) | Meaning::Every(length) => Some(*length),
        _ => None,
    });
    let aspect = reading.phrase(index, |meaning| match meaning {
        Meaning::Multiple(_) => Some(Aspect::Multiple),
        Meaning::Part(..) => Some(Aspect::Part),
        Meaning::Every(_) => Some(Aspect::Frequency),
        _ => None,
    });
    // "Two thirds" are counted, and missed like a number.
    let is_counted = reading.phrase(index, |meaning| matches!(meaning, Meaning::Part(2.., _)).then_some(())).is_some();
    let percentage = reading.phrase(index, |meaning| match meaning {
        Meaning::PartOfPercent(value) => Some(*value),
        _ => None,
    });
    if let Some((end, value)) = percentage {
        reading.add(index..end, vec![Value::Percentage(value)], Strength::Likely);
        return Some(end);
    }
    if let Some(Compound { value, is_percentage: true, .. }) = compound.filter(|_| values.is_empty()) {
        reading.add(index..index + 1, vec![Value::Percentage(value.into())], Strength::Likely);
        return Some(index + 1);
    }
    values.extend(compound.map(|compound| Decimal::from(compound.value)));
    if values.is_empty() {
        // «сутки»
        values.extend(lasting.map(|_| Decimal::from(1)));
    }
    let end = ends.into_iter().chain(lasting.map(|(end, _)| end)).max().unwrap_or(index + 1);
    if values.is_empty() {
        return None;
    }
    let strength = if is_counted { Strength::Likely } else { Strength::Weak };
    let behind = figures::with_unit(reading, index..end, &values, strength, Form::Implied);
    if let Some(fact) = reading.facts.last_mut() {
        let of_compound = || compound.and_then(|compound| compound.unit?.times(compound.value.into()));
        fact.length = lasting.filter(|(own, _)| *own == end).map(|(_, length)| length).or_else(of_compound);
        fact.aspect = aspect.filter(|(own, _)| *own == end).map(|(_, aspect)| aspect);
    }
    Some(behind)
}

/// The numbers that so many parts may stand for: the part, and for one of them how many there are. Half is no two.
fn numbers_of_part(part: u32, whole: u32) -> Vec<Decimal> {
    let denominator = (part == 1 && whole > 2).then(|| whole.into());
    Decimal::ratio(part, whole).into_iter().chain(denominator).collect()
}

/// "an hour and a half", «год с половиной».
fn unit_and_a_half(reading: &mut Reading<'_, '_>, index: usize) -> Option<usize> {
    let (behind, unit) = reading.unit_at(index)?;
    let end = reading.end_of(behind, &Meaning::AndHalf)?;
    let number = Decimal::of("1", "5")?;
    let fact = Fact::new(Value::Number(number), Strength::Weak, reading.bytes(index..end));
    reading.take(index..end);
    reading.facts.push(Fact { form: Form::Implied, length: unit.times(number), ..fact });
    Some(end)
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
    let range = reading.bytes(index..index + 1);
    reading.take(index..index + 1);
    let fact = Fact::new(Value::Number(Decimal::from(value)), strength, range);
    reading.facts.push(Fact { form: Form::Ordinal, ..fact });
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
