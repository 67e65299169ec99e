//! Times of day in words: "half past nine", «в половине десятого», «тоғыз жарымда», «в десять часов», «в час дня».

use super::extract::Reading;
use super::fact::{Decimal, Fact, Form, Strength, Value};
use super::numerals::{self, Numeral};
use super::times::{self, Half};
use super::tokens::Kind;
use super::words::Meaning;

/// Takes the times in words out of a text.
pub fn read(reading: &mut Reading<'_, '_>) {
    for index in 0..reading.tokens.all.len() {
        if reading.is_free(index) {
            let found = half_past(reading, index)
                .or_else(|| half_to(reading, index))
                .or_else(|| full_hour(reading, index))
                .or_else(|| hour_alone(reading, index));
            if let Some(found) = found {
                found.take(reading);
            }
        }
    }
}

/// A time that words say.
struct Clock {
    start: usize,
    end: usize,
    /// What it means, the likeliest first.
    readings: Vec<Value>,
    form: Form,
}

impl Clock {
    fn take(self, reading: &mut Reading<'_, '_>) {
        let range = reading.bytes(self.start..self.end);
        reading.take(self.start..self.end);
        let fact = Fact::of(self.readings, Strength::Likely, range);
        reading.facts.push(Fact { form: self.form, ..fact });
    }
}

/// "half past nine", "half past 9 p.m."
fn half_past(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    let behind = reading.end_of(start, &Meaning::HalfPast)?;
    let (end, hour) = hour(reading, behind, Form::Cardinal)?;
    Some(half_hour(reading, start, end, hour, Form::Figures))
}

/// «в половине десятого»: half an hour before ten. What has a place in an order may have a half too: «в половине третьего
/// квартала».
fn half_to(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    let behind = reading.end_of(start, &Meaning::HalfTo)?;
    let (end, next) = hour(reading, behind, Form::Ordinal)?;
    let mut clock = half_hour(reading, start, end, if next == 1 { 12 } else { next - 1 }, Form::Ordinal);
    clock.readings.push(Value::Number(u32::from(next).into()));
    Some(clock)
}

/// The half of an hour of the clock, of which a word may say the half of the day.
fn half_hour(reading: &Reading<'_, '_>, start: usize, end: usize, hour: u8, form: Form) -> Clock {
    let (start, end, half) = with_half(reading, start, end);
    let readings = match half {
        Some(half) => vec![times::time(hour, 30, Some(half))],
        None => vec![times::time(hour, 30, None), times::time(hour, 30, Some(Half::After))],
    };
    Clock { start, end, readings, form }
}

/// A half of the day that is said behind or before a time, which is widened by it.
fn with_half(reading: &Reading<'_, '_>, start: usize, end: usize) -> (usize, usize, Option<Half>) {
    if let Some((behind, half)) = times::half_at(reading, end) {
        return (start, behind, Some(half));
    }
    match times::half_before(reading, start) {
        Some((before, half)) => (before, end, Some(half)),
        None => (start, end, None),
    }
}

/// «в десять часов утра», "ten o'clock", «кешкі сағат жетіде», «сағат тоғыз жарымда».
fn full_hour(reading: &Reading<'_, '_>, index: usize) -> Option<Clock> {
    let (end, hour) = hour(reading, index, Form::Cardinal)?;
    let mut start = index;
    let mut by_hour = reading.end_of(index, &Meaning::Hour).is_some();
    if let Some(before) = reading.start_of(index, &Meaning::Hour) {
        (start, by_hour) = (before, true);
    }
    let index_of_half = end;
    if let Some(end) = reading.end_of(end, &Meaning::HalfBehind).filter(|end| !times::has_unit(reading, *end)) {
        let mut clock = half_hour(reading, start, end, hour, Form::Cardinal);
        let number = Decimal::of(&hour.to_string(), "5").map(Value::Number);
        let is_number = !by_hour && reading.end_of(index_of_half, &Meaning::AndHalf).is_some();
        let at = if is_number && clock.readings.len() > 1 { 0 } else { clock.readings.len() };
        clock.readings.splice(at..at, number);
        return Some(clock);
    }
    // Figures with an hour are read where figures are.
    if !reading.tokens.is(index, Kind::Word) {
        return None;
    }
    let mut end = end;
    let mut minute = 0;
    if let Some(behind) = reading.end_of(end, &Meaning::Hour) {
        (end, by_hour) = (behind, true);
        if let Some((behind, minutes)) = minutes(reading, end) {
            (end, minute) = (behind, minutes);
        }
    }
    let (start, end, half) = with_half(reading, start, end);
    let number = Value::Number(u32::from(hour).into());
    let time = times::time(hour, minute, half);
    let counts_days = half.is_some() && !by_hour && may_count_days(reading, end);
    let readings = match half {
        Some(_) if !counts_days => vec![time],
        None if !by_hour => return None,
        None if minute > 0 => vec![time],
        // «десять часов» may last as long.
        _ => vec![number, time],
    };
    Some(Clock { start, end, readings, form: Form::Cardinal })
}

/// Whether what ends before a token may count days: «три дня».
pub fn may_count_days(reading: &Reading<'_, '_>, end: usize) -> bool {
    reading.start_of(end, &Meaning::DaysToo).is_some()
}

/// «час дня»: one o'clock.
fn hour_alone(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    let behind = reading.end_of(start, &Meaning::Hour)?;
    let (end, half) = times::half_at(reading, behind).filter(|(_, half)| matches!(half, Half::Before | Half::After))?;
    Some(Clock { start, end, readings: vec![times::time(1, 0, Some(half))], form: Form::Figures })
}

/// An hour of the clock, in figures or in words of a form, and where it ends.
fn hour(reading: &Reading<'_, '_>, index: usize, form: Form) -> Option<(usize, u8)> {
    let Some(number) = numerals::below_thousand(reading, index) else {
        let hour = times::two_digits(reading, index).filter(|hour| (1..=24).contains(hour))?;
        let tokens = &reading.tokens;
        let has_ending = tokens.is_glued_sign(index + 1, &['-']) && tokens.is(index + 2, Kind::Word);
        return Some((if has_ending { index + 3 } else { index + 1 }, hour));
    };
    let Numeral { value, form: said, end } = number;
    let hour = u8::try_from(value).ok().filter(|hour| (1..=24).contains(hour))?;
    (said == form).then_some((end, hour))
}

/// «тридцать минут», and where it ends.
fn minutes(reading: &Reading<'_, '_>, index: usize) -> Option<(usize, u8)> {
    let number = numerals::below_thousand(reading, index)?;
    let end = reading.end_of(number.end, &Meaning::Minute)?;
    Some((end, u8::try_from(number.value).ok().filter(|minutes| *minutes < 60)?))
}
