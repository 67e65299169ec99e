//! Whether a text by itself, such as a note brings it, is of the language that it is said to be.
//!
//! Nothing is known of it but its words, so that much is let pass: names, abbreviations, terms of a word or two, and what
//! stands in quotation marks or brackets may be of any language. A text of a language that is not known here is never told
//! but where it is plainly English.

use std::ops::Range;

use super::grammar::{ENGLISH, Grammar, KAZAKH, RUSSIAN, is_english_alone};
use super::{IN_A_ROW, is_small, sentences};
use crate::catalogue::check::letters::{is_cyrillic, is_latin};
use crate::catalogue::check::words::{Letters, Word, words};
use crate::language::Language;

/// Letters of a word that tells that a text was copied, at least: shorter ones are often abbreviations.
const TELLING: usize = 4;

/// Endings that words of Russian have and words of Kazakh do not.
const RUSSIAN_NOUNS: &[&str] = &["ение", "ения", "ению", "ости", "ость", "ции", "цию", "ство", "ства"];

/// Endings of Russian that names of Kazakhstan may have too, so that they tell only of words in small letters.
const RUSSIAN_WORDS: &[&str] = &[
    "ный",
    "ная",
    "ное",
    "ные",
    "ного",
    "ной",
    "ных",
    "ному",
    "ными",
    "ский",
    "ская",
    "ское",
    "ские",
    "ского",
    "ской",
    "ских",
    "ому",
    "его",
    "ов",
    "ев",
    "ях",
    "ться",
    "ется",
    "ать",
    "ять",
    "ить",
    "еть",
    "щий",
    "щая",
    "щее",
    "щие",
    "щих",
    "щую",
    "щего",
];

/// Endings of adjectives in the nominative. Those of surnames are not among them: «Достоевский көшесі».
const RUSSIAN_ADJECTIVES: &[&str] = &["ный", "ная", "ное", "ные", "ское", "ские"];

/// Letters of a word whose ending tells, at least.
const INFLECTED: usize = 5;

/// The first words of a text that are of another language than it is said to be, with that language's name; `None` where
/// none are told.
#[must_use]
pub fn foreign(text: &str, language: &Language) -> Option<(Range<usize>, &'static str)> {
    let own = language.base();
    // Kazakh and Russian in other letters are not known.
    if language.identifier().script.is_some_and(|script| !matches!(script.as_str(), "Cyrl" | "Latn"))
        || (matches!(own, "ru" | "kk") && language.identifier().script.is_some_and(|script| script.as_str() == "Latn"))
    {
        return None;
    }
    if own == "en" && text.contains(is_cyrillic) && !text.contains(is_latin) {
        let all: Vec<Word> = words(text).filter(|word| word.letters.any(Letters::CYRILLIC)).collect();
        if all.iter().any(|word| word.text.chars().count() >= TELLING) {
            return row(&all, cyrillic(&all));
        }
    }
    sentences(text).into_iter().find_map(|sentence| {
        let start = sentence.start;
        let all: Vec<Word> = words(&text[sentence])
            .map(|word| Word { at: start + word.at, ..word })
            .filter(|word| word.text.chars().any(char::is_alphabetic))
            .collect();
        match own {
            "en" => all
                .chunk_by(|one, next| one.letters.any(Letters::CYRILLIC) == next.letters.any(Letters::CYRILLIC))
                .filter(|run| run[0].letters.any(Letters::CYRILLIC))
                .find(|run| run.len() >= 2 && run.iter().any(is_small))
                .and_then(|run| row(run, cyrillic(run))),
            "ru" | "kk" => {
                let is_latin_word = |word: &Word| word.letters.are_latin();
                let english = all
                    .chunk_by(|one, next| is_latin_word(one) == is_latin_word(next))
                    .find(|run| is_latin_word(&run[0]) && is_english(run));
                let in_letters = || all.iter().copied().filter(|word| word.letters.any(Letters::CYRILLIC)).collect();
                english.and_then(|run| row(run, ENGLISH.name)).or_else(|| of_script(text, &in_letters(), own == "kk"))
            }
            _ => {
                let grammar = all.iter().filter(|word| is_english_alone(&word.small())).count();
                if grammar >= 2 && all.len() > IN_A_ROW { row(&all, ENGLISH.name) } else { None }
            }
        }
    })
}

