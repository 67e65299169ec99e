//! An enclosure's Markdown as a small tree of our own.
//!
//! [`parse`] reads `CommonMark` with tables and footnotes, adds what diplomatic documents need and `CommonMark` lacks
//! (lists numbered by letters), and reports everything that cannot stand in a printed document, all at once, each with
//! its place in the user's file: code, raw HTML, links and images that lead elsewhere, footnotes without a text.
//!
//! It never opens a file (images are loaded by whoever asks for them), never turns text into markup (that is
//! [`crate::compose::enclosure`]'s), and ends in bounded time and memory whatever the file holds: nesting is limited,
//! and so is the number of findings. Control, zero-width and bidirectional characters that are written as such have
//! been refused before; those written as entities (`&#x202E;`) are refused here.

mod build;
mod findings;
mod footnotes;
mod letters;
mod lists;
mod numbering;
mod positions;
mod references;
mod target;

#[cfg(test)]
mod tests;

use comrak::{Arena, Options, parse_document};

pub use numbering::{Alphabet, Numbering, Style};

use crate::diagnostic::Diagnostics;
use crate::source::{Source, Span};
use build::Builder;
use findings::Findings;
use letters::Letters;
use positions::Positions;

/// How deep lists, quotes, emphasis and links may stand in each other, taken together.
///
/// A document on paper needs four or five; the limit keeps every later walk over the tree from exhausting the stack.
pub const MAX_DEPTH: usize = 16;

/// How often a document is read again after a letter at the beginning of a line proved to be no item of a list. Each
/// reading settles all such letters that it meets, so that two readings are the rule and three the exception.
const READINGS: usize = 6;

/// A typeset enclosure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// What the document consists of, from top to bottom.
    pub blocks: Vec<Block>,
    /// The footnotes' texts, in the order in which they are first referred to.
    pub footnotes: Vec<Vec<Block>>,
}

impl Document {
    /// Every image, those of the footnotes last.
    #[must_use]
    pub fn images(&self) -> Vec<&Image> {
        self.leaves()
            .into_iter()
            .filter_map(|leaf| if let Leaf::Image(image) = leaf { Some(image) } else { None })
            .collect()
    }

    /// Every text with its place, those of the footnotes last: what the fonts must be able to set.
    #[must_use]
    pub fn texts(&self) -> Vec<(&str, &Span)> {
        self.leaves()
            .into_iter()
            .filter_map(|leaf| if let Leaf::Text(text, span) = leaf { Some((text, span)) } else { None })
            .collect()
    }

    /// The characters of each paragraph, heading and cell: by them one can guess how much paper the document takes.
    #[must_use]
    pub fn paragraph_lengths(&self) -> Vec<usize> {
        let mut lengths = Vec::new();
        for blocks in std::iter::once(&self.blocks).chain(&self.footnotes) {
            block_lengths(blocks, &mut lengths);
        }
        lengths
    }

    fn leaves(&self) -> Vec<Leaf<'_>> {
        let mut leaves = Vec::new();
        for blocks in std::iter::once(&self.blocks).chain(&self.footnotes) {
            block_leaves(blocks, &mut leaves);
        }
        leaves
    }
}

fn block_lengths(blocks: &[Block], lengths: &mut Vec<usize>) {
    let length = |content: &[Inline]| {
        let mut leaves = Vec::new();
        inline_leaves(content, &mut leaves);
        let texts = leaves.iter().map(|leaf| if let Leaf::Text(text, _) = leaf { text.chars().count() } else { 0 });
        texts.sum()
    };
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => lengths.push(length(content)),
            Block::List(list) => list.items.iter().for_each(|item| block_lengths(item, lengths)),
            Block::Table { rows, .. } => {
                lengths.extend(rows.iter().map(|row| row.iter().map(|cell| length(cell)).max().unwrap_or(0)));
            }
            Block::Quote(blocks) => block_lengths(blocks, lengths),
            Block::Figure { .. } | Block::ThematicBreak => lengths.push(1),
        }
    }
}

/// What a document finally consists of.
enum Leaf<'d> {
    Text(&'d str, &'d Span),
    Image(&'d Image),
}

