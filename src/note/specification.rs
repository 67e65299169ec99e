//! Which fields a kind of note has: of what type each is, whether it must be given, what it means.

use std::collections::{BTreeMap, BTreeSet};

use super::field_type::{FIELD_TYPES, FieldType, part_types};
use super::rules::{self, Rules};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::profile::{Named, SWITCH, choice, named};
use crate::source::Span;
use crate::yaml::shape::{Key, Mapping, Shape, choices, joined};
use crate::yaml::{self, Entry, Keys, Node, Value};

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
    /// The field beside which it may not be given.
    pub not_with: Option<Named>,
    /// The text in its place that says what none of its choices is, of fields of which a note gives exactly one.
    pub otherwise: Option<String>,
    /// What a `choice` chooses from.
    pub choices: Vec<Choice>,
    /// What a `record`, or each item of a `list`, consists of.
    pub fields: Vec<FieldSpecification>,
    /// What its values must be, beside what its type asks for.
    pub rules: Rules,
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
    /// Something that is over; it does not belong there.
    Past,
    /// It does not belong there.
    None,
}

const CALENDAR_ROLES: &[(&str, CalendarRole, &str)] = &[
    ("deadline", CalendarRole::Deadline, "Until then something is awaited: never before the date of the note."),
    ("event", CalendarRole::Event, "Something takes place then: never before the date of the note."),
    ("past", CalendarRole::Past, "It is over: never after the date of the note, and in no calendar."),
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
    /// Types of party, and groups, to one of which an addressee must belong for it to be said; none for everybody.
    pub only_to: Vec<Named>,
    /// Whether it can be said to a single party alone.
    pub alone: bool,
    /// The fields beside which it cannot be meant.
    pub not_with: Vec<Named>,
}

/// A choice of which more is said than what it means.
pub static CHOICE: Mapping = Mapping {
    what: "what the choice means",
    keys: &[
        Key::required("description", Shape::Text, "The addressee has become a member", "What the choice means."),
        Key::optional(
            "only-to",
            Shape::List(&Shape::Text, 1),
            "[member-states]",
            "To whom alone it can be said: types of party (`state`, `organisation`, `body`), or groups.",
        ),
        Key::optional(
            "alone",
            Shape::Switch,
            "true",
            "Whether it can be said to a single party alone: several states have no national day together.",
        )
        .default("false"),
        Key::optional(
            "not-with",
            Shape::List(&Shape::Text, 1),
            "[venue]",
            "Other fields, beside which it cannot be meant: nobody comes to the hall of a video conference.",
        ),
    ],
};

static MEANING: Shape = Shape::Either(MEANINGS);
static MEANINGS: &[Shape] = &[Shape::Text, Shape::Mapping(&CHOICE)];

const CHOICES: Key = Key::optional(
    "choices",
    Shape::ByName(NAME, &MEANING),
    "{ visa: Visas are asked for, accreditation: Accreditation is asked for }",
    "The words that a note chooses from, each with its meaning.",
)
.beside("type", &["choice"]);

impl FieldSpecification {
    /// The words that its variables can be, where these are one of a few.
    pub(super) fn words(&self, prefix: &str, found: &mut BTreeMap<String, BTreeSet<String>>) {
        let name = format!("{prefix}{}", self.name);
        if !self.required {
            found.insert(format!("{HAS}{name}"), IS_GIVEN.map(str::to_string).into());
        }
        match self.field_type {
            FieldType::Choice => {
                found.insert(name, self.choices.iter().map(|choice| choice.name.clone()).collect());
            }
            FieldType::Record => self.fields.iter().for_each(|part| part.words(&format!("{name}-"), found)),
            FieldType::List => self.fields.iter().for_each(|part| part.words("", found)),
            _ => {}
        }
    }

