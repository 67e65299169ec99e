//! What is only known when pages are laid out: page counts, and where lines must be held back.

use std::sync::Arc;

use super::documents;
use crate::enclosure::Content;
use crate::enclosure::markdown::Document;
use crate::language::Language;
use crate::note::Note;
use crate::project::layout::Layout;

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
    /// A first guess, which spares a round of laying out where it is right.
    #[must_use]
    pub fn guess(note: &Note, layout: &Layout) -> Self {
        let pages = documents(note).into_iter().map(|enclosed| match &enclosed.document.content {
            Content::Pdf { pages, .. } => u32::try_from(pages.len()).unwrap_or(u32::MAX),
            Content::Markdown { document, .. } => guess_pages(document, layout),
        });
        let versions = note.versions.len();
        Self { pages: pages.collect(), version_pages: vec![1; versions], hold_back: vec![0; versions] }
    }

    /// Pages and sheets of the enclosures that a version refers to. A sheet holds two pages under duplex printing,
    /// and a document begins on a sheet of its own.
    pub(super) fn count(&self, note: &Note, language: &Language, duplex: bool) -> (u32, u32) {
        let per_sheet = if duplex { 2 } else { 1 };
        let referred = documents(note).into_iter().zip(&self.pages).filter(|(enclosed, _)| {
            enclosed.enclosure.document(language).is_some_and(|document| Arc::ptr_eq(document, enclosed.document))
        });
        referred.fold((0, 0), |(pages, sheets), (_, own)| (pages + own, sheets + own.div_ceil(per_sheet)))
    }
}

/// The width of a character of running text, in multiples of the text size: that of Libertinus Serif.
const CHARACTER: f64 = 0.45;

/// The height of a sheet of A4, in points; other papers are near enough for a guess.
const SHEET: (f64, f64) = (595.0, 842.0);

/// About how many pages a document fills: its texts, each a paragraph of its own, line by line.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a guess")]
fn guess_pages(document: &Document, layout: &Layout) -> u32 {
    let size = layout.size.in_points(0.0);
    let points = |length: crate::project::length::Length| length.in_points(size);
    let width = (SHEET.0 - points(layout.margins.left) - points(layout.margins.right)).max(size);
    let height = (SHEET.1 - points(layout.margins.top) - points(layout.margins.bottom)).max(size);
    let (pitch, spacing) = (points(layout.line_pitch), points(layout.paragraph_spacing));
    let per_line = width / (CHARACTER * size);
    let paragraphs = document.paragraph_lengths();
    let filled: f64 = paragraphs.iter().map(|length| (*length as f64 / per_line).ceil() * pitch + spacing).sum();
    (filled / height).ceil().clamp(1.0, 10_000.0) as u32
}
