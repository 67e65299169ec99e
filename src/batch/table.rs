//! Merge tables: a row for each packet, whose cells a note calls by their columns, `{{ city }}`.
//!
//! A table is a CSV file (with `,`, `;` or tabs), an Excel workbook, whose first sheet is taken, or a file of JSON
//! objects, one a line. Its first row, or the keys of its objects, name the columns. Cells are texts; what a text means
//! is for the field that it is placed in.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use calamine::{Data, Reader};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::files::has_ending;
use crate::yaml::Row;

/// The rows of a table, one at a time.
pub struct Table {
    name: String,
    rows: Rows,
}

enum Rows {
    Csv { columns: Vec<String>, records: Box<csv::StringRecordsIntoIter<File>>, delimiter: char },
    Workbook { columns: Vec<String>, rows: std::vec::IntoIter<(u64, Vec<String>)> },
    Json { lines: std::iter::Enumerate<std::io::Lines<BufReader<File>>> },
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Table({})", self.name)
    }
}

impl Table {
    /// Opens a table. What is wrong with it is among the diagnostics.
    pub fn open(path: &Path, diagnostics: &mut Diagnostics) -> Option<Self> {
        let name = path.to_string_lossy().replace('\\', "/");
        let unreadable = |reason: &str| {
            let reason = reason.split(" (os error").next().unwrap_or(reason).to_lowercase();
            Diagnostic::error(Code::Table, format!("the table `{name}` cannot be read: {reason}"))
        };
        let opened = if has_ending(&name, &["csv", "tsv"]) {
            open_csv(path)
        } else if has_ending(&name, &["xlsx"]) {
            open_workbook(path)
        } else if has_ending(&name, &["jsonl", "ndjson"]) {
            File::open(path)
                .map(|file| Rows::Json { lines: BufReader::new(file).lines().enumerate() })
                .map_err(|error| error.to_string())
        } else {
            let complaint = unreadable("it is neither CSV nor a workbook nor lines of JSON");
            diagnostics.push(complaint.help("save it as `.csv`, `.xlsx` or `.jsonl`"));
            return None;
        };
        let rows = opened.map_err(|reason| diagnostics.push(unreadable(&reason))).ok()?;
        if let Rows::Csv { columns, .. } | Rows::Workbook { columns, .. } = &rows {
            let mut known = Vec::new();
            for column in columns.iter().filter(|column| !column.is_empty()) {
                if known.contains(&column) {
                    let message = format!("the table `{name}` has the column `{column}` twice");
                    let complaint = Diagnostic::error(Code::Table, message);
                    diagnostics.push(complaint.help("give each column a name of its own in the first row"));
                    return None;
                }
                known.push(column);
            }
        }
        Some(Self { name, rows })
    }

    fn complaint(name: &str, line: u64, reason: &str) -> Diagnostic {
        let message = format!("`{name}`, line {line}: {reason}");
        Diagnostic::error(Code::Table, message).help("mend the line, or delete it")
    }
}

impl Iterator for Table {
    /// A row, or why it cannot be read.
    type Item = Result<Row, Box<Diagnostic>>;

    fn next(&mut self) -> Option<Self::Item> {
        let name = &self.name;
        match &mut self.rows {
            Rows::Csv { columns, records, delimiter } => Some(match records.next()? {
                Ok(record) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_string()).collect();
                    if cells.len() == columns.len() {
                        Ok(row(name, line, columns, cells, *delimiter))
                    } else {
                        let (found, wanted) = (cells.len(), columns.len());
                        let reason = format!("it has {found} cells, and the table has {wanted} columns");
                        Err(Box::new(Self::complaint(name, line, &reason)))
                    }
                }
                Err(error) => {
                    let line = error.position().map_or(0, csv::Position::line);
                    Err(Box::new(Self::complaint(name, line, &error.to_string().to_lowercase())))
                }
            }),
            Rows::Workbook { columns, rows } => {
                let (line, cells) = rows.next()?;
                Some(Ok(row(name, line, columns, cells, '\t')))
            }
            Rows::Json { lines } => {
                let (index, line) =
                    lines.find(|(_, line)| line.as_ref().map_or(true, |line| !line.trim().is_empty()))?;
                let number = index as u64 + 1;
                let read = line.map_err(|error| error.to_string().to_lowercase()).and_then(|line| {
                    let object: BTreeMap<String, serde_json::Value> =
                        serde_json::from_str(&line).map_err(|error| format!("it is no JSON object: {error}"))?;
                    let cells = object.into_iter().map(json_cell).collect::<Result<_, _>>()?;
                    Ok(Row { table: name.clone(), line: number, cells, shown: line })
                });
                Some(read.map_err(|reason: String| Box::new(Self::complaint(name, number, &reason))))
            }
        }
    }
}

