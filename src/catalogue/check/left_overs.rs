//! What was left in a text and was never meant to be printed: a translator's mark to come back (`TODO`, «ПЕРЕВЕСТИ»), the
//! placeholders and the markup of other formats (`%s`, `{0}`, `$name` without braces, `<b>`, `&nbsp;`), letters that were
//! read in a wrong encoding.
//!
//! Texts of notes have none of these. In programs of others all of them can be meant: there only what a translation has and
//! its source has not is told.

use std::ops::Range;

use super::signs::Signs;
use super::text::{MARK, Reading};
use super::words::{Letters, Word};
use super::{Catalogues, Entry};
use crate::catalogue::syntax::{Element, Expression, Inline, Pattern};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::Span;

/// Words by which people mark what is still to be done, in capitals.
const MARKS: &[&str] = &[
    "TODO",
    "FIXME",
    "TBD",
    "TBC",
    "WIP",
    "ПЕРЕВЕСТИ",
    "ДОПИСАТЬ",
    "УТОЧНИТЬ",
    "ПРОВЕРИТЬ",
    "ИСПРАВИТЬ",
    "ДОБАВИТЬ",
    "АУДАРУ",
    "ТЕКСЕРУ",
    "НАҚТЫЛАУ",
    "ТОЛЫҚТЫРУ",
];

/// Those that are no label of a button in any program.
const OF_PROGRAMS: &[&str] = &["TODO", "FIXME", "TBD"];

/// A mark that is also the Roman thirty, and the Latin that stands for text to come.
const THIRTY: &str = "XXX";
const FILLER: [&str; 2] = ["lorem ", "ipsum"];

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    if !catalogues.ours {
        return in_translations(catalogues, findings);
    }
    for (_, entry) in catalogues.entries().filter(|(_, entry)| !catalogues.is_list(entry)) {
        let mut told: Vec<Range<usize>> = Vec::new();
        for text in &entry.texts {
            numbers_in_braces(entry, text.pattern, findings);
            doubled_braces(entry, text.pattern, findings);
            for reading in &text.readings {
                for left in left(reading) {
                    let span = reading.span(entry.tree, left.0.clone());
                    if !told.contains(&span.range()) {
                        told.push(span.range());
                        findings.push(complaint(entry, &left, span));
                    }
                }
            }
        }
    }
}

fn complaint(entry: &Entry, (_, what, help): &Left, span: Span) -> Diagnostic {
    let shown = entry.tree.text()[span.range()].trim();
    Diagnostic::error(Code::LeftOver, format!("{what}: `{shown}`")).at(span).help(*help)
}

/// Tells of what a translation of another project has that its source does not: only there it cannot be meant.
fn in_translations(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (_, entry, source) in catalogues.translated() {
        for text in &entry.texts {
            let Some(original) = source.text(text.attribute) else { continue };
            if !has_doubled_braces(original.pattern) {
                doubled_braces(entry, text.pattern, findings);
            }
            for reading in &text.readings {
                let is_of_source = |left: &str| original.readings.iter().any(|reading| reading.text.contains(left));
                let strange = left(reading).into_iter().filter(|(range, ..)| {
                    let shown = &reading.text[range.clone()];
                    // A word in capitals may be the label of a button, and a star the sign of a field that must be filled in.
                    let is_label = MARKS.contains(&shown) && !OF_PROGRAMS.contains(&shown) || shown == THIRTY;
                    !is_label && !shown.starts_with('*') && !shown.contains(MARK) && !is_of_source(shown)
                });
                let markup = (!original.readings.iter().any(|reading| reading.text.contains(MARK)))
                    .then(|| reading.text.find(MARK))
                    .flatten();
                for left in strange.chain(markup.map(markup_at)) {
                    let complaint = complaint(entry, &left, reading.span(entry.tree, left.0.clone()));
                    findings.push(Diagnostic { severity: Severity::Warning, ..complaint });
                }
            }
        }
    }
}

fn markup_at(at: usize) -> Left {
    (at..at + MARK.len_utf8(), "markup that its source has not", "take it out, or have it in the source too")
}

