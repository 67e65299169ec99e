//! A PDF as a file: where its objects are, and how it is written anew with some of its bytes replaced and objects added.

use std::io::Write as _;
use std::ops::Range;
use std::sync::Arc;

use super::syntax::{self, Dictionary};

/// A line of the table of offsets: the offset, the generation, and whether the object is in use.
const LINE: usize = b"0000000000 00000 n\r\n".len();
/// How many digits of such a line are the offset.
const DIGITS: usize = 10;
const END: &[u8] = b"\n%%EOF";

/// A PDF whose table has been found.
#[derive(Debug)]
pub struct File<'a> {
    bytes: &'a [u8],
    /// Where the table begins.
    table: usize,
    /// Where each object begins, the first one being that of number 1.
    offsets: Vec<usize>,
    trailer: Range<usize>,
}

/// A stream, as places in the file.
#[derive(Debug)]
pub struct Stream {
    /// Its dictionary.
    pub dictionary: Range<usize>,
    /// What it holds.
    pub content: Range<usize>,
}

/// What is to stand in the place of some bytes of a file.
#[derive(Debug)]
pub struct Replacement {
    /// The bytes.
    pub range: Range<usize>,
    /// What takes their place.
    pub by: Arc<Vec<u8>>,
}

/// What is wrong with a file that cannot be read.
pub fn unexpected() -> String {
    "its table of objects is not as expected".to_string()
}

impl<'a> File<'a> {
    /// Finds the table of a file. `None` where it is not as expected.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let end = bytes.strip_suffix(END)?;
        let digits = end.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let table = syntax::number(&end[end.len() - digits..])?;
        let heading = b"xref\n0 ";
        let count = bytes.get(table..)?.strip_prefix(heading)?;
        let digits = count.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let first = table + heading.len() + digits + 1;
        let lines = first..first.checked_add(syntax::number(&count[..digits])?.checked_mul(LINE)?)?;
        // The first line is for no object.
        let objects = bytes.get(lines.clone())?.chunks_exact(LINE).skip(1);
        let offsets = objects.map(|line| syntax::number(&line[..DIGITS]).filter(|_| line[LINE - 3] == b'n'));
        let trailer = bytes.get(lines.end..)?.strip_prefix(b"trailer\n").map(|rest| bytes.len() - rest.len())?;
        Some(Self {
            bytes,
            table,
            offsets: offsets.collect::<Option<_>>()?,
            trailer: trailer..syntax::end(bytes, trailer)?,
        })
    }

    /// All of it.
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// How many objects it has: their numbers are from 1 to that.
    pub fn count(&self) -> usize {
        self.offsets.len()
    }

    /// What it says of itself at its end.
    pub fn trailer(&self) -> Option<Dictionary<'a>> {
        Dictionary::read(self.bytes, self.trailer.start)
    }

    /// Where the value of an object is: of a stream, its dictionary.
    pub fn value(&self, object: usize) -> Option<Range<usize>> {
        let start = self.start(object)?;
        Some(start..syntax::end(self.bytes, start)?)
    }

    /// Whether the value of an object begins with these bytes.
    pub fn value_begins(&self, object: usize, bytes: &[u8]) -> bool {
        self.start(object).and_then(|start| self.bytes.get(start..)).is_some_and(|value| value.starts_with(bytes))
    }

    /// Where the value of an object begins.
    fn start(&self, object: usize) -> Option<usize> {
        let offset = *self.offsets.get(object.checked_sub(1)?)?;
        let opening = b" 0 obj\n";
        let digits = self.bytes.get(offset..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let start = offset + digits + opening.len();
        (self.bytes.get(offset + digits..start)? == opening).then_some(start)
    }

    /// An object that is a dictionary, or a stream's dictionary.
    pub fn dictionary(&self, object: usize) -> Option<Dictionary<'a>> {
        Dictionary::read(self.bytes, self.start(object)?)
    }

    /// An object that is a stream; `None` for any other.
    pub fn stream(&self, object: usize) -> Option<Stream> {
        // The length comes first: of most objects this tells without reading them that they are none.
        if !self.value_begins(object, b"<</Length ") {
            return None;
        }
        let dictionary = self.value(object)?;
        let opening = b"\nstream\n";
        let start = dictionary.end + opening.len();
        if self.bytes.get(dictionary.end..start)? != opening {
            return None;
        }
        let length = Dictionary::read(self.bytes, dictionary.start)?.number("/Length")?;
        let content = start..start.checked_add(length)?;
        self.bytes.get(content.end..)?.starts_with(b"\nendstream").then_some(Stream { dictionary, content })
    }

    /// The file with some bytes replaced, which come in the order of their places, and with objects added, whose numbers
    /// follow those that it has. `trailer` is what it says of itself at its end, but for the number of objects.
    pub fn rewritten(
        &self,
        replaced: &[Replacement],
        added: &[Vec<u8>],
        mut trailer: Dictionary<'_>,
    ) -> Option<Vec<u8>> {
        let more = replaced.iter().map(|one| one.by.len()).chain(added.iter().map(|object| object.len() + 2 * LINE));
        let mut written = Vec::with_capacity(self.bytes.len() + more.sum::<usize>() + 2 * LINE);
        // From each of these places on, all has moved to where the second says.
        let mut moved = vec![(0, 0)];
        let mut done = 0;
        for Replacement { range, by } in replaced {
            written.extend(self.bytes.get(done..range.start)?);
            written.extend(by.iter());
            done = range.end;
            moved.push((done, written.len()));
        }
        written.extend(self.bytes.get(done..self.table)?);
        let place = |offset: usize| {
            let (from, to) = moved[moved.partition_point(|(from, _)| *from <= offset) - 1];
            offset - from + to
        };
        let mut offsets: Vec<usize> = self.offsets.iter().map(|offset| place(*offset)).collect();
        for object in added {
            offsets.push(written.len());
            writeln!(written, "{} 0 obj", offsets.len()).ok()?;
            written.extend(object);
            written.extend(b"\nendobj\n\n");
        }
        let table = written.len();
        let count = offsets.len() + 1;
        write!(written, "xref\n0 {count}\n{:0DIGITS$} 65535 f\r\n", 0).ok()?;
        for offset in &offsets {
            write!(written, "{offset:0DIGITS$} 00000 n\r\n").ok()?;
        }
        let size = count.to_string();
        trailer.set("/Size", size);
        written.extend(b"trailer\n");
        written.extend(trailer.written());
        write!(written, "\nstartxref\n{table}").ok()?;
        written.extend(END);
        Some(written)
    }
}

