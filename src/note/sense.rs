//! Whether a note makes sense as a whole: what its values say of each other, of its sender and of its addressees.
//!
//! Each value is sound by itself when it comes here. What cannot be is an error; what can be, and is hardly meant, is a
//! warning of the code [`doubtful`](Code::Doubtful).

use jiff::civil::Date;

use super::addressee::Addressees;
use super::audience;
use super::correspondence;
use super::deadline::When;
use super::field::{Field, FieldValue};
use super::kind::{Kind, Kinds, Sent};
use super::paragraph::{Paragraph, paragraphs};
use super::reference::Reference;
use super::rules::Role;
use super::specification::{CalendarRole, Choice, FieldSpecification};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::party::PartyKind;
use crate::project::Project;
use crate::project::profile::Named;
use crate::source::Span;

/// What to do about a date that is far off.
const YEAR: &str = "correct the year, if another one is meant";

/// What to do about an event that has begun.
const DATES: &str = "correct one of the two dates: the note speaks of what is to come";

/// Days that an event lasts at most, where it is not told of.
const LONGEST_EVENT: i32 = 31;

/// Days that a note looks ahead or back at most, where it is not told of.
const FARTHEST_DATE: (i32, &str) = (2 * 366, "two years");

/// The same for a date of which the kind says nothing, and for another note that is spoken of.
const FARTHEST_OTHER: (i32, &str) = (5 * 366, "five years");

/// The same for a date of which the kind says that it is in no calendar: nobody was born earlier.
const LIFETIME: (i32, &str) = (120 * 366, "120 years");

/// What is known of a note as a whole.
pub struct Whole<'a> {
    pub project: &'a Project,
    pub kind: &'a Kind,
    pub fields: &'a [(String, Field)],
    pub sender: Option<&'a Named>,
    pub to: Option<&'a Addressees>,
    pub date: Option<Date>,
}

