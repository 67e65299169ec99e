//! How notes of any length break over their pages, under any profile: close and date never stand alone, the address
//! block keeps its place on the first page and its distance from the text.
//!
//! Needs poppler; see [`crate::poppler`].

use std::fmt::Write as _;

use crate::letter::{self, LANGUAGES, quoted, words};
use crate::poppler::{self, Line, Page};
use crate::project::Project;

/// The margins of a project's page, in points.
#[derive(Clone, Copy)]
struct Margins {
    left: f64,
    right: f64,
    bottom: f64,
}

const MARGINS: Margins = Margins { left: millimetres(35.0), right: millimetres(15.0), bottom: millimetres(20.0) };

const fn millimetres(length: f64) -> f64 {
    length / 25.4 * 72.0
}

/// Beginnings of the close in each language.
const CLOSES: [(&str, &str); 3] =
    [("en", "The Secretariat avails"), ("ru", "Секретариат пользуется"), ("kk", "Хатшылық осы")];

/// Where the profile puts the address block.
#[derive(Clone, Copy, PartialEq)]
enum Address {
    Foot,
    Top,
}

/// What a version is held to.
struct Rules<'a> {
    languages: &'a [&'a str],
    margins: Margins,
    address: Address,
}

const USUAL: Rules = Rules { languages: &LANGUAGES, margins: MARGINS, address: Address::Foot };

/// The lines of a page without its number, and the number. It stands in the middle above the text.
fn numbered(page: &Page, margins: Margins) -> (Vec<Line>, u32) {
    let mut lines = page.lines();
    let middle = f64::midpoint(margins.left, page.width - margins.right);
    match lines.first() {
        Some(first) if first.text.parse::<u32>().is_ok() && first.bottom < millimetres(25.0) => {
            let first = lines.remove(0);
            assert!(
                (f64::midpoint(first.left, first.right) - middle).abs() < 2.0,
                "the number stands in the middle: {first:?}"
            );
            (lines, first.text.parse().unwrap())
        }
        _ => (lines, 1),
    }
}

/// The sections of a packet: each begins where the numbers begin again.
fn sections(pages: &[Page], margins: Margins) -> Vec<Vec<(Vec<Line>, u32)>> {
    let mut sections: Vec<Vec<(Vec<Line>, u32)>> = Vec::new();
    for page in pages {
        let (lines, number) = numbered(page, margins);
        if number == 1 {
            sections.push(Vec::new());
        }
        sections.last_mut().unwrap().push((lines, number));
    }
    sections
}

/// Holds the versions of a packet to the rules, and returns the pages of each version.
fn judge(name: &str, pages: &[Page], rules: &Rules) -> Vec<usize> {
    let sections = sections(pages, rules.margins);
    let versions = &sections[..rules.languages.len()];
    for (language, version) in rules.languages.iter().zip(versions) {
        let close = CLOSES.iter().find(|(known, _)| known == language).unwrap().1;
        for (index, (lines, number)) in version.iter().enumerate() {
            let at = format!("{name}, {language}, page {}", index + 1);
            let is_last = index + 1 == version.len();
            assert_eq!(*number as usize, index + 1, "{at}");
            for line in lines {
                assert!(line.left > rules.margins.left - 2.0, "{at}: {line:?}");
                assert!(line.right < pages[0].width - rules.margins.right + 2.0, "{at}: {line:?}");
                assert!(line.bottom < pages[0].height - rules.margins.bottom + 6.0, "{at}: {line:?}");
            }
            let begin = lines.iter().position(|line| line.text.starts_with(close));
            assert_eq!(begin.is_some(), is_last, "{at}: the close stands whole on the last page");
            if let Some(begin) = begin {
                assert!(index == 0 || begin > 0, "{at}: the close stands alone");
                assert!(
                    lines[begin..].iter().any(|line| line.text.contains("2024")),
                    "{at}: the date stands elsewhere"
                );
            }
            if index == 0 && rules.address == Address::Foot {
                let last = lines.last().unwrap();
                let foot = pages[0].height - rules.margins.bottom;
                assert!((last.bottom - foot).abs() < 8.0, "{at}: the address stands at the foot: {last:?}");
                let is_address = |line: &&Line| line.text.to_uppercase() == line.text;
                let block = lines.iter().rev().take_while(is_address).count();
                let (text, address) = (&lines[lines.len() - block - 1], &lines[lines.len() - block]);
                assert!(
                    block > 0 && address.bottom - text.bottom > 28.0,
                    "{at}: {text:?} and {address:?} are too near"
                );
            }
            if index == 0 && rules.address == Address::Top {
                let block = lines.iter().position(|line| {
                    line.text.contains("KAZAKHSTAN")
                        || line.text.contains("КАЗАХСТАН")
                        || line.text.contains("ҚАЗАҚСТАН")
                });
                assert!(block.is_some_and(|at| at < 9), "{at}: the address stands above the text");
            }
            assert!(is_last || lines.len() >= 9, "{at}: too much of the page is empty");
        }
    }
    versions.iter().map(Vec::len).collect()
}

