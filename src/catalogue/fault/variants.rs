//! What is wrong with the variants of a choice.

use super::{Place, error, is_of_identifier, not_latin};
use crate::catalogue::functions::PLURALS;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

const AS_LINES: &str = "write each variant in a line of its own, and a `*` before the one for all others: `*[other]`";

/// Variants in the line of the arrow.
pub fn in_one_line(place: Place) -> Diagnostic {
    let rest = place.after().lines().next().unwrap_or_default().trim_end();
    let complaint = error("the variants stand in the line of the `->`", place.span(place.at, place.at + rest.len()));
    complaint.help(AS_LINES)
}

/// `[one`.
pub fn key_not_closed(place: Place) -> Diagnostic {
    let bracket = place.before().rfind('[').unwrap_or(place.at);
    if place.next().is_some_and(char::is_alphabetic) && place.before().ends_with(is_of_identifier) {
        return not_latin("the key", "", place.word());
    }
    let key = place.text()[bracket..].lines().next().unwrap_or_default();
    if let Some(end) = key.find(']').filter(|end| key[1..*end].trim().contains(char::is_whitespace)) {
        let complaint = error("the key of this variant has a space in it", place.span(bracket, bracket + end + 1));
        return complaint.help("write one word, as the source does: `[one]`");
    }
    let complaint = error(
        "this `[` is not closed after the key of the variant",
        place.span(bracket, bracket + place.text()[bracket..place.at].trim_end().len()),
    );
    complaint.help("write `[one]`")
}

/// A key of other letters than Latin ones, or none.
pub fn key(place: Place) -> Diagnostic {
    if place.next().is_some_and(char::is_alphabetic) {
        return not_latin("the key", "", place.word());
    }
    let complaint = error("no key stands in these brackets", place.span(place.at - 1, place.at));
    complaint.help("write `[one]`; a `[` of the text that begins a line is `{\"[\"}`")
}

/// No variant for all other values; or one that Fluent does not take for a variant.
pub fn without_default(place: Place) -> Diagnostic {
    // The lines since the arrow.
    let arrow = place.before().rfind("->").map_or(place.line_start(), |arrow| arrow + 2);
    let end = place.after().find('\n').map_or(place.text().len(), |newline| place.at + newline);
    let mut at = arrow;
    for line in place.text()[arrow..end].split_inclusive('\n') {
        let here = Place { at, ..place };
        let trimmed = line.trim();
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        if trimmed.is_empty() {
            continue;
        }
        if let Some(complaint) = here.tab().filter(|_| trimmed.starts_with(['[', '*'])) {
            return complaint;
        }
        if trimmed.starts_with('(') || trimmed.starts_with("*(") {
            let complaint = error("a variant stands in square brackets", place.span(start, start + trimmed.len()));
            return complaint.help("write `[one] text`");
        }
        if let Some(star) = trimmed.find("]*") {
            let star = start + star + 1;
            let complaint = error("this `*` stands behind its variant", place.span(star, star + 1));
            return complaint.help("put it before the bracket: `*[other]`");
        }
        if let Some(second) = trimmed.find(" *[").filter(|_| trimmed.starts_with('[')) {
            let complaint =
                error("two variants stand in one line", place.span(start + second + 1, start + trimmed.len()));
            return complaint.help(AS_LINES);
        }
    }
    let complaint = error("none of the variants stands for all other values", last(place));
    complaint.help("put a `*` before one of them: `*[other]`")
}

/// Two variants for all other values. As a rule the last is written for them, and for numbers `[other]`, so that the
/// other one is told.
pub fn two_defaults(place: Place) -> Diagnostic {
    let at_line_end =
        |at: usize| Place { at: at + place.text()[at..].find('\n').unwrap_or(place.text().len() - at), ..place };
    let second = last(at_line_end(place.at));
    let first = star_beside(&place.before()[..second.range().start]).map(|star| last(at_line_end(star)));
    let is_rule = !PLURALS.iter().any(|category| *category != "other" && second.text().contains(category));
    let message = "two variants stand for all other values";
    let complaint = match first {
        Some(first) if is_rule => error(message, first).labelled(second, "the other"),
        Some(first) => error(message, second).labelled(first, "the other"),
        None => error(message, second),
    };
    complaint.help("keep the `*` of one of them")
}

/// The last `*` of a variant of the selection that a text breaks off in, past those of selections within its variants.
fn star_beside(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate().rev() {
        match byte {
            b'}' => depth += 1,
            // Before it the selection has not begun.
            b'{' => depth = depth.checked_sub(1)?,
            b'*' if depth == 0 && text[at..].starts_with("*[") => return Some(at),
            _ => {}
        }
    }
    None
}

/// `[one]` with nothing behind it.
pub fn without_text(place: Place) -> Diagnostic {
    let variant = last(place);
    let complaint = error(&format!("the variant `{}` has no text", variant.text()), variant);
    complaint.help("write its text behind it, or take the variant out")
}

/// The key of the last variant before a place.
fn last(place: Place) -> Span {
    let before = place.before();
    let mut end = before.len();
    for line in before.split_inclusive('\n').rev() {
        let start = end - line.trim_start().len();
        let rest = &place.text()[start..];
        if rest.trim_start_matches('*').starts_with('[') {
            let length = rest[..place.at - start].find(']').map_or(line.trim().len(), |bracket| bracket + 1);
            return place.span(start, start + length);
        }
        end -= line.len();
    }
    place.line_span()
}
