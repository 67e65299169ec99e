//! Another end than the source: no full stop, a full stop too many, a colon for an ellipsis. Each variant is compared with
//! that of the source. Word order differs from language to language; the end of a sentence does not.

use super::text::{MARK, VALUE};
use super::variables::matching;
use super::{Catalogues, Entry, HashMap, HashSet, Locale, Reading, Text};
use crate::catalogue::names::{CASES, Form, NOMINATIVE, form_and_case};
use crate::character::in_small_letters;
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
                let differs = !alike((&own, reading), (&wanted, counterpart));
                if differs || catalogues.ours {
                    compared.push(Compared { locale, entry, source, reading, counterpart, own, wanted, differs });
                }
            }
        }
    }
    if catalogues.ours {
        questions(catalogues, findings);
        ends_of_cases(catalogues, findings);
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

/// Questions within a text that its translation does not ask, or asks though its source does not; the end of the text is
/// compared by itself. Only texts of as many sentences are compared.
fn questions(catalogues: &Catalogues, findings: &mut Diagnostics) {
    let mut told: HashSet<*const Reading> = HashSet::default();
    for (locale, entry, source) in catalogues.translated() {
        if entry.is_term || catalogues.is_list(entry) || !ends_sentences(locale) {
            continue;
        }
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            for reading in &text.readings {
                let Some(counterpart) = matching(reading, original) else { continue };
                if !(reading.text.contains('?') || counterpart.text.contains('?')) {
                    continue;
                }
                let Some((own, wanted)) = other_question(reading, counterpart) else { continue };
                let others = catalogues.translations().filter(|other| !std::ptr::eq(*other, locale));
                let mut others = others.filter_map(|other| other.counterpart(entry)?.text(text.attribute)).peekable();
                // Where every translation has it otherwise, it is the source that is wrong.
                let is_so = |other: &Text| {
                    let mut questions = other.readings.iter().filter_map(|other| other_question(other, counterpart));
                    questions.any(|(_, there)| there == wanted)
                };
                let of_source = others.peek().is_some() && others.all(is_so);
                if of_source && !told.insert(std::ptr::from_ref(counterpart)) {
                    continue;
                }
                let sign = |reading: &Reading, at: usize| reading.text[at..].chars().next().unwrap_or_default();
                let (own_sign, wanted_sign) = (sign(reading, own), sign(counterpart, wanted));
                let there = counterpart.span(source.tree, wanted..wanted + 1);
                let here = reading.span(entry.tree, own..own + 1);
                findings.push(if of_source {
                    let message =
                        format!("a sentence ends with `{wanted_sign}`, and in its translations with `{own_sign}`");
                    let complaint = Diagnostic::warning(Code::EndPunctuation, message).at(there);
                    complaint.labelled(here, "one of them").help("end it in all of them in one way")
                } else {
                    let message = format!("a sentence ends with `{own_sign}`, and in its source with `{wanted_sign}`");
                    let complaint = Diagnostic::warning(Code::EndPunctuation, message).at(here);
                    complaint.labelled(there, "the source").help("end it as the source does")
                });
            }
        }
    }
}

/// The first place, before the end, where one of two texts asks and the other does not, where both have as many sentences
/// and not as many questions. What does not ask is worded as a question: who asks to be told whether a delegation will come
/// asks nothing with a mark.
fn other_question(reading: &Reading, counterpart: &Reading) -> Option<(usize, usize)> {
    let (own, wanted) = (sentence_ends(&reading.text), sentence_ends(&counterpart.text));
    let stated = |reading: &Reading, ends: &[(usize, char)], index: usize| {
        let start = index.checked_sub(1).map_or(0, |before| ends[before].0 + 1);
        reading.text[start..ends[index].0].trim().to_lowercase()
    };
    let questions = |ends: &[(usize, char)]| ends.iter().filter(|(_, sign)| *sign == '?').count();
    if own.len() != wanted.len() || questions(&own) == questions(&wanted) {
        return None;
    }
    let inner = own.len().saturating_sub(1);
    let mut pairs = own.iter().zip(&wanted).take(inner).enumerate();
    let is_told = |index: usize| match (own[index].1 == '?', wanted[index].1 == '?') {
        (true, false) => is_worded_as_question(&stated(counterpart, &wanted, index)),
        (false, true) => is_worded_as_question(&stated(reading, &own, index)),
        _ => false,
    };
    pairs.find(|(index, _)| is_told(*index)).map(|(_, (own, wanted))| (own.0, wanted.0))
}

/// Words with which English sentences ask where they begin with them.
const ASKING: &[&str] = &[
    "is", "are", "was", "were", "do", "does", "did", "has", "have", "can", "could", "will", "would", "shall", "should",
    "who", "what", "which",
];

/// Particles with which Kazakh sentences ask where they end with them.
const PARTICLES: &[&str] = &["ма", "ме", "ба", "бе", "па", "пе"];

