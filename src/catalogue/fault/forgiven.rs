//! What Fluent's parser forgives and its grammar does not, so that other tools refuse it: arguments with no comma between
//! them, attributes that are not indented.

use fluent_syntax::ast;

use super::error;
use crate::catalogue::syntax::{self, Inline, Part, Pattern};
use crate::diagnostic::Diagnostic;
use crate::source::Source;

const A_CALL: &str = "write `NAME($variable, case: \"dative\")`";

/// The complaints about the entries of a file, in their order.
pub fn complaints(source: &Source, body: &[ast::Entry<&str>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for entry in body {
        let (value, attributes) = match entry {
            ast::Entry::Message(message) => (message.value.as_ref(), message.attributes.as_slice()),
            ast::Entry::Term(term) => (Some(&term.value), term.attributes.as_slice()),
            _ => continue,
        };
        if let Some(value) = value {
            calls(source, value, &mut found);
        }
        for attribute in attributes {
            at_the_edge(source, attribute.id.name, &mut found);
            calls(source, &attribute.value, &mut found);
        }
    }
    found
}

/// An attribute that is not indented.
fn at_the_edge(source: &Source, attribute: &str, found: &mut Vec<Diagnostic>) {
    let Some(span) = source.span_of(attribute) else { return };
    let before = &source.text()[..span.range().start];
    if before.strip_suffix('.').is_some_and(|before| before.ends_with('\n')) {
        let complaint = error(&format!("the attribute `.{attribute}` is not indented"), span);
        found.push(complaint.help("put four spaces before it"));
    }
}

/// The calls of a text whose arguments have no comma between them.
fn calls(source: &Source, pattern: &Pattern, found: &mut Vec<Diagnostic>) {
    if !pattern.elements.iter().any(|element| matches!(element, syntax::Element::Placeable { .. })) {
        return;
    }
    syntax::walk(pattern, &mut |part| {
        let Part::Inline(inline) = part else { return };
        let (Inline::FunctionReference { id, arguments }
        | Inline::TermReference { id, arguments: Some(arguments), .. }) = inline
        else {
            return;
        };
        if arguments.positional.len() + arguments.named.len() < 2 {
            return;
        }
        let Some(span) = source.span_of(id.name) else { return };
        let end = span.range().end;
        let Some(open) = source.text()[end..].find('(').map(|at| end + at + 1) else { return };
        if let Some((range, is_value)) = without_comma(&source.text()[open..]) {
            let what = if is_value {
                "no colon stands between the name of this argument and its value"
            } else {
                "no comma stands between the arguments"
            };
            let complaint = error(what, source.span(open + range.start..open + range.end));
            found.push(complaint.help(A_CALL));
        }
    });
}

/// The first argument that no comma parts from the one before it, of those that end with a bracket; and whether it is
/// the value of a name that has lost its colon: `case "dative"`.
fn without_comma(arguments: &str) -> Option<(std::ops::Range<usize>, bool)> {
    let mut at = 0;
    let mut before: Option<&str> = None;
    loop {
        let rest = &arguments[at..];
        let next = rest.chars().next()?;
        let length = match next {
            ')' => return None,
            ',' | ':' => {
                before = None;
                1
            }
            ' ' | '\n' | '\r' => 1,
            // The arguments of a call that is an argument itself, or the attribute of a message.
            '(' | '.' if before.is_some() => argument(rest),
            _ => {
                let length = argument(rest);
                if let Some(name) = before {
                    let is_name = name.starts_with(|c: char| c.is_ascii_lowercase());
                    let is_value = is_name && next != '$' && (next == '"' || next.is_ascii_digit());
                    return Some((at..at + length, is_value));
                }
                before = Some(&rest[..length]);
                length
            }
        };
        at += length.max(next.len_utf8());
    }
}

/// The length of an argument: a text in quotation marks, what stands between brackets, or a word.
fn argument(text: &str) -> usize {
    let closing = match text.as_bytes().first() {
        Some(b'"') => None,
        Some(b'(' | b'{') => Some(()),
        _ => {
            let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '$' | '.');
            return text.find(|c| !is_part(c)).unwrap_or(text.len());
        }
    };
    let (mut depth, mut is_quoted, mut is_escaped) = (0_usize, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            '(' | '{' if !is_quoted => depth += 1,
            ')' | '}' if !is_quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if !is_quoted && !is_escaped && depth == 0 && (closing.is_some() || at > 0) {
            return at + c.len_utf8();
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_parted_by_commas() {
        let told = |arguments: &str| {
            without_comma(arguments).map(|(range, is_value)| (arguments[range].to_string(), is_value))
        };
        for right in [
            "$body, case: \"dative\")",
            "$body,case:\"dative\",)",
            "NUMBER($n, type: \"ordinal\"), case : 5)",
            "{ $n }, form: \"a, \\\" (b\")",
            "-term(form: \"short\"), message.attribute , -5.5)",
            "\n    $body,\n    case: \"dative\"\n)",
        ] {
            assert_eq!(told(right), None, "{right}");
        }
        for (wrong, place, is_value) in [
            ("$body case: \"dative\")", "case", false),
            ("$body, form: \"short\" case: \"dative\")", "case", false),
            ("NUMBER($n) case: 5)", "case", false),
            ("{ $n } form: \"x\")", "form", false),
            ("-term form: \"x\")", "form", false),
            ("\"a\" \"b\")", "\"b\"", false),
            ("$a $b)", "$b", false),
            ("$body, case \"dative\")", "\"dative\"", true),
        ] {
            assert_eq!(told(wrong), Some((place.to_string(), is_value)), "{wrong}");
        }
    }
}
