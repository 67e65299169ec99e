//! A function, or a named argument of one, that does not exist, and what is asked of it: a case, form or article that no
//! name has, a date pattern that the language lacks.
//!
//! In other projects' catalogues the functions of Fluent are known, and those that the source language calls.

use std::collections::BTreeSet;

use fluent_syntax::ast::CallArguments;

use super::{Catalogues, Entry, Locale};
use crate::catalogue::dates;
use crate::catalogue::functions::{ARTICLES, FUNCTIONS};
use crate::catalogue::names::{CASES, FORMS};
use crate::catalogue::syntax::{self, Inline, Part, Tree};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};

/// Fluent's own functions with their named arguments: those of ECMA-402, which they hand on.
const OF_FLUENT: &[(&str, &[&str])] = &[
    (
        "NUMBER",
        &[
            "type",
            "style",
            "currency",
            "currencyDisplay",
            "currencySign",
            "unit",
            "unitDisplay",
            "notation",
            "compactDisplay",
            "signDisplay",
            "useGrouping",
            "minimumIntegerDigits",
            "minimumFractionDigits",
            "maximumFractionDigits",
            "minimumSignificantDigits",
            "maximumSignificantDigits",
            "numberingSystem",
        ],
    ),
    (
        "DATETIME",
        &[
            "dateStyle",
            "timeStyle",
            "hour12",
            "hourCycle",
            "weekday",
            "era",
            "year",
            "month",
            "day",
            "dayPeriod",
            "hour",
            "minute",
            "second",
            "fractionalSecondDigits",
            "timeZone",
            "timeZoneName",
            "calendar",
            "numberingSystem",
        ],
    ),
    ("PLATFORM", &[]),
];

const WIDTHS: &[&str] = &["narrow", "short", "long"];
const DIGITS: &[&str] = &["numeric", "2-digit"];
const STYLES: &[&str] = &["full", "long", "medium", "short"];

/// The values of those arguments that are one of a few words (ECMA-402, `Intl.NumberFormat` and `Intl.DateTimeFormat`). The
/// `style` of numbers is Fluent's own to set, and `currency` a list that grows.
const VALUES: &[(&str, &[&str])] = &[
    ("type", &["cardinal", "ordinal"]),
    ("currencyDisplay", &["symbol", "narrowSymbol", "code", "name"]),
    ("currencySign", &["standard", "accounting"]),
    ("unitDisplay", WIDTHS),
    ("notation", &["standard", "scientific", "engineering", "compact"]),
    ("compactDisplay", &["short", "long"]),
    ("signDisplay", &["auto", "always", "never", "exceptZero", "negative"]),
    ("dateStyle", STYLES),
    ("timeStyle", STYLES),
    ("hourCycle", &["h11", "h12", "h23", "h24"]),
    ("weekday", WIDTHS),
    ("era", WIDTHS),
    ("year", DIGITS),
    ("month", &["numeric", "2-digit", "narrow", "short", "long"]),
    ("day", DIGITS),
    ("dayPeriod", WIDTHS),
    ("hour", DIGITS),
    ("minute", DIGITS),
    ("second", DIGITS),
    ("timeZoneName", &["short", "long", "shortOffset", "longOffset", "shortGeneric", "longGeneric"]),
];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let mut lacking = Lacking::new();
    let called_by_source: BTreeSet<&str> =
        if catalogues.ours { BTreeSet::new() } else { catalogues.source().map(calls).unwrap_or_default() };
    for (locale, entry) in catalogues.entries() {
        for text in entry.texts.iter().filter(|text| text.has_placeables()) {
            syntax::walk(text.pattern, &mut |part| {
                let Part::Inline(Inline::FunctionReference { id, arguments }) = part else { return };
                if catalogues.ours {
                    ours(
                        catalogues,
                        &Call { tree: entry.tree, function: id.name, arguments, locale },
                        &mut lacking,
                        findings,
                    );
                } else {
                    let known = !catalogues.is_source(locale) && called_by_source.contains(id.name);
                    let of_source = catalogues.source_of(entry).map(named_arguments).unwrap_or_default();
                    theirs(entry.tree, id.name, arguments, known, (catalogues.is_source(locale), &of_source), findings);
                }
            });
        }
    }
}

