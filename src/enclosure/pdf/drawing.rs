//! Writes one page as SVG while hayro's interpreter reads it out.
//!
//! Groups are opened as late as can be: what clips is remembered and entered only by something that is drawn, nested
//! rectangles become one, and a rectangle around the whole page none. That keeps runs of glyphs together and the
//! nesting shallow, which PDF/A limits to 28 saved states.
//!
//! What SVG has no word for is drawn otherwise (gradients become pictures) or refused, never left out silently.

mod definitions;
mod device;

use std::collections::HashMap;
use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use hayro_interpret::hayro_syntax::page::Page as PdfPage;
use hayro_interpret::{
    BlendMode, Context, FillRule, InterpreterCache, InterpreterSettings, InterpreterWarning, Paint, PathDrawMode,
    SoftMask, TransformExt as _, interpret_page,
};
use kurbo::{Affine, BezPath, Rect, Shape as _};

use super::glyphs::{Outlines, Run};
use super::words::Words;
use super::{MAX_SVG, Page, PdfError, shapes};

/// The most things a page may draw; hostile files nest forms that draw themselves a million times.
const MOST_DRAWN: usize = 1_000_000;
/// The most elements the SVG may have; usvg refuses more than a million.
const MOST_ELEMENTS: usize = 800_000;
/// The deepest that groups may nest: Typst descends into them on a stack that is not ours.
const DEEPEST: usize = 100;
/// The deepest that glyphs which are drawings (Type 3) may contain text again. hayro does not count this descent.
const DEEPEST_GLYPH: usize = 4;
/// After so many nested clips a group is isolated, since that alone makes krilla start a new content stream and
/// counting of saved states anew.
const CLIPS_IN_A_ROW: usize = 12;

/// Why drawing stopped. It leaves the depths of the interpreter as an unwinding, the one way out of there.
#[derive(Debug, Clone, PartialEq)]
pub enum Stop {
    /// The page took too long.
    Slow,
    /// The page has too much on it.
    Much,
    /// The page uses something that cannot be drawn.
    Unknown(&'static str),
}

impl Stop {
    /// The error of the page.
    pub fn into_error(self, page: usize) -> PdfError {
        match self {
            Self::Slow => PdfError::TooSlow { page: Some(page) },
            Self::Much => PdfError::NotDrawable { page, reason: "there is too much on it".to_owned() },
            Self::Unknown(what) => PdfError::NotDrawable { page, reason: what.to_owned() },
        }
    }
}

/// Unwinds to the thread's edge without calling on the panic hook: this is a decision, not a bug.
fn stop(why: Stop) -> ! {
    panic::resume_unwind(Box::new(why))
}

/// Draws a page.
///
/// # Panics
/// Unwinds with a [`Stop`] where a bound is passed midway; only to be called where that is caught.
pub fn draw<'a>(page: &PdfPage<'a>, cache: &InterpreterCache<'a>, deadline: Instant) -> Result<Page, Stop> {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let bounds = Rect::new(0.0, 0.0, width, height);
    let undecoded = Arc::new(AtomicBool::new(false));
    let unread = Arc::new(AtomicBool::new(false));
    let settings = InterpreterSettings {
        warning_sink: Arc::new({
            let (undecoded, unread) = (Arc::clone(&undecoded), Arc::clone(&unread));
            move |warning| match warning {
                InterpreterWarning::ImageDecodeFailure => undecoded.store(true, Ordering::Relaxed),
                InterpreterWarning::UnsupportedFont => unread.store(true, Ordering::Relaxed),
            }
        }),
        ..InterpreterSettings::default()
    };
    let mut context = Context::new(page.initial_transform(true).to_kurbo(), bounds, cache, page.xref(), settings);
    let mut drawing = Drawing::new(bounds, deadline);
    interpret_page(page, &mut context, &mut drawing);
    if undecoded.load(Ordering::Relaxed) {
        return Err(Stop::Unknown("a picture on it cannot be decoded"));
    }
    if unread.load(Ordering::Relaxed) {
        return Err(Stop::Unknown("it uses a font of a kind that is not supported"));
    }
    // A unit of the page may be larger than a point, which is how plans of more than 200 inches are made.
    let unit = page.raw().get::<f64>("UserUnit").filter(|unit| (1.0..=100.0).contains(unit)).unwrap_or(1.0);
    let (svg, text) = drawing.finish(width, height, unit);
    Ok(Page { svg, width: width * unit, height: height * unit, text })
}

