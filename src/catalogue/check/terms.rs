//! Terms that are called with arguments, and variants that can never be chosen.
//!
//! A term knows no variables but those that its call gives it: Fluent prints the name of any other and reports nothing,
//! and takes the default where a variant is lacking.

use std::collections::BTreeSet;

use fluent_syntax::ast::{NamedArgument, VariantKey};

use super::{Catalogues, Entry, HashMap, Locale, Reading};
use crate::catalogue::functions::PLURALS;
use crate::catalogue::names::{AGREEMENTS, is_name};
use crate::catalogue::syntax::{self, Element, Expression, Inline, Part, Pattern, Tree};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter() {
        let terms = terms(locale);
        let mut told = BTreeSet::new();
        let never_given = never_given(locale, &terms);
        for entry in &locale.entries {
            for text in entry.texts.iter().filter(|text| text.has_placeables()) {
                syntax::walk(text.pattern, &mut |part| match part {
                    Part::Selector(selector, variants) => {
                        for variant in variants {
                            chosen(catalogues.ours, entry, selector, &variant.key, findings);
                        }
                    }
                    Part::Inline(Inline::TermReference { id, arguments, .. }) => {
                        let Some(term) = terms.get(id.name) else { return };
                        let named = arguments.as_ref().map_or(&[][..], |arguments| &arguments.named);
                        if catalogues.ours && is_name(id.name) {
                            if arguments.is_some() {
                                findings.push(name_with_arguments(entry.tree, id.name));
                            }
                            return;
                        }
                        if arguments.as_ref().is_some_and(|arguments| !arguments.positional.is_empty()) {
                            findings.push(without_name(entry.tree, id.name));
                        }
                        // A term that says nothing has been told of.
                        let Some(text) = term.text(None).filter(|text| !text.readings.iter().all(Reading::is_blank))
                        else {
                            return;
                        };
                        let wrong = named.iter().find_map(|argument| {
                            Some((argument.name.name, misspelt(catalogues, term, argument.name.name)?))
                        });
                        if let Some((meant, written)) = wrong {
                            if told.insert(id.name) {
                                let text = format!("no call gives `${written}` to `-{}`", id.name);
                                let complaint = Diagnostic::error(Code::MissingVariable, text);
                                let complaint = complaint.at(term.tree.span(written));
                                findings.push(complaint.help(format!("did you mean `${meant}`?")));
                            }
                            return;
                        }
                        check_arguments(entry.tree, id.name, text.pattern, named, findings);
                        if catalogues.ours {
                            check_functions(entry.tree, id.name, text.pattern, findings);
                        }
                        let never = |variable: &str| {
                            never_given.iter().any(|(term, name)| *term == id.name && *name == variable)
                        };
                        let not_given = placed(text.pattern).into_iter().filter(|variable| {
                            !named.iter().any(|argument| argument.name.name == *variable) && !never(variable)
                        });
                        for variable in not_given {
                            findings.push(without_value(entry.tree, id.name, variable));
                        }
                    }
                    Part::Inline(_) | Part::Value(_) => {}
                });
            }
        }
        for (term, variable) in never_given.iter().filter(|(term, _)| !told.contains(term)) {
            let text = format!("`-{term}` uses the variable `${variable}`, which no call gives it");
            let complaint = Diagnostic::error(Code::MissingVariable, text).at(terms[term].tree.span(variable));
            let help = format!("write `{{ -{term}({variable}: \"…\") }}` where it is called, or take the variable out");
            findings.push(complaint.help(help));
        }
    }
}

fn terms<'e, 't, 's>(locale: &'e Locale<'t, 's>) -> HashMap<&'s str, &'e Entry<'t, 's>> {
    locale.entries.iter().filter(|entry| entry.is_term).map(|entry| (entry.id, entry)).collect()
}

/// A variable of a term that was meant to be one that its comment explains or another language's term knows, and is told
/// where it stands: every call gives the right one.
fn misspelt<'s>(catalogues: &Catalogues<'_, 's>, term: &Entry<'_, 's>, given: &str) -> Option<&'s str> {
    let is_known = |name: &str| {
        let others = catalogues.locales.iter().filter_map(|locale| locale.counterpart(term));
        term.documents(name)
            || others.filter(|other| !std::ptr::eq(*other, term)).any(|other| other.uses_variable(name))
    };
    if !is_known(given) || term.uses_variable(given) {
        return None;
    }
    term.variables().find(|own| !is_known(own) && nearest(own, &[given]).is_some())
}

/// A selection on a function comes to certain words; nothing is known of other selections.
fn chosen(ours: bool, entry: &Entry, selector: &Inline, key: &VariantKey<&str>, findings: &mut Diagnostics) {
    let (Inline::FunctionReference { id, .. }, VariantKey::Identifier { name }) = (selector, key) else { return };
    let known = match id.name {
        "AGREE" if ours => AGREEMENTS,
        "NUMBER" => PLURALS,
        _ => return,
    };
    if !known.contains(name) {
        let complaint = Diagnostic::error(Code::MissingForm, format!("the variant `[{name}]` can never be chosen"));
        findings.push(complaint.at(entry.tree.span(name)).nearest(name, known.iter().copied()));
    }
}

