//! What hayro's interpreter calls: each thing of a page as it is read.

use hayro_interpret::font::Glyph;
use hayro_interpret::{BlendMode, ClipPath, Device, FillRule, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _};

use super::super::pictures::{self, Picture};
use super::super::{glyphs, shapes};
use super::{Clip, DEEPEST_GLYPH, Drawing, Layer, Stop, stop};

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
                let reach = shapes::scale_of(placed) * glyphs::EM * 4.0;
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
