//! From a text to what it says.
//!
//! Each reader takes what it knows out of the text, the surest first, so that no later one takes it for something else:
//! the figures of a date are no number any more.

use std::ops::Range;

use super::fact::{Fact, Form, Strength, Value};
use super::lengths::Length;
use super::meaning::Meaning;
use super::tokens::{Kind, Tokens};
use super::vocabulary::{Phrase, Vocabulary};
use super::{clock, dates, figures, lengths, links, names, numerals, runs, symbols, times, zones};

/// A text that is being read.
pub struct Reading<'t, 'v> {
    /// Its tokens.
    pub tokens: Tokens<'t>,
    /// The words of its language.
    pub vocabulary: &'v Vocabulary,
    /// The phrases that begin at each token.
    pub phrases: Vec<Vec<Phrase<'v>>>,
    /// The tokens that are taken.
    pub taken: Vec<bool>,
    /// What was found.
    pub facts: Vec<Fact>,
}

/// What a text says, in the order of the text.
pub fn facts(text: &str, vocabulary: &Vocabulary) -> Vec<Fact> {
    let tokens = Tokens::of(text);
    let phrases = vocabulary.phrases(&tokens);
    let taken = vec![false; tokens.all.len()];
    let mut reading = Reading { tokens, vocabulary, phrases, taken, facts: Vec::new() };
    links::read(&mut reading);
    numerals::read_no_numbers(&mut reading);
    symbols::read(&mut reading);
    dates::read(&mut reading);
    zones::read(&mut reading);
    symbols::read_telephones(&mut reading);
    clock::read_parts(&mut reading);
    times::read(&mut reading);
    clock::read(&mut reading);
    times::read_noons(&mut reading);
    figures::read(&mut reading);
    // Names come first: the number in "the Group of Seven" is a part of it.
    names::read(&mut reading);
    numerals::read(&mut reading);
    figures::read_currencies(&mut reading);
    reading.facts.sort_by_key(|fact| fact.range.start);
    lengths::read(&mut reading);
    share_units(&mut reading);
    runs::read(&mut reading);
    join_weekdays(&mut reading);
    reading.facts
}

impl<'v> Reading<'_, 'v> {
    /// Whether a token is there and free.
    pub fn is_free(&self, index: usize) -> bool {
        self.taken.get(index).is_some_and(|taken| !taken)
    }

    /// Whether neither figures nor a known word stand at a token: most words of a text are so, and nothing is looked for there.
    pub fn is_plain(&self, index: usize) -> bool {
        self.phrases[index].is_empty() && !self.tokens.is(index, Kind::Digits)
    }

    /// Whether a sentence or a text begins at a token.
    pub fn begins_sentence(&self, index: usize) -> bool {
        index == 0 || self.tokens.is_sign(index - 1, &['.', '!', '?', ':', ';', '*', '“', '"', '«', '…'])
    }

    /// Takes tokens.
    pub fn take(&mut self, tokens: Range<usize>) {
        self.taken[tokens].fill(true);
    }

    /// The bytes of tokens.
    pub fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        let all = &self.tokens.all;
        all[tokens.start].range.start..all[tokens.end - 1].range.end
    }

    /// Takes tokens that say something.
    pub fn add(&mut self, tokens: Range<usize>, readings: Vec<Value>, strength: Strength) {
        let range = self.bytes(tokens.clone());
        self.take(tokens);
        self.facts.push(Fact::of(readings, strength, range));
    }

    /// The longest phrase at a token of which `wanted` says something, with its end.
    pub fn phrase<T>(&self, index: usize, wanted: impl Fn(&'v Meaning) -> Option<T>) -> Option<(usize, T)> {
        let phrases = self.phrases.get(index)?;
        let meant = phrases.iter().rev().filter_map(|phrase| Some((phrase.end, wanted(phrase.meaning)?)));
        meant.max_by_key(|(end, _)| *end)
    }

    /// Where the phrase of this meaning ends that begins at a token.
    pub fn end_of(&self, index: usize, meaning: &Meaning) -> Option<usize> {
        self.phrase(index, |found| (found == meaning).then_some(())).map(|(end, ())| end)
    }

    /// The unit of time that stands at a token, and where it ends: "days", and "fortnights" too.
    pub fn unit_at(&self, index: usize) -> Option<(usize, Length)> {
        // "five working days"
        let behind = self.end_of(index, &Meaning::Working);
        let is_of_work = behind.is_some();
        let index = behind.or_else(|| self.end_of(index, &Meaning::UnitKind)).unwrap_or(index);
        self.phrase(index, |meaning| match meaning {
            Meaning::Unit(length) | Meaning::Lasts(length) => Some(if is_of_work { length.of_work() } else { *length }),
            _ => None,
        })
    }

    /// Where the phrase of this meaning begins that ends before a token.
    pub fn start_of(&self, end: usize, meaning: &Meaning) -> Option<usize> {
        (end.saturating_sub(3)..end)
            .find(|start| self.phrases[*start].iter().any(|phrase| phrase.end == end && phrase.meaning == meaning))
    }
}

