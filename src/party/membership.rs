//! Who was what, and when: the periods in which a party was a member, an observer or a partner.
//!
//! Not every day of joining is known. A period may begin in a year, or be known only to have begun by a day; a question
//! about a date that such a period leaves open is answered with [`Answer::Unrecorded`], never with a guess.

use std::fmt;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::note::moment;
use crate::source::Span;
use crate::yaml::shape::{Key, Mapping, Shape};
use crate::yaml::{self, Keys, Node, Value};

/// What a party can be to the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// A member.
    Member,
    /// An observer.
    Observer,
    /// A partner, by a memorandum of understanding.
    Partner,
}

/// The statuses with their names in `parties.yaml`.
pub const STATUSES: &[(&str, Status, &str)] = &[
    ("member", Status::Member, "A member."),
    ("observer", Status::Observer, "An observer."),
    ("partner", Status::Partner, "A partner, by a memorandum of understanding."),
];

/// What a status holds: since when, or several periods.
pub const PERIODS: &[Shape] = &[
    Shape::DayOrYear,
    Shape::Mapping(&PERIOD),
    Shape::List(&Shape::Either(&[Shape::DayOrYear, Shape::Mapping(&PERIOD)]), 0),
];

/// A time during which a party had a status.
pub static PERIOD: Mapping = Mapping {
    what: "a period",
    keys: &[
        Key::required(
            "since",
            Shape::DayOrYear,
            "2002-06-04",
            "The first day, or its year where the day is not known.",
        )
        .unless("by"),
        Key::optional(
            "by",
            Shape::Date,
            "2002-06-04",
            "A day on which it was so already, where the first is not known.",
        ),
        Key::optional("until", Shape::DayOrYear, "2018-05-31", "The last day, or its year. Without it, it lasts."),
    ],
};

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = STATUSES.iter().find(|(_, status, _)| status == self).map_or("", |(name, ..)| name);
        f.write_str(name)
    }
}

/// As much of a day as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// The day itself.
    Day(Date),
    /// A day of this year.
    Year(Date, Date),
    /// This day or an earlier one.
    By(Date),
}

impl Recorded {
    /// The first day that it can have been.
    #[must_use]
    pub const fn earliest(self) -> Date {
        match self {
            Recorded::Day(day) | Recorded::Year(day, _) => day,
            Recorded::By(_) => Date::MIN,
        }
    }

    /// The last day that it can have been.
    #[must_use]
    pub const fn latest(self) -> Date {
        match self {
            Recorded::Day(day) | Recorded::Year(_, day) | Recorded::By(day) => day,
        }
    }
}

impl fmt::Display for Recorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Recorded::Day(day) => day.fmt(f),
            Recorded::Year(first, _) => write!(f, "{}", first.year()),
            Recorded::By(day) => write!(f, "by {day}"),
        }
    }
}

/// What is known of a question about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It was so.
    Yes,
    /// It was not so.
    No,
    /// The dates in `parties.yaml` do not tell.
    Unrecorded,
}

/// A time during which a party had a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// What it was.
    pub status: Status,
    /// Its first day.
    pub since: Recorded,
    /// Its last day; none while it lasts.
    pub until: Option<Recorded>,
    span: Span,
}

impl Period {
    /// Whether a day falls into it.
    #[must_use]
    pub fn covers(&self, date: Date) -> Answer {
        let ended = |until: Recorded| date > until.latest();
        let perhaps_ended = |until: Recorded| date > until.earliest();
        if date < self.since.earliest() || self.until.is_some_and(ended) {
            Answer::No
        } else if date < self.since.latest() || self.until.is_some_and(perhaps_ended) {
            Answer::Unrecorded
        } else {
            Answer::Yes
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.since, self.until) {
            (Recorded::By(day), None) => write!(f, "{} by {day}", self.status),
            (since, None) => write!(f, "{} since {since}", self.status),
            (since, Some(until)) => write!(f, "{} {since} to {until}", self.status),
        }
    }
}

