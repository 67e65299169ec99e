//! Tables in a workbook: its first sheet, as it was saved.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use calamine::{Data, ExcelDateTime, Reader, Xlsx, XlsxError};

use super::{Refusal, row};
use crate::yaml::{Cell, Row};

/// The rows of a sheet.
pub struct Rows {
    columns: Vec<String>,
    sheet: calamine::Range<Data>,
    /// Rows that have been read, the one with the columns included.
    read: usize,
}

impl Rows {
    /// Opens a workbook, the first row of whose first sheet names the columns.
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        let refuse = |error: XlsxError| Refusal { reason: error.to_string(), help: None };
        let mut workbook: Xlsx<BufReader<File>> = calamine::open_workbook(path).map_err(refuse)?;
        let sheet = workbook.worksheet_range_at(0).ok_or("it has no sheet")?.map_err(refuse)?;
        let columns: Vec<String> = sheet.rows().next().unwrap_or_default().iter().map(text).collect();
        if columns.iter().all(String::is_empty) {
            return Err("its first sheet is empty, where the first row should name the columns".into());
        }
        Ok(Self { columns, sheet, read: 1 })
    }

    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    pub fn next(&mut self, table: &str) -> Option<Row> {
        let (first_row, first_column) = self.sheet.start().unwrap_or_default();
        let is_empty = |cells: &[Data]| cells.iter().all(|cell| text(cell).is_empty());
        let (at, cells) = self.sheet.rows().enumerate().skip(self.read).find(|(_, cells)| !is_empty(cells))?;
        self.read = at + 1;
        let line = u64::from(first_row) + at as u64 + 1;
        let mut shown = String::new();
        let cells = cells.iter().zip(first_column..).map(|(cell, column)| {
            if !shown.is_empty() || column > first_column {
                shown.push('\t');
            }
            let start = shown.len();
            let text = text(cell);
            shown.push_str(&text.replace(['\n', '\t'], " "));
            let name = Some(format!("{}{line}", letters(column)));
            Cell { text, place: (start, shown.len()), name, is_error: matches!(cell, Data::Error(_)) }
        });
        let cells = cells.collect();
        Some(row(table, line, &self.columns, cells, shown))
    }
}

/// A cell as it would be written by hand: whole numbers without a point, dates as `2024-06-27`, times as `09:30`.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::DateTime(moment) => moment_text(moment),
        Data::DateTimeIso(moment) => moment.trim_end_matches("T00:00:00").to_string(),
        // As many figures as spreadsheets show: they reckon with more than they know.
        Data::Float(number) => format!("{number:.14e}").parse::<f64>().unwrap_or(*number).to_string(),
        other => other.to_string().trim().to_string(),
    }
}

/// A date, a time of day, or both. Spreadsheets count days and parts of a day.
fn moment_text(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() || moment.as_f64() < 1.0 {
        #[expect(clippy::cast_possible_truncation, reason = "minutes of what a spreadsheet can hold")]
        let minutes = (moment.as_f64() * 24.0 * 60.0).round() as i64;
        return format!("{:02}:{:02}", minutes / 60, minutes % 60);
    }
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute) == (0, 0) { date } else { format!("{date}T{hour:02}:{minute:02}") }
}

/// The name of a column: `A` for the first, `AB` for the twenty-eighth.
fn letters(column: u32) -> String {
    let last = char::from_u32(u32::from('A') + column % 26).unwrap_or('?');
    if column < 26 { last.to_string() } else { letters(column / 26 - 1) + &last.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_read_as_they_would_be_written() {
        assert_eq!(text(&Data::Float(12.0)), "12");
        assert_eq!(text(&Data::Float(0.1 + 0.2)), "0.3");
        assert_eq!(text(&Data::Float(-1e16)), "-10000000000000000");
        assert_eq!(text(&Data::DateTimeIso("2024-06-27T00:00:00".to_string())), "2024-06-27");
        assert_eq!([0, 25, 26, 27, 701, 702].map(letters), ["A", "Z", "AA", "AB", "ZZ", "AAA"]);
    }
}
