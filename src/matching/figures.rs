//! Numbers in figures, with what stands behind or before them: powers of ten, per cent, currencies.

use std::ops::Range;
use std::sync::Arc;

use super::extract::Reading;
use super::fact::{Decimal, Fact, Form, Strength, Value};
use super::meaning::Meaning;
use super::tokens::Kind;

/// Tokens between the brackets in which figures are repeated in words, at most.
const MOST_WORDS_IN_BRACKETS: usize = 16;

/// Takes the numbers in figures out of a text.
pub fn read(reading: &mut Reading<'_, '_>) {
    let mut index = 0;
    while index < reading.tokens.all.len() {
        index = if reading.is_free(index) && reading.tokens.is(index, Kind::Digits) {
            number(reading, index)
        } else {
            fraction(reading, index);
            index + 1
        };
    }
}

/// `½` and its like, which Unicode has as one character.
fn fraction(reading: &mut Reading<'_, '_>, index: usize) {
    let value = match reading.tokens.written(index) {
        "½" => ("0", "5"),
        "¼" => ("0", "25"),
        "¾" => ("0", "75"),
        _ => return,
    };
    if let Some(number) = Decimal::of(value.0, value.1) {
        reading.add(index..index + 1, vec![Value::Number(number)], Strength::Weak);
    }
}

/// Takes the number that begins at a token, and returns where it ends.
fn number(reading: &mut Reading<'_, '_>, start: usize) -> usize {
    let (figures_end, mut values) = figures(reading, start);
    if values.is_empty() {
        let text = reading.tokens.text[reading.bytes(start..figures_end)].to_string();
        reading.add(start..figures_end, vec![Value::Symbol(text)], Strength::Sure);
        return figures_end;
    }
    // `2024–25` and `2024/25` end in 2025.
    if let Some(first) = year_before(reading, start).filter(|_| figures_end == start + 1)
        && let Some(short) = values[0].small().filter(|_| reading.tokens.written(start).len() == 2)
        && short > first % 100
    {
        values.push((first - first % 100 + short).into());
    }
    // «1990-х», «1990-жылдары»
    if let Some(year) = values[0].small().filter(|year| (1800..2200).contains(year) && year % 10 == 0)
        && has_ending(reading, figures_end)
    {
        values.push((year % 100).into());
    }
    with_unit(reading, start..figures_end, &values, Strength::Sure, Form::Figures)
}

/// Whether a word is joined to figures that end at a token: `1990s`, `1990-х`.
fn has_ending(reading: &Reading<'_, '_>, end: usize) -> bool {
    let word = end + usize::from(reading.tokens.is_glued_sign(end, &['-', '‑']));
    reading.tokens.is(word, Kind::Word) && reading.tokens.is_glued(word)
}

/// Takes a number with its power of ten and its unit, and returns where they end.
pub fn with_unit(
    reading: &mut Reading<'_, '_>,
    number: Range<usize>,
    values: &[Decimal],
    strength: Strength,
    form: Form,
) -> usize {
    let Range { start, mut end } = number;
    let mut values = values.to_vec();
    let mut scale = 0;
    if let Some((behind, power)) = scale_at(reading, end) {
        for value in &mut values {
            *value = value.scaled(power);
        }
        (end, scale) = (behind, power);
        // «1 млн 500 тыс.»
        let next = end + usize::from(reading.tokens.is_sign(end, &['.']));
        if reading.is_free(next) && reading.tokens.is(next, Kind::Digits) {
            let (more_end, more) = figures(reading, next);
            if let Some((behind, smaller)) = scale_at(reading, more_end).filter(|(_, smaller)| *smaller < power)
                && let Some(sum) = more.first().and_then(|more| values[0].plus(more.scaled(smaller)))
            {
                values = vec![sum];
                end = behind;
            }
        }
    }
    let mut begin = start;
    let unit = unit_behind(reading, end).map(|(behind, unit)| {
        end = behind;
        unit
    });
    let unit = unit.or_else(|| unit_behind_brackets(reading, end, form));
    let minus = minus_before(reading, start, form == Form::Figures);
    begin = minus.unwrap_or(begin);
    let unit = unit.or_else(|| {
        let (before, unit) = unit_before(reading, begin)?;
        begin = before;
        Some(unit)
    });
    let minus = minus.or_else(|| (begin < start).then(|| minus_before(reading, begin, true)).flatten());
    begin = begin.min(minus.unwrap_or(begin));
    if minus.is_some() {
        values = values.into_iter().map(Decimal::negative).collect();
    }
    let readings = values.into_iter().map(|value| match &unit {
        Some(Unit::Percent) => Value::Percentage(value),
        Some(Unit::PercentagePoint) => Value::PercentagePoints(value),
        Some(Unit::Currency(code)) => Value::Sum(value, Arc::clone(code)),
        None => Value::Number(value),
    });
    let range = reading.bytes(begin..end);
    let readings = readings.collect();
    reading.take(begin..end);
    let fact = Fact::of(readings, strength, range);
    reading.facts.push(Fact { scale, form, ..fact });
    end
}

