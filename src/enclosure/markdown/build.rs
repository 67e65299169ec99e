//! comrak's tree made into ours, with everything reported that cannot stand in a printed document.

mod inlines;

use comrak::Node;
use comrak::nodes::{ListDelimType, ListType, NodeList, NodeTable, NodeValue, Sourcepos, TableAlignment};

use super::findings::Findings;
use super::footnotes::Footnotes;
use super::letters::Letters;
use super::lists::{self, Count};
use super::positions::Positions;
use super::references;
use super::{Alignment, Block, Document, Inline, List, MAX_DEPTH, Numbering};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, Span};

const LITERALLY: &str = "put a backslash before the character if it is meant literally";

/// Walks over comrak's tree once, in the order of the file.
pub(super) struct Builder<'a, 'x> {
    source: &'x Source,
    letters: &'x Letters,
    positions: Positions<'x>,
    findings: Findings<'x>,
    footnotes: Footnotes<'a>,
    place: Place,
}

/// Where the walk is, as far as something is not allowed there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Body,
    Item,
    Footnote,
    Alternative,
}

impl<'a, 'x> Builder<'a, 'x> {
    pub(super) fn new(
        source: &'x Source,
        letters: &'x Letters,
        positions: Positions<'x>,
        findings: Findings<'x>,
    ) -> Self {
        Self { source, letters, positions, findings, footnotes: Footnotes::default(), place: Place::Body }
    }

    /// The whole document.
    pub(super) fn document(mut self, root: Node<'a>) -> Document {
        self.footnotes = Footnotes::find(root);
        let blocks = self.blocks(root, 0);
        let footnotes = self.footnote_texts();
        let document = Document { blocks, footnotes };
        references::check(self.source, &document, &mut self.findings);
        let blank = document.texts().iter().all(|(text, _)| text.trim().is_empty()) && document.images().is_empty();
        if blank && self.findings.is_empty() {
            self.findings.push(
                Diagnostic::error(Code::Markdown, "the enclosure is empty")
                    .at(self.source.span(0..0))
                    .help("write its text, or take it out of the note's `enclosures`"),
            );
        }
        self.findings.close(self.source.span(0..0));
        document
    }

