//! One text of the source that is translated in two ways. What differs by inflection alone is grammar.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::Variant;

use super::same_as_source::is_same;
use super::words::words;
use super::{Catalogues, Entry, HashMap, Locale, Text};
use crate::catalogue::functions::PLURALS;
use crate::catalogue::syntax::{Element, Expression, Inline, Pattern, key as key_of};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    if catalogues.ours {
        variants(catalogues, findings);
    }
    let Some(source) = catalogues.source() else { return };
    // Most texts are said once.
    let mut said: HashMap<&str, usize> = HashMap::default();
    for text in source.entries.iter().flat_map(|entry| &entry.texts) {
        if let Some(reading) = text.readings.first() {
            *said.entry(reading.text.trim()).or_default() += 1;
        }
    }
    let mut first: HashMap<(usize, Option<&str>, String), (&Entry, &Text)> = HashMap::default();
    for (index, locale) in catalogues.locales.iter().enumerate() {
        for entry in &locale.entries {
            let Some(source) = catalogues.source_of(entry).filter(|source| !source.is_faulty()) else { continue };
            if entry.is_term || catalogues.is_list(entry) {
                continue;
            }
            for text in &entry.texts {
                let Some(original) = source.text(text.attribute) else { continue };
                let Some(reading) = original.readings.first() else { continue };
                if (original.readings.len() > 1 && !catalogues.ours)
                    || said.get(reading.text.trim()).is_none_or(|times| *times < 2)
                {
                    continue;
                }
                // One word can mean many things; what two words mean is mostly certain.
                let mut words = reading.words().filter(|word| word.letters.has_letter());
                let (is_said, is_one_word) = (words.next().is_some(), words.next().is_none());
                if !is_said || (is_one_word && !catalogues.ours) {
                    continue;
                }
                // A text that was not translated yet is told as that.
                if is_same(text, original) {
                    continue;
                }
                let key = (index, text.attribute, key(original));
                let Some((earlier, other)) = first.get(&key).copied() else {
                    first.insert(key, (entry, text));
                    continue;
                };
                let is_certain = !is_one_word || is_one_elsewhere(catalogues, locale, [entry, earlier], text.attribute);
                if earlier.id != entry.id && is_certain && differ(text, other) {
                    let message = format!(
                        "`{}` and `{}` say the same in the source, and are translated in two ways",
                        earlier.shown(),
                        entry.shown()
                    );
                    let complaint = Diagnostic::warning(Code::TranslatedTwice, message).at(entry.place(text));
                    let complaint = complaint.labelled(earlier.place(other), "the first");
                    findings.push(complaint.help("say it in one way, or tell the sources apart"));
                }
            }
        }
    }
}

/// Whether every other language translates two texts in one way, so that the word of their source means one thing in both.
fn is_one_elsewhere(catalogues: &Catalogues, locale: &Locale, entries: [&Entry; 2], attribute: Option<&str>) -> bool {
    let others: Vec<&Locale> = catalogues.translations().filter(|other| !std::ptr::eq(*other, locale)).collect();
    let text = |locale: &'_ Locale, entry| -> Option<String> { Some(key(locale.counterpart(entry)?.text(attribute)?)) };
    let are_one = |other: &Locale| {
        let [one, two] = entries.map(|entry| text(other, entry));
        one.is_some() && one == two
    };
    !others.is_empty() && others.into_iter().all(are_one)
}

/// A variant of a translation, and what its source says for the same word.
struct Said<'a, 't, 's> {
    entry: &'a Entry<'t, 's>,
    variant: &'t Variant<&'s str>,
    words: Vec<String>,
}

/// Variants that say one and the same in the source, and differ by one word from those that other messages have for it.
fn variants(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.translations() {
        let mut said: BTreeMap<String, Vec<Said>> = BTreeMap::new();
        for entry in &locale.entries {
            let Some(source) = catalogues.source_of(entry).filter(|source| !source.is_faulty()) else { continue };
            if entry.is_term || entry.is_faulty() || catalogues.is_date_pattern(entry) {
                continue;
            }
            for text in entry.texts.iter().filter(|text| text.has_selections()) {
                let Some(original) = source.text(text.attribute) else { continue };
                collect(entry, text, original, &mut said);
            }
        }
        for alike in said.values().filter(|alike| alike.len() > OTHERS) {
            of_one_source(locale, alike, findings);
        }
    }
}

fn collect<'a, 't, 's>(
    entry: &'a Entry<'t, 's>,
    text: &Text<'t, 's>,
    original: &Text<'t, 's>,
    said: &mut BTreeMap<String, Vec<Said<'a, 't, 's>>>,
) {
    let mut done: Vec<*const Variant<&str>> = Vec::new();
    for choice in text.readings.iter().flat_map(|reading| &reading.choices) {
        let by_word = matches!(choice.selector, Inline::VariableReference { .. }) && !PLURALS.contains(&choice.key());
        if !by_word || done.contains(&std::ptr::from_ref(choice.variant)) {
            continue;
        }
        done.push(choice.variant);
        let there = original.readings.iter().flat_map(|reading| &reading.choices);
        let mut there = there.filter(|other| other.selector == choice.selector && other.key() == choice.key());
        let Some(first) = there.next() else { continue };
        // What the source says in two ways under one word stands for neither of them.
        if there.any(|other| other.variant.value != first.variant.value) {
            continue;
        }
        let (Some(own), Some(source)) = (words_of(&choice.variant.value), words_of(&first.variant.value)) else {
            continue;
        };
        if source.len() > 1 {
            let key = source.join(" ");
            said.entry(key).or_default().push(Said { entry, variant: choice.variant, words: own });
        }
    }
}