impl Whole<'_> {
    /// Reports what makes no sense in the fields.
    pub fn check(&self, diagnostics: &mut Diagnostics) {
        self.check_level(self.fields, &self.kind.fields, diagnostics);
    }

    /// The fields of the note, of a record, or of an item of a list.
    fn check_level(
        &self,
        fields: &[(String, Field)],
        specifications: &[FieldSpecification],
        diagnostics: &mut Diagnostics,
    ) {
        for specification in specifications {
            let Some(field) = find(fields, &specification.name) else { continue };
            match &field.value {
                FieldValue::Record(parts) => self.check_level(parts, &specification.fields, diagnostics),
                FieldValue::List(items) => {
                    for item in items {
                        self.check_level(item, &specification.fields, diagnostics);
                    }
                }
                FieldValue::Party(name) => self.check_party(name, field, specification, diagnostics),
                FieldValue::Note(other) => self.check_note(other, field, specification, diagnostics),
                FieldValue::Paragraphs(passages) => {
                    let all: Vec<Paragraph> =
                        passages.values().flat_map(|passage| paragraphs(&passage.document.blocks)).collect();
                    let texts = all.iter().filter_map(|paragraph| {
                        Some((paragraph.text.as_str(), paragraph.span_of(&(0..paragraph.text.len()))?))
                    });
                    check_filled_in(texts, diagnostics);
                }
                FieldValue::Choice(name) => {
                    if let Some(choice) = specification.choices.iter().find(|choice| choice.name == *name) {
                        if let Some(to) = self.to {
                            audience::check(choice, &field.span, to, self.project, self.date, diagnostics);
                        }
                        check_beside(choice, specification, field, fields, diagnostics);
                    }
                }
                FieldValue::Text(texts) => {
                    check_filled_in(texts.values().map(|(text, span)| (text.as_str(), span.clone())), diagnostics);
                    check_end(texts.values(), diagnostics);
                }
                _ => {}
            }
            check_dates(field, specification, fields, diagnostics);
            check_texts(field, specification, fields, diagnostics);
            self.check_distance(field, specification, diagnostics);
        }
    }

    /// Nobody objects to his own document, and nothing is brought to the attention of whoever wrote it.
    fn check_party(
        &self,
        name: &str,
        field: &Field,
        specification: &FieldSpecification,
        diagnostics: &mut Diagnostics,
    ) {
        for role in &specification.rules.other_than {
            let (who, known) = match role {
                Role::Sender => ("sends the note", self.sender.filter(|sender| sender.name == name)),
                Role::Addressee => {
                    let mut parties = self.to.into_iter().flat_map(Addressees::iter).map(|one| &one.party);
                    ("is addressed by the note", parties.find(|party| party.name == name))
                }
            };
            if let Some(known) = known {
                let message = format!("`{name}` cannot be `{}`: it {who}", specification.name);
                let complaint = Diagnostic::error(Code::InvalidValue, message).at(field.span.clone());
                let is_here = known.span.source().name() == field.span.source().name();
                let complaint = if is_here { complaint.labelled(known.span.clone(), who) } else { complaint };
                let or = if specification.required { "" } else { ", or delete the line" };
                diagnostics.push(complaint.help(format!("name another party{or}")));
            }
        }
    }

    /// Nobody is told of a note that he never had, or answered one that he never sent.
    fn check_note(
        &self,
        other: &Reference,
        field: &Field,
        specification: &FieldSpecification,
        diagnostics: &mut Diagnostics,
    ) {
        let (Some(to), Some(date), Some(sender)) = (self.to, self.date, self.sender) else { return };
        if (date - other.date).get_days() > FARTHEST_OTHER.0 {
            let (number, of, years) = (&other.number, other.date, FARTHEST_OTHER.1);
            let message = format!("the note `{number}`, of {of}, is more than {years} older than this one, of {date}");
            let complaint = Diagnostic::warning(Code::Doubtful, message).at(field.span.clone());
            diagnostics.push(complaint.help(YEAR));
        }
        let correspondents = correspondence::Correspondents { parties: &self.project.parties, sender, to, date };
        diagnostics.extend(correspondents.doubt(other, specification.sent_by, &field.span));
    }

    /// An event of months, or one years away, is mostly a slip in the year.
    fn check_distance(&self, field: &Field, specification: &FieldSpecification, diagnostics: &mut Diagnostics) {
        let Some(when) = When::of(&field.value) else { return };
        let role = specification.calendar;
        let name = &specification.name;
        let mut doubt = |message: String, help: &str| {
            diagnostics.push(Diagnostic::warning(Code::Doubtful, message).at(field.span.clone()).help(help));
        };
        let (first, last) = (when.first(), when.last());
        let days = (last - first).get_days() + 1;
        if role == Some(CalendarRole::Event) && days > LONGEST_EVENT {
            doubt(format!("`{name}` lasts {days} days"), YEAR);
        }
        let Some(date) = self.date else { return };
        if role == Some(CalendarRole::Event) && first < date && last >= date {
            doubt(format!("`{name}` has begun on {first}, before the date of the note, {date}"), DATES);
        }
        let (ahead, back) = match role {
            // What lies on the other side of the note's date is refused.
            Some(CalendarRole::Deadline | CalendarRole::Event) => (Some(FARTHEST_DATE), None),
            Some(CalendarRole::Past) => (None, Some(FARTHEST_DATE)),
            Some(CalendarRole::None) => (Some(LIFETIME), Some(LIFETIME)),
            None => (Some(FARTHEST_OTHER), Some(FARTHEST_OTHER)),
        };
        if let Some((_, years)) = ahead.filter(|(most, _)| (first - date).get_days() > *most) {
            doubt(format!("`{name}`, {first}, is more than {years} after the date of the note, {date}"), YEAR);
        }
        if let Some((_, years)) = back.filter(|(most, _)| (date - last).get_days() > *most) {
            doubt(format!("`{name}`, {last}, is more than {years} before the date of the note, {date}"), YEAR);
        }
    }
}

