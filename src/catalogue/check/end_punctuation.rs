//! Another end than the source: no full stop, a full stop too many, a colon for an ellipsis. Each variant is compared with
//! that of the source. Word order differs from language to language; the end of a sentence does not.

use super::text::{MARK, VALUE};
use super::variables::matching;
use super::{Catalogues, Locale, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry, source) in catalogues.translated() {
        if (entry.is_term && !catalogues.ours) || catalogues.is_list(entry) || !ends_sentences(locale) {
            continue;
        }
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            for reading in &text.readings {
                let Some(counterpart) = matching(reading, original) else { continue };
                let (Some(own), Some(wanted)) = (end(reading), end(counterpart)) else { continue };
                if alike(&own, &wanted) {
                    continue;
                }
                let show = |end: &End| end.sign.map_or("no punctuation".to_string(), |sign| format!("`{sign}`"));
                let message = format!("ends with {}, and its source with {}", show(&own), show(&wanted));
                let complaint = Diagnostic::warning(Code::EndPunctuation, message);
                let complaint = complaint.at(reading.span(entry.tree, own.at.clone()));
                let there = counterpart.span(source.tree, wanted.at.clone());
                let complaint = complaint.labelled(there, "the source");
                findings.push(complaint.help("end it as the source does"));
            }
        }
    }
}

/// Whether a language ends its sentences with signs at all.
fn ends_sentences(locale: &Locale) -> bool {
    !matches!(locale.base(), "th" | "lo" | "km" | "my" | "bo" | "")
}

/// How a text ends.
#[derive(Clone)]
struct End {
    sign: Option<char>,
    /// The sign, or the last character.
    at: std::ops::Range<usize>,
    /// Whether the stop is that of an abbreviation, which ends a sentence or does not.
    is_abbreviation: bool,
}

fn end(reading: &Reading) -> Option<End> {
    let closing = |c: char| {
        c.is_whitespace()
            || c == MARK
            || matches!(c, ')' | ']' | '»' | '”' | '“' | '"' | '\'' | '’' | '」' | '』' | '）')
    };
    let text = reading.text.trim_end_matches(closing);
    // Two full stops are told of by themselves.
    let text = text.strip_suffix('.').filter(|rest| rest.ends_with('.') && !rest.ends_with("..")).unwrap_or(text);
    let last = text.chars().next_back()?;
    let at = text.len() - last.len_utf8()..text.len();
    let sign = match last {
        '.' if text.ends_with("...") => Some('…'),
        '.' | '。' | '．' | '।' | '۔' | '։' | '።' | '॥' => Some('.'),
        '!' | '！' => Some('!'),
        '?' | '？' | '؟' => Some('?'),
        '…' | '⋯' => Some('…'),
        ':' | '：' => Some(':'),
        ';' | '；' => Some(';'),
        ',' | '，' | '、' => Some(','),
        _ => None,
    };
    let is_abbreviation = last == '.' && is_abbreviation(&text[..at.start]);
    Some(End { sign, at, is_abbreviation })
}

/// Whether a text without its last stop ends in an abbreviation: a short word without vowels to speak, or after a number.
fn is_abbreviation(text: &str) -> bool {
    const KNOWN: &[&str] = &[
        "p", "pp", "No", "etc", "Inc", "Ltd", "Co", "Corp", "m", "л", "стр", "экз", "г", "гг", "п", "пп", "д", "др",
        "т", "ж", "жж", "б", "мин", "сек", "ч", "руб", "тыс", "қ",
    ];
    let word = text.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '«' | VALUE)).next().unwrap_or_default();
    let last = word.rsplit('.').next().unwrap_or_default();
    // `U.S.`, «Т.Б.»
    let initial = word.contains('.') && last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    initial || KNOWN.contains(&last)
}

fn alike(own: &End, wanted: &End) -> bool {
    own.sign == wanted.sign
        || (own.is_abbreviation && wanted.sign.is_none())
        || (wanted.is_abbreviation && own.sign.is_none())
        || (own.is_abbreviation && wanted.sign == Some('.'))
}
