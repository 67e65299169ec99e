//! Two spaces in a row, a space before punctuation or within brackets, spaces at the edges of a text or line, and none
//! after a comma, colon or semicolon, behind the full stop of a sentence, or before a bracket.

use fluent_syntax::ast::CallArguments;

use super::letters::is_cyrillic;
use super::pairs;
use super::signs::Signs;
use super::text::{VALUE, is_blank_variant};
use super::words::Letters;
use super::{Catalogues, Entry, Locale, Reading, Text};
use crate::catalogue::syntax::{Element, Expression, Inline, Pattern, Tree};
use crate::character::{self, is_letter};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

pub fn check(catalogues: &Catalogues, findings: &mut Diagnostics) {
    for (locale, entry, text, reading) in catalogues.readings() {
        if reading.signs.any(Signs::SPACE.and(Signs::LATIN_SIGN).and(Signs::GENERAL_SIGN)) {
            inside(catalogues, locale, entry, reading, findings);
        }
        if catalogues.ours && reading.signs.any(Signs::GENERAL_SIGN.and(Signs::OTHER)) {
            of_other_widths(entry, reading, findings);
        }
        let is_of_source = |joint: &str| {
            let source = catalogues.source_of(entry).filter(|_| !catalogues.ours);
            source.is_some_and(|source| {
                source.texts.iter().flat_map(|text| &text.readings).any(|one| one.text.contains(joint))
            })
        };
        if reading.signs.any(Signs::STOP) {
            after_sign(catalogues.ours, entry, reading, &is_of_source, findings);
        }
        // The source of another project may write as it likes.
        let is_free = !catalogues.ours && catalogues.is_source(locale);
        if !is_free && has_joined_stop(&reading.text) {
            after_stop(entry, reading, &is_of_source, findings);
        }
        if !is_free && reading.text.contains('(') {
            before_bracket(entry, reading, &is_of_source, findings);
        }
        edges(catalogues, entry, text, reading, findings);
    }
    for (_, entry) in catalogues.entries() {
        entry.texts.iter().for_each(|text| trailing(entry, text.pattern, findings));
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// Spaces that no keyboard has, as wide as a letter or of no use in our languages. A thin space may stand in numbers.
fn of_other_widths(entry: &Entry, reading: &Reading, findings: &mut Diagnostics) {
    for (at, space) in reading.text.match_indices(|c: char| c.is_whitespace() && !is_space(c)) {
        let number = space.chars().next().map_or(0, u32::from);
        if number >= 0x1680 && space.chars().all(|c| character::forbidden(c).is_none()) {
            let message = format!("a space of another width: U+{number:04X}");
            findings.push(warn(&message, entry, reading, at..at + space.len(), "type a plain space"));
        }
    }
}

fn warn(message: &str, entry: &Entry, reading: &Reading, range: std::ops::Range<usize>, help: &str) -> Diagnostic {
    Diagnostic::warning(Code::Space, message).at(reading.span(entry.tree, range)).help(help)
}

fn inside(catalogues: &Catalogues, locale: &Locale, entry: &Entry, reading: &Reading, findings: &mut Diagnostics) {
    let ours = catalogues.ours;
    let text: &str = &reading.text;
    let source_has_run = || {
        let source = catalogues.source_of(entry);
        source.is_some_and(|source| {
            source.texts.iter().flat_map(|text| &text.readings).any(|one| one.text.contains("  "))
        })
    };
    // French typography puts a thin space before its double signs.
    let spaced_signs = matches!(locale.base(), "fr" | "br" | "hy");
    // Found by their first bytes, which is faster than by characters.
    let bytes = text.as_bytes();
    let places = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b' ' | 0xC2 | 0xE2)).map(|(at, _)| at);
    // Most spaces stand between letters.
    let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, 0xD0..=0xD3);
    let before_letter = |at: usize| bytes[at] == b' ' && bytes.get(at + 1).is_some_and(is_of_word);
    let after_letter = |at: usize| {
        let (one, two) = (at.checked_sub(1).map(|at| &bytes[at]), at.checked_sub(2).map(|at| &bytes[at]));
        one.is_some_and(u8::is_ascii_alphanumeric) || two.is_some_and(|byte| matches!(byte, 0xD0..=0xD3))
    };
    let places = places.filter(|at| !(before_letter(*at) && after_letter(*at)));
    for at in places.filter(|at| text[*at..].starts_with([' ', '\u{A0}', '\u{202F}'])) {
        let before = text[..at].chars().next_back();
        let space = text[at..].chars().next().map_or(1, char::len_utf8);
        let rest = &text[at + space..];
        let Some(next) = rest.chars().next() else { continue };
        if before.is_none_or(|c| is_space(c) || c == '\n') {
            continue;
        }
        if is_space(next) {
            let run: usize = text[at..].chars().take_while(|c| is_space(*c)).map(char::len_utf8).sum();
            // At the end of a line they are told of as that.
            // Around a variant that says nothing, that is told of.
            let around_nothing = || {
                reading.choices.iter().any(|choice| is_blank_variant(choice.variant))
                    && reading.joints().any(|joint| (at..=at + run).contains(&joint))
            };
            // Columns of another project are set by spaces.
            let is_column = || {
                let count = text.split("  ").filter(|part| !part.trim().is_empty()).count();
                count > COLUMNS || (count > 2 && (text.contains('\n') || source_has_run()))
            };
            let is_within = !text[at + run..].starts_with('\n') && at + run < text.len();
            if is_within && (ours || !is_column()) && !(entry.is_faulty() && around_nothing()) {
                findings.push(warn("two spaces in a row", entry, reading, at..at + run, "keep one of them"));
            }
            continue;
        }
        let after = rest[next.len_utf8()..].chars().next();
        let sign = match next {
            ',' if after.is_some_and(|c| is_cyrillic(c) || (ours && (c.is_alphabetic() || c == VALUE))) => true,
            '.' | ',' => !after.is_some_and(|c| c.is_alphanumeric() || c == next || c == '*' || c == VALUE),
            '»' => !spaced_signs && !pairs::opens_with_closing(locale),
            ';' | '!' | '?' => !spaced_signs,
            ':' => {
                !spaced_signs && !after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | ')' | '(' | ':'))
            }
            ')' | ']' | '”' => true,
            _ => false,
        };
        if sign {
            let message = format!("a space before `{next}`");
            findings.push(warn(&message, entry, reading, at..at + space + next.len_utf8(), "delete it"));
        } else if matches!(before, Some('(' | '['))
            || (before == Some('«') && !spaced_signs && !closes_quotation(locale, &text[..at]))
            || before == Some('“') && locale.base() == "en"
        {
            let before = before.unwrap_or_default();
            let message = format!("a space after `{before}`");
            findings.push(warn(&message, entry, reading, at - before.len_utf8()..at + space, "delete it"));
        }
    }
}

