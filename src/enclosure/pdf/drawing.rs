//! Writes one page as SVG while hayro's interpreter reads it out.
//!
//! Groups are opened as late as can be: what clips is remembered and entered only by something that is drawn, nested
//! rectangles become one, and a rectangle around the whole page none. That keeps runs of glyphs together and the
//! nesting shallow, which PDF/A limits to 28 saved states.
//!
//! What SVG has no word for is drawn otherwise (gradients become pictures) or refused, never left out silently.

use std::collections::HashMap;
use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_syntax::page::Page as PdfPage;
use hayro_interpret::pattern::{Pattern, ShadingPattern, TilingPattern};
use hayro_interpret::{
    BlendMode, CacheKey as _, ClipPath, Context, Device, FillRule, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, InterpreterWarning, MaskType, Paint, PathDrawMode, SoftMask, TransformExt as _,
    interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _};

use super::glyphs::{Outlines, Run};
use super::pictures::{self, Picture};
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
/// Dots a point at which a gradient is drawn: 144 dots an inch, for what has no edges.
const GRADIENT_DOTS: f64 = 2.0;
/// The most pixels of a gradient; a larger one is drawn coarser.
const GRADIENT_PIXELS: f64 = 4_000_000.0;

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

    fn define_clip(&mut self, path: &BezPath, rule: FillRule) -> usize {
        let mut data = shapes::path_data(path, shapes::DECIMALS);
        if data.is_empty() {
            // A clip without an area hides everything; without a path it would be no clip.
            data.push_str("M0 0Z");
        }
        data.push('"');
        if rule == FillRule::EvenOdd {
            data.push_str(" clip-rule=\"evenodd\"");
        }
        let next = self.clips.len();
        let definitions = &mut self.definitions;
        *self.clips.entry(data).or_insert_with_key(|data| {
            put!(definitions, "<clipPath id=\"c{next}\"><path d=\"{data}/></clipPath>");
            next
        })
    }

    /// The attributes of a group for the mask and blend mode that hold now; empty where none is needed.
    fn effect(&mut self) -> String {
        let mask = self.mask.clone();
        self.group_attributes(1.0, mask, self.blend)
    }

    fn group_attributes(&mut self, opacity: f32, mask: Option<SoftMask<'a>>, blend: BlendMode) -> String {
        let mut attributes = String::new();
        if let Some(id) = mask.and_then(|mask| self.define_mask(&mask)) {
            put!(attributes, " mask=\"url(#m{id})\"");
        }
        if opacity < 0.999 {
            attributes.push_str(" opacity=\"");
            shapes::number(&mut attributes, f64::from(opacity).max(0.0), 3);
            attributes.push('"');
        }
        if blend != BlendMode::Normal {
            put!(attributes, " style=\"mix-blend-mode:{}\"", blend_name(blend));
        }
        attributes
    }

    /// Draws something beside the page, to be referred to: a mask, or the tile of a pattern.
    fn aside(&mut self, bounds: Rect, draw: impl FnOnce(&mut Self)) -> String {
        self.flush();
        let body = std::mem::take(&mut self.body);
        let layers = std::mem::replace(&mut self.layers, vec![Layer::default()]);
        let groups = std::mem::take(&mut self.groups);
        let mask = self.mask.take();
        let blend = std::mem::take(&mut self.blend);
        let outer = std::mem::replace(&mut self.bounds, bounds);
        self.aside += 1;
        draw(self);
        self.leave_clips(0);
        self.aside -= 1;
        self.bounds = outer;
        self.blend = blend;
        self.mask = mask;
        self.groups = groups;
        self.layers = layers;
        std::mem::replace(&mut self.body, body)
    }

    fn define_mask(&mut self, mask: &SoftMask<'a>) -> Option<usize> {
        let key = mask.cache_key();
        if let Some(known) = self.masks.get(&key) {
            return *known;
        }
        if mask.transfer_function().is_some() {
            stop(Stop::Unknown("it uses a transparency mask with a transfer function"));
        }
        self.masks.insert(key, None);
        let bounds = self.bounds;
        let mut content = self.aside(bounds, |drawing| mask.interpret(drawing));
        let alpha = mask.mask_type() == MaskType::Alpha;
        let backdrop = mask.background_color().to_rgba().to_rgba8();
        if !alpha && backdrop[..3] != [0, 0, 0] {
            let [red, green, blue, _] = backdrop;
            let mut ground = format!("<path fill=\"#{red:02x}{green:02x}{blue:02x}\" d=\"");
            ground.push_str(&shapes::path_data(&bounds.to_path(0.1), shapes::DECIMALS));
            content = format!("{ground}\"/><g style=\"isolation:isolate\">{content}</g>");
        }
        let id = self.write_mask(&content, alpha);
        self.masks.insert(key, Some(id));
        Some(id)
    }

    fn write_mask(&mut self, content: &str, alpha: bool) -> usize {
        let id = self.next_mask;
        self.next_mask += 1;
        self.elements += 1;
        let kind = if alpha { " mask-type=\"alpha\"" } else { "" };
        put!(self.definitions, "<mask id=\"m{id}\" maskUnits=\"userSpaceOnUse\"{kind}");
        self.area(self.bounds);
        put!(self.definitions, ">{content}</mask>");
        id
    }

    /// Writes a rectangle as attributes of a definition.
    fn area(&mut self, area: Rect) {
        for (name, value) in
            [(" x=\"", area.x0), (" y=\"", area.y0), (" width=\"", area.width()), (" height=\"", area.height())]
        {
            self.definitions.push_str(name);
            shapes::number(&mut self.definitions, value, 4);
            self.definitions.push('"');
        }
    }

    /// A paint as an attribute value and its opacity; `None` for one that leaves no trace.
    fn paint(&mut self, paint: &Paint<'a>, bounds: Rect, rest: Affine, stroke: bool) -> Option<(String, f32)> {
        match paint {
            Paint::Color(colour) => {
                let [red, green, blue, opacity] = colour.to_rgba().to_rgba8();
                (opacity > 0).then(|| (format!("#{red:02x}{green:02x}{blue:02x}"), f32::from(opacity) / 255.0))
            }
            Paint::Pattern(pattern) => {
                let id = match pattern.as_ref() {
                    Pattern::Shading(shading) => self.define_gradient(shading, bounds, rest),
                    Pattern::Tiling(tiling) => self.define_tiling(tiling, rest, stroke),
                }?;
                Some((format!("url(#p{id})"), 1.0))
            }
        }
    }

    /// A gradient as a picture of just the part that is seen.
    fn define_gradient(&mut self, shading: &ShadingPattern, bounds: Rect, rest: Affine) -> Option<usize> {
        let seen = bounds.inflate(1.0, 1.0).intersect(self.bounds);
        if seen.width() <= 0.0 || seen.height() <= 0.0 {
            return None;
        }
        let dots = GRADIENT_DOTS.min((GRADIENT_PIXELS / seen.area()).sqrt());
        let (across, down) = (pixels(seen.width() * dots), pixels(seen.height() * dots));
        let mut place = String::new();
        shapes::matrix(&mut place, rest, 4);
        put!(place, "{seen:?}");
        let key = (shading.cache_key(), place);
        if let Some(known) = self.patterns.get(&key) {
            return *known;
        }
        let encoded = shading.encode();
        let mut data = Vec::with_capacity(across as usize * down as usize * 4);
        for row in 0..down {
            if Instant::now() > self.deadline {
                stop(Stop::Slow);
            }
            for column in 0..across {
                let at =
                    Point::new(seen.x0 + (f64::from(column) + 0.5) / dots, seen.y0 + (f64::from(row) + 0.5) / dots);
                data.extend(encoded.sample(encoded.base_transform * at).map(byte));
            }
        }
        let picture = pictures::rgba(&data, across, down)?;
        let place = Affine::translate((seen.x0, seen.y0)) * Affine::scale(1.0 / dots);
        let mut content = self.picture(&picture, place);
        if let Some(clip) = &shading.shading.clip_path {
            let clip = self.define_clip(clip, FillRule::NonZero);
            content = format!("<g clip-path=\"url(#c{clip})\">{content}</g>");
        }
        // A margin around it, so that no rounding lets the next tile be seen.
        let id = self.write_pattern(&content, seen.inflate(2.0, 2.0), rest.inverse());
        self.patterns.insert(key, Some(id));
        Some(id)
    }

    fn define_tiling(&mut self, tiling: &TilingPattern<'a>, rest: Affine, stroke: bool) -> Option<usize> {
        let place = rest.inverse() * tiling.matrix;
        // A tile is drawn about as large as it will be seen, so that two decimals are enough for it.
        let size = shapes::scale_of(tiling.matrix).clamp(0.001, 1000.0);
        let enlarge = Affine::scale(size);
        let mut key = String::new();
        shapes::matrix(&mut key, place, 4);
        if stroke {
            key.push('s');
        }
        // A pattern without colours of its own takes the one that is set, so its content is part of what it is.
        let content_key = tiling.cache_key();
        if let Some(None) = self.patterns.get(&(content_key, String::new())) {
            return None;
        }
        self.patterns.insert((content_key, String::new()), None);
        let step = (f64::from(tiling.x_step.abs()), f64::from(tiling.y_step.abs()));
        let bounds = enlarge.transform_rect_bbox(tiling.bbox);
        let content = self.aside(bounds, |drawing| {
            // Only fails on a stream that cannot be decoded, which the survey has refused.
            let _ = tiling.interpret(drawing, enlarge, stroke);
        });
        self.patterns.remove(&(content_key, String::new()));
        key.push_str(&content);
        if let Some(known) = self.patterns.get(&(content_key, key.clone())) {
            return *known;
        }
        let tile = Rect::new(bounds.x0, bounds.y0, bounds.x0 + step.0 * size, bounds.y0 + step.1 * size);
        let id = self.write_pattern(&content, tile, place * Affine::scale(1.0 / size));
        self.patterns.insert((content_key, key), Some(id));
        Some(id)
    }

    /// Writes a pattern whose tile starts at its origin, the content moved there: what an offset of the tile means for
    /// its content is not read alike everywhere.
    fn write_pattern(&mut self, content: &str, tile: Rect, place: Affine) -> usize {
        let id = self.next_pattern;
        self.next_pattern += 1;
        self.elements += 1;
        let origin = tile.origin().to_vec2();
        put!(self.definitions, "<pattern id=\"p{id}\" patternUnits=\"userSpaceOnUse\"");
        self.area(Rect::from_origin_size(Point::ZERO, tile.size()));
        self.definitions.push_str(" patternTransform=\"");
        shapes::matrix(&mut self.definitions, place * Affine::translate(origin), 4);
        self.definitions.push_str("\"><g");
        shapes::transform(&mut self.definitions, Affine::translate(-origin), 4);
        put!(self.definitions, ">{content}</g></pattern>");
        id
    }

    /// A picture as an element; its data is written once a page.
    fn picture(&mut self, picture: &Picture, affine: Affine) -> String {
        let next = self.pictures.len();
        let definitions = &mut self.definitions;
        let id = *self.pictures.entry(picture.address.clone()).or_insert_with_key(|address| {
            put!(
                definitions,
                "<image id=\"i{next}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"none\" href=\"{address}\"/>",
                picture.width,
                picture.height
            );
            next
        });
        let (across, down) = picture.stretch;
        let affine = affine * Affine::scale_non_uniform(f64::from(across), f64::from(down));
        let mut out = format!("<use href=\"#i{id}\"");
        shapes::transform(&mut out, affine, 4);
        out.push_str("/>");
        self.elements += 1;
        self.check_size();
        out
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

impl<'a> Device<'a> for Drawing<'a> {
    fn set_soft_mask(&mut self, mask: Option<SoftMask<'a>>) {
        self.mask = mask;
    }

    fn set_blend_mode(&mut self, blend: BlendMode) {
        self.blend = blend;
    }

    fn draw_path(&mut self, path: &BezPath, affine: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        self.count();
        self.draw_shape(path, affine, paint, mode);
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.count();
        let clip = match shapes::as_rectangle(&clip.path) {
            Some(rectangle) => Clip::Rectangle(rectangle),
            None if clip.path.segments().next().is_none() => Clip::Rectangle(Rect::ZERO),
            None => Clip::Path(self.define_clip(&clip.path, clip.fill)),
        };
        self.layer().clips.push(clip);
    }

    fn pop_clip_path(&mut self) {
        self.layer().clips.pop();
    }

    fn push_transparency_group(&mut self, opacity: f32, mask: Option<SoftMask<'a>>, blend: BlendMode) {
        self.count();
        let attributes = self.group_attributes(opacity, mask, blend);
        self.groups.push(!attributes.is_empty());
        if !attributes.is_empty() {
            // A group that is clipped away is still opened, so that its end finds it.
            self.enter_clips(self.bounds);
            self.flush();
            let hidden = self.hidden();
            put!(self.body, "<g{attributes}>");
            self.elements += 1;
            self.layers.push(Layer {
                clips: if hidden { vec![Clip::Rectangle(Rect::ZERO)] } else { Vec::new() },
                open: Vec::new(),
            });
        }
    }

    fn pop_transparency_group(&mut self) {
        if self.groups.pop() == Some(true) {
            self.leave_clips(0);
            self.layers.pop();
            self.body.push_str("</g>");
        }
    }

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        affine: Affine,
        glyph_affine: Affine,
        paint: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        self.count();
        let placed = affine * glyph_affine;
        // Text that is filled and stroked comes twice, and so do its words unless one of them is left out.
        if self.aside == 0 && !matches!(mode, GlyphDrawMode::Stroke(_)) {
            self.words.hear(glyph, placed);
        }
        match (glyph, mode) {
            (_, GlyphDrawMode::Invisible) => {}
            (Glyph::Type3(glyph), _) => {
                self.glyph_depth += 1;
                if self.glyph_depth > DEEPEST_GLYPH {
                    stop(Stop::Unknown("a font on it is drawn with itself"));
                }
                glyph.interpret(self, affine, glyph_affine, paint);
                self.glyph_depth -= 1;
            }
            (Glyph::Outline(outline), GlyphDrawMode::Fill) => {
                let reach = shapes::scale_of(placed) * super::glyphs::EM * 4.0;
                let origin = placed * Point::ZERO;
                if !self.enter_clips(Rect::from_center_size(origin, (reach, reach))) {
                    return;
                }
                if let Paint::Color(_) = paint {
                    if let Some((paint, opacity)) = self.paint(paint, self.bounds, Affine::IDENTITY, false) {
                        self.add_to_run(outline, placed, &paint, opacity);
                    }
                } else {
                    self.draw_shape(&outline.outline(), placed, paint, &PathDrawMode::Fill(FillRule::NonZero));
                }
            }
            (Glyph::Outline(outline), GlyphDrawMode::Stroke(props)) => {
                self.draw_shape(
                    &(glyph_affine * outline.outline()),
                    affine,
                    paint,
                    &PathDrawMode::Stroke(props.clone()),
                );
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, affine: Affine) {
        self.count();
        let stream = match &image {
            Image::Raster(raster) => Some(raster.stream()),
            Image::Stencil(_) => None,
        };
        if !pictures::affordable(image.width(), image.height(), stream) {
            stop(Stop::Unknown("a picture on it has too many pixels"));
        }
        let corners = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        if !self.enter_clips(affine.transform_rect_bbox(corners)) {
            return;
        }
        match image {
            Image::Raster(raster) => {
                // Where it cannot be decoded, hayro has warned, and the page is refused.
                let Some(layered) = pictures::raster(&raster) else {
                    return;
                };
                let mut element = self.picture(&layered.colour, affine);
                if let Some(mask) = &layered.mask {
                    // The mask fills the same frame with pixels of its own number.
                    let frame = (
                        f64::from(layered.colour.width) * f64::from(layered.colour.stretch.0),
                        f64::from(layered.colour.height) * f64::from(layered.colour.stretch.1),
                    );
                    let fitted = Picture { stretch: (1.0, 1.0), address: mask.address.clone(), ..*mask };
                    let size =
                        Affine::scale_non_uniform(frame.0 / f64::from(mask.width), frame.1 / f64::from(mask.height));
                    let content = self.picture(&fitted, affine * size);
                    let id = self.write_mask(&content, false);
                    element = format!("<g mask=\"url(#m{id})\">{element}</g>");
                }
                self.write(&element);
            }
            Image::Stencil(stencil) => {
                let mut found = None;
                stencil.with_stencil(|shape, paint| found = Some((shape, paint.clone())), None);
                let Some((shape, paint)) = found else {
                    return;
                };
                match &paint {
                    Paint::Color(colour) => {
                        if let Some(picture) = pictures::stencil(&shape, colour.to_rgba().to_rgba8()) {
                            let element = self.picture(&picture, affine);
                            self.write(&element);
                        }
                    }
                    Paint::Pattern(_) => {
                        let Some(picture) = pictures::grey(&shape) else {
                            return;
                        };
                        let content = self.picture(&picture, affine);
                        let id = self.write_mask(&content, false);
                        self.flush();
                        put!(self.body, "<g mask=\"url(#m{id})\">");
                        self.layers.push(Layer::default());
                        self.draw_shape(&corners.to_path(0.1), affine, &paint, &PathDrawMode::Fill(FillRule::NonZero));
                        self.leave_clips(0);
                        self.layers.pop();
                        self.body.push_str("</g>");
                    }
                }
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

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the caller bounds it, and a cast from float saturates"
)]
fn pixels(length: f64) -> u32 {
    length.ceil().max(1.0) as u32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 255, and a cast from float saturates"
)]
fn byte(share: f32) -> u8 {
    (share * 255.0).round() as u8
}

fn blend_name(blend: BlendMode) -> &'static str {
    match blend {
        BlendMode::Normal => "normal",
        BlendMode::Multiply => "multiply",
        BlendMode::Screen => "screen",
        BlendMode::Overlay => "overlay",
        BlendMode::Darken => "darken",
        BlendMode::Lighten => "lighten",
        BlendMode::ColorDodge => "color-dodge",
        BlendMode::ColorBurn => "color-burn",
        BlendMode::HardLight => "hard-light",
        BlendMode::SoftLight => "soft-light",
        BlendMode::Difference => "difference",
        BlendMode::Exclusion => "exclusion",
        BlendMode::Hue => "hue",
        BlendMode::Saturation => "saturation",
        BlendMode::Color => "color",
        BlendMode::Luminosity => "luminosity",
    }
}
