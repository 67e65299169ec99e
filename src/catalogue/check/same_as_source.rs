//! A translation that is its source, word for word. Names, symbols, addresses and numbers are the same in every language.

use super::letters::is_latin;
use super::other_language::ENGLISH;
use super::signs::Signs;
use super::text::{Choice, VALUE, selected_variable};
use super::words::{Word, words};
use super::{Catalogues, Entry, Locale, Reading, Text};
use crate::catalogue::syntax::Element;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry, source) in catalogues.translated() {
        if catalogues.is_list(entry) || locale.base() == catalogues.source_base() {
            continue;
        }
        for text in
            entry.texts.iter().filter(|text| text.readings.iter().any(|reading| reading.signs.any(Signs::LATIN)))
        {
            // What words agree with is said in words of the program.
            if entry.is_name() && text.is_trait() {
                continue;
            }
            // Nor does a language say how wide its windows are.
            if !catalogues.ours && text.attribute == Some("style") {
                continue;
            }
            let Some(original) = source.text(text.attribute) else { continue };
            let mut has_words = |texts: &[&str]| {
                has_words(catalogues, locale, text.attribute, texts)
                    || (!entry.is_term && is_translated_elsewhere(catalogues, locale, entry, text, texts))
            };
            if !is_same(text, original) {
                let told = variants(entry, text, (source, original), &mut has_words, findings);
                if locale.is_cyrillic() {
                    parts(entry, text, (source, original), &told, findings);
                }
                continue;
            }
            // Brands are the same in every language.
            if entry.is_term && !catalogues.ours
                || !has_words(&original.readings.iter().map(|reading| &*reading.text).collect::<Vec<_>>())
            {
                continue;
            }
            let shown = text.attribute.map(|name| format!(".{name}")).unwrap_or_default();
            let message = format!("`{}{shown}` is the same as its source", entry.shown());
            let complaint = Diagnostic::warning(Code::SameAsSource, message).at(entry.place(text));
            findings.push(complaint.labelled(source.place(original), "the source").help("translate it"));
        }
    }
}

/// Whether a text in words with capitals, which may be a name, is no name after all: every other language translates it, of
/// two at least.
fn is_translated_elsewhere(
    catalogues: &Catalogues,
    locale: &Locale,
    entry: &Entry,
    text: &Text,
    texts: &[&str],
) -> bool {
    let is_word =
        |word: Word| word.letters.are_latin() && word.text.chars().nth(2).is_some() && !is_capitals(word.text);
    if !locale.is_cyrillic() || !texts.iter().flat_map(|text| words(text)).any(is_word) {
        return false;
    }
    let others = catalogues.translations().filter(|other| !std::ptr::eq(*other, locale));
    let others: Vec<&Text> = others.filter_map(|other| other.counterpart(entry)?.text(text.attribute)).collect();
    let says = |other: &Text| other.readings.iter().any(|one| texts.iter().any(|words| one.text.contains(*words)));
    others.len() > 1 && !others.into_iter().any(says)
}

/// The variants of a translation that are those of its source, by their keys as they stand in the file.
fn variants<'s>(
    entry: &Entry,
    text: &Text<'_, 's>,
    (source, original): (&Entry, &Text),
    has_words: &mut dyn FnMut(&[&str]) -> bool,
    findings: &mut Diagnostics,
) -> Vec<&'s str> {
    let of_source: Vec<&Choice> = original.readings.iter().filter_map(|reading| reading.choices.last()).collect();
    let mut told: Vec<&str> = Vec::new();
    for choice in text.readings.iter().filter_map(|reading| reading.choices.last()) {
        let is_counterpart = |there: &&&Choice| {
            selected_variable(there.selector) == selected_variable(choice.selector) && there.key() == choice.key()
        };
        let Some(there) = of_source.iter().find(is_counterpart) else { continue };
        let own = words_of(choice);
        if own != words_of(there) || is_among(&told, choice) || !has_words(&[&own]) {
            continue;
        }
        told.push(choice.key());
        let message = format!("the variant `[{}]` is the same as in the source", choice.key());
        let complaint = Diagnostic::warning(Code::SameAsSource, message).at(choice.place(entry.tree));
        findings.push(complaint.labelled(there.place(source.tree), "the source").help("translate it"));
    }
    told
}

/// Whether the key of a choice is one of these, at its place.
fn is_among(keys: &[&str], choice: &Choice) -> bool {
    keys.iter().any(|key| std::ptr::eq(*key, choice.key()))
}

/// What a variant says by itself, with its values masked.
fn words_of(choice: &Choice) -> String {
    let elements = choice.variant.value.elements.iter();
    elements.fold(String::new(), |words, element| match element {
        Element::TextElement { value } => words + value,
        Element::Placeable { .. } => words + &VALUE.to_string(),
    })
}

