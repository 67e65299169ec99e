//! What the words of a language can mean that its file and its catalogue name.

use std::sync::Arc;

use super::fact::Decimal;
use super::lengths::Length;

/// What a word or phrase means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A number that counts.
    Cardinal(u32),
    /// A number that orders.
    Ordinal(u32),
    /// A word that implies a number.
    Also(u32),
    /// A word that says a part of one, or one and a part: "half", «полтора».
    Fraction(Decimal),
    /// A word that says how many times as much something is: "double".
    Multiple(u32),
    /// What makes a multiple of the number before it: "times".
    TimesAsMuch,
    /// Words that say so many of so many parts: "a third of", "two thirds".
    Part(u32, u32),
    /// A word that says how often: "weekly".
    Every(Length),
    /// A word that says a part of a hundred: «полпроцента».
    PartOfPercent(Decimal),
    /// What adds a half to the number before it: "and a half", «с половиной», «жарым».
    AndHalf,
    /// A word within a number: "two hundred and fifty".
    WithinNumber,
    /// A power of ten, by its exponent.
    Scale(i32),
    /// Words that look like a number.
    NoNumber,
    /// That the number behind it is below zero.
    Minus,
    /// Per cent.
    Percent,
    /// Points by which one percentage differs from another.
    PercentagePoint,
    /// A currency, by its code.
    Currency(Arc<str>),
    /// That the figure is an hour.
    Hour,
    /// A word for the hour that counts hours too: "hours". Behind a number and beside a half of the day, it may do either.
    HourInDoubt,
    /// The hour without a number, which is one: «час дня».
    HourAlone,
    /// That the figure is a minute.
    Minute,
    /// Stands before a time of day and before no range: "at ten to six".
    At,
    /// Stands between hours and their minutes: "one hour and twenty minutes".
    And,
    /// That the hour is before noon.
    BeforeNoon,
    /// That the hour is after noon.
    AfterNoon,
    /// That the hour is of the evening, which ends with midnight as its twelve.
    Evening,
    /// That the hour is of the night: after noon until midnight, and before noon from then on.
    Night,
    /// Twelve in the day.
    Noon,
    /// Twelve in the night.
    Midnight,
    /// Half an hour behind the hour that follows: "half past".
    HalfPast,
    /// Half an hour before the hour that follows: «в половине».
    HalfTo,
    /// Half an hour behind the hour that stands before: «жарымда».
    HalfBehind,
    /// Half an hour behind this hour, in one word: «полпервого».
    HalfHour(u8),
    /// A quarter of an hour, beside the hour: "a quarter past", «четверть».
    QuarterHour,
    /// That the minutes before it are behind the hour that follows: "ten past nine".
    Past,
    /// That the minutes before it are left until the hour that follows: "ten minutes to nine".
    To,
    /// That the minutes behind it are left until the hour behind them: «без десяти девять».
    ShortOf,
    /// That the minutes before it are behind the hour before them: «тоғыздан он минут кеткенде».
    PastBehind,
    /// That the minutes before it are left until the hour before them: «тоғызға он минут қалғанда».
    ToBehind,
    /// What time is counted in, behind a number: "days".
    Unit(Length),
    /// A word between a number and its unit of time: "calendar days".
    UnitKind,
    /// One by which only days of work are counted: "working days".
    Working,
    /// A length of time by itself: "fortnight", «полчаса».
    Lasts(Length),
    /// A half of the day that may belong to other words than the number beside it: «три дня», "five in the morning session".
    HalfInDoubt,
    /// A month from 1, and whether its day may follow it.
    Month(u8, bool),
    /// A word that follows a month: "айының".
    MonthWord,
    /// A month that may be a common word.
    MonthInDoubt,
    /// A day of the month that stands before it: «қазанның үшінде».
    MonthDay(u8),
    /// What makes a day of a number behind its month: «қазанның 3-і күні».
    DayWord,
    /// Words that look like a month.
    NoMonth,
    /// A feast that is called by its month, on this day of it: "May Day".
    Feast(u8, u8),
    /// A day of the week.
    Weekday(u8),
    /// A day of the week that may be a common word: it stands for one, and is not missed.
    WeekdayInDoubt(u8),
    /// A word that follows or precedes a year.
    Year,
    /// What a time zone is counted from: "UTC".
    Zone,
    /// The time of a place by itself: «МСК», "local time".
    PlaceTime(Arc<str>),
    /// What makes a time of the place before it: "Astana time".
    TimeBehind,
    /// What makes a time of the place behind it: «по времени Астаны».
    TimeBefore,
    /// A word between two days of a month.
    Join,
    /// A word between the first and the last of a range.
    Through,
    /// A word between a day and its month.
    Of,
    /// A word before the number of a document.
    NumberSign,
    /// A party or a place, and how much the absence of its name weighs.
    Name(Arc<str>, Weight),
    /// A party by a word of the file, which stands for its name; an abbreviation is a name.
    Party(Arc<str>),
    /// A place by a word of the file: a name where it is written with a capital.
    Place(Arc<str>),
}

/// What it means that a name stands in one text alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A common word, such as "Secretariat", or one that is derived from a name: nothing.
    Light,
    /// A word that is derived from the name of a state: nothing, unless that of another state stands in its place.
    Derived,
    /// A body or a group, which texts call by many names: a warning, unless another stands in its place.
    Middle,
    /// A state, an organisation or a place: an error.
    Heavy,
}
