//! Values with which a new note can be rendered before anybody has filled it in.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::written;
use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::note::Symbol;
use crate::note::audience;
use crate::note::field::{self, Context, FieldValue};
use crate::note::field_type::FieldType;
use crate::note::kind::{Alternatives, Kind};
use crate::note::moment;
use crate::note::rules::words_in;
use crate::note::specification::{CalendarRole, FieldSpecification};
use crate::party::PartyKind;
use crate::project::profile::Named;
use crate::project::{Project, files};
use crate::source::Source;
use crate::yaml::{self, Node};

/// Numbers that are tried for a note that an example refers to, at most.
const NUMBERS_TRIED: u32 = 20;

/// What is known of a note before it has fields.
#[derive(Debug, Clone, Copy)]
pub struct Face<'a> {
    /// Its date.
    pub date: Date,
    /// Whom it is addressed to; nobody where that is not known yet.
    pub to: &'a [String],
}

/// A value for a field. Texts and names are those of the example that the program holds of the kind, which are in the
/// right case and number in each language; dates are near the date of the note, and what can be said to some addressees
/// alone is said to them.
#[must_use]
pub fn sensible(project: &Project, kind: &Kind, field: &FieldSpecification, face: Face) -> Value {
    let of_example = match field.field_type {
        FieldType::Date | FieldType::DateTime | FieldType::Period => None,
        _ => example(&kind.name).and_then(|fields| fields.get(&field.name).cloned()),
    };
    let earlier = of_example.as_ref().filter(|_| field.field_type == FieldType::Note).map(|note| {
        let number = note.get("number").unwrap_or(note);
        json!({ "number": number, "date": day_before(face.date).to_string() })
    });
    let candidates = of_example.into_iter().chain(earlier).chain(general(project, field, face.date));
    let mut candidates = candidates.collect::<Vec<_>>();
    let fits = |value: &&Value| {
        read(project, field, value, &mut Diagnostics::new()).is_some_and(|read| suits(project, field, &read, face))
    };
    let is_valid = |value: &&Value| is_valid(project, field, value);
    let fitting = candidates.iter().position(|value| is_valid(&value) && fits(&value));
    let valid = fitting.or_else(|| candidates.iter().position(|value| is_valid(&value))).unwrap_or(0);
    if candidates.is_empty() { Value::Null } else { candidates.swap_remove(valid) }
}

/// Whether a value suits the day of the note and whoever it goes to.
fn suits(project: &Project, field: &FieldSpecification, value: &FieldValue, face: Face) -> bool {
    match value {
        FieldValue::Note(other) => other.date <= face.date,
        FieldValue::Choice(name) => {
            let Some(choice) = field.choices.iter().find(|choice| choice.name == *name) else { return false };
            let addressees = face.to.iter().filter_map(|name| project.parties.get(name));
            let mut addressees = addressees.map(|party| Named { name: party.name.clone(), span: party.span.clone() });
            let several = face.to.len() > 1;
            !(choice.alone && several)
                && addressees.all(|one| audience::refusal(choice, &one, &[], project, Some(face.date)).is_none())
        }
        _ => true,
    }
}

fn day_before(date: Date) -> Date {
    date.yesterday().unwrap_or(date)
}

/// Values that a field of this type may have, the likeliest first.
fn general(project: &Project, field: &FieldSpecification, date: Date) -> Vec<Value> {
    match field.field_type {
        FieldType::Date | FieldType::Period => vec![json!(field.day(date).to_string())],
        FieldType::DateTime => {
            let hour = if field.calendar == Some(CalendarRole::Event) { 10 } else { 12 };
            vec![json!(format!("{}T{hour}:00", field.day(date)))]
        }
        FieldType::Party => {
            let rank = |kind: PartyKind| {
                [PartyKind::Body, PartyKind::Organisation, PartyKind::State].iter().position(|one| *one == kind)
            };
            let mut parties: Vec<_> =
                project.parties.iter().filter_map(|party| Some((rank(party.kind)?, party))).collect();
            parties.sort_by_key(|(rank, _)| *rank);
            // A note rarely speaks of its own sender.
            let sender = &project.profile.organisation.name;
            let others = parties.iter().filter(|(_, party)| party.name != *sender);
            std::iter::once(json!(field.field_type.example()))
                .chain(others.map(|(_, party)| json!(party.name)))
                .collect()
        }
        FieldType::Term => {
            let example = std::iter::once(field.field_type.example());
            example.chain(field.fitting_terms(project)).map(|name| json!(name)).collect()
        }
        FieldType::Place => {
            let catalogue = project.profile.languages().next().and_then(|language| project.catalogue(language));
            let prefix = format!("{}-", field.field_type.as_str());
            let known: Vec<&str> = catalogue.into_iter().flat_map(|catalogue| catalogue.names(&prefix)).collect();
            std::iter::once(json!(field.field_type.example()))
                .chain(known.into_iter().map(|name| json!(name)))
                .collect()
        }
        FieldType::Text | FieldType::Paragraphs => {
            // What a sentence asks for at the edges of the text is there already.
            let text = |language: &Language| {
                let before = words_in(&field.rules.begins_with, language)
                    .and_then(|words| words.first())
                    .map(|word| format!("{word} "));
                let after = words_in(&field.rules.ends_with, language)
                    .and_then(|words| words.first())
                    .map(|ending| format!("-{ending}"));
                let meaning = field.description.trim_end_matches('.');
                json!(format!("{}[{meaning}]{}", before.unwrap_or_default(), after.unwrap_or_default()))
            };
            let texts = project.profile.languages().map(|language| (language.to_string(), text(language)));
            vec![Value::Object(texts.collect())]
        }
        FieldType::Count => vec![json!(field.rules.least.unwrap_or(1).max(1).to_string())],
        FieldType::Symbol | FieldType::Url | FieldType::Email | FieldType::Phone => {
            vec![json!(field.field_type.example())]
        }
        FieldType::Choice => field.choices.iter().map(|choice| json!(choice.name)).collect(),
        FieldType::Record | FieldType::List => {
            let parts = field.fields.iter().filter(|part| part.required);
            let first_valid = |part: &FieldSpecification| {
                let mut values = general(project, part, date);
                let valid = values.iter().position(|value| is_valid(project, part, value)).unwrap_or(0);
                (!values.is_empty()).then(|| values.swap_remove(valid))
            };
            let record: Map<String, Value> =
                parts.filter_map(|part| Some((part.name.clone(), first_valid(part)?))).collect();
            let record = Value::Object(record);
            vec![if field.field_type == FieldType::List { json!([record]) } else { record }]
        }
        FieldType::Note => {
            let known = json!({ "number": "DOC/779", "date": "2024-06-27" });
            // A number that the project has given to a note of another date cannot be that of this one.
            let others = (1..=NUMBERS_TRIED)
                .map(|number| json!({ "number": format!("DOC/{number}"), "date": day_before(date).to_string() }));
            std::iter::once(known).chain(others).collect()
        }
    }
}

