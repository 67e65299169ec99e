//! The fonts: those that are built in and those that a project adds. System fonts are never used, since they would
//! change page counts from one machine to the next.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use typst::foundations::Bytes;
use typst::layout::{Abs, Em};
use typst::text::{
    Font, FontBook, FontInfo, FontInstance, FontStretch, FontStyle, FontVariant, FontVariations, FontWeight,
};
use typst_kit::fonts::FontStore;

use crate::compose::coverage::{Coverage, Style};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::project::layout::Layout;

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
    /// For each style, in the same order, which characters below [`FREQUENT`] some family can set. A family's own list
    /// is gone through from its beginning for each character.
    frequent: Vec<Vec<bool>>,
    /// For each style, in the same order, the fonts of the families.
    fonts: Vec<Vec<FontInstance>>,
    /// The widths of characters that were asked for, in ems.
    widths: Mutex<HashMap<(char, Style), f64>>,
}

/// Above the letters and signs of nearly every text: Latin, Cyrillic, punctuation.
const FREQUENT: u32 = 0x2150;

impl FamilyCoverage {
    /// Looks the families up; one that is not there is reported.
    pub fn new(layout: &Layout, store: &FontStore, diagnostics: &mut Diagnostics) -> Self {
        let book: &FontBook = store.book();
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
        tell_missing_styles(layout, book, diagnostics);
        let styles = [false, true].into_iter().flat_map(|bold| [false, true].map(|italic| Style { bold, italic }));
        let (mut covered, mut instances) = (Vec::new(), Vec::new());
        for style in styles {
            let found = layout.fonts.iter().filter_map(|family| book.select(&family.to_lowercase(), variant(style)));
            let found: Vec<usize> = found.collect();
            let coverages = found.iter().filter_map(|index| Some(book.info(*index)?.coverage.clone()));
            covered.push((style, coverages.collect::<Vec<_>>()));
            let fonts = found.iter().filter_map(|index| store.font(*index));
            let size = Abs::pt(1.0);
            instances
                .push(fonts.map(|font| font.instantiate(variant(style), size, &FontVariations::default())).collect());
        }
        let styles = covered;
        let frequent = styles.iter().map(|(_, families)| {
            let mut has = vec![false; FREQUENT as usize];
            for character in families.iter().flat_map(|family| family.iter().take_while(|c| *c < FREQUENT)) {
                has[character as usize] = true;
            }
            has
        });
        Self {
            families: layout.fonts.clone(),
            frequent: frequent.collect(),
            styles,
            fonts: instances,
            widths: Mutex::default(),
        }
    }
}

/// Letters by which it is seen which family sets the text: the first one that has them.
const LETTERS: [char; 2] = ['a', 'а'];

/// Reports families that set text and have no bold or no italic of their own: emphasis would be lost without a word.
fn tell_missing_styles(layout: &Layout, book: &FontBook, diagnostics: &mut Diagnostics) {
    let mut told: Vec<&str> = Vec::new();
    for letter in LETTERS {
        let has = |family: &&String| {
            let index = book.select(&family.to_lowercase(), variant(Style::REGULAR));
            index.is_some_and(|index| book.info(index).is_some_and(|info| info.coverage.contains(u32::from(letter))))
        };
        let Some(family) = layout.fonts.iter().find(has).filter(|family| !told.contains(&family.as_str())) else {
            continue;
        };
        told.push(family);
        let lacks = |style: Style| {
            let found = book.select(&family.to_lowercase(), variant(style)).and_then(|index| book.info(index));
            found.is_none_or(|info| {
                style.bold && info.variant.weight < FontWeight::SEMIBOLD
                    || style.italic && info.variant.style == FontStyle::Normal
            })
        };
        let missing: Vec<String> = [Style::BOLD, Style::ITALIC]
            .into_iter()
            .filter(|style| lacks(*style))
            .map(|style| style.to_string())
            .collect();
        if !missing.is_empty() {
            let message = format!("the font family `{family}` has no {}", missing.join(" and no "));
            let mut complaint = Diagnostic::warning(Code::Doubtful, message);
            if let Some(span) = &layout.fonts_span {
                complaint = complaint.at(span.clone());
            }
            let lost = "what is emphasised so is printed like all else";
            diagnostics.push(
                complaint.help(format!("{lost}: add the font's other files to `fonts/`, or name another family")),
            );
        }
    }
}

impl FamilyCoverage {
    /// The width of a character in the first family that has it, in ems.
    fn advance(&self, character: char, style: Style) -> f64 {
        let fonts = self.styles.iter().zip(&self.fonts).find(|((known, _), _)| *known == style).map(|(_, fonts)| fonts);
        let mut widths = fonts.into_iter().flatten().filter_map(|font| {
            let glyph = font.ttf().glyph_index(character)?;
            font.x_advance(glyph.0)
        });
        widths.next().map_or(0.0, Em::get)
    }
}

impl Coverage for FamilyCoverage {
    fn has(&self, character: char, style: Style) -> bool {
        let Some(index) = self.styles.iter().position(|(known, _)| *known == style) else { return false };
        let character = u32::from(character);
        match self.frequent[index].get(character as usize) {
            Some(has) => *has,
            None => self.styles[index].1.iter().any(|family| family.contains(character)),
        }
    }

    fn width(&self, text: &str, style: Style) -> f64 {
        let mut known = self.widths.lock().unwrap_or_else(PoisonError::into_inner);
        text.chars()
            .map(|character| *known.entry((character, style)).or_insert_with(|| self.advance(character, style)))
            .sum()
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
