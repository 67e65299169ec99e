//! What is said of a mistake. `tests/broken/` holds one mistake an entry, named by the mistake, with the whole
//! diagnostic beside it as a snapshot. A new mistake is a new entry, and nothing else:
//!
//! | entry | what is checked |
//! | --- | --- |
//! | `NAME.yaml` | a note |
//! | `NAME.md` | an enclosure of a sound note |
//! | `NAME.ftl` | a further file of the English catalogue, beside a sound note |
//! | `NAME/` | files laid over the project; the notes in its `notes/`, or else a sound note |
//!
//! A note may name the PDFs of `tests/pdf/` as `pdf/FILE.pdf`. Write the snapshot with `INSTA_UPDATE=always`, and read
//! it as somebody who drafts notes and knows nothing of this program: is it plain what is wrong, where, and what to do?

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use tempfile::TempDir;
use verbale::diagnostic::Code;

use crate::project::Project;

/// A note without a mistake.
const SOUND: &str = "\
number: DOC/1
kind: transmittal
date: 2024-06-27
to: member-states
fields:
  documents: decisions-and-documents
  approved-by: senior-officials-committee
  meeting-date: 2024-06-27
enclosures: [sound.md]
";

/// What the program said of an entry.
struct Told {
    name: String,
    findings: String,
    /// Promises that were not kept.
    broken: Vec<String>,
}

/// Every entry is checked once, whichever test asks.
static TOLD: LazyLock<Vec<Told>> = LazyLock::new(|| {
    entries()
        .iter()
        .map(|entry| {
            let name = entry.file_stem().expect("a name").to_string_lossy().into_owned();
            check(entry, name)
        })
        .collect()
});

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken")
}

/// The files of a folder of the repository that end so.
fn entries_of(folder: &str, ending: &'static str) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(move |path| path.extension().is_some_and(|own| own == ending))
}

fn entries() -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            let ending = path.extension().unwrap_or_default().to_string_lossy();
            let is_entry = path.is_dir() && !path.ends_with("_project");
            is_entry || ["yaml", "md", "ftl"].contains(&&*ending)
        })
        .collect();
    entries.sort();
    entries
}

/// Runs `check` on an entry, and holds it to the promises that are the same for all.
fn check(entry: &Path, name: String) -> Told {
    let (_outer, project) = lay_out(entry, &name);
    let before = listing(&project);
    let output = program(&project).args(["check", "--deny", "warnings"]).output().expect("the program runs");
    let findings = String::from_utf8(output.stderr).expect("text");
    let promises = [
        ("a mistake fails the run", output.status.code() == Some(1)),
        ("nothing is told but on standard error", output.stdout.is_empty()),
        ("something is found", !codes(&findings).is_empty()),
        ("no mistake makes the program panic", !findings.contains("panicked")),
        ("no file is named by its place on this machine", !findings.contains(&*project.to_string_lossy())),
        ("nothing is written", listing(&project) == before),
    ];
    let broken = promises.iter().filter(|(_, kept)| !kept).map(|(promise, _)| format!("{name}: {promise}\n{findings}"));
    Told { broken: broken.collect(), findings, name }
}

/// Every entry by its name, with what the program says of it.
pub fn told() -> impl Iterator<Item = (&'static str, &'static str)> {
    TOLD.iter().map(|told| (told.name.as_str(), told.findings.as_str()))
}

/// The project of an entry.
pub fn laid_out(name: &str) -> (TempDir, PathBuf) {
    let entry = entries().into_iter().find(|entry| entry.file_stem().is_some_and(|stem| stem == name));
    lay_out(&entry.expect("an entry"), name)
}

