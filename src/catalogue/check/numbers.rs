//! Numbers in figures that a translation says otherwise than its source: 26 seats for 25, 11:00 for 10:00. A name says the
//! same numbers in all its cases.
//!
//! Languages group figures, part decimals and write times and dates each in their own way, and the month of a date in
//! figures is a word elsewhere. Where the signs of both languages are known, `1,250` is a thousand and more in English, and
//! one and a quarter in Russian; else the same figures in the same order are the same number. What one language says in a
//! word and the other in figures is no finding.

mod numerals;

pub use numerals::Numerals;

use std::ops::Range;

use super::text::{Signs, VALUE};
use super::variables::matching;
use super::words::words;
use super::{Catalogues, Entry, Locale, Reading, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Up to this number a language may well say in a word what another says in figures.
const IN_WORDS: u64 = 20;

/// What may say one in English.
const FOR_ONE: &[&str] = &["a", "an", "single", "sole", "each", "every", "per", "only", "another"];

/// Words that say that the hours of a text are counted to twelve; "10am" is one too.
const OF_TWELVE: &[&str] = &["am", "pm", "утра", "дня", "вечера", "таңғы", "түстен", "кешкі"];
const OF_TWELVE_WITH_STOPS: &[&str] = &["a.m.", "p.m."];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let is_text = |entry: &Entry| !catalogues.is_list(entry) && !catalogues.is_date_pattern(entry);
    for (locale, entry, source) in catalogues.translated().filter(|(_, entry, _)| is_text(entry)) {
        let Some(language) = catalogues.source() else { continue };
        let languages = [locale, language];
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
            compare(catalogues.ours, [locale; 2], (entry, case), (entry, name), "the name itself", findings);
        }
    }
}

/// Compares the readings of a text with those of another.
fn compare(
    ours: bool,
    languages: [&Locale; 2],
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
        let (own, wanted) = leftovers(ours, languages, reading, counterpart);
        let there = |number: &Number| counterpart.span(source.tree, number.range.clone());
        let here = |number: &Number| reading.span(entry.tree, number.range.clone());
        for (number, meant) in own.iter().zip(&wanted) {
            let signs = languages[0].figure_signs().filter(|_| number.written == meant.written);
            let message = match signs {
                Some(_) => format!("`{}` is another number here than in {other}", number.written),
                None => format!("`{}` stands here, and `{}` in {other}", number.written, meant.written),
            };
            let complaint = if ours {
                Diagnostic::error(Code::DifferentNumber, message)
            } else {
                Diagnostic::warning(Code::DifferentNumber, message)
            };
            let complaint = complaint.at(here(number)).labelled(there(meant), other);
            findings.push(match signs {
                Some((decimal, _)) => complaint.help(format!(
                    "in this language `{decimal}` parts decimals, and a no-break space thousands: write it in that way"
                )),
                None => complaint.help("see which of them is right, and mend the other"),
            });
        }
        // What a program of others leaves out is mostly meant.
        let both = own.len().min(wanted.len());
        let in_figures_alone = |number: &Number, own: &Reading, other: &Locale, text: &str| {
            let is_told = || other.numerals().are_known() && !number.may_go_without(text, other.base());
            !number.may_be_a_word() || (is_told() && !number.is_part_of_a_word(&own.text))
        };
        let [language, source_language] = languages;
        let is_added = |number: &&Number| ours && in_figures_alone(number, reading, source_language, &counterpart.text);
        for number in own.iter().skip(both).filter(is_added) {
            let message = format!("`{}` stands here, and not in {other}", number.written);
            let complaint = lone(number, message).at(here(number));
            let complaint = complaint.labelled(source.place(original), other);
            findings.push(complaint.help("take it out, or say it there too"));
        }
        let is_left_out = |number: &&Number| ours && in_figures_alone(number, counterpart, language, &reading.text);
        for number in wanted.iter().skip(both).filter(is_left_out) {
            let message = format!("`{}` stands in {other}, and not here", number.written);
            let place = match reading.choices.last() {
                Some(choice) if text.readings.len() > 1 => entry.tree.span(choice.key()),
                _ => entry.place(text),
            };
            let complaint = lone(number, message).at(place);
            findings.push(complaint.labelled(there(number), other).help("say it here too, or take it out there"));
        }
    }
}

