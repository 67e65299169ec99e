//! What one text says in one word or figure, and the other in two: 25 % and a quarter, 75 % and three quarters, 9.15 and
//! nine fifteen.

use super::fact::{Aspect, Decimal, Fact, Form, Value};

/// Bytes between two words that say a value together, at most: a space or a hyphen, with or without a break.
const APART: usize = 3;

/// Into so many parts something is divided in words, at most: "three tenths".
const LARGEST_PART: u32 = 10;

/// Whether one is so many per cent, and the other says the same part of one in a word.
pub fn are_same(left: &Fact, right: &Fact) -> bool {
    let is_share = |percentage: &Fact, word: &Fact| {
        let Value::Percentage(hundredths) = *percentage.value() else { return false };
        let is_part = |value: &Value| *value == Value::Number(hundredths.scaled(-2));
        word.form == Form::Implied && word.readings.iter().any(is_part)
    };
    is_share(left, right) || is_share(right, left)
}

/// Facts of a text, and pairs of facts that stand side by side in the other, which say the same, as `is_both` has it.
pub fn said_in_two(
    facts: &[Fact],
    of: &[usize],
    others: &[Fact],
    of_others: &[usize],
    is_both: fn(&Fact, &Fact, &Fact) -> bool,
) -> Vec<(usize, [usize; 2])> {
    let mut free: Vec<[usize; 2]> = of_others
        .windows(2)
        .filter_map(|pair| <[usize; 2]>::try_from(pair).ok())
        .filter(|[one, next]| *next == one + 1 && are_beside(&others[*one], &others[*next]))
        .collect();
    let mut found = Vec::new();
    for index in of {
        let Some(at) = free.iter().position(|[one, next]| is_both(&facts[*index], &others[*one], &others[*next]))
        else {
            continue;
        };
        let pair = free.remove(at);
        free.retain(|other| !other.iter().any(|index| pair.contains(index)));
        found.push((*index, pair));
    }
    found
}

fn are_beside(one: &Fact, next: &Fact) -> bool {
    next.range.start.checked_sub(one.range.end).is_some_and(|apart| apart <= APART)
}

/// Whether a part in words is said by two numbers: "two thirds" by `2/3`.
pub fn are_of_part(fact: &Fact, one: &Fact, next: &Fact) -> bool {
    let of = |fact: &Fact| fact.readings.iter().find_map(|value| value.magnitude().and_then(Decimal::small));
    let (Some(Aspect::Part), Some(part), Some(whole)) = (fact.aspect, of(one), of(next)) else { return false };
    part < whole && Decimal::ratio(part, whole).is_some_and(|ratio| fact.readings.contains(&Value::Number(ratio)))
}

/// Whether a percentage or a time is said by two numbers in words: "three quarters", «төрттен үш», "nine fifteen".
pub fn are_of_share_or_time(fact: &Fact, one: &Fact, next: &Fact) -> bool {
    if one.form == Form::Figures || next.form == Form::Figures {
        return false;
    }
    let says = |fact: &Fact, number: u32| fact.readings.contains(&Value::Number(number.into()));
    let are = |pair: [u32; 2]| says(one, pair[0]) && says(next, pair[1]);
    let is_time = |value: &Value| match *value {
        Value::Time { hour, minute: minute @ 10.. } => {
            let (hour, minute) = (u32::from(hour), u32::from(minute));
            are([hour, minute]) || hour > 12 && are([hour - 12, minute])
        }
        _ => false,
    };
    match *fact.value() {
        // The part counts as the smaller number, in whatever order they stand.
        Value::Percentage(hundredths) => (2..=LARGEST_PART).any(|whole| {
            let part = hundredths.times(whole.into()).and_then(|parts| parts.scaled(-2).small());
            part.is_some_and(|part| part < whole && (are([part, whole]) || are([whole, part])))
        }),
        _ => fact.readings.iter().any(is_time),
    }
}
