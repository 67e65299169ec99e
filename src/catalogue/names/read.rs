//! Names as their terms are read.

use std::collections::{BTreeMap, HashMap};

use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{CASES, FORMS, Form, NOMINATIVE, Name, TRAITS, form_and_case, is_channel, is_name};
use crate::catalogue::channels::{self, Channels};
use crate::catalogue::syntax::{Element, Expression, Inline, Pattern, Tree};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// Terms within each other, at most.
const MAXIMUM_DEPTH: usize = 16;

/// Bytes of a name, at most.
const MAXIMUM_NAME: usize = 20_000;

const GENDERS: &[&str] = &["masculine", "feminine", "neuter", "common"];
const NUMBERS: &[&str] = &["singular", "plural"];

/// The names of some files, by the identifier of their term without its hyphen, and the channels.
pub fn read<'t, 's: 't>(
    trees: impl Iterator<Item = &'t Tree<'s>> + Clone,
    diagnostics: &mut Diagnostics,
) -> (BTreeMap<String, Name>, Channels) {
    let texts: HashMap<&str, &Pattern> =
        trees.clone().flat_map(Tree::terms).map(|term| (term.id.name, &term.value)).collect();
    let mut names = BTreeMap::new();
    let mut channels = Channels::default();
    for tree in trees {
        for term in tree.terms().filter(|term| is_name(term.id.name)) {
            let mut reader = Reader { tree, texts: &texts, channels: None, diagnostics };
            if let Some(name) = reader.name(term) {
                names.entry(term.id.name.to_string()).or_insert(name);
            }
        }
        for term in tree.terms().filter(|term| is_channel(term.id.name)) {
            let mut reader = Reader { tree, texts: &texts, channels: Some(&mut channels), diagnostics };
            if let Some(name) = reader.name(term) {
                channels.add(term.id.name, name);
            }
        }
    }
    (names, channels)
}

struct Reader<'a, 's> {
    tree: &'a Tree<'s>,
    texts: &'a HashMap<&'s str, &'a Pattern<'s>>,
    /// Where the name is that of a channel, those read so far.
    channels: Option<&'a mut Channels>,
    diagnostics: &'a mut Diagnostics,
}

