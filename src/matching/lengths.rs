//! How long something lasts: "90 minutes" is «полтора часа», and "14 days" are two weeks, but 48 hours are no 48 days.

use std::ops::Range;

use super::extract::Reading;
use super::fact::{Aspect, Decimal, Fact, Form, Value};
use super::meaning::Meaning;

/// Above it, what stands before a word such as "year" is the year itself.
const MOST: u32 = 1000;

/// Tokens in brackets in which figures are repeated in words, at most.
const MOST_IN_BRACKETS: usize = 8;

const MINUTE: u32 = 60;
const HOUR: u32 = 60 * MINUTE;
const DAY: u32 = 24 * HOUR;

/// A length of time. Seconds, days of work and months are not counted in each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Length {
    /// In seconds: minutes, hours, days and weeks too.
    Seconds(Decimal),
    /// In days of work.
    WorkingDays(Decimal),
    /// In months: years too.
    Months(Decimal),
}

impl Length {
    /// Reads `1 s`, `30 min`, `1 h`, `7 d` or `12 mo`.
    pub fn read(text: &str) -> Option<Self> {
        let (count, unit) = text.split_once(' ')?;
        let count: u32 = count.parse().ok()?;
        let of = |unit: u32| count.checked_mul(unit).map(|seconds| Self::Seconds(seconds.into()));
        match unit {
            "s" => of(1),
            "min" => of(MINUTE),
            "h" => of(HOUR),
            "d" => of(DAY),
            "mo" => Some(Self::Months(count.into())),
            _ => None,
        }
    }

    /// So many times as long.
    pub fn times(self, count: Decimal) -> Option<Self> {
        match self {
            Self::Seconds(seconds) => count.times(seconds).map(Self::Seconds),
            Self::WorkingDays(days) => count.times(days).map(Self::WorkingDays),
            Self::Months(months) => count.times(months).map(Self::Months),
        }
    }

    /// The same where only days of work count; weeks and hours are what they are.
    pub fn of_work(self) -> Self {
        if self == Self::Seconds(DAY.into()) { Self::WorkingDays(1.into()) } else { self }
    }
}

/// Whether a fact lasts so many days or more, and so cannot be a time of day, nor its minutes: "10 days".
pub fn is_no_time(fact: &Fact) -> bool {
    let is_of_clock = |value: &Value| match value {
        Value::Time { .. } => true,
        Value::Number(number) => [MINUTE, HOUR].iter().any(|unit| {
            Length::Seconds((*unit).into()).times(*number).is_some_and(|length| Some(length) == fact.length)
        }),
        _ => false,
    };
    fact.length.is_some() && !fact.readings.iter().any(is_of_clock)
}

/// Gives the numbers before a unit of time their length: "90 minutes", "two-week", «екі жарым сағат».
pub fn read(reading: &mut Reading<'_, '_>) {
    let mut facts = std::mem::take(&mut reading.facts);
    let mut units = Vec::new();
    for fact in &mut facts {
        read_multiple(reading, fact);
        let Some((length, end)) = length_of(reading, fact) else { continue };
        fact.length = Some(length);
        if end > fact.range.end {
            units.push(fact.range.end..end);
            fact.range.end = end;
        }
        // «2 дня» are days first of all, though they may be a time.
        let last = reading.tokens.within(&fact.range).end.saturating_sub(1);
        if reading.end_of(last, &Meaning::Hour).is_none() {
            fact.readings.sort_by_key(|value| !matches!(value, Value::Number(_)));
        }
    }
    // «недели» alone would imply a number.
    facts.retain(|fact| !units.iter().any(|unit| unit.contains(&fact.range.start)));
    reading.facts = facts;
}

/// A number with a word such as "times" behind it.
fn read_multiple(reading: &Reading<'_, '_>, fact: &mut Fact) {
    let tokens = reading.tokens.within(&fact.range);
    let is_counted =
        matches!(fact.value(), Value::Number(_)) && !matches!(fact.form, Form::Ordinal | Form::Enumerating);
    if is_counted && !tokens.is_empty() && reading.end_of(tokens.end, &Meaning::TimesAsMuch).is_some() {
        fact.aspect = Some(Aspect::Multiple);
    }
}

