//! Tables of JSON objects, one a line.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde::de::IgnoredAny;
use serde_json::Value;

use super::{Read, Refusal, unreadable};
use crate::yaml::{Cell, Row};

/// The rows of a file.
pub struct Rows {
    file: BufReader<File>,
    read: u64,
}

impl Rows {
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        Ok(Self { file: BufReader::new(File::open(path)?), read: 0 })
    }

    pub fn next(&mut self, table: &str) -> Option<Read> {
        loop {
            let mut line = String::new();
            match self.file.read_line(&mut line) {
                Ok(0) => return None,
                Ok(_) => self.read += 1,
                Err(error) => {
                    self.read += 1;
                    let reason = error.to_string();
                    return Some(Err(unreadable(table, self.read, String::new(), Clone::clone, reason)));
                }
            }
            let line = line.trim_start_matches('\u{FEFF}').trim_end_matches(['\r', '\n']).to_string();
            if line.trim().is_empty() {
                continue;
            }
            return Some(match cells(&line) {
                Ok(cells) => Ok(Row { table: table.to_string(), line: self.read, cells, shown: line }),
                Err((reason, (start, end))) => {
                    Err(unreadable(table, self.read, line, |whole| whole.part(start..end), reason))
                }
            });
        }
    }
}

/// The cells of an object, or why it has none, and where.
fn cells(line: &str) -> Result<BTreeMap<String, Cell>, (String, (usize, usize))> {
    let object: BTreeMap<String, Value> = serde_json::from_str(line).map_err(|error| {
        let reason = if serde_json::from_str::<Value>(line).is_ok() {
            "this line holds something else than a JSON object".to_string()
        } else {
            let reason = error.to_string();
            // The place is shown better than it is told.
            format!("this line is no JSON object: {}", reason.split(" at line ").next().unwrap_or(&reason))
        };
        let at = line.floor_char_boundary(error.column().saturating_sub(1));
        (reason, (at, line.ceil_char_boundary(at + 1)))
    })?;
    let cell = |(column, value): (String, Value)| {
        let place = place(line, &column);
        let text = match value {
            Value::Null => String::new(),
            Value::String(text) => text.trim().to_string(),
            Value::Number(number) => number.to_string(),
            Value::Bool(truth) => truth.to_string(),
            Value::Array(_) | Value::Object(_) => {
                return Err((format!("the value of `{column}` is neither a text nor a number"), place));
            }
        };
        Ok((column, Cell { text, place, ..Cell::default() }))
    };
    object.into_iter().map(cell).collect()
}

/// Where the value of a key stands in a line; the whole line where the key is written in another way than it reads.
fn place(line: &str, key: &str) -> (usize, usize) {
    let written = Value::from(key).to_string();
    let behind = line.match_indices(&written).find_map(|(at, _)| {
        let rest = &line[at + written.len()..];
        let value = rest.trim_start().strip_prefix(':')?.trim_start();
        Some(line.len() - value.len())
    });
    let Some(start) = behind else { return (0, line.len()) };
    let mut values = serde_json::Deserializer::from_str(&line[start..]).into_iter::<IgnoredAny>();
    let length = values.next().map_or(0, |_| values.byte_offset());
    (start, start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_their_places_in_the_line() {
        let line = r#"{"a": "b", "b" : [1, 2], "c":3,"d\u0065": "x"}"#;
        let told = |key: &str| {
            let (start, end) = place(line, key);
            &line[start..end]
        };
        assert_eq!((told("a"), told("b"), told("c")), ("\"b\"", "[1, 2]", "3"));
        assert_eq!(told("de"), line);
    }
}
