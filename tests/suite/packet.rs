//! What lies in a packet: enclosures of every sort, bookmarks, attachments.
//!
//! Needs poppler; see [`crate::poppler`]. Whether the files keep to their standards, `.ci/run` has a validator say.

use std::fmt::Write as _;

use crate::letter::{self, LANGUAGES, words};
use crate::poppler::{self, Page, folded};
use crate::project::Project;

/// A letter with enclosures, numbered `T/1`.
fn with_enclosures(project: Project, enclosures: &str) -> Project {
    let text = LANGUAGES.map(|language| words(language, 12, 0)).to_vec();
    let head = format!("number: T/1\nto: kazakhstan\nenclosures:\n{enclosures}");
    project.file("notes/letter.yaml", letter::note(&head, &LANGUAGES, &[text]))
}

/// Renders the letter and returns the pages after the three versions.
fn enclosed(project: &Project) -> Vec<Page> {
    project.made(&["render", "notes/letter.yaml"], "out/T-1.pdf");
    poppler::pages(&project.path("out/T-1.pdf")).split_off(3)
}

fn lines(page: &Page) -> Vec<String> {
    page.lines().into_iter().map(|line| line.text).collect()
}

#[test]
fn lists_keep_their_numbers_and_letters() {
    if !poppler::is_here() {
        return;
    }
    let text = "# Lists\n\n1. one\n2. two\n   1. inner\n      - deep\n\nBetween.\n\n3. three\n\na) alpha\nb) beta\n\nThen.\n\n\
                c) gamma\n\nа) первый\nб) второй\nв) третий\n\n5) five\n\n---\n\n> quoted\n>\n> - in it\n";
    let project = with_enclosures(letter::project().file("notes/lists.md", text), "  - lists.md\n");
    let found = lines(&enclosed(&project)[0]);
    let expected = [
        "Lists",
        "1. one",
        "2. two",
        "1. inner",
        "• deep",
        "Between.",
        "3. three",
        "a) alpha",
        "b) beta",
        "Then.",
        "c) gamma",
        "а) первый",
        "б) второй",
        "в) третий",
        "5) five",
        "quoted",
        "• in it",
    ];
    assert_eq!(found.iter().map(|line| line.replace('‣', "•")).collect::<Vec<_>>(), expected);
}

#[test]
fn an_enclosure_reads_in_the_packet_as_by_itself() {
    if !poppler::is_here() {
        return;
    }
    let one = "# Report\n\nA claim.[^1] *Office* **affairs** ½ Ə ő.\n\n| Item | Count |\n| --- | --- |\n| Alpha | 12 |\n\n\
               [^1]: A note.\n";
    let other =
        "# Доклад\n\nУтверждение.[^1] Қазақстан, *съезд*, ***объект***.\n\n[^1]: Сноска, <https://example.org>.\n";
    let project = letter::project().file("notes/one.md", one).file("notes/other.ru.md", other);
    let project = with_enclosures(project, "  - one.md\n  - { ru: other.ru.md }\n");
    let bound: Vec<Vec<String>> = enclosed(&project).iter().map(lines).collect();
    project.made(&["render", "notes/letter.yaml", "--split"], "out/T-1/enclosure-1.en.pdf");
    let alone = ["enclosure-1.en.pdf", "enclosure-2.ru.pdf"].map(|name| {
        let pages = poppler::pages(&project.path(&format!("out/T-1/{name}")));
        assert_eq!(pages.len(), 1);
        lines(&pages[0])
    });
    assert_eq!(bound, alone);
}

#[test]
fn footnotes_are_numbered_afresh_in_each_enclosure() {
    if !poppler::is_here() {
        return;
    }
    let text = "# Notes\n\nA[^a] b[^b] again[^a].\n\n[^a]: First, [linked](https://example.org/n).\n[^b]: Second.\n";
    let project = letter::project().file("notes/one.md", text).file("notes/two.md", text);
    let pages = enclosed(&with_enclosures(project, "  - one.md\n  - two.md\n"));
    for page in &pages {
        let found = folded(&lines(page).join(" "));
        // A number above the line has a height of its own, and so a line.
        let numbers: String = found.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(numbers.len(), 5, "{found}");
        assert!(numbers.chars().all(|number| "12".contains(number)), "{found}");
        assert_eq!(found.matches("First,linked.").count(), 1, "a note stands once: {found}");
    }
}

