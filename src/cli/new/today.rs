//! The present day. Nothing but a new note asks for it: what is rendered is the same on any day.

use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The day that it is by the clock of a time zone.
pub fn today(zone: &TimeZone) -> Date {
    Zoned::now().with_time_zone(zone.clone()).date()
}
