//! Dates as a language writes them.
//!
//! `dates.ftl` holds the months as names (`-month-1` to `-month-12`, with their cases), the time zones (`-zone-…`) and
//! the patterns as messages:
//!
//! | pattern | is given |
//! | --- | --- |
//! | `date`, `date-FORM` | `$day`, `$month`, `$year` |
//! | `datetime`, `datetime-FORM` | `$date`, `$zone`, and the time: `$hour` (0 to 23), `$hour-of-twelve`, `$minute` (two figures), `$hours` and `$minutes` as numbers, `$time` (`midnight`, `noon`, `morning`, `afternoon`), `$sharp` (`yes` at the full hour, else `no`) |
//! | `period-in-month`, `period-in-year`, `period-over-years` | `$from-day`, `$from-month`, `$from-year`, `$to-day`, `$to-month`, `$to-year` |
//!
//! and `$case` each: a case of names, or `adverbial` for a date that says when something is. A new language therefore needs no Rust. CLDR's long dates are not the diplomatic ones and are not
//! used.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::Zoned;
use jiff::civil::Date;

use super::failure::{Failure, record};
use super::functions::{self, Argument};
use super::names::{CASES, NOMINATIVE, Names};
use super::syntax::{self, Inline, Tree};
use super::usage;
use crate::diagnostic::Code;
use crate::language::Language;

/// The date patterns of a language.
pub struct Dates {
    bundle: FluentBundle<FluentResource>,
    /// Each pattern with the cases that it distinguishes; the nominative is always there.
    patterns: BTreeMap<String, BTreeSet<String>>,
}

impl Dates {
    /// Takes the patterns out of a language's files.
    pub fn read(language: &Language, trees: &[Tree], names: &Arc<Names>) -> Self {
        let mut bundle = super::bundle(language);
        functions::register_names(&mut bundle, names);
        for tree in trees.iter().filter(|tree| tree.messages().any(|message| is_pattern(message.id.name))) {
            super::add(&mut bundle, tree.text());
        }
        Self { bundle, patterns: patterns(trees.iter()) }
    }

    pub fn date(&self, date: Date, form: Option<&str>, case: Option<&str>) -> String {
        self.format("date", form, case, FluentArgs::from_iter(parts(date)))
    }

    pub fn datetime(&self, moment: &Zoned, form: Option<&str>, case: Option<&str>) -> String {
        let mut arguments = FluentArgs::from_iter(parts(moment.date()));
        let date = self.date(moment.date(), None, case);
        let (hour, minute) = (moment.hour(), moment.minute());
        let [midnight, noon, morning, afternoon] = TIMES;
        let time = match (hour, minute) {
            (0, 0) => midnight,
            (12, 0) => noon,
            (..12, _) => morning,
            _ => afternoon,
        };
        arguments.set("date", FluentValue::from(date));
        arguments.set("zone", Argument::Name(zone_name(moment)).into_value("zone"));
        arguments.set("hour", FluentValue::from(hour.to_string()));
        arguments.set("hour-of-twelve", FluentValue::from(((hour + 11) % 12 + 1).to_string()));
        arguments.set("minute", FluentValue::from(format!("{minute:02}")));
        arguments.set("hours", FluentValue::from(hour));
        arguments.set("minutes", FluentValue::from(minute));
        arguments.set("time", FluentValue::from(time));
        arguments.set("sharp", FluentValue::from(if minute == 0 { SHARP } else { "no" }));
        self.format("datetime", form, case, arguments)
    }

    pub fn period(&self, from: Date, to: Date, case: Option<&str>) -> String {
        if from == to {
            return self.date(from, None, case);
        }
        let [in_month, in_year, over_years] = PERIOD_PATTERNS;
        let pattern = if from.year() != to.year() {
            over_years
        } else if from.month() != to.month() {
            in_year
        } else {
            in_month
        };
        let mut arguments = FluentArgs::new();
        for (prefix, date) in [("from", from), ("to", to)] {
            for (name, value) in parts(date) {
                arguments.set(format!("{prefix}-{name}"), value);
            }
        }
        self.format(pattern, None, case, arguments)
    }

    fn format(&self, base: &str, form: Option<&str>, case: Option<&str>, mut arguments: FluentArgs) -> String {
        let pattern = pattern_name(base, form);
        usage::record(pattern.clone());
        let case = case.unwrap_or(NOMINATIVE);
        let missing = |message: String, help: String| {
            record(Failure { code: Code::MissingForm, message, help, name: None });
            String::new()
        };
        let Some(cases) = self.patterns.get(&pattern) else {
            return missing(
                format!("there is no date pattern `{pattern}`"),
                format!("add a message `{pattern}` to `dates.ftl`"),
            );
        };
        if !cases.contains(case) {
            let help = format!("add a variant `[{case}]` to the message `{pattern}` in `dates.ftl`");
            return missing(format!("the date pattern `{pattern}` has no {case}"), help);
        }
        arguments.set("case", FluentValue::from(case.to_string()));
        let value = self.bundle.get_message(&pattern).and_then(|message| message.value());
        let mut errors = Vec::new();
        let text = value.map(|value| self.bundle.format_pattern(value, Some(&arguments), &mut errors).into_owned());
        for error in errors {
            missing(format!("in the date pattern `{pattern}`: {error}"), "mend the pattern in `dates.ftl`".to_string());
        }
        text.unwrap_or_default()
    }
}