/// Letters of growing length: of one paragraph, of many, and of many with an enclosure.
fn letters(mut project: Project, languages: &[&str], lengths: impl Iterator<Item = usize>) -> (Project, Vec<String>) {
    let mut names = Vec::new();
    project = project.file("notes/enclosure.md", "# Enclosure\n\nText.\n");
    for length in lengths {
        let one = vec![length];
        let many: Vec<usize> =
            (0..length).step_by(37).map(|begun| (length - begun).min(37)).take(letter::PARAGRAPHS).collect();
        for (shape, paragraphs, enclosures) in [("one", &one, ""), ("many", &many, "enclosures: [enclosure.md]\n")] {
            let paragraphs: Vec<Vec<String>> = paragraphs
                .iter()
                .enumerate()
                .map(|(n, count)| languages.iter().map(|language| words(language, *count, n * 5)).collect())
                .collect();
            let name = format!("{shape}-{length:03}");
            let note = letter::note(&format!("to: kazakhstan\n{enclosures}"), languages, &paragraphs);
            project = project.file(&format!("notes/{name}.yaml"), note);
            names.push(name);
        }
    }
    (project, names)
}

fn render(project: &Project, names: &[String]) -> Vec<Vec<Page>> {
    let paths: Vec<String> = names.iter().map(|name| format!("notes/{name}.yaml")).collect();
    let output = project.command().arg("render").args(&paths).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    names.iter().map(|name| poppler::pages(&project.path(&format!("out/{name}.pdf")))).collect()
}

#[test]
fn notes_of_any_length_break_well() {
    if !poppler::is_here() {
        return;
    }
    let (project, names) = letters(letter::project(), &LANGUAGES, (3..440).step_by(11));
    let mut most = 0;
    for (name, pages) in names.iter().zip(render(&project, &names)) {
        most = judge(name, &pages, &USUAL).into_iter().chain([most]).max().unwrap();
    }
    assert!(most >= 3, "some are long enough");
}

#[test]
fn notes_break_well_under_any_profile() {
    if !poppler::is_here() {
        return;
    }
    let inch = Margins { left: 72.0, right: 72.0, bottom: 72.0 };
    let narrow = Margins { left: millimetres(15.0), right: millimetres(12.0), bottom: millimetres(20.0) };
    let cica = "left: 35mm, right: 15mm, top: 20mm, bottom: 20mm";
    let backwards: &[&str] = &["kk", "ru", "en"];
    let variants: &[(&[(&str, &str)], Rules)] = &[
        (
            &[("place-and-date: right", "place-and-date: left"), ("address: bottom-left", "address: top-left")],
            Rules { address: Address::Top, ..USUAL },
        ),
        (
            &[
                ("address: bottom-left", "address: bottom-right"),
                ("enclosure-mark: top-right", "enclosure-mark: bottom-left"),
            ],
            USUAL,
        ),
        (
            &[
                ("paper: a4", "paper: a5"),
                (cica, "left: 15mm, right: 12mm, top: 20mm, bottom: 20mm"),
                ("size: 14pt", "size: 11pt"),
            ],
            Rules { margins: narrow, ..USUAL },
        ),
        (
            &[
                ("paper: a4", "paper: us-letter"),
                (cica, "left: 1in, right: 1in, top: 1in, bottom: 1in"),
                ("Libertinus Serif", "New Computer Modern"),
            ],
            Rules { margins: inch, ..USUAL },
        ),
        (
            &[
                ("  en: official\n  ru: official\n  kk: courtesy", "  kk: courtesy\n  ru: official\n  en: official"),
                ("courtesy-mark: false", "courtesy-mark: true"),
            ],
            Rules { languages: backwards, ..USUAL },
        ),
        (
            &[
                ("  ru: official\n  kk: courtesy\n", ""),
                ("[en, ru]", "[en]"),
                ("enclosure-mark: top-right", "enclosure-mark: top-left"),
            ],
            Rules { languages: &["en"], ..USUAL },
        ),
    ];
    for (edits, rules) in variants {
        let project =
            edits.iter().fold(letter::project(), |project, (from, to)| project.edit("verbale.yaml", from, to));
        let (project, names) = letters(project, rules.languages, (20..330).step_by(31));
        for (name, pages) in names.iter().zip(render(&project, &names)) {
            judge(&format!("{} {name}", edits[0].1), &pages, rules);
        }
    }
}

