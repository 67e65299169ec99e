//! Slips anywhere in a note: brackets, quotation marks, colons and Cyrillic letters too many or too few. Whatever comes of
//! it, the note is read or refused, and nothing falls over.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use verbale::diagnostic::{Diagnostics, MessageFormat, render};
use verbale::note;
use verbale::project::Project;
use verbale::source::Source;

/// What is put into a note: signs that mean something to YAML, and letters of two bytes.
const SIGNS: &[&str] = &[
    "[", "]", "{", "}", "\"", "'", ":", ": ", ",", "-", "#", " #", "|", "&", "*", "%", "\\", "\t", "\r\n", "б", "ә",
    "№",
];

/// Mutations of each note.
const MUTATIONS: usize = 40;

/// Numbers that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }
}

/// The text with one to three characters put in or taken out.
fn mutated(text: &str, chance: &mut Chance) -> String {
    let mut text = text.to_string();
    for _ in 0..=chance.below(3) {
        let at = text.floor_char_boundary(chance.below(text.len()));
        if chance.below(3) == 0 {
            text.remove(at);
        } else {
            text.insert_str(at, SIGNS[chance.below(SIGNS.len())]);
        }
    }
    text
}

/// Reads a note, and shows what is said of it.
fn tried(project: &Project, name: &str, text: &str) {
    let read = || {
        let mut found = Diagnostics::new();
        note::resolve(&Source::new(name, text), project, &mut found);
        found.iter().map(|finding| render(finding, MessageFormat::Human, false)).collect::<String>()
    };
    assert!(catch_unwind(AssertUnwindSafe(read)).is_ok(), "it fell over at {name}:\n{text}");
}

#[test]
fn a_note_with_slips_anywhere_is_read_or_refused() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = Project::open(root, &mut Diagnostics::new()).expect("a project");
    let mut chance = Chance(779);
    let files = fs::read_dir(root.join("notes")).expect("the notes").map(|entry| entry.expect("an entry").path());
    let mut notes: Vec<_> = files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")).collect();
    notes.sort();
    assert!(notes.len() > 10);
    for path in notes {
        let text = fs::read_to_string(&path).expect("a text");
        let name = format!("notes/{}", path.file_name().expect("a name").to_string_lossy());
        for _ in 0..MUTATIONS {
            tried(&project, &name, &mutated(&text, &mut chance));
        }
    }
}

#[test]
fn a_bracket_is_looked_for_and_need_not_be_there() {
    let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR")), &mut Diagnostics::new()).expect("a project");
    for text in [
        "fields (see [1]): {en: [x] б}\n",
        "fields (see [1]): {en: [x] б",
        "a [b: {c: [x] ы}\n",
        "б [",
        "to: \"\\q\r\n",
        "to: [б\r\n",
        "to: {б: [№] ә}",
        "",
    ] {
        tried(&project, "notes/a.yaml", text);
    }
}
