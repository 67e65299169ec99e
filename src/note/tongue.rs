//! Whether each text of a note is in the language that it stands under: an English line under `ru:`, a Russian one under
//! `kk:`, one that was copied. It is doubted and never refused, since nothing is known of a text but its words.

use std::collections::BTreeMap;
use std::ops::Range;

use super::field::{Field, FieldValue};
use super::passage::Passage;
use crate::catalogue::check::{foreign, is_copied};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::enclosure::markdown::{Block, Inline};
use crate::enclosure::{Content, Enclosure};
use crate::language::Language;
use crate::source::Span;

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
        let mut paragraphs = Vec::new();
        collect(&content.blocks, &mut paragraphs);
        let found = paragraphs.iter().find_map(|paragraph| paragraph.foreign(&document.language));
        diagnostics.extend(found.map(|complaint| complaint.labelled(document.span.clone(), "enclosed here")));
    }
}

fn check_lines(texts: &BTreeMap<Language, (String, Span)>, diagnostics: &mut Diagnostics) {
    let mut told = false;
    for (language, (text, span)) in texts {
        let written = is_written(text).then(|| foreign(text, language)).flatten();
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
        let mut paragraphs = Vec::new();
        collect(&passage.document.blocks, &mut paragraphs);
        diagnostics.extend(paragraphs.iter().filter_map(|paragraph| paragraph.foreign(language)));
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

/// The text of a paragraph, of a point or of a cell, with the places of its parts.
#[derive(Default)]
struct Paragraph<'d> {
    text: String,
    places: Vec<(Range<usize>, &'d Span)>,
}

impl<'d> Paragraph<'d> {
    fn of(content: &'d [Inline]) -> Self {
        let mut paragraph = Self::default();
        paragraph.add(content);
        paragraph
    }

    fn add(&mut self, content: &'d [Inline]) {
        for inline in content {
            match inline {
                Inline::Text { text, span } => {
                    let start = self.text.len();
                    self.text.push_str(text);
                    self.places.push((start..self.text.len(), span));
                }
                Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => self.add(content),
                Inline::LineBreak | Inline::SoftBreak => self.text.push(' '),
                Inline::Image(_) | Inline::Footnote(_) => {}
            }
        }
    }

    fn foreign(&self, language: &Language) -> Option<Diagnostic> {
        let (range, other) = foreign(&self.text, language).filter(|_| is_written(&self.text))?;
        let (place, span) = self.places.iter().find(|(place, _)| place.end > range.start)?;
        // A part that was written without escapes stands in the file as it is meant.
        let own = range.start.max(place.start) - place.start..range.end.min(place.end) - place.start;
        let is_literal = span.text().get(own.clone()) == self.text.get(place.start + own.start..place.start + own.end);
        let whole = span.range();
        let span = if is_literal {
            span.source().span(whole.start + own.start..whole.start + own.end)
        } else {
            (*span).clone()
        };
        Some(complaint(&self.text[range], other, language).at(span))
    }
}

fn collect<'d>(blocks: &'d [Block], found: &mut Vec<Paragraph<'d>>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => found.push(Paragraph::of(content)),
            Block::List(list) => list.items.iter().for_each(|item| collect(item, found)),
            Block::Table { header, rows, .. } => {
                found.extend(header.iter().chain(rows.iter().flatten()).map(|cell| Paragraph::of(cell)));
            }
            Block::Quote(blocks) => collect(blocks, found),
            Block::Figure { .. } | Block::ThematicBreak => {}
        }
    }
}
