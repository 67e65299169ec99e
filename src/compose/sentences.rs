//! The sentences of one version: messages of its catalogue with the values of the note.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::coverage::{self, Coverage, Style};
use super::{Composer, escape, stops};
use crate::catalogue::{Argument, Catalogue, Form};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::inline;
use crate::language::Language;
use crate::matching::Said;
use crate::note::field::FieldValue;
use crate::note::field_type::FieldType;
use crate::note::kind::Kind;
use crate::note::reference::Reference;
use crate::note::specification::{FieldSpecification, HAS, IS_GIVEN};
use crate::note::{Addressees, Field, Note};
use crate::party::Parties;
use crate::source::Span;

/// What a version says, from its catalogue.
pub struct Sentences {
    pub note: Arc<Note>,
    pub catalogue: Arc<Catalogue>,
    pub coverage: Arc<dyn Coverage>,
    /// The values that every message of the version is given.
    pub arguments: Arguments,
    /// The note's kind.
    pub kind: Kind,
    /// The messages that were said, with their texts, to be held against those of the other versions.
    pub said: Mutex<Vec<(String, String)>>,
    /// The pages, and the sheets of paper, of the version's enclosures.
    pub counts: (u32, u32),
}

/// Values by the names under which messages know them.
pub type Arguments = BTreeMap<String, Argument>;

impl Sentences {
    /// The sentences of a version whose enclosures have so many pages and sheets.
    ///
    /// `None` where the project does not have the note's kind, which every note of it has.
    pub fn new(composer: Composer<'_>, catalogue: &Arc<Catalogue>, (pages, sheets): (u32, u32)) -> Option<Self> {
        let Composer { note, project, coverage, .. } = composer;
        let kind = project.kinds.get(&note.kind)?.clone();
        let mut arguments = arguments(note, &kind, &project.parties, catalogue.language(), (pages, sheets));
        arguments.insert("addressee".to_string(), addressee(&note.to, &project.parties));
        Some(Self {
            arguments,
            kind,
            note: Arc::clone(note),
            catalogue: Arc::clone(catalogue),
            coverage: Arc::clone(coverage),
            said: Mutex::default(),
            counts: (pages, sheets),
        })
    }

    /// The values that a message for each item of a list is given, beside those that every message is given.
    pub fn items(&self, list: &str) -> Vec<Arguments> {
        let specification = self.kind.field(list);
        let (Some(specification), Some(FieldValue::List(items))) =
            (specification, self.note.field(list).map(|field| &field.value))
        else {
            return Vec::new();
        };
        let language = self.catalogue.language();
        let numbered = items.iter().zip(1_u32..);
        numbered
            .map(|(item, number)| {
                let mut arguments = Arguments::from([("ordinal".to_string(), Argument::Count(number))]);
                insert_fields(&mut arguments, item, &specification.fields, "", language);
                arguments
            })
            .collect()
    }

    /// A message as data: a title, a bookmark, a description. It bears no marks of emphasis.
    pub fn say_plain(&self, message: &str, more: Arguments, diagnostics: &mut Diagnostics) -> Option<String> {
        self.say_with(message, more, Style::REGULAR, diagnostics).map(|text| escape::plain(&text))
    }

    /// A message as it will be set. What is wrong is reported, and then nothing is returned.
    pub fn say(&self, message: &str, style: Style, diagnostics: &mut Diagnostics) -> Option<String> {
        self.say_with(message, Arguments::new(), style, diagnostics)
    }

    /// Likewise, with further values.
    pub fn say_with(
        &self,
        message: &str,
        more: Arguments,
        style: Style,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let formatted = if more.is_empty() {
            self.catalogue.format(message, &self.arguments)
        } else {
            let mut arguments = self.arguments.clone();
            arguments.extend(more);
            self.catalogue.format(message, &arguments)
        };
        let text = match formatted {
            Ok(text) => self.catalogue.typography().set(&stops::single(&text)),
            Err(problems) => {
                diagnostics.extend(problems);
                return None;
            }
        };
        if text.trim().is_empty() {
            let complaint = Diagnostic::error(Code::EmptyText, format!("message `{message}` says nothing here"));
            let complaint = self.catalogue.span(message).map_or(complaint.clone(), |span| complaint.at(span.clone()));
            diagnostics
                .push(complaint.help("write its words; where nothing is to be said, take it out of the template"));
            return None;
        }
        let Some((character, style)) = coverage::lacking(&text, style, &*self.coverage) else {
            let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
            said.push((message.to_string(), text.clone()));
            return Some(text);
        };
        let complaint = coverage::complaint(character, style, &*self.coverage);
        diagnostics.push(match self.origin(character, message) {
            Some(span) => complaint.at(span),
            None => complaint,
        });
        None
    }

    /// What was said so far.
    pub fn said(&self) -> Said {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let messages = std::mem::take(&mut *said);
        Said { language: self.catalogue.language().clone(), messages, counts: self.counts }
    }