/// Whether the mark that a text ends with closes what another opened: »…« in German.
fn closes_quotation(locale: &Locale, text: &str) -> bool {
    pairs::opens_with_closing(locale) && text.contains('»')
}

/// A comma, colon or semicolon that is joined to the word behind it. Between letters that may be a word of a machine, and
/// a value of another project may be anything.
fn after_sign(
    ours: bool,
    entry: &Entry,
    reading: &Reading,
    is_of_source: &dyn Fn(&str) -> bool,
    findings: &mut Diagnostics,
) {
    let text: &str = &reading.text;
    let places = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b',' | b':' | b';'));
    for (at, sign) in places.map(|(at, byte)| (at, char::from(byte))) {
        // Programs of others part the words of a list for machines by semicolons; and what looks like markup is told.
        let is_markup = || text[..at].rfind('&').is_some_and(|start| !text[start..at].contains(char::is_whitespace));
        if sign == ';' && (!ours || is_markup()) {
            continue;
        }
        let after = text[at + 1..].chars().next();
        if after == Some(' ') {
            continue;
        }
        let mut letters = text[..at].chars().rev();
        let mut is_before = || letters.next().is_some_and(|c| is_cyrillic(c) || (ours && sign != ':' && is_letter(c)));
        let of_word = is_before() && is_before();
        // Between two values a colon may part hours from minutes.
        let of_value = ours && sign != ':' && text[..at].ends_with(VALUE);
        let is_word_of = |c: char| is_cyrillic(c) || (ours && is_letter(c));
        let (joins_word, joins_value) = (after.is_some_and(is_word_of), ours && after == Some(VALUE));
        let letter_before = text[..at].ends_with(is_letter);
        // In other projects the source shows whether a value stands apart: "Passenger: { $name }".
        let parted = || is_of_source(&format!("{sign} ")) || is_of_source(&format!("{sign}\u{A0}"));
        let joins_value_of_others =
            !ours && after == Some(VALUE) && letter_before && !is_of_source(&format!("{sign}{VALUE}")) && parted();
        // «ашық,9:00»; between figures it is a decimal sign.
        let joins_figure = sign == ',' && of_word && after.is_some_and(|c| c.is_ascii_digit());
        if ((of_word || of_value) && joins_word)
            || ((letter_before || of_value) && joins_value)
            || joins_value_of_others
            || joins_figure
        {
            let message = format!("no space stands after `{sign}`");
            let end = at + 1 + after.map_or(0, char::len_utf8);
            findings.push(warn(&message, entry, reading, at..end, "put one there"));
        }
    }
}

