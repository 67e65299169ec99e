//! A date, number or name that stands in a text, or is selected on, without its function, or with that of another.
//!
//! What a variable is, the project says: by what it gives to every message and by the fields of its kinds. Where it says
//! nothing, the source language does, and where all translations agree against it, they do.

use super::surroundings::ValueType;
use super::{Catalogues, Entry, Locale};
use crate::catalogue::dates;
use crate::catalogue::syntax::{self, Inline, Part};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry) in catalogues.entries().filter(|(_, entry)| !entry.is_term) {
        if entry.texts.iter().any(super::Text::has_placeables) {
            check_entry(catalogues, locale, entry, findings);
        }
    }
}

/// The functions that say a variable, in one entry.
#[derive(Default)]
struct Usage<'s> {
    calls: Vec<(&'s str, &'s str)>,
    /// The same of those that are selected on.
    selecting: Vec<(&'s str, &'s str)>,
    /// Variables that stand by themselves, and whether they are selected on.
    bare: Vec<(&'s str, bool)>,
}

fn usage<'s>(entry: &Entry<'_, 's>) -> Usage<'s> {
    let mut usage = Usage::default();
    for text in entry.texts.iter().filter(|text| text.has_placeables()) {
        let mut inside: Vec<*const Inline> = Vec::new();
        syntax::walk(text.pattern, &mut |part| match part {
            Part::Selector(Inline::VariableReference { id }, _) => usage.bare.push((id.name, true)),
            Part::Selector(Inline::FunctionReference { id, arguments }, _) => {
                if let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice() {
                    usage.selecting.push((id.name, variable.name));
                }
            }
            Part::Inline(Inline::FunctionReference { id, arguments }) => {
                for argument in &arguments.positional {
                    inside.push(argument);
                    if let Inline::VariableReference { id: variable } = argument {
                        usage.calls.push((id.name, variable.name));
                    }
                }
            }
            Part::Inline(inline @ Inline::VariableReference { id })
                if !inside.contains(&std::ptr::from_ref(inline)) =>
            {
                usage.bare.push((id.name, false));
            }
            Part::Selector(..) | Part::Inline(_) | Part::Value(_) => {}
        });
    }
    usage
}

fn check_entry(catalogues: &Catalogues, locale: &Locale, entry: &Entry, findings: &mut Diagnostics) {
    let own = usage(entry);
    let is_pattern = catalogues.ours && dates::is_pattern(entry.id);
    for (variable, selected) in &own.bare {
        let declared = if is_pattern {
            dates::names_of(variable).map(ValueType::Name)
        } else {
            catalogues.surroundings.and_then(|project| project.type_of(entry.id, variable))
        };
        let function = match declared {
            Some(ValueType::Name(_)) => Some(if *selected { "AGREE" } else { "NAME" }),
            Some(ValueType::Date) => Some("DATE"),
            Some(ValueType::DateTime) => Some("DATETIME"),
            Some(ValueType::Period) => Some("PERIOD"),
            Some(ValueType::Number | ValueType::Plain) => None,
            None | Some(ValueType::Unknown) if is_pattern => None,
            None | Some(ValueType::Unknown) => by_others(catalogues, locale, entry, variable, *selected),
        };
        let Some(function) = function else { continue };
        let does = if *selected { "is selected on" } else { "stands here" };
        let text = format!("`${variable}` {does} without its function");
        let complaint = Diagnostic::error(Code::BareValue, text).at(entry.tree.span(variable));
        findings.push(complaint.help(match function {
            "AGREE" => format!("select on `AGREE(${variable})`"),
            "NAME" | "DATE" | "DATETIME" | "PERIOD" if catalogues.ours => {
                format!("write `{{ {function}(${variable}) }}`, with a `case:` where the sentence asks for one")
            }
            _ => {
                let call = call_elsewhere(catalogues, locale, entry, function, variable);
                let call = call.map_or_else(|| format!("{function}(${variable})"), str::to_string);
                format!("write `{{ {call} }}`, as the other language does")
            }
        }));
    }
    for (function, variable) in &own.calls {
        let by_project = || check_call(catalogues, entry, function, variable, is_pattern).filter(|_| catalogues.ours);
        let project = catalogues.surroundings.filter(|_| catalogues.ours);
        let is_known = project.is_some_and(|project| project.type_of(entry.id, variable).is_some());
        let by_source = || unlike_source(catalogues, entry, function, variable).filter(|_| !is_known);
        findings.extend(by_project().or_else(by_source));
    }
}

