//! What of a catalogue does not parse, in the words of somebody who translates.

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::functions::FUNCTIONS;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, Span};

/// The complaint about a fault that Fluent's parser found. It tells where it could not go on, which for a bracket that
/// is never closed is far below the bracket.
pub fn complaint(source: &Source, fault: &ParserError) -> Diagnostic {
    let at = fault.pos.start.min(source.text().len());
    let error = |message: String, span: Span| Diagnostic::error(Code::CatalogueSyntax, message).at(span);
    let here = source.span(fault.pos.clone());
    match &fault.kind {
        ErrorKind::ExpectedToken('=') => {
            let line = line_before(source, at);
            let complaint = error("this line is no entry: no `=` follows its first word".to_string(), line);
            complaint.help("an entry is `identifier = text`; if the line goes on with the entry above, indent it")
        }
        ErrorKind::ExpectedToken('}') => {
            let opened = source.text()[..at].rfind('{').unwrap_or(at);
            let rest = source.text()[opened..at].lines().next().map_or(0, str::len);
            let complaint =
                error("what this `{` begins does not end with a `}`".to_string(), source.span(opened..opened + rest));
            complaint.help(
                "close it: `{ $variable }`, `{ NAME($variable, case: \"dative\") }`; a `{` of the text is `{\"{\"}`",
            )
        }
        ErrorKind::ExpectedMessageField { entry_id } => without_text(source, entry_id, entry_id, at),
        ErrorKind::ExpectedTermField { entry_id } => without_text(source, entry_id, &format!("-{entry_id}"), at),
        ErrorKind::ForbiddenCallee => {
            let end = source.text()[..at].rfind('(').unwrap_or(at);
            let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
            let start = source.text()[..end].trim_end_matches(is_part).len();
            let name = &source.text()[start..end];
            let complaint = error(format!("`{name}` is no function"), source.span(start..end));
            complaint.nearest(name, FUNCTIONS.iter().map(|(name, _)| *name)).help("functions are written in capitals")
        }
        ErrorKind::MissingDefaultVariant => {
            let message = "none of the variants stands for all other values".to_string();
            let complaint = error(message, last_variant(source, at));
            complaint.help("put a `*` before one of them: `*[other]`")
        }
        ErrorKind::MultipleDefaultVariants => {
            let complaint = error("two variants stand for all other values".to_string(), here);
            complaint.help("keep the `*` of one of them")
        }
        ErrorKind::TermAttributeAsPlaceable => {
            let start = source.text()[..at].rfind('{').map_or(at, |brace| brace + 1);
            let place = source.span(start..at);
            let trimmed = place.text().len() - place.text().trim_start().len();
            let complaint = error(
                "the attribute of a term cannot stand in a text".to_string(),
                place.part(trimmed..place.text().len()),
            );
            complaint.help("ask for a case with `NAME($variable, case: \"…\")`, or make the words a term of their own")
        }
        ErrorKind::UnterminatedStringLiteral => {
            let start = source.text()[..at].rfind('"').unwrap_or(at);
            let complaint = error("this quotation mark is never closed".to_string(), source.span(start..start + 1));
            complaint.help("put a `\"` at the end, in the same line; outside of `{ }` quotation marks need no braces")
        }
        ErrorKind::UnknownEscapeSequence(_) => {
            let backslash = source.text()[..source.text().ceil_char_boundary(at + 1)].rfind('\\').unwrap_or(at);
            let sequence = source.text()[backslash..].chars().take(2).map(char::len_utf8).sum::<usize>();
            let place = source.span(backslash..backslash + sequence);
            let complaint = error(format!("`{}` stands for no character", place.text()), place.clone());
            complaint.help(
                "a backslash is written `\\\\`, a quotation mark `\\\"`, any other character `\\u00A0` by its number",
            )
        }
        ErrorKind::InvalidUnicodeEscapeSequence(sequence) => {
            let complaint = error(format!("`{sequence}` is not the number of a character"), here);
            complaint.help("write `\\u` with four figures, such as `\\u00A0`")
        }
        kind => {
            let message = kind.to_string();
            let mut letters = message.chars();
            let message: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
            let complaint = error(format!("this entry does not parse: {}", message.replace('"', "`")), here);
            complaint.help("an entry is `identifier = text`; further lines of its text are indented")
        }
    }
}

fn without_text(source: &Source, id: &str, shown: &str, at: usize) -> Diagnostic {
    let start = source.text()[at..].find(id).map_or(at, |found| at + found);
    let complaint = Diagnostic::error(Code::CatalogueSyntax, format!("`{shown}` has no text"));
    complaint
        .at(source.span(start..start + id.len()))
        .help("write its text after the `=`; what stands on further lines is indented")
}

/// The key of the last variant before a place.
fn last_variant(source: &Source, at: usize) -> Span {
    let before = &source.text()[..at];
    let mut end = before.len();
    for line in before.split_inclusive('\n').rev() {
        let start = end - line.trim_start().len();
        if source.text()[start..].starts_with('[') {
            let length = source.text()[start..at].find(']').map_or(line.trim().len(), |bracket| bracket + 1);
            return source.span(start..start + length);
        }
        end -= line.len();
    }
    line_before(source, at)
}

/// From the beginning of the line to the place.
fn line_before(source: &Source, at: usize) -> Span {
    let start = source.text()[..at].rfind('\n').map_or(0, |newline| newline + 1);
    source.span(start..at.max(start + 1))
}
