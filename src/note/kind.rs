//! Kinds of note, as data: `templates/<kind>/kind.yaml` declares the fields that a note of the kind has.

use std::collections::BTreeMap;

use super::grammar::{PERIOD, REFERENCE};
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
    /// The heading that lists show it under.
    pub group: Option<String>,
    /// Its fields in the order of the file.
    pub fields: Vec<FieldSpecification>,
    /// Fields of which a note gives exactly one.
    pub alternatives: Vec<Alternatives>,
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
    /// The field without which it may not be given.
    pub only_with: Option<String>,
    /// What a `choice` chooses from.
    pub choices: Vec<Choice>,
    /// What a `record`, or each item of a `list`, consists of.
    pub fields: Vec<FieldSpecification>,
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

/// One of the values of a `choice`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What a note writes, and a message selects on.
    pub name: String,
    /// What it means, in a line.
    pub description: String,
}

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

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// A day: `2024-06-27`.
    Date,
    /// A moment in the project's time zone: `2024-07-11T12:00`.
    DateTime,
    /// A day, or several in a row: `{ from: 2023-10-02, to: 2023-10-03 }`.
    Period,
    /// A party of `parties.yaml`.
    Party,
    /// A term of the catalogues, `-term-NAME`.
    Term,
    /// A place of the catalogues, `-place-NAME`.
    Place,
    /// A line of text in each language, with emphasis.
    Text,
    /// Paragraphs, points and tables in each language.
    Paragraphs,
    /// One of the words that the kind lists.
    Choice,
    /// A whole number.
    Count,
    /// The symbol of a document, the same in every language: `MC/2023/DRAFT/4/Rev.2`.
    Symbol,
    /// The address of a page on the web.
    Url,
    /// An address for mail.
    Email,
    /// A telephone number with the code of the country.
    Phone,
    /// Another note, by number and date.
    Note,
    /// Several values under names of their own.
    Record,
    /// A list of records.
    List,
}

/// The types by name, each with what it holds.
pub const FIELD_TYPES: &[(&str, FieldType, &str)] = &[
    ("date", FieldType::Date, "A day."),
    ("datetime", FieldType::DateTime, "A day and a time, by the clock of the project's `time-zone`."),
    ("period", FieldType::Period, "A day, or the first and the last of several in a row."),
    ("party", FieldType::Party, "A party of `parties.yaml`."),
    ("term", FieldType::Term, "A term of the catalogues, `-term-NAME`."),
    ("place", FieldType::Place, "A place of the catalogues, `-place-NAME`."),
    ("text", FieldType::Text, "A line of text in each language, with `*italic*` and `**bold**`."),
    ("paragraphs", FieldType::Paragraphs, "Paragraphs, points and small tables in each language, in Markdown."),
    ("choice", FieldType::Choice, "One of the words that the field lists under `choices`."),
    ("count", FieldType::Count, "A whole number."),
    ("symbol", FieldType::Symbol, "The symbol of a document, the same in every language."),
    ("url", FieldType::Url, "The address of a page on the web."),
    ("email", FieldType::Email, "An address for mail."),
    ("phone", FieldType::Phone, "A telephone number with the code of the country."),
    ("note", FieldType::Note, "Another note, by its number and date."),
    ("record", FieldType::Record, "The fields that the field lists under `fields`."),
    ("list", FieldType::List, "Records, one or more, each with the fields that the field lists under `fields`."),
];

/// A number alone, or with the date.
static ANOTHER_NOTE: &[Shape] = &[Shape::Symbol, Shape::Mapping(&REFERENCE)];
static PERIOD_SHAPES: &[Shape] = &[Shape::Date, Shape::Mapping(&PERIOD)];

