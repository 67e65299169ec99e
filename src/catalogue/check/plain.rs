//! Rules of plain text that the texts of catalogues and of notes are both held to: quotation marks, and letters of another
//! script. They look at a text and tell nothing: that is for those who know where it stands.

use super::letters::{is_cyrillic, is_greek, is_latin};
use super::words::Word;
use crate::language::QuotationMarks;

/// What is wrong with a mark that quotes: a straight one, or one of another language. Nothing, where it is right or the sign
/// of a measure.
pub fn strange_mark(text: &str, at: usize, mark: char, marks: QuotationMarks) -> Option<&'static str> {
    let own = [marks.outer.0, marks.outer.1, marks.inner.0, marks.inner.1];
    // The inner marks of Russian are shaped like the outer ones of English.
    let is_inner = marks.outer.0 == '«' && matches!(mark, '„' | '“');
    let is_misplaced = is_inner && !text[..at].contains(['«', '„']);
    if (own.contains(&mark) && !is_misplaced) || is_measure(text, at, mark) {
        return None;
    }
    Some(if mark == '"' { "a straight quotation mark" } else { "a quotation mark of another language" })
}

/// Whether a mark behind a figure is that of inches, `19"`, and closes no quotation.
fn is_measure(text: &str, place: usize, mark: char) -> bool {
    let mut is_open = false;
    for (at, _) in text.match_indices(mark).take_while(|(at, _)| *at <= place) {
        let is_inches = matches!(mark, '"' | '″') && !is_open && text[..at].ends_with(|c: char| c.is_ascii_digit());
        if at == place {
            return is_inches;
        }
        is_open ^= !is_inches;
    }
    false
}

