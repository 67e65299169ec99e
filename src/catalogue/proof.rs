//! What can be proved of a catalogue from its syntax tree alone.
//!
//! Fluent prints a fallback, or takes the default variant, for each of these faults, and not always with an error. So
//! they are found when the project is opened, whether or not a note uses the entry.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use fluent_syntax::ast::VariantKey;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::dates::{self, Dates};
use super::functions::{ARTICLES, FUNCTIONS, PLURALS};
use super::names::{AGREEMENTS, CASES, FORMS, is_name};
use super::syntax::{self, Element, Expression, Inline, Part, Pattern, Tree};
use crate::character;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::language::Language;
use crate::project::BUILT_IN;

/// Reports what is wrong in the files of a language.
pub fn prove(language: &Language, trees: &[Tree], dates: &Dates, diagnostics: &mut Diagnostics) {
    let known = Known::of(trees, diagnostics);
    for tree in trees {
        for message in tree.messages() {
            let patterns = message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value));
            patterns.for_each(|pattern| prove_pattern(language, tree, pattern, &known, dates, diagnostics));
        }
        for term in tree.terms() {
            let patterns = std::iter::once(&term.value).chain(term.attributes.iter().map(|attribute| &attribute.value));
            patterns.for_each(|pattern| prove_pattern(language, tree, pattern, &known, dates, diagnostics));
        }
    }
    prove_acyclic(trees, diagnostics);
}

/// The entries that others may refer to.
struct Known<'a, 's> {
    messages: BTreeSet<&'s str>,
    terms: BTreeMap<&'s str, &'a Pattern<'s>>,
    attributes: HashSet<(&'s str, &'s str)>,
}

impl<'a, 's> Known<'a, 's> {
    fn of(trees: &'a [Tree<'s>], diagnostics: &mut Diagnostics) -> Self {
        let mut known = Self { messages: BTreeSet::new(), terms: BTreeMap::new(), attributes: HashSet::new() };
        let mut first: HashMap<(bool, &str), crate::source::Span> = HashMap::new();
        for tree in trees {
            let messages = tree.messages().map(|message| (false, message.id.name, &message.attributes));
            let terms = tree.terms().map(|term| (true, term.id.name, &term.attributes));
            for (is_term, name, attributes) in messages.chain(terms) {
                let shown = if is_term { format!("-{name}") } else { name.to_string() };
                let span = tree.span(name);
                if let Some(earlier) = first.insert((is_term, name), span.clone()) {
                    let complaint =
                        Diagnostic::error(Code::Duplicate, format!("`{shown}` stands in this language twice"));
                    let file = [&span, &earlier]
                        .map(|span| span.source().name())
                        .into_iter()
                        .find_map(|name| name.strip_prefix(BUILT_IN));
                    let help = match file {
                        Some(file) => format!(
                            "a file `{file}` of your own, even an empty one, takes the place of the built-in one"
                        ),
                        None => "keep one of them".to_string(),
                    };
                    diagnostics.push(complaint.labelled(span, "again").labelled(earlier, "first").help(help));
                }
                let mut seen = HashSet::new();
                for attribute in attributes {
                    if !seen.insert(attribute.id.name) {
                        let text = format!("`{shown}` has the attribute `.{}` twice", attribute.id.name);
                        let complaint = Diagnostic::error(Code::Duplicate, text).at(tree.span(attribute.id.name));
                        diagnostics.push(complaint.help("keep one of them"));
                    }
                    if !is_term {
                        known.attributes.insert((name, attribute.id.name));
                    }
                }
            }
            known.messages.extend(tree.messages().map(|message| message.id.name));
            known.terms.extend(tree.terms().map(|term| (term.id.name, &term.value)));
        }
        known
    }
}

