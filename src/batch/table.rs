//! Merge tables: a row for each packet, whose cells a note calls by their columns, `{{ city }}`.
//!
//! A table is a CSV file (with `,`, `;` or tabs), an Excel workbook, whose first sheet is taken, or a file of JSON
//! objects, one a line. Its first row, or the keys of its objects, name the columns. Cells are texts; what a text means
//! is for the field that it is placed in. Rows without anything in them are passed over.

mod json;
mod separated;
mod workbook;

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::output::in_words;
use crate::project::files::has_ending;
use crate::source::Span;
use crate::yaml::{Cell, Row};

/// The rows of a table, one at a time.
pub struct Table {
    name: String,
    rows: Rows,
}

enum Rows {
    Separated(separated::Rows),
    Workbook(workbook::Rows),
    Json(json::Rows),
}

/// A row that cannot be read, and why. It has no cells.
#[derive(Debug)]
pub struct Unreadable {
    /// The row.
    pub row: Row,
    /// Why.
    pub complaint: Diagnostic,
}

/// What a table gives.
type Read = Result<Row, Box<Unreadable>>;

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Table({})", self.name)
    }
}

impl Table {
    /// Opens a table. What is wrong with it is among the diagnostics.
    pub fn open(path: &Path, diagnostics: &mut Diagnostics) -> Option<Self> {
        let name = path.to_string_lossy().replace('\\', "/");
        let unreadable =
            |reason: &str| Diagnostic::error(Code::Table, format!("the table `{name}` cannot be read: {reason}"));
        let opened = if has_ending(&name, &["csv", "tsv"]) {
            separated::Rows::open(path).map(Rows::Separated)
        } else if has_ending(&name, &["xlsx", "xlsm"]) {
            workbook::Rows::open(path).map(Rows::Workbook)
        } else if has_ending(&name, &["jsonl", "ndjson"]) {
            json::Rows::open(path).map(Rows::Json)
        } else {
            Err(Refusal {
                reason: "it is neither CSV nor a workbook nor lines of JSON".to_string(),
                help: Some("save it as `.csv`, `.xlsx` or `.jsonl`"),
            })
        };
        let rows = match opened {
            Ok(rows) => rows,
            Err(Refusal { reason, help }) => {
                let complaint = unreadable(&reason);
                diagnostics.push(help.map_or(complaint.clone(), |help| complaint.help(help)));
                return None;
            }
        };
        let table = Self { name, rows };
        let columns = table.columns().unwrap_or_default();
        let twice = columns.iter().enumerate().find(|(at, name)| !name.is_empty() && columns[..*at].contains(name));
        if let Some((_, column)) = twice {
            let message = format!("the table `{}` has the column `{column}` twice", table.name);
            let complaint = Diagnostic::error(Code::Table, message);
            diagnostics.push(complaint.help("give each column a name of its own in the first row"));
            return None;
        }
        Some(table)
    }

    /// The columns that every row has; `None` where each row names its own.
    #[must_use]
    pub fn columns(&self) -> Option<&[String]> {
        match &self.rows {
            Rows::Separated(rows) => Some(rows.columns()),
            Rows::Workbook(rows) => Some(rows.columns()),
            Rows::Json(_) => None,
        }
    }

    /// The file, as it is named in messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Iterator for Table {
    type Item = Read;

    fn next(&mut self) -> Option<Read> {
        match &mut self.rows {
            Rows::Separated(rows) => rows.next(&self.name),
            Rows::Workbook(rows) => rows.next(&self.name).map(Ok),
            Rows::Json(rows) => rows.next(&self.name),
        }
    }
}

/// Why a table cannot be read, and what to do where that can be told.
struct Refusal {
    reason: String,
    help: Option<&'static str>,
}

impl From<&str> for Refusal {
    fn from(reason: &str) -> Self {
        Self { reason: reason.to_string(), help: None }
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        Self { reason: in_words(&error), help: None }
    }
}

/// A row of cells in the order of their columns.
fn row(table: &str, line: u64, columns: &[String], cells: Vec<Cell>, shown: String) -> Row {
    let named = columns.iter().cloned().zip(cells).filter(|(column, _)| !column.is_empty());
    Row { table: table.to_string(), line, cells: named.collect(), shown }
}

/// A row that cannot be read, with a complaint that points at a part of it.
fn unreadable(
    table: &str,
    line: u64,
    shown: String,
    part: impl FnOnce(&Span) -> Span,
    reason: String,
) -> Box<Unreadable> {
    let row = Row { table: table.to_string(), line, cells: BTreeMap::new(), shown };
    let complaint = Diagnostic::error(Code::Table, reason).at(part(&row.span()));
    Box::new(Unreadable { row, complaint })
}
