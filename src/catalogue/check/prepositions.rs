//! Russian prepositions in the wrong one of their two shapes: «с ссылкой», «о Азии», «в Вьетнаме», «ко делегациям».
//!
//! Which shape a preposition has is decided by the letters that follow it. Where both are written, or where the ear decides,
//! as before abbreviations and figures, nothing is told.

use super::words::Word;
use super::{Catalogues, Entry, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

const VOWELS: &str = "аеёиоуыэюя";
/// Vowels before which «о» becomes «об»; the others begin with a consonant when they are read.
const PLAIN_VOWELS: &str = "аиоуэ";

/// What stands behind «об» though it begins with a consonant: «рука об руку».
const BEHIND_OB: &[&str] = &["руку", "стену", "стенку", "землю", "пол", "лед", "лёд", "камень", "камни"];

/// Forms of «весь», which begin with two consonants.
const ALL: &[&str] = &["все", "всё", "всего", "всей", "всем", "всеми", "всему", "всех", "всю"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|locale| catalogues.ours && locale.base() == "ru") {
        for entry in locale.entries.iter().filter(|entry| !catalogues.is_list(entry)) {
            let mut told = Vec::new();
            for reading in entry.texts.iter().flat_map(|text| &text.readings) {
                of_reading(entry, reading, &mut told, findings);
            }
        }
    }
}

fn of_reading(entry: &Entry, reading: &Reading, told: &mut Vec<usize>, findings: &mut Diagnostics) {
    let mut words = reading.words().peekable();
    while let Some(word) = words.next() {
        // Prepositions have three bytes more than a letter at most: most words are longer.
        if word.text.len() > 4 {
            continue;
        }
        let Some(next) = words.peek().filter(|next| stands_before(reading, &word, next)) else { continue };
        let Some(meant) = meant(&word.small(), next) else { continue };
        let span = reading.span(entry.tree, word.at..word.end());
        if !told.contains(&span.range().start) {
            told.push(span.range().start);
            let message = format!("`{} {}` is written `{meant} {}`", word.small(), next.text, next.text);
            let complaint = Diagnostic::warning(Code::Misspelt, message).at(span);
            findings.push(complaint.help(format!("write `{meant}`")));
        }
    }
}

/// Whether a word stands by itself right before another.
fn stands_before(reading: &Reading, word: &Word, next: &Word) -> bool {
    let blanks = [' ', '\u{A0}', '\n', '«', '(', '„'];
    let before = &reading.text[..word.at];
    let between = &reading.text[word.end()..next.at];
    (before.is_empty() || before.ends_with(blanks)) && matches!(between, " " | "\u{A0}")
}

/// The shape that a preposition has before a word, where it is another.
fn meant(preposition: &str, next: &Word) -> Option<&'static str> {
    let is_abbreviation = next.text.chars().nth(1).is_none_or(char::is_uppercase);
    if is_abbreviation || !next.letters.are_cyrillic() {
        return None;
    }
    let small = next.small();
    let mut letters = small.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let is_vowel = |letter: char| VOWELS.contains(letter);
    // Before one consonant the longer shape is never written.
    let opens = !is_vowel(first) && is_vowel(second);
    let clusters = |letters: &str| letters.contains(first) && !is_vowel(second) && second != 'ъ';
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| small.starts_with(beginning));
    let is_all_or_second = ALL.contains(&&*small) || begins(&["второ", "вторым", "вторник"]);
    match preposition {
        "о" if PLAIN_VOWELS.contains(first) => Some("об"),
        "об" if !is_vowel(first) && !BEHIND_OB.contains(&&*small) => Some("о"),
        "с" if clusters("сзшж") || is_all_or_second => Some("со"),
        "со" if opens || is_vowel(first) => Some("с"),
        "к" if is_all_or_second || small == "мне" => Some("ко"),
        "ко" if opens || is_vowel(first) => Some("к"),
        "в" if clusters("в") || begins(&["франц"]) => Some("во"),
        "во" if opens && !begins(&["веки", "поле", "чисто"]) => Some("в"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::check::words::{Letters, words};

    fn shape(text: &str) -> Option<&'static str> {
        let mut all = words(text);
        let preposition = all.next().map(|word| word.small().into_owned()).unwrap_or_default();
        meant(&preposition, &all.next().filter(|word| !word.letters.any(Letters::FIGURE))?)
    }

    #[test]
    fn the_letters_behind_it_decide_the_shape_of_a_preposition() {
        for (text, expected) in [
            ("с ссылкой", "со"),
            ("с странами", "со"),
            ("с Швейцарией", "со"),
            ("со Секретариатом", "с"),
            ("о Азии", "об"),
            ("об встрече", "о"),
            ("к всем", "ко"),
            ("ко делегациям", "к"),
            ("в Вьетнаме", "во"),
            ("в Франции", "во"),
            ("с второго", "со"),
            ("во Казахстане", "в"),
        ] {
            assert_eq!(shape(text), Some(expected), "{text}");
        }
        for text in [
            "с сотрудником",
            "со странами",
            "со всеми",
            "со льдом",
            "о Японии",
            "о ее",
            "об этом",
            "об руку",
            "к весне",
            "ко мне",
            "во Франции",
            "во время",
            "во избежание",
            "во имя",
            "в воде",
            "в весеннем",
            "о США",
            "с СВМДА",
            "в XX",
            "о 5",
            "со дня",
            "со двора",
            "с зеленым",
            "в вену",
        ] {
            assert_eq!(shape(text), None, "{text}");
        }
    }
}
