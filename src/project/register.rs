//! The notes of a project by their numbers and kinds, so that one note can refer to another, no number is given twice, and
//! none contradicts another.
//!
//! Only numbers and kinds are looked for when the register is made, since a project may hold many notes; what a note says
//! of itself is read when somebody asks for it.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::files::{Files, has_ending};
use super::record::Digest;
use super::text::{YAML_LIMIT, read_text};
use crate::diagnostic::Diagnostics;
use crate::note::moment;
use crate::party::channel;
use crate::source::{Source, Span};
use crate::yaml::{self, Node, Value};

/// The notes of a project.
#[derive(Debug, Default)]
pub struct Register {
    /// The paths of notes by number.
    numbers: BTreeMap<String, Vec<String>>,
    /// The paths of notes by kind.
    kinds: BTreeMap<String, Vec<String>>,
    /// The notes of a kind by what these of their fields say, as far as somebody has asked.
    alike: Mutex<HashMap<Asked, ByFields>>,
}

/// A kind and some of its fields.
type Asked = (String, Vec<String>);

/// The paths of notes by what some of their fields say.
type ByFields = HashMap<String, String>;

/// What a note of the project says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// Its number.
    pub number: Span,
    /// Its date, where it has a valid one.
    pub date: Option<(Date, Span)>,
    /// Who sends it, where it says so, as a [`Sender`](crate::note::Sender) is shown.
    pub from: Option<String>,
    /// Whom it is addressed to; empty where that cannot be read.
    pub to: Vec<Sent>,
}

/// Whom a note of the project was sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The party or group.
    pub party: String,
    /// Those of the group that the note did not go to.
    pub except: Vec<String>,
    /// Where the party or group is named.
    pub span: Span,
}

impl Register {
    /// Looks the notes of a project through.
    pub(super) fn new(files: &dyn Files) -> Self {
        let mut register = Self::default();
        for path in files.list("notes").into_iter().filter(|path| has_ending(path, &["yaml", "yml"])) {
            let Ok(bytes) = files.read(&path, YAML_LIMIT) else { continue };
            let text = String::from_utf8_lossy(&bytes);
            if let Some(kind) = stated("kind", &path, &text) {
                register.kinds.entry(kind).or_default().push(path.clone());
            }
            if let Some(number) = stated("number", &path, &text) {
                register.numbers.entry(number).or_default().push(path);
            }
        }
        register
    }

    /// The numbers of all notes but that in a file.
    pub fn numbers_besides(&self, file: &str) -> impl Iterator<Item = &str> {
        let others = self.numbers.iter().filter(move |(_, paths)| paths.iter().any(|path| path != file));
        others.map(|(number, _)| number.as_str())
    }

    /// The hash of which notes bear a number, whatever they say.
    pub(super) fn bearers(&self, number: &str) -> Digest {
        Sha256::digest(self.numbers.get(number).map(|paths| paths.join("\n")).unwrap_or_default()).into()
    }

    /// The notes that bear a number; the one of a project, unless a number was given twice.
    pub(super) fn read(&self, number: &str, files: &dyn Files) -> Vec<Registered> {
        let paths = self.numbers.get(number).map(Vec::as_slice).unwrap_or_default();
        let mut faults = Diagnostics::new();
        let sources = paths.iter().filter_map(|path| read_text(files, path, YAML_LIMIT, &mut faults));
        sources.collect::<Vec<_>>().iter().filter_map(registered).collect()
    }

    /// The path of a note of a kind in which these fields say the same, if there is one.
    pub(super) fn alike(&self, kind: &str, fields: &[String], wanted: &str, files: &dyn Files) -> Option<String> {
        let mut alike = self.alike.lock().unwrap_or_else(PoisonError::into_inner);
        let known = alike.entry((kind.to_string(), fields.to_vec())).or_insert_with(|| {
            let mut faults = Diagnostics::new();
            let paths = self.kinds.get(kind).map(Vec::as_slice).unwrap_or_default();
            let said = paths.iter().filter_map(|path| {
                let root = yaml::parse(&read_text(files, path, YAML_LIMIT, &mut faults)?, &mut faults)?;
                Some((said(&root, fields)?, path.clone()))
            });
            said.collect()
        });
        known.get(wanted).cloned()
    }
}

/// What some fields of a note say, in a form that is the same however it is written; `None` where it gives none of them.
#[must_use]
pub fn said(root: &Node, fields: &[String]) -> Option<String> {
    let given = value(root, "fields")?;
    let said = fields.iter().filter_map(|field| Some(format!("{field}: {}", plain(value(given, field)?))));
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join("\n"))
}

