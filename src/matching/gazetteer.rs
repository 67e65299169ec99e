//! The names by which texts call parties and places: those of the catalogue in all forms and cases, and the words that
//! the file of a language has besides.

use std::collections::HashMap;
use std::sync::Arc;

use super::meaning::{Meaning, Weight};
use super::words::Words;
use crate::catalogue::{Catalogue, Form, Name};
use crate::character::is_letter;
use crate::party::{Parties, PartyKind};

/// Letters of a name by which a word derived from it is known again, at least.
const SHORTEST_STEM: usize = 4;

/// Names of a language, and the beginnings of words that are derived from them.
pub struct Gazetteer {
    /// Each with what it means.
    pub names: Vec<(String, Meaning)>,
    /// By the party, the beginnings of the words that its names have.
    pub stems: HashMap<Arc<str>, Vec<String>>,
}

/// The names that a catalogue has of parties and places.
pub fn names(words: &Words, catalogue: &Catalogue, parties: &Parties) -> Gazetteer {
    let mut found = Gazetteer { names: Vec::new(), stems: HashMap::new() };
    let known =
        catalogue.names("party-").filter_map(|party| Some((party, catalogue.look_up(&format!("party-{party}"))?)));
    let known: Vec<(&str, &Name)> = known.collect();
    let abbreviated = known.iter().filter_map(|(party, name)| Abbreviated::of(party, name));
    let abbreviated: Vec<Abbreviated<'_>> = abbreviated.collect();
    for (party, name) in &known {
        let identifier: Arc<str> = format!("party-{party}").into();
        let kind = parties.get(party).map(|party| party.kind);
        let mut stems = Vec::new();
        for (form, case, text) in spellings(name) {
            let meaning = Meaning::Name(Arc::clone(&identifier), weight(text, kind));
            let starts = word_starts(text);
            for other in abbreviated.iter().filter(|other| other.party != *party) {
                found.names.extend(other.shortened(text, &starts).map(|text| (text, meaning.clone())));
            }
            found.names.push((text.to_string(), meaning));
            if kind == Some(PartyKind::State) && form == Form::Short && case == "nominative" {
                stems.extend(stem(text));
            }
        }
        found.stems.entry(identifier).or_default().extend(stems);
    }
    for place in catalogue.names("place-") {
        let identifier: Arc<str> = format!("place-{place}").into();
        let Some(name) = catalogue.look_up(&identifier) else { continue };
        for (_, _, text) in spellings(name) {
            // «город Астана»: what it is called by is its own name.
            let own: Vec<&str> = text.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).collect();
            let own = own.join(" ");
            let meaning = || Meaning::Name(Arc::clone(&identifier), Weight::Heavy);
            found.names.extend(words.place_endings.iter().map(|ending| (format!("{own}{ending}"), meaning())));
            found.names.push((own, meaning()));
        }
    }
    found.names.retain(|(name, _)| !name.is_empty());
    found
}

/// What a word of the file of a language means: an abbreviation of a party is its name, and so is the name of a place; a
/// word derived from either stands for it, and is not missed.
pub fn weighed(phrase: &str, meaning: &Meaning, parties: &Parties) -> Meaning {
    match meaning {
        Meaning::Party(party) => {
            let kind = party.strip_prefix("party-").and_then(|name| parties.get(name)).map(|party| party.kind);
            let is_name = is_abbreviation(phrase) && !phrase.contains(['*', ' ']);
            let weight = match kind {
                _ if is_name => weight(phrase, kind),
                Some(PartyKind::State) => Weight::Derived,
                _ => Weight::Light,
            };
            Meaning::Name(Arc::clone(party), weight)
        }
        Meaning::Place(place) => {
            let is_name = phrase.starts_with(char::is_uppercase);
            Meaning::Name(Arc::clone(place), if is_name { Weight::Middle } else { Weight::Light })
        }
        other => other.clone(),
    }
}

/// What the name of a body or group means that is written in small letters, as «комитет старших должностных лиц»: it stands
/// for the name, and is not missed.
pub fn without_capital(name: &str, meaning: &Meaning) -> Option<Meaning> {
    match meaning {
        Meaning::Name(party, Weight::Middle)
            if party.starts_with("party-")
                && name.starts_with(char::is_uppercase)
                && !is_abbreviation(name.split_whitespace().next().unwrap_or(name)) =>
        {
            Some(Meaning::Name(Arc::clone(party), Weight::Light))
        }
        _ => None,
    }
}

