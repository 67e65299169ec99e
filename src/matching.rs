//! The versions of a note held against each other: what one says and another does not.
//!
//! # Steps
//!
//! - **Knowing.** [`words`] reads what a language has for numbers, dates, times and sums, each with its [`meaning`];
//!   [`vocabulary`] joins it with the months of the catalogue and the names of parties and places ([`gazetteer`]).
//! - **Reading.** [`extract`] takes the facts out of a text ([`passage`]), each with its place: [`dates`], [`times`],
//!   [`zones`], [`figures`], [`numerals`], [`symbols`], [`links`], [`names`]. A fact may have several readings: `12.00` is
//!   a time or a number; it may be one of a row ([`runs`]), and last so long ([`lengths`]).
//! - **Aligning.** [`outline`] pairs the [`parts`] of two documents, so that one that is missing is told once ([`align`]).
//! - **Comparing.** [`compare`] takes the facts of two texts off against each other; [`texts`] weighs what is left.
//! - **Doubting.** [`impossible_dates`] tells dates that there cannot be, also where all versions have them;
//!   [`proofreading`] asks that, and what the texts of a note are asked, of each document that is enclosed.
//! - **Telling.** [`finding`] says each difference once, at the version that differs, with both places.
//!
//! Nothing here translates or judges wording, and nothing here knows a language: all words come from the catalogues.

mod align;
mod by_value;
mod clock;
mod compare;
mod dates;
mod extract;
mod fact;
mod figures;
mod finding;
mod gazetteer;
mod ignore;
mod impossible_dates;
mod lengths;
mod links;
mod meaning;
mod minutes;
mod month_days;
mod names;
mod numerals;
mod outline;
mod parts;
mod passage;
mod proofreading;
mod runs;
mod sentences;
mod shares;
mod symbols;
mod texts;
mod times;
mod tokens;
mod vocabulary;
mod words;
mod zones;

pub use ignore::{IGNORE, Ignore};
pub use meaning::Meaning;
pub use sentences::Said;
pub use words::Words;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::diagnostic::{Code, Diagnostics, Severity};
use crate::enclosure::{Content, Document, Enclosure};
use crate::language::Language;
use crate::note::field::FieldValue;
use crate::note::{self, Field, Note};
use crate::project::Project;
use crate::project::profile::LanguageProfile;
use crate::source::Span;
use crate::threads;
use finding::{Difference, Meant, Side};
use ignore::Ignores;
use passage::Passage;
use proofreading::Proofreader;
use texts::{Around, Text, Voice};
use vocabulary::Vocabulary;

/// Comparisons of enclosures that are kept, at most.
const MOST_KEPT: usize = 64;

/// Holds versions against each other. What it learns of languages and of enclosures is kept, so that a batch whose
/// notes send the same documents compares these once.
#[derive(Default)]
pub struct Matcher {
    vocabularies: OnceLock<BTreeMap<Language, Vocabulary>>,
    /// Pairs of enclosures that were compared, with what was found; the last one last.
    compared: Mutex<Vec<Compared>>,
    proofreader: Proofreader,
}

struct Compared {
    documents: [Arc<Document>; 2],
    differences: Vec<Difference>,
}

impl std::fmt::Debug for Matcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Matcher")
    }
}