impl FieldType {
    /// What a note writes for it, and an example. What a choice, a record or a list holds is for its specification to
    /// say; see [`FieldSpecification::example`].
    #[must_use]
    pub const fn shape(self) -> (Shape, &'static str) {
        match self {
            FieldType::Date => (Shape::Date, "2024-06-27"),
            FieldType::DateTime => (Shape::DateTime, "2024-07-11T12:00"),
            FieldType::Period => (Shape::Either(PERIOD_SHAPES), "{ from: 2023-10-02, to: 2023-10-03 }"),
            FieldType::Party => (Shape::Party, "senior-officials-committee"),
            FieldType::Term => (Shape::Term, "decisions-and-documents"),
            FieldType::Place => (Shape::Place, "astana"),
            FieldType::Text | FieldType::Paragraphs => (Shape::Texts, "{ en: \"…\", ru: \"…\", kk: \"…\" }"),
            FieldType::Count => (Shape::Count(0), "3"),
            FieldType::Symbol => (Shape::Symbol, "MC/2023/DRAFT/4/Rev.2"),
            FieldType::Url => (Shape::Text, "https://example.org/registration"),
            FieldType::Email => (Shape::Text, "protocol@example.org"),
            FieldType::Phone => (Shape::Text, "+7 7172 00 00 00"),
            FieldType::Note => (Shape::Either(ANOTHER_NOTE), "{ number: DOC/779, date: 2024-06-27 }"),
            FieldType::Choice => (Shape::Specified, "…"),
            FieldType::Record => (Shape::Specified, "{ … }"),
            FieldType::List => (Shape::Specified, "[{ … }]"),
        }
    }

    /// An example of a value, as it is written in a note.
    #[must_use]
    pub const fn example(self) -> &'static str {
        self.shape().1
    }

    /// Its name in `kind.yaml`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        FIELD_TYPES.iter().find(|(_, known, _)| *known == self).map_or("", |(name, ..)| name)
    }

    /// Whether it consists of fields of its own.
    #[must_use]
    pub const fn is_compound(self) -> bool {
        matches!(self, Self::Record | Self::List)
    }
}

impl FieldSpecification {
    /// An example of a value, as it is written in a note: of a choice its first word, of a record all that it must have.
    #[must_use]
    pub fn example(&self) -> String {
        let parts = || {
            let parts = self.fields.iter().filter(|part| part.required);
            parts.map(|part| format!("{}: {}", part.name, part.example())).collect::<Vec<_>>().join(", ")
        };
        match self.field_type {
            FieldType::Choice => self.choices.first().map(|choice| choice.name.clone()).unwrap_or_default(),
            FieldType::Record => format!("{{ {} }}", parts()),
            FieldType::List => format!("[{{ {} }}]", parts()),
            plain => plain.example().to_string(),
        }
    }

    /// The variables by which messages know it, and whether only a message for an item of the list is given them.
    fn variables(&self, prefix: &str, found: &mut Vec<(String, bool)>, in_item: bool) {
        let name = format!("{prefix}{}", self.name);
        if !self.required {
            found.push((format!("{HAS}{name}"), in_item));
        }
        match self.field_type {
            FieldType::Note => {
                found.extend(["number", "date"].map(|part| (format!("{name}-{part}"), in_item)));
            }
            FieldType::Record => {
                self.fields.iter().for_each(|part| part.variables(&format!("{name}-"), found, in_item));
            }
            FieldType::List => {
                found.push((name, in_item));
                self.fields.iter().for_each(|part| part.variables("", found, true));
            }
            // Paragraphs are no part of a sentence: a template places them with `passage`.
            FieldType::Paragraphs => {}
            _ => found.push((name, in_item)),
        }
    }
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

/// What the name of a field, or of alternatives, is like.
const NAME: &str = "^[a-z][a-z0-9-]*$";

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
        Key::optional(
            "only-with",
            Shape::Text,
            "approved-by",
            "Another field, without which this one may not be given. This one may then be left out.",
        ),
        Key::optional(
            "choices",
            Shape::ByName(NAME, &Shape::Text),
            "{ visa: Visas are asked for, accreditation: Accreditation is asked for }",
            "The words that a note chooses from, each with its meaning.",
        )
        .beside("type", &["choice"]),
        Key::optional(
            "fields",
            Shape::ByName(NAME, &Shape::Mapping(&PART)),
            "{ name: { type: text, description: The name } }",
            "What a record, or each item of a list, consists of: fields, but no records, lists or paragraphs.",
        )
        .beside("type", &["record", "list"]),
    ],
};

