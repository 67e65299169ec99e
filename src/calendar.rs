//! The deadlines and events of notes as an iCalendar file (RFC 5545).
//!
//! Every time is written in UTC, so that nothing depends on what the reader's program knows of a time zone: Astana went
//! from UTC+6 to UTC+5 on 1 March 2024. The same note gives the same bytes: an entry is known by sender, number, date
//! and field, and stamped with the note's date.

use std::collections::BTreeMap;
use std::sync::Arc;

use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property, Trigger};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::catalogue::Argument;
use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::note::Note;
use crate::note::deadline::{Dated, When};
use crate::note::specification::CalendarRole;
use crate::packet::Press;
use crate::project::deadlines::{Ahead, Unit};

/// The calendar of these notes: the summary of each entry in its note's first language, its description in all of them,
/// or both in one language alone.
///
/// # Errors
/// Every message that cannot be said.
pub fn write(press: &Press, notes: &[Arc<Note>], language: Option<&Language>) -> Result<String, Diagnostics> {
    let mut calendar = Calendar::new();
    calendar.properties.retain(|property| property.key() != "PRODID");
    calendar.append_property(Property::new("PRODID", concat!("-//verbale//", env!("CARGO_PKG_VERSION"), "//EN")));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    let mut diagnostics = Diagnostics::new();
    for note in notes {
        let Some(kind) = press.project.kinds.get(&note.kind) else { continue };
        for dated in note.dated(kind) {
            match event(press, note, &dated, language) {
                Ok(event) => drop(calendar.push(event)),
                Err(found) => diagnostics.absorb(found),
            }
        }
    }
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(calendar.to_string()) }
}

/// How many entries a note has.
#[must_use]
pub fn count(press: &Press, note: &Note) -> usize {
    press.project.kinds.get(&note.kind).map_or(0, |kind| note.dated(kind).len())
}

fn event(press: &Press, note: &Arc<Note>, dated: &Dated, only: Option<&Language>) -> Result<Event, Diagnostics> {
    let is_wanted = |language: &Language| only.is_none_or(|only| only == language);
    let wanted: Vec<usize> =
        (0..note.versions.len()).filter(|index| is_wanted(&note.versions[*index].language)).collect();
    let mut summaries = Vec::new();
    let mut description = Vec::new();
    for index in wanted {
        let summary = summary(press, note, dated, index)?;
        let when = match &dated.when {
            When::Days(first, last) => {
                let more = [("days".to_string(), Argument::Period(*first, *last))].into();
                press.say(note, index, "calendar-days", more)?
            }
            When::Moment(moment) => {
                let more = [("moment".to_string(), Argument::DateTime(moment.clone()))].into();
                press.say(note, index, "calendar-moment", more)?
            }
        };
        let when = match dated.days {
            Some((first, last)) => {
                let more = [("days".to_string(), Argument::Period(first, last))].into();
                format!("{}\n{when}", press.say(note, index, "calendar-days", more)?)
            }
            None => when,
        };
        description.push(format!("{summary}\n{when}"));
        summaries.push((note.versions[index].language.to_string(), summary));
    }
    let sender = note.from.to_string().replace(' ', "-");
    let identity = format!("{sender}.{}.{}.{}", note.file_stem(), note.date, dated.field);
    let stamp = format!("{}T000000Z", note.date.strftime("%Y%m%d"));
    let mut event = Event::new();
    event.add_property("UID", format!("{identity}@verbale"));
    event.add_property("DTSTAMP", &stamp);
    event.add_property("TRANSP", "TRANSPARENT");
    match &dated.when {
        When::Days(first, last) => {
            event.append_property(day("DTSTART", *first));
            // The end of an entry is the first day that does not belong to it.
            if first != last
                && let Ok(after) = last.tomorrow()
            {
                event.append_property(day("DTEND", after));
            }
        }
        When::Moment(moment) => {
            let moment = moment.with_time_zone(TimeZone::UTC);
            event.add_property("DTSTART", moment.strftime("%Y%m%dT%H%M%SZ").to_string());
            // It ends with its last day, by the clock of the project.
            if let Some((_, last)) = dated.days
                && let Ok(end) =
                    last.tomorrow().and_then(|after| after.to_zoned(press.project.profile.time_zone.clone()))
            {
                let end = end.with_time_zone(TimeZone::UTC);
                event.add_property("DTEND", end.strftime("%Y%m%dT%H%M%SZ").to_string());
            }
        }
    }
    let Some((language, summary)) = summaries.first() else { return Ok(event.done()) };
    let mut property = Property::new("SUMMARY", summary.as_str());
    event.append_property(property.add_parameter("LANGUAGE", language).done());
    event.description(&description.join("\n\n"));
    if dated.role == CalendarRole::Deadline {
        for ahead in &press.project.profile.deadlines.reminders {
            // The library reads no time before something, so that is put in the place of one that it reads.
            let Ok(at_once) = Trigger::try_from(&Property::new("TRIGGER", "PT0S")) else { continue };
            let mut alarm = Alarm::display(summary, at_once);
            alarm.add_property("TRIGGER", duration(*ahead));
            alarm.add_property("UID", format!("{identity}{}@verbale", duration(*ahead)));
            alarm.add_property("DTSTAMP", &stamp);
            event.alarm(alarm);
        }
    }
    Ok(event.done())
}

/// What an entry is called in a version: what the note is about, and its number.
fn summary(press: &Press, note: &Arc<Note>, dated: &Dated, version: usize) -> Result<String, Diagnostics> {
    let nothing_more = BTreeMap::new;
    let title = if note.number.is_some() { "document-title" } else { "document-title-draft" };
    let message = match dated.role {
        CalendarRole::Deadline => "calendar-deadline",
        CalendarRole::Event | CalendarRole::Past | CalendarRole::None => "calendar-event",
    };
    let subject = press.say(note, version, &format!("{}-subject", note.kind), nothing_more())?;
    let title = press.say(note, version, title, nothing_more())?;
    let more = [("subject", subject), ("title", title)];
    press.say(note, version, message, more.map(|(name, text)| (name.to_string(), Argument::Text(text))).into())
}

fn day(name: &str, day: Date) -> Property {
    Property::new(name, day.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
}

/// A time before something, as iCalendar has it.
fn duration(ahead: Ahead) -> String {
    match ahead.unit {
        Unit::Hours => format!("-PT{}H", ahead.count),
        Unit::Days | Unit::WorkingDays => format!("-P{}D", ahead.count),
    }
}
