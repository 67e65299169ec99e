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

/// A place that the layout has marked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
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

    /// Where the close of each version begins, for those that have one.
    #[must_use]
    pub fn closings(&self) -> Vec<Mark> {
        self.marks("closing")
    }

    /// Where the layout has set a mark.
    fn marks(&self, name: &str) -> Vec<Mark> {
        let introspector = self.document.introspector();
        let Some(label) = Label::new(PicoStr::intern(name)) else { return Vec::new() };
        let marks = introspector.query(&Selector::Label(label));
        let places = marks.iter().filter_map(|mark| {
            let position = introspector.position(mark.location()?)?;
            Some(Mark { page: position.page.get(), from_top: position.point.y.to_pt() })
        });
        places.collect()
    }
}
