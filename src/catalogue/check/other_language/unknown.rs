//! Whether a text is of a language that is not known here: German beside English, Ukrainian beside Russian, Kyrgyz beside
//! Kazakh.
//!
//! It is told by what a text of the known language is never without, or never has: a text that may be of it is taken for
//! it.

use super::grammar::{RUSSIAN, is_english_alone};
use super::is_small;
use crate::catalogue::check::words::{Letters, Word, words};
use crate::language::Language;

/// Words that have nothing of a language, at least: so many of its own would have some. Half of them are in small letters,
/// for names may be of any language.
const ENOUGH: usize = 12;

/// Words with letters that a language has not, at least: a name or two may have them.
const STRANGE: usize = 3;

/// Whether texts that belong together are of a language that is not known here, and not of the one that they may be in. Of
/// other languages than English, Russian and Kazakh nothing is known.
#[must_use]
pub fn is_unknown(texts: &[&str], language: &Language) -> bool {
    let all = || texts.iter().flat_map(|text| words(text)).filter(|word| word.letters.has_letter());
    let small = || all().filter(is_small);
    let is_written_in = |script: Letters| 4 * all().filter(|word| word.letters.any(script)).count() >= all().count();
    let has = |letters: fn(char) -> bool| move |word: &Word<'_>| word.small().contains(letters);
    let are_enough = || all().count() >= ENOUGH && 2 * small().count() >= ENOUGH;
    match language.base() {
        "en" => {
            let is_english = all().any(|word| is_english_alone(&word.small()));
            let strange = || small().filter(has(|letter| letter.is_alphabetic() && !letter.is_ascii())).count();
            !is_written_in(Letters::LATIN) || !is_english && (are_enough() || strange() >= STRANGE)
        }
        "ru" => {
            let is_russian = all().any(|word| RUSSIAN.has_word(&word.small()));
            !is_written_in(Letters::CYRILLIC)
                || small().filter(has(is_not_russian)).count() >= STRANGE
                || !is_russian && are_enough()
        }
        "kk" if language.identifier().script.is_none_or(|script| script.as_str() == "Cyrl") => {
            let is_strange = |letter: char| is_not_russian(letter) && !"әғқңөұүһі".contains(letter);
            // Kyrgyz and Mongolian have «ө» and «ү» too, and Ukrainian «і».
            let is_kazakh = all().any(|word| word.small().contains(['ә', 'ғ', 'қ', 'ұ']));
            !is_written_in(Letters::CYRILLIC)
                || all().filter(has(is_strange)).count() >= STRANGE
                || !is_kazakh && are_enough()
        }
        _ => false,
    }
}

/// Whether a small letter is Cyrillic, and none of Russian.
fn is_not_russian(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52F}') && !matches!(letter, 'а'..='я' | 'ё')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: &[(&str, &str)] = &[
        (
            "en",
            "The delegations are informed that the session of the Committee will be held in Astana with simultaneous interpretation.",
        ),
        (
            "ru",
            "Делегациям сообщается, что сессия Комитета состоится в Астане и будет сопровождаться синхронным переводом.",
        ),
        ("kk", "Делегацияларға Комитеттің сессиясы Астанада өтетіні және ілеспе аударма жасалатыны хабарланады."),
    ];

    /// Each in a language that is known by nothing here.
    const OTHERS: &[&str] = &[
        "Die Delegationen werden davon unterrichtet, dass die Tagung des Ausschusses mit Simultanübersetzung in Astana stattfinden wird.",
        "Les délégations sont informées que la session du Comité se tiendra à Astana et sera accompagnée d’une interprétation simultanée.",
        "Delegasyonlara Komite oturumunun Astana’da yapılacağı ve simultane çeviri sağlanacağı bildirilir.",
        "Делегації повідомляються, що сесія Комітету відбудеться в Астані та буде супроводжуватися синхронним перекладом.",
        "Делегацияларга Комитеттин сессиясы Астанада өтө тургандыгы жана синхрондук котормо менен коштолору кабарланат, суроолор боюнча катчылык менен байланышыңыздар.",
        "Ба ҳайатҳо хабар дода мешавад, ки ҷаласаи Кумита дар Остона бо тарҷумаи ҳамзамон баргузор мегардад.",
        "Хорооны хуралдаан Астана хотноо болж, хам орчуулгатай явагдахыг төлөөлөгчдөд мэдэгдэж байна, лавлах зүйл байвал холбогдоно уу.",
        "وتبلغ الوفود بأن دورة اللجنة ستعقد في أستانا مع الترجمة الفورية",
    ];

    #[test]
    fn a_text_is_of_one_language_that_is_known_or_of_none() {
        let known = ["en", "ru", "kk"];
        for (own, text) in TEXTS {
            let language: Option<Language> = own.parse().ok();
            assert_eq!(language.map(|language| is_unknown(&[text], &language)), Some(false), "{text}");
        }
        for text in OTHERS {
            for tag in known {
                let language: Option<Language> = tag.parse().ok();
                assert_eq!(language.map(|language| is_unknown(&[text], &language)), Some(true), "{tag}: {text}");
            }
            let german: Option<Language> = "de".parse().ok();
            assert_eq!(german.map(|language| is_unknown(&[text], &language)), Some(false), "{text}");
        }
    }

    #[test]
    fn a_few_words_and_names_may_be_of_any_language() {
        for (tag, text) in [
            ("en", "Programme: registration, coffee break, lunch"),
            ("en", "Café Zürich, Łódź"),
            ("ru", "г-н Ә. Қасымов, г-жа Ө. Үсенова"),
            ("ru", "Повестка дня"),
            ("kk", "Отырыс бағдарламасы"),
        ] {
            let language: Option<Language> = tag.parse().ok();
            assert_eq!(language.map(|language| is_unknown(&[text], &language)), Some(false), "{tag}: {text}");
        }
    }
}
