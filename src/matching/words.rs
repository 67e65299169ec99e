//! What a language has for numbers, dates, times and sums: `templates/matching/<language>.yaml` as data.
//!
//! Months come from the catalogue, and so do the names of parties; all else that the comparison must know of a language
//! stands in this file, so that a new language needs no Rust. A language without the file is compared by its figures.

use super::by_value::{by_value, numbered, texts};
use super::meaning::Meaning;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::yaml::{self, Entry, Node};

/// What a file says.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// The decimal sign; figures are grouped by spaces or by `grouping`.
    pub decimal: Option<char>,
    /// The sign that groups figures, besides spaces.
    pub grouping: Option<char>,
    /// Phrases with what they mean. A star ends the first part of a word, of which any may be meant.
    pub phrases: Vec<(String, Meaning)>,
    /// First parts of words that say a number, which one of the heads must follow.
    pub compounds: Vec<(String, u32)>,
    /// What may follow them.
    pub heads: Vec<String>,
    /// Endings that a month may have besides the forms in the catalogue.
    pub month_endings: Vec<String>,
    /// Endings that a place may have besides the forms in the catalogue.
    pub place_endings: Vec<String>,
    /// The cases of a month behind which its day may stand.
    pub day_follows: Vec<String>,
    /// Whether a half of the day stands before its hour, and not behind it.
    pub half_stands_before: bool,
    /// Parts of web addresses that say the language.
    pub in_links: Vec<String>,
}

/// Lists of phrases that mean one thing each.
const LISTS: &[(&str, Meaning)] = &[
    ("no-numbers", Meaning::NoNumber),
    ("and-half", Meaning::AndHalf),
    ("within-numbers", Meaning::WithinNumber),
    ("minus", Meaning::Minus),
    ("percent", Meaning::Percent),
    ("percentage-points", Meaning::PercentagePoint),
    ("hours", Meaning::Hour),
    ("hours-in-doubt", Meaning::HourInDoubt),
    ("hour-alone", Meaning::HourAlone),
    ("minutes", Meaning::Minute),
    ("and", Meaning::And),
    ("before-noon", Meaning::BeforeNoon),
    ("after-noon", Meaning::AfterNoon),
    ("evening", Meaning::Evening),
    ("night", Meaning::Night),
    ("noon", Meaning::Noon),
    ("midnight", Meaning::Midnight),
    ("half-past", Meaning::HalfPast),
    ("half-to", Meaning::HalfTo),
    ("half-behind", Meaning::HalfBehind),
    ("quarter-hours", Meaning::QuarterHour),
    ("past", Meaning::Past),
    ("at", Meaning::At),
    ("to", Meaning::To),
    ("short-of", Meaning::ShortOf),
    ("past-behind", Meaning::PastBehind),
    ("to-behind", Meaning::ToBehind),
    ("unit-kinds", Meaning::UnitKind),
    ("working", Meaning::Working),
    ("times", Meaning::TimesAsMuch),
    ("halves-in-doubt", Meaning::HalfInDoubt),
    ("month-words", Meaning::MonthWord),
    ("months-in-doubt", Meaning::MonthInDoubt),
    ("day-words", Meaning::DayWord),
    ("no-months", Meaning::NoMonth),
    ("years", Meaning::Year),
    ("zones", Meaning::Zone),
    ("time-behind", Meaning::TimeBehind),
    ("time-before", Meaning::TimeBefore),
    ("joins", Meaning::Join),
    ("ranges", Meaning::Through),
    ("of", Meaning::Of),
    ("number-signs", Meaning::NumberSign),
];

/// Keys with what is read from them otherwise.
const OTHERS: &[&str] = &[
    "figures",
    "cardinal-endings",
    "cardinals",
    "ordinal-endings",
    "ordinals",
    "scales",
    "fractions",
    "parts",
    "multiples",
    "frequencies",
    "also",
    "compounds",
    "heads",
    "currencies",
    "half-hours",
    "units",
    "lengths",
    "months",
    "month-day-endings",
    "month-days",
    "feasts",
    "place-times",
    "half-stands",
    "weekdays",
    "weekdays-in-doubt",
    "month-endings",
    "day-follows",
    "in-links",
    "parties",
    "place-endings",
    "places",
];

impl Words {
    /// Of a language that nothing is known of.
    pub const NONE: Self = Self {
        decimal: None,
        grouping: None,
        phrases: Vec::new(),
        compounds: Vec::new(),
        heads: Vec::new(),
        month_endings: Vec::new(),
        place_endings: Vec::new(),
        day_follows: Vec::new(),
        half_stands_before: false,
        in_links: Vec::new(),
    };

