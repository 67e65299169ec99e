//! The letters of a language in a font, all of them and always in the same order.
//!
//! An exporter numbers the glyphs of a font as it comes upon them. A specimen is what it comes upon first: the glyphs of
//! most packets then have the same numbers, and their fonts and the pages that they have in common are the same. It is
//! the filling of a rectangle that has no width: nothing of it is drawn, nothing of it is in the file, and it leaves no
//! trace but the glyphs in its font.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook, Lang};
use typst::utils::LazyHash;
use typst::visualize::Paint;
use typst::{Library, World};
use typst_layout::PagedDocument;

use super::Embedding;
use crate::typeset::fonts;

/// What every note has, whatever its language.
const COMMON: &str = " 0123456789.,:;()-–—№/";
const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz’“” ff fi fl ffi ffl";
const RUSSIAN: &str = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя«»";
const KAZAKH: &str = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя«»";

/// The letters that texts in a language are made of. Of a language that is not here they are few, which costs its packets
/// time and nothing else.
fn letters(language: &str) -> &'static str {
    match language {
        "en" | "fr" | "de" | "es" | "tr" | "uz" => LATIN,
        "ru" => RUSSIAN,
        "kk" => KAZAKH,
        _ => "",
    }
}

/// The specimens of a project's fonts, made for a language when first asked for.
pub struct Specimens {
    families: Vec<String>,
    of: Mutex<HashMap<Lang, Arc<Vec<(Font, FrameItem)>>>>,
}

impl Specimens {
    /// Of the fonts of these families.
    pub fn new(families: Vec<String>) -> Self {
        Self { families, of: Mutex::default() }
    }

    /// The specimen of a font in a language, set in what stands in for it.
    pub fn of(&self, embedding: &Embedding, font: &Font, language: Lang) -> Option<FrameItem> {
        let mut of = self.of.lock().unwrap_or_else(PoisonError::into_inner);
        let specimens = of.entry(language).or_insert_with(|| Arc::new(self.set(embedding, language)));
        let specimen = specimens.iter().find(|(known, _)| known == font)?;
        Some(specimen.1.clone())
    }

    /// Sets the specimens of a language, each with the font that it is of.
    fn set(&self, embedding: &Embedding, language: Lang) -> Vec<(Font, FrameItem)> {
        let store = &embedding.shared.fonts;
        let mut fonts = Vec::new();
        let mut source = "#set page(width: auto, height: auto)\n".to_string();
        for family in &self.families {
            for (style, variant) in fonts::styles() {
                let Some(index) = store.book().select(&family.to_lowercase(), variant) else { continue };
                let Some(font) = store.font(index).filter(|font| !fonts.contains(font)) else { continue };
                let has = |character: &char| font.info().coverage.contains(u32::from(*character));
                let letters: String = [letters(language.as_str()), COMMON].concat().chars().filter(has).collect();
                let weight = if style.bold { "bold" } else { "regular" };
                let slant = if style.italic { "italic" } else { "normal" };
                let _ = writeln!(
                    source,
                    "#rect(width: 0pt, height: 1pt, stroke: none, fill: tiling(size: (1pt, 1pt), text(font: {family:?}, \
                     weight: \"{weight}\", style: \"{slant}\", lang: \"{}\", fallback: false, {letters:?})))",
                    language.as_str(),
                );
                fonts.push(font);
            }
        }
        let world = SpecimenWorld { embedding, source: Source::detached(source) };
        let Ok(document) = typst::compile::<PagedDocument>(&world).output else { return Vec::new() };
        let mut shapes = Vec::new();
        for page in document.pages() {
            collect(&page.frame, &mut shapes);
        }
        // As many as were asked for, or it is unknown which is of which.
        if shapes.len() == fonts.len() { fonts.into_iter().zip(shapes).collect() } else { Vec::new() }
    }
}

/// All shapes of a frame that are filled with a tiling.
fn collect(frame: &Frame, shapes: &mut Vec<FrameItem>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, shapes),
            FrameItem::Shape(shape, _) if matches!(shape.fill, Some(Paint::Tiling(_))) => shapes.push(item.clone()),
            _ => {}
        }
    }
}

/// A world of one source, in which every font is what stands in for it.
struct SpecimenWorld<'a> {
    embedding: &'a Embedding,
    source: Source,
}

impl World for SpecimenWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.embedding.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.embedding.shared.fonts.book()
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(missing(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Err(missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        let font = self.embedding.shared.fonts.font(index)?;
        let stand_in = self.embedding.stand_in(&font);
        Some(stand_in.map_or(font, |stand_in| stand_in.instance().font().clone()))
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_with_slash().into())
}
