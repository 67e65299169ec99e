//! Characters that no text may hold: those that cannot be seen but change what is read.
//!
//! Control, zero-width and bidirectional characters are refused in every input, with their position. Soft hyphens are
//! among them: the program alone puts them in. No-break spaces are allowed, being part of good typography.

use std::borrow::Cow;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Source, Span};

/// The name of a character that may not stand in a text, or `None` where it may.
///
/// A line feed is a matter of the format that the text stands in and is not judged here.
#[must_use]
pub fn forbidden(character: char) -> Option<&'static str> {
    Some(match character {
        // Most of what is written, so that it is judged first.
        '\n' | ' '..='~' | '\u{A0}'..='\u{AC}' | 'А'..='ӿ' => return None,
        '\t' => "TAB",
        '\u{AD}' => "SOFT HYPHEN",
        '\u{200B}' => "ZERO WIDTH SPACE",
        '\u{200C}' => "ZERO WIDTH NON-JOINER",
        '\u{200D}' => "ZERO WIDTH JOINER",
        '\u{2060}' => "WORD JOINER",
        '\u{FEFF}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{200E}' => "LEFT-TO-RIGHT MARK",
        '\u{200F}' => "RIGHT-TO-LEFT MARK",
        '\u{202A}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202B}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202C}' => "POP DIRECTIONAL FORMATTING",
        '\u{202D}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202E}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2066}'..='\u{2069}' => "a directional isolate",
        '\u{61C}' => "ARABIC LETTER MARK",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{34F}'
        | '\u{180B}'..='\u{180F}'
        | '\u{2061}'..='\u{2065}'
        | '\u{206A}'..='\u{206F}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' => "an invisible character",
        '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' => "an invisible filler",
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => "a variation selector",
        '\u{E0000}'..='\u{E007F}' => "a tag character",
        '\u{FFF9}'..='\u{FFFB}' => "an annotation character",
        '\u{FFFC}' => "OBJECT REPLACEMENT CHARACTER",
        '\u{FDD0}'..='\u{FDEF}' => "a noncharacter",
        c if u32::from(c) & 0xFFFE == 0xFFFE => "a noncharacter",
        c if c.is_control() => "a control character",
        _ => return None,
    })
}

/// Whether a character is a letter: [`char::is_alphabetic`], which looks every letter but the Latin ones up in a table.
#[must_use]
pub fn is_letter(character: char) -> bool {
    match character {
        'A'..='Z' | 'a'..='z' | '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => true,
        '\0'..='\u{A9}' => false,
        other => other.is_alphabetic(),
    }
}

/// Whether a character is a letter or a digit: [`char::is_alphanumeric`], likewise.
#[must_use]
pub fn is_letter_or_digit(character: char) -> bool {
    character.is_ascii_digit() || is_letter(character) || !character.is_ascii() && character.is_numeric()
}

/// A text in small letters: [`str::to_lowercase`], which looks every letter but the Latin ones up in a table, and makes a
/// text anew that has small letters alone.
#[must_use]
pub fn in_small_letters(text: &str) -> Cow<'_, str> {
    let Some(at) = text.find(|c: char| small(c) != Some(c)) else { return Cow::Borrowed(text) };
    let (done, rest) = text.split_at(at);
    let mut whole = String::with_capacity(text.len());
    whole.push_str(done);
    for c in rest.chars() {
        match small(c) {
            Some(known) => whole.push(known),
            // What becomes of this one depends on where in a word it stands.
            None if c == 'Σ' => return Cow::Owned(text.to_lowercase()),
            None => whole.extend(c.to_lowercase()),
        }
    }
    Cow::Owned(whole)
}

/// The small letter of a character of ASCII, Russian or Kazakh, where it is known without a table.
const fn small(character: char) -> Option<char> {
    match character {
        'а'..='џ' | '\0'..='@' | '['..='\x7F' | '\u{A0}'..='\u{BF}' | '\u{2010}'..='\u{205F}' => Some(character),
        'A'..='Z' => Some(character.to_ascii_lowercase()),
        'А'..='Я' => char::from_u32(character as u32 + 32),
        'Ѐ'..='Џ' => char::from_u32(character as u32 + 80),
        // A capital letter and its small one behind it, in turns.
        'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => char::from_u32(character as u32 | 1),
        _ => None,
    }
}

/// Forbidden characters that are reported of one file, at most: whoever has mended so many has found the cause.
const MAXIMUM_FINDINGS: usize = 20;

/// Reports the forbidden characters of a file, at its place. A tab and a carriage return before a line feed are
/// white space of the file's format and are let through.
pub fn check_source(source: &Source, diagnostics: &mut Diagnostics) {
    check_source_but(source, |_, _, _| false, diagnostics);
}

