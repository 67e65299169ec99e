//! What the patterns of dates say, against those of the source: a day, a year, an hour or a zone that is left out.
//!
//! Their words and their order are each language's own, and so are the variants that they choose by; but what the source
//! says in all of its variants, each variant of a translation says too.

use std::collections::BTreeSet;

use super::text::Use;
use super::variables::matching;
use super::{Catalogues, Entry, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    of_source(catalogues, findings);
    for (_, entry, source) in catalogues.translated().filter(|(_, entry, _)| catalogues.is_date_pattern(entry)) {
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            let of_source: Vec<BTreeSet<&str>> = original.readings.iter().map(said).collect();
            let own: Vec<BTreeSet<&str>> = text.readings.iter().map(said).collect();
            let somewhere: BTreeSet<&str> = of_source.iter().flatten().copied().collect();
            for variable in somewhere.into_iter().filter(|variable| !entry.annotations.omits_variable(variable)) {
                let always = !OF_DAYTIME.contains(&variable) && of_source.iter().all(|said| said.contains(variable));
                let lacking: Vec<_> =
                    text.readings.iter().zip(&own).filter(|(_, said)| !said.contains(variable)).collect();
                if lacking.is_empty() || !always && lacking.len() < own.len() {
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
const STAND_FOR: &[(&str, &[&str])] = &[("date", &["day", "month", "year"]), ("hour-of-twelve", &["hour"])];

/// What a reading says.
fn said<'s>(reading: &Reading<'_, 's>) -> BTreeSet<&'s str> {
    let variables = reading.uses.iter().flat_map(Use::variables);
    let stands_for = |variable: &'s str| -> Vec<&'s str> {
        let known = STAND_FOR.iter().find(|(name, _)| *name == variable);
        known.map_or_else(|| vec![variable], |(_, others)| others.to_vec())
    };
    variables.flat_map(stands_for).collect()
}
