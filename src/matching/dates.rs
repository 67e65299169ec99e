//! Dates and days of the week, in figures and in words.
//!
//! A date in words is found by its month: the day stands before it or, where the language has that, behind it; the year
//! behind it or, as in Kazakh, before the day.

use std::ops::Range;

use super::extract::Reading;
use super::fact::{Fact, Strength, Value};
use super::meaning::Meaning;
use super::month_days::{self, Day, DayBehind};
use super::tokens::Kind;

/// Takes the dates out of a text.
pub fn read(reading: &mut Reading<'_, '_>) {
    for index in 0..reading.tokens.all.len() {
        if let Some(end) = reading.end_of(index, &Meaning::NoMonth) {
            reading.take(index..end);
        }
        feast(reading, index);
        if reading.is_free(index) && in_figures(reading, index).is_none() {
            in_words(reading, index);
        }
    }
}

/// A feast that is called by its month, which others may call by its day or otherwise: "May Day", «Первое мая».
fn feast(reading: &mut Reading<'_, '_>, index: usize) {
    let feast = reading.phrase(index, |meaning| match meaning {
        Meaning::Feast(month, day) => Some((*month, *day)),
        _ => None,
    });
    if let Some((end, (month, day))) = feast.filter(|_| reading.is_free(index)) {
        reading.add(index..end, vec![Value::Date { year: None, month, day: Some(day) }], Strength::Weak);
    }
}

fn year(reading: &Reading<'_, '_>, index: usize) -> Option<i16> {
    let four = reading.is_free(index) && reading.tokens.written(index).len() == 4;
    reading.tokens.value(index).filter(|year| four && (1800..2200).contains(year)).and_then(|year| year.try_into().ok())
}

/// `2024-06-27`, `27.06.2024`, `27/06/24`.
fn in_figures(reading: &mut Reading<'_, '_>, start: usize) -> Option<()> {
    let tokens = &reading.tokens;
    let sign = tokens.written(start + 1).chars().next().filter(|sign| matches!(sign, '-' | '.' | '/'))?;
    let alike = tokens.is_glued_sign(start + 1, &[sign])
        && tokens.is_glued_sign(start + 3, &[sign])
        && [start, start + 2, start + 4].iter().all(|index| tokens.is(*index, Kind::Digits))
        && tokens.is_glued(start + 2)
        && tokens.is_glued(start + 4);
    // A longer chain of figures is no date.
    let goes_on =
        tokens.is_glued_sign(start + 5, &[sign]) && tokens.is(start + 6, Kind::Digits) && tokens.is_glued(start + 6);
    let begins_earlier = tokens.is_glued(start) && start > 0 && tokens.is_sign(start - 1, &[sign, '/', '-']);
    if !alike || goes_on || begins_earlier {
        return None;
    }
    let lengths = [start, start + 2, start + 4].map(|index| tokens.written(index).len());
    let values = [start, start + 2, start + 4].map(|index| tokens.value(index).unwrap_or(u32::MAX));
    let readings: Vec<Value> = match (lengths, sign) {
        ([4, 2, 2], '-' | '.' | '/') => date(values[0], values[1], values[2]).into_iter().collect(),
        ([1 | 2, 1 | 2, 4], _) => {
            let usual = date(values[2], values[1], values[0]);
            let american = date(values[2], values[0], values[1]).filter(|_| sign == '/');
            usual.into_iter().chain(american).collect()
        }
        ([2, 2, 2], '.' | '/') => date(2000 + values[2], values[1], values[0]).into_iter().collect(),
        _ => Vec::new(),
    };
    if readings.is_empty() {
        return None;
    }
    let end = reading.end_of(start + 5, &Meaning::Year).unwrap_or(start + 5);
    reading.add(start..end, readings, Strength::Sure);
    Some(())
}

fn date(year: u32, month: u32, day: u32) -> Option<Value> {
    let year = i16::try_from(year).ok().filter(|year| (1800..2200).contains(year))?;
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Value::Date {
        year: Some(year),
        month,
        day: Some(day),
    })
}

/// A date or a day of the week that is known by a word at this token.
fn in_words(reading: &mut Reading<'_, '_>, index: usize) {
    if let Some((end, (day, strength))) = reading.phrase(index, |meaning| match meaning {
        Meaning::Weekday(day) => Some((*day, Strength::Likely)),
        Meaning::WeekdayInDoubt(day) => Some((*day, Strength::Weak)),
        _ => None,
    }) {
        reading.add(index..end, vec![Value::Weekday(day)], strength);
        return;
    }
    let Some((end, (month, day_may_follow))) = reading.phrase(index, |meaning| match meaning {
        Meaning::Month(month, follows) => Some((*month, *follows)),
        _ => None,
    }) else {
        return;
    };
    let end = reading.end_of(end, &Meaning::MonthWord).unwrap_or(end);
    let days = month_days::before(reading, index);
    if !days.is_empty() {
        with_days(reading, &days, index, end, month);
        return;
    }
    if let Some((first, day)) = month_days::in_words_before(reading, index) {
        let (start, behind, year) = year_about(reading, first, end);
        let date = Value::Date { year, month, day: Some(day) };
        // "the third June session"
        let readings = vec![date, Value::Number(u32::from(day).into())];
        reading.add(start..behind, readings, Strength::Likely);
        return;
    }
    let days = if day_may_follow { month_days::behind(reading, end) } else { Vec::new() };
    if let Some(last) = days.last() {
        behind_month(reading, &days, index..last.end, month);
        return;
    }
    alone(reading, index, end, month);
}