/// Tells of a number that only one of two texts says: a note is refused by it, unless a word may say it.
fn lone(number: &Number, message: String) -> Diagnostic {
    if number.may_be_a_word() {
        Diagnostic::warning(Code::DifferentNumber, message)
    } else {
        Diagnostic::error(Code::DifferentNumber, message)
    }
}

/// The numbers that only one of two readings says.
fn leftovers<'r>(
    ours: bool,
    [language, source]: [&Locale; 2],
    reading: &'r Reading,
    counterpart: &'r Reading,
) -> (Vec<Number<'r>>, Vec<Number<'r>>) {
    let (mut own, mut wanted) = (numbers(&reading.text), numbers(&counterpart.text));
    // Programs of others write numbers by no rule that we know.
    let signs = |locale: &Locale| if ours { locale.figure_signs() } else { None };
    let (here, there) = (signs(language), signs(source));
    let are_alike = here == there || here.is_none() || there.is_none();
    take_off(&mut own, &mut wanted, |one, other| {
        one.written == other.written && (are_alike || one.has_value_of((here, there), other))
    });
    let (mut own, mut wanted) = (parted(own), parted(wanted));
    if own.is_empty() && wanted.is_empty() {
        return (own, wanted);
    }
    let twelve = [reading, counterpart].iter().any(|reading| counts_to_twelve(&reading.text));
    take_off(&mut own, &mut wanted, |one, other| one.is(other, (here, there), twelve));
    take_off_spelt_times(&mut own, &mut wanted, &counterpart.text, twelve);
    take_off_spelt_times(&mut wanted, &mut own, &reading.text, twelve);
    own.retain(|number| !number.is_word_of(&counterpart.text, source.numerals()));
    wanted.retain(|number| !number.is_word_of(&reading.text, language.numerals()));
    (own, wanted)
}

/// The sign that parts decimals in a language, and the one that groups figures, where they are known.
type FigureSigns = Option<(char, char)>;

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

/// Takes off times, and the hours and minutes that another text says for them: «12 часов 30 минут».
fn take_off_spelt_times(times: &mut Vec<Number>, others: &mut Vec<Number>, text: &str, twelve: bool) {
    times.retain(|number| {
        let Some(time) = number.time() else { return true };
        let found = others.windows(2).position(|pair| {
            let [hours, minutes] = pair else { return false };
            let between = text.get(hours.range.end..minutes.range.start).unwrap_or_default();
            let is_unit = words(between).count() == 1 && !between.contains([',', ';', ':', '(', ')', '/']);
            let said = hours.written.parse().ok().zip(minutes.written.parse().ok());
            is_unit && said.is_some_and(|said| is_same_time(time, said, twelve))
        });
        if let Some(at) = found {
            others.drain(at..at + 2);
        }
        found.is_none()
    });
}

/// Whether the hours of a text may be counted to twelve.
fn counts_to_twelve(text: &str) -> bool {
    let in_figures = |word: &str| OF_TWELVE.contains(&word.trim_start_matches(|c: char| c.is_ascii_digit()));
    OF_TWELVE_WITH_STOPS.iter().any(|sign| text.contains(sign)) || words(text).any(|word| in_figures(&word.small()))
}

/// Whether hours and minutes are the same, or are where hours may be counted to twelve.
const fn is_same_time((hour, minute): (u32, u32), (hours, minutes): (u32, u32), twelve: bool) -> bool {
    minute == minutes && (hour == hours || (twelve && hour % 12 == hours % 12))
}

/// A number as it stands in a text, with the signs within it.
struct Number<'r> {
    written: &'r str,
    range: Range<usize>,
}

