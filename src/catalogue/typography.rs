//! Where a line may be broken and where not, in one language.
//!
//! Some words must not be parted from their neighbour: a day from its month, a number from its unit, № from what it
//! counts, initials from the name, a dash from the word before it. [`Typography::set`] puts no-break spaces there, in
//! sentences and in enclosures alike, so that nobody has to type a character that cannot be seen. Which words these are is
//! said by the catalogue: the months, and the messages `no-break-after` (words that never end a line), `no-break-before`
//! (words that stay with the number before them) and `no-break-in-names` (words that never end a line of a letterhead or
//! address), all of them lists with spaces between.

use std::collections::BTreeSet;

use crate::character::{in_small_letters, is_letter, is_letter_or_digit};
use crate::compose::escape::HYPHEN;
use crate::language::Language;

/// A no-break space.
const TIE: char = '\u{A0}';

/// Letters of a word that is divided, at least: shorter ones would be legal to divide, and look it.
const LEAST_DIVIDED: usize = 5;

/// What stands before a word without belonging to it, and what after.
const OPENING: &[char] = &['(', '[', '“', '„', '«', '"', '‘'];
const CLOSING: &[char] = &[')', ']', '”', '»', '"', '’', ',', ';', ':', '!', '?'];

/// The words of a language that keep others by them.
#[derive(Debug, Clone, Default)]
pub struct Typography {
    months: BTreeSet<String>,
    after: BTreeSet<String>,
    before: BTreeSet<String>,
    in_names: BTreeSet<String>,
    /// Where words may be divided, in a language that Typst does not hyphenate.
    hyphenation: Option<fn(&str) -> Vec<usize>>,
}

impl Typography {
    pub(super) fn new(
        language: Option<&Language>,
        months: impl IntoIterator<Item = String>,
        [after, before, in_names]: [&str; 3],
    ) -> Self {
        let list = |words: &str| words.split_whitespace().map(str::to_lowercase).collect();
        Self {
            months: months.into_iter().map(|month| month.to_lowercase()).collect(),
            after: list(after),
            before: list(before),
            in_names: list(in_names),
            hyphenation: language.and_then(Language::hyphenation),
        }
    }

    /// The text with no-break spaces where words belong together. Only single plain spaces are replaced.
    #[must_use]
    pub fn set(&self, text: &str) -> String {
        let mut set = String::with_capacity(text.len());
        let mut words = text.split(' ').peekable();
        while let Some(left) = words.next() {
            set.push_str(left);
            let Some(right) = words.peek().copied() else { break };
            let is_last = right.contains('\n') || words.clone().nth(1).is_none();
            let belong_together = self.belong_together(left, right) || (is_last && self.is_month_and_year(left, right));
            set.push(if belong_together { TIE } else { ' ' });
        }
        set
    }

    /// A line of a letterhead or an address with no-break spaces behind the short words that begin a part of a name: «OF
    /// THE», «в».
    #[must_use]
    pub fn set_name(&self, line: &str) -> String {
        let mut set = String::with_capacity(line.len());
        let mut words = line.split(' ').peekable();
        while let Some(word) = words.next() {
            set.push_str(word);
            if words.peek().is_some() {
                set.push(if self.in_names.contains(&*in_small_letters(word)) { TIE } else { ' ' });
            }
        }
        set
    }

    /// The text, already [set](Self::set), with marks where its words may be divided; for text that becomes markup, and
    /// for nothing else.
    #[must_use]
    pub fn hyphenated(&self, text: &str) -> String {
        let Some(hyphenation) = self.hyphenation else { return text.to_string() };
        let mut marked = String::with_capacity(text.len() + text.len() / 4);
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let in_word = is_letter_or_digit(first);
            let end = rest.find(|c: char| is_letter_or_digit(c) != in_word).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            let mut from = 0;
            // What stays with its neighbour would be parted from it in the middle of the word.
            let is_tied = text[..text.len() - rest.len()].ends_with(TIE) || after.starts_with(TIE);
            let long_enough = in_word && !is_tied && word.chars().count() >= LEAST_DIVIDED;
            let points = if long_enough { hyphenation(word) } else { Vec::new() };
            for point in points {
                marked.push_str(&word[from..point]);
                marked.push(HYPHEN);
                from = point;
            }
            marked.push_str(&word[from..]);
            rest = after;
        }
        marked
    }

    fn belong_together(&self, left: &str, right: &str) -> bool {
        let (left, right) = (left.rsplit('\n').next().unwrap_or(left), right.split('\n').next().unwrap_or(right));
        let first = left.trim_start_matches(OPENING);
        if first.is_empty() || right.is_empty() {
            return false;
        }
        // No line begins with a dash.
        if matches!(right, "—" | "–") {
            return true;
        }
        // Most words are neither short nor beside a figure, and need not be looked up.
        if (!is_noun(first) || is_label(right)) && self.after.contains(&*in_small_letters(first)) {
            return true;
        }
        let (is_day, ends_in_number) = (is_day(first), left.ends_with(|c: char| c.is_ascii_digit()));
        if is_day || ends_in_number {
            let second = right.trim_end_matches(CLOSING).to_lowercase();
            let unpointed = second.trim_end_matches('.');
            if is_day && self.months.contains(unpointed)
                || ends_in_number && (self.before.contains(&second) || self.before.contains(unpointed))
            {
                return true;
            }
        }
        (is_initials(first) && right.starts_with(char::is_uppercase))
            || is_one_number(first, right)
            || is_sum(first, right)
    }

    /// `October 2024.`: at the end of a paragraph the year alone would be its last line.
    fn is_month_and_year(&self, left: &str, right: &str) -> bool {
        let (left, right) = (left.rsplit('\n').next().unwrap_or(left), right.split('\n').next().unwrap_or(right));
        let Some(year) = right.strip_suffix('.') else { return false };
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        // The day may be tied to its month already.
        let month = left.rsplit(TIE).next().unwrap_or(left).trim_start_matches(OPENING);
        is_year && self.months.contains(&*in_small_letters(month))
    }
}