/// "June 27, 2024", «маусымның 27-сінде», «қазанның үшінен бесіне дейін».
fn behind_month(reading: &mut Reading<'_, '_>, days: &[DayBehind], tokens: Range<usize>, month: u8) {
    let (start, behind, year) = year_about(reading, tokens.start, tokens.end);
    for (place, day) in days.iter().enumerate() {
        let mut readings = vec![Value::Date { year, month, day: Some(day.number) }];
        let tokens = if place == 0 { start..day.end } else { day.start..day.end };
        if days.len() > 1 || day.in_words {
            readings.push(Value::Number(u32::from(day.number).into()));
        }
        let strength = if day.in_words { Strength::Likely } else { Strength::Sure };
        let tokens = if place + 1 == days.len() { tokens.start..behind } else { tokens };
        let bytes = reading.bytes(tokens);
        reading.facts.push(Fact::of(readings, strength, bytes));
    }
    reading.take(start..behind);
}

/// A month without a day.
fn alone(reading: &mut Reading<'_, '_>, index: usize, end: usize, month: u8) {
    let (start, behind, year) = year_about(reading, index, end);
    let in_doubt = reading.end_of(index, &Meaning::MonthInDoubt).is_some();
    if in_doubt && year.is_none() {
        // A common word begins a sentence with a capital as a month does, and stands in capitals in a heading.
        let begins = reading.begins_sentence(index);
        let all_capitals = !reading.tokens.written(index).contains(char::is_lowercase);
        if begins || all_capitals {
            return;
        }
    }
    let strength = if year.is_some() { Strength::Sure } else { Strength::Likely };
    reading.add(start..behind, vec![Value::Date { year, month, day: None }], strength);
}

fn with_days(reading: &mut Reading<'_, '_>, days: &[Day], month_index: usize, end: usize, month: u8) {
    let first = days.last().map_or(month_index, |day| day.index);
    let (start, behind, year) = year_about(reading, first, end);
    for day in days.iter().rev() {
        let mut readings = vec![Value::Date { year, month, day: Some(day.number) }];
        let range = if day.beside {
            // With one day, the date is all of it; with several, what is behind the last belongs to the last.
            let from = if days.len() == 1 { start } else { day.index };
            from..behind
        } else {
            readings.push(Value::Number(u32::from(day.number).into()));
            day.index..day.index + 1
        };
        let bytes = reading.bytes(range);
        reading.facts.push(Fact::of(readings, Strength::Sure, bytes));
    }
    reading.take(start..behind);
}

/// The year of a date between two tokens, and where it all begins and ends. A year behind it belongs to the next date where
/// that follows and another year stands before: «2024 жылғы желтоқсаннан 2025 жылғы ақпанға дейін».
fn year_about(reading: &Reading<'_, '_>, start: usize, end: usize) -> (usize, usize, Option<i16>) {
    let (begin, before) = year_before(reading, start);
    let (behind, after) = year_behind(reading, end);
    let is_of_next = || {
        let next = behind + usize::from(reading.tokens.is(behind, Kind::Digits));
        let is_month = |meaning: &Meaning| matches!(meaning, Meaning::Month(..)).then_some(());
        reading.phrase(next, is_month).is_some()
    };
    match (before, after) {
        (Some(year), Some(_)) if is_of_next() => (begin, end, Some(year)),
        (_, Some(year)) => (start, behind, Some(year)),
        (Some(year), None) => (begin, end, Some(year)),
        (None, None) => (start, end, None),
    }
}

/// The year behind a token, and where it ends: ", 2024", "2024 года".
fn year_behind(reading: &Reading<'_, '_>, index: usize) -> (usize, Option<i16>) {
    let at = index + usize::from(reading.tokens.is_glued_sign(index, &[',', '.']));
    // A comma belongs to the year only where one follows.
    match year(reading, at) {
        Some(year) => {
            let end = reading.end_of(at + 1, &Meaning::Year).unwrap_or(at + 1);
            (end, Some(year))
        }
        None => (index, None),
    }
}

/// The year before a token, and where it begins: «2024 жылғы».
fn year_before(reading: &Reading<'_, '_>, index: usize) -> (usize, Option<i16>) {
    let mut word = reading.start_of(index, &Meaning::Year);
    if word.is_none() && index > 0 && reading.tokens.is_sign(index - 1, &['.', ',']) {
        word = reading.start_of(index - 1, &Meaning::Year);
    }
    let before = word.and_then(|word| word.checked_sub(1)).map(|at| {
        // «2024-жылғы»
        let hyphen = at > 0 && reading.tokens.is_sign(at, &['-']);
        if hyphen { at - 1 } else { at }
    });
    match before.and_then(|at| Some((at, year(reading, at)?))) {
        Some((at, year)) => (at, Some(year)),
        None => (index, None),
    }
}
