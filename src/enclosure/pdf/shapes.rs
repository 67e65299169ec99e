//! Numbers, matrices and paths as SVG attributes, as short as the eye allows.

use hayro_interpret::{PathDrawMode, StrokeProps};
use kurbo::{Affine, BezPath, Cap, Join, PathEl, Point, Rect, Shape as _};

/// Decimals of a coordinate in points: a hundredth of a point is a 7200th of an inch.
pub const DECIMALS: usize = 2;

/// The thinnest line that is drawn, in points. A line of no width means "as thin as the device can" in PDF, and
/// nothing at all in SVG.
const HAIRLINE: f64 = 0.1;

/// Beyond this many points nothing is on any page; larger numbers only lose precision.
const FAR: f64 = 1_000_000.0;

/// Writes a number with at most so many decimals, without trailing zeros.
pub fn number(out: &mut String, value: f64, decimals: usize) {
    let value = if value.is_finite() { value.clamp(-FAR, FAR) } else { 0.0 };
    let start = out.len();
    put!(out, "{value:.decimals$}");
    if decimals > 0 {
        let trimmed = out.trim_end_matches('0').trim_end_matches('.').len();
        out.truncate(trimmed.max(start));
    }
    if &out[start..] == "-0" {
        out.replace_range(start.., "0");
    }
}

/// Writes a factor of a matrix with six significant digits.
pub fn factor(out: &mut String, value: f64) {
    let magnitude = value.abs();
    if magnitude < 1e-9 || !value.is_finite() {
        out.push('0');
        return;
    }
    let mut decimals = 5;
    let mut bound = 1.0;
    while magnitude < bound && decimals < 12 {
        decimals += 1;
        bound /= 10.0;
    }
    number(out, value, decimals);
}

/// Writes ` transform="matrix(...)"`, or nothing for the identity; the translation gets the given decimals.
pub fn transform(out: &mut String, affine: Affine, decimals: usize) {
    if affine == Affine::IDENTITY {
        return;
    }
    out.push_str(" transform=\"");
    matrix(out, affine, decimals);
    out.push('"');
}

/// Writes `matrix(...)`.
pub fn matrix(out: &mut String, affine: Affine, decimals: usize) {
    out.push_str("matrix(");
    for value in &affine.as_coeffs()[..4] {
        factor(out, *value);
        out.push(' ');
    }
    let origin = affine.translation();
    number(out, origin.x, decimals);
    out.push(' ');
    number(out, origin.y, decimals);
    out.push(')');
}

/// The data of a path, with quadratic curves raised to cubic ones: PDF has no others, and raised later they would
/// no longer end on short numbers.
pub fn path_data(path: &BezPath, decimals: usize) -> String {
    let mut out = String::new();
    let mut last = Point::ZERO;
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(to) => points(&mut out, 'M', &[to], decimals),
            PathEl::LineTo(to) => points(&mut out, 'L', &[to], decimals),
            PathEl::QuadTo(control, to) => {
                let first = last + (control - last) * (2.0 / 3.0);
                let second = to + (control - to) * (2.0 / 3.0);
                points(&mut out, 'C', &[first, second, to], decimals);
            }
            PathEl::CurveTo(first, second, to) => points(&mut out, 'C', &[first, second, to], decimals),
            PathEl::ClosePath => out.push('Z'),
        }
        last = element.end_point().unwrap_or(last);
    }
    out
}

fn points(out: &mut String, command: char, points: &[Point], decimals: usize) {
    out.push(command);
    for (index, point) in points.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        number(out, point.x, decimals);
        out.push(' ');
        number(out, point.y, decimals);
    }
}

/// How much an affine map enlarges: the geometric mean of both directions.
pub fn scale_of(affine: Affine) -> f64 {
    let scale = affine.determinant().abs().sqrt();
    if scale.is_finite() { scale } else { 0.0 }
}

/// Whether a map keeps shapes, so that a line drawn before it is as wide in every direction after it.
fn keeps_shapes(affine: Affine) -> bool {
    let [a, b, c, d, ..] = affine.as_coeffs();
    let tolerance = 1e-4 * (a.abs() + b.abs() + c.abs() + d.abs());
    let turned = (a - d).abs() < tolerance && (b + c).abs() < tolerance;
    let mirrored = (a + d).abs() < tolerance && (b - c).abs() < tolerance;
    turned || mirrored
}

/// A path made ready for the page: its data in page coordinates where its stroke allows that.
pub struct Prepared {
    /// The `d` attribute; empty for a path without points.
    pub data: String,
    /// What still has to be applied; the identity for every fill and most strokes.
    pub rest: Affine,
    /// `None` for a fill; else the stroke as attributes.
    pub stroke: Option<String>,
    /// What is painted, on the page.
    pub bounds: Rect,
}

