//! Days, moments and periods, as a note writes them: what cannot be is refused rather than guessed.

use jiff::Zoned;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, AmbiguousZoned, TimeZone};

use super::grammar::PERIOD;
use super::meant::{self, Meant};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::yaml::{self, Keys, Node, Value};

/// Days in a row; the last is no earlier than the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day, which may be the first.
    pub to: Date,
}

/// A date that exists: `2024-06-27`.
pub fn date(node: &Node, diagnostics: &mut Diagnostics) -> Option<Date> {
    let text = yaml::expect_text(node, "a date such as `2024-06-27`", diagnostics)?;
    let is_written_so = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    match text.parse::<Date>() {
        Ok(date) if is_written_so && date.year() >= 1900 => Some(date),
        found => {
            let (message, help) = match found {
                Ok(_) if is_written_so => {
                    (format!("`{text}` is before 1900"), "write the year in four figures".to_string())
                }
                _ => match meant::day(text) {
                    Meant::Day(date) => (format!("`{text}` is not a date"), format!("did you mean `{date}`?")),
                    Meant::AfterTheMonth(last) => {
                        (format!("there is no date `{text}`"), format!("that month ends on `{last}`"))
                    }
                    Meant::Nothing => {
                        (format!("`{text}` is not a date"), "write year, month and day: `2024-06-27`".to_string())
                    }
                },
            };
            diagnostics.push(Diagnostic::error(Code::InvalidValue, message).at(node.span.clone()).help(help));
            None
        }
    }
}

/// A moment of the project's clock: `2024-07-11T12:00`, in its time zone. A time that its clock skips or repeats is
/// refused rather than guessed.
pub fn datetime(node: &Node, zone: &TimeZone, diagnostics: &mut Diagnostics) -> Option<Zoned> {
    let text = yaml::expect_text(node, "a date and time such as `2024-07-11T12:00`", diagnostics)?;
    // Exactly so: seconds, an offset or a zone would be read and then not be told.
    let has_time = text.len() == 16
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            10 => byte == b'T' || byte == b' ',
            13 => byte == b':',
            _ => byte.is_ascii_digit(),
        });
    let parsed = text.parse::<DateTime>().ok().filter(|moment| has_time && moment.year() >= 1900);
    let ambiguous = parsed.map(|moment| zone.to_ambiguous_zoned(moment));
    let another = "write a time before or after the change";
    let (message, help) = match ambiguous.as_ref().map(AmbiguousZoned::offset) {
        Some(AmbiguousOffset::Unambiguous { .. }) => {
            return ambiguous.and_then(|ambiguous| ambiguous.unambiguous().ok());
        }
        Some(AmbiguousOffset::Gap { .. }) => (format!("there was no `{text}`: the clocks were put forward"), another),
        Some(AmbiguousOffset::Fold { .. }) => (format!("`{text}` came twice: the clocks were put back"), another),
        None if text.parse::<Date>().is_ok() && !has_time => {
            (format!("`{text}` has no time of day"), "write both, in the project's time zone: `2024-07-11T12:00`")
        }
        None => {
            let message = format!("`{text}` is not a date and time");
            if let (Meant::Day(day), Some(time)) = (meant::day(text), meant::time(text)) {
                let complaint = Diagnostic::error(Code::InvalidValue, message).at(node.span.clone());
                diagnostics.push(complaint.help(format!("did you mean `{day}T{time}`?")));
                return None;
            }
            (message, "write date and time, in the project's time zone: `2024-07-11T12:00`")
        }
    };
    diagnostics.push(Diagnostic::error(Code::InvalidValue, message).at(node.span.clone()).help(help));
    None
}

/// A day, or `{ from: DAY, to: DAY }`.
pub fn period(node: &Node, diagnostics: &mut Diagnostics) -> Option<Period> {
    if let Value::Scalar { .. } = node.value {
        let mut found = Diagnostics::new();
        let day = date(node, &mut found);
        let several = "write several days as `{ from: 2023-10-02, to: 2023-10-03 }`";
        let both = node.scalar().and_then(meant::both_days);
        diagnostics.extend(found.into_iter().map(|mut found| match &both {
            Some((from, to)) => {
                found.help.clear();
                found.help(format!("write both days as `{{ from: {from}, to: {to} }}`"))
            }
            None => found.help(several),
        }));
        return day.map(|day| Period { from: day, to: day });
    }
    let mut keys = Keys::of(node, &PERIOD, diagnostics)?;
    let from = keys.get("from", diagnostics);
    let to = keys.get("to", diagnostics);
    keys.finish(diagnostics);
    let end = to.map(|node| node.span.clone());
    let from = from.and_then(|node| date(node, diagnostics));
    let to = to.and_then(|node| date(node, diagnostics));
    let period = Period { from: from?, to: to? };
    if period.to < period.from {
        let message = format!("the last day, `{}`, is before the first, `{}`", period.to, period.from);
        let complaint = Diagnostic::error(Code::InvalidValue, message).at(end.unwrap_or_else(|| node.span.clone()));
        diagnostics.push(complaint.help("write the earlier day after `from:`"));
        return None;
    }
    Some(period)
}
