//! What the fields of notes hold: dates, parties, texts in each language.

use super::grammar::{PERIOD, REFERENCE};
use crate::yaml::shape::Shape;

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

/// The types that a part of a record can have.
#[must_use]
pub fn part_types() -> Vec<(&'static str, FieldType, &'static str)> {
    let is_plain = |field_type: FieldType| !field_type.is_compound() && field_type != FieldType::Paragraphs;
    FIELD_TYPES.iter().copied().filter(|(_, field_type, _)| is_plain(*field_type)).collect()
}
