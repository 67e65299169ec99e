//! Where in the user's file a node of comrak's tree stands.
//!
//! comrak gives lines and columns, counted in bytes. They are right nearly everywhere, but not in a table cell after
//! `\|`, nor behind a link whose target spans two lines; text is therefore held against the file and, where it does
//! not stand at the place that was claimed, looked for behind it.

use std::ops::Range;

use comrak::nodes::{NodeValue, Sourcepos};
use comrak::{Arena, Options, parse_document};

/// So far behind the claimed place a text is looked for, in bytes.
const REACH: usize = 4096;

/// After so many texts that were not found, none is looked for any more: searching a hostile file could take minutes.
const FAILURES: usize = 100;

/// The longest entity of HTML has 33 characters.
const LONGEST_ENTITY: usize = 40;

/// A line of the file, and how its beginning was rewritten for comrak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// Where the line begins in the file.
    pub(super) start: usize,
    /// So many bytes of the line in the file ...
    pub(super) written: usize,
    /// ... became so many in what comrak read; the last of them is the first byte of a list's marker.
    pub(super) read: usize,
}

/// Where each line of a text begins, by the line endings that `CommonMark` knows.
pub(super) fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends = (0..bytes.len()).filter(|&at| match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    });
    std::iter::once(0).chain(ends.map(|at| at + 1)).collect()
}

/// Turns comrak's positions into byte ranges of the file.
pub(super) struct Positions<'s> {
    text: &'s str,
    lines: Vec<Line>,
    /// The end of the text that was last found: the next one stands behind it.
    cursor: usize,
    failures: usize,
}

impl<'s> Positions<'s> {
    pub(super) fn new(text: &'s str, lines: Vec<Line>) -> Self {
        Self { text, lines, cursor: 0, failures: 0 }
    }

    /// The byte at a line and column, both from 1.
    pub(super) fn offset(&self, line: usize, column: usize) -> usize {
        let Some(found) = self.lines.get(line.saturating_sub(1)) else {
            return self.text.len();
        };
        let column = column.saturating_sub(1);
        let within = match column {
            _ if column >= found.read => column - found.read + found.written,
            // The marker of a rewritten line: its letter may have two bytes and comrak's figure has one.
            _ if found.read > 0 && column + 1 == found.read => {
                let written = self.text.floor_char_boundary(found.start + found.written - 1);
                written - found.start
            }
            _ => column.min(found.written),
        };
        (found.start + within).min(self.text.len())
    }

    /// The bytes of a node, without white space at its end.
    pub(super) fn range(&self, claimed: Sourcepos) -> Range<usize> {
        let start = self.text.floor_char_boundary(self.offset(claimed.start.line, claimed.start.column));
        let end = match claimed.end.column {
            0 => self.offset(claimed.end.line, 1),
            column => self.offset(claimed.end.line, column + 1),
        };
        let end = self.text.ceil_char_boundary(end.max(start));
        start..start + self.text[start..end].trim_end().len()
    }

    /// The bytes of a text, escapes and entities included.
    pub(super) fn find(&mut self, claimed: Sourcepos, meant: &str) -> Range<usize> {
        let claim = self.offset(claimed.start.line, claimed.start.column);
        let start = claim.max(self.cursor);
        let reach = if self.failures < FAILURES { REACH } else { 0 };
        let found = (start..=start.saturating_add(reach).min(self.text.len()))
            .filter(|at| self.text.is_char_boundary(*at))
            .find_map(|at| self.written_as(at, meant).map(|end| at..end));
        let range = found.unwrap_or_else(|| {
            self.failures += 1;
            let start = self.text.floor_char_boundary(claim);
            let end = self.offset(claimed.end.line, claimed.end.column + 1).max(start);
            start..self.text.ceil_char_boundary(end)
        });
        let before = self.cursor;
        self.cursor = before.max(range.end);
        // comrak leaves out the backslash of an escape that a text begins with.
        let bytes = self.text.as_bytes();
        let escaped = range.start > before
            && bytes[range.start - 1] == b'\\'
            && bytes.get(range.start).is_some_and(u8::is_ascii_punctuation);
        range.start - usize::from(escaped)..range.end
    }

    /// Goes on at a node that does not follow the one before it, such as a footnote's text.
    pub(super) fn jump(&mut self, claimed: Sourcepos) {
        self.cursor = self.offset(claimed.start.line, claimed.start.column);
    }

    /// Where the text ends, if it is what is written at this place.
    fn written_as(&self, start: usize, meant: &str) -> Option<usize> {
        let mut at = start;
        let mut left = meant;
        while !left.is_empty() {
            let written = &self.text[at..];
            let mut characters = written.chars();
            let (meaning, length) = match characters.next()? {
                '\\' => match characters.next() {
                    Some(escaped) if escaped.is_ascii_punctuation() => (&written[1..2], 2),
                    _ => (&written[..1], 1),
                },
                '&' => match entity(written) {
                    Some((meaning, length)) => {
                        left = left.strip_prefix(meaning.as_str())?;
                        at += length;
                        continue;
                    }
                    None => (&written[..1], 1),
                },
                character => (&written[..character.len_utf8()], character.len_utf8()),
            };
            left = left.strip_prefix(meaning)?;
            at += length;
        }
        Some(at)
    }
}

/// What an entity at the beginning of a text means, and its length. comrak's own table decides what an entity is.
fn entity(written: &str) -> Option<(String, usize)> {
    let window = &written.as_bytes()[..written.len().min(LONGEST_ENTITY)];
    let end = window.iter().position(|byte| *byte == b';')? + 1;
    let name = &written[..end];
    if end < 3 || !name[1..end - 1].bytes().all(|byte| byte == b'#' || byte.is_ascii_alphanumeric()) {
        return None;
    }
    let arena = Arena::new();
    // The letters around it keep comrak from trimming an entity that means white space.
    let root = parse_document(&arena, &format!("x{name}x"), &Options::default());
    let text = root.first_child()?.first_child()?;
    let data = text.data();
    let NodeValue::Text(meaning) = &data.value else { return None };
    let meaning = meaning.strip_prefix('x')?.strip_suffix('x')?;
    (meaning != name).then(|| (meaning.to_owned(), end))
}
