//! Whether the fonts can set a text, asked of every string before anything is composed, so that a missing character is
//! pointed at where it was written.

use super::escape::{EMPHASIS, STRONG};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::enclosure::markdown::{Block, Document, Inline};
use crate::source::Span;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Style {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}

impl Style {
    /// Upright, of regular weight.
    pub const REGULAR: Style = Style { bold: false, italic: false };
    /// Upright and bold.
    pub const BOLD: Style = Style { bold: true, italic: false };
    /// Italic, of regular weight.
    pub const ITALIC: Style = Style { bold: false, italic: true };
}

impl std::fmt::Display for Style {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match (self.bold, self.italic) {
            (false, false) => "regular",
            (true, false) => "bold",
            (false, true) => "italic",
            (true, true) => "bold italic",
        })
    }
}

/// What the fonts of a project can set.
pub trait Coverage: Send + Sync {
    /// Whether the fonts have this character in this style.
    fn has(&self, character: char, style: Style) -> bool;

    /// How wide a text would be in one line, in ems: the sum of its characters' widths, without regard to their
    /// neighbours. What the fonts lack takes none.
    fn width(&self, text: &str, style: Style) -> f64;

    /// The font families, for messages.
    fn families(&self) -> &[String];
}

/// The first character of a text that the fonts lack, with the style that it would be set in. Marks of emphasis in
/// the text change its style.
#[must_use]
pub fn lacking(text: &str, style: Style, coverage: &dyn Coverage) -> Option<(char, Style)> {
    let mut current = style;
    for character in text.chars() {
        match character {
            c if c == EMPHASIS.open => current.italic = !style.italic,
            c if c == EMPHASIS.close => current.italic = style.italic,
            c if c == STRONG.open => current.bold = true,
            c if c == STRONG.close => current.bold = style.bold,
            // White space is set as space, whatever the font has.
            c if c.is_whitespace() => {}
            c if coverage.has(c, current) => {}
            c => return Some((c, current)),
        }
    }
    None
}

/// The complaint about a character that the fonts lack.
#[must_use]
pub fn complaint(character: char, style: Style, coverage: &dyn Coverage) -> Diagnostic {
    let families = coverage.families().join("`, `");
    let message = format!("`{character}` (U+{:04X}) is not in the fonts `{families}` ({style})", u32::from(character));
    let help = if style == Style::REGULAR {
        "write it otherwise, or add a font that has it to `fonts/` and name its family in `verbale.yaml`"
    } else {
        "set these words in another style, or add a font that has it to `fonts/` and name its family in `verbale.yaml`"
    };
    Diagnostic::error(Code::MissingGlyph, message).help(help)
}

/// Reports a text that the fonts cannot set; `span` is where it stands. Where the character stands under the span as
/// it is, the finding points at it.
pub fn check(text: &str, style: Style, span: &Span, coverage: &dyn Coverage, diagnostics: &mut Diagnostics) {
    if let Some((character, style)) = lacking(text, style, coverage) {
        let exact = span.text().find(character).map(|at| span.part(at..at + character.len_utf8()));
        diagnostics.push(complaint(character, style, coverage).at(exact.unwrap_or_else(|| span.clone())));
    }
}

/// Reports every text of an enclosure that the fonts cannot set.
pub fn check_document(document: &Document, coverage: &dyn Coverage, diagnostics: &mut Diagnostics) {
    let mut checker = Checker { coverage, diagnostics };
    checker.blocks(&document.blocks);
    document.footnotes.iter().for_each(|footnote| checker.blocks(footnote));
}

struct Checker<'a> {
    coverage: &'a dyn Coverage,
    diagnostics: &'a mut Diagnostics,
}

impl Checker<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { content, .. } => self.inlines(content, Style::BOLD),
                Block::Paragraph(content) => self.inlines(content, Style::REGULAR),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(item)),
                Block::Table { header, rows, .. } => {
                    for cell in header {
                        self.inlines(cell, Style::BOLD);
                    }
                    for cell in rows.iter().flatten() {
                        self.inlines(cell, Style::REGULAR);
                    }
                }
                Block::Quote(blocks) => self.blocks(blocks),
                Block::Figure { .. } | Block::ThematicBreak => {}
            }
        }
    }

    fn inlines(&mut self, content: &[Inline], style: Style) {
        for inline in content {
            match inline {
                Inline::Text { text, span } => check(text, style, span, self.coverage, self.diagnostics),
                Inline::Emphasis(content) => self.inlines(content, Style { italic: !style.italic, ..style }),
                Inline::Strong(content) => self.inlines(content, Style { bold: true, ..style }),
                Inline::Link { content, .. } => self.inlines(content, style),
                Inline::Image(_) | Inline::Footnote(_) | Inline::LineBreak | Inline::SoftBreak => {}
            }
        }
    }
}
