//! Pages as pictures.

use typst::utils::Scalar;
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

use super::pages::Pages;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Dots an inch of a PNG: enough for a screen, and for a first print.
const DOTS_PER_INCH: f64 = 144.0;

impl Pages {
    /// Each page as PNG.
    ///
    /// # Errors
    /// Where a page cannot be encoded.
    pub fn png(&self) -> Result<Vec<Vec<u8>>, Diagnostics> {
        let options = RenderOptions { pixel_per_pt: Scalar::new(DOTS_PER_INCH / 72.0), render_bleed: false };
        self.all().map(|page| typst_render::render(page, &options).encode_png()).collect::<Result<_, _>>().map_err(
            |error| {
                let mut diagnostics = Diagnostics::new();
                diagnostics.push(Diagnostic::error(Code::Layout, format!("a page cannot be written as PNG: {error}")));
                diagnostics
            },
        )
    }

    /// Each page as SVG.
    #[must_use]
    pub fn svg(&self) -> Vec<Vec<u8>> {
        self.all().map(|page| typst_svg::svg(page, &SvgOptions::default()).into_bytes()).collect()
    }
}