/// A field of a record, or of each item of a list.
pub static PART: Mapping = Mapping {
    what: "a field",
    keys: &[
        Key::required("type", Shape::Choice(|| choices(&part_types())), "text", "What the field holds."),
        Key::required("description", Shape::Text, "The name of the person", "What the field means, in a line."),
        Key::optional("required", Shape::Switch, "false", "Whether every such record must give it.").default("true"),
        Key::optional(
            "choices",
            Shape::ByName(NAME, &Shape::Text),
            "{ visa: Visas are asked for, accreditation: Accreditation is asked for }",
            "The words that a note chooses from, each with its meaning.",
        )
        .beside("type", &["choice"]),
    ],
};

/// The types that a part of a record can have.
fn part_types() -> Vec<(&'static str, FieldType, &'static str)> {
    let is_plain = |field_type: FieldType| !field_type.is_compound() && field_type != FieldType::Paragraphs;
    FIELD_TYPES.iter().copied().filter(|(_, field_type, _)| is_plain(*field_type)).collect()
}

/// All kinds by name.
pub type Kinds = BTreeMap<String, Kind>;

/// What the variables begin with that say whether a field is given: `$has-deadline` is `yes` or `no`.
pub const HAS: &str = "has-";

/// The variables that every message is given; a field cannot have one of their names.
pub const RESERVED: &[&str] = &[
    "sender",
    "addressee",
    "date",
    "place",
    "number",
    "pages",
    "sheets",
    "enclosures",
    "documents-count",
    "language-name",
    "ordinal",
    "title",
];

/// Reads the declaration of a kind.
pub fn read(name: &str, root: &Node, diagnostics: &mut Diagnostics) -> Option<Kind> {
    let mut keys = Keys::of(root, &KIND, diagnostics)?;
    let description = keys.get("description", diagnostics);
    let group = keys.get("group", diagnostics);
    let fields = keys.get("fields", diagnostics);
    let alternatives = keys.get("alternatives", diagnostics);
    keys.finish(diagnostics);
    let description = description.and_then(|node| yaml::expect_text(node, "a description", diagnostics));
    let group = group.and_then(|node| yaml::expect_text(node, "a heading", diagnostics));
    let entries = fields.and_then(|node| yaml::expect_mapping(node, "fields", diagnostics)).unwrap_or_default();
    let mut fields: Vec<FieldSpecification> =
        entries.iter().filter_map(|entry| field(entry, &FIELD, diagnostics)).collect();
    let entries = alternatives.and_then(|node| yaml::expect_mapping(node, "alternatives", diagnostics));
    let alternatives: Vec<Alternatives> = entries
        .unwrap_or_default()
        .iter()
        .filter_map(|entry| read_alternatives(entry, &mut fields, diagnostics))
        .collect();
    for field in &fields {
        if let Some(other) = &field.only_with
            && !fields.iter().any(|known| known.name == *other && known.name != field.name)
        {
            let complaint = Diagnostic::error(Code::UnknownField, format!("there is no other field `{other}`"));
            let names = fields.iter().map(|known| known.name.as_str()).filter(|name| *name != field.name);
            diagnostics.push(complaint.at(field.span.clone()).nearest(other, names));
        }
    }
    let kind = Kind {
        name: name.to_string(),
        description: description?.to_string(),
        group: group.map(str::to_string),
        fields,
        alternatives,
        span: root.span.clone(),
    };
    check_variables(&kind, diagnostics);
    Some(kind)
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

/// A name by which messages know something.
fn variable_name<'a>(entry: &'a Entry, what: &str, diagnostics: &mut Diagnostics) -> Option<&'a str> {
    let name = entry.key.as_str();
    let mut letters = name.chars();
    let is_identifier = letters.next().is_some_and(|c| c.is_ascii_lowercase())
        && letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if is_identifier && !RESERVED.contains(&name) && !name.starts_with(HAS) {
        return Some(name);
    }
    let (message, help) = if !is_identifier {
        (
            format!("`{name}` cannot be the name of {what}"),
            "use small Latin letters, digits and hyphens, as messages call it `$name`",
        )
    } else if name.starts_with(HAS) {
        let meaning = format!("`{name}` is the name of a variable that says whether a field is given");
        (meaning, "choose a name that does not begin with `has-`")
    } else {
        (format!("`{name}` is given to every message already"), "choose another name")
    };
    diagnostics.push(Diagnostic::error(Code::InvalidValue, message).at(entry.key_span.clone()).help(help));
    None
}

