//! The sign `№` before the number of a note or document, which Russian and Kazakh write where English has `No.`: lost, or
//! written as the Latin `N` or `No.`.

use std::ops::Range;

use super::text::{Reading, VALUE};
use super::variables::matching;
use super::{Catalogues, Entry};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// What stands in the place of the sign; what is longer first.
const LATIN: &[&str] = &["Nos.", "No.", "Nr.", "No", "N°", "Nº", "N.", "N", "#"];

/// The languages that write the sign.
const LANGUAGES: &[&str] = &["ru", "kk"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    if !catalogues.ours {
        return;
    }
    for (locale, entry) in catalogues.entries() {
        if !LANGUAGES.contains(&locale.base()) || catalogues.is_list(entry) {
            continue;
        }
        let source = catalogues.source_of(entry).filter(|source| !source.is_faulty());
        let mut told: Vec<Range<usize>> = Vec::new();
        for text in &entry.texts {
            let original = source.and_then(|source| source.text(text.attribute));
            for reading in &text.readings {
                let mut found: Vec<_> = written_in_latin(reading)
                    .map(|range| (range.clone(), format!("`{}` stands in the place of `№`", &reading.text[range])))
                    .collect();
                if let Some(counterpart) = original.and_then(|original| matching(reading, original)) {
                    found.extend(lost(reading, counterpart).map(|(range, name)| {
                        (range, format!("no `№` stands before `${name}`, which is a number in the source"))
                    }));
                }
                for (range, message) in found {
                    tell(entry, reading, range, message, &mut told, findings);
                }
            }
        }
    }
}

fn tell(
    entry: &Entry,
    reading: &Reading,
    range: Range<usize>,
    message: String,
    told: &mut Vec<Range<usize>>,
    findings: &mut Diagnostics,
) {
    let span = reading.span(entry.tree, range);
    if !told.contains(&span.range()) {
        told.push(span.range());
        let complaint = Diagnostic::warning(Code::NumberSign, message).at(span);
        findings.push(complaint.help("write `№` and a no-break space: `№{\"\\u00A0\"}`"));
    }
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