fn calls<'s>(locale: &Locale<'_, 's>) -> BTreeSet<&'s str> {
    let mut called = BTreeSet::new();
    for text in locale.entries.iter().flat_map(|entry| &entry.texts).filter(|text| text.has_placeables()) {
        syntax::walk(text.pattern, &mut |part| {
            if let Part::Inline(Inline::FunctionReference { id, .. }) = part {
                called.insert(id.name);
            }
        });
    }
    called
}

/// The names of all arguments that an entry gives to functions.
fn named_arguments<'s>(entry: &Entry<'_, 's>) -> Vec<&'s str> {
    let mut named = Vec::new();
    for text in entry.texts.iter().filter(|text| text.has_placeables()) {
        syntax::walk(text.pattern, &mut |part| {
            if let Part::Inline(Inline::FunctionReference { arguments, .. }) = part {
                named.extend(arguments.named.iter().map(|argument| argument.name.name));
            }
        });
    }
    named
}

fn theirs(
    tree: &Tree,
    function: &str,
    arguments: &CallArguments<&str>,
    is_known: bool,
    (is_source, of_source): (bool, &[&str]),
    findings: &mut Diagnostics,
) {
    let Some((_, known)) = OF_FLUENT.iter().find(|(name, _)| *name == function) else {
        let near = OF_FLUENT.iter().any(|(name, _)| strsim::damerau_levenshtein(name, function) <= 2);
        if !is_known && (near || !is_source) {
            findings.push(no_function(tree, function, OF_FLUENT.iter().map(|(name, _)| *name)));
        }
        return;
    };
    // Programs hand arguments of their own on; what is nearly one of Fluent's is misspelt. What the source says already is
    // told there.
    let named = arguments.named.iter().map(|argument| argument.name.name);
    for key in named.filter(|key| !known.contains(key) && !of_source.contains(key)) {
        let is_of_another = || OF_FLUENT.iter().any(|(_, others)| others.contains(&key));
        // A translation hands on what its source does.
        let is_slip = || known.iter().any(|name| strsim::damerau_levenshtein(name, key) <= 2);
        if !is_source || is_slip() || is_of_another() {
            findings.push(no_argument(tree, function, key, known));
        }
    }
    for argument in &arguments.named {
        let (Inline::StringLiteral { value } | Inline::NumberLiteral { value }) = argument.value else { continue };
        let Some((key, known)) = VALUES.iter().find(|(key, _)| *key == argument.name.name) else { continue };
        if !known.contains(&value) {
            let complaint = Diagnostic::error(Code::UnknownFunction, format!("there is no {key} `{value}`"));
            findings.push(complaint.at(tree.span(value)).nearest(value, known.iter().copied()));
        }
    }
    for argument in &arguments.named {
        let (Inline::StringLiteral { value } | Inline::NumberLiteral { value }) = argument.value else { continue };
        let key = argument.name.name;
        let (is_right, help) = match key {
            "currency" => (
                value.len() == 3 && value.bytes().all(|byte| byte.is_ascii_alphabetic()),
                "write its code in three letters: `\"EUR\"`",
            ),
            _ if key.ends_with("Digits") => (value.parse::<u8>().is_ok(), "write a whole number"),
            _ => continue,
        };
        if !is_right {
            let complaint = Diagnostic::error(Code::UnknownFunction, format!("`{key}` cannot be `{value}`"));
            findings.push(complaint.at(tree.span(if value.is_empty() { key } else { value })).help(help));
        }
    }
}

fn no_function<'a>(tree: &Tree, function: &str, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let complaint = Diagnostic::error(Code::UnknownFunction, format!("there is no function `{function}`"));
    complaint.at(tree.span(function)).nearest(function, known)
}

fn no_argument(tree: &Tree, function: &str, key: &str, known: &[&str]) -> Diagnostic {
    let complaint = Diagnostic::error(Code::UnknownFunction, format!("`{function}` takes no argument `{key}`"));
    let complaint = complaint.at(tree.span(key));
    match nearest(key, known) {
        Some(near) => complaint.help(format!("did you mean `{near}`?")),
        None => complaint.nearest(key, known.iter().copied()),
    }
}

/// A call of a function in a text of a language.
struct Call<'a, 't, 's> {
    tree: &'t Tree<'s>,
    function: &'s str,
    arguments: &'a CallArguments<&'s str>,
    locale: &'a Locale<'t, 's>,
}

