//! What a text says that its translation must say too: a number, a date, a time, a sum, a symbol, a party.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::lengths::{self, Length};
use crate::diagnostic::Code;

/// A number, exactly: `±mantissa × 10^exponent`, the mantissa without zeros at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Decimal {
    mantissa: u128,
    exponent: i32,
    is_negative: bool,
}

impl Decimal {
    /// Figures before and behind the decimal sign. `None` where they are more than anybody counts to.
    pub fn of(whole: &str, fraction: &str) -> Option<Self> {
        let digits = format!("{whole}{fraction}");
        let significant = digits.trim_start_matches('0');
        if significant.len() > 36 {
            return None;
        }
        let mantissa = if significant.is_empty() { 0 } else { significant.parse().ok()? };
        Some(Self { mantissa, exponent: -i32::try_from(fraction.len()).ok()?, is_negative: false }.reduced())
    }

    /// The same below zero.
    pub const fn negative(self) -> Self {
        Self { is_negative: self.mantissa != 0, ..self }
    }

    /// So many of so many parts, to six places: what has more is a number of its own all the same.
    pub fn ratio(part: u32, whole: u32) -> Option<Self> {
        let millionths = u64::from(part) * 1_000_000 / u64::from(whole.max(1));
        Some(Self::from(u32::try_from(millionths).ok()?).scaled(-6))
    }

    /// So many times ten to a power.
    pub fn scaled(self, power: i32) -> Self {
        Self { exponent: self.exponent + power, ..self }.reduced()
    }

    /// The sum of two whole numbers.
    pub fn plus(self, other: Self) -> Option<Self> {
        let sum = self.whole()?.checked_add(other.whole()?)?;
        Some(Self { mantissa: sum, exponent: 0, is_negative: false }.reduced())
    }

    /// So many times as much.
    pub fn times(self, other: Self) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(other.mantissa)?;
        let is_negative = self.is_negative != other.is_negative;
        Some(Self { mantissa, exponent: self.exponent + other.exponent, is_negative }.reduced())
    }

    /// Its value, where that is whole and not below zero.
    fn whole(self) -> Option<u128> {
        let power = u32::try_from(self.exponent).ok().filter(|power| *power < 30 && !self.is_negative)?;
        self.mantissa.checked_mul(10_u128.checked_pow(power)?)
    }

    /// Its value, where that is small and whole.
    pub fn small(self) -> Option<u32> {
        self.whole().and_then(|whole| u32::try_from(whole).ok())
    }

    fn reduced(mut self) -> Self {
        if self.mantissa == 0 {
            return Self { mantissa: 0, exponent: 0, is_negative: false };
        }
        while self.mantissa.is_multiple_of(10) {
            self.mantissa /= 10;
            self.exponent += 1;
        }
        self
    }
}

impl From<u32> for Decimal {
    fn from(value: u32) -> Self {
        Self { mantissa: u128::from(value), exponent: 0, is_negative: false }.reduced()
    }
}

/// What a piece of text can mean.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number, whether in figures, Roman figures or words, counted or ordered.
    Number(Decimal),
    /// So many parts of a hundred.
    Percentage(Decimal),
    /// So many points by which one percentage differs from another.
    PercentagePoints(Decimal),
    /// An amount of money, by the code of its currency.
    Sum(Decimal, Arc<str>),
    /// A currency without an amount, by its code.
    Currency(Arc<str>),
    /// A day, or a month; the year may be left to what was said before.
    Date {
        /// The year, where it is said.
        year: Option<i16>,
        /// The month, from 1.
        month: u8,
        /// The day of the month; none where only a month is spoken of.
        day: Option<u8>,
    },
    /// A day of the week, from Monday as 1.
    Weekday(u8),
    /// A time of day.
    Time {
        /// The hour, 0 to 24.
        hour: u8,
        /// The minute.
        minute: u8,
    },
    /// A time zone: minutes before (+) or behind (-) the prime meridian's.
    Zone(i16),
    /// The time zone of a place, by the place: "Astana time". That of no place is the local one.
    PlaceTime(Arc<str>),
    /// The symbol of a document or the number of a note.
    Symbol(String),
    /// A telephone number, its digits alone.
    Telephone(String),
    /// The address of a page of the web, without what says its language.
    Link(String),
    /// An address of electronic mail.
    Mail(String),
    /// A name that the catalogues have: `party-kazakhstan`.
    Name(Arc<str>),
    /// A text of the note that a sentence repeats, by the name of its field, and the item that it is of, counted over all
    /// lists of the note; 0 for none.
    Field(String, usize),
}

impl Value {
    /// Under which code a value that stands in one text alone is told.
    pub const fn code(&self) -> Code {
        match self {
            Value::Number(_) | Value::Telephone(_) => Code::UnmatchedNumber,
            Value::Percentage(_) | Value::PercentagePoints(_) => Code::UnmatchedPercentage,
            Value::Sum(..) | Value::Currency(_) => Code::UnmatchedSum,
            Value::Date { .. } | Value::Weekday(_) => Code::UnmatchedDate,
            Value::Time { .. } | Value::Zone(_) | Value::PlaceTime(_) => Code::UnmatchedTime,
            Value::Symbol(_) => Code::UnmatchedSymbol,
            Value::Link(_) | Value::Mail(_) => Code::UnmatchedLink,
            Value::Name(_) => Code::UnmatchedName,
            Value::Field(..) => Code::UnmatchedPassage,
        }
    }

