//! Paragraphs that a note brings itself: running text, points and small tables, in Markdown as enclosures are.
//!
//! A note is a letter and not a document: what has no place in one (headings, images, footnotes, links, quotations set
//! apart) is refused, each with its line in the note's own file.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::enclosure::markdown::{self, Block, Document, Inline};
use crate::source::{Source, Span};
use crate::yaml::{self, Node, Value};

/// Paragraphs in one language; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What they consist of.
    pub document: Document,
    /// What was written.
    pub text: String,
}

/// Reads the paragraphs of one language.
pub fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Passage> {
    let text = yaml::expect_text(node, "paragraphs", diagnostics)?;
    if is_folded(node) && text.trim_end().contains('\n') {
        let complaint =
            Diagnostic::error(Code::Yaml, "these paragraphs have no `|` before them, and would run into one");
        let complaint = complaint.at(node.span.part(0..node.span.text().lines().next().map_or(0, str::len)));
        diagnostics.push(complaint.help("put a `|` behind the language, and the text below it, indented: `en: |`"));
        return None;
    }
    let written = Source::new(node.span.source().name(), text);
    let places = Places::new(&written, &node.span);
    let mut found = Diagnostics::new();
    let mut document = markdown::parse(&written, &mut found);
    refuse(&document.blocks, &written.whole(), &mut found);
    if let Some(span) = document.footnotes.first().and_then(|footnote| first_text(footnote)) {
        refused("a footnote", &span, "say it in the text itself", &mut found);
    }
    if document.blocks.is_empty() && !found.has_errors() {
        let complaint = Diagnostic::error(Code::EmptyText, "there are no words in these paragraphs");
        found.push(complaint.at(written.whole()).help("write what the note is to say"));
    }
    let failed = found.has_errors();
    for mut finding in found {
        for label in &mut finding.labels {
            label.span = places.of(&label.span);
        }
        diagnostics.push(finding);
    }
    places.relocate(&mut document.blocks);
    (!failed).then(|| Passage { document, text: text.trim().to_string() })
}

/// Whether YAML makes one line of several: of text without a `|`, below a `>`, and in quotation marks. What an empty line
/// parted would be one paragraph.
fn is_folded(node: &Node) -> bool {
    let Value::Scalar { quoted, .. } = node.value else { return false };
    let written = node.span.text();
    if !quoted {
        return true;
    }
    if written.starts_with(['"', '\'']) {
        return written.lines().any(|line| line.trim().is_empty());
    }
    // What stands behind the key, before the text: `en: >-`.
    let before = node.span.source().text()[..node.span.range().start].trim_end();
    let header = before.lines().next_back().unwrap_or_default().split(" #").next().unwrap_or_default().trim_end();
    let sign = header.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+'));
    sign.strip_suffix('>').is_some_and(|key| key.ends_with([' ', ':']))
}

/// Reports what has no place in a letter; `whole` is pointed at where nothing is known of the place.
fn refuse(blocks: &[Block], whole: &Span, diagnostics: &mut Diagnostics) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => refuse_inlines(content, diagnostics),
            Block::List(list) => list.items.iter().for_each(|item| refuse(item, whole, diagnostics)),
            Block::Table { header, rows, .. } => {
                header.iter().chain(rows.iter().flatten()).for_each(|cell| refuse_inlines(cell, diagnostics));
            }
            Block::Heading { span, .. } => {
                refused("a heading", span, "write a paragraph, or put the text into an enclosure", diagnostics);
            }
            Block::Quote(blocks) => {
                let span = first_text(blocks).unwrap_or_else(|| whole.clone());
                let help = "write it as a paragraph, between quotation marks";
                refused("a quotation set apart", &span, help, diagnostics);
            }
            Block::Figure { image } => refused("an image", &image.span, "put it into an enclosure", diagnostics),
            Block::ThematicBreak => {
                refused("a line across the page", whole, "leave an empty line between paragraphs", diagnostics);
            }
        }
    }
}