#[test]
fn a_long_table_repeats_its_header_and_a_wide_one_stays_on_the_page() {
    if !poppler::is_here() {
        return;
    }
    let rows = (0..80).fold(String::new(), |mut rows, n| {
        let _ = writeln!(rows, "| {n} | Name {n} | {} | {} June 2024 |", words("en", 7 + n % 20, n), n % 28 + 1);
        rows
    });
    let cells = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(9));
    let wide = cells("Column") + &cells("---") + &cells("Implementation of decisions");
    let table = format!("No heading.\n\n| No. | Name | Decided | Date |\n|--:|:--|---|:-:|\n{rows}\n\n{wide}\n");
    let project = with_enclosures(letter::project().file("notes/table.md", table), "  - table.md\n");
    let pages = enclosed(&project);
    assert!(pages.len() > 3);
    for (index, page) in pages.iter().enumerate() {
        let found = lines(page);
        assert!(
            found.iter().take(2).any(|line| line.starts_with("No. Name Decided") || index == pages.len() - 1),
            "{found:?}"
        );
        let edge = page.width - 15.0 / 25.4 * 72.0;
        assert!(page.words.iter().all(|word| word.right < edge), "page {} of the table", index + 1);
    }
    // Short cells are not broken for the sake of a long one.
    assert!(lines(&pages[0]).iter().any(|line| line.starts_with("12 Name 12") && line.ends_with("13 June 2024")));
}

#[test]
fn images_of_any_size_and_format_find_room() {
    if !poppler::is_here() {
        return;
    }
    let png = include_bytes!("../validated/seating/seating.png");
    let jpeg = include_bytes!("../validated/seating/seating.jpg");
    let text = "# Images\n\n![A plan](plan.png)\n\n![A plan, photographed](plan.jpg)\n\nIn a line: ![small](plan.png).\n\n\
                | a | b |\n|---|---|\n| ![in a cell](plan.jpg) | x |\n\n1. ![in a list](plan.png)\n";
    let project =
        letter::project().file("notes/plan.png", png).file("notes/plan.jpg", jpeg).file("notes/images.md", text);
    let project = with_enclosures(project, "  - images.md\n");
    assert!(!enclosed(&project).is_empty());
    let listed =
        std::process::Command::new("pdfimages").arg("-list").arg(project.path("out/T-1.pdf")).output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.contains(" jpeg "), "a photograph stays what it was: {listed}");
    assert!(listed.contains(" smask ") || listed.contains(" image "), "{listed}");
}

#[test]
fn a_version_refers_to_the_enclosure_in_its_own_language() {
    if !poppler::is_here() {
        return;
    }
    // The same paragraphs take two pages in one language and one in the other.
    let paragraphs = |text: &str| format!("\n\n{text}\n").repeat(18);
    let long = words("ru", 12, 0);
    let project = letter::project()
        .file("notes/a.en.md", format!("# English\n{}", paragraphs("Text.")))
        .file("notes/a.ru.md", format!("# По-русски\n{}", paragraphs(&long)))
        .file("notes/b.md", "# Both\n");
    let project = with_enclosures(project, "  - { en: a.en.md, ru: a.ru.md }\n  - b.md\n");
    let pages = enclosed(&project);
    assert_eq!(pages.len(), 1 + 2 + 1, "each file is bound once");
    let all = poppler::pages(&project.path("out/T-1.pdf"));
    let mark = |page: usize| lines(&all[page]).join(" ");
    assert!(mark(0).contains("on 2 p.") && mark(1).contains("на 3 л.") && mark(2).contains("2 п."), "{}", mark(1));
    project.made(&["render", "notes/letter.yaml", "--language", "ru"], "out/T-1.ru.pdf");
    assert_eq!(poppler::pages(&project.path("out/T-1.ru.pdf")).len(), 1 + 2 + 1);
    project.made(&["render", "notes/letter.yaml", "--language", "kk"], "out/T-1.kk.pdf");
    assert_eq!(
        poppler::pages(&project.path("out/T-1.kk.pdf")).len(),
        1 + 1 + 1,
        "a file that no version refers to is left out"
    );
}

/// The bookmarks of a PDF with their pages, indented by their depth.
fn bookmarks(project: &Project, pdf: &str) -> Vec<String> {
    let output = std::process::Command::new("pdftohtml")
        .args(["-xml", "-i", "-stdout"])
        .arg(project.path(pdf))
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let mut depth = 0;
    let mut bookmarks = Vec::new();
    for line in text.split_once("<outline>").map_or("", |(_, rest)| rest).lines() {
        match line.strip_prefix("<item page=\"").and_then(|rest| rest.split_once("\">")) {
            Some((page, title)) => {
                bookmarks.push(format!("{}{} {page}", "  ".repeat(depth), title.trim_end_matches("</item>")));
            }
            None if line.starts_with("<outline>") => depth += 1,
            None if line.starts_with("</outline>") => depth = depth.saturating_sub(1),
            None => {}
        }
    }
    bookmarks
}

