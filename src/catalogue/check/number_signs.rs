//! The sign `№` before the number of a note or document, which Russian and Kazakh write where English has `No.`: lost, or
//! written as the Latin `N` or `No.`.

use std::ops::Range;

use super::Catalogues;
use super::text::{Reading, VALUE};
use super::variables::matching;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// What stands in the place of the sign; what is longer first.
const LATIN: &[&str] = &["Nos.", "No.", "Nr.", "No", "N°", "Nº", "N.", "N", "#"];

/// The signs themselves.
const SIGNS: &[&str] = &["№", "No.", "Nos."];

/// The languages that write `№`.
const LANGUAGES: &[&str] = &["ru", "kk"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    if !catalogues.ours {
        return;
    }
    for (locale, entry) in catalogues.entries() {
        if catalogues.is_list(entry) {
            continue;
        }
        let writes_the_sign = LANGUAGES.contains(&locale.base());
        let source = catalogues.source_of(entry).filter(|source| !source.is_faulty());
        let mut told: Vec<Range<usize>> = Vec::new();
        for text in &entry.texts {
            let original = source.and_then(|source| source.text(text.attribute));
            for reading in &text.readings {
                let joined = |range: Range<usize>| {
                    let sign = &reading.text[range.clone()];
                    (range, format!("no space stands behind `{sign}`"), sign)
                };
                let mut found: Vec<_> = joined_to_number(reading).map(joined).collect();
                if writes_the_sign {
                    let in_place = |range: Range<usize>| {
                        let message = format!("`{}` stands in the place of `№`", &reading.text[range.clone()]);
                        (range, message, "№")
                    };
                    found.extend(written_in_latin(reading).map(in_place));
                }
                let counterpart = original.filter(|_| writes_the_sign);
                if let Some(counterpart) = counterpart.and_then(|original| matching(reading, original)) {
                    found.extend(lost(reading, counterpart).map(|(range, name)| {
                        (range, format!("no `№` stands before `${name}`, which is a number in the source"), "№")
                    }));
                }
                for (range, message, sign) in found {
                    let span = reading.span(entry.tree, range);
                    if !told.contains(&span.range()) {
                        told.push(span.range());
                        let complaint = Diagnostic::warning(Code::NumberSign, message).at(span);
                        let help = format!("write `{sign}` and a no-break space: `{sign}{{\"\\u00A0\"}}`");
                        findings.push(complaint.help(help));
                    }
                }
            }
        }
    }
}

/// The signs that stand before a figure or a value without a space.
fn joined_to_number(reading: &Reading) -> impl Iterator<Item = Range<usize>> {
    let text: &str = &reading.text;
    SIGNS.iter().flat_map(move |sign| text.match_indices(sign)).filter_map(move |(at, sign)| {
        let (before, behind) = (&text[..at], &text[at + sign.len()..]);
        let is_sign = !before.ends_with(char::is_alphanumeric);
        (is_sign && behind.starts_with(|c: char| c.is_ascii_digit() || c == VALUE)).then_some(at..at + sign.len())
    })
}

/// The signs of other languages that stand before a figure or a value.
fn written_in_latin(reading: &Reading) -> impl Iterator<Item = Range<usize>> {
    let text: &str = &reading.text;
    text.match_indices(['N', '#']).filter_map(move |(at, _)| {
        let sign = LATIN.iter().find(|sign| text[at..].starts_with(**sign))?;
        let end = at + sign.len();
        let behind = &text[end..];
        let next = behind.trim_start_matches([' ', '\u{A0}']);
        let begins = !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | VALUE));
        // `N5` may be the name of something, and `N 5` is none.
        let is_apart = next.len() < behind.len() || sign.ends_with(['.', '#', '°', 'º']);
        (begins && is_apart && next.starts_with(|c: char| c.is_ascii_digit() || c == VALUE)).then_some(at..end)
    })
}

/// The values before which the source has a sign and the reading none, each with the name of its variable.
fn lost<'s>(reading: &Reading<'_, 's>, source: &Reading<'_, 's>) -> impl Iterator<Item = (Range<usize>, &'s str)> {
    let numbered = |reading: &Reading<'_, 's>, signs: &[&str]| -> Vec<&'s str> {
        let is_numbered = |at: usize| {
            let before = reading.text[..at].trim_end_matches([' ', '\u{A0}', '\n']);
            signs.iter().any(|sign| before.ends_with(sign))
        };
        reading.uses.iter().filter(|usage| is_numbered(usage.at)).map(|usage| usage.name).collect()
    };
    let (wanted, own) =
        (numbered(source, &["No.", "Nos.", "№"]), numbered(reading, &["№", "№№", "No.", "N", "#", "No", "Nr."]));
    reading.uses.iter().filter_map(move |usage| {
        let is_lost = wanted.contains(&usage.name) && !own.contains(&usage.name);
        // A word may say it, in whatever form: «нота под номером», «ноты под номерами».
        let before = reading.words().rev().find(|word| word.end() <= usage.at);
        let is_said = before.is_some_and(|word| ["номер", "нөмір"].iter().any(|own| word.small().starts_with(own)))
            || reading.text[usage.at..].contains("нөмірлі");
        (is_lost && !is_said).then(|| (usage.at..usage.at + VALUE.len_utf8(), usage.name))
    })
}
