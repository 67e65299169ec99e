//! A plain space where a line must not end: after №, between day and month, number and unit, initials and name, and in
//! «г. Астана».
//!
//! A project's own `typography.ftl` puts such spaces in when a note is composed. A catalogue is told of them all the
//! same: what stands in it is read by translators' tools and handed on without the program. Words that the typography
//! lists only so that lines look better, such as prepositions of one letter, are no matter of this check.

use super::signs::Signs;
use super::text::VALUE;
use super::way::{Habit, Way, begins_with_counted};
use super::{Catalogues, Entry, Locale, Reading};
use crate::catalogue::names::Form;
use crate::catalogue::typography::is_initials;
use crate::character::in_small_letters;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Units and the like that stay with the number before them.
const UNITS: &[(&str, &[&str])] = &[
    ("en", &["p.", "pp.", "km", "kg", "m", "cm", "mm", "ha", "t", "°c", "a.m.", "p.m.", "noon", "kb", "mb", "gb"]),
    (
        "ru",
        &[
            "л.",
            "стр.",
            "экз.",
            "п.",
            "км",
            "кг",
            "м",
            "см",
            "мм",
            "га",
            "т",
            "%",
            "°c",
            "г.",
            "гг.",
            "ч.",
            "мин.",
            "кб",
            "мб",
            "гб",
            "руб.",
            "долл.",
            "млн",
            "млрд",
            "тыс.",
            "год",
            "года",
            "году",
            "годом",
            "годы",
        ],
    ),
    ("de", &["km", "kg", "m", "cm", "mm", "ha", "t", "%", "°c", "€", "uhr", "kb", "mb", "gb"]),
    (
        "kk",
        &[
            "кб", "мб", "гб", "п.", "б.", "км", "кг", "м", "см", "мм", "га", "т", "%", "°c", "ж.", "жж.", "сағ.",
            "мин.", "млн", "млрд",
        ],
    ),
];

/// Hours behind the value of that name: of a number of hours a line may part, «через 2 часа».
const HOURS: &[&str] = &["час", "часа", "часов", "сағат"];

/// What the unit of a year begins with: a number of years may be parted from it, «2 года».
const YEAR: &str = "год";

/// Units that are told of in every catalogue; others only where the catalogue itself keeps them by their numbers: in the
/// texts of many programs nobody minds where a line ends after a number.
const UNITS_OF_ALL: &[&str] = &["p.", "pp.", "л.", "стр.", "экз.", "п.", "г.", "гг.", "б.", "ж.", "жж."];

/// Abbreviations that stay with the name or number after them.
const BEFORE_NAMES: &[(&str, &[&str])] = &[
    ("en", &["No.", "Nos.", "p.", "pp.", "para.", "Art.", "Mr.", "Mrs.", "Ms.", "Dr."]),
    ("ru", &["г.", "гг.", "ул.", "пр.", "обл.", "п.", "пп.", "ст.", "стр."]),
    ("kk", &["қ.", "к.", "б."]),
    ("de", &["Nr.", "Art.", "Abs."]),
];

/// Abbreviations of two letters with a stop each, «и т. д.», «т. е.», «н. э.»: the language and the first of them, then what
/// follows it.
const OF_TWO_LETTERS: &[([&str; 2], &[&str])] = &[
    (["ru", "т."], &["д.", "е.", "к.", "н.", "о.", "п.", "ч."]),
    (["ru", "н."], &["э."]),
    (["kk", "т."], &["б."]),
    (["kk", "б."], &["з."]),
];

/// Months, where a catalogue has none of its own.
const MONTHS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
    ),
    (
        "ru",
        &[
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ],
    ),
    (
        "de",
        &[
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
        ],
    ),
    (
        "kk",
        &[
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйек",
            "қазан",
            "қараша",
            "желтоқсан",
        ],
    ),
];

fn of<'a>(table: &'a [(&str, &'a [&'a str])], locale: &Locale) -> &'a [&'a str] {
    table.iter().find(|(language, _)| *language == locale.base()).map_or(&[], |(_, words)| words)
}

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter() {
        let rules = Rules::of(catalogues, locale);
        for (entry, _, reading) in catalogues.readings_of(locale) {
            if reading.signs.any(Signs::SPACE)
                && reading.signs.any(Signs::POINT.and(Signs::FIGURE).and(Signs::GENERAL_SIGN))
                || (reading.signs.any(Signs::SPACE) && !reading.uses.is_empty())
            {
                rules.check(entry, reading, findings);
            }
        }
    }
}

