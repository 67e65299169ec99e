//! Text as Typst markup that means nothing but that text.
//!
//! This is the one place where data become markup. Everything that a template interpolates, and everything that
//! stands in an enclosure, goes through [`typst`]; nothing else may write a user's text into Typst source.

mod words;

use crate::character::{is_letter, is_letter_or_digit};
use words::{combines, ends_a_paragraph, is_abbreviation, is_address, is_bound_by_hyphen, is_symbol, stays_whole};

/// Marks that [`crate::inline`] leaves in a text in place of its emphasis, and that [`typst`] turns into markup and
/// [`plain`] drops. They are Unicode noncharacters, reserved for use inside a process, and are refused in every
/// input, so that no text can carry one from outside.
pub const EMPHASIS: Marks = Marks { open: '\u{FDD0}', close: '\u{FDD1}' };

/// The marks of strong emphasis.
pub const STRONG: Marks = Marks { open: '\u{FDD2}', close: '\u{FDD3}' };

/// A place where a word may be divided, put there by [`crate::catalogue::Typography::hyphenated`] for languages that
/// Typst does not hyphenate; it too is a noncharacter.
pub const HYPHEN: char = '\u{FDD4}';

/// What Typst divides a word at. Pages lose those that are not at the end of a line when they are exported.
const SOFT_HYPHEN: char = '\u{AD}';

/// An opening and a closing mark.
#[derive(Debug, Clone, Copy)]
pub struct Marks {
    /// Before the marked text.
    pub open: char,
    /// After the marked text.
    pub close: char,
}

/// From this many characters on, a word may be longer than a line: the layout measures it, and breaks it anywhere if
/// it is. Widest letters fill an em each, and a narrow page's line holds about as many.
const LONG_WORD: usize = 20;

const NO_BREAK_SPACE: char = '\u{A0}';

/// From this many characters on, a word is no word, and fewer places to break it do: the time that Typst takes to choose
/// among them grows faster than their number.
const ENDLESS_WORD: usize = 200;

/// From this many characters on, a part of an address between its signs may be broken anywhere.
const LONG_PART: usize = 40;

/// Appends `text` as Typst markup.
///
/// Every ASCII punctuation character that may mean something in markup is escaped, so that no text is read as a list, a
/// heading, a link, code or a shorthand; white space is folded to single spaces, as Typst's markup would, while no-break
/// spaces are kept. Abbreviations are kept whole. Marks of emphasis become emphasis, and an opening mark without its
/// closing one is closed at the end.
pub fn typst(text: &str, markup: &mut String) {
    Writer { markup, open: 0, divides: true }.write(text);
}

/// `text` as Typst markup; see [`typst`].
#[must_use]
pub fn to_typst(text: &str) -> String {
    let mut markup = String::with_capacity(text.len() + text.len() / 8);
    typst(text, &mut markup);
    markup
}

/// `text` as Typst markup for where no words are hyphenated, so that none has to be kept whole; see [`typst`].
#[must_use]
pub fn to_undivided_typst(text: &str) -> String {
    let mut markup = String::with_capacity(text.len() + text.len() / 8);
    Writer { markup: &mut markup, open: 0, divides: false }.write(text);
    markup
}

/// Markup that is being written.
struct Writer<'a> {
    markup: &'a mut String,
    /// How many marks of emphasis wait for their partner.
    open: usize,
    /// Whether words are hyphenated where the text is set.
    divides: bool,
}