/// The project of an entry, in a folder of a folder, so that there is an outside.
fn lay_out(entry: &Path, name: &str) -> (TempDir, PathBuf) {
    let outer = tempfile::tempdir().expect("a temporary folder");
    let project = outer.path().join("project");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let notes = project.join("notes");
    fs::create_dir_all(&notes).expect("a folder");
    fs::write(outer.path().join("outside.md"), "# Not for others\n").expect("a file");
    // The rest of the project is built into the program. Names are few and stay, so that what is said of a misspelt one
    // does not change with each party that the project gains.
    for path in catalogues_of_names() {
        copy(&folder().join("_project/nothing.ftl"), &project.join(path));
    }
    copy(&folder().join("_project"), &project);
    let ending = entry.extension().unwrap_or_default().to_string_lossy();
    match &*ending {
        "yaml" => copy(entry, &notes.join(format!("{name}.yaml"))),
        "md" => {
            copy(entry, &notes.join(format!("{name}.md")));
            fs::write(notes.join("sound.yaml"), SOUND.replace("sound.md", &format!("{name}.md"))).expect("a file");
        }
        "ftl" => {
            fs::create_dir_all(project.join("locales/en")).expect("a folder");
            copy(entry, &project.join(format!("locales/en/{name}.ftl")));
            fs::write(notes.join("sound.yaml"), SOUND).expect("a file");
        }
        _ => {
            copy(entry, &project);
            if !entry.join("notes").is_dir() {
                fs::write(notes.join("sound.yaml"), SOUND).expect("a file");
            }
        }
    }
    let encloses = |note: &fs::DirEntry| fs::read_to_string(note.path()).is_ok_and(|text| text.contains("sound.md"));
    if fs::read_dir(&notes).expect("a folder").flatten().any(|note| encloses(&note)) {
        fs::write(notes.join("sound.md"), "# Decisions\n").expect("a file");
    }
    if name.starts_with("pdf-") {
        copy(&root.join("tests/pdf"), &notes.join("pdf"));
    }
    (outer, project)
}

/// The files of the project's catalogues that hold names, relative to the project.
fn catalogues_of_names() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = listing(&root.join("locales")).into_iter().filter(|(_, text)| {
        let text = String::from_utf8_lossy(text);
        text.lines().any(|line| ["-party-", "-term-", "-place-"].iter().any(|start| line.starts_with(start)))
    });
    files.map(|(path, _)| path.strip_prefix(root).expect("a path in the project").to_path_buf()).collect()
}

/// Copies a file, a link, or a folder over what is there.
fn copy(from: &Path, to: &Path) {
    let kind = fs::symlink_metadata(from).expect("a file").file_type();
    if kind.is_dir() {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry");
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else if kind.is_symlink() {
        #[cfg(unix)]
        std::os::unix::fs::symlink(fs::read_link(from).expect("a link"), to).expect("a link");
    } else {
        fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        fs::copy(from, to).expect("a copy");
    }
}

fn program(project: &Path) -> assert_cmd::Command {
    let mut command = assert_cmd::Command::cargo_bin("verbale").expect("the program");
    command.current_dir(project).env("NO_COLOR", "1");
    command
}

/// The files of a folder with their contents.
fn listing(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(listing(&path));
            found.insert(path, Vec::new());
        } else {
            let bytes = fs::read(&path).unwrap_or_default();
            found.insert(path, bytes);
        }
    }
    found
}

/// The codes of findings told to people.
pub fn codes(told: &str) -> Vec<&str> {
    told.lines()
        .filter_map(|line| {
            let rest = ["error[", "warning[", "note["].iter().find_map(|start| line.strip_prefix(start))?;
            Some(rest.split_once("]:")?.0)
        })
        .collect()
}

#[test]
fn each_mistake_is_told_as_its_snapshot_says() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut failure = None;
    for Told { name, findings, .. } in &*TOLD {
        // One that differs does not keep the others from being compared.
        let compared = catch_unwind(AssertUnwindSafe(|| {
            settings.bind(|| insta::assert_snapshot!(name.as_str(), findings));
        }));
        failure = failure.or(compared.err());
    }
    if let Some(failure) = failure {
        resume_unwind(failure);
    }
}