fn name_with_arguments(tree: &Tree, term: &str) -> Diagnostic {
    let text = format!("`-{term}` is a name, and takes no arguments");
    let complaint = Diagnostic::error(Code::UnknownFunction, text).at(tree.span(term));
    complaint.help("its cases are attributes; ask for one with `NAME($variable, case: \"…\")`")
}

/// `{ -term($variable) }`: Fluent leaves out what bears no name.
fn without_name(tree: &Tree, term: &str) -> Diagnostic {
    let text = format!("`-{term}` is given something without a name, which it leaves out");
    let complaint = Diagnostic::error(Code::UnknownFunction, text).at(tree.span(term));
    complaint.help(format!("give it a name, `{{ -{term}(case: \"…\") }}`, or take it out"))
}

/// The variables that a term places, each where it first stands. One that is selected on may be left out: that is what the
/// default is for.
fn placed<'s>(pattern: &Pattern<'s>) -> Vec<&'s str> {
    let mut placed: Vec<&str> = Vec::new();
    syntax::walk(pattern, &mut |part| {
        if let Part::Inline(Inline::VariableReference { id }) = part
            && !placed.contains(&id.name)
        {
            placed.push(id.name);
        }
    });
    placed
}

/// The variables of terms that some text calls, and that no call gives; each with its term.
fn never_given<'s>(locale: &Locale<'_, 's>, terms: &HashMap<&'s str, &Entry<'_, 's>>) -> Vec<(&'s str, &'s str)> {
    let of_term = |(id, term): (&&'s str, &&Entry<'_, 's>)| -> Vec<(&'s str, &'s str)> {
        let text = term.text(None).filter(|text| text.has_placeables());
        text.map_or_else(Vec::new, |text| placed(text.pattern).into_iter().map(|variable| (*id, variable)).collect())
    };
    let mut wanted: Vec<(&str, &str)> = terms.iter().flat_map(of_term).collect();
    if wanted.is_empty() {
        return wanted;
    }
    let mut called = BTreeSet::new();
    for text in locale.entries.iter().flat_map(|entry| &entry.texts).filter(|text| text.has_placeables()) {
        syntax::walk(text.pattern, &mut |part| {
            if let Part::Inline(Inline::TermReference { id, arguments, .. }) = part {
                called.insert(id.name);
                let named = arguments.as_ref().map_or(&[][..], |arguments| &arguments.named);
                wanted.retain(|(term, variable)| {
                    *term != id.name || !named.iter().any(|argument| argument.name.name == *variable)
                });
            }
        });
    }
    wanted.retain(|(term, _)| called.contains(term));
    wanted.sort_unstable();
    wanted
}

fn check_functions(tree: &Tree, term: &str, pattern: &Pattern, findings: &mut Diagnostics) {
    let mut functions = BTreeSet::new();
    syntax::walk(pattern, &mut |part| {
        if let Part::Inline(Inline::FunctionReference { id, .. }) = part
            && id.name != "NUMBER"
        {
            functions.insert(id.name);
        }
    });
    for function in functions {
        let text = format!("`-{term}` calls `{function}`, and a term has no names and dates of the note");
        let complaint = Diagnostic::error(Code::BareValue, text).at(tree.span(term));
        findings.push(complaint.help("write these words in the message itself"));
    }
}

fn without_value(tree: &Tree, term: &str, variable: &str) -> Diagnostic {
    let text = format!("`-{term}` uses the variable `${variable}`, which is not given here");
    let complaint = Diagnostic::error(Code::MissingVariable, text).at(tree.span(term));
    complaint.help(format!("write `{{ -{term}({variable}: \"…\") }}`, or the words in the message itself"))
}

/// A term that is called with an argument must select on it, and have the variant.
fn check_arguments(
    tree: &Tree,
    term: &str,
    pattern: &Pattern,
    named: &[NamedArgument<&str>],
    findings: &mut Diagnostics,
) {
    for argument in named {
        let Inline::StringLiteral { value } = argument.value else { continue };
        let mut variants = BTreeSet::new();
        let mut placed = false;
        collect_variants(pattern, argument.name.name, &mut variants, &mut placed);
        if variants.contains(value) || (variants.is_empty() && placed) {
            continue;
        }
        let text = if variants.is_empty() {
            format!("`-{term}` takes no argument `{}`", argument.name.name)
        } else {
            format!("`-{term}` has no variant `[{value}]`")
        };
        let complaint = Diagnostic::error(Code::MissingForm, text).at(tree.span(value));
        findings.push(complaint.nearest(value, variants));
    }
}

fn collect_variants<'s>(pattern: &Pattern<'s>, variable: &str, variants: &mut BTreeSet<&'s str>, placed: &mut bool) {
    for element in &pattern.elements {
        match element {
            Element::Placeable { expression: Expression::Select { selector, variants: found } } => {
                let selected = matches!(selector, Inline::VariableReference { id } if id.name == variable);
                for variant in found {
                    if selected {
                        variants.insert(syntax::key(variant));
                    }
                    collect_variants(&variant.value, variable, variants, placed);
                }
            }
            Element::Placeable { expression: Expression::Inline(Inline::VariableReference { id }) } => {
                *placed |= id.name == variable;
            }
            _ => {}
        }
    }
}
