//! `check --watch`: a real process, whose answers are awaited within bounds.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::project::Project;

/// Longer than any round takes on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(30);

/// A process that watches, and is ended with the test.
struct Watching {
    process: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn new(project: &Project, arguments: &[&str]) -> Self {
        let program = assert_cmd::cargo::cargo_bin("verbale");
        let mut process = Command::new(program)
            .args(["check", "--watch"])
            .args(arguments)
            .current_dir(project.path("."))
            .env("NO_COLOR", "1")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let (sender, lines) = channel();
        let (stdout, stderr) = (process.stdout.take().expect("a pipe"), process.stderr.take().expect("a pipe"));
        let other = sender.clone();
        std::thread::spawn(move || {
            BufReader::new(stdout).lines().map_while(Result::ok).try_for_each(|line| other.send(line))
        });
        std::thread::spawn(move || {
            BufReader::new(stderr).lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
        });
        Self { process, lines }
    }

    /// What is said until a line that ends in this text, which must come. A line that says how many notes are without
    /// fault is asked for in full.
    fn until(&self, text: &str) -> String {
        let (begun, mut said) = (Instant::now(), String::new());
        while begun.elapsed() < PATIENCE {
            let Ok(line) = self.lines.recv_timeout(PATIENCE) else { break };
            said.push_str(&line);
            said.push('\n');
            if line == text || line.ends_with(&format!("; {text}")) || (!text.ends_with("fault") && line.contains(text))
            {
                return said;
            }
        }
        panic!("`{text}` was not said:\n{said}");
    }