/// Tells of `{{ $name }}`, as other formats place their values: Fluent reads braces within braces, and one pair is enough.
fn doubled_braces(entry: &Entry, pattern: &Pattern, findings: &mut Diagnostics) {
    for element in &pattern.elements {
        match element {
            Element::Placeable { expression: Expression::Inline(Inline::Placeable { expression }) } => {
                if let Expression::Inline(Inline::VariableReference { id }) = expression.as_ref() {
                    let message = format!("a placeholder of another format: `{{{{ ${} }}}}`", id.name);
                    let complaint = Diagnostic::warning(Code::LeftOver, message).at(entry.tree.span(id.name));
                    findings.push(complaint.help("one pair of braces is enough"));
                }
            }
            Element::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    doubled_braces(entry, &variant.value, findings);
                }
            }
            _ => {}
        }
    }
}

fn has_doubled_braces(pattern: &Pattern) -> bool {
    pattern.elements.iter().any(|element| match element {
        Element::Placeable { expression: Expression::Inline(Inline::Placeable { .. }) } => true,
        Element::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().any(|variant| has_doubled_braces(&variant.value))
        }
        _ => false,
    })
}

/// Tells of `{0}`, by which other formats place their values: Fluent reads it as the number itself.
fn numbers_in_braces(entry: &Entry, pattern: &Pattern, findings: &mut Diagnostics) {
    for element in &pattern.elements {
        match element {
            Element::Placeable { expression: Expression::Inline(Inline::NumberLiteral { value }) } => {
                let message = format!("a placeholder of another format: `{{{value}}}`");
                let complaint = Diagnostic::error(Code::LeftOver, message).at(entry.tree.span(value));
                findings.push(
                    complaint.help("place the variable by its name, `{ $name }`, or write the figure without braces"),
                );
            }
            Element::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    numbers_in_braces(entry, &variant.value, findings);
                }
            }
            _ => {}
        }
    }
}

/// Where something stands, what it is, and what to do.
type Left = (Range<usize>, &'static str, &'static str);

fn left(reading: &Reading) -> Vec<Left> {
    let text: &str = &reading.text;
    let mut left: Vec<Left> = Vec::new();
    let is_mark =
        |word: &Word| word.letters.any(Letters::CAPITAL) && word.text.chars().nth(2).is_some_and(char::is_uppercase);
    let [before_filler, filler] = FILLER;
    for word in reading.words() {
        if is_mark(&word) && (MARKS.contains(&word.text) || (word.text == THIRTY && !counts(text, &word))) {
            left.push((word.at..word.end(), "a mark of what is still to be done", "do it, and take the mark out"));
        } else if word.text.eq_ignore_ascii_case(filler)
            && let Some(at) = word.at.checked_sub(before_filler.len())
            && text.get(at..word.at).is_some_and(|before| before.eq_ignore_ascii_case(before_filler))
        {
            left.push((at..word.end(), "a text that only fills the place", "write the text that is meant"));
        }
    }
    // Most texts have no sign of what follows.
    if reading.signs.any(Signs::OTHER) {
        left.extend(text.match_indices(MARK).map(|(at, mark)| {
            (
                at..at + mark.len(),
                "markup, which is printed as it stands",
                "take it out: a text of a note is set without markup",
            )
        }));
    }
    if reading.signs.any(Signs::FORMAT.and(Signs::OTHER)) {
        for (at, sign) in text.match_indices(['%', '$', '&', '\\', '*', '`', '\u{FFFD}']) {
            left.extend(by_sign(text, at, sign));
        }
    }
    // UTF-8 read as Latin letters has accented capitals, or an `â` with a general sign.
    if let Some(range) = Some(text).filter(|_| reading.signs.any(Signs::ACCENT)).and_then(wrongly_encoded) {
        left.push((
            range,
            "letters that were read in a wrong encoding",
            "write the words anew, and save the file as UTF-8",
        ));
    }
    left
}