    /// A name as it stands in a letterhead or address block: line by line, in capitals.
    pub fn block(&self, term: &str, written: &Span, diagnostics: &mut Diagnostics) -> Option<Vec<String>> {
        let name = self.catalogue.name(term)?;
        let Some(text) = name.get(Form::Address, "nominative") else {
            let message = format!("`-{term}` has no address form");
            let complaint = Diagnostic::error(Code::MissingForm, message)
                .labelled(name.span().clone(), "the name stands here")
                .labelled(written.clone(), "asked for here");
            diagnostics.push(complaint.help(format!("add the attribute `.address = …` to `-{term}`")));
            return None;
        };
        let language = self.catalogue.language();
        let typography = self.catalogue.typography();
        let lines = text.lines().map(|line| typography.set_name(&language.capitals(line.trim())));
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        for line in &lines {
            if let Some((character, style)) = coverage::lacking(line, Style::BOLD, &*self.coverage) {
                diagnostics.push(coverage::complaint(character, style, &*self.coverage).at(name.span().clone()));
                return None;
            }
        }
        Some(lines)
    }

    /// Where a character of a sentence was written: in a field of the note, in a name, or in the message itself.
    fn origin(&self, character: char, message: &str) -> Option<Span> {
        let exact = |span: &Span| span.text().find(character).map(|at| span.part(at..at + character.len_utf8()));
        for field in crate::note::leaves(&self.note.fields) {
            let span = match &field.value {
                FieldValue::Text(texts) => texts.get(self.catalogue.language()).and_then(|(_, span)| exact(span)),
                FieldValue::Symbol(_) | FieldValue::Literal(_) | FieldValue::Note(_) => exact(&field.span),
                _ => None,
            };
            if span.is_some() {
                return span;
            }
        }
        if self.note.number.as_ref().is_some_and(|number| number.as_str().contains(character)) {
            return Some(self.note.spans.number.clone());
        }
        self.catalogue.span(message).cloned()
    }
}

/// Whom the note is addressed to, as one name.
fn addressee(to: &Addressees, parties: &Parties) -> Argument {
    let mut names: Vec<Argument> = to.iter().map(|addressee| Argument::Name(addressee.term(parties))).collect();
    if names.len() == 1 { names.remove(0) } else { Argument::Names(names) }
}

/// The values that every message of the note is given, but for the addressee.
fn arguments(
    note: &Note,
    kind: &Kind,
    parties: &Parties,
    language: &Language,
    (pages, sheets): (u32, u32),
) -> Arguments {
    let mut arguments = Arguments::from([
        ("sender".to_string(), Argument::Name(note.from.term(parties))),
        ("place".to_string(), Argument::Name(format!("place-{}", note.place))),
        ("date".to_string(), Argument::Date(note.date)),
        ("pages".to_string(), Argument::Count(pages)),
        ("sheets".to_string(), Argument::Count(sheets)),
        ("enclosures".to_string(), count(note.enclosures.len())),
    ]);
    if let Some(number) = &note.number {
        arguments.insert("number".to_string(), Argument::Text(number.to_string()));
    }
    insert_fields(&mut arguments, &note.fields, &kind.fields, "", language);
    for alternatives in &kind.alternatives {
        let given = alternatives.fields.iter().find(|name| note.fields.iter().any(|(field, _)| field == *name));
        arguments.extend(given.map(|given| (alternatives.name.clone(), Argument::Text(given.clone()))));
    }
    arguments
}

fn count(items: usize) -> Argument {
    Argument::Count(u32::try_from(items).unwrap_or(u32::MAX))
}

/// The values of fields, each under its name after a prefix, and of each that may be left out whether it is given.
fn insert_fields(
    arguments: &mut Arguments,
    fields: &[(String, Field)],
    specifications: &[FieldSpecification],
    prefix: &str,
    language: &Language,
) {
    for specification in specifications {
        let name = format!("{prefix}{}", specification.name);
        let field = fields.iter().find(|(field, _)| *field == specification.name).map(|(_, field)| &field.value);
        if !specification.required {
            let [yes, no] = IS_GIVEN;
            let has = if field.is_some() { yes } else { no };
            arguments.insert(format!("{HAS}{name}"), Argument::Text(has.to_string()));
        }
        if specification.field_type == FieldType::Record {
            let parts = if let Some(FieldValue::Record(parts)) = field { parts.as_slice() } else { &[] };
            insert_fields(arguments, parts, &specification.fields, &format!("{name}-"), language);
        }
        let Some(field) = field else { continue };
        let argument = match field {
            FieldValue::Date(date) => Argument::Date(*date),
            FieldValue::DateTime(moment) => Argument::DateTime(moment.clone()),
            FieldValue::Period(period) => Argument::Period(period.from, period.to),
            FieldValue::Party(party) => Argument::Name(format!("party-{party}")),
            FieldValue::Term(term) => Argument::Name(format!("term-{term}")),
            FieldValue::Place(place) => Argument::Name(format!("place-{place}")),
            FieldValue::Count(count) => Argument::Count(*count),
            FieldValue::Symbol(symbol) => Argument::Text(symbol.to_string()),
            // The figures of a telephone number stay together.
            FieldValue::Literal(text) if specification.field_type == FieldType::Phone => {
                Argument::Text(text.replace(' ', "\u{a0}"))
            }
            FieldValue::Choice(text) | FieldValue::Literal(text) => Argument::Text(text.clone()),
            FieldValue::Text(texts) => match texts.get(language) {
                Some((text, _)) => Argument::Text(inline::parse(text)),
                None => continue,
            },
            FieldValue::Note(Reference { number, date, .. }) => {
                arguments.insert(format!("{name}-date"), Argument::Date(*date));
                arguments.insert(format!("{name}-number"), Argument::Text(number.to_string()));
                continue;
            }
            FieldValue::List(items) => count(items.len()),
            FieldValue::Paragraphs(_) | FieldValue::Record(_) => continue,
        };
        arguments.insert(name, argument);
    }
}
