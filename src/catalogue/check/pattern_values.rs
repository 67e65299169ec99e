//! What the patterns of dates say, against those of the source: a day, a year, an hour or a zone that is left out.
//!
//! Their words and their order are each language's own, and so are the variants that they choose by; but what the source
//! says in all of its variants, each variant of a translation says too. An hour or a minute may be left out where the variant
//! stands for one alone.

use std::collections::BTreeSet;

use super::text::{Choice, Use, is_number, selected_variable};
use super::variables::matching;
use super::{Catalogues, Entry, Locale, Reading};
use crate::catalogue::dates;
use crate::catalogue::syntax;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    of_source(catalogues, findings);
    of_daytime(catalogues, findings);
    for (_, entry, source) in catalogues.translated().filter(|(_, entry, _)| catalogues.is_date_pattern(entry)) {
        if entry.is_faulty() {
            continue;
        }
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            let of_source: Vec<BTreeSet<&str>> = original.readings.iter().map(said).collect();
            let own: Vec<BTreeSet<&str>> = text.readings.iter().map(said).collect();
            let somewhere: BTreeSet<&str> = of_source.iter().flatten().copied().collect();
            for variable in somewhere.into_iter().filter(|variable| !entry.annotations.omits_variable(variable)) {
                let lacking: Vec<_> =
                    text.readings.iter().zip(&own).filter(|(_, said)| !said.contains(variable)).collect();
                let is_told = OF_DAYTIME.contains(&variable) || !of_source.iter().all(|said| said.contains(variable));
                if lacking.is_empty() || is_told && lacking.len() < own.len() {
                    continue;
                }
                let message = format!("`{}` leaves out `${variable}`, which the source language says", entry.shown());
                // Where no variant says it, that one should which stands for one of the source's that does.
                let should = |reading: &&Reading| {
                    lacking.len() < own.len()
                        || matching(reading, original).is_some_and(|there| said(there).contains(variable))
                };
                let wrong = lacking.iter().map(|(reading, _)| *reading).find(should);
                let place = wrong.and_then(|reading| reading.choices.last());
                let place = place.map_or_else(|| entry.place(text), |choice| choice.place(entry.tree));
                let complaint = Diagnostic::error(Code::OmittedVariable, message).at(place);
                let complaint = complaint.labelled(source.place(original), "said here");
                let help = format!("place `{{ ${variable} }}`, or write `# @omits ${variable} REASON` above the entry");
                findings.push(complaint.help(help));
            }
        }
    }
}

/// What one variant of the source leaves out, though its others say it and so does each variant of every translation, of two
/// at least.
fn of_source(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let Some(source) = catalogues.source() else { return };
    for entry in catalogues.entries_of(source).filter(|entry| catalogues.is_date_pattern(entry) && !entry.is_faulty()) {
        let others: Vec<_> = catalogues.translations().filter_map(|locale| locale.counterpart(entry)).collect();
        for text in entry.texts.iter().filter(|text| others.len() > 1 && text.readings.len() > 1) {
            let own: Vec<BTreeSet<&str>> = text.readings.iter().map(said).collect();
            for variable in own.iter().flatten().copied().collect::<BTreeSet<_>>() {
                let always = |other: &&Entry| {
                    let other = other.text(text.attribute);
                    other.is_some_and(|other| other.readings.iter().all(|reading| said(reading).contains(variable)))
                };
                let lacking = text.readings.iter().zip(&own).find(|(_, said)| !said.contains(variable));
                let (false, Some((reading, _))) = (OF_DAYTIME.contains(&variable), lacking) else { continue };
                if entry.annotations.omits_variable(variable) || !others.iter().all(always) {
                    continue;
                }
                let place = reading.choices.last().map_or_else(|| entry.place(text), |choice| choice.place(entry.tree));
                let message = format!("`{}` leaves out `${variable}`, which every translation says", entry.shown());
                let complaint = Diagnostic::error(Code::OmittedVariable, message).at(place);
                let help = format!("place `{{ ${variable} }}`, or write `# @omits ${variable} REASON` above the entry");
                findings.push(complaint.help(help));
            }
        }
    }
}

