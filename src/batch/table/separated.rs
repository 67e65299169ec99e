//! Tables whose cells are separated by commas, semicolons or tabs.

use std::fs::File;
use std::io::{BufRead, BufReader, Read as _, Seek, SeekFrom};
use std::path::Path;

use csv::{ReaderBuilder, StringRecord};

use super::{Read, Refusal, row, unreadable};
use crate::source::Span;
use crate::yaml::Cell;

/// The mark by which spreadsheets tell UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// What to do with a file in another encoding.
const ENCODING: &str = "save it as “CSV UTF-8”, or as a workbook (`.xlsx`)";

/// The rows of a file.
pub struct Rows {
    columns: Vec<String>,
    delimiter: u8,
    records: csv::Reader<File>,
    lines: Lines,
    broken: bool,
}

impl Rows {
    /// Opens a file, whose first line names the columns.
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        let start = check_encoding(path)?;
        let first = String::from_utf8_lossy(start.split(|byte| *byte == b'\n').next().unwrap_or_default());
        // The delimiter is the one that the first line has most of.
        let count = |delimiter: &u8| first.matches(char::from(*delimiter)).count();
        let delimiter = [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',');
        let begin = if start.starts_with(MARK) { MARK.len() as u64 } else { 0 };
        let opened = || {
            let mut file = File::open(path)?;
            file.seek(SeekFrom::Start(begin))?;
            Ok::<_, std::io::Error>(file)
        };
        let records =
            ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(opened()?);
        let lines = Lines { file: BufReader::new(opened()?), at: 0, ended: 0, after_return: false };
        let mut rows = Self { columns: Vec::new(), delimiter, records, lines, broken: false };
        let (_, _, first) = rows.record()?.ok_or("it is empty, where its first line should name the columns")?;
        rows.columns = first.iter().map(|name| name.trim().to_string()).collect();
        Ok(rows)
    }

    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    pub fn next(&mut self, table: &str) -> Option<Read> {
        loop {
            if self.broken {
                return None;
            }
            let (line, shown, record) = match self.record() {
                Ok(record) => record?,
                Err(Refusal { reason, .. }) => {
                    self.broken = true;
                    let line = self.lines.ended + 1;
                    return Some(Err(unreadable(table, line, String::new(), Clone::clone, reason)));
                }
            };
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let (places, closed) = places(&shown, self.delimiter);
            if !closed {
                let (start, end) = places.last().copied().unwrap_or_default();
                let reason = "the quotation mark that begins this cell is never closed".to_string();
                let at = |whole: &Span| whole.part(start..end);
                return Some(Err(unreadable(table, line, shown, at, reason)));
            }
            let (found, wanted) = (record.len(), self.columns.len());
            // Spreadsheets put delimiters behind the last cell.
            if found < wanted || record.iter().skip(wanted).any(|cell| !cell.trim().is_empty()) {
                let reason = format!("this row has {found} cells, and the table has {wanted} columns");
                return Some(Err(unreadable(table, line, shown, Clone::clone, reason)));
            }
            let cells = record.iter().zip(places);
            let cells = cells.map(|(text, place)| Cell { text: text.trim().to_string(), place, ..Cell::default() });
            return Some(Ok(row(table, line, &self.columns, cells.collect(), shown)));
        }
    }

    /// The next record, with the line that it begins in and as it stands in the file.
    fn record(&mut self) -> Result<Option<(u64, String, StringRecord)>, Refusal> {
        let mut record = StringRecord::new();
        let more = self.records.read_record(&mut record);
        if !more.map_err(|error| Refusal { reason: error.to_string(), help: None })? {
            return Ok(None);
        }
        let (line, shown) = self.lines.up_to(self.records.position().byte())?;
        Ok(Some((line, shown, record)))
    }
}

/// Looks through a file for what is not UTF-8, and returns its beginning.
fn check_encoding(path: &Path) -> Result<Vec<u8>, Refusal> {
    let refuse = |reason: String| Refusal { reason, help: Some(ENCODING) };
    let mut file = BufReader::new(File::open(path)?);
    let (mut start, mut line, mut number) = (Vec::new(), Vec::new(), 0_u64);
    while file.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        if number == 1 {
            if line.starts_with(b"\xFF\xFE") || line.starts_with(b"\xFE\xFF") {
                return Err(refuse("it is UTF-16 rather than UTF-8".to_string()));
            }
            start.clone_from(&line);
        }
        if std::str::from_utf8(&line).is_err() {
            return Err(refuse(format!("its line {number} is not UTF-8")));
        }
        line.clear();
    }
    Ok(start)
}

/// The lines of the file as they stand there, since a reader of records tells cells alone.
struct Lines {
    file: BufReader<File>,
    /// Bytes that were read.
    at: u64,
    /// Lines that have ended among these.
    ended: u64,
    /// Whether the last byte was a carriage return, which may be half of a line's end.
    after_return: bool,
}

impl Lines {
    /// What stands from where the last record ended to where this one does, without ends of lines around it, and the
    /// number of the line that it begins in.
    fn up_to(&mut self, end: u64) -> std::io::Result<(u64, String)> {
        let mut bytes = Vec::new();
        self.file.by_ref().take(end.saturating_sub(self.at)).read_to_end(&mut bytes)?;
        self.at += bytes.len() as u64;
        let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let begin = bytes.iter().position(|byte| !is_end(byte)).unwrap_or(bytes.len());
        bytes[..begin].iter().for_each(|byte| self.pass(*byte));
        let line = self.ended + 1;
        bytes[begin..].iter().for_each(|byte| self.pass(*byte));
        let text = String::from_utf8_lossy(&bytes[begin..]);
        Ok((line, text.trim_end_matches(['\r', '\n']).to_string()))
    }

    const fn pass(&mut self, byte: u8) {
        let ends = byte == b'\r' || (byte == b'\n' && !self.after_return);
        self.ended += ends as u64;
        self.after_return = byte == b'\r';
    }
}

/// Where each cell of a record stands in it, quotation marks included, and whether the last of these are closed.
fn places(record: &str, delimiter: u8) -> (Vec<(usize, usize)>, bool) {
    let (mut places, mut start, mut in_marks, mut open) = (Vec::new(), 0, false, false);
    for (at, byte) in record.bytes().enumerate() {
        if byte == b'"' && (in_marks || at == start) {
            // A doubled mark closes and opens again.
            (in_marks, open) = (true, !open);
        } else if byte == delimiter && !open {
            places.push((start, at));
            (start, in_marks) = (at + 1, false);
        }
    }
    places.push((start, record.len()));
    (places, !open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_their_places_in_the_record() {
        let told = |record: &str| {
            let (places, closed) = places(record, b';');
            (places.into_iter().map(|(start, end)| record[start..end].to_string()).collect::<Vec<_>>(), closed)
        };
        assert_eq!(told("a;b c;;d"), (vec!["a".into(), "b c".into(), String::new(), "d".into()], true));
        assert_eq!(told("\"x; \"\"y\"\"\";z"), (vec!["\"x; \"\"y\"\"\"".into(), "z".into()], true));
        assert_eq!(told("5\" wide;b"), (vec!["5\" wide".into(), "b".into()], true));
        assert_eq!(told("a;\"b;c\n;d"), (vec!["a".into(), "\"b;c\n;d".into()], false));
    }
}
