//! Pages as an archivable and accessible PDF.

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::embedding::Leads;
use super::finishing;
use super::pages::Pages;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::threads;

impl Pages {
    /// The pages as PDF/A-3a and PDF/UA-1 in one file.
    ///
    /// # Errors
    /// Where a picture or a font cannot be embedded under these standards.
    pub fn pdf(&self) -> Result<Vec<u8>, Diagnostics> {
        self.finished().map_err(|complaint| {
            let mut diagnostics = Diagnostics::new();
            diagnostics.push(complaint);
            diagnostics
        })
    }

    fn finished(&self) -> Result<Vec<u8>, Diagnostic> {
        let Some(enclosures) = &self.enclosures else {
            let pdf = export(&self.embedding.prepare(&self.document, &Leads::NONE), &self.identifier);
            return self.embedding.complete(&pdf.map_err(refusal)?).map_err(refusal);
        };
        let document = self.embedding.prepare(&self.document, &enclosures.prepared().leads);
        let (pdf, inset) = threads::join(|| export(&document, &self.identifier), || enclosures.inset());
        let (pdf, inset) = (pdf.map_err(refusal)?, inset?);
        let fonts = self.embedding.fonts(&pdf).map_err(refusal)?;
        let bound = finishing::bind(&pdf, inset, &fonts).map_err(refusal)?;
        self.embedding.complete(&bound).map_err(refusal)
    }
}

/// Why there is no PDF, as a finding.
pub fn refusal(reason: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Code::Layout, format!("the PDF cannot be made: {}", reason.into()))
}

/// A document as Typst writes it, without an eye for its fonts. `identifier` is what the file is known by.
///
/// # Errors
/// Where a picture or a font cannot be embedded, in Typst's words.
pub fn export(document: &PagedDocument, identifier: &str) -> Result<Vec<u8>, String> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|error| error.message().to_string())?;
    let options = PdfOptions {
        ident: Smart::Custom(identifier.to_string()),
        creator: Smart::Custom(Some(concat!("verbale ", env!("CARGO_PKG_VERSION")).to_string())),
        timestamp: None,
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(document, &options).map_err(|errors| {
        let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        messages.join("; ")
    })
}
