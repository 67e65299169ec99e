//! The number of a note and the symbol of a document: `DOC/779`, `MC/2023/DRAFT/4/Rev.2`.

use std::fmt;

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
            None => return Some(Self(text.to_string())),
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

/// A text as the stem of a file's name: what is neither letter nor digit becomes a hyphen, `.` and `_` stay.
#[must_use]
pub fn file_stem(text: &str) -> String {
    let mut stem = String::new();
    for character in text.chars() {
        if character.is_alphanumeric() || character == '_' || (character == '.' && !stem.is_empty()) {
            stem.push(character);
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem = stem.trim_end_matches(['-', '.']);
    // Windows keeps a few names for its devices, with any ending and in any case.
    let base = stem.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = base.strip_prefix("com").or_else(|| base.strip_prefix("lpt"));
    let reserved = matches!(base.as_str(), "con" | "prn" | "aux" | "nul")
        || numbered.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()));
    if reserved { format!("{stem}_") } else { stem.to_string() }
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
    }
}
