//! Whether each text of a note is in the language that it stands under: an English line under `ru:`, a Russian one under
//! `kk:`, one that was copied. It is doubted and never refused, since nothing is known of a text but its words.

use std::collections::BTreeMap;
use std::ops::Range;

use super::field::{Field, FieldValue};
use super::paragraph::{Paragraph, of_document, paragraphs};
use super::passage::Passage;
use crate::catalogue::check::{foreign, is_copied, is_unknown};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::enclosure::{Content, Enclosure, markdown};
use crate::language::Language;
use crate::source::Span;

/// Small words in Latin letters that are no longer taken for parts of a name.
const SMALL_WORDS: usize = 2;

/// Words that a message repeats, at most.
const MOST_WORDS: usize = 8;

/// Reports texts of fields that are of another language.
pub fn check(fields: &[(String, Field)], diagnostics: &mut Diagnostics) {
    for (_, field) in fields {
        match &field.value {
            FieldValue::Text(texts) => check_lines(texts, diagnostics),
            FieldValue::Paragraphs(passages) => check_passages(passages, diagnostics),
            FieldValue::Record(parts) => check(parts, diagnostics),
            FieldValue::List(items) => items.iter().for_each(|item| check(item, diagnostics)),
            _ => {}
        }
    }
}

/// Reports files of enclosures that are of another language than that under which the note names them.
pub fn check_enclosures(enclosures: &[Enclosure], diagnostics: &mut Diagnostics) {
    // A file that the note names for no language is in the first one for want of a better.
    let several = enclosures.iter().filter(|enclosure| enclosure.documents.len() > 1);
    for document in several.flat_map(|enclosure| &enclosure.documents) {
        let Content::Markdown { document: content, .. } = &document.content else { continue };
        let paragraphs = of_document(content);
        let found = paragraphs.iter().find_map(|paragraph| foreign_in(paragraph, &document.language));
        diagnostics.extend(found.map(|complaint| complaint.labelled(document.span.clone(), "enclosed here")));
    }
}

/// The first of some languages that all of a document is in, as far as can be told; none where its parts are of several, or
/// it is of another.
#[must_use]
pub fn language_of<'l>(document: &markdown::Document, languages: &[&'l Language]) -> Option<&'l Language> {
    let paragraphs = of_document(document);
    let texts: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    let is_of = |language: &&'l Language| {
        texts.iter().all(|text| foreign(text, language).is_none()) && !is_unknown(&texts, language)
    };
    languages.iter().copied().find(is_of)
}

fn check_lines(texts: &BTreeMap<Language, (String, Span)>, diagnostics: &mut Diagnostics) {
    let mut told = false;
    for (language, (text, span)) in texts {
        let written = is_written(text).then(|| foreign(text, language).or_else(|| latin(text, language))).flatten();
        if let Some((range, other)) = written {
            told = true;
            diagnostics.push(complaint(&text[range], other, language).at(span.clone()));
        }
    }
    if told {
        return;
    }
    let all: Vec<(&Language, &(String, Span))> = texts.iter().collect();
    for (index, (language, (text, span))) in all.iter().enumerate() {
        let copied = |(other, (same, _)): &&(&Language, &(String, Span))| {
            same == text && is_written(text) && is_copied(text, [other, language])
        };
        if let Some((other, (_, first))) = all[..index].iter().find(copied) {
            let message = format!("the text in `{language}` is the same as in `{other}`");
            let complaint = Diagnostic::warning(Code::OtherLanguage, message).at(span.clone());
            diagnostics.push(complaint.labelled(first.clone(), format!("in `{other}`")).help(CURE));
            return;
        }
    }
}

fn check_passages(passages: &BTreeMap<Language, Passage>, diagnostics: &mut Diagnostics) {
    for (language, passage) in passages {
        let paragraphs = paragraphs(&passage.document.blocks);
        diagnostics.extend(paragraphs.iter().filter_map(|paragraph| foreign_in(paragraph, language)));
    }
}

const CURE: &str = "translate it; a name or a quotation of another language stands in quotation marks";

fn complaint(words: &str, other: &str, language: &Language) -> Diagnostic {
    let mut shown: Vec<&str> = words.split_whitespace().collect();
    let is_long = shown.len() > MOST_WORDS;
    shown.truncate(MOST_WORDS);
    let more = if is_long { " …" } else { "" };
    let message = format!("`{}{more}` is {other}, and stands in a text in `{language}`", shown.join(" "));
    Diagnostic::warning(Code::OtherLanguage, message).help(CURE)
}

/// Whether a text is more than what is still to be filled in, which `verbale new` writes in English.
fn is_written(text: &str) -> bool {
    !text.contains('[')
}

fn foreign_in(paragraph: &Paragraph, language: &Language) -> Option<Diagnostic> {
    let (range, other) = foreign(&paragraph.text, language).filter(|_| is_written(&paragraph.text))?;
    let span = paragraph.span_of(&range)?;
    Some(complaint(&paragraph.text[range], other, language).at(span))
}

/// A line in Latin letters alone with two small words or more, where Cyrillic ones are written: a title of capitals,
/// “the Protocol Section of the Secretariat”, has hardly a word that only English has, and is no name of another language.
fn latin(text: &str, language: &Language) -> Option<(Range<usize>, &'static str)> {
    let is_in_latin = language.identifier().script.is_some_and(|script| script.as_str() != "Cyrl");
    let has_others = text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    if !matches!(language.base(), "ru" | "kk") || is_in_latin || has_others {
        return None;
    }
    let is_small = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase());
    let small = text.split_whitespace().filter(is_small).count();
    (small >= SMALL_WORDS).then_some((0..text.len(), "in Latin letters"))
}
