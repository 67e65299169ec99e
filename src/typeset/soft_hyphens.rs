//! Soft hyphens, at which Typst divides the words of languages that it does not hyphenate itself.

use typst::text::TextItem;

const SOFT_HYPHEN: &str = "\u{AD}";

/// Takes the soft hyphens out of a text that are within its line: they show nothing, and would be copied with it. One at
/// the end of a line has a glyph to itself, and remains.
pub fn forget(item: &mut TextItem) {
    if !item.text.contains(SOFT_HYPHEN) {
        return;
    }
    let shown = |at: usize| {
        let alone = at..at + SOFT_HYPHEN.len();
        item.glyphs.iter().any(|glyph| glyph.range() == alone)
    };
    let hidden: Vec<usize> = item.text.match_indices(SOFT_HYPHEN).map(|(at, _)| at).filter(|at| !shown(*at)).collect();
    let moved = |at: u16| {
        let before = hidden.partition_point(|hidden| *hidden < usize::from(at)) * SOFT_HYPHEN.len();
        at.saturating_sub(u16::try_from(before).unwrap_or(u16::MAX))
    };
    for glyph in &mut item.glyphs {
        glyph.range = moved(glyph.range.start)..moved(glyph.range.end);
    }
    let kept = item.text.char_indices().filter(|(at, _)| hidden.binary_search(at).is_err());
    item.text = kept.map(|(_, character)| character).collect();
}
