//! Reading a mapping key by key: what must be there, what may be, and what nobody asked for.

use super::shape::{Key, Mapping, Presence, Shape};
use super::{Entry, Node, Value};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, meant, nearest};
use crate::source::Span;

/// A mapping that is being read by its table. [`Keys::finish`] reports the keys that are missing and those that the
/// table does not have, so that a key which is asked for and stands in no table is refused wherever it is written.
pub struct Keys<'a> {
    entries: &'a [Entry],
    /// Where to point when a key is missing.
    span: Span,
    /// The keys that can stand here.
    known: Vec<&'static Key>,
}

impl<'a> Keys<'a> {
    /// Reads the mapping; any other value is reported and gives `None`.
    pub fn of(node: &'a Node, mapping: &'static Mapping, diagnostics: &mut Diagnostics) -> Option<Self> {
        let entries = expect_mapping(node, mapping.what, diagnostics)?;
        let known = mapping.keys.iter().filter(|key| can_stand(key, mapping, entries)).collect();
        Some(Self { entries, span: node.span.clone(), known })
    }

    /// The value of a key. One with nothing behind it counts as left out, with a report.
    pub fn get(&mut self, name: &str, diagnostics: &mut Diagnostics) -> Option<&'a Node> {
        let entry = self.entries.iter().find(|entry| entry.key == name)?;
        let key = self.known.iter().find(|key| key.name == name)?;
        if entry.value.value == Value::Null {
            let help = match key.presence {
                Presence::Optional => "give it one, or delete the line".to_string(),
                Presence::Required | Presence::Unless(_) | Presence::Either(_) => {
                    format!("give it one: `{name}: {}`", key.example)
                }
            };
            diagnostics.push(without_value(name, &entry.key_span).help(help));
            return None;
        }
        Some(&entry.value)
    }

    /// A key with its value, though it be none: whoever reads it tells what it lacks.
    ///
    /// Where the key is missing and another was written that was to be it, that is the one: what stands behind it is read
    /// too, and [`Keys::finish`] tells of the slip.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<&'a Entry> {
        let given = |name: &str| self.entries.iter().any(|entry| entry.key == name);
        let free: Vec<&str> = self.known.iter().map(|key| key.name).filter(|name| !given(name)).collect();
        let is_slip = |entry: &&Entry| {
            let is_known = self.known.iter().any(|key| key.name == entry.key);
            !is_known && nearest(&entry.key, &free) == Some(name)
        };
        let own = self.entries.iter().find(|entry| entry.key == name);
        own.or_else(|| self.entries.iter().find(is_slip))
    }

    /// Reports the keys that are missing and those that were not asked for. A missing key that was only misspelt is
    /// one mistake, and told once.
    pub fn finish(self, diagnostics: &mut Diagnostics) {
        let given = |name: &str| self.entries.iter().any(|entry| entry.key == name);
        let known: Vec<&str> = self.known.iter().map(|key| key.name).collect();
        let free: Vec<&str> = known.iter().copied().filter(|name| !given(name)).collect();
        let mut missing: Vec<&Key> = self
            .known
            .iter()
            .copied()
            .filter(|key| match key.presence {
                Presence::Required => !given(key.name),
                Presence::Optional | Presence::Either(_) => false,
                Presence::Unless(other) => !given(key.name) && !given(other),
            })
            .collect();
        for entry in self.entries.iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            let complaint = Diagnostic::error(Code::UnknownKey, format!("there is no key `{}` here", entry.key))
                .at(entry.key_span.clone());
            // A key that stands elsewhere already cannot have been meant.
            let near = nearest(&entry.key, &free);
            missing.retain(|key| near != Some(key.name));
            diagnostics.push(match near {
                Some(name) => complaint.help(meant("", &entry.key, name)),
                None => complaint.nearest(&entry.key, known.iter().copied()),
            });
        }
        for Key { name, example, .. } in missing {
            let complaint = Diagnostic::error(Code::MissingKey, format!("`{name}` is missing")).at(self.span.clone());
            diagnostics.push(complaint.help(format!("add a line such as `{name}: {example}`")));
        }
    }
}

/// Whether a key can stand in a mapping with these entries. Where the value that decides it is missing or wrong, it can,
/// so that its faults are told too.
fn can_stand(key: &Key, mapping: &Mapping, entries: &[Entry]) -> bool {
    let Some((other, values)) = key.beside else { return true };
    let Some(Value::Scalar { text, .. }) =
        entries.iter().find(|entry| entry.key == other).map(|entry| &entry.value.value)
    else {
        return true;
    };
    let is_valid = match mapping.key(other).map(|key| key.shape) {
        Some(Shape::Choice(choices)) => choices().iter().any(|(name, _)| name == text),
        _ => true,
    };
    !is_valid || values.contains(&text.as_str())
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
        Value::Sequence(_) => wrong_type(node, what)
            .help("write one alone, without brackets or `- `; put a text that begins with `[` in quotes"),
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