/// A clip, as the interpreter pushed it.
enum Clip {
    Rectangle(Rect),
    Path(usize),
}

/// What is inside one group: clips count from here.
#[derive(Default)]
struct Layer {
    clips: Vec<Clip>,
    /// The clips whose groups are open in the output, as definitions.
    open: Vec<usize>,
}

struct Drawing<'a> {
    bounds: Rect,
    body: String,
    definitions: String,
    elements: usize,
    drawn: usize,
    deadline: Instant,
    layers: Vec<Layer>,
    /// For every group of the interpreter, whether it is one in the output.
    groups: Vec<bool>,
    run: Option<Run>,
    outlines: Outlines,
    clips: HashMap<String, usize>,
    pictures: HashMap<String, usize>,
    /// Masks and patterns by what they are; `None` while one is being drawn, so that it cannot contain itself.
    masks: HashMap<u128, Option<usize>>,
    patterns: HashMap<(u128, String), Option<usize>>,
    next_mask: usize,
    next_pattern: usize,
    mask: Option<SoftMask<'a>>,
    blend: BlendMode,
    words: Words,
    /// How deep the drawing is in masks and tiles; only the words of the page itself count.
    aside: usize,
    /// How many glyphs that are drawings are being drawn inside one another.
    glyph_depth: usize,
}

impl<'a> Drawing<'a> {
    fn new(bounds: Rect, deadline: Instant) -> Self {
        Self {
            bounds,
            body: String::new(),
            definitions: String::new(),
            elements: 0,
            drawn: 0,
            deadline,
            layers: vec![Layer::default()],
            groups: Vec::new(),
            run: None,
            outlines: Outlines::default(),
            clips: HashMap::new(),
            pictures: HashMap::new(),
            masks: HashMap::new(),
            patterns: HashMap::new(),
            next_mask: 0,
            next_pattern: 0,
            mask: None,
            blend: BlendMode::Normal,
            words: Words::default(),
            aside: 0,
            glyph_depth: 0,
        }
    }

    fn finish(mut self, width: f64, height: f64, unit: f64) -> (String, String) {
        self.leave_clips(0);
        self.check_size();
        let mut svg = String::with_capacity(self.body.len() + self.definitions.len() + 256);
        let mut measure = |name: &str, value: f64| {
            svg.push_str(name);
            shapes::number(&mut svg, value, 4);
            svg.push('"');
        };
        measure("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", width * unit);
        measure(" height=\"", height * unit);
        measure(" viewBox=\"0 0 ", width);
        svg.pop();
        svg.push(' ');
        shapes::number(&mut svg, height, 4);
        svg.push_str("\"><defs>");
        svg.push_str(&self.definitions);
        svg.push_str("</defs>");
        svg.push_str(&self.body);
        svg.push_str("</svg>");
        (svg, self.words.finish())
    }

    /// Counts what is drawn and looks at the clock now and then.
    fn count(&mut self) {
        self.drawn += 1;
        if self.drawn > MOST_DRAWN {
            stop(Stop::Much);
        }
        if self.drawn.is_multiple_of(256) {
            self.check_size();
            if Instant::now() > self.deadline {
                stop(Stop::Slow);
            }
        }
    }

    fn check_size(&self) {
        if self.body.len() + self.definitions.len() > MAX_SVG || self.elements > MOST_ELEMENTS {
            stop(Stop::Much);
        }
    }

    fn layer(&mut self) -> &mut Layer {
        if self.layers.is_empty() {
            self.layers.push(Layer::default());
        }
        let last = self.layers.len() - 1;
        &mut self.layers[last]
    }

    /// Writes the glyphs that are waiting.
    fn flush(&mut self) {
        if let Some(run) = self.run.take() {
            self.elements += run.glyphs.len() + 1;
            run.write(&mut self.body);
        }
    }

    /// Closes groups of clips until so many are left.
    fn leave_clips(&mut self, left: usize) {
        self.flush();
        while self.layer().open.len() > left {
            self.layer().open.pop();
            self.body.push_str("</g>");
        }
    }

