//! A document in Markdown as a tree of texts, and two such trees held against each other.
//!
//! The parts of both are aligned level by level: the paragraphs and lists of the document, the items of a list, the
//! rows of a table. A part without counterpart is told once, at its place; the texts of a pair are compared.

use std::collections::HashSet;

use super::align::align;
use super::fact::{Fact, Strength, Value};
use super::finding::{Difference, Gap, Meant, Said, Side};
use super::ignore::Ignores;
use super::passage::Passage;
use super::texts::{self, Around, Text, Voice};
use crate::diagnostic::{Code, Severity};
use crate::enclosure::markdown::{Block, Document, Inline, List, Numbering, Style};
use crate::source::Span;

/// Differences of two documents, at most: more would not be read.
const MOST_DIFFERENCES: usize = 60;

/// A part of a document.
#[derive(Debug)]
pub struct Part {
    kind: Kind,
    /// Its own text; empty where it holds other parts.
    text: Text,
    parts: Vec<Part>,
    /// Characters of all of its texts.
    length: usize,
    /// What its texts surely say, as numbers by which they are known again; sorted.
    marks: Vec<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Heading(u8),
    Paragraph,
    List(Option<Numbering>),
    Item,
    Table(usize),
    Row,
    Cell,
    Quote,
    Figure,
    Footnote,
}

impl Kind {
    const fn described(self) -> &'static str {
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

    const fn of_several(self) -> &'static str {
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
    fn fits(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// Whether one may have become the other: a heading and a line in bold.
    fn resembles(self, other: Self) -> bool {
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
    fn first_text(&self) -> Option<&Passage> {
        if self.text.passage.text.is_empty() {
            self.parts.iter().find_map(Part::first_text)
        } else {
            Some(&self.text.passage)
        }
    }

    fn place(&self) -> Option<Span> {
        self.first_text().and_then(Passage::beginning)
    }

    /// The texts of it and of the parts in it.
    pub fn texts(&self) -> Vec<&Text> {
        std::iter::once(&self.text).chain(self.parts.iter().flat_map(Part::texts)).collect()
    }

    fn facts(&self) -> Vec<&Fact> {
        self.text.facts.iter().chain(self.parts.iter().flat_map(Part::facts)).collect()
    }
}

/// Where something is missing: behind the last part that has a counterpart, or before all.
fn gap<'p>(last: Option<&'p Part>, parts: &'p [Part]) -> (Option<&'p Part>, Gap) {
    match last {
        Some(last) => (Some(last), Gap::After),
        None => (parts.first(), Gap::Before),
    }
}

/// The parts at the beginning of an alignment that stand on one side alone.
fn run<'p>(
    pairs: &[(Option<usize>, Option<usize>)],
    parts: &'p [Part],
    alone: impl Fn(&(Option<usize>, Option<usize>)) -> Option<usize>,
) -> Vec<&'p Part> {
    pairs.iter().map_while(alone).map(|index| &parts[index]).collect()
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

/// What it costs to pair two parts: from 0 to 2, by how much of what they say they have in common and by how much their
/// lengths differ.
fn cost(left: &Part, right: &Part, ratio: f32) -> Option<f32> {
    let other_kind = if left.kind.fits(right.kind) {
        0.0
    } else if left.kind.resembles(right.kind) {
        0.6
    } else {
        return None;
    };
    let marks = left.marks.len() + right.marks.len();
    let saying = if marks == 0 {
        0.3
    } else {
        let common = common(&left.marks, &right.marks);
        #[expect(clippy::cast_precision_loss, reason = "a share of a few")]
        let share = 2.0 * common as f32 / marks as f32;
        0.9 * (1.0 - share)
    };
    #[expect(clippy::cast_precision_loss, reason = "a length of a text")]
    let (own, other) = (left.length as f32 + 10.0, right.length as f32 * ratio + 10.0);
    let lengths = (own / other).ln().abs().min(1.0) * 0.9;
    Some(saying + lengths + other_kind)
}

fn common(left: &[u64], right: &[u64]) -> usize {
    let (mut a, mut b, mut found) = (0, 0, 0);
    while a < left.len() && b < right.len() {
        match left[a].cmp(&right[b]) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => (a, b, found) = (a + 1, b + 1, found + 1),
        }
    }
    found
}

