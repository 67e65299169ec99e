//! A new note, to be filled in: the fields of a kind, each with its meaning as a comment and a sensible value, so that
//! it can be rendered as it is.
//!
//! What may be left out stands behind a `#` without a space, which is all that has to be deleted to have it. Nothing
//! here knows the present day: the date of the note is given.

mod sensible;
mod written;

use jiff::civil::Date;
use serde_json::{Map, Value};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::note::field_type::{FIELD_TYPES, FieldType};
use crate::note::grammar::NOTE;
use crate::note::kind::{Alternatives, Kind};
use crate::note::specification::FieldSpecification;
use crate::project::Project;
use crate::project::profile::Named;
use crate::schema::{self, Subject};
use crate::source::Source;
use crate::yaml::shape::{Key, Presence};
use crate::yaml::{self, Node};
pub use sensible::{Face, chosen, complaint, complaint_of_date, complaint_of_number, sensible};
use written::{commented_out, prose, scalar};

/// The widest line of a comment.
const WIDTH: usize = 100;

/// What is known of a note that is to be made.
#[derive(Debug, Clone)]
pub struct Answers {
    /// Its number; a draft has none.
    pub number: Option<String>,
    /// The day on its face.
    pub date: Date,
    /// Whom it is addressed to; never empty.
    pub to: Vec<String>,
    /// The values of fields. The others have sensible ones, or are left out where they may be.
    pub fields: Map<String, Value>,
    /// The files that are sent with it, by their paths from its folder.
    pub enclosures: Vec<String>,
}

impl Answers {
    /// What is known of the note before it has fields.
    #[must_use]
    pub fn face(&self) -> Face<'_> {
        Face { date: self.date, to: &self.to }
    }
}

/// The text of a new note; `file` is its path in the project.
#[must_use]
pub fn text(project: &Project, kind: &Kind, answers: &Answers, file: &str) -> String {
    let mut lines = vec![
        schema::line(Subject::Note, file).trim_end().to_string(),
        format!("# A note of the kind `{}`. {}", kind.name, kind.description),
        "#".to_string(),
    ];
    prose(
        "A line that begins with `#` and a space explains what follows. A line with `#` alone holds what may be left out: \
         delete the `#` to have it.",
        0,
        &mut lines,
    );
    let example = |key: &Key| match key.name {
        "number" => answers.number.clone().or(Some("DOC/780".to_string())),
        "kind" => Some(kind.name.clone()),
        "date" => Some(answers.date.to_string()),
        "to" => Some(String::new()),
        _ => None,
    };
    for key in NOTE.keys {
        let Some(value) = example(key) else { continue };
        let is_given = key.presence == Presence::Required || answers.number.is_some();
        lines.push(String::new());
        prose(key.meaning, 0, &mut lines);
        let value = match (key.name, answers.to.as_slice()) {
            ("to", [only]) => {
                if let Some(channels) = through_channels(project, only) {
                    prose(&channels, 0, &mut lines);
                }
                scalar(only)
            }
            ("to", several) => format!("[{}]", several.iter().map(|one| scalar(one)).collect::<Vec<_>>().join(", ")),
            _ => scalar(&value),
        };
        let line = vec![format!("{}: {value}", key.name)];
        lines.extend(if is_given { line } else { commented_out(line, 0) });
    }
    if !kind.fields.is_empty() {
        lines.push(String::new());
        let is_given = |field: &FieldSpecification| is_given(kind, field, &answers.fields);
        let none_given = !kind.fields.iter().any(is_given);
        lines.push(if none_given { "#fields:".to_string() } else { "fields:".to_string() });
        for field in &kind.fields {
            let given = answers.fields.get(&field.name);
            let value = given.cloned().unwrap_or_else(|| sensible(project, kind, field, answers.face()));
            prose(&explained(field), 2, &mut lines);
            let own = written::field(project, field, &value, 2);
            lines.extend(if is_given(field) { own } else { commented_out(own, 2) });
        }
    }
    let known = |key: &Key| ["number", "kind", "date", "to", "fields"].contains(&key.name);
    for key in NOTE.keys.iter().filter(|key| !known(key)) {
        lines.push(String::new());
        prose(key.meaning, 0, &mut lines);
        if key.name == "enclosures" && !answers.enclosures.is_empty() {
            lines.push("enclosures:".to_string());
            lines.extend(answers.enclosures.iter().map(|path| format!("  - {}", scalar(path))));
            continue;
        }
        lines.extend(commented_out(vec![format!("{}: {}", key.name, key.example)], 0));
    }
    lines.join("\n") + "\n"
}

