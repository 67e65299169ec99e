//! The canonical form of a catalogue's file, that of Fluent's own tools.
//!
//! Only messages and terms are written anew, and only those that are not in the form yet; comments, the lines between
//! entries and everything else keep their bytes. Each entry that is written anew is read back: one that would not mean
//! the same, which the rules of indentation make possible in odd places, is left as it is.
//!
//! - A text of one line stands behind its `=`. A text of several lines, or with a choice, begins on the next line, and its
//!   lines are set in by four spaces, those of an attribute by eight. Spaces that belong to the text are kept.
//! - Attributes follow one another, set in by four spaces.
//! - Variants stand four spaces deeper than the brace that they belong to, the star in the last of these spaces.
//! - One space stands inside of braces, and none around a literal: `{ $pages }`, `{"\u00A0"}`. Arguments have one space
//!   behind comma and colon.

mod meaning;
mod write;

use fluent_syntax::ast;

use self::meaning::means_the_same;
use self::write::{write_attributes, write_pattern};
use super::syntax;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};

/// A file in its canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formatted {
    /// The whole text.
    pub text: String,
    /// The identifiers of the entries that were written anew, where they stood.
    pub touched: Vec<Span>,
}

/// Formats a file.
///
/// # Errors
/// What does not parse, or what our parser forgives and other tools do not; such a file is left alone.
pub fn format(source: &Source) -> Result<Formatted, Vec<Diagnostic>> {
    let tree = syntax::parse(source);
    if !tree.faults().is_empty() {
        return Err(tree.faults().to_vec());
    }
    let forgiven = tree.forgiven();
    if !forgiven.is_empty() {
        return Err(forgiven);
    }
    let text = source.text();
    let starts: Vec<usize> = tree.body().iter().map(|entry| start(source, entry)).collect();
    let mut formatted = Formatted { text: String::with_capacity(text.len()), touched: Vec::new() };
    let mut from = 0;
    for (index, entry) in tree.body().iter().enumerate() {
        let Some((at, written)) = written(source, entry) else { continue };
        let next = starts.get(index + 1).copied().unwrap_or(text.len());
        let end = at + text[at..next].trim_end_matches([' ', '\n', '\r']).len();
        let own = &text[at..end];
        let written = if own.contains("\r\n") { written.replace('\n', "\r\n") } else { written };
        if written == own || !means_the_same(own, &written) {
            continue;
        }
        formatted.text.push_str(&text[from..at]);
        formatted.text.push_str(&written);
        formatted.touched.push(source.span(at..at + own.find([' ', '=']).unwrap_or(own.len())));
        from = end;
    }
    formatted.text.push_str(&text[from..]);
    Ok(formatted)
}

/// Where an entry begins, its comment included.
fn start(source: &Source, entry: &ast::Entry<&str>) -> usize {
    let offset = |slice: &str| source.span_of(slice).map_or(0, |span| span.range().start);
    let line_start = |comment: &ast::Comment<&str>| {
        let first = comment.content.first().map_or(0, |line| offset(line));
        source.text()[..first].rfind('\n').map_or(0, |at| at + 1)
    };
    match entry {
        ast::Entry::Message(ast::Message { comment: Some(comment), .. })
        | ast::Entry::Term(ast::Term { comment: Some(comment), .. })
        | ast::Entry::Comment(comment)
        | ast::Entry::GroupComment(comment)
        | ast::Entry::ResourceComment(comment) => line_start(comment),
        ast::Entry::Message(message) => offset(message.id.name),
        ast::Entry::Term(term) => offset(term.id.name) - 1,
        ast::Entry::Junk { content } => offset(content),
    }
}

