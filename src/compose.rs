//! From a note to one Typst document: Fluent gives every sentence, Tera the structure.
//!
//! The document is a set of virtual files: `/main.typ`, the layout, the data that Typst code needs as values, and each
//! enclosure in files of its own, whose text does not change from one packet to the next, so that their pages are laid
//! out once. This module alone names Tera's types.

pub mod coverage;
pub mod enclosure;
pub mod escape;
mod sentences;
mod source_note;
mod templates;
mod text;
mod view;

pub use templates::Templates;
pub use text::text;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::enclosure::{Content, Document, Enclosure};
use crate::language::Language;
use crate::note::Note;
use crate::project::Project;
use crate::project::profile::LanguageProfile;
use coverage::Coverage;

/// Which parts of a note a document holds.
#[derive(Debug, Clone)]
pub struct Part {
    /// The versions, as indices of [`Note::versions`].
    pub versions: Vec<usize>,
    /// The documents enclosed, as indices of [`documents`].
    pub documents: Vec<usize>,
}

impl Part {
    /// Every version and every enclosure.
    #[must_use]
    pub fn whole(note: &Note) -> Self {
        Self { versions: (0..note.versions.len()).collect(), documents: (0..documents(note).len()).collect() }
    }

    /// One version, alone or with the enclosures that it refers to.
    #[must_use]
    pub fn version(note: &Note, index: usize, with_enclosures: bool) -> Self {
        let language = &note.versions[index].language;
        let documents = documents(note);
        let referred = documents.iter().enumerate().filter(|(_, enclosed)| {
            with_enclosures
                && enclosed
                    .enclosure
                    .document(language)
                    .is_some_and(|document| Arc::ptr_eq(document, enclosed.document))
        });
        Self { versions: vec![index], documents: referred.map(|(index, _)| index).collect() }
    }

    /// One enclosed document alone.
    #[must_use]
    pub fn document(index: usize) -> Self {
        Self { versions: Vec::new(), documents: vec![index] }
    }
}

/// An enclosed document with its enclosure and the number of that, from 1.
#[derive(Debug, Clone, Copy)]
pub struct Enclosed<'a> {
    /// The number of the enclosure, from 1.
    pub ordinal: usize,
    /// The enclosure.
    pub enclosure: &'a Enclosure,
    /// The document.
    pub document: &'a Arc<Document>,
}

/// Every enclosed document, in the order in which they are bound: by enclosure, then by language.
#[must_use]
pub fn documents(note: &Note) -> Vec<Enclosed<'_>> {
    let numbered = note.enclosures.iter().enumerate();
    numbered
        .flat_map(|(index, enclosure)| {
            enclosure.documents.iter().map(move |document| Enclosed { ordinal: index + 1, enclosure, document })
        })
        .collect()
}

/// What is only known when pages are laid out, and is composed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measures {
    /// The pages of each enclosed document.
    pub pages: Vec<u32>,
    /// The pages of each version, at the most that any round of laying out has found.
    pub version_pages: Vec<u32>,
    /// For each version, how many lines each of its pages leaves to the next, so that its close does not stand alone.
    pub hold_back: Vec<u32>,
}

impl Measures {
    /// A first guess.
    #[must_use]
    pub fn guess(note: &Note) -> Self {
        let pages = documents(note).into_iter().map(|enclosed| match &enclosed.document.content {
            Content::Pdf { pages, .. } => u32::try_from(pages.len()).unwrap_or(u32::MAX),
            Content::Markdown { .. } => 1,
        });
        let versions = note.versions.len();
        Self { pages: pages.collect(), version_pages: vec![1; versions], hold_back: vec![0; versions] }
    }

    /// Pages and sheets of the enclosures that a version refers to. A sheet holds two pages under duplex printing,
    /// and a document begins on a sheet of its own.
    fn count(&self, note: &Note, language: &Language, duplex: bool) -> (u32, u32) {
        let per_sheet = if duplex { 2 } else { 1 };
        let referred = documents(note).into_iter().zip(&self.pages).filter(|(enclosed, _)| {
            enclosed.enclosure.document(language).is_some_and(|document| Arc::ptr_eq(document, enclosed.document))
        });
        referred.fold((0, 0), |(pages, sheets), (_, own)| (pages + own, sheets + own.div_ceil(per_sheet)))
    }
}

/// A document for Typst.
#[derive(Debug, Clone, Default)]
pub struct Composition {
    /// Its files by their virtual paths, such as `/main.typ`.
    pub files: BTreeMap<String, Arc<Vec<u8>>>,
    /// What identifies the packet, whatever its contents: project, number and languages.
    pub identifier: String,
}

/// Composes a part of a note.
///
/// # Errors
/// Every message, case, form or character that is missing, all at once.
pub fn compose(
    note: &Arc<Note>,
    project: &Project,
    templates: &Templates,
    part: &Part,
    measures: &Measures,
    coverage: &Arc<dyn Coverage>,
) -> Result<Composition, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let composition = view::compose(note, project, templates, part, measures, coverage, &mut diagnostics);
    match composition {
        Some(composition) if !diagnostics.has_errors() => Ok(composition),
        _ => Err(diagnostics),
    }
}

/// The version that speaks for the packet as a whole: its first.
fn first_version<'a>(note: &'a Note, part: &Part) -> &'a LanguageProfile {
    &note.versions[part.versions.first().copied().unwrap_or(0)]
}
