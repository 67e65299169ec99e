//! Enclosures that are laid out and exported once, and bound in behind the versions of one packet after the other.

use std::sync::{Arc, OnceLock};

use typst_layout::PagedDocument;

use super::embedding::{Embedding, Leads};
use super::finishing::Inset;
use super::pdf;

/// The pages of the enclosures of a packet.
#[derive(Debug)]
pub struct Insert {
    document: PagedDocument,
    embedding: Arc<Embedding>,
    exported: OnceLock<Result<Exported, String>>,
}

/// Enclosures on their way into PDFs.
#[derive(Debug)]
pub struct Exported {
    /// The pages, with stand-ins for their fonts.
    pub inset: Inset,
    /// What the fonts of the versions are to begin with, so that the enclosures can use them.
    pub leads: Leads,
}

impl Insert {
    pub const fn new(document: PagedDocument, embedding: Arc<Embedding>) -> Self {
        Self { document, embedding, exported: OnceLock::new() }
    }

    /// The pages.
    pub const fn document(&self) -> &PagedDocument {
        &self.document
    }

    /// The pages as they are bound in, made when first asked for.
    ///
    /// # Errors
    /// Where they cannot be exported.
    pub fn exported(&self) -> Result<&Exported, String> {
        self.exported.get_or_init(|| self.export()).as_ref().map_err(Clone::clone)
    }

    fn export(&self) -> Result<Exported, String> {
        let (document, leads) = self.embedding.prepare_to_bind(&self.document);
        let pdf = pdf::export(&document, "")?;
        let fonts = self.embedding.fonts(&pdf)?;
        Ok(Exported { inset: Inset::new(&pdf, fonts)?, leads })
    }
}
