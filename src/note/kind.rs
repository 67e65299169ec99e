//! Kinds of note, as data: `templates/<kind>/kind.yaml` declares the fields that a note of the kind has.

use std::collections::BTreeMap;

use super::grammar::REFERENCE;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::profile::{SWITCH, choice};
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
    /// Its fields in the order of the file.
    pub fields: Vec<FieldSpecification>,
    /// Where it is declared.
    pub span: Span,
}

/// What a field is.
#[derive(Debug, Clone)]
pub struct FieldSpecification {
    /// Its name, by which messages know it as a variable.
    pub name: String,
    /// What it holds.
    pub field_type: FieldType,
    /// Whether a note must give it.
    pub required: bool,
    /// What it means, in a line.
    pub description: String,
    /// Whose note it is, if it is one.
    pub sent_by: SentBy,
    /// What it is in a calendar, if it is a date; nothing where the kind does not say.
    pub calendar: Option<CalendarRole>,
    /// Where it is declared.
    pub span: Span,
}

/// Who sent the note that a field refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SentBy {
    /// Whoever sends the note: it may be in the project.
    #[default]
    Sender,
    /// Whom the note is addressed to: numbers of theirs are no numbers of ours.
    Addressee,
}

/// What a date is in a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarRole {
    /// Until then something is awaited.
    Deadline,
    /// Something takes place.
    Event,
    /// It does not belong there.
    None,
}

const CALENDAR_ROLES: &[(&str, CalendarRole, &str)] = &[
    ("deadline", CalendarRole::Deadline, "Until then something is awaited: never before the date of the note."),
    ("event", CalendarRole::Event, "Something takes place then."),
    ("none", CalendarRole::None, "It does not belong into a calendar."),
];

const SENDERS: &[(&str, SentBy, &str)] = &[
    ("sender", SentBy::Sender, "Whoever sends the note. Its date is held against the notes of the project."),
    ("addressee", SentBy::Addressee, "Whom the note is addressed to. Its number is none of ours."),
];

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// A day: `2024-06-27`.
    Date,
    /// A moment in the project's time zone: `2024-07-11T12:00`.
    DateTime,
    /// A party of `parties.yaml`.
    Party,
    /// A term of the catalogues, `-term-NAME`.
    Term,
    /// A line of text in each language, with emphasis.
    Text,
    /// A whole number.
    Count,
    /// The symbol of a document, the same in every language: `MC/2023/DRAFT/4/Rev.2`.
    Symbol,
    /// Another note, by number and date.
    Note,
}

/// The types by name, each with what it holds.
pub const FIELD_TYPES: &[(&str, FieldType, &str)] = &[
    ("date", FieldType::Date, "A day."),
    ("datetime", FieldType::DateTime, "A day and a time, by the clock of the project's `time-zone`."),
    ("party", FieldType::Party, "A party of `parties.yaml`."),
    ("term", FieldType::Term, "A term of the catalogues, `-term-NAME`."),
    ("text", FieldType::Text, "A line of text in each language, with `*italic*` and `**bold**`."),
    ("count", FieldType::Count, "A whole number."),
    ("symbol", FieldType::Symbol, "The symbol of a document, the same in every language."),
    ("note", FieldType::Note, "Another note, by its number and date."),
];

/// A number alone, or with the date.
static ANOTHER_NOTE: &[Shape] = &[Shape::Symbol, Shape::Mapping(&REFERENCE)];

impl FieldType {
    /// What a note writes for it, and an example.
    #[must_use]
    pub const fn shape(self) -> (Shape, &'static str) {
        match self {
            FieldType::Date => (Shape::Date, "2024-06-27"),
            FieldType::DateTime => (Shape::DateTime, "2024-07-11T12:00"),
            FieldType::Party => (Shape::Party, "senior-officials-committee"),
            FieldType::Term => (Shape::Term, "decisions-and-documents"),
            FieldType::Text => (Shape::Texts, "{ en: \"…\", ru: \"…\", kk: \"…\" }"),
            FieldType::Count => (Shape::Count(0), "3"),
            FieldType::Symbol => (Shape::Symbol, "MC/2023/DRAFT/4/Rev.2"),
            FieldType::Note => (Shape::Either(ANOTHER_NOTE), "{ number: DOC/779, date: 2024-06-27 }"),
        }
    }

    /// An example of a value, as it is written in a note.
    #[must_use]
    pub const fn example(self) -> &'static str {
        self.shape().1
    }
}

