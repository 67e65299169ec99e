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

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::sync::{Arc, Mutex, PoisonError};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use typst::layout::{Frame, FrameItem, GroupItem, Point};
use typst::model::Document as _;
use typst::text::{Font, FontInstance, TextItem};
use typst_layout::{Page, PagedDocument};

use self::specimen::{Alphabets, Lead, Specimens};
use self::stand_in::StandIn;
use super::finishing::syntax::{self, Dictionary};
use super::finishing::{File, Replacement, Stream, unexpected};
use super::soft_hyphens;
use super::world::Shared;

/// What a font program in CFF is called in a PDF.
const FONT_PROGRAM: &[u8] = b"/CIDFontType0C";

/// How many font programs are kept. A run asks for a few, and for those again and again.
const MOST_KEPT: usize = 256;

/// The fonts of a project, on their way into its PDFs.
pub struct Embedding {
    shared: Arc<Shared>,
    specimens: Specimens,
    /// By their fonts; `None` for a font that can have none.
    stand_ins: Mutex<HashMap<u128, Option<Arc<StandIn>>>>,
    /// Font programs as they stand in a PDF, by what stood there for them.
    programs: Mutex<HashMap<Vec<u8>, Arc<Program>>>,
}

/// A font program that belongs in the place of a stand-in's.
struct Program {
    /// The key of the font that it is of.
    font: u128,
    /// The glyphs that it has, in their order.
    glyphs: Vec<u16>,
    compressed: Arc<Vec<u8>>,
}

/// A font of an exported PDF whose outlines a stand-in stands for.
#[derive(Debug)]
pub struct EmbeddedFont {
    /// The number of the object that pages name.
    pub object: usize,
    /// The key of the font.
    font: u128,
    /// The glyphs that it has, in their order.
    glyphs: Vec<u16>,
}

impl EmbeddedFont {
    /// The object of the font among others that has all glyphs of this one under the same numbers.
    pub fn in_place_of(&self, others: &[Self]) -> Option<usize> {
        others
            .iter()
            .find(|other| other.font == self.font && other.glyphs.starts_with(&self.glyphs))
            .map(|other| other.object)
    }
}

/// What the fonts of a document are to begin with, so that another document can use them.
#[derive(Debug)]
pub struct Leads(Vec<(FontInstance, Lead)>);

impl Leads {
    /// Those of a document that is bound to no other.
    pub const NONE: Self = Self(Vec::new());
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

    /// The document with stand-ins for its fonts, to be exported and then completed by [`Embedding::complete`]. Its fonts
    /// begin with what `leads` say.
    pub fn prepare(&self, document: &PagedDocument, leads: &Leads) -> PagedDocument {
        let mut substitution = Substitution { embedding: self, fonts: Vec::new() };
        let pages = substitution.pages(document);
        for (stand_in, _) in &leads.0 {
            if substitution.fonts.iter().all(|font| font.stand_in.as_ref() != Some(stand_in)) {
                let (original, stand_in) = (stand_in.clone(), Some(stand_in.clone()));
                substitution.fonts.push(UsedFont { original, stand_in, alphabets: Alphabets::default() });
            }
        }
        let specimens = substitution.fonts.iter().filter_map(|font| {
            let stand_in = font.stand_in.as_ref()?;
            let lead = leads.0.iter().find(|(of, _)| of == stand_in).map(|(_, lead)| lead);
            self.specimens.of(&self.shared.library, stand_in, lead.unwrap_or(&Lead::default()), &font.alphabets)
        });
        with_specimens(document, pages, specimens)
    }

    /// As [`Embedding::prepare`], for a document that is to be bound in behind others: with what the fonts of those are
    /// to begin with.
    pub fn prepare_to_bind(&self, document: &PagedDocument) -> (PagedDocument, Leads) {
        let mut substitution = Substitution { embedding: self, fonts: Vec::new() };
        let pages = substitution.pages(document);
        let mut leads = Leads::NONE;
        for font in &substitution.fonts {
            let Some(stand_in) = &font.stand_in else { continue };
            let lead = Lead::of(stand_in, &font.alphabets, pages.iter().map(|page| &page.frame));
            leads.0.push((stand_in.clone(), lead));
        }
        let none = Alphabets::default();
        let specimens = leads.0.iter();
        let specimens = specimens.filter_map(|(font, lead)| self.specimens.of(&self.shared.library, font, lead, &none));
        (with_specimens(document, pages, specimens), leads)
    }