/// An entry in its canonical form, without its comment, and where it begins in the file.
fn written(source: &Source, entry: &ast::Entry<&str>) -> Option<(usize, String)> {
    let offset = |slice: &str| source.span_of(slice).map(|span| span.range().start);
    let mut text = String::new();
    let at = match entry {
        ast::Entry::Message(message) => {
            text.push_str(message.id.name);
            text.push_str(" =");
            if let Some(value) = &message.value {
                write_pattern(value, 4, &mut text);
            }
            write_attributes(&message.attributes, &mut text);
            offset(message.id.name)?
        }
        ast::Entry::Term(term) => {
            text.push('-');
            text.push_str(term.id.name);
            text.push_str(" =");
            write_pattern(&term.value, 4, &mut text);
            write_attributes(&term.attributes, &mut text);
            offset(term.id.name)?.checked_sub(1)?
        }
        _ => return None,
    };
    Some((at, text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::meaning::joined;
    use super::*;

    fn formatted(text: &str) -> String {
        format(&Source::new("test.ftl", text)).map(|formatted| formatted.text).unwrap_or_default()
    }

    #[test]
    fn the_form_is_that_of_the_documentation() {
        let text = "# A comment.\nclosing={NAME( $sender ,form:\"short\" )}   thanks\n  { NAME($addressee,case:\"dative\",) } for\n\n\n\
                    days={$n ->\n[one]{$n}  day\n  *[other] {  $n } days\n\n}{ \"\\u00A0\" }x\n-party-x=X\n\n .dative =Y\n\
                    \x20 .address=\n   A\n     B\n### End\n";
        let expected = "\
# A comment.
closing =
    { NAME($sender, form: \"short\") }   thanks
    { NAME($addressee, case: \"dative\") } for


days =
    { $n ->
        [one] { $n }  day
       *[other] { $n } days
    }{\"\\u00A0\"}x
-party-x = X
    .dative = Y
    .address =
        A
          B
### End
";
        assert_eq!(formatted(text), expected);
    }

    #[test]
    fn what_is_in_the_form_keeps_every_byte() {
        for text in [
            "",
            "\n\n# a comment and a space  \n\na = b   \n\n\n\nc = d",
            "a = b\r\n\r\n# c\r\nd =\r\n    e\r\n    f\r\n",
            "a =\n    one\n\n      two\n    three\n",
            "a = .5\n    b\n",
            "a =\n    { $n ->\n        [one] x\n       *[other]\n            y\n            z\n    }\n    .b = c\n",
        ] {
            assert_eq!(formatted(text), text);
        }
    }

    #[test]
    fn lines_keep_their_ends() {
        assert_eq!(formatted("a=b\r\n c\r\nd = e\r\n"), "a =\r\n    b\r\n    c\r\nd = e\r\n");
    }

    #[test]
    fn spaces_that_belong_to_a_text_are_kept() {
        assert_eq!(formatted("a = b\n  c\n    d\n"), "a =\n    b\n    c\n      d\n");
        // A brace at the margin makes the indentation of other lines a part of the text.
        assert_eq!(formatted("a = b\n{ $x }\n    c\n"), "a =\n    b\n    { $x }\n        c\n");
    }

    #[test]
    fn a_faulty_file_is_refused_with_its_place() {
        let faults = format(&Source::new("test.ftl", "a = b\nc = { $x\n")).err().unwrap_or_default();
        assert_eq!(faults.iter().map(|fault| fault.labels[0].span.start().line).collect::<Vec<_>>(), [2]);
    }

    fn meaning(text: &str) -> Vec<ast::Entry<String>> {
        let source = Source::new("", text);
        let tree = syntax::parse(&source);
        tree.body().iter().map(joined).collect()
    }

    /// Files that are mostly sound: lines that look like those of catalogues, with all that is special in them.
    fn catalogue() -> impl Strategy<Value = String> {
        let line = prop::sample::select(vec![
            "a = x",
            "b =",
            "-c = y  z",
            "d=  . dots",
            "e = [x",
            " .f = g",
            "    .h=",
            "  text",
            "      deeper ",
            "",
            "   ",
            "{ $x }",
            "  {$x} and { \"}\" }",
            "  { $n ->",
            "[one] o",
            "   *[other] p",
            "    }",
            "} q",
            "# comment",
            "  * star",
            "  [ bracket",
            "x = { F( $a,b:1 ) }",
            "y = {{ $a }}",
            "  .i = { -c.j ->",
            "  {\"\"}",
            "z = a\u{A0}b ",
            "  #hash",
            "\t",
        ]);
        let end = prop::sample::select(vec!["\n", "\n", "\n", "\r\n"]);
        prop::collection::vec((line, end), 0..24)
            .prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end]).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn the_meaning_stays_and_a_second_time_changes_nothing(text in catalogue()) {
            if let Ok(once) = format(&Source::new("", text.as_str())) {
                prop_assert_eq!(meaning(&once.text), meaning(&text));
                prop_assert_eq!(formatted(&once.text), once.text);
            }
        }
    }
}
