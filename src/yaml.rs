//! YAML as a tree of values that remember where they stand.
//!
//! Every key and value keeps its span, and nothing is lost at the first fault of meaning, so that all of them can be
//! reported together. Only the plain core of YAML is taken: mappings, sequences and scalars. Anchors, aliases, tags
//! and a second document are errors: a note needs none of them, and without aliases a small file cannot grow into a
//! large one. What a scalar means (a date, a number) is for whoever asks for it.

mod keys;
mod row;
pub mod shape;
mod syntax;

pub use keys::{Keys, expect_mapping, expect_sequence, expect_text, without_value};
pub use row::{Cell, Filled, Row, columns};

use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, options};

use crate::character;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::{Source, Span};

/// Mappings and sequences within each other, at most.
const MAXIMUM_DEPTH: usize = 32;

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What stands there.
    pub value: Value,
    /// Where it stands; for a mapping or sequence, its first line.
    pub span: Span,
}

/// What a YAML node holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// Text, whether or not it looks like a number or a date.
    Scalar {
        /// The text after YAML's own escapes.
        text: String,
        /// Whether it stood in quotes or a block, and so can only be text.
        quoted: bool,
    },
    /// `- a` or `[a]`.
    Sequence(Vec<Node>),
    /// `key: value`, in the order of the file; keys are unique.
    Mapping(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The text of a scalar.
    #[must_use]
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            Value::Null | Value::Sequence(_) | Value::Mapping(_) => None,
        }
    }

    /// Whether another node holds the same, wherever it stands and in whatever order its keys are.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Value::Null, Value::Null) => true,
            (Value::Scalar { text, .. }, Value::Scalar { text: another, .. }) => text == another,
            (Value::Sequence(items), Value::Sequence(others)) => {
                items.len() == others.len() && items.iter().zip(others).all(|(one, other)| one.says_the_same(other))
            }
            (Value::Mapping(entries), Value::Mapping(others)) => {
                let same = |entry: &Entry| {
                    others.iter().any(|other| other.key == entry.key && entry.value.says_the_same(&other.value))
                };
                entries.len() == others.len() && entries.iter().all(same)
            }
            _ => false,
        }
    }

    /// What kind of value it is, in the words of a message.
    #[must_use]
    pub fn described(&self) -> &'static str {
        match &self.value {
            Value::Null => "nothing",
            Value::Scalar { .. } => "a text",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a mapping",
        }
    }
}

/// Reads a file. `None` where it does not parse; the reason is then among the diagnostics.
pub fn parse(source: &Source, diagnostics: &mut Diagnostics) -> Option<Node> {
    parse_text(source, source.text(), diagnostics)
}

/// Reads a file whose values call the columns of a merge table, where there is one; and where they stand.
pub fn parse_row(source: &Source, row: Option<&Row>, diagnostics: &mut Diagnostics) -> Option<(Node, Filled)> {
    let Some(row) = row else {
        let mut found = Diagnostics::new();
        let root = parse(source, &mut found);
        let Some(complaint) = call_without_table(source) else {
            diagnostics.absorb(found);
            return root.map(|root| (root, Filled::default()));
        };
        // Braces that call a column are a fault of YAML to it, which is told in other words.
        let Some(root) = root.filter(|_| !found.has_errors()) else {
            diagnostics.push(Diagnostic { severity: Severity::Error, ..complaint });
            return None;
        };
        diagnostics.push(complaint);
        diagnostics.absorb(found);
        return Some((root, Filled::default()));
    };
    let text = row::masked(source, diagnostics);
    let mut root = parse_text(source, &text, diagnostics)?;
    let filled = row::fill(&mut root, row, diagnostics);
    Some((root, filled))
}

/// The columns of a merge table that the values of a file call, each with the first value that does; none where the file
/// does not parse.
#[must_use]
pub fn called(source: &Source) -> Vec<(String, Span)> {
    if columns(source.text()).next().is_none() {
        return Vec::new();
    }
    let mut faults = Diagnostics::new();
    let text = row::masked(source, &mut faults);
    parse_text(source, &text, &mut faults).map(|root| row::called(&root)).unwrap_or_default()
}

/// The first column that a file calls which is nothing without a table: its braces are no YAML, or stand in another value
/// than a text of a note may be. `None` where the file can be read by itself.
#[must_use]
pub fn needs_table(source: &Source) -> Option<(String, Span)> {
    let first = called(source).into_iter().next()?;
    let mut faults = Diagnostics::new();
    let root = parse(source, &mut faults).filter(|_| !faults.has_errors());
    let Some(Node { value: Value::Mapping(entries), .. }) = root else { return Some(first) };
    let is_called = |entry: &Entry| entry.value.scalar().is_some_and(|text| columns(text).next().is_some());
    entries.iter().any(is_called).then_some(first)
}

/// The warning of a value that calls a column where there is no table: it would be printed as it stands.
fn call_without_table(source: &Source) -> Option<Diagnostic> {
    let (column, place) = called(source).into_iter().next()?;
    let message = format!("`{column}` is a column of a table, and there is no table");
    let complaint = Diagnostic::warning(Code::Table, message).at(place);
    Some(complaint.help("make a packet for each row of one: `verbale batch NOTE --data TABLE`"))
}

