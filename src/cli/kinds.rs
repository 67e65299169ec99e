//! `verbale kinds`: what a note can do, and what each kind asks for.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use jiff::civil::{Date, date};
use serde_json::{Value, json};

use super::Common;
use super::session::Session;
use crate::compose::{Measures, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::form::{self, Answers};
use crate::note;
use crate::note::kind::Kind;
use crate::note::specification::FieldSpecification;
use crate::packet::Press;
use crate::project::{Project, files};
use crate::source::Source;

/// List the kinds of note, or show one: its fields, a note to copy, and what that says in each language
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale kinds                    all kinds, with a line each
  verbale kinds silence-opened     one kind: its fields, an example, and its text in each language
  verbale kinds --json             all kinds with their fields, for machines")]
pub struct Kinds {
    /// The kind to show; without it, all are listed
    #[arg(value_name = "KIND")]
    kind: Option<String>,

    /// One JSON array of objects
    #[arg(long)]
    json: bool,
}

/// The heading of kinds that name none.
const OTHERS: &str = "Others";

/// The date of an example that is made up: the present day is never asked for.
const SOME_DAY: Date = date(2024, 6, 27);

impl Kinds {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        session.closing = Some(String::new());
        let Some(press) = session.open(&[]) else { return session.finish() };
        let text = match self.chosen(&press, &mut session.diagnostics) {
            None => None,
            Some(kinds) if self.json => {
                Some(format!("{:#}", kinds.iter().map(|kind| object(kind, &press.project)).collect::<Value>()))
            }
            Some(kinds) => Some(match (self.kind.is_some(), kinds.as_slice()) {
                (true, [kind]) => shown(&press, kind),
                _ => listed(&kinds),
            }),
        };
        if let Some(text) = text {
            // A reader that has seen enough, such as `head`, is no failure.
            let _ = writeln!(std::io::stdout(), "{}", text.trim_end());
        }
        session.finish()
    }

    fn chosen<'a>(&self, press: &'a Press, diagnostics: &mut Diagnostics) -> Option<Vec<&'a Kind>> {
        let kinds = &press.project.kinds;
        let Some(name) = &self.kind else { return Some(kinds.values().collect()) };
        let kind = kinds.get(name);
        if kind.is_none() {
            let complaint = Diagnostic::error(Code::UnknownKind, format!("there is no kind of note `{name}`"));
            let complaint = complaint.nearest(name, kinds.keys().map(String::as_str));
            diagnostics.push(complaint.help("`verbale kinds` lists all"));
        }
        kind.map(|kind| vec![kind])
    }
}

