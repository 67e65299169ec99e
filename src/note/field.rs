//! The value of a field, by its type.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::Zoned;
use jiff::civil::Date;

use super::addressee::Addressees;
use super::field_type::FieldType;
use super::fields;
use super::literal;
use super::meant;
use super::moment::{self, Period};
use super::number::Symbol;
use super::passage::{self, Passage};
use super::quotation;
use super::reference::{self, Reference};
use super::specification::FieldSpecification;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::Language;
use crate::party::Party;
use crate::project::Project;
use crate::project::profile::{LanguageProfile, choice};
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
    /// A day, or several in a row.
    Period(Period),
    /// A party's name.
    Party(String),
    /// A term's name, without `term-`.
    Term(String),
    /// A place's name, without `place-`.
    Place(String),
    /// A text for each language of the note, with its place.
    Text(BTreeMap<Language, (String, Span)>),
    /// Paragraphs for each language of the note.
    Paragraphs(BTreeMap<Language, Passage>),
    /// One of the choices of its kind.
    Choice(String),
    /// An address for the web or for mail, or a telephone number.
    Literal(String),
    /// A number.
    Count(u32),
    /// A symbol.
    Symbol(Symbol),
    /// Another note.
    Note(Reference),
    /// Several values by their names; those left out are not here.
    Record(Vec<(String, Field)>),
    /// Records, one or more.
    List(Vec<Vec<(String, Field)>>),
}

/// Items of a list, at most.
pub const MAXIMUM_ITEMS: usize = 200;

/// What a value is read against.
pub struct Context<'a> {
    /// The project.
    pub project: &'a Project,
    /// The versions that the note will have.
    pub versions: &'a [LanguageProfile],
    /// The date of the note, as far as it is known.
    pub date: Option<Date>,
    /// Who sends the note, as a [`Sender`](super::Sender) is shown.
    pub from: &'a str,
    /// Whom the note is addressed to, as far as it is known.
    pub to: Option<&'a Addressees>,
}

