//! Minutes beside an hour: "a quarter past nine", «без четверти десять», «десять минут десятого», «тоғыздан он минут
//! кеткенде».

use std::ops::Range;

use super::clock::{self, Clock};
use super::extract::Reading;
use super::fact::{Decimal, Form, Value};
use super::meaning::Meaning;
use super::numerals;
use super::times;
use super::tokens::Kind;

/// Minutes of an hour.
struct Minutes {
    number: u8,
    /// Whether a word says that they are minutes.
    are_said: bool,
    end: usize,
}

/// The time that begins at a token with minutes, or with their hour.
pub fn beside_hour(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    short_of(reading, start)
        .or_else(|| before_hour(reading, start))
        .or_else(|| of_hour(reading, start))
        .or_else(|| behind_hour(reading, start))
}

/// "a quarter past nine", "ten minutes to nine".
fn before_hour(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    let minutes = minutes_at(reading, start)?;
    let past = reading.end_of(minutes.end, &Meaning::Past);
    let behind = past.or_else(|| reading.end_of(minutes.end, &Meaning::To))?;
    let (end, hour) = clock::hour(reading, behind, Form::Cardinal)?;
    // "From a quarter to one third of the votes"
    let is_part = reading.phrase(end, |meaning| {
        matches!(meaning, Meaning::Ordinal(_) | Meaning::Also(_) | Meaning::Part(..)).then_some(())
    });
    if is_part.is_some() || times::goes_on(reading, end) {
        return None;
    }
    let (_, said) = times::with_hour_word(reading, behind..end);
    let (hour_of_clock, minute) = if past.is_some() { (hour, minutes.number) } else { until(hour, minutes.number) };
    let mut clock = clock::at(reading, start..said.end, (hour_of_clock, minute), Form::Figures);
    // "From ten to two in the afternoon" is a range, and so may be "from ten minutes to six", and "twenty to six" a vote.
    let are_no_hours = matches!(minutes.number, 20 | 25) && reading.tokens.is(start, Kind::Word);
    // "At ten to six", "by five to eight" is none.
    let is_at = start.checked_sub(1).is_some_and(|before| reading.end_of(before, &Meaning::At) == Some(start));
    let are_no_hours = are_no_hours || (is_at && matches!(minutes.number, 5 | 10));
    if past.is_none() && !minutes.are_said && !are_no_hours {
        return None;
    }
    let has_half = clock.readings.len() == 1;
    if past.is_none() && !has_half && reading.end_of(start, &Meaning::QuarterHour).is_none() {
        clock.doubt(minutes.number, (behind..end, hour, Form::Implied));
    }
    Some(clock)
}

/// «десять минут десятого», «четверть десятого»: of the tenth hour, which begins with nine. What is ordered may have
/// minutes too: «десять минут второго заседания».
fn of_hour(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    if !reading.vocabulary.hours_are_ordered {
        return None;
    }
    let minutes = minutes_at(reading, start).filter(|minutes| minutes.are_said)?;
    let (end, next) = clock::hour(reading, minutes.end, Form::Ordinal).filter(|(_, next)| *next <= 12)?;
    if times::goes_on(reading, end) {
        return None;
    }
    let mut clock = clock::at(reading, start..end, (before(next), minutes.number), Form::Figures);
    if clock.readings.len() > 1 {
        let is_quarter = reading.end_of(start, &Meaning::QuarterHour).is_some();
        clock.doubt(if is_quarter { 4 } else { minutes.number }, (minutes.end..end, next, Form::Ordinal));
    }
    Some(clock)
}

