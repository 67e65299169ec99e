//! Russian prepositions in the wrong one of their two shapes: «с ссылкой», «о Азии», «в Вьетнаме», «ко делегациям».
//!
//! Which shape a preposition has is decided by the letters that follow it. Where both are written, or where the ear decides,
//! as before abbreviations and figures, nothing is told. Nor is anything told of what may be a letter by which something is
//! called, «Группа В», or a part of a name, «Во Ван Тхыонг».

use super::Catalogues;
use super::plain::is_called_by_letter;
use super::russian::{Place, tell_words};
use super::words::Word;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

const VOWELS: &str = "аеёиоуыэюя";
/// Vowels before which «о» becomes «об»; the others begin with a consonant when they are read.
const PLAIN_VOWELS: &str = "аиоуэ";

/// Endings that nouns and adjectives have behind «о». Behind «об» they may have others: «рука об руку», «биться об заклад».
const BEHIND_O: &[&str] = &["е", "ии", "ах", "ях", "ых", "их", "ом", "ем", "ой", "ей"];

/// Forms of «весь», which begin with two consonants.
const ALL: &[&str] = &["все", "всё", "всего", "всей", "всем", "всём", "всеми", "всему", "всех", "всю"];

/// Words for the second, which are read so; longer ones such as «второстепенный» have both shapes before them.
const SECOND: &[&str] = &[
    "второй",
    "второго",
    "второму",
    "втором",
    "вторым",
    "вторыми",
    "вторых",
    "вторую",
    "вторник",
    "вторника",
    "вторнику",
    "вторником",
    "вторникам",
];

/// Prepositions that are surnames too, and the vowel by which somebody is addressed.
const NAMES: &[&str] = &["Во", "Со", "Ко", "О"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    tell_words(catalogues, |_| true, complaint, findings);
}

fn complaint(place: &Place) -> Option<Diagnostic> {
    let meant = other_shape(place)?;
    let next = place.next.as_ref()?;
    let message = format!("before `{}` it is `{meant}`", next.text);
    Some(Diagnostic::warning(Code::Misspelt, message).help(format!("write `{meant}`")))
}

/// The shape that a word has as a preposition before the next one, where it is certain that it has another.
fn other_shape(Place { text, before, word, next }: &Place) -> Option<&'static str> {
    // Prepositions have three bytes more than a letter at most: most words are longer.
    let next = next.as_ref().filter(|_| word.text.len() <= 4)?;
    let is_abbreviated = text[next.end()..].starts_with('.') && next.text.chars().nth(4).is_none();
    let is_capital = word.text.starts_with(char::is_uppercase);
    let is_name = is_capital
        && (next.text.starts_with(char::is_uppercase) || NAMES.contains(&word.text) || !opens(&text[..word.at]));
    let is_letter = word.text.chars().nth(1).is_none()
        && before.as_ref().is_some_and(|before| is_called_by_letter(before, &word.small(), Some(next)));
    if is_abbreviated || is_name || is_letter || !stands_before(text, word, next) {
        return None;
    }
    let shape = meant(&word.small(), next)?;
    Some(if is_capital { with_capital(shape) } else { shape })
}

/// Whether a sentence begins behind a text.
fn opens(text: &str) -> bool {
    let before = text.trim_end_matches([' ', '\u{A0}', '\n', '«', '(', '„']);
    before.is_empty() || before.ends_with(['.', '!', '?'])
}

fn with_capital(shape: &'static str) -> &'static str {
    match shape {
        "со" => "Со",
        "к" => "К",
        "ко" => "Ко",
        "во" => "Во",
        "о" => "О",
        "обо" => "Обо",
        _ => shape,
    }
}

/// Whether a word stands by itself right before another.
fn stands_before(text: &str, word: &Word, next: &Word) -> bool {
    let blanks = [' ', '\u{A0}', '\n', '«', '(', '„'];
    let before = &text[..word.at];
    let between = &text[word.end()..next.at];
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
    // Before one consonant the longer shape is never written; «щ» is two.
    let opens = !is_vowel(first) && first != 'щ' && is_vowel(second);
    let clusters = |letters: &str| letters.contains(first) && !is_vowel(second) && !matches!(second, 'ъ' | 'ь');
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| small.starts_with(beginning));
    let is_all = ALL.contains(&&*small);
    let is_all_or_second = is_all || SECOND.contains(&&*small);
    // «Иокогама», «Уэльс» begin with a consonant when they are read.
    let glides = matches!(first, 'и' | 'у') && is_vowel(second);
    match preposition {
        "о" if PLAIN_VOWELS.contains(first) && !glides => Some("об"),
        "об" if is_all || small == "мне" => Some("обо"),
        "об" if !is_vowel(first) && BEHIND_O.iter().any(|ending| small.ends_with(ending)) => Some("о"),
        "с" if clusters("сзшж") || is_all_or_second => Some("со"),
        "со" if opens || is_vowel(first) => Some("с"),
        "к" if is_all_or_second || small == "мне" => Some("ко"),
        "ко" if opens || is_vowel(first) => Some("к"),
        "в" if clusters("в") || begins(&["франц", "вьетнам"]) => Some("во"),
        "во" if opens && !begins(&["веки", "весь", "поле", "чисто"]) => Some("в"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::check::russian::tests::places_of;

    /// The other shapes that the words of a text have.
    fn shapes(text: &str) -> Vec<&'static str> {
        places_of(text).iter().filter_map(other_shape).collect()
    }

    #[test]
    fn the_letters_behind_it_decide_the_shape_of_a_preposition() {
        for (text, expected) in [
            ("с ссылкой", "со"),
            ("с странами", "со"),
            ("с Швейцарией", "со"),
            ("С странами ведутся переговоры", "Со"),
            ("План с странами", "со"),
            ("со Секретариатом", "с"),
            ("о Азии", "об"),
            ("об встрече", "о"),
            ("об делегациях", "о"),
            ("об всём", "обо"),
            ("об всех", "обо"),
            ("об мне", "обо"),
            ("к всем", "ко"),
            ("к второму", "ко"),
            ("ко делегациям", "к"),
            ("в Вьетнаме", "во"),
            ("в Франции", "во"),
            ("с второго", "со"),
            ("во Казахстане", "в"),
        ] {
            assert_eq!(shapes(text), [expected], "{text}");
        }
        for text in [
            "с сотрудником",
            "со странами",
            "со всеми",
            "со льдом",
            "со щитом",
            "с щитом",
            "со щедрым радушием",
            "о Японии",
            "о ее",
            "о Иокогаме",
            "о Уэльсе",
            "об этом",
            "об руку",
            "биться об заклад",
            "обо всём",
            "к весне",
            "ко мне",
            "к второстепенным",
            "к второсортным",
            "ко второстепенным",
            "с второстепенными",
            "с Сьерра-Леоне",
            "с Сьюзан",
            "в Вьентьяне",
            "во Франции",
            "во время",
            "во весь рост",
            "во избежание",
            "во имя",
            "в воде",
            "в весеннем",
            "о США",
            "с СВМДА",
            "с ст. 5",
            "в XX",
            "о 5",
            "со дня",
            "со двора",
            "с зеленым",
            "в вену",
            "Президент Во Ван Тхыонг",
            "Во Ван Тхыонг",
            "Со Ук и О Ин Сок",
            "министр Со Хи",
            "О Ин Сок",
            "Со посетил Астану",
            "Группа В включает",
            "Зал В вмещает",
            "Приложение О обновлено",
            "Витамин С снижает",
            "подпункт с статьи",
        ] {
            assert!(shapes(text).is_empty(), "{text}");
        }
    }
}
