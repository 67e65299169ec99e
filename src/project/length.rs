//! Lengths on paper: `35mm`, `14pt`, `1.85em`.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::yaml::{self, Node};

/// A length, absolute or in multiples of the text size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Length {
    number: f64,
    unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Unit {
    Millimetre,
    Centimetre,
    Inch,
    Point,
    Em,
}

/// The text size by which a length in `em` is judged when it is read.
const TEXT_SIZE: f64 = 14.0;

/// Units with their signs and their size in points; that of `em` depends on the text.
const UNITS: &[(&str, Unit, f64)] = &[
    ("mm", Unit::Millimetre, 72.0 / 25.4),
    ("cm", Unit::Centimetre, 720.0 / 25.4),
    ("in", Unit::Inch, 72.0),
    ("pt", Unit::Point, 1.0),
    ("em", Unit::Em, f64::NAN),
];

impl Length {
    /// So many millimetres.
    #[must_use]
    pub const fn millimetres(number: f64) -> Self {
        Self { number, unit: Unit::Millimetre }
    }

    /// So many points of 1/72 inch.
    #[must_use]
    pub const fn points(number: f64) -> Self {
        Self { number, unit: Unit::Point }
    }

    /// So many times the text size.
    #[must_use]
    pub const fn em(number: f64) -> Self {
        Self { number, unit: Unit::Em }
    }

    fn parse(text: &str) -> Option<Self> {
        let (sign, unit, _) = UNITS.iter().find(|(sign, ..)| text.ends_with(sign))?;
        let number: f64 = text.strip_suffix(sign)?.trim_end().parse().ok()?;
        (number.is_finite() && number >= 0.0).then_some(Self { number, unit: *unit })
    }

    /// So many points in the unit of this length, in whole numbers that a person would write.
    fn like(self, points: f64) -> Self {
        let one = Self { number: 1.0, ..self }.in_points(TEXT_SIZE);
        let number = points / one;
        Self { number: if number < 10.0 { (number * 10.0).round() / 10.0 } else { number.floor() }, ..self }
    }

    /// The length in points of 1/72 inch, at a text size in points.
    #[must_use]
    pub fn in_points(self, text_size: f64) -> f64 {
        match (self.unit, UNITS.iter().find(|(_, unit, _)| *unit == self.unit)) {
            (Unit::Em, _) => self.number * text_size,
            (_, Some((.., size))) => self.number * size,
            (_, None) => 0.0,
        }
    }
}

impl std::fmt::Display for Length {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = UNITS.iter().find(|(_, unit, _)| *unit == self.unit).map_or("pt", |(sign, ..)| sign);
        write!(f, "{}{sign}", self.number)
    }
}

/// Reads a length between two bounds in points.
pub fn read(node: &Node, least: f64, most: f64, diagnostics: &mut Diagnostics) -> Option<Length> {
    let text = yaml::expect_text(node, "a length such as `20mm`", diagnostics)?;
    let complaint = match Length::parse(text) {
        Some(length) if (least..=most).contains(&length.in_points(TEXT_SIZE)) => return Some(length),
        Some(length) => {
            let (least, most) = (length.like(least), length.like(most));
            (format!("`{text}` cannot be this length"), format!("write a length from {least} to {most}"))
        }
        None => {
            let help = "write a number with `mm`, `cm`, `in`, `pt` or `em`, such as `20mm`";
            (format!("`{text}` is not a length"), help.to_string())
        }
    };
    let (message, help) = complaint;
    diagnostics.push(Diagnostic::error(Code::InvalidValue, message).at(node.span.clone()).help(help));
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_they_are_written() {
        assert_eq!(Length::parse("35mm"), Some(Length::millimetres(35.0)));
        assert_eq!(Length::parse("1.85em").map(|length| length.to_string()), Some("1.85em".to_string()));
        for wrong in ["35", "mm", "-1mm", "infmm", "NaNpt", "1 e3 pt"] {
            assert_eq!(Length::parse(wrong), None, "{wrong}");
        }
    }
}