/// As a date says when something is: "on 27 June", "from 30 June to 2 July". No name has it.
const ADVERBIAL: &str = "adverbial";

/// The cases in which a pattern can write its date.
pub fn cases() -> impl Iterator<Item = &'static str> {
    CASES.iter().copied().chain([ADVERBIAL])
}

/// The times of the day by which a pattern can choose.
const TIMES: [&str; 4] = ["midnight", "noon", "morning", "afternoon"];

/// Those that name the hour and minute.
pub const EXACT_TIMES: [&str; 2] = ["midnight", "noon"];

/// What a date pattern is given; `None` for another message.
pub fn variables(message: &str) -> Option<&'static [&'static str]> {
    if PERIOD_PATTERNS.contains(&message) {
        return Some(&["case", "from-day", "from-month", "from-year", "to-day", "to-month", "to-year"]);
    }
    if !is_pattern(message) {
        return None;
    }
    if !is_of_moment(message) {
        return Some(&["case", "day", "month", "year"]);
    }
    Some(&[
        "case",
        "day",
        "month",
        "year",
        "date",
        "hour",
        "hour-of-twelve",
        "hours",
        "minute",
        "minutes",
        "sharp",
        "time",
        "zone",
    ])
}

/// Whether a date pattern writes a time of day too.
pub fn is_of_moment(pattern: &str) -> bool {
    pattern.starts_with("datetime")
}

/// What `$sharp` is at the full hour.
pub const SHARP: &str = "yes";

/// The patterns of some files, each with the cases that it distinguishes.
pub fn patterns<'t, 's: 't>(trees: impl Iterator<Item = &'t Tree<'s>>) -> BTreeMap<String, BTreeSet<String>> {
    let mut patterns = BTreeMap::new();
    for message in trees.flat_map(Tree::messages).filter(|message| is_pattern(message.id.name)) {
        let mut cases = BTreeSet::from([NOMINATIVE.to_string()]);
        if let Some(pattern) = &message.value {
            collect_cases(pattern, &mut cases);
        }
        patterns.insert(message.id.name.to_string(), cases);
    }
    patterns
}

/// The message that writes a form: `date-short`.
pub fn pattern_name(base: &str, form: Option<&str>) -> String {
    form.map_or_else(|| base.to_string(), |form| format!("{base}-{form}"))
}

/// The patterns of several days: within a month, within a year, and over several years.
pub const PERIOD_PATTERNS: [&str; 3] = ["period-in-month", "period-in-year", "period-over-years"];

/// The name of the zone that a moment is told in: `zone-asia-almaty` for `Asia/Almaty`.
fn zone_name(moment: &Zoned) -> String {
    let zone = moment.time_zone().iana_name().unwrap_or("unknown").to_ascii_lowercase();
    format!("zone-{}", zone.replace(|c: char| !c.is_ascii_alphanumeric(), "-"))
}

/// Whether a message is a date pattern.
pub fn is_pattern(message: &str) -> bool {
    PERIOD_PATTERNS.contains(&message)
        || ["date", "datetime"]
            .iter()
            .any(|base| message.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
}

/// What the names begin with that a variable of a date pattern can be; none for its numbers.
pub fn names_of(variable: &str) -> Option<&'static str> {
    match variable {
        "month" | "from-month" | "to-month" => Some("month-"),
        "zone" => Some("zone-"),
        _ => None,
    }
}

/// The words that a variable of a date pattern can be; none for its numbers and names.
pub fn words_of(variable: &str) -> Option<BTreeSet<&'static str>> {
    match variable {
        "case" => Some(cases().collect()),
        "time" => Some(TIMES.into()),
        "sharp" => Some([SHARP, "no"].into()),
        _ => None,
    }
}

/// The parts of a date as its pattern is given them. Fluent prints a number as its figures, without grouping.
fn parts(date: Date) -> [(&'static str, FluentValue<'static>); 3] {
    [
        ("day", FluentValue::from(date.day())),
        ("month", Argument::Name(format!("month-{}", date.month())).into_value("month")),
        ("year", FluentValue::from(date.year())),
    ]
}

fn collect_cases(pattern: &syntax::Pattern<'_>, cases: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let syntax::Element::Placeable {
            expression: syntax::Expression::Select { selector: Inline::VariableReference { id }, variants },
        } = element
            && id.name == "case"
        {
            cases.extend(variants.iter().filter_map(|variant| match variant.key {
                fluent_syntax::ast::VariantKey::Identifier { name } => Some(name.to_string()),
                fluent_syntax::ast::VariantKey::NumberLiteral { .. } => None,
            }));
        }
    }
}
