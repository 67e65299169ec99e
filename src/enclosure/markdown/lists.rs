//! Lists as comrak sees them, made into lists as they were meant.
//!
//! To comrak, items that count with letters and items that count with figures are all alike, and a list that follows
//! another on the very next line without being indented stands beside it. Here lists are parted where their way of
//! counting changes, and a list of letters is brought into the item under which it was written, or the reverse:
//!
//! ```text
//! 1. The Parties shall:
//! a) inform one another;
//! b) consult.
//! 2. This paragraph does not affect ...
//! ```

use std::mem::{Discriminant, discriminant};

use super::{Block, List, MAX_DEPTH, Numbering, Style};

/// How one item counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    /// A bullet.
    Bullet,
    /// A figure, as written.
    Figure(u32, char),
    /// A letter: its numbering were it the first of its list, and the sequence that it belongs to.
    Letter(Numbering, usize),
}

impl Count {
    /// Whether an item stands in one list with the item before it.
    ///
    /// Figures need not follow one another, since comrak has seen to it that they belong together; what they say is
    /// checked elsewhere.
    pub(super) fn follows(self, before: Count) -> bool {
        match (before, self) {
            (Count::Bullet, Count::Bullet) => true,
            (Count::Figure(_, before), Count::Figure(_, suffix)) => before == suffix,
            (Count::Letter(before, one), Count::Letter(numbering, other)) => {
                one == other && before.start + 1 == numbering.start
            }
            _ => false,
        }
    }

    /// The numbering of a list that begins with this item.
    pub(super) fn numbering(self) -> Option<Numbering> {
        match self {
            Count::Bullet => None,
            Count::Figure(start, suffix) => Some(Numbering { start, style: Style::Decimal, bracketed: false, suffix }),
            Count::Letter(numbering, _) => Some(numbering),
        }
    }
}

/// Adds a list to the blocks before it. `attached` says that no empty line stands between it and the last of them.
pub(super) fn add(blocks: &mut Vec<Block>, list: List, attached: bool, depth: usize) {
    let left = match blocks.last_mut() {
        Some(Block::List(before)) if attached => adopt(before, list, depth),
        _ => Some(list),
    };
    blocks.extend(left.map(Block::List));
}

/// Makes a list part of the one before it, where it goes on with it or with a list in its last item, or where one of
/// them counts with letters and the other does not; otherwise gives it back.
fn adopt(before: &mut List, list: List, depth: usize) -> Option<List> {
    if continues(before, &list) {
        before.tight &= list.tight;
        before.items.extend(list.items);
        return None;
    }
    let alike = lettering(before) == lettering(&list);
    let Some(item) = before.items.last_mut() else { return Some(list) };
    let list = match item.last_mut() {
        Some(Block::List(inner)) if depth < MAX_DEPTH => adopt(inner, list, depth + 1)?,
        _ => list,
    };
    // Without a limit, lists that alternate would nest without end.
    if alike || depth >= MAX_DEPTH {
        return Some(list);
    }
    item.push(Block::List(list));
    None
}

fn continues(before: &List, list: &List) -> bool {
    match (before.numbering, list.numbering) {
        (None, None) => true,
        (Some(one), Some(other)) => {
            let next = u32::try_from(before.items.len()).ok().and_then(|length| one.start.checked_add(length));
            (one.style, one.bracketed, one.suffix) == (other.style, other.bracketed, other.suffix)
                && next == Some(other.start)
        }
        _ => false,
    }
}

/// What the items of a list are told by where no figures or bullets are: letters are another thing than numerals.
fn lettering(list: &List) -> Option<Discriminant<Style>> {
    let style = list.numbering.map(|numbering| numbering.style).filter(|style| *style != Style::Decimal);
    style.map(|style| discriminant(&style))
}
