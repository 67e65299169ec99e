//! How wide an address is set.
//!
//! A long name is broken into lines that are about as long, so that none is left with a word or two: the block is as narrow
//! as it can be without having more lines than it must. To have the pages measured for that takes longer than to set a
//! short letter; to add up the widths of letters does not.

use super::coverage::{Coverage, Style};
use crate::project::layout::Layout;

/// The share of the page's text that an address may be as wide as.
const WIDEST: f64 = 0.75;

/// The share of that which it has at least.
const NARROWEST: f64 = 0.6;

/// How often the span of possible widths is halved.
const HALVINGS: usize = 6;

/// What is added to a width for what the sum of letters does not know, such as how one leans towards the next; in ems.
const ALLOWANCE: f64 = 0.3;

/// The width of the block of some addresses, in points. Each address is given as the lines that its author broke it into.
pub fn width(addresses: &[Vec<String>], layout: &Layout, coverage: &dyn Coverage) -> f64 {
    let size = layout.size.in_points(0.0);
    let margins = layout.margins.left.in_points(size) + layout.margins.right.in_points(size);
    let widest = WIDEST * (layout.paper.width - margins);
    let lines: Vec<Line> = addresses.iter().flatten().map(|line| Line::new(line, coverage)).collect();
    balanced(&lines, widest / size) * size
}

/// The least width, in ems, at which lines are broken into no more of them than at the widest.
fn balanced(lines: &[Line], widest: f64) -> f64 {
    let count = |width: f64| lines.iter().map(|line| line.count(width)).sum::<usize>();
    let at_most = count(widest);
    if at_most == lines.len() {
        return widest;
    }
    let (mut narrow, mut wide) = (NARROWEST * widest, widest);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(narrow, wide);
        if count(middle) > at_most { narrow = middle } else { wide = middle }
    }
    (wide + ALLOWANCE).min(widest)
}

/// A line as its author broke it: for each piece that is not broken, how wide the space before it is, and it itself, in
/// ems.
struct Line(Vec<(f64, f64)>);

impl Line {
    fn new(line: &str, coverage: &dyn Coverage) -> Self {
        let width = |text: &str| coverage.width(text, Style::BOLD);
        let space = width(" ");
        let pieces = line.split(' ').flat_map(|word| {
            word.split_inclusive('-').enumerate().map(move |(nth, piece)| (if nth == 0 { space } else { 0.0 }, piece))
        });
        Self(pieces.map(|(gap, piece)| (gap, width(piece))).collect())
    }

    /// How many lines it takes where each is so wide.
    fn count(&self, width: f64) -> usize {
        let (mut lines, mut filled) = (1, 0.0);
        for (gap, piece) in &self.0 {
            if filled > 0.0 && filled + gap + piece > width {
                lines += 1;
                filled = *piece;
            } else {
                filled += if filled > 0.0 { gap + piece } else { *piece };
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &[f64]) -> Line {
        Line(words.iter().map(|word| (0.25, *word)).collect())
    }

    #[test]
    fn an_address_whose_lines_fit_is_as_wide_as_it_may_be() {
        assert!((balanced(&[line(&[4.0, 5.0]), line(&[9.0])], 10.0) - 10.0).abs() < 1e-9);
    }

    #[test]
    fn a_line_that_is_too_long_is_broken_into_lines_about_as_long() {
        // Three words of five ems in a room for two and a half: two lines at the widest, and still two at 10.25.
        let width = balanced(&[line(&[5.0, 5.0, 5.0])], 14.0);
        assert!((10.25..10.25 + ALLOWANCE + 0.2).contains(&width), "{width}");
    }

    #[test]
    fn no_address_is_narrower_than_its_share() {
        let width = balanced(&[line(&[1.0; 12])], 14.0);
        assert!(width >= NARROWEST * 14.0, "{width}");
    }
}
