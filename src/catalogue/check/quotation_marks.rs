//! Quotation marks of another language, and straight ones.

use super::pairs;
use super::plain::strange_mark;
use super::signs::Signs;
use super::text::VALUE;
use super::way::Habit;
use super::{Catalogues, Locale};
use crate::character::is_letter;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::{Language, QuotationMarks};

const ALL: &[char] = &['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‚', '〝', '〞', '＂', '″'];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    catalogues.locales.iter().for_each(|locale| check_locale(catalogues, locale, findings));
}

fn check_locale(catalogues: &Catalogues, locale: &Locale, findings: &mut Diagnostics) {
    let way = locale.way();
    let (style, has_curved) = (way.quotation, way.has(Habit::CurvedApostrophes));
    for (entry, _, reading) in catalogues.readings_of(locale) {
        let signs = Signs::STRAIGHT.and(Signs::LATIN_SIGN).and(Signs::GENERAL_SIGN).and(Signs::OTHER);
        if !reading.signs.any(signs) {
            continue;
        }
        let Some(marks) = locale.language.as_ref().and_then(Language::quotation_marks) else { continue };
        let shown = format!("{} {}", marks.outer.0, marks.outer.1);
        let text: &str = &reading.text;
        let mut unlike: Option<Vec<usize>> = None;
        for (at, mark) in text.match_indices(ALL).map(|(at, mark)| (at, mark.chars().next().unwrap_or('"'))) {
            let in_style = style == Some(mark)
                || (!catalogues.ours && pairs::opens_with_closing(locale) && is_turned(text, at, mark))
                || (style == Some('“') && mark == '”')
                || (style == Some('„') && "“”".contains(mark));
            let Some(what) = strange_mark(text, at, mark, marks).filter(|_| !in_style) else { continue };
            // What closes another mark is told as that.
            if unlike.get_or_insert_with(|| pairs::unlike(locale, text)).contains(&at) {
                continue;
            }
            let complaint = Diagnostic::warning(Code::QuotationMark, format!("{what}: `{mark}`"));
            let complaint = complaint.at(reading.span(entry.tree, at..at + mark.len_utf8()));
            findings.push(complaint.help(format!("write {shown}")));
        }
        if catalogues.ours {
            let within = outer_within_outer(text, marks);
            let twice = ["««", "»»", "““", "””"].iter().find_map(|twice| text.match_indices(twice).next());
            // Marks of a quotation within another are told as that, and marks without a partner as those.
            if let Some((at, twice)) = twice.filter(|_| within.is_empty() && are_paired(text, marks)) {
                let complaint =
                    Diagnostic::warning(Code::QuotationMark, format!("a quotation mark stands twice: `{twice}`"));
                let complaint = complaint.at(reading.span(entry.tree, at..at + twice.len()));
                let inner = format!("{} {}", marks.inner.0, marks.inner.1);
                findings.push(complaint.help(format!("delete one of them, or write {inner} within {shown}")));
            }
            for at in within {
                let message = format!("a quotation within a quotation has the outer marks: `{}`", marks.outer.0);
                let complaint = Diagnostic::warning(Code::QuotationMark, message);
                let complaint = complaint.at(reading.span(entry.tree, at..at + marks.outer.0.len_utf8()));
                findings.push(complaint.help(format!("write {} {} within {shown}", marks.inner.0, marks.inner.1)));
            }
            // English quotes with them within other marks; an apostrophe is never the opening one.
            for at in text.match_indices('‘').map(|(at, _)| at) {
                // «Ўзбекистон» in Latin letters has it behind a letter: O‘zbekiston.
                let behind = &text[at + '‘'.len_utf8()..];
                let is_apostrophe = locale.base() == "en"
                    && text[..at].ends_with(is_letter)
                    && !behind.strip_prefix('s').unwrap_or(behind).starts_with(is_letter);
                if is_apostrophe {
                    let complaint = Diagnostic::warning(Code::QuotationMark, "an opening mark in the place of `’`");
                    let complaint = complaint.at(reading.span(entry.tree, at..at + '‘'.len_utf8()));
                    findings.push(complaint.help("write `’`"));
                    continue;
                }
                let is_of_name = text[..at].ends_with(is_letter);
                if is_of_name || (marks.inner.0 == '‘' && text[..at].contains(marks.outer.0)) {
                    continue;
                }
                let complaint = Diagnostic::warning(Code::QuotationMark, "a single quotation mark: `‘`");
                let complaint = complaint.at(reading.span(entry.tree, at..at + '‘'.len_utf8()));
                findings.push(complaint.help(format!("write {shown}")));
            }
        }
        if reading.signs.any(Signs::STRAIGHT) {
            for at in apostrophes(text).filter(|_| has_curved) {
                let complaint = Diagnostic::warning(Code::QuotationMark, "a straight apostrophe");
                findings.push(complaint.at(reading.span(entry.tree, at..at + 1)).help("write `’`"));
            }
            for at in single_quotes(text) {
                let complaint = Diagnostic::warning(Code::QuotationMark, "a straight quotation mark: `'`");
                findings.push(complaint.at(reading.span(entry.tree, at..at + 1)).help(format!("write {shown}")));
            }
        }
    }
}

