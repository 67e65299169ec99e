//! The days of a month as they stand beside it: "10–12 June", "the first of May", «қазанның үшінен бесіне дейін».

use super::extract::Reading;
use super::fact::Form;
use super::meaning::Meaning;
use super::numerals;
use super::tokens::Kind;

/// A day before a month, as its tokens; whether it stands beside the month or is only joined to one that does.
pub struct Day {
    /// The token of its figures.
    pub index: usize,
    /// Of the month.
    pub number: u8,
    /// Whether it stands beside the month.
    pub beside: bool,
}

/// The days before a month, from the last to the first: "10–12 June", "10, 11 and 12 June", «с 10 по 12 июня».
pub fn before(reading: &Reading<'_, '_>, month: usize) -> Vec<Day> {
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
pub fn in_words_before(reading: &Reading<'_, '_>, month: usize) -> Option<(usize, u8)> {
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
            .phrase(before, |meaning| matches!(meaning, Meaning::Also(_) | Meaning::Part(..)).then_some(()))
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

/// A day behind its month.
pub struct DayBehind {
    /// Its first token.
    pub start: usize,
    /// Behind its last token.
    pub end: usize,
    /// Of the month.
    pub number: u8,
    /// Whether a word says it, and not figures.
    pub in_words: bool,
}

/// The days behind a month: "June 27, 2024", «маусымның 27-сінде», «қазанның 3–5-інде», «қазанның үшінен бесіне дейін».
pub fn behind(reading: &Reading<'_, '_>, month_end: usize) -> Vec<DayBehind> {
    let mut days: Vec<DayBehind> = Vec::new();
    let mut at = behind_stop(reading, month_end);
    while let Some(day) = day_behind(reading, at) {
        // Behind «27 маусым» the next figures are no day without an ending.
        let is_parted = days.last().is_some_and(|last| at > last.end);
        if !days.is_empty() && !is_parted && !day.has_ending {
            break;
        }
        at = day.day.end;
        days.push(day.day);
        if reading.tokens.is_sign(at, &['-', '–', '—', '−']) {
            at += 1;
        } else if let Some(end) = reading.end_of(at, &Meaning::Join) {
            at = end;
        }
    }
    days
}

/// Behind the full stop of a month's abbreviation, where a day with a year follows: "Oct. 3, 2024". A sentence that begins with
/// a number does not go on so.
fn behind_stop(reading: &Reading<'_, '_>, month_end: usize) -> usize {
    let stop = month_end;
    let goes_on = reading.tokens.is_glued_sign(stop, &['.'])
        && reading.tokens.is_glued_sign(stop + 2, &[','])
        && reading.tokens.value(stop + 3).is_some_and(|year| (1800..2200).contains(&year));
    if goes_on { stop + 1 } else { month_end }
}

/// A day that may stand behind a month or another day.
struct Candidate {
    day: DayBehind,
    has_ending: bool,
}

fn day_behind(reading: &Reading<'_, '_>, start: usize) -> Option<Candidate> {
    let tokens = &reading.tokens;
    let said = |end: usize, number: u8, in_words: bool, has_ending: bool| {
        let end = reading.end_of(end, &Meaning::DayWord).unwrap_or(end);
        Candidate { day: DayBehind { start, end, number, in_words }, has_ending }
    };
    if let Some(number) = day(reading, start) {
        let hyphen = start + 1 + usize::from(tokens.is_glued_sign(start + 1, &['-', '‑']));
        let has_ending = tokens.is_glued(hyphen) && tokens.is(hyphen, Kind::Word);
        return Some(said(if has_ending { hyphen + 1 } else { start + 1 }, number, false, has_ending));
    }
    let (end, number) = day_in_words(reading, start)?;
    Some(said(end, number, true, true))
}

/// «үшінде», «жиырма бірінде», «үшінші күні».
fn day_in_words(reading: &Reading<'_, '_>, start: usize) -> Option<(usize, u8)> {
    let day_at = |at: usize| {
        reading.phrase(at, |meaning| match meaning {
            Meaning::MonthDay(day) => Some(*day),
            _ => None,
        })
    };
    if let Some(found) = day_at(start).filter(|_| reading.is_free(start)) {
        return Some(found);
    }
    let number = numerals::below_thousand(reading, start)?;
    if number.form == Form::Ordinal {
        reading.end_of(number.end, &Meaning::DayWord)?;
        return Some((number.end, of_month(number.value)?));
    }
    let (end, ones) = day_at(number.end).filter(|(_, ones)| *ones < 10)?;
    let tens = u8::try_from(number.value).ok().filter(|tens| matches!(tens, 10 | 20 | 30))?;
    Some((end, of_month((tens + ones).into())?))
}

fn of_month(number: u64) -> Option<u8> {
    u8::try_from(number).ok().filter(|day| (1..=31).contains(day))
}

fn day(reading: &Reading<'_, '_>, index: usize) -> Option<u8> {
    let short = reading.is_free(index) && reading.tokens.written(index).len() <= 2;
    let day = reading.tokens.value(index).filter(|day| short && (1..=31).contains(day))?;
    u8::try_from(day).ok()
}