/// Whether a text begins with a unit of a language.
pub fn is_unit(locale: &Locale, text: &str) -> bool {
    let word = text.split([' ', '\u{A0}', '\n']).next().unwrap_or_default().trim_end_matches(CLOSING);
    of(UNITS, locale).contains(&&*in_small_letters(word))
}

/// The last bytes of `№` and of what stands for a value.
const LAST_OF_SIGN: u8 = 0x96;
const LAST_OF_VALUE: u8 = 0xBC;

/// What belongs together in one language.
struct Rules<'c, 't, 's> {
    locale: &'c Locale<'t, 's>,
    ours: bool,
    way: &'c Way,
    /// Every form of every month, in small letters.
    months: Vec<String>,
}

impl<'c, 't, 's> Rules<'c, 't, 's> {
    fn of(catalogues: &Catalogues, locale: &'c Locale<'t, 's>) -> Self {
        let names = locale.names.iter().filter(|(id, _)| id.starts_with("month-")).map(|(_, name)| name);
        let forms = names.flat_map(|name| name.cases(Form::Long).filter_map(|case| name.get(Form::Long, case)));
        let known = of(MONTHS, locale).iter().map(|month| (*month).to_string());
        let months = forms.map(str::to_lowercase).chain(known).collect();
        Self { locale, ours: catalogues.ours, way: locale.way(), months }
    }

    fn check(&self, entry: &Entry, reading: &Reading, findings: &mut Diagnostics) {
        let text: &str = &reading.text;
        // Spaces are many, and a search from one to the next takes longer than a look at each byte.
        for (at, _) in text.bytes().enumerate().filter(|(_, byte)| *byte == b' ') {
            // Most words stand between letters, which is told by their last bytes, and keep nothing by them.
            let last = at.checked_sub(1).map(|last| text.as_bytes()[last]);
            let may_keep =
                last.is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | LAST_OF_SIGN | LAST_OF_VALUE));
            let ends_in_sign =
                may_keep && text[..at].ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '№' | VALUE));
            if !(ends_in_sign || self.ours && is_before_abbreviation(&text[at + 1..])) {
                continue;
            }
            let left = text[..at].rsplit([' ', '\u{A0}', '\n']).next().unwrap_or_default();
            let right = text[at + 1..].split([' ', '\u{A0}', '\n']).next().unwrap_or_default();
            let left = left.trim_start_matches(['(', '[', '«', '“', '„', '"']);
            if left.is_empty() || right.is_empty() {
                continue;
            }
            let Some(reason) = self.parted(reading, at, left, right) else { continue };
            let complaint = Diagnostic::warning(Code::NoBreakSpace, format!("a line could end here, {reason}"));
            let complaint = complaint.at(reading.span(entry.tree, at..at + 1));
            findings.push(complaint.help("write a no-break space: `{\"\\u00A0\"}`"));
        }
    }

    /// Why a line must not end between two words, at a space; nothing where it may.
    fn parted(&self, reading: &Reading, at: usize, left: &str, right: &str) -> Option<&'static str> {
        let is_value = |text: &str| text.ends_with(VALUE);
        let counted = right.starts_with(|c: char| c.is_ascii_digit() || c == VALUE || c == '_') || right.contains('/');
        if left == "№" || left == "№№" {
            return Some("after №");
        }
        let number = left.ends_with(|c: char| c.is_ascii_digit()) || (is_value(left) && left.chars().count() == 1);
        let word = right.trim_end_matches(CLOSING).to_lowercase();
        let unpointed = word.trim_end_matches('.');
        let day = left
            .trim_end_matches(|c| c == '.' && self.locale.base() == "de")
            .split(['-', '–'])
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
        if day
            && self.months.iter().any(|month| {
                month == unpointed || (self.locale.base() == "kk" && unpointed.starts_with(month.as_str()))
            })
        {
            return Some("between day and month");
        }
        // `{ $day } { NAME($month) }`
        let use_at = |place: usize| reading.uses.iter().find(|usage| usage.at == place);
        let before = is_value(left).then(|| use_at(at - VALUE.len_utf8())).flatten();
        let after = right.starts_with(VALUE).then(|| use_at(at + 1)).flatten();
        if before.is_some_and(|usage| usage.variables().any(|name| name == "day"))
            && (after.is_some_and(|usage| usage.variables().any(|name| name == "month"))
                || self.months.iter().any(|month| month == unpointed))
        {
            return Some("between day and month");
        }
        if (self.ours || self.way.has(Habit::KeptUnits))
            && HOURS.contains(&unpointed)
            && before.is_some_and(|usage| usage.variables().any(|name| name == "hour"))
        {
            return Some("between number and unit");
        }
        let units = of(UNITS, self.locale);
        let in_sentence_end = |unit: &str| unit == "г." && right.starts_with(char::is_uppercase);
        if number
            && units.iter().any(|unit| {
                // Without its stop a unit is a word, and might be the beginning of another sentence's.
                let is_known = *unit == word || (self.ours && *unit == unpointed);
                let is_counted = || unit.starts_with(YEAR) && !is_year(reading, at, left);
                is_known
                    && (self.way.has(Habit::KeptUnits) || UNITS_OF_ALL.contains(unit))
                    && !in_sentence_end(unit)
                    && !is_counted()
            })
        {
            return Some("between number and unit");
        }
        let is_figure = left.ends_with(|c: char| c.is_ascii_digit());
        if self.way.has(Habit::KeptNumbers) && is_figure && begins_with_counted(right) {
            return Some("between number and what it counts, as it nowhere else does");
        }
        if of(BEFORE_NAMES, self.locale).contains(&left) && !preceded_by_number(&reading.text[..at - left.len()]) {
            let name = right.starts_with(char::is_uppercase) || right.starts_with(VALUE);
            let is_place = matches!(left, "г." | "ул." | "қ." | "к." | "пр." | "обл." | "Mr." | "Mrs." | "Ms." | "Dr.");
            if (is_place && name) || (!is_place && counted) {
                return Some("after an abbreviation");
            }
        }
        if self.way.has(Habit::KeptInitials)
            && is_initials(left)
            && right.chars().filter(|c| c.is_alphabetic()).count() > 1
            && right.starts_with(char::is_uppercase)
        {
            return Some("between initials and name");
        }
        let own = right.trim_end_matches(CLOSING);
        if self.way.has(Habit::KeptInitials) && is_initials(left) && is_initials(own) {
            return Some("between initials");
        }
        let begins = [self.locale.base(), left];
        if self.way.has(Habit::KeptInitials)
            && OF_TWO_LETTERS.iter().any(|(first, seconds)| *first == begins && seconds.contains(&own))
        {
            return Some("within an abbreviation");
        }
        let is_name =
            left.chars().count() > 2 && left.starts_with(char::is_uppercase) && left.chars().all(char::is_alphabetic);
        if self.ours && is_name && self.locale.is_cyrillic() && begins_with_two_initials(&reading.text[at + 1..]) {
            return Some("between name and initials");
        }
        // «Астана қ.», but «Астана қ. Тұран даңғылы» is of the street.
        if self.ours && is_name && self.locale.base() == "kk" && own == "қ." {
            return Some("before an abbreviation");
        }
        None
    }
}

