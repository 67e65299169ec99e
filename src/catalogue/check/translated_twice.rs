//! One text of the source that is translated in two ways. What differs by inflection alone is grammar.

use super::same_as_source::is_same;
use super::words::words;
use super::{Catalogues, Entry, HashMap, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let mut first: HashMap<(usize, Option<&str>, String), (&Entry, &Text)> = HashMap::default();
    for (index, locale) in catalogues.locales.iter().enumerate() {
        for entry in &locale.entries {
            let Some(source) = catalogues.source_of(entry).filter(|source| !source.is_faulty()) else { continue };
            if entry.is_term || catalogues.is_list(entry) {
                continue;
            }
            for text in &entry.texts {
                let Some(original) = source.text(text.attribute) else { continue };
                let [reading] = original.readings.as_slice() else { continue };
                // A text that was not translated yet is told as that.
                if is_same(text, original) {
                    continue;
                }
                // One word can mean many things; what two words mean is mostly certain.
                if reading.words().filter(|word| word.letters.has_letter()).nth(1).is_none() {
                    continue;
                }
                let key = (index, text.attribute, key(original));
                let Some((earlier, other)) = first.get(&key).copied() else {
                    first.insert(key, (entry, text));
                    continue;
                };
                if earlier.id != entry.id && differ(text, other) {
                    let message = format!(
                        "`{}` and `{}` say the same in the source, and are translated in two ways",
                        earlier.shown(),
                        entry.shown()
                    );
                    let complaint = Diagnostic::warning(Code::TranslatedTwice, message).at(entry.place(text));
                    let complaint = complaint.labelled(earlier.place(other), "the first");
                    findings.push(complaint.help("say it in one way, or tell the sources apart"));
                }
            }
        }
    }
}

/// A text with the names of its values, so that texts of other values are other texts.
fn key(text: &Text) -> String {
    let mut key = String::new();
    for reading in &text.readings {
        key.push_str(reading.text.trim());
        for usage in &reading.uses {
            key.push('\n');
            key.push_str(usage.name);
        }
    }
    key
}

fn differ(text: &Text, other: &Text) -> bool {
    let (own, other) = (key(text), key(other));
    if own == other || own.to_lowercase() == other.to_lowercase() {
        return false;
    }
    let stems = |text: &str| words(text).map(|word| word.small().into_owned()).collect::<Vec<_>>();
    let (own, other) = (stems(&own), stems(&other));
    let inflected = own.len() == other.len() && own.iter().zip(&other).all(|(a, b)| same_stem(a, b));
    !inflected
}

/// Whether two words have the greater part of their letters in common from the beginning.
fn same_stem(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    common == a.chars().count().max(b.chars().count())
        || common * 5 >= a.chars().count().min(b.chars().count()) * 3 && common > 1
}
