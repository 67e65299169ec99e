//! Text is data: whatever a note, a name, a sentence or an enclosure says stands on the page as it was written.
//!
//! What stands on a page is read back with [`poppler`].

use std::path::{Path, PathBuf};

use crate::poppler::{self, folded};
use crate::project::Project;

/// Text that means something to Typst, Tera, Fluent, Markdown, YAML or a shell, a line each.
const HOSTILE: &[&str] = &[
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`|~",
    "#import \"/etc/passwd\": *; #panic(\"x\") #{ while true {} } ] [ #let x = 1",
    "1. one - two + three = four / five: six // seven /* eight */ nine -- ten --- ... end",
    "$x^2$ @reference <label> `code` _under_ https://example.org/a?b=c&d mailto:a@b.c ~ \\",
    "\"quotes\" 'single' “double” «guillemets» -1 -?",
];

/// Tera's signs, which Fluent keeps for itself and which a catalogue can therefore not hold.
const TERA: &str = "{{ 7 * 7 }} {% raw %} {# note #} {{ message(id='closing') }}";

/// The upper margin, above which a page bears its number, in points.
const MARGIN: f64 = 57.0;

/// The words of all pages without white space and hyphenation; nothing where they cannot be read.
fn text_of(pdf: &Path) -> Option<String> {
    poppler::is_here().then(|| poppler::pages(pdf).iter().map(|page| page.folded(MARGIN)).collect())
}

fn assert_literal(pdf: &Path, text: &str) {
    let Some(found) = text_of(pdf) else { return };
    assert!(found.contains(&folded(text)), "{text:?} is not in {found}");
}

/// A project of one language, whose only kind has a field of text and whose names can be replaced.
fn project() -> Project {
    Project::new()
        .file(
            "verbale.yaml",
            "organisation: us\nplace: here\ntime-zone: Asia/Almaty\nlanguages: { en: official }\nlayout: {}\n",
        )
        .file("parties.yaml", "us: { type: body }\nthem: { type: body }\n")
        .file(
            "locales/en/parties.ftl",
            "-party-us = Us\n    .short = Us\n    .address = Us\n-party-them = Them\n    .address = Them\n",
        )
        .file("locales/en/names.ftl", "-place-here = Here\n")
        .file("locales/en/transmittal.ftl", "transmittal-subject = x\n")
        .file("templates/transmittal/kind.yaml", "description: x\n")
        .file("templates/transmittal/note.tera", "{{ <paragraph text={message(id=\"closing\")} /> }}\n")
        .file("templates/said/kind.yaml", "description: Says.\nfields: { words: { type: text, description: What } }\n")
        .file(
            "templates/said/note.tera",
            "{{ <paragraph text={message(id=\"said\")} /> }}\n{{ <closing text={message(id=\"closing\")} /> }}\n",
        )
        .file("locales/en/said.ftl", "said-subject = Said\nsaid = Before { $words } after.\n")
}

fn note(words: &str, rest: &str) -> String {
    format!(
        "number: A/1\nkind: said\ndate: 2024-06-27\nto: them\nfields:\n  words: '{}'\n{rest}",
        words.replace('\'', "''")
    )
}

fn rendered(project: &Project) -> PathBuf {
    let output = project.run(&["render", "note.yaml"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    project.path("out/A-1.pdf")
}

#[test]
fn a_field_is_literal() {
    for text in HOSTILE.iter().chain(&[TERA]) {
        // A star between words is emphasis only where it touches both; none of these does.
        let project = project().file("note.yaml", note(text, ""));
        assert_literal(&rendered(&project), &format!("Before {text} after."));
    }
}

#[test]
fn a_word_of_ten_thousand_letters_is_broken_and_whole() {
    let word = "мемлекеттер".repeat(900);
    let project =
        project().file("enclosure.md", &word).file("note.yaml", note("words", "enclosures: [enclosure.md]\n"));
    assert_literal(&rendered(&project), &word);
}

#[test]
fn a_name_a_place_and_a_sentence_are_literal() {
    for text in HOSTILE {
        // In Fluent a literal can hold what a text cannot; its own escapes are the backslash and the quotation mark.
        let literal = format!("{{ \"{}\" }}", text.replace('\\', "\\\\").replace('"', "\\\""));
        let project = project()
            .file("locales/en/parties.ftl", format!("-party-us = Us\n    .short = x {literal}\n    .address = Us\n-party-them = y {literal}\n    .address = z {literal}\n"))
            .file("locales/en/names.ftl", format!("-place-here = w {literal}\n"))
            .file("locales/en/said.ftl", format!("said-subject = Said\nsaid = v {literal} {{ $words }}\n"))
            .file("note.yaml", note("words", ""));
        let pdf = rendered(&project);
        for expected in [
            format!("X {text} avails"),
            format!("y {text} the assurances"),
            format!("w {text}, 27 June 2024"),
            format!("v {text} words"),
        ] {
            assert_literal(&pdf, &expected);
        }
        assert_literal(&pdf, &format!("z {text}").to_uppercase());
    }
}

#[test]
fn escaped_markdown_and_titles_are_literal() {
    for text in HOSTILE.iter().chain(&[TERA]) {
        let escaped: String =
            text.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect();
        let markdown = format!(
            "# a {escaped}\n\nb {escaped}\n\n- c {escaped}\n\n| d {escaped} |\n|---|\n| e {escaped} |\n\nf[^1]\n\n[^1]: g {escaped}\n\n[h {escaped}](https://example.org)\n"
        );
        let title = text.replace('\'', "''");
        let project = project().file("enclosure.md", markdown).file(
            "note.yaml",
            note("words", &format!("enclosures:\n  - file: enclosure.md\n    title: 't {title}'\n")),
        );
        let pdf = rendered(&project);
        for letter in ['a', 'b', 'c', 'f', 'g', 'h'] {
            let expected = if letter == 'f' { "f".to_string() } else { format!("{letter} {text}") };
            assert_literal(&pdf, &expected);
        }
        let Some(found) = text_of(&pdf) else { return };
        let table = |letter: char| folded(&format!("{letter} {text}"));
        assert!(found.contains(&table('d')) && found.contains(&table('e')), "a table's cell is not literal: {found}");
        assert_eq!(
            found.matches("example.org/a?b").count(),
            usize::from(text.contains("example.org/a?b")) * 7,
            "no link is made of text"
        );
    }
}

#[test]
fn plain_text_is_literal_too() {
    for text in HOSTILE.iter().chain(&[TERA]) {
        let project = project().file("note.yaml", note(text, ""));
        let made = String::from_utf8(project.made(&["render", "note.yaml", "--format", "txt"], "out/A-1.txt")).unwrap();
        assert!(folded(&made).contains(&folded(&format!("Before {text} after."))), "{made}");
    }
}
