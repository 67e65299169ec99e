//! A number that a plural variant leaves out though others of the selection say it: `[one] файл` is read with 21 too.

use super::plurals::by_number;
use super::text::{Choice, is_number, selected_variable};
use super::{Catalogues, Entry, Reading, Text};
use crate::catalogue::syntax::key;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry) in catalogues.entries().filter(|(_, entry)| !entry.is_faulty()) {
        let Some(plurals) = &locale.plurals else { continue };
        for text in entry.texts.iter().filter(|text| text.has_selections()) {
            for reading in &text.readings {
                for choice in &reading.choices {
                    let Some(variable) = selected_variable(choice.selector) else { continue };
                    let Some(selection) = by_number(choice.selector, choice.variants) else { continue };
                    if selection.is_ordinal
                        || !selection.has_categories
                        || is_number(&choice.variant.key)
                        || (plurals.is_single(choice.key())
                            && !(catalogues.ours && lost_its_number(text, choice, variable)))
                        || says(reading, variable)
                        || super::text::is_blank_variant(choice.variant)
                    {
                        continue;
                    }
                    let others = text
                        .readings
                        .iter()
                        .filter(|other| other.choices.iter().any(|own| std::ptr::eq(own.selector, choice.selector)));
                    let is_sentence = catalogues.ours && !catalogues.is_date_pattern(entry);
                    if is_sentence && choice.key() == "one" && stands_for_more(text, choice, variable) {
                        let message = format!("the variant `[one]` stands for 21 too, and does not say `${variable}`");
                        let complaint = Diagnostic::warning(Code::PluralWithoutNumber, message);
                        let complaint = complaint.at(entry.tree.span(choice.key()));
                        findings.push(complaint.help("write `[1]` where one alone is meant"));
                    } else if is_sentence
                        && choice.variant.default
                        && by_others(catalogues, entry, text, variable)
                        && !others.clone().any(|other| says(other, variable))
                    {
                        let message = format!(
                            "the variant `[{}]` does not say `${variable}`, as other languages do",
                            choice.key()
                        );
                        let complaint = Diagnostic::warning(Code::PluralWithoutNumber, message);
                        let complaint = complaint.at(choice.place(entry.tree));
                        findings.push(complaint.help(format!("place `{{ ${variable} }}`")));
                    } else if others.clone().any(|other| says(other, variable)) {
                        let message = format!("the variant `[{}]` does not say `${variable}`", choice.key());
                        let complaint = Diagnostic::warning(Code::PluralWithoutNumber, message);
                        let complaint = complaint.at(entry.tree.span(choice.key()));
                        findings
                            .push(complaint.help(format!(
                                "place `{{ ${variable} }}`: more numbers than one come to this variant"
                            )));
                    }
                }
            }
        }
    }
}

/// Whether the entry is of the source, and every translation of two at least says the number.
fn by_others(catalogues: &Catalogues, entry: &Entry, text: &Text, variable: &str) -> bool {
    let is_source =
        catalogues.source().is_some_and(|source| source.counterpart(entry).is_some_and(|own| std::ptr::eq(own, entry)));
    let others: Vec<&Entry> = catalogues.translations().filter_map(|locale| locale.counterpart(entry)).collect();
    let number_said = |other: &&Entry| {
        other.text(text.attribute).is_some_and(|other| other.readings.iter().any(|reading| says(reading, variable)))
    };
    is_source && others.len() > 1 && !entry.annotations.omits_variable(variable) && others.iter().all(number_said)
}

/// Words of a sentence, at least; the name of a unit, `час`, is said beside its number elsewhere.
const SENTENCE: usize = 3;

/// Whether a variant of a sentence, whose number no variant says, has other words than the default, and none of a single
/// number beside it.
fn stands_for_more(text: &Text, choice: &Choice, variable: &str) -> bool {
    let of_selection =
        |reading: &&Reading| reading.choices.iter().any(|own| std::ptr::eq(own.selector, choice.selector));
    let default = choice.variants.iter().find(|variant| variant.default);
    let words = |wanted: &str| {
        let taken = |own: &Choice| std::ptr::eq(own.selector, choice.selector) && own.key() == wanted;
        text.readings.iter().find(|reading| reading.choices.iter().any(taken)).map(|reading| &reading.text)
    };
    text.readings.iter().filter(of_selection).all(|reading| reading.words().count() >= SENTENCE)
        && !text.readings.iter().filter(of_selection).any(|reading| says(reading, variable))
        && !choice.variants.iter().any(|variant| is_number(&variant.key))
        && default.is_some_and(|default| words(key(default)) != words(choice.key()))
}

/// Words after which a thing is one thing without being counted.
const DETERMINING: &[&str] = &[
    "the", "this", "that", "a", "an", "one", "its", "their", "your", "each", "only", "last", "next", "single", "every",
];

/// Whether a variant for one thing alone has lost its number: it has no word for it that the default lacks, and nothing
/// before the place of the number that says which thing it is.
fn lost_its_number(text: &Text, choice: &Choice, variable: &str) -> bool {
    let of = |key: &str| {
        let taken = |own: &Choice| std::ptr::eq(own.selector, choice.selector) && own.key() == key;
        text.readings.iter().find(|reading| reading.choices.iter().any(taken))
    };
    let default = choice.variants.iter().find(|variant| variant.default).and_then(|variant| of(key(variant)));
    let (Some(own), Some(default)) = (of(choice.key()), default) else { return false };
    let place = default.uses.iter().find(|usage| usage.variables().any(|name| name == variable)).map(|usage| usage.at);
    let Some(place) = place else { return false };
    let before = default.words().rfind(|word| word.end() <= place);
    own.words().len() <= default.words().len() && !before.is_some_and(|word| DETERMINING.contains(&&*word.small()))
}

fn says(reading: &Reading, variable: &str) -> bool {
    reading.uses.iter().any(|usage| usage.variables().any(|name| name == variable))
}
