//! Values that come from a merge table: where a note says `{{ city }}`, the cell of that column stands.
//!
//! A cell is data. It takes its place in the tree of values after the YAML has been read, so that nothing in it can be
//! read as YAML; what it means is for the field that it stands in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Node, Value};
use crate::character;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Label};
use crate::source::{Source, Span};

/// Characters that stand for `{{` and `}}` while YAML is read, to which braces are syntax. They are as long as these, so
/// that every place stays where it is, and no language has them: they are not assigned.
const OPEN: char = '\u{378}';
const CLOSE: char = '\u{379}';

/// A row of a merge table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The table's file.
    pub table: String,
    /// The number of its line, or in a workbook of its row, from 1.
    pub line: u64,
    /// Its cells by their columns.
    pub cells: BTreeMap<String, String>,
    /// The row as it can be shown.
    pub shown: String,
}

impl Row {
    /// The place of a cell: where it can be found in what is shown, else the whole row.
    #[must_use]
    pub fn place(&self, column: &str) -> Span {
        let line = usize::try_from(self.line.saturating_sub(1)).unwrap_or(usize::MAX);
        let source = Source::excerpt(&self.table, &self.shown, line);
        let cell = self.cells.get(column).filter(|cell| !cell.is_empty());
        match cell.and_then(|cell| self.shown.find(cell.as_str()).map(|at| at..at + cell.len())) {
            Some(range) => source.span(range),
            None => source.whole(),
        }
    }
}

/// The columns that a text calls.
pub fn columns(text: &str) -> impl Iterator<Item = &str> {
    calls(text).map(|(_, name, _)| name.trim())
}

/// Where `{{ column }}` stands: the beginning, what is between the braces, and the end.
fn calls(text: &str) -> impl Iterator<Item = (usize, &str, usize)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text[from..].find("{{")?;
            let inner = &text[start + 2..];
            let end = inner.find("}}")?;
            let name = &inner[..end];
            if name.trim().is_empty() || name.contains(['\n', '{', '"', '\'', '#', ':']) {
                from = start + 2;
                continue;
            }
            from = start + 2 + end + 2;
            return Some((start, name, from));
        }
    })
}

/// A text in which the braces of calls are no syntax; as long as it was.
pub(super) fn masked(source: &Source, diagnostics: &mut Diagnostics) -> String {
    let text = source.text();
    if let Some(at) = text.find([OPEN, CLOSE]) {
        let complaint =
            Diagnostic::error(Code::ForbiddenCharacter, "this character cannot stand in a note with columns");
        diagnostics.push(complaint.at(source.span(at..at + OPEN.len_utf8())).help("delete it"));
    }
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for (start, name, end) in calls(text) {
        masked.push_str(&text[from..start]);
        masked.push(OPEN);
        masked.push_str(name);
        masked.push(CLOSE);
        from = end;
    }
    masked.push_str(&text[from..]);
    masked
}

/// Puts the cells of a row in their places, and returns these places with their columns. A value that is nothing but an
/// empty cell is left out, with its key.
pub(super) fn fill(node: &mut Node, row: &Row, diagnostics: &mut Diagnostics) -> Filled {
    let mut filled = Filled(Vec::new());
    fill_node(node, row, &mut filled, diagnostics);
    filled
}

/// Where values of a note have come from a table, with their columns.
#[derive(Debug, Clone, Default)]
pub struct Filled(Vec<(Span, String)>);

impl Filled {
    /// Whether a value has come from the table, wholly or in part.
    #[must_use]
    pub fn holds(&self, span: &Span) -> bool {
        self.0.iter().any(|(own, _)| own == span)
    }

    /// Points each finding about a value that came from the table at its cell first.
    #[must_use]
    pub fn point_at_cells(&self, diagnostics: Diagnostics, row: &Row) -> Vec<Diagnostic> {
        diagnostics.into_iter().map(|diagnostic| self.point_at_cell(diagnostic, row)).collect()
    }

    fn point_at_cell(&self, mut diagnostic: Diagnostic, row: &Row) -> Diagnostic {
        let cell = diagnostic.labels.first().and_then(|label| {
            let (file, range) = (label.span.source().name(), label.span.range());
            self.0.iter().find(|(span, _)| {
                let own = span.range();
                span.source().name() == file && range.start <= own.end && own.start <= range.end
            })
        });
        if let Some((_, column)) = cell {
            let label = Label { span: row.place(column), text: format!("the column `{column}`") };
            diagnostic.labels.insert(0, label);
            if let Some(place) = diagnostic.labels.get_mut(1).filter(|place| place.text.is_empty()) {
                place.text = "stands here".to_string();
            }
        }
        diagnostic
    }
}

fn fill_node(node: &mut Node, row: &Row, filled: &mut Filled, diagnostics: &mut Diagnostics) {
    let span = node.span.clone();
    match &mut node.value {
        Value::Sequence(items) => {
            items.retain(|item| !is_empty_cell(item, row));
            for item in items {
                fill_node(item, row, filled, diagnostics);
            }
        }
        Value::Mapping(entries) => {
            entries.retain(|entry| !is_empty_cell(&entry.value, row));
            for entry in entries {
                if entry.key.contains(OPEN) {
                    let complaint = Diagnostic::error(Code::Table, "a key cannot come from a table");
                    let complaint = complaint.at(entry.key_span.clone());
                    diagnostics.push(complaint.help("let a value come from it: `key: {{ column }}`"));
                }
                fill_node(&mut entry.value, row, filled, diagnostics);
            }
        }
        Value::Scalar { text, quoted } if text.contains(OPEN) => {
            let mut whole = String::new();
            let mut rest = text.as_str();
            while let Some((before, after)) = rest.split_once(OPEN) {
                let (name, behind) = after.split_once(CLOSE).unwrap_or((after, ""));
                let name = name.trim();
                whole.push_str(before);
                if let Some(cell) = row.cells.get(name) {
                    whole.push_str(cell);
                } else {
                    let message = format!("the table `{}` has no column `{name}`", row.table);
                    let complaint = Diagnostic::error(Code::Table, message).at(span.clone());
                    diagnostics.push(complaint.nearest(name, row.cells.keys().map(String::as_str)));
                }
                filled.0.push((span.clone(), name.to_string()));
                rest = behind;
            }
            whole.push_str(rest);
            if !character::check_value(&whole, &span, diagnostics) {
                whole = character::without_forbidden(&whole);
            }
            // Whatever it looks like, it is text.
            (*text, *quoted) = (whole, true);
        }
        Value::Null | Value::Scalar { .. } => {}
    }
}

/// Whether a value is nothing but the call of a cell that is empty.
fn is_empty_cell(node: &Node, row: &Row) -> bool {
    let Value::Scalar { text, .. } = &node.value else { return false };
    let called = text.trim().strip_prefix(OPEN).and_then(|rest| rest.strip_suffix(CLOSE));
    called.and_then(|name| row.cells.get(name.trim())).is_some_and(|cell| cell.trim().is_empty())
}
