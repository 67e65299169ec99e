//! Slips of the keyboard in the texts of a note and the documents that it encloses: a word twice in a row, a space before
//! a comma, two full stops, a hyphen in the place of a dash, a quotation mark of the typewriter, a Latin letter in a
//! Cyrillic word. What catalogues are checked for would go to paper unremarked from a note.

use std::ops::Range;

use super::field::{Field, FieldValue};
use super::paragraph::of_document;
use crate::catalogue::check::{self, Word, words as words_of};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::enclosure::markdown::Document;
use crate::language::Language;
use crate::source::Span;

/// Words that are rightly said twice, by language.
const RIGHTLY: &[(&str, &[&str])] = &[("en", &["that", "had"]), ("ru", &[]), ("kk", &[])];

/// Marks that never stand beside each other, as far as these rules know them.
const NEVER: &[&str] = &["..", ",,", ";;", ",.", ".,,", ",;", ";,", ",:", ":,", ";.", ":.", ":;", ";:"];

/// A slip: what it is, where in its text, and what to do.
struct Slip {
    code: Code,
    message: String,
    range: Range<usize>,
    help: String,
}

/// Reports slips in texts of fields.
pub fn check(fields: &[(String, Field)], diagnostics: &mut Diagnostics) {
    for (_, field) in fields {
        match &field.value {
            FieldValue::Text(texts) => {
                for (language, (text, span)) in texts {
                    // What is said of a text's quotation marks as a whole is not said of each once more.
                    let told = |code: Code| {
                        diagnostics.iter().any(|known| {
                            known.code == code && known.labels.first().is_some_and(|first| first.span == *span)
                        })
                    };
                    let of_marks = told(Code::QuotationMark);
                    let found = slips(text, language).into_iter();
                    let found = found.filter(|slip| !(of_marks && slip.code == Code::QuotationMark));
                    let found: Vec<Diagnostic> = found
                        .map(|slip| {
                            let place = place_of(text, &slip.range, span);
                            slip.told().at(place)
                        })
                        .collect();
                    diagnostics.extend(found);
                }
            }
            FieldValue::Paragraphs(passages) => {
                for (language, passage) in passages {
                    check_document(&passage.document, language, diagnostics);
                }
            }
            FieldValue::Record(parts) => check(parts, diagnostics),
            FieldValue::List(items) => items.iter().for_each(|item| check(item, diagnostics)),
            _ => {}
        }
    }
}

/// Reports slips in a document of a language.
pub fn check_document(document: &Document, language: &Language, diagnostics: &mut Diagnostics) {
    for paragraph in of_document(document) {
        let found = slips(&paragraph.text, language).into_iter();
        diagnostics.extend(found.filter_map(|slip| {
            let span = paragraph.span_of(&slip.range)?;
            Some(slip.told().at(span))
        }));
    }
}

impl Slip {
    fn told(self) -> Diagnostic {
        Diagnostic::warning(self.code, self.message).help(self.help)
    }
}

/// The slips of a text; none in a language that the rules are not of.
fn slips(text: &str, language: &Language) -> Vec<Slip> {
    let Some((_, rightly)) = RIGHTLY.iter().find(|(known, _)| *known == language.base()) else { return Vec::new() };
    let mut found = repeated(text, rightly);
    found.extend(spaces(text));
    found.extend(marks(text));
    found.extend(hyphens(text, language.base()));
    found.extend(quotation_mark(text, language));
    found.extend(scripts(text, language.base()));
    found
}

/// Where a part of a line of text stands in the file: the whole of it, where it is written there in another way.
fn place_of(text: &str, range: &Range<usize>, span: &Span) -> Span {
    let written = span.text();
    let at = written.find(text).filter(|_| written.matches(text).count() == 1);
    at.map_or_else(|| span.clone(), |at| span.part(at + range.start..at + range.end))
}

/// The words of a text, with their marks, and where they stand.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    // No-break spaces are longer than others.
    text.split_inclusive(is_space)
        .scan(0, |at, piece| {
            let start = *at;
            *at += piece.len();
            Some((start, piece.trim_end_matches(is_space)))
        })
        .filter(|(_, word)| !word.is_empty())
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\u{A0}' | '\u{202F}')
}

