//! Times of day in words: "half past nine", «в половине десятого», «тоғыз жарымда», «в десять часов», «в час дня».

use std::ops::Range;

use super::extract::Reading;
use super::fact::{Decimal, Fact, Form, Strength, Value};
use super::meaning::Meaning;
use super::minutes;
use super::numerals::{self, Numeral};
use super::times::{self, Half, HourWord};
use super::tokens::Kind;

/// Takes the parts of hours out of a text, before their figures are read as full hours: "half past 9 p.m.".
pub fn read_parts(reading: &mut Reading<'_, '_>) {
    read_each(reading, |reading, index| {
        let half = half_past(reading, index).or_else(|| half_to(reading, index)).or_else(|| half_word(reading, index));
        half.or_else(|| minutes::beside_hour(reading, index)).or_else(|| half_behind(reading, index))
    });
}

/// Takes the full hours in words out of a text.
pub fn read(reading: &mut Reading<'_, '_>) {
    read_each(reading, |reading, index| full_hour(reading, index).or_else(|| hour_alone(reading, index)));
}

fn read_each(reading: &mut Reading<'_, '_>, clock: impl Fn(&Reading<'_, '_>, usize) -> Option<Clock>) {
    let mut index = 0;
    while index < reading.tokens.all.len() {
        if reading.is_plain(index) {
            index += 1;
            continue;
        }
        // The end of a longer number is no hour: "one hundred and two hours".
        let mut next = numerals::below_thousand(reading, index).map_or(index + 1, |number| number.end);
        if reading.is_free(index)
            && let Some(found) = clock(reading, index)
        {
            next = found.tokens.end;
            found.take(reading);
        }
        index = next;
    }
}

/// A time that words say.
pub struct Clock {
    /// The words.
    pub tokens: Range<usize>,
    /// What it means, the likeliest first.
    pub readings: Vec<Value>,
    /// How its number is said.
    pub form: Form,
    /// A word of it that is a number of its own where this is no time.
    pub beside: Option<(Range<usize>, u8, Form)>,
}

impl Clock {
    fn take(self, reading: &mut Reading<'_, '_>) {
        let range = reading.bytes(self.tokens.clone());
        reading.take(self.tokens);
        // "One" is a pronoun too.
        let weak = self.readings.contains(&Value::Number(1.into()));
        let fact = Fact::of(self.readings, if weak { Strength::Weak } else { Strength::Likely }, range);
        reading.facts.push(Fact { form: self.form, ..fact });
        if let Some((tokens, number, form)) = self.beside {
            let value = Value::Number(u32::from(number).into());
            let fact = Fact::new(value, Strength::Weak, reading.bytes(tokens));
            reading.facts.push(Fact { form, ..fact });
        }
    }
}

/// "half past nine", "half past 9 p.m."
fn half_past(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    let behind = reading.end_of(start, &Meaning::HalfPast)?;
    let (end, hour) = hour(reading, behind, Form::Cardinal)?;
    let (_, said) = times::with_hour_word(reading, behind..end);
    Some(at(reading, start..said.end, (hour, 30), Form::Figures))
}

/// «полдесятого».
fn half_word(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    let (end, hour) = reading.phrase(start, |meaning| match meaning {
        Meaning::HalfHour(hour) => Some(*hour),
        _ => None,
    })?;
    Some(at(reading, start..end, (hour, 30), Form::Figures))
}

/// «в половине десятого»: half an hour before ten. What has a place in an order may have a half too: «в половине третьего
/// квартала».
fn half_to(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    let behind = reading.end_of(start, &Meaning::HalfTo)?;
    let (end, next) = hour(reading, behind, Form::Ordinal)?;
    if times::goes_on(reading, end) {
        return None;
    }
    let mut clock = at(reading, start..end, (if next == 1 { 12 } else { next - 1 }, 30), Form::Ordinal);
    clock.readings.push(Value::Number(u32::from(next).into()));
    Some(clock)
}

