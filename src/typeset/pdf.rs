//! Pages as an archivable and accessible PDF.

use std::fmt::Write as _;

use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::pages::Pages;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

impl Pages {
    /// The pages as PDF/A-3a and PDF/UA-1 in one file.
    ///
    /// # Errors
    /// Where a picture or a font cannot be embedded under these standards.
    pub fn pdf(&self) -> Result<Vec<u8>, Diagnostics> {
        let fail = |message: String| {
            let mut diagnostics = Diagnostics::new();
            diagnostics.push(Diagnostic::error(Code::Layout, format!("the PDF cannot be made: {message}")));
            diagnostics
        };
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .map_err(|error| fail(error.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(self.identifier.clone()),
            creator: Smart::Custom(Some(concat!("verbale ", env!("CARGO_PKG_VERSION")).to_string())),
            timestamp: None,
            page_ranges: None,
            standards,
            tagged: true,
            pretty: false,
        };
        let pdf = typst_pdf::pdf(&self.embedding.prepare(&self.document), &options).map_err(|errors| {
            let mut text = String::new();
            for (index, error) in errors.iter().enumerate() {
                let _ = write!(text, "{}{}", if index == 0 { "" } else { "; " }, error.message);
            }
            fail(text)
        })?;
        self.embedding.complete(&pdf).map_err(fail)
    }
}
