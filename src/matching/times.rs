//! Times of day in figures: `12:00`, `3.30 p.m.`, `12 noon`, «12 часов», «сағат 12.00-де».

use std::ops::Range;

use super::extract::Reading;
use super::fact::{Decimal, Strength, Value};
use super::meaning::Meaning;
use super::tokens::Kind;

/// Takes the times out of a text.
pub fn read(reading: &mut Reading<'_, '_>) {
    for index in 0..reading.tokens.all.len() {
        if reading.is_free(index) {
            in_figures(reading, index);
        }
    }
}

/// Takes the noons and midnights out of a text that stand without an hour: "noon", «полночь».
pub fn read_noons(reading: &mut Reading<'_, '_>) {
    for index in 0..reading.tokens.all.len() {
        if reading.is_free(index) {
            in_words(reading, index);
        }
    }
}

/// Which half of the day is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The morning.
    Before,
    /// The afternoon and the evening.
    After,
    /// The evening, which ends at midnight.
    Evening,
    /// The night, which begins after noon and ends before it.
    Night,
    /// Noon itself.
    Noon,
    /// Midnight itself.
    Midnight,
}

const HALVES: &[(Meaning, Half)] = &[
    (Meaning::BeforeNoon, Half::Before),
    (Meaning::AfterNoon, Half::After),
    (Meaning::Evening, Half::Evening),
    (Meaning::Night, Half::Night),
    (Meaning::Noon, Half::Noon),
    (Meaning::Midnight, Half::Midnight),
];

/// Whether a word says a half of the day.
pub fn is_half(meaning: &Meaning) -> bool {
    HALVES.iter().any(|(half, _)| half == meaning)
}

/// The half of the day that is said at a token, and where that ends.
fn half_at(reading: &Reading<'_, '_>, index: usize) -> Option<(usize, Half)> {
    HALVES.iter().find_map(|(meaning, half)| Some((reading.end_of(index, meaning)?, *half)))
}

/// The half of the day that is said before a token, and where that begins.
fn half_before(reading: &Reading<'_, '_>, index: usize) -> Option<(usize, Half)> {
    HALVES.iter().find_map(|(meaning, half)| Some((reading.start_of(index, meaning)?, *half)))
}

/// A half of the day with the hour that it is said of.
pub struct WithHalf {
    /// The half.
    pub half: Half,
    /// Whether it may belong to other words than the hour.
    pub in_doubt: bool,
    /// The tokens of both.
    pub tokens: Range<usize>,
}

/// The half of the day beside an hour, on the side where the language has it: "five in the evening", «кешкі бесте». Noon and
/// midnight are beside another hour only as times of their own: «түстен сағат үшке дейін».
pub fn with_half(reading: &Reading<'_, '_>, tokens: &Range<usize>, hour: u8) -> Option<WithHalf> {
    let (half, said, tokens) = if reading.vocabulary.half_stands_before {
        let (start, half) = half_before(reading, tokens.start)?;
        (half, start..tokens.start, start..tokens.end)
    } else {
        // «5 ч. вечера»
        let behind_stop = tokens.end + 1;
        let is_abbreviated = reading.tokens.is_glued_sign(tokens.end, &['.'])
            && reading.tokens.written(behind_stop).starts_with(char::is_lowercase);
        let start = if is_abbreviated { behind_stop } else { tokens.end };
        let (end, half) = half_at(reading, start)?;
        (half, start..end, tokens.start..end)
    };
    if matches!(half, Half::Noon | Half::Midnight) && !matches!(hour, 0 | 12 | 24) {
        return None;
    }
    let in_doubt = reading.end_of(said.start, &Meaning::HalfInDoubt) == Some(said.end);
    // «24 дня» are days.
    if in_doubt && hour > 12 {
        return None;
    }
    Some(WithHalf { half, in_doubt, tokens })
}

/// How a number is said to be an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HourWord {
    /// Not at all.
    None,
    /// By a word for the hour.
    Said,
    /// By a word behind it that counts hours too.
    InDoubt,
}

