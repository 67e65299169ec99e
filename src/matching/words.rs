//! What a language has for numbers, dates, times and sums: `templates/matching/<language>.yaml` as data.
//!
//! Months come from the catalogue, and so do the names of parties; all else that the comparison must know of a language
//! stands in this file, so that a new language needs no Rust. A language without the file is compared by its figures.

use std::sync::Arc;

use super::fact::Decimal;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::yaml::{self, Entry, Node, Value};

/// What a word or phrase means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A number that counts.
    Cardinal(u32),
    /// A number that orders.
    Ordinal(u32),
    /// A word that implies a number.
    Also(u32),
    /// A word that says a part of one, or one and a part: "half", «полтора».
    Fraction(Decimal),
    /// A word that says a part of a hundred: «полпроцента».
    PartOfPercent(Decimal),
    /// What adds a half to the number before it: "and a half", «с половиной», «жарым».
    AndHalf,
    /// A word within a number: "two hundred and fifty".
    WithinNumber,
    /// A power of ten, by its exponent.
    Scale(i32),
    /// Words that look like a number.
    NoNumber,
    /// Per cent.
    Percent,
    /// Points by which one percentage differs from another.
    PercentagePoint,
    /// A currency, by its code.
    Currency(Arc<str>),
    /// That the figure is an hour.
    Hour,
    /// A word for the hour that counts hours too: "hours". Behind a number and beside a half of the day, it may do either.
    HourInDoubt,
    /// The hour without a number, which is one: «час дня».
    HourAlone,
    /// That the figure is a minute.
    Minute,
    /// That the hour is before noon.
    BeforeNoon,
    /// That the hour is after noon.
    AfterNoon,
    /// That the hour is of the night: after noon until midnight, and before noon from then on.
    Night,
    /// Twelve in the day.
    Noon,
    /// Twelve in the night.
    Midnight,
    /// Half an hour behind the hour that follows: "half past".
    HalfPast,
    /// Half an hour before the hour that follows: «в половине».
    HalfTo,
    /// Half an hour behind the hour that stands before: «жарымда».
    HalfBehind,
    /// A half of the day that may belong to other words than the number beside it: «три дня», "five in the morning session".
    HalfInDoubt,
    /// A month from 1, and whether its day may follow it.
    Month(u8, bool),
    /// A word that follows a month: "айының".
    MonthWord,
    /// A month that may be a common word.
    MonthInDoubt,
    /// Words that look like a month.
    NoMonth,
    /// A feast that is called by its month, on this day of it: "May Day".
    Feast(u8, u8),
    /// A day of the week.
    Weekday(u8),
    /// A day of the week that may be a common word: it stands for one, and is not missed.
    WeekdayInDoubt(u8),
    /// A word that follows or precedes a year.
    Year,
    /// What a time zone is counted from: "UTC".
    Zone,
    /// A word between two days of a month.
    Join,
    /// A word between a day and its month.
    Of,
    /// A word before the number of a document.
    NumberSign,
    /// A party or a place, and how much the absence of its name weighs.
    Name(Arc<str>, Weight),
    /// A party by a word of the file, which stands for its name; an abbreviation is a name.
    Party(Arc<str>),
    /// A place by a word of the file: a name where it is written with a capital.
    Place(Arc<str>),
}