/// The date patterns that are lacking, each with the folder of its language.
type Lacking = BTreeSet<(String, String)>;

/// A call: the function exists, takes these arguments, and knows the case, form or article that is asked for.
fn ours(catalogues: &Catalogues, call: &Call, lacking: &mut Lacking, findings: &mut Diagnostics) {
    let &Call { tree, function, arguments, .. } = call;
    let Some((_, known)) = FUNCTIONS.iter().find(|(name, _)| *name == function) else {
        return findings.push(no_function(tree, function, FUNCTIONS.iter().map(|(name, _)| *name)));
    };
    // A name that has lost its colon is told as that.
    if syntax::has_lost_colon(tree, arguments) {
        return;
    }
    if !matches!(arguments.positional.as_slice(), [Inline::VariableReference { .. }]) {
        let complaint = Diagnostic::error(Code::UnknownFunction, format!("`{function}` takes one variable"));
        findings.push(complaint.at(tree.span(function)).help(format!("write `{function}($variable)`")));
    }
    let mut form = None;
    for argument in &arguments.named {
        let key = argument.name.name;
        if !known.contains(&key) {
            findings.push(no_argument(tree, function, key, known));
            continue;
        }
        let (Inline::StringLiteral { value } | Inline::NumberLiteral { value }) = argument.value else { continue };
        let choices: Vec<&str> = match (function, key) {
            ("NAME" | "AGREE", "form") => FORMS.iter().map(|(name, _)| *name).collect(),
            ("NAME", "case") => CASES.to_vec(),
            ("DATE" | "DATETIME" | "PERIOD", "case") => dates::cases().collect(),
            ("NAME", "article") => ARTICLES.to_vec(),
            ("NUMBER", "type") => vec!["cardinal", "ordinal"],
            ("DATE" | "DATETIME", "form") => {
                form = Some(value);
                continue;
            }
            _ => continue,
        };
        if !choices.contains(&value) {
            let complaint = Diagnostic::error(Code::MissingForm, format!("there is no {key} `{value}`"));
            findings.push(complaint.at(tree.span(value)).nearest(value, choices));
        }
    }
    if function == "PERIOD" {
        for pattern in dates::PERIOD_PATTERNS {
            date(catalogues, call, pattern, lacking, findings);
        }
    }
    if let ("DATE" | "DATETIME", base) = (function, function.to_lowercase()) {
        date(catalogues, call, &dates::pattern_name(&base, form), lacking, findings);
    }
}

/// Whether a pattern has a case that there is not, and that is nearly this one; that is told where it stands.
fn is_misspelt(cases: &BTreeSet<String>, case: &str) -> bool {
    let strange = cases.iter().map(String::as_str).filter(|own| !dates::cases().any(|known| known == *own));
    nearest(case, &strange.collect::<Vec<_>>()).is_some()
}

/// A pattern that is lacking is told once for all sentences that ask for it; as a message, where the source has it.
fn date(catalogues: &Catalogues, call: &Call, pattern: &str, lacking: &mut Lacking, findings: &mut Diagnostics) {
    let &Call { tree, function, arguments, locale } = call;
    let Some(cases) = locale.dates.get(pattern) else {
        let of_source = catalogues.source().filter(|_| !catalogues.is_source(locale));
        let is_asked_for = of_source.is_none_or(|source| !source.dates.contains_key(pattern));
        if is_asked_for && lacking.insert((locale.shown.to_string(), pattern.to_string())) {
            let text = format!("`{}` has no date pattern `{pattern}`, which sentences ask for", locale.shown);
            let complaint = Diagnostic::error(Code::MissingForm, text).at(tree.span(function));
            findings.push(complaint.help(format!("add a message `{pattern}` to `dates.ftl`")));
        }
        return;
    };
    for argument in &arguments.named {
        if let ("case", Inline::StringLiteral { value }) = (argument.name.name, &argument.value)
            && dates::cases().any(|case| case == *value)
            && !cases.contains(*value)
            && !is_misspelt(cases, value)
        {
            let complaint =
                Diagnostic::error(Code::MissingForm, format!("the date pattern `{pattern}` has no {value}"));
            let help = format!("add a variant `[{value}]` to the message `{pattern}` in `dates.ftl`");
            findings.push(complaint.at(tree.span(value)).help(help));
        }
    }
}
