//! Letters, as the checks of the words see them.

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
    fn look_alikes_have_twins() {
        assert_eq!(cyrillic_twin("CCP").as_deref(), Some("ССР"));
        assert_eq!(cyrillic_twin("DOC"), None);
        assert_eq!(latin_twin("МС").as_deref(), Some("MC"));
    }
}
