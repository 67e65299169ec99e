//! As much of the Compact Font Format as stand-ins need: a font of charstrings and nothing else.
//!
//! Source: Adobe Technical Note #5176, The Compact Font Format Specification, 1.0; for the numbers of charstrings,
//! #5177, The Type 2 Charstring Format.

/// The operators of a dictionary that are written or looked for.
const CHARSET: u8 = 15;
const CHAR_STRINGS: u8 = 17;
const PRIVATE: u8 = 18;
const DEFAULT_WIDTH: u8 = 20;
const NOMINAL_WIDTH: u8 = 21;

/// The first byte of a number of two and of four bytes in a dictionary, and of two in a charstring.
const TWO_BYTES: u8 = 28;
const FOUR_BYTES: u8 = 29;

/// A font of these charstrings, the first of which is that of `.notdef`. `None` where it would be too large.
pub fn write(name: &str, charstrings: &[Vec<u8>]) -> Option<Vec<u8>> {
    let header = [1, 0, 4, 4];
    let names = index(&[name.as_bytes()])?;
    // No strings and no subroutines: two empty indexes.
    let empty = [0, 0, 0, 0];
    let top_length = index(&[&top_dictionary(0, 0, 0, 0)])?.len();
    let charset_at = header.len() + names.len() + top_length + empty.len();
    // One range of glyph names, whose strings nobody asks for, from the first glyph after `.notdef` to the last.
    let last = u16::try_from(charstrings.len().checked_sub(2)?).ok()?;
    let charset = [&[2, 0, 1][..], &last.to_be_bytes()].concat();
    let private_at = charset_at + charset.len();
    // Widths count from nothing.
    let private = [&number(0)[..], &[DEFAULT_WIDTH], &number(0), &[NOMINAL_WIDTH]].concat();
    let charstrings_at = private_at + private.len();
    let top = top_dictionary(
        i32::try_from(charset_at).ok()?,
        i32::try_from(charstrings_at).ok()?,
        i32::try_from(private.len()).ok()?,
        i32::try_from(private_at).ok()?,
    );
    let charstrings = index(&charstrings.iter().map(Vec::as_slice).collect::<Vec<_>>())?;
    Some([&header[..], &names, &index(&[&top])?, &empty, &charset, &private, &charstrings].concat())
}

fn top_dictionary(charset: i32, charstrings: i32, private_length: i32, private: i32) -> Vec<u8> {
    let mut dictionary = Vec::new();
    for (operands, operator) in
        [(&[charset][..], CHARSET), (&[charstrings], CHAR_STRINGS), (&[private_length, private], PRIVATE)]
    {
        dictionary.extend(operands.iter().flat_map(|operand| number(*operand)));
        dictionary.push(operator);
    }
    dictionary
}

/// A number of a dictionary, always as long.
fn number(number: i32) -> [u8; 5] {
    let [a, b, c, d] = number.to_be_bytes();
    [FOUR_BYTES, a, b, c, d]
}

/// A number of a charstring, always as long.
pub fn short_number(number: i16) -> [u8; 3] {
    let [a, b] = number.to_be_bytes();
    [TWO_BYTES, a, b]
}

/// The number that a charstring begins with.
pub fn first_number(charstring: &[u8]) -> Option<i16> {
    Some(match *charstring {
        [a @ 32..=246, ..] => i16::from(a) - 139,
        [a @ 247..=250, b, ..] => (i16::from(a) - 247) * 256 + i16::from(b) + 108,
        [a @ 251..=254, b, ..] => -(i16::from(a) - 251) * 256 - i16::from(b) - 108,
        [TWO_BYTES, a, b, ..] => i16::from_be_bytes([a, b]),
        _ => return None,
    })
}

/// An index of objects, with offsets of four bytes that count from 1.
fn index(objects: &[&[u8]]) -> Option<Vec<u8>> {
    let mut written = u16::try_from(objects.len()).ok()?.to_be_bytes().to_vec();
    written.push(4);
    let mut offset = 1_u32;
    written.extend(offset.to_be_bytes());
    for object in objects {
        offset = offset.checked_add(u32::try_from(object.len()).ok()?)?;
        written.extend(offset.to_be_bytes());
    }
    written.extend(objects.concat());
    Some(written)
}