/// Whether a mark is one of »…«, which opens or closes the other way round.
fn is_turned(text: &str, at: usize, mark: char) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + mark.len_utf8()..].chars().next();
    let is_outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != VALUE);
    match mark {
        '»' => is_outside(before) && after.is_some_and(|c| !c.is_whitespace()),
        '«' => is_outside(after) && before.is_some_and(|c| !c.is_whitespace()),
        _ => false,
    }
}

/// Outer marks that open a quotation within another, which closes behind it. What has no partner is told as that.
fn outer_within_outer(text: &str, marks: QuotationMarks) -> Vec<usize> {
    let (mut open, mut within) = (0_usize, Vec::new());
    for (at, mark) in text.match_indices([marks.outer.0, marks.outer.1]) {
        if mark.starts_with(marks.outer.0) {
            // Marks that stand side by side have been told.
            if open > 0 && !text[..at].ends_with(marks.outer.0) {
                within.push(at);
            }
            open += 1;
        } else if let Some(left) = open.checked_sub(1) {
            open = left;
        } else {
            return Vec::new();
        }
    }
    if open == 0 { within } else { Vec::new() }
}

/// Whether as many outer marks close as open.
fn are_paired(text: &str, marks: QuotationMarks) -> bool {
    text.matches(marks.outer.0).count() == text.matches(marks.outer.1).count()
}

/// Straight marks between letters.
pub fn apostrophes(text: &str) -> impl Iterator<Item = usize> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let between =
        move |at: usize| is_letter(text[..at].chars().next_back()) && is_letter(text[at + 1..].chars().next());
    text.match_indices('\'').map(|(at, _)| at).filter(move |at| between(*at))
}

/// Straight single marks that quote, and are no apostrophes: one before a word with its like after one.
fn single_quotes(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, _) in text.match_indices('\'') {
        let before = text[..at].chars().next_back();
        let after = text[at + 1..].chars().next();
        let opens = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '['))
            && after.is_some_and(|c| !c.is_whitespace());
        let closes = after.is_none_or(|c| !c.is_alphanumeric()) && before.is_some_and(|c| !c.is_whitespace());
        match open {
            Some(start) if closes => {
                found.extend([start, at]);
                open = None;
            }
            None if opens => open = Some(at),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_turned_where_they_open_and_close_the_other_way_round() {
        let turned = |text: &str| {
            let marks = text.match_indices(['»', '«']);
            let all: Vec<bool> =
                marks.map(|(at, mark)| is_turned(text, at, mark.chars().next().unwrap_or_default())).collect();
            !all.is_empty() && all.iter().all(|is| *is)
        };
        for text in ["»Faust«", "Lies »Faust« heute.", "(»Faust«)", "»\u{FFFC}« ist da"] {
            assert!(turned(text), "{text}");
        }
        for text in ["«Faust»", "Lies «Faust» heute.", "« Faust »"] {
            assert!(!turned(text), "{text}");
        }
    }
}
