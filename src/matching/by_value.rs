//! The keys of a language's words that say for each phrase which number, day, sum or name it means.

use super::fact::Decimal;
use super::lengths::Length;
use super::meaning::Meaning;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::yaml::{self, Node, Value};

/// Phrases by what each means, of the keys that have them so; nothing of others.
pub fn by_value(key: &str, node: &Node, diagnostics: &mut Diagnostics) -> Option<Vec<(String, Meaning)>> {
    let number: fn(u32) -> Option<Meaning> = match key {
        "also" => |value| Some(Meaning::Also(value)),
        "multiples" => |value| Some(Meaning::Multiple(value)),
        "scales" => |power| Some(Meaning::Scale(i32::try_from(power).unwrap_or(0).min(30))),
        "months" => |month| within(month, 12).map(|month| Meaning::Month(month, true)),
        "half-hours" => |hour| within(hour, 12).map(Meaning::HalfHour),
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
        "units" => return Some(lengths(node, Meaning::Unit, diagnostics)),
        "parts" => {
            let all = parts(node, diagnostics).into_iter();
            return Some(all.map(|(meaning, phrase)| (phrase, meaning)).collect());
        }
        "frequencies" => return Some(lengths(node, Meaning::Every, diagnostics)),
        "lengths" => return Some(lengths(node, Meaning::Lasts, diagnostics)),
        "currencies" | "parties" | "places" | "place-times" => {
            let meaning = |name: String| match key {
                "currencies" => Meaning::Currency(name.into()),
                "parties" => Meaning::Party(format!("party-{name}").into()),
                "place-times" => Meaning::PlaceTime(format!("place-{name}").into()),
                _ => Meaning::Place(format!("place-{name}").into()),
            };
            return Some(named(node, diagnostics).into_iter().map(|(name, phrase)| (phrase, meaning(name))).collect());
        }
        _ => return None,
    };
    let all = numbered(node, diagnostics).into_iter();
    Some(all.filter_map(|(value, phrase)| Some((phrase, number(value)?))).collect())
}

fn within(value: u32, most: u8) -> Option<u8> {
    u8::try_from(value).ok().filter(|value| (1..=most).contains(value))
}

/// A text, or a list of texts.
pub fn texts(node: &Node, diagnostics: &mut Diagnostics) -> Vec<String> {
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

pub fn numbered(node: &Node, diagnostics: &mut Diagnostics) -> Vec<(u32, String)> {
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

/// Words by the length of time that each is: `"7 d": [week]`.
fn lengths(node: &Node, meaning: fn(Length) -> Meaning, diagnostics: &mut Diagnostics) -> Vec<(String, Meaning)> {
    let entries = yaml::expect_mapping(node, "words by how long each is", diagnostics).unwrap_or_default();
    let mut found = Vec::new();
    for entry in entries {
        let Some(length) = Length::read(&entry.key) else {
            let complaint = Diagnostic::error(Code::InvalidValue, format!("`{}` is no length of time", entry.key));
            diagnostics
                .push(complaint.at(entry.key_span.clone()).help("write `s`, `min`, `h`, `d` or `mo`: `\"7 d\"`"));
            continue;
        };
        found.extend(texts(&entry.value, diagnostics).into_iter().map(|text| (text, meaning(length))));
    }
    found
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

/// Words by the parts of a whole that they say: `1/3: [a third of]`.
fn parts(node: &Node, diagnostics: &mut Diagnostics) -> Vec<(Meaning, String)> {
    let entries = yaml::expect_mapping(node, "words by the part that they say", diagnostics).unwrap_or_default();
    let mut found = Vec::new();
    for entry in entries {
        let part = entry.key.split_once('/').and_then(|(part, whole)| {
            let (part, whole): (u32, u32) = (part.parse().ok()?, whole.parse().ok()?);
            (0 < part && part < whole).then_some(Meaning::Part(part, whole))
        });
        let Some(part) = part else {
            let complaint = Diagnostic::error(Code::InvalidValue, format!("`{}` is no part of one", entry.key));
            diagnostics
                .push(complaint.at(entry.key_span.clone()).help("write two numbers with a stroke between: `1/3`"));
            continue;
        };
        found.extend(texts(&entry.value, diagnostics).into_iter().map(|text| (part.clone(), text)));
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
