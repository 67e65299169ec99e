//! What a catalogue does throughout where it may choose: how it quotes, whether it keeps numbers by their units. A
//! catalogue of another project is told only where it departs from its own way; ours is told of the way of its language.

use super::dashes::is_range;
use super::no_break_spaces::is_unit;
use super::plurals::by_number;
use super::quotation_marks::apostrophes;
use super::signs::Signs;
use super::text::VALUE;
use super::{Locale, Reading};
use crate::catalogue::syntax::{self, Part};
use crate::catalogue::typography::is_initials;

/// The way of one catalogue.
#[derive(Default)]
pub struct Way {
    habits: Vec<Habit>,
    /// The mark that quotations open with throughout; ours have that of their language.
    pub quotation: Option<char>,
}

/// What a catalogue does or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// A no-break space between a number and its unit.
    KeptUnits,
    /// A no-break space between figures and whatever word is counted.
    KeptNumbers,
    /// A no-break space between initials, and before the name.
    KeptInitials,
    /// A dash in ranges of numbers.
    DashedRanges,
    /// Curved apostrophes.
    CurvedApostrophes,
    /// One form behind all numbers: nouns keep theirs in Kazakh, Turkish or Hungarian.
    OneForm,
}

/// Texts that keep a unit by its number, or initials by their name, at least, and how many times those that do not.
const KEPT: usize = 3;

/// Texts that keep a counted word by its number, at least, and how many times those that do not.
const WORDS: usize = 5;

/// Texts with a range that has a dash, at least, and how many times those with a hyphen.
const RANGES: usize = 2;

/// Times that a mark must be met with, if it is met with more often than all others together.
const QUOTATIONS: usize = 20;

/// Texts with a curved apostrophe, at least, and how many of them come to one with a straight one.
const APOSTROPHES: usize = 3;
const STRAIGHT_ONES: usize = 5;

/// Selections by number with the default alone, at least, and half as many as those with categories.
const ALONE: usize = 5;

/// The opening marks by which the way of quoting is told.
const OPENING: [char; 4] = ['"', '“', '„', '«'];

impl Way {
    /// Reads a catalogue through. Where it is ours, some of it is not for it to choose.
    pub fn of(locale: &Locale, ours: bool) -> Self {
        let mut count = Count::default();
        for text in locale.entries.iter().flat_map(|entry| &entry.texts) {
            for reading in &text.readings {
                count.apostrophes(reading);
                if !ours {
                    count.units(locale, reading);
                    count.initials(reading);
                    count.ranges(reading);
                    count.quotations(reading);
                }
            }
            if !ours && text.has_selections() {
                count.forms(text.pattern);
            }
        }
        // In Cyrillic letters other projects have them in what is left of English.
        let has_apostrophes = ours || !locale.is_cyrillic();
        let few_straight = ours || count.straight * STRAIGHT_ONES <= count.curved;
        let habits = [
            (Habit::KeptUnits, ours || (count.kept >= KEPT && count.kept > count.parted * KEPT)),
            (Habit::KeptNumbers, !ours && count.kept_words >= WORDS && count.kept_words > count.parted_words * WORDS),
            (Habit::KeptInitials, ours || (count.initials >= KEPT && count.initials > count.parted_initials * KEPT)),
            (Habit::DashedRanges, ours || (count.dashed >= RANGES && count.dashed > count.hyphened * RANGES)),
            (Habit::CurvedApostrophes, has_apostrophes && count.curved >= APOSTROPHES && few_straight),
            (Habit::OneForm, count.alone >= ALONE && count.alone * 2 > count.with_categories),
        ];
        let habits = habits.into_iter().filter(|(_, is_so)| *is_so).map(|(habit, _)| habit).collect();
        Self { habits, quotation: count.quotation() }
    }

    pub fn has(&self, habit: Habit) -> bool {
        self.habits.contains(&habit)
    }
}

/// How often what is told by has been met.
#[derive(Default)]
struct Count {
    kept: usize,
    parted: usize,
    kept_words: usize,
    parted_words: usize,
    initials: usize,
    parted_initials: usize,
    dashed: usize,
    hyphened: usize,
    quotations: [usize; OPENING.len()],
    curved: usize,
    straight: usize,
    alone: usize,
    with_categories: usize,
}

