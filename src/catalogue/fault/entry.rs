//! What is wrong with an entry as a whole: its identifier, its `=`, its text, its attributes, the comment above it.

use fluent_syntax::parser::{self, ErrorKind};

use super::{Place, complaint, error, is_of_identifier, not_latin};
use crate::diagnostic::Diagnostic;

const AN_ENTRY: &str =
    "an entry is `identifier = text`; if the line goes on with the entry above, indent it by four spaces";

/// A line that begins like an entry and has no `=` where it should.
pub fn without_equals(place: Place) -> Diagnostic {
    let line = place.line();
    let identifier = line.trim_start_matches('-');
    let first = identifier.trim_start_matches(is_of_identifier);
    let end = place.line_start() + line.len() - first.len();
    let whole = place.span(place.line_start(), end.max(place.line_start() + 1));
    let rest = first.trim_start();
    if first.starts_with(|c: char| c.is_alphabetic()) {
        let at = end;
        let word = Place { at, ..place }.word();
        return not_latin("the identifier", "", word);
    }
    if first.starts_with('\t') {
        let complaint = error("a tab stands here", place.span(end, end + 1));
        return complaint.help("put a space there: Fluent does not know tabs");
    }
    if first.starts_with('.') && line.contains('=') {
        let complaint = error("an identifier has no dot", place.span(end, end + 1));
        return complaint
            .help("join its words with hyphens; an attribute stands below its entry: `    .attribute = text`");
    }
    if rest.starts_with(':') {
        let sign = place.line_start() + line.len() - rest.len();
        let complaint = error("a `:` stands in the place of the `=`", place.span(sign, sign + 1));
        return complaint.help("write `identifier = text`");
    }
    if let Some(equals) = line.find('=') {
        let before = line[..equals].trim_end();
        if before.contains(char::is_whitespace) && before.split_whitespace().count() <= 3 {
            let span = place.span(place.line_start(), place.line_start() + before.len());
            let complaint = error(&format!("the identifier `{before}` has a space in it"), span);
            return complaint.help("join its words with hyphens, as the source does");
        }
        if first.starts_with('\u{A0}') {
            let complaint = error("a no-break space stands before the `=`", place.span(end, end + 2));
            return complaint.help("put a plain space there");
        }
    }
    error("this line is no entry: no `=` follows its first word", whole).help(AN_ENTRY)
}

/// An entry without a text, or with one that Fluent does not take for it.
pub fn without_text(place: Place, id: &str, shown: &str) -> Diagnostic {
    let start = place.after().find(id).map_or(place.at, |found| place.at + found);
    let named = place.span(start, start + id.len());
    // The first line below the identifier that says anything.
    let below = place.text()[start..].find('\n').map_or(place.text().len(), |newline| start + newline + 1);
    let skipped = place.text()[below..].len() - place.text()[below..].trim_start_matches(['\n', '\r']).len();
    let next = Place { at: below + skipped, ..place };
    let line = next.line();
    let trimmed = line.trim_start();
    let message = format!("`{shown}` has no text");
    let is_empty = !named.source().text()[start..].lines().next().unwrap_or_default().trim_end().ends_with('=');
    if trimmed.is_empty() || is_empty {
        let complaint = error(&message, named);
        return complaint.help("write its text after the `=`; what stands on further lines is indented");
    }
    if let Some(complaint) = next.tab() {
        return complaint;
    }
    let text_span = next.span(next.at + line.len() - trimmed.len(), next.at + line.trim_end().len());
    if line.starts_with('\u{A0}') {
        let complaint = error("no-break spaces stand at the beginning of this line", next.span(next.at, next.at + 2));
        return complaint.help("indent with plain spaces");
    }
    // An attribute is no text, but it is what the line was meant for.
    let is_attribute = trimmed
        .strip_prefix('.')
        .is_some_and(|name| name.trim_start_matches(is_of_identifier).trim_start().starts_with('='));
    if line.starts_with(' ') && trimmed.starts_with(['[', '*', '.', '}']) && !is_attribute {
        let sign = trimmed.chars().next().unwrap_or_default();
        let complaint =
            error(&format!("the text of `{shown}` begins with `{sign}`, which means something to Fluent"), text_span);
        return complaint.help(format!("write it in braces: `{{\"{sign}\"}}`"));
    }
    let is_entry = trimmed.trim_start_matches(is_of_identifier).trim_start().starts_with('=');
    if !line.starts_with([' ', '#', '-']) && !is_entry {
        let complaint = error(&format!("the text of `{shown}` is not indented"), text_span);
        return complaint.help("put four spaces before each of its lines");
    }
    error(&message, named).help("write its text after the `=`; what stands on further lines is indented")
}

/// `#comment`.
pub fn comment(place: Place) -> Diagnostic {
    if place.line().starts_with("####") {
        let complaint = error("more than three `#` stand before this comment", place.line_span());
        return complaint.help("write `# comment`; `##` and `###` are for groups and for the file");
    }
    let complaint = error("no space follows the `#` of this comment", place.line_span());
    complaint.help("write `# comment`")
}