fn prove_pattern(
    language: &Language,
    tree: &Tree,
    pattern: &Pattern,
    known: &Known,
    dates: &Dates,
    diagnostics: &mut Diagnostics,
) {
    if diagnostics.more() > 0 {
        // More has been found than will be told.
        return;
    }
    let missing = |kind: &str, name: &str, slice: &str| {
        let text = format!("there is no {kind} `{name}` in `locales/{language}/`");
        Diagnostic::error(Code::MissingMessage, text).at(tree.span(slice))
    };
    prove_variants(tree, pattern, diagnostics);
    let mut unquoted: Vec<&str> = Vec::new();
    syntax::walk(pattern, &mut |part| {
        let Part::Inline(inline) = part else { return };
        match inline {
            Inline::StringLiteral { value } => {
                character::check_value(&unescape_unicode_to_string(value), &tree.span(value), diagnostics);
            }
            Inline::MessageReference { id, attribute } => {
                if unquoted.iter().any(|value| std::ptr::eq(*value, id.name)) {
                    return;
                }
                if !known.messages.contains(id.name) {
                    let complaint = missing("message", id.name, id.name);
                    let known: Vec<&str> = known.messages.iter().copied().collect();
                    diagnostics.push(match nearest(id.name, &known) {
                        Some(near) => complaint.help(format!("did you mean `{near}`?")),
                        None => complaint.help(format!("add `{} = …`, or mend the reference", id.name)),
                    });
                } else if let Some(attribute) = attribute {
                    let text = format!("the attribute `.{}` of a message cannot stand in a text", attribute.name);
                    let complaint = Diagnostic::error(Code::MissingMessage, text).at(tree.span(attribute.name));
                    diagnostics.push(complaint.help("make a message of its own of it"));
                }
            }
            Inline::TermReference { id, attribute, arguments } => {
                let Some(term) = known.terms.get(id.name) else {
                    let complaint = missing("term", &format!("-{}", id.name), id.name);
                    return diagnostics.push(complaint.nearest(id.name, known.terms.keys().copied()));
                };
                if let Some(attribute) = attribute {
                    let text = format!("the attribute `.{}` of a term cannot stand in a text", attribute.name);
                    let complaint = Diagnostic::error(Code::MissingMessage, text).at(tree.span(attribute.name));
                    diagnostics.push(complaint.help("ask for a case with `NAME($variable, case: \"…\")`"));
                }
                if is_name(id.name) && arguments.is_some() {
                    let text = format!("`-{}` is a name, and takes no arguments", id.name);
                    let complaint = Diagnostic::error(Code::UnknownFunction, text).at(tree.span(id.name));
                    diagnostics.push(
                        complaint.help("its cases are attributes; ask for one with `NAME($variable, case: \"…\")`"),
                    );
                } else if let Some(arguments) = arguments {
                    prove_term_arguments(tree, id.name, term, &arguments.named, diagnostics);
                }
                if !is_name(id.name) {
                    let given = arguments.as_ref().map_or(&[][..], |arguments| &arguments.named);
                    prove_term_variables(tree, id.name, id.name, term, given, diagnostics);
                }
            }
            Inline::FunctionReference { id, arguments } => {
                for argument in &arguments.named {
                    // Fluent takes a word without quotation marks for a message.
                    if let Inline::MessageReference { id, .. } = &argument.value {
                        let text = format!("the value of `{}` stands without quotation marks", argument.name.name);
                        let complaint = Diagnostic::error(Code::CatalogueSyntax, text).at(tree.span(id.name));
                        diagnostics.push(complaint.help(format!("write `{}: \"{}\"`", argument.name.name, id.name)));
                        unquoted.push(id.name);
                    }
                }
                prove_call(tree, id.name, arguments, dates, diagnostics);
            }
            Inline::NumberLiteral { .. } | Inline::VariableReference { .. } | Inline::Placeable { .. } => {}
        }
    });
}

/// Two variants of one key: Fluent takes the first and never says so.
fn prove_variants(tree: &Tree, pattern: &Pattern, diagnostics: &mut Diagnostics) {
    for element in &pattern.elements {
        let Element::Placeable { expression: Expression::Select { variants, .. } } = element else { continue };
        let mut seen = HashSet::new();
        let known = known_keys(pattern_selector(element));
        for variant in variants {
            let name = syntax::key(variant);
            if let Some(known) = known
                && matches!(variant.key, VariantKey::Identifier { .. })
                && !known.contains(&name)
            {
                let complaint =
                    Diagnostic::error(Code::MissingForm, format!("the variant `[{name}]` can never be chosen"));
                diagnostics.push(complaint.at(tree.span(name)).nearest(name, known.iter().copied()));
            }
            if !seen.insert(name) {
                let complaint = Diagnostic::error(Code::Duplicate, format!("the variant `[{name}]` stands here twice"));
                diagnostics.push(complaint.at(tree.span(name)).help("keep one of them"));
            }
            prove_variants(tree, &variant.value, diagnostics);
        }
    }
}

fn pattern_selector<'a, 's>(element: &'a Element<'s>) -> Option<&'a Inline<'s>> {
    match element {
        Element::Placeable { expression: Expression::Select { selector, .. } } => Some(selector),
        _ => None,
    }
}

/// The words that a selection on a function can come to; nothing is known of other selections.
fn known_keys(selector: Option<&Inline>) -> Option<&'static [&'static str]> {
    match selector {
        Some(Inline::FunctionReference { id, .. }) if id.name == "AGREE" => Some(AGREEMENTS),
        Some(Inline::FunctionReference { id, .. }) if id.name == "NUMBER" => Some(PLURALS),
        _ => None,
    }
}

