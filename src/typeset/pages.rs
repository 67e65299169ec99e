//! Laid-out pages, and what is read off them.

use std::sync::Arc;

use typst::foundations::{Label, Selector};
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::{Page, PagedDocument};

use super::embedding::Embedding;
use super::enclosures::Enclosures;

/// The pages of a packet or of a part of it.
#[derive(Debug)]
pub struct Pages {
    pub(super) document: PagedDocument,
    /// The enclosures that are bound in behind.
    pub(super) enclosures: Option<Arc<Enclosures>>,
    pub(super) identifier: String,
    pub(super) embedding: Arc<Embedding>,
}

/// A place that the layout has marked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The page, from 1, counted through the whole document.
    pub page: usize,
    /// How far below the upper edge of the paper, in points.
    pub from_top: f64,
    /// How far above the lower edge of the paper, in points.
    pub from_bottom: f64,
}

impl Pages {
    pub(super) const fn new(
        document: PagedDocument,
        enclosures: Option<Arc<Enclosures>>,
        identifier: String,
        embedding: Arc<Embedding>,
    ) -> Self {
        Self { document, enclosures, identifier, embedding }
    }

    /// What the pages are of, in their order.
    fn documents(&self) -> impl Iterator<Item = &PagedDocument> {
        [Some(&self.document), self.enclosures.as_ref().map(|enclosures| enclosures.document())].into_iter().flatten()
    }

    /// All pages in their order.
    pub(super) fn all(&self) -> impl Iterator<Item = &Page> {
        self.documents().flat_map(PagedDocument::pages)
    }

    /// How many pages there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.documents().map(|document| document.pages().len()).sum()
    }

    /// The pages of each version and enclosed document, in their order.
    #[must_use]
    pub fn sections(&self) -> Vec<u32> {
        let starts: Vec<usize> = self.marks("section").into_iter().map(|mark| mark.page).collect();
        let ends = starts.iter().skip(1).copied().chain([self.count() + 1]);
        starts
            .iter()
            .zip(ends)
            .map(|(start, end)| u32::try_from(end.saturating_sub(*start)).unwrap_or(u32::MAX))
            .collect()
    }

    /// Where each version begins to end: with its close, if it has one, and with place and date.
    #[must_use]
    pub fn endings(&self) -> Vec<Mark> {
        [self.marks("closing"), self.marks("ending")].concat()
    }

    /// Where the last line of each paragraph of the versions stands, the close excepted.
    #[must_use]
    pub fn last_lines(&self) -> Vec<Mark> {
        self.marks("last-line")
    }

    /// Where the address block of each version that has it at the foot of its first page begins.
    #[must_use]
    pub fn addresses(&self) -> Vec<Mark> {
        self.marks("address")
    }

    /// Where the layout has set a mark.
    fn marks(&self, name: &str) -> Vec<Mark> {
        let Some(label) = Label::new(PicoStr::intern(name)) else { return Vec::new() };
        let mut marks = Vec::new();
        let mut before = 0;
        for document in self.documents() {
            let introspector = document.introspector();
            marks.extend(introspector.query(&Selector::Label(label)).iter().filter_map(|mark| {
                let position = introspector.position(mark.location()?)?;
                let height = document.pages().get(position.page.get() - 1)?.frame.height();
                let from_bottom = (height - position.point.y).to_pt();
                Some(Mark { page: before + position.page.get(), from_top: position.point.y.to_pt(), from_bottom })
            }));
            before += document.pages().len();
        }
        marks
    }
}