    fn blocks(&mut self, parent: Node<'a>, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        for node in parent.children() {
            let data = node.data();
            match &data.value {
                NodeValue::Paragraph => {
                    let mut content = self.inlines(node, depth);
                    self.check_lines(&content);
                    match (content.pop(), content.is_empty()) {
                        (Some(Inline::Image(image)), true) => blocks.push(Block::Figure { image }),
                        (Some(last), _) => {
                            content.push(last);
                            blocks.push(Block::Paragraph(content));
                        }
                        (None, _) => {}
                    }
                }
                NodeValue::Heading(heading) => blocks.extend(self.heading(node, heading.level, depth)),
                NodeValue::ThematicBreak => blocks.push(Block::ThematicBreak),
                NodeValue::List(_) if self.fits(data.sourcepos, depth) => self.list(node, &mut blocks, depth + 1),
                NodeValue::BlockQuote if self.fits(data.sourcepos, depth) => {
                    let quoted = self.blocks(node, depth + 1);
                    if !quoted.is_empty() {
                        blocks.push(Block::Quote(quoted));
                    }
                }
                NodeValue::Table(table) => blocks.push(self.table(node, table, depth)),
                // Their texts are read when the references to them are known.
                NodeValue::FootnoteDefinition(_) | NodeValue::List(_) | NodeValue::BlockQuote => {}
                NodeValue::CodeBlock(code) => {
                    let (message, help) = if code.fenced {
                        ("code cannot stand in an enclosure", "write it as ordinary text, without the fence")
                    } else {
                        (
                            "a line indented by four spaces or more is code, which cannot stand in an enclosure",
                            "indent the text less; what belongs to an item of a list begins under the item's own text",
                        )
                    };
                    self.refuse(message, data.sourcepos, help);
                }
                NodeValue::HtmlBlock(html) => self.html(&html.literal, data.sourcepos),
                _ => self.refuse("this cannot stand in an enclosure", data.sourcepos, LITERALLY),
            }
        }
        blocks
    }

    fn heading(&mut self, node: Node<'a>, level: u8, depth: usize) -> Option<Block> {
        let place = node.data().sourcepos;
        let content = self.inlines(node, depth);
        if matches!(self.place, Place::Item | Place::Footnote) {
            self.refuse(
                "a heading cannot stand in a list or a footnote",
                place,
                "end the list before it, or put a backslash before the `#` if it is meant literally",
            );
            return None;
        }
        if content.is_empty() {
            self.refuse("the heading is empty", place, "write its text, or take the line out");
            return None;
        }
        Some(Block::Heading { level, content, span: self.span(place) })
    }

    fn list(&mut self, node: Node<'a>, blocks: &mut Vec<Block>, depth: usize) {
        let outer = self.place;
        if outer == Place::Body {
            self.place = Place::Item;
        }
        let tight = is_tight(node);
        let mut open: Option<(List, Count, usize)> = None;
        let mut figures: Vec<(u32, Sourcepos)> = Vec::new();
        for item in node.children() {
            let (place, count) = {
                let data = item.data();
                let NodeValue::Item(list) = &data.value else { continue };
                (data.sourcepos, self.count(list, data.sourcepos))
            };
            let content = self.blocks(item, depth);
            let line = place.start.line;
            open = Some(match open.take() {
                Some((mut list, before, first)) if count.follows(before) => {
                    list.items.push(content);
                    (list, count, first)
                }
                ended => {
                    self.check_figures(&mut figures);
                    self.close(blocks, ended, depth);
                    (List { numbering: count.numbering(), tight, items: vec![content] }, count, line)
                }
            });
            if let Count::Figure(figure, _) = count {
                figures.push((figure, place));
            }
        }
        self.check_figures(&mut figures);
        self.close(blocks, open, depth);
        self.place = outer;
    }

    fn close(&self, blocks: &mut Vec<Block>, list: Option<(List, Count, usize)>, depth: usize) {
        if let Some((list, _, line)) = list {
            lists::add(blocks, list, !self.is_blank(line.saturating_sub(1)), depth);
        }
    }

    /// Whether a line holds nothing but white space and marks of quotations.
    fn is_blank(&self, line: usize) -> bool {
        let text = self.source.text();
        let range = self.positions.offset(line, 1)..self.positions.offset(line + 1, 1);
        text.get(range).is_none_or(|line| line.trim_matches(|c: char| c.is_whitespace() || c == '>').is_empty())
    }

    /// How an item counts, as the user wrote it.
    fn count(&self, item: &NodeList, place: Sourcepos) -> Count {
        if item.list_type == ListType::Bullet {
            return Count::Bullet;
        }
        let suffix = match item.delimiter {
            ListDelimType::Period => '.',
            ListDelimType::Paren => ')',
        };
        let start = self.positions.offset(place.start.line, place.start.column);
        let written = self.source.text().get(start..).unwrap_or_default();
        let end = written.find(|c: char| !c.is_ascii_digit()).unwrap_or(written.len());
        match (self.letters.of_item(place.start.line, place.start.column), written[..end].parse()) {
            (None, Ok(figure)) => Count::Figure(figure, suffix),
            (Some(marker), _) => {
                let (start, style, bracketed) = (marker.number, marker.style, marker.bracketed);
                Count::Letter(Numbering { start, style, bracketed, suffix }, marker.sequence)
            }
            (None, Err(_)) => Count::Figure(u32::try_from(item.start).unwrap_or(1), suffix),
        }
    }

    /// Warns where a list's figures are not those that will be printed. The same figure before each item is a habit of
    /// those who let the program count, and no mistake.
    fn check_figures(&mut self, figures: &mut Vec<(u32, Sourcepos)>) {
        let figures = std::mem::take(figures);
        let Some(&(first, _)) = figures.first() else { return };
        if figures.iter().all(|(figure, _)| *figure == first) {
            return;
        }
        if let Some(((figure, place), printed)) =
            figures.iter().zip(first..).find(|((figure, _), printed)| figure != printed)
        {
            let start = self.positions.offset(place.start.line, place.start.column);
            self.findings.push(
                Diagnostic::warning(
                    Code::MarkdownList,
                    format!("this item is numbered `{figure}` and will be printed as `{printed}`"),
                )
                .at(self.source.span(start..start + figure.to_string().len()))
                .help("number the items one after another, or give each the number `1`")
                .help("a list that shall go on with another number needs a paragraph between it and the one before"),
            );
        }
    }

    /// Warns of lines that look like a list and are none: `CommonMark` lets a list follow a paragraph without an empty
    /// line only if it begins with 1 and is not indented by four spaces. A single such line is likely to be prose.
    fn check_lines(&mut self, content: &[Inline]) {
        let mut before: Option<(Mark, &Span)> = None;
        for pair in content.windows(2) {
            let [Inline::SoftBreak | Inline::LineBreak, Inline::Text { span, .. }] = pair else { continue };
            let Some(mark) = Mark::of(span.text()) else { continue };
            match before {
                Some((last, first)) if mark.follows(last) => {
                    self.findings.push(
                        Diagnostic::warning(
                            Code::MarkdownList,
                            "lines that look like items of a list continue the paragraph above them",
                        )
                        .at(first.clone())
                        .help("leave an empty line before the first, and indent it no more than the paragraph")
                        .help(
                            "put a backslash behind the number, as in `5\\.`, or before the dash if no list is meant",
                        ),
                    );
                    return;
                }
                _ => before = Some((mark, span)),
            }
        }
    }

    fn table(&mut self, node: Node<'a>, table: &NodeTable, depth: usize) -> Block {
        let alignments = table.alignments.iter().map(|alignment| match alignment {
            TableAlignment::None => Alignment::Unspecified,
            TableAlignment::Left => Alignment::Left,
            TableAlignment::Center => Alignment::Centre,
            TableAlignment::Right => Alignment::Right,
        });
        let mut header = Vec::new();
        let mut rows = Vec::new();
        for row in node.children() {
            let data = row.data();
            let mut cells: Vec<_> = row.children().map(|cell| self.inlines(cell, depth)).collect();
            cells.resize(table.num_columns, Vec::new());
            if matches!(data.value, NodeValue::TableRow(true)) {
                header = cells;
                continue;
            }
            rows.push(cells);
            let span = self.span(data.sourcepos);
            let count = cell_count(span.text());
            if count > table.num_columns {
                self.findings.push(
                    Diagnostic::error(
                        Code::Markdown,
                        format!("this row has {count} cells, and the table {} columns", table.num_columns),
                    )
                    .at(span)
                    .help("give the first row as many cells, or write `\\|` for a stroke that parts no cells"),
                );
            }
        }
        Block::Table { alignments: alignments.collect(), header, rows }
    }

    /// The texts of the footnotes that are referred to; reports those that are not, and those defined twice.
    fn footnote_texts(&mut self) -> Vec<Vec<Block>> {
        self.place = Place::Footnote;
        let order = std::mem::take(&mut self.footnotes.order);
        let mut texts = Vec::with_capacity(order.len());
        for index in order {
            let node = self.footnotes.definitions[index].node;
            let place = node.data().sourcepos;
            self.positions.jump(place);
            let text = self.blocks(node, 1);
            if text.is_empty() && self.findings.is_empty() {
                self.refuse("the footnote is empty", place, "write its text after the colon");
            }
            texts.push(text);
        }
        for definition in std::mem::take(&mut self.footnotes.definitions) {
            let node = definition.node;
            let span = self.first_line(node.data().sourcepos);
            let nested =
                node.ancestors().skip(1).any(|above| matches!(above.data().value, NodeValue::FootnoteDefinition(_)));
            let name = definition.name;
            let (message, help) = if nested {
                (format!("the footnote `{name}` is defined inside another"), "begin its line without indentation")
            } else if definition.earlier.is_some() {
                (format!("the footnote `{name}` is defined twice"), "give one of them another name")
            } else if definition.number.is_none() {
                (
                    format!("the footnote `{name}` is never referred to, and would not be printed"),
                    "refer to it in the text with its name in square brackets, or take it out",
                )
            } else {
                continue;
            };
            self.findings.push(Diagnostic::error(Code::Markdown, message).at(span).help(help));
        }
        texts
    }

    /// Whether something may be nested at this depth; reports it if not.
    fn fits(&mut self, place: Sourcepos, depth: usize) -> bool {
        if depth < MAX_DEPTH {
            return true;
        }
        let span = self.first_line(place);
        self.findings.push(
            Diagnostic::error(
                Code::Markdown,
                format!("lists, quotations, emphasis and links are nested more than {MAX_DEPTH} deep here"),
            )
            .at(span)
            .help("make the structure flatter")
            .help(LITERALLY),
        );
        false
    }

    fn refuse(&mut self, message: impl Into<String>, place: Sourcepos, help: &str) {
        let span = self.span(place);
        self.findings.push(Diagnostic::error(Code::Markdown, message).at(span).help(help));
    }

    fn span(&self, place: Sourcepos) -> Span {
        self.source.span(self.positions.range(place))
    }

    /// The first line of what may be long.
    fn first_line(&self, place: Sourcepos) -> Span {
        let span = self.span(place);
        let length = span.text().find(['\n', '\r']).unwrap_or(span.text().len());
        span.part(0..length)
    }
}

