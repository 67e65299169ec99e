//! How a page looks, as `layout:` of `verbale.yaml` says.

use serde::Serialize;

use super::length::{self, Length};
use super::profile::{SWITCH, choice};
use crate::diagnostic::Diagnostics;
use crate::source::Span;
use crate::yaml::shape::{Key, Mapping, Shape, choices};
use crate::yaml::{self, Keys, Node, Value};

/// How a page looks. Defaults are those of DOC/779 as issued and GOST R 7.0.97-2016.
#[derive(Debug, Clone)]
pub struct Layout {
    /// The size of the paper.
    pub paper: Paper,
    /// White at the edges.
    pub margins: Margins,
    /// Font families, the first one preferred.
    pub fonts: Vec<String>,
    /// Where the font families were written.
    pub fonts_span: Option<Span>,
    /// Size of the text.
    pub size: Length,
    /// From one line to the next.
    pub line_pitch: Length,
    /// Added to the line pitch between paragraphs.
    pub paragraph_spacing: Length,
    /// Indent of a paragraph's first line.
    pub first_line_indent: Length,
    /// Where the enclosure mark stands.
    pub enclosure_mark: Corner,
    /// Where place and date stand.
    pub place_and_date: Side,
    /// Where the address block stands.
    pub address: Corner,
    /// Whether packets are printed on both sides, so that a sheet holds two pages.
    pub duplex: bool,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paper {
    /// What Typst calls it, such as `a4`.
    pub name: &'static str,
    /// How wide it is, in points.
    pub width: f64,
}

impl Paper {
    /// What is meant where nothing is said.
    const A4: Self = Self { name: "a4", width: 210.0 * POINTS_PER_MILLIMETRE };
}

const POINTS_PER_MILLIMETRE: f64 = 72.0 / 25.4;

/// The four margins.
#[derive(Debug, Clone, Copy)]
pub struct Margins {
    /// Left edge.
    pub left: Length,
    /// Right edge.
    pub right: Length,
    /// Upper edge.
    pub top: Length,
    /// Lower edge.
    pub bottom: Length,
}

/// A corner of a version: top is the top of its first page; bottom is, for the address block, the foot of its first
/// page, and for the enclosure mark the end of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Corner {
    /// Above the text, left.
    TopLeft,
    /// Above the text, right.
    TopRight,
    /// Below the text, left.
    BottomLeft,
    /// Below the text, right.
    BottomRight,
}

/// A side of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// At the left margin.
    Left,
    /// At the right margin.
    Right,
}

const CORNERS: &[(&str, Corner, &str)] = &[
    ("top-left", Corner::TopLeft, "Above the text, left."),
    ("top-right", Corner::TopRight, "Above the text, right."),
    ("bottom-left", Corner::BottomLeft, "Below the text, left."),
    ("bottom-right", Corner::BottomRight, "Below the text, right."),
];
const SIDES: &[(&str, Side, &str)] =
    &[("left", Side::Left, "At the left margin."), ("right", Side::Right, "At the right margin.")];
const PAPERS: &[(&str, Paper, &str)] = &[
    ("a4", Paper::A4, "210 by 297 mm."),
    ("a5", Paper { name: "a5", width: 148.0 * POINTS_PER_MILLIMETRE }, "148 by 210 mm."),
    ("us-letter", Paper { name: "us-letter", width: 8.5 * 72.0 }, "8.5 by 11 inches."),
    ("us-legal", Paper { name: "us-legal", width: 8.5 * 72.0 }, "8.5 by 14 inches."),
];

/// How a page looks.
pub static LAYOUT: Mapping = Mapping {
    what: "a layout",
    keys: &[
        Key::optional("paper", Shape::Choice(|| choices(PAPERS)), "a4", "The size of the paper.").default("a4"),
        Key::optional(
            "margins",
            Shape::Mapping(&MARGINS),
            "{ left: 35mm, right: 15mm, top: 20mm, bottom: 20mm }",
            "White at the edges.",
        ),
        Key::optional(
            "fonts",
            Shape::Either(&[Shape::Text, Shape::List(&Shape::Text, 0)]),
            "[Libertinus Serif]",
            "Font families, the first one preferred. Those in `fonts/` and those that are built in can be named.",
        )
        .default("[Libertinus Serif]"),
        Key::optional("size", Shape::Length, "14pt", "The size of the text.").default("14pt"),
        Key::optional("line-pitch", Shape::Length, "1.85em", "From one line to the next.").default("1.85em"),
        Key::optional("paragraph-spacing", Shape::Length, "0.3em", "Added to the line pitch between paragraphs.")
            .default("0.3em"),
        Key::optional(
            "first-line-indent",
            Shape::Length,
            "12.5mm",
            "The indent of the first line of a paragraph of a note. Enclosures have none.",
        )
        .default("0pt"),
        Key::optional(
            "enclosure-mark",
            Shape::Choice(|| choices(CORNERS)),
            "top-right",
            "Where the enclosure mark stands.",
        )
        .default("top-right"),
        Key::optional("place-and-date", Shape::Choice(|| choices(SIDES)), "right", "Where place and date stand.")
            .default("right"),
        Key::optional("address", Shape::Choice(|| choices(CORNERS)), "bottom-left", "Where the address block stands.")
            .default("bottom-left"),
        Key::optional(
            "duplex",
            Shape::Switch,
            "true",
            "Whether packets are printed on both sides, so that a sheet holds two pages.",
        )
        .default("false"),
    ],
};

