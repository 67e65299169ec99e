//! The gender and number that a Russian name is given, and the ending of its first word that is declined: «Республика» as
//! masculine, «документы» as singular. Sentences choose their words by them.
//!
//! An ending leaves a choice, as a rule: what it cannot be is told. Words that are the same in all cases say nothing.

use super::text::Reading;
use super::{Catalogues, Entry, Text};
use crate::catalogue::names::{Form, form_and_case};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Endings, the longest first, with the gender of the singular and whether they can be of the plural. `None` where an ending
/// is of two genders, or of none but the plural.
const ENDINGS: &[(&[&str], Singular, bool)] = &[
    (&["ая", "яя"], Singular::Of("feminine"), false),
    (&["ое", "ее"], Singular::Of("neuter"), false),
    (&["ые"], Singular::None, true),
    (&["ие"], Singular::Of("neuter"), true),
    (&["мя"], Singular::Of("neuter"), false),
    (&["ия", "а", "я"], Singular::Of("feminine"), true),
    (&["не"], Singular::Of("neuter"), true),
    (&["о", "е"], Singular::Of("neuter"), false),
    (&["ы", "и"], Singular::None, true),
    (&["ь"], Singular::Any, false),
    (&["у", "ю", "э"], Singular::Any, true),
    (&[""], Singular::Of("masculine"), false),
];

#[derive(Clone, Copy)]
enum Singular {
    Of(&'static str),
    Any,
    None,
}

/// Men, by words that end as those of women do.
const MASCULINE: &[&str] = &["глава", "судья", "староста", "коллега", "мужчина"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|locale| catalogues.ours && locale.base() == "ru") {
        for entry in locale.entries.iter().filter(|entry| entry.is_name()) {
            for form in Form::ALL {
                of_form(entry, *form, findings);
            }
        }
    }
}

fn of_form(entry: &Entry, form: Form, findings: &mut Diagnostics) {
    let nominative = entry.text(if form == Form::Long { None } else { Some(form.as_str()) });
    let Some(name) = nominative.and_then(written) else { return };
    let said = |what: &str| {
        let text = entry.texts.iter().find(|text| text.attribute.and_then(form_and_case) == Some((form, what)))?;
        Some((text, written(text)?.text.trim()))
    };
    let Some((_, genitive)) = said("genitive") else { return };
    let declined = name.text.split_whitespace().zip(genitive.split_whitespace()).find(|(own, other)| own != other);
    let Some((word, in_genitive)) = declined else { return };
    let small = declined_part(&word.to_lowercase(), &in_genitive.to_lowercase()).to_string();
    let small = without_reflexive(&small);
    if !small.ends_with(char::is_alphabetic) || MASCULINE.contains(&small) {
        return;
    }
    let Some((_, singular, may_be_plural)) =
        ENDINGS.iter().find(|(endings, ..)| endings.iter().any(|ending| small.ends_with(ending)))
    else {
        return;
    };
    let number = said("number");
    let is_plural = number.is_some_and(|(_, number)| number == "plural");
    let mut tell = |text: &Text, told: String| {
        let complaint = Diagnostic::warning(Code::WrongGender, told).at(entry.place(text));
        let complaint = complaint.labelled(name.span(entry.tree, 0..name.text.len()), "the name");
        findings.push(complaint.help("mend it, or the name"));
    };
    match (number, singular) {
        (Some((text, "singular")), Singular::None) => {
            tell(text, format!("`{word}` is a plural, and said to be singular"));
        }
        (Some((text, "plural")), _) if !may_be_plural => {
            tell(text, format!("`{word}` is a singular, and said to be plural"));
        }
        _ => {}
    }
    if let (Some((text, gender)), Singular::Of(expected)) = (said("gender"), singular)
        && !is_plural
        && gender != *expected
    {
        let or_plural = if *may_be_plural { ", or a plural" } else { "" };
        tell(text, format!("`{word}` is {expected}{or_plural}, and said to be {gender}"));
    }
}

/// The first part of a word that the genitive changes: «государство-член» is what its first part is, «вице-президент» what
/// its second is.
fn declined_part<'w>(word: &'w str, genitive: &str) -> &'w str {
    let mut parts = word.split('-').zip(genitive.split('-'));
    let last = word.rsplit('-').next().unwrap_or(word);
    parts.find(|(own, other)| own != other).map_or(last, |(own, _)| own)
}

/// A participle without the syllable that stands behind its ending: «учащийся».
fn without_reflexive(word: &str) -> &str {
    let participle = word.strip_suffix("ся");
    participle.filter(|rest| rest.ends_with(['й', 'я', 'е'])).unwrap_or(word)
}

/// What is written out, without a choice or a value.
fn written<'e, 't, 's>(text: &'e Text<'t, 's>) -> Option<&'e Reading<'t, 's>> {
    match text.readings.as_slice() {
        [reading] if !text.has_placeables() => Some(reading),
        _ => None,
    }
}