/// What stands behind the last number of a range belongs to the first too: "5–10 million", "from 5 to 10 per cent".
fn share_units(reading: &mut Reading<'_, '_>) {
    let Reading { facts, tokens, phrases, .. } = reading;
    for index in (1..facts.len()).rev() {
        let (before, after) = facts.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), after.first_mut()) else { continue };
        if !is_range(tokens, phrases, first.range.end..second.range.start) {
            continue;
        }
        // "1.30–3.30 p.m.", but not "12 midnight – 3.30 p.m."
        let says_half = |fact: &Fact| {
            tokens.within(&fact.range).any(|index| phrases[index].iter().any(|phrase| times::is_half(phrase.meaning)))
        };
        let first_says_half = says_half(first);
        share_half(first, second, first_says_half);
        let late = second.readings.iter().find_map(|value| match value {
            Value::Time { hour, .. } if *hour >= 12 => Some(*hour),
            _ => None,
        });
        let early = first.readings.iter().find_map(|value| match value {
            Value::Time { hour, minute } if *hour < 12 && !first_says_half => Some((*hour + 12, *minute)),
            _ => None,
        });
        if let (Some(late), Some((hour, minute))) = (late, early)
            && hour <= late
        {
            first.readings.push(Value::Time { hour, minute });
        }
        let Value::Number(number) = *first.value() else { continue };
        if first.scale != 0 {
            continue;
        }
        let scaled = number.scaled(second.scale);
        if second.scale != 0 {
            first.readings.push(Value::Number(scaled));
        }
        match second.value() {
            Value::Percentage(_) => first.readings.push(Value::Percentage(scaled)),
            Value::PercentagePoints(_) => first.readings.push(Value::PercentagePoints(scaled)),
            Value::Sum(_, currency) => first.readings.push(Value::Sum(scaled, currency.clone())),
            Value::Time { hour, .. } => {
                if let Some(early) = number.small().and_then(|hour| u8::try_from(hour).ok()).filter(|hour| *hour <= 24)
                {
                    // "6 to 8 p.m." is of one half of the day, and "10 to 2 p.m." of both.
                    let may_be_late = *hour > 12 && early < 12;
                    if !(may_be_late && early + 12 <= *hour && says_half(second)) {
                        first.readings.push(Value::Time { hour: early, minute: 0 });
                    }
                    if may_be_late {
                        first.readings.push(Value::Time { hour: early + 12, minute: 0 });
                    }
                }
            }
            _ => {}
        }
    }
}

/// What follows a time in a range may be a time too, of either half of the day; where that of the first is said, it is the
/// next such hour: «кешкі сағат алтыдан сегізге дейін».
fn share_half(first: &Fact, second: &mut Fact, is_said: bool) {
    if let (Value::Time { hour: begin, .. }, [Value::Number(number)]) = (first.value(), second.readings.as_slice())
        && !matches!(second.form, Form::Implied | Form::Ordinal)
        && !lengths::is_no_time(second)
        && let Some(hour) =
            number.small().and_then(|hour| u8::try_from(hour).ok()).filter(|hour| (1..=24).contains(hour))
    {
        let hours = [hour, hour + 12].into_iter().filter(|hour| *hour <= 24);
        let next = hours.clone().find(|hour| is_said && hour > begin);
        let meant = hours.filter(|hour| next.is_none_or(|next| next == *hour));
        second.readings.extend(meant.map(|hour| times::time(hour, 0, None)));
    }
}

/// A day of the week beside its date may be left out: «в четверг, 3 октября», "on 3 October".
fn join_weekdays(reading: &mut Reading<'_, '_>) {
    let Reading { facts, tokens, .. } = reading;
    let is_day = |fact: &Fact| matches!(fact.value(), Value::Date { day: Some(_), .. });
    // A comma or a bracket may stand between them: "3 October (Thursday)".
    let are_beside = |first: &Fact, second: &Fact| {
        let between = tokens.within(&(first.range.end..second.range.start));
        between.len() <= 1 && between.clone().all(|index| tokens.is_sign(index, &[',', '(', ')']))
    };
    for index in 0..facts.len() {
        let fact = &facts[index];
        let before = || index.checked_sub(1).is_some_and(|at| is_day(&facts[at]) && are_beside(&facts[at], fact));
        let behind = || facts.get(index + 1).is_some_and(|next| is_day(next) && are_beside(fact, next));
        if matches!(fact.value(), Value::Weekday(_)) && (before() || behind()) {
            facts[index].form = Form::Implied;
        }
    }
}

/// Whether nothing but a dash or a word such as "to" stands between two numbers.
pub fn is_range(tokens: &Tokens<'_>, phrases: &[Vec<Phrase<'_>>], between: Range<usize>) -> bool {
    let between = tokens.within(&between);
    match between.len() {
        // An ending may stand between: «10-нан 12-ге дейін».
        // «алтыдан сегізге дейін»
        0 => true,
        1..=4 => between.clone().all(|index| {
            tokens.is_sign(index, &['-', '–', '—', '−', '%'])
                || phrases[index].iter().any(|phrase| matches!(phrase.meaning, Meaning::Join))
                || (tokens.is_glued(index) && tokens.is_glued_sign(index - 1, &['-']))
        }),
        _ => false,
    }
}
