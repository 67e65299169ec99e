//! What is wrong between braces: a variable, a call and its arguments, a quotation mark.

use super::{Place, error, is_of_identifier, not_latin};
use crate::catalogue::functions::FUNCTIONS;
use crate::diagnostic::Diagnostic;

/// Quotation marks of texts, and what else is typed for `"`.
const QUOTATION_MARKS: [char; 10] = ['“', '”', '„', '«', '»', '‘', '’', '‚', '\'', '`'];

const PLACEABLES: &str = "between braces stand `$variable`, `NAME($variable, case: \"dative\")`, `-term` or `\"text\"`";

/// Something stands where the brace should close.
pub fn not_closed(place: Place) -> Diagnostic {
    let rest = place.after().trim_start_matches(' ');
    let within = place.in_braces();
    if rest.starts_with('>') && place.before().ends_with('-') {
        let at = place.before().len();
        let complaint =
            error("no space stands before this `->`, so that its `-` belongs to the name", place.span(at - 1, at + 1));
        return complaint.help("put a space before `->`: `{ $variable ->`");
    }
    if let Some(arrow) = ["=>", "→", "⇒", "- >", "–>", "—>", ">"].into_iter().find(|arrow| rest.starts_with(arrow))
    {
        let at = place.text().len() - rest.len();
        let complaint =
            error(&format!("a choice is made with `->`, and not with `{arrow}`"), place.span(at, at + arrow.len()));
        return complaint.help("write `{ $variable ->`");
    }
    if let Some(star) = within.rfind("* ").filter(|star| within[..*star].trim_end_matches(' ').ends_with('\n')) {
        let star = place.brace() + star;
        let complaint = error("a space stands between this `*` and its variant", place.span(star, star + 2));
        return complaint.help("write `*[other]`");
    }
    if within.contains("->") {
        let complaint = error("the choice that begins here does not end with a `}`", place.since_brace());
        return complaint.help("put a `}` in a line of its own below its last variant, indented");
    }
    if within.trim_end_matches(' ').ends_with('\n') && rest.starts_with(['[', '*']) {
        let complaint = error("no `->` stands between this and its variants", place.since_brace());
        return complaint.help("write `{ $variable ->`, and each variant in a line below");
    }
    if place.next().is_some_and(char::is_alphabetic) && place.before().ends_with(is_of_identifier) {
        let word = place.word();
        let begins = word.range().start;
        if place.text()[..begins].ends_with('$') {
            return not_latin("the variable", "$", word);
        }
        return not_latin("the name", "", word);
    }
    let name = within.trim_start_matches('{').trim();
    if name.starts_with('$') && rest.starts_with('.') {
        let complaint = error(&format!("a dot follows `{name}`, and a variable has no parts"), place.since_brace());
        return complaint.help(format!("write `{{ {name} }}`"));
    }
    if FUNCTIONS.iter().any(|(function, _)| *function == name) {
        let complaint = error(&format!("no `(` follows `{name}`"), place.since_brace());
        return complaint.help(format!("write `{{ {name}($variable) }}`"));
    }
    if !name.is_empty() && rest.starts_with(['$', '"', '-', '{']) {
        let complaint = error("two things stand between these braces", place.here());
        return complaint.help("give each braces of its own: `{ $number } { $date }`");
    }
    let complaint = error("what this `{` begins does not end with a `}`", place.since_brace());
    complaint.help("close it: `{ $variable }`, `{ NAME($variable, case: \"dative\") }`; a `{` of the text is `{\"{\"}`")
}

/// A `$` without a name of Latin letters.
pub fn variable(place: Place) -> Diagnostic {
    if place.next().is_some_and(char::is_alphabetic) {
        return not_latin("the variable", "$", place.word());
    }
    let complaint = error("no name follows this `$`", place.span(place.at - 1, place.at));
    complaint.help("write the name of the variable directly behind it: `$pages`")
}

/// A hyphen that no name and no figure follows directly: `{ - term }`.
pub fn hyphen_apart(place: Place) -> Diagnostic {
    let complaint = error("no name follows this hyphen", place.span(place.at - 1, place.at));
    complaint.help("write the name of the term directly behind it: `{ -term }`")
}