    /// What a round says without its head, up to the line that a fresh check ends with.
    fn round(&self, project: &Project) -> String {
        let fresh = fresh(project);
        let said = self.until(fresh.trim_end().lines().last().expect("an end"));
        said.split_once("\n\n").map(|(_, said)| said.to_string()).expect("the head of a round")
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a check says that begins anew.
fn fresh(project: &Project) -> String {
    String::from_utf8(project.run(&["check"]).stderr).expect("text")
}

fn small() -> Project {
    let project = Project::cica();
    for entry in std::fs::read_dir(project.path("notes")).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_file() && !path.ends_with("doc-779.yaml") {
            std::fs::remove_file(path).expect("a file");
        }
    }
    project
}

#[test]
fn each_change_is_followed_by_a_round_of_its_own() {
    let project = small();
    let watching = Watching::new(&project, &[]);
    let first = watching.until("waiting for changes");
    assert!(first.contains("1 note without fault"), "{first}");

    // A note, written in place.
    let project = project.edit("notes/doc-779.yaml", "2024-06-27\nto", "2024-06-31\nto");
    let said = watching.until("the note has faults");
    assert!(said.starts_with("--- round 2: notes/doc-779.yaml\n"), "{said}");
    assert!(said.contains("there is no date `2024-06-31`"), "{said}");
    let project = project.edit("notes/doc-779.yaml", "2024-06-31", "2024-06-27");
    watching.until("1 note without fault");

    // A catalogue, as editors save that write another file and rename it.
    let catalogue = std::fs::read_to_string(project.path("locales/ru/common.ftl")).expect("a catalogue");
    let project = project.file("locales/ru/.common.ftl.swp", catalogue.replace("case: \"dative\"", "case: \"datve\""));
    std::fs::rename(project.path("locales/ru/.common.ftl.swp"), project.path("locales/ru/common.ftl")).expect("a name");
    let said = watching.until("error");
    assert!(said.contains(": locales/ru/common.ftl\n"), "{said}");
    let project = project.file("locales/ru/common.ftl", catalogue);
    watching.until("1 note without fault");

    // An enclosure, and a new note.
    let project = project.file("notes/doc-779/decisions.md", "# Decisions\n\n`code`\n");
    assert!(watching.until("the note has faults").contains("code cannot stand in an enclosure"));
    let project = project.file("notes/doc-779/decisions.md", "# Decisions\n\nOne.\n\nTwo.\n");
    watching.until("the note has faults");
    let note = std::fs::read_to_string(project.path("notes/doc-779.yaml")).expect("a note");
    let project = project.edit("notes/doc-779.yaml", "stated-pages: 10", "");
    watching.until("1 note without fault");
    let project = project.file("notes/new.yaml", note.replace("DOC/779", "DOC/780"));
    assert!(watching.until("1 of 2 notes without fault").contains(": notes/new.yaml\n"));
    std::fs::remove_file(project.path("notes/new.yaml")).expect("a file");
    watching.until("1 note without fault");
}

#[test]
fn a_round_says_what_a_fresh_check_says() {
    let mut project = small();
    let watching = Watching::new(&project, &[]);
    watching.until("waiting for changes");
    let (names, sentences, note) = ("locales/ru/parties.ftl", "locales/ru/transmittal.ftl", "notes/doc-779.yaml");
    // What a review finds, in a name and in a sentence; what is wrong by itself; what is wrong in a note.
    for (path, written, by) in [
        (names, "    .dative = Республике Казахстан", "    .dative = Республике Узбекистан"),
        (sentences, "препроводить {", "препроводить{"),
        (sentences, "NAME($addressee, case: \"dative\")", "NAME($addressee, case: \"datve\")"),
        (note, "2024-06-27", "2024-06-31"),
    ] {
        let before = std::fs::read_to_string(project.path(path)).expect("a text");
        project = project.edit(path, written, by);
        assert_eq!(watching.round(&project), fresh(&project), "{path}: `{by}` for `{written}`");
        project = project.file(path, before);
        assert_eq!(watching.round(&project), fresh(&project), "{path} as it was");
    }
}

/// What was known of names before must not outlive them.
#[test]
fn a_name_that_changes_is_read_anew() {
    let note = "kind: free\ndate: 2024-04-15\nto: kazakhstan\nfields:\n\
                \x20 subject: { en: A note, ru: Нота, kk: Нота }\n  text:\n\
                \x20   en: The note was sent on 9 September 2023.\n\
                \x20   ru: Нота направлена 9 сентября 2023 года.\n    kk: Нота 2023 жылғы 9 қыркүйекте жіберілді.\n";
    let names = "locales/ru/dates.ftl";
    let mut project = small().file("notes/free.yaml", note);
    let watching = Watching::new(&project, &[]);
    watching.until("2 notes without fault");
    for (path, written, by, end) in [
        ("locales/ru/transmittal.ftl", "препроводить {", "направить {", "2 notes without fault"),
        (names, ".genitive = сентября", ".genitive = сентявря", "1 of 2 notes without fault"),
        (names, ".genitive = сентявря", ".genitive = сентября", "2 notes without fault"),
    ] {
        project = project.edit(path, written, by);
        let said = watching.until(end);
        assert_eq!(said.contains("unmatched-date"), end.starts_with("1 of"), "`{by}` for `{written}`: {said}");
    }
}

#[test]
fn a_folder_that_was_not_there_is_followed_too() {
    let project = small().edit("notes/doc-779.yaml", "doc-779/decisions.md", "../later/decisions.md");
    let watching = Watching::new(&project, &[]);
    assert!(watching.until("waiting for changes").contains("there is no such file"));
    std::fs::create_dir(project.path("later")).expect("a folder");
    let from = project.path("notes/doc-779/decisions.md");
    std::fs::rename(from, project.path("later/decisions.md")).expect("a file");
    // The file belongs to no folder that is followed; what it takes away does.
    watching.until("1 note without fault");
}

#[test]
fn a_sarif_log_is_not_watched() {
    let output = small().run(&["check", "--watch", "--message-format", "sarif"]);
    assert_eq!(output.status.code(), Some(2));
}

/// How soon, `benches/watch.py` measures.
#[test]
fn a_saved_file_of_any_sort_is_answered() {
    let project = small();
    let watching = Watching::new(&project, &[]);
    watching.until("waiting for changes");
    let (catalogue, template) = ("locales/kk/common.ftl", "templates/transmittal/note.tera");
    for path in ["notes/doc-779.yaml", "notes/doc-779/concept-paper.md", catalogue, template] {
        let text = std::fs::read_to_string(project.path(path)).expect("a text");
        for round in 0..5 {
            let more = if path == template { "{# more #}" } else { "\n" };
            std::fs::write(project.path(path), text.clone() + &more.repeat(round + 1)).expect("a file");
            watching.until("1 note without fault");
        }
    }
}