/// What stands on the first page of a version, in one line.
fn first_page(page: &Page) -> String {
    page.lines().iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_draft_has_room_for_its_number_and_a_courtesy_version_has_none() {
    if !poppler::is_here() {
        return;
    }
    let project = letter::project().edit("verbale.yaml", "courtesy-mark: false", "courtesy-mark: true");
    let (project, names) = letters(project, &LANGUAGES, 20..21);
    let pages = &render(&project, &names[..1])[0];
    assert_eq!(pages.len(), 3);
    assert!(first_page(&pages[0]).contains("№ ____") && first_page(&pages[1]).contains("№ ____"));
    assert!(!first_page(&pages[2]).contains('№') && !first_page(&pages[2]).contains("ХАТШЫЛЫҒЫ"));
    assert!(first_page(&pages[2]).contains("Бейресми аударма"));
}

#[test]
fn sheets_are_counted_a_document_under_duplex_printing() {
    if !poppler::is_here() {
        return;
    }
    // Three pages and one page: four pages in English, two sheets and one in Russian and Kazakh.
    let long = (0..55).fold(String::from("# Long\n"), |mut text, n| {
        let _ = write!(text, "\n{n}\n");
        text
    });
    let project = letter::project()
        .edit("verbale.yaml", "duplex: false", "duplex: true")
        .file("notes/long.md", long)
        .file("notes/short.md", "# Short\n\nText.\n");
    let text = LANGUAGES.map(|language| words(language, 10, 0)).to_vec();
    let note = letter::note("to: kazakhstan\nenclosures: [long.md, short.md]\nstated-pages: 4\n", &LANGUAGES, &[text]);
    let project = project.file("notes/a.yaml", note);
    let pages = &render(&project, &["a".to_string()])[0];
    assert_eq!(sections(pages, MARGINS).iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 1, 3, 1]);
    assert!(first_page(&pages[0]).contains("on 4 p."), "{}", first_page(&pages[0]));
    assert!(first_page(&pages[1]).contains("на 3 л."), "{}", first_page(&pages[1]));
    assert!(first_page(&pages[2]).contains("3 п."), "{}", first_page(&pages[2]));
}

#[test]
fn no_heading_stands_at_the_foot_of_a_page_and_no_line_alone() {
    if !poppler::is_here() {
        return;
    }
    let paragraph = words("en", 60, 0);
    let mut project = letter::project();
    let mut names = Vec::new();
    for shift in 0..12 {
        let above = "A line.\n\n".repeat(shift);
        let below = format!("## A heading\n\n{paragraph}\n\n").repeat(9);
        let name = format!("shift-{shift}");
        let note = format!("to: kazakhstan\nlanguages: [en]\nenclosures: [{name}.md]\n");
        project = project
            .file(&format!("notes/{name}.md"), format!("# Title\n\n{above}{below}"))
            .file(&format!("notes/{name}.yaml"), letter::note(&note, &["en"], &[vec![quoted("x")]]));
        names.push(name);
    }
    for (name, pages) in names.iter().zip(render(&project, &names)) {
        let enclosure = &sections(&pages, MARGINS)[1];
        assert!(enclosure.len() > 1);
        for (lines, number) in enclosure {
            let place = format!("{name}, page {number}");
            assert_ne!(lines.last().unwrap().text, "A heading", "{place}");
            let paragraphs = lines.split(|line| line.text == "A heading");
            for part in paragraphs.filter(|part| part.iter().all(|line| line.text != "A line." && line.text != "Title"))
            {
                assert!(part.len() != 1, "{place}: a line alone: {part:?}");
            }
        }
    }
}

#[test]
fn a_long_name_in_an_address_is_broken_where_a_typographer_would() {
    if !poppler::is_here() {
        return;
    }
    let note = "number: DOC/1\nkind: free\ndate: 2024-06-27\nto: { party: sri-lanka, channel: embassy }\nfields:\n  \
                subject: { en: A matter, ru: Вопрос, kk: Мәселе }\n  \
                text: { en: It is so., ru: Это так., kk: Бұл солай. }\n";
    let project = Project::cica().file("notes/long.yaml", note);
    project.made(&["render", "notes/long.yaml"], "out/DOC-1.pdf");
    let pages = poppler::pages(&project.path("out/DOC-1.pdf"));
    let addresses: [&[&str]; 3] = [
        &["EMBASSY", "OF THE DEMOCRATIC SOCIALIST", "REPUBLIC OF SRI LANKA", "TO THE REPUBLIC OF KAZAKHSTAN"],
        &["ПОСОЛЬСТВО", "ДЕМОКРАТИЧЕСКОЙ СОЦИАЛИСТИЧЕСКОЙ", "РЕСПУБЛИКИ ШРИ-ЛАНКА", "В РЕСПУБЛИКЕ КАЗАХСТАН"],
        &["ШРИ-ЛАНКА ДЕМОКРАТИЯЛЫҚ", "СОЦИАЛИСТІК РЕСПУБЛИКАСЫНЫҢ", "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНДАҒЫ", "ЕЛШІЛІГІ"],
    ];
    for (page, address) in pages.iter().zip(addresses) {
        let lines: Vec<String> = page.lines().into_iter().map(|line| line.text).collect();
        assert_eq!(&lines[lines.len() - address.len()..], address);
    }
}