/// Whether a text begins with a letter that a stop follows.
fn is_before_abbreviation(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next() == Some('.')
}

/// Whether a text begins with initials as they follow a name, «К. К.», «К.К.», and no name follows them.
fn begins_with_two_initials(text: &str) -> bool {
    let mut initials = 0;
    for word in text.split([' ', '\u{A0}', '\n']) {
        if is_initials(word) {
            initials += word.matches('.').count();
            continue;
        }
        let own = word.trim_end_matches(CLOSING);
        return if is_initials(own) {
            initials + own.matches('.').count() > 1
        } else {
            initials > 1 && !word.starts_with(char::is_uppercase)
        };
    }
    initials > 1
}

/// What stands behind a word without belonging to it.
const CLOSING: &[char] = &[',', ';', ':', '!', '?', ')', ']', '»', '”', '…'];

/// Whether what stands before a space is a year: four figures, or a value that bears the name.
fn is_year(reading: &Reading, at: usize, left: &str) -> bool {
    let value = reading.uses.iter().find(|usage| left.ends_with(VALUE) && usage.at == at - VALUE.len_utf8());
    let figures = left.rsplit(['-', '–']).next().unwrap_or(left);
    value.map_or(figures.len() == 4 && figures.bytes().all(|byte| byte.is_ascii_digit()), |usage| {
        usage.variables().any(|name| name.ends_with("year"))
    })
}

/// Whether a number stands before an abbreviation, which then belongs to it: «2024 г. Астана».
fn preceded_by_number(text: &str) -> bool {
    text.trim_end_matches([' ', '\u{A0}']).ends_with(|c: char| c.is_ascii_digit() || c == VALUE)
}
