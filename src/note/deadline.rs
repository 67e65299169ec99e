//! The dates of a note that belong into a calendar: until when an answer is awaited, and when something takes place.

use jiff::Zoned;
use jiff::civil::Date;

use super::field::FieldValue;
use super::kind::{CalendarRole, Kind};
use super::{Field, Note};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::deadlines::{Deadlines, Unit};

/// A date of a note that belongs into a calendar.
#[derive(Debug, Clone)]
pub struct Dated {
    /// The field that holds it.
    pub field: String,
    /// What it is.
    pub role: CalendarRole,
    /// When it is.
    pub when: When,
}

/// A day, or a moment of it.
#[derive(Debug, Clone)]
pub enum When {
    /// A whole day.
    Day(Date),
    /// A moment, in the project's time zone.
    Moment(Box<Zoned>),
}

impl When {
    /// The day, in the project's time zone.
    #[must_use]
    pub fn day(&self) -> Date {
        match self {
            When::Day(day) => *day,
            When::Moment(moment) => moment.date(),
        }
    }
}

impl Note {
    /// The dates that belong into a calendar, in the order of the kind. A moment of which the kind says nothing is a
    /// deadline, unless it is past on the note's date.
    #[must_use]
    pub fn dated(&self, kind: &Kind) -> Vec<Dated> {
        let fields = kind.fields.iter().filter_map(|specification| {
            let (_, field) = self.fields.iter().find(|(name, _)| *name == specification.name)?;
            let when = when(field)?;
            let role = match (specification.calendar, &when) {
                (Some(role), _) => role,
                (None, When::Moment(_)) if when.day() >= self.date => CalendarRole::Deadline,
                (None, _) => CalendarRole::None,
            };
            (role != CalendarRole::None).then(|| Dated { field: specification.name.clone(), role, when })
        });
        fields.collect()
    }
}

fn when(field: &Field) -> Option<When> {
    match &field.value {
        FieldValue::Date(day) => Some(When::Day(*day)),
        FieldValue::DateTime(moment) => Some(When::Moment(moment.clone())),
        _ => None,
    }
}

/// Reports deadlines that cannot be met, or are hard on those who are to meet them.
pub(super) fn check(
    fields: &[(String, Field)],
    kind: &Kind,
    date: Date,
    deadlines: &Deadlines,
    diagnostics: &mut Diagnostics,
) {
    for specification in kind.fields.iter().filter(|field| field.calendar == Some(CalendarRole::Deadline)) {
        let Some((name, field)) = fields.iter().find(|(name, _)| *name == specification.name) else { continue };
        let Some(day) = when(field).map(|when| when.day()) else { continue };
        if day < date {
            let message = format!("`{name}`, {day}, is before the date of the note, {date}");
            let complaint = Diagnostic::error(Code::InvalidValue, message).at(field.span.clone());
            diagnostics.push(complaint.help("correct one of both dates"));
            continue;
        }
        let warning = |message: String| Diagnostic::warning(Code::Deadline, message).at(field.span.clone());
        if deadlines.is_off(day) {
            let message = format!("`{name}`, {day}, is a day off");
            diagnostics.push(warning(message).help("choose a day on which somebody works"));
        }
        let Some(minimum) = deadlines.minimum_notice else { continue };
        let (notice, unit) = match minimum.unit {
            Unit::WorkingDays => (deadlines.working_days(date, day), "working day"),
            Unit::Days | Unit::Hours => (usize::try_from((day - date).get_days()).unwrap_or_default(), "day"),
        };
        if notice < minimum.count as usize {
            let s = if notice == 1 { "" } else { "s" };
            let least = minimum.count;
            let message =
                format!("`{name}`, {day}, gives {notice} {unit}{s} of notice, and at least {least} should be");
            diagnostics.push(warning(message).help("choose a later day"));
        }
    }
}