/// Two documents that are held against each other.
pub struct Comparison<'a> {
    /// The language and file of each.
    pub voices: [Voice<'a>; 2],
    /// What may stand in one alone.
    pub ignores: &'a Ignores<'a>,
    years: [HashSet<i16>; 2],
    ratio: f32,
    found: Vec<Difference>,
}

/// What two documents differ in. `spoken` are years that both may leave to what stands elsewhere.
pub fn differences(
    first: (&[Part], Voice<'_>),
    other: (&[Part], Voice<'_>),
    spoken: &HashSet<i16>,
    ignores: &Ignores<'_>,
) -> Vec<Difference> {
    let ((left, left_voice), (right, right_voice)) = (first, other);
    let years = [left, right].map(|parts| {
        let facts: Vec<&Fact> = parts.iter().flat_map(Part::facts).collect();
        facts
            .into_iter()
            .flat_map(|fact| texts::years(std::slice::from_ref(fact)).collect::<Vec<_>>())
            .chain(spoken.iter().copied())
            .collect()
    });
    let length = |parts: &[Part]| parts.iter().map(|part| part.length).sum::<usize>().max(1);
    #[expect(clippy::cast_precision_loss, reason = "lengths of texts")]
    let ratio = length(left) as f32 / length(right) as f32;
    let mut comparison = Comparison {
        voices: [left_voice, right_voice],
        ignores,
        years,
        ratio: ratio.clamp(0.2, 5.0),
        found: Vec::new(),
    };
    comparison.parts(left, right);
    comparison.found.truncate(MOST_DIFFERENCES);
    comparison.found
}

impl Comparison<'_> {
    fn parts(&mut self, left: &[Part], right: &[Part]) {
        let pairs = align(left.len(), right.len(), |a, b| cost(&left[a], &right[b], self.ratio));
        let alone = [
            pairs.iter().filter_map(|pair| pair.0.filter(|_| pair.1.is_none())).collect::<Vec<_>>(),
            pairs.iter().filter_map(|pair| pair.1.filter(|_| pair.0.is_none())).collect(),
        ];
        let beside = |side: usize, parts: &'_ [Part], index: usize| -> Vec<usize> {
            let near = [index.wrapping_sub(1), index + 1];
            near.into_iter().filter(|near| *near < parts.len() && alone[side].contains(near)).collect()
        };
        let (mut last_left, mut last_right): (Option<&Part>, Option<&Part>) = (None, None);
        let mut at = 0;
        while at < pairs.len() && self.found.len() <= MOST_DIFFERENCES {
            match pairs[at] {
                (Some(a), Some(b)) => {
                    let near = [beside(0, left, a), beside(1, right, b)];
                    let facts = |side: usize, parts: &'_ [Part]| -> Vec<Fact> {
                        near[side].iter().flat_map(|index| parts[*index].facts()).cloned().collect()
                    };
                    let (near_left, near_right) = (facts(0, left), facts(1, right));
                    self.pair(&left[a], &right[b], [&near_left, &near_right]);
                    (last_left, last_right) = (Some(&left[a]), Some(&right[b]));
                }
                (Some(a), None) => {
                    let run = run(&pairs[at..], left, |pair| pair.0.filter(|_| pair.1.is_none()));
                    self.alone(&run, gap(last_right, right), 0);
                    (last_left, at) = (Some(&left[a]), at + run.len() - 1);
                }
                (None, Some(b)) => {
                    let run = run(&pairs[at..], right, |pair| pair.1.filter(|_| pair.0.is_none()));
                    self.alone(&run, gap(last_left, left), 1);
                    (last_right, at) = (Some(&right[b]), at + run.len() - 1);
                }
                (None, None) => {}
            }
            at += 1;
        }
    }

    fn pair(&mut self, left: &Part, right: &Part, beside: [&[Fact]; 2]) {
        self.forms(left, right);
        if let (Kind::Table(own), Kind::Table(other)) = (left.kind, right.kind)
            && own != other
        {
            // Which cell is the counterpart of which is known when the columns are the same.
            return;
        }
        if matches!((left.kind, right.kind), (Kind::Row, Kind::Row)) && left.parts.len() == right.parts.len() {
            // A cell is the counterpart of the one in its column.
            for (own, other) in left.parts.iter().zip(&right.parts) {
                self.pair(own, other, [&[], &[]]);
            }
            return;
        }
        self.parts(&left.parts, &right.parts);
        let around = Around { years: self.years.clone(), beside: beside.map(|facts| facts.iter().collect()) };
        let found =
            texts::differences((&left.text, self.voices[0]), (&right.text, self.voices[1]), &around, self.ignores);
        // A text that says nothing, such as an empty cell, is shown by the part that it stands in.
        self.found.extend(found);
    }

    /// How two parts are made: the level of headings, the numbers of lists, the columns of tables.
    fn forms(&mut self, left: &Part, right: &Part) {
        let number = |numbering: Numbering| match numbering.style {
            Style::Decimal | Style::Roman | Style::RomanCapitals => format!("a list numbered from {}", numbering.start),
            Style::Letters(_) | Style::Capitals(_) => format!("a list lettered from the {}. letter", numbering.start),
        };
        let (severity, own, other) = match (left.kind, right.kind) {
            (Kind::Heading(own), Kind::Heading(other)) if own != other => {
                let form = |level| format!("a heading of level {level}");
                (Severity::Warning, form(own), form(other))
            }
            (Kind::Heading(_), Kind::Paragraph) | (Kind::Paragraph, Kind::Heading(_)) => {
                let form = |kind: Kind| format!("a {}", kind.described());
                (Severity::Error, form(left.kind), form(right.kind))
            }
            (Kind::Table(own), Kind::Table(other)) if own != other => {
                let form = |columns| match columns {
                    1 => "a table of one column".to_string(),
                    columns => format!("a table of {columns} columns"),
                };
                (Severity::Error, form(own), form(other))
            }
            (Kind::List(Some(own)), Kind::List(Some(other))) if own.start != other.start => {
                (Severity::Error, number(own), number(other))
            }
            (Kind::List(Some(own)), Kind::List(None)) => {
                (Severity::Warning, number(own), "a list with bullets".to_string())
            }
            (Kind::List(None), Kind::List(Some(other))) => {
                (Severity::Warning, "a list with bullets".to_string(), number(other))
            }
            _ => return,
        };
        if self.is_ignored(left, 0) || self.is_ignored(right, 1) {
            return;
        }
        let side = |part: &Part, form: String, index: usize| Side {
            language: self.voices[index].language.clone(),
            said: Some(Said { words: form.clone(), meant: Meant::Form(form) }),
            place: part.place(),
            gap: None,
        };
        let difference = Difference {
            code: Code::UnmatchedPassage,
            severity,
            first: side(left, own, 0),
            other: side(right, other, 1),
            remark: None,
        };
        self.found.push(difference);
    }

    /// Parts beside each other that have no counterpart, and the place where it should be.
    fn alone(&mut self, parts: &[&Part], (near, gap): (Option<&Part>, Gap), index: usize) {
        // What says nothing is not missed, such as an empty row.
        let parts = parts.iter().filter(|part| part.place().is_some() && !self.is_ignored(part, index));
        let parts: Vec<&&Part> = parts.collect();
        let Some(first) = parts.first() else { return };
        let what = if parts.len() == 1 {
            format!("a {}", first.kind.described())
        } else if parts.iter().all(|part| part.kind.fits(first.kind)) {
            format!("{} {}", parts.len(), first.kind.of_several())
        } else {
            format!("{} parts from a {} on", parts.len(), first.kind.described())
        };
        let there = Side {
            language: self.voices[index].language.clone(),
            said: Some(Said { words: what.clone(), meant: Meant::Form(what) }),
            place: first.place(),
            gap: None,
        };
        let lacking = Side {
            language: self.voices[1 - index].language.clone(),
            said: None,
            place: near.and_then(Part::place),
            gap: Some(gap),
        };
        let (first, other) = if index == 0 { (there, lacking) } else { (lacking, there) };
        let (code, severity) = (Code::UnmatchedPassage, Severity::Error);
        self.found.push(Difference { code, severity, first, other, remark: None });
    }

    fn is_ignored(&self, part: &Part, index: usize) -> bool {
        let voice = self.voices[index];
        part.first_text().is_some_and(|passage| self.ignores.cover_part(passage, voice.language, voice.file))
    }
}
