//! Replaces streams of a finished PDF, and mends the table of offsets, since what stands behind them moves.
//!
//! For files as Typst writes them: each object once, one table at the end, a stream's length first in its dictionary.

use std::io::Write as _;
use std::ops::Range;
use std::sync::Arc;

/// A line of the table of offsets: the offset, the generation, and whether the object is in use.
const LINE: usize = b"0000000000 00000 n\r\n".len();
/// How many digits of such a line are the offset.
const DIGITS: usize = 10;
/// How far a stream's dictionary goes, at most.
const DICTIONARY: usize = 256;

/// A stream, as places in the file.
struct Stream {
    /// The number that says how long its content is.
    length: Range<usize>,
    content: Range<usize>,
}

/// The file with other content for the streams that have `mark` in their dictionary and for which `replacement` has
/// some.
///
/// # Errors
/// Where the file is not as expected, or as `replacement` says.
pub fn replace(
    pdf: &[u8],
    mark: &[u8],
    mut replacement: impl FnMut(&[u8]) -> Result<Option<Arc<Vec<u8>>>, String>,
) -> Result<Vec<u8>, String> {
    let unexpected = || "its table of objects is not as expected".to_string();
    let table = Table::find(pdf).ok_or_else(unexpected)?;
    let mut replaced = Vec::new();
    for offset in table.offsets(pdf) {
        let offset = offset.ok_or_else(unexpected)?;
        if let Some(stream) = stream(pdf, offset, mark)
            && let Some(by) = replacement(&pdf[stream.content.clone()])?
        {
            replaced.push((stream, by));
        }
    }
    if replaced.is_empty() {
        return Ok(pdf.to_vec());
    }
    replaced.sort_by_key(|(stream, _)| stream.content.start);
    rewritten(pdf, &table, &replaced).ok_or_else(unexpected)
}

/// The table of offsets of a file.
struct Table {
    /// Where it begins, and so what the end of the file says.
    start: usize,
    /// Where its lines are.
    lines: Range<usize>,
}

impl Table {
    fn find(pdf: &[u8]) -> Option<Self> {
        let end = pdf.strip_suffix(b"\n%%EOF")?;
        let digits = end.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let start = number(&end[end.len() - digits..])?;
        let heading = b"xref\n0 ";
        let count = pdf.get(start..)?.strip_prefix(heading)?;
        let digits = count.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let first = start + heading.len() + digits + 1;
        let lines = first..first.checked_add(number(&count[..digits])?.checked_mul(LINE)?)?;
        pdf.get(lines.end..)?.starts_with(b"trailer").then_some(Self { start, lines })
    }

    /// The offset of each object in use; `None` where a line is not as expected.
    fn offsets<'a>(&self, pdf: &'a [u8]) -> impl Iterator<Item = Option<usize>> + use<'a> {
        let lines = pdf[self.lines.clone()].chunks_exact(LINE);
        lines.filter(|line| line[LINE - 3] == b'n').map(|line| number(&line[..DIGITS]))
    }
}

