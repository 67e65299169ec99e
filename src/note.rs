//! One note verbale, valid by construction.
//!
//! A [`Note`] exists only where every party, term, date, field and enclosure that it speaks of exists too; how it
//! comes to be is [`resolve`].

pub mod addressee;
pub mod audience;
mod contradiction;
mod correspondence;
pub mod deadline;
mod each;
mod example;
pub mod field;
pub mod field_type;
mod fields;
pub mod grammar;
pub mod kind;
mod literal;
mod meant;
pub mod moment;
pub mod number;
mod paragraph;
pub mod passage;
mod quotation;
pub mod reference;
mod resolve;
pub mod rules;
mod sender;
mod sense;
pub mod slips;
pub mod specification;
pub mod tongue;

pub use addressee::{Addressee, Addressees};
pub use field::Field;
pub use fields::leaves;
pub use number::Symbol;
pub use resolve::{resolve, resolve_row};
pub use sender::Sender;

use jiff::civil::Date;

use crate::diagnostic::Diagnostics;
use crate::enclosure::{Enclosure, StatedPages};
use crate::matching::Ignore;
use crate::project::profile::LanguageProfile;
use crate::source::{Source, Span};
use crate::yaml::{self, Node, Row, Value};

/// A note that can be composed.
#[derive(Debug, Clone)]
pub struct Note {
    /// The file that defines it.
    pub source: Source,
    /// Its number; a draft has none.
    pub number: Option<Symbol>,
    /// The name of its kind.
    pub kind: String,
    /// The day on its face.
    pub date: Date,
    /// Who sends it.
    pub from: Sender,
    /// Whom it is addressed to.
    pub to: Addressees,
    /// The party that this letter goes to, where it is one of several.
    pub recipient: Option<String>,
    /// Where it is written, as a name without `place-`.
    pub place: String,
    /// Its versions in the order of the packet; never empty.
    pub versions: Vec<LanguageProfile>,
    /// The fields of its kind, in the order of the kind; those left out are not here.
    pub fields: Vec<(String, Field)>,
    /// What is sent with it.
    pub enclosures: Vec<Enclosure>,
    /// The pages of all enclosures together that the author states, by the place where it is stated.
    pub stated_pages: Option<StatedPages>,
    /// Texts that may stand in one version alone.
    pub ignores: Vec<Ignore>,
    /// Whether the packet carries the note's own definition.
    pub attach_source: bool,
    /// Where the note names its sender, addressee, place and number, for findings that arise later.
    pub spans: Spans,
}

/// Places in the file of a note.
#[derive(Debug, Clone)]
pub struct Spans {
    /// The sender, as the note or the profile names it.
    pub from: Span,
    /// The addressees.
    pub to: Span,
    /// The place, as the note or the profile names it.
    pub place: Span,
    /// The number, or the file's beginning.
    pub number: Span,
}

impl Note {
    /// A field that is given, or a part of a record by the names of both: `contact-phone`.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        let own = self.fields.iter().find(|(field, _)| field == name).map(|(_, field)| field);
        own.or_else(|| {
            self.fields.iter().find_map(|(record, field)| {
                let part = name.strip_prefix(record.as_str())?.strip_prefix('-')?;
                let field::FieldValue::Record(parts) = &field.value else { return None };
                parts.iter().find(|(name, _)| name == part).map(|(_, field)| field)
            })
        })
    }

    /// The stem of the names of its output: its number, or for a draft the stem of its file; and of a letter that is
    /// one of several, whom it goes to.
    #[must_use]
    pub fn file_stem(&self) -> String {
        let stem = self.number.as_ref().map_or_else(|| self.draft_stem(), Symbol::file_stem);
        match &self.recipient {
            Some(party) => format!("{stem}.{}", number::file_stem(party)),
            None => stem,
        }
    }

    fn draft_stem(&self) -> String {
        draft_stem(self.source.name())
    }
}

fn draft_stem(name: &str) -> String {
    let file = name.rsplit_once('/').map_or(name, |(_, file)| file);
    number::file_stem(file.rsplit_once('.').map_or(file, |(stem, _)| stem))
}

/// The stem of the names of a note's output, for whoever does not need the rest of the note. `None` where not even the
/// number can be read.
///
/// Of the rows of a merge table, each has a number of its own; or else an addressee of its own, whom its name bears, as
/// that of a letter to one of several does; or it is a draft, whose name bears the number of the row.
#[must_use]
pub fn output_stem(source: &Source, row: Option<&Row>) -> Option<String> {
    let mut faults = Diagnostics::new();
    let (root, filled) = yaml::parse_row(source, row, &mut faults)?;
    let Value::Mapping(entries) = &root.value else { return None };
    let value = |key: &str| entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value);
    let number = value("number");
    let stem = match number {
        None => draft_stem(source.name()),
        Some(node) => Symbol::read(node, "a number", &mut faults)?.file_stem(),
    };
    let Some(row) = row.filter(|_| number.is_none_or(|number| !filled.holds(&number.span))) else { return Some(stem) };
    match value("to") {
        Some(Node { value: Value::Scalar { text, .. }, span }) if filled.holds(span) => {
            Some(format!("{stem}.{}", number::file_stem(text)))
        }
        _ if number.is_none() => Some(format!("{stem}.{}", row.line)),
        _ => Some(stem),
    }
}
