//! A number that a plural variant leaves out though others of the selection say it: `[one] файл` is read with 21 too.

use super::plurals::by_number;
use super::text::{is_number, selected_variable};
use super::{Catalogues, Reading};
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
                        || plurals.is_single(choice.key())
                        || says(reading, variable)
                        || super::text::is_blank_variant(choice.variant)
                    {
                        continue;
                    }
                    let others = text
                        .readings
                        .iter()
                        .filter(|other| other.choices.iter().any(|own| std::ptr::eq(own.selector, choice.selector)));
                    if others.clone().any(|other| says(other, variable)) {
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

fn says(reading: &Reading, variable: &str) -> bool {
    reading.uses.iter().any(|usage| usage.variables().any(|name| name == variable))
}
