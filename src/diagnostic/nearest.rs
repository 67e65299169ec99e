//! The name that was probably meant by one that is not known.

/// Names that a misspelt one is compared with, at most: each comparison takes its time.
const MAXIMUM_COMPARED: usize = 5000;

/// The known name that the written one was probably meant to be: one that differs by a slip of the pen, or that the
/// written one says with more or fewer words. What both have in common at their edges, such as a folder or an ending,
/// says nothing of their likeness.
#[must_use]
pub fn nearest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    if known.len() > MAXIMUM_COMPARED {
        return None;
    }
    let written = comparable(written);
    let distance = |name: &str| {
        let name = comparable(name);
        if holds(&written, &name) || holds(&name, &written) {
            return Some(2);
        }
        let (written, name) = without_common_edges(&written, &name);
        let longest = written.chars().count().max(name.chars().count());
        let distance = strsim::damerau_levenshtein(written, name);
        let kindred = is_kindred(written, name).then_some(longest);
        let negated = written.strip_prefix("un").or_else(|| written.strip_prefix("non-")) == Some(name);
        (distance <= (longest / 3).max(1) && !negated).then_some(distance).or(kindred)
    };
    known.iter().filter_map(|name| Some((distance(name)?, *name))).min().map(|(_, name)| name)
}

fn comparable(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '_'], "-")
}

/// Whether a name has all words of another, in one piece.
fn holds(long: &str, short: &str) -> bool {
    short.chars().count() > 3 && format!("-{long}-").contains(&format!("-{short}-"))
}

/// Letters that kindred words begin with, at least.
const STEM: usize = 5;

/// Letters of an ending, at most.
const LONGEST_ENDING: usize = 5;

/// Whether two words begin alike and differ in their endings alone: *invite*, *invitation*.
fn is_kindred(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    let longer = one.chars().count().max(other.chars().count());
    let is_ending = longer - alike <= LONGEST_ENDING;
    alike >= STEM && alike + 1 >= shorter && is_ending && !one.contains('-') && !other.contains('-')
}

/// Two names without the words that both begin and end with.
fn without_common_edges<'a>(left: &'a str, right: &'a str) -> (&'a str, &'a str) {
    let edge = |c: char| !c.is_alphanumeric();
    let same = left.char_indices().zip(right.chars()).take_while(|((_, a), b)| a == b);
    let start = same.filter(|((_, c), _)| edge(*c)).map(|((at, c), _)| at + c.len_utf8()).last().unwrap_or(0);
    let (left, right) = (&left[start..], &right[start..]);
    let same = left.chars().rev().zip(right.chars().rev()).take_while(|(a, b)| a == b).map(|(c, _)| c);
    let mut length = 0;
    let mut end = 0;
    for character in same {
        length += character.len_utf8();
        if edge(character) {
            end = length;
        }
    }
    (&left[..left.len() - end], &right[..right.len() - end])
}

/// The question whether a known name was meant, with the sign before it. One that looks the same is told apart.
#[must_use]
pub fn meant(sign: &str, written: &str, name: &str) -> String {
    let foreign: Vec<String> =
        written.chars().filter(|c| is_cyrillic(*c)).map(|letter| format!("`{letter}`")).collect();
    if foreign.is_empty()
        || name.chars().any(is_cyrillic)
        || written.chars().all(|c| is_cyrillic(c) || !c.is_alphabetic())
    {
        return format!("did you mean `{sign}{name}`?");
    }
    let are = if foreign.len() == 1 { "is a Cyrillic letter" } else { "are Cyrillic letters" };
    format!("did you mean `{sign}{name}`? {} {are}: type the name anew", foreign.join(", "))
}

const fn is_cyrillic(character: char) -> bool {
    matches!(character, '\u{400}'..='\u{52f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        assert_eq!(nearest("transmital", &["transmittal", "invitation"]), Some("transmittal"));
        assert_eq!(nearest("Kind", &["kind", "date"]), Some("kind"));
        assert_eq!(nearest("xyz", &["kind", "date"]), None);
        assert_eq!(nearest("secretary", &["secretariat", "member-states"]), Some("secretariat"));
        assert_eq!(nearest("CICA Member States", &["secretariat", "member-states"]), Some("member-states"));
        assert_eq!(nearest("place-and-dates", &["place-and-date", "address"]), Some("place-and-date"));
        assert_eq!(nearest("decisons.md", &["decisions.md", "plan.md"]), Some("decisions.md"));
    }

    #[test]
    fn what_names_have_in_common_at_their_edges_makes_them_no_namesakes() {
        assert_eq!(nearest("pdf/absent.pdf", &["pdf/count.pdf"]), None);
        assert_eq!(nearest("transmittal-second", &["transmittal-opening"]), None);
        assert_eq!(nearest("unofficial", &["official"]), None);
    }

    #[test]
    fn a_word_with_another_ending_is_recognised() {
        assert_eq!(nearest("invite", &["invitation", "free"]), Some("invitation"));
        assert_eq!(nearest("condole", &["condolence", "congratulation"]), Some("condolence"));
        assert_eq!(nearest("conduct", &["condolence", "congratulation"]), None);
    }
}
