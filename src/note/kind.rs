//! Kinds of note, as data: `templates/<kind>/kind.yaml` declares the fields that a note of the kind has.

use std::collections::{BTreeMap, BTreeSet};

use super::field_type::FieldType;
use super::rules;
use super::specification::{self, Choice, FIELD, FieldSpecification, NAME, variable_name};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::profile::{Named, choice, named};
use crate::source::Span;
use crate::yaml::shape::{Key, Mapping, Shape, choices};
use crate::yaml::{self, Entry, Keys, Node};

/// A kind of note.
#[derive(Debug, Clone)]
pub struct Kind {
    /// Its name, that of its folder.
    pub name: String,
    /// What it is for, in a line.
    pub description: String,
    /// The heading that lists show it under.
    pub group: Option<String>,
    /// Its fields in the order of the file.
    pub fields: Vec<FieldSpecification>,
    /// Fields of which a note gives exactly one.
    pub alternatives: Vec<Alternatives>,
    /// Whether its notes have enclosures.
    pub enclosures: Sent,
    /// The kinds of which no note can be true beside one of this.
    pub contradicts: Vec<Contradiction>,
    /// Where it is declared.
    pub span: Span,
}

/// Whether notes of a kind have enclosures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sent {
    /// They may.
    #[default]
    Possible,
    /// Their text speaks of some.
    Expected,
    /// Their text has no place for any.
    None,
}

const ENCLOSURES: &[(&str, Sent, &str)] = &[
    ("possible", Sent::Possible, "A note of the kind may have enclosures."),
    ("expected", Sent::Expected, "The text speaks of enclosures: a note without any is told of."),
    ("none", Sent::None, "The text has no place for enclosures: a note with some is refused."),
];

/// Fields of which a note gives exactly one. Messages select on `$NAME`, which is the name of the field that is given.
#[derive(Debug, Clone)]
pub struct Alternatives {
    /// The name of the variable.
    pub name: String,
    /// The names of the fields.
    pub fields: Vec<String>,
    /// Where they are declared.
    pub span: Span,
}

/// A kind of which no note can be true beside one of another kind where both speak of the same.
#[derive(Debug, Clone)]
pub struct Contradiction {
    /// The name of that kind.
    pub kind: Named,
    /// The fields that tell whether they speak of the same.
    pub fields: Vec<Named>,
}

impl Kind {
    /// The variables that its messages are given beside [`RESERVED`], each with whether it is given only to a message
    /// for an item of a list.
    #[must_use]
    pub fn variables(&self) -> Vec<(String, bool)> {
        let mut found = Vec::new();
        self.fields.iter().for_each(|field| field.variables("", &mut found, false));
        found.extend(self.alternatives.iter().map(|alternatives| (alternatives.name.clone(), false)));
        found
    }

    /// The words that those of these variables can be which are one of a few: a choice, alternatives, whether a field is
    /// given.
    #[must_use]
    pub fn words(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut found = BTreeMap::new();
        self.fields.iter().for_each(|field| field.words("", &mut found));
        for alternatives in &self.alternatives {
            found.insert(alternatives.name.clone(), alternatives.fields.iter().cloned().collect());
        }
        found
    }

    /// A field by its name, or a part of a record by the names of both: `contact-phone`.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&FieldSpecification> {
        find(&self.fields, name)
    }
}

fn find<'a>(fields: &'a [FieldSpecification], name: &str) -> Option<&'a FieldSpecification> {
    let own = fields.iter().find(|field| field.name == name);
    own.or_else(|| {
        let records = fields.iter().filter(|field| field.field_type == FieldType::Record);
        records.into_iter().find_map(|record| {
            let part = name.strip_prefix(&record.name)?.strip_prefix('-')?;
            find(&record.fields, part)
        })
    })
}

impl Kind {
    /// Whether a field means something in a note that gives these, of which `chosen` says what a choice is.
    #[must_use]
    pub fn may_stand_beside(
        &self,
        field: &FieldSpecification,
        is_given: impl Fn(&str) -> bool,
        chosen: impl Fn(&str) -> Option<String>,
    ) -> bool {
        let is_excluded = |choice: &Choice| choice.not_with.iter().any(|other| other.name == field.name);
        let mut choices = self.fields.iter().flat_map(|other| other.choices.iter().map(move |choice| (other, choice)));
        field.only_with.as_ref().is_none_or(|other| is_given(other))
            && field.not_with.as_ref().is_none_or(|other| !is_given(&other.name))
            && !choices.any(|(other, choice)| {
                is_excluded(choice) && chosen(&other.name).is_some_and(|name| name == choice.name)
            })
    }
}

