//! Enclosures that are laid out and exported once, and bound in behind the versions of one packet after the other.

use std::sync::{Arc, OnceLock};

use typst_layout::PagedDocument;

use super::embedding::{Embedding, Leads};
use super::finishing::{self, Inset};
use super::pdf;
use crate::diagnostic::{Code, Diagnostic};

/// The pages of the enclosures of a packet.
#[derive(Debug)]
pub struct Enclosures {
    document: PagedDocument,
    embedding: Arc<Embedding>,
    prepared: OnceLock<Prepared>,
    inset: OnceLock<Result<Inset, Diagnostic>>,
}

/// Enclosures on their way into PDFs.
#[derive(Debug)]
pub struct Prepared {
    /// The pages, with stand-ins for their fonts.
    document: PagedDocument,
    /// What the fonts of the versions are to begin with, so that the enclosures can use them.
    pub leads: Leads,
}

impl Enclosures {
    pub const fn new(document: PagedDocument, embedding: Arc<Embedding>) -> Self {
        Self { document, embedding, prepared: OnceLock::new(), inset: OnceLock::new() }
    }

    /// The pages.
    pub const fn document(&self) -> &PagedDocument {
        &self.document
    }

    /// The pages as they are exported, made when first asked for.
    pub fn prepared(&self) -> &Prepared {
        if let Some(known) = self.prepared.get() {
            return known;
        }
        // Not within the lock, as below: specimens are laid out for it.
        let (document, leads) = self.embedding.prepare_to_bind(&self.document);
        self.prepared.get_or_init(|| Prepared { document, leads })
    }

    /// The pages as they are bound in, made when first asked for.
    ///
    /// # Errors
    /// Where they cannot be exported.
    pub fn inset(&self) -> Result<&Inset, Diagnostic> {
        if let Some(known) = self.inset.get() {
            return known.as_ref().map_err(Clone::clone);
        }
        // Not within the lock: an export waits for threads that others may have given the same work, and whoever waits
        // for a lock that its own thread holds waits for ever. At worst the work is done twice.
        let made = self.export();
        self.inset.get_or_init(|| made).as_ref().map_err(Clone::clone)
    }

    fn export(&self) -> Result<Inset, Diagnostic> {
        let pdf = pdf::export(&self.prepared().document, "").map_err(pdf::refusal)?;
        if finishing::attaches_files(&pdf) {
            let message =
                "the layout attaches a file to an enclosure, which is bound in without what is attached to it";
            let help = "in `templates/typst/layout.typ`, call `pdf.attach` in `version` and not in `enclosure`";
            return Err(Diagnostic::error(Code::Layout, message).help(help));
        }
        let fonts = self.embedding.fonts(&pdf).map_err(pdf::refusal)?;
        Inset::new(&pdf, fonts).map_err(pdf::refusal)
    }
}
