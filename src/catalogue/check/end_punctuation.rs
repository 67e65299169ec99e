//! Another end than the source: no full stop, a full stop too many, a colon for an ellipsis. Each variant is compared with
//! that of the source. Word order differs from language to language; the end of a sentence does not.

use super::text::{MARK, VALUE};
use super::variables::matching;
use super::{Catalogues, Entry, HashMap, Locale, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let mut compared: Vec<Compared> = Vec::new();
    for (locale, entry, source) in catalogues.translated() {
        if (entry.is_term && !catalogues.ours) || catalogues.is_list(entry) || !ends_sentences(locale) {
            continue;
        }
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            for reading in &text.readings {
                let Some(counterpart) = matching(reading, original) else { continue };
                let (Some(own), Some(wanted)) = (end(reading), end(counterpart)) else { continue };
                let differs = !alike(&own, &wanted);
                if differs || catalogues.ours {
                    compared.push(Compared { locale, entry, source, reading, counterpart, own, wanted, differs });
                }
            }
        }
    }
    // Where every translation ends in one and the same way, it is the source that does not end as it should.
    let mut by_source: HashMap<*const Reading, Vec<&Compared>> = HashMap::default();
    for one in &compared {
        by_source.entry(std::ptr::from_ref(one.counterpart)).or_default().push(one);
    }
    for one in compared.iter().filter(|one| one.differs) {
        let others = &by_source[&std::ptr::from_ref(one.counterpart)];
        let locales = others.chunk_by(|a, b| std::ptr::eq(a.locale, b.locale)).count();
        let agree = others.iter().all(|other| other.differs && other.own.sign == one.own.sign);
        if !catalogues.ours || locales < 2 || !agree {
            findings.push(differently(one));
        } else if others.first().is_some_and(|first| std::ptr::eq(*first, one)) {
            findings.push(source_differently(one));
        }
    }
}

/// The ends of a reading and of that of its source.
struct Compared<'a, 't, 's> {
    locale: &'a Locale<'t, 's>,
    entry: &'a Entry<'t, 's>,
    source: &'a Entry<'t, 's>,
    reading: &'a Reading<'t, 's>,
    counterpart: &'a Reading<'t, 's>,
    own: End,
    wanted: End,
    differs: bool,
}

fn show(end: &End) -> String {
    end.sign.map_or("no punctuation".to_string(), |sign| format!("`{sign}`"))
}

fn differently(one: &Compared) -> Diagnostic {
    let message = format!("ends with {}, and its source with {}", show(&one.own), show(&one.wanted));
    let complaint = Diagnostic::warning(Code::EndPunctuation, message);
    let complaint = complaint.at(one.reading.span(one.entry.tree, one.own.at.clone()));
    let there = one.counterpart.span(one.source.tree, one.wanted.at.clone());
    complaint.labelled(there, "the source").help("end it as the source does")
}

fn source_differently(one: &Compared) -> Diagnostic {
    let message = format!("ends with {}, and its translations with {}", show(&one.wanted), show(&one.own));
    let complaint = Diagnostic::warning(Code::EndPunctuation, message);
    let complaint = complaint.at(one.counterpart.span(one.source.tree, one.wanted.at.clone()));
    let there = one.reading.span(one.entry.tree, one.own.at.clone());
    complaint.labelled(there, "one of them").help("end all of them in one way")
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