/// The word for the hour beside a number, and the tokens of both: «сағат жетіде», "seven o'clock".
pub fn with_hour_word(reading: &Reading<'_, '_>, number: Range<usize>) -> (HourWord, Range<usize>) {
    if let Some(start) = reading.start_of(number.start, &Meaning::Hour) {
        return (HourWord::Said, start..number.end);
    }
    // «сағат бірде» is known as a whole.
    if reading.end_of(number.start, &Meaning::Hour).is_some() {
        return (HourWord::Said, number);
    }
    let Some(end) = reading.end_of(number.end, &Meaning::Hour) else { return (HourWord::None, number) };
    let in_doubt = reading.end_of(number.end, &Meaning::HourInDoubt) == Some(end);
    (if in_doubt { HourWord::InDoubt } else { HourWord::Said }, number.start..end)
}

/// What a full hour of a half of the day may mean. Where the half is in doubt and nothing says that it is an hour, it may be a
/// number; where it counts hours, the half may say when they are.
pub fn readings_of_half(hour: u8, with_half: &WithHalf, word: HourWord) -> Vec<Value> {
    let mut readings = vec![time(hour, 0, Some(with_half.half))];
    if with_half.in_doubt && word != HourWord::Said {
        readings.push(Value::Number(u32::from(hour).into()));
        if word == HourWord::InDoubt {
            readings.push(time(hour, 0, None));
        }
    }
    readings
}

/// Whether a number goes on behind a token, or counts what stands there: `20 000`, `20,5`, "20 %".
pub fn goes_on(reading: &Reading<'_, '_>, end: usize) -> bool {
    let tokens = &reading.tokens;
    let joined = tokens.is_glued_sign(end, &['.', ',', ':', '/']) && tokens.is_glued(end + 1);
    tokens.is(end + usize::from(joined), Kind::Digits) || has_unit(reading, end)
}

fn in_figures(reading: &mut Reading<'_, '_>, start: usize) -> Option<()> {
    if let Some((end, time)) = of_four_figures(reading, start) {
        // `1500 hours` may last as long.
        let number = Decimal::of(reading.tokens.written(start), "")?;
        reading.add(start..end, vec![time, Value::Number(number)], Strength::Sure);
        return Some(());
    }
    let tokens = &reading.tokens;
    let hour = two_digits(reading, start).filter(|hour| *hour <= 24)?;
    if tokens.is_glued(start) && start > 0 && tokens.is_sign(start - 1, &['.', ',', ':', '/']) {
        return None;
    }
    let minute_at = |signs: &[char]| {
        let minute = tokens.is_glued_sign(start + 1, signs) && tokens.is_glued(start + 2);
        let minute = minute.then(|| two_digits(reading, start + 2)).flatten().filter(|minute| *minute < 60);
        let long = tokens.written(start + 2).len() == 2;
        // `27.06.2024` and `1.2.3` are no times.
        let goes_on = tokens.is_glued_sign(start + 3, &['.', ','])
            && tokens.is(start + 4, Kind::Digits)
            && tokens.is_glued(start + 4);
        minute.filter(|_| long && !goes_on)
    };
    let with_colon = minute_at(&[':', '∶']);
    let with_point = minute_at(&['.']);
    let mut end = start + if with_colon.or(with_point).is_some() { 3 } else { 1 };
    let mut minute = with_colon.or(with_point).unwrap_or(0);
    // Seconds are read over: 12:00:00.
    if with_colon.is_some() && tokens.is_glued_sign(end, &[':']) && tokens.is(end + 1, Kind::Digits) {
        end += 2;
    }
    let figures_end = end;
    // An ending: «12.00-де», "9th" is none.
    if tokens.is_glued_sign(end, &['-']) && tokens.is(end + 1, Kind::Word) && tokens.is_glued(end + 1) {
        end += 2;
    }
    let mut certain = with_colon.is_some();
    let has_minutes = with_colon.or(with_point).is_some();
    let (mut word, mut said) = with_hour_word(reading, start..end);
    // «15 часов 30 минут»
    if !has_minutes && said.end > end {
        let at = said.end + usize::from(reading.tokens.is_sign(said.end, &['.']));
        // "1 hour and 30 minutes"
        let at = reading.end_of(at, &Meaning::And).unwrap_or(at);
        if let Some(minutes) = two_digits(reading, at).filter(|minutes| *minutes < 60)
            && let Some(after) = reading.end_of(at + 1, &Meaning::Minute)
        {
            (said.end, minute, certain) = (after, minutes, true);
        }
    }
    // Behind `12.30`, a word for the hour says what a number is.
    if has_minutes && said.end > end {
        word = HourWord::None;
    }
    let with_half = with_half(reading, &said, hour);
    if let Some(with_half) = &with_half {
        if with_half.in_doubt && word == HourWord::None && !has_minutes && goes_on(reading, end) {
            return None;
        }
        said = with_half.tokens.clone();
    }
    let by_hour = word != HourWord::None;
    if with_half.is_none() && !certain && !by_hour && with_point.is_none() {
        return None;
    }
    let number = Decimal::of(
        reading.tokens.written(start),
        if with_point.is_some() { reading.tokens.written(start + 2) } else { "" },
    )?;
    let mut readings = match &with_half {
        Some(with_half) if !has_minutes && !certain => readings_of_half(hour, with_half, word),
        with_half => vec![time(hour, minute, with_half.as_ref().map(|with_half| with_half.half))],
    };
    let half = with_half.as_ref();
    if half.is_none() && !certain {
        // «12 часов» may last as long; `12.30` may be a number.
        readings.push(Value::Number(number));
        if !by_hour {
            readings.reverse();
            if let Some(date) = day_and_month(reading, start) {
                readings.push(date);
            }
            // What is only perhaps a time is left to the reader of figures, unless it is written as one.
            if !is_written_as_time(reading, start, said.start) {
                return None;
            }
        }
    }
    if half.is_none() && !by_hour {
        said.end = figures_end;
    }
    reading.add(said, readings, Strength::Sure);
    Some(())
}

