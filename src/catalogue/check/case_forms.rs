//! Cases that are not made of their name: «Республике Узбекистан» as the dative of «Республика Казахстан».
//!
//! A case changes the endings of words, and keeps their number and beginnings. The cases of a form are held against its
//! own nominative; where none of them fits, it is the nominative that is told of. What a language writes before a word is
//! beyond this check, and so is a name with references in it.

use super::text::VALUE;
use super::{Catalogues, Entry, Text};
use crate::catalogue::names::{Form, NOMINATIVE, form_and_case, is_channel};
use crate::character::{is_letter, is_letter_or_digit};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Languages whose cases are endings alone.
const WITH_ENDINGS: &[&str] = &["ru", "kk", "uk", "be", "ky", "uz", "tr", "az", "tk", "tt", "ba"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let locales = catalogues.locales.iter().filter(|locale| WITH_ENDINGS.contains(&locale.base()));
    for locale in locales.filter(|_| catalogues.ours) {
        for entry in locale.entries.iter().filter(|entry| entry.is_name() && !entry.is_faulty()) {
            for form in Form::ALL {
                of_form(entry, *form, findings);
            }
        }
    }
}

fn of_form(entry: &Entry, form: Form, findings: &mut Diagnostics) {
    let nominative = entry.text(if form == Form::Long { None } else { Some(form.as_str()) });
    let Some((name, whole)) = nominative.and_then(|name| Some((name, words(entry, name)?))) else { return };
    let mut cases = 0_usize;
    let mut strange = Vec::new();
    for case in entry.texts.iter().filter(|text| is_case(text, form)) {
        let Some(own) = words(entry, case) else { continue };
        // A channel that lacks its party has been told.
        if has_party(&own) != has_party(&whole) {
            continue;
        }
        cases += 1;
        let pairs = own.iter().zip(&whole).find(|(own, wanted)| !begin_alike(own, wanted));
        if let Some((word, of)) = pairs {
            let message = if has_same_letters(word, of) {
                format!("`{word}` has the letters of `{of}` in another order")
            } else {
                format!("`{word}` is no case of `{of}`")
            };
            strange.push((case, message));
        } else if own.len() != whole.len() {
            strange.push((case, format!("this case has {}, and its name {}", counted(own.len()), whole.len())));
        } else if let Some((word, of)) =
            own.iter().zip(&whole).find(|(own, wanted)| begins_with_capital(own) != begins_with_capital(wanted))
        {
            strange.push((case, format!("one of `{word}` and `{of}` begins with a capital, and one does not")));
        }
    }
    if cases > 1 && strange.len() == cases {
        let message =
            format!("the cases below are those of another name than `{}`", whole.join(" ").replace(VALUE, "…"));
        let complaint = Diagnostic::warning(Code::CaseOfOtherName, message).at(entry.place(name));
        let complaint = complaint.labelled(entry.place(strange[0].0), "one of them");
        findings.push(complaint.help("write the name that the cases are of, or mend them"));
        return;
    }
    for (case, message) in strange {
        let complaint = Diagnostic::warning(Code::CaseOfOtherName, message).at(entry.place(case));
        let complaint = complaint.labelled(entry.place(name), "the name");
        findings.push(complaint.help("write the case of this name, or mend the name"));
    }
}

fn counted(words: usize) -> String {
    if words == 1 { "1 word".to_string() } else { format!("{words} words") }
}

fn begins_with_capital(word: &str) -> bool {
    word.chars().find(|c| is_letter(*c)).is_some_and(char::is_uppercase)
}

/// The words of a text that is written out, but for the party in the name of a channel.
fn words<'e>(entry: &Entry, text: &'e Text) -> Option<Vec<&'e str>> {
    let [reading] = text.readings.as_slice() else { return None };
    (!text.has_placeables() || is_channel(entry.id)).then(|| reading.text.split_whitespace().collect())
}

/// Whether a name has a place for a party.
fn has_party(words: &[&str]) -> bool {
    words.iter().any(|word| word.contains(VALUE))
}

/// Whether two words are of the same letters, each as often.
fn has_same_letters(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|word| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    });
    one == other
}

/// Whether a text is an oblique case of a form.
pub fn is_case(text: &Text, form: Form) -> bool {
    let known = text.attribute.and_then(form_and_case);
    known.is_some_and(|(own, case)| own == form && case != NOMINATIVE && is_inflected(case))
}

/// Whether words have endings by a case: what is stored beside cases says what agrees with a name.
pub fn is_inflected(case: &str) -> bool {
    !matches!(case, "article" | "gender" | "number" | "attributive")
}

/// Whether two words begin alike: by their first letter if they are short, and may lose a vowel; else by three.
pub fn begin_alike(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|word| {
        let letters = word.chars().filter(|c| is_letter_or_digit(*c)).flat_map(char::to_lowercase);
        letters.map(|letter| if letter == 'ё' { 'е' } else { letter }).collect::<Vec<char>>()
    });
    let shortest = one.len().min(other.len());
    let kept = if shortest <= 4 { shortest.min(1) } else { 3 };
    one[..kept] == other[..kept]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_begin_as_their_name() {
        for (case, name) in
            [("Республике", "Республика"), ("дня", "день"), ("Қазақстанға", "Қазақстан"), ("льда", "лёд")]
        {
            assert!(begin_alike(case, name), "{case}, {name}");
        }
        for (case, name) in [("Узбекистану", "Казахстан"), ("Республике", "Реформа"), ("май", "июнь")]
        {
            assert!(!begin_alike(case, name), "{case}, {name}");
        }
    }
}
