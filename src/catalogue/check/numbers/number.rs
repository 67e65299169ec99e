//! A number in figures, and what it says in the ways of writing numbers that languages have.

use std::ops::Range;

use super::Numerals;
use crate::catalogue::check::text::VALUE;
use crate::catalogue::check::words::words;

/// Up to this number a language may well say in a word what another says in figures.
const IN_WORDS: u64 = 20;

/// What may say one in English.
const FOR_ONE: &[&str] = &["a", "an", "single", "sole", "each", "every", "per", "only", "another"];

/// The sign that parts decimals in a language, and the one that groups figures, where they are known.
pub type FigureSigns = Option<(char, char)>;

/// A number as it stands in a text, with the signs within it.
pub struct Number<'r> {
    pub written: &'r str,
    pub range: Range<usize>,
}

impl Number<'_> {
    /// What it says in one way or another of writing numbers, with a point before its decimals: `2,5` is 2.5, and
    /// `1,250` is 1250 in one language and 1.250 in another.
    fn values(&self) -> Vec<String> {
        let Some(last) = self.written.rfind([',', '.']) else { return vec![joined(self.written)] };
        let (before, after) = (&self.written[..last], &self.written[last + 1..]);
        let mut values = Vec::new();
        let is_other = |sign: char| !before.contains(sign);
        if self.written[last..].chars().next().is_some_and(is_other) && after.bytes().all(|b| b.is_ascii_digit()) {
            values.push(format!("{}.{after}", joined(before)));
        }
        let whole = joined(self.written);
        if !values.contains(&whole) {
            values.push(whole);
        }
        values
    }

    /// What it says in a language of these signs, where they leave no doubt; else what it may say.
    fn values_by(&self, signs: FigureSigns) -> Vec<String> {
        let certain = signs.and_then(|(decimal, grouping)| {
            let last = self.written.rfind([',', '.'])?;
            let (before, after) = (&self.written[..last], &self.written[last + 1..]);
            let sign = self.written[last..].chars().next()?;
            let is_plain = !before.contains([':', '.', ',']) && after.len() == 3 && before.len() <= 3;
            match sign {
                _ if !is_plain || before.starts_with('0') => None,
                _ if sign == decimal => Some(format!("{before}.{after}")),
                _ if sign == grouping => Some(format!("{before}{after}")),
                _ => None,
            }
        });
        certain.map_or_else(|| self.values(), |value| vec![value])
    }

    /// Whether both may say one number, each in a language of its signs.
    pub fn has_value_of(&self, (here, there): (FigureSigns, FigureSigns), other: &Self) -> bool {
        let values = self.values_by(here);
        other.values_by(there).iter().any(|value| values.contains(value))
    }

    /// Whether both say one number where words behind them make them larger by so many zeros.
    pub fn has_value_of_scaled(&self, zeros: u32, other: &Self, other_zeros: u32) -> bool {
        let scaled = |number: &Self, zeros| number.values().iter().filter_map(|value| scaled(value, zeros)).collect();
        let (own, others): (Vec<String>, Vec<String>) = (scaled(self, zeros), scaled(other, other_zeros));
        (zeros > 0 || other_zeros > 0) && own.iter().any(|value| others.contains(value))
    }

    /// Hours and minutes, where it may be a time.
    pub fn time(&self) -> Option<(u32, u32)> {
        let (hour, minute) = self.written.split_once([':', '.'])?;
        let two = minute.len() == 2 && (1..=2).contains(&hour.len());
        Some((hour.parse().ok()?, minute.parse().ok()?)).filter(|(hour, minute)| two && *hour <= 24 && *minute < 60)
    }

    /// Whether both say the same number or the same time; `twelve` where hours may be counted to twelve.
    pub fn is(&self, other: &Self, signs: (FigureSigns, FigureSigns), twelve: bool) -> bool {
        let whole = |number: &Self| number.time().or_else(|| Some((number.written.parse().ok()?, 0)));
        let same_time = || {
            (twelve || self.time().is_some() || other.time().is_some())
                && whole(self).zip(whole(other)).is_some_and(|(one, another)| is_same_time(one, another, twelve))
        };
        self.has_value_of(signs, other) || same_time()
    }

    /// Whether a text says it in a word.
    pub fn is_word_of(&self, text: &str, numerals: &Numerals) -> bool {
        let whole = || self.values().iter().find_map(|value| value.parse().ok());
        let number = self.time().map_or_else(whole, |(hour, _)| usize::try_from(hour).ok());
        number.is_some_and(|number| numerals.are_in(text, number))
    }

    /// Whether a text need not say it though words for numbers are known: an article or a pronoun says one, nothing at all
    /// says none, and halves have words of their own.
    pub fn may_go_without(&self, text: &str, language: &str) -> bool {
        self.values().iter().any(|value| match value.as_str() {
            "1" => language != "en" || words(text).any(|word| FOR_ONE.contains(&&*word.small())),
            value => value == "0" || value.ends_with(".5"),
        })
    }

    /// Whether it is a part of a word or symbol: `3D`, `A4`, `v2`.
    pub fn is_part_of_a_word(&self, text: &str) -> bool {
        let is_part = |c: char| c.is_alphabetic() || matches!(c, '/' | '_');
        text[..self.range.start].ends_with(is_part) || text[self.range.end..].starts_with(is_part)
    }

    /// Whether it is so small that a language may say it in a word; halves have words too.
    pub fn may_be_a_word(&self) -> bool {
        let is_small = |whole: &str| whole.parse::<u64>().is_ok_and(|number| number <= IN_WORDS);
        self.values().iter().any(|value| is_small(value.strip_suffix(".5").unwrap_or(value)))
    }
}

