//! Brackets and quotation marks without their partner, reading by reading: a pair may stand round a placeable, and a
//! variant may not open what another closes.

use super::signs::Signs;
use super::{Catalogues, Entry, Locale, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::{Language, QuotationMarks};

const QUOTATION: [char; 6] = ['"', '«', '»', '“', '”', '„'];

const PAIRS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('«', '»'), ('“', '”'), ('„', '“')];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry, text, reading) in catalogues.readings() {
        let signs = Signs::BRACKET.and(Signs::STRAIGHT).and(Signs::LATIN_SIGN).and(Signs::GENERAL_SIGN);
        // A bracket alone is a key to be pressed.
        if !reading.signs.any(signs) || reading.text.chars().nth(1).is_none() {
            continue;
        }
        let alone = alone(locale, &reading.text);
        if alone.is_empty() {
            continue;
        }
        let span = |(at, mark): Mark| reading.span(entry.tree, at..at + mark.len_utf8());
        let (closed, alone) = closed_by_another(&reading.text, alone);
        for (opening, closing) in closed {
            let marks = locale.language.as_ref().and_then(Language::quotation_marks);
            let is_opening_wrong = marks
                .is_some_and(|marks| ![marks.outer.0, marks.inner.0].contains(&opening.1) && closes(marks, closing.1));
            let text = format!("`{}` is closed by `{}`", opening.1, closing.1);
            let complaint = Diagnostic::warning(Code::Unpaired, text);
            let complaint = if is_opening_wrong {
                complaint.at(span(opening)).labelled(span(closing), "closed here")
            } else {
                complaint.at(span(closing)).labelled(span(opening), "opened here")
            };
            // Within another quotation stand the inner marks.
            let is_inner = |marks: &QuotationMarks| opening.1 == marks.inner.0 || closing.1 == marks.inner.1;
            findings.push(match marks {
                Some(marks) if is_inner(&marks) && reading.text[..opening.0].contains(marks.outer.0) => {
                    complaint.help(format!("write {} {}", marks.inner.0, marks.inner.1))
                }
                Some(marks) => complaint.help(format!("write {} {}", marks.outer.0, marks.outer.1)),
                None => complaint,
            });
        }
        // The source may leave something open too, as programs do that put texts together.
        let is_meant = !alone.is_empty() && !catalogues.ours && source_does(catalogues, entry, text.attribute);
        for mark in alone.into_iter().filter(|_| !is_meant) {
            let complaint = Diagnostic::warning(Code::Unpaired, format!("`{}` has no partner", mark.1));
            findings.push(complaint.at(span(mark)).help("add its partner, or delete it"));
        }
    }
}

/// A mark and where it stands in a text.
type Mark = (usize, char);

fn closes(marks: QuotationMarks, mark: char) -> bool {
    [marks.outer.1, marks.inner.1].contains(&mark)
}

/// Quotation marks that open and close the same words and are no pair, and what is left of the marks without a partner.
fn closed_by_another(text: &str, alone: Vec<Mark>) -> (Vec<(Mark, Mark)>, Vec<Mark>) {
    let (mut closed, mut left): (Vec<(Mark, Mark)>, Vec<Mark>) = (Vec::new(), Vec::new());
    for (at, mark) in alone {
        let before = text[..at].chars().next_back();
        let ends_words = before.is_some_and(|c| !c.is_whitespace() && c != '(')
            && !text[at + mark.len_utf8()..].starts_with(char::is_alphanumeric);
        let opening = left.last().copied().filter(|(at, opening)| {
            let words = &text[at + opening.len_utf8()..];
            QUOTATION.contains(opening) && !words.starts_with(char::is_whitespace)
        });
        match opening.filter(|_| QUOTATION.contains(&mark) && ends_words) {
            Some(opening) => {
                left.pop();
                closed.push((opening, (at, mark)));
            }
            None => left.push((at, mark)),
        }
    }
    (closed, left)
}

/// The quotation marks of a text, by their places, that [check] tells of as closing what another mark opens, and of both.
pub fn unlike(locale: &Locale, text: &str) -> Vec<usize> {
    let (closed, _) = closed_by_another(text, alone(locale, text));
    closed.into_iter().flat_map(|(opening, closing)| [opening.0, closing.0]).collect()
}

/// Whether the source has a mark without its partner too.
fn source_does(catalogues: &Catalogues, entry: &Entry, attribute: Option<&str>) -> bool {
    let (Some(source), Some(locale)) = (catalogues.source_of(entry), catalogues.source()) else { return false };
    let Some(text) = source.text(attribute) else { return false };
    text.readings.iter().any(|reading: &Reading| !alone(locale, &reading.text).is_empty())
}