/// A script: its name, and whether a letter is of it.
type Script = (&'static str, fn(char) -> bool);

const LATIN: Script = ("Latin", is_latin);
const CYRILLIC: Script = ("Cyrillic", is_cyrillic);
/// Without the letters that stand for units and quantities beside Latin ones.
const GREEK: Script = ("Greek", |c| is_greek(c) && !matches!(c, 'μ' | 'Ω' | 'Δ' | 'π'));

/// The letters of a word that are of another script than most of it, with the name of their script.
pub fn mixed(word: &str) -> Option<(String, &'static str)> {
    let scripts = [LATIN, CYRILLIC, GREEK];
    scripts.iter().filter(|(_, is)| word.contains(*is)).nth(1)?;
    let count = |is: fn(char) -> bool| word.chars().filter(|c| is(*c)).count();
    let met = scripts.iter().map(|(name, is)| (count(*is), name, is)).filter(|(count, ..)| *count > 0);
    met.min_by_key(|(count, ..)| *count).map(|(_, name, is)| (word.chars().filter(|c| is(*c)).collect(), *name))
}

/// Whether a word has a figure that looks like a letter of its script where a letter is meant: a Cyrillic word begins
/// with it or has it within, a Latin one has it within. `А4`, `21st` and `mp3` are as they should be.
pub fn has_figure_for_letter(word: &str) -> bool {
    let mut figures = word.char_indices().filter(|(_, c)| c.is_ascii_digit());
    let (Some((at, figure)), None) = (figures.next(), figures.next()) else { return false };
    let (before, after) = (&word[..at], &word[at + 1..]);
    let letters = || before.chars().chain(after.chars());
    if letters().count() < 3 || !after.chars().all(char::is_lowercase) {
        return false;
    }
    let within = before.ends_with(char::is_lowercase) && !after.is_empty();
    if letters().all(is_cyrillic) {
        // `3км` lacks a space at most.
        let begins = before.is_empty() && after.contains(VOWELS);
        let ends = after.is_empty() && figure == '0' && before.chars().all(char::is_lowercase);
        matches!(figure, '0' | '3' | '4' | '6') && (within || begins || ends)
    } else {
        letters().all(is_latin) && matches!(figure, '0' | '1') && within
    }
}

const VOWELS: [char; 15] = ['а', 'е', 'ё', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я', 'ә', 'ө', 'ұ', 'ү', 'і'];

/// Words of one letter in Slavic languages of Cyrillic script that have a Latin look-alike; with a capital they begin a
/// sentence. Kazakh has none.
const LETTERS: &[&str] = &["а", "с", "о", "у", "к"];
const CAPITALS: &[&str] = &["А", "С", "О", "У", "К", "В"];
const WITH_LETTERS: &[&str] = &["ru", "uk", "be", "bg", "mk"];

/// What is called by the letter behind it in Slavic languages: the beginnings of the words, and the endings of their forms.
const LETTERED_BEHIND: &[(&[&str], &[&str])] = &[
    (
        &[
            "пункт",
            "подпункт",
            "вариант",
            "раздел",
            "подраздел",
            "блок",
            "корпус",
            "витамин",
            "гепатит",
            "класс",
            "тип",
            "подъезд",
            "сектор",
            "зал",
            "план",
            "литер",
        ],
        &["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"],
    ),
    (&["групп", "букв", "форм", "литер"], &["а", "ы", "е", "у", "ой", "", "ам", "ами", "ах"]),
    (&["приложени", "категори", "секци"], &["е", "я", "ю", "ем", "и", "й", "ям", "ями", "ях", "ей"]),
];

/// How a noun or adjective ends that the letter governs as a preposition, so that nothing is called by it: «группы с участием».
/// Endings that verbs have too are not among them: «вариант c предлагаем».
const GOVERNED: &[(&str, &[&str])] =
    &[("с", &["ием", "ом", "ым", "ами", "ями"]), ("о", &["ах", "ях"]), ("к", &["ам", "ям", "ому", "ему"])];

/// What is none of these though it ends as they do.
const UNGOVERNED: &[&str] = &["потом", "целиком", "там", "сам"];

/// Endings of several things behind which «а также» adds to them; behind one it may stand for its letter: «пункт a также изменен».
const OF_SEVERAL: &[&str] = &["пункты", "варианты", "разделы", "блоки", "классы", "типы", "залы", "планы"];

/// What is called by the letter before it in Kazakh, by the beginnings of the words: points, blocks of buildings, classes.
pub const LETTERED: &[&str] =
    &["пункт", "тармақ", "блог", "блок", "корпус", "сынып", "топ", "санат", "бөлі", "қосымша", "нұсқа", "әріп", "әрп"];

/// Whether a letter by itself stands for the look-alike of the language, its `twin`: a preposition or «а» between words of
/// it, and no letter by which something is called.
pub fn is_own_letter(text: &str, words: &[Word], index: usize, twin: &str, language: &str) -> bool {
    let word = &words[index];
    let (before, after) = (&text[..word.at], &text[word.end()..]);
    let is_own = |word: &Word| word.text.chars().all(is_cyrillic);
    let previous = index.checked_sub(1).and_then(|index| words.get(index));
    let next = words.get(index + 1).filter(|next| is_own(next));
    let stands_alone = (before.is_empty() || before.ends_with([' ', '\u{A0}', '\u{202F}', '\n', '«', '(', '“']))
        && after.starts_with([' ', '\u{A0}', '\u{202F}', '\n']);
    let begins = before.trim_end_matches([' ', '\u{A0}', '\u{202F}', '\n']);
    let begins = begins.is_empty() || begins.ends_with(['.', '!', '?', '«']);
    let is_letter = LETTERS.contains(&twin) && previous.is_none_or(is_own);
    // «по будням с 8:00»
    let governs_number = is_letter
        && previous.is_some()
        && words.get(index + 1).is_some_and(|next| next.text.starts_with(|c: char| c.is_ascii_digit()));
    WITH_LETTERS.contains(&language)
        && stands_alone
        && (next.is_some() || governs_number)
        && (is_letter || (begins && CAPITALS.contains(&twin)))
        && !previous.is_some_and(|previous| is_called_by_letter(previous, &twin.to_lowercase(), next))
}

/// Whether a word is what is called by the letter behind it: «пункт», «вариант», «группа». The letter, given as that of the
/// language in small letters, may govern the next word instead, or join it.
pub fn is_called_by_letter(word: &Word, letter: &str, next: Option<&Word>) -> bool {
    let small = word.small();
    let is_form = |(beginnings, endings): &(&[&str], &[&str])| {
        let mut rests = beginnings.iter().filter_map(|beginning| small.strip_prefix(beginning));
        rests.any(|rest| endings.contains(&rest))
    };
    let is_governed = |next: &Word| {
        let next = next.small();
        let endings =
            GOVERNED.iter().find(|(governing, _)| *governing == letter).map_or(&[][..], |(_, endings)| endings);
        let ends = endings.iter().any(|ending| next.ends_with(ending));
        let adds = letter == "а" && next == "также" && OF_SEVERAL.iter().any(|ending| small.ends_with(ending));
        (ends && !UNGOVERNED.contains(&&*next)) || adds
    };
    LETTERED_BEHIND.iter().any(is_form) && !next.is_some_and(is_governed)
}

/// Whether a letter is a word of one letter in a language, small or capital.
pub fn is_preposition(letter: &str, language: &str) -> bool {
    WITH_LETTERS.contains(&language) && (LETTERS.contains(&letter) || CAPITALS.contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::check::letters::cyrillic_twin;
    use crate::catalogue::check::words::words;

    #[test]
    fn marks_behind_figures_are_measures_unless_they_close_a_quotation() {
        let marks = QuotationMarks { outer: ('«', '»'), inner: ('„', '“') };
        let strange = |text: &str| {
            let all = text.match_indices('"').filter(|(at, _)| strange_mark(text, *at, '"', marks).is_some());
            all.count()
        };
        for (text, count) in [
            ("экраны 19\" и 21\"", 0),
            ("\"План 2030\" и 21\"", 2),
            ("экран 19\" и \"План 2030\"", 2),
            ("19\", 21\", 27\"", 0),
        ] {
            assert_eq!(strange(text), count, "{text}");
        }
    }

    #[test]
    fn a_letter_by_which_something_is_called_is_no_preposition() {
        let is_slip = |text: &str| {
            let all: Vec<Word> = words(text).collect();
            (0..all.len()).any(|index| {
                let twin = cyrillic_twin(all[index].text).filter(|twin| twin.chars().count() == 1);
                twin.is_some_and(|twin| is_own_letter(text, &all, index, &twin, "ru"))
            })
        };
        for text in ["вместе c государствами", "Встреча, a затем ужин", "ответ на вопрос o месте"]
        {
            assert!(is_slip(text), "{text}");
        }
        for text in [
            "подпункт a пункта 3",
            "пункты a и б",
            "вариант c плана",
            "подпункт c новой редакции",
            "группы c из списка",
            "подпункт a также изменен",
            "подпункт a не применяется",
            "вариант c предлагаем принять",
            "вариант c просим считать принятым",
            "в приложении a указано",
            "формат A4 подходит",
        ] {
            assert!(!is_slip(text), "{text}");
        }
    }
}
