//! The value of a field, by its type.

use std::collections::BTreeMap;

use jiff::Zoned;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, AmbiguousZoned, TimeZone};

use super::kind::{FieldSpecification, FieldType};
use super::number::Symbol;
use super::reference::{self, Reference};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::project::Project;
use crate::project::profile::LanguageProfile;
use crate::source::Span;
use crate::yaml::{self, Node, Value};

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
    Note(Reference),
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
        FieldType::Note => {
            FieldValue::Note(reference::read(node, specification.sent_by, context.project, diagnostics)?)
        }
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
        found => {
            let (message, help) = match found {
                Ok(_) if is_written_so => {
                    (format!("`{text}` is before 1900"), "write the year in four figures".to_string())
                }
                _ => match meant(text) {
                    Meant::Day(date) => (format!("`{text}` is not a date"), format!("did you mean `{date}`?")),
                    Meant::AfterTheMonth(last) => {
                        (format!("there is no date `{text}`"), format!("that month ends on `{last}`"))
                    }
                    Meant::Nothing => {
                        (format!("`{text}` is not a date"), "write year, month and day: `2024-06-27`".to_string())
                    }
                },
            };
            diagnostics.push(Diagnostic::error(Code::InvalidValue, message).at(node.span.clone()).help(help));
            None
        }
    }
}

/// What somebody meant who wrote a date in another way.
enum Meant {
    /// This day.
    Day(Date),
    /// A day after the last one of its month, which is this.
    AfterTheMonth(Date),
    /// No date that we can recognise.
    Nothing,
}

/// Reads figures in the order year, month, day or day, month, year. Where day and month can change places, neither is
/// proposed.
fn meant(text: &str) -> Meant {
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let figures: Option<Vec<i16>> = day.split(['-', '.', '/']).map(|part| part.parse().ok()).collect();
    let is_ambiguous = |first: i16, second: i16| day.contains('/') && first <= 12 && second <= 12 && first != second;
    let (year, month, day) = match figures.as_deref() {
        Some([year, month, day]) if *year >= 1900 => (*year, *month, *day),
        Some([first, second, year]) if *year >= 1900 && !is_ambiguous(*first, *second) => {
            if *second > 12 {
                (*year, *first, *second)
            } else {
                (*year, *second, *first)
            }
        }
        _ => return Meant::Nothing,
    };
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return Meant::Nothing };
    match (Date::new(year, month, day), Date::new(year, month, 1)) {
        (Ok(date), _) => Meant::Day(date),
        (Err(_), Ok(first)) if day > 28 => Meant::AfterTheMonth(first.last_of_month()),
        _ => Meant::Nothing,
    }
}

/// A moment of the project's clock: `2024-07-11T12:00`, in its time zone. A time that its clock skips or repeats is
/// refused rather than guessed.
fn datetime(node: &Node, zone: &TimeZone, diagnostics: &mut Diagnostics) -> Option<Zoned> {
    let text = yaml::expect_text(node, "a date and time such as `2024-07-11T12:00`", diagnostics)?;
    // Exactly so: seconds, an offset or a zone would be read and then not be told.
    let has_time = text.len() == 16
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            10 => byte == b'T' || byte == b' ',
            13 => byte == b':',
            _ => byte.is_ascii_digit(),
        });
    let parsed = text.parse::<DateTime>().ok().filter(|moment| has_time && moment.year() >= 1900);
    let ambiguous = parsed.map(|moment| zone.to_ambiguous_zoned(moment));
    let another = "write a time before or after the change";
    let (message, help) = match ambiguous.as_ref().map(AmbiguousZoned::offset) {
        Some(AmbiguousOffset::Unambiguous { .. }) => {
            return ambiguous.and_then(|ambiguous| ambiguous.unambiguous().ok());
        }
        Some(AmbiguousOffset::Gap { .. }) => (format!("there was no `{text}`: the clocks were put forward"), another),
        Some(AmbiguousOffset::Fold { .. }) => (format!("`{text}` came twice: the clocks were put back"), another),
        None if text.parse::<Date>().is_ok() && !has_time => {
            (format!("`{text}` has no time of day"), "write both, in the project's time zone: `2024-07-11T12:00`")
        }
        None => {
            let help = "write date and time, in the project's time zone: `2024-07-11T12:00`";
            (format!("`{text}` is not a date and time"), help)
        }
    };
    diagnostics.push(Diagnostic::error(Code::InvalidValue, message).at(node.span.clone()).help(help));
    None
}

