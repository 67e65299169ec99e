//! The fields of a note, or of a record in it, held against what its kind declares.

use super::Field;
use super::field::{self, Context, FieldValue};
use super::kind::Kind;
use super::specification::FieldSpecification;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, meant, nearest};
use crate::source::Span;
use crate::yaml::{self, Entry, Value};

/// What has the fields, for messages.
pub struct Owner<'a> {
    /// Its name: "the kind `transmittal`".
    pub what: String,
    /// Where it stands: a missing field is pointed at there.
    pub whole: &'a Span,
    /// The key that its fields are written under, where they are not written under its own.
    pub key: Option<&'static str>,
}

/// Reads fields, in the order of their specifications; those that are left out or wrong are not among them.
pub fn read(
    entries: &[Entry],
    specifications: &[FieldSpecification],
    owner: &Owner,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Vec<(String, Field)> {
    let given = |name: &str| entries.iter().any(|entry| entry.key == name);
    let names: Vec<&str> = specifications.iter().map(|field| field.name.as_str()).collect();
    let free: Vec<&str> = names.iter().copied().filter(|name| !given(name)).collect();
    // A missing field that was only misspelt is one mistake, and told once.
    let mut misspelt = Vec::new();
    for entry in entries.iter().filter(|entry| !names.contains(&entry.key.as_str())) {
        let message = format!("{} has no field `{}`", owner.what, entry.key);
        let complaint = Diagnostic::error(Code::UnknownField, message).at(entry.key_span.clone());
        diagnostics.push(match nearest(&entry.key, &free) {
            Some(name) => {
                misspelt.push(name);
                complaint.help(meant("", &entry.key, name))
            }
            None => complaint.nearest(&entry.key, names.iter().copied()),
        });
    }
    let mut fields = Vec::new();
    for specification in specifications {
        let name = &specification.name;
        let entry = entries.iter().find(|entry| entry.key == *name);
        let example = || specification.example(context.project, context.date);
        match entry {
            Some(entry) if entry.value.value == Value::Null => {
                let or = if specification.required { "" } else { ", or delete the line" };
                let help = format!("give it one: `{name}: {}`{or}", example());
                diagnostics.push(yaml::without_value(name, &entry.key_span).help(help));
            }
            Some(entry) => {
                if let Some(other) = specification.only_with.as_ref().filter(|other| !given(other)) {
                    let message = format!("`{name}` is given without `{other}`, and means nothing by itself");
                    let complaint = Diagnostic::error(Code::MissingField, message).at(entry.key_span.clone());
                    diagnostics.push(complaint.help(format!("add `{other}`, or delete `{name}`")));
                }
                if let Some(other) = &specification.not_with
                    && let Some(beside) = entries.iter().find(|beside| beside.key == other.name)
                {
                    let message = format!("`{name}` means nothing beside `{}`", other.name);
                    let complaint = Diagnostic::error(Code::UnknownField, message).at(entry.key_span.clone());
                    let complaint = complaint.labelled(beside.key_span.clone(), "given here");
                    diagnostics.push(complaint.help("keep one of them"));
                }
                if let Some(field) = field::read(&entry.value, specification, context, diagnostics) {
                    fields.push((name.clone(), field));
                }
            }
            None if specification.required && !misspelt.contains(&name.as_str()) => {
                let complaint = Diagnostic::error(Code::MissingField, format!("the field `{name}` is missing"));
                let place = owner.key.map(|key| format!(" under `{key}:`")).unwrap_or_default();
                let meaning = specification.description.trim_end_matches('.');
                let help = format!("{meaning}: add `{name}: {}`{place}", example());
                diagnostics.push(complaint.at(owner.whole.clone()).help(help));
            }
            None => {}
        }
    }
    fields
}

/// Of alternatives, a note gives exactly one.
pub fn check_alternatives(
    entries: &[Entry],
    kind: &Kind,
    place: &Span,
    context: &Context,
    diagnostics: &mut Diagnostics,
) {
    for alternatives in &kind.alternatives {
        let given: Vec<&Entry> = entries.iter().filter(|entry| alternatives.fields.contains(&entry.key)).collect();
        let names = alternatives.fields.join("`, `");
        match given.as_slice() {
            [_] => {}
            [] => {
                // One that was misspelt has been told.
                let known = |entry: &&Entry| kind.fields.iter().any(|field| field.name == entry.key);
                let free: Vec<&str> = alternatives.fields.iter().map(String::as_str).collect();
                if entries.iter().filter(|entry| !known(entry)).any(|entry| nearest(&entry.key, &free).is_some()) {
                    continue;
                }
                let message = format!("one of the fields `{names}` is missing");
                let mut complaint = Diagnostic::error(Code::MissingField, message).at(place.clone());
                for field in kind.fields.iter().filter(|field| alternatives.fields.contains(&field.name)) {
                    let meaning = field.description.trim_end_matches('.');
                    let example = field.example(context.project, context.date);
                    complaint = complaint.help(format!("`{}: {example}`: {meaning}", field.name));
                }
                diagnostics.push(complaint);
            }
            [first, others @ ..] => {
                let message = format!("a note of the kind `{}` gives only one of the fields `{names}`", kind.name);
                let complaint = Diagnostic::error(Code::Duplicate, message);
                let complaint = others
                    .iter()
                    .fold(complaint, |complaint, other| complaint.labelled(other.key_span.clone(), "given too"));
                diagnostics.push(complaint.labelled(first.key_span.clone(), "first").help("keep one of them"));
            }
        }
    }
}

/// Every value of some fields, those within records and lists included, in the order of the note's kind.
#[must_use]
pub fn leaves(fields: &[(String, Field)]) -> Vec<&Field> {
    let mut found = Vec::new();
    for (_, field) in fields {
        match &field.value {
            FieldValue::Record(parts) => found.extend(leaves(parts)),
            FieldValue::List(items) => found.extend(items.iter().flat_map(|item| leaves(item))),
            _ => found.push(field),
        }
    }
    found
}
