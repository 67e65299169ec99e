//! The functions that a catalogue may call, and the values that it is given.
//!
//! | function | gives |
//! | --- | --- |
//! | `NAME($x, case: "dative", form: "short", article: "definite")` | a name; all named arguments may be left out; `article: "initial"` where it begins a sentence |
//! | `AGREE($x, form: "short")` | what words agree with: `plural`, a gender, or `singular` |
//! | `DATE($x, case: "locative", form: "short")` | a date as `locales/<language>/dates.ftl` writes it |
//! | `DATETIME($x, …)` | likewise, with the time of day and its zone |
//! | `PERIOD($x, case: "locative")` | a day, or several in a row |
//! | `NUMBER($x)` | a number, for plural categories |

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::Zoned;
use jiff::civil::Date;

use super::dates::Dates;
use super::failure::{Failure, record};
use super::names::{FORMS, Form, NOMINATIVE, Names};
use super::usage;
use crate::diagnostic::Code;

/// The functions with the named arguments that each takes; [`super::check`] holds catalogues against this table.
pub const FUNCTIONS: &[(&str, &[&str])] = &[
    ("NAME", &["case", "form", "article"]),
    ("AGREE", &["form"]),
    ("DATE", &["case", "form"]),
    ("DATETIME", &["case", "form"]),
    ("PERIOD", &["case"]),
    ("NUMBER", &["minimumFractionDigits", "maximumFractionDigits", "minimumIntegerDigits", "type"]),
];

/// The plural categories of CLDR.
pub const PLURALS: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// What may stand in `article:`.
pub const ARTICLES: &[&str] = &["definite", INITIAL];

/// The article of a name that begins a sentence: with a capital, which the name itself has where it has no article.
const INITIAL: &str = "initial";

/// A value that a message is given.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// Text that stands as it is.
    Text(String),
    /// A whole number.
    Count(u32),
    /// A name, by the identifier of its term: `party-kazakhstan`.
    Name(String),
    /// Several names, said as a list of the language.
    Names(Vec<Argument>),
    /// A day.
    Date(Date),
    /// A moment, in the project's time zone.
    DateTime(Box<Zoned>),
    /// Days in a row: the first and the last.
    Period(Date, Date),
}

impl Argument {
    /// Whether a message may select on it without a function.
    pub(super) const fn can_be_selected_on(&self) -> bool {
        matches!(self, Argument::Text(_) | Argument::Count(_))
    }

    /// Whether the key of a variant can be this value's: the plural category of a number or a number; words of a text.
    pub(super) fn can_equal(&self, key: &str) -> bool {
        let is_figure = key.starts_with(|c: char| c.is_ascii_digit() || c == '-');
        match self {
            Argument::Count(_) => is_figure || PLURALS.contains(&key),
            _ => !is_figure,
        }
    }

    pub(super) const fn described(&self) -> &'static str {
        match self {
            Argument::Text(_) => "a text",
            Argument::Count(_) => "a number",
            Argument::Name(_) | Argument::Names(_) => "a name",
            Argument::Date(_) => "a date",
            Argument::DateTime(_) => "a date and time",
            Argument::Period(..) => "a period of days",
        }
    }

    /// How a message places it.
    fn called_as(&self, variable: &str) -> String {
        match self {
            Argument::Text(_) | Argument::Count(_) => format!("${variable}"),
            Argument::Name(_) | Argument::Names(_) => format!("NAME(${variable})"),
            Argument::Date(_) => format!("DATE(${variable})"),
            Argument::DateTime(_) => format!("DATETIME(${variable})"),
            Argument::Period(..) => format!("PERIOD(${variable})"),
        }
    }

    /// As Fluent takes it, under the name of a variable.
    pub(super) fn into_value(self, variable: &str) -> FluentValue<'static> {
        match self {
            Argument::Text(text) => FluentValue::from(text),
            Argument::Count(count) => FluentValue::from(count),
            opaque => FluentValue::Custom(Box::new(Opaque { argument: opaque, variable: variable.to_string() })),
        }
    }

    pub(super) fn selector_help(&self, name: &str) -> String {
        match self {
            Argument::Name(_) | Argument::Names(_) => format!("select on `AGREE(${name})`"),
            _ => "select on a number, a text or `AGREE(…)`".to_string(),
        }
    }
}