/// A value without regard to spaces, capitals, and the order of keys; a moment with `T` between day and time.
fn plain(node: &Node) -> String {
    match &node.value {
        Value::Null => String::new(),
        Value::Scalar { text, .. } => {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            match text.split_once(' ') {
                Some((day, time)) if day.parse::<Date>().is_ok() => format!("{day}t{time}"),
                _ => text,
            }
        }
        Value::Sequence(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Mapping(entries) => {
            let sorted: BTreeMap<&str, String> =
                entries.iter().map(|entry| (entry.key.as_str(), plain(&entry.value))).collect();
            sorted.iter().map(|(key, value)| format!("{key}: {value}")).collect::<Vec<_>>().join(", ")
        }
    }
}

fn registered(source: &Source) -> Option<Registered> {
    // What is wrong in the other note is told when that note is made.
    let mut faults = Diagnostics::new();
    let root = yaml::parse(source, &mut faults)?;
    let number = value(&root, "number")?.span.clone();
    let date = value(&root, "date").and_then(|node| Some((moment::date(node, &mut faults)?, node.span.clone())));
    let from = value(&root, "from").and_then(|from| match value(from, "channel").and_then(scalar) {
        Some(channel) if channel != channel::NONE => {
            Some(format!("{channel} {}", value(from, "party").and_then(scalar)?))
        }
        _ => value(from, "party").and_then(scalar).or_else(|| scalar(from)).map(str::to_string),
    });
    let to = value(&root, "to").map(sent).unwrap_or_default();
    Some(Registered { number, date, from, to })
}

/// `kazakhstan`, `{ party }`, `{ group, except }`, or a list of these; nothing where some of it cannot be read.
fn sent(to: &Node) -> Vec<Sent> {
    let one = |node: &Node| {
        let named = value(node, "party").or_else(|| value(node, "group")).unwrap_or(node);
        let except = match value(node, "except").map(|except| &except.value) {
            Some(Value::Sequence(items)) => items.iter().filter_map(scalar).map(str::to_string).collect(),
            _ => Vec::new(),
        };
        Some(Sent { party: scalar(named)?.to_string(), except, span: named.span.clone() })
    };
    let all: Option<Vec<Sent>> = match &to.value {
        Value::Sequence(items) => items.iter().map(one).collect(),
        _ => one(to).map(|one| vec![one]),
    };
    all.unwrap_or_default()
}

/// The number or the kind of a note, from its text. As a rule it stands in a line of its own, which is found without
/// parsing.
fn stated(key: &str, path: &str, text: &str) -> Option<String> {
    let plain = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':')).map(str::trim);
    let is_plain = |value: &&str| !value.is_empty() && !value.contains(['#', '\'', '"', '\\', '|', '>']);
    match plain.filter(is_plain) {
        Some(plain) => Some(plain.to_string()),
        None if text.contains(key) => {
            let root = yaml::parse(&Source::new(path, text), &mut Diagnostics::new())?;
            value(&root, key).and_then(scalar).map(str::to_string)
        }
        None => None,
    }
}

fn value<'a>(root: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Mapping(entries) = &root.value else { return None };
    entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
}

fn scalar(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_say_the_same_however_they_are_written() {
        let said = |fields: &str| {
            let source = Source::new("notes/a.yaml", format!("kind: x\nfields: {fields}\n"));
            let root = yaml::parse(&source, &mut Diagnostics::new())?;
            super::said(&root, &["name".to_string(), "until".to_string()])
        };
        let one = said("{ until: 2024-07-11T12:00, name: { en: The plan, ru: План } }");
        assert!(one.is_some());
        assert_eq!(one, said("{ name: { ru: 'план', en: the  Plan }, until: 2024-07-11 12:00, other: x }"));
        assert_ne!(one, said("{ until: 2024-07-12T12:00, name: { en: The plan, ru: План } }"));
        assert_ne!(one, said("{ until: 2024-07-11T12:00 }"));
        assert_eq!(said("{ other: x }"), None);
    }

    #[test]
    fn the_number_of_a_note_is_found_however_it_is_written() {
        for text in [
            "number: DOC/779\nkind: x\n",
            "kind: x\nnumber:   DOC/779  \r\n",
            "number: \"DOC/779\" # as on paper\n",
            "number: 'DOC/779'\n",
            "{ kind: x, number: DOC/779 }\n",
            "\"number\": DOC/779\n",
        ] {
            assert_eq!(stated("number", "notes/a.yaml", text).as_deref(), Some("DOC/779"), "{text}");
        }
        assert_eq!(stated("number", "notes/a.yaml", "kind: x\nfields: { reply-to: { number: DOC/779 } }\n"), None);
        assert_eq!(stated("number", "notes/a.yaml", "kind: x\nfields:\n  reply-to:\n    number: DOC/779\n"), None);
    }
}