/// Moves a path to the page.
pub fn prepare(path: &BezPath, affine: Affine, mode: &PathDrawMode) -> Prepared {
    let scale = scale_of(affine);
    match mode {
        PathDrawMode::Fill(_) => {
            let moved = affine * path.clone();
            Prepared {
                data: path_data(&moved, DECIMALS),
                rest: Affine::IDENTITY,
                stroke: None,
                bounds: moved.bounding_box(),
            }
        }
        PathDrawMode::Stroke(props) => {
            let moved = affine * path.clone();
            let reach = f64::from(props.line_width) * scale.max(1e-6) + HAIRLINE;
            let bounds = moved.bounding_box().inflate(reach, reach);
            if keeps_shapes(affine) {
                Prepared {
                    data: path_data(&moved, DECIMALS),
                    rest: Affine::IDENTITY,
                    stroke: Some(stroke(props, scale, HAIRLINE)),
                    bounds,
                }
            } else {
                // The pen is squeezed by the map, so the map must come after it.
                let mut decimals = DECIMALS;
                let mut bound = 1.0;
                while scale > bound && decimals < 6 {
                    decimals += 1;
                    bound *= 10.0;
                }
                Prepared {
                    data: path_data(path, decimals),
                    rest: affine,
                    stroke: Some(stroke(props, 1.0, HAIRLINE / scale.max(1e-6))),
                    bounds,
                }
            }
        }
    }
}

fn stroke(props: &StrokeProps, scale: f64, thinnest: f64) -> String {
    let mut out = String::from(" stroke-width=\"");
    number(&mut out, (f64::from(props.line_width) * scale).max(thinnest), 3);
    out.push('"');
    match props.line_cap {
        Cap::Butt => {}
        Cap::Round => out.push_str(" stroke-linecap=\"round\""),
        Cap::Square => out.push_str(" stroke-linecap=\"square\""),
    }
    match props.line_join {
        Join::Miter => {
            out.push_str(" stroke-miterlimit=\"");
            // SVG knows no limit under 1.
            number(&mut out, f64::from(props.miter_limit).max(1.0), 2);
            out.push('"');
        }
        Join::Round => out.push_str(" stroke-linejoin=\"round\""),
        Join::Bevel => out.push_str(" stroke-linejoin=\"bevel\""),
    }
    let drawable = props.dash_array.iter().all(|length| length.is_finite() && *length >= 0.0)
        && props.dash_array.iter().sum::<f32>() > 0.0;
    if drawable {
        out.push_str(" stroke-dasharray=\"");
        for (index, length) in props.dash_array.iter().enumerate() {
            if index > 0 {
                out.push(' ');
            }
            number(&mut out, f64::from(*length) * scale, 3);
        }
        out.push_str("\" stroke-dashoffset=\"");
        number(&mut out, f64::from(props.dash_offset) * scale, 3);
        out.push('"');
    }
    out
}

/// The rectangle that a path is, where it is one with upright sides.
pub fn as_rectangle(path: &BezPath) -> Option<Rect> {
    let mut corners: Vec<Point> = Vec::with_capacity(5);
    for (index, element) in path.elements().iter().enumerate() {
        match *element {
            PathEl::MoveTo(to) if index == 0 => corners.push(to),
            PathEl::LineTo(to) if index > 0 && corners.len() < 5 => corners.push(to),
            PathEl::ClosePath if index + 1 == path.elements().len() => {}
            _ => return None,
        }
    }
    if corners.len() == 5 && corners[4].distance(corners[0]) < 1e-6 {
        corners.pop();
    }
    let [a, b, c, d] = corners[..] else {
        return None;
    };
    let same = |one: f64, other: f64| (one - other).abs() < 1e-6;
    let across_first = same(a.y, b.y) && same(b.x, c.x) && same(c.y, d.y) && same(d.x, a.x);
    let down_first = same(a.x, b.x) && same(b.y, c.y) && same(c.x, d.x) && same(d.y, a.y);
    (across_first || down_first).then(|| Rect::from_points(a, c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (value, expected) in
            [(1.0, "1"), (100.0, "100"), (0.104, "0.1"), (-0.001, "0"), (f64::NAN, "0"), (-12.5, "-12.5")]
        {
            let mut out = String::from("7");
            number(&mut out, value, 2);
            assert_eq!(out[1..], *expected, "{value}");
        }
        let mut out = String::new();
        number(&mut out, 100.0, 0);
        assert_eq!(out, "100");
    }

    #[test]
    fn a_small_factor_keeps_its_digits() {
        let mut out = String::new();
        factor(&mut out, 0.000_011_234_56);
        assert_eq!(out, "0.0000112346");
    }

    #[test]
    fn a_rectangle_is_recognised_and_a_slanted_one_is_not() {
        let upright = Rect::new(1.0, 2.0, 3.0, 4.0).to_path(0.1);
        assert_eq!(as_rectangle(&upright), Some(Rect::new(1.0, 2.0, 3.0, 4.0)));
        assert_eq!(as_rectangle(&(Affine::rotate(0.1) * upright)), None);
        assert_eq!(as_rectangle(&BezPath::new()), None);
    }
}
