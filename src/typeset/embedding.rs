//! How fonts get into a PDF.
//!
//! To take the outlines of the glyphs in use out of a font, and to compress them, takes longer than all else that an
//! export does, and is the same work again for the next packet. So the pages are exported with [`stand_in`]s, fonts that
//! measure the same and draw nothing to speak of, and what they stand for is put into the finished file: made once for
//! each list of glyphs, and kept. That packets come to the same list, in the same order, is what [`specimen`]s see to.
//!
//! A packet has the same bytes whether its fonts were made for it or for another before.

mod compact_font;
mod specimen;
mod stand_in;
mod streams;

use std::collections::{BTreeSet, HashMap};
use std::io::{Read as _, Write as _};
use std::sync::{Arc, Mutex, PoisonError};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use typst::layout::{Frame, FrameItem, GroupItem, Point};
use typst::model::Document as _;
use typst::text::{Font, FontInstance, Lang, TextItem};
use typst_layout::{Page, PagedDocument};

use self::specimen::Specimens;
use self::stand_in::StandIn;
use super::soft_hyphens;
use super::world::Shared;

/// How many font programs are kept. A run asks for a few, and for those again and again.
const MOST_KEPT: usize = 256;

/// The fonts of a project, on their way into its PDFs.
pub struct Embedding {
    shared: Arc<Shared>,
    specimens: Specimens,
    /// By their fonts; `None` for a font that can have none.
    stand_ins: Mutex<HashMap<u128, Option<Arc<StandIn>>>>,
    /// Font programs as they stand in a PDF, by what stood there for them.
    programs: Mutex<HashMap<Vec<u8>, Arc<Vec<u8>>>>,
}

impl std::fmt::Debug for Embedding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Embedding")
    }
}

impl Embedding {
    /// With the fonts and the library that the pages are laid out with.
    pub fn new(shared: Arc<Shared>) -> Self {
        Self { shared, specimens: Specimens::default(), stand_ins: Mutex::default(), programs: Mutex::default() }
    }

    /// The document with stand-ins for its fonts, to be exported and then completed by [`Embedding::complete`].
    pub fn prepare(&self, document: &PagedDocument) -> PagedDocument {
        let mut substitution = Substitution { embedding: self, fonts: Vec::new() };
        let pages = document.pages().iter();
        let mut pages: Vec<Page> =
            pages.map(|page| Page { frame: substitution.frame(&page.frame), ..page.clone() }).collect();
        let specimens = substitution.fonts.iter().filter_map(|font| {
            let specimen = self.specimens.of(&self.shared.library, font.stand_in.as_ref()?, &font.languages)?;
            Some((Point::zero(), specimen))
        });
        if let Some(first) = pages.first_mut() {
            first.frame.prepend_multiple(specimens);
        }
        PagedDocument::new(pages.into_iter().collect(), document.info().clone())
    }

    /// An exported document with the fonts that were stood in for.
    ///
    /// # Errors
    /// Where they cannot be put in.
    pub fn complete(&self, pdf: &[u8]) -> Result<Vec<u8>, String> {
        streams::replace(pdf, b"/CIDFontType0C", |stream| self.program(stream))
    }

    /// The font program that belongs in the place of a stand-in's, compressed; `None` where none stands there.
    fn program(&self, stream: &[u8]) -> Result<Option<Arc<Vec<u8>>>, String> {
        let programs = || self.programs.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = programs().get(stream) {
            return Ok(Some(Arc::clone(known)));
        }
        let mut program = Vec::new();
        ZlibDecoder::new(stream).read_to_end(&mut program).map_err(|error| format!("a font is damaged: {error}"))?;
        let Some((font, glyphs)) = stand_in::glyphs(&program) else { return Ok(None) };
        let stand_in = self.stand_ins.lock().unwrap_or_else(PoisonError::into_inner).get(&font).cloned().flatten();
        let stand_in = stand_in.ok_or("a font stands in for one that is not known")?;
        let mut compressed = ZlibEncoder::new(Vec::new(), Compression::default());
        let written = stand_in.program(&glyphs).and_then(|program| {
            compressed.write_all(&program).and_then(|()| compressed.finish()).map_err(|error| error.to_string())
        });
        let compressed = Arc::new(written.map_err(|error| format!("a font cannot be embedded: {error}"))?);
        let mut programs = programs();
        if programs.len() >= MOST_KEPT {
            programs.clear();
        }
        programs.insert(stream.to_vec(), Arc::clone(&compressed));
        Ok(Some(compressed))
    }

    /// What stands in for a font, made when first asked for.
    fn stand_in(&self, font: &Font) -> Option<Arc<StandIn>> {
        let stand_ins = || self.stand_ins.lock().unwrap_or_else(PoisonError::into_inner);
        let key = stand_in::key(font);
        if let Some(known) = stand_ins().get(&key) {
            return known.clone();
        }
        let made = StandIn::new(font).map(Arc::new);
        stand_ins().insert(key, made.clone());
        made
    }
}

/// A document whose fonts are being replaced.
struct Substitution<'a> {
    embedding: &'a Embedding,
    /// In the order in which the document uses them.
    fonts: Vec<UsedFont>,
}

/// A font that a document uses.
struct UsedFont {
    original: FontInstance,
    stand_in: Option<FontInstance>,
    languages: BTreeSet<Lang>,
}

impl Substitution<'_> {
    fn frame(&mut self, frame: &Frame) -> Frame {
        let mut substituted = Frame::new(frame.size(), frame.kind());
        if frame.has_baseline() {
            substituted.set_baseline(frame.baseline());
        }
        substituted.push_multiple(frame.items().map(|(place, item)| {
            let item = match item {
                FrameItem::Group(group) => {
                    FrameItem::Group(GroupItem { frame: self.frame(&group.frame), ..group.clone() })
                }
                FrameItem::Text(text) => FrameItem::Text(self.text(text)),
                other => other.clone(),
            };
            (*place, item)
        }));
        substituted
    }

    fn text(&mut self, text: &TextItem) -> TextItem {
        let known = self.fonts.iter().position(|font| font.original == text.font);
        let index = known.unwrap_or_else(|| {
            // What a variable font looks like is not told by its outlines alone.
            let stand_in = text.font.variations().0.is_empty().then(|| self.embedding.stand_in(&text.font)).flatten();
            let stand_in = stand_in.map(|stand_in| stand_in.instance().clone());
            self.fonts.push(UsedFont { original: text.font.clone(), stand_in, languages: BTreeSet::new() });
            self.fonts.len() - 1
        });
        let font = &mut self.fonts[index];
        font.languages.insert(text.lang);
        let mut text = TextItem { font: font.stand_in.as_ref().unwrap_or(&font.original).clone(), ..text.clone() };
        soft_hyphens::forget(&mut text);
        text
    }
}
