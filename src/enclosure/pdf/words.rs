//! The plain text of a page, put together from its glyphs.
//!
//! PDF knows no words or lines, only glyphs and places. A gap between two glyphs becomes a space and a step off the
//! line a line break; columns and tables come out in the order in which they were drawn.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use kurbo::{Affine, Point};

/// The most bytes of text kept of a page; alternative text needs less.
const MOST: usize = 64 << 10;

/// A gap that is a space, in a thousandth of an em: the narrowest space that fonts have is about twice this.
const GAP: f64 = 120.0;
/// A step that is another line.
const STEP: f64 = 350.0;
/// What a glyph of unknown width is taken to have. It is generous: where widths are not known, spaces are mostly glyphs
/// of their own, and a word in pieces reads worse than two words in one.
const WIDE: f64 = 1000.0;

/// Text as it grows.
#[derive(Default)]
pub struct Words {
    text: String,
    /// Where the last glyph stood and how wide it was, in a thousandth of its em.
    last: Option<(Affine, f64)>,
}

impl Words {
    /// Hears a glyph at its place on the page.
    pub fn hear(&mut self, glyph: &Glyph<'_>, affine: Affine) {
        if self.text.len() > MOST {
            return;
        }
        let Some(meaning) = glyph.as_unicode() else {
            return;
        };
        if let Some((before, width)) = self.last {
            // Seen from the last glyph, so that it holds for turned and mirrored text too.
            let origin = before.inverse() * (affine * Point::ZERO);
            if origin.y.abs() > STEP || origin.x < -STEP {
                self.part('\n');
            } else if origin.x - width > GAP {
                self.part(' ');
            }
        }
        match &meaning {
            BfString::Char(character) => self.add(*character),
            BfString::String(characters) => characters.chars().for_each(|character| self.add(character)),
        }
        let width = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map_or(WIDE, f64::from),
            Glyph::Type3(_) => WIDE,
        };
        let turnable = affine.determinant().abs() > 1e-12;
        self.last = turnable.then_some((affine, width));
    }

    /// Adds a character that a reader or a screen reader can use.
    fn add(&mut self, character: char) {
        match character {
            _ if character.is_whitespace() => self.part(' '),
            // Controls, zero-width and bidirectional marks, and the private use areas mean nothing here.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{f0000}'.. => {}
            _ if character.is_control() => {}
            _ => self.text.push(character),
        }
    }

    /// Parts what came from what comes, once; a line break outweighs a space.
    fn part(&mut self, with: char) {
        match self.text.chars().next_back() {
            None | Some('\n') => {}
            Some(' ') if with == ' ' => {}
            Some(' ') => {
                self.text.pop();
                self.text.push(with);
            }
            Some(_) => self.text.push(with),
        }
    }

    /// The text.
    pub fn finish(mut self) -> String {
        self.text.truncate(self.text.trim_end().len());
        self.text
    }
}
