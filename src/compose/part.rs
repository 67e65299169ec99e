//! The parts of a note that a document can hold: versions and enclosed documents.

use std::sync::Arc;

use crate::enclosure::{Document, Enclosure};
use crate::note::Note;

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
