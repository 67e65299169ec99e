//! A sentence that begins with a small letter where its source begins with a capital, and is ended as a sentence.
//!
//! Headings and names have capitals by each language's own rules: only what ends with a stop in both languages is a sentence.

use super::variables::matching;
use super::{Catalogues, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry, source) in catalogues.translated().filter(|(_, entry, _)| !entry.is_term) {
        if !matches!(locale.base(), "en" | "ru" | "kk" | "de") || catalogues.is_list(entry) {
            continue;
        }
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            for reading in &text.readings {
                let Some(counterpart) = matching(reading, original) else { continue };
                let (Some(own), Some(wanted)) = (first_letter(reading), first_letter(counterpart)) else { continue };
                // A word of a program has its own letters: `player.Joined`.
                if locale.is_cyrillic() && own.is_ascii() {
                    continue;
                }
                let are_sentences = is_ended(reading) && is_ended(counterpart);
                if !are_sentences || !own.is_lowercase() || !wanted.is_uppercase() {
                    continue;
                }
                let message = "the sentence begins with a small letter, and its source with a capital";
                let complaint = Diagnostic::warning(Code::SmallLetter, message);
                let complaint = complaint.at(reading.span(entry.tree, 0..own.len_utf8()));
                let there = counterpart.span(source.tree, 0..wanted.len_utf8());
                findings.push(complaint.labelled(there, "the source").help("begin it with a capital"));
            }
        }
    }
}

/// The letter that a text begins with.
fn first_letter(reading: &Reading) -> Option<char> {
    reading.text.chars().next().filter(|c| c.is_alphabetic())
}

fn is_ended(reading: &Reading) -> bool {
    reading.text.trim_end().ends_with(['.', '!', '?'])
}
