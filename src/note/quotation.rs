//! Texts that messages put between quotation marks: marks of their own must be the inner ones of the language.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::{Language, QuotationMarks};
use crate::source::Span;

/// The marks that are taken for double ones, of whatever language.
const DOUBLE: &[char] = &['"', '“', '”', '„', '‟', '«', '»', '＂'];

/// Reports marks around a whole text, and marks within it that would be the same as those that stand around it.
pub fn check_quoted(text: &str, language: &Language, span: &Span, diagnostics: &mut Diagnostics) {
    let Some(marks) = language.quotation_marks() else { return };
    if let Some(bare) = without_own_marks(text) {
        let message = "this stands in quotation marks, and the note puts it into some once more";
        let complaint = Diagnostic::warning(Code::QuotationMark, message).at(span.clone());
        diagnostics.push(complaint.help(format!("write it without them: {bare}")));
        return;
    }
    let inner = [marks.inner.0, marks.inner.1];
    if text.contains(|c: char| DOUBLE.contains(&c) && !inner.contains(&c)) {
        let (open, close) = marks.inner;
        let message =
            format!("the note puts this between quotation marks, so those within it must be `{open} {close}`");
        let complaint = Diagnostic::warning(Code::QuotationMark, message).at(span.clone());
        diagnostics.push(complaint.help(format!("write {}", with_inner_marks(text, marks))));
    }
}

/// The text between two marks that stand around all of it.
fn without_own_marks(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(DOUBLE)?;
    let bare = rest.strip_suffix(DOUBLE)?;
    // «A» and «B» begins and ends with marks that belong to different names.
    let mut depth = 0_i32;
    for (at, mark) in bare.match_indices(DOUBLE) {
        depth += if opens(bare, at, mark) { 1 } else { -1 };
        if depth < 0 {
            return None;
        }
    }
    (!bare.trim().is_empty()).then_some(bare)
}

/// The text with the inner marks of the language in the place of its own.
fn with_inner_marks(text: &str, marks: QuotationMarks) -> String {
    let mut written = String::with_capacity(text.len());
    let mut from = 0;
    for (at, mark) in text.match_indices(DOUBLE) {
        written.push_str(&text[from..at]);
        written.push(if opens(text, at, mark) { marks.inner.0 } else { marks.inner.1 });
        from = at + mark.len();
    }
    written.push_str(&text[from..]);
    written
}

/// Whether a mark opens: by its shape, or by what stands before it where the shape does not tell.
fn opens(text: &str, at: usize, mark: &str) -> bool {
    match mark {
        "«" | "„" => true,
        "»" | "”" => false,
        _ => text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || "([«„*".contains(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    type Failure = unic_langid::LanguageIdentifierError;

    fn told(language: &str, text: &str) -> Result<Vec<String>, Failure> {
        let source = Source::new("note.yaml", text);
        let mut diagnostics = Diagnostics::new();
        check_quoted(text, &language.parse()?, &source.span(0..text.len()), &mut diagnostics);
        Ok(diagnostics.into_iter().flat_map(|found| found.help).collect())
    }

    #[test]
    fn marks_within_a_name_are_the_inner_ones() -> Result<(), Failure> {
        assert_eq!(told("ru", "Проект «Шелковый путь»")?, ["write Проект „Шелковый путь“"]);
        assert_eq!(told("kk", "\"Жібек жолы\" жобасы")?, ["write „Жібек жолы“ жобасы"]);
        assert_eq!(told("en", "The “Silk Road” project")?, ["write The ‘Silk Road’ project"]);
        assert_eq!(told("ru", "Проект „Шелковый путь“")?, Vec::<String>::new());
        assert_eq!(told("en", "The States’ ‘Silk Road’ project")?, Vec::<String>::new());
        Ok(())
    }

    #[test]
    fn a_name_stands_in_no_marks_of_its_own() -> Result<(), Failure> {
        assert_eq!(told("ru", "«Шелковый путь»")?, ["write it without them: Шелковый путь"]);
        assert_eq!(told("en", "\"Silk Road\"")?, ["write it without them: Silk Road"]);
        assert_eq!(told("ru", "«Север» и «Юг»")?, ["write „Север“ и „Юг“"]);
        Ok(())
    }
}
