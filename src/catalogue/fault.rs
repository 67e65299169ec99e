//! What of a catalogue does not parse, in the words of somebody who translates.
//!
//! Fluent's parser tells where it could not go on and what it would have gone on with. What was meant is read off the
//! text there: a tab, a letter of another script, a quotation mark of the text, a choice that lacks a sign.

mod entry;
pub mod forgiven;
mod placeable;
mod variants;

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, Span};

/// The complaint about a fault that Fluent's parser found. It tells where it could not go on, which for a bracket that
/// is never closed is far below the bracket.
pub fn complaint(source: &Source, fault: &ParserError) -> Diagnostic {
    let at = source.text().floor_char_boundary(fault.pos.start.min(source.text().len()));
    let place = Place { source, at };
    match &fault.kind {
        ErrorKind::ExpectedToken('=') => entry::without_equals(place),
        ErrorKind::ExpectedToken('}') => placeable::not_closed(place),
        ErrorKind::ExpectedToken(']') => variants::key_not_closed(place),
        ErrorKind::ExpectedToken(' ') if place.line().starts_with('#') => entry::comment(place),
        ErrorKind::ExpectedMessageField { entry_id } => entry::without_text(place, entry_id, entry_id),
        ErrorKind::ExpectedTermField { entry_id } => entry::without_text(place, entry_id, &format!("-{entry_id}")),
        ErrorKind::ExpectedCharRange { .. } if place.is_arrow_before() => variants::in_one_line(place),
        ErrorKind::ExpectedCharRange { .. } if place.before().ends_with('$') => placeable::variable(place),
        ErrorKind::ExpectedCharRange { .. } if place.before().ends_with('[') => variants::key(place),
        ErrorKind::ExpectedCharRange { .. }
            if place.in_braces().starts_with('{') && place.in_braces().ends_with('-') =>
        {
            placeable::hyphen_apart(place)
        }
        ErrorKind::ExpectedCharRange { .. } => entry::none(place),
        ErrorKind::MissingDefaultVariant => variants::without_default(place),
        ErrorKind::MultipleDefaultVariants => variants::two_defaults(place),
        ErrorKind::MissingValue => variants::without_text(place),
        ErrorKind::ExpectedInlineExpression => placeable::nothing_to_place(place),
        ErrorKind::ExpectedLiteral => placeable::value(place),
        ErrorKind::UnbalancedClosingBrace => {
            let complaint = error("this `}` closes nothing", place.here());
            complaint.help("delete it, or put the `{` where the value begins; a `}` of the text is `{\"}\"}`")
        }
        ErrorKind::ForbiddenCallee => placeable::no_function(place),
        ErrorKind::TermAttributeAsPlaceable => placeable::attribute_of_term(place),
        ErrorKind::PositionalArgumentFollowsNamed => {
            let complaint = error("the variable stands behind the named arguments", place.call());
            complaint.help("write the variable first: `NAME($variable, case: \"dative\")`")
        }
        ErrorKind::DuplicatedNamedArgument(name) => {
            let complaint = error(&format!("`{name}:` stands in this call twice"), place.here());
            complaint.help("keep one of them")
        }
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            let complaint = error("nothing can be chosen by this", place.since_brace());
            complaint.help("choose by a variable, `{ $pages -> …`, or by what words agree with, `{ AGREE($body) -> …`")
        }
        ErrorKind::UnterminatedStringLiteral => placeable::quotation(place),
        ErrorKind::UnknownEscapeSequence(_) => placeable::escape(place),
        ErrorKind::InvalidUnicodeEscapeSequence(sequence) => {
            let complaint = error(&format!("`{sequence}` is not the number of a character"), place.here());
            complaint.help("write `\\u` with four figures, such as `\\u00A0`")
        }
        ErrorKind::ExpectedToken(sign) => {
            let complaint = error(&format!("`{sign}` is expected here"), place.here());
            complaint.help("an entry is `identifier = text`; further lines of its text are indented")
        }
    }
}