/// The file `kind.yaml`.
pub static KIND: Mapping = Mapping {
    what: "a kind of note",
    keys: &[
        Key::required("description", Shape::Text, "Forwards documents.", "What notes of the kind are for, in a line."),
        Key::optional(
            "fields",
            Shape::ByName("^[a-z][a-z0-9-]*$", &Shape::Mapping(&FIELD)),
            "{ meeting-date: { type: date, description: The day of the meeting } }",
            "What a note of the kind says. Messages know a field by its name, as `$meeting-date`.",
        ),
    ],
};

/// A field of a kind.
pub static FIELD: Mapping = Mapping {
    what: "a field",
    keys: &[
        Key::required("type", Shape::Choice(|| choices(FIELD_TYPES)), "date", "What the field holds."),
        Key::required("description", Shape::Text, "The date of the meeting", "What the field means, in a line."),
        Key::optional("required", Shape::Switch, "false", "Whether every note of the kind must give it.")
            .default("true"),
        Key::optional(
            "sent-by",
            Shape::Choice(|| choices(SENDERS)),
            "addressee",
            "Of a field that is a note: who sent that note.",
        )
        .default("sender")
        .beside("type", &["note"]),
        Key::optional(
            "calendar",
            Shape::Choice(|| choices(CALENDAR_ROLES)),
            "deadline",
            "Of a field that is a date, or a date and time: what it is in a calendar.",
        )
        .beside("type", &["date", "datetime"]),
    ],
};

/// All kinds by name.
pub type Kinds = BTreeMap<String, Kind>;

/// The variables that every message is given; a field cannot have one of their names.
pub const RESERVED: &[&str] = &[
    "sender",
    "addressee",
    "date",
    "place",
    "number",
    "pages",
    "sheets",
    "documents-count",
    "language-name",
    "ordinal",
    "title",
];

/// Reads the declaration of a kind.
pub fn read(name: &str, root: &Node, diagnostics: &mut Diagnostics) -> Option<Kind> {
    let mut keys = Keys::of(root, &KIND, diagnostics)?;
    let description = keys.get("description", diagnostics);
    let fields = keys.get("fields", diagnostics);
    keys.finish(diagnostics);
    let description = description.and_then(|node| yaml::expect_text(node, "a description", diagnostics));
    let entries = fields.and_then(|node| yaml::expect_mapping(node, "fields", diagnostics)).unwrap_or_default();
    let fields: Vec<FieldSpecification> = entries.iter().filter_map(|entry| field(entry, diagnostics)).collect();
    for note in fields.iter().filter(|field| field.field_type == FieldType::Note) {
        for derived in [format!("{}-number", note.name), format!("{}-date", note.name)] {
            if let Some(other) = fields.iter().find(|field| field.name == derived) {
                let message = format!("`{derived}` is a part of `{}`, which is a note", note.name);
                let complaint = Diagnostic::error(Code::Duplicate, message).labelled(other.span.clone(), "again");
                diagnostics.push(complaint.labelled(note.span.clone(), "first").help("give one of them another name"));
            }
        }
    }
    Some(Kind { name: name.to_string(), description: description?.to_string(), fields, span: root.span.clone() })
}

fn field(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<FieldSpecification> {
    let name = entry.key.as_str();
    let mut letters = name.chars();
    let is_identifier = letters.next().is_some_and(|c| c.is_ascii_lowercase())
        && letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !is_identifier || RESERVED.contains(&name) {
        let (what, help) = if is_identifier {
            ("is given to every message already", "choose another name")
        } else {
            (
                "cannot be the name of a field",
                "use small Latin letters, digits and hyphens, as messages call it `$name`",
            )
        };
        let complaint = Diagnostic::error(Code::InvalidValue, format!("`{name}` {what}"));
        diagnostics.push(complaint.at(entry.key_span.clone()).help(help));
        return None;
    }
    let mut keys = Keys::of(&entry.value, &FIELD, diagnostics)?;
    let field_type = keys.get("type", diagnostics);
    let description = keys.get("description", diagnostics);
    let required = keys.get("required", diagnostics);
    let sent_by = keys.get("sent-by", diagnostics);
    let calendar = keys.get("calendar", diagnostics);
    keys.finish(diagnostics);
    let field_type = field_type.and_then(|node| choice(node, FIELD_TYPES, diagnostics));
    let required = required.and_then(|node| choice(node, SWITCH, diagnostics));
    let description = description.and_then(|node| yaml::expect_text(node, "a description", diagnostics));
    Some(FieldSpecification {
        name: name.to_string(),
        field_type: field_type?,
        required: required.unwrap_or(true),
        description: description?.to_string(),
        sent_by: sent_by.and_then(|node| choice(node, SENDERS, diagnostics)).unwrap_or_default(),
        calendar: calendar.and_then(|node| choice(node, CALENDAR_ROLES, diagnostics)),
        span: entry.key_span.clone(),
    })
}
