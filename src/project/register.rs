//! The notes of a project by their numbers, so that one note can refer to another and no number is given twice.
//!
//! Only the numbers are looked for when the register is made, since a project may hold many notes; what a note says of
//! itself is read when somebody asks for it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::files::{Files, has_ending};
use super::record::Digest;
use super::{YAML_LIMIT, read_text};
use crate::diagnostic::Diagnostics;
use crate::note::moment;
use crate::party::channel;
use crate::source::{Source, Span};
use crate::yaml::{self, Node, Value};

/// The paths of notes by number.
#[derive(Debug, Default)]
pub struct Register(BTreeMap<String, Vec<String>>);

/// What a note of the project says of itself.
#[derive(Debug, Clone)]
pub struct Registered {
    /// Its number.
    pub number: Span,
    /// Its date, where it has a valid one.
    pub date: Option<(Date, Span)>,
    /// Who sends it, where it says so, as a [`Sender`](crate::note::Sender) is shown.
    pub from: Option<String>,
}

impl Register {
    /// Looks the notes of a project through.
    pub(super) fn new(files: &dyn Files) -> Self {
        let mut register = Self::default();
        for path in files.list("notes").into_iter().filter(|path| has_ending(path, &["yaml", "yml"])) {
            let Ok(bytes) = files.read(&path, YAML_LIMIT) else { continue };
            if let Some(number) = number(&path, &String::from_utf8_lossy(&bytes)) {
                register.0.entry(number).or_default().push(path);
            }
        }
        register
    }

    /// The numbers of all notes but that in a file.
    pub fn numbers_besides(&self, file: &str) -> impl Iterator<Item = &str> {
        let others = self.0.iter().filter(move |(_, paths)| paths.iter().any(|path| path != file));
        others.map(|(number, _)| number.as_str())
    }

    /// The hash of which notes bear a number, whatever they say.
    pub(super) fn bearers(&self, number: &str) -> Digest {
        Sha256::digest(self.0.get(number).map(|paths| paths.join("\n")).unwrap_or_default()).into()
    }

    /// The notes that bear a number; the one of a project, unless a number was given twice.
    pub(super) fn read(&self, number: &str, files: &dyn Files) -> Vec<Registered> {
        let paths = self.0.get(number).map(Vec::as_slice).unwrap_or_default();
        let mut faults = Diagnostics::new();
        let sources = paths.iter().filter_map(|path| read_text(files, path, YAML_LIMIT, &mut faults));
        sources.collect::<Vec<_>>().iter().filter_map(registered).collect()
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
    Some(Registered { number, date, from })
}

/// The number of a note, from its text. As a rule it stands in a line of its own, which is found without parsing.
fn number(path: &str, text: &str) -> Option<String> {
    let plain = text.lines().find_map(|line| line.strip_prefix("number:")).map(str::trim);
    let is_plain = |value: &&str| !value.is_empty() && !value.contains(['#', '\'', '"', '\\', '|', '>']);
    match plain.filter(is_plain) {
        Some(plain) => Some(plain.to_string()),
        None if text.contains("number") => {
            let root = yaml::parse(&Source::new(path, text), &mut Diagnostics::new())?;
            value(&root, "number").and_then(scalar).map(str::to_string)
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
    fn the_number_of_a_note_is_found_however_it_is_written() {
        for text in [
            "number: DOC/779\nkind: x\n",
            "kind: x\nnumber:   DOC/779  \r\n",
            "number: \"DOC/779\" # as on paper\n",
            "number: 'DOC/779'\n",
            "{ kind: x, number: DOC/779 }\n",
            "\"number\": DOC/779\n",
        ] {
            assert_eq!(number("notes/a.yaml", text).as_deref(), Some("DOC/779"), "{text}");
        }
        assert_eq!(number("notes/a.yaml", "kind: x\nfields: { reply-to: { number: DOC/779 } }\n"), None);
        assert_eq!(number("notes/a.yaml", "kind: x\nfields:\n  reply-to:\n    number: DOC/779\n"), None);
    }
}
