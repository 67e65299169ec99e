//! The value of a field, by its type.

use std::collections::BTreeMap;

use jiff::Zoned;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::kind::{FieldSpecification, FieldType};
use super::number::Symbol;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::project::Project;
use crate::project::profile::LanguageProfile;
use crate::source::Span;
use crate::yaml::{self, Keys, Node, Value};

/// A value of a field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// What it holds.
    pub value: FieldValue,
    /// Where it stands.
    pub span: Span,
}

/// What a field holds; see [`FieldType`].
#[derive(Debug, Clone, PartialEq)]
pub enum FieldValue {
    /// A day.
    Date(Date),
    /// A moment.
    DateTime(Box<Zoned>),
    /// A party's name.
    Party(String),
    /// A term's name, without `term-`.
    Term(String),
    /// A text for each language of the note, with its place.
    Text(BTreeMap<Language, (String, Span)>),
    /// A number.
    Count(u32),
    /// A symbol.
    Symbol(Symbol),
    /// Another note.
    Note {
        /// Its number.
        number: Symbol,
        /// Its date.
        date: Date,
    },
}

/// What a value is read against.
pub struct Context<'a> {
    /// The project.
    pub project: &'a Project,
    /// The versions that the note will have.
    pub versions: &'a [LanguageProfile],
}

