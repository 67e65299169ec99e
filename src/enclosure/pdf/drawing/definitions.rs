//! What elements refer to: clips, masks, gradients, patterns and pictures, each written once and then called by its name.

use std::time::Instant;

use hayro_interpret::pattern::{Pattern, ShadingPattern, TilingPattern};
use hayro_interpret::{BlendMode, CacheKey as _, FillRule, MaskType, Paint, SoftMask};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _};

use super::super::pictures::{self, Picture};
use super::super::shapes;
use super::{Drawing, Layer, Stop, stop};

/// Dots a point at which a gradient is drawn: 144 dots an inch, for what has no edges.
const GRADIENT_DOTS: f64 = 2.0;
/// The most pixels of a gradient; a larger one is drawn coarser.
const GRADIENT_PIXELS: f64 = 4_000_000.0;

impl<'a> Drawing<'a> {
    pub(super) fn define_clip(&mut self, path: &BezPath, rule: FillRule) -> usize {
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
    pub(super) fn effect(&mut self) -> String {
        let mask = self.mask.clone();
        self.group_attributes(1.0, mask, self.blend)
    }

    pub(super) fn group_attributes(&mut self, opacity: f32, mask: Option<SoftMask<'a>>, blend: BlendMode) -> String {
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
    pub(super) fn aside(&mut self, bounds: Rect, draw: impl FnOnce(&mut Self)) -> String {
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

    pub(super) fn define_mask(&mut self, mask: &SoftMask<'a>) -> Option<usize> {
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

    pub(super) fn write_mask(&mut self, content: &str, alpha: bool) -> usize {
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
    pub(super) fn area(&mut self, area: Rect) {
        for (name, value) in
            [(" x=\"", area.x0), (" y=\"", area.y0), (" width=\"", area.width()), (" height=\"", area.height())]
        {
            self.definitions.push_str(name);
            shapes::number(&mut self.definitions, value, 4);
            self.definitions.push('"');
        }
    }

    /// A paint as an attribute value and its opacity; `None` for one that leaves no trace.
    pub(super) fn paint(
        &mut self,
        paint: &Paint<'a>,
        bounds: Rect,
        rest: Affine,
        stroke: bool,
    ) -> Option<(String, f32)> {
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
    pub(super) fn define_gradient(&mut self, shading: &ShadingPattern, bounds: Rect, rest: Affine) -> Option<usize> {
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

    pub(super) fn define_tiling(&mut self, tiling: &TilingPattern<'a>, rest: Affine, stroke: bool) -> Option<usize> {
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
    pub(super) fn write_pattern(&mut self, content: &str, tile: Rect, place: Affine) -> usize {
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
    pub(super) fn picture(&mut self, picture: &Picture, affine: Affine) -> String {
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
