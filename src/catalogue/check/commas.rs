//! A comma that Russian sets before the word that begins a clause: «государства которые», «сообщить что».
//!
//! Only what is certain is told: «который» in the nominative right behind a word that is no preposition and joins nothing,
//! and «что» right behind a verb of saying or a word such as «учитывая».

use super::words::Word;
use super::{Catalogues, Entry, Reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The nominative, which begins its clause.
const WHICH: &[&str] = &["который", "которая", "которое", "которые"];
const THAT: &str = "что";

/// Words before which the clause has its comma already, or has none.
const JOINING: &[&str] = &[
    "и",
    "а",
    "но",
    "или",
    "либо",
    "да",
    "в",
    "во",
    "на",
    "за",
    "из",
    "по",
    "под",
    "над",
    "при",
    "про",
    "через",
    "сквозь",
    "о",
    "об",
    "с",
    "со",
    "к",
    "ко",
    "не",
    "ни",
    "лишь",
    "только",
    "ли",
    "вот",
    "даже",
    "именно",
    "как",
    "чем",
    "для",
    "у",
    "от",
    "до",
    "между",
    "это",
];

/// Beginnings of words behind which «что» begins a clause.
const SAYING: &[&str] = &[
    "сообща",
    "сообщи",
    "уведом",
    "информир",
    "отмеча",
    "отмети",
    "подтвержда",
    "подтверди",
    "подчеркива",
    "подчеркн",
    "указыва",
    "указа",
    "счита",
    "полага",
    "учитыва",
    "напомина",
    "напомни",
    "заявля",
    "заяви",
    "убежден",
    "известн",
    "ожида",
    "надеет",
    "понима",
];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for locale in catalogues.locales.iter().filter(|locale| catalogues.ours && locale.base() == "ru") {
        for entry in locale.entries.iter().filter(|entry| !entry.is_term && !catalogues.is_list(entry)) {
            let mut told = Vec::new();
            for reading in entry.texts.iter().flat_map(|text| &text.readings) {
                of_reading(entry, reading, &mut told, findings);
            }
        }
    }
}

fn of_reading(entry: &Entry, reading: &Reading, told: &mut Vec<usize>, findings: &mut Diagnostics) {
    let mut previous: Option<Word> = None;
    for word in reading.words() {
        let before = previous.replace(word);
        let Some(before) =
            before.filter(|before| matches!(&reading.text[before.end()..word.at], " " | "\u{A0}" | "\n"))
        else {
            continue;
        };
        let own = before.small();
        let is_clause = if word.text == THAT {
            SAYING.iter().any(|beginning| own.starts_with(beginning))
        } else {
            WHICH.contains(&word.text) && before.letters.are_cyrillic() && !JOINING.contains(&&*own)
        };
        let span = reading.span(entry.tree, before.at..word.end());
        if is_clause && !told.contains(&span.range().start) {
            told.push(span.range().start);
            let message = format!("no comma stands before `{}`", word.text);
            let complaint = Diagnostic::warning(Code::Punctuation, message).at(span);
            findings.push(complaint.help(format!("write `{}, {}`", before.text, word.text)));
        }
    }
}
