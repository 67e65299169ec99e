//! Texts that say nothing: empty ones, and those of nothing but blanks, `{""}` or a no-break space.

use super::plurals::by_number;
use super::text::{Choice, is_blank_element, is_blank_variant, selected_variable};
use super::{Catalogues, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry) in catalogues.entries().filter(|(_, entry)| !entry.is_name()) {
        // Other projects leave a text empty on purpose, and their translators follow them.
        let source = catalogues.source_of(entry).filter(|_| !catalogues.ours);
        let of_source = catalogues.source_of(entry).filter(|_| catalogues.ours);
        let original = |text: &Text| of_source.and_then(|source| source.text(text.attribute));
        for text in &entry.texts {
            let blank_too = source.and_then(|source| source.text(text.attribute)).is_some_and(says_nothing);
            if blank_too {
                continue;
            }
            if says_nothing(text) {
                let shown = text.attribute.map(|name| format!(".{name}")).unwrap_or_default();
                let complaint = Diagnostic::error(Code::EmptyText, format!("`{}{shown}` says nothing", entry.shown()));
                findings.push(complaint.at(entry.place(text)).help("write its words, or take the entry out"));
                continue;
            }
            for reading in &text.readings {
                let Some(choice) = reading.choices.last() else { continue };
                let is_empty = choice.variant.value.elements.iter().all(is_blank_element);
                let says_more =
                    || by_number(choice.selector, choice.variants).is_some() || source_says(original(text), choice);
                if reading.is_blank() || (is_empty && !choice.variants.iter().all(is_blank_variant) && says_more()) {
                    let complaint =
                        Diagnostic::error(Code::EmptyText, format!("the variant `[{}]` says nothing", choice.key()));
                    findings.push(complaint.at(entry.tree.span(choice.key())).help("write its words"));
                }
            }
        }
    }
}

/// Whether the source has this variant, and says something in it.
fn source_says(original: Option<&Text>, choice: &Choice) -> bool {
    let readings = original.into_iter().flat_map(|original| &original.readings);
    let same: Vec<&Choice> = readings
        .flat_map(|reading| &reading.choices)
        .filter(|other| other.key() == choice.key())
        .filter(|other| selected_variable(other.selector) == selected_variable(choice.selector))
        .collect();
    !same.is_empty() && !same.iter().any(|other| is_blank_variant(other.variant))
}

fn says_nothing(text: &Text) -> bool {
    text.readings.iter().all(super::Reading::is_blank)
}
