//! A text with the places that its characters were read from.

use std::ops::Range;

use crate::enclosure::markdown::Inline;
use crate::source::Span;

/// Characters of a passage that are shown as its beginning.
const BEGINNING: usize = 60;

/// Characters that may be written for one that is meant: an escape, an entity.
const LONGEST_ESCAPE: usize = 12;

/// Stands between the parts of a line that are no text: a figure on either side is a figure of its own.
const BREAK: char = '\u{FFFC}';

/// A paragraph, a heading, a cell, the text of a field.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    /// What it says.
    pub text: String,
    pieces: Vec<Piece>,
    /// The addresses that its links lead to, with their places.
    pub links: Vec<(String, Span)>,
}

#[derive(Debug, Clone)]
struct Piece {
    /// Bytes of the text.
    range: Range<usize>,
    /// Where they were written.
    span: Span,
}

impl Passage {
    /// The text of a field. The stars of emphasis are no part of it.
    pub fn of_field(text: &str, span: &Span) -> Self {
        let text = text.replace('*', "");
        let pieces = vec![Piece { range: 0..text.len(), span: span.clone() }];
        Self { text, pieces, links: Vec::new() }
    }

    /// A line of a document.
    pub fn of_inlines(inlines: &[Inline]) -> Self {
        let mut passage = Self { text: String::new(), pieces: Vec::new(), links: Vec::new() };
        passage.add(inlines);
        passage
    }

    fn add(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text, span } => self.push(text, span),
                Inline::Emphasis(content) | Inline::Strong(content) => self.add(content),
                Inline::Link { target, content } => {
                    self.add(content);
                    let place = self.pieces.last().map(|piece| piece.span.clone());
                    self.links.extend(place.map(|place| (target.clone(), place)));
                }
                Inline::Image(image) => {
                    self.text.push(BREAK);
                    self.push(&image.alternative, &image.span);
                    self.text.push(BREAK);
                }
                Inline::Footnote(_) => self.text.push(BREAK),
                Inline::LineBreak | Inline::SoftBreak => self.text.push('\n'),
            }
        }
    }

    fn push(&mut self, text: &str, span: &Span) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { range: start..self.text.len(), span: span.clone() });
    }

    /// Where a range of the text was written.
    pub fn span(&self, range: &Range<usize>) -> Option<Span> {
        let mut touched =
            self.pieces.iter().filter(|piece| piece.range.start < range.end && range.start < piece.range.end);
        let first = touched.next()?;
        let last = touched.next_back().unwrap_or(first);
        let start = self.located(first, range).start;
        let end = self.located(last, range).end;
        Some(first.span.source().span(start..end.max(start)))
    }

    /// The bytes of the file that hold the part of a range that lies in a piece; all of the piece where that cannot be
    /// told.
    fn located(&self, piece: &Piece, range: &Range<usize>) -> Range<usize> {
        let meant = &self.text[piece.range.clone()];
        let start = range.start.saturating_sub(piece.range.start);
        let end = (range.end.min(piece.range.end)).saturating_sub(piece.range.start);
        let written = piece.span.text();
        let found = locate(meant, written, &(start..end)).or_else(|| {
            let at = written.find(&meant[start..end])?;
            Some(at..at + end - start)
        });
        let whole = piece.span.range();
        found.map_or(whole.clone(), |found| whole.start + found.start..whole.start + found.end)
    }

    /// Where it begins, with its first words.
    pub fn beginning(&self) -> Option<Span> {
        let length = self.text.char_indices().nth(BEGINNING).map_or(self.text.len(), |(at, _)| at);
        let length = self.text[..length].find('\n').filter(|at| *at > 0).unwrap_or(length);
        let cut = self.text[..length].rfind(' ').filter(|_| length < self.text.len()).unwrap_or(length);
        self.span(&(0..cut.max(1)))
    }

    /// Where another text stands in it; one white space is as good as another.
    pub fn occurrences(&self, wanted: &str) -> Vec<Range<usize>> {
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        let Some(first) = wanted.first() else { return Vec::new() };
        let starts = self.text.match_indices(first).map(|(at, _)| at);
        starts.filter_map(|start| Some(start..self.ends(start, &wanted)?)).collect()
    }

    fn ends(&self, start: usize, words: &[&str]) -> Option<usize> {
        let mut at = start;
        for (index, word) in words.iter().enumerate() {
            let rest = &self.text[at..];
            let spaced = rest.trim_start();
            if index > 0 && spaced.len() == rest.len() {
                return None;
            }
            at = self.text.len() - spaced.strip_prefix(word)?.len();
        }
        Some(at)
    }

    /// Whether it begins with another text.
    pub fn begins_with(&self, wanted: &str) -> bool {
        let start = self.text.len() - self.text.trim_start().len();
        self.occurrences(wanted).iter().any(|found| found.start == start)
    }
}

/// The bytes of `written` that say the bytes `range` of `meant`, which was read from it: `written` may have escapes,
/// and other white space.
fn locate(meant: &str, written: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let mut rest = written.char_indices().peekable();
    let (mut start, mut end) = (None, None);
    for (at, character) in meant.char_indices() {
        if at >= range.end {
            break;
        }
        let mut skipped = 0;
        let found = loop {
            let (place, found) = rest.next()?;
            if found == character || found.is_whitespace() && character.is_whitespace() {
                break place..place + found.len_utf8();
            }
            skipped += 1;
            if skipped > LONGEST_ESCAPE && !found.is_whitespace() {
                return None;
            }
        };
        if character.is_whitespace() {
            while rest.next_if(|(_, next)| next.is_whitespace()).is_some() {}
        }
        if at >= range.start {
            start.get_or_insert(found.start);
            end = Some(found.end);
        }
    }
    Some(start?..end?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn a_part_is_found_where_it_was_written() {
        let source = Source::new("note.yaml", "text: \"on\\u00A027\n    June \\\"2024\\\"\"");
        let passage = Passage::of_field("on\u{a0}27 June \"2024\"", &source.span(6..source.text().len()));
        let found = |part: &str| {
            let at = passage.text.find(part)?;
            Some(passage.span(&(at..at + part.len()))?.text().to_string())
        };
        assert_eq!(found("2024").as_deref(), Some("2024"));
        assert_eq!(found("June").as_deref(), Some("June"));
    }

    #[test]
    fn one_white_space_is_as_good_as_another() {
        let passage = Passage::of_field("about 24\u{a0}hours", &Source::new("a", "x").whole());
        assert_eq!(passage.occurrences("24 hours"), vec![6..15]);
        assert!(passage.begins_with("about 24") && !passage.begins_with("24"));
        assert!(passage.occurrences("24 h o").is_empty());
    }
}