/// A party that exists.
pub fn party(node: &Node, project: &Project, diagnostics: &mut Diagnostics) -> Option<String> {
    let name = yaml::expect_text(node, "the name of a party", diagnostics)?;
    if project.parties.get(name).is_none() {
        let complaint = Diagnostic::error(Code::UnknownParty, format!("there is no party `{name}`"));
        let complaint = complaint.at(node.span.clone()).nearest(name, project.parties.names());
        diagnostics.push(complaint.help("`verbale parties` lists all that `parties.yaml` has"));
        return None;
    }
    Some(name.to_string())
}

/// A term that the catalogues of all versions have.
fn term(node: &Node, context: &Context, diagnostics: &mut Diagnostics) -> Option<String> {
    let name = yaml::expect_text(node, "the name of a term", diagnostics)?;
    is_named("term", name, &node.span, context, diagnostics).then(|| name.to_string())
}

/// Whether the catalogues of all versions have a name; reported where they do not. `what` it is (a party, a place, a
/// term) is also what the identifier of its term begins with.
pub fn is_named(what: &str, name: &str, span: &Span, context: &Context, diagnostics: &mut Diagnostics) -> bool {
    let identifier = format!("{what}-{name}");
    let catalogues = context.versions.iter().filter_map(|version| context.project.catalogue(&version.language));
    let (with, without): (Vec<_>, Vec<_>) = catalogues.partition(|catalogue| catalogue.name(&identifier).is_some());
    let Some(first) = without.first() else { return true };
    let error = |message: String| Diagnostic::error(Code::UnknownTerm, message).at(span.clone());
    if with.is_empty() {
        diagnostics.push(if what == "party" {
            let help = format!("add `-{identifier} = …`, with its cases, to each language's folder of `locales/`");
            error(format!("the party `{name}` has no name in any language")).help(help)
        } else {
            let prefix = format!("{what}-");
            let help = format!("a {what} is an entry `-{what}-NAME = …` in each language's folder of `locales/`");
            error(format!("there is no {what} `{name}`")).nearest(name, first.names(&prefix)).help(help)
        });
        return false;
    }
    for catalogue in &without {
        let language = catalogue.language();
        let complaint = error(format!("the {what} `{name}` has no name in `{language}`"));
        diagnostics
            .push(complaint.help(format!("add `-{identifier} = …` with its cases to a file of `locales/{language}/`")));
    }
    false
}

/// A text in each language of the note.
fn text(node: &Node, context: &Context, diagnostics: &mut Diagnostics) -> Option<BTreeMap<Language, (String, Span)>> {
    if let (Value::Scalar { .. }, [only]) = (&node.value, context.versions) {
        let text = single_line(node, diagnostics)?;
        return Some(BTreeMap::from([(only.language.clone(), (text, node.span.clone()))]));
    }
    if let Value::Scalar { .. } | Value::Sequence(_) = &node.value {
        let languages: Vec<String> = context.versions.iter().map(|version| version.language.to_string()).collect();
        let message = format!("expected a text for each of `{}`, found {}", languages.join("`, `"), node.described());
        let complaint = Diagnostic::error(Code::WrongType, message).at(node.span.clone());
        let example: Vec<String> = languages.iter().map(|language| format!("{language}: …")).collect();
        diagnostics.push(complaint.help(format!("write `{{ {} }}`, or a line for each", example.join(", "))));
        return None;
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
                Diagnostic::error(Code::InvalidValue, format!("`{text}` is not a whole number of {least} or more"));
            diagnostics.push(complaint.at(node.span.clone()).help("write digits only, such as `10`"));
            None
        }
    }
}