/// Whether a text that two versions have letter by letter is one that only one of them can have: of two words or more, and
/// more than names. Two languages of one script have more words in common.
#[must_use]
pub fn is_copied(text: &str, languages: [&Language; 2]) -> bool {
    if languages[0].base() == languages[1].base() {
        return false;
    }
    let are_kin = languages.iter().all(|language| matches!(language.base(), "ru" | "kk"));
    let letters: fn(char) -> bool = if are_kin { is_cyrillic } else { char::is_alphabetic };
    sentences(text).into_iter().any(|sentence| {
        let all: Vec<Word> = words(&text[sentence]).filter(|word| word.text.chars().all(letters)).collect();
        let least = if are_kin { IN_A_ROW } else { 2 };
        all.len() >= least && all.iter().any(|word| is_small(word) && word.text.chars().count() >= TELLING)
    })
}

fn row(words: &[Word], language: &'static str) -> Option<(Range<usize>, &'static str)> {
    let (first, last) = (words.first()?, words.last()?);
    Some((first.at..last.at + last.text.len(), language))
}

/// The language of Cyrillic words in an English text.
fn cyrillic(words: &[Word]) -> &'static str {
    let is_kazakh = words.iter().any(|word| KAZAKH.is_told_by(word));
    if is_kazakh { KAZAKH.name } else { RUSSIAN.name }
}

/// A small word of grammar, and another that is no name.
fn is_english(run: &[Word]) -> bool {
    let is_grammar = |word: &&Word| is_small(word) && ENGLISH.has_word(word.text);
    run.len() >= IN_A_ROW
        && run.iter().any(|word| is_grammar(&word))
        && run.iter().any(|word| is_small(word) && !ENGLISH.has_word(word.text))
}

/// A sentence of Russian in Kazakh, or the other way round: it has marks of the one and none of the other.
fn of_script(text: &str, words: &Vec<Word>, is_kazakh: bool) -> Option<(Range<usize>, &'static str)> {
    let is_single = words.len() < 2;
    let russian = words.iter().filter(|word| is_russian(text, word)).count();
    let kazakh = words.iter().filter(|word| is_of(&KAZAKH, word)).count();
    if is_kazakh {
        let found = russian > 0 && kazakh == 0 && (!is_single || is_small(&words[0]));
        return if found { row(words, RUSSIAN.name) } else { None };
    }
    let letters = words.iter().filter(|word| is_small(word) && word.letters.any(Letters::KAZAKH));
    let found = !is_single && letters.count() > 0 && russian == 0 && 3 * kazakh >= words.len();
    if found { row(words, KAZAKH.name) } else { None }
}

fn is_of(grammar: &Grammar, word: &Word) -> bool {
    grammar.is_told_by(word)
}

/// Whether a word by itself has an ending of Russian that no word of Kazakh has. Those of surnames tell of words in small
/// letters alone, and those of adjectives of the first word of a text as well.
pub(super) fn has_russian_ending(word: &Word) -> bool {
    let small = word.small();
    let ends_in = |endings: &[&str]| endings.iter().any(|ending| small.ends_with(ending));
    let is_inflected = small.chars().count() >= INFLECTED && !word.letters.any(Letters::KAZAKH);
    let is_adjective = word.at == 0 && ends_in(RUSSIAN_ADJECTIVES);
    // «ведомство» and the like are said in Kazakh too.
    let is_noun = ends_in(RUSSIAN_NOUNS) && !ends_in(&["ство", "ства"]);
    is_inflected && (is_noun || is_adjective || is_small(word) && ends_in(RUSSIAN_WORDS))
}