/// Words in a row that were left as they are in the source, at least, in a language of other letters.
const LEFT: usize = 3;

/// The words in a row of a translation that are those of its source.
fn parts(entry: &Entry, text: &Text, (source, original): (&Entry, &Text), told: &[&str], findings: &mut Diagnostics) {
    let is_read = |reading: &&Reading| {
        reading.signs.any(Signs::LATIN) && !reading.choices.last().is_some_and(|choice| is_among(told, choice))
    };
    for reading in text.readings.iter().filter(is_read) {
        let all: Vec<Word> = reading.words().collect();
        let runs = all.chunk_by(|one, next| {
            let between = &reading.text[one.at + one.text.len()..next.at];
            is_left(one) && is_left(next) && between == " "
        });
        for run in runs.filter(|run| run.len() >= LEFT) {
            let [first, .., last] = run else { continue };
            let range = first.at..last.at + last.text.len();
            let left = &reading.text[range.clone()];
            if original.readings.iter().any(|reading| reading.text.contains(left)) {
                let message = format!("`{left}` is left as it is in the source");
                let complaint = Diagnostic::warning(Code::SameAsSource, message).at(reading.span(entry.tree, range));
                findings.push(complaint.labelled(source.place(original), "the source").help("translate it"));
            }
        }
    }
}

/// Whether a word is of small Latin letters.
fn is_left(word: &Word) -> bool {
    word.text.chars().all(|c| is_latin(c) && c.is_lowercase())
}

/// Whether a text is its source, word for word.
pub fn is_same(text: &Text, original: &Text) -> bool {
    text.readings.len() == original.readings.len()
        && text.readings.iter().zip(&original.readings).all(|(own, other)| {
            own.text == other.text
                && own.uses.len() == other.uses.len()
                && own.uses.iter().zip(&other.uses).all(|(own, other)| own.name == other.name)
        })
}

/// Whether a text has words that should have been translated: written small, or, where they begin with a capital, met
/// with small elsewhere in the source.
fn has_words(catalogues: &Catalogues, locale: &Locale, attribute: Option<&str>, texts: &[&str]) -> bool {
    let all: Vec<_> = texts
        .iter()
        .flat_map(|text| text.split([' ', '\n']))
        .filter(|part| !part.contains(['_', '@', '/', '=']))
        .flat_map(words)
        .filter(|word| word.letters.are_latin() && word.text.chars().count() > 2)
        .map(|word| word.text)
        .collect();
    let small = |word: &&str| word.chars().all(char::is_lowercase);
    let text = texts.first().copied().unwrap_or_default();
    // `about:config`, `example.com`, `file_name` are no prose.
    if !text.contains(' ') && text.contains(['.', ':', '_', '/', '@', '=']) {
        return false;
    }
    if locale.is_cyrillic() {
        // “Welcome to”: a small word of grammar beside another, however short it is.
        let all_words = || texts.iter().flat_map(|text| words(text)).filter(|word| word.letters.are_latin());
        let is_phrase = all_words().any(|word| ENGLISH.has_word(word.text)) && all_words().nth(1).is_some();
        if all.iter().any(small)
            || (catalogues.source_base() == ENGLISH.language && is_phrase)
            || (catalogues.ours && attribute.is_none() && all.iter().any(|word| !is_capitals(word)))
        {
            return true;
        }
        let is_ordinary = |word: &str| catalogues.source().is_some_and(|source| source.vocabulary().has_small(word));
        return all.iter().any(|word| !is_capitals(word) && is_ordinary(word));
    }
    // Languages of one script share many words, but not the small ones of grammar.
    let parts = || texts.iter().flat_map(|text| words(text)).filter(|word| word.letters.has_letter());
    let is_english = || {
        let (grammar, others): (Vec<_>, Vec<_>) = parts().partition(|word| OF_ENGLISH.contains(&&*word.small()));
        let is_said = others.iter().any(|word| small(&word.text) && word.text.len() > 2);
        !grammar.is_empty() && is_said && grammar.len() + others.len() >= OF_A_PHRASE
    };
    all.iter().filter(|word| small(word) && word.len() > 3).count() >= 3
        || (catalogues.source_base() == "en" && is_english())
}

/// Small words of English that languages of the same letters have not, or not in a text that is English word for word.
const OF_ENGLISH: &[&str] = &[
    "and", "another", "are", "by", "for", "from", "is", "not", "of", "or", "that", "the", "their", "this", "to",
    "which", "with", "you", "your",
];

/// Words of a text that small words of English tell to be English, at least.
const OF_A_PHRASE: usize = 3;

fn is_capitals(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
}
