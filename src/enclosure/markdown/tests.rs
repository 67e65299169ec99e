//! What an enclosure's Markdown becomes, and what is said where it cannot stand.

#![expect(clippy::panic, reason = "a test that fails may stop where it is")]

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;

fn parsed(text: &str) -> (Document, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let document = parse(&Source::new("enclosure.md", text), &mut diagnostics);
    (document, diagnostics)
}

/// The document of a text without fault, in a short form: `p(...)`, `h1(...)`, `*(...)` and so on.
fn outline(text: &str) -> String {
    let (document, diagnostics) = parsed(text);
    assert!(diagnostics.is_empty(), "{text:?}: {diagnostics:?}");
    let mut outline = blocks(&document.blocks);
    for (index, footnote) in document.footnotes.iter().enumerate() {
        let _ = write!(outline, " ^{index}({})", blocks(footnote));
    }
    outline
}

fn blocks(content: &[Block]) -> String {
    content.iter().map(block).collect::<Vec<_>>().join(" ")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, content, .. } => format!("h{level}({})", inlines(content)),
        Block::Paragraph(content) => format!("p({})", inlines(content)),
        Block::List(list) => {
            let marker = match list.numbering {
                None => "-".to_owned(),
                Some(numbering) => numbering.written(0),
            };
            let items: Vec<_> = list.items.iter().map(|item| blocks(item)).collect();
            format!("{marker}{}[{}]", if list.tight { "" } else { "~" }, items.join("; "))
        }
        Block::Table { alignments, header, rows } => {
            let row = |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| inlines(cell)).collect::<Vec<_>>().join("|");
            let rows: Vec<_> = std::iter::once(header).chain(rows).map(row).collect();
            format!("table{alignments:?}({})", rows.join(" / "))
        }
        Block::Quote(content) => format!("q({})", blocks(content)),
        Block::Figure { image } => format!("figure({}: {})", image.path, image.alternative),
        Block::ThematicBreak => "---".to_owned(),
    }
}

fn inlines(content: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text { text, .. } => text.clone(),
        Inline::Emphasis(content) => format!("*({})", inlines(content)),
        Inline::Strong(content) => format!("**({})", inlines(content)),
        Inline::Link { target, content } => format!("<{target}>({})", inlines(content)),
        Inline::Image(image) => format!("image({}: {})", image.path, image.alternative),
        Inline::Footnote(number) => format!("^{number}"),
        Inline::LineBreak => "\\".to_owned(),
        Inline::SoftBreak => "/".to_owned(),
    };
    content.iter().map(one).collect()
}

/// Each finding as `LINE:COLUMN [text under it] message`.
fn findings(text: &str) -> Vec<String> {
    let (_, diagnostics) = parsed(text);
    let one = |diagnostic: &crate::diagnostic::Diagnostic| {
        assert!(!diagnostic.help.is_empty(), "no help: {diagnostic:?}");
        let span = &diagnostic.labels[0].span;
        format!("{} [{}] {}", span.start(), span.text(), diagnostic.message)
    };
    diagnostics.iter().map(one).collect()
}

#[test]
fn headings_paragraphs_and_emphasis_are_read() {
    assert_eq!(
        outline("# A *b* **c** ***d***\n\none\ntwo\\\nthree  \nfour\n\nSetext\n---\n\n***\n"),
        "h1(A *(b) **(c) *(**(d))) p(one/two\\three\\four) h2(Setext) ---"
    );
}

#[test]
fn escapes_and_entities_mean_what_commonmark_says() {
    assert_eq!(outline(r"\*a\* &amp; &laquo;&#1078;&raquo; \&amp; &nothing; a\b"), r"p(*a* & «ж» &amp; &nothing; a\b)");
}

#[test]
fn typography_is_left_as_typed() {
    assert_eq!(
        outline("\"a\" -- 'b' --- ... https://example.org a@b.org ~~c~~"),
        "p(\"a\" -- 'b' --- ... https://example.org a@b.org ~~c~~)"
    );
}

#[test]
fn lists_nest_and_keep_their_first_number() {
    assert_eq!(outline("1. a\n2. b\n   - c\n\n     d\n"), "1.[p(a); p(b) -~[p(c) p(d)]]");
    assert_eq!(outline("1) a\n\ntext\n\n5) e\n6) f\n"), "1)[p(a)] p(text) 5)[p(e); p(f)]");
    assert_eq!(outline("- a\n\n- b\n"), "-~[p(a); p(b)]");
}