/// `0930 hours`, with its end.
fn of_four_figures(reading: &Reading<'_, '_>, start: usize) -> Option<(usize, Value)> {
    let figures = reading.tokens.written(start);
    let end = reading.end_of(start + 1, &Meaning::Hour).filter(|_| reading.is_free(start) && figures.len() == 4)?;
    let value = reading.tokens.value(start)?;
    let (hour, minute) = (u8::try_from(value / 100).ok()?, u8::try_from(value % 100).ok()?);
    (hour < 24 && minute < 60).then_some((end, Value::Time { hour, minute }))
}

/// `27.06` may be a day of a month.
fn day_and_month(reading: &Reading<'_, '_>, start: usize) -> Option<Value> {
    let (day, month) = (two_digits(reading, start)?, two_digits(reading, start + 2)?);
    let is_day = (1..=31).contains(&day) && (1..=12).contains(&month);
    is_day.then_some(Value::Date { year: None, month, day: Some(day) })
}

/// Two figures behind the point, and no unit behind them: `12.30`, not `12.30 %`.
fn is_written_as_time(reading: &Reading<'_, '_>, start: usize, begin: usize) -> bool {
    let before = begin.checked_sub(1).is_some_and(|at| reading.phrase(at, unit).is_some_and(|(end, ())| end == begin));
    !before && !has_unit(reading, start + 3)
}

/// Whether a unit stands at a token that makes a number of what stands before it: «екі жарым миллион».
pub fn has_unit(reading: &Reading<'_, '_>, index: usize) -> bool {
    reading.phrase(index, unit).is_some()
}

fn unit(meaning: &Meaning) -> Option<()> {
    matches!(meaning, Meaning::Percent | Meaning::Scale(_) | Meaning::Currency(_)).then_some(())
}

/// A number of at most two figures.
pub fn two_digits(reading: &Reading<'_, '_>, index: usize) -> Option<u8> {
    let short = reading.is_free(index) && reading.tokens.written(index).len() <= 2;
    reading.tokens.value(index).filter(|_| short).and_then(|value| u8::try_from(value).ok())
}

/// An hour and a minute of a half of the day as a time.
pub fn time(hour: u8, minute: u8, half: Option<Half>) -> Value {
    let hour = match (half, hour) {
        (Some(Half::Before | Half::Evening | Half::Night | Half::Midnight), 12) | (_, 24) => 0,
        (Some(Half::After | Half::Evening), 1..=11) | (Some(Half::Night), 6..=11) => hour + 12,
        _ => hour,
    };
    Value::Time { hour, minute }
}

fn in_words(reading: &mut Reading<'_, '_>, index: usize) {
    let hour = match half_at(reading, index) {
        Some((end, Half::Noon)) => Some((end, 12)),
        Some((end, Half::Midnight)) => Some((end, 0)),
        _ => None,
    };
    if let Some((end, hour)) = hour {
        reading.add(index..end, vec![Value::Time { hour, minute: 0 }], Strength::Likely);
    }
}
