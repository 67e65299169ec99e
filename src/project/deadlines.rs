//! What a project says of deadlines: how long before them somebody is reminded, on which days none should fall, and
//! how much notice is due.

use jiff::civil::{Date, Weekday};

use super::profile::choice;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::note::moment;
use crate::yaml::shape::{Key, Mapping, Shape, choices};
use crate::yaml::{self, Keys, Node};

/// The key `deadlines` of the profile.
#[derive(Debug, Clone, Default)]
pub struct Deadlines {
    /// How long before a deadline a calendar reminds of it.
    pub reminders: Vec<Ahead>,
    /// Days of the week on which nobody works.
    pub days_off: Vec<Weekday>,
    /// Other days on which nobody works.
    pub holidays: Vec<Date>,
    /// From the date of a note to its deadline, at least.
    pub minimum_notice: Option<Ahead>,
}

/// A time ahead of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// What a time ahead is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Days of the calendar.
    Days,
    /// Days that are neither off nor holidays.
    WorkingDays,
}

/// The units with the letters that they are written with, the longest first.
const UNITS: &[(&str, Unit)] = &[("wd", Unit::WorkingDays), ("d", Unit::Days), ("h", Unit::Hours)];

const WEEKDAYS: &[(&str, Weekday, &str)] = &[
    ("monday", Weekday::Monday, "Monday."),
    ("tuesday", Weekday::Tuesday, "Tuesday."),
    ("wednesday", Weekday::Wednesday, "Wednesday."),
    ("thursday", Weekday::Thursday, "Thursday."),
    ("friday", Weekday::Friday, "Friday."),
    ("saturday", Weekday::Saturday, "Saturday."),
    ("sunday", Weekday::Sunday, "Sunday."),
];

/// What a profile can say of deadlines.
pub static DEADLINES: Mapping = Mapping {
    what: "what is said of deadlines",
    keys: &[
        Key::optional(
            "reminders",
            Shape::List(&Shape::Text, 0),
            "[7d, 1d]",
            "How long before a deadline a calendar reminds of it: days (`7d`) or hours (`12h`).",
        ),
        Key::optional(
            "days-off",
            Shape::List(&Shape::Choice(|| choices(WEEKDAYS)), 0),
            "[saturday, sunday]",
            "Days of the week on which no deadline should fall.",
        ),
        Key::optional(
            "holidays",
            Shape::List(&Shape::Date, 0),
            "[2024-03-08]",
            "Other days on which no deadline should fall.",
        ),
        Key::optional(
            "minimum-notice",
            Shape::Text,
            "2wd",
            "From the date of a note to its deadline, at least: days (`2d`) or working days (`2wd`).",
        ),
    ],
};

impl Deadlines {
    /// Reads what a profile says.
    pub(super) fn read(node: &Node, diagnostics: &mut Diagnostics) -> Self {
        let Some(mut keys) = Keys::of(node, &DEADLINES, diagnostics) else { return Self::default() };
        let reminders = keys.get("reminders", diagnostics);
        let days_off = keys.get("days-off", diagnostics);
        let holidays = keys.get("holidays", diagnostics);
        let minimum_notice = keys.get("minimum-notice", diagnostics);
        keys.finish(diagnostics);
        let reminders = items(reminders, "reminders", diagnostics).iter();
        let reminders = reminders.filter_map(|item| ahead(item, &[Unit::Days, Unit::Hours], diagnostics)).collect();
        let days_off = items(days_off, "days of the week", diagnostics).iter();
        let days_off = days_off.filter_map(|item| choice(item, WEEKDAYS, diagnostics)).collect();
        let holidays = items(holidays, "dates", diagnostics).iter();
        let holidays = holidays.filter_map(|item| moment::date(item, diagnostics)).collect();
        let minimum_notice = minimum_notice.and_then(|node| ahead(node, &[Unit::Days, Unit::WorkingDays], diagnostics));
        Self { reminders, days_off, holidays, minimum_notice }
    }

    /// Whether nobody works on a day.
    #[must_use]
    pub fn is_off(&self, day: Date) -> bool {
        self.days_off.contains(&day.weekday()) || self.holidays.contains(&day)
    }

    /// The days from one to another on which somebody works; the first does not count.
    #[must_use]
    pub fn working_days(&self, from: Date, to: Date) -> usize {
        let days = std::iter::successors(from.tomorrow().ok(), |day| day.tomorrow().ok());
        days.take_while(|day| *day <= to).filter(|day| !self.is_off(*day)).count()
    }
}

fn items<'a>(node: Option<&'a Node>, what: &str, diagnostics: &mut Diagnostics) -> &'a [Node] {
    node.and_then(|node| yaml::expect_sequence(node, what, diagnostics)).unwrap_or_default()
}

/// `7d`, `12h` or `2wd`.
fn ahead(node: &Node, units: &[Unit], diagnostics: &mut Diagnostics) -> Option<Ahead> {
    let text = yaml::expect_text(node, "a time such as `7d`", diagnostics)?;
    let of_unit = |(letters, unit): &(&str, Unit)| {
        let count: u32 = text.strip_suffix(letters)?.trim_end().parse().ok()?;
        (count <= 1000 && units.contains(unit)).then_some(Ahead { count, unit: *unit })
    };
    let found = UNITS.iter().find_map(of_unit);
    if found.is_none() {
        let known: Vec<String> =
            UNITS.iter().filter(|(_, unit)| units.contains(unit)).map(|(letters, _)| format!("`2{letters}`")).collect();
        let complaint = Diagnostic::error(Code::InvalidValue, format!("`{text}` is no time ahead"));
        let help = "write a number with a unit (h hours, d days, wd working days), such as ";
        diagnostics.push(complaint.at(node.span.clone()).help(format!("{help}{}", known.join(" or "))));
    }
    found
}