/// The stream that the object at an offset is, if it is one and has `mark` in its dictionary.
fn stream(pdf: &[u8], offset: usize, mark: &[u8]) -> Option<Stream> {
    let head = &pdf[offset..pdf.len().min(offset + DICTIONARY)];
    // Its number and its generation.
    let opening = b" obj\n<</Length ";
    let at = head.iter().take(DIGITS + DIGITS).position(|byte| *byte == b'o')?.checked_sub(1)?;
    let length = head[at..].strip_prefix(opening)?;
    let digits = length.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let start = offset + at + opening.len();
    let end = position(length, b">>\nstream\n")?;
    position(&length[..end], mark)?;
    let content = start + end + b">>\nstream\n".len();
    let content = content..content.checked_add(number(&length[..digits])?)?;
    pdf.get(content.end..)?.starts_with(b"\nendstream").then_some(Stream { length: start..start + digits, content })
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn number(digits: &[u8]) -> Option<usize> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// The file with the streams, which come in the order of their places, replaced.
fn rewritten(pdf: &[u8], table: &Table, replaced: &[(Stream, Arc<Vec<u8>>)]) -> Option<Vec<u8>> {
    let more: usize = replaced.iter().map(|(_, by)| by.len() + DIGITS).sum();
    let mut written = Vec::with_capacity(pdf.len() + more);
    // From each of these places on, all has moved to where the second says.
    let mut moved = vec![(0, 0)];
    let mut done = 0;
    for (stream, by) in replaced {
        written.extend(&pdf[done..stream.length.start]);
        write!(written, "{}", by.len()).ok()?;
        written.extend(&pdf[stream.length.end..stream.content.start]);
        written.extend(by.iter());
        done = stream.content.end;
        moved.push((done, written.len()));
    }
    let place = |offset: usize| {
        let (from, to) = moved[moved.partition_point(|(from, _)| *from <= offset) - 1];
        offset - from + to
    };
    written.extend(&pdf[done..table.lines.start]);
    for line in pdf[table.lines.clone()].chunks_exact(LINE) {
        if line[LINE - 3] == b'n' {
            write!(written, "{:0DIGITS$}", place(number(&line[..DIGITS])?)).ok()?;
            written.extend(&line[DIGITS..]);
        } else {
            written.extend(line);
        }
    }
    let end = pdf.len() - b"\n%%EOF".len() - table.start.to_string().len();
    written.extend(&pdf[table.lines.end..end]);
    write!(written, "{}\n%%EOF", place(table.start)).ok()?;
    Some(written)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    /// A file of two streams between two other objects, and its table.
    fn file() -> Vec<u8> {
        let objects = [
            "<</Type/Catalog>>",
            "<</Length 3/Kind/Font>>\nstream\nabc\nendstream",
            "<</Length 12/Kind/Page>>\nstream\n3 0 obj\n<</L\nendstream",
            "<</Length 2/Kind/Font>>\nstream\nde\nendstream",
            "<</Last true>>",
        ];
        let mut file = b"%PDF-1.7\n".to_vec();
        let mut lines = "0000000000 65535 f\r\n".to_string();
        for (index, object) in objects.iter().enumerate() {
            let _ = write!(lines, "{:010} 00000 n\r\n", file.len());
            file.extend(format!("{} 0 obj\n{object}\nendobj\n\n", index + 1).bytes());
        }
        let table = file.len();
        file.extend(format!("xref\n0 6\n{lines}trailer\n<</Size 6>>\nstartxref\n{table}\n%%EOF").bytes());
        file
    }

    #[test]
    fn streams_are_replaced_and_all_else_is_found_where_the_table_says() -> Result<(), String> {
        let by = |stream: &[u8]| Ok((stream == b"abc").then(|| Arc::new(b"twelve bytes".to_vec())));
        let replaced = replace(&file(), b"/Kind/Font", by)?;
        let text = String::from_utf8_lossy(&replaced);
        assert!(text.contains("<</Length 12/Kind/Font>>\nstream\ntwelve bytes\nendstream"), "{text}");
        assert!(text.contains("<</Length 2/Kind/Font>>\nstream\nde\nendstream"), "{text}");
        let table = Table::find(&replaced).ok_or("the table is found")?;
        let offsets: Vec<_> = table.offsets(&replaced).collect();
        assert_eq!(offsets.len(), 5);
        for (index, offset) in offsets.into_iter().enumerate() {
            assert!(text[offset.ok_or("a number")?..].starts_with(&format!("{} 0 obj", index + 1)), "{text}");
        }
        Ok(())
    }

    #[test]
    fn a_file_stays_as_it_is_where_nothing_is_replaced() {
        assert_eq!(replace(&file(), b"/Kind/Font", |_| Ok(None)), Ok(file()));
        assert_eq!(replace(&file(), b"/Kind/Image", |_| Err("not asked".to_string())), Ok(file()));
    }

    #[test]
    fn a_file_that_is_not_as_expected_is_refused() {
        let whole = file();
        for end in 0..whole.len() {
            assert!(replace(&whole[..end], b"/Kind/Font", |_| Ok(None)).is_err(), "{end}");
        }
    }
}
