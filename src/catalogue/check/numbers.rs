//! Numbers in figures that a translation says otherwise than its source: 26 seats for 25, 11:00 for 10:00. A name says the
//! same numbers in all its cases.
//!
//! Languages group figures, part decimals and write times and dates each in their own way: the same figures in the same
//! order are the same number, and the month of a date in figures is a word elsewhere. What one language says in a word and
//! the other in figures is no finding.

use std::ops::Range;

use super::letters::words;
use super::text::{Signs, VALUE};
use super::variables::matching;
use super::{Catalogues, Entry, Reading, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// How the words begin that say small numbers, from one: what counts and what orders.
const WORDS: &[(&str, [&[&str]; 12])] = &[
    (
        "en",
        [
            &["one", "first", "once"],
            &["two", "second", "twice"],
            &["three", "third"],
            &["four"],
            &["five", "fift"],
            &["six"],
            &["seven"],
            &["eight"],
            &["nine", "nint"],
            &["ten", "tenth"],
            &["eleven"],
            &["twel", "noon"],
        ],
    ),
    (
        "ru",
        [
            &["один", "одн", "перв"],
            &["два", "дву", "две", "втор"],
            &["три", "тре", "трё"],
            &["четыр", "четверт", "четвёрт"],
            &["пят"],
            &["шест"],
            &["сем", "седьм"],
            &["восем", "восьм"],
            &["девят"],
            &["десят"],
            &["одиннадцат"],
            &["двенадцат", "полдень", "полдня"],
        ],
    ),
    (
        "kk",
        [
            &["бір"],
            &["екі", "екен"],
            &["үш"],
            &["төрт"],
            &["бес"],
            &["алты"],
            &["жеті"],
            &["сегіз"],
            &["тоғыз"],
            &["он", "оны"],
            &["он"],
            &["он", "түс", "талтүс"],
        ],
    ),
];

/// Up to this number a language may well say in a word what another says in figures.
const IN_WORDS: u64 = 20;

/// Signs that the hours of a text are counted to twelve.
const OF_TWELVE: &[&str] =
    &["a.m.", "p.m.", " am", " pm", "AM", "PM", "утра", "дня", "вечера", "таңғы", "түстен", "кешкі"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let source_base = catalogues.source_base();
    for (locale, entry, source) in catalogues.translated().filter(|(_, entry, _)| !catalogues.is_list(entry)) {
        let languages = [locale.base(), source_base];
        // How wide its windows are is each language's own affair in other projects.
        for text in entry.texts.iter().filter(|text| catalogues.ours || text.attribute != Some("style")) {
            if let Some(original) = source.text(text.attribute) {
                compare(catalogues.ours, languages, (entry, text), (source, original), "the source", findings);
            }
        }
    }
    for (locale, entry) in catalogues.entries().filter(|(_, entry)| catalogues.ours && entry.is_name()) {
        let Some(name) = entry.text(None) else { continue };
        for case in entry.texts.iter().filter(|text| text.attribute.is_some()) {
            compare(catalogues.ours, [locale.base(); 2], (entry, case), (entry, name), "the name itself", findings);
        }
    }
}

/// Compares the readings of a text with those of another.
fn compare(
    ours: bool,
    languages: [&str; 2],
    (entry, text): (&Entry, &Text),
    (source, original): (&Entry, &Text),
    other: &str,
    findings: &mut Diagnostics,
) {
    let has_figures = |text: &Text| text.readings.iter().any(|reading| reading.signs.any(Signs::FIGURE));
    if !has_figures(text) && !has_figures(original) {
        return;
    }
    for reading in &text.readings {
        let Some(counterpart) = matching(reading, original) else { continue };
        let (own, wanted) = leftovers(languages, reading, counterpart);
        let there = |number: &Number| counterpart.span(source.tree, number.range.clone());
        let here = |number: &Number| reading.span(entry.tree, number.range.clone());
        for (number, meant) in own.iter().zip(&wanted) {
            let message = format!("`{}` stands here, and `{}` in {other}", number.written, meant.written);
            let complaint = if ours {
                Diagnostic::error(Code::DifferentNumber, message)
            } else {
                Diagnostic::warning(Code::DifferentNumber, message)
            };
            let complaint = complaint.at(here(number)).labelled(there(meant), other);
            findings.push(complaint.help("see which of them is right, and mend the other"));
        }
        // What a program of others leaves out is mostly meant.
        let both = own.len().min(wanted.len());
        for number in own.iter().skip(both).filter(|number| ours && !number.may_be_a_word()) {
            let message = format!("`{}` stands here, and not in {other}", number.written);
            let complaint = Diagnostic::warning(Code::DifferentNumber, message).at(here(number));
            let complaint = complaint.labelled(source.place(original), other);
            findings.push(complaint.help("take it out, or say it there too"));
        }
        for number in wanted.iter().skip(both).filter(|number| ours && !number.may_be_a_word()) {
            let message = format!("`{}` stands in {other}, and not here", number.written);
            let place = match reading.choices.last() {
                Some(choice) if text.readings.len() > 1 => entry.tree.span(choice.key()),
                _ => entry.place(text),
            };
            let complaint = Diagnostic::warning(Code::DifferentNumber, message).at(place);
            findings.push(complaint.labelled(there(number), other).help("say it here too, or take it out there"));
        }
    }
}

/// The numbers that only one of two readings says.
fn leftovers<'r>(
    [language, source]: [&str; 2],
    reading: &'r Reading,
    counterpart: &'r Reading,
) -> (Vec<Number<'r>>, Vec<Number<'r>>) {
    let (mut own, mut wanted) = (numbers(&reading.text), numbers(&counterpart.text));
    take_off(&mut own, &mut wanted, |one, other| one.written == other.written);
    let (mut own, mut wanted) = (parted(own), parted(wanted));
    let twelve = [reading, counterpart].iter().any(|reading| OF_TWELVE.iter().any(|sign| reading.text.contains(sign)));
    take_off(&mut own, &mut wanted, |one, other| one.is(other, twelve));
    own.retain(|number| !number.is_word_of(&counterpart.text, source));
    wanted.retain(|number| !number.is_word_of(&reading.text, language));
    (own, wanted)
}

