//! Numbers and days that follow one another: "items 3, 4 and 5" say the same as "items 3–5".

use std::ops::Range;

use super::extract::{self, Reading};
use super::fact::{Fact, Value};
use super::meaning::Meaning;

/// Tokens between two items of a list, at most: a comma, a word such as "and", an ending.
const MOST_BETWEEN: usize = 3;

/// Marks the first of each range, and each within a list that leaves none out, with the first and the last of it.
pub fn read(reading: &mut Reading<'_, '_>) {
    let mut marks = Vec::new();
    let mut first = 0;
    for index in 1..=reading.facts.len() {
        let pair = reading.facts[index - 1..].first().zip(reading.facts.get(index));
        if pair.is_some_and(|(one, next)| follows(one, next) && is_listed(reading, between(one, next))) {
            continue;
        }
        let ends = [&reading.facts[first], &reading.facts[index - 1]].map(|fact| fact.value().clone());
        marks.extend((first + 1..index.saturating_sub(1)).map(|within| (within, ends.clone())));
        if let Some((one, next)) = pair.filter(|(one, next)| is_range(reading, one, next)) {
            marks.push((index - 1, [one, next].map(|fact| fact.value().clone())));
        }
        first = index;
    }
    for (index, [first, last]) in marks {
        reading.facts[index].run = Some(Box::new((first, last)));
    }
}

/// Whether a fact of a list stands within a range of the other text.
pub fn is_within(fact: &Fact, others: &[Fact]) -> bool {
    let Some(run) = &fact.run else { return false };
    let begins = |other: &Fact| *other.value() == run.0 && other.run.as_ref() == Some(run);
    *fact.value() != run.0 && others.iter().any(begins)
}

fn between(one: &Fact, next: &Fact) -> Range<usize> {
    one.range.end..next.range.start
}

/// A number, or a day of a month.
struct Place {
    number: u32,
    /// With its year, where that is said.
    month: Option<(u8, Option<i16>)>,
}

impl Place {
    fn of(fact: &Fact) -> Option<Self> {
        match *fact.value() {
            Value::Number(number) => Some(Self { number: number.small()?, month: None }),
            Value::Date { year, month, day: Some(day) } => {
                Some(Self { number: day.into(), month: Some((month, year)) })
            }
            _ => None,
        }
    }
}

/// Two that can be counted in one row, and by how much the next is ahead.
fn ahead(one: &Fact, next: &Fact) -> Option<u32> {
    let (own, other) = (Place::of(one)?, Place::of(next)?);
    (own.month == other.month).then_some(other.number.checked_sub(own.number)?)
}

fn follows(one: &Fact, next: &Fact) -> bool {
    ahead(one, next) == Some(1)
}

/// Whether nothing but a comma, a word such as "and", or an ending stands between.
fn is_listed(reading: &Reading<'_, '_>, between: Range<usize>) -> bool {
    let mut tokens = reading.tokens.within(&between);
    (1..=MOST_BETWEEN).contains(&tokens.len())
        && tokens.all(|index| reading.tokens.is_glued(index) || adds(reading, index))
}

/// Whether a range leads from the one to the next: by a dash, by a word such as "to", or by an ending alone.
fn is_range(reading: &Reading<'_, '_>, one: &Fact, next: &Fact) -> bool {
    ahead(one, next).is_some_and(|ahead| ahead > 0)
        && !reading.tokens.within(&between(one, next)).any(|index| adds(reading, index))
        && extract::is_range(&reading.tokens, &reading.phrases, between(one, next))
}

/// Whether a word adds one to another, and does not lead from the one to the other.
fn adds(reading: &Reading<'_, '_>, index: usize) -> bool {
    reading.end_of(index, &Meaning::Join).is_some() && reading.end_of(index, &Meaning::Through).is_none()
}
