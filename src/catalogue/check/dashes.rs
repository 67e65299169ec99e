//! Dashes of another language, hyphens in the place of dashes, and three full stops in the place of an ellipsis.

use super::signs::Signs;
use super::text::VALUE;
use super::way::Habit;
use super::{Catalogues, Entry, Locale, Reading, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The dash between parts of a sentence: in English an en dash with spaces (as the seeds have it) or an em dash without;
/// in Russian and Kazakh an em dash with spaces (GOST R 7.0.97-2016 and its practice).
const DASHES: &[(&str, char, &str)] = &[
    ("en", '–', "write `–` with spaces, or `—` without"),
    ("de", '–', "write `–` with spaces"),
    ("ru", '—', "write `—` with spaces"),
    ("kk", '—', "write `—` with spaces"),
];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter() {
        let has_ranges = locale.way().has(Habit::DashedRanges);
        for (entry, text, reading) in catalogues.readings_of(locale) {
            if reading.signs.any(Signs::HYPHEN.and(Signs::GENERAL_SIGN)) {
                // A translation of another project does with a hyphen what its source does.
                let as_source = !catalogues.ours
                    && catalogues.source_of(entry).and_then(|source| source.text(text.attribute)).is_some_and(|text| {
                        text.readings.iter().any(|reading| reading.text.contains(" - ") || reading.text.contains("--"))
                    });
                if as_source {
                    continue;
                }
                let values = catalogues.is_date_pattern(entry) || has_range_of_values(catalogues, entry, text);
                let dashed = has_ranges || (reading.signs.any(Signs::FIGURE) && has_range(catalogues, entry, text));
                dashes(catalogues.ours, &Ranges { dashed, values }, locale, entry, reading, findings);
            }
            if reading.signs.any(Signs::POINT) {
                stops(entry, reading, findings);
            }
        }
    }
}

/// Which ranges a text may have that are written with a dash.
struct Ranges {
    /// Of numbers.
    dashed: bool,
    /// Of two values.
    values: bool,
}

/// Whether the source has a range of numbers with a dash where a text stands.
fn has_range(catalogues: &Catalogues, entry: &Entry, text: &Text) -> bool {
    let original = catalogues.source_of(entry).and_then(|source| source.text(text.attribute));
    original.is_some_and(|original| {
        original
            .readings
            .iter()
            .any(|reading| reading.text.match_indices('–').any(|(at, dash)| is_range(&reading.text, at, dash)))
    })
}

/// Whether the source has a range of two values where a text stands.
fn has_range_of_values(catalogues: &Catalogues, entry: &Entry, text: &Text) -> bool {
    const RANGE: &str = "\u{FFFC}–\u{FFFC}";
    let original = || catalogues.source_of(entry).and_then(|source| source.text(text.attribute));
    catalogues.ours
        && original().is_some_and(|original| original.readings.iter().any(|reading| reading.text.contains(RANGE)))
}

fn warn(code: Code, message: String, entry: &Entry, reading: &Reading, range: std::ops::Range<usize>) -> Diagnostic {
    Diagnostic::warning(code, message).at(reading.span(entry.tree, range))
}