impl Writer<'_> {
    fn write(&mut self, text: &str) {
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let is_space = breaks(first);
            let end = rest.find(|character| breaks(character) != is_space).unwrap_or(rest.len());
            let (piece, after) = rest.split_at(end);
            if is_space {
                self.markup.push(' ');
            } else if self.divides && after.is_empty() && ends_a_paragraph(text, piece) {
                // What no-break spaces hold to the last word goes with it into the next line, and is not divided either.
                let (tied, last) = piece.rsplit_once(NO_BREAK_SPACE).map_or(("", piece), |(tied, last)| (tied, last));
                if !tied.is_empty() {
                    self.word(tied);
                    self.markup.push(NO_BREAK_SPACE);
                }
                self.markup.push_str("#whole[");
                last.chars().filter(|c| *c != HYPHEN).for_each(|c| self.character(c));
                self.markup.push_str("];");
            } else {
                self.word(piece);
            }
            rest = after;
        }
        for _ in 0..self.open {
            self.markup.push_str("];");
        }
    }

    /// A word with the punctuation around it, or several that no-break spaces hold together.
    fn word(&mut self, word: &str) {
        let core = word.trim_matches(|c: char| !is_letter_or_digit(c));
        if word.contains(NO_BREAK_SPACE) {
            self.tied(word);
        } else if (is_symbol(core) || is_bound_by_hyphen(core))
            && let Some((before, after)) = word.split_once(core)
        {
            self.pieces(before);
            self.markup.push_str("#box[");
            core.chars().filter(|c| *c != HYPHEN).for_each(|c| self.character(c));
            self.markup.push_str("];");
            self.pieces(after);
        } else if is_address(core)
            && let Some((before, after)) = word.split_once(core)
        {
            self.pieces(before);
            self.markup.push_str("#whole[");
            self.address(&core.replace(HYPHEN, ""));
            self.markup.push_str("];");
            self.pieces(after);
        } else {
            self.pieces(word);
        }
    }

    /// Words that no-break spaces hold together.
    fn tied(&mut self, words: &str) {
        let mut before = "";
        for (index, word) in words.split(NO_BREAK_SPACE).enumerate() {
            if index > 0 {
                self.markup.push(NO_BREAK_SPACE);
            }
            if self.divides && !word.contains(is_mark) && stays_whole(before, word) {
                self.markup.push_str("#whole[");
                self.letters(word, None);
                self.markup.push_str("];");
            } else {
                self.word(word);
            }
            before = word;
        }
    }

    /// An address: one that is longer than a line is broken after its signs, and within a part only where that is long too.
    fn address(&mut self, address: &str) {
        let is_long = address.chars().count() >= LONG_WORD;
        if is_long {
            self.markup.push_str("#long[");
        }
        let mut parts = address.split_inclusive(['/', '?', '&', '=', '.', '#', '@']).peekable();
        while let Some(part) = parts.next() {
            self.letters(part, (is_long && part.chars().count() >= LONG_PART).then_some(1));
            let is_sign = |part: &&str| part.chars().count() == 1;
            if is_long && parts.peek().is_some_and(|next| !is_sign(next)) {
                self.markup.push_str("#cut;");
            }
        }
        if is_long {
            self.markup.push_str("];");
        }
    }

    /// A part of a text without spaces. Marks of emphasis divide it: what is long between two of them is a long word.
    fn pieces(&mut self, word: &str) {
        let mut rest = word;
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(rest.find(is_mark).unwrap_or(rest.len()));
            match piece.chars().filter(|c| *c != HYPHEN).count() {
                length if length >= LONG_WORD => {
                    self.markup.push_str("#long[");
                    self.letters(piece, Some(if length > ENDLESS_WORD { 4 } else { 1 }));
                    self.markup.push_str("];");
                }
                _ => self.letters(piece, None),
            }
            let mut after = after.chars();
            if let Some(mark) = after.next() {
                self.character(mark);
            }
            rest = after.as_str();
        }
    }

    /// Letters and other characters, without marks of emphasis; abbreviations among them are kept whole. A long word may
    /// be cut after every so many of its characters, but not before a mark that combines with the one before it.
    fn letters(&mut self, word: &str, cuts: Option<usize>) {
        let mut uncut = 0;
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            if first == HYPHEN {
                self.markup.push(SOFT_HYPHEN);
                rest = &rest[first.len_utf8()..];
                continue;
            }
            let end = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len()).max(first.len_utf8());
            let (run, after) = rest.split_at(end);
            if self.divides && is_abbreviation(run) {
                self.markup.push_str("#whole[");
                self.markup.push_str(run);
                self.markup.push_str("];");
                self.cut(cuts, run.chars().count(), &mut uncut, after);
            } else if cuts.is_none() {
                run.chars().for_each(|c| self.character(c));
            } else {
                for (at, next) in run.char_indices() {
                    self.character(next);
                    self.cut(cuts, 1, &mut uncut, &rest[at + next.len_utf8()..]);
                }
            }
            rest = after;
        }
    }

    /// Lets a long word be broken here, before `after`, where so many of its characters have been written uncut.
    fn cut(&mut self, cuts: Option<usize>, written: usize, uncut: &mut usize, after: &str) {
        *uncut += written;
        if cuts.is_some_and(|cuts| *uncut >= cuts) && after.starts_with(|c| !combines(c)) {
            self.markup.push_str("#cut;");
            *uncut = 0;
        }
    }

    /// A character, escaped, or a mark of emphasis.
    fn character(&mut self, character: char) {
        match character {
            c if c == EMPHASIS.open || c == STRONG.open => {
                self.open += 1;
                self.markup.push_str(if c == EMPHASIS.open { "#emph[" } else { "#strong[" });
            }
            c if c == EMPHASIS.close || c == STRONG.close => {
                if self.open > 0 {
                    self.open -= 1;
                    self.markup.push_str("];");
                }
            }
            c => {
                if c.is_ascii_punctuation() && !self.is_plain(c) {
                    self.markup.push('\\');
                }
                self.markup.push(c);
            }
        }
    }

    /// Whether a sign means nothing in markup where it is about to be written: to read what is escaped takes Typst longer.
    fn is_plain(&self, sign: char) -> bool {
        match sign {
            ',' => true,
            // Behind a figure it may number a point, and behind another one be part of an ellipsis.
            '.' => self.markup.ends_with(char::is_alphabetic),
            _ => false,
        }
    }
}

