//! The full stops of a sentence: one, where a sentence ends in a text that brings its own, or in "p." or «г.».

use std::borrow::Cow;

use super::escape::{EMPHASIS, STRONG};

/// The sentence with one full stop wherever a word ends in two, be it the end of an emphasis that parts them. Three are
/// an ellipsis, and stay; so do two within a word, such as the path `../map`, and two behind a question or exclamation
/// mark, which are the ellipsis of Russian there.
pub fn single(sentence: &str) -> Cow<'_, str> {
    if !sentence.contains("..") && !sentence.contains(ends_emphasis) {
        return Cow::Borrowed(sentence);
    }
    let mut single = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(start) = rest.find('.') {
        let run = &rest[start..];
        let end = run.find(|character| character != '.' && !ends_emphasis(character)).unwrap_or(run.len());
        let (run, after) = run.split_at(end);
        let is_ellipsis = rest[..start].trim_end_matches(ends_emphasis).ends_with(['?', '!']);
        single.push_str(&rest[..=start]);
        let ends_word = after.chars().next().is_none_or(char::is_whitespace);
        let is_double = ends_word && !is_ellipsis && run.matches('.').count() == 2;
        single.extend(run.chars().skip(1).filter(|character| !is_double || *character != '.'));
        rest = after;
    }
    single.push_str(rest);
    Cow::Owned(single)
}

fn ends_emphasis(character: char) -> bool {
    character == EMPHASIS.close || character == STRONG.close
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_full_stops_one_is_left() {
        assert_eq!(single("Venue: 8, Mangilik Yel ave.. It"), "Venue: 8, Mangilik Yel ave. It");
        assert_eq!(single("на 10 л.."), "на 10 л.");
        let emphasis =
            |text: &str| text.replace('<', &EMPHASIS.open.to_string()).replace('>', &EMPHASIS.close.to_string());
        assert_eq!(single(&emphasis("<ave.>. B.")), emphasis("<ave.> B."));
        assert_eq!(single(&emphasis("<a>. b")), emphasis("<a>. b"));
    }

    #[test]
    fn all_else_stays() {
        for text in
            ["and so on...", "a.b.c", "“2023.”. End.", "....", ".", "", "../a/../b c", "Как?.. Так!..", "Что?!.."]
        {
            assert_eq!(single(text), text);
        }
    }
}