#[test]
fn letters_make_lists_wherever_they_begin_lines() {
    for (text, expected) in [
        ("We shall:\na) see;\nb) *go*.\n", "p(We shall:) a)[p(see;); p(*(go).)]"),
        ("а) раз\n\nб) два\n   ещё\n", "а)~[p(раз); p(два/ещё)]"),
        ("1. x\n   a) y\n   b) z\n2. w\n", "1.[p(x) a)[p(y); p(z)]; p(w)]"),
        ("1. a) y\n   b) z\n", "1.[a)[p(y); p(z)]]"),
        ("> а) y\n> б) z\n", "q(а)[p(y); p(z)])"),
        ("a) x\n   - y\n   - z\nb) w\n", "a)[p(x) -[p(y); p(z)]; p(w)]"),
        ("a) x\n   а) y\n   б) z\nb) w\n", "a)[p(x) а)[p(y); p(z)]; p(w)]"),
        ("Text:\n      a) deep\n         more\n      b) *too*\n", "p(Text:) a)[p(deep/more); p(*(too))]"),
        ("> Text:\n>       а) deep\n>       б) too\n", "q(p(Text:) а)[p(deep); p(too)])"),
    ] {
        assert_eq!(outline(text), expected, "{text:?}");
    }
}

#[test]
fn other_ways_of_counting_make_lists_too() {
    for (text, expected) in [
        ("We shall:\n(a) see;\n(b) go.\n", "p(We shall:) (a)[p(see;); p(go.)]"),
        ("(а) раз\n\n(б) два\n    ещё\n", "(а)~[p(раз); p(два/ещё)]"),
        ("i) x\nii) y\niii) z\n", "i)[p(x); p(y); p(z)]"),
        ("(i) x\n(ii) y\n    more\n(iii) z\n", "(i)[p(x); p(y/more); p(z)]"),
        ("(1) x\n(2) y\n", "(1)[p(x); p(y)]"),
        ("A. x\n\nB. y\n", "A.~[p(x); p(y)]"),
        ("А. x\nБ. y\nВ. z\n", "А.[p(x); p(y); p(z)]"),
        ("I. x\n\nII. y\n", "I.~[p(x); p(y)]"),
        ("(a) x\n(i) y\n(ii) z\n(b) w\n", "(a)[p(x) (i)[p(y); p(z)]; p(w)]"),
        ("1. x\n   (a) y\n   (b) z\n2. w\n", "1.[p(x) (a)[p(y); p(z)]; p(w)]"),
        ("h) x\ni) y\nj) z\n", "h)[p(x); p(y); p(z)]"),
    ] {
        assert_eq!(outline(text), expected, "{text:?}");
    }
}

#[test]
fn initials_and_other_capitals_are_no_list() {
    for text in [
        "A. B. Sample\n\nB. C. Other",
        "the note of Mr.\nA. Sample and Ms.\nB. Other",
        "A. alone",
        "a. x\nb. y",
        "(see)\n(ii) x",
    ] {
        assert!(!outline(text).contains('['), "{text:?}: {}", outline(text));
    }
    for (text, expected) in [
        ("1. A. Sample\n2. B. Other\n", "1.[p(A. Sample); p(B. Other)]"),
        ("- А. Омаров\n- Б. Ким\n", "-[p(А. Омаров); p(Б. Ким)]"),
        ("1. A. x\n   B. y\n", "1.[A.[p(x); p(y)]]"),
    ] {
        assert_eq!(outline(text), expected, "{text:?}");
    }
}

#[test]
fn letters_go_on_after_an_interruption() {
    assert_eq!(outline("a) x\n\ntext\n\nb) y\nc) z\n"), "a)[p(x)] p(text) b)[p(y); p(z)]");
    assert_eq!(outline("d) x\ne) y\n"), "d)[p(x); p(y)]");
}

#[test]
fn letters_are_printed_as_written_whichever_are_skipped() {
    // Laws count е, ж, з; technical standards е, ж, и; Kazakh has letters of its own.
    for (letters, alphabet) in [
        ("жзи", Alphabet::Russian),
        ("икл", Alphabet::Russian),
        ("жик", Alphabet::RussianStandard),
        ("аәбвгғ", Alphabet::Kazakh),
        ("деёж", Alphabet::RussianComplete),
        ("xyz", Alphabet::Latin),
    ] {
        let text: String = letters.chars().flat_map(|letter| [letter, ')', ' ', 'x', '\n']).collect();
        let (document, _) = parsed(&text);
        let [Block::List(list)] = document.blocks.as_slice() else { panic!("{letters}: {document:?}") };
        let Some(Numbering { start, style: Style::Letters(found), .. }) = list.numbering else { panic!("{letters}") };
        assert_eq!(found, alphabet);
        let printed: String = alphabet.letters().chars().skip(start as usize - 1).take(list.items.len()).collect();
        assert_eq!(printed, letters);
    }
}

