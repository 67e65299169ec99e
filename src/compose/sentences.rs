//! The sentences of one version: messages of its catalogue with the values of the note.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::coverage::{self, Coverage, Style};
use super::{Composer, escape};
use crate::catalogue::{Argument, Catalogue, Form};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::inline;
use crate::language::Language;
use crate::matching::Said;
use crate::note::field::FieldValue;
use crate::note::reference::Reference;
use crate::note::{Addressees, Note};
use crate::party::Parties;
use crate::source::Span;

/// What a version says, from its catalogue.
pub struct Sentences {
    pub note: Arc<Note>,
    pub catalogue: Arc<Catalogue>,
    pub coverage: Arc<dyn Coverage>,
    /// The values that every message of the version is given.
    pub arguments: Arguments,
    /// The fields that the note's kind has, given or not.
    pub declared: Vec<String>,
    /// The messages that were said, with their texts, to be held against those of the other versions.
    pub said: Mutex<Vec<(String, String)>>,
    /// The pages, and the sheets of paper, of the version's enclosures.
    pub counts: (u32, u32),
}

/// Values by the names under which messages know them.
pub type Arguments = BTreeMap<String, Argument>;

impl Sentences {
    /// The sentences of a version whose enclosures have so many pages and sheets.
    pub fn new(composer: Composer<'_>, catalogue: &Arc<Catalogue>, (pages, sheets): (u32, u32)) -> Self {
        let Composer { note, project, coverage, .. } = composer;
        let mut arguments = arguments(note, catalogue.language(), pages, sheets);
        arguments.insert("addressee".to_string(), addressee(&note.to, &project.parties));
        let kind = project.kinds.get(&note.kind);
        Self {
            arguments,
            declared: kind.map(|kind| kind.fields.iter().map(|field| field.name.clone()).collect()).unwrap_or_default(),
            note: Arc::clone(note),
            catalogue: Arc::clone(catalogue),
            coverage: Arc::clone(coverage),
            said: Mutex::default(),
            counts: (pages, sheets),
        }
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
            Ok(text) => self.catalogue.typography().set(&text),
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
        let lines = text.lines().map(|line| language.capitals(line.trim()));
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
        for (_, field) in &self.note.fields {
            let span = match &field.value {
                FieldValue::Text(texts) => texts.get(self.catalogue.language()).and_then(|(_, span)| exact(span)),
                FieldValue::Symbol(_) | FieldValue::Note(_) => exact(&field.span),
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
fn arguments(note: &Note, language: &Language, pages: u32, sheets: u32) -> Arguments {
    let mut arguments = Arguments::from([
        ("sender".to_string(), Argument::Name(format!("party-{}", note.from))),
        ("place".to_string(), Argument::Name(format!("place-{}", note.place))),
        ("date".to_string(), Argument::Date(note.date)),
        ("pages".to_string(), Argument::Count(pages)),
        ("sheets".to_string(), Argument::Count(sheets)),
    ]);
    if let Some(number) = &note.number {
        arguments.insert("number".to_string(), Argument::Text(number.to_string()));
    }
    for (name, field) in &note.fields {
        let argument = match &field.value {
            FieldValue::Date(date) => Argument::Date(*date),
            FieldValue::DateTime(moment) => Argument::DateTime(moment.clone()),
            FieldValue::Party(party) => Argument::Name(format!("party-{party}")),
            FieldValue::Term(term) => Argument::Name(format!("term-{term}")),
            FieldValue::Count(count) => Argument::Count(*count),
            FieldValue::Symbol(symbol) => Argument::Text(symbol.to_string()),
            FieldValue::Text(texts) => match texts.get(language) {
                Some((text, _)) => Argument::Text(inline::parse(text)),
                None => continue,
            },
            FieldValue::Note(Reference { number, date }) => {
                arguments.insert(format!("{name}-date"), Argument::Date(*date));
                arguments.insert(format!("{name}-number"), Argument::Text(number.to_string()));
                continue;
            }
        };
        arguments.insert(name.clone(), argument);
    }
    arguments
}