/// The marks of a text that have no partner.
fn alone(locale: &Locale, text: &str) -> Vec<(usize, char)> {
    let mut open: Vec<(usize, char, char)> = Vec::new();
    let mut alone = Vec::new();
    let mut straight: Vec<usize> = Vec::new();
    // In Russian, Kazakh and German “ closes what „ opens; in English it opens.
    let closes_low = |open: &[(usize, char, char)]| open.iter().any(|(_, opening, _)| *opening == '„');
    for (at, c) in text.char_indices() {
        match c {
            '"' => {
                let inches = text[..at].ends_with(|c: char| c.is_ascii_digit()) && straight.len().is_multiple_of(2);
                if !inches {
                    straight.push(at);
                }
            }
            '“' if closes_low(&open) => close(&mut open, &mut alone, at, c),
            ')' | ']' | '»' | '”' => {
                if c == ')' && is_marker(text, at) && !open.iter().any(|(.., partner)| *partner == ')') {
                    continue;
                }
                // A smiley is no bracket.
                if c == ')' && (text[..at].ends_with(":-") || text[..at].ends_with([':', ';'])) && open.is_empty() {
                    continue;
                }
                if c == '»' && opens_with_closing(locale) && !open.iter().any(|(.., partner)| *partner == '»') {
                    open.push((at, '»', '«'));
                    continue;
                }
                // Swedish and Finnish open with the same mark.
                if c == '”' && matches!(locale.base(), "sv" | "fi" | "nb" | "bs") {
                    continue;
                }
                close(&mut open, &mut alone, at, c);
            }
            _ => {
                if let Some((opening, closing)) = PAIRS.iter().find(|(opening, _)| *opening == c) {
                    if c == '«' && open.iter().any(|(_, opening, _)| *opening == '»') {
                        close(&mut open, &mut alone, at, c);
                        continue;
                    }
                    open.push((at, *opening, *closing));
                }
            }
        }
    }
    alone.extend(open.into_iter().map(|(at, mark, _)| (at, mark)));
    if straight.len() % 2 == 1 {
        alone.extend(straight.last().map(|at| (*at, '"')));
    }
    alone.sort_unstable();
    alone
}

/// Whether a language may write »…«, as German books do.
pub fn opens_with_closing(locale: &Locale) -> bool {
    matches!(locale.base(), "da" | "de" | "hr" | "sl" | "cs" | "sk")
}

fn close(open: &mut Vec<(usize, char, char)>, alone: &mut Vec<(usize, char)>, at: usize, mark: char) {
    match open.iter().rposition(|(.., partner)| *partner == mark) {
        Some(index) => {
            // What was opened within and not closed is alone.
            alone.extend(open.drain(index + 1..).map(|(at, mark, _)| (at, mark)));
            open.pop();
        }
        None => alone.push((at, mark)),
    }
}

/// Whether a bracket ends the mark of a list's item: `a)`, `1)`.
fn is_marker(text: &str, at: usize) -> bool {
    let word = &text[text[..at]
        .rfind(char::is_whitespace)
        .map_or(0, |space| space + text[space..].chars().next().map_or(1, char::len_utf8))..at];
    (1..=2).contains(&word.chars().count()) && word.chars().all(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::check::Files;
    use crate::matching::Words;

    fn marks(tag: &str, text: &str) -> String {
        let (language, words) = (tag.parse().ok(), &Words::NONE);
        let locale = Locale::of(&Files { language, shown: "", trees: Vec::new(), words });
        alone(&locale, text).into_iter().map(|(_, mark)| mark).collect()
    }

    #[test]
    fn pairs_are_whole() {
        for text in ["(a [b])", "a) first; 1) second", "5\" wide", "“a” ‘b’", "\"a\""] {
            assert_eq!(marks("en", text), "", "{text}");
        }
        assert_eq!(marks("ru", "«а „б“ в»"), "");
        for text in ["»a« und »b«", "«a» und «b»"] {
            assert_eq!(marks("de", text), "", "{text}");
        }
        assert_eq!(marks("de", "»a"), "»");
        assert_eq!(marks("de", "«a"), "«");
    }

    #[test]
    fn marks_that_are_no_pair_are_told_as_one() {
        let (language, words) = ("ru".parse().ok(), &Words::NONE);
        let locale = Locale::of(&Files { language, shown: "", trees: Vec::new(), words });
        for text in ["в «Алма” и", "в “Алма» и", "в \"Алма» и", "в «Алма\" и", "в «Алма« и", "в »Алма» и", "«Алма“."]
        {
            assert_eq!(unlike(&locale, text).len(), 2, "{text}");
        }
        for text in ["в «Алма и", "в Алма» и", "в «Алма» и", "в « Алма“ и", "в «Алма “на"]
        {
            assert!(unlike(&locale, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_has_no_partner_is_found() {
        assert_eq!(marks("en", "(a [b)"), "[");
        assert_eq!(marks("en", "a word)"), ")");
        assert_eq!(marks("ru", "«а „б» в"), "„");
        assert_eq!(marks("en", "\"a"), "\"");
        assert_eq!(marks("kk", "а»"), "»");
    }
}
