//! Numbers in words: «не более двух» where the source has "no more than one", or where the variant stands for one alone.
//!
//! A language may well say a number in a word that is no name of it, or leave it out. Told is what contradicts: another
//! number in the place of the one that is meant.

use std::ops::Range;

use fluent_syntax::ast::VariantKey;

use super::number::numbers;
use super::units;
use crate::catalogue::check::plurals::by_number;
use crate::catalogue::check::signs::Signs;
use crate::catalogue::check::text::Choice;
use crate::catalogue::check::variables::matching;
use crate::catalogue::check::{Catalogues, Entry, Locale, Reading, Text};
use crate::catalogue::syntax::{Element, Expression, Pattern};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// A number and where it stands.
type Named = (Range<usize>, u32);

/// Runs both comparisons over all sentences.
pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let is_text = |entry: &Entry| !catalogues.is_list(entry) && !catalogues.is_date_pattern(entry) && !entry.is_term;
    let mut told = Vec::new();
    for (locale, entry) in catalogues.entries().filter(|(_, entry)| is_text(entry) && !entry.is_faulty()) {
        for text in entry.texts.iter().filter(|text| text.has_selections()) {
            of_variants(locale, entry, text, &mut told, findings);
        }
    }
    for (locale, entry, source) in catalogues.translated().filter(|(_, entry, _)| is_text(entry)) {
        let Some(language) = catalogues.source() else { continue };
        for text in &entry.texts {
            if let Some(original) = source.text(text.attribute) {
                compare([locale, language], (entry, text), (source, original), &mut told, findings);
            }
        }
    }
}

/// Compares the numbers in words of a text with those of its source.
fn compare(
    languages: [&Locale; 2],
    (entry, text): (&Entry, &Text),
    (source, original): (&Entry, &Text),
    told: &mut Vec<Span>,
    findings: &mut Diagnostics,
) {
    let [locale, language] = languages;
    for reading in &text.readings {
        let Some(counterpart) = matching(reading, original) else { continue };
        let own = leftovers(locale, reading, language, counterpart);
        let wanted = leftovers(language, counterpart, locale, reading);
        for ((range, number), (there, meant)) in own.into_iter().zip(wanted) {
            let span = reading.span(entry.tree, range.clone());
            let there_span = counterpart.span(source.tree, there.clone());
            let in_other_units =
                || units::differ((locale, &reading.text, range.end), (language, &counterpart.text, there.end));
            if told.contains(&span) || told.contains(&there_span) || is_weak(number, meant, reading) || in_other_units()
            {
                continue;
            }
            told.push(span.clone());
            let (here, other) = (&reading.text[range], &counterpart.text[there]);
            let message = format!("`{here}` stands here, and `{other}` in the source");
            let complaint = Diagnostic::warning(Code::DifferentNumber, message).at(span);
            let complaint = complaint.labelled(there_span, "the source");
            findings.push(complaint.help("see which of them is right, and mend the other"));
        }
    }
}

/// Whether one of the numbers is one, which is a pronoun or an article too, and no variant for one is read.
fn is_weak(number: u32, meant: u32, reading: &Reading) -> bool {
    (number == 1 || meant == 1) && !reading.choices.iter().any(|choice| alone(choice, None) == Some(1))
}

/// The numbers that a reading names and the other text does not say, in words or figures.
fn leftovers(locale: &Locale, reading: &Reading, other: &Locale, counterpart: &Reading) -> Vec<Named> {
    let named = locale.numerals().named_in(reading);
    if named.is_empty() {
        return named;
    }
    let there = other.numerals().named_in(counterpart);
    let is_said = |number: u32| {
        there.iter().any(|(_, said)| *said == number)
            || usize::try_from(number).is_ok_and(|number| other.numerals().are_in(&counterpart.text, number))
            || (counterpart.signs.any(Signs::FIGURE)
                && numbers(&counterpart.text).iter().any(|figures| figures.written == number.to_string()))
    };
    named.into_iter().filter(|(_, number)| !is_said(*number)).collect()
}

/// Compares the numbers in words of a variant that stands for one number alone with that number.
fn of_variants(locale: &Locale, entry: &Entry, text: &Text, told: &mut Vec<Span>, findings: &mut Diagnostics) {
    for reading in text.readings.iter().filter(|reading| !reading.choices.is_empty()) {
        let named = locale.numerals().named_in(reading);
        for choice in &reading.choices {
            let Some(number) = alone(choice, Some(locale)) else { continue };
            // What other variants say as well is not the number that is chosen by.
            let elsewhere = |other: u32| {
                text.readings.iter().any(|reading| {
                    let others = reading.choices.iter().any(|own| {
                        own.selector == choice.selector
                            && own.key() != choice.key()
                            && alone(own, Some(locale)).is_none()
                    });
                    others && locale.numerals().named_in(reading).iter().any(|(_, said)| *said == other)
                })
            };
            if named.iter().any(|(_, said)| *said == number) {
                continue;
            }
            for (range, said) in named.iter().filter(|(_, said)| !elsewhere(*said)) {
                let span = reading.span(entry.tree, range.clone());
                if told.contains(&span) || !holds(entry, &choice.variant.value, &span.range()) || *said < 2 {
                    continue;
                }
                told.push(span.clone());
                let here = &reading.text[range.clone()];
                let message = format!("`{here}` stands in the variant `[{}]`, which is for {number}", choice.key());
                let complaint = Diagnostic::warning(Code::DifferentNumber, message).at(span);
                let complaint = complaint.labelled(entry.tree.span(choice.key()), "the variant");
                findings.push(complaint.help("see which of them is meant, and mend the other"));
            }
        }
    }
}

/// The one number that a variant is for.
fn alone(choice: &Choice, locale: Option<&Locale>) -> Option<u32> {
    match choice.variant.key {
        VariantKey::NumberLiteral { value } => value.parse().ok(),
        VariantKey::Identifier { name } => {
            by_number(choice.selector, choice.variants)?;
            let Some(locale) = locale else { return (name == "one").then_some(1) };
            locale.plurals.as_ref()?.number_of(name)
        }
    }
}

/// Whether a place is in a pattern's own text, and not around it.
fn holds(entry: &Entry, pattern: &Pattern, place: &Range<usize>) -> bool {
    pattern.elements.iter().any(|element| match element {
        Element::TextElement { value } => entry.tree.span(value).range().contains(&place.start),
        Element::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().any(|variant| holds(entry, &variant.value, place))
        }
        Element::Placeable { .. } => false,
    })
}
