//! What is proposed for a field that is missing: a value that would be accepted, of this project's names, near the date
//! of the note.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::field_type::FieldType;
use super::specification::{CalendarRole, FieldSpecification};
use crate::project::Project;

/// The number of an example, where the bounds allow it.
const USUAL_COUNT: u32 = 3;

impl FieldSpecification {
    /// An example of a value, as it is written in a note: of a choice its first word, of a record all that it must have. A
    /// note of a known date has dates beside that one.
    #[must_use]
    pub fn example(&self, project: &Project, date: Option<Date>) -> String {
        let parts = || {
            let parts = self.fields.iter().filter(|part| part.required);
            parts.map(|part| format!("{}: {}", part.name, part.example(project, date))).collect::<Vec<_>>().join(", ")
        };
        let usual = || self.field_type.example().to_string();
        match self.field_type {
            FieldType::Choice => self.choices.first().map(|choice| choice.name.clone()).unwrap_or_default(),
            FieldType::Record => format!("{{ {} }}", parts()),
            FieldType::List => format!("[{{ {} }}]", parts()),
            FieldType::Term => {
                let fitting = self.fitting_terms(project);
                let known = fitting.iter().find(|name| **name == self.field_type.example()).or(fitting.first());
                known.map_or_else(usual, |name| (*name).to_string())
            }
            FieldType::Party => {
                let fitting: Vec<&str> = self.fitting_parties(project).map(|party| party.name.as_str()).collect();
                let known = fitting.iter().find(|name| **name == self.field_type.example()).or(fitting.first());
                known.map_or_else(usual, |name| (*name).to_string())
            }
            FieldType::Count => self.rules.within_bounds(USUAL_COUNT).to_string(),
            FieldType::Date => date.map_or_else(usual, |date| self.day(date).to_string()),
            FieldType::DateTime => date.map_or_else(usual, |date| format!("{}T12:00", self.day(date))),
            FieldType::Period => date.map_or_else(usual, |date| {
                let first = self.day(date);
                format!("{{ from: {first}, to: {} }}", first.saturating_add(1.day()))
            }),
            FieldType::Note => date.map_or_else(usual, |date| {
                let earlier = date.min(Date::constant(2024, 6, 27));
                format!("{{ number: DOC/779, date: {earlier} }}")
            }),
            _ => usual(),
        }
    }

    /// A day for the field in a note of a date: what is over was over before it; an event comes after the answers that
    /// are awaited for it.
    #[must_use]
    pub fn day(&self, date: Date) -> Date {
        match self.calendar {
            Some(CalendarRole::Past) => before_weekend(date.yesterday().unwrap_or(date)),
            Some(CalendarRole::Event) => of_work(date.saturating_add(28.days())),
            Some(CalendarRole::Deadline) => of_work(date.saturating_add(14.days())),
            Some(CalendarRole::None) | None => date,
        }
    }
}

/// A day, or the Friday before it where it is one of a weekend.
fn before_weekend(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.saturating_sub(1.days()),
        Weekday::Sunday => day.saturating_sub(2.days()),
        _ => day,
    }
}

/// A day, or the Monday after it where it is one of a weekend.
fn of_work(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.saturating_add(2.days()),
        Weekday::Sunday => day.saturating_add(1.days()),
        _ => day,
    }
}
