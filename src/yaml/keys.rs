//! Reading a mapping key by key: what must be there, what may be, and what nobody asked for.

use super::{Entry, Node, Value};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::source::Span;

/// A mapping that is being read. Each key that is asked for becomes known; [`Keys::finish`] reports those that are
/// missing and those that nobody asked for.
pub struct Keys<'a> {
    entries: &'a [Entry],
    /// Where to point when a key is missing.
    span: Span,
    known: Vec<&'static str>,
    /// Keys that must be there and are not, each with an example of its value.
    missing: Vec<(&'static str, String)>,
}

impl<'a> Keys<'a> {
    /// Reads the mapping; any other value is reported and gives `None`. `what` names it in messages: "a note".
    pub fn of(node: &'a Node, what: &str, diagnostics: &mut Diagnostics) -> Option<Self> {
        let entries = expect_mapping(node, what, diagnostics)?;
        Some(Self { entries, span: node.span.clone(), known: Vec::new(), missing: Vec::new() })
    }

    /// The value of a key that may be left out. A key with nothing behind it counts as left out, with a report.
    pub fn optional(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<&'a Node> {
        self.read(key, "give it one, or delete the line", diagnostics)
    }

    /// The value of a key that must be there; its absence is reported.
    pub fn required(&mut self, key: &'static str, example: &str, diagnostics: &mut Diagnostics) -> Option<&'a Node> {
        if !self.entries.iter().any(|entry| entry.key == key) {
            self.known.push(key);
            self.missing.push((key, example.to_string()));
            return None;
        }
        self.read(key, &format!("give it one: `{key}: {example}`"), diagnostics)
    }

    fn read(&mut self, key: &'static str, help: &str, diagnostics: &mut Diagnostics) -> Option<&'a Node> {
        self.known.push(key);
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        if entry.value.value == Value::Null {
            diagnostics.push(without_value(key, &entry.key_span).help(help));
            return None;
        }
        Some(&entry.value)
    }

    /// Reports the keys that are missing and those that were not asked for. A missing key that was only misspelt is
    /// one mistake, and told once.
    pub fn finish(mut self, diagnostics: &mut Diagnostics) {
        let given = |key: &str| self.entries.iter().any(|entry| entry.key == key);
        let free: Vec<&str> = self.known.iter().copied().filter(|key| !given(key)).collect();
        for entry in self.entries {
            if self.known.contains(&entry.key.as_str()) {
                continue;
            }
            let complaint = Diagnostic::error(Code::UnknownKey, format!("there is no key `{}` here", entry.key))
                .at(entry.key_span.clone());
            // A key that stands elsewhere already cannot have been meant.
            let meant = nearest(&entry.key, &free);
            self.missing.retain(|(key, _)| meant != Some(*key));
            diagnostics.push(match meant {
                Some(key) => complaint.help(format!("did you mean `{key}`?")),
                None => complaint.nearest(&entry.key, self.known.iter().copied()),
            });
        }
        for (key, example) in self.missing {
            let complaint = Diagnostic::error(Code::MissingKey, format!("`{key}` is missing")).at(self.span.clone());
            diagnostics.push(complaint.help(format!("add a line such as `{key}: {example}`")));
        }
    }
}

/// The complaint about a key with nothing behind it.
#[must_use]
pub fn without_value(key: &str, span: &Span) -> Diagnostic {
    Diagnostic::error(Code::EmptyText, format!("`{key}` has no value")).at(span.clone())
}

/// The entries of a mapping; any other value is reported.
pub fn expect_mapping<'a>(node: &'a Node, what: &str, diagnostics: &mut Diagnostics) -> Option<&'a [Entry]> {
    if let Value::Mapping(entries) = &node.value {
        return Some(entries);
    }
    let complaint = wrong_type(node, &format!("{what}, written as `key: value` lines"));
    diagnostics.push(match &node.value {
        // The whole of it is one text where no colon has its space.
        Value::Scalar { text, .. } => match text.split_whitespace().next().and_then(|word| word.split_once(':')) {
            Some((key, value)) if !value.is_empty() && !value.starts_with('/') => {
                complaint.help(format!("put a space after the colon: `{key}: {value}`"))
            }
            _ => complaint,
        },
        Value::Sequence(_) => complaint.help("write it without the `- `"),
        Value::Null | Value::Mapping(_) => complaint,
    });
    None
}

/// The items of a list; any other value is reported.
pub fn expect_sequence<'a>(node: &'a Node, what: &str, diagnostics: &mut Diagnostics) -> Option<&'a [Node]> {
    if let Value::Sequence(items) = &node.value {
        return Some(items);
    }
    let complaint = wrong_type(node, &format!("{what}, written as `- item` lines"));
    diagnostics.push(match &node.value {
        Value::Scalar { text, .. } => match text.strip_prefix('-') {
            Some(rest) if !rest.starts_with(' ') => complaint.help("put a space after each `-`"),
            _ if !text.contains('\n') => complaint.help(format!("put it in brackets: `[{text}]`")),
            _ => complaint,
        },
        _ => complaint,
    });
    None
}

/// A text that is not empty; any other value is reported.
pub fn expect_text<'a>(node: &'a Node, what: &str, diagnostics: &mut Diagnostics) -> Option<&'a str> {
    diagnostics.push(match &node.value {
        Value::Scalar { text, .. } if !text.trim().is_empty() => return Some(text),
        Value::Scalar { .. } => {
            Diagnostic::error(Code::EmptyText, "this text is empty").at(node.span.clone()).help(format!("write {what}"))
        }
        Value::Null => Diagnostic::error(Code::EmptyText, format!("{what} is missing here")).at(node.span.clone()),
        Value::Sequence(_) => wrong_type(node, what).help("write one alone, without brackets or `- `"),
        Value::Mapping(_) => wrong_type(node, what).help("write it alone, without a name and a colon before it"),
    });
    None
}

fn wrong_type(node: &Node, expected: &str) -> Diagnostic {
    match node.value {
        Value::Null if node.span.range().start == 0 => {
            let complaint = Diagnostic::error(Code::EmptyText, "the file is empty").at(node.span.clone());
            complaint.help(format!("it must hold {expected}"))
        }
        Value::Null => Diagnostic::error(Code::EmptyText, format!("{expected}, is missing here")).at(node.span.clone()),
        _ => {
            let message = format!("expected {expected}, found {}", node.described());
            Diagnostic::error(Code::WrongType, message).at(node.span.clone())
        }
    }
}