#[test]
fn each_mistake_fails_the_run_and_nothing_is_written() {
    let broken: Vec<&String> = TOLD.iter().flat_map(|told| &told.broken).collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn a_snapshot_belongs_to_an_entry() {
    let names: BTreeSet<&str> = TOLD.iter().map(|told| told.name.as_str()).collect();
    assert_eq!(names.len(), TOLD.len(), "two entries have one name");
    for entry in fs::read_dir(folder()).expect("a folder") {
        let file = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        if let Some(name) = file.strip_suffix(".snap") {
            assert!(names.contains(name), "{file} is left over");
        }
    }
}

/// Codes that no mistake in a file can produce, with the reason.
const EXCEPTIONS: &[(Code, &str)] = &[
    (Code::Crash, "a worker process must be lost; see `batch`"),
    (Code::TimeLimit, "a worker process must be given up; see `batch`"),
    (Code::MemoryLimit, "a worker process must be lost; see `batch`"),
    (Code::UnnamedParty, "only lists of parties tell it; see `parties`"),
    (Code::UnrecordedMembership, "only lists of parties tell it; see `parties`"),
    (Code::Draft, "it fails no run; see `drafts`"),
    (Code::CatalogueFormat, "only `catalogue fmt --check` looks for it"),
    (Code::Manifest, "a file of an output folder must be damaged; see `batch`"),
];

#[test]
fn every_code_is_produced_by_a_mistake() {
    // Mistakes in catalogues have folders of their own, by check (see `catalogues`).
    let checks: Vec<String> =
        entries_of("tests/catalogues", "snap").map(|path| fs::read_to_string(path).expect("text")).collect();
    let in_catalogues = checks.iter().flat_map(|told| codes(told));
    let produced: BTreeSet<&str> = TOLD.iter().flat_map(|told| codes(&told.findings)).chain(in_catalogues).collect();
    for code in Code::ALL {
        let excepted = EXCEPTIONS.iter().any(|(exception, _)| exception == code);
        assert_ne!(produced.contains(code.as_str()), excepted, "{code}");
    }
}

/// Several notes with several faults each.
fn faulty() -> Project {
    // Which built-in entries are drafts today is no part of what is said.
    let profile = include_str!("../../verbale.yaml").to_string() + "\nseverities: { draft: off }\n";
    Project::cica()
        .file("verbale.yaml", profile)
        .file("notes/sound.md", "# Decisions\n")
        .file("notes/first.yaml", SOUND.replace("2024-06-27\nto: member-states", "2024-06-31\nto: member-state"))
        .file(
            "notes/second.yaml",
            SOUND.replace("kind: transmittal", "kind: transmital").replace("sound.md", "absent.md"),
        )
        .file("notes/third.yaml", SOUND.replace("sound.md", "third.md") + "stated-pages: 2\n")
        .file("notes/third.md", "# Decisions\n\n`code` and <b>HTML</b>\n")
}

#[test]
fn all_that_is_wrong_in_a_run_is_told_in_one_go() {
    let told = faulty().findings(&["check"]);
    insta::assert_snapshot!(told);
}

#[test]
fn what_is_wrong_in_a_note_is_told_beside_what_is_wrong_in_the_project() {
    let told = faulty().file("locales/en/more.ftl", "greeting = { NAMES($sender) }\n").findings(&["check"]);
    let expected = ["unknown-function", "invalid-value", "file", "markdown"];
    let codes = codes(&told);
    for code in expected {
        assert!(codes.contains(&code), "{code} is not told:\n{told}");
    }
}

#[test]
fn a_note_that_is_not_there_is_told_with_the_nearest_that_is() {
    let told = Project::cica().findings(&["check", "notes/doc-797.yaml"]);
    insta::assert_snapshot!(told);
}

#[test]
fn a_note_of_a_hundred_megabytes_is_refused_without_being_read() {
    let project = Project::cica().file("notes/large.yaml", "");
    let file = fs::File::options().write(true).open(project.path("notes/large.yaml")).expect("a file");
    file.set_len(100_000_000).expect("a large file");
    let told = project.findings(&["check", "notes/large.yaml"]);
    assert_eq!(codes(&told), ["file"], "{told}");
    assert!(told.contains("100.0 MB"), "{told}");
}

#[test]
fn a_short_message_is_one_line() {
    let told = faulty().findings(&["check", "--message-format", "short"]);
    insta::assert_snapshot!(told);
    for line in told.lines() {
        let mut parts = line.splitn(4, ':');
        let file = parts.next().expect("a file");
        assert!(file.starts_with("notes/"), "{line}");
        for _ in 0..2 {
            let number: usize = parts.next().expect("a line and a column").parse().expect("a number");
            assert!(number > 0, "{line}");
        }
        assert!(parts.next().expect("a message").starts_with(" error["), "{line}");
    }
}

#[test]
fn a_message_for_machines_is_one_object_a_line() {
    let told = faulty().findings(&["check", "--message-format", "json"]);
    let lines: Vec<serde_json::Value> = told.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(!lines.is_empty());
    for object in &lines {
        for key in ["file", "code", "message", "severity"] {
            assert!(object[key].is_string(), "{key} is missing: {object}");
        }
        for key in ["line", "column"] {
            assert!(object[key].is_u64(), "{key} is missing: {object}");
        }
        assert!(object["help"].is_array(), "{object}");
        let code = object["code"].as_str().expect("a code");
        assert!(Code::ALL.iter().any(|known| known.as_str() == code), "{code}");
    }
    insta::assert_snapshot!(told);
}
