//! The words that say small numbers, from one to twelve, in the languages that we know.

use crate::catalogue::check::letters::words;

/// The words of a language that say small numbers.
pub struct Numerals {
    language: &'static str,
    /// From one: whole words, and stems, which have the endings.
    numbers: [(&'static [&'static str], &'static [&'static str]); 12],
    endings: &'static [&'static str],
    /// How the second parts of words begin whose first part is a number: «трёхдневный».
    counted: &'static [&'static str],
    /// The word for ten, where eleven is "ten one".
    ten: Option<&'static str>,
}

/// What counts and what orders. Left out are words that mean something else far more often: «семью», «бірге», «оның».
const NUMERALS: &[Numerals] = &[
    Numerals {
        language: "en",
        numbers: [
            (&["one", "first", "firstly", "once"], &[]),
            (&["two", "second", "secondly", "twice", "both"], &[]),
            (&["three", "third", "thirdly"], &[]),
            (&["four", "fourth"], &[]),
            (&["five", "fifth"], &[]),
            (&["six", "sixth"], &[]),
            (&["seven", "seventh"], &[]),
            (&["eight", "eighth"], &[]),
            (&["nine", "ninth"], &[]),
            (&["ten", "tenth"], &[]),
            (&["eleven", "eleventh"], &[]),
            (&["twelve", "twelfth", "noon", "midday"], &[]),
        ],
        endings: &[],
        counted: &["fold"],
        ten: None,
    },
    Numerals {
        language: "ru",
        numbers: [
            (
                &[
                    "один",
                    "одна",
                    "одно",
                    "одни",
                    "одного",
                    "одной",
                    "одному",
                    "одну",
                    "одним",
                    "одном",
                    "одних",
                    "одними",
                ],
                &["перв"],
            ),
            (
                &[
                    "два",
                    "две",
                    "двух",
                    "двум",
                    "двумя",
                    "двое",
                    "двоих",
                    "оба",
                    "обе",
                    "обоих",
                    "обеих",
                    "дву",
                    "дважды",
                ],
                &["втор"],
            ),
            (
                &[
                    "три",
                    "трех",
                    "трёх",
                    "трем",
                    "трём",
                    "тремя",
                    "трое",
                    "троих",
                    "трижды",
                    "третий",
                    "третья",
                    "третье",
                    "третьи",
                    "третьего",
                    "третьей",
                    "третьему",
                    "третью",
                    "третьим",
                    "третьими",
                    "третьем",
                    "третьих",
                ],
                &[],
            ),
            (
                &["четыре", "четырех", "четырёх", "четырем", "четырём", "четырьмя", "четверо", "четверых"],
                &["четверт", "четвёрт"],
            ),
            (&["пять", "пяти", "пятью", "пятеро", "пятерых"], &["пят"]),
            (&["шесть", "шести", "шестью", "шестеро", "шестерых"], &["шест"]),
            (&["семь", "семи", "семеро", "семерых"], &["седьм"]),
            (&["восемь", "восьми", "восемью", "восьмью"], &["восьм"]),
            (&["девять", "девяти", "девятью"], &["девят"]),
            (&["десять", "десяти", "десятью"], &["десят"]),
            (&["одиннадцать", "одиннадцати", "одиннадцатью"], &["одиннадцат"]),
            (
                &[
                    "двенадцать",
                    "двенадцати",
                    "двенадцатью",
                    "полдень",
                    "полдня",
                    "полудня",
                    "полудню",
                    "полуднем",
                    "полудне",
                ],
                &["двенадцат"],
            ),
        ],
        endings: &["ый", "ой", "ая", "ое", "ые", "ого", "ому", "ую", "ым", "ыми", "ом", "ых"],
        counted: &[
            "дневн",
            "часов",
            "минутн",
            "недельн",
            "месячн",
            "летн",
            "годичн",
            "сторон",
            "этап",
            "местн",
            "кратн",
            "язычн",
            "уровнев",
            "страничн",
            "значн",
            "процентн",
            "этажн",
        ],
        ten: None,
    },
    Numerals {
        language: "kk",
        numbers: [
            (&["бір", "бірдің", "бірді", "бірмен", "бірі", "бірін", "бірінің", "біріне"], &["бірінші"]),
            (&["екі", "екінің", "екіге", "екіні", "екіде", "екіден", "екімен"], &["екінші", "екеу"]),
            (&["үш", "үштің", "үшке", "үшті", "үште", "үштен", "үшпен"], &["үшінші", "үшеу"]),
            (&["төрт", "төрттің", "төртке", "төртті", "төртте", "төрттен", "төртпен"], &["төртінші", "төртеу"]),
            (&["бес", "бестің", "беске", "бесті", "бесте", "бестен", "беспен"], &["бесінші", "бесеу"]),
            (&["алты", "алтының", "алтыға", "алтыны", "алтыда", "алтыдан", "алтымен"], &["алтыншы", "алтау"]),
            (&["жеті", "жетінің", "жетіге", "жетіні", "жетіде", "жетіден", "жетімен"], &["жетінші", "жетеу"]),
            (&["сегіз", "сегіздің", "сегізге", "сегізді", "сегізде", "сегізден", "сегізбен"], &["сегізінші"]),
            (&["тоғыз", "тоғыздың", "тоғызға", "тоғызды", "тоғызда", "тоғыздан", "тоғызбен"], &["тоғызыншы"]),
            (&["он", "онға", "оннан", "онмен"], &["оныншы"]),
            (&[], &[]),
            (&["талтүс", "талтүсте", "талтүске", "талтүстен", "түсте", "түске"], &[]),
        ],
        endings: &[
            "",
            "ге",
            "нің",
            "ні",
            "де",
            "ден",
            "мен",
            "сі",
            "сінің",
            "сіне",
            "сін",
            "сінде",
            "сінен",
            "і",
            "інің",
            "іне",
            "ін",
            "інде",
            "інен",
            "ға",
            "ның",
            "ны",
            "да",
            "дан",
            "сы",
            "сының",
            "сына",
            "сын",
            "сында",
            "сынан",
            "ы",
            "ының",
            "ына",
            "ын",
            "ында",
            "ынан",
        ],
        counted: &["жақты", "жылды", "күнді", "айлы", "апталы"],
        ten: Some("он"),
    },
];