fn is_tight(node: Node<'_>) -> bool {
    matches!(&node.data().value, NodeValue::List(list) if list.tight)
}

/// How many cells a table's row has, by the strokes that are not escaped.
fn cell_count(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut escaped = false;
    let mut strokes = 0;
    let mut open = false;
    for character in row.chars() {
        let parts = character == '|' && !escaped;
        strokes += usize::from(parts);
        open = !parts;
        escaped = character == '\\';
    }
    strokes + usize::from(open)
}

/// The mark with which an item of a list begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Bullet,
    Figure(u32),
}

impl Mark {
    /// The mark of a list's item at the beginning of a line.
    fn of(line: &str) -> Option<Self> {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let figures = &line[..line.len() - rest.len()];
        let (mark, after) = match figures.len() {
            0 => (Mark::Bullet, rest.strip_prefix(['-', '*', '+'])?),
            // Three figures are enough for a list, and fewer than those of a year.
            1..=3 => (Mark::Figure(figures.parse().ok()?), rest.strip_prefix(['.', ')'])?),
            _ => return None,
        };
        after.starts_with([' ', '\t']).then_some(mark)
    }

    /// Whether this is the mark after another one.
    fn follows(self, before: Mark) -> bool {
        match (before, self) {
            (Mark::Bullet, Mark::Bullet) => true,
            (Mark::Figure(before), Mark::Figure(figure)) => before + 1 == figure,
            _ => false,
        }
    }
}