/// The first name and the charstrings of a font.
pub fn read(font: &[u8]) -> Option<(&[u8], Vec<&[u8]>)> {
    let header = usize::from(*font.get(2)?);
    let (names, after) = read_index(font, header)?;
    let (dictionaries, _) = read_index(font, after)?;
    let at = usize::try_from(operand(dictionaries.first()?, CHAR_STRINGS)?).ok()?;
    Some((names.first()?, read_index(font, at)?.0))
}

/// The objects of an index, and where it ends.
fn read_index(font: &[u8], at: usize) -> Option<(Vec<&[u8]>, usize)> {
    let number = |at: usize, size: usize| {
        let bytes = font.get(at..at.checked_add(size)?)?;
        Some(bytes.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte)))
    };
    let count = number(at, 2)?;
    if count == 0 {
        return Some((Vec::new(), at + 2));
    }
    let size = number(at + 2, 1).filter(|size| (1..=4).contains(size))?;
    let offsets = at + 3;
    let before_objects = offsets + (count + 1) * size - 1;
    let mut objects = Vec::with_capacity(count);
    let mut start = before_objects + number(offsets, size)?;
    for nth in 1..=count {
        let end = before_objects + number(offsets + nth * size, size)?;
        objects.push(font.get(start..end)?);
        start = end;
    }
    Some((objects, start))
}

/// The last operand of an operator of one byte, where it is a whole number.
fn operand(dictionary: &[u8], wanted: u8) -> Option<i32> {
    let mut rest = dictionary;
    let mut operand = None;
    while let Some((first, after)) = rest.split_first() {
        (operand, rest) = match *first {
            // An operator of two bytes.
            12 => (None, after.get(1..)?),
            operator @ 0..=21 if operator == wanted => return operand,
            0..=21 => (None, after),
            TWO_BYTES => (first_number(rest).map(i32::from), after.get(2..)?),
            FOUR_BYTES => (Some(i32::from_be_bytes(after.get(..4)?.try_into().ok()?)), after.get(4..)?),
            // A number with a fraction, in half bytes, the last of which is 15.
            30 => (None, after.get(after.iter().position(|pair| pair & 15 == 15 || pair >> 4 == 15)? + 1..)?),
            32..=246 => (first_number(rest).map(i32::from), after),
            247..=254 => (first_number(rest).map(i32::from), after.get(1..)?),
            _ => return None,
        };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() -> Result<(), &'static str> {
        let charstrings = vec![vec![14], [&short_number(-3)[..], &[14]].concat(), vec![139, 14]];
        let font = write("a-name", &charstrings).ok_or("it is small")?;
        let (name, read) = read(&font).ok_or("it is whole")?;
        assert_eq!(name, b"a-name");
        assert_eq!(read, charstrings);
        assert_eq!(read.iter().map(|read| first_number(read)).collect::<Vec<_>>(), [None, Some(-3), Some(0)]);
        Ok(())
    }

    #[test]
    fn a_font_that_is_cut_off_is_not_read() -> Result<(), &'static str> {
        let font = write("a-name", &[vec![14], vec![14]]).ok_or("it is small")?;
        for end in 0..font.len() {
            assert_eq!(read(&font[..end]), None, "{end}");
        }
        Ok(())
    }

    #[test]
    fn the_numbers_of_charstrings_are_those_of_the_standard() {
        for (bytes, number) in [
            (&[0x8b][..], 0),
            (&[0xef], 100),
            (&[0x27], -100),
            (&[0xfa, 0x7c], 1000),
            (&[0xfe, 0x7c], -1000),
            (&[0x1c, 0x27, 0x10], 10000),
            (&[0x1c, 0xd8, 0xf0], -10000),
        ] {
            assert_eq!(first_number(bytes), Some(number));
        }
    }
}
