//! Text is data: what looks like code, markup or a link is printed as it was written, in every version and every place,
//! and no word of it leaves the text area, however long it is.
//!
//! Needs poppler; see [`crate::poppler`].

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::letter::{self, LANGUAGES, quoted};
use crate::poppler::{self, Page, folded};
use crate::project::Project;

/// Every ASCII punctuation character but the star, which is emphasis in a text field, and what Typst, Tera, Fluent,
/// Markdown or YAML might take for their own. The combining accent and the no-break space must survive as well.
const HOSTILE: &str = r##"!"#$%&'()+,-./:;<=>?@[\]^_`{|}~ #panic("x") #import "/etc/passwd" #read("/data.json") $x^2$ @ref <label> {{ x }} {% raw %} {# c #} https://example.org/a?b=c 1. a - b + c = d / term: e // f -- --- ... "q" 'q' \u{41} a~b №№ о́ \"##;

/// Beginnings of a paragraph that are markup in one of the languages that a text passes through.
const BEGINNINGS: &[&str] = &[
    "1. first",
    "- minus",
    "+ plus",
    "= head",
    "== head",
    "/ term: y",
    "// c",
    "-- d",
    "--- d",
    "... e",
    "#x",
    "$x$",
    "@ref",
    "`c`",
    "```c",
    "~",
    "\\",
    "> q",
    "| a | b |",
    "* s",
    "<l>",
    "[x](y)",
    "http://a.b/c",
    "---",
    "#",
    "{",
    "}",
    "{{",
    "{%",
    "%}",
    "]",
    "](",
    "\"",
    "'",
    "&amp;",
    "&#65;",
    "1) a",
    "a) b",
    "#{",
    "#[",
    "*/",
    "/*",
    "\\\\",
    "];",
    "«»",
];

/// Left, right and lower margin of the project's page, and the room above its text, in points.
const LEFT: f64 = 35.0 / 25.4 * 72.0;
const RIGHT: f64 = 15.0 / 25.4 * 72.0;
const BOTTOM: f64 = 20.0 / 25.4 * 72.0;
const TOP: f64 = 20.0 / 25.4 * 72.0;

/// A text as Fluent means it: its braces alone have a meaning within a line.
fn fluent(text: &str) -> String {
    text.replace('{', "\u{1}").replace('}', "{\"}\"}").replace('\u{1}', "{\"{\"}")
}

/// A text as Markdown means it.
fn markdown(text: &str) -> String {
    let escaped = text.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c]));
    escaped.collect()
}

/// A text as a text field means it.
fn field(text: &str) -> String {
    text.replace('*', "\\*")
}

/// Adds a party, a place and a message that say `text`.
fn with_names(mut project: Project, text: &str) -> Project {
    let text = fluent(text);
    for language in LANGUAGES {
        let cases = ["dative", "genitive", "accusative", "prepositional", "locative", "ablative", "instrumental"];
        let cases: String = cases.iter().fold(String::new(), |mut cases, case| {
            let _ = writeln!(cases, "    .{case} = x {text}");
            cases
        });
        let names = format!(
            "-party-hostile = x {text}\n{cases}    .address = x {text}\n    .article = the\n    .number = plural\n\n\
             -place-hostile = x {text}\n{cases}"
        );
        project = project.file(&format!("locales/{language}/hostile.ftl"), names);
        let messages = format!("letter-p12 = {{ $p12 }} {text}");
        project = project.edit(&format!("locales/{language}/letter.ftl"), "letter-p12 = { $p12 }", &messages);
    }
    let parties = std::fs::read_to_string(project.path("parties.yaml")).unwrap();
    project.file("parties.yaml", format!("{parties}\nhostile: {{ type: body }}\n"))
}

/// An enclosure that says `text` in everything that Markdown has.
fn enclosure(text: &str) -> String {
    let text = markdown(text);
    format!(
        "# x {text}\n\nLinked: [{text}](https://example.org/target), ![{text}](seating.png)\n\n{text}\n\n## x {text}\n\n\
         - x {text}\n\n1. x {text}\n\n| b | x {text} |\n|---|---|\n| a | {text} |\n\n> x {text}\n\nFoot[^1]\n\n[^1]: x {text}\n"
    )
}

