//! Reading a mapping key by key: what must be there, what may be, and what nobody asked for.

use super::{Entry, Node, Value};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// A mapping that is being read. Each key that is asked for becomes known; [`Keys::finish`] reports the others.
pub struct Keys<'a> {
    entries: &'a [Entry],
    /// Where to point when a key is missing.
    span: Span,
    known: Vec<&'static str>,
}

impl<'a> Keys<'a> {
    /// Reads the mapping; any other value is reported and gives `None`. `what` names it in messages: "a note".
    pub fn of(node: &'a Node, what: &str, diagnostics: &mut Diagnostics) -> Option<Self> {
        let entries = expect_mapping(node, what, diagnostics)?;
        Some(Self { entries, span: node.span.clone(), known: Vec::new() })
    }

    /// The value of a key that may be left out. A key with nothing behind it counts as left out, with a report.
    pub fn optional(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<&'a Node> {
        self.known.push(key);
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        if entry.value.value == Value::Null {
            let complaint = Diagnostic::error(Code::EmptyText, format!("`{key}` has no value"));
            diagnostics.push(complaint.at(entry.key_span.clone()).help("give it one, or delete the line"));
            return None;
        }
        Some(&entry.value)
    }

    /// The value of a key that must be there; its absence is reported.
    pub fn required(&mut self, key: &'static str, example: &str, diagnostics: &mut Diagnostics) -> Option<&'a Node> {
        if !self.entries.iter().any(|entry| entry.key == key) {
            self.known.push(key);
            let complaint = Diagnostic::error(Code::MissingKey, format!("`{key}` is missing")).at(self.span.clone());
            diagnostics.push(complaint.help(format!("add a line such as `{key}: {example}`")));
            return None;
        }
        self.optional(key, diagnostics)
    }

    /// Reports the keys that were not asked for.
    pub fn finish(self, diagnostics: &mut Diagnostics) {
        for entry in self.entries {
            if !self.known.contains(&entry.key.as_str()) {
                let complaint = Diagnostic::error(Code::UnknownKey, format!("there is no key `{}` here", entry.key))
                    .at(entry.key_span.clone());
                diagnostics.push(complaint.nearest(&entry.key, self.known.iter().copied()));
            }
        }
    }
}

/// The entries of a mapping; any other value is reported.
pub fn expect_mapping<'a>(node: &'a Node, what: &str, diagnostics: &mut Diagnostics) -> Option<&'a [Entry]> {
    match &node.value {
        Value::Mapping(entries) => Some(entries),
        _ => wrong_type(node, &format!("{what}, written as `key: value` lines"), diagnostics),
    }
}

/// The items of a list; any other value is reported.
pub fn expect_sequence<'a>(node: &'a Node, what: &str, diagnostics: &mut Diagnostics) -> Option<&'a [Node]> {
    match &node.value {
        Value::Sequence(items) => Some(items),
        _ => wrong_type(node, &format!("{what}, written as `- item` lines"), diagnostics),
    }
}

/// A text that is not empty; any other value is reported.
pub fn expect_text<'a>(node: &'a Node, what: &str, diagnostics: &mut Diagnostics) -> Option<&'a str> {
    match &node.value {
        Value::Scalar { text, .. } if text.trim().is_empty() => {
            diagnostics.push(
                Diagnostic::error(Code::EmptyText, "this text is empty")
                    .at(node.span.clone())
                    .help(format!("give {what}, or delete the line")),
            );
            None
        }
        Value::Scalar { text, .. } => Some(text),
        _ => wrong_type(node, what, diagnostics),
    }
}

fn wrong_type<T>(node: &Node, expected: &str, diagnostics: &mut Diagnostics) -> Option<T> {
    let message = format!("expected {expected}, found {}", node.described());
    diagnostics.push(Diagnostic::error(Code::WrongType, message).at(node.span.clone()));
    None
}
