//! Another note, by its number and date: what a reply answers, what a corrigendum corrects.
//!
//! Of a note of the project the date is known, and need not be written; a date that is written must be the true one.

use jiff::civil::Date;

use super::Note;
use super::field::Context;
use super::grammar::REFERENCE;
use super::moment;
use super::number::Symbol;
use super::specification::SentBy;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::Project;
use crate::project::register::Registered;
use crate::source::Span;
use crate::yaml::{Keys, Node, Value};

/// A note that another one speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its number.
    pub number: Symbol,
    /// Its date.
    pub date: Date,
    /// What it says of itself, if it is in the project; more than one where a number was given twice.
    pub registered: Vec<Registered>,
}

impl Note {
    /// What is wrong where another note of the project bears the same number: once given, it is never given again. Both
    /// notes are told of in the same words.
    #[must_use]
    pub fn number_given_twice(&self, project: &Project) -> Option<Diagnostic> {
        let number = self.number.as_ref()?;
        let by_us = |known: &Registered| {
            known.from.as_ref().unwrap_or(&project.profile.organisation.name) == &self.from.to_string()
        };
        let others = project.registered(number.as_str()).into_iter().filter(by_us).map(|known| known.number);
        let other = others.into_iter().find(|other| other.source().name() != self.source.name())?;
        let mut places = [other, self.spans.number.clone()];
        places.sort_by(|one, another| one.source().name().cmp(another.source().name()));
        let [first, again] = places;
        let complaint = Diagnostic::error(Code::Duplicate, format!("two notes bear the number `{number}`"));
        let complaint = complaint.labelled(again, "again").labelled(first, "first");
        Some(complaint.help("give one of them another number, or none as long as it is a draft"))
    }
}

/// Reads `{ number, date }`, or a number alone where the note is in the project.
pub fn read(node: &Node, sent_by: SentBy, context: &Context, diagnostics: &mut Diagnostics) -> Option<Reference> {
    let (number, written) = match &node.value {
        Value::Sequence(_) => {
            let message = format!("expected the number and the date of a note, found {}", node.described());
            let complaint = Diagnostic::error(Code::WrongType, message).at(node.span.clone());
            diagnostics.push(complaint.help("write `{ number: DOC/779, date: 2024-06-27 }`"));
            return None;
        }
        Value::Mapping(_) | Value::Null => {
            let mut keys = Keys::of(node, &REFERENCE, diagnostics)?;
            let number = keys.get("number", diagnostics);
            let date = keys.get("date", diagnostics);
            keys.finish(diagnostics);
            (number, date)
        }
        Value::Scalar { .. } => (Some(node), None),
    };
    let day = written.map(|written| (moment::date(written, diagnostics), written.span.clone()));
    let number_span = number.map_or_else(|| node.span.clone(), |number| number.span.clone());
    let number = number.and_then(|number| Symbol::read(number, "a number", diagnostics))?;
    let date = match day {
        Some((None, _)) => return None,
        Some((Some(date), span)) => Some((date, span)),
        None => None,
    };
    let reference = Written { number: &number, number_span, date };
    let (date, mut registered) = reference.held_against(context, sent_by, diagnostics)?;
    registered.retain(|known| known.date.as_ref().is_some_and(|(known, _)| *known == date));
    Some(Reference { number, date, registered })
}

/// A reference as the note has it.
struct Written<'a> {
    number: &'a Symbol,
    number_span: Span,
    date: Option<(Date, Span)>,
}

/// The notes of the project that bear the number of a reference.
struct Bearers {
    /// By who sends them, those that can be meant.
    known: Vec<Registered>,
    /// Those that somebody else sent than whoever is asked.
    others: Vec<Registered>,
}

/// Who sent a note of the project.
fn sender(known: &Registered, project: &Project) -> String {
    known.from.clone().unwrap_or_else(|| project.profile.organisation.name.clone())
}

impl Bearers {
    fn of(number: &Symbol, sent_by: SentBy, context: &Context) -> Self {
        let is_sent_so =
            |known: &Registered| (sender(known, context.project) == context.from) == (sent_by == SentBy::Sender);
        let (known, others) = context.project.referred(number.as_str()).into_iter().partition(is_sent_so);
        Self { known, others }
    }