/// A bracket that is joined to the word before it. An ending in brackets belongs there: «участник(и)».
fn before_bracket(entry: &Entry, reading: &Reading, is_of_source: &dyn Fn(&str) -> bool, findings: &mut Diagnostics) {
    let text: &str = &reading.text;
    for (at, _) in text.match_indices('(') {
        let before = text[..at].chars().next_back();
        let Some(before) = before.filter(|c| is_letter(*c) || (*c == VALUE && text[at + 1..].starts_with(VALUE)))
        else {
            continue;
        };
        let within = text[at + 1..].chars().take_while(|c| *c != ')');
        let is_value = before == VALUE;
        // «сотрудников(сотрудниц)»
        let word = text[..at].rsplit(|c: char| !is_letter(c)).next().unwrap_or_default();
        let beginning = word.char_indices().nth(ALIKE).map_or(word, |(end, _)| &word[..end]);
        if !is_value && text[at + 1..].starts_with(beginning) {
            continue;
        }
        if (is_value || within.take(LONGEST_ENDING + 1).count() > LONGEST_ENDING)
            && !is_of_source(&text[at - before.len_utf8()..=at])
        {
            let range = at - before.len_utf8()..at + 1;
            findings.push(warn("no space stands before `(`", entry, reading, range, "put one there"));
        }
    }
}

/// Whether a sign that ends sentences stands before a letter, which few texts have.
fn has_joined_stop(text: &str) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_uppercase() || matches!(byte, 0xD0..=0xD3);
    memchr::memchr3_iter(b'.', b'!', b'?', text.as_bytes()).any(|at| text.as_bytes().get(at + 1).is_some_and(is_letter))
}