/// Takes the currencies that stand without an amount, as at the head of a column. One may be left out, and does not stand
/// for another.
pub fn read_currencies(reading: &mut Reading<'_, '_>) {
    for index in 0..reading.tokens.all.len() {
        let currency = reading.phrase(index, |meaning| match meaning {
            Meaning::Currency(code) => Some(Arc::clone(code)),
            _ => None,
        });
        if let Some((end, code)) = currency.filter(|(end, _)| (index..*end).all(|at| reading.is_free(at))) {
            reading.add(index..end, vec![Value::Currency(code)], Strength::Weak);
        }
    }
}

enum Unit {
    Percent,
    PercentagePoint,
    Currency(Arc<str>),
}

/// A power of ten behind a number, perhaps behind a hyphen: "5-million".
fn scale_at(reading: &Reading<'_, '_>, index: usize) -> Option<(usize, i32)> {
    let index = index + usize::from(reading.tokens.is_glued_sign(index, &['-']));
    reading.phrase(index, |meaning| match meaning {
        Meaning::Scale(power) => Some(*power),
        _ => None,
    })
}

fn unit_behind(reading: &Reading<'_, '_>, index: usize) -> Option<(usize, Unit)> {
    // The full stop of an abbreviation, or a hyphen: «тыс. долларов», «5-процентный».
    let after_stop = index + usize::from(reading.tokens.is_glued_sign(index, &['-', '.']));
    [index, after_stop].into_iter().find_map(|at| {
        reading.is_free(at).then_some(())?;
        reading.phrase(at, |meaning| match meaning {
            Meaning::Percent => Some(Unit::Percent),
            Meaning::PercentagePoint => Some(Unit::PercentagePoint),
            Meaning::Currency(code) => Some(Unit::Currency(Arc::clone(code))),
            _ => None,
        })
    })
}

/// The unit of figures that are repeated in words: «5 млн (пять миллионов) долларов». It belongs to both, and is left.
fn unit_behind_brackets(reading: &Reading<'_, '_>, end: usize, form: Form) -> Option<Unit> {
    let tokens = &reading.tokens;
    let close = if form == Form::Figures {
        tokens.is_sign(end, &['(']).then_some(())?;
        (end..end + MOST_WORDS_IN_BRACKETS).find(|at| tokens.is_sign(*at, &[')']))?
    } else {
        let opening = (end.saturating_sub(MOST_WORDS_IN_BRACKETS)..end).rfind(|at| tokens.is_sign(*at, &['(']))?;
        (tokens.is_sign(end, &[')']) && follows_figures(reading, opening)).then_some(end)?
    };
    unit_behind(reading, close + 1).map(|(_, unit)| unit)
}

/// Whether figures stand before a token, perhaps with a power of ten: «5 млн».
fn follows_figures(reading: &Reading<'_, '_>, index: usize) -> bool {
    (index.saturating_sub(3)..index).any(|at| reading.tokens.is(at, Kind::Digits))
}

/// A currency before a number: codes and signs alone, since a word belongs to the number before it.
fn unit_before(reading: &Reading<'_, '_>, start: usize) -> Option<(usize, Unit)> {
    (start.saturating_sub(3)..start).find_map(|at| {
        let written = reading.tokens.written(at);
        let is_code = !reading.tokens.is(at, Kind::Word) || written.chars().all(char::is_uppercase);
        if !is_code || !reading.is_free(at) {
            return None;
        }
        reading.phrases[at].iter().filter(|phrase| phrase.end == start).find_map(|phrase| match phrase.meaning {
            Meaning::Currency(code) => Some((at, Unit::Currency(Arc::clone(code)))),
            _ => None,
        })
    })
}