/// The four margins.
pub static MARGINS: Mapping = Mapping {
    what: "margins",
    keys: &[
        Key::optional("left", Shape::Length, "35mm", "The left edge.").default("35mm"),
        Key::optional("right", Shape::Length, "15mm", "The right edge.").default("15mm"),
        Key::optional("top", Shape::Length, "20mm", "The upper edge.").default("20mm"),
        Key::optional("bottom", Shape::Length, "20mm", "The lower edge.").default("20mm"),
    ],
};

pub(super) fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Layout> {
    let mut keys = Keys::of(node, &LAYOUT, diagnostics)?;
    let paper = keys.get("paper", diagnostics);
    let margins = keys.get("margins", diagnostics);
    let fonts = keys.get("fonts", diagnostics);
    let mut lengths = [None; 4];
    for (slot, key) in lengths.iter_mut().zip(["size", "line-pitch", "paragraph-spacing", "first-line-indent"]) {
        *slot = keys.get(key, diagnostics);
    }
    let enclosure_mark = keys.get("enclosure-mark", diagnostics);
    let place_and_date = keys.get("place-and-date", diagnostics);
    let address = keys.get("address", diagnostics);
    let duplex = keys.get("duplex", diagnostics);
    keys.finish(diagnostics);

    let paper = paper.and_then(|node| choice(node, PAPERS, diagnostics));
    let margins = margins.map(|node| read_margins(node, diagnostics));
    let fonts_span = fonts.map(|node| node.span.clone());
    let fonts = fonts.and_then(|node| read_fonts(node, diagnostics));
    let bounds = [(6.0, 72.0), (6.0, 200.0), (0.0, 200.0), (0.0, 200.0)];
    let mut read = lengths
        .into_iter()
        .zip(bounds)
        .map(|(node, (least, most))| node.and_then(|node| length::read(node, least, most, diagnostics)));
    let (size, line_pitch, paragraph_spacing, first_line_indent) =
        (read.next().flatten(), read.next().flatten(), read.next().flatten(), read.next().flatten());
    drop(read);
    Some(Layout {
        paper: paper.unwrap_or(Paper::A4),
        margins: margins.unwrap_or(DEFAULT_MARGINS),
        fonts: fonts.unwrap_or_else(|| vec!["Libertinus Serif".to_string()]),
        fonts_span,
        size: size.unwrap_or(Length::points(14.0)),
        line_pitch: line_pitch.unwrap_or(Length::em(1.85)),
        paragraph_spacing: paragraph_spacing.unwrap_or(Length::em(0.3)),
        first_line_indent: first_line_indent.unwrap_or(Length::points(0.0)),
        enclosure_mark: enclosure_mark.and_then(|node| choice(node, CORNERS, diagnostics)).unwrap_or(Corner::TopRight),
        place_and_date: place_and_date.and_then(|node| choice(node, SIDES, diagnostics)).unwrap_or(Side::Right),
        address: address.and_then(|node| choice(node, CORNERS, diagnostics)).unwrap_or(Corner::BottomLeft),
        duplex: duplex.and_then(|node| choice(node, SWITCH, diagnostics)).unwrap_or(false),
    })
}

/// The margins of DOC/779: 35, 15, 20 and 20 mm.
const DEFAULT_MARGINS: Margins = Margins {
    left: Length::millimetres(35.0),
    right: Length::millimetres(15.0),
    top: Length::millimetres(20.0),
    bottom: Length::millimetres(20.0),
};

fn read_margins(node: &Node, diagnostics: &mut Diagnostics) -> Margins {
    let mut margins = DEFAULT_MARGINS;
    let Some(mut keys) = Keys::of(node, &MARGINS, diagnostics) else { return margins };
    let sides = [
        ("left", &mut margins.left),
        ("right", &mut margins.right),
        ("top", &mut margins.top),
        ("bottom", &mut margins.bottom),
    ];
    for (key, margin) in sides {
        let node = keys.get(key, diagnostics);
        if let Some(length) = node.and_then(|node| length::read(node, 0.0, 200.0, diagnostics)) {
            *margin = length;
        }
    }
    keys.finish(diagnostics);
    margins
}

fn read_fonts(node: &Node, diagnostics: &mut Diagnostics) -> Option<Vec<String>> {
    if let Value::Scalar { text, .. } = &node.value {
        return Some(vec![text.clone()]);
    }
    let items = yaml::expect_sequence(node, "font families", diagnostics)?;
    let fonts: Vec<String> = items
        .iter()
        .filter_map(|item| Some(yaml::expect_text(item, "a font family", diagnostics)?.to_string()))
        .collect();
    (!fonts.is_empty()).then_some(fonts)
}