/// A full stop that is joined to the sentence behind it: «Нет соединения.Пожалуйста». Between short words or capitals it is
/// a part of an abbreviation or of a name.
fn after_stop(entry: &Entry, reading: &Reading, is_of_source: &dyn Fn(&str) -> bool, findings: &mut Diagnostics) {
    let text: &str = &reading.text;
    let mut words = reading.words().peekable();
    while let Some(word) = words.next() {
        let Some(next) = words.peek() else { break };
        let is_joined = next.at == word.end() + 1 && text[word.end()..].starts_with(['.', '!', '?']);
        // `Node.Js` is a name; in Cyrillic letters nothing is called so.
        let is_plain = !word.letters.any(Letters::CAPITAL)
            || (word.letters.are_cyrillic() && word.text.chars().skip(1).all(char::is_lowercase));
        let is_ended = is_plain && word.text.chars().nth(SENTENCE_END - 1).is_some();
        let opens = next.text.starts_with(char::is_uppercase)
            && next.text.chars().skip(1).all(char::is_lowercase)
            && (next.end() == text.len() || text[next.end()..].starts_with([' ', '\u{A0}', ',', '!', '?', '\n']));
        let is_of_one_script = (word.letters.are_cyrillic() && next.letters.are_cyrillic())
            || (word.letters.are_latin() && next.letters.are_latin());
        let stands_free = text[..word.at].chars().next_back().is_none_or(|c| is_space(c) || c == '\n');
        let is_meant = || is_of_source(&text[word.at..next.end()]);
        if is_joined && is_ended && opens && is_of_one_script && stands_free && !is_meant() {
            let message = format!("no space stands after `{}`", &text[word.end()..next.at]);
            findings.push(warn(&message, entry, reading, word.end()..next.at, "put one there"));
        }
    }
}

/// Columns that runs of spaces part in one line, at most, for the runs to be slips.
const COLUMNS: usize = 3;

/// Letters of a word that ends a sentence rather than stands before a stop of its own, at least.
const SENTENCE_END: usize = 4;

/// Letters with which a word and its other gender in brackets begin alike.
const ALIKE: usize = 4;

/// Letters of an ending in brackets, at most.
const LONGEST_ENDING: usize = 5;

/// Fluent drops plain spaces at the edges of a text; those of a literal, and no-break spaces, stay.
fn edges(catalogues: &Catalogues, entry: &Entry, text: &Text, reading: &Reading, findings: &mut Diagnostics) {
    if reading.text.is_empty() || reading.is_blank() {
        return;
    }
    let (starts, ends) = (reading.text.starts_with(is_space), reading.text.ends_with(is_space));
    let first = reading.text.chars().next().map_or(1, char::len_utf8);
    let last = reading.text.chars().next_back().map_or(1, char::len_utf8);
    let length = reading.text.len();
    // Other projects put texts together, and say so with a literal.
    let source = catalogues.source_of(entry).unwrap_or(entry).text(text.attribute);
    let of_source = |has: fn(&Reading) -> bool| source.is_some_and(|text| text.readings.iter().any(has));
    let at_start = (starts, 0..first, "beginning", (|one| one.text.starts_with(is_space)) as fn(&Reading) -> bool);
    let at_end = (ends, length - last..length, "end", (|one| one.text.ends_with(is_space)) as fn(&Reading) -> bool);
    for (_, range, edge, has) in [at_start, at_end].into_iter().filter(|(is_there, ..)| *is_there) {
        let meant = !catalogues.ours && !is_outside_of_literal(entry, reading, range.clone()) && of_source(has);
        if !meant {
            let message = format!("a space at the {edge} of the text");
            findings.push(warn(&message, entry, reading, range, "delete it"));
        }
    }
    if reading.signs.any(Signs::LINE) {
        for (at, _) in reading.text.match_indices('\n') {
            let line = &reading.text[..at];
            let blank = line.len() - line.trim_end_matches(is_space).len();
            if blank > 0 && !line.trim_end_matches(is_space).ends_with('\n') && line.len() > blank {
                findings.push(warn("a space at the end of the line", entry, reading, at - blank..at, "delete it"));
            }
            line_start(catalogues, entry, text, reading, at + 1, findings);
        }
    }
}

