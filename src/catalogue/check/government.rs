//! A name in another case than the word beside it governs: «от» asks for the genitive in Russian, «дейін» for the dative in
//! Kazakh, and so do verbs of the formulae of notes. In English, an article before a name that brings its own.
//!
//! Prepositions govern what follows them, postpositions what stands before them. A table of [`GOVERNORS`] has those of which
//! grammars leave no doubt; a verb in its infinitive can have no subject beside it, and where it is of telling, sending or
//! asking, a party beside it is the one that is told or asked. What opens a sentence before such a verb in the present is
//! its subject, and stands in the nominative.

use std::ops::Range;

use super::surroundings::ValueType;
use super::text::{Reading, Use, VALUE};
use super::words::Word;
use super::{Catalogues, Entry, Locale};
use crate::catalogue::names::NOMINATIVE;
use crate::catalogue::syntax::Inline;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Words that govern a case.
struct Governor {
    language: &'static str,
    place: Place,
    words: &'static [&'static str],
    cases: &'static [&'static str],
}

/// Where a governor stands, and of what it speaks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Directly before any name.
    Before,
    /// Directly before a party.
    BeforeParty,
    /// Directly after any name.
    After,
    /// Directly after a party that opens a sentence.
    AfterSubject,
}

use Place::{After, AfterSubject, Before, BeforeParty};

const fn governor(
    language: &'static str,
    place: Place,
    words: &'static [&'static str],
    cases: &'static [&'static str],
) -> Governor {
    Governor { language, place, words, cases }
}

const GOVERNORS: &[Governor] = &[
    governor(
        "ru",
        Before,
        &[
            "без",
            "для",
            "до",
            "из",
            "от",
            "у",
            "около",
            "после",
            "вместо",
            "кроме",
            "помимо",
            "против",
            "ради",
            "среди",
            "относительно",
            "касательно",
            "ввиду",
            "вследствие",
            "посредством",
            "имени",
            "адрес",
            "рамках",
            "ходе",
            "случаю",
        ],
        &["genitive"],
    ),
    governor("ru", Before, &["к", "ко", "согласно", "благодаря", "вопреки"], &["dative"]),
    governor("ru", Before, &["по"], &["dative", "accusative", "prepositional"]),
    governor("ru", Before, &["в", "во", "на", "о", "об", "обо"], &["prepositional", "accusative"]),
    governor("ru", Before, &["при"], &["prepositional"]),
    governor("ru", Before, &["через", "про"], &["accusative"]),
    governor("ru", Before, &["над", "перед", "передо"], &["instrumental"]),
    governor("ru", Before, &["под", "за"], &["accusative", "instrumental"]),
    governor("ru", Before, &["между"], &["instrumental", "genitive"]),
    governor("ru", Before, &["с", "со"], &["genitive", "accusative", "instrumental"]),
    governor(
        "ru",
        BeforeParty,
        &[
            "возобновить",
            "сообщить",
            "препроводить",
            "направить",
            "передать",
            "выразить",
            "напомнить",
            "предложить",
            "пожелать",
            "предоставить",
        ],
        &["dative"],
    ),
    // One thanks somebody, or passes on the thanks of somebody.
    governor("ru", BeforeParty, &["уважение", "благодарность", "признательность"], &["dative", "genitive"]),
    governor(
        "ru",
        BeforeParty,
        &[
            "пригласить",
            "поздравить",
            "уведомить",
            "информировать",
            "проинформировать",
            "заверить",
            "поблагодарить",
            "просить",
            "попросить",
        ],
        &["accusative"],
    ),
    // The subject can follow its verb.
    governor(
        "ru",
        BeforeParty,
        &["просит", "приглашает", "поздравляет", "уведомляет", "информирует", "заверяет", "благодарит"],
        &["accusative", NOMINATIVE],
    ),
    governor("ru", AfterSubject, RUSSIAN_VERBS, &[NOMINATIVE]),
    governor("kk", After, &["дейін", "шейін", "сәйкес", "қатысты", "қарамастан"], &["dative"]),
    governor("kk", After, &["байланысты"], &["dative", "instrumental"]),
    governor("kk", After, &["кейін", "бері", "бастап", "кешіктірмей"], &["ablative"]),
    governor("kk", After, &["бірге", "бірлесіп"], &["instrumental"]),
    governor("kk", After, &["бойынша", "туралы", "үшін", "арқылы", "ретінде"], &[NOMINATIVE]),
    governor("kk", AfterSubject, &["осы", "өзінің"], &[NOMINATIVE, "dative"]),
];