/// A value that means nothing without its function, and the variable that it was given as.
#[derive(Debug, Clone, PartialEq)]
struct Opaque {
    argument: Argument,
    variable: String,
}

impl FluentType for Opaque {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.placed_bare()
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.placed_bare()
    }
}

impl Opaque {
    /// Fluent asks for the text of a value only when it stands in a sentence without its function.
    fn placed_bare(&self) -> Cow<'static, str> {
        let Self { argument, variable } = self;
        record(Failure {
            code: Code::BareValue,
            message: format!("`${variable}` is {} and stands there without its function", argument.described()),
            help: format!(
                "write `{{ {} }}`, with a `case:` where the sentence asks for one",
                argument.called_as(variable)
            ),
            name: None,
        });
        Cow::Borrowed("")
    }
}

/// Makes the functions known to a bundle. A second registration of a name would be the only failure.
pub fn register(bundle: &mut FluentBundle<FluentResource>, names: &Arc<Names>, dates: Dates) {
    register_names(bundle, names);
    let dates = Arc::new(dates);
    let same_dates = Arc::clone(&dates);
    let also_dates = Arc::clone(&dates);
    let added = bundle
        .add_function("DATE", move |positional, named| match argument(positional) {
            Some(Argument::Date(date)) => dates.date(*date, text(named, "form"), text(named, "case")).into(),
            _ => wrong_argument("DATE", "a date", positional),
        })
        .and(bundle.add_function("DATETIME", move |positional, named| match argument(positional) {
            Some(Argument::DateTime(moment)) => {
                same_dates.datetime(moment, text(named, "form"), text(named, "case")).into()
            }
            _ => wrong_argument("DATETIME", "a date and time", positional),
        }))
        .and(bundle.add_function("PERIOD", move |positional, named| match argument(positional) {
            Some(Argument::Period(from, to)) => also_dates.period(*from, *to, text(named, "case")).into(),
            _ => wrong_argument("PERIOD", "a period of days", positional),
        }))
        // Fluent's own `NUMBER` prints its name for what is no number, and reports nothing.
        .and(bundle.add_function("NUMBER", |positional, named| match positional.first() {
            Some(FluentValue::Number(number)) => {
                let mut number = number.clone();
                number.options.merge(named);
                FluentValue::Number(number)
            }
            _ => wrong_argument("NUMBER", "a number", positional),
        }));
    debug_assert!(added.is_ok(), "each function is registered once");
}

/// Makes `NAME` and `AGREE` known to a bundle.
pub fn register_names(bundle: &mut FluentBundle<FluentResource>, names: &Arc<Names>) {
    let known = Arc::clone(names);
    let same = Arc::clone(names);
    let added = bundle
        .add_function("NAME", move |positional, named| match argument(positional) {
            Some(argument @ (Argument::Name(_) | Argument::Names(_))) => say(&known, argument, named).into(),
            _ => wrong_argument("NAME", "a name", positional),
        })
        .and(bundle.add_function("AGREE", move |positional, named| match argument(positional) {
            Some(Argument::Name(identifier)) => agreement(&same, identifier, named).into(),
            Some(Argument::Names(names)) => match names.as_slice() {
                [Argument::Name(only)] => agreement(&same, only, named).into(),
                _ => "plural".into(),
            },
            _ => wrong_argument("AGREE", "a name", positional),
        }));
    debug_assert!(added.is_ok(), "each function is registered once");
}

/// The first argument, if it is one of ours.
fn argument<'a>(positional: &'a [FluentValue<'_>]) -> Option<&'a Argument> {
    opaque(positional).map(|opaque| &opaque.argument)
}

fn opaque<'a>(positional: &'a [FluentValue<'_>]) -> Option<&'a Opaque> {
    match positional.first()? {
        FluentValue::Custom(value) => (**value).as_any().downcast_ref::<Opaque>(),
        _ => None,
    }
}

fn text<'a>(named: &'a FluentArgs<'_>, key: &'static str) -> Option<&'a str> {
    match named.get(key)? {
        FluentValue::String(text) => Some(text),
        _ => None,
    }
}

