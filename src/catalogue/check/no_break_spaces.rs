//! A plain space where a line must not end: after №, between day and month, number and unit, initials and name, and in
//! «г. Астана».
//!
//! A project's own `typography.ftl` puts such spaces in when a note is composed. A catalogue is told of them all the
//! same: what stands in it is read by translators' tools and handed on without the program. Words that the typography
//! lists only so that lines look better, such as prepositions of one letter, are no matter of this check.

use super::text::{Signs, VALUE};
use super::{Catalogues, Entry, Locale, Reading};
use crate::catalogue::names::Form;
use crate::catalogue::typography::is_initials;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Units and the like that stay with the number before them.
const UNITS: &[(&str, &[&str])] = &[
    ("en", &["p.", "pp.", "km", "kg", "a.m.", "p.m."]),
    ("ru", &["л.", "стр.", "экз.", "п.", "км", "кг", "г.", "гг.", "руб.", "млн", "млрд", "тыс."]),
    ("kk", &["п.", "б.", "км", "кг", "ж.", "жж.", "млн", "млрд"]),
];

/// Units that are used in every text of a program too, where nobody minds how the line ends.
const COMMON_UNITS: &[&str] = &["km", "kg", "a.m.", "p.m.", "км", "кг", "млн", "млрд", "тыс.", "руб."];

/// Abbreviations that stay with the name or number after them.
const BEFORE_NAMES: &[(&str, &[&str])] = &[
    ("en", &["No.", "Nos."]),
    ("ru", &["г.", "гг.", "ул.", "пр.", "обл.", "п.", "пп.", "ст.", "стр."]),
    ("kk", &["қ.", "к.", "б."]),
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
    for locale in &catalogues.locales {
        let months = months(locale);
        for entry in locale.entries.iter().filter(|entry| !catalogues.is_list(entry)) {
            for reading in entry.texts.iter().flat_map(|text| &text.readings) {
                if reading.signs.any(Signs::SPACE)
                    && reading.signs.any(Signs::POINT.and(Signs::FIGURE).and(Signs::GENERAL_SIGN))
                    || (reading.signs.any(Signs::SPACE) && !reading.uses.is_empty())
                {
                    check_reading(catalogues.ours, locale, entry, reading, &months, findings);
                }
            }
        }
    }
}

/// Every form of every month, in small letters.
fn months(locale: &Locale) -> Vec<String> {
    let own = locale.names.iter().filter(|(id, _)| id.starts_with("month-")).flat_map(|(_, name)| {
        name.cases(Form::Long).filter_map(|case| name.get(Form::Long, case)).map(str::to_lowercase).collect::<Vec<_>>()
    });
    own.chain(of(MONTHS, locale).iter().map(|month| (*month).to_string())).collect()
}

fn check_reading(
    ours: bool,
    locale: &Locale,
    entry: &Entry,
    reading: &Reading,
    months: &[String],
    findings: &mut Diagnostics,
) {
    let text: &str = &reading.text;
    for (at, _) in text.match_indices(' ') {
        // Most words stand between letters, and keep nothing by them.
        if !text[..at].ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '№' | VALUE)) {
            continue;
        }
        let left = text[..at].rsplit([' ', '\u{A0}', '\n']).next().unwrap_or_default();
        let right = text[at + 1..].split([' ', '\u{A0}', '\n']).next().unwrap_or_default();
        let left = left.trim_start_matches(['(', '[', '«', '“', '„', '"']);
        if left.is_empty() || right.is_empty() {
            continue;
        }
        let Some(reason) = parted(ours, locale, reading, at, left, right, months) else { continue };
        let complaint = Diagnostic::warning(Code::NoBreakSpace, format!("a line could end here, {reason}"));
        let complaint = complaint.at(reading.span(entry.tree, at..at + 1));
        findings.push(complaint.help("write a no-break space: `{\"\\u00A0\"}`"));
    }
}

fn parted(
    ours: bool,
    locale: &Locale,
    reading: &Reading,
    at: usize,
    left: &str,
    right: &str,
    months: &[String],
) -> Option<&'static str> {
    let is_value = |text: &str| text.ends_with(VALUE);
    let counted = right.starts_with(|c: char| c.is_ascii_digit() || c == VALUE || c == '_') || right.contains('/');
    if left == "№" || left == "№№" {
        return Some("after №");
    }
    let number = left.ends_with(|c: char| c.is_ascii_digit()) || (is_value(left) && left.chars().count() == 1);
    let word = right.trim_end_matches([',', ';', ':', '!', '?', ')', '»', '”', '…']).to_lowercase();
    let unpointed = word.trim_end_matches('.');
    let day = left
        .split(['-', '–'])
        .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
    if day
        && months
            .iter()
            .any(|month| month == unpointed || (locale.base() == "kk" && unpointed.starts_with(month.as_str())))
    {
        return Some("between day and month");
    }
    // `{ $day } { NAME($month) }`
    let use_at = |place: usize| reading.uses.iter().find(|usage| usage.at == place);
    let before = is_value(left).then(|| use_at(at - VALUE.len_utf8())).flatten();
    let after = right.starts_with(VALUE).then(|| use_at(at + 1)).flatten();
    if before.is_some_and(|usage| usage.variables().any(|name| name == "day"))
        && (after.is_some_and(|usage| usage.variables().any(|name| name == "month"))
            || months.iter().any(|month| month == unpointed))
    {
        return Some("between day and month");
    }
    let units = of(UNITS, locale);
    let in_sentence_end = |unit: &str| unit == "г." && right.starts_with(char::is_uppercase);
    if number
        && units.iter().any(|unit| {
            // Without its stop a unit is a word, and might be the beginning of another sentence's.
            *unit == word && (ours || !COMMON_UNITS.contains(unit)) && !in_sentence_end(unit)
        })
    {
        return Some("between number and unit");
    }
    if of(BEFORE_NAMES, locale).contains(&left) && !preceded_by_number(&reading.text[..at - left.len()]) {
        let name = right.starts_with(char::is_uppercase) || right.starts_with(VALUE);
        let is_place = matches!(left, "г." | "ул." | "қ." | "к." | "пр." | "обл.");
        if (is_place && name) || (!is_place && counted) {
            return Some("after an abbreviation");
        }
    }
    if ours
        && is_initials(left)
        && right.chars().filter(|c| c.is_alphabetic()).count() > 1
        && right.starts_with(char::is_uppercase)
    {
        return Some("between initials and name");
    }
    if ours && is_initials(left) && is_initials(right) {
        return Some("between initials");
    }
    None
}

/// Whether a number stands before an abbreviation, which then belongs to it: «2024 г. Астана».
fn preceded_by_number(text: &str) -> bool {
    text.trim_end_matches([' ', '\u{A0}']).ends_with(|c: char| c.is_ascii_digit() || c == VALUE)
}