/// How much it weighs that a name stands in one text alone.
fn weight(name: &str, kind: Option<PartyKind>) -> Weight {
    let is_word = !name.trim().contains([' ', '\u{A0}', '-']) && !is_abbreviation(name);
    match kind {
        Some(PartyKind::State) => Weight::Heavy,
        _ if is_word => Weight::Light,
        Some(PartyKind::Organisation) => Weight::Heavy,
        _ => Weight::Middle,
    }
}

/// All forms and cases of a name but that of the address.
fn spellings(name: &Name) -> impl Iterator<Item = (Form, &'static str, &str)> {
    let forms = [Form::Long, Form::Short].into_iter();
    forms.flat_map(move |form| name.cases(form).filter_map(move |case| Some((form, case, name.get(form, case)?))))
}

/// A party that has an abbreviation.
struct Abbreviated<'n> {
    party: &'n str,
    /// Its full name in all cases, the longest first.
    full: Vec<&'n str>,
    /// Its abbreviation in all cases.
    short: Vec<&'n str>,
}

impl<'n> Abbreviated<'n> {
    fn of(party: &'n str, name: &'n Name) -> Option<Self> {
        let of = |form: Form| -> Vec<&'n str> {
            let mut all: Vec<&str> = name.cases(form).filter_map(|case| name.get(form, case)).collect();
            all.sort_unstable_by(|one, other| other.len().cmp(&one.len()).then(one.cmp(other)));
            all.dedup();
            all
        };
        let abbreviated = Self { party, full: of(Form::Long), short: of(Form::Short) };
        abbreviated.short.iter().any(|short| is_abbreviation(short)).then_some(abbreviated)
    }

    /// A name of another party with the abbreviation in the place of the full name: «Управление ООН по наркотикам и
    /// преступности». `starts` are those of its words.
    fn shortened(&self, text: &str, starts: &[usize]) -> impl Iterator<Item = String> {
        let full = self.full.iter().find_map(|full| Some((place_of(full, text, starts)?, full.len())));
        full.into_iter().flat_map(move |(at, length)| {
            self.short.iter().map(move |short| [&text[..at], short, &text[at + length..]].concat())
        })
    }
}

/// Where the words of a text begin.
fn word_starts(text: &str) -> Vec<usize> {
    let mut is_inside = false;
    let begins =
        text.char_indices().filter(|(_, c)| !std::mem::replace(&mut is_inside, is_letter(*c)) && is_letter(*c));
    begins.map(|(at, _)| at).collect()
}

/// Where some words stand as words in a longer text, whose words begin at `starts`. Nothing is searched for: there are
/// thousands of pairs of names.
fn place_of(words: &str, text: &str, starts: &[usize]) -> Option<usize> {
    let stands = |at: &usize| text[*at..].strip_prefix(words).is_some_and(|rest| !rest.starts_with(is_letter));
    starts.iter().copied().find(stands).filter(|_| words.len() < text.len())
}

/// Whether a name is an abbreviation, which is no common word.
pub fn is_abbreviation(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 1
}

/// The beginning of a name's longest word, without what derived words change.
fn stem(name: &str) -> Option<String> {
    let word = name.split(|c: char| !is_letter(c)).max_by_key(|word| word.chars().count())?;
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let length = match letters.len() {
        0..SHORTEST_STEM => return None,
        SHORTEST_STEM => SHORTEST_STEM,
        5 => 4,
        many => many - 2,
    };
    Some(letters[..length].iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_by_the_beginning_of_its_longest_word() {
        assert_eq!(stem("Казахстан").as_deref(), Some("казахст"));
        assert_eq!(stem("Иран").as_deref(), Some("иран"));
        assert_eq!(stem("Шри-Ланка").as_deref(), Some("ланк"));
        assert_eq!(stem("США"), None);
    }

    #[test]
    fn words_stand_in_a_text_as_words() {
        let place = |words, text| place_of(words, text, &word_starts(text));
        let text = "Управление Организации Объединенных Наций по наркотикам";
        assert_eq!(place("Объединенных Наций", text), text.find("Объед"));
        assert_eq!(place("Организации Объединенных", text), text.find("Орг"));
        assert_eq!(place("Иран", "Ирана"), None);
        assert_eq!(place("Иран", "Иран"), None);
    }
}