/// A missing variable is reported by Fluent itself; any other value is not, and is recorded here.
fn wrong_argument(function: &str, expected: &str, positional: &[FluentValue]) -> FluentValue<'static> {
    let (found, help) = match (opaque(positional), positional.first()) {
        (Some(Opaque { argument, variable }), _) => (
            format!("`${variable}` is {}", argument.described()),
            format!("write `{{ {} }}`", argument.called_as(variable)),
        ),
        (None, Some(FluentValue::String(_) | FluentValue::Number(_))) => {
            let help = "place a text or a number without a function: `{ $variable }`".to_string();
            ("is given a text or a number".to_string(), help)
        }
        // A variable that is not there; Fluent says so too, except within a term.
        (None, _) => {
            let help = "give the variable, or take the call out".to_string();
            let message = format!("`{function}` asks for {expected}, and is given nothing");
            record(Failure { code: Code::MissingVariable, message, help, name: None });
            return FluentValue::Error;
        }
    };
    record(Failure {
        code: Code::BareValue,
        message: format!("`{function}` asks for {expected}, and {found}"),
        help,
        name: None,
    });
    FluentValue::Error
}

/// A name, or several in the words by which the language lists them, each in the form and case that is asked for.
fn say(names: &Names, argument: &Argument, arguments: &FluentArgs<'_>) -> String {
    match argument {
        Argument::Name(identifier) => name(names, identifier, arguments),
        Argument::Names(several) => {
            names.lists().join(several.iter().map(|argument| say(names, argument, arguments)).collect())
        }
        _ => String::new(),
    }
}

fn name(names: &Names, identifier: &str, arguments: &FluentArgs<'_>) -> String {
    usage::record(format!("-{identifier}"));
    let missing = |message: String, help: String| {
        record(Failure { code: Code::MissingForm, message, help, name: Some(identifier.to_string()) });
        String::new()
    };
    let Some(name) = names.get(identifier) else {
        return missing(
            format!("there is no name `-{identifier}`"),
            format!("add the term `-{identifier}` to the catalogue"),
        );
    };
    let Some(form) = form(arguments) else { return String::new() };
    let case = text(arguments, "case").unwrap_or(NOMINATIVE);
    let Some(found) = name.get(form, case) else {
        let (term, form, case) = names.lacking(identifier, form, case);
        let attribute = match (form, case) {
            (Form::Long, case) => case.to_string(),
            (form, NOMINATIVE) => form.as_str().to_string(),
            (form, case) => format!("{}-{case}", form.as_str()),
        };
        let wanted = format!("`-{term}` has no {case} of its {} form", form.as_str());
        return missing(wanted, format!("add the attribute `.{attribute} = …` to `-{term}`"));
    };
    let asked = text(arguments, "article");
    let said = match (asked, name.article(form)) {
        (Some(_), Some(article)) => format!("{article} {found}"),
        _ => found.to_string(),
    };
    if asked == Some(INITIAL) { with_capital(&said) } else { said }
}

fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The form that is asked for; one that does not exist is recorded.
fn form(arguments: &FluentArgs<'_>) -> Option<Form> {
    let written = text(arguments, "form").unwrap_or(Form::Long.as_str());
    let form = Form::named(written);
    if form.is_none() {
        let known: Vec<&str> = FORMS.iter().map(|(name, _)| *name).collect();
        let (message, help) = (format!("there is no form `{written}`"), format!("forms are `{}`", known.join("`, `")));
        record(Failure { code: Code::MissingForm, message, help, name: None });
    }
    form
}

fn agreement(names: &Names, identifier: &str, arguments: &FluentArgs<'_>) -> String {
    let Some(form) = form(arguments) else { return String::new() };
    let known = names.get(identifier).and_then(|name| name.agreement(form));
    if let Some(known) = known.filter(|known| *known != "singular" || !names.has_genders()) {
        return known.to_string();
    }
    record(Failure {
        code: Code::MissingForm,
        message: format!("`-{identifier}` does not say what words agree with it"),
        help: format!("add `.gender = …` or `.number = …` to `-{identifier}`"),
        name: Some(identifier.to_string()),
    });
    String::new()
}