/// «сағат тоғыз жарымда». Without the word for the hour, it may be a number and a half: «екі жарым есе».
fn half_behind(reading: &Reading<'_, '_>, index: usize) -> Option<Clock> {
    let (number_end, hour) = hour(reading, index, Form::Cardinal)?;
    let end = reading.end_of(number_end, &Meaning::HalfBehind).filter(|end| !times::has_unit(reading, *end))?;
    let (word, said) = times::with_hour_word(reading, index..number_end);
    let mut clock = at(reading, said.start..end, (hour, 30), Form::Cardinal);
    let number = Decimal::of(&hour.to_string(), "5").map(Value::Number);
    let is_number = word == HourWord::None && reading.end_of(number_end, &Meaning::AndHalf).is_some();
    let at = if is_number && clock.readings.len() > 1 { 0 } else { clock.readings.len() };
    clock.readings.splice(at..at, number);
    Some(clock)
}

/// An hour and a minute of the clock, of which a word may say the half of the day.
pub fn at(reading: &Reading<'_, '_>, tokens: Range<usize>, (hour, minute): (u8, u8), form: Form) -> Clock {
    let (tokens, readings) = if let Some(with_half) = times::with_half(reading, &tokens, hour) {
        (with_half.tokens, vec![times::time(hour, minute, Some(with_half.half))])
    } else {
        (tokens, vec![times::time(hour, minute, None), times::time(hour, minute, Some(Half::After))])
    };
    Clock { tokens, readings, form, beside: None }
}

/// «в десять часов утра», "ten o'clock", «кешкі сағат жетіде». Figures with an hour are read where figures are.
fn full_hour(reading: &Reading<'_, '_>, index: usize) -> Option<Clock> {
    let (end, hour) = hour(reading, index, Form::Cardinal).filter(|_| reading.tokens.is(index, Kind::Word))?;
    let (word, mut tokens) = times::with_hour_word(reading, index..end);
    let minutes = if tokens.end > end { minutes(reading, tokens.end) } else { None };
    if let Some((behind, _)) = minutes {
        tokens.end = behind;
    }
    let with_half = times::with_half(reading, &tokens, hour);
    let readings = match (&with_half, minutes) {
        (with_half, Some((_, minute))) => {
            vec![times::time(hour, minute, with_half.as_ref().map(|with_half| with_half.half))]
        }
        (Some(_), None) if word == HourWord::None && times::goes_on(reading, end) => return None,
        (Some(with_half), None) => times::readings_of_half(hour, with_half, word),
        (None, None) if word == HourWord::None => return None,
        // «десять часов» may last as long.
        (None, None) => vec![Value::Number(u32::from(hour).into()), times::time(hour, 0, None)],
    };
    let tokens = with_half.map_or(tokens, |with_half| with_half.tokens);
    Some(Clock { tokens, readings, form: Form::Cardinal, beside: None })
}

/// «час дня»: one o'clock.
fn hour_alone(reading: &Reading<'_, '_>, start: usize) -> Option<Clock> {
    let behind = reading.end_of(start, &Meaning::HourAlone)?;
    let with_half = times::with_half(reading, &(start..behind), 1)?;
    let readings = vec![times::time(1, 0, Some(with_half.half))];
    Some(Clock { tokens: with_half.tokens, readings, form: Form::Figures, beside: None })
}

/// An hour of the clock, in figures or in words of a form, and where it ends.
pub fn hour(reading: &Reading<'_, '_>, index: usize, form: Form) -> Option<(usize, u8)> {
    let Some(number) = numerals::below_thousand(reading, index) else {
        let hour = times::two_digits(reading, index).filter(|hour| (1..=24).contains(hour))?;
        if times::goes_on(reading, index + 1) {
            return None;
        }
        let tokens = &reading.tokens;
        let has_ending = tokens.is_glued_sign(index + 1, &['-']) && tokens.is(index + 2, Kind::Word);
        return Some((if has_ending { index + 3 } else { index + 1 }, hour));
    };
    let Numeral { value, form: said, end } = number;
    let hour = u8::try_from(value).ok().filter(|hour| (1..=24).contains(hour))?;
    (said == form).then_some((end, hour))
}

/// «тридцать минут», or "and thirty minutes", and where it ends.
fn minutes(reading: &Reading<'_, '_>, index: usize) -> Option<(usize, u8)> {
    let index = reading.end_of(index, &Meaning::And).unwrap_or(index);
    let number = numerals::below_thousand(reading, index)?;
    let end = reading.end_of(number.end, &Meaning::Minute)?;
    Some((end, u8::try_from(number.value).ok().filter(|minutes| *minutes < 60)?))
}