impl Number<'_> {
    /// What it says in one way or another of writing numbers, with a point before its decimals: `2,5` is 2.5, and
    /// `1,250` is 1250 in one language and 1.250 in another.
    fn values(&self) -> Vec<String> {
        let Some(last) = self.written.rfind([',', '.']) else { return vec![joined(self.written)] };
        let (before, after) = (&self.written[..last], &self.written[last + 1..]);
        let mut values = Vec::new();
        let is_other = |sign: char| !before.contains(sign);
        if self.written[last..].chars().next().is_some_and(is_other) && after.bytes().all(|b| b.is_ascii_digit()) {
            values.push(format!("{}.{after}", joined(before)));
        }
        let whole = joined(self.written);
        if !values.contains(&whole) {
            values.push(whole);
        }
        values
    }

    /// What it says in a language of these signs, where they leave no doubt; else what it may say.
    fn values_by(&self, signs: FigureSigns) -> Vec<String> {
        let certain = signs.and_then(|(decimal, grouping)| {
            let last = self.written.rfind([',', '.'])?;
            let (before, after) = (&self.written[..last], &self.written[last + 1..]);
            let sign = self.written[last..].chars().next()?;
            let is_plain = !before.contains([':', '.', ',']) && after.len() == 3 && before.len() <= 3;
            match sign {
                _ if !is_plain || before.starts_with('0') => None,
                _ if sign == decimal => Some(format!("{before}.{after}")),
                _ if sign == grouping => Some(format!("{before}{after}")),
                _ => None,
            }
        });
        certain.map_or_else(|| self.values(), |value| vec![value])
    }

    /// Whether both may say one number, each in a language of its signs.
    fn has_value_of(&self, (here, there): (FigureSigns, FigureSigns), other: &Self) -> bool {
        let values = self.values_by(here);
        other.values_by(there).iter().any(|value| values.contains(value))
    }

    /// Hours and minutes, where it may be a time.
    fn time(&self) -> Option<(u32, u32)> {
        let (hour, minute) = self.written.split_once([':', '.'])?;
        let two = minute.len() == 2 && (1..=2).contains(&hour.len());
        Some((hour.parse().ok()?, minute.parse().ok()?)).filter(|(hour, minute)| two && *hour <= 24 && *minute < 60)
    }

    /// Whether both say the same number or the same time; `twelve` where hours may be counted to twelve.
    fn is(&self, other: &Self, signs: (FigureSigns, FigureSigns), twelve: bool) -> bool {
        let whole = |number: &Self| number.time().or_else(|| Some((number.written.parse().ok()?, 0)));
        let same_time = || {
            (self.time().is_some() || other.time().is_some())
                && whole(self).zip(whole(other)).is_some_and(|(one, another)| is_same_time(one, another, twelve))
        };
        self.has_value_of(signs, other) || same_time()
    }

    /// Whether a text says it in a word.
    fn is_word_of(&self, text: &str, numerals: &Numerals) -> bool {
        let whole = || self.values().iter().find_map(|value| value.parse().ok());
        let number = self.time().map_or_else(whole, |(hour, _)| usize::try_from(hour).ok());
        number.is_some_and(|number| numerals.are_in(text, number))
    }

    /// Whether a text need not say it though words for numbers are known: an article or a pronoun says one, nothing at all
    /// says none, and halves have words of their own.
    fn may_go_without(&self, text: &str, language: &str) -> bool {
        self.values().iter().any(|value| match value.as_str() {
            "1" => language != "en" || words(text).any(|word| FOR_ONE.contains(&&*word.small())),
            value => value == "0" || value.ends_with(".5"),
        })
    }

    /// Whether it is a part of a word or symbol: `3D`, `A4`, `v2`.
    fn is_part_of_a_word(&self, text: &str) -> bool {
        let is_part = |c: char| c.is_alphabetic() || matches!(c, '/' | '_');
        text[..self.range.start].ends_with(is_part) || text[self.range.end..].starts_with(is_part)
    }

    /// Whether it is so small that a language may say it in a word; halves have words too.
    fn may_be_a_word(&self) -> bool {
        let is_small = |whole: &str| whole.parse::<u64>().is_ok_and(|number| number <= IN_WORDS);
        self.values().iter().any(|value| is_small(value.strip_suffix(".5").unwrap_or(value)))
    }
}