/// What a variant may say in figures or words of its own: at noon, at midnight, at the full hour.
const OF_DAYTIME: &[&str] = &["hour", "minute"];

/// Variables that say what others do.
const STAND_FOR: &[(&str, &[&str])] = &[
    ("date", &["day", "month", "year"]),
    ("hour-of-twelve", &["hour"]),
    ("hours", &["hour"]),
    ("minutes", &["minute"]),
];

/// An hour or a minute that the pattern of some language says, and that a variant leaves out though it stands for many.
fn of_daytime(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let patterns = catalogues
        .entries()
        .filter(|(_, entry)| catalogues.is_date_pattern(entry) && dates::is_of_moment(entry.id) && !entry.is_faulty());
    for (locale, entry) in patterns {
        let says = |locale: &Locale, attribute, variable: &str| {
            let text = locale.counterpart(entry).and_then(|entry| entry.text(attribute));
            text.is_some_and(|text| text.readings.iter().any(|reading| said(reading).contains(variable)))
        };
        for text in &entry.texts {
            for variable in OF_DAYTIME.iter().filter(|variable| !entry.annotations.omits_variable(variable)) {
                let is_said = says(locale, text.attribute, variable);
                // What a translation says nowhere, and its source does, is told beside the source.
                let is_told = || {
                    let source = catalogues.source().filter(|_| !catalogues.is_source(locale));
                    source.is_some_and(|source| says(source, text.attribute, variable))
                };
                let by_another = || catalogues.locales.iter().any(|other| says(other, text.attribute, variable));
                if !is_said && (is_told() || !by_another()) {
                    continue;
                }
                let mut lacking = text
                    .readings
                    .iter()
                    .filter(|reading| !said(reading).contains(variable) && !stands_for_one(locale, reading, variable));
                let Some(reading) = lacking.next() else { continue };
                let place = reading.choices.last().map_or_else(|| entry.place(text), |choice| choice.place(entry.tree));
                let here = if text.readings.len() > 1 { " in this variant" } else { "" };
                let message = format!("`{}` leaves out `${variable}`{here}", entry.shown());
                let complaint = Diagnostic::error(Code::OmittedVariable, message).at(place);
                findings.push(complaint.help(format!(
                    "place it as other variants or languages do, or write `# @omits ${variable} REASON` above the entry"
                )));
            }
        }
    }
}

/// Whether a reading stands for one hour, or one minute, alone.
fn stands_for_one(locale: &Locale, reading: &Reading, variable: &str) -> bool {
    let of_number = if variable == "hour" { "hours" } else { "minutes" };
    reading.choices.iter().any(|choice| match selected_variable(choice.selector) {
        Some("time") => words(choice, "time").iter().all(|word| dates::EXACT_TIMES.contains(word)),
        Some("sharp") => variable == "minute" && words(choice, "sharp") == BTreeSet::from([dates::SHARP]),
        Some(selected) if selected == variable || selected == of_number => {
            let is_single = || locale.plurals.as_ref().is_some_and(|plurals| plurals.is_single(choice.key()));
            !choice.variant.default && (is_number(&choice.variant.key) || is_single())
        }
        _ => false,
    })
}

/// The words that a variant stands for: its own, and by default those that no other variant has.
fn words(choice: &Choice, variable: &str) -> BTreeSet<&'static str> {
    let mut words = dates::words_of(variable).unwrap_or_default();
    let has = |word: &str| choice.variants.iter().any(|variant| syntax::key(variant) == word);
    words.retain(|word| *word == choice.key() || (choice.variant.default && !has(word)));
    words
}

/// What a reading says.
fn said<'s>(reading: &Reading<'_, 's>) -> BTreeSet<&'s str> {
    let variables = reading.uses.iter().flat_map(Use::variables);
    let stands_for = |variable: &'s str| -> Vec<&'s str> {
        let known = STAND_FOR.iter().find(|(name, _)| *name == variable);
        known.map_or_else(|| vec![variable], |(_, others)| others.to_vec())
    };
    variables.flat_map(stands_for).collect()
}