/// A term has no variables but those that its call gives it: Fluent prints the name of any other, and reports nothing.
fn prove_term_variables(
    tree: &Tree,
    term: &str,
    slice: &str,
    pattern: &Pattern,
    given: &[fluent_syntax::ast::NamedArgument<&str>],
    diagnostics: &mut Diagnostics,
) {
    let mut wanted = BTreeSet::new();
    let mut functions = BTreeSet::new();
    syntax::walk(pattern, &mut |part| match part {
        // One that is selected on may be left out: that is what the default is for.
        Part::Inline(Inline::VariableReference { id }) => {
            wanted.insert(id.name);
        }
        Part::Inline(Inline::FunctionReference { id, .. }) if id.name != "NUMBER" => drop(functions.insert(id.name)),
        _ => {}
    });
    for function in functions {
        let text = format!("`-{term}` calls `{function}`, and a term has no names and dates of the note");
        let complaint = Diagnostic::error(Code::BareValue, text).at(tree.span(slice));
        diagnostics.push(complaint.help("write these words in the message itself"));
    }
    for variable in wanted.into_iter().filter(|variable| !given.iter().any(|argument| argument.name.name == *variable))
    {
        let text = format!("`-{term}` uses the variable `${variable}`, which is not given here");
        let complaint = Diagnostic::error(Code::MissingVariable, text).at(tree.span(slice));
        diagnostics.push(
            complaint.help(format!("write `{{ -{term}({variable}: \"…\") }}`, or the words in the message itself")),
        );
    }
}

/// A term that is called with an argument must select on it, and have the variant: Fluent would take the default.
fn prove_term_arguments(
    tree: &Tree,
    term: &str,
    pattern: &Pattern,
    named: &[fluent_syntax::ast::NamedArgument<&str>],
    diagnostics: &mut Diagnostics,
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
        diagnostics.push(complaint.nearest(value, variants));
    }
}