/// Reads a field by its table, [`FIELD`] or [`PART`].
fn field(entry: &Entry, table: &'static Mapping, diagnostics: &mut Diagnostics) -> Option<FieldSpecification> {
    let name = variable_name(entry, "a field", diagnostics)?;
    let mut keys = Keys::of(&entry.value, table, diagnostics)?;
    let field_type = keys.get("type", diagnostics);
    let description = keys.get("description", diagnostics);
    let required = keys.get("required", diagnostics);
    let sent_by = keys.get("sent-by", diagnostics);
    let calendar = keys.get("calendar", diagnostics);
    let only_with = keys.get("only-with", diagnostics);
    let choices = keys.get("choices", diagnostics);
    let fields = keys.get("fields", diagnostics);
    keys.finish(diagnostics);
    let types = if std::ptr::eq(table, &raw const PART) { part_types() } else { FIELD_TYPES.to_vec() };
    let field_type = field_type.and_then(|node| choice(node, &types, diagnostics));
    let required = required.and_then(|node| choice(node, SWITCH, diagnostics));
    let description = description.and_then(|node| yaml::expect_text(node, "a description", diagnostics));
    let only_with = only_with.and_then(|node| yaml::expect_text(node, "the name of a field", diagnostics));
    let field_type = field_type?;
    let span = &entry.key_span;
    if choices.is_none() && field_type == FieldType::Choice {
        is_missing("choices", span, diagnostics);
    }
    if fields.is_none() && field_type.is_compound() {
        is_missing("fields", span, diagnostics);
    }
    let choices = choices.and_then(|node| yaml::expect_mapping(node, "choices", diagnostics)).unwrap_or_default();
    let choices: Vec<Choice> = choices.iter().filter_map(|entry| read_choice(entry, diagnostics)).collect();
    let fields = fields.and_then(|node| yaml::expect_mapping(node, "fields", diagnostics)).unwrap_or_default();
    let fields: Vec<FieldSpecification> =
        fields.iter().filter_map(|entry| self::field(entry, &PART, diagnostics)).collect();
    Some(FieldSpecification {
        name: name.to_string(),
        field_type,
        // What only makes sense with another field can be left out with it.
        required: required.unwrap_or(true) && only_with.is_none(),
        description: description?.to_string(),
        sent_by: sent_by.and_then(|node| choice(node, SENDERS, diagnostics)).unwrap_or_default(),
        calendar: calendar.and_then(|node| choice(node, CALENDAR_ROLES, diagnostics)),
        only_with: only_with.map(str::to_string),
        choices,
        fields,
        span: span.clone(),
    })
}

/// Reports a key that only fields of some types have, and that these must have.
fn is_missing(name: &str, field: &Span, diagnostics: &mut Diagnostics) {
    let example = FIELD.key(name).map_or("", |key| key.example);
    let complaint = Diagnostic::error(Code::MissingKey, format!("`{name}` is missing")).at(field.clone());
    diagnostics.push(complaint.help(format!("add a line such as `{name}: {example}`")));
}

fn read_choice(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Choice> {
    let mut letters = entry.key.chars();
    // Fluent's names of variants; one that begins with a figure would be taken for a number.
    let is_identifier = letters.next().is_some_and(|c| c.is_ascii_lowercase())
        && letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !is_identifier {
        let complaint = Diagnostic::error(Code::InvalidValue, format!("`{}` cannot be chosen", entry.key));
        let help = "begin with a small Latin letter, and use small letters, digits and hyphens: messages select on it";
        diagnostics.push(complaint.at(entry.key_span.clone()).help(help));
        return None;
    }
    let description = yaml::expect_text(&entry.value, "what the choice means", diagnostics)?;
    Some(Choice { name: entry.key.clone(), description: description.to_string() })
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
    Some(Alternatives { name: name.to_string(), fields: names, span: entry.key_span.clone() })
}
