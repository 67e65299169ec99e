//! The options with which a translation has numbers and dates written, against those of its source: the currency, the rounding, the parts of a date. How they look is each language's own affair.

use fluent_syntax::ast::CallArguments;

use super::{Catalogues, Entry};
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Options of numbers that every language shares with its source.
const OF_NUMBERS: &[&str] = &[
    "style",
    "currency",
    "unit",
    "type",
    "notation",
    "useGrouping",
    "minimumIntegerDigits",
    "minimumFractionDigits",
    "maximumFractionDigits",
    "minimumSignificantDigits",
    "maximumSignificantDigits",
];

/// Parts of a date: which of them are said is the same in every language, and how long they are is not.
const PARTS: &[&str] = &["year", "month", "day", "hour", "minute", "second"];
/// Options of dates whose values are the same too.
const OF_DATES: &[&str] = &["timeZone"];
/// Lengths by which a language says which parts there are.
const STYLES: &[&str] = &["dateStyle", "timeStyle"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry, source) in catalogues.translated().filter(|(_, entry, _)| !entry.is_faulty()) {
        for text in entry.texts.iter().filter(|text| text.has_placeables()) {
            let Some(original) = source.text(text.attribute).filter(|text| text.has_placeables()) else { continue };
            // Dates of ours have forms and cases, which are looked at by themselves.
            let is_told = |call: &Call| !catalogues.ours || call.function == "NUMBER";
            let of_source = calls(original.pattern);
            for call in calls(text.pattern).into_iter().filter(is_told) {
                let mut there = of_source.iter().filter(|there| there.says_what(&call)).peekable();
                let Some(first) = there.peek().copied() else { continue };
                if there.all(|there| difference(&call, there).is_some()) {
                    findings
                        .extend(difference(&call, first).map(|found| complaint(entry, source, &call, first, &found)));
                }
            }
        }
    }
}

/// A call of a function with a variable.
struct Call<'a, 's> {
    function: &'s str,
    variable: &'s str,
    arguments: &'a CallArguments<&'s str>,
}

impl<'s> Call<'_, 's> {
    fn says_what(&self, other: &Call<'_, 's>) -> bool {
        (self.function, self.variable) == (other.function, other.variable)
    }

    /// What it gives to an option, where it stands.
    fn option(&self, name: &str) -> Option<&'s str> {
        let named = self.arguments.named.iter().find(|argument| argument.name.name == name)?;
        match named.value {
            Inline::StringLiteral { value } | Inline::NumberLiteral { value } => Some(value),
            _ => None,
        }
    }
}

/// The calls of a text that write a number or a date.
fn calls<'a, 's>(pattern: &'a syntax::Pattern<'s>) -> Vec<Call<'a, 's>> {
    let mut calls = Vec::new();
    syntax::walk(pattern, &mut |part| {
        if let Part::Inline(Inline::FunctionReference { id, arguments }) = part
            && matches!(id.name, "NUMBER" | "DATETIME")
            && let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice()
        {
            calls.push(Call { function: id.name, variable: variable.name, arguments });
        }
    });
    calls
}

/// The option in which two calls differ, with what each gives to it.
type Difference<'s> = (&'static str, Option<&'s str>, Option<&'s str>);

fn difference<'s>(own: &Call<'_, 's>, there: &Call<'_, 's>) -> Option<Difference<'s>> {
    let values = if own.function == "NUMBER" { OF_NUMBERS } else { OF_DATES };
    let by_value = values.iter().map(|name| (*name, own.option(name), there.option(name)));
    let mut by_value = by_value.filter(|(_, own, there)| own != there);
    if let Some(found) = by_value.next() {
        return Some(found);
    }
    let has_style = |call: &Call| STYLES.iter().any(|style| call.option(style).is_some());
    if own.function != "DATETIME" || has_style(own) || has_style(there) {
        return None;
    }
    let parts = PARTS.iter().map(|name| (*name, own.option(name), there.option(name)));
    parts.into_iter().find(|(_, own, there)| own.is_some() != there.is_some())
}

fn complaint(
    entry: &Entry,
    source: &Entry,
    call: &Call,
    there: &Call,
    (option, own, wanted): &Difference,
) -> Diagnostic {
    let shown = format!("`{}(${})`", call.function, call.variable);
    let (message, place) = match (own, wanted) {
        (Some(own), Some(wanted)) => (format!("{shown} has the {option} `{own}`, and `{wanted}` in the source"), *own),
        (Some(own), None) => (format!("{shown} has `{option}`, and the source has not"), *own),
        (None, _) => (format!("{shown} lacks the `{option}` that the source has"), call.function),
    };
    let complaint = Diagnostic::warning(Code::DifferentFormat, message).at(entry.tree.span(place));
    let complaint = complaint.labelled(source.tree.span(wanted.unwrap_or(there.function)), "the source");
    complaint.help(format!("write `{{ {} }}`", syntax::call(source.tree, there.function)))
}
