//! The pseudo-language `en-XA`.

use crate::poppler;
use crate::project::Project;

fn text(project: &Project, arguments: &[&str], path: &str) -> String {
    let text = project.made(&[&["render", "notes/doc-779.yaml", "--format", "txt"], arguments].concat(), path);
    String::from_utf8(text).expect("text").replace('\u{A0}', " ")
}

#[test]
fn all_that_the_catalogue_says_is_accented_and_longer() {
    let project = Project::cica();
    let plain = text(&project, &["--language", "en"], "out/DOC-779.en.txt");
    let accented = text(&project, &["--language", "en-XA"], "out/DOC-779.en-XA.txt");
    // The letterhead is in Russian too, and stays.
    let english = |text: &str| text.split_once("№").expect("a number").1.to_string();
    let (plain, accented) = (english(&plain), english(&accented));
    let growth = accented.chars().count() * 100 / plain.chars().count();
    assert!((125..=140).contains(&growth), "{growth} per cent");
    // What is left without accents: the number, and letters that have none.
    for word in accented.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 2) {
        assert!(!word.is_ascii() || word == "DOC", "`{word}` is not from the catalogue:\n{accented}");
    }
}

#[test]
fn what_is_not_from_the_catalogue_stays_as_it_is() {
    let project = Project::cica().edit("notes/doc-779.yaml", "DOC/779", "A ninety-nine");
    assert!(text(&project, &["-l", "en-XA"], "out/A-ninety-nine.en-XA.txt").contains("№ A ninety-nine"));
}

#[test]
fn a_packet_in_it_can_be_laid_out_and_has_its_name() {
    let project = Project::cica();
    project.made(&["render", "notes/doc-779.yaml", "-l", "en-XA"], "out/DOC-779.en-XA.pdf");
    project.made(&["render", "notes/doc-779.yaml", "-l", "en-XA", "--split"], "out/DOC-779/DOC-779.en-XA.pdf");
    if poppler::is_here() {
        let said = poppler::says("pdftotext", &["-l", "1"], &project.path("out/DOC-779.en-XA.pdf"));
        assert!(said.contains("Šééçřééťáářííááť"), "{said}");
    }
}

#[test]
fn it_goes_alone_and_is_made_of_english() {
    let project = Project::cica().edit("notes/doc-779.yaml", "kind:", "languages: [ru, kk]\nkind:");
    assert_eq!(project.run(&["render", "notes/doc-779.yaml", "-l", "en-XA", "-l", "ru"]).status.code(), Some(2));
    let told = project.findings(&["render", "notes/doc-779.yaml", "-l", "en-XA"]);
    assert!(told.contains("has no version in `en`"), "{told}");
}

#[test]
fn it_is_held_against_no_other_version() {
    let note = include_str!("../../notes/free.yaml").replace("First Section", "Section 7");
    let project = Project::cica().file("notes/free.yaml", note);
    let told = project.findings(&["render", "notes/free.yaml"]);
    assert!(told.contains("[unmatched-"), "{told}");
    project.made(&["render", "notes/free.yaml", "-l", "en-XA"], "out/free.en-XA.pdf");
}
