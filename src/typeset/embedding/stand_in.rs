//! A font that measures what another one does, and whose outlines are a line each: from one corner to the opposite one of
//! what the other's outline fills, so that all that is asked of it while a page is exported is as with the other. For
//! glyphs that few texts have, the outline is taken to fill its place in the line: to read thousands of outlines takes
//! longer than to set a page, and the place is good enough for what is said of it, which is how far tables reach.
//!
//! Each glyph says which one it is, in the place of its width, which nobody reads there: so the glyphs can be told again
//! in whatever order, and after whatever choice, an exporter has written them.

use std::collections::HashSet;

use subsetter::GlyphRemapper;
use ttf_parser::{GlyphId, RawFace, Rect, Tag};
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontInstance, FontVariations};
use typst::utils::hash128;

use super::{compact_font, specimen};

/// What the font programs of stand-ins are called, before the key of what they stand for. It is in the file while the
/// file's own identifier is taken from its bytes, which so depends on the font, and on nothing that was made before.
const NAME: &str = "stand-in-";

/// The operators of the charstrings that are written.
const LINE_TO: u8 = 5;
const END: u8 = 14;
const MOVE_TO: u8 = 21;

/// The units of an em for which outlines mean the same without a matrix of their own.
const UNITS_PER_EM: u16 = 1000;

const OUTLINES: Tag = Tag::from_bytes(b"CFF ");

/// Outlines in other formats, and pictures in place of outlines: of fonts that have them, more than one table draws.
const OTHERS: [&[u8; 4]; 6] = [b"glyf", b"CFF2", b"COLR", b"SVG ", b"sbix", b"CBDT"];

/// A font and what stands in for it.
pub struct StandIn {
    original: Font,
    instance: FontInstance,
}

/// What a font is known by, in whatever process: its bytes.
pub fn key(font: &Font) -> u128 {
    hash128(font)
}

impl StandIn {
    /// What stands in for a font. `None` where none can: for a font that has anything but outlines in CFF.
    pub fn new(font: &Font) -> Option<Self> {
        let face = RawFace::parse(font.data(), font.index()).ok()?;
        let variant = font.info().variant;
        let instance = font.clone().instantiate(variant, Abs::pt(1.0), &FontVariations::default());
        let parsed = instance.ttf();
        let has_others = OTHERS.iter().any(|table| face.table(Tag::from_bytes(table)).is_some());
        if has_others || parsed.is_variable() || parsed.units_per_em() != UNITS_PER_EM {
            return None;
        }
        face.table(OUTLINES)?;
        let frequent: HashSet<GlyphId> =
            specimen::characters().filter_map(|character| parsed.glyph_index(character)).collect();
        let filled = |glyph: GlyphId| {
            if frequent.contains(&glyph) {
                return parsed.glyph_bounding_box(glyph);
            }
            let x_max = parsed.glyph_hor_advance(glyph).and_then(|advance| i16::try_from(advance).ok())?;
            Some(Rect { x_min: 0, y_min: parsed.descender(), x_max, y_max: parsed.ascender() })
        };
        let charstrings = (0..parsed.number_of_glyphs()).map(|glyph| {
            let mut charstring = compact_font::short_number(i16::try_from(glyph).ok()?).to_vec();
            if let Some(filled) = filled(GlyphId(glyph)) {
                charstring.extend([filled.x_min, filled.y_min].map(compact_font::short_number).concat());
                charstring.push(MOVE_TO);
                let (width, height) =
                    (filled.x_max.checked_sub(filled.x_min)?, filled.y_max.checked_sub(filled.y_min)?);
                charstring.extend([width, height].map(compact_font::short_number).concat());
                charstring.push(LINE_TO);
            }
            charstring.push(END);
            Some(charstring)
        });
        let outlines =
            compact_font::write(&format!("{NAME}{:032x}", key(font)), &charstrings.collect::<Option<Vec<_>>>()?)?;
        let stand_in = Font::new(Bytes::new(with_table(&face, OUTLINES, &outlines)?), 0)?;
        let instance = stand_in.instantiate(variant, Abs::pt(1.0), &FontVariations::default());
        Some(Self { original: font.clone(), instance })
    }

    /// What is set in its place.
    pub const fn instance(&self) -> &FontInstance {
        &self.instance
    }