#[test]
fn prose_is_not_taken_for_a_list() {
    for text in
        ["a) alone", "the options\na) and b) are open", "a) x\nc) y", "a\\) x\nb\\) y", "a)x\nb)y", "i.e.\nb) x\na) y"]
    {
        let outline = outline(text);
        assert!(outline.starts_with("p(") && !outline.contains('['), "{text:?}: {outline}");
    }
}

#[test]
fn a_list_of_letters_written_under_an_item_belongs_to_it() {
    assert_eq!(outline("1. x\na) y\nb) z\n2. w\n"), "1.[p(x) a)[p(y); p(z)]; p(w)]");
    assert_eq!(outline("a) x\n- y\nb) z\n"), "a)[p(x) -[p(y)]; p(z)]");
    assert_eq!(outline("1) x\na) y\nb) z\n2) w\n"), "1)[p(x) a)[p(y); p(z)]; p(w)]");
    assert_eq!(outline("1. x\n\na) y\n\nb) z\n\n2. w\n"), "1.[p(x)] a)~[p(y); p(z)] 2.[p(w)]");
}

#[test]
fn a_letter_of_the_wrong_script_is_noticed() {
    assert_eq!(
        findings("a) x\nб) y\nв) z\n"),
        ["1:1 [a] `a` is a Latin letter in a list counted with Cyrillic letters"]
    );
    assert_eq!(findings("а) x\nb) y\n"), ["1:1 [а] `а` is a Cyrillic letter in a list counted with Latin letters"]);
}

#[test]
fn a_number_that_would_change_is_noticed() {
    assert_eq!(
        findings("- x\n\n  1. a\n  2. b\n  4. c\n"),
        ["5:3 [4] this item is numbered `4` and will be printed as `3`"]
    );
    assert_eq!(outline("1. a\n1. b\n"), "1.[p(a); p(b)]");
}

#[test]
fn lines_that_were_meant_as_a_list_are_noticed() {
    let message = "lines that look like items of a list continue the paragraph above them";
    assert_eq!(findings("Text:\n5. a\n6. b\n"), [format!("2:1 [5. a] {message}")]);
    assert_eq!(findings("Text:\n    - a\n    - b\n"), [format!("2:5 [- a] {message}")]);
    for prose in ["on page\n27. It\n", "in\n2024. And\n2025. But\n", "x\n5\\. a\n6\\. b\n", "x\n5. a\n8. b\n"] {
        assert_eq!(findings(prose), [""; 0], "{prose:?}");
    }
}

#[test]
fn tables_have_alignments_and_inline_content() {
    assert_eq!(
        outline("| а | б | c |\n|:--|:-:|--:|\n| *x* \\| y | [z](https://a.org) |\n"),
        "table[Left, Centre, Right](а|б|c / *(x) | y|<https://a.org>(z)|)"
    );
}

#[test]
fn a_cell_too_many_is_not_lost() {
    assert_eq!(
        findings("|a|b|\n|-|-|\n|1|2|3|\n|1\\|2|3|\n"),
        ["3:1 [|1|2|3|] this row has 3 cells, and the table 2 columns"]
    );
}

#[test]
fn links_lead_to_web_and_mail_addresses_only() {
    assert_eq!(
        outline("[a](https://b.org) <http://c.org> <d@e.org> [f]\n\n[f]: MAILTO:g@h.org"),
        "p(<https://b.org>(a) <http://c.org>(http://c.org) <mailto:d@e.org>(d@e.org) <MAILTO:g@h.org>(f))"
    );
    for target in ["javascript:x", "file:///etc/passwd", "a.md", "#a", "", "https://", "mailto:x", "/a", "HTTPS:/x"] {
        let found = findings(&format!("Ж [a]({target})"));
        assert!(found.len() == 1 && found[0].starts_with(&format!("1:3 [[a]({target})] the link")), "{found:?}");
    }
    assert_eq!(findings("[](https://a.org)"), ["1:1 [[](https://a.org)] the link has no text"]);
}

#[test]
fn a_definition_that_nothing_uses_is_not_lost() {
    let message = |name| format!("this line defines the link `{name}`, which nothing uses, and would not be printed");
    assert_eq!(findings("x\n\n[Ж 1]: approved\n"), [format!("3:1 [[Ж 1]: approved] {}", message("Ж 1"))]);
    assert_eq!(findings("> [a]: b\n> c\n"), [format!("1:3 [[a]: b] {}", message("a"))]);
    assert_eq!(outline("[1]: two words\n\n\\[2]: x"), "p([1]: two words) p([2]: x)");
    assert_eq!(outline("![x][Map]\n\n[map]: y.png\n"), "figure(y.png: x)");
}