/// Takes off what both have.
fn take_off<'r>(own: &mut Vec<Number<'r>>, other: &mut Vec<Number<'r>>, same: impl Fn(&Number, &Number) -> bool) {
    own.retain(|number| {
        let found = other.iter().position(|other| same(number, other));
        if let Some(at) = found {
            other.remove(at);
        }
        found.is_none()
    });
}

/// A number as it stands in a text, with the signs within it.
struct Number<'r> {
    written: &'r str,
    range: Range<usize>,
}

impl Number<'_> {
    /// Its figures alone, without zeros before them.
    fn figures(&self) -> String {
        let figures: String = self.written.chars().filter(char::is_ascii_digit).collect();
        figures.trim_start_matches('0').to_string()
    }

    /// Hours and minutes, where it may be a time.
    fn time(&self) -> Option<(u32, u32)> {
        let (hour, minute) = self.written.split_once([':', '.'])?;
        let two = minute.len() == 2 && (1..=2).contains(&hour.len());
        Some((hour.parse().ok()?, minute.parse().ok()?)).filter(|(hour, minute)| two && *hour <= 24 && *minute < 60)
    }

    /// Whether both say the same number or the same time; `twelve` where hours may be counted to twelve.
    fn is(&self, other: &Self, twelve: bool) -> bool {
        let whole = |number: &Self| number.time().or_else(|| Some((number.written.parse().ok()?, 0)));
        let same_time = || {
            (self.time().is_some() || other.time().is_some())
                && whole(self).zip(whole(other)).is_some_and(|((hour, minute), (hours, minutes))| {
                    minute == minutes && (hour == hours || (twelve && hour % 12 == hours % 12))
                })
        };
        self.figures() == other.figures() || same_time()
    }

    /// Whether a text says it in a word.
    fn is_word_of(&self, text: &str, language: &str) -> bool {
        let Some((_, known)) = WORDS.iter().find(|(known, _)| *known == language) else { return false };
        let number = self.time().map_or_else(|| self.figures().parse().ok(), |(hour, _)| usize::try_from(hour).ok());
        let Some(stems) = number.and_then(|number: usize| known.get(number.checked_sub(1)?)) else { return false };
        words(text).any(|word| {
            let word = word.text.to_lowercase();
            stems.iter().any(|stem| word.starts_with(stem))
        })
    }

    /// Whether it is so small that a language may say it in a word.
    fn may_be_a_word(&self) -> bool {
        let figures = self.figures();
        figures.is_empty() || figures.parse::<u64>().is_ok_and(|number| number <= IN_WORDS)
    }
}

/// The numbers of a text.
fn numbers(text: &str) -> Vec<Number<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    let group = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|start| at + start) {
        let first = group(start);
        let mut end = start + first;
        while let Some(sign) = text[end..].chars().next() {
            let next = group(end + sign.len_utf8());
            let joins = match sign {
                '.' | ',' => next > 0,
                ':' => next == 2,
                ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' => next == 3 && first <= 3,
                _ => false,
            };
            if !joins {
                break;
            }
            end += sign.len_utf8() + next;
        }
        at = end;
        // `{ $hour }.00`, `{ $year }2`: a part of a number that is not known.
        let before = text[..start].trim_end_matches(['.', ',', ':']);
        if !before.ends_with(VALUE) && !text[end..].starts_with(VALUE) {
            found.push(Number { written: &text[start..end], range: start..end });
        }
    }
    found
}

/// Dates in figures as their day and year: the month is a word in the other language.
fn parted(numbers: Vec<Number<'_>>) -> Vec<Number<'_>> {
    let mut parts = Vec::new();
    for number in numbers {
        let groups: Vec<&str> = number.written.split('.').collect();
        match groups.as_slice() {
            [day, month, year] if day.len() <= 2 && month.len() <= 2 && year.len() == 4 => {
                let Range { start, end } = number.range;
                parts.push(Number { written: day, range: start..start + day.len() });
                parts.push(Number { written: year, range: end - year.len()..end });
            }
            _ => parts.push(number),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Vec<&str> {
        numbers(text).into_iter().map(|number| number.written).collect()
    }

    #[test]
    fn figures_that_belong_together_are_one_number() {
        assert_eq!(written("1 250 000, 10:00, 2.5 and 27.06.2024."), ["1 250 000", "10:00", "2.5", "27.06.2024"]);
        assert_eq!(written("in 2024 100 delegates"), ["2024", "100"]);
        assert_eq!(written("DOC/779, 2024–2025"), ["779", "2024", "2025"]);
    }

    #[test]
    fn a_number_is_the_same_in_the_way_of_each_language() {
        let same = |one: &str, other: &str, twelve| match (numbers(one).as_slice(), numbers(other).as_slice()) {
            ([one], [other]) => one.is(other, twelve),
            _ => false,
        };
        assert!(same("1,250", "1 250", false));
        assert!(same("2.5", "2,5", false));
        assert!(same("10.00", "10:00", false));
        assert!(same("10:00", "10", false));
        assert!(same("3", "15:00", true));
        assert!(!same("3", "15:00", false));
        assert!(!same("10:00", "11:00", false));
        assert!(!same("25", "26", false));
    }
}