/// Reads the value of a field.
pub fn read(
    node: &Node,
    specification: &FieldSpecification,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Option<Field> {
    let value = match specification.field_type {
        FieldType::Date => FieldValue::Date(date(node, diagnostics)?),
        FieldType::DateTime => {
            FieldValue::DateTime(Box::new(datetime(node, &context.project.profile.time_zone, diagnostics)?))
        }
        FieldType::Party => FieldValue::Party(party(node, context.project, diagnostics)?),
        FieldType::Term => FieldValue::Term(term(node, context, diagnostics)?),
        FieldType::Text => FieldValue::Text(text(node, context, diagnostics)?),
        FieldType::Count => FieldValue::Count(count(node, 0, diagnostics)?),
        FieldType::Symbol => FieldValue::Symbol(Symbol::read(node, "a symbol", diagnostics)?),
        FieldType::Note => note(node, diagnostics)?,
    };
    Some(Field { value, span: node.span.clone() })
}

/// A date that exists: `2024-06-27`.
pub fn date(node: &Node, diagnostics: &mut Diagnostics) -> Option<Date> {
    let text = yaml::expect_text(node, "a date such as `2024-06-27`", diagnostics)?;
    let is_written_so = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    match text.parse::<Date>() {
        Ok(date) if is_written_so && date.year() >= 1900 => Some(date),
        _ => {
            let complaint =
                if is_written_so { format!("there is no date `{text}`") } else { format!("`{text}` is not a date") };
            let complaint = Diagnostic::error(Code::InvalidValue, complaint).at(node.span.clone());
            diagnostics.push(complaint.help("write year, month and day: `2024-06-27`"));
            None
        }
    }
}

/// A moment of the project's clock: `2024-07-11T12:00`, in its time zone. A time that its clock skips or repeats is
/// refused rather than guessed.
fn datetime(node: &Node, zone: &TimeZone, diagnostics: &mut Diagnostics) -> Option<Zoned> {
    let text = yaml::expect_text(node, "a date and time such as `2024-07-11T12:00`", diagnostics)?;
    let has_time = text.get(10..11).is_some_and(|sign| sign == "T" || sign == " ") && text.len() >= 16;
    let parsed = text.parse::<DateTime>().ok().filter(|moment| has_time && moment.year() >= 1900);
    let zoned = parsed.map(|moment| zone.to_ambiguous_zoned(moment).unambiguous());
    let complaint = match zoned {
        Some(Ok(zoned)) => return Some(zoned),
        Some(Err(_)) => format!("the clocks were changed at `{text}`, so it is not one moment"),
        None => format!("`{text}` is not a date and time"),
    };
    let complaint = Diagnostic::error(Code::InvalidValue, complaint).at(node.span.clone());
    diagnostics.push(complaint.help("write date and time of the project's time zone: `2024-07-11T12:00`"));
    None
}

/// A party that exists.
pub fn party(node: &Node, project: &Project, diagnostics: &mut Diagnostics) -> Option<String> {
    let name = yaml::expect_text(node, "the name of a party", diagnostics)?;
    if project.parties.get(name).is_none() {
        let complaint = Diagnostic::error(Code::UnknownParty, format!("there is no party `{name}`"));
        let complaint = complaint.at(node.span.clone()).nearest(name, project.parties.names());
        diagnostics.push(complaint.help("parties are listed in `parties.yaml`"));
        return None;
    }
    Some(name.to_string())
}

/// A term that the catalogues of all versions have.
fn term(node: &Node, context: &Context, diagnostics: &mut Diagnostics) -> Option<String> {
    let name = yaml::expect_text(node, "the name of a term", diagnostics)?;
    let identifier = format!("term-{name}");
    let (with, without): (Vec<_>, Vec<_>) = context
        .versions
        .iter()
        .filter_map(|version| context.project.catalogue(&version.language))
        .partition(|catalogue| catalogue.name(&identifier).is_some());
    for catalogue in &without {
        let language = catalogue.language();
        let complaint =
            Diagnostic::error(Code::UnknownTerm, format!("there is no term `-{identifier}` in `locales/{language}/`"));
        let complaint = complaint.at(node.span.clone());
        diagnostics.push(if with.is_empty() {
            complaint.nearest(name, catalogue.names("term-"))
        } else {
            complaint.help(format!("add `-{identifier} = …` with its cases to a file of `locales/{language}/`"))
        });
        if with.is_empty() {
            break;
        }
    }
    without.is_empty().then(|| name.to_string())
}

/// A text in each language of the note.
fn text(node: &Node, context: &Context, diagnostics: &mut Diagnostics) -> Option<BTreeMap<Language, (String, Span)>> {
    if let (Value::Scalar { .. }, [only]) = (&node.value, context.versions) {
        let text = single_line(node, diagnostics)?;
        return Some(BTreeMap::from([(only.language.clone(), (text, node.span.clone()))]));
    }
    let entries = yaml::expect_mapping(node, "a text for each language", diagnostics)?;
    let mut texts = BTreeMap::new();
    for entry in entries {
        let version = context.project.profile.languages().find(|language| language.to_string() == entry.key);
        let Some(language) = version else {
            unknown_language(&entry.key, &entry.key_span, context.project, diagnostics);
            continue;
        };
        if let Some(text) = single_line(&entry.value, diagnostics) {
            texts.insert(language.clone(), (text, entry.value.span.clone()));
        }
    }
    for version in context.versions {
        let language = &version.language;
        if !entries.iter().any(|entry| entry.key == language.to_string()) {
            let complaint = Diagnostic::error(Code::MissingKey, format!("the text in `{language}` is missing"));
            diagnostics.push(complaint.at(node.span.clone()).help(format!("add a line `{language}: …`")));
            return None;
        }
    }
    context.versions.iter().all(|version| texts.contains_key(&version.language)).then_some(texts)
}

/// A text in one line: where the YAML breaks it, the break is a space.
fn single_line(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    let text = yaml::expect_text(node, "a text", diagnostics)?;
    Some(text.split(['\n', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Reports a language that the project does not have.
pub fn unknown_language(tag: &str, span: &Span, project: &Project, diagnostics: &mut Diagnostics) {
    let known: Vec<String> = project.profile.languages().map(ToString::to_string).collect();
    let complaint = Diagnostic::error(Code::UnknownLanguage, format!("`{tag}` is not a language of this project"));
    diagnostics.push(complaint.at(span.clone()).nearest(tag, known.iter().map(String::as_str)));
}

/// A whole number from `least` to a million.
pub fn count(node: &Node, least: u32, diagnostics: &mut Diagnostics) -> Option<u32> {
    let text = yaml::expect_text(node, "a whole number", diagnostics)?;
    match text.parse::<u32>() {
        Ok(count) if (least..=1_000_000).contains(&count) && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(count)
        }
        _ => {
            let complaint =
                Diagnostic::error(Code::InvalidValue, format!("`{text}` is not a whole number from {least} on"));
            diagnostics.push(complaint.at(node.span.clone()).help("write digits only, such as `10`"));
            None
        }
    }
}

/// Another note, by its number and date.
fn note(node: &Node, diagnostics: &mut Diagnostics) -> Option<FieldValue> {
    let mut keys = Keys::of(node, "a note", diagnostics)?;
    let number = keys.required("number", "DOC/779", diagnostics);
    let day = keys.required("date", "2024-06-27", diagnostics);
    keys.finish(diagnostics);
    let number = number.and_then(|node| Symbol::read(node, "a number", diagnostics));
    let day = day.and_then(|node| date(node, diagnostics));
    Some(FieldValue::Note { number: number?, date: day? })
}
