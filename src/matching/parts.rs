//! A document in Markdown as a tree of texts: the paragraphs and lists of the document, the items of a list, the cells of a
//! table.

use super::fact::{Fact, Strength, Value};
use super::passage::Passage;
use super::texts::{Text, Voice};
use crate::enclosure::markdown::{Block, Document, Inline, List, Numbering};
use crate::source::Span;

/// A part of a document.
#[derive(Debug)]
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// Its own text; empty where it holds other parts.
    pub text: Text,
    /// The parts that it holds.
    pub parts: Vec<Part>,
    /// Characters of all of its texts.
    pub length: usize,
    /// What its texts surely say, as numbers by which they are known again; sorted.
    pub marks: Vec<u64>,
}

/// What a part of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A heading, by its level.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// A list, by its numbers.
    List(Option<Numbering>),
    /// What stands behind one mark of a list.
    Item,
    /// A table, by its columns.
    Table(usize),
    /// A row of a table.
    Row,
    /// A cell of a row.
    Cell,
    /// A quotation set apart.
    Quote,
    /// A picture by itself.
    Figure,
    /// A footnote.
    Footnote,
}

impl Kind {
    /// What one is called.
    pub const fn described(self) -> &'static str {
        match self {
            Kind::Heading(_) => "heading",
            Kind::Paragraph => "paragraph",
            Kind::List(_) => "list",
            Kind::Item => "list item",
            Kind::Table(_) => "table",
            Kind::Row => "row of a table",
            Kind::Cell => "cell of a table",
            Kind::Quote => "quotation",
            Kind::Figure => "picture",
            Kind::Footnote => "footnote",
        }
    }

    /// What several are called.
    pub const fn of_several(self) -> &'static str {
        match self {
            Kind::Heading(_) => "headings",
            Kind::Paragraph => "paragraphs",
            Kind::List(_) => "lists",
            Kind::Item => "list items",
            Kind::Table(_) => "tables",
            Kind::Row => "rows of a table",
            Kind::Cell => "cells of a table",
            Kind::Quote => "quotations",
            Kind::Figure => "pictures",
            Kind::Footnote => "footnotes",
        }
    }

    /// Whether two parts can be each other's counterparts.
    pub fn fits(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// Whether one may have become the other: a heading and a line in bold.
    pub fn resembles(self, other: Self) -> bool {
        let is_line = |kind| matches!(kind, Kind::Heading(_) | Kind::Paragraph);
        is_line(self) && is_line(other)
    }
}

/// The parts of a document, its footnotes last.
pub fn parts(document: &Document, voice: Voice<'_>) -> Vec<Part> {
    let mut parts = of_blocks(&document.blocks, voice);
    let footnotes = document.footnotes.iter().map(|blocks| Part::holding(Kind::Footnote, of_blocks(blocks, voice)));
    parts.extend(footnotes);
    parts
}

fn of_blocks(blocks: &[Block], voice: Voice<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { level, content, .. } => parts.push(Part::saying(Kind::Heading(*level), content, voice)),
            Block::Paragraph(content) => parts.push(Part::saying(Kind::Paragraph, content, voice)),
            Block::List(List { numbering, items, .. }) => {
                let items = items.iter().map(|item| Part::holding(Kind::Item, of_blocks(item, voice))).collect();
                parts.push(Part::holding(Kind::List(*numbering), items));
            }
            Block::Table { header, rows, alignments } => {
                let rows = std::iter::once(header).chain(rows).map(|row| {
                    let cells = row.iter().map(|cell| Part::saying(Kind::Cell, cell, voice)).collect();
                    Part::holding(Kind::Row, cells)
                });
                parts.push(Part::holding(Kind::Table(alignments.len()), rows.collect()));
            }
            Block::Quote(blocks) => parts.push(Part::holding(Kind::Quote, of_blocks(blocks, voice))),
            Block::Figure { image } => {
                parts.push(Part::saying(Kind::Figure, &[Inline::Image(image.clone())], voice));
            }
            Block::ThematicBreak => {}
        }
    }
    parts
}

impl Part {
    fn saying(kind: Kind, content: &[Inline], voice: Voice<'_>) -> Self {
        let text = Text::new(Passage::of_inlines(content), voice);
        let length = text.passage.text.chars().count();
        let mut marks: Vec<u64> = text.facts.iter().filter_map(mark).collect();
        marks.sort_unstable();
        Self { kind, text, parts: Vec::new(), length, marks }
    }

    fn holding(kind: Kind, parts: Vec<Part>) -> Self {
        let length = parts.iter().map(|part| part.length).sum();
        let mut marks: Vec<u64> = parts.iter().flat_map(|part| part.marks.iter().copied()).collect();
        marks.sort_unstable();
        Self { kind, text: Text::default(), parts, length, marks }
    }

    /// The first text in it.
    pub fn first_text(&self) -> Option<&Passage> {
        if self.text.passage.text.is_empty() {
            self.parts.iter().find_map(Part::first_text)
        } else {
            Some(&self.text.passage)
        }
    }

    /// Where it begins.
    pub fn place(&self) -> Option<Span> {
        self.first_text().and_then(Passage::beginning)
    }

    /// The texts of it and of the parts in it.
    pub fn texts(&self) -> Vec<&Text> {
        std::iter::once(&self.text).chain(self.parts.iter().flat_map(Part::texts)).collect()
    }

    /// Whether there is more in its own text than a dash.
    pub fn says_something(&self) -> bool {
        self.text.passage.text.contains(|c: char| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '−'))
    }

    /// What it and the parts in it say.
    pub fn facts(&self) -> Vec<&Fact> {
        self.text.facts.iter().chain(self.parts.iter().flat_map(Part::facts)).collect()
    }
}

/// What is sure to stand in both versions of a text, as a number.
fn mark(fact: &Fact) -> Option<u64> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    match fact.value() {
        Value::Date { month, day, .. } => (month, day).hash(&mut hasher),
        Value::Sum(number, _) | Value::Percentage(number) | Value::Number(number) => number.hash(&mut hasher),
        value => value.hash(&mut hasher),
    }
    (fact.strength > Strength::Weak).then(|| hasher.finish())
}