impl Matcher {
    /// Everything in which the versions of a note differ - its texts, its enclosures, and the sentences that were said of
    /// it; none of these where it could not be said - and what is wrong in its texts and documents by themselves: dates that
    /// there cannot be, and in documents slips. The pseudo-language is held against nothing.
    pub fn compare(&self, note: &Note, project: &Project, said: Option<&[Said]>) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        if project.is_accented() {
            return diagnostics;
        }
        let ignores = Ignores::new(&note.ignores);
        self.impossible_dates(note, project, &ignores, &mut diagnostics);
        for enclosure in &note.enclosures {
            self.proofreader.read(enclosure, self.vocabularies(project), &ignores, &mut diagnostics);
        }
        if note.versions.len() > 1 || note.enclosures.iter().any(|enclosure| enclosure.documents.len() > 1) {
            let vocabularies = self.vocabularies(project);
            let texts = Texts { note, vocabularies, ignores: &ignores };
            texts.compare_all(&note.fields, &mut diagnostics);
            sentences::compare(note, said.unwrap_or_default(), project, vocabularies, &ignores, &mut diagnostics);
            for enclosure in &note.enclosures {
                self.enclosure(enclosure, vocabularies, &ignores, &mut diagnostics);
            }
        }
        if said.is_some() {
            ignores.tell_unused(&mut diagnostics);
        }
        diagnostics
    }

    /// Tells the dates of the note's own texts that there cannot be.
    fn impossible_dates(&self, note: &Note, project: &Project, ignores: &Ignores<'_>, diagnostics: &mut Diagnostics) {
        let kind = project.kinds.get(&note.kind);
        // What is corrected may be just such a date.
        let is_corrected = |name: &str| {
            let fields = kind.into_iter().flat_map(|kind| &kind.fields);
            let mut others = fields.flat_map(|field| std::iter::once(field).chain(&field.fields));
            others.any(|other| other.rules.differs_from.as_ref().is_some_and(|named| named.name == name))
        };
        let years = years_of(note);
        let mut waiting: Vec<&(String, Field)> = note.fields.iter().rev().collect();
        while let Some((name, field)) = waiting.pop() {
            match &field.value {
                FieldValue::Record(parts) => waiting.extend(parts.iter().rev()),
                FieldValue::List(items) => waiting.extend(items.iter().rev().flat_map(|item| item.iter().rev())),
                _ if is_corrected(name) => {}
                FieldValue::Text(texts) => {
                    for (language, (text, span)) in texts.iter().filter(|(_, (text, _))| has_figures(text)) {
                        let Some(voice) = voice(language, self.vocabularies(project), None) else { continue };
                        let text = Text::new(Passage::of_field(text, span), voice);
                        impossible_dates::check(&text, voice, &years, ignores, diagnostics);
                    }
                }
                FieldValue::Paragraphs(passages) => {
                    for (language, passage) in passages.iter().filter(|(_, passage)| has_figures(&passage.text)) {
                        let Some(voice) = voice(language, self.vocabularies(project), None) else { continue };
                        for text in parts::parts(&passage.document, voice).iter().flat_map(parts::Part::texts) {
                            impossible_dates::check(text, voice, &years, ignores, diagnostics);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn vocabularies(&self, project: &Project) -> &BTreeMap<Language, Vocabulary> {
        if let Some(known) = self.vocabularies.get() {
            return known;
        }
        // Nothing waits for threads within `get_or_init`: one that waits may be given a comparison that waits for this.
        let languages: Vec<&Language> = project.profile.languages().collect();
        let vocabularies = threads::map(&languages, &|language| {
            let catalogue = project.catalogue(language)?;
            let words = project.words(language);
            Some(((*language).clone(), Vocabulary::new(words, catalogue, &project.parties)))
        });
        self.vocabularies.get_or_init(|| vocabularies.into_iter().flatten().collect())
    }

    /// The documents of an enclosure, each with the first.
    fn enclosure(
        &self,
        enclosure: &Enclosure,
        vocabularies: &BTreeMap<Language, Vocabulary>,
        ignores: &Ignores<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        let [first, others @ ..] = enclosure.documents.as_slice() else { return };
        let mut differences = Vec::new();
        for other in others {
            let documents = [first, other];
            let is_free = documents.iter().all(|document| !ignores.concern(&document.path));
            let known = if is_free { self.known(documents) } else { None };
            differences.extend(known.unwrap_or_else(|| {
                let found = differences_of(documents, vocabularies, ignores);
                if is_free {
                    self.keep(documents, &found);
                }
                found
            }));
        }
        finding::tell(&differences, enclosure.documents.len(), diagnostics);
    }

    fn known(&self, documents: [&Arc<Document>; 2]) -> Option<Vec<Difference>> {
        let compared = self.compared.lock().unwrap_or_else(PoisonError::into_inner);
        let known = compared
            .iter()
            .find(|known| is_same(&known.documents[0], documents[0]) && is_same(&known.documents[1], documents[1]));
        known.map(|known| known.differences.clone())
    }

    fn keep(&self, documents: [&Arc<Document>; 2], differences: &[Difference]) {
        let mut compared = self.compared.lock().unwrap_or_else(PoisonError::into_inner);
        if compared.len() == MOST_KEPT {
            compared.remove(0);
        }
        compared.push(Compared { documents: documents.map(Arc::clone), differences: differences.to_vec() });
    }
}

/// Whether two documents are the same file with the same contents, named at the same place or not.
fn is_same(left: &Arc<Document>, right: &Arc<Document>) -> bool {
    Arc::ptr_eq(left, right)
        || left.path == right.path
            && left.language == right.language
            && match (&left.content, &right.content) {
                (Content::Markdown { document: left, .. }, Content::Markdown { document: right, .. }) => left == right,
                _ => false,
            }
}

/// Whether there may be a date in a text.
fn has_figures(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The years that a date of a note's text may mean which leaves its year out: those about the note, and of its fields.
fn years_of(note: &Note) -> BTreeSet<i16> {
    let year = note.date.year();
    (year - 1..=year + 2).chain(years_of_fields(note)).collect()
}

fn years_of_fields(note: &Note) -> impl Iterator<Item = i16> {
    note.fields.iter().filter_map(|(_, field)| match &field.value {
        FieldValue::Date(date) => Some(date.year()),
        FieldValue::DateTime(moment) => Some(moment.year()),
        FieldValue::Period(period) => Some(period.to.year()),
        _ => None,
    })
}

fn voice<'a>(
    language: &'a Language,
    vocabularies: &'a BTreeMap<Language, Vocabulary>,
    file: Option<&'a str>,
) -> Option<Voice<'a>> {
    Some(Voice { language, vocabulary: vocabularies.get(language)?, file })
}

/// The texts of a note, in its versions.
struct Texts<'a> {
    note: &'a Note,
    vocabularies: &'a BTreeMap<Language, Vocabulary>,
    ignores: &'a Ignores<'a>,
}

impl Texts<'_> {
    /// The texts of fields, and of those within them.
    fn compare_all(&self, fields: &[(String, Field)], diagnostics: &mut Diagnostics) {
        for (_, field) in fields {
            match &field.value {
                FieldValue::Text(texts) => self.compare_lines(texts, diagnostics),
                FieldValue::Paragraphs(passages) => self.compare_passages(passages, diagnostics),
                FieldValue::Record(fields) => self.compare_all(fields, diagnostics),
                FieldValue::List(items) => items.iter().for_each(|item| self.compare_all(item, diagnostics)),
                _ => {}
            }
        }
    }

    fn voices<'t, T>(&'t self, texts: &'t BTreeMap<Language, T>) -> Vec<(&'t T, Voice<'t>)> {
        let versions = self.note.versions.iter();
        let voices = versions.filter_map(|LanguageProfile { language, .. }| {
            Some((texts.get(language)?, voice(language, self.vocabularies, None)?))
        });
        voices.collect()
    }

    /// A line in each language.
    fn compare_lines(&self, texts: &BTreeMap<Language, (String, Span)>, diagnostics: &mut Diagnostics) {
        let read = self.voices(texts).into_iter();
        let read = read.map(|((text, span), voice)| (Text::new(Passage::of_field(text, span), voice), voice));
        let read: Vec<(Text, Voice<'_>)> = read.collect();
        let [(first, first_voice), others @ ..] = read.as_slice() else { return };
        let spoken = self.years();
        let around = Around { years: [spoken.clone(), spoken], ..Around::default() };
        let differences: Vec<Difference> = others
            .iter()
            .flat_map(|(other, voice)| {
                texts::differences((first, *first_voice), (other, *voice), &around, self.ignores)
            })
            .collect();
        finding::tell(&differences, read.len(), diagnostics);
    }

    /// Paragraphs in each language.
    fn compare_passages(&self, passages: &BTreeMap<Language, note::passage::Passage>, diagnostics: &mut Diagnostics) {
        let read = self.voices(passages).into_iter();
        let read: Vec<_> = read.map(|(passage, voice)| (parts::parts(&passage.document, voice), voice)).collect();
        let [(first, first_voice), others @ ..] = read.as_slice() else { return };
        let spoken = self.years();
        let differences: Vec<Difference> = others
            .iter()
            .flat_map(|(other, voice)| {
                outline::differences((first, *first_voice), (other, *voice), &spoken, self.ignores)
            })
            .collect();
        finding::tell(&differences, read.len(), diagnostics);
    }

    /// The years that a text may leave to the note: those of its own date and of its fields.
    fn years(&self) -> HashSet<i16> {
        years_of_fields(self.note).chain([self.note.date.year()]).collect()
    }
}

fn differences_of(
    documents: [&Arc<Document>; 2],
    vocabularies: &BTreeMap<Language, Vocabulary>,
    ignores: &Ignores<'_>,
) -> Vec<Difference> {
    let [left, right] = documents;
    match (&left.content, &right.content) {
        (Content::Markdown { document: first, .. }, Content::Markdown { document: other, .. }) => {
            let Some(left) = voice(&left.language, vocabularies, Some(&left.path)) else { return Vec::new() };
            let Some(right) = voice(&right.language, vocabularies, Some(&right.path)) else { return Vec::new() };
            let (first, other) = (parts::parts(first, left), parts::parts(other, right));
            outline::differences((&first, left), (&other, right), &HashSet::new(), ignores)
        }
        (Content::Pdf { pages: first, .. }, Content::Pdf { pages: other, .. }) if first.len() != other.len() => {
            let side = |document: &Document, pages: usize| {
                let form = if pages == 1 { "one page".to_string() } else { format!("{pages} pages") };
                let said = finding::Said { words: form.clone(), meant: Meant::Form(form) };
                Side {
                    language: document.language.clone(),
                    said: Some(said),
                    place: Some(document.span.clone()),
                    gap: None,
                }
            };
            // The same text takes more room in one language than in another.
            vec![Difference {
                code: Code::UnmatchedPassage,
                severity: Severity::Warning,
                first: side(left, first.len()),
                other: side(right, other.len()),
                remark: None,
            }]
        }
        _ => Vec::new(),
    }
}