/// The same, but for characters that may stand between the text before them and the text behind.
pub fn check_source_but(source: &Source, may_stand: impl Fn(char, &str, &str) -> bool, diagnostics: &mut Diagnostics) {
    let text = source.text();
    let mut found = 0;
    let mut at = 0;
    while found < MAXIMUM_FINDINGS {
        // What is mostly written needs no closer look: it is told by its bytes, and bytes are many.
        at += text.as_bytes()[at..].iter().take_while(|byte| HARMLESS[usize::from(**byte)]).count();
        let Some(character) = text[at..].chars().next() else { break };
        let allowed = character == '\t' || (character == '\r' && text[at + 1..].starts_with('\n'));
        if !allowed
            && let Some(name) = forbidden(character)
            && !may_stand(character, &text[..at], &text[at + character.len_utf8()..])
        {
            diagnostics.push(complaint(character, name, source.span(at..at + character.len_utf8())));
            found += 1;
        }
        at += character.len_utf8();
    }
}

/// Bytes of characters that may stand anywhere: in ASCII, or the first of a Cyrillic letter. What follows a first byte is
/// passed over with it.
const HARMLESS: [bool; 256] = {
    let mut harmless = [false; 256];
    let mut byte = 0_u8;
    loop {
        harmless[byte as usize] = matches!(byte, b'\n' | b' '..=b'~' | 0xD0..=0xD3 | 0x80..=0xBF);
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    harmless
};

/// Reports the forbidden characters of a value that was written with escapes, at the place of the whole value: in the
/// file's own text they cannot be seen by [`check_source`]. Returns whether there were none.
pub fn check_value(value: &str, span: &Span, diagnostics: &mut Diagnostics) -> bool {
    let mut clean = true;
    for character in value.chars() {
        if let Some(name) = forbidden(character) {
            clean = false;
            if !span.text().contains(character) || character == '\t' {
                diagnostics.push(complaint(character, name, span.clone()));
            }
        }
    }
    clean
}

/// A text without the characters that have been reported, so that what else is wrong with it can be told beside them.
#[must_use]
pub fn without_forbidden(text: &str) -> String {
    let kept = text.chars().filter_map(|character| match forbidden(character) {
        None => Some(character),
        Some(_) if character.is_whitespace() => Some(' '),
        Some(_) => None,
    });
    kept.collect()
}

fn complaint(character: char, name: &str, span: Span) -> Diagnostic {
    let message = format!("character U+{:04X} ({name}) is not allowed in a text", u32::from(character));
    Diagnostic::error(Code::ForbiddenCharacter, message)
        .at(span)
        .help("delete it; if it came with copied text, type the words afresh")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_are_those_of_unicode() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_letter(character), character.is_alphabetic(), "{character:?}");
            assert_eq!(is_letter_or_digit(character), character.is_alphanumeric(), "{character:?}");
        }
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        for character in '\0'..=char::MAX {
            for text in [format!("{character}"), format!("Ж{character}а")] {
                assert_eq!(in_small_letters(&text), text.to_lowercase(), "{character:?}");
            }
        }
    }

    #[test]
    fn letters_and_no_break_spaces_are_allowed() {
        for character in ['a', 'ж', 'ұ', '\u{A0}', '\u{202F}', '—', '№', '\u{301}'] {
            assert_eq!(forbidden(character), None, "{character:?}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_named() {
        for character in
            ['\0', '\u{1B}', '\u{85}', '\u{AD}', '\u{200B}', '\u{202E}', '\u{FEFF}', '\u{FDD0}', '\u{1FFFE}']
        {
            assert!(forbidden(character).is_some(), "{character:?}");
        }
    }

    #[test]
    fn what_may_stand_takes_no_room_from_what_may_not() {
        let text = format!("{}x\u{200B}", "\u{FE0F}".repeat(MAXIMUM_FINDINGS + 1));
        let mut diagnostics = Diagnostics::new();
        check_source_but(&Source::new("app.ftl", text), |character, _, _| character == '\u{FE0F}', &mut diagnostics);
        let found: Vec<String> = diagnostics.into_iter().map(|finding| finding.message).collect();
        assert!(found.len() == 1 && found[0].contains("U+200B"), "{found:?}");
    }

    #[test]
    fn a_file_with_windows_line_ends_is_clean() {
        let mut diagnostics = Diagnostics::new();
        check_source(&Source::new("note.yaml", "kind: x\r\nto: y\r\n"), &mut diagnostics);
        assert!(diagnostics.is_empty());
    }
}