#[cfg(test)]
pub mod tests {
    use std::fmt::Write as _;

    use super::*;

    /// A file of some objects, and its table.
    pub fn file(objects: &[&str]) -> Vec<u8> {
        let mut file = b"%PDF-1.7\n".to_vec();
        let mut lines = "0000000000 65535 f\r\n".to_string();
        for (index, object) in objects.iter().enumerate() {
            let _ = write!(lines, "{:010} 00000 n\r\n", file.len());
            file.extend(format!("{} 0 obj\n{object}\nendobj\n\n", index + 1).bytes());
        }
        let (table, size) = (file.len(), objects.len() + 1);
        file.extend(format!("xref\n0 {size}\n{lines}trailer\n<</Size {size}>>\nstartxref\n{table}\n%%EOF").bytes());
        file
    }

    const OBJECTS: [&str; 4] = [
        "<</Type/Catalog>>",
        "<</Length 3/Kind/Font>>\nstream\nabc\nendstream",
        "<</Length 12/Kind/Page>>\nstream\n3 0 obj\n<</L\nendstream",
        "[1 0 R]",
    ];

    #[test]
    fn a_file_that_is_written_anew_without_changes_is_the_same() -> Result<(), &'static str> {
        let bytes = file(&OBJECTS);
        let file = File::read(&bytes).ok_or("it is read")?;
        assert_eq!(file.rewritten(&[], &[], file.trailer().ok_or("a trailer")?), Some(bytes.clone()));
        Ok(())
    }

    #[test]
    fn all_is_found_where_the_table_says_after_changes() -> Result<(), &'static str> {
        let bytes = file(&OBJECTS);
        let read = File::read(&bytes).ok_or("it is read")?;
        let content = read.stream(2).ok_or("a stream")?.content;
        assert_eq!(&bytes[content.clone()], b"abc");
        assert!(read.stream(1).is_none() && read.stream(4).is_none() && read.stream(5).is_none());
        let range = content.start..content.start;
        let replaced = [Replacement { range, by: Arc::new(b"twelve bytes".to_vec()) }];
        let changed = read.rewritten(&replaced, &[b"<</Last true>>".to_vec()], read.trailer().ok_or("a trailer")?);
        let changed = changed.ok_or("it is written")?;
        let read = File::read(&changed).ok_or("it is read again")?;
        assert_eq!(read.count(), 5);
        for object in 1..=4 {
            assert!(read.value(object).is_some(), "{object}");
        }
        assert_eq!(read.dictionary(5).ok_or("a dictionary")?.get("/Last"), Some(b"true".as_slice()));
        assert_eq!(read.trailer().ok_or("a trailer")?.number("/Size"), Some(6));
        Ok(())
    }

    #[test]
    fn a_file_that_is_cut_off_is_refused() {
        let whole = file(&OBJECTS);
        for end in 0..whole.len() {
            assert!(File::read(&whole[..end]).is_none(), "{end}");
        }
    }
}
