//! Letters and words, as the checks of the words see them.

/// Whether a letter is Latin, those of the phonetic alphabet included: a Latin `ə` stands beside the Kazakh `ә`.
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (matches!(c, '\u{C0}'..='\u{2AF}' | '\u{1E00}'..='\u{1EFF}') && !matches!(c, '\u{D7}' | '\u{F7}'))
}

/// Whether a letter is Cyrillic. Between U+0482 and U+0489 stand signs and marks.
pub const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' | '\u{1C80}'..='\u{1C8A}')
}

/// Whether a letter is Greek.
pub fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}') && c.is_alphabetic()
}

/// A word and where it begins.
#[derive(Clone, Copy)]
pub struct Word<'a> {
    pub text: &'a str,
    pub at: usize,
}

/// The words of a text: letters, figures and the marks above them. Hyphens and apostrophes divide.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = run(text, rest, false);
        rest = run(text, start, true);
        (start < rest).then(|| Word { text: &text[start..rest], at: start })
    })
}

/// Where a run of parts of words ends, or one of anything else. The letters that most texts are of are told by their
/// first byte, without a look at Unicode's tables: most of the time of the checks went there.
fn run(text: &str, mut at: usize, within: bool) -> usize {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        let (is_part, length) = match byte {
            0..0x80 => (byte.is_ascii_alphanumeric(), 1),
            0xD0 | 0xD1 | 0xD3 => (true, 2),
            _ => {
                let Some(c) = text[at..].chars().next() else { break };
                (is_part(c), c.len_utf8())
            }
        };
        if is_part != within {
            break;
        }
        at += length;
    }
    at
}

fn is_part(c: char) -> bool {
    is_cyrillic(c) || is_latin(c) || matches!(c, '\u{300}'..='\u{36F}') || c.is_alphanumeric()
}

/// Whether two words are the same but for small and capital letters.
pub fn are_same(one: &str, other: &str) -> bool {
    one == other
        || (one.len() == other.len()
            && one.chars().zip(other.chars()).all(|(a, b)| a == b || a.to_lowercase().eq(b.to_lowercase())))
}

/// Letters that look alike: Latin, Cyrillic.
const TWINS: &[(char, char)] = &[
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('k', 'к'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
];

/// Whether a letter is a Cyrillic one that looks like a Latin one.
pub fn has_latin_twin(letter: char) -> bool {
    let at = u32::from(letter).wrapping_sub(CYRILLIC) as usize;
    at < 256 && WITH_TWIN[at]
}

/// Where the Cyrillic letters begin.
const CYRILLIC: u32 = 0x400;

/// Whether each of the first 256 Cyrillic letters is among the [`TWINS`].
const WITH_TWIN: [bool; 256] = {
    let mut with_twin = [false; 256];
    let mut index = 0;
    while index < TWINS.len() {
        with_twin[(TWINS[index].1 as u32 - CYRILLIC) as usize] = true;
        index += 1;
    }
    with_twin
};

/// A Latin word as Cyrillic letters that look like it; none where a letter has no look-alike.
pub fn cyrillic_twin(word: &str) -> Option<String> {
    word.chars().map(|c| TWINS.iter().find(|(latin, _)| *latin == c).map(|(_, twin)| *twin)).collect()
}

/// A Cyrillic word as Latin letters that look like it.
pub fn latin_twin(word: &str) -> Option<String> {
    word.chars().map(|c| TWINS.iter().find(|(_, cyrillic)| *cyrillic == c).map(|(latin, _)| *latin)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_and_apostrophes_divide_words() {
        let found = |text| words(text).map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(found("NATO-ның (PDF-файл)"), ["NATO", "ның", "PDF", "файл"]);
        assert_eq!(found("27 маусым, Côte d’Ivoire"), ["27", "маусым", "Côte", "d", "Ivoire"]);
        assert_eq!(found("…тұр\u{482}и\u{306}"), ["тұр", "и\u{306}"]);
        assert_eq!(found(" – "), [""; 0]);
    }

    #[test]
    fn look_alikes_have_twins() {
        assert_eq!(cyrillic_twin("CCP").as_deref(), Some("ССР"));
        assert_eq!(cyrillic_twin("DOC"), None);
        assert_eq!(latin_twin("МС").as_deref(), Some("MC"));
    }
}
