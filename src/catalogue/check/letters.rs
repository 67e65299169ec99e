//! Letters and words, as the checks of the words see them.

/// Whether a letter is Latin.
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') && c.is_alphabetic())
}

/// Whether a letter is Cyrillic.
pub fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}' | '\u{1C80}'..='\u{1C8F}') && c.is_alphabetic()
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
        let start = rest + text[rest..].find(is_part)?;
        let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |end| start + end);
        rest = end;
        Some(Word { text: &text[start..end], at: start })
    })
}

fn is_part(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}') }
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
    }

    #[test]
    fn look_alikes_have_twins() {
        assert_eq!(cyrillic_twin("CCP").as_deref(), Some("ССР"));
        assert_eq!(cyrillic_twin("DOC"), None);
        assert_eq!(latin_twin("МС").as_deref(), Some("MC"));
    }
}
