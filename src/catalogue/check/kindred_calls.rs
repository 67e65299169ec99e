//! A name or date in another case, or without the article, than kindred sentences ask for at the same place.
//!
//! What governs a case stands beside it: the two words before it or after it, or the one. Where all other sentences of
//! the language that have these words ask for one case, a call without it, or with another, is a slip. A single word
//! governs several cases in many languages, «в» for one, and may stand beside a subject: it tells of dates, and of names of the
//! same variable, without any case; or with another, if the word is long and often met. What no other sentence says cannot
//! be told.

use super::words::{Word, words};
use super::{Catalogues, Entry, HashMap, Locale, Reading};
use crate::catalogue::syntax::Inline;
use crate::character::is_letter_or_digit;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The arguments that the words beside a call decide on, by function.
const DECIDED: &[(&str, &[&str])] =
    &[("NAME", &["case", "article"]), ("DATE", &["case"]), ("DATETIME", &["case"]), ("PERIOD", &["case"])];

/// Other calls that agree, at least: beside two words, beside one, and beside a long one that governs one case alone.
const BESIDE_TWO: usize = 2;
const BESIDE_ONE: usize = 3;
const BESIDE_LONG: usize = 4;
/// Letters of a long word, at least.
const LONG: usize = 5;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|_| catalogues.ours) {
        let calls = calls(locale);
        let mut at_place: HashMap<(&str, &str, &Place), Vec<&Call>> = HashMap::default();
        for call in &calls {
            for place in &call.places {
                at_place.entry((call.function, call.argument, place)).or_default().push(call);
            }
        }
        for call in &calls {
            let kindred = |place: &Place| -> Vec<&Call> {
                let same = at_place.get(&(call.function, call.argument, place)).into_iter().flatten().copied();
                let alike =
                    |other: &&Call| place.is_of_two() || call.function != "NAME" || other.variable == call.variable;
                same.filter(|other| !std::ptr::eq(other.inline, call.inline)).filter(alike).collect()
            };
            // Where another sentence says it in the same way, both may be right.
            let places: Vec<(&Place, Vec<&Call>)> = call.places.iter().map(|place| (place, kindred(place))).collect();
            let is_said = places
                .iter()
                .any(|(place, kindred)| place.is_of_two() && kindred.iter().any(|other| other.value == call.value));
            if !is_said && let Some(other) = places.iter().find_map(|(place, kindred)| differing(call, place, kindred))
            {
                findings.push(complaint(call, other));
            }
        }
    }
}

/// A call with one of its arguments, and what stands beside it.
struct Call<'l, 't, 's> {
    entry: &'l Entry<'t, 's>,
    inline: &'t Inline<'s>,
    function: &'s str,
    variable: &'s str,
    argument: &'static str,
    /// What is asked for; nothing for the nominative, or for no article.
    value: Option<&'s str>,
    places: Vec<Place>,
}

/// One or two words directly before or after a call, in small letters.
#[derive(PartialEq, Eq, Hash)]
struct Place {
    is_before: bool,
    words: Vec<String>,
}

impl Place {
    fn is_of_two(&self) -> bool {
        self.words.len() == 2
    }

    /// The places beside a call, those of two words first. What governs an article are two words before it.
    fn all(reading: &Reading, at: usize, end: usize, argument: &str) -> Vec<Self> {
        let (before, after) = (&reading.text[..at], &reading.text[end..]);
        let start = before.rfind(is_break).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let stop = after.find(is_break).unwrap_or(after.len());
        let before: Vec<Word> = words(&before[start..]).collect();
        let after: Vec<Word> = words(&after[..stop]).take(2).collect();
        let small = |words: &[Word]| words.iter().map(|word| word.small().into_owned()).collect::<Vec<_>>();
        let place = |is_before, words: &[Word]| Self { is_before, words: small(words) };
        let mut places = Vec::new();
        for count in [2, 1] {
            if before.len() >= count && (count == 2 || argument == "case") {
                places.push(place(true, &before[before.len() - count..]));
            }
            if after.len() >= count && argument == "case" {
                places.push(place(false, &after[..count]));
            }
        }
        places
    }
}

