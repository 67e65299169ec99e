//! The number of a note and the symbol of a document: `DOC/779`, `MC/2023/DRAFT/4/Rev.2`.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;

use crate::catalogue::check::{mixed, words};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::yaml::{self, Node};

/// Characters of a number, at most.
pub const MAXIMUM_LENGTH: usize = 60;

/// A number or symbol: letters, digits and `/ - . , ( ) _ #` with single spaces, of a modest length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol(String);

impl Symbol {
    /// The symbol as it is printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The symbol as the stem of a file's name: `DOC-779`.
    #[must_use]
    pub fn file_stem(&self) -> String {
        file_stem(&self.0)
    }

    /// Reads a symbol.
    pub fn read(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<Self> {
        let text = yaml::expect_text(node, what, diagnostics)?;
        let wrong = text.chars().find(|c| !(c.is_alphanumeric() || " /-.,()_#".contains(*c)));
        let complaint = match wrong {
            Some('\n') => format!("{what} stands in one line"),
            Some(character) => format!("`{character}` cannot stand in {what}"),
            None if text.chars().count() > MAXIMUM_LENGTH => format!("{what} has at most {MAXIMUM_LENGTH} characters"),
            None if text != text.trim() || text.contains("  ") => {
                format!("{what} has single spaces, and none at its edges")
            }
            None if !text.chars().any(char::is_alphanumeric) => format!("{what} needs a letter or a digit"),
            None => match words(text).find_map(|word| mixed(word.text)) {
                Some((strange, script)) => format!("{what} mixes letters of two scripts: `{strange}` is {script}"),
                None => return Some(Self(text.to_string())),
            },
        };
        let exact = wrong.filter(|c| *c != '\n').and_then(|c| Some((node.span.text().find(c)?, c.len_utf8())));
        let span = exact.map_or_else(|| node.span.clone(), |(at, length)| node.span.part(at..at + length));
        let complaint = Diagnostic::error(Code::InvalidValue, complaint).at(span);
        diagnostics.push(complaint.help("write it as on paper, without `№`, such as `DOC/779`"));
        None
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text as the stem of a file's name: what is neither letter nor digit becomes a hyphen, `.` and `_` stay. It is
/// neither empty nor a name that Windows keeps for a device, and never leads into another folder.
#[must_use]
pub fn file_stem(text: &str) -> String {
    let mut stem = String::new();
    // Whether a letter comes with its mark or before it is a matter of keyboards and systems, and no other name.
    for character in text.nfc() {
        if character.is_alphanumeric() || character == '_' || (character == '.' && !stem.is_empty()) {
            stem.push(character);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    stem.truncate(stem.trim_end_matches(['-', '.']).len());
    if stem.is_empty() {
        return "_".to_string();
    }
    // Devices have these names with any ending and in any case.
    let base = stem.split('.').next().unwrap_or_default();
    if is_device(base) {
        stem.insert(base.len(), '_');
    }
    stem
}

/// Whether Windows keeps a name for a device.
fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul")
        || numbered.is_some_and(|rest| rest.chars().count() == 1 && rest.chars().all(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_becomes_a_file_name() {
        assert_eq!(file_stem("DOC/779"), "DOC-779");
        assert_eq!(file_stem("MC/2023/DRAFT/4/Rev.2"), "MC-2023-DRAFT-4-Rev.2");
        assert_eq!(file_stem("../../etc"), "etc");
        assert_eq!(file_stem("AUX"), "AUX_");
        assert_eq!(file_stem("com1"), "com1_");
        assert_eq!(file_stem("Com¹/2"), "Com¹-2");
        assert_eq!(file_stem("nul.pdf. ."), "nul_.pdf");
        assert_eq!(file_stem("Ко\u{438}\u{306}"), "Кой", "a letter with its mark behind it");
        assert_eq!(file_stem("…"), "_");
    }
}