fn repeated(text: &str, rightly: &[&str]) -> Vec<Slip> {
    let mut found = Vec::new();
    let mut before: Option<(usize, &str)> = None;
    for (at, word) in words(text) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let first = before.replace((at, word));
        // Names are said twice, and letters by themselves stand for things.
        let is_letter = bare.chars().count() == 1;
        let are_names = |first: &str| {
            let mut capitals = [first, bare].into_iter().map(|word| word.starts_with(char::is_uppercase));
            if is_letter { capitals.any(|capital| capital) } else { capitals.all(|capital| capital) }
        };
        if let Some((start, first)) = first
            && !bare.is_empty()
            && bare.chars().all(char::is_alphabetic)
            && first.to_lowercase() == bare.to_lowercase()
            && !are_names(first)
            && !rightly.contains(&bare.to_lowercase().as_str())
        {
            found.push(Slip {
                code: Code::RepeatedWord,
                message: format!("`{bare}` stands here twice in a row"),
                range: start..at + bare.len(),
                help: "delete one of them".to_string(),
            });
        }
    }
    found
}

fn spaces(text: &str) -> Vec<Slip> {
    let ends = |after: Option<char>| after.is_none_or(is_space);
    let is_slip = |at: usize, mark: char| {
        let before = &text[..at];
        let after = text[at + mark.len_utf8()..].chars().next();
        let stands_alone = matches!(mark, ',' | ';')
            || ends(after)
            || (mark == '.' && ends(text[at..].trim_start_matches('.').chars().next()));
        before.ends_with(is_space) && !before.trim_end_matches(is_space).is_empty() && stands_alone
            // An ellipsis of three full stops may stand by itself.
            && !text[at..].starts_with("...")
    };
    let marks = text.char_indices().filter(|(_, c)| matches!(c, ',' | ';' | '.' | '!' | '?'));
    marks
        .filter(|(at, mark)| is_slip(*at, *mark))
        .map(|(at, mark)| {
            let space = text[..at].chars().next_back().map_or(0, char::len_utf8);
            Slip {
                code: Code::Space,
                message: format!("a space before `{mark}`"),
                range: at - space..at + mark.len_utf8(),
                help: "delete it".to_string(),
            }
        })
        .collect()
}

fn marks(text: &str) -> Vec<Slip> {
    let is_mark = |c: char| matches!(c, '.' | ',' | ';' | ':');
    let mut found = Vec::new();
    let mut behind = 0;
    for (at, _) in text.char_indices().filter(|(_, c)| is_mark(*c)) {
        if at < behind {
            continue;
        }
        let run: usize = text[at..].chars().take_while(|c| is_mark(*c)).map(char::len_utf8).sum();
        behind = at + run;
        let marks = &text[at..behind];
        // `../file` is a path, and `1..5` a range.
        let goes_on = text[behind..].starts_with(|c: char| c.is_alphanumeric() || "/\\".contains(c));
        let is_path = text[..at].ends_with(['/', '\\']);
        if NEVER.contains(&marks) && !goes_on && !is_path && !text[..at].ends_with(['?', '!']) {
            found.push(Slip {
                code: Code::Punctuation,
                message: format!("two punctuation marks in a row: `{marks}`"),
                range: at..behind,
                help: "keep one of them".to_string(),
            });
        }
    }
    found
}

fn hyphens(text: &str, language: &str) -> Vec<Slip> {
    let help = if language == "en" { "write `–` with spaces, or `—` without" } else { "write `—` with spaces" };
    let is_slip = |at: usize| text[..at].ends_with(is_space) && text[at + 1..].starts_with(is_space);
    let found = text.match_indices('-').map(|(at, _)| at).filter(|at| is_slip(*at));
    let message = || "a hyphen in the place of a dash".to_string();
    found.map(|at| Slip { code: Code::Dash, message: message(), range: at..at + 1, help: help.to_string() }).collect()
}

/// The first quotation mark that the language does not have: a straight one, or one of another. It has its like behind it.
fn quotation_mark(text: &str, language: &Language) -> Option<Slip> {
    let marks = language.quotation_marks()?;
    let (open, close) = marks.outer;
    let mut found = text.char_indices().filter(|(_, c)| matches!(c, '"' | '“' | '”' | '„' | '«' | '»'));
    let (at, mark, what) =
        found.find_map(|(at, mark)| Some((at, mark, check::strange_mark(text, at, mark, marks)?)))?;
    Some(Slip {
        code: Code::QuotationMark,
        message: format!("{what}: `{mark}`"),
        range: at..at + mark.len_utf8(),
        help: format!("write `{open} {close}`"),
    })
}