/// Nothing that can be placed.
pub fn nothing_to_place(place: Place) -> Diagnostic {
    let Some(next) = place.next() else {
        let complaint = error("what this `{` begins does not end with a `}`", place.since_brace());
        return complaint.help("close it; a `{` of the text is `{\"{\"}`");
    };
    if place.is_in_call() {
        return argument(place, next);
    }
    if next == '}' {
        let complaint = error("nothing stands between these braces", place.span(place.brace(), place.at + 1));
        return complaint
            .help("delete them, or write what is placed there; braces of the text are `{\"{\"}` and `{\"}\"}`");
    }
    if QUOTATION_MARKS.contains(&next) {
        return marks(place, next);
    }
    if matches!(next, '\u{FEFF}' | '\u{AD}' | '\u{200B}'..='\u{200F}') {
        return error("a character that cannot be seen stands here", place.here()).help("delete it");
    }
    if next == '\t' {
        return error("a tab stands here", place.here()).help("put a space there: Fluent does not know tabs");
    }
    if next.is_alphabetic() {
        let word = place.word();
        let line = place.text()[place.brace()..].lines().next().unwrap_or_default();
        if !line.contains('}') {
            let complaint = error("what this `{` begins does not end with a `}`", place.since_brace());
            return complaint.help("close it, or delete it; a `{` of the text is `{\"{\"}`");
        }
        let complaint = error(&format!("`{}` is neither a variable nor a function", word.text()), word.clone());
        return complaint.help(PLACEABLES).help("words of the text need no braces");
    }
    let rest = place.after();
    let end = rest.find([' ', '}', '\n']).unwrap_or(rest.len()).max(next.len_utf8());
    let span = place.span(place.at, place.at + end);
    let shown = span.text().to_string();
    let complaint = error(&format!("`{shown}` is nothing that can be placed"), span);
    complaint.help(PLACEABLES)
}

/// Something else than an argument of a call.
fn argument(place: Place, next: char) -> Diagnostic {
    match next {
        ';' => error("a `;` stands between the arguments", place.here()).help("put a comma there"),
        '=' => {
            let complaint = error("an `=` stands behind the name of the argument", place.here());
            complaint.help("put a colon there: `case: \"dative\"`")
        }
        '}' | '\n' | '\r' => {
            let complaint = error("the bracket of this call is never closed", place.call());
            complaint.help("put a `)` before the `}`")
        }
        next if QUOTATION_MARKS.contains(&next) => marks(place, next),
        next if next.is_alphabetic() => not_latin("the argument", "", place.word()),
        _ => {
            let complaint = error(&format!("`{next}` is no argument"), place.here());
            complaint.help("arguments stand as in `NAME($variable, case: \"dative\")`")
        }
    }
}

/// Something else than a literal as the value of an argument.
pub fn value(place: Place) -> Diagnostic {
    match place.next() {
        Some(next) if QUOTATION_MARKS.contains(&next) => marks(place, next),
        Some('$') => {
            let complaint = error("a variable cannot be the value of an argument", place.here());
            complaint.help("write the value in straight quotation marks: `case: \"dative\"`")
        }
        _ => {
            let complaint = error("no value follows the name of the argument", place.here());
            complaint.help("write it in straight quotation marks: `case: \"dative\"`")
        }
    }
}

/// Quotation marks of the text between braces.
fn marks(place: Place, next: char) -> Diagnostic {
    let rest = &place.after()[next.len_utf8()..];
    let line = rest.lines().next().unwrap_or_default();
    let end = line.find(QUOTATION_MARKS).map_or(0, |end| end + line[end..].chars().next().map_or(0, char::len_utf8));
    let span = place.span(place.at, place.at + next.len_utf8() + end);
    let inner = line[..line.find(QUOTATION_MARKS).unwrap_or(0)].to_string();
    let complaint = error(&format!("`{}` stands in quotation marks that are not straight", span.text()), span);
    complaint.help(format!("between braces write `\"{inner}\"`; the marks of the text stand outside of braces"))
}

/// A call of something that is no function.
pub fn no_function(place: Place) -> Diagnostic {
    let end = place.before().rfind('(').unwrap_or(place.at);
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let start = place.text()[..end].trim_end_matches(is_part).len();
    let name = &place.text()[start..end];
    let complaint = error(&format!("`{name}` is no function"), place.span(start, end));
    complaint.nearest(name, FUNCTIONS.iter().map(|(name, _)| *name)).help("functions are written in capitals")
}

/// `{ -term.attribute }`.
pub fn attribute_of_term(place: Place) -> Diagnostic {
    let start = place.before().rfind('{').map_or(place.at, |brace| brace + 1);
    let within = &place.text()[start..place.at];
    let start = start + within.len() - within.trim_start().len();
    let complaint = error("the attribute of a term cannot stand in a text", place.span(start, place.at));
    complaint.help("ask for a case with `NAME($variable, case: \"…\")`, or make the words a term of their own")
}

/// A quotation mark that is never closed.
pub fn quotation(place: Place) -> Diagnostic {
    let start = place.before().rfind('"').unwrap_or(place.at);
    let complaint = error("this quotation mark is never closed", place.span(start, start + 1));
    complaint.help("put a `\"` at the end, in the same line; outside of `{ }` quotation marks need no braces")
}

/// A backslash before what is no escape.
pub fn escape(place: Place) -> Diagnostic {
    let text = place.text();
    let backslash = text[..text.ceil_char_boundary(place.at + 1)].rfind('\\').unwrap_or(place.at);
    let sequence = text[backslash..].chars().take(2).map(char::len_utf8).sum::<usize>();
    let span = place.span(backslash, backslash + sequence);
    let complaint = error(&format!("`{}` stands for no character", span.text()), span);
    complaint
        .help("a backslash is written `\\\\`, a quotation mark `\\\"`, any other character `\\u00A0` by its number")
}
