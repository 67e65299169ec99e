//! A line of text with emphasis: `*italic*`, `**bold**`, and `\*` for a star.
//!
//! This is all that a text field of a note may hold; everything else in it is literal. A star is a mark only where it
//! touches the words that it marks and has a partner; otherwise it too stands for itself. Emphasis is kept as
//! [`escape::EMPHASIS`] and [`escape::STRONG`] marks, which pass through a sentence unharmed.

use crate::compose::escape::{EMPHASIS, Marks, STRONG};

/// Turns the stars of a text into marks.
#[must_use]
pub fn parse(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut marked = String::with_capacity(text.len());
    let mut open: Vec<(Marks, usize)> = Vec::new();
    let mut at = 0;
    while let Some(&character) = characters.get(at) {
        let run = characters[at..].iter().take_while(|c| **c == '*').count();
        match (character, run) {
            ('\\', _) if characters.get(at + 1) == Some(&'*') => {
                marked.push('*');
                at += 2;
            }
            (_, 1 | 2) => {
                let (marks, length) = if run == 2 { (STRONG, 2) } else { (EMPHASIS, 1) };
                let before = at.checked_sub(1).and_then(|index| characters.get(index)).copied();
                let after = characters.get(at + run).copied();
                if open.last().is_some_and(|(_, opened)| *opened == length) && closes(before, after) {
                    marked.push(marks.close);
                    open.pop();
                } else if opens(before, after) && open.len() < 2 && has_partner(&characters[at + run..], run) {
                    marked.push(marks.open);
                    open.push((marks, length));
                } else {
                    marked.extend(std::iter::repeat_n('*', run));
                }
                at += run;
            }
            (_, 0) => {
                marked.push(character);
                at += 1;
            }
            _ => {
                marked.extend(std::iter::repeat_n('*', run));
                at += run;
            }
        }
    }
    // A mark whose partner turned out to close something else is closed at the end of the text.
    marked.extend(open.iter().rev().map(|(marks, _)| marks.close));
    marked
}

fn opens(before: Option<char>, after: Option<char>) -> bool {
    before.is_none_or(|c| !c.is_alphanumeric()) && after.is_some_and(|c| !c.is_whitespace() && c != '*')
}

fn closes(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|c| !c.is_whitespace() && c != '*') && after.is_none_or(|c| !c.is_alphanumeric())
}

/// Whether a run of as many stars follows that can close.
fn has_partner(rest: &[char], length: usize) -> bool {
    let mut at = 0;
    while at < rest.len() {
        let run = rest[at..].iter().take_while(|c| **c == '*').count();
        if run == 0 {
            at += if rest[at] == '\\' { 2 } else { 1 };
            continue;
        }
        if run == length && at > 0 && closes(rest.get(at - 1).copied(), rest.get(at + run).copied()) {
            return true;
        }
        at += run;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::escape::to_typst;

    #[test]
    fn stars_that_touch_words_are_emphasis() {
        assert_eq!(to_typst(&parse("a *b c* d")), "a #emph[b c]; d");
        assert_eq!(to_typst(&parse("**b**.")), "#strong[b];\\.");
        assert_eq!(to_typst(&parse("**a *b* c**")), "#strong[a #emph[b]; c];");
    }

    #[test]
    fn other_stars_stand_for_themselves() {
        for text in ["2 * 3 * 4", "a*b*c", "* a", "*", "**", "***a***", "*a", "a*"] {
            assert_eq!(parse(text), text);
        }
        assert_eq!(parse("\\*a\\*"), "*a*");
    }
}