/// Of the fields of which a note gives exactly one, that which a new note gives: that of the example, or else the first.
#[must_use]
pub fn chosen<'a>(kind: &Kind, alternatives: &'a Alternatives) -> Option<&'a str> {
    let fields = example(&kind.name).unwrap_or_default();
    let of_example = alternatives.fields.iter().find(|name| fields.contains_key(*name));
    of_example.or_else(|| alternatives.fields.first()).map(String::as_str)
}

/// The fields of the example of a kind that the program holds.
fn example(kind: &str) -> Option<Map<String, Value>> {
    files::examples().find_map(|(path, text)| {
        let root = yaml::parse(&Source::new(path, text), &mut Diagnostics::new())?;
        let Value::Object(note) = super::value(&root) else { return None };
        match note.get("fields") {
            Some(Value::Object(fields)) if note.get("kind").is_some_and(|own| own == kind) => Some(fields.clone()),
            _ => None,
        }
    })
}

/// Whether a note of this project could have the value.
fn is_valid(project: &Project, specification: &FieldSpecification, value: &Value) -> bool {
    complaint(project, specification, value).is_none()
}

/// What is wrong with a value of a field, in the words of the reader of notes.
#[must_use]
pub fn complaint(project: &Project, specification: &FieldSpecification, value: &Value) -> Option<String> {
    let mut diagnostics = Diagnostics::new();
    let _ = read(project, specification, value, &mut diagnostics);
    in_words(diagnostics)
}

/// The value as the reader of notes reads it.
fn read(
    project: &Project,
    specification: &FieldSpecification,
    value: &Value,
    diagnostics: &mut Diagnostics,
) -> Option<FieldValue> {
    let text = written::field(project, specification, value, 0).join("\n") + "\n";
    let from = &project.profile.organisation.name;
    let context = Context { project, versions: &project.profile.languages, date: None, from, to: None };
    let yaml::Value::Mapping(entries) = yaml::parse(&Source::new("value", text), diagnostics)?.value else {
        return None;
    };
    let node = &entries.first()?.value;
    let read = field::read(node, specification, &context, diagnostics)?;
    if let FieldValue::Party(name) = &read.value {
        // A party is looked up in the catalogues when the note is put together.
        field::is_named("party", name, &node.span, &context, diagnostics);
    }
    Some(read.value)
}

/// What is wrong with the number of a note.
#[must_use]
pub fn complaint_of_number(written: &str) -> Option<String> {
    of_scalar(written, |node, diagnostics| {
        let _ = Symbol::read(node, "a number", diagnostics);
    })
}

/// What is wrong with a date.
#[must_use]
pub fn complaint_of_date(written: &str) -> Option<String> {
    of_scalar(written, |node, diagnostics| {
        let _ = moment::date(node, diagnostics);
    })
}

fn of_scalar(written: &str, read: impl Fn(&Node, &mut Diagnostics)) -> Option<String> {
    let mut diagnostics = Diagnostics::new();
    if let Some(node) = yaml::parse(&Source::new("value", written::scalar(written)), &mut diagnostics) {
        read(&node, &mut diagnostics);
    }
    in_words(diagnostics)
}

/// The first of several findings, in a line.
fn in_words(diagnostics: Diagnostics) -> Option<String> {
    let first = diagnostics.into_iter().next()?;
    Some(std::iter::once(first.message).chain(first.help).collect::<Vec<_>>().join("; "))
}
