//! The paragraphs that a note brings itself, in an output format.

use std::fmt::Write as _;

use super::coverage;
use super::sentences::Sentences;
use super::templates::Format;
use super::{enclosure, escape};
use crate::catalogue::Typography;
use crate::diagnostic::Diagnostics;
use crate::enclosure::markdown::{Block, Inline, List};
use crate::note::passage::Passage;

/// Writes a passage; a character that the fonts lack is reported where it stands.
pub fn write(passage: &Passage, format: Format, sentences: &Sentences, diagnostics: &mut Diagnostics) -> String {
    coverage::check_document(&passage.document, &*sentences.coverage, diagnostics);
    let typography = sentences.catalogue.typography();
    match format {
        Format::Typst => enclosure::passage(&passage.document, typography),
        Format::Text => text(&passage.document.blocks, typography),
    }
}

/// Blocks as plain text, with an empty line between them.
fn text(blocks: &[Block], typography: &Typography) -> String {
    let blocks: Vec<String> = blocks.iter().map(|block| block_text(block, typography)).collect();
    blocks.join("\n\n") + "\n"
}

fn block_text(block: &Block, typography: &Typography) -> String {
    match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => line(content, typography),
        Block::List(list) => list_text(list, typography),
        Block::Table { header, rows, .. } => {
            let row = |cells: &Vec<Vec<Inline>>| {
                let cells: Vec<String> = cells.iter().map(|cell| line(cell, typography)).collect();
                cells.join(" | ").trim_end().to_string()
            };
            std::iter::once(header).chain(rows).map(row).collect::<Vec<_>>().join("\n")
        }
        Block::Quote(blocks) => text(blocks, typography).trim_end().to_string(),
        Block::Figure { image } => image.alternative.clone(),
        Block::ThematicBreak => String::new(),
    }
}

fn list_text(list: &List, typography: &Typography) -> String {
    let items = list.items.iter().enumerate().map(|(index, item)| {
        let mark = match list.numbering {
            None => "-".to_string(),
            Some(numbering) => numbering.written(index),
        };
        let indent = " ".repeat(mark.chars().count() + 1);
        let separator = if list.tight { "\n" } else { "\n\n" };
        let blocks: Vec<String> = item.iter().map(|block| block_text(block, typography)).collect();
        let mut lines = String::new();
        for (number, written) in blocks.join(separator).lines().enumerate() {
            let lead = if number == 0 { format!("{mark} ") } else { format!("\n{indent}") };
            let _ = write!(lines, "{lead}{written}");
        }
        lines.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    });
    items.collect::<Vec<_>>().join(if list.tight { "\n" } else { "\n\n" })
}

fn line(content: &[Inline], typography: &Typography) -> String {
    let mut text = String::new();
    collect(content, typography, &mut text);
    text
}

fn collect(content: &[Inline], typography: &Typography, text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text: own, .. } => text.push_str(&escape::plain(&typography.set(own))),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                collect(content, typography, text);
            }
            Inline::LineBreak => text.push('\n'),
            Inline::SoftBreak => text.push(' '),
            Inline::Image(_) | Inline::Footnote(_) => {}
        }
    }
}