    /// The variables by which messages know it, and whether only a message for an item of the list is given them.
    pub(super) fn variables(&self, prefix: &str, found: &mut Vec<(String, bool)>, in_item: bool) {
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

const CALENDAR: Key = Key::optional(
    "calendar",
    Shape::Choice(|| choices(CALENDAR_ROLES)),
    "deadline",
    "Of a field that is a date, a date and time, or a period: what it is in a calendar.",
)
.beside("type", &["date", "datetime", "period"]);

const DESCRIPTION: Key =
    Key::required("description", Shape::Text, "The date of the meeting", "What the field means, in a line.");

static PARTS: Shape = Shape::Mapping(&PART);

const FIELD_KEYS: &[Key] = &[
    Key::required("type", Shape::Choice(|| choices(FIELD_TYPES)), "date", "What the field holds."),
    DESCRIPTION,
    Key::optional("required", Shape::Switch, "false", "Whether every note of the kind must give it.").default("true"),
    Key::optional(
        "sent-by",
        Shape::Choice(|| choices(SENDERS)),
        "addressee",
        "Of a field that is a note: who sent that note.",
    )
    .default("sender")
    .beside("type", &["note"]),
    Key::optional(
        "only-with",
        Shape::Text,
        "approved-by",
        "Another field, without which this one may not be given. This one may then be left out.",
    ),
    Key::optional("not-with", Shape::Text, "post", "Another field, beside which this one may not be given."),
    Key::optional(
        "fields",
        Shape::ByName(NAME, &PARTS),
        "{ name: { type: text, description: The name } }",
        "What a record, or each item of a list, consists of: fields, but no records, lists or paragraphs.",
    )
    .beside("type", &["record", "list"]),
];

const PART_KEYS: &[Key] = &[
    Key::required("type", Shape::Choice(|| choices(&part_types())), "text", "What the field holds."),
    DESCRIPTION,
    Key::optional("required", Shape::Switch, "false", "Whether every such record must give it.").default("true"),
];

/// The keys that fields and parts have alike.
const VALUE_KEYS: &[Key] = &[CALENDAR, CHOICES];

const FIELD_COUNT: usize = FIELD_KEYS.len() + VALUE_KEYS.len() + rules::KEYS.len();
const PART_COUNT: usize = PART_KEYS.len() + VALUE_KEYS.len() + rules::KEYS.len();

/// A field of a kind.
pub static FIELD: Mapping =
    Mapping { what: "a field", keys: &joined::<FIELD_COUNT>(&[FIELD_KEYS, VALUE_KEYS, rules::KEYS]) };

/// A field of a record, or of each item of a list.
pub static PART: Mapping =
    Mapping { what: "a field", keys: &joined::<PART_COUNT>(&[PART_KEYS, VALUE_KEYS, rules::KEYS]) };

/// What the name of a field, or of alternatives, is like.
pub(super) const NAME: &str = "^[a-z][a-z0-9-]*$";

/// What the variables begin with that say whether a field is given: `$has-deadline` is `yes` or `no`.
pub const HAS: &str = "has-";

/// What these are where a field is given, and where it is not.
pub const IS_GIVEN: [&str; 2] = ["yes", "no"];

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

/// A name by which messages know something.
pub(super) fn variable_name<'a>(entry: &'a Entry, what: &str, diagnostics: &mut Diagnostics) -> Option<&'a str> {
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
pub(super) fn read(
    entry: &Entry,
    table: &'static Mapping,
    diagnostics: &mut Diagnostics,
) -> Option<FieldSpecification> {
    let name = variable_name(entry, "a field", diagnostics)?;
    let mut keys = Keys::of(&entry.value, table, diagnostics)?;
    let field_type = keys.get("type", diagnostics);
    let description = keys.get("description", diagnostics);
    let required = keys.get("required", diagnostics);
    let sent_by = keys.get("sent-by", diagnostics);
    let calendar = keys.get("calendar", diagnostics);
    let only_with = keys.get("only-with", diagnostics);
    let not_with = keys.get("not-with", diagnostics);
    let choices = keys.get("choices", diagnostics);
    let fields = keys.get("fields", diagnostics);
    let rules = Rules::read(&mut keys, diagnostics);
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
    let fields: Vec<FieldSpecification> = fields.iter().filter_map(|entry| read(entry, &PART, diagnostics)).collect();
    rules::check(&fields, diagnostics);
    Some(FieldSpecification {
        name: name.to_string(),
        field_type,
        // What only makes sense with another field can be left out with it.
        required: required.unwrap_or(true) && only_with.is_none(),
        description: description?.to_string(),
        sent_by: sent_by.and_then(|node| choice(node, SENDERS, diagnostics)).unwrap_or_default(),
        calendar: calendar.and_then(|node| choice(node, CALENDAR_ROLES, diagnostics)),
        only_with: only_with.map(str::to_string),
        not_with: not_with.and_then(|node| named(node, "the name of a field", diagnostics)),
        otherwise: None,
        choices,
        fields,
        rules,
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
    let (description, only_to, alone, not_with) = match &entry.value.value {
        Value::Mapping(_) => {
            let mut keys = Keys::of(&entry.value, &CHOICE, diagnostics)?;
            let description = keys.get("description", diagnostics);
            let only_to = keys.get("only-to", diagnostics);
            let alone = keys.get("alone", diagnostics);
            let not_with = keys.get("not-with", diagnostics);
            keys.finish(diagnostics);
            let alone = alone.and_then(|node| choice(node, SWITCH, diagnostics)).unwrap_or_default();
            let mut several = |node: Option<&Node>, all: &str, one: &str| -> Vec<Named> {
                let items = node.and_then(|node| yaml::expect_sequence(node, all, diagnostics)).unwrap_or_default();
                items.iter().filter_map(|node| named(node, one, diagnostics)).collect()
            };
            let only_to = several(only_to, "types of party, or groups", "a type of party, or a group");
            (description?, only_to, alone, several(not_with, "fields", "the name of a field"))
        }
        _ => (&entry.value, Vec::new(), false, Vec::new()),
    };
    let description = yaml::expect_text(description, "what the choice means", diagnostics)?;
    Some(Choice { name: entry.key.clone(), description: description.to_string(), only_to, alone, not_with })
}
