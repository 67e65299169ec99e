//! The fonts: those that are built in and those that a project adds. System fonts are never used, since they would
//! change page counts from one machine to the next.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo, FontStretch, FontStyle, FontVariant, FontWeight};
use typst_kit::fonts::FontStore;

use crate::compose::coverage::{Coverage, Style};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::profile::Layout;

/// The fonts that are built in. Reading them takes as long as opening a project, so [`prepare`] can begin it early.
static EMBEDDED: LazyLock<Vec<(Font, FontInfo)>> = LazyLock::new(|| typst_kit::fonts::embedded().collect());

/// Reads the built-in fonts, for whoever has a thread to spare before they are needed.
pub fn prepare() {
    LazyLock::force(&EMBEDDED);
}

/// All fonts, ready for Typst.
pub fn load(added: &[(String, Vec<u8>)], diagnostics: &mut Diagnostics) -> FontStore {
    let mut store = FontStore::new();
    for (path, bytes) in added {
        let fonts: Vec<Font> = Font::iter(Bytes::new(bytes.clone())).collect();
        if fonts.is_empty() {
            diagnostics.push(Diagnostic::error(Code::UnknownFont, format!("`{path}` is not a font")));
        }
        store.extend(fonts.into_iter().map(|font| {
            let info = font.info().clone();
            (font, info)
        }));
    }
    store.extend(EMBEDDED.iter().cloned());
    store
}

/// What the families of a profile can set.
pub struct FamilyCoverage {
    families: Vec<String>,
    /// For each style, what each family in turn can set.
    styles: Vec<(Style, Vec<typst::text::Coverage>)>,
}

impl FamilyCoverage {
    /// Looks the families up; one that is not there is reported.
    pub fn new(layout: &Layout, book: &FontBook, diagnostics: &mut Diagnostics) -> Self {
        let known: Vec<&str> = book.families().map(|(name, _)| name).collect();
        for family in &layout.fonts {
            if !book.contains_family(&family.to_lowercase()) {
                let mut complaint = Diagnostic::error(Code::UnknownFont, format!("there is no font family `{family}`"));
                if let Some(span) = &layout.fonts_span {
                    complaint = complaint.at(span.clone());
                }
                let complaint = complaint.nearest(family, known.iter().copied());
                diagnostics.push(
                    complaint
                        .help("built in are `Libertinus Serif` and `New Computer Modern`; others go into `fonts/`"),
                );
            }
        }
        let styles = [false, true].into_iter().flat_map(|bold| [false, true].map(|italic| Style { bold, italic }));
        let styles = styles.map(|style| {
            let covered = layout.fonts.iter().filter_map(|family| {
                let index = book.select(&family.to_lowercase(), variant(style))?;
                Some(book.info(index)?.coverage.clone())
            });
            (style, covered.collect())
        });
        Self { families: layout.fonts.clone(), styles: styles.collect() }
    }
}

impl Coverage for FamilyCoverage {
    fn has(&self, character: char, style: Style) -> bool {
        let covered = self.styles.iter().find(|(known, _)| *known == style).map(|(_, covered)| covered);
        covered.is_some_and(|families| families.iter().any(|family| family.contains(u32::from(character))))
    }

    fn families(&self) -> &[String] {
        &self.families
    }
}

fn variant(style: Style) -> FontVariant {
    FontVariant {
        style: if style.italic { FontStyle::Italic } else { FontStyle::Normal },
        weight: if style.bold { FontWeight::BOLD } else { FontWeight::REGULAR },
        stretch: FontStretch::NORMAL,
    }
}