/// The words of a language, by its tag; of most languages none are known.
pub fn of(language: &str) -> Option<&'static Numerals> {
    NUMERALS.iter().find(|known| known.language == language)
}

impl Numerals {
    /// Whether a word, in small letters, says a number from one to twelve.
    fn is(&self, word: &str, number: usize) -> bool {
        let Some((whole, stems)) = number.checked_sub(1).and_then(|index| self.numbers.get(index)) else {
            return false;
        };
        let is_compound =
            |rest: &str| self.counted.iter().any(|counted| rest.strip_prefix("-").unwrap_or(rest).starts_with(counted));
        whole.iter().any(|form| word.strip_prefix(form).is_some_and(|rest| rest.is_empty() || is_compound(rest)))
            || stems.iter().any(|stem| word.strip_prefix(stem).is_some_and(|ending| self.endings.contains(&ending)))
    }

    /// Whether a text says a number from one to twelve in words.
    pub fn are_in(&self, text: &str, number: usize) -> bool {
        let words: Vec<String> = words(text).map(|word| word.text.to_lowercase()).collect();
        let is_ten = |at: Option<usize>| {
            at.and_then(|at| words.get(at)).is_some_and(|word| self.ten.is_some_and(|ten| ten == word))
        };
        let is_unit = |word: Option<&String>| word.is_some_and(|word| (1..10).any(|unit| self.is(word, unit)));
        words.iter().enumerate().any(|(at, word)| {
            let after_ten = is_ten(at.checked_sub(1));
            match number {
                // In "ten one", neither is said by itself.
                1..10 if after_ten => false,
                10 if is_ten(Some(at)) && is_unit(words.get(at + 1)) => false,
                11.. if after_ten && self.is(word, number - 10) => true,
                _ => self.is(word, number),
            }
        })
    }
}