    /// An exported document with the fonts that were stood in for.
    ///
    /// # Errors
    /// Where they cannot be put in.
    pub fn complete(&self, pdf: &[u8]) -> Result<Vec<u8>, String> {
        let file = File::read(pdf).ok_or_else(unexpected)?;
        let mut replaced = Vec::new();
        for stream in (1..=file.count()).filter_map(|object| file.stream(object)) {
            let mut dictionary = Dictionary::read(pdf, stream.dictionary.start).ok_or_else(unexpected)?;
            if dictionary.get("/Subtype") != Some(FONT_PROGRAM) {
                continue;
            }
            if let Some(program) = self.program(&pdf[stream.content.clone()])? {
                dictionary.set("/Length", program.compressed.len().to_string());
                replaced.push(Replacement { range: stream.dictionary, by: Arc::new(dictionary.written()) });
                replaced.push(Replacement { range: stream.content, by: Arc::clone(&program.compressed) });
            }
        }
        replaced.sort_by_key(|one| one.range.start);
        let trailer = file.trailer().ok_or_else(unexpected)?;
        file.rewritten(&replaced, &[], trailer).ok_or_else(unexpected)
    }

    /// The fonts of an exported document that stand-ins stand for.
    ///
    /// # Errors
    /// As [`Embedding::complete`].
    pub fn fonts(&self, pdf: &[u8]) -> Result<Vec<EmbeddedFont>, String> {
        let file = File::read(pdf).ok_or_else(unexpected)?;
        let mut fonts = Vec::new();
        for object in 1..=file.count() {
            let is_font = file.value_begins(object, b"<</Type/Font/Subtype/Type0");
            let stream = is_font.then(|| font_program(&file, object)).flatten();
            if let Some(stream) = stream
                && let Some(program) = self.program(&pdf[stream.content])?
            {
                fonts.push(EmbeddedFont { object, font: program.font, glyphs: program.glyphs.clone() });
            }
        }
        Ok(fonts)
    }

    /// The font program that belongs in the place of a stand-in's; `None` where none stands there.
    fn program(&self, stream: &[u8]) -> Result<Option<Arc<Program>>, String> {
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
        let program = Arc::new(Program { font, glyphs, compressed });
        let mut programs = programs();
        if programs.len() >= MOST_KEPT {
            programs.clear();
        }
        programs.insert(stream.to_vec(), Arc::clone(&program));
        Ok(Some(program))
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

/// A document of other pages than it had, the first of which has specimens.
fn with_specimens(
    document: &PagedDocument,
    mut pages: Vec<Page>,
    specimens: impl Iterator<Item = FrameItem>,
) -> PagedDocument {
    if let Some(first) = pages.first_mut() {
        first.frame.prepend_multiple(specimens.map(|specimen| (Point::zero(), specimen)));
    }
    PagedDocument::new(pages.into_iter().collect(), document.info().clone())
}

/// The stream with the outlines of a font that pages name.
fn font_program(file: &File<'_>, font: usize) -> Option<Stream> {
    let [descendant] = syntax::references(file.dictionary(font)?.get("/DescendantFonts")?)?[..] else { return None };
    let descriptor = file.dictionary(file.dictionary(descendant)?.reference("/FontDescriptor")?)?;
    file.stream(descriptor.reference("/FontFile3")?)
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
    alphabets: Alphabets,
}

impl Substitution<'_> {
    fn pages(&mut self, document: &PagedDocument) -> Vec<Page> {
        let pages = document.pages().iter();
        pages.map(|page| Page { frame: self.frame(&page.frame), ..page.clone() }).collect()
    }

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
            self.fonts.push(UsedFont { original: text.font.clone(), stand_in, alphabets: Alphabets::default() });
            self.fonts.len() - 1
        });
        let font = &mut self.fonts[index];
        font.alphabets.add(text);
        let mut text = TextItem { font: font.stand_in.as_ref().unwrap_or(&font.original).clone(), ..text.clone() };
        soft_hyphens::forget(&mut text);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_takes_the_place_of_one_whose_glyphs_it_begins_with() {
        let font = |object, font, glyphs: &[u16]| EmbeddedFont { object, font, glyphs: glyphs.to_vec() };
        let others = [font(1, 7, &[0, 3, 5, 4]), font(2, 8, &[0, 3])];
        assert_eq!(font(9, 7, &[0, 3, 5]).in_place_of(&others), Some(1));
        assert_eq!(font(9, 7, &[0, 5, 3]).in_place_of(&others), None);
        assert_eq!(font(9, 8, &[0, 3, 5]).in_place_of(&others), None);
        assert_eq!(font(9, 6, &[0, 3]).in_place_of(&others), None);
    }
}
