//! The article of an English name by its place in the sentence: `initial`, with a capital, where the sentence begins, and
//! `definite` within it. A sentence that begins with a name has its article where any name that can stand there has one.
//!
//! A sentence in brackets begins like any other, and so do the signature behind "Yours sincerely," and the letter behind its
//! salutation. A text that ends without a full stop is a part of a sentence, or a heading, and may begin as it likes.

use std::ops::Range;

use super::text::Use;
use super::{Catalogues, Entry, Locale, Reading};
use crate::catalogue::names::Form;
use crate::catalogue::syntax::{self, Inline};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

const ARTICLE: &str = "article";
const INITIAL: &str = "initial";
const WITHIN: &str = "definite";

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let english = catalogues.entries().filter(|(locale, entry)| {
        catalogues.ours
            && locale.base() == "en"
            && !entry.is_term
            && !entry.is_faulty()
            && !catalogues.is_date_pattern(entry)
    });
    for (locale, entry) in english {
        let mut told: Vec<Range<usize>> = Vec::new();
        for reading in entry.texts.iter().flat_map(|text| &text.readings) {
            for usage in &reading.uses {
                let found = of_place(reading, usage).or_else(|| lacking(catalogues, locale, entry, reading, usage));
                let Some((at, complaint)) = found else { continue };
                let span = entry.tree.span(at);
                if !told.contains(&span.range()) {
                    told.push(span.range());
                    findings.push(complaint.at(span));
                }
            }
        }
    }
}

/// Tells of an article that is not that of its place, and where it stands.
fn of_place<'s>(reading: &Reading, usage: &Use<'_, 's>) -> Option<(&'s str, Diagnostic)> {
    let article = article(usage)?;
    let before = reading.text[..usage.at].trim_end();
    let meant = match article {
        WITHIN if opens(before) && is_ended(reading) => INITIAL,
        INITIAL if goes_on(before) => WITHIN,
        _ => return None,
    };
    Some((article, complaint(meant)))
}

/// Tells of a name without an article that begins a sentence, where any of the names that can stand there has one.
fn lacking<'s>(
    catalogues: &Catalogues,
    locale: &Locale,
    entry: &Entry,
    reading: &Reading,
    usage: &Use<'_, 's>,
) -> Option<(&'s str, Diagnostic)> {
    let Inline::FunctionReference { id, arguments } = usage.inline else { return None };
    let [Inline::VariableReference { id: variable }] = arguments.positional.as_slice() else { return None };
    let has_article = arguments.named.iter().any(|named| named.name.name == ARTICLE);
    if id.name != "NAME" || has_article || !opens(reading.text[..usage.at].trim_end()) || !is_ended(reading) {
        return None;
    }
    let form = syntax::argument(arguments, "form").and_then(Form::named).unwrap_or(Form::Long);
    let mut names = catalogues.names_given(locale, entry, variable.name)?;
    names.any(|(_, name)| name.article(form).is_some()).then(|| {
        let message = "a sentence begins with this name, without the article that some names have";
        let help = "write `article: \"initial\"`; names without an article are said as they are";
        (variable.name, Diagnostic::warning(Code::DifferentCase, message).help(help))
    })
}

/// Whether a text is ended as a sentence.
fn is_ended(reading: &Reading) -> bool {
    reading.text.trim_end().ends_with('.')
}

/// The article that a call asks for.
fn article<'s>(usage: &Use<'_, 's>) -> Option<&'s str> {
    let Inline::FunctionReference { id, arguments } = usage.inline else { return None };
    syntax::argument(arguments, ARTICLE).filter(|_| id.name == "NAME")
}

/// Whether a sentence begins behind a text. An abbreviation ends with a full stop too, and no sentence.
fn opens(before: &str) -> bool {
    let last = before.trim_end_matches(['.', '!', '?']).rsplit([' ', '\u{A0}', '\n']).next().unwrap_or_default();
    before.is_empty() || (before.ends_with(['.', '!', '?']) && last.chars().count() > 3 && !last.contains('.'))
}

/// The last words of salutations and of closings, in small letters; what stands behind their comma begins anew.
const BREAKS: &[&str] = &[
    "sincerely",
    "faithfully",
    "truly",
    "respectfully",
    "cordially",
    "yours",
    "regards",
    "sir",
    "madam",
    "excellency",
];

/// Whether a sentence goes on behind a text.
fn goes_on(before: &str) -> bool {
    if let Some(outside) = before.strip_suffix('(').map(str::trim_end) {
        return !outside.is_empty() && !opens(outside);
    }
    let ended = before.strip_suffix(',').map(str::to_lowercase);
    if ended.is_some_and(|ended| BREAKS.iter().any(|last| ended.ends_with(last))) {
        return false;
    }
    before.ends_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';'))
}

fn complaint(meant: &str) -> Diagnostic {
    let message = if meant == INITIAL {
        "a sentence begins with this name, and its article with a small letter"
    } else {
        "the sentence goes on here, and the article begins with a capital"
    };
    Diagnostic::warning(Code::DifferentCase, message).help(format!("write `article: \"{meant}\"`"))
}
