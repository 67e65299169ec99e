//! A message or a term as the checks look at it: its texts, each with its readings, and the comments that speak of it.

use std::sync::atomic::{AtomicBool, Ordering};

use super::text::Reading;
use crate::catalogue::annotation::Annotations;
use crate::catalogue::names;
use crate::catalogue::syntax::{self, Element, Inline, Part, Pattern, Tree};
use crate::source::Span;

/// By what an entry is known: its bundle, whether it is a term, its identifier.
pub type Key<'s> = (u32, bool, &'s str);

/// A message or a term.
pub struct Entry<'t, 's> {
    pub tree: &'t Tree<'s>,
    pub id: &'s str,
    pub is_term: bool,
    /// The value, where there is one, then the attributes.
    pub texts: Vec<Text<'t, 's>>,
    pub annotations: Annotations,
    /// The comment above it and those above its group and file.
    pub comments: Comments<'t, 's>,
    pub(super) bundle: u32,
    /// The same entry of the source language, by its place there.
    pub(super) source: Option<usize>,
    /// Whether something is wrong with it by itself.
    pub(super) faulty: AtomicBool,
}

/// The comments that speak of an entry.
#[derive(Clone, Copy, Default)]
pub struct Comments<'t, 's> {
    pub own: &'t [&'s str],
    pub group: &'t [&'s str],
    pub file: &'t [&'s str],
}

/// The value or an attribute of an entry.
pub struct Text<'t, 's> {
    /// The attribute's name; the value has none.
    pub attribute: Option<&'s str>,
    pub pattern: &'t Pattern<'s>,
    pub readings: Vec<Reading<'t, 's>>,
}

impl Text<'_, '_> {
    /// Whether there is anything but words in it.
    pub fn has_placeables(&self) -> bool {
        self.pattern.elements.iter().any(|element| matches!(element, Element::Placeable { .. }))
    }

    /// Whether it is no case of a name but what sentences must know of it, such as its gender.
    pub fn is_trait(&self) -> bool {
        let known = self.attribute.and_then(names::form_and_case);
        known.is_some_and(|(_, case)| names::TRAITS.contains(&case))
    }

    /// Whether there is a choice of variants in it.
    pub fn has_selections(&self) -> bool {
        self.readings.len() > 1 || self.readings.iter().any(|reading| !reading.choices.is_empty())
    }
}

impl<'t, 's> Entry<'t, 's> {
    /// By what it is known among the entries of its language.
    pub const fn key(&self) -> Key<'s> {
        (self.bundle, self.is_term, self.id)
    }

    /// Its variables, where they stand, placed or selected on.
    pub fn variables(&self) -> impl Iterator<Item = &'s str> {
        let mut variables = Vec::new();
        for text in self.texts.iter().filter(|text| text.has_placeables()) {
            syntax::walk(text.pattern, &mut |part| match part {
                Part::Inline(Inline::VariableReference { id })
                | Part::Selector(Inline::VariableReference { id }, _) => {
                    variables.push(id.name);
                }
                _ => {}
            });
        }
        variables.into_iter()
    }

    pub fn uses_variable(&self, name: &str) -> bool {
        self.variables().any(|own| own == name)
    }

    /// As people write it: a term with its hyphen.
    pub fn shown(&self) -> String {
        if self.is_term { format!("-{}", self.id) } else { self.id.to_string() }
    }

    pub fn span(&self) -> Span {
        self.tree.span(self.id)
    }

    /// Whether it is one of our names, whose attributes are cases and forms.
    pub fn is_name(&self) -> bool {
        self.is_term && (names::is_name(self.id) || names::is_channel(self.id))
    }

    pub fn is_faulty(&self) -> bool {
        self.faulty.load(Ordering::Relaxed)
    }

    pub fn text(&self, attribute: Option<&str>) -> Option<&Text<'t, 's>> {
        self.texts.iter().find(|text| text.attribute == attribute)
    }

    /// Attributes of a name that have lost their dot, so that they are part of the text above them: `dative = …` on a line
    /// of its own.
    pub fn attributes_without_dot(&self) -> impl Iterator<Item = &'s str> {
        let texts = self.texts.iter().filter(|text| self.is_name() && text.pattern.elements.len() > 1);
        let lines = texts.flat_map(|text| text.pattern.elements.iter().skip(1));
        lines.filter_map(|element| {
            let Element::TextElement { value } = element else { return None };
            let (attribute, _) = value.split_once('=')?;
            let attribute = attribute.trim_end_matches(' ');
            let before = &self.tree.text()[..self.tree.offset(attribute)];
            let begins_line = before.trim_end_matches(' ').ends_with('\n');
            (begins_line && names::form_and_case(attribute).is_some()).then_some(attribute)
        })
    }

    /// The attribute in whose text a part of the file stands.
    pub fn attribute_above(&self, part: &str) -> Option<Span> {
        let offset = self.tree.offset(part);
        let mut attributes = self.texts.iter().filter_map(|text| text.attribute);
        attributes.rfind(|name| self.tree.offset(name) < offset).map(|name| self.tree.span(name))
    }

    /// Where a text begins: at its attribute's name, or at the entry's.
    pub fn place(&self, text: &Text<'_, 's>) -> Span {
        text.attribute.map_or_else(|| self.span(), |attribute| self.tree.span(attribute))
    }

    /// Whether a comment that speaks of the entry names a variable.
    pub fn documents(&self, variable: &str) -> bool {
        let lines = [self.comments.own, self.comments.group, self.comments.file];
        lines.into_iter().flatten().any(|line| mentions(line, variable))
    }
}

/// Whether a line speaks of `$variable`.
fn mentions(line: &str, variable: &str) -> bool {
    line.match_indices('$').any(|(at, _)| {
        let rest = &line[at + 1..];
        rest.strip_prefix(variable)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_'))
    })
}