/// Reports addressees that make no sense beside the sender and each other.
pub fn check_addressees(
    project: &Project,
    sender: Option<&Named>,
    to: &Addressees,
    date: Option<Date>,
    diagnostics: &mut Diagnostics,
) {
    let is_group = |name: &str| project.parties.get(name).is_some_and(|party| party.kind == PartyKind::Group);
    let sender = sender.filter(|sender| !is_group(&sender.name));
    for addressee in to.iter() {
        let Named { name, span } = &addressee.party;
        if let Some(sender) = sender.filter(|sender| sender.name == *name) {
            let complaint = Diagnostic::error(Code::InvalidValue, format!("`{name}` sends the note to itself"));
            let complaint = complaint.at(span.clone());
            let is_here = sender.span.source().name() == span.source().name();
            let complaint = if is_here { complaint.labelled(sender.span.clone(), "the sender") } else { complaint };
            let from = if is_here {
                "name another party in one of the two places"
            } else {
                "name another party, or say who sends it: `from: …`"
            };
            diagnostics.push(complaint.help(from));
        }
        let Some(date) = date else { continue };
        if let Some(roll) = project.parties.roll(name, date)
            && roll.parties.is_empty()
            && roll.unrecorded.is_empty()
        {
            let message = format!("nobody belongs to `{name}` on {date}");
            let complaint = Diagnostic::error(Code::InvalidValue, message).at(span.clone());
            diagnostics.push(complaint.help("correct the date of the note, or address somebody else"));
        }
        let groups = to.iter().filter(|group| group.party.name != *name);
        for group in groups {
            let excepted = group.except.iter().any(|except| except.name == *name);
            let roll = project.parties.roll(&group.party.name, date).unwrap_or_default();
            if roll.parties.contains(&name.as_str()) && !excepted {
                let message = format!("`{name}` belongs to `{}`, and is addressed beside it", group.party.name);
                let complaint = Diagnostic::warning(Code::Doubtful, message).at(span.clone());
                let complaint = complaint.labelled(group.party.span.clone(), "addressed here already");
                diagnostics.push(complaint.help("keep one of them"));
            }
        }
    }
}

/// Reports enclosures where the text has no place for any, and none where it speaks of some.
pub fn check_enclosures(
    kind: &Kind,
    kinds: &Kinds,
    kind_span: &Span,
    given: Option<&Span>,
    diagnostics: &mut Diagnostics,
) {
    let name = &kind.name;
    match (kind.enclosures, given) {
        // Whoever has yet to finish the note knows it.
        (Sent::Expected, None) if !diagnostics.has_errors() => {
            let message =
                format!("a note of the kind `{name}` speaks of documents that it encloses, and there are none");
            let complaint = Diagnostic::warning(Code::Doubtful, message).at(kind_span.clone());
            diagnostics.push(complaint.help("list them under `enclosures:`, such as `enclosures: [report.md]`"));
        }
        (Sent::None, Some(span)) => {
            let message = format!("the text of a note of the kind `{name}` has no place for enclosures");
            let complaint = Diagnostic::error(Code::InvalidValue, message).at(span.clone());
            let help = match kinds_with(Sent::Expected, kinds).or_else(|| kinds_with(Sent::Possible, kinds)) {
                Some(names) => format!("delete them, or choose a kind of note that encloses documents: {names}"),
                None => "delete them".to_string(),
            };
            diagnostics.push(complaint.help(help));
        }
        _ => {}
    }
}

/// The names of the kinds whose notes have enclosures so; `None` where there are none.
fn kinds_with(enclosures: Sent, kinds: &Kinds) -> Option<String> {
    let names = kinds.values().filter(|kind| kind.enclosures == enclosures).map(|kind| format!("`{}`", kind.name));
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// What is chosen says of itself beside which fields it cannot be meant.
fn check_beside(
    choice: &Choice,
    specification: &FieldSpecification,
    field: &Field,
    beside: &[(String, Field)],
    diagnostics: &mut Diagnostics,
) {
    for other in &choice.not_with {
        let Some(found) = find(beside, &other.name) else { continue };
        let chosen = format!("{}: {}", specification.name, choice.name);
        let message = format!("`{}` means nothing beside `{chosen}`", other.name);
        let complaint = Diagnostic::error(Code::InvalidValue, message).at(found.span.clone());
        let complaint = complaint.labelled(field.span.clone(), choice.description.trim_end_matches('.'));
        diagnostics
            .push(complaint.help(format!("delete `{}`, or choose another `{}`", other.name, specification.name)));
    }
}

fn find<'a>(fields: &'a [(String, Field)], name: &str) -> Option<&'a Field> {
    fields.iter().find(|(known, _)| known == name).map(|(_, field)| field)
}

