//! Dates as a language writes them.
//!
//! `dates.ftl` holds the months as names (`-month-1` to `-month-12`, with their cases) and the patterns as messages:
//! `date` with `$day`, `$month`, `$year` and `$case`; `date-FORM` for other forms; `datetime` with `$date`, `$hour`,
//! `$minute`. A new language therefore needs no Rust. CLDR's long dates are not the diplomatic ones and are not used.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::Zoned;
use jiff::civil::Date;

use super::failure::{Failure, record};
use super::functions::{self, Argument};
use super::names::{NOMINATIVE, Names};
use super::syntax::{self, Inline, Tree};
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
        let mut patterns = BTreeMap::new();
        for tree in trees {
            let mut any = false;
            for message in tree.messages().filter(|message| is_pattern(message.id.name)) {
                let mut cases = BTreeSet::from([NOMINATIVE.to_string()]);
                if let Some(pattern) = &message.value {
                    collect_cases(pattern, &mut cases);
                }
                patterns.insert(message.id.name.to_string(), cases);
                any = true;
            }
            if any {
                super::add(&mut bundle, tree.text());
            }
        }
        Self { bundle, patterns }
    }

    /// The cases of a form, or `None` where there is no such form: `date` and `locative`.
    pub fn cases(&self, pattern: &str) -> Option<&BTreeSet<String>> {
        self.patterns.get(pattern)
    }

    pub fn date(&self, date: Date, form: Option<&str>, case: Option<&str>) -> String {
        self.format("date", form, case, FluentArgs::from_iter(parts(date)))
    }

    pub fn datetime(&self, moment: &Zoned, form: Option<&str>, case: Option<&str>) -> String {
        let mut arguments = FluentArgs::from_iter(parts(moment.date()));
        let date = self.date(moment.date(), None, case);
        arguments.set("date", FluentValue::from(date));
        arguments.set("hour", FluentValue::from(moment.hour().to_string()));
        arguments.set("minute", FluentValue::from(format!("{:02}", moment.minute())));
        self.format("datetime", form, case, arguments)
    }

    fn format(&self, base: &str, form: Option<&str>, case: Option<&str>, mut arguments: FluentArgs) -> String {
        let pattern = pattern_name(base, form);
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

/// The message that writes a form: `date-short`.
pub fn pattern_name(base: &str, form: Option<&str>) -> String {
    form.map_or_else(|| base.to_string(), |form| format!("{base}-{form}"))
}

/// Whether a message is a date pattern.
pub fn is_pattern(message: &str) -> bool {
    ["date", "datetime"]
        .iter()
        .any(|base| message.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
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
