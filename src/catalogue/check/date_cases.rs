//! The case of a month within a pattern of dates: «27 июнь» for «27 июня», or a locative without the locative's ending.
//!
//! In Russian the month behind a day stands in the genitive. In Kazakh the month bears the ending of the whole date, where
//! nothing but the end stands behind it: it is in the case that the variant is for. Elsewhere it is in the case of the
//! variants beside it.

use super::text::{Reading, Use, VALUE, selected_variable};
use super::{Catalogues, Entry, Text};
use crate::catalogue::names::NOMINATIVE;
use crate::catalogue::syntax::Inline;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry) in catalogues.entries() {
        if !catalogues.is_date_pattern(entry) || entry.is_faulty() || !matches!(locale.base(), "ru" | "kk") {
            continue;
        }
        let mut told = Vec::new();
        for (text, reading) in
            entry.texts.iter().flat_map(|text| text.readings.iter().map(move |reading| (text, reading)))
        {
            for (index, usage) in reading.uses.iter().enumerate() {
                if told.iter().any(|known| std::ptr::eq(*known, usage.inline)) {
                    continue;
                }
                let Some((variable, case)) = month(usage) else { continue };
                let wanted = if locale.base() == "ru" {
                    is_behind_day(reading, index).then_some("genitive")
                } else {
                    of_variant(reading, usage).or_else(|| of_kin(text, reading, usage))
                };
                let Some(wanted) = wanted.filter(|wanted| *wanted != case) else { continue };
                told.push(usage.inline);
                findings.push(complaint(entry, variable, case, wanted));
            }
        }
    }
}

/// The variable of a month and the case that is asked for.
fn month<'s>(usage: &Use<'_, 's>) -> Option<(&'s str, &'s str)> {
    let Inline::FunctionReference { id, arguments } = usage.inline else { return None };
    let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice() else { return None };
    let is_month = id.name == "NAME" && (variable.name == "month" || variable.name.ends_with("-month"));
    let case = arguments.named.iter().find(|named| named.name.name == "case").map_or(Some(NOMINATIVE), |named| {
        match named.value {
            Inline::StringLiteral { value } => Some(value),
            _ => None,
        }
    });
    case.filter(|_| is_month).map(|case| (variable.name, case))
}

/// Whether a value stands directly behind a day.
fn is_behind_day(reading: &Reading, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).map(|index| &reading.uses[index]) else { return false };
    let between = &reading.text[before.at + VALUE.len_utf8()..reading.uses[index].at];
    (before.name == "day" || before.name.ends_with("-day")) && between.chars().all(char::is_whitespace)
}

/// Characters behind a month that its kin have too.
const BEHIND: usize = 3;

/// The case that all other variants of a text ask for, of two at least, where they are for the same case of the date and
/// go on in the same way.
fn of_kin<'s>(text: &Text<'_, 's>, reading: &Reading<'_, 's>, usage: &Use<'_, 's>) -> Option<&'s str> {
    let (variable, _) = month(usage)?;
    let of_date = |reading: &Reading| {
        let choice = reading.choices.iter().find(|choice| selected_variable(choice.selector) == Some("case"));
        choice.map(|choice| choice.key().to_string())
    };
    let behind = |reading: &Reading, usage: &Use| -> String {
        reading.text[usage.at + VALUE.len_utf8()..].chars().take(BEHIND).collect()
    };
    let (own, followed_by) = (of_date(reading), behind(reading, usage));
    let others = text.readings.iter().filter(|other| of_date(other) == own);
    let others = others.flat_map(|other| other.uses.iter().map(move |usage| (other, usage)));
    let alike =
        others.filter(|(other, own)| !std::ptr::eq(own.inline, usage.inline) && behind(other, own) == followed_by);
    let cases: Vec<&str> = alike
        .filter_map(|(_, usage)| month(usage))
        .filter(|(name, _)| *name == variable)
        .map(|(_, case)| case)
        .collect();
    let first = cases.first().copied()?;
    (cases.len() >= 2 && cases.iter().all(|case| *case == first)).then_some(first)
}

/// The case that the variant of a reading is for, where the month ends the date.
fn of_variant<'s>(reading: &Reading<'_, 's>, usage: &Use<'_, 's>) -> Option<&'s str> {
    let choice = reading.choices.iter().find(|choice| selected_variable(choice.selector) == Some("case"))?;
    let ends = reading.text[usage.at + VALUE.len_utf8()..].trim().is_empty();
    ends.then(|| choice.key())
}

fn complaint(entry: &Entry, variable: &str, case: &str, wanted: &str) -> Diagnostic {
    let message = if wanted == "genitive" {
        format!("`${variable}` stands here in the {case}, and a month behind its day in the genitive")
    } else {
        format!("`${variable}` stands here in the {case}, and belongs in the {wanted}")
    };
    let place = if case == NOMINATIVE { variable } else { case };
    let complaint = Diagnostic::warning(Code::DifferentCase, message).at(entry.tree.span(place));
    complaint.help(if wanted == NOMINATIVE {
        "take the `case:` out".to_string()
    } else {
        format!("write `{{ NAME(${variable}, case: \"{wanted}\") }}`")
    })
}