/// How long a number lasts that a unit follows, or that has one as its last word; and the byte where it ends.
fn length_of(reading: &Reading<'_, '_>, fact: &Fact) -> Option<(Length, usize)> {
    let mut numbers = fact.readings.iter().filter_map(|value| match value {
        Value::Number(number) => Some(*number),
        _ => None,
    });
    let number = numbers.next();
    if numbers.next().is_some() {
        // «тоқсан» may be ninety, and a quarter of the year.
        return None;
    }
    // "The first week" is no length.
    let is_ordered = matches!(fact.form, Form::Ordinal | Form::Enumerating);
    let can_last = match fact.value() {
        Value::Date { .. } => false,
        value => number.is_some() || matches!(value, Value::Time { .. }),
    };
    if fact.length.is_some() || is_ordered || !can_last {
        return None;
    }
    let tokens = reading.tokens.within(&fact.range);
    if tokens.is_empty() {
        return None;
    }
    if number.is_none() {
        return of_hours_and_minutes(reading, fact, tokens.end - 1);
    }
    let number = number.filter(|number| number.small().is_none_or(|number| number < MOST))?;
    let last = tokens.end - 1;
    let behind = tokens.end + usize::from(reading.tokens.is_glued_sign(tokens.end, &['-', '‑']));
    let joined = (last > tokens.start).then_some(last).into_iter().chain([behind]).find_map(|at| reading.unit_at(at));
    if let Some((end, unit)) = joined {
        let end = reading.bytes(tokens.start..end).end;
        return Some((unit.times(number)?, end.max(fact.range.end)));
    }
    Some((unit_behind_brackets(reading, &tokens)?.times(number)?, fact.range.end))
}

/// The unit of a number that is repeated in brackets: "90 (ninety) days". It belongs to both.
fn unit_behind_brackets(reading: &Reading<'_, '_>, number: &Range<usize>) -> Option<Length> {
    let tokens = &reading.tokens;
    let is_in_brackets = || number.start > 0 && tokens.is_sign(number.start - 1, &['(']);
    let close = if tokens.is_sign(number.end, &['(']) {
        (number.end..number.end + MOST_IN_BRACKETS).find(|at| tokens.is_sign(*at, &[')']))?
    } else {
        (tokens.is_sign(number.end, &[')']) && is_in_brackets()).then_some(number.end)?
    };
    reading.unit_at(close + 1).map(|(_, unit)| unit)
}

/// «2 часа 30 минут», which may be a time of day as well.
fn of_hours_and_minutes(reading: &Reading<'_, '_>, fact: &Fact, last: usize) -> Option<(Length, usize)> {
    let Value::Time { hour, minute } = *fact.value() else { return None };
    reading.end_of(last, &Meaning::Minute)?;
    let seconds = u32::from(hour) * HOUR + u32::from(minute) * MINUTE;
    Some((Length::Seconds(seconds.into()), fact.range.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_the_same_in_other_units() {
        let of = |count: Option<Decimal>, unit: &str| Length::read(unit)?.times(count?);
        let number = |number: u32| Some(Decimal::from(number));
        assert_eq!(of(number(90), "1 min"), of(Decimal::of("1", "5"), "1 h"));
        assert_eq!(of(number(14), "1 d"), Length::read("14 d"));
        assert_eq!(of(number(18), "1 mo"), of(Decimal::of("1", "5"), "12 mo"));
        assert_eq!(of(number(90), "1 s"), of(Decimal::of("1", "5"), "1 min"));
        assert_ne!(of(number(30), "1 d"), of(number(1), "1 mo"));
        let day = Length::read("1 d");
        assert_ne!(day.map(Length::of_work), day);
        assert_eq!(Length::read("1 h").map(Length::of_work), Length::read("1 h"));
        assert_eq!(Length::read("7 y"), None);
    }
}