/// How a party is addressed through one of its channels; nothing where it has none.
fn through_channels(project: &Project, to: &str) -> Option<String> {
    let party = project.parties.get(to)?;
    let channels = &project.profile.channels;
    let known = channels.iter().map(|(name, _)| name.to_string());
    let has = |name: &String| channels.check(party, &Named { name: name.clone(), span: party.span.clone() }).is_ok();
    let own: Vec<String> = known.filter(has).collect();
    let first = own.first()?;
    let all = own.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    Some(format!("It can be addressed through a channel: `to: {{ party: {to}, channel: {first} }}`. It has {all}."))
}

/// Whether a new note gives a field: one that was answered or must be there, or one of several of which one must be.
fn is_given(kind: &Kind, field: &FieldSpecification, answers: &Map<String, Value>) -> bool {
    let mut groups = kind.alternatives.iter().filter(|group| group.fields.contains(&field.name));
    let is_chosen = |group: &Alternatives| {
        !group.fields.iter().any(|name| answers.contains_key(name)) && chosen(kind, group) == Some(&field.name)
    };
    field.required || answers.contains_key(&field.name) || groups.any(is_chosen)
}

/// What a field means, and what is written for it.
fn explained(field: &FieldSpecification) -> String {
    let meaning = field.description.trim_end_matches('.');
    let holds = FIELD_TYPES.iter().find(|(_, field_type, _)| *field_type == field.field_type).map(|(.., holds)| *holds);
    let holds = match field.field_type {
        // It is seen.
        FieldType::Date | FieldType::Count => "",
        FieldType::Party => "`verbale parties` lists all parties.",
        FieldType::Choice => {
            let choices = field
                .choices
                .iter()
                .map(|choice| format!("`{}`: {}.", choice.name, choice.description.trim_end_matches('.')));
            &choices.collect::<Vec<_>>().join(" ")
        }
        _ => holds.unwrap_or_default(),
    };
    format!("{meaning}. {holds}").trim_end().to_string()
}

/// Reads the value of a field as it is given on the command line, `NAME=VALUE`, or `NAME.PART=VALUE` for a part of it
/// such as the text in one language, and puts it among the others.
///
/// # Errors
/// Where the kind has no such field, or the value is not YAML where it must be.
pub fn put(written: &str, kind: &Kind, fields: &mut Map<String, Value>) -> Result<(), Box<Diagnostic>> {
    let refuse = |code, message: String| Diagnostic::error(code, message);
    let Some((path, value)) = written.split_once('=') else {
        let complaint = refuse(Code::InvalidValue, format!("`{written}` gives no field a value"));
        return Err(Box::new(complaint.help("write `--field NAME=VALUE`")));
    };
    let mut parts = path.split('.');
    let name = parts.next().unwrap_or_default();
    let Some(field) = kind.fields.iter().find(|field| field.name == name) else {
        let complaint = refuse(Code::UnknownField, format!("the kind `{}` has no field `{name}`", kind.name));
        return Err(Box::new(complaint.nearest(name, kind.fields.iter().map(|field| field.name.as_str()))));
    };
    let parts: Vec<&str> = parts.collect();
    let value = if parts.is_empty() && is_compound(field) { parsed(value)? } else { Value::from(value) };
    let mut place = fields.entry(name).or_insert(Value::Null);
    for part in parts {
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        let Value::Object(object) = place else { return Ok(()) };
        place = object.entry(part).or_insert(Value::Null);
    }
    *place = value;
    Ok(())
}

/// The parts of a value, in the order in which they are written.
#[must_use]
pub fn order(project: &Project, field: &FieldSpecification, parts: &Map<String, Value>) -> Vec<String> {
    let order = written::order(project, field);
    written::in_order(parts, &order).map(|(name, _)| name.clone()).collect()
}

/// Whether a value has parts.
const fn is_compound(field: &FieldSpecification) -> bool {
    matches!(
        field.field_type,
        FieldType::Text
            | FieldType::Paragraphs
            | FieldType::Note
            | FieldType::Period
            | FieldType::Record
            | FieldType::List
    )
}

fn parsed(text: &str) -> Result<Value, Box<Diagnostic>> {
    let mut diagnostics = Diagnostics::new();
    let root = yaml::parse(&Source::new("--field", text), &mut diagnostics);
    match (root, diagnostics.into_iter().next()) {
        (Some(root), None) => Ok(value(&root)),
        (_, Some(found)) => Err(Box::new(found)),
        (None, None) => Ok(Value::Null),
    }
}

/// A value of YAML as one of JSON: every scalar is text.
#[must_use]
pub fn value(node: &Node) -> Value {
    match &node.value {
        yaml::Value::Null => Value::Null,
        yaml::Value::Scalar { text, .. } => Value::from(text.as_str()),
        yaml::Value::Sequence(items) => items.iter().map(value).collect(),
        yaml::Value::Mapping(entries) => {
            Value::Object(entries.iter().map(|entry| (entry.key.clone(), value(&entry.value))).collect())
        }
    }
}