    /// The outlines that it stands for: those of these glyphs of the original, in this order.
    ///
    /// # Errors
    /// Where they cannot be taken out of the font.
    pub fn program(&self, glyphs: &[u16]) -> Result<Vec<u8>, String> {
        let glyphs = GlyphRemapper::new_from_glyphs(glyphs);
        let font = subsetter::subset(self.original.data(), self.original.index(), &glyphs)
            .map_err(|error| error.to_string())?;
        let face = RawFace::parse(&font, 0).map_err(|error| error.to_string())?;
        face.table(OUTLINES).map(<[u8]>::to_vec).ok_or_else(|| "it has lost its outlines".to_string())
    }
}

/// Of the outlines of a stand-in, or of some of its glyphs: the key of what it stands for, and the glyphs. `None` where
/// they are those of any other font.
pub fn glyphs(outlines: &[u8]) -> Option<(u128, Vec<u16>)> {
    let (name, charstrings) = compact_font::read(outlines)?;
    let key = u128::from_str_radix(std::str::from_utf8(name).ok()?.strip_prefix(NAME)?, 16).ok()?;
    let glyphs = charstrings.iter().map(|charstring| u16::try_from(compact_font::first_number(charstring)?).ok());
    Some((key, glyphs.collect::<Option<_>>()?))
}

/// A font of its own with one table replaced.
fn with_table(face: &RawFace<'_>, replaced: Tag, by: &[u8]) -> Option<Vec<u8>> {
    let count = face.table_records.len();
    let base = 12 + 16 * usize::from(count);
    let mut directory = b"OTTO".to_vec();
    // What follows the number of tables helps to search among them, and nobody does.
    directory.extend(count.to_be_bytes());
    directory.extend([0; 6]);
    let mut tables = Vec::new();
    for record in face.table_records {
        let table = if record.tag == replaced { by } else { face.table(record.tag)? };
        directory.extend(record.tag.to_bytes());
        // No checksum: the font is read here and nowhere else.
        directory.extend([0; 4]);
        directory.extend(u32::try_from(base + tables.len()).ok()?.to_be_bytes());
        directory.extend(u32::try_from(table.len()).ok()?.to_be_bytes());
        tables.extend(table);
        tables.resize(tables.len().next_multiple_of(4), 0);
    }
    directory.extend(tables);
    Some(directory)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The built-in fonts whose outlines are in CFF.
    fn stand_ins() -> impl Iterator<Item = (FontInstance, StandIn)> {
        typst_kit::fonts::embedded().filter_map(|(font, info)| {
            let stand_in = StandIn::new(&font)?;
            Some((font.instantiate(info.variant, Abs::pt(1.0), &FontVariations::default()), stand_in))
        })
    }

    #[test]
    fn it_measures_what_the_font_does() {
        assert!(stand_ins().count() > 8);
        for (font, stand_in) in stand_ins() {
            let (font, stand_in) = (font.ttf(), stand_in.instance().ttf());
            for glyph in (0..font.number_of_glyphs()).step_by(7).map(GlyphId) {
                assert_eq!(font.glyph_hor_advance(glyph), stand_in.glyph_hor_advance(glyph));
            }
            for glyph in specimen::characters().filter_map(|character| font.glyph_index(character)) {
                assert_eq!(font.glyph_bounding_box(glyph), stand_in.glyph_bounding_box(glyph), "{glyph:?}");
            }
        }
    }

    #[test]
    fn its_glyphs_can_be_told_after_any_choice_of_them() -> Result<(), String> {
        let chosen = [0, 400, 7, 36, 1200, 1];
        for (_, stand_in) in stand_ins() {
            let font = stand_in.instance().font();
            let some = subsetter::subset(font.data(), 0, &GlyphRemapper::new_from_glyphs(&chosen[1..]))
                .map_err(|error| error.to_string())?;
            let face = RawFace::parse(&some, 0).map_err(|error| error.to_string())?;
            let outlines = face.table(OUTLINES).ok_or("it has outlines")?;
            assert_eq!(glyphs(outlines), Some((key(&stand_in.original), chosen.to_vec())));
            // What it stands for is its own no longer.
            assert_eq!(glyphs(&stand_in.program(&chosen[1..])?), None);
        }
        Ok(())
    }

    #[test]
    fn a_font_with_other_outlines_has_none() {
        let others = typst_kit::fonts::embedded().filter(|(_, info)| info.family == "DejaVu Sans Mono");
        let stand_ins: Vec<bool> = others.map(|(font, _)| StandIn::new(&font).is_some()).collect();
        assert_eq!(stand_ins, [false; 4]);
    }
}