impl Count {
    fn units(&mut self, locale: &Locale, reading: &Reading) {
        // A number is in figures, or a value.
        if !reading.signs.any(Signs::FIGURE) && reading.uses.is_empty() {
            return;
        }
        let has = |spaces: &[char]| {
            reading.text.match_indices(spaces).any(|(at, space)| {
                let is_number = reading.text[..at].ends_with(|c: char| c.is_ascii_digit() || c == VALUE);
                is_number && is_unit(locale, &reading.text[at + space.len()..])
            })
        };
        self.parted += usize::from(reading.signs.any(Signs::SPACE) && has(&[' ']));
        let may_keep = reading.signs.any(Signs::LATIN_SIGN.and(Signs::GENERAL_SIGN));
        self.kept += usize::from(may_keep && has(&['\u{A0}', '\u{202F}']));
        // A value may be a name, or stand before any word.
        let counts = |spaces: &[char]| {
            reading.text.match_indices(spaces).any(|(at, space)| {
                let is_figure = reading.text[..at].ends_with(|c: char| c.is_ascii_digit());
                is_figure && begins_with_counted(&reading.text[at + space.len()..])
            })
        };
        self.parted_words += usize::from(reading.signs.any(Signs::SPACE) && counts(&[' ']));
        self.kept_words += usize::from(may_keep && counts(&['\u{A0}', '\u{202F}']));
    }

    fn initials(&mut self, reading: &Reading) {
        if !reading.signs.any(Signs::POINT) {
            return;
        }
        let has = |space: char| {
            reading.text.match_indices(space).any(|(at, space)| {
                let before = reading.text[..at].rsplit([' ', '\u{A0}', '\n']).next().unwrap_or_default();
                is_initials(before) && reading.text[at + space.len()..].starts_with(char::is_uppercase)
            })
        };
        self.initials += usize::from(reading.signs.any(Signs::LATIN_SIGN) && has('\u{A0}'));
        self.parted_initials += usize::from(reading.signs.any(Signs::SPACE) && has(' '));
    }

    fn ranges(&mut self, reading: &Reading) {
        if !reading.signs.any(Signs::FIGURE) {
            return;
        }
        // Between figures a dash is one of a range, of whatever; a hyphen may be one of a number or code.
        let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        let bytes = reading.text.as_bytes();
        let between_figures = |(at, dash): (usize, &str)| {
            is_digit(at.checked_sub(1).and_then(|at| bytes.get(at))) && is_digit(bytes.get(at + dash.len()))
        };
        let is_range = |(at, hyphen)| is_range(&reading.text, at, hyphen);
        self.dashed +=
            usize::from(reading.signs.any(Signs::GENERAL_SIGN) && reading.text.match_indices('–').any(between_figures));
        self.hyphened += usize::from(reading.signs.any(Signs::HYPHEN) && reading.text.match_indices('-').any(is_range));
    }

    fn quotations(&mut self, reading: &Reading) {
        if reading.signs.any(Signs::STRAIGHT.and(Signs::LATIN_SIGN).and(Signs::GENERAL_SIGN)) {
            for (count, mark) in self.quotations.iter_mut().zip(OPENING) {
                *count += reading.text.matches(mark).count();
            }
        }
    }

    /// The opening mark of most quotations.
    fn quotation(&self) -> Option<char> {
        let mut counts = self.quotations;
        // A straight mark both opens and closes.
        counts[0] /= 2;
        let (most, count) = OPENING.into_iter().zip(counts).max_by_key(|(_, count)| *count)?;
        (count >= QUOTATIONS && count * 2 > counts.iter().sum()).then_some(most)
    }

    fn apostrophes(&mut self, reading: &Reading) {
        self.curved += usize::from(reading.signs.any(Signs::GENERAL_SIGN) && reading.text.contains('’'));
        self.straight += usize::from(reading.signs.any(Signs::STRAIGHT) && apostrophes(&reading.text).next().is_some());
    }

    fn forms(&mut self, pattern: &syntax::Pattern) {
        syntax::walk(pattern, &mut |part| {
            if let Part::Selector(selector, variants) = part {
                self.alone += usize::from(variants.len() == 1);
                let by_number = by_number(selector, variants);
                self.with_categories += usize::from(by_number.is_some_and(|selection| selection.has_categories));
            }
        });
    }
}

/// Whether a text begins with what a number before it may count: a word in small letters, or a sign such as `%`. Small words
/// that join are none: "1 or 2".
pub fn begins_with_counted(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    text.starts_with(['%', '€', '$', '₽', '₸']) || (word.starts_with(char::is_lowercase) && !JOINING.contains(&word))
}

/// Small words between numbers, or behind one that counts nothing.
const JOINING: &[&str] = &[
    "or",
    "and",
    "to",
    "of",
    "in",
    "is",
    "are",
    "at",
    "on",
    "by",
    "for",
    "from",
    "und",
    "oder",
    "bis",
    "von",
    "in",
    "ist",
    "или",
    "и",
    "до",
    "по",
    "из",
    "в",
    "на",
    "от",
    "с",
    "а",
    "но",
    "не",
    "немесе",
    "және",
    "мен",
    "бен",
    "пен",
    "не",
];