/// Dates that must come before one another, or lie within one another.
fn check_dates(
    field: &Field,
    specification: &FieldSpecification,
    beside: &[(String, Field)],
    diagnostics: &mut Diagnostics,
) {
    let name = &specification.name;
    let rules = &specification.rules;
    let Some(when) = When::of(&field.value) else { return };
    let other = |named: &Option<Named>| {
        let field = find(beside, &named.as_ref()?.name)?;
        Some((named.as_ref()?.name.clone(), When::of(&field.value)?, field.span.clone()))
    };
    if let Some((other, limit, span)) = other(&rules.before) {
        let told =
            |complaint: Diagnostic| complaint.at(field.span.clone()).labelled(span.clone(), format!("`{other}`"));
        let is_after = match (&when, &limit) {
            (When::Moment(moment), When::Moment(limit)) => moment >= limit,
            _ => when.last() > limit.first(),
        };
        if is_after {
            let message = format!("`{name}`, {when}, is not before `{other}`, {limit}");
            diagnostics.push(told(Diagnostic::error(Code::InvalidValue, message)).help("correct one of the two dates"));
        } else if when.last() == limit.first() {
            let message = format!("`{name}` is the day of `{other}` itself, {}", limit.first());
            diagnostics.push(told(Diagnostic::warning(Code::Doubtful, message)).help("choose an earlier day"));
        }
    }
    if let Some((other, whole, span)) = other(&rules.within) {
        let complaint = if when.first() < whole.first() || when.last() > whole.last() {
            let message = format!("`{name}`, {when}, is not within `{other}`, {whole}");
            Diagnostic::error(Code::InvalidValue, message)
        } else if specification.calendar == Some(CalendarRole::Event) && when.first() > whole.first() {
            let message = format!("`{name}`, {when}, is not on the first day of `{other}`, {}", whole.first());
            Diagnostic::warning(Code::Doubtful, message)
        } else {
            return;
        };
        let complaint = complaint.at(field.span.clone()).labelled(span, format!("`{other}`"));
        diagnostics.push(complaint.help("correct one of the two dates"));
    }
}

/// A text in square brackets is what `verbale new` writes for one to be filled in, and what many a draft has.
fn check_filled_in<'t>(texts: impl Iterator<Item = (&'t str, Span)>, diagnostics: &mut Diagnostics) {
    for (text, span) in texts {
        let text = text.trim();
        if text.starts_with('[') && text.ends_with(']') {
            let complaint = Diagnostic::warning(Code::Doubtful, "this text is still to be filled in").at(span);
            diagnostics.push(complaint.help("write what is meant in the place of the brackets and what is in them"));
        }
    }
}

/// What goes on after a comma, a semicolon or a colon is said by the message that the text stands in.
fn check_end<'t>(texts: impl Iterator<Item = &'t (String, Span)>, diagnostics: &mut Diagnostics) {
    for (text, span) in texts {
        let text = text.trim_end().trim_end_matches('*');
        if let Some(mark) = text.chars().next_back().filter(|mark| matches!(mark, ',' | ';' | ':')) {
            let complaint = Diagnostic::warning(Code::Doubtful, format!("this text ends in `{mark}`")).at(span.clone());
            diagnostics.push(complaint.help("delete it: the sentence that the text stands in has its own"));
        }
    }
}

/// A text that says in some language what the text beside it says.
fn check_texts(
    field: &Field,
    specification: &FieldSpecification,
    beside: &[(String, Field)],
    diagnostics: &mut Diagnostics,
) {
    let Some(other) = &specification.rules.differs_from else { return };
    let Some(FieldValue::Text(known)) = find(beside, &other.name).map(|field| &field.value) else { return };
    let FieldValue::Text(texts) = &field.value else { return };
    for (language, (text, span)) in texts {
        if let Some((same, first)) = known.get(language)
            && same == text
        {
            let message = format!("`{}` and `{}` are the same in `{language}`", specification.name, other.name);
            let complaint = Diagnostic::error(Code::Duplicate, message).labelled(span.clone(), "again");
            diagnostics
                .push(complaint.labelled(first.clone(), "first").help("write the words that are meant in one of them"));
        }
    }
}