/// Words of letters of two scripts, which look alike, or with a figure for a letter; parts between hyphens are words of their
/// own. In Russian, a Latin letter between two words is a preposition or «а».
fn scripts(text: &str, language: &str) -> Vec<Slip> {
    let all: Vec<Word> = words_of(text).collect();
    let told = all.iter().enumerate().filter_map(|(index, word)| {
        let written = word.text;
        let message = if let Some((strange, script)) = check::mixed(written) {
            format!("`{written}` mixes letters of two scripts: `{strange}` is {script}")
        } else if check::has_figure_for_letter(written) {
            format!("`{written}` has a figure in the place of a letter")
        } else {
            let twin = check::cyrillic_twin(written).filter(|twin| twin.chars().nth(1).is_none())?;
            let is_slip = word.letters.are_latin() && check::is_own_letter(text, &all, index, &twin, language);
            is_slip.then(|| format!("`{written}` is a Latin letter"))?
        };
        let help = "type the word afresh with the letters of the language".to_string();
        Some(Slip { code: Code::MixedScripts, message, range: word.at..word.end(), help })
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str, language: &str) -> Vec<&'static str> {
        let language = language.parse::<Language>();
        language
            .map(|language| slips(text, &language).iter().map(|slip| slip.code.as_str()).collect())
            .unwrap_or_default()
    }

    #[test]
    fn slips_are_told_in_every_language() {
        for (language, text, code) in [
            ("en", "Kindly inform the the Secretariat.", "repeated-word"),
            ("en", "Kindly inform The the Secretariat.", "repeated-word"),
            ("en", "It is held on 10 December 2024 , in Astana.", "space"),
            ("en", "Please confirm..", "punctuation"),
            ("ru", "Просим провести провести встречу.", "repeated-word"),
            ("ru", "Встреча состоится в\u{a0}в Астане.", "repeated-word"),
            ("ru", "Встреча 10 декабря 2024г , в Астане.", "space"),
            ("ru", "Участникам - спасибо.", "dash"),
            ("kk", "Отырыс Астанада өтеді өтеді.", "repeated-word"),
            ("kk", "Отырыс ; Астанада", "space"),
            ("ru", "Встреча cостоится в\u{a0}Астане.", "mixed-scripts"),
            ("ru", "Вместе c государствами", "mixed-scripts"),
            ("kk", "Хатшылық əлем", "mixed-scripts"),
            ("en", "The Sесretariat", "mixed-scripts"),
            ("ru", "План “ещё» готов", "quotation-mark"),
        ] {
            assert_eq!(codes(text, language), [code], "{text}");
        }
        assert_eq!(codes("Please confirm  ..", "en"), ["space", "punctuation"]);
        assert_eq!(codes("План \"действий\" готов", "ru"), ["quotation-mark"]);
        assert_eq!(codes("The «plan»", "en"), ["quotation-mark"]);
        for text in ["It is the the day", "10\u{a0}июля 2024\u{202f}года в Астане встреча встреча"]
        {
            let range = repeated(text, &[])[0].range.clone();
            assert!(["the the", "встреча встреча"].contains(&&text[range]), "{text}");
        }
    }

    #[test]
    fn what_is_rightly_written_is_left_alone() {
        for (language, text) in [
            ("en", "It is known that that day had had its end."),
            ("en", "Duran Duran and Bora Bora, A a b b2 b2"),
            ("en", "See ../file.md, 1..5, e.g., etc. ... and so on…"),
            ("en", "The cross-platform – or Sino-Indian — format, at .5 of it"),
            ("ru", "Он сказал: «да, да» ... и т. д., и т. п."),
            ("ru", "Приедете?.. Да!.. Из-за-того"),
            ("kk", "қайта-қайта, бірте-бірте"),
            ("kk", "NATO-ның PDF-файлы, «„Жол“ жобасы»"),
            (
                "ru",
                "Формат A4, витамин C, экраны 19\" и 21\", подпункт a пункта 3, вариант c принят, «A» и «Б», 55-н, файл c.txt, экран 19\" и «Дом „Мира“»",
            ),
            ("en", "The “Silk ‘Road’” of the States’ 19\" screens, in café Zürich"),
            ("fr", "Bonjour ; nous nous félicitons - oui"),
            ("en", ""),
            ("en", "- a point"),
        ] {
            assert_eq!(codes(text, language), Vec::<&str>::new(), "{text}");
        }
    }
}