/// Reads a text that is as long as the source, and differs from it in nothing but the braces of calls.
fn parse_text(source: &Source, text: &str, diagnostics: &mut Diagnostics) -> Option<Node> {
    character::check_source(source, diagnostics);
    let mut builder = Builder { diagnostics, open: Vec::new(), root: None };
    let options = options! { emit_comments: false };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = match event {
            Ok((event, span)) => (event, source.span(span.byte_range().unwrap_or_default())),
            Err(error) => {
                let start = error.marker().byte_offset().unwrap_or_default();
                // A character that the parser refuses has been told already where it is one that nobody can see.
                let unseen =
                    source.text()[source.text().floor_char_boundary(start)..].lines().next().unwrap_or_default();
                if !unseen.chars().any(|character| character != '\t' && character::forbidden(character).is_some()) {
                    builder.fail(syntax::complaint(source, start, without_position(&error.to_string())));
                }
                return None;
            }
        };
        builder.take(event, span)?;
    }
    // What a file without anything should have held is known to whoever reads the tree.
    Some(builder.root.take().unwrap_or_else(|| Node { value: Value::Null, span: source.span(0..0) }))
}

/// The parser's own message ends with a position that the diagnostic shows better.
fn without_position(message: &str) -> &str {
    message.rfind(" at byte ").or_else(|| message.rfind(" at char ")).map_or(message, |at| &message[..at])
}

/// A collection whose end has not come yet.
struct Open {
    node: Node,
    /// The key that waits for its value.
    key: Option<(String, Span)>,
    /// The keys that a mapping already has.
    keys: HashMap<String, Span>,
}

struct Builder<'a> {
    diagnostics: &'a mut Diagnostics,
    open: Vec<Open>,
    root: Option<Node>,
}

impl Builder<'_> {
    fn fail(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes an event; `None` where nothing after it can be understood.
    fn take(&mut self, event: Event<'_>, span: Span) -> Option<()> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), &span)?;
                let quoted = style != ScalarStyle::Plain;
                let value = if !quoted && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
                    Value::Null
                } else {
                    let clean = character::check_value(&text, &span, self.diagnostics);
                    let text = if clean { text.into_owned() } else { character::without_forbidden(&text) };
                    Value::Scalar { text, quoted }
                };
                // The span of a block of text reaches into the line after it.
                let end = span.text().trim_end().len();
                self.place(Node { value, span: span.part(0..end) })
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), &span)?;
                self.begin(Value::Sequence(Vec::new()), &span)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), &span)?;
                self.begin(Value::Mapping(Vec::new()), &span)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let mut node = self.open.pop()?.node;
                if node.span.text().starts_with(['[', '{']) {
                    let whole = node.span.part(0..span.range().end.saturating_sub(node.span.range().start));
                    node.span = whole.part(0..whole.text().lines().next().map_or(0, str::len));
                }
                self.place(node)
            }
            Event::Alias(_) => {
                self.fail(syntax::alias().at(span));
                None
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                let complaint = Diagnostic::error(Code::Yaml, "a second document begins here").at(span);
                self.fail(complaint.help("keep one document a file; put a value that is `---` in quotes"));
                None
            }
            _ => Some(()),
        }
    }

    fn refuse_extras(&mut self, anchor: usize, tagged: bool, span: &Span) -> Option<()> {
        let (what, sign) = match (anchor, tagged) {
            (0, false) => return Some(()),
            (0, true) => ("tags", "!"),
            _ => ("anchors", "&"),
        };
        // The parser's span is that of the value; the sign stands before it.
        let start = span.source().text()[..span.range().start].rfind(sign).unwrap_or(span.range().start);
        let complaint = Diagnostic::error(Code::Yaml, format!("{what} (`{sign}name`) are not allowed"))
            .at(span.source().span(start..span.range().end));
        self.fail(complaint.help(format!("delete it; where the value begins with `{sign}`, put it in quotes")));
        None
    }

    fn begin(&mut self, value: Value, span: &Span) -> Option<()> {
        if self.open.len() == MAXIMUM_DEPTH {
            let message = format!("values stand more than {MAXIMUM_DEPTH} levels deep");
            let complaint = Diagnostic::error(Code::Yaml, message).at(span.clone());
            self.fail(complaint.help("put a text that begins with brackets in quotes"));
            return None;
        }
        let first_line = span.text().lines().next().map_or(0, str::len);
        let node = Node { value, span: span.part(0..first_line) };
        self.open.push(Open { node, key: None, keys: HashMap::new() });
        Some(())
    }

    /// Puts a finished node where it belongs.
    fn place(&mut self, node: Node) -> Option<()> {
        let Some(parent) = self.open.last_mut() else {
            self.root = Some(node);
            return Some(());
        };
        match &mut parent.node.value {
            Value::Sequence(items) => items.push(node),
            Value::Mapping(entries) => match parent.key.take() {
                Some((key, key_span)) if key == "<<" => {
                    let complaint = Diagnostic::error(Code::Yaml, "merge keys (`<<`) are not allowed").at(key_span);
                    self.diagnostics.push(complaint.help("write the keys out"));
                    return None;
                }
                Some((key, key_span)) => {
                    if let Some(first) = parent.keys.get(&key) {
                        let complaint = Diagnostic::error(Code::Duplicate, format!("`{key}` stands here twice"))
                            .labelled(key_span, "again")
                            .labelled(first.clone(), "first");
                        self.diagnostics.push(complaint.help("keep one of them"));
                    } else {
                        parent.keys.insert(key.clone(), key_span.clone());
                        entries.push(Entry { key, key_span, value: node });
                    }
                }
                None => match node.value {
                    Value::Scalar { text, .. } => parent.key = Some((text, node.span)),
                    Value::Null | Value::Sequence(_) | Value::Mapping(_) => {
                        let complaint = Diagnostic::error(Code::Yaml, "a key must be a plain name").at(node.span);
                        self.diagnostics
                            .push(complaint.help("write `name: value`; put a value with `{`, `[` or `: ` in quotes"));
                        return None;
                    }
                },
            },
            Value::Null | Value::Scalar { .. } => {}
        }
        Some(())
    }
}