/// The words of a variant with the names of its values; none where there is a choice in it.
fn words_of(pattern: &Pattern) -> Option<Vec<String>> {
    let mut said = Vec::new();
    for element in &pattern.elements {
        match element {
            Element::TextElement { value } => said.extend(words(value).map(|word| word.small().into_owned())),
            Element::Placeable { expression: Expression::Inline(inline) } => match inline {
                Inline::VariableReference { id } => said.push(format!("${}", id.name)),
                Inline::FunctionReference { arguments, .. } => match arguments.positional.as_slice() {
                    [Inline::VariableReference { id }] => said.push(format!("${}", id.name)),
                    _ => return None,
                },
                Inline::StringLiteral { .. } => {}
                _ => return None,
            },
            Element::Placeable { .. } => return None,
        }
    }
    Some(said)
}

/// Letters of a word that may have been put for another, at least.
const LETTERS: usize = 4;

/// Variants of other messages that have another word, all of them the same one, at least.
const OTHERS: usize = 2;

/// Tells the odd one among variants: it has one word where all others that differ have one and the same. A word that the
/// language also has in another text is one of its words for the thing: «на заседании» beside «на совещании».
fn of_one_source(locale: &Locale, alike: &[Said], findings: &mut Diagnostics) {
    for one in alike {
        let mut others = alike.iter().filter(|other| other.entry.id != one.entry.id);
        let Some(word) = others.clone().find_map(|other| odd_word(one, other)) else { continue };
        let first = others.clone().next().filter(|first| others.all(|other| same_words(first, other)));
        let Some(there) = first.filter(|there| odd_word(one, there).is_some()) else { continue };
        let texts: BTreeSet<&str> = alike.iter().map(|other| other.entry.id).filter(|id| *id != one.entry.id).collect();
        let stem: String = word.chars().take(LETTERS).collect();
        let is_met = locale.vocabulary().count_of(word) > 1 || locale.vocabulary().has_others_of(&stem, word);
        if texts.len() < OTHERS || is_met {
            continue;
        }
        let message = format!(
            "`[{}]` says what it says in `{}`, and is translated in another way",
            key_of(one.variant),
            there.entry.shown()
        );
        let complaint = Diagnostic::warning(Code::TranslatedTwice, message);
        let complaint = complaint.at(one.entry.tree.span(key_of(one.variant)));
        let complaint = complaint.labelled(there.entry.tree.span(key_of(there.variant)), "there");
        findings.push(complaint.help("say it in one way, or tell the sources apart"));
    }
}

/// The word of a variant in whose place another has a word of another stem, where all others are the same.
fn odd_word<'a>(one: &'a Said, other: &Said) -> Option<&'a str> {
    let is_long = |word: &str| word.chars().nth(LETTERS - 1).is_some() && !word.starts_with('$');
    let mut apart = one.words.iter().zip(&other.words).filter(|(one, other)| one != other && !same_stem(one, other));
    let (word, _) = apart.next().filter(|(word, instead)| is_long(word) && is_long(instead))?;
    (one.words.len() == other.words.len() && apart.next().is_none()).then_some(word)
}

/// Whether two variants say the same but for inflection.
fn same_words(one: &Said, other: &Said) -> bool {
    one.words.len() == other.words.len()
        && one.words.iter().zip(&other.words).all(|(one, other)| one == other || same_stem(one, other))
}

/// A text with the names of its values, so that texts of other values are other texts.
fn key(text: &Text) -> String {
    let mut key = String::new();
    for reading in &text.readings {
        key.push_str(reading.text.trim());
        for usage in &reading.uses {
            key.push('\n');
            key.push_str(usage.name);
        }
    }
    key
}

fn differ(text: &Text, other: &Text) -> bool {
    let (own, other) = (key(text), key(other));
    if own == other || own.to_lowercase() == other.to_lowercase() {
        return false;
    }
    let stems = |text: &str| words(text).map(|word| word.small().into_owned()).collect::<Vec<_>>();
    let (own, other) = (stems(&own), stems(&other));
    let inflected = own.len() == other.len() && own.iter().zip(&other).all(|(a, b)| same_stem(a, b));
    !inflected
}

/// Whether two words have the greater part of their letters in common from the beginning.
fn same_stem(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    common == a.chars().count().max(b.chars().count())
        || common * 5 >= a.chars().count().min(b.chars().count()) * 3 && common > 1
}
