//! Dates and days of the week, in figures and in words.
//!
//! A date in words is found by its month: the day stands before it or, where the language has that, behind it; the year
//! behind it or, as in Kazakh, before the day.

use super::extract::Reading;
use super::fact::{Fact, Strength, Value};
use super::tokens::Kind;
use super::words::Meaning;

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

fn day(reading: &Reading<'_, '_>, index: usize) -> Option<u8> {
    let short = reading.is_free(index) && reading.tokens.written(index).len() <= 2;
    let day = reading.tokens.value(index).filter(|day| short && (1..=31).contains(day))?;
    u8::try_from(day).ok()
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
    let days = days_before(reading, index);
    if !days.is_empty() {
        with_days(reading, &days, index, end, month);
        return;
    }
    if let Some((first, day)) = day_in_words(reading, index) {
        let (start, behind, year) = year_about(reading, first, end);
        let date = Value::Date { year, month, day: Some(day) };
        // "the third June session"
        let readings = vec![date, Value::Number(u32::from(day).into())];
        reading.add(start..behind, readings, Strength::Likely);
        return;
    }
    // "June 27, 2024", «маусымның 27-сінде»
    if day_may_follow && let Some(day) = day(reading, end) {
        let behind = end + 1 + usize::from(reading.tokens.is_glued(end + 1) && reading.tokens.is(end + 1, Kind::Word));
        let (start, behind, year) = year_about(reading, index, behind);
        reading.add(start..behind, vec![Value::Date { year, month, day: Some(day) }], Strength::Sure);
        return;
    }
    alone(reading, index, end, month);
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

/// A day before a month, as its tokens; whether it stands beside the month or is only joined to one that does.
struct Day {
    index: usize,
    number: u8,
    beside: bool,
}

/// The days before a month, from the last to the first: "10–12 June", "10, 11 and 12 June", «с 10 по 12 июня».
fn days_before(reading: &Reading<'_, '_>, month: usize) -> Vec<Day> {
    let mut days = Vec::new();
    let mut at = month;
    let mut beside = true;
    while let Some((index, number)) =
        day_ending_at(reading, at, beside).and_then(|index| Some((index, day(reading, index)?)))
    {
        days.push(Day { index, number, beside });
        beside = false;
        // What joins another day to it.
        let mut join = index;
        if join > 0 && reading.tokens.is_sign(join - 1, &['-', '–', '—', '−', ',']) {
            join -= 1;
        } else if let Some(start) = reading.start_of(join, &Meaning::Join) {
            join = start;
        } else {
            break;
        }
        at = join;
    }
    days
}

/// A day in words before a month, and where it begins: "the first of May", «двадцать седьмое июня».
fn day_in_words(reading: &Reading<'_, '_>, month: usize) -> Option<(usize, u8)> {
    let end = reading.start_of(month, &Meaning::Of).unwrap_or(month);
    let ends_here = |at: usize, ordinal: bool| {
        let number = |meaning: &Meaning| match meaning {
            Meaning::Ordinal(value) if ordinal => Some(*value),
            Meaning::Cardinal(value @ (10 | 20 | 30)) if !ordinal => Some(*value),
            _ => None,
        };
        let found = |from: usize| reading.phrase(from, number).filter(|(end, _)| *end == at);
        at.checked_sub(1).and_then(|from| found(from).map(|(_, value)| (from, value)))
    };
    let (start, ones) = ends_here(end, true)?;
    let hyphen = usize::from(start > 0 && reading.tokens.is_glued_sign(start - 1, &['-']));
    let tens = ends_here(start - hyphen, false).filter(|_| ones < 10);
    let (start, day) = tens.map_or((start, ones), |(from, tens)| (from, tens + ones));
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    // "a third of May", and not its third day
    let is_part = start.checked_sub(1).is_some_and(|before| {
        reading
            .phrase(before, |meaning| matches!(meaning, Meaning::Also(_)).then_some(()))
            .is_some_and(|(end, ())| end > start)
    });
    if is_part {
        return None;
    }
    (start..month).all(|index| reading.is_free(index)).then_some((start, day))
}

/// The token of figures that ends before `at`, with an ending of its own: "27th", «27-го», «10-нан».
fn day_ending_at(reading: &Reading<'_, '_>, at: usize, beside: bool) -> Option<usize> {
    let tokens = &reading.tokens;
    let mut at = at;
    if beside && let Some(start) = reading.start_of(at, &Meaning::Of) {
        at = start;
    }
    // «27» июня
    if beside && at > 1 && tokens.is_glued_sign(at - 1, &['»', '”', '"', '“']) && tokens.is(at - 2, Kind::Digits) {
        return Some(at - 2);
    }
    let last = at.checked_sub(1)?;
    let hyphen = |index: usize| tokens.is_sign(index, &['-', '–']);
    match tokens.all[last].kind {
        Kind::Digits => Some(last),
        // «27-маусым»
        Kind::Sign
            if beside && hyphen(last) && tokens.is_glued(at) && last > 0 && tokens.is(last - 1, Kind::Digits) =>
        {
            Some(last - 1)
        }
        Kind::Word if tokens.is_glued(last) && last > 0 && tokens.is(last - 1, Kind::Digits) => Some(last - 1),
        Kind::Word
            if tokens.is_glued(last)
                && last > 1
                && hyphen(last - 1)
                && tokens.is_glued(last - 1)
                && tokens.is(last - 2, Kind::Digits) =>
        {
            Some(last - 2)
        }
        _ => None,
    }
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