/// Whether a sentence in small letters without its end asks by its words, in English, Russian or Kazakh. With a second
/// clause it may well tell what is asked: «Прибудет ли делегация, неизвестно».
fn is_worded_as_question(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let is_one_of = |word: Option<&&str>, list: &[&str]| word.is_some_and(|word| list.contains(word));
    !sentence.contains([',', ';', ':', '—', '–'])
        && (is_one_of(words.first(), ASKING) || is_one_of(words.last(), PARTICLES) || words.contains(&"ли"))
}

/// The signs that sentences of a text end with, as far as they can be told from the stops of abbreviations.
fn sentence_ends(text: &str) -> Vec<(usize, char)> {
    let is_end = |at: usize, sign: char| {
        let after = &text[at + 1..];
        let next = after.trim_start_matches([' ', '\u{A0}', '\n', '»', '”', ')', MARK]);
        let begins =
            next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, VALUE | '«' | '“'));
        (next.is_empty() || (next.len() < after.len() && begins)) && (sign == '?' || !is_abbreviation(&text[..at]))
    };
    let signs = text.match_indices(['.', '?', '!']).map(|(at, sign)| (at, sign.chars().next().unwrap_or('.')));
    signs.filter(|(at, sign)| is_end(*at, *sign)).collect()
}

/// Cases of a name that end with a sign which the name itself has not.
fn ends_of_cases(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for entry in catalogues.entries().map(|(_, entry)| entry).filter(|entry| entry.is_name() && !entry.is_faulty()) {
        for text in &entry.texts {
            let Some((form, what)) = text.attribute.and_then(form_and_case) else { continue };
            let nominative = entry.text(if form == Form::Long { None } else { Some(form.as_str()) });
            let ends = text.readings.first().and_then(end).zip(nominative.and_then(|name| end(name.readings.first()?)));
            let Some((own, wanted)) = ends.filter(|_| CASES.contains(&what) && what != NOMINATIVE) else { continue };
            if own.sign.is_some() && own.sign != wanted.sign && !own.is_abbreviation(&text.readings[0]) {
                let message = format!("the case ends with {}, and the name with {}", show(&own), show(&wanted));
                let complaint = Diagnostic::warning(Code::EndPunctuation, message);
                let complaint = complaint.at(text.readings[0].span(entry.tree, own.at));
                findings.push(complaint.help("end it as the name ends"));
            }
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
}

impl End {
    /// Whether the stop is that of an abbreviation, which ends a sentence or does not.
    fn is_abbreviation(&self, reading: &Reading) -> bool {
        self.sign == Some('.')
            && reading.text[self.at.clone()] == *"."
            && is_abbreviation(&reading.text[..self.at.start])
    }
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
    Some(End { sign, at })
}

/// Whether a text without its last stop ends in an abbreviation: a short word without vowels to speak, or after a number.
fn is_abbreviation(text: &str) -> bool {
    const KNOWN: &[&str] = &[
        "p", "pp", "No", "etc", "Inc", "Ltd", "Co", "Corp", "m", "min", "sec", "hr", "hrs", "vol", "approx", "Ave",
        "St", "Rd", "Jr", "Sr", "Min", "Std", "Jh", "Chr", "Str", "Nr", "usw", "л", "стр", "экз", "г", "гг", "в", "вв",
        "э", "п", "пп", "д", "др", "т", "мин", "сек", "ч", "руб", "долл", "тыс", "ул", "пр", "шт", "кв", "чел", "тел",
        "моб", "раб", "дом", "ж", "жж", "ғ", "ғғ", "б", "з", "қ", "сағ", "көш", "Tel", "tel", "Abs", "Bd", "ca",
    ];
    let word = text.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '«' | VALUE)).next().unwrap_or_default();
    let last = word.rsplit(['.', '-']).next().unwrap_or_default();
    // `U.S.`, «Т.Б.»
    let initial = word.contains('.') && last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    initial || KNOWN.contains(&last) || KNOWN.contains(&&*in_small_letters(last))
}

fn alike((own, reading): (&End, &Reading), (wanted, counterpart): (&End, &Reading)) -> bool {
    // A letter begins and ends with other signs in other languages: "Dear Anna," «Здравствуйте, Анна!»
    let is_greeting = wanted.sign == Some(',') && matches!(own.sign, None | Some('!'));
    // Sentences may change places: "Thank you! It is done." «Готово. Спасибо!»
    let are_reordered = || {
        let signs = |reading: &Reading| {
            let mut signs: Vec<char> = sentence_ends(&reading.text).into_iter().map(|(_, sign)| sign).collect();
            signs.sort_unstable();
            signs
        };
        let own = signs(reading);
        own.len() > 1 && own == signs(counterpart)
    };
    own.sign == wanted.sign
        || is_greeting
        || are_reordered()
        || (wanted.sign.is_none() && own.is_abbreviation(reading))
        || (own.sign.is_none() && wanted.is_abbreviation(counterpart))
}
