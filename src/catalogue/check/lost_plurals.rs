//! A number before a word that cannot stand beside every number: the source chooses its words by it, and the translation has
//! one form for all, «{ $pages } страниц».
//!
//! Where the noun stays as it is behind numbers, as in Kazakh, Turkish and Hungarian, and where a catalogue does so throughout,
//! one form is right. So it is where the number stands behind its word, «Страниц: { $pages }».

use super::plurals::{Plurals, by_number};
use super::text::{Use, selected_variable};
use super::way::Habit;
use super::{Catalogues, Locale, Reading, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Languages whose nouns stay in the singular behind a number.
const ONE_FORM: &[&str] =
    &["kk", "ky", "uz", "tr", "az", "tt", "ba", "tk", "ug", "cv", "hu", "ka", "hy", "fa", "eu", "mn"];

/// Letters of a word that has forms, at least: units and abbreviations have none.
const SHORTEST: usize = 4;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry, source) in catalogues.translated().filter(|(_, entry, _)| !entry.is_term) {
        if !has_forms(locale) || entry.is_faulty() || catalogues.is_date_pattern(entry) {
            continue;
        }
        let is_german = locale.base() == "de";
        for text in entry.texts.iter().filter(|text| text.has_placeables()) {
            let Some(original) = source.text(text.attribute).filter(|text| text.has_selections()) else { continue };
            for variable in counted(original).filter(|variable| !is_selected(text, variable)) {
                let Some((reading, usage)) = text.readings.iter().find_map(|reading| {
                    Some((
                        reading,
                        reading.uses.iter().find(|usage| stands_before_word(reading, usage, variable, is_german))?,
                    ))
                }) else {
                    continue;
                };
                let message = format!(
                    "the source chooses its words by `${variable}`, and here they are the same for all numbers"
                );
                let complaint = Diagnostic::warning(Code::PluralCategory, message).at(entry.tree.span(usage.name));
                let complaint = complaint.labelled(source.place(original), "the source");
                let next = word_behind(reading, usage).unwrap_or_default();
                findings
                    .push(complaint.help(format!(
                        "choose by `${variable}` here too: `{next}` does not stand behind every number"
                    )));
            }
        }
    }
}

/// Whether a noun changes with the number before it.
fn has_forms(locale: &Locale) -> bool {
    let is_needed = locale.plurals.as_ref().is_some_and(Plurals::is_divided);
    is_needed && !ONE_FORM.contains(&locale.base()) && !locale.way().has(Habit::OneForm)
}

/// The variables by whose plural categories a text chooses its words, and which it places too.
fn counted<'e, 's>(text: &'e Text<'_, 's>) -> impl Iterator<Item = &'s str> + use<'e, 's> {
    let mut counted: Vec<&str> = Vec::new();
    for choice in text.readings.iter().flat_map(|reading| &reading.choices) {
        let by_category = by_number(choice.selector, choice.variants)
            .is_some_and(|selection| selection.has_categories && !selection.is_ordinal);
        counted
            .extend(selected_variable(choice.selector).filter(|variable| by_category && !counted.contains(variable)));
    }
    counted.into_iter()
}

fn is_selected(text: &Text, variable: &str) -> bool {
    text.readings.iter().any(|reading| reading.choice_on(variable).is_some())
}

/// Whether a value is the variable, and a word that may have forms stands behind it. German nouns have capitals.
fn stands_before_word(reading: &Reading, usage: &Use, variable: &str, is_german: bool) -> bool {
    let has_forms = |word: &str| {
        let mut letters = word.chars();
        let begins = letters.next().is_some_and(|c| c.is_lowercase() || is_german);
        begins && word.chars().nth(SHORTEST - 1).is_some() && letters.all(char::is_lowercase)
    };
    usage.variables().any(|name| name == variable) && word_behind(reading, usage).is_some_and(has_forms)
}

/// The word that stands behind a value, with a space between.
fn word_behind<'r>(reading: &'r Reading, usage: &Use) -> Option<&'r str> {
    let behind = reading.text[usage.at..].chars().next().map_or(usage.at, |value| usage.at + value.len_utf8());
    let rest = reading.text[behind..].strip_prefix([' ', '\u{A0}', '\u{202F}'])?;
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    (end > 0 && !rest[end..].starts_with(['-', '/'])).then(|| &rest[..end])
}