const fn is_mark(character: char) -> bool {
    matches!(character, '\u{FDD0}'..='\u{FDD3}')
}

/// `text` without its marks of emphasis and of division.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_mark(*c) && *c != HYPHEN).collect()
}

/// Whether a line may be broken at this character, which then counts as white space.
fn breaks(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{A0}' | '\u{202F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn punctuation_is_literal() {
        assert_eq!(to_typst("#let x = 1"), "\\#let x \\= 1");
        assert_eq!(to_typst("1. // -- https://a.b"), "1\\. \\/\\/ \\-\\- #whole[https\\:\\/\\/a.b];");
    }

    #[test]
    fn abbreviations_are_kept_whole() {
        assert_eq!(to_typst("СВМДА, CICA-wide, A"), "#whole[СВМДА];, #whole[CICA];\\-wide, A");
    }

    #[test]
    fn nothing_need_be_kept_whole_where_no_words_are_hyphenated() {
        assert_eq!(to_undivided_typst("MEMBER STATES OF CICA"), "MEMBER STATES OF CICA");
        assert_eq!(to_undivided_typst("(MC/2023/4)."), "\\(#box[MC\\/2023\\/4];\\)\\.");
    }

    #[test]
    fn symbols_of_documents_are_kept_whole() {
        assert_eq!(to_typst("(MC/2023/4)."), "\\(#box[MC\\/2023\\/4];\\)\\.");
        assert_eq!(to_typst("and/or"), "and\\/or");
    }

    #[test]
    fn the_last_word_of_a_paragraph_is_not_divided_even_behind_a_no_break_space() {
        let long = "Секретариат просит направить ответ не позднее чем через неделю, то есть 20 сентября ";
        let markup = to_typst(&format!("{long}2024\u{a0}года."));
        assert!(markup.ends_with("2024\u{a0}#whole[года.];"), "{markup}");
    }

    #[test]
    fn a_figure_and_its_ending_stay_in_a_line() {
        assert_eq!(to_typst("12.00-ге дейін"), "#box[12\\.00\\-ге]; дейін");
        assert_eq!(to_typst("(5-й)."), "\\(#box[5\\-й];\\)\\.");
        let tied = "сағат\u{a0}12.00-ге";
        assert_eq!(to_typst(tied), "сағат\u{a0}#box[12\\.00\\-ге];");
        for text in ["27-28", "2024-06-27", "5-", "СВМДА-ның", "20-километровый-забег"] {
            assert!(!to_typst(text).contains("#box"), "{text}");
        }
    }

    #[test]
    fn a_letter_and_its_word_stay_in_a_line() {
        assert_eq!(to_typst("an e-mail (e-mail)"), "an #box[e\\-mail]; \\(#box[e\\-mail];\\)");
        assert!(!to_typst("co-operation, х-").contains("#box"));
    }

    #[test]
    fn a_word_behind_its_number_is_not_divided() {
        assert_eq!(to_typst("2027\u{a0}года, за"), "2027\u{a0}#whole[года,]; за");
        assert_eq!(to_typst("9\u{a0}December"), "9\u{a0}#whole[December];");
        assert_eq!(to_typst("в\u{a0}государстве"), "в\u{a0}государстве");
        assert!(to_typst(&format!("9\u{a0}{}", "x".repeat(LONG_WORD))).contains("#long["));
        assert_eq!(to_undivided_typst("2027\u{a0}ГОДА"), "2027\u{a0}ГОДА");
        let emphasised = to_typst(&crate::inline::parse("*9\u{a0}June and* then"));
        assert_eq!(emphasised, "#emph[9\u{a0}#whole[June]; and]; then");
    }

    #[test]
    fn addresses_are_not_hyphenated() {
        assert_eq!(to_typst("(office@a.org)."), "\\(#whole[office\\@a.org];\\)\\.");
        assert_eq!(to_typst("@ref a@b"), "\\@ref a\\@b");
        let long = to_typst("https://example.org/registration");
        assert_eq!(long, "#whole[#long[https\\:\\/\\/#cut;example.#cut;org\\/#cut;registration];];");
    }

    #[test]
    fn the_last_word_of_a_paragraph_is_not_divided() {
        let long = "A paragraph takes several lines. ".repeat(4);
        assert!(to_typst(&format!("{long}consideration.")).ends_with(" #whole[consideration.];"));
        assert!(to_typst(&format!("{long}«практикум».")).ends_with(" #whole[«практикум»\\.];"));
        assert_eq!(to_typst("In consideration."), "In consideration.");
    }

    #[test]
    fn a_no_break_space_is_kept_and_other_space_is_folded() {
        assert_eq!(to_typst("No.\u{A0}2 \n\t 2024"), "No.\u{A0}2 2024");
    }

    #[test]
    fn a_word_longer_than_a_line_may_be_broken_anywhere() {
        let markup = to_typst(&"x".repeat(LONG_WORD));
        assert_eq!(markup.matches("#cut;").count(), LONG_WORD - 1);
        assert!(markup.starts_with("#long[x") && markup.ends_with("x];"), "{markup}");
        assert_eq!(to_typst(&"x".repeat(LONG_WORD - 1)), "x".repeat(LONG_WORD - 1));
    }

    #[test]
    fn emphasis_that_begins_in_a_long_word_may_end_after_it() {
        let (word, text) = ("x".repeat(LONG_WORD), crate::inline::parse(&format!("*{} a* b", "x".repeat(LONG_WORD))));
        let markup = to_typst(&text).replace("#cut;", "");
        assert_eq!(markup, format!("#emph[#long[{word}]; a]; b"));
    }

    #[test]
    fn no_cut_stands_before_a_mark_that_combines() {
        let markup = to_typst(&"e\u{301}".repeat(LONG_WORD));
        assert!(markup.contains("e\u{301}#cut;e") && !markup.contains("#cut;\u{301}"), "{markup}");
    }

    proptest! {
        /// Whatever the text, taking our own calls and the backslashes away gives the text back.
        #[test]
        fn escaping_can_be_undone(text in "\\PC{0,200}") {
            prop_assume!(!text.contains("cut") && !text.contains("whole[") && !text.contains("long["));
            let markup = to_typst(&text);
            let mut back = String::new();
            let mut rest = markup.as_str();
            while let Some(c) = rest.chars().next() {
                if let Some(after) = rest.strip_prefix("#cut;").or_else(|| rest.strip_prefix("#whole[")).or_else(|| rest.strip_prefix("#box[")).or_else(|| rest.strip_prefix("#long[")).or_else(|| rest.strip_prefix("];")) {
                    rest = after;
                    continue;
                }
                let is_plain = c == ',' || c == '.' && back.ends_with(char::is_alphabetic);
                prop_assert!(c == '\\' || is_plain || !c.is_ascii_punctuation(), "{c:?} is not escaped in {markup:?}");
                let taken = if c == '\\' { rest[1..].chars().next().unwrap_or(c) } else { c };
                rest = &rest[usize::from(c == '\\') + taken.len_utf8()..];
                back.push(taken);
            }
            let fold = |text: &str| text.split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
            prop_assert_eq!(fold(&back), fold(&text));
        }
    }
}