/// A line that begins with a space which Fluent keeps as somebody wrote it: in a literal, or one that does not break. Plain
/// ones are the indentation of the file.
fn line_start(
    catalogues: &Catalogues,
    entry: &Entry,
    text: &Text,
    reading: &Reading,
    at: usize,
    findings: &mut Diagnostics,
) {
    let Some(space) = reading.text[at..].chars().next().filter(|c| is_space(*c)) else { return };
    let range = at..at + space.len_utf8();
    let rest = reading.text[range.end..].trim_start_matches(is_space);
    let is_indentation = || space == ' ' && is_outside_of_literal(entry, reading, range.clone());
    if rest.is_empty() || rest.starts_with('\n') || is_indentation() {
        return;
    }
    let source = catalogues.source_of(entry).unwrap_or(entry).text(text.attribute);
    let begins_so = |line: &str| line.starts_with(is_space);
    let meant = !catalogues.ours
        && source.is_some_and(|text| text.readings.iter().any(|one| one.text.split('\n').skip(1).any(begins_so)));
    if !meant {
        findings.push(warn("a space at the beginning of the line", entry, reading, range, "delete it"));
    }
}

/// Whether a space stands in the text as it is, where a no-break space is not seen by anybody; Fluent drops plain ones.
fn is_outside_of_literal(entry: &Entry, reading: &Reading, space: std::ops::Range<usize>) -> bool {
    let place = reading.span(entry.tree, space.clone());
    let before = &entry.tree.text()[..place.range().start];
    place.text() == &reading.text[space] && !before.ends_with('"')
}

/// Spaces at the end of a text or variant as it is written: nobody sees them, and Fluent drops them.
fn trailing(entry: &Entry, pattern: &Pattern, findings: &mut Diagnostics) {
    for element in &pattern.elements {
        if let Element::Placeable { expression: Expression::Select { variants, .. } } = element {
            for variant in variants {
                trailing(entry, &variant.value, findings);
            }
        }
    }
    let Some(end) = written_end(entry.tree, pattern) else { return };
    let rest = &entry.tree.text()[end..];
    let blank = rest.len() - rest.trim_start_matches(is_space).len();
    if blank > 0 && (rest[blank..].is_empty() || rest[blank..].starts_with(['\n', '\r'])) {
        let complaint = Diagnostic::warning(Code::Space, "a space at the end of the line");
        findings.push(complaint.at(entry.tree.source().span(end..end + blank)).help("delete it"));
    }
}

/// Where a pattern ends as it is written: behind its last word, or its last brace.
fn written_end(tree: &Tree, pattern: &Pattern) -> Option<usize> {
    let within = match pattern.elements.last()? {
        Element::TextElement { value } => return Some(tree.offset(value) + value.len()),
        Element::Placeable { expression: Expression::Inline(inline) } => last_word(tree, inline)?,
        Element::Placeable { expression: Expression::Select { variants, .. } } => {
            written_end(tree, &variants.last()?.value)?
        }
    };
    tree.text()[within..].find('}').map(|brace| within + brace + 1)
}

/// Where the last word of an expression ends.
fn last_word(tree: &Tree, inline: &Inline) -> Option<usize> {
    let word = match inline {
        Inline::StringLiteral { value } | Inline::NumberLiteral { value } => value,
        Inline::VariableReference { id } => id.name,
        Inline::MessageReference { id, attribute } => attribute.as_ref().unwrap_or(id).name,
        Inline::FunctionReference { id, arguments } => return last_argument(tree, id.name, Some(arguments)),
        Inline::TermReference { id, attribute, arguments } => {
            return last_argument(tree, attribute.as_ref().unwrap_or(id).name, arguments.as_ref());
        }
        Inline::Placeable { .. } => return None,
    };
    Some(tree.offset(word) + word.len())
}

fn last_argument(tree: &Tree, name: &str, arguments: Option<&CallArguments<&str>>) -> Option<usize> {
    let named = arguments.and_then(|all| all.named.last()).map(|argument| &argument.value);
    match named.or(arguments.and_then(|all| all.positional.last())) {
        Some(argument) => last_word(tree, argument),
        None => Some(tree.span(name).range().end),
    }
}
