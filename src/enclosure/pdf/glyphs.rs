//! Outlines of glyphs, each written once, and where they stand.
//!
//! Typst's PDF export knows no shared outlines in an SVG: every use is written out. What makes a page small is
//! deflate, which replaces a repetition within its 32 kB window by a few bytes. Hence three rules: an outline is in
//! its font's own grid, a thousandth of an em, as whole numbers; a place is a matrix before it; and the glyphs of a
//! [`Run`] are sorted by outline. Reordering is invisible, since all of a run are painted with one colour.

use std::collections::HashMap;

use hayro_interpret::CacheKey as _;
use hayro_interpret::font::OutlineGlyph;
use kurbo::Affine;

use super::shapes;

/// The em in which hayro gives outlines.
pub const EM: f64 = 1000.0;

/// Half a unit of a glyph may be off; beyond this many points for a whole unit, a finer grid is taken.
const COARSEST: f64 = 0.05;

/// The outlines of a page.
#[derive(Default)]
pub struct Outlines {
    /// By glyph and grid; `None` is a glyph without an outline, such as a space.
    known: HashMap<(u128, u32), Option<usize>>,
    /// By outline: two subsets of one font share theirs.
    written: HashMap<String, usize>,
}

/// A glyph's place on the page.
pub struct Placed {
    /// Which outline.
    pub outline: usize,
    /// Its size and direction, as a matrix's first four numbers.
    linear: String,
    /// Its origin in hundredths of a point, rounded; down before across, which is how lines are read.
    down: i64,
    across: i64,
}

impl Outlines {
    /// Finds or defines a glyph's outline; `None` where there is nothing to see.
    pub fn place(&mut self, glyph: &OutlineGlyph, affine: Affine, definitions: &mut String) -> Option<Placed> {
        let mut grid = 1_u32;
        while shapes::scale_of(affine) / f64::from(grid) > COARSEST && grid < 1000 {
            grid *= 10;
        }
        let fine = f64::from(grid);
        let key = (glyph.identifier().cache_key(), grid);
        let outline = if let Some(known) = self.known.get(&key) {
            *known
        } else {
            let data = shapes::path_data(&(Affine::scale(fine) * glyph.outline()), 0);
            let outline = (!data.is_empty()).then(|| self.define(data, definitions));
            self.known.insert(key, outline);
            outline
        }?;
        let mut linear = String::new();
        for value in &affine.as_coeffs()[..4] {
            shapes::factor(&mut linear, *value / fine);
            linear.push(' ');
        }
        Some(Placed {
            outline,
            linear,
            down: hundredths(affine.translation().y),
            across: hundredths(affine.translation().x),
        })
    }

    fn define(&mut self, data: String, definitions: &mut String) -> usize {
        let next = self.written.len();
        *self.written.entry(data).or_insert_with_key(|data| {
            put!(definitions, "<path id=\"g{next}\" d=\"{data}\"/>");
            next
        })
    }
}

/// Glyphs that follow one another in one colour.
pub struct Run {
    /// The paint as attributes.
    pub paint: String,
    /// The group around them as attributes, empty where none is needed.
    pub group: String,
    /// The glyphs in the order in which they came.
    pub glyphs: Vec<Placed>,
}

impl Run {
    /// Writes the run.
    pub fn write(mut self, out: &mut String) {
        self.glyphs.sort_by(|one, other| {
            let key = |placed: &Placed| (placed.outline, placed.down, placed.across);
            one.linear.cmp(&other.linear).then_with(|| key(one).cmp(&key(other)))
        });
        put!(out, "<g{}{}>", self.group, self.paint);
        for placed in &self.glyphs {
            put!(out, "<use href=\"#g{}\" transform=\"matrix({}", placed.outline, placed.linear);
            shapes::number(out, from_hundredths(placed.across), shapes::DECIMALS);
            out.push(' ');
            shapes::number(out, from_hundredths(placed.down), shapes::DECIMALS);
            out.push_str(")\"/>");
        }
        out.push_str("</g>");
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast from float saturates, and nothing so far away is on a page"
)]
fn hundredths(points: f64) -> i64 {
    (points * 100.0).round() as i64
}

#[expect(clippy::cast_precision_loss, reason = "a place on a page is far below 2^52 hundredths")]
fn from_hundredths(count: i64) -> f64 {
    count as f64 / 100.0
}