#[test]
fn images_need_a_relative_path_and_an_alternative_text() {
    assert_eq!(outline("![A *b*](c/d.png \"t\")"), "figure(c/d.png: A b)");
    assert_eq!(outline("x ![A](<../d e.png>)"), "p(x image(../d e.png: A))");
    assert_eq!(findings("![ ](a.png)"), ["1:1 [![ ](a.png)] the image has no alternative text"]);
    for path in
        ["/a.png", "http://b.org/a.png", "data:image/png;base64,AA", "//b/a.png", "C:\\\\a.png", "a\\\\b.png", ""]
    {
        assert_eq!(findings(&format!("![A]({path})")).len(), 1, "{path}");
    }
}

#[test]
fn footnotes_are_numbered_by_their_first_reference() {
    assert_eq!(
        outline("a[^y] b[^x] c[^Y]\n\n[^x]: X\n\n[^y]: Y *y*\n\n    more\n"),
        "p(a^0 b^1 c^0) ^0(p(Y *(y)) p(more)) ^1(p(X))"
    );
}

#[test]
fn footnotes_and_references_must_match() {
    assert_eq!(
        findings("Ж [^a] \\[^b] [^c]\n\n[^c]: x\n\n[^d]: y\n\n[^c]: z\n"),
        [
            "1:3 [[^a]] no footnote is called `a`",
            "5:1 [[^d]: y] the footnote `d` is never referred to, and would not be printed",
            "7:1 [[^c]: z] the footnote `c` is defined twice",
        ]
    );
    assert_eq!(findings("a[^b]\n\n[^b]: c[^b]\n"), ["3:8 [[^b]] a footnote cannot refer to a footnote"]);
}

#[test]
fn everything_that_cannot_stand_is_reported_at_once() {
    assert_eq!(
        findings("Ж `a` <b>x\n\n<div>\nx\n</div>\n\n<!-- y -->\n\n```\nz\n```\n\n    w\n\n# \n\n- # v\n\nu<br>\n"),
        [
            "1:3 [`a`] code cannot stand in an enclosure",
            "1:7 [<b>] HTML cannot stand in an enclosure",
            "3:1 [<div>\nx\n</div>] HTML cannot stand in an enclosure",
            "7:1 [<!-- y -->] a comment cannot stand in an enclosure",
            "9:1 [```\nz\n```] code cannot stand in an enclosure",
            "13:5 [w] a line indented by four spaces or more is code, which cannot stand in an enclosure",
            "15:1 [#] the heading is empty",
            "17:3 [# v] a heading cannot stand in a list or a footnote",
            "19:2 [<br>] HTML cannot stand in an enclosure",
        ]
    );
}

#[test]
fn an_empty_document_is_an_error() {
    for text in ["", " \n\n", "-\n", "***\n", "&nbsp;\n"] {
        assert_eq!(findings(text), ["1:1 [] the enclosure is empty"], "{text:?}");
    }
}

#[test]
fn an_entity_cannot_bring_in_what_cannot_be_seen() {
    for text in ["a &#x202E; b", "&ZeroWidthSpace;", "&shy;x", "&#xFDD0;", "[a](https://b&#x200B;.org)"] {
        let found = findings(text);
        assert!(found.len() == 1 && found[0].contains("an entity stands for U+"), "{text:?}: {found:?}");
    }
    assert_eq!(outline("a&nbsp;b"), "p(a\u{A0}b)");
}

#[test]
fn a_text_is_found_where_it_was_written() {
    let cases = [
        ("Привет *мир* \\* a&amp;b", vec!["Привет ", "мир", " \\* a&amp;b"]),
        ("- а\n  - б *в*\n\n    1. \\#г\n", vec!["а", "б ", "в", "\\#г"]),
        ("а) раз *два*\nб) \\!три\n", vec!["раз ", "два", "\\!три"]),
        ("Ж:\n      а) раз *два*\n      б) три\n", vec!["Ж:", "раз ", "два", "три"]),
        // Where comrak itself is mistaken: after an escaped stroke, and after a target on a line of its own.
        ("|а|б|\n|-|-|\n|в \\| г *д*|е|\n", vec!["а", "б", "в \\| г ", "д", "е"]),
        ("[а](https://b.org\n\"t\") б\nв *г*\n", vec!["а", " б", "в ", "г"]),
        ("> а\n> *б*\r\n> в\r\n", vec!["а", "б", "в"]),
    ];
    for (text, expected) in cases {
        let (document, _) = parsed(text);
        let written: Vec<_> = document.texts().iter().map(|(_, span)| span.text()).collect();
        assert_eq!(written, expected, "{text:?}");
    }
}