fn refuse_inlines(content: &[Inline], diagnostics: &mut Diagnostics) {
    for inline in content {
        match inline {
            Inline::Emphasis(content) | Inline::Strong(content) => refuse_inlines(content, diagnostics),
            Inline::Link { content, .. } => {
                if let Some(span) = first_inline(content) {
                    let help = "write the address out, so that it can be read on paper";
                    refused("a link", &span, help, diagnostics);
                }
            }
            Inline::Image(image) => refused("an image", &image.span, "put it into an enclosure", diagnostics),
            Inline::Text { .. } | Inline::Footnote(_) | Inline::LineBreak | Inline::SoftBreak => {}
        }
    }
}

fn refused(what: &str, span: &Span, help: &str, diagnostics: &mut Diagnostics) {
    let complaint = Diagnostic::error(Code::Markdown, format!("{what} cannot stand in the text of a note"));
    diagnostics.push(complaint.at(span.clone()).help(help));
}

fn first_text(blocks: &[Block]) -> Option<Span> {
    blocks.iter().find_map(|block| match block {
        Block::Heading { span, .. } => Some(span.clone()),
        Block::Paragraph(content) => first_inline(content),
        Block::List(list) => list.items.iter().find_map(|item| first_text(item)),
        Block::Table { header, rows, .. } => {
            header.iter().chain(rows.iter().flatten()).find_map(|cell| first_inline(cell))
        }
        Block::Quote(blocks) => first_text(blocks),
        Block::Figure { image } => Some(image.span.clone()),
        Block::ThematicBreak => None,
    })
}

fn first_inline(content: &[Inline]) -> Option<Span> {
    content.iter().find_map(|inline| match inline {
        Inline::Text { span, .. } => Some(span.clone()),
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => first_inline(content),
        Inline::Image(image) => Some(image.span.clone()),
        Inline::Footnote(_) | Inline::LineBreak | Inline::SoftBreak => None,
    })
}

/// Where each line of a text stands in the file that it was read from: YAML takes the indentation away.
struct Places {
    /// Of each line, where it begins in the text and, if it stands in the file as it is, in the file.
    lines: Vec<(usize, Option<usize>)>,
    whole: Span,
}

impl Places {
    fn new(written: &Source, whole: &Span) -> Self {
        let file = whole.source().text();
        let mut at = whole.range().start;
        let mut start = 0;
        let mut lines = Vec::new();
        for line in written.text().split_inclusive('\n') {
            let words = line.trim();
            // Lines follow each other; one that YAML has put together of several is not found.
            let place = file[at..whole.range().end].find(words).filter(|_| !words.is_empty()).map(|found| at + found);
            let indent = line.len() - line.trim_start().len();
            lines.push((start, place.map(|place| place.saturating_sub(indent))));
            at = place.map_or(at, |place| place + words.len());
            start += line.len();
        }
        Self { lines, whole: whole.clone() }
    }

    /// The place in the file of a span of the text; where it is not known, that of the whole.
    fn of(&self, span: &Span) -> Span {
        let range = span.range();
        let place = |offset: usize| {
            let index = self.lines.partition_point(|(start, _)| *start <= offset).checked_sub(1)?;
            let (start, place) = self.lines[index];
            Some(place? + (offset - start))
        };
        let last = range.end.saturating_sub(1).max(range.start);
        match (place(range.start), place(last)) {
            (Some(start), Some(end)) if start <= end => {
                self.whole.source().span(start..end + (range.end - last).min(range.len()))
            }
            _ => self.whole.clone(),
        }
    }

    /// Gives every text its place in the file.
    fn relocate(&self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Heading { content, span, .. } => {
                    *span = self.of(span);
                    self.relocate_inlines(content);
                }
                Block::Paragraph(content) => self.relocate_inlines(content),
                Block::List(list) => list.items.iter_mut().for_each(|item| self.relocate(item)),
                Block::Table { header, rows, .. } => {
                    header.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| self.relocate_inlines(cell));
                }
                Block::Quote(blocks) => self.relocate(blocks),
                Block::Figure { image } => image.span = self.of(&image.span),
                Block::ThematicBreak => {}
            }
        }
    }

    fn relocate_inlines(&self, content: &mut [Inline]) {
        for inline in content {
            match inline {
                Inline::Text { span, .. } => *span = self.of(span),
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                    self.relocate_inlines(content);
                }
                Inline::Image(image) => image.span = self.of(&image.span),
                Inline::Footnote(_) | Inline::LineBreak | Inline::SoftBreak => {}
            }
        }
    }
}