/// Where Fluent's parser could not go on.
#[derive(Clone, Copy)]
struct Place<'s> {
    source: &'s Source,
    at: usize,
}

impl<'s> Place<'s> {
    fn text(self) -> &'s str {
        self.source.text()
    }

    fn before(self) -> &'s str {
        &self.text()[..self.at]
    }

    fn after(self) -> &'s str {
        &self.text()[self.at..]
    }

    fn next(self) -> Option<char> {
        self.after().chars().next()
    }

    fn line_start(self) -> usize {
        self.before().rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The line, without its end.
    fn line(self) -> &'s str {
        self.text()[self.line_start()..].lines().next().unwrap_or_default()
    }

    fn line_span(self) -> Span {
        self.span(self.line_start(), self.line_start() + self.line().trim_end().len())
    }

    fn span(self, start: usize, end: usize) -> Span {
        self.source.span(start..end.max(start))
    }

    /// The character that cannot be read.
    fn here(self) -> Span {
        self.span(self.at, self.at + self.next().filter(|next| *next != '\n').map_or(0, char::len_utf8))
    }

    /// The last open brace.
    fn brace(self) -> usize {
        self.before().rfind('{').unwrap_or(self.line_start())
    }

    /// From the last open brace to here, or to the end of its line.
    fn since_brace(self) -> Span {
        let brace = self.brace();
        let rest = self.text()[brace..self.at].lines().next().map_or(0, |line| line.trim_end().len());
        self.span(brace, brace + rest.max(1))
    }

    /// What stands between the last open brace and here.
    fn in_braces(self) -> &'s str {
        &self.text()[self.brace().min(self.at)..self.at]
    }

    /// Whether a call is open here.
    fn is_in_call(self) -> bool {
        let within = self.in_braces();
        within.matches('(').count() > within.matches(')').count()
    }

    /// From the name of the function to the end of the call, or of its line.
    fn call(self) -> Span {
        let open = self.before().rfind('(').unwrap_or(self.at);
        let name = self.text()[..open].trim_end_matches(is_of_identifier).len();
        let line = self.text()[name..].lines().next().unwrap_or_default();
        self.span(name, name + line.find(')').map_or(line.len(), |close| close + 1))
    }

    /// Whether the arrow of a choice stands right before it.
    fn is_arrow_before(self) -> bool {
        self.before().trim_end_matches(' ').ends_with("->")
    }

    /// The run of letters, figures and hyphens around it.
    fn word(self) -> Span {
        let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        let start = self.before().trim_end_matches(is_part).len();
        let rest = self.after().trim_start_matches(is_part);
        self.span(start, self.text().len() - rest.len())
    }

    /// A tab at the beginning of the line, of which Fluent knows nothing.
    fn tab(self) -> Option<Diagnostic> {
        let line = self.line();
        let blank = line.len() - line.trim_start().len();
        let tab = line[..blank].find('\t')?;
        let complaint = error(
            "a tab stands at the beginning of this line",
            self.span(self.line_start() + tab, self.line_start() + tab + 1),
        );
        Some(complaint.help("indent with spaces: Fluent does not know tabs"))
    }
}

fn error(message: &str, span: Span) -> Diagnostic {
    Diagnostic::error(Code::CatalogueSyntax, message).at(span)
}

const fn is_of_identifier(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// What is said of a name that has letters of another script, with the name that was meant, if each of them looks like a
/// Latin one.
fn not_latin(what: &str, sign: &str, word: Span) -> Diagnostic {
    let written = word.text().to_string();
    let strange: String = written.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).collect();
    let meant: Option<String> = written
        .chars()
        .map(|c| if c.is_ascii() { Some(c.to_string()) } else { super::check::latin_twin(&c.to_string()) })
        .collect();
    let complaint = error(&format!("{what} `{sign}{written}` has letters that are not Latin: `{strange}`"), word);
    match meant {
        Some(meant) => complaint.help(format!("did you mean `{sign}{meant}`? type it afresh with Latin letters")),
        None => complaint.help("take it over from the source as it is: only texts are translated"),
    }
}
