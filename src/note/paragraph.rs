//! Paragraphs of free text as plain words, with the places in the file that they were read from.

use std::ops::Range;

use crate::enclosure::markdown::{Block, Document, Image, Inline};
use crate::source::Span;

/// The text of a paragraph, of a point or of a cell, with the places of its parts.
#[derive(Default)]
pub struct Paragraph<'d> {
    /// The words, without marks of emphasis.
    pub text: String,
    places: Vec<(Range<usize>, &'d Span)>,
}

impl<'d> Paragraph<'d> {
    fn of(content: &'d [Inline]) -> Self {
        let mut paragraph = Self::default();
        paragraph.add(content);
        paragraph
    }

    /// What is read out of a picture.
    fn showing(image: &'d Image) -> Self {
        let text = image.alternative.clone();
        Self { places: vec![(0..text.len(), &image.span)], text }
    }

    fn add(&mut self, content: &'d [Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text, span } => {
                    let start = self.text.len();
                    self.text.push_str(text);
                    self.places.push((start..self.text.len(), span));
                }
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => self.add(content),
                Inline::LineBreak | Inline::SoftBreak => self.text.push(' '),
                Inline::Image(_) | Inline::Footnote(_) => {}
            }
        }
    }

    /// Where a part of the text stands in the file.
    pub fn span_of(&self, range: &Range<usize>) -> Option<Span> {
        let (place, span) = self.places.iter().find(|(place, _)| place.end > range.start)?;
        // A part that was written without escapes stands in the file as it is meant.
        let own = range.start.max(place.start) - place.start..range.end.min(place.end) - place.start;
        let is_literal = span.text().get(own.clone()) == self.text.get(place.start + own.start..place.start + own.end);
        let whole = span.range();
        let part = || span.source().span(whole.start + own.start..whole.start + own.end);
        Some(if is_literal { part() } else { (*span).clone() })
    }
}

/// The paragraphs of a document, those of its footnotes last.
pub fn of_document(document: &Document) -> Vec<Paragraph<'_>> {
    let mut found = paragraphs(&document.blocks);
    document.footnotes.iter().for_each(|footnote| collect(footnote, &mut found));
    found
}

/// The paragraphs of blocks, in the order in which they are read.
pub fn paragraphs(blocks: &[Block]) -> Vec<Paragraph<'_>> {
    let mut found = Vec::new();
    collect(blocks, &mut found);
    found
}

fn collect<'d>(blocks: &'d [Block], found: &mut Vec<Paragraph<'d>>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => found.push(Paragraph::of(content)),
            Block::List(list) => list.items.iter().for_each(|item| collect(item, found)),
            Block::Table { header, rows, .. } => {
                found.extend(header.iter().chain(rows.iter().flatten()).map(|cell| Paragraph::of(cell)));
            }
            Block::Quote(blocks) => collect(blocks, found),
            Block::Figure { image } => found.push(Paragraph::showing(image)),
            Block::ThematicBreak => {}
        }
    }
}