/// What a sign begins that other formats have.
fn by_sign(text: &str, at: usize, sign: &str) -> Option<Left> {
    const PLACEHOLDER: &str = "a placeholder of another format";
    const MARKUP: &str = "markup, which is printed as it stands";
    let behind = &text[at + sign.len()..];
    let count = |rest: &str, is: fn(&u8) -> bool| rest.bytes().take_while(is).count();
    match sign {
        "%" => {
            let is_after_figure = text[..at].ends_with(|c: char| c.is_ascii_digit());
            let number = count(behind, u8::is_ascii_digit);
            let ordered = behind[number..].strip_prefix('$').map_or(behind, |rest| rest);
            let named = behind.starts_with('(')
                && behind.find(')').is_some_and(|end| behind[end + 1..].starts_with(['s', 'd']));
            let is_kind = ordered.starts_with(['s', 'd', 'i', 'f', 'u', '@']);
            let ends = ordered.chars().nth(1).is_none_or(|c| !c.is_alphanumeric());
            let end = if named { behind.find(')')? + 2 } else { behind.len() - ordered.len() + 1 };
            (named || (is_kind && ends && !is_after_figure))
                .then(|| (at..at + 1 + end, PLACEHOLDER, "place the variable by its name: `{ $name }`"))
        }
        "$" => {
            let name = behind.trim_start_matches('{');
            let length = count(name, |byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'_'));
            (length >= 2).then(|| {
                let end = at + 1 + (behind.len() - name.len()) + length;
                (at..end, "a variable without its braces", "write it in braces: `{ $name }`")
            })
        }
        "&" => {
            let length = count(behind, |byte| byte.is_ascii_alphanumeric() || *byte == b'#');
            let is_entity = (2..=8).contains(&length) && behind[length..].starts_with(';');
            is_entity.then(|| {
                (at..at + 2 + length, MARKUP, "write the character itself, or `{\"\\u00A0\"}` for a no-break space")
            })
        }
        "\\" => behind.starts_with(['u', 'U', 'n', 't', '"']).then(|| {
            (at..at + 2, "an escape outside of a literal, which is printed as it stands", "write it within `{\"…\"}`")
        }),
        "*" => {
            let opens = behind.starts_with(|c: char| c.is_alphabetic() || c == '*')
                && !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '*');
            opens.then(|| (at..at + 1, MARKUP, "take it out: a text of a note is set without markup"))
        }
        "`" => Some((at..at + 1, MARKUP, "take it out, or write a quotation mark of the language")),
        _ => Some((
            at..at + sign.len(),
            "a character that was lost in a wrong encoding",
            "write it anew, and save the file as UTF-8",
        )),
    }
}

/// Whether `XXX` is the Roman thirty: a small word stands beside it.
fn counts(text: &str, word: &Word) -> bool {
    let next = text[word.end()..].strip_prefix([' ', '\u{A0}', '-']);
    let before = text[..word.at].trim_end().chars().next_back();
    next.is_some_and(|rest| rest.starts_with(char::is_lowercase)) || before.is_some_and(char::is_lowercase)
}

/// UTF-8 that was read as Latin letters: `Ð¡Ð¾`, `â€™`.
fn wrongly_encoded(text: &str) -> Option<Range<usize>> {
    let is_second = |c: char| ('\u{80}'..='\u{BF}').contains(&c) || "‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(c);
    let at = text.match_indices(['Ð', 'Ñ', 'Ó', 'Ò']).map(|(at, first)| at..at + first.len());
    let twice = at.clone().filter(|range| text[range.end..].starts_with(is_second));
    let letters = twice.clone().next().filter(|_| twice.count() >= 2);
    letters.or_else(|| text.find("â€").map(|at| at..at + "â€".len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<&str> {
        let signs = text.match_indices(['%', '$', '&', '\\', '*', '`', '\u{FFFD}']);
        let found = signs.filter_map(|(at, sign)| by_sign(text, at, sign)).map(|(range, ..)| range).next();
        found.or_else(|| wrongly_encoded(text)).map(|range| &text[range])
    }

    #[test]
    fn the_signs_of_other_formats_are_told() {
        for (text, left) in [
            ("Приложение %s", "%s"),
            ("Приложение %1$s, лист", "%1$s"),
            ("қосымша %(name)s", "%(name)s"),
            ("Place: $venue.", "$venue"),
            ("Place: ${venue}.", "${venue"),
            ("Неофициальный&nbsp;перевод", "&nbsp;"),
            ("№&#160;5", "&#160;"),
            ("№\\u00A05", "\\u"),
            ("*Текст* ноты", "*"),
            ("**Текст** ноты", "*"),
            ("Ð¡Ð¾Ð²ÐµÑ‚", "Ð"),
            ("the Secretariatâ€™s note", "â€"),
            ("Се\u{FFFD}ретариат", "\u{FFFD}"),
        ] {
            assert_eq!(told(text), Some(left), "{text}");
        }
    }

    #[test]
    fn signs_of_sentences_are_left_in_peace() {
        for text in ["100 % of $5", "50% source", "Q&A; R&D", "5 * 6, see note*", "Ñandú, Ðà", "20 %, иначе"] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