/// Figures without the signs between groups of them and without zeros before them; other commas become points. A sign
/// groups before three figures, and before two where several are alike and the last stands before three: `1,00,000`.
fn joined(written: &str) -> String {
    const SIGNS: [char; 6] = ['.', ',', ' ', '\u{A0}', '\u{202F}', '\u{2009}'];
    let of_part = |part: &str| {
        let mut groups = part.split(SIGNS);
        let first = groups.next().unwrap_or_default();
        let lengths: Vec<usize> = groups.map(str::len).collect();
        let mut signs: Vec<char> = part.matches(SIGNS).filter_map(|sign| sign.chars().next()).collect();
        signs.dedup();
        let may_group = (1..=3).contains(&first.len()) && !first.starts_with('0');
        let is_indian = signs.len() == 1 && lengths.len() > 1 && lengths.last() == Some(&3);
        let are_groups = may_group && lengths.iter().all(|length| *length == 3 || (is_indian && *length == 2));
        let kept: String =
            if are_groups { part.chars().filter(char::is_ascii_digit).collect() } else { part.replace(',', ".") };
        let figures = kept.trim_start_matches('0');
        if figures.starts_with(|c: char| c.is_ascii_digit()) { figures.to_string() } else { format!("0{figures}") }
    };
    written.split(':').map(of_part).collect::<Vec<_>>().join(":")
}

/// A whole number that a value is with so many zeros: `12.5` with three is `12500`.
fn scaled(value: &str, zeros: u32) -> Option<String> {
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    let missing = usize::try_from(zeros).ok()?.checked_sub(decimals.len())?;
    let figures = format!("{whole}{decimals}{}", "0".repeat(missing));
    Some(figures.trim_start_matches('0').to_string())
}

/// The numbers of a text.
pub fn numbers(text: &str) -> Vec<Number<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    let group = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|start| at + start) {
        let first = group(start);
        let mut end = start + first;
        while let Some(sign) = text[end..].chars().next() {
            let next = group(end + sign.len_utf8());
            let joins = match sign {
                '.' | ',' => next > 0,
                ':' => next == 2,
                ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' => next == 3 && first <= 3,
                _ => false,
            };
            if !joins {
                break;
            }
            end += sign.len_utf8() + next;
        }
        at = end;
        let is_bare_point = text[..start].strip_suffix('.').is_some_and(|rest| {
            rest.chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '-' | '−' | '+'))
        });
        let start = if is_bare_point { start - 1 } else { start };
        // `{ $hour }.00`, `{ $year }2`: a part of a number that is not known.
        let before = text[..start].trim_end_matches(['.', ',', ':']);
        // `sess1on`, `v1beta`: a part of a word.
        let is_within_word =
            text[..start].ends_with(char::is_alphabetic) && text[end..].starts_with(char::is_alphabetic);
        // `%1$s`: the place of a value in other formats.
        let is_placeholder = text[..start].ends_with('%') && text[end..].starts_with('$');
        if !is_placeholder && !before.ends_with(VALUE) && !text[end..].starts_with(VALUE) && !is_within_word {
            found.push(Number { written: &text[start..end], range: start..end });
        }
    }
    found
}