/// Verbs of notes in the present, which stand behind who speaks.
const RUSSIAN_VERBS: &[&str] = &[
    "благодарит",
    "выражает",
    "заверяет",
    "имеет",
    "информирует",
    "направляет",
    "напоминает",
    "подтверждает",
    "поздравляет",
    "пользуется",
    "препровождает",
    "приглашает",
    "просит",
    "свидетельствует",
    "сообщает",
    "уведомляет",
];

/// The functions that say dates.
const DATES: &[&str] = &["DATE", "DATETIME", "PERIOD"];

/// Whether a word in small letters governs any name that follows it in Russian: a preposition, or the noun of one.
pub fn is_russian_preposition(word: &str) -> bool {
    let mut prepositions = GOVERNORS.iter().filter(|governor| governor.language == "ru" && governor.place == Before);
    prepositions.any(|governor| governor.words.contains(&word))
}

/// What stands before a name in English.
const ARTICLES: &[&str] = &["the", "a", "an"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|_| catalogues.ours) {
        for entry in locale.entries.iter().filter(|entry| !entry.is_faulty()) {
            let mut told = Vec::new();
            for reading in entry.texts.iter().flat_map(|text| &text.readings) {
                for usage in &reading.uses {
                    let Some(complaint) = of_call(catalogues, locale, entry, reading, usage) else { continue };
                    let is_told = || {
                        findings
                            .iter()
                            .any(|known| known.code == Code::DifferentCase && place(known) == place(&complaint))
                    };
                    if !is_told() && !told.iter().any(|known| std::ptr::eq(*known, usage.inline)) {
                        told.push(usage.inline);
                        findings.push(complaint);
                    }
                }
            }
        }
    }
}

/// Where a finding stands.
fn place(finding: &Diagnostic) -> Option<(&str, Range<usize>)> {
    finding.labels.first().map(|label| (label.span.source().name(), label.span.range()))
}

fn of_call(
    catalogues: &Catalogues,
    locale: &Locale,
    entry: &Entry,
    reading: &Reading,
    usage: &Use,
) -> Option<Diagnostic> {
    let Inline::FunctionReference { id, arguments } = usage.inline else { return None };
    let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice() else { return None };
    if id.name != "NAME" {
        return of_date(locale, entry, reading, usage);
    }
    let argument = |name: &str| arguments.named.iter().find(|named| named.name.name == name);
    let (before, after) = (word_before(reading, usage.at), word_after(reading, usage.at + VALUE.len_utf8()));
    if let Some((word, article)) = before.zip(argument("article")).filter(|_| locale.base() == "en") {
        let is_article = ARTICLES.contains(&&*word.small());
        let message = format!("`{}` stands before a name that brings its own article", word.text);
        let complaint = Diagnostic::warning(Code::DifferentCase, message);
        let complaint = complaint.at(reading.span(entry.tree, word.at..word.end()));
        let complaint = complaint.labelled(entry.tree.span(article.name.name), "its article");
        return is_article.then(|| complaint.help("take the word out, or the `article:`"));
    }
    let (case, place) = match argument("case").map(|named| &named.value) {
        None => (NOMINATIVE, variable.name),
        Some(Inline::StringLiteral { value }) => (*value, *value),
        Some(_) => return None,
    };
    let is_party = || {
        let known = catalogues.surroundings.and_then(|project| project.type_of(entry.id, variable.name));
        known == Some(ValueType::Name("party-"))
    };
    let opens = || reading.text[..usage.at].trim_end().chars().next_back().is_none_or(|c| matches!(c, '.' | '!' | '?'));
    let (governor, word) = GOVERNORS.iter().filter(|one| one.language == locale.base()).find_map(|one| {
        let (word, is_meant) = match one.place {
            Before => (before, true),
            BeforeParty => (before, is_party()),
            After => (after, true),
            AfterSubject => (after, opens() && is_party()),
        };
        let word = word.filter(|word| is_meant && one.words.contains(&&*word.small()))?;
        Some((one, word))
    })?;
    if governor.cases.contains(&case) {
        return None;
    }
    let asked: Vec<String> = governor.cases.iter().map(|case| format!("the {case}")).collect();
    let message =
        format!("`{}` asks for {}, and `${}` stands here in the {case}", word.text, asked.join(" or "), variable.name);
    let complaint = Diagnostic::warning(Code::DifferentCase, message).at(entry.tree.span(place));
    let complaint = complaint.labelled(reading.span(entry.tree, word.at..word.end()), "what asks for it");
    Some(complaint.help(match governor.cases {
        [NOMINATIVE, ..] => "take the `case:` out".to_string(),
        [first, ..] => format!("write `case: \"{first}\"` for `${}`", variable.name),
        [] => String::new(),
    }))
}