fn row(table: &str, line: u64, columns: &[String], cells: Vec<String>, delimiter: char) -> Row {
    let shown = cells.join(&delimiter.to_string());
    let named = columns.iter().cloned().zip(cells).filter(|(column, _)| !column.is_empty());
    Row { table: table.to_string(), line, cells: named.collect(), shown }
}

fn json_cell((column, value): (String, serde_json::Value)) -> Result<(String, String), String> {
    match value {
        serde_json::Value::Null => Ok((column, String::new())),
        serde_json::Value::String(text) => Ok((column, text)),
        serde_json::Value::Number(number) => Ok((column, number.to_string())),
        serde_json::Value::Bool(truth) => Ok((column, truth.to_string())),
        serde_json::Value::Array(_) | serde_json::Value::Object(_) => {
            Err(format!("`{column}` is neither a text nor a number"))
        }
    }
}

/// The delimiter is the one that the first line has most of.
fn open_csv(path: &Path) -> Result<Rows, String> {
    let mut file = File::open(path).map_err(|error| error.to_string())?;
    let mut start = Vec::new();
    file.by_ref().take(4096).read_to_end(&mut start).map_err(|error| error.to_string())?;
    // Spreadsheets mark UTF-8 so.
    let begin = if start.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let first = String::from_utf8_lossy(start.split(|byte| *byte == b'\n').next().unwrap_or_default()).into_owned();
    let delimiters = [b'\t', b';', b','].into_iter();
    let delimiter = delimiters.max_by_key(|delimiter| first.matches(char::from(*delimiter)).count()).unwrap_or(b',');
    file.seek(SeekFrom::Start(begin)).map_err(|error| error.to_string())?;
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(file);
    let headers = reader.headers().map_err(|error| error.to_string())?;
    let columns = headers.iter().map(|name| name.trim().to_string()).collect();
    Ok(Rows::Csv { columns, records: Box::new(reader.into_records()), delimiter: char::from(delimiter) })
}

fn open_workbook(path: &Path) -> Result<Rows, String> {
    let mut workbook: calamine::Xlsx<_> =
        calamine::open_workbook(path).map_err(|error: calamine::XlsxError| error.to_string())?;
    let sheet = workbook.worksheet_range_at(0).ok_or("it has no sheet")?.map_err(|error| error.to_string())?;
    let first = sheet.start().map_or(0, |(row, _)| row);
    let mut rows = sheet.rows();
    let columns = rows.next().unwrap_or_default().iter().map(cell_text).collect();
    let rows = rows.zip(u64::from(first) + 2..).map(|(row, line)| (line, row.iter().map(cell_text).collect()));
    let rows: Vec<(u64, Vec<String>)> =
        rows.filter(|(_, cells): &(u64, Vec<String>)| cells.iter().any(|cell| !cell.is_empty())).collect();
    Ok(Rows::Workbook { columns, rows: rows.into_iter() })
}

/// A cell as it would be written by hand: whole numbers without a point, dates as `2024-06-27`.
fn cell_text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute) == (0, 0) { date } else { format!("{date}T{hour:02}:{minute:02}") }
        }
        other => other.to_string().trim().to_string(),
    }
}