/// Reads the value of a field.
pub fn read(
    node: &Node,
    specification: &FieldSpecification,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Option<Field> {
    let value = match specification.field_type {
        FieldType::Date => FieldValue::Date(moment::date(node, diagnostics)?),
        FieldType::DateTime => {
            FieldValue::DateTime(Box::new(moment::datetime(node, &context.project.profile.time_zone, diagnostics)?))
        }
        FieldType::Period => FieldValue::Period(moment::period(node, diagnostics)?),
        FieldType::Party => {
            let name = party(node, context.project, &|party| specification.may_be(party), diagnostics)?;
            specification
                .check_party(&name, &node.span, context.project, diagnostics)
                .then_some(FieldValue::Party(name))?
        }
        FieldType::Term => {
            let name = named("term", node, context, diagnostics)?;
            specification
                .check_term(&name, &node.span, context.project, diagnostics)
                .then_some(FieldValue::Term(name))?
        }
        FieldType::Place => FieldValue::Place(named("place", node, context, diagnostics)?),
        FieldType::Text => FieldValue::Text(texts(node, specification, context, diagnostics)?),
        FieldType::Paragraphs => {
            FieldValue::Paragraphs(by_language(node, "paragraphs", context, diagnostics, passage::read)?)
        }
        FieldType::Choice => {
            let choices = specification.choices.iter();
            let choices =
                choices.map(|choice| (choice.name.as_str(), choice.name.as_str(), choice.description.as_str()));
            let mut found = Diagnostics::new();
            let chosen = choice(node, &choices.collect::<Vec<_>>(), &mut found);
            let otherwise = specification.otherwise.as_ref().map(|text| format!("anything else is said by `{text}`"));
            diagnostics.extend(found.into_iter().map(|found| match &otherwise {
                Some(otherwise) => found.help(otherwise.clone()),
                None => found,
            }));
            FieldValue::Choice(chosen?.to_string())
        }
        FieldType::Count => FieldValue::Count(count(node, &specification.rules.bounds(), diagnostics)?),
        FieldType::Symbol => FieldValue::Symbol(Symbol::read(node, "a symbol", diagnostics)?),
        FieldType::Url => FieldValue::Literal(literal::read(node, &literal::URL, diagnostics)?),
        FieldType::Email => FieldValue::Literal(literal::read(node, &literal::EMAIL, diagnostics)?),
        FieldType::Phone => FieldValue::Literal(literal::read(node, &literal::PHONE, diagnostics)?),
        FieldType::Note => FieldValue::Note(reference::read(node, specification.sent_by, context, diagnostics)?),
        FieldType::Record => FieldValue::Record(record(node, specification, context, diagnostics)?),
        FieldType::List => FieldValue::List(list(node, specification, context, diagnostics)?),
    };
    Some(Field { value, span: node.span.clone() })
}

/// A party that exists. Of those that have nearly the name that was written, only one that `fits` is proposed.
pub fn party(
    node: &Node,
    project: &Project,
    fits: &dyn Fn(&Party) -> bool,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let name = yaml::expect_text(node, "the name of a party", diagnostics)?;
    if project.parties.get(name).is_none() {
        let complaint = Diagnostic::error(Code::UnknownParty, format!("there is no party `{name}`"));
        let complaint = complaint.at(node.span.clone());
        let several: Vec<&str> =
            name.split([',', ';', '•', '\n', '[', ']']).map(str::trim).filter(|one| !one.is_empty()).collect();
        diagnostics.push(if several.len() > 1 {
            complaint.help(format!("write several parties in brackets: `[{}]`", several.join(", ")))
        } else if let Some(known) =
            meant::party(name, project).filter(|known| project.parties.get(known).is_some_and(fits))
        {
            complaint.help(format!("did you mean `{known}`?"))
        } else {
            let fitting = project.parties.iter().filter(|party| fits(party)).map(|party| party.name.as_str());
            let complaint = complaint.nearest(name, fitting);
            complaint.help("`verbale parties` lists all that `parties.yaml` has")
        });
        return None;
    }
    Some(name.to_string())
}

/// A line of text in each language.
fn texts(
    node: &Node,
    specification: &FieldSpecification,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Option<BTreeMap<Language, (String, Span)>> {
    let texts = by_language(node, "a text", context, diagnostics, |node, diagnostics| {
        Some((single_line(node, diagnostics)?, node.span.clone()))
    })?;
    if specification.rules.in_quotes {
        for (language, (text, span)) in &texts {
            quotation::check_quoted(text, language, span, diagnostics);
        }
    }
    for (language, (text, span)) in &texts {
        specification.check_edges(text, language, span, diagnostics);
    }
    Some(texts)
}

/// A record: the fields that its specification lists.
fn record(
    node: &Node,
    specification: &FieldSpecification,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<(String, Field)>> {
    let mut found = Diagnostics::new();
    let entries = yaml::expect_mapping(node, &format!("`{}`", specification.name), &mut found);
    let example =
        || format!("write it as in `{}: {}`", specification.name, specification.example(context.project, context.date));
    diagnostics.extend(found.into_iter().map(|found| found.help(example())));
    let entries = entries?;
    let owner = fields::Owner { what: format!("`{}`", specification.name), whole: &node.span, key: None };
    Some(fields::read(entries, &specification.fields, &owner, context, diagnostics))
}

/// A list of records, with at least one.
fn list(
    node: &Node,
    specification: &FieldSpecification,
    context: &Context,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Vec<(String, Field)>>> {
    let name = &specification.name;
    let example = || specification.example(context.project, context.date);
    let mut found = Diagnostics::new();
    let items = yaml::expect_sequence(node, &format!("`{name}`"), &mut found);
    diagnostics.extend(found.into_iter().map(|mut found| {
        found.help.clear();
        found.help(format!("write it as in `{name}: {}`", example()))
    }));
    let items = items?;
    if items.is_empty() || items.len() > MAXIMUM_ITEMS {
        let (message, help) = match items.len() {
            0 => (
                format!("`{name}` has no items"),
                format!("write one: `{name}: {}`", specification.example(context.project, context.date)),
            ),
            many => (
                format!("a list has at most {MAXIMUM_ITEMS} items, and {many} stand here"),
                "enclose it as a document".to_string(),
            ),
        };
        diagnostics.push(Diagnostic::error(Code::InvalidValue, message).at(node.span.clone()).help(help));
        return None;
    }
    for (index, item) in items.iter().enumerate() {
        if let Some(first) = items[..index].iter().find(|first| first.says_the_same(item)) {
            let complaint = Diagnostic::error(Code::Duplicate, format!("an item of `{name}` stands here twice"));
            let complaint = complaint.labelled(item.span.clone(), "again").labelled(first.span.clone(), "first");
            diagnostics.push(complaint.help("keep one of them"));
        }
    }
    let read: Vec<_> = items.iter().map(|item| record(item, specification, context, diagnostics)).collect();
    read.into_iter().collect()
}

/// A term or place that the catalogues of all versions have.
fn named(what: &str, node: &Node, context: &Context, diagnostics: &mut Diagnostics) -> Option<String> {
    let name = yaml::expect_text(node, &format!("the name of a {what}"), diagnostics)?;
    is_named(what, name, &node.span, context, diagnostics).then(|| name.to_string())
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

/// A value in each language of the note, each read by `read`.
fn by_language<T>(
    node: &Node,
    what: &str,
    context: &Context,
    diagnostics: &mut Diagnostics,
    read: impl Fn(&Node, &mut Diagnostics) -> Option<T>,
) -> Option<BTreeMap<Language, T>> {
    if let (Value::Scalar { .. }, [only]) = (&node.value, context.versions) {
        return Some(BTreeMap::from([(only.language.clone(), read(node, diagnostics)?)]));
    }
    if let Value::Scalar { .. } | Value::Sequence(_) = &node.value {
        let languages: Vec<String> = context.versions.iter().map(|version| version.language.to_string()).collect();
        let message = format!("expected {what} for each of `{}`, found {}", languages.join("`, `"), node.described());
        let complaint = Diagnostic::error(Code::WrongType, message).at(node.span.clone());
        let example: Vec<String> = languages.iter().map(|language| format!("{language}: …")).collect();
        diagnostics.push(complaint.help(format!("write `{{ {} }}`, or a line for each", example.join(", "))));
        return None;
    }
    let entries = yaml::expect_mapping(node, &format!("{what} for each language"), diagnostics)?;
    let mut values = BTreeMap::new();
    for entry in entries {
        let version = context.project.profile.languages().find(|language| language.to_string() == entry.key);
        let Some(language) = version else {
            // Between braces a comma ends a text that no quotation marks stand around.
            let behind = entry.key_span.source().text()[entry.key_span.range().end..].trim_start();
            if matches!(entry.value.value, Value::Null) && behind.starts_with([',', '}']) {
                let message = format!("`{}` stands behind a comma, which has ended the text before it", entry.key);
                let complaint = Diagnostic::error(Code::InvalidValue, message).at(entry.key_span.clone());
                diagnostics.push(complaint.help("between braces, put a text with a comma between quotation marks"));
            } else {
                unknown_language(&entry.key, &entry.key_span, context.project, diagnostics);
            }
            continue;
        };
        if let Some(value) = read(&entry.value, diagnostics) {
            values.insert(language.clone(), value);
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
    context.versions.iter().all(|version| values.contains_key(&version.language)).then_some(values)
}

/// A text in one line: where the YAML breaks it, the break is a space.
fn single_line(node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
    let text = yaml::expect_text(node, "a text", diagnostics)?;
    diagnostics.extend(cut_by_comment(node));
    Some(text.split(['\n', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Tells of a text whose end YAML takes for a comment: “item #3 of the programme”. A comment that is meant has a space
/// behind its sign.
fn cut_by_comment(node: &Node) -> Option<Diagnostic> {
    let (source, range) = (node.span.source(), node.span.range());
    let line = source.text()[range.end..].lines().next()?;
    let comment = line.trim_start_matches(' ');
    let is_meant = !comment.strip_prefix('#')?.starts_with(char::is_alphanumeric);
    let is_quoted = node.span.text().ends_with(['"', '\'']);
    if is_meant || is_quoted || comment.len() == line.len() {
        return None;
    }
    let start = range.end + line.len() - comment.len();
    let message = format!("`{}` is a comment to YAML, and is not printed", comment.trim_end());
    let complaint = Diagnostic::warning(Code::Doubtful, message).at(source.span(start..range.end + line.len()));
    Some(complaint.help("put the whole text between quotation marks; or put a space behind the `#` of a comment"))
}

/// Reports a language that the project does not have.
pub fn unknown_language(tag: &str, span: &Span, project: &Project, diagnostics: &mut Diagnostics) {
    let known: Vec<String> = project.profile.languages().map(ToString::to_string).collect();
    let complaint = Diagnostic::error(Code::UnknownLanguage, format!("`{tag}` is not a language of this project"));
    diagnostics.push(complaint.at(span.clone()).nearest(tag, known.iter().map(String::as_str)));
}

/// What a number is at most, where nothing else is said.
pub const MAXIMUM_COUNT: u32 = 1_000_000;

/// A whole number within bounds.
pub fn count(node: &Node, bounds: &RangeInclusive<u32>, diagnostics: &mut Diagnostics) -> Option<u32> {
    let text = yaml::expect_text(node, "a whole number", diagnostics)?;
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(count) = text.parse().ok().filter(|count| is_number && bounds.contains(count)) {
        return Some(count);
    }
    let (least, most) = (bounds.start(), bounds.end());
    let message = format!("`{text}` is not a whole number from {least} to {most}");
    let digits = if is_number { "" } else { ", in digits only" };
    let complaint = Diagnostic::error(Code::InvalidValue, message).at(node.span.clone());
    diagnostics.push(complaint.help(format!("write a number from {least} to {most}{digits}")));
    None
}