    /// Those that are meant: others may have given the same number to notes of theirs.
    fn meant(&self, sent_by: SentBy, context: &Context) -> Vec<&Registered> {
        let Context { project, date, .. } = *context;
        let to = context.to.filter(|_| sent_by == SentBy::Addressee);
        let is_meant =
            |known: &&Registered| to.is_none_or(|to| to.include(&sender(known, project), &project.parties, date));
        self.known.iter().filter(is_meant).collect()
    }
}

impl Written<'_> {
    /// The date of the note that is meant, as the project knows it or the reference says; and the notes of the project
    /// that bear its number.
    fn held_against(
        self,
        context: &Context,
        sent_by: SentBy,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Date, Vec<Registered>)> {
        let bearers = Bearers::of(self.number, sent_by, context);
        if let Some(own) = bearers.known.iter().find(|known| known.number.source().name() == self.own_file()) {
            let complaint = Diagnostic::error(Code::InvalidValue, "the note refers to itself");
            let complaint = complaint.at(self.number_span.clone()).labelled(own.number.clone(), "its own number");
            diagnostics.push(complaint.help("write the number of the note that is meant"));
            return None;
        }
        let meant = bearers.meant(sent_by, context);
        let dated: Vec<&(Date, Span)> = meant.iter().filter_map(|known| known.date.as_ref()).collect();
        let date = match (&self.date, dated.as_slice()) {
            (Some((date, _)), []) => Ok(*date),
            (Some((date, _)), dated) if dated.iter().any(|(known, _)| known == date) => Ok(*date),
            (Some((_, span)), [known, ..]) => Err(self.of_another_date(span, known)),
            (None, [(known, _)]) => Ok(*known),
            (None, []) => Err(self.undated(&bearers, meant.first().copied(), context, sent_by)),
            (None, [first, other, ..]) => Err(self.of_several(first, other)),
        };
        match date {
            Ok(date) => Some((date, bearers.known)),
            Err(complaint) => {
                diagnostics.push(complaint);
                None
            }
        }
    }

    fn own_file(&self) -> &str {
        self.number_span.source().name()
    }

    /// The date that is written is not that of the note.
    fn of_another_date(&self, written: &Span, (known, stands): &(Date, Span)) -> Diagnostic {
        let complaint = Diagnostic::error(Code::InvalidValue, format!("`{}` is of {known}", self.number));
        let complaint = complaint.at(written.clone()).labelled(stands.clone(), "its date stands here");
        complaint.help(format!("write `date: {known}`, or leave the date out"))
    }

    /// Two notes of the number, and no date that says which is meant.
    fn of_several(&self, (first, stands): &(Date, Span), (_, other): &(Date, Span)) -> Diagnostic {
        let message = format!("several notes bear the number `{}`", self.number);
        let complaint = Diagnostic::error(Code::MissingKey, message).at(self.number_span.clone());
        let complaint =
            complaint.labelled(stands.clone(), "one is of this date").labelled(other.clone(), "another of this");
        complaint.help(format!("write the date of the one that is meant: `date: {first}`"))
    }

    /// No date is written, and none is known: the note that is `meant` bears none, somebody else sent it, or there is no
    /// such note.
    fn undated(&self, bearers: &Bearers, meant: Option<&Registered>, context: &Context, sent_by: SentBy) -> Diagnostic {
        let number = self.number;
        let missing = |message: String| Diagnostic::error(Code::MissingKey, message).at(self.number_span.clone());
        let complaint = if let Some(bears) = meant {
            let complaint = missing(format!("the note `{number}` of the project bears no date that can be read"));
            complaint.labelled(bears.number.clone(), "that note")
        } else if let Some(other) = bearers.others.first().or(bearers.known.first()) {
            let asked = match sent_by {
                SentBy::Sender => format!("`{}`, who sends this one", context.from),
                SentBy::Addressee => "the addressee of this one".to_string(),
            };
            let sender = sender(other, context.project);
            let message = format!("the note `{number}` of the project is sent by `{sender}`, and not by {asked}");
            missing(message).labelled(other.number.clone(), "that note")
        } else {
            let message = format!("no note of the project bears the number `{number}`, so its date must be written");
            let register = context.project.register();
            let ours = register.numbers_besides(self.own_file()).filter(|_| sent_by == SentBy::Sender);
            missing(message).nearest(number.as_str(), ours)
        };
        complaint.help(format!("write `{{ number: {number}, date: 2024-06-27 }}`"))
    }
}