/// What it means that a name stands in one text alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A common word, such as "Secretariat", or one that is derived from a name: nothing.
    Light,
    /// A body or a group, which texts call by many names: a warning, unless another stands in its place.
    Middle,
    /// A state, an organisation or a place: an error.
    Heavy,
}

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
    ("percent", Meaning::Percent),
    ("percentage-points", Meaning::PercentagePoint),
    ("hours", Meaning::Hour),
    ("hours-in-doubt", Meaning::HourInDoubt),
    ("hour-alone", Meaning::HourAlone),
    ("minutes", Meaning::Minute),
    ("before-noon", Meaning::BeforeNoon),
    ("after-noon", Meaning::AfterNoon),
    ("night", Meaning::Night),
    ("noon", Meaning::Noon),
    ("midnight", Meaning::Midnight),
    ("half-past", Meaning::HalfPast),
    ("half-to", Meaning::HalfTo),
    ("half-behind", Meaning::HalfBehind),
    ("halves-in-doubt", Meaning::HalfInDoubt),
    ("month-words", Meaning::MonthWord),
    ("months-in-doubt", Meaning::MonthInDoubt),
    ("no-months", Meaning::NoMonth),
    ("years", Meaning::Year),
    ("zones", Meaning::Zone),
    ("joins", Meaning::Join),
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
    "also",
    "compounds",
    "heads",
    "currencies",
    "months",
    "feasts",
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
                "cardinals" | "ordinals" => {
                    let (endings, meaning): (_, fn(u32) -> Meaning) = match key.as_str() {
                        "cardinals" => (&cardinal_endings, Meaning::Cardinal),
                        _ => (&ordinal_endings, Meaning::Ordinal),
                    };
                    for (value, phrase) in numbered(value, diagnostics) {
                        for form in with_endings(&phrase, endings) {
                            add(form, meaning(value));
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
                "cardinal-endings" | "ordinal-endings" => {}
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

/// Phrases by what each means, of the keys that have them so; nothing of others.
fn by_value(key: &str, node: &Node, diagnostics: &mut Diagnostics) -> Option<Vec<(String, Meaning)>> {
    let number: fn(u32) -> Option<Meaning> = match key {
        "also" => |value| Some(Meaning::Also(value)),
        "scales" => |power| Some(Meaning::Scale(i32::try_from(power).unwrap_or(0).min(30))),
        "months" => |month| within(month, 12).map(|month| Meaning::Month(month, true)),
        "weekdays" => |day| within(day, 7).map(Meaning::Weekday),
        "weekdays-in-doubt" => |day| within(day, 7).map(Meaning::WeekdayInDoubt),
        "fractions" => {
            let all = fractions(node, diagnostics).into_iter();
            return Some(all.map(|(meaning, phrase)| (phrase, meaning)).collect());
        }
        "feasts" => {
            let all = feasts(node, diagnostics).into_iter();
            return Some(all.map(|(meaning, phrase)| (phrase, meaning)).collect());
        }
        "currencies" | "parties" | "places" => {
            let meaning = |name: String| match key {
                "currencies" => Meaning::Currency(name.into()),
                "parties" => Meaning::Party(format!("party-{name}").into()),
                _ => Meaning::Place(format!("place-{name}").into()),
            };
            return Some(named(node, diagnostics).into_iter().map(|(name, phrase)| (phrase, meaning(name))).collect());
        }
        _ => return None,
    };
    let all = numbered(node, diagnostics).into_iter();
    Some(all.filter_map(|(value, phrase)| Some((phrase, number(value)?))).collect())
}

fn unknown<'a>(key: &str, span: &Span, known: impl IntoIterator<Item = &'a str>, diagnostics: &mut Diagnostics) {
    let complaint = Diagnostic::error(Code::UnknownKey, format!("there is no key `{key}` here"));
    diagnostics.push(complaint.at(span.clone()).nearest(key, known));
}

fn within(value: u32, most: u8) -> Option<u8> {
    u8::try_from(value).ok().filter(|value| (1..=most).contains(value))
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

/// A text, or a list of texts.
fn texts(node: &Node, diagnostics: &mut Diagnostics) -> Vec<String> {
    if let Value::Scalar { text, .. } = &node.value {
        return vec![text.clone()];
    }
    let items = yaml::expect_sequence(node, "a list of words", diagnostics).unwrap_or_default();
    let texts = items.iter().filter_map(|item| match &item.value {
        // An ending may be none, and so may be its text.
        Value::Scalar { text, .. } => Some(text.clone()),
        _ => yaml::expect_text(item, "a word", diagnostics).map(str::to_string),
    });
    texts.collect()
}

/// Texts by names that the file itself gives.
fn named(node: &Node, diagnostics: &mut Diagnostics) -> Vec<(String, String)> {
    let entries = yaml::expect_mapping(node, "words by what they mean", diagnostics).unwrap_or_default();
    let texts = entries.iter().map(|entry| (entry.key.clone(), texts(&entry.value, diagnostics)));
    texts.flat_map(|(name, texts)| texts.into_iter().map(move |text| (name.clone(), text))).collect()
}

fn numbered(node: &Node, diagnostics: &mut Diagnostics) -> Vec<(u32, String)> {
    let entries = yaml::expect_mapping(node, "words by their numbers", diagnostics).unwrap_or_default();
    let mut found = Vec::new();
    for entry in entries {
        let Ok(value) = entry.key.parse::<u32>() else {
            let complaint = Diagnostic::error(Code::InvalidValue, format!("`{}` is not a whole number", entry.key));
            diagnostics.push(complaint.at(entry.key_span.clone()).help("write the number in figures"));
            continue;
        };
        found.extend(texts(&entry.value, diagnostics).into_iter().map(|text| (value, text)));
    }
    found
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

/// Feasts by the day and month that they are on: `"05-01": [May Day]`.
fn feasts(node: &Node, diagnostics: &mut Diagnostics) -> Vec<(Meaning, String)> {
    let entries = yaml::expect_mapping(node, "feasts by their days", diagnostics).unwrap_or_default();
    let mut found = Vec::new();
    for entry in entries {
        let feast = entry.key.split_once('-').and_then(|(month, day)| {
            let (month, day) = (within(month.parse().ok()?, 12)?, within(day.parse().ok()?, 31)?);
            Some(Meaning::Feast(month, day))
        });
        let Some(feast) = feast else {
            let complaint = Diagnostic::error(Code::InvalidValue, format!("`{}` is not a day of a month", entry.key));
            diagnostics.push(complaint.at(entry.key_span.clone()).help("write month and day: `\"05-01\"`"));
            continue;
        };
        found.extend(texts(&entry.value, diagnostics).into_iter().map(|text| (feast.clone(), text)));
    }
    found
}

/// Words by the parts of one or of a hundred that they say: `"0.5": [half]`, `"0.5 %": [полпроцента]`.
fn fractions(node: &Node, diagnostics: &mut Diagnostics) -> Vec<(Meaning, String)> {
    let entries = yaml::expect_mapping(node, "words by what they say of one", diagnostics).unwrap_or_default();
    let mut found = Vec::new();
    for entry in entries {
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let of_hundred = entry.key.strip_suffix('%').map(str::trim_end);
        let number = of_hundred.unwrap_or(&entry.key);
        let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
        let value = Decimal::of(whole, part).filter(|_| is_number(whole) && is_number(part));
        let meaning = value.map(if of_hundred.is_some() { Meaning::PartOfPercent } else { Meaning::Fraction });
        let Some(meaning) = meaning else {
            let complaint = Diagnostic::error(Code::InvalidValue, format!("`{}` is not a number", entry.key));
            diagnostics.push(complaint.at(entry.key_span.clone()).help("write it in figures: `\"0.5\"`"));
            continue;
        };
        found.extend(texts(&entry.value, diagnostics).into_iter().map(|text| (meaning.clone(), text)));
    }
    found
}