#[test]
fn bookmarks_lead_to_versions_enclosures_and_headings() {
    if !poppler::is_here() {
        return;
    }
    let project = letter::project()
        .file("notes/a.md", "# Title\n\nText.\n\n### Deep\n\nText.\n\n## Next\n\nText.\n")
        .file("notes/b.md", "No heading.\n")
        .file("notes/c.pdf", include_bytes!("../pdf/two-pages.pdf"));
    let project =
        with_enclosures(project, "  - a.md\n  - { file: b.md, title: Second }\n  - { file: c.pdf, title: A PDF }\n");
    assert_eq!(enclosed(&project).len(), 4);
    let found = bookmarks(&project, "out/T-1.pdf");
    let expected = [
        "Note verbale No. T/1 (English) 1",
        "Вербальная нота № T/1 (русский язык) 2",
        "№ T/1 вербалды нота (қазақ тілі, бейресми аударма) 3",
        "Enclosure 1. Title 4",
        "  Deep 4",
        "  Next 4",
        "Enclosure 2. Second 5",
        "Enclosure 3. A PDF 6",
    ];
    assert_eq!(found.iter().map(|line| line.replace('\u{A0}', " ")).collect::<Vec<_>>(), expected);
}

#[test]
fn a_pdf_is_shown_as_it_is_and_attached_untouched() {
    if !poppler::is_here() {
        return;
    }
    let originals: [(&str, &[u8]); 4] = [
        ("landscape", include_bytes!("../pdf/landscape.pdf")),
        ("rotated", include_bytes!("../pdf/rotated.pdf")),
        ("letter", include_bytes!("../pdf/letter.pdf")),
        ("dense", include_bytes!("../pdf/dense.pdf")),
    ];
    let mut project = letter::project();
    let mut list = String::new();
    for (name, bytes) in originals {
        project = project.file(&format!("notes/{name}.pdf"), bytes);
        let _ = writeln!(list, "  - {name}.pdf # internal: from the drafts folder");
    }
    let project = with_enclosures(project, &list);
    let pages = enclosed(&project);
    assert_eq!(pages.len(), 4);
    for page in &pages {
        let (short, long) = (page.width.min(page.height), page.width.max(page.height));
        assert!((short - 595.28).abs() < 0.1 && (long - 841.89).abs() < 0.1, "every page is of the project's paper");
    }
    assert!(pages[0].width > pages[0].height, "a landscape page lies");

    let folder = project.path("attached");
    std::fs::create_dir(&folder).unwrap();
    let output = std::process::Command::new("pdfdetach")
        .arg("-saveall")
        .arg("-o")
        .arg(&folder)
        .arg(project.path("out/T-1.pdf"))
        .output();
    assert!(output.unwrap().status.success());
    for (number, (name, bytes)) in originals.iter().enumerate() {
        let attached = std::fs::read(folder.join(format!("enclosure-{}.en.pdf", number + 1))).unwrap();
        assert!(attached == *bytes, "{name} is attached byte for byte");
    }
    let source = std::fs::read_to_string(folder.join("T-1.yaml")).unwrap();
    assert!(!source.contains('#') && !source.contains("notes/") && !source.contains("internal"), "{source}");
    let packet = std::fs::read(project.path("out/T-1.pdf")).unwrap();
    let packet = String::from_utf8_lossy(&packet);
    assert_eq!(packet.matches("/AFRelationship/Source").count() + packet.matches("/AFRelationship /Source").count(), 5);
}

#[test]
fn the_data_of_a_note_are_left_out_where_it_says_so() {
    if !poppler::is_here() {
        return;
    }
    let project = with_enclosures(letter::project().file("notes/a.md", "# A\n"), "  - a.md\nattach-source: false\n");
    enclosed(&project);
    let output =
        std::process::Command::new("pdfdetach").arg("-list").arg(project.path("out/T-1.pdf")).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "0 embedded files");
}

#[test]
fn a_dense_page_of_a_pdf_takes_little_room() {
    let dense: &[u8] = include_bytes!("../pdf/dense.pdf");
    let size = |enclosures: &str| {
        let project = letter::project().file("notes/dense.pdf", dense).file("notes/a.md", "# A\n");
        let project = with_enclosures(project, enclosures);
        project.made(&["render", "notes/letter.yaml"], "out/T-1.pdf").len()
    };
    let (without, with) = (size("  - a.md\n"), size("  - a.md\n  - dense.pdf\n"));
    let page = with.saturating_sub(without + dense.len());
    assert!(page < 150_000, "{page} bytes beside the original");
}
