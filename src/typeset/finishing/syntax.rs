//! The values that an object of a PDF is written with (ISO 32000-1, 7.2 and 7.3), as far as references must be found and
//! entries changed.

use std::borrow::Cow;
use std::ops::Range;

/// What a piece of a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A name with its slash.
    Name,
    /// A string with its delimiters, in whichever of the two ways it is written.
    Text,
    /// A number, or a word such as `R` or `true`.
    Word,
    /// The beginning of a dictionary or an array.
    Opening,
    /// Its end.
    Closing,
}

/// A piece of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub kind: Kind,
    /// Where it stands.
    pub range: Range<usize>,
}

/// The piece that begins at a place or after the white space there.
pub fn token(bytes: &[u8], from: usize) -> Option<Token> {
    let start = from + bytes.get(from..)?.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let rest = &bytes[start..];
    let (kind, length) = match rest[0] {
        b'<' if rest.get(1) == Some(&b'<') => (Kind::Opening, 2),
        b'>' if rest.get(1) == Some(&b'>') => (Kind::Closing, 2),
        b'[' => (Kind::Opening, 1),
        b']' => (Kind::Closing, 1),
        b'<' => (Kind::Text, rest.iter().position(|byte| *byte == b'>')? + 1),
        b'(' => (Kind::Text, literal(rest)?),
        b'/' => (Kind::Name, 1 + word(&rest[1..])),
        _ => (Kind::Word, Some(word(rest)).filter(|length| *length > 0)?),
    };
    Some(Token { kind, range: start..start + length })
}

/// How many bytes are a word, or the name behind a slash.
fn word(bytes: &[u8]) -> usize {
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || b"()<>[]{}/%".contains(byte);
    bytes.iter().position(is_end).unwrap_or(bytes.len())
}