/// Figures without the signs between groups of them and without zeros before them; other commas become points. A sign
/// groups before three figures, and before two where several are alike and the last stands before three: `1,00,000`.
fn joined(written: &str) -> String {
    const SIGNS: [char; 6] = ['.', ',', ' ', '\u{A0}', '\u{202F}', '\u{2009}'];
    let of_part = |part: &str| {
        let mut groups = part.split(SIGNS);
        let first = groups.next().unwrap_or_default();
        let lengths: Vec<usize> = groups.map(str::len).collect();
        let mut signs: Vec<char> = part.matches(SIGNS).filter_map(|sign| sign.chars().next()).collect();
        signs.dedup();
        let may_group = (1..=3).contains(&first.len()) && !first.starts_with('0');
        let is_indian = signs.len() == 1 && lengths.len() > 1 && lengths.last() == Some(&3);
        let are_groups = may_group && lengths.iter().all(|length| *length == 3 || (is_indian && *length == 2));
        let kept: String =
            if are_groups { part.chars().filter(char::is_ascii_digit).collect() } else { part.replace(',', ".") };
        let figures = kept.trim_start_matches('0');
        if figures.starts_with(|c: char| c.is_ascii_digit()) { figures.to_string() } else { format!("0{figures}") }
    };
    written.split(':').map(of_part).collect::<Vec<_>>().join(":")
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
        let is_bare_point = text[..start].strip_suffix('.').is_some_and(|rest| {
            rest.chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '-' | '−' | '+'))
        });
        let start = if is_bare_point { start - 1 } else { start };
        // `{ $hour }.00`, `{ $year }2`: a part of a number that is not known.
        let before = text[..start].trim_end_matches(['.', ',', ':']);
        // `sess1on`, `v1beta`: a part of a word.
        let is_within_word =
            text[..start].ends_with(char::is_alphabetic) && text[end..].starts_with(char::is_alphabetic);
        if !before.ends_with(VALUE) && !text[end..].starts_with(VALUE) && !is_within_word {
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
    use crate::project::built_in_words;

    fn written(text: &str) -> Vec<&str> {
        numbers(text).into_iter().map(|number| number.written).collect()
    }

    #[test]
    fn figures_that_belong_together_are_one_number() {
        assert_eq!(written("1 250 000, 10:00, 2.5 and 27.06.2024."), ["1 250 000", "10:00", "2.5", "27.06.2024"]);
        assert_eq!(written("in 2024 100 delegates"), ["2024", "100"]);
        assert_eq!(written("v1beta, sess1on, mp3 at 12h30"), ["3", "12", "30"]);
        assert_eq!(written("DOC/779, 2024–2025"), ["779", "2024", "2025"]);
    }

    #[test]
    fn a_number_is_the_same_in_the_way_of_each_language() {
        let same = |one: &str, other: &str, twelve| match (numbers(one).as_slice(), numbers(other).as_slice()) {
            ([one], [other]) => one.is(other, (None, None), twelve),
            _ => false,
        };
        assert!(same("1,250", "1 250", false));
        assert!(same("2.5", "2,5", false));
        for (one, other) in [
            ("1,250,000", "1 250 000"),
            ("1.250.000", "1\u{A0}250\u{A0}000"),
            ("1,00,000", "100 000"),
            ("1,250.75", "1 250,75"),
            ("1,250.125", "1250,125"),
            ("1:50,000", "1:50 000"),
            (".5", "0,5"),
            ("0.005", "0,005"),
            ("06", "6"),
            ("00", "0"),
        ] {
            assert!(same(one, other, false), "{one} is {other}");
        }
        for (one, other) in [
            ("2.5", "25"),
            ("0.5", "5"),
            (".5", "5"),
            ("0.05", "0.5"),
            ("0.500", "500"),
            ("12:30", "1230"),
            ("10.00", "1000"),
            ("2.10", "2.1"),
            ("1,250.75", "125 075"),
            ("1.2.3", "123"),
        ] {
            assert!(!same(one, other, false), "{one} is not {other}");
            assert!(!same(other, one, false), "{other} is not {one}");
        }
        assert!(same("12.30", "12:30", false));
        assert!(same("10.00", "10:00", false));
        assert!(same("10:00", "10", false));
        assert!(same("3", "15:00", true));
        assert!(!same("3", "15:00", false));
        assert!(!same("10:00", "11:00", false));
        assert!(!same("25", "26", false));
    }

    #[test]
    fn a_word_says_a_number_and_what_only_begins_like_it_does_not() {
        let says = |language: &str, text: &str, figures: &str| {
            let words = language.parse().map(|language| built_in_words(&language)).unwrap_or_default();
            numbers(figures)[0].is_word_of(text, &Numerals::of(&words))
        };
        for (language, text, figures) in [
            ("en", "Ten of the twenty-five seats", "10"),
            ("en", "a twofold rise", "2"),
            ("ru", "в течение трёх дней", "3"),
            ("ru", "трёхдневный визит", "3"),
            ("ru", "Третьего числа", "3"),
            ("ru", "на пятом заседании", "5"),
            ("ru", "до полудня", "12:00"),
            ("ru", "десять часов", "10:00"),
            ("kk", "бесінші отырысында", "5"),
            ("kk", "үш күн", "3"),
            ("kk", "екіжақты", "2"),
            ("kk", "он бір орын", "11"),
            ("kk", "он екінші орын", "12"),
            ("kk", "оныншы отырыс", "10"),
        ] {
            assert!(says(language, text, figures), "«{text}» says {figures}");
        }
        for (language, text, figures) in [
            ("en", "the tender is often reopened", "10"),
            ("en", "sixty or eighty", "6"),
            ("en", "sixty or eighty", "8"),
            ("en", "five", "0.5"),
            ("ru", "семинар для семьи", "7"),
            ("ru", "Однако этого требует требование", "1"),
            ("ru", "Однако этого требует требование", "3"),
            ("ru", "в пятницу", "5"),
            ("ru", "пятьдесят", "5"),
            ("kk", "Оның онлайн отырысы онда өтеді, оны", "10"),
            ("kk", "Оның онлайн отырысы онда өтеді, оны", "11"),
            ("kk", "ол үшін", "3"),
            ("kk", "он бір орын", "10"),
            ("kk", "он бір орын", "1"),
            ("kk", "он орын", "12"),
        ] {
            assert!(!says(language, text, figures), "«{text}» does not say {figures}");
        }
    }

    #[test]
    fn the_signs_of_the_languages_tell_thousands_from_decimals() {
        let (english, russian) = (Some(('.', ',')), Some((',', '.')));
        let same = |one: &str, other: &str| numbers(one)[0].is(&numbers(other)[0], (russian, english), false);
        for (russian, english) in
            [("1 250", "1,250"), ("1.250", "1,250"), ("1,250", "1.250"), ("2,5", "2.5"), ("0,005", "0.005")]
        {
            assert!(same(russian, english), "{russian} is {english}");
        }
        for (russian, english) in [("1,250", "1,250"), ("1.250", "1.250"), ("1250", "1.250")] {
            assert!(!same(russian, english), "{russian} is not {english}");
        }
    }

    #[test]
    fn hours_and_minutes_that_are_said_apart_are_a_time() {
        let left = |times: &str, text: &str| {
            let (mut times, mut others) = (numbers(times), numbers(text));
            take_off_spelt_times(&mut times, &mut others, text, counts_to_twelve(text));
            (times.len(), others.len())
        };
        assert_eq!(left("12:30", "в 12 часов 30 минут"), (0, 0));
        assert_eq!(left("15:30", "в 3 ч. 30 мин. дня"), (0, 0));
        assert_eq!(left("15:30", "в 3 ч. 30 мин. сегодня"), (1, 2));
        assert_eq!(left("12:30", "12 мест, 30 столов"), (1, 2));
        assert_eq!(left("12:30", "в 12 часов 40 минут"), (1, 2));
    }
}