/// The file `kind.yaml`.
pub static KIND: Mapping = Mapping {
    what: "a kind of note",
    keys: &[
        Key::required("description", Shape::Text, "Forwards documents.", "What notes of the kind are for, in a line."),
        Key::optional("group", Shape::Text, "Documents", "The heading that lists show the kind under."),
        Key::optional(
            "fields",
            Shape::ByName(NAME, &Shape::Mapping(&FIELD)),
            "{ meeting-date: { type: date, description: The day of the meeting } }",
            "What a note of the kind says. Messages know a field by its name, as `$meeting-date`.",
        ),
        Key::optional(
            "alternatives",
            Shape::ByName(NAME, &Shape::List(&Shape::Text, 2)),
            "{ what: [document, document-name] }",
            "Fields of which a note gives exactly one. Messages know by `$what` which of them it is.",
        ),
        Key::optional(
            "enclosures",
            Shape::Choice(|| choices(ENCLOSURES)),
            "expected",
            "Whether notes of the kind have enclosures.",
        )
        .default("possible"),
        Key::optional(
            "contradicts",
            Shape::ByName(NAME, &Shape::List(&Shape::Text, 1)),
            "{ silence-broken: [document, deadline] }",
            "Kinds of which no note can be true beside one of this where these fields say the same.",
        ),
    ],
};

/// All kinds by name.
pub type Kinds = BTreeMap<String, Kind>;

/// Reads the declaration of a kind.
pub fn read(name: &str, root: &Node, diagnostics: &mut Diagnostics) -> Option<Kind> {
    let mut keys = Keys::of(root, &KIND, diagnostics)?;
    let description = keys.get("description", diagnostics);
    let group = keys.get("group", diagnostics);
    let fields = keys.get("fields", diagnostics);
    let alternatives = keys.get("alternatives", diagnostics);
    let enclosures = keys.get("enclosures", diagnostics);
    let contradicts = keys.get("contradicts", diagnostics);
    keys.finish(diagnostics);
    let description = description.and_then(|node| yaml::expect_text(node, "a description", diagnostics));
    let group = group.and_then(|node| yaml::expect_text(node, "a heading", diagnostics));
    let entries = fields.and_then(|node| yaml::expect_mapping(node, "fields", diagnostics)).unwrap_or_default();
    let mut fields: Vec<FieldSpecification> =
        entries.iter().filter_map(|entry| specification::read(entry, &FIELD, diagnostics)).collect();
    rules::check(&fields, diagnostics);
    let enclosures = enclosures.and_then(|node| choice(node, ENCLOSURES, diagnostics));
    let entries = alternatives.and_then(|node| yaml::expect_mapping(node, "alternatives", diagnostics));
    let alternatives: Vec<Alternatives> = entries
        .unwrap_or_default()
        .iter()
        .filter_map(|entry| read_alternatives(entry, &mut fields, diagnostics))
        .collect();
    for field in &fields {
        let with = field.only_with.as_ref().map(|other| (other, &field.span));
        let without = field.not_with.as_ref().map(|other| (&other.name, &other.span));
        for (other, span) in with.into_iter().chain(without) {
            if fields.iter().any(|known| known.name == *other && known.name != field.name) {
                continue;
            }
            let complaint = Diagnostic::error(Code::UnknownField, format!("there is no other field `{other}`"));
            let names = fields.iter().map(|known| known.name.as_str()).filter(|name| *name != field.name);
            diagnostics.push(complaint.at(span.clone()).nearest(other, names));
        }
    }
    let entries = contradicts.and_then(|node| yaml::expect_mapping(node, "kinds of note", diagnostics));
    let contradicts = entries.unwrap_or_default().iter();
    let contradicts = contradicts.map(|entry| read_contradiction(entry, &fields, diagnostics)).collect();
    let kind = Kind {
        name: name.to_string(),
        description: description?.to_string(),
        group: group.map(str::to_string),
        fields,
        alternatives,
        enclosures: enclosures.unwrap_or_default(),
        contradicts,
        span: root.span.clone(),
    };
    check_variables(&kind, diagnostics);
    Some(kind)
}

