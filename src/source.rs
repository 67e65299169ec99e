//! The user's files as text with positions.
//!
//! Everything that was written by a person is read into a [`Source`] once and pointed at with a [`Span`]; a
//! diagnostic can therefore always show the line it speaks of. Nothing here touches the file system.

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A file's name (relative to the project, `/` as separator) and its text.
///
/// Cloning is cheap: clones share one text.
#[derive(Clone)]
pub struct Source(Arc<Contents>);

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
            || (self.name() == other.name() && self.0.first_line == other.0.first_line && self.text() == other.text())
    }
}

impl Eq for Source {}

struct Contents {
    name: String,
    text: String,
    /// The line of the file that the text begins with, from 0.
    first_line: usize,
    /// Where each line begins; found when it is first asked for.
    line_starts: OnceLock<Vec<usize>>,
}

impl Source {
    /// Names a text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self::excerpt(name, text, 0)
    }

    /// Some lines of a file, the first of which has this number, from 0: enough to show a place in it.
    pub fn excerpt(name: impl Into<String>, text: impl Into<String>, first_line: usize) -> Self {
        let (name, text) = (name.into(), text.into());
        Self(Arc::new(Contents { name, text, first_line, line_starts: OnceLock::new() }))
    }

    /// The name under which messages show this file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The number of the line in its file, from 0, that a byte offset lies in, and where that line begins in the text.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> (usize, usize) {
        let starts = self.0.line_starts.get_or_init(|| {
            let breaks = self.text().bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
        });
        let line = starts.partition_point(|start| *start <= offset).saturating_sub(1);
        (self.0.first_line + line, starts[line])
    }

    /// A span over a byte range of the text; a range that overruns the text or cuts a character is widened or
    /// narrowed to the nearest characters.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let text = self.text();
        let start = text.floor_char_boundary(range.start);
        let end = text.ceil_char_boundary(range.end.max(start));
        Span { source: self.clone(), range: start..end }
    }

    /// A span over the whole text.
    #[must_use]
    pub fn whole(&self) -> Span {
        self.span(0..self.text().len())
    }

    /// The span of a slice borrowed from [`Source::text`], found by its address: this is how positions are read off
    /// a syntax tree that borrows its text and keeps no spans. `None` where the slice lies elsewhere.
    #[must_use]
    pub fn span_of(&self, slice: &str) -> Option<Span> {
        let start = self.offset_of(slice)?;
        Some(Span { source: self.clone(), range: start..start + slice.len() })
    }

    /// Where a slice borrowed from [`Source::text`] begins.
    #[must_use]
    pub fn offset_of(&self, slice: &str) -> Option<usize> {
        let start = (slice.as_ptr() as usize).checked_sub(self.text().as_ptr() as usize)?;
        (start.checked_add(slice.len())? <= self.text().len()).then_some(start)
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({})", self.name())
    }
}

/// A byte range of a [`Source`], on character boundaries.
#[derive(Clone, PartialEq, Eq)]
pub struct Span {
    source: Source,
    range: Range<usize>,
}

impl Span {
    /// The file that the span points into.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Byte offsets into the file's text.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The text under the span.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.source.text()[self.range()]
    }

    /// Where the span begins.
    #[must_use]
    pub fn start(&self) -> Position {
        self.position(self.range.start)
    }

    /// Where the span ends: the place behind its last character.
    #[must_use]
    pub fn end(&self) -> Position {
        self.position(self.range.end)
    }

    fn position(&self, offset: usize) -> Position {
        let (line, start) = self.source.line_of(offset);
        Position { line: line + 1, column: self.source.text()[start..offset].chars().count() + 1 }
    }

    /// A part of this span, in byte offsets relative to its start.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Span {
        let start = self.range.start;
        self.source.span(start + range.start..start + range.end)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.source.name(), self.start())
    }
}

/// A line and a column, both counted from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters() {
        let source = Source::new("note.yaml", "kind: x\nто: state\n");
        let span = source.span(source.text().find("state").unwrap_or(0)..source.text().len() - 1);
        assert_eq!(span.start(), Position { line: 2, column: 5 });
        assert_eq!(span.end(), Position { line: 2, column: 10 });
        assert_eq!(span.text(), "state");
    }

    #[test]
    fn an_excerpt_keeps_the_numbers_of_its_lines() {
        let source = Source::excerpt("table.csv", "a,b\nc,d", 16);
        assert_eq!(source.span(6..7).start(), Position { line: 18, column: 3 });
    }

    #[test]
    fn a_range_inside_a_character_is_moved_to_its_edges() {
        let source = Source::new("note.yaml", "ж");
        assert_eq!(source.span(1..1).text(), "ж");
    }

    #[test]
    fn a_foreign_slice_has_no_span() {
        let source = Source::new("a", "text");
        assert_eq!(source.span_of(&source.text()[1..3]).map(|span| span.range()), Some(1..3));
        assert_eq!(source.span_of(&String::from("text")), None);
    }
}
