//! How values stand in the text of a note.

use serde_json::Value;

use super::WIDTH;
use crate::diagnostic::Diagnostics;
use crate::note::specification::FieldSpecification;
use crate::project::Project;
use crate::source::Source;
use crate::yaml;

/// A field with its value, as lines.
pub fn field(project: &Project, field: &FieldSpecification, value: &Value, indent: usize) -> Vec<String> {
    entry(&field.name, value, &order(project, field), indent)
}

/// The names of the parts of values, in the order in which they are written: those of its specification, languages, and
/// what notes and periods are known by.
pub fn order(project: &Project, field: &FieldSpecification) -> Vec<String> {
    let known = ["number", "date", "from", "to"].map(str::to_string);
    let parts = field.fields.iter().map(|part| part.name.clone());
    parts.chain(project.profile.languages().map(ToString::to_string)).chain(known).collect()
}

/// A key with its value, as lines. The keys of a mapping stand in the given order, others after them.
fn entry(key: &str, value: &Value, order: &[String], indent: usize) -> Vec<String> {
    let space = " ".repeat(indent);
    match value {
        Value::Object(object) => {
            let mut lines = vec![format!("{space}{key}:")];
            lines.extend(in_order(object, order).flat_map(|(key, value)| entry(key, value, order, indent + 2)));
            lines
        }
        Value::Array(items) => {
            let mut lines = vec![format!("{space}{key}:")];
            lines.extend(items.iter().flat_map(|value| item(value, order, indent + 2)));
            lines
        }
        Value::String(text) if text.trim_end().contains('\n') => {
            let mut lines = vec![format!("{space}{key}: |")];
            lines.extend(text.trim_end().lines().map(|line| match line {
                "" => String::new(),
                line => format!("{space}  {line}"),
            }));
            lines
        }
        Value::String(text) => vec![format!("{space}{key}: {}", scalar(text))],
        other => vec![format!("{space}{key}: {other}")],
    }
}

fn item(value: &Value, order: &[String], indent: usize) -> Vec<String> {
    let space = " ".repeat(indent);
    let Value::Object(object) = value else {
        let text = value.as_str().map_or_else(|| value.to_string(), scalar);
        return vec![format!("{space}- {text}")];
    };
    let mut lines: Vec<String> =
        in_order(object, order).flat_map(|(key, value)| entry(key, value, order, indent + 2)).collect();
    if let Some(first) = lines.first_mut() {
        first.replace_range(indent..=indent, "-");
    }
    lines
}

pub fn in_order<'a>(
    object: &'a serde_json::Map<String, Value>,
    order: &'a [String],
) -> impl Iterator<Item = (&'a String, &'a Value)> {
    let known = order.iter().filter_map(|key| object.get_key_value(key));
    known.chain(object.iter().filter(|(key, _)| !order.contains(key)))
}

/// A text in one line, in quotes only where YAML would read it otherwise.
pub fn scalar(text: &str) -> String {
    let mut diagnostics = Diagnostics::new();
    let root = yaml::parse(&Source::new("value", format!("key: {text}\n")), &mut diagnostics);
    let is_plain = !diagnostics.has_errors()
        && root.is_some_and(|root| match &root.value {
            yaml::Value::Mapping(entries) => match entries.as_slice() {
                [only] => {
                    matches!(&only.value.value, yaml::Value::Scalar { text: read, quoted: false } if read == text)
                }
                _ => false,
            },
            _ => false,
        });
    if is_plain { text.to_string() } else { Value::from(text).to_string() }
}

/// Lines of a part that may be left out.
pub fn commented_out(lines: Vec<String>, indent: usize) -> Vec<String> {
    lines
        .into_iter()
        .map(|line| {
            let (space, rest) = line.split_at(indent.min(line.len()));
            format!("{space}#{rest}")
        })
        .collect()
}

/// A comment in lines of modest width.
pub fn prose(text: &str, indent: usize, lines: &mut Vec<String>) {
    let start = format!("{}#", " ".repeat(indent));
    let mut line = start.clone();
    for word in text.split_whitespace() {
        if line.len() > start.len() && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut line, start.clone()));
        }
        line.push(' ');
        line.push_str(word);
    }
    lines.push(line);
}