/// Dates in figures as their day and year: the month is a word in the other language.
pub fn parted(numbers: Vec<Number<'_>>) -> Vec<Number<'_>> {
    let mut parts = Vec::new();
    for number in numbers {
        let groups: Vec<&str> = number.written.split('.').collect();
        match groups.as_slice() {
            [day, month, year] if day.len() <= 2 && month.len() <= 2 && year.len() == 4 => {
                let Range { start, end } = number.range;
                parts.push(Number { written: day, range: start..start + day.len() });
                parts.push(Number { written: year, range: end - year.len()..end });
            }
            _ => parts.push(number),
        }
    }
    parts
}

/// Whether hours and minutes are the same, or are where hours may be counted to twelve.
pub const fn is_same_time((hour, minute): (u32, u32), (hours, minutes): (u32, u32), twelve: bool) -> bool {
    minute == minutes && (hour == hours || (twelve && hour % 12 == hours % 12))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::built_in_words;

    fn written(text: &str) -> Vec<&str> {
        numbers(text).into_iter().map(|number| number.written).collect()
    }

    #[test]
    fn figures_that_belong_together_are_one_number() {
        assert_eq!(written("1 250 000, 10:00, 2.5 and 27.06.2024."), ["1 250 000", "10:00", "2.5", "27.06.2024"]);
        assert_eq!(written("in 2024 100 delegates"), ["2024", "100"]);
        assert_eq!(written("v1beta, sess1on, mp3 at 12h30"), ["3", "12", "30"]);
        assert_eq!(written("DOC/779, 2024–2025"), ["779", "2024", "2025"]);
    }

    #[test]
    fn a_number_is_the_same_in_the_way_of_each_language() {
        let same = |one: &str, other: &str, twelve| match (numbers(one).as_slice(), numbers(other).as_slice()) {
            ([one], [other]) => one.is(other, (None, None), twelve),
            _ => false,
        };
        assert!(same("1,250", "1 250", false));
        assert!(same("2.5", "2,5", false));
        for (one, other) in [
            ("1,250,000", "1 250 000"),
            ("1.250.000", "1\u{A0}250\u{A0}000"),
            ("1,00,000", "100 000"),
            ("1,250.75", "1 250,75"),
            ("1,250.125", "1250,125"),
            ("1:50,000", "1:50 000"),
            (".5", "0,5"),
            ("0.005", "0,005"),
            ("06", "6"),
            ("00", "0"),
        ] {
            assert!(same(one, other, false), "{one} is {other}");
        }
        for (one, other) in [
            ("2.5", "25"),
            ("0.5", "5"),
            (".5", "5"),
            ("0.05", "0.5"),
            ("0.500", "500"),
            ("12:30", "1230"),
            ("10.00", "1000"),
            ("2.10", "2.1"),
            ("1,250.75", "125 075"),
            ("1.2.3", "123"),
        ] {
            assert!(!same(one, other, false), "{one} is not {other}");
            assert!(!same(other, one, false), "{other} is not {one}");
        }
        assert!(same("12.30", "12:30", false));
        assert!(same("10.00", "10:00", false));
        assert!(same("10:00", "10", false));
        assert!(same("3", "15:00", true));
        assert!(!same("3", "15:00", false));
        assert!(!same("10:00", "11:00", false));
        assert!(!same("25", "26", false));
    }

    #[test]
    fn a_word_says_a_number_and_what_only_begins_like_it_does_not() {
        let says = |language: &str, text: &str, figures: &str| {
            let words = language.parse().map(|language| built_in_words(&language)).unwrap_or_default();
            numbers(figures)[0].is_word_of(text, &Numerals::of(&words))
        };
        for (language, text, figures) in [
            ("en", "Ten of the twenty-five seats", "10"),
            ("en", "a twofold rise", "2"),
            ("ru", "в течение трёх дней", "3"),
            ("ru", "трёхдневный визит", "3"),
            ("ru", "Третьего числа", "3"),
            ("ru", "на пятом заседании", "5"),
            ("ru", "до полудня", "12:00"),
            ("ru", "десять часов", "10:00"),
            ("kk", "бесінші отырысында", "5"),
            ("kk", "үш күн", "3"),
            ("kk", "екіжақты", "2"),
            ("kk", "он бір орын", "11"),
            ("kk", "он екінші орын", "12"),
            ("kk", "оныншы отырыс", "10"),
        ] {
            assert!(says(language, text, figures), "«{text}» says {figures}");
        }
        for (language, text, figures) in [
            ("en", "the tender is often reopened", "10"),
            ("en", "sixty or eighty", "6"),
            ("en", "sixty or eighty", "8"),
            ("en", "five", "0.5"),
            ("ru", "семинар для семьи", "7"),
            ("ru", "Однако этого требует требование", "1"),
            ("ru", "Однако этого требует требование", "3"),
            ("ru", "в пятницу", "5"),
            ("ru", "пятьдесят", "5"),
            ("kk", "Оның онлайн отырысы онда өтеді, оны", "10"),
            ("kk", "Оның онлайн отырысы онда өтеді, оны", "11"),
            ("kk", "ол үшін", "3"),
            ("kk", "он бір орын", "10"),
            ("kk", "он бір орын", "1"),
            ("kk", "он орын", "12"),
        ] {
            assert!(!says(language, text, figures), "«{text}» does not say {figures}");
        }
    }

    #[test]
    fn the_signs_of_the_languages_tell_thousands_from_decimals() {
        let (english, russian) = (Some(('.', ',')), Some((',', '.')));
        let same = |one: &str, other: &str| numbers(one)[0].is(&numbers(other)[0], (russian, english), false);
        for (russian, english) in
            [("1 250", "1,250"), ("1.250", "1,250"), ("1,250", "1.250"), ("2,5", "2.5"), ("0,005", "0.005")]
        {
            assert!(same(russian, english), "{russian} is {english}");
        }
        for (russian, english) in [("1,250", "1,250"), ("1.250", "1.250"), ("1250", "1.250")] {
            assert!(!same(russian, english), "{russian} is not {english}");
        }
    }
}