fn collect_variants<'s>(pattern: &Pattern<'s>, variable: &str, variants: &mut BTreeSet<&'s str>, placed: &mut bool) {
    for element in &pattern.elements {
        match element {
            Element::Placeable { expression: Expression::Select { selector, variants: found } } => {
                let selected = matches!(selector, Inline::VariableReference { id } if id.name == variable);
                for variant in found {
                    if selected {
                        let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
                        variants.insert(name);
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

/// A call: the function exists, takes these arguments, and knows the case, form or article that is asked for.
fn prove_call(
    tree: &Tree,
    function: &str,
    arguments: &fluent_syntax::ast::CallArguments<&str>,
    dates: &Dates,
    diagnostics: &mut Diagnostics,
) {
    let Some((_, known)) = FUNCTIONS.iter().find(|(name, _)| *name == function) else {
        let complaint = Diagnostic::error(Code::UnknownFunction, format!("there is no function `{function}`"));
        return diagnostics
            .push(complaint.at(tree.span(function)).nearest(function, FUNCTIONS.iter().map(|(name, _)| *name)));
    };
    if !matches!(arguments.positional.as_slice(), [Inline::VariableReference { .. }]) {
        let complaint = Diagnostic::error(Code::UnknownFunction, format!("`{function}` takes one variable"));
        diagnostics.push(complaint.at(tree.span(function)).help(format!("write `{function}($variable)`")));
    }
    let mut form = None;
    for argument in &arguments.named {
        let key = argument.name.name;
        if !known.contains(&key) {
            let complaint = Diagnostic::error(Code::UnknownFunction, format!("`{function}` takes no argument `{key}`"));
            diagnostics.push(complaint.at(tree.span(key)).nearest(key, known.iter().copied()));
            continue;
        }
        let (Inline::StringLiteral { value } | Inline::NumberLiteral { value }) = argument.value else { continue };
        let choices: Vec<&str> = match (function, key) {
            ("NAME" | "AGREE", "form") => FORMS.iter().map(|(name, _)| *name).collect(),
            ("NAME" | "DATE" | "DATETIME" | "PERIOD", "case") => CASES.to_vec(),
            ("NAME", "article") => ARTICLES.to_vec(),
            ("DATE" | "DATETIME", "form") => {
                form = Some(value);
                continue;
            }
            _ => continue,
        };
        if !choices.contains(&value) {
            let complaint = Diagnostic::error(Code::MissingForm, format!("there is no {key} `{value}`"));
            diagnostics.push(complaint.at(tree.span(value)).nearest(value, choices));
        }
    }
    if let ("DATE" | "DATETIME", base) = (function, function.to_lowercase()) {
        prove_date(tree, function, &dates::pattern_name(&base, form), arguments, dates, diagnostics);
    }
    if function == "PERIOD" {
        for pattern in dates::PERIOD_PATTERNS {
            prove_date(tree, function, pattern, arguments, dates, diagnostics);
        }
    }
}

fn prove_date(
    tree: &Tree,
    function: &str,
    pattern: &str,
    arguments: &fluent_syntax::ast::CallArguments<&str>,
    dates: &Dates,
    diagnostics: &mut Diagnostics,
) {
    let Some(cases) = dates.cases(pattern) else {
        let complaint = Diagnostic::error(Code::MissingForm, format!("there is no date pattern `{pattern}`"));
        return diagnostics
            .push(complaint.at(tree.span(function)).help(format!("add a message `{pattern}` to `dates.ftl`")));
    };
    for argument in &arguments.named {
        if let ("case", Inline::StringLiteral { value }) = (argument.name.name, &argument.value)
            && CASES.contains(value)
            && !cases.contains(*value)
        {
            let complaint =
                Diagnostic::error(Code::MissingForm, format!("the date pattern `{pattern}` has no {value}"));
            let help = format!("add a variant `[{value}]` to the message `{pattern}` in `dates.ftl`");
            diagnostics.push(complaint.at(tree.span(value)).help(help));
        }
    }
}

/// An entry: whether it is a term, and its identifier.
type Entry<'s> = (bool, &'s str);

/// Where each entry stands, and which others it refers to.
type References<'s> = BTreeMap<Entry<'s>, (crate::source::Span, BTreeSet<Entry<'s>>)>;

/// What is left of references when every entry that leads to no ring is taken away, again and again.
fn only_rings(mut references: References<'_>) -> References<'_> {
    let mut referred_by: HashMap<Entry, Vec<Entry>> = HashMap::new();
    let mut open: HashMap<Entry, usize> = HashMap::new();
    for (entry, (_, targets)) in &references {
        let known = targets.iter().filter(|target| references.contains_key(*target));
        open.insert(*entry, known.map(|target| referred_by.entry(*target).or_default().push(*entry)).count());
    }
    let mut done: Vec<_> = open.iter().filter(|(_, count)| **count == 0).map(|(entry, _)| *entry).collect();
    while let Some(entry) = done.pop() {
        references.remove(&entry);
        for other in referred_by.remove(&entry).unwrap_or_default() {
            if let Some(count) = open.get_mut(&other) {
                *count -= 1;
                if *count == 0 {
                    done.push(other);
                }
            }
        }
    }
    references
}

/// An entry that refers to itself, by whatever way round.
fn prove_acyclic(trees: &[Tree], diagnostics: &mut Diagnostics) {
    let mut references = References::new();
    for tree in trees {
        let messages = tree.messages().map(|message| (false, message.id.name, message.value.as_ref()));
        let terms = tree.terms().map(|term| (true, term.id.name, Some(&term.value)));
        for (is_term, name, pattern) in messages.chain(terms) {
            let mut targets = BTreeSet::new();
            if let Some(pattern) = pattern {
                syntax::walk(pattern, &mut |part| match part {
                    Part::Inline(Inline::MessageReference { id, attribute: None }) => {
                        targets.insert((false, id.name));
                    }
                    Part::Inline(Inline::TermReference { id, attribute: None, .. }) => {
                        targets.insert((true, id.name));
                    }
                    _ => {}
                });
            }
            references.insert((is_term, name), (tree.span(name), targets));
        }
    }
    let references = only_rings(references);
    let reached = |from: &Entry| {
        let mut reached = BTreeSet::new();
        let mut waiting = vec![*from];
        while let Some(next) = waiting.pop() {
            for target in references.get(&next).into_iter().flat_map(|(_, targets)| targets) {
                if reached.insert(*target) {
                    waiting.push(*target);
                }
            }
        }
        reached
    };
    let mut told = BTreeSet::new();
    for (entry, (span, _)) in &references {
        let ring = reached(entry);
        if !ring.contains(entry) || told.contains(entry) {
            continue;
        }
        let shown = if entry.0 { format!("-{}", entry.1) } else { entry.1.to_string() };
        let message = format!("`{shown}` refers to itself");
        let mut complaint = Diagnostic::error(Code::CyclicReference, message).at(span.clone());
        // A ring of entries is told once, at its first.
        for other in ring.iter().filter(|other| *other != entry && reached(other).contains(entry)) {
            if let Some((span, _)) = references.get(other) {
                complaint = complaint.labelled(span.clone(), "by way of this");
            }
            told.insert(*other);
        }
        diagnostics.push(complaint.help("write the words out in one of the entries"));
    }
}
