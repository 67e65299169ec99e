//! Which kinds of characters a text has, so that most checks need not look at most texts.

/// Which kinds of characters a text has, told by its bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signs(u32);

impl Signs {
    pub const SPACE: Self = Self(1);
    pub const POINT: Self = Self(1 << 1);
    pub const STRAIGHT: Self = Self(1 << 2);
    pub const BRACKET: Self = Self(1 << 3);
    pub const HYPHEN: Self = Self(1 << 4);
    pub const FIGURE: Self = Self(1 << 5);
    pub const LATIN: Self = Self(1 << 6);
    pub const CYRILLIC: Self = Self(1 << 7);
    /// Guillemets and the no-break space are of these.
    pub const LATIN_SIGN: Self = Self(1 << 8);
    /// Curved quotation marks, dashes and № are of these.
    pub const GENERAL_SIGN: Self = Self(1 << 9);
    /// What may be written in more than one way.
    pub const COMBINING: Self = Self(1 << 10);
    pub const OTHER: Self = Self(1 << 11);
    /// A full stop, comma and the like.
    pub const STOP: Self = Self(1 << 12);
    pub const LINE: Self = Self(1 << 13);

    /// What other formats begin their placeholders and markup with.
    pub const FORMAT: Self = Self(1 << 14);
    /// Accented capitals, which UTF-8 becomes that is read as Latin letters.
    pub const ACCENT: Self = Self(1 << 15);

    pub fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |signs, byte| signs | SIGNS[byte as usize]))
    }

    pub const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const SIGNS: [u32; 256] = {
    let mut signs = [0; 256];
    let mut byte = 0_u8;
    loop {
        signs[byte as usize] = match byte {
            b' ' => Signs::SPACE.0,
            b'\n' => Signs::LINE.0,
            b'.' => Signs::POINT.0 | Signs::STOP.0,
            b',' | b';' | b':' | b'!' | b'?' => Signs::STOP.0,
            b'"' | b'\'' => Signs::STRAIGHT.0,
            b'(' | b')' | b'[' | b']' => Signs::BRACKET.0,
            b'-' => Signs::HYPHEN.0,
            b'0'..=b'9' => Signs::FIGURE.0,
            b'%' | b'$' | b'&' | b'\\' | b'*' | b'`' => Signs::FORMAT.0,
            0xC3 => Signs::LATIN.0 | Signs::ACCENT.0,
            b'A'..=b'Z' | b'a'..=b'z' | 0xC4..=0xCB => Signs::LATIN.0,
            0xC2 => Signs::LATIN_SIGN.0,
            0xCC | 0xCD => Signs::COMBINING.0,
            0xD0..=0xD4 => Signs::CYRILLIC.0,
            0xE2 => Signs::GENERAL_SIGN.0,
            0xEF => Signs::OTHER.0,
            0xCE | 0xCF | 0xD5..=0xE1 | 0xE3..=0xFF => Signs::OTHER.0 | Signs::COMBINING.0,
            _ => 0,
        };
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    signs
};