/// Figures and three more of the same number: `11 500`, `500 000,`.
fn is_one_number(left: &str, right: &str) -> bool {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let right = right.trim_end_matches(CLOSING).trim_end_matches('.');
    let (three, rest) = right.split_at_checked(3).unwrap_or((right, ""));
    (1..=3).contains(&left.len())
        && is_digits(left)
        && three.len() == 3
        && is_digits(three)
        && (rest.is_empty() || rest.starts_with([',', '.']) || rest.starts_with(TIE))
}

/// A currency and its sum: `USD 1,500`.
fn is_sum(left: &str, right: &str) -> bool {
    left.len() == 3
        && left.bytes().all(|byte| byte.is_ascii_uppercase())
        && right.starts_with(|c: char| c.is_ascii_digit())
}

/// A day of the month or a span of days: `27`, `11–12`.
fn is_day(word: &str) -> bool {
    word.split(['-', '–']).all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A word that is written out: it stays with the number or letter that it counts by (`Annex 2`, `Section A`), and may
/// part from any other word. What is short or abbreviated stays with whatever comes.
fn is_noun(word: &str) -> bool {
    word.chars().count() > 3 && word.chars().all(is_letter)
}

/// What things are numbered by: `2`, `IV`, `A`.
fn is_label(word: &str) -> bool {
    word.trim_start_matches(OPENING).starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
}

/// `K.` or `К.К.`.
pub(super) fn is_initials(word: &str) -> bool {
    let mut letters = word.chars();
    let mut any = false;
    while let Some(letter) = letters.next() {
        if !letter.is_uppercase() || letters.next() != Some('.') {
            return false;
        }
        any = true;
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    fn russian() -> Typography {
        Typography::new(None, ["июня".to_string(), "октября".to_string()], ["№ г. в пункт", "л. года", "в по"])
    }

    #[test]
    fn only_words_of_a_language_with_a_rule_are_marked() -> Result<(), unic_langid::LanguageIdentifierError> {
        let kazakh = Typography::new(Some(&"kk".parse()?), [], [""; 3]);
        let shown = |typography: &Typography, text: &str| typography.hyphenated(text).replace(HYPHEN, "|");
        assert_eq!(shown(&kazakh, "2024\u{a0}жылғы, сағат\u{a0}12.00"), "2024\u{a0}жылғы, сағат\u{a0}12.00");
        assert_eq!(shown(&kazakh, "«мүше-мемлекет», СВМДА-ның 2024жыл"), "«мүше-мем|ле|кет», СВМДА-ның 2024жыл");
        assert_eq!(shown(&russian(), "государства"), "государства");
        Ok(())
    }

    #[test]
    fn words_that_belong_together_are_tied() {
        let set = |text: &str| russian().set(text).replace(TIE, "~");
        assert_eq!(set("27 июня 2024 года"), "27~июня 2024~года");
        assert_eq!(set("(11–12 октября)"), "(11–12~октября)");
        assert_eq!(set("на 10 л."), "на 10~л.");
        assert_eq!(set("дождь — 35 л.\n— июнь"), "дождь~— 35~л.\n— июнь");
        assert_eq!(set("№ DOC/779, г. Астана"), "№~DOC/779, г.~Астана");
        assert_eq!(set("В Азии и в Европе"), "В~Азии и в~Европе");
        assert_eq!(set("господин К. К. Токаев"), "господин К.~К.~Токаев");
        assert_eq!(set("не ранее 5\u{a0}июня 2024."), "не ранее 5~июня~2024.");
        assert_eq!(set("не ранее июня 2024."), "не ранее июня~2024.");
        assert_eq!(set("не ранее июня 2024. Тогда"), "не ранее июня 2024. Тогда");
        assert_eq!(set("11 500 000 долларов, USD 1,500"), "11~500~000 долларов, USD~1,500");
        assert_eq!(set("в 2023 100 участников, 12 2024"), "в~2023 100 участников, 12 2024");
        assert_eq!(set("пункт 3, пункт о мерах, Пункт А"), "пункт~3, пункт о мерах, Пункт~А");
    }

    #[test]
    fn other_spaces_are_left_alone() {
        for text in ["a  b", "2024 июнь", " x ", "1234 июня", "MC/2023 x", ""] {
            assert_eq!(russian().set(text), text);
        }
    }

    #[test]
    fn short_words_stay_with_what_follows_them_in_a_name() {
        assert_eq!(russian().set_name("СОВЕЩАНИЯ ПО МЕРАМ В АЗИИ"), "СОВЕЩАНИЯ ПО\u{A0}МЕРАМ В\u{A0}АЗИИ");
        assert_eq!(russian().set_name("В РЕСПУБЛИКЕ ПО"), "В\u{A0}РЕСПУБЛИКЕ ПО");
    }
}
