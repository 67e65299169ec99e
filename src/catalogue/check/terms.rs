//! Terms that are called with arguments, and variants that can never be chosen.
//!
//! A term knows no variables but those that its call gives it: Fluent prints the name of any other and reports nothing,
//! and takes the default where a variant is lacking.

use std::collections::BTreeSet;

use fluent_syntax::ast::{NamedArgument, VariantKey};

use super::{Catalogues, Entry, HashMap, Locale, Reading, Text};
use crate::catalogue::functions::PLURALS;
use crate::catalogue::names::{AGREEMENTS, is_name};
use crate::catalogue::syntax::{self, Element, Expression, Inline, Part, Pattern, Tree};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter() {
        let terms = Terms::of(locale);
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for entry in &locale.entries {
            for text in entry.texts.iter().filter(|text| text.has_placeables()) {
                syntax::walk(text.pattern, &mut |part| match part {
                    Part::Selector(selector, variants) => {
                        for variant in variants {
                            chosen(catalogues.ours, entry, selector, &variant.key, findings);
                        }
                    }
                    Part::Inline(Inline::TermReference { id, attribute, arguments }) => {
                        let named = arguments.as_ref().map_or(&[][..], |arguments| &arguments.named);
                        if catalogues.ours && is_name(id.name) && terms.0.contains_key(id.name) {
                            if arguments.is_some() {
                                findings.push(name_with_arguments(entry.tree, id.name));
                            }
                            return;
                        }
                        let Some(term) = terms.called_by(entry, id.name) else { return };
                        if arguments.as_ref().is_some_and(|arguments| !arguments.positional.is_empty()) {
                            findings.push(without_name(entry.tree, id.name));
                        }
                        // Of its attribute nothing is said. A term that says nothing has been told of.
                        let Some(text) = term.says().filter(|_| attribute.is_none()) else { return };
                        let wrong = named.iter().find_map(|argument| {
                            Some((argument.name.name, misspelt(catalogues, term.entry, argument.name.name)?))
                        });
                        if let Some((meant, written)) = wrong {
                            if told.insert(id.name) {
                                let text = format!("no call gives `${written}` to `-{}`", id.name);
                                let complaint = Diagnostic::error(Code::MissingVariable, text);
                                let complaint = complaint.at(term.entry.tree.span(written));
                                findings.push(complaint.help(format!("did you mean `${meant}`?")));
                            }
                            return;
                        }
                        check_arguments(entry.tree, id.name, text.pattern, named, findings);
                        if catalogues.ours {
                            check_functions(entry.tree, id.name, text.pattern, findings);
                        }
                        let is_given = |name: &str| named.iter().any(|argument| argument.name.name == name);
                        for variable in term.placed.iter().filter(|name| term.given.contains(*name) && !is_given(name))
                        {
                            findings.push(without_value(entry.tree, id.name, variable));
                        }
                    }
                    Part::Inline(_) | Part::Value(_) => {}
                });
            }
        }
        let mut called: Vec<&Term> =
            terms.all().filter(|term| term.is_called && !told.contains(term.entry.id)).collect();
        called.sort_unstable_by_key(|term| std::ptr::from_ref(term.entry));
        for term in called {
            for variable in term.placed.iter().filter(|variable| !term.given.contains(*variable)) {
                findings.push(never_given(term.entry, variable));
            }
        }
    }
}

/// A term, and what calls give it.
struct Term<'e, 't, 's> {
    entry: &'e Entry<'t, 's>,
    /// The variables that it places, each where it first stands.
    placed: Vec<&'s str>,
    is_called: bool,
    given: BTreeSet<&'s str>,
}

impl<'e, 't, 's> Term<'e, 't, 's> {
    /// Its own text, unless that is blank.
    fn says(&self) -> Option<&'e Text<'t, 's>> {
        self.entry.text(None).filter(|text| !text.readings.iter().all(Reading::is_blank))
    }
}

/// The terms of a language.
struct Terms<'e, 't, 's>(HashMap<&'s str, Vec<Term<'e, 't, 's>>>);

impl<'e, 't, 's> Terms<'e, 't, 's> {
    fn of(locale: &'e Locale<'t, 's>) -> Self {
        let mut terms = Self(HashMap::default());
        for entry in locale.entries.iter().filter(|entry| entry.is_term) {
            let text = entry.text(None).filter(|text| text.has_placeables());
            let mut all = Vec::new();
            if let Some(text) = text {
                placed(text.pattern, &mut all);
            }
            let term = Term { entry, placed: all, is_called: false, given: BTreeSet::new() };
            terms.0.entry(entry.id).or_default().push(term);
        }
        // What calls give matters only where a term places it.
        if terms.all().any(|term| !term.placed.is_empty()) {
            terms.read_calls(locale);
        }
        terms
    }

    fn read_calls(&mut self, locale: &Locale<'t, 's>) {
        for entry in &locale.entries {
            for text in entry.texts.iter().filter(|text| text.has_placeables()) {
                syntax::walk(text.pattern, &mut |part| {
                    let Part::Inline(Inline::TermReference { id, attribute: None, arguments }) = part else { return };
                    let Some(at) = self.place(entry, id.name) else { return };
                    let Some(term) = self.0.get_mut(id.name).and_then(|terms| terms.get_mut(at)) else { return };
                    term.is_called = true;
                    let named = arguments.iter().flat_map(|arguments| &arguments.named);
                    term.given.extend(named.map(|argument| argument.name.name));
                });
            }
        }
    }

    /// Which of the terms of a name an entry calls: that of its own bundle, or else the only one. Of several in other bundles
    /// it is not known which.
    fn place(&self, entry: &Entry, id: &str) -> Option<usize> {
        let terms = self.0.get(id)?;
        let own = terms.iter().position(|term| term.entry.bundle == entry.bundle);
        own.or_else(|| (terms.len() == 1).then_some(0))
    }

    fn called_by(&self, entry: &Entry, id: &str) -> Option<&Term<'e, 't, 's>> {
        self.0.get(id)?.get(self.place(entry, id)?)
    }

    fn all(&self) -> impl Iterator<Item = &Term<'e, 't, 's>> {
        self.0.values().flatten()
    }
}

/// Collects the variables that a pattern places. One that is selected on may be left out: that is what the default is for.
fn placed<'s>(pattern: &Pattern<'s>, all: &mut Vec<&'s str>) {
    for element in &pattern.elements {
        if let Element::Placeable { expression } = element {
            placed_by(expression, all);
        }
    }
}

fn placed_by<'s>(expression: &Expression<'s>, all: &mut Vec<&'s str>) {
    let inline = match expression {
        Expression::Select { variants, .. } => {
            return variants.iter().for_each(|variant| placed(&variant.value, all));
        }
        Expression::Inline(inline) => inline,
    };
    let mut add = |name: &'s str| {
        if !all.contains(&name) {
            all.push(name);
        }
    };
    match inline {
        Inline::VariableReference { id } => add(id.name),
        Inline::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                if let Inline::VariableReference { id } = argument {
                    add(id.name);
                }
            }
        }
        Inline::Placeable { expression } => placed_by(expression, all),
        _ => {}
    }
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

fn never_given(term: &Entry, variable: &str) -> Diagnostic {
    let text = format!("`-{}` uses the variable `${variable}`, which no call gives it", term.id);
    let complaint = Diagnostic::error(Code::MissingVariable, text).at(term.tree.span(variable));
    complaint
        .help(format!("write `{{ -{}({variable}: \"…\") }}` where it is called, or take the variable out", term.id))
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