    /// Reads a file.
    pub fn read(root: &Node, diagnostics: &mut Diagnostics) -> Self {
        let mut words = Self::default();
        let entries = yaml::expect_mapping(root, "the words of a language", diagnostics).unwrap_or_default();
        // The endings are needed before the words that they are put to, wherever they stand.
        let endings = |key: &str, diagnostics: &mut Diagnostics| {
            let entry = entries.iter().find(|entry| entry.key == key);
            entry.map(|entry| texts(&entry.value, diagnostics)).unwrap_or_default()
        };
        let cardinal_endings = endings("cardinal-endings", diagnostics);
        let ordinal_endings = endings("ordinal-endings", diagnostics);
        let day_endings = endings("month-day-endings", diagnostics);
        for Entry { key, key_span, value } in entries {
            let mut add = |phrase: String, meaning: Meaning| words.phrases.push((phrase, meaning));
            if let Some((_, meaning)) = LISTS.iter().find(|(known, _)| known == key) {
                for phrase in texts(value, diagnostics) {
                    add(phrase, meaning.clone());
                }
                continue;
            }
            if let Some(valued) = by_value(key, value, diagnostics) {
                words.phrases.extend(valued);
                continue;
            }
            match key.as_str() {
                "figures" => {
                    for Entry { key, key_span, value } in
                        yaml::expect_mapping(value, "the signs in figures", diagnostics).unwrap_or_default()
                    {
                        match key.as_str() {
                            "decimal" => words.decimal = sign(value, diagnostics),
                            "grouping" => words.grouping = sign(value, diagnostics),
                            _ => unknown(key, key_span, ["decimal", "grouping"], diagnostics),
                        }
                    }
                }
                "cardinals" | "ordinals" | "month-days" => {
                    let (endings, meaning): (_, fn(u32) -> Option<Meaning>) = match key.as_str() {
                        "cardinals" => (&cardinal_endings, |value| Some(Meaning::Cardinal(value))),
                        "ordinals" => (&ordinal_endings, |value| Some(Meaning::Ordinal(value))),
                        _ => (&day_endings, |day| u8::try_from(day).ok().map(Meaning::MonthDay)),
                    };
                    for (value, phrase) in numbered(value, diagnostics) {
                        let Some(meaning) = meaning(value) else { continue };
                        for form in with_endings(&phrase, endings) {
                            add(form, meaning.clone());
                        }
                    }
                }
                "compounds" => {
                    words.compounds =
                        numbered(value, diagnostics).into_iter().map(|(value, start)| (start, value)).collect();
                }
                "heads" => words.heads = texts(value, diagnostics),
                "month-endings" => words.month_endings = texts(value, diagnostics),
                "place-endings" => words.place_endings = texts(value, diagnostics),
                "day-follows" => words.day_follows = texts(value, diagnostics),
                "half-stands" => words.half_stands_before = stands_before(value, diagnostics),
                "in-links" => words.in_links = texts(value, diagnostics),
                "cardinal-endings" | "ordinal-endings" | "month-day-endings" => {}
                _ => {
                    unknown(
                        key,
                        key_span,
                        LISTS.iter().map(|(key, _)| *key).chain(OTHERS.iter().copied()),
                        diagnostics,
                    );
                }
            }
        }
        words
    }
}

fn unknown<'a>(key: &str, span: &Span, known: impl IntoIterator<Item = &'a str>, diagnostics: &mut Diagnostics) {
    let complaint = Diagnostic::error(Code::UnknownKey, format!("there is no key `{key}` here"));
    diagnostics.push(complaint.at(span.clone()).nearest(key, known));
}

/// A word with its endings in place of the stroke.
fn with_endings(phrase: &str, endings: &[String]) -> Vec<String> {
    match phrase.strip_suffix('|') {
        Some(stem) => std::iter::once(String::new())
            .filter(|_| endings.is_empty())
            .chain(endings.iter().cloned())
            .map(|ending| format!("{stem}{ending}"))
            .collect(),
        None => vec![phrase.to_string()],
    }
}

fn sign(node: &Node, diagnostics: &mut Diagnostics) -> Option<char> {
    let text = yaml::expect_text(node, "a sign", diagnostics)?;
    let mut characters = text.chars();
    if let (Some(sign), None) = (characters.next(), characters.next()) {
        return Some(sign);
    }
    let complaint = Diagnostic::error(Code::InvalidValue, format!("`{text}` is not one character"));
    diagnostics.push(complaint.at(node.span.clone()).help("write `\".\"` or `\",\"`"));
    None
}

/// Whether a half of the day stands `before` its hour, and not `behind` it.
fn stands_before(node: &Node, diagnostics: &mut Diagnostics) -> bool {
    let side = yaml::expect_text(node, "a side", diagnostics).unwrap_or("behind");
    if !matches!(side, "before" | "behind") {
        let complaint = Diagnostic::error(Code::InvalidValue, format!("`{side}` is no side of an hour"));
        diagnostics.push(complaint.at(node.span.clone()).help("write `before` or `behind`"));
    }
    side == "before"
}
