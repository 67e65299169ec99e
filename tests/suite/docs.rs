//! What the documents say, held to the truth: their examples are run, and they speak of everything that there is.

use crate::project::Project;

const README: &str = include_str!("../../README.md");
const NOTES: &str = include_str!("../../docs/notes.md");
const KINDS: &str = include_str!("../../docs/kinds.md");
const CATALOGUES: &str = include_str!("../../docs/catalogues.md");

/// The blocks of code of a document, each with the line above it.
fn blocks(document: &str) -> Vec<(&str, String)> {
    let mut blocks = Vec::new();
    let mut above = "";
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("```") {
            let code: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((above, code.join("\n") + "\n"));
        } else if !line.is_empty() {
            above = line;
        }
    }
    blocks
}

/// The file that a line promises to show: a name in backticks before a colon at its end.
fn promised(line: &str) -> Option<&str> {
    line.strip_suffix("`:")?.rsplit('`').next()
}

#[test]
fn the_kind_that_is_built_in_full_works_as_it_is_shown() {
    // How many of the built-in names are drafts today is no part of the example.
    let profile = include_str!("../../verbale.yaml").to_string() + "\nseverities: { draft: off }\n";
    let mut project = Project::new().file("verbale.yaml", profile);
    let blocks = blocks(KINDS);
    let mut shown = 0;
    for (above, code) in &blocks {
        if let Some(path) = promised(above).filter(|path| path.contains('/')) {
            project = project.file(path, code);
            shown += 1;
        }
    }
    assert_eq!(shown, 6, "kind, template, three catalogues and a note");
    let (_, console) = blocks.iter().find(|(_, code)| code.starts_with("$ ")).expect("the commands");
    for session in console.split("$ verbale ").skip(1) {
        let (command, answer) = session.split_once('\n').expect("an answer");
        let output = project.run(&command.split(' ').collect::<Vec<_>>());
        let told = [output.stdout, output.stderr].concat();
        assert_eq!(String::from_utf8_lossy(&told), answer, "{command}");
    }
}

#[test]
fn the_note_of_the_readme_can_be_rendered() {
    let (_, note) = blocks(README).into_iter().find(|(_, code)| code.starts_with("# notes/")).expect("a note");
    let project = Project::cica().file("notes/doc-780.yaml", &note);
    let text = project.made(&["render", "notes/doc-780.yaml", "--format", "txt"], "out/DOC-780.txt");
    assert!(String::from_utf8_lossy(&text).replace('\u{a0}', " ").contains("on 4 p."), "as the README says");
}

#[test]
fn the_documents_speak_of_every_type_function_and_case() {
    for (name, ..) in verbale::note::field_type::FIELD_TYPES {
        assert!(NOTES.contains(&format!("| `{name}` |")), "docs/notes.md lacks the type `{name}`");
    }
    for name in ["NAME", "AGREE", "DATE", "DATETIME", "PERIOD"] {
        assert!(CATALOGUES.contains(&format!("{name}($")), "docs/catalogues.md lacks `{name}`");
    }
}
