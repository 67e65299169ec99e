//! The dates of a note by what they are: until when an answer is awaited, when something takes place, what is over. The
//! first two belong into a calendar; each is held against the date of the note.

use std::fmt;

use jiff::Zoned;
use jiff::civil::Date;

use super::field::FieldValue;
use super::kind::Kind;
use super::specification::{CalendarRole, FieldSpecification};
use super::{Field, Note};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::deadlines::{Deadlines, Unit};
use crate::source::Span;

/// A date of a note that belongs into a calendar.
#[derive(Debug, Clone)]
pub struct Dated {
    /// The field that holds it, with the fields that it is a part of, and the number of its item in a list:
    /// `talks.2.begins`.
    pub field: String,
    /// What it is.
    pub role: CalendarRole,
    /// When it is.
    pub when: When,
    /// The days of the whole of it, where it begins at a moment and lasts for more than that day.
    pub days: Option<(Date, Date)>,
    /// Whether the kind itself says what it is.
    is_declared: bool,
    /// Where the note says so.
    span: Span,
}

impl Dated {
    /// The record or the item of a list that the date is a part of: `talks.2`. Empty for a field of the note itself.
    fn record(&self) -> &str {
        self.field.rsplit_once('.').map_or("", |(record, _)| record)
    }
}

/// A day or several, or a moment.
#[derive(Debug, Clone)]
pub enum When {
    /// Whole days: the first and the last.
    Days(Date, Date),
    /// A moment, in the project's time zone.
    Moment(Box<Zoned>),
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Days(first, last) if first == last => write!(f, "{first}"),
            When::Days(first, last) => write!(f, "{first} to {last}"),
            When::Moment(moment) => write!(f, "{}", moment.strftime("%Y-%m-%d %H:%M")),
        }
    }
}

impl When {
    /// When a value is; nothing where it is no date.
    #[must_use]
    pub fn of(value: &FieldValue) -> Option<Self> {
        match value {
            FieldValue::Date(day) => Some(When::Days(*day, *day)),
            FieldValue::Period(period) => Some(When::Days(period.from, period.to)),
            FieldValue::DateTime(moment) => Some(When::Moment(moment.clone())),
            _ => None,
        }
    }

    /// The first day, in the project's time zone.
    #[must_use]
    pub fn first(&self) -> Date {
        match self {
            When::Days(first, _) => *first,
            When::Moment(moment) => moment.date(),
        }
    }

    /// The last day, in the project's time zone.
    #[must_use]
    pub fn last(&self) -> Date {
        match self {
            When::Days(_, last) => *last,
            When::Moment(moment) => moment.date(),
        }
    }
}

impl Note {
    /// The dates that belong into a calendar, in the order of the kind. A moment of which the kind says nothing is a
    /// deadline, unless it is past on the note's date. Days on the first of which the same record, or the same item of a
    /// list, says that something begins at a certain time are not told twice: the moment has them.
    #[must_use]
    pub fn dated(&self, kind: &Kind) -> Vec<Dated> {
        let mut dated = dates(&self.fields, &kind.fields, self.date);
        dated.retain(|one| matches!(one.role, CalendarRole::Deadline | CalendarRole::Event));
        let events = dated.iter().filter(|one| one.role == CalendarRole::Event);
        let begins = events.filter(|one| matches!(one.when, When::Moment(_)));
        let begins: Vec<(String, Date)> = begins.map(|one| (one.record().to_string(), one.when.first())).collect();
        let mut told: Vec<(String, Date, Date)> = Vec::new();
        dated.retain(|one| match one.when {
            When::Days(first, last) if one.role == CalendarRole::Event => {
                let begins = begins.iter().any(|(record, day)| record == one.record() && *day == first);
                if begins && last > first {
                    told.push((one.record().to_string(), first, last));
                }
                !begins
            }
            _ => true,
        });
        for one in &mut dated {
            let days = told.iter().find(|(record, first, _)| record == one.record() && *first == one.when.first());
            if one.role == CalendarRole::Event && matches!(one.when, When::Moment(_)) {
                one.days = days.map(|(_, first, last)| (*first, *last));
            }
        }
        dated
    }
}

