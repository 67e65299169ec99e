//! Numbers in figures that a translation says otherwise than its source: 26 seats for 25, 11:00 for 10:00. A name says the
//! same numbers in all its cases.
//!
//! Languages group figures, part decimals and write times and dates each in their own way, and the month of a date in
//! figures is a word elsewhere. Where the signs of both languages are known, `1,250` is a thousand and more in English, and
//! one and a quarter in Russian; else the same figures in the same order are the same number. What one language says in a
//! word and the other in figures is no finding.

mod in_words;
mod number;
mod numerals;
mod units;

pub use numerals::Numerals;

use super::signs::Signs;
use super::text::{Choice, selected_variable};
use super::variables::matching;
use super::words::words;
use super::{Catalogues, Entry, Locale, Reading, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use number::{Number, is_same_time, numbers, parted};

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
    if catalogues.ours {
        in_words::check(catalogues, findings);
        of_times(catalogues, findings);
    }
    for (locale, entry) in catalogues.entries().filter(|(_, entry)| catalogues.ours && entry.is_name()) {
        let Some(name) = entry.text(None) else { continue };
        for case in entry.texts.iter().filter(|text| text.attribute.is_some() && !text.is_trait()) {
            compare(catalogues.ours, [locale; 2], (entry, case), (entry, name), "the name itself", findings);
        }
    }
}

/// Tells of another time than midnight or noon in the variant of a date pattern that is for it.
fn of_times(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry) in catalogues.entries().filter(|(_, entry)| catalogues.is_date_pattern(entry)) {
        let mut told = Vec::new();
        for reading in entry.texts.iter().flat_map(|text| &text.readings) {
            let chosen = reading.choices.iter().find(|choice| selected_variable(choice.selector) == Some("time"));
            let Some(chosen) = chosen.map(Choice::key) else { continue };
            let hours: &[u32] = match chosen {
                "midnight" => &[0, 12, 24],
                "noon" => &[12],
                _ => continue,
            };
            for number in numbers(&reading.text) {
                let Some((hour, minute)) = number.time() else { continue };
                // "(UTC+05:00)"
                if reading.text[..number.range.start].ends_with(['+', '-', '−', '–']) {
                    continue;
                }
                let span = reading.span(entry.tree, number.range.clone());
                if (minute == 0 && hours.contains(&hour)) || told.contains(&span) {
                    continue;
                }
                told.push(span.clone());
                let message = format!("`{}` stands in the variant `[{chosen}]`", number.written);
                let complaint = Diagnostic::error(Code::DifferentNumber, message).at(span);
                findings.push(complaint.help(format!("write the time of {chosen}, or say it in a word")));
            }
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
            let [locale, source_locale] = languages;
            let (behind, there_behind) = (number.range.end, meant.range.end);
            if units::differ((locale, &reading.text, behind), (source_locale, &counterpart.text, there_behind)) {
                continue;
            }
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
    take_off(&mut own, &mut wanted, |one, other| {
        one.is(other, (here, there), twelve) || are_one_decade((one, &*reading.text), (other, &*counterpart.text))
    });
    take_off_spelt_times(&mut own, &mut wanted, &counterpart.text, twelve);
    take_off_spelt_times(&mut wanted, &mut own, &reading.text, twelve);
    own.retain(|number| !number.is_word_of(&counterpart.text, source.numerals()));
    wanted.retain(|number| !number.is_word_of(&reading.text, language.numerals()));
    if !own.is_empty() && !wanted.is_empty() {
        take_off(&mut own, &mut wanted, |one, other| {
            let zeros = |locale: &Locale, text, number: &Number| locale.numerals().zeros_behind(text, number.range.end);
            one.has_value_of_scaled(zeros(language, &reading.text, one), other, zeros(source, &counterpart.text, other))
        });
        if are_grouped_otherwise(&own, &wanted) {
            return (Vec::new(), Vec::new());
        }
    }
    (own, wanted)
}

/// Whether two numbers are one decade: "the 1920s", «20-е годы», „die 20er Jahre“.
fn are_one_decade((one, text): (&Number, &str), (other, there): (&Number, &str)) -> bool {
    let is_long = |number: &Number, text: &str| {
        number.written.len() == 4 && number.written.ends_with('0') && text[number.range.end..].starts_with('s')
    };
    let is_short = |number: &Number, text: &str| {
        let behind = text[number.range.end..].strip_prefix('-');
        number.written.len() == 2
            && number.written.ends_with('0')
            && (behind.is_some_and(|ending| ending.starts_with(char::is_alphabetic))
                || text[number.range.end..].starts_with("er"))
    };
    (is_long(one, text) && is_short(other, there) && one.written.ends_with(other.written))
        || (is_short(one, text) && is_long(other, there) && other.written.ends_with(one.written))
}

/// Figures of a telephone number, at least.
const TELEPHONE: usize = 7;

/// Whether numbers are the figures of one telephone number, which each language groups in its own way.
fn are_grouped_otherwise(own: &[Number], wanted: &[Number]) -> bool {
    let figures = |numbers: &[Number]| -> String {
        numbers.iter().flat_map(|number| number.written.chars()).filter(char::is_ascii_digit).collect()
    };
    let own_figures = figures(own);
    own.len() != wanted.len() && own_figures.len() >= TELEPHONE && own_figures == figures(wanted)
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

#[cfg(test)]
mod tests {
    use super::*;

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