/// Words of Kazakh that stand directly behind a date, and the case that it has before them, beside those of [`GOVERNORS`].
const BEHIND_DATES: &[(&[&str], &str)] = &[
    (&["бұрын"], "ablative"),
    (&["қарай"], "dative"),
    (&["өтетін", "өткен", "өткізілетін", "болатын", "болған"], "locative"),
];

/// The one case that a date has before a word of Kazakh.
fn before_word(word: &str) -> Option<&'static str> {
    let governors = GOVERNORS.iter().filter(|one| one.language == "kk" && one.place == After);
    // Before «туралы» and the like a date has no ending, and may be of several forms.
    let rows = governors.filter_map(|one| match one.cases {
        [case] if *case != NOMINATIVE => Some((one.words, *case)),
        _ => None,
    });
    rows.chain(BEHIND_DATES.iter().copied()).find(|(words, _)| words.contains(&word)).map(|(_, case)| case)
}

/// A date in Kazakh against what stands behind it: a word that governs a case, or the `№` of the document that it dates.
/// A form of its own, as that before «дейін», has its ending of itself.
fn of_date(locale: &Locale, entry: &Entry, reading: &Reading, usage: &Use) -> Option<Diagnostic> {
    let Inline::FunctionReference { id, arguments } = usage.inline else { return None };
    let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice() else { return None };
    let argument = |name: &str| arguments.named.iter().find(|named| named.name.name == name);
    if locale.base() != "kk" || !DATES.contains(&id.name) || argument("form").is_some() {
        return None;
    }
    let (case, place) = match argument("case").map(|named| &named.value) {
        None => (NOMINATIVE, variable.name),
        Some(Inline::StringLiteral { value }) => (*value, *value),
        Some(_) => return None,
    };
    let end = usage.at + VALUE.len_utf8();
    let behind = reading.text[end..].trim_start();
    let (wanted, governor) = if behind.starts_with('№') {
        let at = reading.text.len() - behind.len();
        ("attributive", at..at + '№'.len_utf8())
    } else {
        let word = word_after(reading, end)?;
        (before_word(&word.small())?, word.at..word.end())
    };
    let is_known = locale.dates.values().any(|cases| cases.contains(wanted));
    if case == wanted || !is_known {
        return None;
    }
    let message = format!(
        "`{}` asks for the {wanted} of the date before it, and `${}` stands here in the {case}",
        &reading.text[governor.clone()],
        variable.name
    );
    let complaint = Diagnostic::warning(Code::DifferentCase, message).at(entry.tree.span(place));
    let complaint = complaint.labelled(reading.span(entry.tree, governor), "what asks for it");
    Some(complaint.help(format!("write `case: \"{wanted}\"` for `${}`", variable.name)))
}

/// The word that stands directly before a place, with nothing but blanks between.
fn word_before<'r>(reading: &'r Reading, at: usize) -> Option<Word<'r>> {
    let word = reading.words().rev().find(|word| word.end() <= at)?;
    let between = &reading.text[word.end()..at];
    (!between.is_empty() && between.chars().all(char::is_whitespace)).then_some(word)
}

/// The word that stands directly after a place.
fn word_after<'r>(reading: &'r Reading, at: usize) -> Option<Word<'r>> {
    let word = reading.words().find(|word| word.at >= at)?;
    let between = &reading.text[at..word.at];
    (!between.is_empty() && between.chars().all(char::is_whitespace)).then_some(word)
}
