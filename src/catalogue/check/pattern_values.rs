//! What the patterns of dates say, against those of the source: a day, a year, an hour or a zone that is left out.
//!
//! Their words and their order are each language's own, and so are the variants that they choose by; but what the source
//! says in all of its variants, each variant of a translation says too.

use std::collections::BTreeSet;

use super::text::Use;
use super::{Catalogues, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
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
                let place = match lacking.first().and_then(|(reading, _)| reading.choices.last()) {
                    Some(choice) if lacking.len() < own.len() => entry.tree.span(choice.key()),
                    _ => entry.place(text),
                };
                let complaint = Diagnostic::error(Code::OmittedVariable, message).at(place);
                let complaint = complaint.labelled(source.place(original), "said here");
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