#[test]
fn deep_nesting_is_refused() {
    let deep = MAX_DEPTH + 1;
    for text in [
        ">".repeat(deep) + " x",
        "- ".repeat(deep) + "x",
        "*a _b ".repeat(deep) + &"_ *".repeat(deep),
        (0..deep).map(|depth| "  ".repeat(depth) + "- x\n").collect(),
    ] {
        let (_, diagnostics) = parsed(&text);
        let messages: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
        assert!(
            text.starts_with('*') || messages.iter().any(|it| it.contains("nested more than")),
            "{text:?}: {messages:?}"
        );
    }
}

#[test]
fn a_hostile_file_ends_soon() {
    let length = 100_000;
    let mut files: Vec<String> = [
        ">",
        "*",
        "[",
        "![",
        "[^",
        "`",
        "<",
        "&",
        "\\",
        "- ",
        "1. ",
        "*a_ ",
        "**x *y _z ",
        "[a](",
        "<!--",
        "<a ",
        "|a",
        "a) x\n",
        "a) x\nb) y\n",
        "a) x\n1. y\n",
        "> ",
        "&#x41;",
        "<b>",
        "[^1]: ",
        "a|b\n",
        "~",
        "#",
        "a\n    b) x\n",
    ]
    .iter()
    .map(|part| part.repeat(length / part.len()))
    .collect();
    files.push("[".repeat(length / 2) + &"]".repeat(length / 2));
    files.push("*a ".repeat(length / 6) + &"a* ".repeat(length / 6));
    files.push(format!("a|b\n-|-\n{}", "&amp;&amp; \\\\| x|y\n".repeat(length / 20)));
    files.push((0..length / 9).map(|number| "[^".to_owned() + &number.to_string() + "]: x\n").collect());
    files.push((0..400).map(|depth| " ".repeat(depth) + "a) x\n").collect());
    for file in files {
        let (_, diagnostics) = parsed(&file);
        let start: String = file.chars().take(20).collect();
        assert!(diagnostics.iter().count() <= 110, "{start:?}");
    }
}

proptest! {
    #[test]
    fn escaped_text_comes_back_as_it_is(text in "\\PC{1,120}") {
        let escaped: String = text.trim().chars().flat_map(|character| {
            character.is_ascii_punctuation().then_some('\\').into_iter().chain([character])
        }).collect();
        prop_assume!(!escaped.is_empty());
        let (document, diagnostics) = parsed(&escaped);
        prop_assert!(diagnostics.is_empty(), "{:?}", diagnostics);
        let [Block::Paragraph(content)] = document.blocks.as_slice() else {
            return Err(TestCaseError::fail(format!("{document:?}")));
        };
        let [Inline::Text { text: read, span }] = content.as_slice() else {
            return Err(TestCaseError::fail(format!("{document:?}")));
        };
        let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(folded(read), folded(&text));
        prop_assert_eq!(folded(span.text()), folded(&escaped));
    }

    #[test]
    fn any_file_can_be_read(text in "(?s).{0,2000}") {
        let _ = parsed(&text);
    }

    #[test]
    fn markdown_of_any_shape_can_be_read(parts in prop::collection::vec(prop::sample::select(PARTS), 0..200)) {
        let text: String = parts.concat();
        let (document, diagnostics) = parsed(&text);
        // Without escapes and entities every text is written as it is meant, and stands where its span says.
        if diagnostics.is_empty() && !text.contains(['\\', '&']) {
            for (meant, span) in document.texts() {
                prop_assert_eq!(meant, span.text(), "{:?}", text);
            }
        }
    }
}

/// What Markdown is made of.
const PARTS: &[&str] = &[
    "a",
    "ж",
    " ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "\r\n",
    "*",
    "**",
    "_",
    "[",
    "]",
    "(",
    ")",
    "](https://a.org)",
    "!",
    "[^a]",
    "[^a]: ",
    "> ",
    "- ",
    "1. ",
    "2) ",
    "a) ",
    "b) ",
    "c) ",
    "а) ",
    "б) ",
    "|",
    "|a|b|\n|-|-|\n",
    "\\",
    "\\|",
    "&amp;",
    "&",
    "&#x41;",
    "<",
    "<b>",
    "<!--",
    "`",
    "```\n",
    "# ",
    "===\n",
    "---\n",
    "![x](y.png)",
    "[x]: https://b.org\n",
    "\"",
    "\\\\|",
];