/// A line that no entry begins with.
pub fn none(place: Place) -> Diagnostic {
    let (line, start) = (place.line(), place.line_start());
    let trimmed = line.trim_start();
    if let Some(complaint) = place.tab() {
        return complaint;
    }
    if trimmed.starts_with('.') && line.starts_with(' ') {
        return attribute(place);
    }
    if ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark)) {
        let complaint = error("two versions of the file were not merged here", place.line_span());
        return complaint.help("keep one of the versions between `<<<<<<<` and `>>>>>>>`, and delete the three marks");
    }
    if ["//", "/*", "<!--", ";"].iter().any(|mark| trimmed.starts_with(mark)) {
        let complaint = error("this is no comment to Fluent", place.line_span());
        return complaint.help("begin each line of a comment with `# `");
    }
    let first = line.chars().next().unwrap_or_default();
    if matches!(first, '\u{FEFF}' | '\u{200B}'..='\u{200F}') {
        let complaint = error(
            "a character that cannot be seen stands before the entry",
            place.span(start, start + first.len_utf8()),
        );
        return complaint.help("delete it");
    }
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '−' | '‑');
    if is_dash(first) {
        let dashes = line.len() - line.trim_start_matches(is_dash).len();
        if line[dashes..].starts_with(' ') && dashes == 1 {
            let complaint = error("a space stands between this hyphen and the name", place.span(start, start + 2));
            return complaint.help("write `-identifier = text`");
        }
        let complaint = error("a term begins with one hyphen", place.span(start, start + dashes));
        return complaint.help("write `-identifier = text`");
    }
    let equals = trimmed.find('=').map(|equals| trimmed[..equals].trim_end());
    let identifier = equals.filter(|id| !id.is_empty() && !id.contains(char::is_whitespace));
    if let Some(identifier) = identifier {
        let at = start + line.len() - trimmed.len();
        let span = place.span(at, at + identifier.len());
        if line.starts_with(char::is_whitespace) {
            let complaint = error(&format!("`{identifier}` is indented, and belongs to no entry above"), span);
            return complaint.help("delete the spaces before it: an entry begins at the edge of the line");
        }
        if first.is_ascii_digit() {
            let complaint = error(&format!("the identifier `{identifier}` begins with a figure"), span);
            return complaint.help("begin it with a letter, as the source does");
        }
        if identifier.contains(|c: char| c.is_alphabetic() && !c.is_ascii()) {
            return not_latin("the identifier", "", span);
        }
    }
    let complaint = error("this line belongs to no entry", place.line_span());
    complaint.help(AN_ENTRY)
}

/// What is wrong with the text of an attribute. The parser leaves out the whole attribute and does not tell why, so that it
/// is asked again, with the attribute written as an entry at the same place.
fn within_attribute(place: Place) -> Option<Diagnostic> {
    let start = place.line_start();
    let equals = start + place.line().find('=')?;
    let rest = &place.text()[equals..];
    let end = rest
        .match_indices('\n')
        .find(|(at, _)| rest[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '#')));
    let entry = format!("{}{}\n", "x".repeat(equals - start), &rest[..end.map_or(rest.len(), |(at, _)| at)]);
    let (_, faults) = parser::parse(entry.as_str()).err()?;
    let mut fault = faults.into_iter().next()?;
    if matches!(fault.kind, ErrorKind::ExpectedMessageField { .. }) {
        return None;
    }
    fault.pos = fault.pos.start + start..fault.pos.end + start;
    Some(complaint(place.source, &fault))
}

/// An attribute that does not parse.
fn attribute(place: Place) -> Diagnostic {
    let (line, start) = (place.line(), place.line_start());
    let indent = line.len() - line.trim_start().len();
    let name = line.trim_start().trim_start_matches('.');
    let end = name.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(name.len());
    let span = place.span(start + indent, start + indent + 1 + end);
    let shown = span.text().to_string();
    if name[..end].contains(|c: char| !c.is_ascii()) {
        return not_latin("the attribute", "", span.part(1..shown.len()));
    }
    let rest = name[end..].trim_start();
    if end == 0 && rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        let complaint =
            error("a space stands between this dot and the name", place.span(start + indent, start + indent + 2));
        return complaint.help("write `.attribute = text`");
    }
    if rest.starts_with('=') {
        if let Some(complaint) = within_attribute(place) {
            return complaint;
        }
        let complaint = error(&format!("`{shown}` has no text"), span);
        return complaint.help("write its text after the `=`, or take the attribute out");
    }
    let complaint = error(&format!("no `=` follows `{shown}`"), span);
    complaint.help(format!("write `{shown} = text`; if it is part of the text, write `{{\".\"}}` for its full stop"))
}
