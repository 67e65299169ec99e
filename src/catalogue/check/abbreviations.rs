//! An abbreviation of the source against that which the language has for it in its other texts: «СМВДА», «ШОС» or `CICA`
//! where all others say «СВМДА» for `CICA`.
//!
//! Which abbreviation of the source is which here, the catalogues themselves tell: nearly all texts whose source has the one
//! have the other. A text may well do without, or say the name in full. So another abbreviation is told only where it is
//! nearly that one by its letters, or where no other text has it and the source names nobody else that it could stand for.

use super::variables::matching;
use super::words::{Letters, Word};
use super::{Catalogues, HashMap, Locale, Reading, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Letters of an abbreviation, at least: shorter ones are often Roman figures and initials.
const LETTERS: usize = 3;
/// Texts that have it, at least, and how many of ten of them say it in the same way.
const TEXTS: usize = 5;
const OF_TEN: usize = 8;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.translations().filter(|locale| catalogues.ours && locale.is_cyrillic()) {
        lost_in_variants(catalogues, locale, findings);
        let known = known(catalogues, locale);
        for (entry, source) in locale.entries.iter().filter_map(|entry| Some((entry, catalogues.source_of(entry)?))) {
            let mut told = Vec::new();
            for text in &entry.texts {
                let Some(original) = source.text(text.attribute) else { continue };
                for reading in &text.readings {
                    let Some(counterpart) = matching(reading, original) else { continue };
                    for (abbreviation, own) in &known {
                        let is_said = own.as_ref().is_some_and(|own| is_in(reading, own));
                        if is_said || !is_in(counterpart, abbreviation) {
                            continue;
                        }
                        // What the source says as well is another matter, but for the abbreviation itself.
                        let is_other = |word: &Word| {
                            // Where the language says it in words, nothing else is an abbreviation of it.
                            let stands_for_it = own.as_ref().is_some_and(|own| is_near(word.text, own))
                                || (locale.vocabulary().count(word) < 2 && !names_others(counterpart, abbreviation));
                            word.text == abbreviation || (!is_in(counterpart, word.text) && stands_for_it)
                        };
                        for word in abbreviations(reading).filter(is_other) {
                            let span = reading.span(entry.tree, word.at..word.end());
                            if !told.contains(&span) {
                                told.push(span.clone());
                                let complaint = complaint(word.text, abbreviation, own.as_deref()).at(span);
                                findings.push(complaint.labelled(source.place(original), "the source"));
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Tells a variant that does not say the abbreviation which every other variant says where the source does.
fn lost_in_variants(catalogues: &Catalogues, locale: &Locale, findings: &mut Diagnostics) {
    for entry in &locale.entries {
        let Some(source) = catalogues.source_of(entry).filter(|_| !entry.is_faulty()) else { continue };
        for text in entry.texts.iter().filter(|text| text.has_selections()) {
            let Some(original) = source.text(text.attribute) else { continue };
            for abbreviation in all(original) {
                let is_meant = |reading: &&Reading| {
                    matching(reading, original).is_some_and(|counterpart| is_in(counterpart, &abbreviation))
                };
                let (meant, others): (Vec<_>, Vec<_>) = text.readings.iter().partition(is_meant);
                let own = meant.iter().flat_map(|reading| abbreviations(reading)).find(|word| {
                    word.text != abbreviation
                        && locale.vocabulary().count(word) > 1
                        && !others.iter().any(|reading| is_in(reading, word.text))
                });
                let Some(own) = own else { continue };
                let without: Vec<_> = meant.iter().filter(|reading| !is_in(reading, own.text)).collect();
                let ([reading], true) = (without.as_slice(), meant.len() > 1) else { continue };
                let Some(choice) = reading.choices.last() else { continue };
                let message = format!("the source says `{abbreviation}`, and this variant does not say `{}`", own.text);
                let complaint = Diagnostic::warning(Code::TermBase, message).at(choice.place(entry.tree));
                let complaint = complaint.labelled(source.place(original), "the source");
                findings.push(complaint.help(format!("write `{}`, as the variants beside it do", own.text)));
            }
        }
    }
}

fn complaint(written: &str, abbreviation: &str, own: Option<&str>) -> Diagnostic {
    let help = "say it as the other texts of the language do";
    if let Some(own) = own {
        let message = format!("`{written}` stands here for `{abbreviation}`, and `{own}` in other texts");
        Diagnostic::warning(Code::TermBase, message).help(format!("write `{own}`, or mend the source"))
    } else if written == abbreviation {
        let message = format!("`{abbreviation}` is left as it is in the source, and in no other text");
        Diagnostic::warning(Code::TermBase, message).help(help)
    } else {
        let message = format!("`{written}` stands here for `{abbreviation}`, and in no other text");
        Diagnostic::warning(Code::TermBase, message).help(help)
    }
}

/// The abbreviations of the source that many texts have, each with what the language says for it, if that is one.
fn known(catalogues: &Catalogues, locale: &Locale) -> Vec<(String, Option<String>)> {
    let mut texts: HashMap<String, (usize, HashMap<String, usize>)> = HashMap::default();
    for entry in &locale.entries {
        let Some(source) = catalogues.source_of(entry) else { continue };
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            let own = all(text);
            for abbreviation in all(original) {
                let (count, beside) = texts.entry(abbreviation).or_default();
                *count += 1;
                for other in &own {
                    *beside.entry(other.clone()).or_default() += 1;
                }
            }
        }
    }
    let mut known: Vec<_> = texts
        .into_iter()
        .filter(|(_, (count, _))| *count >= TEXTS)
        .filter_map(|(abbreviation, (count, beside))| {
            let is_usual = |times: usize| times * 10 >= count * OF_TEN;
            // What is as it is in the source in several texts may well be so in this one.
            if beside.get(&abbreviation).is_some_and(|times| *times > 1) {
                return None;
            }
            let mut own: Vec<_> = beside.into_iter().filter(|(_, times)| is_usual(*times)).collect();
            own.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
            Some((abbreviation, own.into_iter().next().map(|(own, _)| own)))
        })
        .collect();
    known.sort();
    known
}

/// Whether an abbreviation has the letters of another but for one of them, in whatever order.
fn is_near(one: &str, other: &str) -> bool {
    let mut left: Vec<char> = other.chars().collect();
    let strange = one.chars().filter(|letter| {
        let found = left.iter().position(|other| other == letter);
        found.map(|at| left.remove(at)).is_none()
    });
    strange.count() <= 1 && left.len() <= 1
}

/// Whether a text has a name within a sentence that is not this abbreviation.
fn names_others(reading: &Reading, abbreviation: &str) -> bool {
    let is_name = |word: &Word| word.letters.any(Letters::CAPITAL) && word.text != abbreviation;
    let opens = |word: &Word| {
        let before = reading.text[..word.at].trim_end();
        before.is_empty() || before.ends_with(['.', '!', '?'])
    };
    reading.words().any(|word| is_name(&word) && !opens(&word))
}

/// The abbreviations of a text, each once.
fn all(text: &Text) -> Vec<String> {
    let mut all: Vec<String> = text.readings.iter().flat_map(abbreviations).map(|word| word.text.to_string()).collect();
    all.sort();
    all.dedup();
    all
}

fn is_in(reading: &Reading, abbreviation: &str) -> bool {
    abbreviations(reading).any(|word| word.text == abbreviation)
}

/// The words of capitals alone. Roman figures are none.
fn abbreviations<'r>(reading: &'r Reading) -> impl Iterator<Item = Word<'r>> {
    reading.words().filter(|word| {
        word.text.chars().count() >= LETTERS
            && word.text.chars().all(char::is_uppercase)
            && !word.text.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'М' | 'M'))
    })
}