/// All dates of some fields that the kind says something of, in its order.
fn dates(fields: &[(String, Field)], specifications: &[FieldSpecification], date: Date) -> Vec<Dated> {
    let mut found = Vec::new();
    collect(fields, specifications, "", date, &mut found);
    found
}

fn collect(
    fields: &[(String, Field)],
    specifications: &[FieldSpecification],
    prefix: &str,
    date: Date,
    found: &mut Vec<Dated>,
) {
    for specification in specifications {
        let Some((_, field)) = fields.iter().find(|(name, _)| *name == specification.name) else { continue };
        let path = format!("{prefix}{}", specification.name);
        let when = match &field.value {
            FieldValue::Record(parts) => {
                collect(parts, &specification.fields, &format!("{path}."), date, found);
                continue;
            }
            FieldValue::List(items) => {
                for (item, number) in items.iter().zip(1_usize..) {
                    collect(item, &specification.fields, &format!("{path}.{number}."), date, found);
                }
                continue;
            }
            value => match When::of(value) {
                Some(when) => when,
                None => continue,
            },
        };
        let role = match (specification.calendar, &when) {
            (Some(role), _) => role,
            (None, When::Moment(moment)) if moment.date() >= date => CalendarRole::Deadline,
            (None, _) => CalendarRole::None,
        };
        let is_declared = specification.calendar.is_some();
        found.push(Dated { field: path, role, when, days: None, is_declared, span: field.span.clone() });
    }
}

/// Reports dates that cannot be, seen from the date of the note, and deadlines that are hard on those who are to meet
/// them.
pub(super) fn check(
    fields: &[(String, Field)],
    kind: &Kind,
    date: Date,
    deadlines: &Deadlines,
    diagnostics: &mut Diagnostics,
) {
    for Dated { field, role, when, is_declared, span, .. } in dates(fields, &kind.fields, date) {
        let (first, last) = (when.first(), when.last());
        let mut refuse = |day: Date, side: &str| {
            let message = format!("`{field}`, {day}, is {side} the date of the note, {date}");
            diagnostics.push(
                Diagnostic::error(Code::InvalidValue, message).at(span.clone()).help("correct one of the two dates"),
            );
        };
        match role {
            CalendarRole::Deadline | CalendarRole::Event if last < date => refuse(last, "before"),
            CalendarRole::Past if first > date => refuse(first, "after"),
            CalendarRole::Deadline if is_declared => {
                check_notice(&field, last, date, &span, deadlines, diagnostics);
            }
            _ => {}
        }
    }
}

fn check_notice(field: &str, day: Date, date: Date, span: &Span, deadlines: &Deadlines, diagnostics: &mut Diagnostics) {
    let warning = |message: String| Diagnostic::warning(Code::Deadline, message).at(span.clone());
    if deadlines.is_off(day) {
        let message = format!("`{field}`, {day}, is a day off");
        diagnostics.push(warning(message).help("choose a day on which somebody works"));
    }
    let Some(minimum) = deadlines.minimum_notice else {
        if day == date {
            let message = format!("`{field}`, {day}, is the day of the note itself");
            diagnostics.push(warning(message).help("choose a day that leaves time to answer"));
        }
        return;
    };
    let (notice, unit) = match minimum.unit {
        Unit::WorkingDays => (deadlines.working_days(date, day), "working day"),
        Unit::Days | Unit::Hours => (usize::try_from((day - date).get_days()).unwrap_or_default(), "day"),
    };
    if notice < minimum.count as usize {
        let s = if notice == 1 { "" } else { "s" };
        let least = minimum.count;
        let message = format!("`{field}`, {day}, gives {notice} {unit}{s} of notice, and at least {least} should be");
        diagnostics.push(warning(message).help("choose a later day"));
    }
}