/// A line a kind, under the headings that the kinds name.
fn listed(kinds: &[&Kind]) -> String {
    let mut headings: Vec<&str> = kinds.iter().map(|kind| heading(kind)).collect();
    headings.sort_unstable_by_key(|heading| (*heading == OTHERS, *heading));
    headings.dedup();
    let width = kinds.iter().map(|kind| kind.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for wanted in headings {
        let _ = writeln!(text, "{wanted}");
        for kind in kinds.iter().filter(|kind| heading(kind) == wanted) {
            let _ = writeln!(text, "  {:width$}  {}", kind.name, kind.description);
        }
        text.push('\n');
    }
    text + "`verbale kinds KIND` shows one: its fields, a note to copy, and its text in each language."
}

fn heading(kind: &Kind) -> &str {
    kind.group.as_deref().unwrap_or(OTHERS)
}

/// All that somebody must know who writes a note of a kind.
fn shown(press: &Press, kind: &Kind) -> String {
    let mut text = format!("{}: {}\n", kind.name, kind.description);
    let is_alternative =
        |field: &FieldSpecification| kind.alternatives.iter().any(|group| group.fields.contains(&field.name));
    for group in &kind.alternatives {
        text.push_str("\nExactly one of these fields:\n");
        kind.fields
            .iter()
            .filter(|field| group.fields.contains(&field.name))
            .for_each(|field| tell(field, &press.project, 2, &mut text));
    }
    let plain = || kind.fields.iter().filter(|field| !is_alternative(field));
    for (heading, required) in [("Fields that must be given:", true), ("Fields that may be left out:", false)] {
        let mut fields = plain().filter(|field| field.required == required).peekable();
        if fields.peek().is_some() {
            let _ = write!(text, "\n{heading}\n");
            fields.for_each(|field| tell(field, &press.project, 2, &mut text));
        }
    }
    let (path, example) = example(press, kind);
    let _ = write!(text, "\nA note to copy ({path}):\n\n");
    for line in example.lines() {
        let _ = writeln!(text, "{}", format!("  {line}").trim_end());
    }
    // The files that it sends lie beside the note, and need not be here.
    let alone = example.split_once("\nenclosures:").map_or(example.as_str(), |(alone, _)| alone);
    text + &said(press, &Source::new(path, alone))
}

/// A field with its type, its meaning and an example.
fn tell(field: &FieldSpecification, project: &Project, indent: usize, text: &mut String) {
    let space = " ".repeat(indent);
    let _ = writeln!(text, "{space}{} ({}): {}", field.name, field.field_type.as_str(), field.description);
    if let Some(other) = &field.only_with {
        let _ = writeln!(text, "{space}    only together with `{other}`");
    }
    if let Some(other) = &field.not_with {
        let _ = writeln!(text, "{space}    not together with `{}`", other.name);
    }
    for rule in field.rules.described() {
        let _ = writeln!(text, "{space}    {rule}");
    }
    for choice in &field.choices {
        let only: Vec<&str> = choice.only_to.iter().map(|named| named.name.as_str()).collect();
        let only = if only.is_empty() { String::new() } else { format!(" (only to: {})", only.join(", ")) };
        let only = only + if choice.alone { " (to a single party)" } else { "" };
        let without: Vec<&str> = choice.not_with.iter().map(|named| named.name.as_str()).collect();
        let without =
            if without.is_empty() { String::new() } else { format!(" (not together with: {})", without.join(", ")) };
        let _ = writeln!(text, "{space}    {}: {}{only}{without}", choice.name, choice.description);
    }
    if field.fields.is_empty() {
        let _ = writeln!(text, "{space}    {}: {}", field.name, field.example(project, Some(SOME_DAY)));
    }
    for part in &field.fields {
        tell(part, project, indent + 4, text);
        if !part.required {
            let _ = writeln!(text, "{space}        may be left out");
        }
    }
}

/// The example of a kind that the program holds, or one that is made for it.
fn example(press: &Press, kind: &Kind) -> (String, String) {
    let line = format!("kind: {}", kind.name);
    let mut held: Vec<_> = files::examples().filter(|(_, text)| text.lines().any(|own| own == line)).collect();
    // One without enclosures can be read wherever it is.
    held.sort_by_key(|(_, text)| text.contains("\nenclosures:"));
    if let Some((path, text)) = held.into_iter().next() {
        return (path, text.to_string());
    }
    let parties = &press.project.parties;
    let to = parties.get("member-states").map(|party| party.name.clone());
    let to = to.or_else(|| parties.names().next().map(str::to_string)).unwrap_or_default();
    let answers =
        Answers { number: None, date: SOME_DAY, to: vec![to], fields: serde_json::Map::new(), enclosures: Vec::new() };
    let path = format!("notes/{}.yaml", kind.name);
    let text = form::text(&press.project, kind, &answers, &path);
    (path, text)
}

/// What a note says, language by language; nothing where this project cannot make it.
fn said(press: &Press, source: &Source) -> String {
    let mut diagnostics = Diagnostics::new();
    let Some(note) = note::resolve(source, &press.project, &mut diagnostics).map(Arc::new) else {
        return String::new();
    };
    let measures = Measures::guess(&note, &press.project.profile.layout);
    let mut text = String::new();
    for (index, version) in note.versions.iter().enumerate() {
        if let Ok(said) = press.text(&note, &Part::version(&note, index, false), &measures) {
            let _ = write!(text, "\nWhat it says ({}):\n\n", version.language);
            for line in said.trim_end().lines() {
                let _ = writeln!(text, "{}", format!("  {line}").trim_end());
            }
        }
    }
    text
}

fn object(kind: &Kind, project: &Project) -> Value {
    let alternatives: serde_json::Map<String, Value> =
        kind.alternatives.iter().map(|group| (group.name.clone(), json!(group.fields))).collect();
    json!({
        "name": kind.name,
        "group": kind.group,
        "description": kind.description,
        "fields": kind.fields.iter().map(|own| field(own, project)).collect::<Vec<_>>(),
        "alternatives": alternatives,
    })
}

fn field(field: &FieldSpecification, project: &Project) -> Value {
    let choices: serde_json::Map<String, Value> =
        field.choices.iter().map(|choice| (choice.name.clone(), json!(choice.description))).collect();
    json!({
        "name": field.name,
        "type": field.field_type.as_str(),
        "required": field.required,
        "description": field.description,
        "only-with": field.only_with,
        "not-with": field.not_with.as_ref().map(|other| &other.name),
        "rules": field.rules.described(),
        "choices": choices,
        "fields": field.fields.iter().map(|part| self::field(part, project)).collect::<Vec<_>>(),
        "example": field.example(project, Some(SOME_DAY)),
    })
}