/// Whether one of the periods with this status covers a day.
pub fn answer(periods: &[Period], status: Status, date: Date) -> Answer {
    let mut answers =
        periods.iter().filter(|period| period.status == status).map(|period| period.covers(date)).peekable();
    let mut open = false;
    for answer in answers.by_ref() {
        match answer {
            Answer::Yes => return Answer::Yes,
            Answer::Unrecorded => open = true,
            Answer::No => {}
        }
    }
    if open { Answer::Unrecorded } else { Answer::No }
}

/// Reads the periods of a status: a day or year, `{ since, until }` or `{ by, until }`, or a list of such mappings.
pub fn read(node: &Node, status: Status, diagnostics: &mut Diagnostics) -> Vec<Period> {
    match &node.value {
        Value::Sequence(items) => items.iter().filter_map(|item| read_one(item, status, diagnostics)).collect(),
        _ => read_one(node, status, diagnostics).into_iter().collect(),
    }
}

fn read_one(node: &Node, status: Status, diagnostics: &mut Diagnostics) -> Option<Period> {
    if !matches!(node.value, Value::Mapping(_)) {
        let since = recorded(node, diagnostics)?;
        return Some(Period { status, since, until: None, span: node.span.clone() });
    }
    let mut keys = Keys::of(node, &PERIOD, diagnostics)?;
    let by = keys.get("by", diagnostics);
    let since = keys.get("since", diagnostics);
    let until = keys.get("until", diagnostics);
    keys.finish(diagnostics);
    if let (Some(by), Some(since)) = (by, since) {
        let complaint = Diagnostic::error(Code::InvalidValue, "a period has `since` or `by`, not both");
        let complaint = complaint.labelled(by.span.clone(), "by").labelled(since.span.clone(), "since");
        diagnostics.push(complaint.help("keep `since` where the day is known, else `by`"));
        return None;
    }
    let since = match by {
        Some(node) => moment::date(node, diagnostics).map(Recorded::By),
        None => since.and_then(|node| recorded(node, diagnostics)),
    };
    let last = until.and_then(|node| recorded(node, diagnostics));
    let since = since?;
    if let (Some(node), Some(last)) = (until, last)
        && last.latest() < since.earliest()
    {
        let complaint = Diagnostic::error(Code::InvalidValue, format!("it ends `{last}`, before it begins `{since}`"));
        diagnostics.push(complaint.at(node.span.clone()).help("`until` is the last day on which it was so"));
        return None;
    }
    Some(Period { status, since, until: last, span: node.span.clone() })
}

/// A day, `2002-06-04`, or a year, `2004`.
fn recorded(node: &Node, diagnostics: &mut Diagnostics) -> Option<Recorded> {
    let text = yaml::expect_text(node, "a day such as `2002-06-04`, or a year", diagnostics)?;
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = text.parse::<i16>().ok().filter(|year| is_year && *year >= 1900);
    let days = year.and_then(|year| Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)));
    match days {
        Some((first, last)) => Some(Recorded::Year(first, last)),
        None if text.len() == "2002-06-04".len() => moment::date(node, diagnostics).map(Recorded::Day),
        None => {
            let complaint = Diagnostic::error(Code::InvalidValue, format!("`{text}` is neither a day nor a year"));
            let help = "write `2002-06-04`, or `2002` where the day is not known and does not matter";
            diagnostics.push(complaint.at(node.span.clone()).help(help));
            None
        }
    }
}

/// Puts the periods of a party in order, and reports two that cannot both be true: it is one thing at a time.
pub fn put_in_order(party: &str, periods: &mut [Period], diagnostics: &mut Diagnostics) {
    periods.sort_by_key(|period| (period.since.earliest(), period.since.latest()));
    for pair in periods.windows(2) {
        let [first, second] = pair else { continue };
        if first.until.is_none_or(|until| until.earliest() >= second.since.latest()) {
            let message = format!("`{party}` is `{first}` and `{second}` at once");
            let complaint = Diagnostic::error(Code::InvalidValue, message);
            let complaint =
                complaint.labelled(second.span.clone(), "this begins").labelled(first.span.clone(), "before this ends");
            diagnostics.push(complaint.help("give the earlier one its last day: `{ since: …, until: … }`"));
        }
    }
}