/// How many bytes are a string in brackets, which may hold others.
fn literal(bytes: &[u8]) -> Option<usize> {
    let mut depth = 0;
    let mut escaped = false;
    for (index, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(index + 1),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// What a string says, whichever way it is written.
pub fn said(text: &[u8]) -> Vec<u8> {
    let within = text.get(1..text.len().saturating_sub(1)).unwrap_or_default();
    if text.first() == Some(&b'<') {
        let figure = |digit: &u8| char::from(*digit).to_digit(16).and_then(|figure| u8::try_from(figure).ok());
        let figures: Vec<u8> = within.iter().filter_map(figure).collect();
        return figures.chunks(2).map(|pair| pair[0] * 16 + pair.get(1).copied().unwrap_or(0)).collect();
    }
    let mut said = Vec::new();
    let mut bytes = within.iter();
    while let Some(byte) = bytes.next() {
        said.extend(if *byte == b'\\' { bytes.next().copied().map(escaped) } else { Some(*byte) });
    }
    said
}

/// What a character behind a backslash stands for. Control characters, which are written in figures, stand for those.
const fn escaped(character: u8) -> u8 {
    match character {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'b' => 8,
        b'f' => 12,
        other => other,
    }
}

/// Where the value ends that begins at a place; a reference is a value of three words.
pub fn end(bytes: &[u8], from: usize) -> Option<usize> {
    let first = token(bytes, from)?;
    match first.kind {
        Kind::Closing => None,
        Kind::Name | Kind::Text => Some(first.range.end),
        Kind::Word => Some(reference(bytes, first.range.start).map_or(first.range.end, |(_, range)| range.end)),
        Kind::Opening => {
            let mut depth = 1;
            let mut at = first.range.end;
            while depth > 0 {
                let next = token(bytes, at)?;
                match next.kind {
                    Kind::Opening => depth += 1,
                    Kind::Closing => depth -= 1,
                    _ => {}
                }
                at = next.range.end;
            }
            Some(at)
        }
    }
}

/// The object that is referred to at a place, such as `12 0 R`, and where that is written.
pub fn reference(bytes: &[u8], from: usize) -> Option<(usize, Range<usize>)> {
    let object = token(bytes, from)?;
    let number = number(&bytes[object.range.clone()])?;
    let generation = token(bytes, object.range.end)?;
    let word = token(bytes, generation.range.end)?;
    let is_reference = &bytes[generation.range] == b"0" && &bytes[word.range.clone()] == b"R";
    is_reference.then_some((number, object.range.start..word.range.end))
}

/// A number without sign or fraction.
pub fn number(digits: &[u8]) -> Option<usize> {
    std::str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()
}

/// The values of an array, one after the other.
pub fn items(array: &[u8]) -> Option<Vec<&[u8]>> {
    let mut items = Vec::new();
    let mut at = token(array, 0).filter(|first| &array[first.range.clone()] == b"[")?.range.end;
    loop {
        let next = token(array, at)?;
        if next.kind == Kind::Closing {
            return Some(items);
        }
        at = end(array, next.range.start)?;
        items.push(&array[next.range.start..at]);
    }
}

/// The objects that an array refers to; `None` where it holds anything else.
pub fn references(array: &[u8]) -> Option<Vec<usize>> {
    items(array)?.into_iter().map(|item| Some(reference(item, 0)?.0)).collect()
}

/// A dictionary: its entries in their order, keys with their slashes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dictionary<'a>(Vec<(&'a [u8], Cow<'a, [u8]>)>);

impl<'a> Dictionary<'a> {
    /// The dictionary that begins at a place.
    pub fn read(bytes: &'a [u8], from: usize) -> Option<Self> {
        let mut entries = Vec::new();
        let mut at = token(bytes, from).filter(|first| &bytes[first.range.clone()] == b"<<")?.range.end;
        loop {
            let key = token(bytes, at)?;
            match key.kind {
                Kind::Closing => return Some(Self(entries)),
                Kind::Name => {
                    let start = token(bytes, key.range.end)?.range.start;
                    at = end(bytes, start)?;
                    entries.push((&bytes[key.range], Cow::Borrowed(&bytes[start..at])));
                }
                _ => return None,
            }
        }
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &'a [u8]> {
        self.0.iter().map(|(key, _)| *key)
    }

    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&[u8]> {
        self.0.iter().find(|(known, _)| *known == key.as_bytes()).map(|(_, value)| &**value)
    }

    /// The object that is referred to under a key.
    pub fn reference(&self, key: &str) -> Option<usize> {
        reference(self.get(key)?, 0).map(|(number, _)| number)
    }

    /// The number under a key.
    pub fn number(&self, key: &str) -> Option<usize> {
        number(self.get(key)?)
    }

    /// Puts a value under a key, in the place of what stands there.
    pub fn set(&mut self, key: &'a str, value: impl Into<Vec<u8>>) {
        let value = Cow::Owned(value.into());
        match self.0.iter_mut().find(|(known, _)| *known == key.as_bytes()) {
            Some((_, known)) => *known = value,
            None => self.0.push((key.as_bytes(), value)),
        }
    }

    /// As it is written.
    pub fn written(&self) -> Vec<u8> {
        let mut written = b"<<".to_vec();
        for (key, value) in &self.0 {
            written.extend(*key);
            if value.first().is_some_and(|first| !b"/(<[".contains(first)) {
                written.push(b' ');
            }
            written.extend(&**value);
        }
        written.extend(b">>");
        written
    }
}

/// An array that refers to objects.
pub fn array(objects: impl IntoIterator<Item = usize>) -> Vec<u8> {
    let references: Vec<String> = objects.into_iter().map(|object| format!("{object} 0 R")).collect();
    format!("[{}]", references.join(" ")).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dictionary_is_read_whatever_its_strings_hold() -> Result<(), &'static str> {
        let written = br"<</Type/Page/T(a \) >> (b) [1 0 R)/U<FEFF3E3E>/K[1 2 0 R<</A 3>>]/P 12 0 R/Count -4/On true>>";
        let dictionary = Dictionary::read(written, 0).ok_or("it is a dictionary")?;
        assert_eq!(dictionary.keys().count(), 7);
        assert_eq!(dictionary.get("/T"), Some(br"(a \) >> (b) [1 0 R)".as_slice()));
        assert_eq!(dictionary.reference("/P"), Some(12));
        assert_eq!(dictionary.number("/Count"), None);
        assert_eq!(dictionary.get("/Count"), Some(b"-4".as_slice()));
        assert_eq!(items(dictionary.get("/K").ok_or("it has K")?).ok_or("an array")?.len(), 3);
        assert_eq!(dictionary.written(), written);
        Ok(())
    }

    #[test]
    fn entries_are_changed_and_added() -> Result<(), &'static str> {
        let mut dictionary = Dictionary::read(b"<</A 1/B(c)>>", 0).ok_or("it is a dictionary")?;
        dictionary.set("/A", array([3, 4]));
        dictionary.set("/C", *b"5");
        assert_eq!(dictionary.written(), b"<</A[3 0 R 4 0 R]/B(c)/C 5>>");
        assert_eq!(references(dictionary.get("/A").ok_or("it has A")?), Some(vec![3, 4]));
        Ok(())
    }

    #[test]
    fn a_string_says_the_same_in_both_ways() {
        assert_eq!(said(br"(Note \(1\)\n)"), b"Note (1)\n");
        assert_eq!(said(b"<4E6f746520283129A>"), b"Note (1)\xA0");
    }

    #[test]
    fn what_is_cut_off_is_no_value() {
        let whole = b"<</A[1 0 R(b)]>>";
        for end in 0..whole.len() {
            assert_eq!(Dictionary::read(&whole[..end], 0), None, "{end}");
        }
    }
}
