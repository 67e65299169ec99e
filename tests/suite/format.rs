//! `catalogue fmt`: catalogues in one form, and nothing else changed.

use std::fs;

use crate::project::Project;

const FILE: &str = "locales/en/more.ftl";
const ROUGH: &str =
    "### More\n\n# A comment  \nmore={ $number }  and\n   another line\n\n\n# @draft no source\nkept = as it is\n";
const FORMED: &str = "### More\n\n# A comment  \nmore =\n    { $number }  and\n    another line\n\n\n# @draft no source\nkept = as it is\n";

#[test]
fn an_entry_is_written_anew_and_all_else_keeps_its_bytes() {
    let project = Project::cica().file(FILE, ROUGH);
    let output = project.run(&["catalogue", "fmt", FILE]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stdout), format!("{FILE}: 1 entry written anew\n"));
    assert_eq!(fs::read_to_string(project.path(FILE)).expect("a file"), FORMED);
    let again = project.run(&["catalogue", "fmt", FILE]);
    assert!(again.status.success() && again.stdout.is_empty());
    assert!(String::from_utf8_lossy(&again.stderr).contains("1 file is in canonical form"));
}

#[test]
fn a_check_writes_nothing_and_points_at_the_entry() {
    let project = Project::cica().file(FILE, ROUGH);
    let told = project.findings(&["catalogue", "fmt", "--check", "--message-format", "short", "locales/en"]);
    assert!(told.contains("locales/en/more.ftl:4:1: error[catalogue-format]: `more` is not"), "{told}");
    assert_eq!(fs::read_to_string(project.path(FILE)).expect("a file"), ROUGH);
}

#[test]
fn a_faulty_file_is_left_alone_and_the_others_are_formatted() {
    let faulty = "sound=x\nfaulty = { $x\n";
    let project = Project::cica().file(FILE, ROUGH).file("locales/en/faulty.ftl", faulty);
    let told = project.findings(&["catalogue", "fmt"]);
    assert!(told.contains("locales/en/faulty.ftl:2:"), "{told}");
    assert_eq!(fs::read_to_string(project.path("locales/en/faulty.ftl")).expect("a file"), faulty);
    assert_eq!(fs::read_to_string(project.path(FILE)).expect("a file"), FORMED);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_kept() {
    let windows = |text: &str| format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
    let project = Project::cica().file(FILE, windows(ROUGH));
    assert!(project.run(&["catalogue", "fmt", FILE]).status.success());
    assert_eq!(fs::read_to_string(project.path(FILE)).expect("a file"), windows(FORMED));
}

#[test]
fn what_is_no_catalogue_is_refused() {
    let project = Project::cica();
    for (path, reason) in [("absent.ftl", "there is no such file"), ("verbale.yaml", "it is not a Fluent file")] {
        let told = project.findings(&["catalogue", "fmt", path]);
        assert!(told.contains(reason), "{told}");
    }
    assert!(Project::new().findings(&["catalogue", "fmt"]).contains("there is no project here"));
}

/// What a catalogue says does not depend on its form.
#[test]
fn the_catalogues_say_the_same_when_they_were_formatted() {
    let text =
        |project: &Project| project.made(&["render", "notes/doc-779.yaml", "--format", "typ"], "out/DOC-779/main.typ");
    let project = Project::cica();
    let before = text(&project);
    assert!(project.run(&["catalogue", "fmt"]).status.success());
    let fold =
        |bytes: Vec<u8>| String::from_utf8(bytes).expect("text").split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(fold(text(&project)), fold(before));
}
