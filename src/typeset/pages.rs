//! Laid-out pages, and what is read off them.

use typst::foundations::{Label, Selector};
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// The pages of a packet or of a part of it.
#[derive(Debug)]
pub struct Pages {
    pub(super) document: PagedDocument,
    pub(super) identifier: String,
}

/// Where the close of a version begins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClosingPlace {
    /// The page, from 1, counted through the whole document.
    pub page: usize,
    /// How far below the upper edge of the paper, in points.
    pub from_top: f64,
}

impl Pages {
    pub(super) const fn new(document: PagedDocument, identifier: String) -> Self {
        Self { document, identifier }
    }

    /// How many pages there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// The pages of each version and enclosed document, in their order: each begins with a page of the number 1.
    #[must_use]
    pub fn sections(&self) -> Vec<u32> {
        let mut sections: Vec<u32> = Vec::new();
        for page in self.document.pages() {
            match sections.last_mut() {
                Some(section) if page.number != 1 => *section += 1,
                _ => sections.push(1),
            }
        }
        sections
    }

    /// Where the close of each version begins, for those that have one.
    #[must_use]
    pub fn closings(&self) -> Vec<ClosingPlace> {
        let introspector = self.document.introspector();
        let Some(label) = Label::new(PicoStr::intern("closing")) else { return Vec::new() };
        let marks = introspector.query(&Selector::Label(label));
        let places = marks.iter().filter_map(|mark| {
            let position = introspector.position(mark.location()?)?;
            Some(ClosingPlace { page: position.page.get(), from_top: position.point.y.to_pt() })
        });
        places.collect()
    }
}