/// How the language that says a variable by a function writes the call.
fn call_elsewhere<'s>(
    catalogues: &Catalogues<'_, 's>,
    locale: &Locale,
    entry: &Entry<'_, 's>,
    function: &str,
    variable: &str,
) -> Option<&'s str> {
    let translated = || catalogues.translations().find_map(|locale| locale.counterpart(entry));
    let other = if catalogues.is_source(locale) { translated()? } else { catalogues.source_of(entry)? };
    let mut found = None;
    for text in &other.texts {
        syntax::walk(text.pattern, &mut |part| {
            let Part::Inline(Inline::FunctionReference { id, arguments }) = part else { return };
            let [Inline::VariableReference { id: given }] = arguments.positional.as_slice() else { return };
            if found.is_none() && id.name == function && given.name == variable {
                found = Some(syntax::call(other.tree, id.name));
            }
        });
    }
    found
}

/// Functions of values that are not the same: a number is no date, and a date no period.
const APART: &[&str] = &["NUMBER", "DATETIME", "DATE", "PERIOD"];

/// Tells of a number that the source says as a date, or a date as a number.
fn unlike_source<'s>(
    catalogues: &Catalogues<'_, 's>,
    entry: &Entry<'_, 's>,
    function: &str,
    variable: &'s str,
) -> Option<Diagnostic> {
    let source = usage(catalogues.source_of(entry)?);
    let mut there = source.calls.iter().filter(|(_, name)| *name == variable).map(|(function, _)| *function);
    let wanted = there.clone().next().filter(|wanted| APART.contains(wanted) && APART.contains(&function))?;
    if there.any(|other| other == function) {
        return None;
    }
    let text = format!("`{function}` is asked for `${variable}`, which the source says with `{wanted}`");
    let complaint = Diagnostic::error(Code::BareValue, text).at(entry.tree.span(variable));
    Some(complaint.help(format!("write `{{ {wanted}(${variable}) }}`")))
}

/// A function that is given a value of another kind than it says.
fn check_call(
    catalogues: &Catalogues,
    entry: &Entry,
    function: &str,
    variable: &str,
    is_pattern: bool,
) -> Option<Diagnostic> {
    let declared =
        catalogues.surroundings.filter(|_| !is_pattern).and_then(|project| project.type_of(entry.id, variable));
    let declared = declared?;
    let (what, right) = match declared {
        ValueType::Name(_) => ("a name", "NAME"),
        ValueType::Date => ("a date", "DATE"),
        ValueType::DateTime => ("a date with the time", "DATETIME"),
        ValueType::Period => ("a period", "PERIOD"),
        ValueType::Number => ("a number", ""),
        ValueType::Plain => ("a text", ""),
        ValueType::Unknown => return None,
    };
    let fits = match function {
        "NAME" | "AGREE" => matches!(declared, ValueType::Name(_)),
        "DATE" => declared == ValueType::Date,
        "DATETIME" => declared == ValueType::DateTime,
        "PERIOD" => declared == ValueType::Period,
        "NUMBER" => declared == ValueType::Number,
        // That there is no such function is told by itself.
        _ => true,
    };
    if fits {
        return None;
    }
    let text = format!("`{function}` is asked for `${variable}`, which is {what}");
    let complaint = Diagnostic::error(Code::BareValue, text).at(entry.tree.span(variable));
    Some(complaint.help(match right {
        "" => format!("write `{{ ${variable} }}`"),
        right => format!("write `{{ {right}(${variable}) }}`"),
    }))
}

/// The function by which the other languages say a variable: the source, or all translations of it.
fn by_others<'s>(
    catalogues: &Catalogues<'_, 's>,
    locale: &Locale,
    entry: &Entry<'_, 's>,
    variable: &str,
    selected: bool,
) -> Option<&'s str> {
    let function = |other: &Entry<'_, 's>| {
        let other = usage(other);
        let said =
            other.calls.iter().find(|(function, name)| *name == variable && *function != "AGREE").or_else(|| {
                other.calls.iter().find(|(function, name)| *name == variable && selected && *function == "AGREE")
            });
        let bare = other.bare.iter().any(|(name, _)| *name == variable);
        said.map(|(function, _)| *function).filter(|function| {
            // A selection by number needs no function, unless the others select by one.
            let by_itself = selected
                && matches!(*function, "NUMBER" | "PLATFORM")
                && !(catalogues.ours && other.selecting.contains(&(*function, variable)));
            !bare && !by_itself
        })
    };
    if !catalogues.is_source(locale) {
        return function(catalogues.source_of(entry)?);
    }
    let mut functions = catalogues.translations().filter_map(|locale| locale.counterpart(entry)).map(function);
    let first = functions.next()??;
    let rest: Vec<_> = functions.collect();
    (!rest.is_empty() && rest.iter().all(|other| *other == Some(first))).then_some(first)
}
