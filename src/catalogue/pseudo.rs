//! The pseudo-language `en-XA`: English that can be read and is not English.
//!
//! Every letter of the catalogue's text that has one takes an accent, and every vowel stands twice, which makes the text
//! about 30 per cent longer, as a translation may be. What stays without accents on a page does not come from the
//! catalogue: a note's own fields, its number, its enclosures. What no longer fits would not fit in another language.
//!
//! Names and months are text of the catalogue and are accented with it; placeables, functions, keys of variants, literals
//! in quotation marks, and the grammar of names (`.gender`, `.number`) are not.

use super::syntax::{self, Element, Expression, Pattern};
use crate::source::Source;

/// The tag of the pseudo-language.
pub const TAG: &str = "en-XA";
/// The language that it is made of.
pub const BASE: &str = "en";

/// Letters with their accents, all in Libertinus Serif in each of its styles. The others stay as they are.
const ACCENTS: &[(char, char)] = &[
    ('a', 'á'),
    ('c', 'ç'),
    ('d', 'đ'),
    ('e', 'é'),
    ('g', 'ğ'),
    ('h', 'ĥ'),
    ('i', 'í'),
    ('j', 'ĵ'),
    ('k', 'ķ'),
    ('l', 'ł'),
    ('n', 'ñ'),
    ('o', 'ö'),
    ('r', 'ř'),
    ('s', 'š'),
    ('t', 'ť'),
    ('u', 'ú'),
    ('w', 'ŵ'),
    ('y', 'ý'),
    ('z', 'ž'),
];

const VOWELS: &str = "aeiou";

/// What of a name is no text but grammar.
const GRAMMAR: &[&str] = &["gender", "number"];

/// A catalogue's file with its text in the pseudo-language. What does not parse stays as it is.
#[must_use]
pub fn accented(text: &str) -> String {
    let source = Source::new("", text);
    let tree = syntax::parse(&source);
    let mut texts = Vec::new();
    let messages = tree.messages().map(|message| (message.value.as_ref(), &message.attributes));
    let terms = tree.terms().map(|term| (Some(&term.value), &term.attributes));
    for (value, attributes) in messages.chain(terms) {
        let spoken = attributes.iter().filter(|attribute| !GRAMMAR.contains(&attribute.id.name));
        for pattern in value.into_iter().chain(spoken.map(|attribute| &attribute.value)) {
            collect(pattern, &mut texts);
        }
    }
    texts.sort_by_key(|slice| slice.as_ptr());
    let mut accented = String::with_capacity(text.len() + text.len() / 2);
    let mut from = 0;
    for text_element in texts {
        let range = tree.span(text_element).range();
        accented.push_str(&source.text()[from..range.start]);
        append(text_element, &mut accented);
        from = range.end;
    }
    accented.push_str(&source.text()[from..]);
    accented
}

/// The texts of a pattern and its variants, in the order of the file.
fn collect<'s>(pattern: &Pattern<'s>, texts: &mut Vec<&'s str>) {
    for element in &pattern.elements {
        match element {
            Element::TextElement { value } => texts.push(value),
            Element::Placeable { expression } => collect_variants(expression, texts),
        }
    }
}

fn collect_variants<'s>(expression: &Expression<'s>, texts: &mut Vec<&'s str>) {
    match expression {
        Expression::Select { variants, .. } => variants.iter().for_each(|variant| collect(&variant.value, texts)),
        Expression::Inline(syntax::Inline::Placeable { expression }) => collect_variants(expression, texts),
        Expression::Inline(_) => {}
    }
}

/// Letters with their accents, vowels twice: capitals in a word of capitals, else once more as a small letter.
fn append(text: &str, accented: &mut String) {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let small = letter.to_ascii_lowercase();
        let accent = ACCENTS.iter().find(|(plain, _)| *plain == small).map_or(small, |(_, accent)| *accent);
        let among_capitals = before.is_uppercase() || letters.peek().is_some_and(|next| next.is_uppercase());
        let capital = accent.to_uppercase().next().unwrap_or(accent);
        accented.push(if letter.is_ascii_uppercase() { capital } else { accent });
        if VOWELS.contains(small) {
            accented.push(if letter.is_ascii_uppercase() && among_capitals { capital } else { accent });
        }
        before = letter;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_is_accented_and_nothing_else() {
        let text = "# A comment\nopen = The { NAME($sender, form: \"short\") } has\n    { $n ->\n        [one] one day\n       *[other] { $n } days\n    }\n\
                    -party-x = CICA Union\n    .short = { \"a\" }U\n    .gender = neuter\n";
        let expected = "# A comment\nopen = Ťĥéé { NAME($sender, form: \"short\") } ĥááš\n    { $n ->\n        [one] ööñéé đááý\n       *[other] { $n } đááýš\n    }\n\
                        -party-x = ÇÍÍÇÁÁ Úúñííööñ\n    .short = { \"a\" }Úú\n    .gender = neuter\n";
        assert_eq!(accented(text), expected);
    }

    #[test]
    fn a_text_becomes_about_a_third_longer() {
        let text =
            "x = The Secretariat avails itself of this opportunity to renew the assurances of its consideration.\n";
        let (before, after) = (text.chars().count(), accented(text).chars().count());
        assert!((125..=140).contains(&(after * 100 / before)), "{before} {after}");
    }

    proptest! {
        #[test]
        fn any_text_parses_as_before(text in "(?s)[a-z]{1,3} = [-a-z{}\"$.*\\[\\] \n#=>]{0,60}") {
            let (before, after) = (Source::new("", text.as_str()), Source::new("", accented(&text)));
            let entries = |source: &Source| {
                let tree = syntax::parse(source);
                (tree.messages().count(), tree.terms().count())
            };
            prop_assert_eq!(entries(&before), entries(&after));
        }
    }
}
