//! YAML as a tree of values that remember where they stand.
//!
//! Every key and value keeps its span, and nothing is lost at the first fault of meaning, so that all of them can be
//! reported together. Only the plain core of YAML is taken: mappings, sequences and scalars. Anchors, aliases, tags
//! and a second document are errors: a note needs none of them, and without aliases a small file cannot grow into a
//! large one. What a scalar means (a date, a number) is for whoever asks for it.

mod keys;

pub use keys::{Keys, expect_mapping, expect_sequence, expect_text};

use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, options};

use crate::character;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
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
    character::check_source(source, diagnostics);
    let mut builder = Builder { diagnostics, open: Vec::new(), root: None };
    let options = options! { emit_comments: false };
    for event in Parser::new_from_str_with_options(source.text(), options) {
        let (event, span) = match event {
            Ok((event, span)) => (event, source.span(span.byte_range().unwrap_or_default())),
            Err(error) => {
                let start = error.marker().byte_offset().unwrap_or_default();
                let message = format!("this is not valid YAML: {}", error.to_string().to_lowercase());
                builder.fail(Diagnostic::error(Code::Yaml, without_position(&message)).at(source.span(start..start)));
                return None;
            }
        };
        if builder.take(event, span).is_none() {
            return None;
        }
    }
    let root = builder.root.take();
    if root.is_none() {
        let complaint = Diagnostic::error(Code::EmptyText, "the file is empty").at(source.span(0..0));
        diagnostics.push(complaint.help("see `verbale help` for what such a file holds"));
    }
    root
}

/// The parser's own message ends with a position that the diagnostic shows better.
fn without_position(message: &str) -> String {
    match message.rfind(" at byte ").or_else(|| message.rfind(" at char ")) {
        Some(at) => message[..at].to_string(),
        None => message.to_string(),
    }
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
                    character::check_value(&text, &span, self.diagnostics);
                    Value::Scalar { text: text.into_owned(), quoted }
                };
                self.place(Node { value, span })
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
                let node = self.open.pop()?.node;
                self.place(node)
            }
            Event::Alias(_) => {
                let complaint = Diagnostic::error(Code::Yaml, "aliases (`*name`) are not allowed").at(span);
                self.fail(complaint.help("write the value out; where it begins with `*`, put it in quotes"));
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
        let complaint =
            Diagnostic::error(Code::Yaml, format!("{what} (`{sign}name`) are not allowed")).at(span.clone());
        self.fail(complaint.help(format!("delete it; where the value begins with `{sign}`, put it in quotes")));
        None
    }

    fn begin(&mut self, value: Value, span: &Span) -> Option<()> {
        if self.open.len() == MAXIMUM_DEPTH {
            let message = format!("values stand more than {MAXIMUM_DEPTH} levels deep");
            self.fail(Diagnostic::error(Code::Yaml, message).at(span.clone()));
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
