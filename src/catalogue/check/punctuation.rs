//! Two punctuation marks in a row where one is meant: two full stops at the end of a sentence, which an abbreviation such
//! as «г.» brings about, two commas, a comma before a full stop.

use super::Catalogues;
use super::signs::Signs;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Marks that never stand beside each other. A comma after a full stop ends an abbreviation; stops after a question are
/// Russian.
const NEVER: &[&str] = &["..", ",,", ";;", ",.", ",;", ";,", ",:", ":,", ";.", ":.", ":;", ";:"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry, _, reading) in catalogues.readings().filter(|(.., reading)| reading.signs.any(Signs::STOP)) {
        let text: &str = &reading.text;
        // Most texts have no two marks in a row, which is told by their bytes.
        if !text.as_bytes().windows(2).any(|pair| pair.iter().all(|byte| is_mark(char::from(*byte)))) {
            continue;
        }
        let mut behind = 0;
        for (at, mark) in text.char_indices().filter(|(_, c)| is_mark(*c)) {
            if at < behind {
                continue;
            }
            let run: usize = text[at..].chars().take_while(|c| is_mark(*c)).map(char::len_utf8).sum();
            behind = at + run;
            let marks = &text[at..behind];
            let before = text[..at].chars().next_back();
            let after = text[behind..].chars().next();
            // Three full stops are an ellipsis, `..` is a folder, and between figures a range.
            let is_code = before.is_none_or(|c| c.is_whitespace() || "/\\(".contains(c))
                || after.is_some_and(|c| c.is_alphanumeric() || "/\\*_=".contains(c));
            if is_code || !NEVER.contains(&marks) || (mark == '.' && before.is_some_and(|c| "?!".contains(c))) {
                continue;
            }
            let message = format!("two punctuation marks in a row: `{marks}`");
            let complaint = Diagnostic::warning(Code::Punctuation, message).at(reading.span(entry.tree, at..behind));
            findings.push(complaint.help("keep one of them"));
        }
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':')
}
