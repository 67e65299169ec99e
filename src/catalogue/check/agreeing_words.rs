//! Russian adjectives and participles that agree with a name, against the case of the name beside them: «утвержденная
//! { NAME($document, case: "accusative") }».
//!
//! The feminine tells its cases apart by its endings, and so do the genitive, dative and instrumental of the others. A word
//! that stands directly beside the name, with nothing but a comma between, is in the case of the name. Two kinds of words
//! there are not: a relative pronoun («…, которую …»), whose case is that of its own clause, and an instrumental that says
//! what the name becomes («считать … принятой»).

use super::text::{Choice, Reading, Use, VALUE, selected_variable};
use super::words::Word;
use super::{Catalogues, Entry};
use crate::catalogue::names::NOMINATIVE;
use crate::catalogue::syntax::{Element, Inline};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// An ending and the cases that it can be of.
type Ending = (&'static str, &'static [&'static str]);

/// The endings of adjectives, by gender or number, each with the cases that it can be of; what is longer first.
const ENDINGS: &[(&str, &[Ending])] = &[
    (
        "feminine",
        &[
            ("ая", &[NOMINATIVE]),
            ("яя", &[NOMINATIVE]),
            ("ую", &["accusative"]),
            ("юю", &["accusative"]),
            ("ой", &["genitive", "dative", "instrumental", "prepositional"]),
            ("ей", &["genitive", "dative", "instrumental", "prepositional"]),
        ],
    ),
    (
        "masculine",
        &[
            ("ого", &["genitive", "accusative"]),
            ("его", &["genitive", "accusative"]),
            ("ому", &["dative"]),
            ("ему", &["dative"]),
            ("ый", &[NOMINATIVE, "accusative"]),
            ("ий", &[NOMINATIVE, "accusative"]),
            ("ым", &["instrumental"]),
            ("им", &["instrumental"]),
            ("ом", &["prepositional"]),
            ("ем", &["prepositional"]),
        ],
    ),
    (
        "neuter",
        &[
            ("ого", &["genitive"]),
            ("его", &["genitive"]),
            ("ому", &["dative"]),
            ("ему", &["dative"]),
            ("ое", &[NOMINATIVE, "accusative"]),
            ("ее", &[NOMINATIVE, "accusative"]),
            ("ым", &["instrumental"]),
            ("им", &["instrumental"]),
            ("ом", &["prepositional"]),
            ("ем", &["prepositional"]),
        ],
    ),
    (
        "plural",
        &[
            ("ыми", &["instrumental"]),
            ("ими", &["instrumental"]),
            ("ые", &[NOMINATIVE, "accusative"]),
            ("ие", &[NOMINATIVE, "accusative"]),
            ("ых", &["genitive", "accusative", "prepositional"]),
            ("их", &["genitive", "accusative", "prepositional"]),
            ("ым", &["dative"]),
            ("им", &["dative"]),
        ],
    ),
];

/// How a pronoun begins that opens a clause of its own.
const RELATIVE: &str = "котор";

/// Letters of an adjective, at least: shorter words are pronouns, which stand for a name.
const LETTERS: usize = 6;

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let sentences = catalogues
        .entries()
        .filter(|(locale, entry)| catalogues.ours && locale.base() == "ru" && !entry.is_term && !entry.is_faulty());
    for (_, entry) in sentences {
        let mut told = Vec::new();
        for reading in entry.texts.iter().flat_map(|text| &text.readings) {
            for usage in &reading.uses {
                for (word, gender) in beside(reading, usage) {
                    let span = reading.span(entry.tree, word.at..word.end());
                    if told.contains(&span.range()) {
                        continue;
                    }
                    let end = usage.at + VALUE.len_utf8();
                    let is_predicative = word.at >= end && !reading.text[end..word.at].contains(',');
                    if let Some(complaint) = complaint(entry, usage, (&word, gender), is_predicative, &span) {
                        told.push(span.range());
                        findings.push(complaint);
                    }
                }
            }
        }
    }
}

/// The words beside a name that agree with it, each with the gender or number that its variant is for.
fn beside<'r>(reading: &'r Reading, usage: &Use) -> Vec<(Word<'r>, &'r str)> {
    let Inline::FunctionReference { id, arguments } = usage.inline else { return Vec::new() };
    let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice() else { return Vec::new() };
    let agreeing = |choice: &&Choice| {
        matches!(choice.selector, Inline::FunctionReference { id, .. } if id.name == "AGREE")
            && selected_variable(choice.selector) == Some(variable.name)
    };
    let Some(choice) = reading.choices.iter().find(agreeing).filter(|_| id.name == "NAME") else { return Vec::new() };
    let is_agreeing = |word: &Word| {
        choice.variant.value.elements.iter().any(|element| match element {
            Element::TextElement { value } => value.trim() == word.text,
            Element::Placeable { .. } => false,
        })
    };
    let end = usage.at + VALUE.len_utf8();
    let is_near = |between: &str| between.chars().all(|c| c.is_whitespace() || c == ',');
    let before = reading.words().rev().find(|word| word.end() <= usage.at);
    let after = reading.words().find(|word| word.at >= end);
    let before = before.filter(|word| is_near(&reading.text[word.end()..usage.at]));
    let after = after.filter(|word| is_near(&reading.text[end..word.at]));
    before.into_iter().chain(after).filter(is_agreeing).map(|word| (word, choice.key())).collect()
}

fn complaint(
    entry: &Entry,
    usage: &Use,
    (word, gender): (&Word, &str),
    is_predicative: bool,
    at: &Span,
) -> Option<Diagnostic> {
    let Inline::FunctionReference { arguments, .. } = usage.inline else { return None };
    let named = arguments.named.iter().find(|named| named.name.name == "case");
    let (case, place) = match named.map(|named| &named.value) {
        None => (NOMINATIVE, usage.name),
        Some(Inline::StringLiteral { value }) => (*value, *value),
        Some(_) => return None,
    };
    let small = word.small();
    let (_, endings) = ENDINGS.iter().find(|(own, _)| *own == gender)?;
    let (_, cases) = endings.iter().find(|(ending, _)| small.ends_with(ending))?;
    if cases.contains(&case) || small.chars().count() < LETTERS || small.starts_with(RELATIVE) {
        return None;
    }
    if is_predicative && cases.contains(&"instrumental") && [NOMINATIVE, "accusative"].contains(&case) {
        return None;
    }
    let own = cases.join(" or ");
    let message = format!("`{}` is in the {own}, and the name beside it in the {case}", word.text);
    let complaint = Diagnostic::warning(Code::DifferentCase, message).at(at.clone());
    let complaint = complaint.labelled(entry.tree.span(place), "the name");
    Some(complaint.help(format!("give it the ending of the {case}")))
}
