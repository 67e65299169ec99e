//! Parties and places, by the names of the catalogue in all their forms and cases.

use std::sync::Arc;

use super::extract::Reading;
use super::fact::{Aspect, Fact, Strength, Value};
use super::meaning::{Meaning, Weight};

/// Words of a name before a number that stands within it, at most.
const MOST_BEFORE: usize = 5;

/// Finds the parties and places that a text names. Each name counts where it stands; the longest of those that begin at a word is
/// meant.
pub fn read(reading: &mut Reading<'_, '_>) {
    let mut index = 0;
    while index < reading.tokens.all.len() {
        if let Some(end) = currency(reading, index) {
            index = end;
            continue;
        }
        let Some((end, (party, weight))) = at(reading, index) else {
            index = around_a_number(reading, index).unwrap_or(index + 1);
            continue;
        };
        reading.add(index..end, vec![Value::Name(party)], strength(weight));
        if let Some(fact) = reading.facts.last_mut().filter(|_| weight == Weight::Derived) {
            fact.aspect = Some(Aspect::State);
        }
        index = end;
    }
}

/// The longest name at a token; of two that are as long, the weightier: "UN" is a name of the catalogue and a word of the
/// file.
pub fn at(reading: &Reading<'_, '_>, index: usize) -> Option<(usize, (Arc<str>, Weight))> {
    reading.is_free(index).then_some(())?;
    let phrases = reading.phrases[index].iter();
    let found = phrases.filter_map(|phrase| Some((phrase.end, named(phrase.meaning)?)));
    found.max_by_key(|(end, (_, weight))| (*end, *weight))
}

/// Where a currency ends that bears the name of its state: «доллары США».
fn currency(reading: &Reading<'_, '_>, index: usize) -> Option<usize> {
    let is_currency = |meaning: &Meaning| matches!(meaning, Meaning::Currency(_)).then_some(());
    let (end, ()) = reading.phrase(index, is_currency).filter(|_| reading.is_free(index))?;
    (end > index + 1).then_some(end)
}

fn named(meaning: &Meaning) -> Option<(Arc<str>, Weight)> {
    match meaning {
        Meaning::Name(party, weight) => Some((Arc::clone(party), *weight)),
        _ => None,
    }
}

/// How sure it is that a name is missed.
pub const fn strength(weight: Weight) -> Strength {
    match weight {
        Weight::Heavy => Strength::Sure,
        Weight::Middle => Strength::Likely,
        Weight::Light | Weight::Derived => Strength::Weak,
    }
}

/// A name with a number between its words, which is read by itself: «Азия Кеңесінің алтыншы Саммиті». Returns where it
/// ends.
fn around_a_number(reading: &mut Reading<'_, '_>, index: usize) -> Option<usize> {
    if !reading.is_free(index) {
        return None;
    }
    let number = |at: usize| {
        let in_words = reading.phrase(at, |meaning| matches!(meaning, Meaning::Ordinal(_)).then_some(()));
        let in_figures = || (at..reading.tokens.all.len()).find(|at| reading.is_free(*at)).filter(|end| *end > at);
        in_words.map(|(end, ())| end).or_else(in_figures)
    };
    let words = index + 1..(index + MOST_BEFORE + 1).min(reading.tokens.all.len());
    let (start, end) = words.into_iter().find_map(|at| Some((at, number(at)?)))?;
    let phrases = reading.vocabulary.phrases_around(index, &(start..end), &reading.tokens);
    let found = phrases.into_iter().filter_map(|phrase| Some((phrase.end, named(phrase.meaning)?)));
    let (behind, (party, weight)) = found.max_by_key(|(behind, _)| *behind)?;
    let range = reading.bytes(index..behind);
    reading.take(index..start);
    reading.take(end..behind);
    reading.facts.push(Fact::new(Value::Name(party), strength(weight), range));
    Some(behind)
}