fn dashes(ours: bool, ranges: &Ranges, locale: &Locale, entry: &Entry, reading: &Reading, findings: &mut Diagnostics) {
    let text: &str = &reading.text;
    let own = DASHES.iter().find(|(language, ..)| *language == locale.base());
    let help = own.map_or("write a dash", |(.., help)| *help);
    let is_space = |c: char| c == ' ' || c == '\u{A0}' || c == '\n';
    for (at, dash) in text.match_indices(['-', '–', '—', '―', '‒', '−']) {
        let (before, after) = (text[..at].chars().next_back(), text[at + dash.len()..].chars().next());
        // At the beginning of a line it stands before a point of a list.
        let is_point = text[..at].trim_end_matches([' ', '\u{A0}']).ends_with('\n');
        let spaced = before.is_some_and(is_space) && after.is_some_and(is_space) && !is_point;
        let range = at..at + dash.len();
        match dash {
            "-" if spaced => {
                findings.push(
                    warn(Code::Dash, "a hyphen in the place of a dash".to_string(), entry, reading, range).help(help),
                );
            }
            "-" if after == Some('-')
                && before != Some('-')
                && !is_option(text, at)
                && (ours || text.contains(char::is_alphabetic)) =>
            {
                findings.push(
                    warn(Code::Dash, "two hyphens in the place of a dash".to_string(), entry, reading, at..at + 2)
                        .help(help),
                );
            }
            "-" if ranges.dashed && is_range(text, at, dash) => {
                let complaint =
                    warn(Code::Dash, "a hyphen between numbers that are a range".to_string(), entry, reading, range);
                findings.push(complaint.help("write `–` without spaces"));
            }
            "-" if ranges.values && before == Some(VALUE) && after == Some(VALUE) => {
                let complaint =
                    warn(Code::Dash, "a hyphen between days that are a range".to_string(), entry, reading, range);
                findings.push(complaint.help("write `–` without spaces"));
            }
            "-" => {}
            "—" if ranges.values && before == Some(VALUE) && after == Some(VALUE) => {
                let complaint =
                    warn(Code::Dash, "a long dash between days that are a range".to_string(), entry, reading, range);
                findings.push(complaint.help("write `–` without spaces"));
            }
            _ => {
                let Some((_, right, _)) = own else { continue };
                // Between two values it may be a range of others; one of ours has no spaces.
                let values =
                    text[..at].trim_end().ends_with(VALUE) && text[at + dash.len()..].trim_start().starts_with(VALUE);
                let wrong_spaced = spaced && !dash.starts_with(*right) && (ours || (!values && locale.base() != "en"));
                let figures = before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit());
                // An em dash without spaces is the English one.
                let letters = |c: char| c.is_alphabetic();
                let parts = |c: Option<char>| c.is_some_and(letters) || (ours && c == Some(VALUE));
                let unspaced = dash == "—" && locale.base() != "en" && parts(before) && parts(after);
                if wrong_spaced || unspaced || (figures && dash == "—") {
                    let message = format!("a dash of another language: `{dash}`");
                    let complaint = warn(Code::Dash, message, entry, reading, range);
                    findings.push(complaint.help(if figures { "write `–` without spaces" } else { help }));
                }
            }
        }
    }
}

/// Whether two hyphens are the beginning of an option of a command.
fn is_option(text: &str, at: usize) -> bool {
    text[at..].trim_start_matches('-').starts_with(|c: char| c.is_ascii_alphabetic())
        && !text[..at].ends_with(char::is_alphanumeric)
}

/// Whether a hyphen or dash stands between years, days or times: `2024-2025`, `11-12 October`, `10:00-18:00`.
pub fn is_range(text: &str, at: usize, dash: &str) -> bool {
    let figures = |c: char| c.is_ascii_digit();
    let before = &text[text[..at]
        .rfind(|c: char| !figures(c))
        .map_or(0, |end| end + text[end..].chars().next().map_or(1, char::len_utf8))..at];
    let rest = &text[at + dash.len()..];
    let end = rest.find(|c: char| !figures(c)).unwrap_or(rest.len());
    let (after, rest) = rest.split_at(end);
    let outside = text[..at - before.len()].chars().next_back();
    if outside.is_some_and(|c| c == '-' || c == '/' || c == '.' || c.is_alphanumeric()) || rest.starts_with(['-', '/'])
    {
        return false;
    }
    let year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let day =
        |part: &str| (1..=2).contains(&part.len()) && part.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day));
    let word_follows =
        rest.trim_start_matches([' ', '\u{A0}']).starts_with(char::is_alphabetic) && rest.starts_with([' ', '\u{A0}']);
    // `10:00-18:00`: the figures before are minutes, and an hour follows.
    let is_moment = || {
        let begin = text[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
        text[begin..at].contains(|c: char| c.is_alphabetic())
    };
    let is_hour = |figures: &str| figures.parse::<u8>().is_ok_and(|hour| hour <= 24);
    let minutes_follow = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_digit());
    let times = outside == Some(':')
        && before.len() == 2
        && (1..=2).contains(&after.len())
        && is_hour(after)
        && rest.strip_prefix(':').is_some_and(minutes_follow)
        && !is_moment();
    (year(before) && year(after)) || (day(before) && day(after) && word_follows) || times
}

fn stops(entry: &Entry, reading: &Reading, findings: &mut Diagnostics) {
    let text: &str = &reading.text;
    let mut end = 0;
    for (at, _) in text.match_indices("...") {
        if at < end {
            continue;
        }
        let run = text[at..].bytes().take_while(|byte| *byte == b'.').count();
        end = at + run;
        let in_path = text[..at].ends_with('/') || text[end..].starts_with('/');
        if !in_path {
            let complaint = warn(
                Code::Ellipsis,
                "three full stops in the place of an ellipsis".to_string(),
                entry,
                reading,
                at..end,
            );
            findings.push(complaint.help("write `…`"));
        }
    }
}
