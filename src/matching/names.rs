//! Parties, by the names of the catalogue in all their forms and cases.

use std::sync::Arc;

use super::extract::Reading;
use super::fact::{Strength, Value};
use super::words::{Meaning, Weight};

/// Finds the parties that a text names. Each name counts where it stands; the longest of those that begin at a word is
/// meant.
pub fn read(reading: &mut Reading<'_, '_>) {
    let mut index = 0;
    while index < reading.tokens.all.len() {
        let found = reading.phrase(index, |meaning| match meaning {
            Meaning::Name(party, weight) => Some((Arc::clone(party), *weight)),
            Meaning::Alias(party) => Some((Arc::clone(party), Weight::Light)),
            _ => None,
        });
        let Some((end, (party, weight))) = found.filter(|_| reading.is_free(index)) else {
            index += 1;
            continue;
        };
        let strength = match weight {
            Weight::Heavy => Strength::Sure,
            Weight::Middle => Strength::Likely,
            Weight::Light => Strength::Weak,
        };
        reading.add(index..end, vec![Value::Name(party)], strength);
        index = end;
    }
}