/// «без четверти десять», «без двадцати шесть».
fn short_of(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    let from = reading.end_of(start, &Meaning::ShortOf)?;
    let hour_at = |at: usize| {
        let alone = || reading.end_of(at, &Meaning::HourAlone).map(|end| (end, 1));
        clock::hour(reading, at, Form::Cardinal).or_else(alone)
    };
    let minutes = minutes_at(reading, from)?;
    if let Some((end, hour)) = hour_at(minutes.end) {
        return Some(clock::at(reading, start..end, until(hour, minutes.number), Form::Cardinal));
    }
    // «двадцати шесть» is twenty-six too.
    let (tens, ones) = of_tens(reading, from, minutes.end)?;
    let mut clock = clock::at(reading, start..minutes.end, until(ones, tens), Form::Cardinal);
    clock.readings.insert(0, Value::Number(u32::from(tens + ones).into()));
    Some(clock)
}

/// «тоғыздан он минут кеткенде», «тоғызға он минут қалғанда».
fn behind_hour(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    let (hour_end, hour) = clock::hour(reading, start, Form::Cardinal)?;
    let word_behind = |minutes: &Minutes| {
        let past = reading.end_of(minutes.end, &Meaning::PastBehind).map(|end| (end, true));
        past.or_else(|| Some((reading.end_of(minutes.end, &Meaning::ToBehind)?, false)))
    };
    let time = |hour: u8, minute: u8, past: bool| if past { (hour, minute) } else { until(hour, minute) };
    let (_, said) = times::with_hour_word(reading, start..hour_end);
    let minutes = minutes_at(reading, hour_end).filter(|minutes| minutes.are_said);
    if let Some((minutes, (end, past))) = minutes.and_then(|minutes| word_behind(&minutes).map(|word| (minutes, word)))
    {
        let time = time(hour, minutes.number, past);
        return Some(clock::at(reading, said.start..end, time, Form::Cardinal));
    }
    // «онға бес» is fifteen too.
    let (tens, ones) = of_tens(reading, start, hour_end)?;
    let minutes = minutes_at(reading, start).filter(|minutes| minutes.are_said)?;
    let (end, past) = word_behind(&minutes)?;
    let mut clock = clock::at(reading, said.start..end, time(tens, ones, past), Form::Cardinal);
    clock.readings.insert(0, Value::Number(u32::from(hour).into()));
    Some(clock)
}

/// A number of two words as tens and ones.
fn of_tens(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<(u8, u8)> {
    let cardinal = |at: usize| {
        reading.phrase(at, |meaning| match meaning {
            Meaning::Cardinal(value) => u8::try_from(*value).ok(),
            _ => None,
        })
    };
    let (behind, tens) = cardinal(start)?;
    let (_, ones) = cardinal(behind).filter(|(behind, _)| *behind == end)?;
    ((1..10).contains(&ones) && matches!(tens, 10 | 20)).then_some((tens, ones))
}

/// A quarter, or a number of minutes.
fn minutes_at(reading: &Reading<'_, '_>, index: usize) -> Option<Minutes> {
    if let Some(end) = reading.end_of(index, &Meaning::QuarterHour) {
        return reading.is_free(index).then_some(Minutes { number: 15, are_said: true, end });
    }
    let (end, number) = match numerals::below_thousand(reading, index) {
        Some(number) if number.form == Form::Cardinal => (number.end, u8::try_from(number.value).ok()?),
        Some(_) => return None,
        None => (index + 1, times::two_digits(reading, index)?),
    };
    if !(1..60).contains(&number) {
        return None;
    }
    let said = reading.end_of(end, &Meaning::Minute);
    Some(Minutes { number, are_said: said.is_some(), end: said.unwrap_or(end) })
}

/// The time of so many minutes before an hour.
const fn until(hour: u8, minutes: u8) -> (u8, u8) {
    (before(hour), 60 - minutes)
}

/// The hour before an hour.
const fn before(hour: u8) -> u8 {
    if hour == 1 { 12 } else { hour - 1 }
}

impl Clock {
    /// Lets it be a number of minutes, and one beside it, too.
    fn doubt(&mut self, minutes: u8, beside: (Range<usize>, u8, Form)) {
        self.readings.push(Value::Number(Decimal::from(u32::from(minutes))));
        self.beside = Some(beside);
    }
}