/// Where a minus begins that stands before a number, or before the currency of one: a word, or a sign that is joined to it
/// and to nothing before. Behind a number, the sign is a dash of a range.
fn minus_before(reading: &Reading<'_, '_>, start: usize, by_sign: bool) -> Option<usize> {
    let tokens = &reading.tokens;
    let minus = start.checked_sub(1).filter(|minus| reading.is_free(*minus))?;
    let before = minus.checked_sub(1);
    let is_sign = || {
        by_sign
            && tokens.is_sign(minus, &['-', '−', '–'])
            && tokens.is_glued(start)
            && before.is_none_or(|before| {
                let stands_free = !tokens.is_glued(minus) || tokens.is_sign(before, &['(', '[', '|']);
                stands_free && !tokens.is(before, Kind::Digits)
            })
    };
    let is_word = || {
        let mut phrases = reading.phrases[minus].iter();
        phrases.any(|phrase| phrase.end == start && matches!(phrase.meaning, Meaning::Minus))
    };
    (is_word() || is_sign()).then_some(minus)
}

/// The year that a number follows behind a stroke or dash.
fn year_before(reading: &Reading<'_, '_>, start: usize) -> Option<u32> {
    let tokens = &reading.tokens;
    let sign = start.checked_sub(1).filter(|sign| tokens.is_glued_sign(*sign, &['-', '–', '—', '/']))?;
    let before = sign.checked_sub(1)?;
    let year = tokens.value(before).filter(|year| (1800..2200).contains(year));
    year.filter(|_| tokens.is_glued(start) && tokens.written(before).len() == 4)
}

/// The figures at a token, where they end, and the numbers that they can be. None where they are no number: `1.2.3`.
fn figures(reading: &Reading<'_, '_>, start: usize) -> (usize, Vec<Decimal>) {
    let tokens = &reading.tokens;
    let mut parts = vec![tokens.written(start)];
    let mut signs = Vec::new();
    let mut end = start + 1;
    loop {
        let spaced = tokens.is(end, Kind::Digits) && reading.is_free(end);
        if spaced {
            let is_group = tokens.all[end].one_space
                && tokens.written(end).len() == 3
                && parts[0].len() <= 3
                && !parts[0].starts_with('0')
                && signs.iter().all(|sign| *sign == ' ');
            if !is_group {
                break;
            }
            signs.push(' ');
            parts.push(tokens.written(end));
            end += 1;
            continue;
        }
        let sign = tokens.written(end).chars().next().filter(|sign| matches!(sign, '.' | ',' | '\'' | '’'));
        let Some(sign) = sign.filter(|_| tokens.is_glued(end)) else { break };
        if !(tokens.is(end + 1, Kind::Digits) && tokens.is_glued(end + 1) && reading.is_free(end + 1)) {
            break;
        }
        signs.push(sign);
        parts.push(tokens.written(end + 1));
        end += 2;
    }
    let grouped = |parts: &[&str]| parts[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
    let whole = |parts: &[&str]| Decimal::of(&parts.concat(), "");
    let (decimal, grouping) = (reading.vocabulary.decimal, reading.vocabulary.grouping);
    let values: Vec<Decimal> = match signs.as_slice() {
        [] | [' '] => whole(&parts).into_iter().collect(),
        [sign] => {
            let fraction = Decimal::of(parts[0], parts[1]);
            let group = whole(&parts).filter(|_| grouped(&parts) && !parts[0].starts_with('0'));
            if *sign == grouping && *sign == ',' && group.is_some() {
                group.into_iter().collect()
            } else if *sign == decimal && *sign == '.' {
                fraction.into_iter().collect()
            } else {
                fraction.into_iter().chain(group).collect()
            }
        }
        many => {
            let last = many.len() - 1;
            let alike = many.iter().all(|sign| sign == &many[0]);
            let all_but_last = many[..last].iter().all(|sign| sign == &many[0]) && many[0] != many[last];
            if alike && grouped(&parts) {
                whole(&parts).into_iter().collect()
            } else if all_but_last && grouped(&parts[..=last]) && many[last] != ' ' {
                Decimal::of(&parts[..=last].concat(), parts[last + 1]).into_iter().collect()
            } else if alike && many[0] == '.' {
                Vec::new()
            } else {
                // A list without spaces: its first figures alone.
                end = start + 1;
                whole(&parts[..1]).into_iter().collect()
            }
        }
    };
    (end, values)
}
