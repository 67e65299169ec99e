//! A font that measures what another one does, and whose outlines are a line each: from one corner to the opposite one of
//! what the other's outline fills, so that all that is asked of it while a page is exported is as with the other.
//!
//! Each glyph says which one it is, in the place of its width, which nobody reads there: so the glyphs can be told again
//! in whatever order, and after whatever choice, an exporter has written them.

use subsetter::GlyphRemapper;
use ttf_parser::{GlyphId, RawFace, Tag};
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontInstance, FontVariations};

use super::compact_font;

/// What the font programs of stand-ins are called, before their number.
const NAME: &str = "stand-in-";

/// The operators of the charstrings that are written.
const LINE_TO: u8 = 5;
const END: u8 = 14;
const MOVE_TO: u8 = 21;

/// The units of an em for which outlines mean the same without a matrix of their own.
const UNITS_PER_EM: u16 = 1000;

const OUTLINES: Tag = Tag::from_bytes(b"CFF ");

/// A font and what stands in for it.
pub struct StandIn {
    original: Font,
    instance: FontInstance,
}

impl StandIn {
    /// What stands in for a font. `None` where none can: for a font whose outlines are in another format than CFF.
    pub fn new(font: &Font, number: usize) -> Option<Self> {
        let face = RawFace::parse(font.data(), font.index()).ok()?;
        let variant = font.info().variant;
        let instance = font.clone().instantiate(variant, Abs::pt(1.0), &FontVariations::default());
        let parsed = instance.ttf();
        // Outlines in two formats would leave open which of them is embedded.
        let has_others = parsed.tables().glyf.is_some();
        if has_others || parsed.is_variable() || parsed.units_per_em() != UNITS_PER_EM {
            return None;
        }
        face.table(OUTLINES)?;
        let charstrings = (0..parsed.number_of_glyphs()).map(|glyph| {
            let mut charstring = compact_font::short_number(i16::try_from(glyph).ok()?).to_vec();
            if let Some(filled) = parsed.glyph_bounding_box(GlyphId(glyph)) {
                charstring.extend([filled.x_min, filled.y_min].map(compact_font::short_number).concat());
                charstring.push(MOVE_TO);
                let (width, height) = (filled.x_max.checked_sub(filled.x_min)?, filled.y_max.checked_sub(filled.y_min)?);
                charstring.extend([width, height].map(compact_font::short_number).concat());
                charstring.push(LINE_TO);
            }
            charstring.push(END);
            Some(charstring)
        });
        let outlines = compact_font::write(&format!("{NAME}{number}"), &charstrings.collect::<Option<Vec<_>>>()?)?;
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

/// Of the outlines of a stand-in, or of some of its glyphs: its number, and the glyphs. `None` where they are those of
/// any other font.
pub fn glyphs(outlines: &[u8]) -> Option<(usize, Vec<u16>)> {
    let (name, charstrings) = compact_font::read(outlines)?;
    let number = std::str::from_utf8(name).ok()?.strip_prefix(NAME)?.parse().ok()?;
    let glyphs = charstrings.iter().map(|charstring| u16::try_from(compact_font::first_number(charstring)?).ok());
    Some((number, glyphs.collect::<Option<_>>()?))
}

/// A font of its own with one table replaced.
fn with_table(face: &RawFace<'_>, replaced: Tag, by: &[u8]) -> Option<Vec<u8>> {
    let count = face.table_records.len();
    let mut at = 12 + 16 * usize::from(count);
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
        directory.extend(u32::try_from(at).ok()?.to_be_bytes());
        directory.extend(u32::try_from(table.len()).ok()?.to_be_bytes());
        tables.extend(table);
        tables.resize(tables.len().next_multiple_of(4), 0);
        at = directory.len().max(12 + 16 * usize::from(count)) + tables.len();
    }
    directory.extend(tables);
    Some(directory)
}