/// `silence-broken: [document, deadline]`
fn read_contradiction(entry: &Entry, fields: &[FieldSpecification], diagnostics: &mut Diagnostics) -> Contradiction {
    let items = yaml::expect_sequence(&entry.value, "the names of fields", diagnostics).unwrap_or_default();
    let names = items.iter().filter_map(|item| named(item, "the name of a field", diagnostics));
    let names: Vec<Named> = names.collect();
    for Named { name, span } in names.iter().filter(|named| fields.iter().all(|field| field.name != named.name)) {
        let complaint = Diagnostic::error(Code::UnknownField, format!("there is no field `{name}`"));
        let known = fields.iter().map(|field| field.name.as_str());
        diagnostics.push(complaint.at(span.clone()).nearest(name, known));
    }
    Contradiction { kind: Named { name: entry.key.clone(), span: entry.key_span.clone() }, fields: names }
}

/// Two fields must not give messages one variable.
fn check_variables(kind: &Kind, diagnostics: &mut Diagnostics) {
    let mut known: BTreeMap<String, &FieldSpecification> = BTreeMap::new();
    for field in &kind.fields {
        let mut own = Vec::new();
        field.variables("", &mut own, false);
        for (variable, _) in own {
            let Some(first) = known.insert(variable.clone(), field) else { continue };
            // Whichever of both has the name for its own is the one to be renamed.
            let (plain, owner) = if first.name == variable { (first, field) } else { (field, first) };
            let message = match owner.field_type {
                FieldType::Note => format!("`{variable}` is a part of `{}`, which is a note", owner.name),
                _ => format!("`{variable}` is a variable of `{}` already", owner.name),
            };
            let complaint = Diagnostic::error(Code::Duplicate, message).labelled(plain.span.clone(), "again");
            diagnostics.push(complaint.labelled(owner.span.clone(), "first").help("give one of them another name"));
        }
    }
    for alternatives in &kind.alternatives {
        if let Some(field) = known.get(&alternatives.name) {
            let message = format!("`{}` is a variable of the field `{}` already", alternatives.name, field.name);
            let complaint = Diagnostic::error(Code::Duplicate, message).labelled(alternatives.span.clone(), "again");
            diagnostics.push(complaint.labelled(field.span.clone(), "first").help("give one of them another name"));
        }
    }
}

/// `what: [body, event]`; the fields then need not be required by themselves.
fn read_alternatives(
    entry: &Entry,
    fields: &mut [FieldSpecification],
    diagnostics: &mut Diagnostics,
) -> Option<Alternatives> {
    let name = variable_name(entry, "alternatives", diagnostics)?;
    let items = yaml::expect_sequence(&entry.value, "the names of fields", diagnostics)?;
    let mut names: Vec<String> = Vec::new();
    for item in items {
        let Some(text) = yaml::expect_text(item, "the name of a field", diagnostics) else { continue };
        let known: Vec<String> = fields.iter().map(|field| field.name.clone()).collect();
        let Some(field) = fields.iter_mut().find(|field| field.name == text) else {
            let complaint = Diagnostic::error(Code::UnknownField, format!("there is no field `{text}`"));
            diagnostics.push(complaint.at(item.span.clone()).nearest(text, known.iter().map(String::as_str)));
            continue;
        };
        field.required = false;
        if names.iter().any(|known| known == text) {
            let complaint = Diagnostic::error(Code::Duplicate, format!("`{text}` stands here twice"));
            diagnostics.push(complaint.at(item.span.clone()).help("keep one of them"));
        } else {
            names.push(text.to_string());
        }
    }
    if items.len() < 2 {
        let complaint = Diagnostic::error(Code::InvalidValue, "alternatives are two fields or more");
        diagnostics
            .push(complaint.at(entry.value.span.clone()).help("name the others too, or make the one `required`"));
    }
    let text = fields.iter().find(|field| field.field_type == FieldType::Text && names.contains(&field.name));
    let text = text.map(|field| field.name.clone());
    for field in fields.iter_mut().filter(|field| field.field_type == FieldType::Choice && names.contains(&field.name))
    {
        field.otherwise.clone_from(&text);
    }
    Some(Alternatives { name: name.to_string(), fields: names, span: entry.key_span.clone() })
}