    /// Whether two texts that say this and that say the same: a year may be left out.
    pub fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Value::Date { year, month, day },
                Value::Date { year: other_year, month: other_month, day: other_day },
            ) => {
                (month, day) == (other_month, other_day)
                    && (year.is_none() || other_year.is_none() || year == other_year)
            }
            _ => self == other,
        }
    }

    /// The bare number of a value that is one with a unit.
    pub fn magnitude(&self) -> Option<Decimal> {
        match self {
            Value::Number(number)
            | Value::Percentage(number)
            | Value::PercentagePoints(number)
            | Value::Sum(number, _) => Some(*number),
            Value::Time { hour, minute: 0 } => Some(u32::from(*hour).into()),
            _ => None,
        }
    }

    /// Whether the two have the same unit, whatever their numbers.
    pub fn has_unit_of(&self, other: &Self) -> bool {
        match (self, other) {
            (Value::Sum(_, own), Value::Sum(_, other)) => own == other,
            (Value::Percentage(_), Value::Percentage(_))
            | (Value::PercentagePoints(_), Value::PercentagePoints(_))
            | (Value::Time { .. }, Value::Time { .. }) => true,
            _ => false,
        }
    }
}

/// How sure it is that a text means what we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// It may stand for what the other text says, and is not missed there: "one", "both", "half".
    Weak,
    /// A number in words: its absence is a warning, and an error where another stands in its place.
    Likely,
    /// Figures and symbols.
    Sure,
}

/// How a number is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// In figures, and whatever is no number.
    Figures,
    /// By a word that counts: "three".
    Cardinal,
    /// By a word that orders: "third".
    Ordinal,
    /// By a word that orders sentences: "Third, …". It is never missed.
    Enumerating,
    /// By a word that implies it: "triple"; a day of the week, that its date implies.
    Implied,
}

/// What a word is of that is not missed by itself. Two that say another thing of the same cannot stand for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// So many times as much, or so many times: "double", "three times".
    Multiple,
    /// So many of so many parts: "a third".
    Part,
    /// Once in such a time: "weekly".
    Frequency,
    /// Of a state: "Kazakh".
    State,
}

/// Something that a text says.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it can mean, the likeliest first; never empty.
    pub readings: Vec<Value>,
    /// How sure that is.
    pub strength: Strength,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// The power of ten that a word behind it says: 6 for "million".
    pub scale: i32,
    /// How it is said.
    pub form: Form,
    /// How long it lasts, where it counts units of time.
    pub length: Option<Length>,
    /// What it is of, where a word says so.
    pub aspect: Option<Aspect>,
    /// The first and the last of a range that it begins, or of a list that it stands within; see [`super::runs`].
    pub run: Option<Box<(Value, Value)>>,
}

impl Fact {
    /// A fact of one reading.
    pub fn new(value: Value, strength: Strength, range: Range<usize>) -> Self {
        Self::of(vec![value], strength, range)
    }

    /// A fact of several readings, the likeliest first.
    pub fn of(readings: Vec<Value>, strength: Strength, range: Range<usize>) -> Self {
        Self { readings, strength, range, scale: 0, form: Form::Figures, length: None, aspect: None, run: None }
    }

    /// What it means first of all.
    pub fn value(&self) -> &Value {
        &self.readings[0]
    }

    /// Whether both can mean the same. Two dates are compared as dates, two that may be times as times, two lengths of time as
    /// such, and codes such as `KC-852` letter by letter, unless they are written in two scripts: `Ил-76` may be `Il-76`.
    pub fn agrees(&self, other: &Self) -> bool {
        if let (Value::Symbol(own), Value::Symbol(other)) = (self.value(), other.value())
            && own.is_ascii() == other.is_ascii()
        {
            return own == other;
        }
        let is_date = |value: &Value| matches!(value, Value::Date { .. });
        let are_dates = is_date(self.value()) && is_date(other.value());
        let is_time = |value: &Value| matches!(value, Value::Time { .. });
        let are_times = self.readings.iter().any(is_time) && other.readings.iter().any(is_time);
        let are_lengths = self.length.is_some() && other.length.is_some();
        if are_lengths && self.length == other.length {
            return true;
        }
        let is_time_alone = |fact: &Self| fact.length.is_none() && fact.readings.iter().any(is_time);
        if are_lengths && !are_times
            || is_time_alone(self) && lengths::is_no_time(other)
            || is_time_alone(other) && lengths::is_no_time(self)
        {
            return false;
        }
        let counts = |value: &&Value| (!are_dates || is_date(value)) && (!are_times || is_time(value));
        let mut own = self.readings.iter().filter(counts);
        own.any(|own| other.readings.iter().filter(counts).any(|other| own.agrees(other)))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.mantissa.to_string();
        match usize::try_from(self.exponent) {
            Ok(zeros) => write!(f, "{digits}{}", "0".repeat(zeros.min(40))),
            Err(_) => write!(f, "{digits}e{}", self.exponent),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        assert_eq!(Decimal::of("2", "50"), Decimal::of("002", "5"));
        assert_eq!(Decimal::of("25", "").map(|number| number.scaled(5)), Decimal::of("2500000", ""));
        assert_eq!(Decimal::of("0", "00"), Some(0.into()));
        assert_eq!(Decimal::of(&"9".repeat(50), ""), None);
        assert_eq!(Decimal::of("12", "").and_then(Decimal::small), Some(12));
        assert_eq!(Decimal::ratio(3, 4), Decimal::of("0", "75"));
        assert_ne!(Decimal::ratio(1, 3), Decimal::ratio(2, 3));
    }
}
