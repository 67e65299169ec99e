//! The full stops of a sentence: one, where a sentence ends in a text that brings its own, or in "p." or «г.», and none
//! where such a text stands in its middle.

use std::borrow::Cow;

use super::escape::{EMPHASIS, STRONG};

/// The sentence with one full stop wherever a word ends in two, be it the end of an emphasis that parts them. Three are
/// an ellipsis, and stay; so do two within a word, such as the path `../map`, and two behind a question or exclamation
/// mark, which are the ellipsis of Russian there.
pub fn single(sentence: &str) -> Cow<'_, str> {
    let sentence = before_commas(sentence);
    if !sentence.contains("..") && !sentence.contains(ends_emphasis) {
        return sentence;
    }
    Cow::Owned(in_pairs(&sentence))
}

/// Letters of a word that is no abbreviation, at least: `Dept.,` keeps its full stop, and `Section.,` does not.
const WRITTEN_OUT: usize = 6;

/// The sentence without the full stop that a text brought into its middle, before a comma or another sign.
fn before_commas(sentence: &str) -> Cow<'_, str> {
    let is_sign = |c: char| matches!(c, ',' | ';' | ':');
    let stops: Vec<usize> = sentence
        .match_indices('.')
        .filter(|(at, _)| {
            let word = sentence[..*at].trim_end_matches(ends_emphasis);
            let letters = word.chars().rev().take_while(|c| c.is_alphabetic()).count();
            let goes_on = sentence[at + 1..].trim_start_matches(ends_emphasis).starts_with(is_sign);
            goes_on && letters >= WRITTEN_OUT
        })
        .map(|(at, _)| at)
        .collect();
    if stops.is_empty() {
        return Cow::Borrowed(sentence);
    }
    let kept = sentence.char_indices().filter(|(at, _)| !stops.contains(at));
    Cow::Owned(kept.map(|(_, c)| c).collect())
}

fn in_pairs(sentence: &str) -> String {
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
    single
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
    fn a_full_stop_does_not_stand_before_a_comma_but_in_an_abbreviation() {
        assert_eq!(single("Protocol Section., tel. 5."), "Protocol Section, tel. 5.");
        assert_eq!(single("Бөлімі.; тел."), "Бөлімі; тел.");
        for text in ["Protocol Dept., tel.", "ул. Достык, просп., 5", "U.S., and", "5., 6."] {
            assert_eq!(single(text), text);
        }
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