fn block_leaves<'d>(blocks: &'d [Block], leaves: &mut Vec<Leaf<'d>>) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => inline_leaves(content, leaves),
            Block::List(list) => list.items.iter().for_each(|item| block_leaves(item, leaves)),
            Block::Table { header, rows, .. } => {
                header.iter().chain(rows.iter().flatten()).for_each(|cell| inline_leaves(cell, leaves));
            }
            Block::Quote(blocks) => block_leaves(blocks, leaves),
            Block::Figure { image } => leaves.push(Leaf::Image(image)),
            Block::ThematicBreak => {}
        }
    }
}

fn inline_leaves<'d>(content: &'d [Inline], leaves: &mut Vec<Leaf<'d>>) {
    for inline in content {
        match inline {
            Inline::Text { text, span } => leaves.push(Leaf::Text(text, span)),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                inline_leaves(content, leaves);
            }
            Inline::Image(image) => leaves.push(Leaf::Image(image)),
            Inline::Footnote(_) | Inline::LineBreak | Inline::SoftBreak => {}
        }
    }
}

/// A part of a document that begins a line of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// The level as authored, from 1 to 6.
        level: u8,
        /// The heading's text.
        content: Vec<Inline>,
        /// The heading with its marks.
        span: Span,
    },
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A numbered or unnumbered list.
    List(List),
    /// A table; every row has as many cells as there are alignments.
    Table {
        /// One entry a column.
        alignments: Vec<Alignment>,
        /// The cells of the first row.
        header: Vec<Vec<Inline>>,
        /// The cells of the other rows.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A quotation set apart.
    Quote(Vec<Block>),
    /// An image in a paragraph of its own.
    Figure {
        /// The image.
        image: Image,
    },
    /// A line that parts two passages.
    ThematicBreak,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// How the items are numbered; `None` for a list with bullets.
    pub numbering: Option<Numbering>,
    /// Whether the items stand without empty lines between them.
    pub tight: bool,
    /// What each item consists of.
    pub items: Vec<Vec<Block>>,
}

/// How the cells of a column are aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the layout has it.
    Unspecified,
    /// `:---`
    Left,
    /// `:---:`
    Centre,
    /// `---:`
    Right,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Text as it is meant, without escapes and entities; no two stand side by side.
    Text {
        /// What is meant.
        text: String,
        /// What was written, escapes and entities included.
        span: Span,
    },
    /// Emphasis, printed in italics.
    Emphasis(Vec<Inline>),
    /// Strong emphasis, printed in bold.
    Strong(Vec<Inline>),
    /// A link to a web page or a mail address.
    Link {
        /// An address that begins with `http://`, `https://` or `mailto:`.
        target: String,
        /// The text that bears the link; never empty.
        content: Vec<Inline>,
    },
    /// An image within a line.
    Image(Image),
    /// A reference to a footnote: its place in [`Document::footnotes`].
    Footnote(usize),
    /// A line break that was asked for.
    LineBreak,
    /// A line break of the file only, which means a space.
    SoftBreak,
}

/// An image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// A relative path as written, with `/` between its parts; whether it leads to a file is for the loader to say.
    pub path: String,
    /// What the image shows, for those who cannot see it; never empty.
    pub alternative: String,
    /// The image with its marks.
    pub span: Span,
}

/// Reads an enclosure's Markdown.
///
/// Where an error is reported, the part that it concerns is missing from the document.
pub fn parse(source: &Source, diagnostics: &mut Diagnostics) -> Document {
    let mut letters = Letters::find(source.text());
    let options = options();
    for reading in 1.. {
        if reading == READINGS {
            letters = Letters::default();
        }
        let arena = Arena::new();
        let (text, lines) = letters.numbered(source.text());
        let root = parse_document(&arena, &text, &options);
        if reading < READINGS && letters.settle(root) {
            continue;
        }
        let mut findings = Findings::new(diagnostics);
        letters.report(source, &mut findings);
        let document = Builder::new(source, &letters, Positions::new(source.text(), lines), findings).document(root);
        return document;
    }
    unreachable!("the last reading returns")
}

/// `CommonMark` with tables and footnotes, and nothing else: quotation marks and dashes stay as they were typed, and a
/// bare address stays text.
fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.parse.leave_footnote_definitions = true;
    options
}