impl<'s> Reader<'_, 's> {
    fn name(&mut self, term: &fluent_syntax::ast::Term<&'s str>) -> Option<Name> {
        let span = self.tree.span(term.id.name);
        let long = self.text(&term.value, &span, &mut vec![term.id.name])?;
        let mut name = Name {
            span: span.clone(),
            forms: BTreeMap::from([(Form::Long, BTreeMap::from([(NOMINATIVE, long)]))]),
            articles: BTreeMap::new(),
            genders: BTreeMap::new(),
            numbers: BTreeMap::new(),
        };
        for attribute in &term.attributes {
            let key = attribute.id.name;
            let span = self.tree.span(key);
            let Some(text) = self.text(&attribute.value, &span, &mut vec![term.id.name]) else { continue };
            match form_and_case(key) {
                Some((form, "article")) => drop(name.articles.insert(form, text)),
                Some((form, "gender")) => {
                    name.genders.extend(self.one_of(GENDERS, &text, &span).map(|gender| (form, gender)));
                }
                Some((form, "number")) => {
                    name.numbers.extend(self.one_of(NUMBERS, &text, &span).map(|number| (form, number)));
                }
                Some((form, case)) => drop(name.forms.entry(form).or_default().insert(case, text)),
                None => self.unknown_attribute(key, span),
            }
        }
        Some(name)
    }

    fn unknown_attribute(&mut self, key: &str, span: Span) {
        let complaint =
            Diagnostic::error(Code::MissingForm, format!("`.{key}` is neither a case nor a form of a name"));
        let said = CASES.iter().chain(TRAITS);
        let known: Vec<String> = match key.split_once('-').filter(|(form, _)| Form::named(form).is_some()) {
            Some((form, _)) => said.map(|case| format!("{form}-{case}")).collect(),
            None => said.chain(FORMS.iter().map(|(form, _)| form)).map(ToString::to_string).collect(),
        };
        self.diagnostics.push(complaint.at(span).nearest_with(".", key, known.iter().map(String::as_str)));
    }

    /// Tells of what is no word of a name, and whose it is if it is a variable's.
    fn no_word(&mut self, value: Option<(bool, &str)>, span: Span) {
        let complaint = match value {
            Some((true, channels::PARTY)) if self.channels.is_some() => {
                Diagnostic::error(Code::BareValue, "`$party` stands here without its function")
                    .help("write `{ NAME($party) }`, with the `case:` that the words before it ask for")
            }
            Some((true, variable)) => {
                let message = format!("a name is the same in every note, and `${variable}` is not");
                Diagnostic::error(Code::CatalogueSyntax, message).help("write its words out")
            }
            _ => Diagnostic::error(Code::CatalogueSyntax, "a name may hold words and terms only")
                .help("write its words out; each of its cases is an attribute of its own"),
        };
        self.diagnostics.push(complaint.at(span));
    }

    fn one_of(&mut self, known: &[&'static str], text: &str, span: &Span) -> Option<&'static str> {
        let found = known.iter().find(|known| **known == text).copied();
        if found.is_none() {
            let complaint =
                Diagnostic::error(Code::InvalidValue, format!("`{text}` is not one of `{}`", known.join("`, `")));
            self.diagnostics
                .push(complaint.at(span.clone()).help(format!("write one of them after `.{} =`", span.text())));
        }
        found
    }

    /// The text of a name: words, literals and other terms; anything else depends on values that a name has not.
    fn text(&mut self, pattern: &Pattern<'s>, span: &Span, within: &mut Vec<&'s str>) -> Option<String> {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                Element::TextElement { value } => text.push_str(value),
                Element::Placeable { expression: Expression::Inline(Inline::StringLiteral { value }) } => {
                    text.push_str(&unescape_unicode_to_string(value));
                }
                Element::Placeable {
                    expression: Expression::Inline(Inline::TermReference { id, attribute: None, arguments: None }),
                } if within.len() < MAXIMUM_DEPTH => {
                    // That there is no such term, or that it refers to itself, is told of every entry.
                    let inner = *self.texts.get(id.name).filter(|_| !within.contains(&id.name))?;
                    within.push(id.name);
                    let words = self.text(inner, span, within);
                    within.pop();
                    text.push_str(&words?);
                    // Terms within terms can multiply: a name is as long as a person would write it.
                    if text.len() > MAXIMUM_NAME {
                        break;
                    }
                }
                Element::Placeable { expression: Expression::Inline(Inline::FunctionReference { id, arguments }) }
                    if self.channels.is_some() && id.name == "NAME" =>
                {
                    text.push(self.slot(arguments)?);
                }
                Element::Placeable { expression } => {
                    // A term that is written elsewhere is told there.
                    let value = value_of(expression).filter(|_| within.len() == 1);
                    self.no_word(value, value.map_or_else(|| span.clone(), |(_, name)| self.tree.span(name)));
                    return None;
                }
            }
        }
        if text.len() > MAXIMUM_NAME {
            let message = format!("a name has at most {MAXIMUM_NAME} bytes");
            self.diagnostics.push(Diagnostic::error(Code::InvalidValue, message).at(span.clone()));
            return None;
        }
        if text.trim().is_empty() {
            self.diagnostics.push(Diagnostic::error(Code::EmptyText, "this text is empty").at(span.clone()));
            return None;
        }
        Some(text)
    }
}

/// What stands in braces: whether it is a variable, and its name.
fn value_of<'s>(expression: &Expression<'s>) -> Option<(bool, &'s str)> {
    match expression {
        Expression::Inline(Inline::VariableReference { id }) => Some((true, id.name)),
        Expression::Inline(
            Inline::FunctionReference { id, .. }
            | Inline::MessageReference { id, .. }
            | Inline::TermReference { id, .. },
        )
        | Expression::Select { selector: Inline::VariableReference { id }, .. } => Some((false, id.name)),
        _ => None,
    }
}

impl<'s> Reader<'_, 's> {
    /// The place of the party in the name of a channel.
    fn slot(&mut self, arguments: &fluent_syntax::ast::CallArguments<&'s str>) -> Option<char> {
        if let [Inline::VariableReference { id }] = arguments.positional.as_slice()
            && id.name != channels::PARTY
        {
            let message = format!("the name of a channel is given a `$party`, and no `${}`", id.name);
            let complaint = Diagnostic::error(Code::MissingVariable, message).at(self.tree.span(id.name));
            self.diagnostics.push(complaint.help("write `{ NAME($party) }`, with the case that stands there"));
            return None;
        }
        let named = arguments.named.iter().filter_map(|argument| match argument.value {
            Inline::StringLiteral { value } => Some((argument.name.name, value)),
            _ => None,
        });
        let slot = channels::slot(named);
        self.channels.as_mut().map(|channels| channels.slot(slot))
    }
}
