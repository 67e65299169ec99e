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
    pub cells: BTreeMap<String, Cell>,
    /// The row as it can be shown.
    pub shown: String,
}

/// A cell of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What it holds.
    pub text: String,
    /// Where it stands in what is shown of the row, in bytes.
    pub place: (usize, usize),
    /// Its name where it has one: `C4`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether it holds the error of a formula.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_error: bool,
}

impl Row {
    /// The row, to be pointed at.
    #[must_use]
    pub fn span(&self) -> Span {
        self.source().whole()
    }

    fn source(&self) -> Source {
        let line = usize::try_from(self.line.saturating_sub(1)).unwrap_or(usize::MAX);
        Source::excerpt(&self.table, &self.shown, line)
    }

    /// The cell of a column, to be pointed at; the whole row where it has none.
    fn label(&self, column: &str) -> Label {
        let Some(cell) = self.cells.get(column) else { return Label { span: self.span(), text: String::new() } };
        let name = cell.name.as_ref().map_or_else(String::new, |name| format!(", cell {name}"));
        let empty = if cell.text.is_empty() { " is empty" } else { "" };
        let text = format!("the column `{column}`{name}{empty}");
        Label { span: self.source().span(cell.place.0..cell.place.1), text }
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

/// The columns that the values of a note call, each with the first value that does.
pub(super) fn called(root: &Node) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    find_called(root, &mut found);
    found
}

fn find_called(node: &Node, found: &mut Vec<(String, Span)>) {
    match &node.value {
        Value::Sequence(items) => items.iter().for_each(|item| find_called(item, found)),
        Value::Mapping(entries) => entries.iter().for_each(|entry| find_called(&entry.value, found)),
        Value::Scalar { text, .. } => {
            let names = text.split(OPEN).skip(1).filter_map(|rest| Some(rest.split_once(CLOSE)?.0.trim()));
            for name in names {
                if !found.iter().any(|(known, _)| known == name) {
                    found.push((name.to_string(), node.span.clone()));
                }
            }
        }
        Value::Null => {}
    }
}

/// Puts the cells of a row in their places, and returns these places with their columns. A value that is nothing but an
/// empty cell is left out, with its key.
pub(super) fn fill(node: &mut Node, row: &Row, diagnostics: &mut Diagnostics) -> Filled {
    let mut filled = Filled::default();
    fill_node(node, row, &mut filled, diagnostics);
    filled
}

/// Where values of a note have come from a table.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// Places with their columns.
    places: Vec<(Span, String)>,
    /// Keys whose whole value was an empty cell, with the place of that value and its column.
    left_out: Vec<(String, Span, String)>,
}

impl Filled {
    /// Whether a value has come from the table, wholly or in part.
    #[must_use]
    pub fn holds(&self, span: &Span) -> bool {
        self.places.iter().any(|(own, _)| own == span)
    }

    /// Points each finding about a value that came from the table at its cell first; and where only a further place of it
    /// has come from the table, at that cell too.
    #[must_use]
    pub fn point_at_cells(&self, diagnostics: Diagnostics, row: &Row) -> Vec<Diagnostic> {
        diagnostics.into_iter().map(|diagnostic| self.point_at_cell(diagnostic, row)).collect()
    }

    fn point_at_cell(&self, mut diagnostic: Diagnostic, row: &Row) -> Diagnostic {
        let Some(first) = diagnostic.labels.first().map(|label| label.span.clone()) else { return diagnostic };
        if first.source().name() == row.table {
            return diagnostic;
        }
        if [Code::MissingKey, Code::MissingField].contains(&diagnostic.code) {
            let missing = self.left_out.iter().find(|(key, ..)| diagnostic.message.contains(&format!("`{key}`")));
            if let Some((_, place, column)) = missing {
                diagnostic.labels = stands_here(row, column, place.clone());
                diagnostic.help = vec!["fill the cell".to_string()];
            }
            return diagnostic;
        }
        let cells = self.cells_at(&first, row);
        if cells.is_empty() {
            let further: Vec<Span> = diagnostic.labels.iter().skip(1).map(|label| label.span.clone()).collect();
            for cell in further.iter().flat_map(|place| self.cells_at(place, row)) {
                if !diagnostic.labels.contains(&cell) {
                    diagnostic.labels.push(cell);
                }
            }
            return diagnostic;
        }
        if let Some(place) = diagnostic.labels.first_mut().filter(|place| place.text.is_empty()) {
            place.text = "stands here".to_string();
        }
        diagnostic.labels.splice(0..0, cells);
        diagnostic
    }
}

impl Filled {
    /// The cells that are called at a place.
    fn cells_at(&self, place: &Span, row: &Row) -> Vec<Label> {
        let overlaps = |own: &Span| {
            let (own, range) = (own.range(), place.range());
            range.start <= own.end && own.start <= range.end
        };
        let is_there = |own: &Span| own.source().name() == place.source().name() && overlaps(own);
        let mut cells: Vec<Label> =
            self.places.iter().filter(|(own, _)| is_there(own)).map(|(_, column)| row.label(column)).collect();
        cells.dedup();
        cells
    }
}

/// The cell of a column, and where it is called.
fn stands_here(row: &Row, column: &str, place: Span) -> Vec<Label> {
    vec![row.label(column), Label { span: place, text: "stands here".to_string() }]
}

fn fill_node(node: &mut Node, row: &Row, filled: &mut Filled, diagnostics: &mut Diagnostics) {
    let span = node.span.clone();
    match &mut node.value {
        Value::Sequence(items) => {
            items.retain(|item| empty_cell(item, row).is_none());
            for item in items {
                fill_node(item, row, filled, diagnostics);
            }
        }
        Value::Mapping(entries) => {
            entries.retain(|entry| match empty_cell(&entry.value, row) {
                Some(column) => {
                    filled.left_out.push((entry.key.clone(), entry.value.span.clone(), column.to_string()));
                    false
                }
                None => true,
            });
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
                match row.cells.get(name) {
                    Some(cell) if !cell.is_error && !cell.text.is_empty() => whole.push_str(&cell.text),
                    _ => diagnostics
                        .push(Diagnostic { labels: stands_here(row, name, span.clone()), ..without_text(name, row) }),
                }
                filled.places.push((span.clone(), name.to_string()));
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

/// The complaint about a cell that has nothing to be placed.
fn without_text(column: &str, row: &Row) -> Diagnostic {
    match row.cells.get(column) {
        None => {
            let complaint = Diagnostic::error(Code::Table, format!("this row has no `{column}`"));
            complaint.nearest(column, row.cells.keys().map(String::as_str))
        }
        Some(cell) if cell.is_error => {
            let message = format!("the cell of `{column}` holds the error `{}`", cell.text);
            Diagnostic::error(Code::Table, message).help("mend the formula in the workbook, and save it")
        }
        Some(_) => {
            let message = format!("the cell of `{column}` is empty, and other text stands around it");
            let complaint = Diagnostic::error(Code::Table, message).help("fill the cell");
            complaint.help("where it may be empty, let the whole value come from it: the value is then left out")
        }
    }
}

/// The column of a value that is nothing but the call of a cell that is empty.
fn empty_cell<'a>(node: &'a Node, row: &Row) -> Option<&'a str> {
    let Value::Scalar { text, .. } = &node.value else { return None };
    let called = text.trim().strip_prefix(OPEN)?.strip_suffix(CLOSE)?.trim();
    row.cells.get(called).is_some_and(|cell| cell.text.trim().is_empty()).then_some(called)
}
