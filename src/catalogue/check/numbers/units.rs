//! Units of time behind numbers: "two weeks" and «четырнадцать дней» are one span in different numbers.

use crate::catalogue::check::Locale;
use crate::catalogue::check::words::words;

/// Words between a number and its unit, at most, and the unit: «четырнадцати календарных дней».
const WITHIN: usize = 2;

/// The units by the beginnings of their words, from small to large, by language.
const UNITS: &[(&str, [&[&str]; 6])] = &[
    ("en", [&["minute"], &["hour"], &["day", "daily"], &["week"], &["month"], &["year"]]),
    (
        "ru",
        [
            &["минут"],
            &["час", "часа", "часов", "часам", "часами", "часах"],
            &["день", "дня", "дней", "дню", "днём", "днем", "дням", "дни", "дневн", "суток", "сутки"],
            &["недел"],
            &["месяц", "месячн"],
            &["год", "лет"],
        ],
    ),
    ("kk", [&["минут"], &["сағат"], &["күн", "тәулік"], &["апта"], &["ай"], &["жыл"]]),
];

/// Words that begin as a unit and are none.
const NO_UNITS: &[&str] = &["части", "часть", "частей", "частях", "частям", "готов", "айқын", "айтарлықтай", "айналым"];

/// Whether two numbers are of different units of time; told by what stands behind each, from where it ends.
pub fn differ(one: (&Locale, &str, usize), other: (&Locale, &str, usize)) -> bool {
    unit(one).zip(unit(other)).is_some_and(|(one, other)| one != other)
}

/// The unit behind a number, by its place among the units.
fn unit((locale, text, end): (&Locale, &str, usize)) -> Option<usize> {
    let (_, units) = UNITS.iter().find(|(language, _)| *language == locale.base())?;
    words(text.get(end..)?).take(WITHIN).find_map(|word| {
        let small = word.small();
        let is = |beginnings: &&[&str]| beginnings.iter().any(|beginning| small.starts_with(beginning));
        if NO_UNITS.contains(&&*small) { None } else { units.iter().position(is) }
    })
}