/// Whether a word is Russian and cannot be Kazakh: a small word of grammar before another one, or one of an ending.
fn is_russian(text: &str, word: &Word) -> bool {
    let small = word.small();
    // A letter by itself may be that of a point, a flat or a block: «а) …», «б блогы», «55 в».
    let goes_on = || {
        let mut behind = text[word.at + word.text.len()..].chars();
        behind.next().is_some_and(char::is_whitespace) && behind.next().is_some_and(char::is_alphabetic)
    };
    let ends_in = |endings: &[&str]| endings.iter().any(|ending| small.ends_with(ending));
    let is_inflected = small.chars().count() >= INFLECTED && !word.letters.any(Letters::KAZAKH);
    word.text == small && RUSSIAN.has_word(&small) && goes_on()
        || is_inflected && (ends_in(RUSSIAN_NOUNS) || is_small(word) && ends_in(RUSSIAN_WORDS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, tag: &str) -> Option<&'static str> {
        foreign(text, &tag.parse().ok()?).map(|(_, language)| language)
    }

    #[test]
    fn a_text_of_another_language_is_known_by_its_words() {
        for (tag, text, language) in [
            ("ru", "Roads and bridges", "English"),
            ("kk", "the anniversary of the Conference", "English"),
            ("ru", "Заседание состоится. The meeting will be held on Monday.", "English"),
            ("ru", "Жолдар және көпірлер", "Kazakh"),
            ("ru", "көпірдің опат болғанына", "Kazakh"),
            ("kk", "с годовщиной Совещания", "Russian"),
            ("kk", "проект документа о мерах доверия", "Russian"),
            ("kk", "Отырыс Астанада өтеді. Просим подтвердить участие до вторника.", "Russian"),
            ("kk", "заместитель исполнительного директора", "Russian"),
            ("kk", "Положение о конкурсе", "Russian"),
            ("en", "Дороги и мосты", "Russian"),
            ("en", "Заседание", "Russian"),
            ("en", "the meeting (состоится во вторник)", "Russian"),
            ("en", "Жолдар және көпірлер", "Kazakh"),
            ("de", "the anniversary of the Conference", "English"),
        ] {
            assert_eq!(told(text, tag), Some(language), "{tag}: {text}");
        }
    }

    #[test]
    fn names_symbols_and_terms_may_be_of_any_language() {
        for (tag, text) in [
            ("ru", "Rixos President Astana"),
            ("ru", "платформа Microsoft Teams"),
            ("ru", "на условиях ad hoc и de facto"),
            ("ru", "г-жа А. Пример, директор департамента"),
            ("ru", "зал «Бәйтерек», проспект Мәңгілік Ел, 55"),
            ("ru", "«Roads and bridges of the future»"),
            ("ru", "MC/2023/DRAFT/4/Rev.2"),
            ("kk", "Астана қ., Мәңгілік Ел даңғылы, 55/20, С блогы"),
            ("kk", "Б. Образец мырза"),
            ("kk", "баспасөз орталығы, 5-зал, б блогы"),
            ("kk", "Сергей Иванов"),
            ("kk", "Достоевский, Красная поляна"),
            ("kk", "Конференция залы, Германия"),
            ("kk", "«О мерах доверия» құжаты"),
            ("kk", "туризм саласындағы жоба"),
            ("kk", "форум"),
            ("kk", "а) балама жоспар; в) бас жоспар"),
            ("en", "Rixos, hall “Сарыарқа”"),
            ("en", "GOST (ГОСТ) R 7.0"),
            ("en", "№ 5"),
            ("de", "Jubiläum der Konferenz"),
            ("fr", "La Conférence pour l’interaction"),
            ("kk-Latn", "Qazaqstan Respublikasy"),
        ] {
            assert_eq!(told(text, tag), None, "{tag}: {text}");
        }
    }

    #[test]
    fn what_two_versions_have_letter_by_letter_was_copied_where_it_is_more_than_names() {
        let copied = |text: &str, tags: [&str; 2]| {
            let [one, other] = tags.map(|tag| tag.parse::<Language>().ok());
            one.zip(other).is_some_and(|(one, other)| is_copied(text, [&one, &other]))
        };
        assert!(copied("Draft agenda", ["en", "ru"]));
        assert!(copied("проект повестки форума", ["ru", "kk"]));
        for (text, tags) in [
            ("Rixos President", ["en", "ru"]),
            ("Zoom", ["en", "kk"]),
            ("Онлайн форум", ["ru", "kk"]),
            ("Сергей Иванов", ["ru", "kk"]),
            ("draft agenda", ["en", "en-GB"]),
        ] {
            assert!(!copied(text, tags), "{text}");
        }
    }
}
