//! Quotation marks of another language, and straight ones.

use super::plain::strange_mark;
use super::signs::Signs;
use super::{Catalogues, Locale, Reading};
use crate::character::is_letter;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::{Language, QuotationMarks};

const ALL: &[char] = &['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‚', '〝', '〞', '＂', '″'];

/// Times that a mark must be met with in a catalogue of another project to be its style, if it is met with more often
/// than all others.
const STYLE: usize = 20;

/// Texts with a curved apostrophe, at least, for it to be the way of a catalogue, and how many of them come to one with a
/// straight one in a catalogue of another project.
const APOSTROPHES: usize = 3;
const STRAIGHT_ONES: usize = 5;

/// The opening marks by which styles are told.
const OPENING: &[char] = &['"', '“', '„', '«'];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in &catalogues.locales {
        let style = if catalogues.ours { None } else { style(locale) };
        check_locale(catalogues, locale, style, findings);
    }
}

/// The mark that a catalogue opens quotations with throughout.
fn style(locale: &Locale) -> Option<char> {
    let readings = locale.entries.iter().flat_map(|entry| &entry.texts).flat_map(|text| &text.readings);
    let signs = Signs::STRAIGHT.and(Signs::LATIN_SIGN).and(Signs::GENERAL_SIGN);
    let mut counts = [0_usize; OPENING.len()];
    for reading in readings.filter(|reading| reading.signs.any(signs)) {
        for (count, mark) in counts.iter_mut().zip(OPENING) {
            *count += reading.text.matches(*mark).count();
        }
    }
    // A straight mark both opens and closes.
    counts[0] /= 2;
    let (most, count) = OPENING.iter().zip(counts).max_by_key(|(_, count)| *count)?;
    (count >= STYLE && count * 2 > counts.iter().sum()).then_some(*most)
}

fn check_locale(catalogues: &Catalogues, locale: &Locale, style: Option<char>, findings: &mut Diagnostics) {
    let readings = locale.entries.iter().filter(|entry| !catalogues.is_list(entry)).flat_map(|entry| {
        entry.texts.iter().flat_map(move |text| text.readings.iter().map(move |reading| (entry, reading)))
    });
    let has_curved = has_curved_apostrophes(catalogues.ours, locale);
    for (entry, reading) in readings {
        let signs = Signs::STRAIGHT.and(Signs::LATIN_SIGN).and(Signs::GENERAL_SIGN).and(Signs::OTHER);
        if !reading.signs.any(signs) {
            continue;
        }
        let Some(marks) = locale.language.as_ref().and_then(Language::quotation_marks) else { continue };
        let shown = format!("{} {}", marks.outer.0, marks.outer.1);
        let text: &str = &reading.text;
        for (at, mark) in text.match_indices(ALL).map(|(at, mark)| (at, mark.chars().next().unwrap_or('"'))) {
            let in_style = style == Some(mark)
                || (style == Some('“') && mark == '”')
                || (style == Some('„') && "“”".contains(mark));
            let Some(what) = strange_mark(text, at, mark, marks).filter(|_| !in_style) else { continue };
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

/// Whether curved apostrophes are the way of a catalogue; of another project's, where nearly all of them are. Those in
/// Cyrillic letters have them in what is left of English.
fn has_curved_apostrophes(ours: bool, locale: &Locale) -> bool {
    if !ours && locale.is_cyrillic() {
        return false;
    }
    let readings = || locale.entries.iter().flat_map(|entry| &entry.texts).flat_map(|text| &text.readings);
    let is_curved = |reading: &&Reading| reading.signs.any(Signs::GENERAL_SIGN) && reading.text.contains('’');
    let is_straight =
        |reading: &&Reading| reading.signs.any(Signs::STRAIGHT) && apostrophes(&reading.text).next().is_some();
    let curved = readings().filter(is_curved).count();
    curved >= APOSTROPHES && (ours || readings().filter(is_straight).count() * STRAIGHT_ONES <= curved)
}

/// Straight marks between letters.
fn apostrophes(text: &str) -> impl Iterator<Item = usize> {
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