/// Renders notes and returns their pages.
fn rendered(project: &Project, notes: &[&str]) -> Vec<Vec<Page>> {
    let paths: Vec<String> = notes.iter().map(|note| format!("notes/{note}.yaml")).collect();
    let mut arguments = vec!["render"];
    arguments.extend(paths.iter().map(String::as_str));
    let output = project.run(&arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    notes.iter().map(|note| poppler::pages(&project.path(&format!("out/{note}.pdf")))).collect()
}

fn times(pages: &[Page], text: &str) -> usize {
    pages.iter().map(|page| page.folded(TOP)).collect::<String>().matches(&folded(text)).count()
}

fn same(text: &str) -> Vec<String> {
    vec![text.to_string(); LANGUAGES.len()]
}

#[test]
fn hostile_text_is_printed_as_it_was_written() {
    if !poppler::is_here() {
        return;
    }
    let picture = include_bytes!("../validated/seating/seating.png");
    let mut project = with_names(letter::project(), HOSTILE)
        .file("notes/seating.png", picture)
        .file("notes/hostile.md", enclosure(HOSTILE))
        .file("notes/plain.md", "Plain.\n")
        .file("notes/fields.yaml", letter::note("to: kazakhstan\n", &LANGUAGES, &[same(HOSTILE), same("after")]))
        .file("notes/names.yaml", letter::note("to: hostile\nplace: hostile\n", &LANGUAGES, &[same("x")]))
        .file(
            "notes/messages.yaml",
            letter::note("to: kazakhstan\n", &LANGUAGES, &vec![same("x"); letter::PARAGRAPHS]),
        );
    let title = quoted(HOSTILE);
    let enclosures =
        format!("enclosures:\n  - {{ file: hostile.md, title: {title} }}\n  - {{ file: plain.md, title: {title} }}\n");
    let head = format!("to: kazakhstan\n{enclosures}");
    project = project.file("notes/markdown.yaml", letter::note(&head, &LANGUAGES, &[same("x")]));
    let mut starts = Vec::new();
    for (n, beginnings) in BEGINNINGS.chunks(letter::PARAGRAPHS).enumerate() {
        let paragraphs: Vec<_> = beginnings.iter().map(|text| same(&field(text))).collect();
        starts.push((format!("beginnings-{n}"), beginnings));
        project = project
            .file(&format!("notes/beginnings-{n}.yaml"), letter::note("to: kazakhstan\n", &LANGUAGES, &paragraphs));
    }

    let mut notes = vec!["fields", "names", "messages", "markdown"];
    notes.extend(starts.iter().map(|(name, _)| name.as_str()));
    let all = rendered(&project, &notes);
    assert_eq!(times(&all[0], HOSTILE), 3, "in a field of each version");
    assert_eq!(times(&all[0], &format!("{HOSTILE}after")), 3, "and what follows is untouched");
    // In the place of each version, and in two sentences of it at the least; the block is in capitals.
    assert!(times(&all[1], HOSTILE) >= 3 + 3, "in names");
    assert_eq!(times(&all[2], HOSTILE), 3, "in a message");
    assert_eq!(times(&all[3], HOSTILE), 10, "in headings, paragraphs, lists, cells, footnotes, quotations and links");
    for ((name, beginnings), pages) in starts.iter().zip(&all[4..]) {
        for text in *beginnings {
            assert!(times(pages, text) >= 3, "{text:?} in {name}");
        }
    }
    // No page but those of the names and the enclosure is longer than its text asks for: nothing else has moved.
    assert_eq!(all[0].len(), 3);

    let bytes = std::fs::read(project.path("out/fields.pdf")).unwrap();
    assert!(!bytes.windows(5).any(|window| window == b"/Link"), "no address becomes a link by itself");
    let bytes = String::from_utf8_lossy(&std::fs::read(project.path("out/markdown.pdf")).unwrap()).into_owned();
    let targets: BTreeSet<&str> = bytes.split("/URI(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert_eq!(targets, BTreeSet::from(["https://example.org/target"]), "the only link is the author's");
}

#[test]
fn no_word_leaves_the_text_area() {
    if !poppler::is_here() {
        return;
    }
    let address = format!("https://example.org/{}", "a-b_c/".repeat(60));
    let endless = "W".repeat(10_240);
    let words =
        [("endless", endless.as_str()), ("address", &address), ("kazakh", &"Қ".repeat(300)), ("wide", &"Щ".repeat(24))];
    for (name, word) in words {
        let project = with_names(letter::project(), word)
            .file("notes/seating.png", include_bytes!("../validated/seating/seating.png"))
            .file("notes/long.md", enclosure(word))
            .file("notes/narrow.md", narrow_table(word))
            .file(
                "notes/fields.yaml",
                letter::note(
                    "to: kazakhstan\nenclosures: [long.md, narrow.md]\n",
                    &LANGUAGES,
                    &[same(word), same(&format!("**{word}** *{word}*"))],
                ),
            )
            .file(
                "notes/names.yaml",
                letter::note("to: hostile\nplace: hostile\n", &LANGUAGES, &vec![same("x"); letter::PARAGRAPHS]),
            );
        let all = rendered(&project, &["fields", "names"]);
        for (index, page) in all.iter().flatten().enumerate() {
            for word in &page.words {
                let is_inside = word.left > LEFT - 1.0
                    && word.right < page.width - RIGHT + 1.0
                    // The box of a word is as high as its font, below the line too.
                    && word.bottom < page.height - BOTTOM + 6.0;
                assert!(is_inside, "{name}: page {} of both has {word:?}", index + 1);
            }
        }
        let first = word.chars().next().unwrap();
        let printed = |pages: &[Page]| pages.iter().map(|page| page.folded(TOP).matches(first).count()).sum::<usize>();
        let length = word.matches(first).count();
        assert!(printed(&all[0]) >= (9 + 10) * length, "{name}: nothing of the fields and enclosures is lost");
        assert!(printed(&all[1]) >= 3 * 4 * length, "{name}: nothing of the names is lost");
    }
}

/// A table whose every column is too narrow for its words. What would fill hundreds of its pages is shortened.
fn narrow_table(word: &str) -> String {
    let word = &word[..word.char_indices().nth(300).map_or(word.len(), |(end, _)| end)];
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(12));
    row(&markdown(word)) + &row("-") + &row("Implementation") + &row("жауапкершілік")
}

#[test]
fn no_file_is_read_that_was_not_declared() {
    let secret = "the words of a file beside the project";
    let project = letter::project().file("notes/secret.txt", secret);
    let calls = [
        "#read(\"/notes/secret.txt\")",
        "#include \"secret.txt\"",
        "{% include \"notes/secret.txt\" %}",
        "#image(\"secret.txt\")",
    ];
    let paragraphs: Vec<_> = calls.iter().map(|call| same(call)).collect();
    let project = project.file("notes/a.yaml", letter::note("to: kazakhstan\n", &LANGUAGES, &paragraphs));
    let text = String::from_utf8(project.made(&["render", "notes/a.yaml", "--format", "txt"], "out/a.txt")).unwrap();
    assert!(!text.contains(secret));
    assert!(calls.iter().all(|call| text.contains(call)));
}