/// Whether a character parts what governs from what is governed.
fn is_break(c: char) -> bool {
    !(is_letter_or_digit(c) || matches!(c, ' ' | '\u{A0}' | '\n' | '-' | '’' | '\''))
}

/// The calls of a language, each with what stands beside it in any of its readings.
fn calls<'l, 't, 's>(locale: &'l Locale<'t, 's>) -> Vec<Call<'l, 't, 's>> {
    let mut calls: Vec<Call> = Vec::new();
    for entry in locale.entries.iter().filter(|entry| !entry.is_term && !entry.is_faulty()) {
        let first = calls.len();
        for reading in entry.texts.iter().flat_map(|text| &text.readings) {
            for usage in &reading.uses {
                let Inline::FunctionReference { id, arguments } = usage.inline else { continue };
                let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice() else { continue };
                let decided = DECIDED.iter().find(|(function, _)| *function == id.name).map_or(&[][..], |(_, all)| all);
                for argument in decided.iter().copied() {
                    let places = Place::all(reading, usage.at, usage.at + super::text::VALUE.len_utf8(), argument);
                    let known = calls[first..]
                        .iter_mut()
                        .find(|call| std::ptr::eq(call.inline, usage.inline) && call.argument == argument);
                    if let Some(call) = known {
                        for place in places {
                            if !call.places.contains(&place) {
                                call.places.push(place);
                            }
                        }
                        continue;
                    }
                    let value = arguments.named.iter().find(|named| named.name.name == argument);
                    let value = value.and_then(|named| match named.value {
                        Inline::StringLiteral { value } if value != "nominative" => Some(value),
                        _ => None,
                    });
                    let (inline, function, variable) = (usage.inline, id.name, variable.name);
                    calls.push(Call { entry, inline, function, variable, argument, value, places });
                }
            }
        }
    }
    calls
}

/// A call of another entry that shows what should be asked for, where all of them agree.
fn differing<'c, 'l, 't, 's>(
    call: &Call,
    place: &Place,
    kindred: &[&'c Call<'l, 't, 's>],
) -> Option<&'c Call<'l, 't, 's>> {
    let first = *kindred.first()?;
    let is_long = place.words.iter().all(|word| word.chars().count() >= LONG);
    let least = match (place.is_of_two(), call.value) {
        (true, _) => BESIDE_TWO,
        (false, None) if is_long && call.function != "NAME" => BESIDE_TWO,
        (false, None) => BESIDE_ONE,
        (false, Some(_)) if is_long => BESIDE_LONG,
        (false, Some(_)) => return None,
    };
    let agree = kindred.iter().all(|other| other.value == first.value);
    // A case that no other sentence needs may be needed by this one: only what others ask for can be missing.
    let differs = first.value != call.value && (first.value.is_some() || place.is_of_two());
    (agree && differs && kindred.len() >= least).then_some(first)
}

fn complaint(call: &Call, other: &Call) -> Diagnostic {
    let said = |call: &Call| match call.value {
        Some(value) => format!("{}: \"{value}\"", call.argument),
        None => format!("no `{}:`", call.argument),
    };
    let quoted = |call: &Call| if call.value.is_some() { format!("`{}`", said(call)) } else { said(call) };
    let message = format!(
        "`${}` stands here with {}, and in kindred sentences with {}",
        call.variable,
        quoted(call),
        quoted(other)
    );
    let tree = call.entry.tree;
    let complaint =
        Diagnostic::warning(Code::DifferentCase, message).at(tree.span(call.value.unwrap_or(call.variable)));
    let there = other.entry.tree.span(other.value.unwrap_or(other.variable));
    let complaint = complaint.labelled(there, "a kindred sentence");
    complaint.help(match other.value {
        Some(_) => format!("write `{{ {}(${}, {}) }}`", call.function, call.variable, said(other)),
        None => format!("take the `{}:` out", call.argument),
    })
}