    /// Opens the groups of the clips that hold now. `false` where they leave nothing to be seen of `bounds`.
    fn enter_clips(&mut self, bounds: Rect) -> bool {
        let mut rectangle = self.bounds;
        let mut wanted = Vec::new();
        for clip in &self.layer().clips {
            match clip {
                Clip::Rectangle(clip) => rectangle = rectangle.intersect(*clip),
                Clip::Path(path) => wanted.push(*path),
            }
        }
        let seen = rectangle.intersect(bounds.inflate(1.0, 1.0));
        if seen.width() <= 0.0 || seen.height() <= 0.0 {
            return false;
        }
        // What lies wholly inside needs no clip; only where another clip is needed anyway is it kept, so that
        // neighbours share their groups.
        let whole = rectangle == self.bounds;
        if !whole {
            let id = self.define_clip(&rectangle.to_path(0.1), FillRule::NonZero);
            wanted.insert(0, id);
        }
        wanted.dedup();
        if self.layer().open != wanted {
            let shared = self.layer().open.iter().zip(&wanted).take_while(|(open, want)| open == want).count();
            self.leave_clips(shared);
            for (depth, id) in wanted.iter().enumerate().skip(shared) {
                let isolation =
                    if depth % CLIPS_IN_A_ROW == CLIPS_IN_A_ROW - 1 { " style=\"isolation:isolate\"" } else { "" };
                put!(self.body, "<g clip-path=\"url(#c{id})\"{isolation}>");
                self.elements += 1;
            }
            self.layer().open = wanted;
            if self.layers.iter().map(|layer| layer.open.len() + 1).sum::<usize>() > DEEPEST {
                stop(Stop::Unknown("its clips and groups are nested too deeply"));
            }
        }
        true
    }

    /// Writes elements with the mask and blend mode that hold now.
    fn write(&mut self, elements: &str) {
        let effect = self.effect();
        self.flush();
        self.elements += 1;
        if effect.is_empty() {
            self.body.push_str(elements);
        } else {
            put!(self.body, "<g{effect}>{elements}</g>");
        }
    }

    fn draw_shape(&mut self, path: &BezPath, affine: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        let prepared = shapes::prepare(path, affine, mode);
        if prepared.data.is_empty() || !self.enter_clips(prepared.bounds) {
            return;
        }
        let Some((value, opacity)) = self.paint(paint, prepared.bounds, prepared.rest, prepared.stroke.is_some())
        else {
            return;
        };
        let mut element = format!("<path d=\"{}\"", prepared.data);
        let name = if let Some(stroke) = &prepared.stroke {
            put!(element, " fill=\"none\" stroke=\"{value}\"{stroke}");
            "stroke"
        } else {
            put!(element, " fill=\"{value}\"");
            if matches!(mode, PathDrawMode::Fill(FillRule::EvenOdd)) {
                element.push_str(" fill-rule=\"evenodd\"");
            }
            "fill"
        };
        element.push_str(&opacity_attribute(name, opacity));
        shapes::transform(&mut element, prepared.rest, 4);
        element.push_str("/>");
        self.write(&element);
    }

    /// Puts a filled glyph into the run it belongs to.
    fn add_to_run(&mut self, glyph: &hayro_interpret::font::OutlineGlyph, affine: Affine, paint: &str, opacity: f32) {
        let Some(placed) = self.outlines.place(glyph, affine, &mut self.definitions) else {
            return;
        };
        let group = self.effect();
        let paint = format!(" fill=\"{paint}\"{}", opacity_attribute("fill", opacity));
        match &mut self.run {
            Some(run) if run.paint == paint && run.group == group => run.glyphs.push(placed),
            _ => {
                self.flush();
                self.run = Some(Run { paint, group, glyphs: vec![placed] });
            }
        }
    }
}

impl Drawing<'_> {
    /// Whether the clips that hold now leave nothing of the page.
    fn hidden(&mut self) -> bool {
        let mut rectangle = self.bounds;
        for clip in &self.layer().clips {
            if let Clip::Rectangle(clip) = clip {
                rectangle = rectangle.intersect(*clip);
            }
        }
        rectangle.width() <= 0.0 || rectangle.height() <= 0.0
    }
}

fn opacity_attribute(name: &str, opacity: f32) -> String {
    if opacity > 0.999 {
        return String::new();
    }
    let mut out = format!(" {name}-opacity=\"");
    shapes::number(&mut out, f64::from(opacity), 3);
    out.push('"');
    out
}
