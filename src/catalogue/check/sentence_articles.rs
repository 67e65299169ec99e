//! The article of an English name by its place in the sentence: `initial`, with a capital, where the sentence begins, and
//! `definite` within it. A sentence that begins with a name has its article where any name that can stand there has one.
//!
//! A sentence in brackets begins like any other, and so do the signature behind "Yours sincerely," and the letter behind its
//! salutation. A text that ends without a full stop is a part of a sentence, or a heading, and may begin as it likes.

use std::ops::Range;

use super::surroundings::ValueType;
use super::text::Use;
use super::{Catalogues, Entry, Locale};
use crate::catalogue::names::Form;
use crate::catalogue::syntax::Inline;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

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
            for (usage, variable) in reading.uses.iter().filter_map(|usage| Some((usage, without_article(usage)?))) {
                let opens = opens(reading.text[..usage.at].trim_end()) && reading.text.trim_end().ends_with('.');
                let span = entry.tree.span(variable);
                if opens
                    && may_have_article(catalogues, locale, entry, usage, variable)
                    && !told.contains(&span.range())
                {
                    told.push(span.range());
                    let message = "a sentence begins with this name, without the article that some names have";
                    let complaint = Diagnostic::warning(Code::DifferentCase, message).at(span);
                    findings.push(
                        complaint.help("write `article: \"initial\"`; names without an article are said as they are"),
                    );
                }
            }
            for (usage, article) in reading.uses.iter().filter_map(|usage| Some((usage, article(usage)?))) {
                let before = reading.text[..usage.at].trim_end();
                let meant = match article {
                    WITHIN if opens(before) && reading.text.trim_end().ends_with('.') => INITIAL,
                    INITIAL if goes_on(before) => WITHIN,
                    _ => continue,
                };
                let span = entry.tree.span(article);
                if !told.contains(&span.range()) {
                    told.push(span.range());
                    findings.push(complaint(meant).at(span));
                }
            }
        }
    }
}

/// The variable of a name that is said without its article.
fn without_article<'s>(usage: &Use<'_, 's>) -> Option<&'s str> {
    let Inline::FunctionReference { id, arguments } = usage.inline else { return None };
    let has_article = arguments.named.iter().any(|named| named.name.name == "article");
    match arguments.positional.as_slice() {
        [Inline::VariableReference { id: variable }] if id.name == "NAME" && !has_article => Some(variable.name),
        _ => None,
    }
}

/// Whether any of the names that a variable can be has an article in the form that is asked for.
fn may_have_article(catalogues: &Catalogues, locale: &Locale, entry: &Entry, usage: &Use, variable: &str) -> bool {
    let known = catalogues.surroundings.and_then(|project| project.type_of(entry.id, variable));
    let Some(ValueType::Name(prefix)) = known else { return false };
    let Inline::FunctionReference { arguments, .. } = usage.inline else { return false };
    let form = arguments.named.iter().find_map(|named| match named.value {
        Inline::StringLiteral { value } if named.name.name == "form" => Form::named(value),
        _ => None,
    });
    let form = form.unwrap_or(Form::Long);
    locale.names.iter().any(|(id, name)| id.starts_with(prefix) && name.article(form).is_some())
}

/// The article that a call asks for.
fn article<'s>(usage: &Use<'_, 's>) -> Option<&'s str> {
    let Inline::FunctionReference { id, arguments } = usage.inline else { return None };
    let named = arguments.named.iter().find(|named| named.name.name == "article").filter(|_| id.name == "NAME")?;
    match named.value {
        Inline::StringLiteral { value } => Some(value),
        _ => None,
    }
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
