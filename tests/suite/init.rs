//! `verbale init`: a project of one's own that works as it is, and nothing replaced.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::project::Project;

/// The files of a folder, relative to it.
fn listing(folder: &Path) -> BTreeSet<String> {
    fn walk(root: &Path, folder: &Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path: PathBuf = entry.path();
            if path.is_dir() {
                walk(root, &path, found);
            } else {
                found.insert(path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/"));
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(folder, folder, &mut found);
    found
}

#[test]
fn a_new_project_has_what_every_project_changes_and_works_as_it_is() {
    let place = Project::new();
    place.made(&["init", "mission"], "mission/verbale.yaml");
    let files = listing(&place.path("mission"));
    for file in ["parties.yaml", "notes/doc-779.yaml", "notes/doc-779/decisions.md", ".verbale/schema/note.json"] {
        assert!(files.contains(file), "{file}: {files:?}");
    }
    assert!(!files.iter().any(|file| file.starts_with("locales/") || file.starts_with("templates/")), "{files:?}");
    let checked = place.run(&["check", "--project", "mission", "--deny", "warnings"]);
    let told = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert!(checked.status.success() && !told.contains("built-in CICA project"), "{told}");
    place.made(&["render", "--project", "mission", "mission/notes/doc-779.yaml"], "mission/out/DOC-779.pdf");
}

#[test]
fn a_full_project_has_all_that_is_built_in() {
    let place = Project::new();
    place.made(&["init", "mission", "--full"], "mission/templates/transmittal/kind.yaml");
    let files = listing(&place.path("mission"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["locales", "templates", "notes"] {
        for file in listing(&root.join(folder)) {
            assert!(files.contains(&format!("{folder}/{file}")), "{folder}/{file}");
        }
    }
    let checked = place.run(&["check", "--project", "mission", "--deny", "warnings"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// Each file that an editor can check says by which schema.
#[test]
fn the_files_of_a_new_project_name_their_schemas() {
    let place = Project::new();
    place.made(&["init", "mission", "--full"], "mission/verbale.yaml");
    let mut titles = BTreeSet::new();
    // The words of a language, by which versions are held against each other, have no schema.
    let files = listing(&place.path("mission")).into_iter().filter(|file| !file.starts_with("templates/matching/"));
    for file in files
        .collect::<Vec<_>>()
        .iter()
        .filter(|file| Path::new(file).extension().is_some_and(|ending| ending == "yaml"))
    {
        let path = place.path("mission").join(file);
        let text = std::fs::read_to_string(&path).expect("a text");
        let named = text.strip_prefix("# yaml-language-server: $schema=").and_then(|rest| rest.lines().next());
        let schema = path.parent().expect("a folder").join(named.unwrap_or_else(|| panic!("{file} names no schema")));
        let schema: serde_json::Value =
            serde_json::from_slice(&std::fs::read(schema).expect("a schema")).expect("JSON");
        titles.insert(schema["title"].as_str().expect("a title").to_string());
    }
    assert_eq!(titles.len(), 4, "{titles:?}");
}

#[test]
fn nothing_that_is_there_is_replaced() {
    let own: Vec<&str> =
        include_str!("../../parties.yaml").lines().filter(|line| !line.starts_with("uzbekistan")).collect();
    let place = Project::new().file("mission/parties.yaml", own.join("\n"));
    let told = place.findings(&["init", "mission"]);
    assert!(told.contains("is not empty: there is `parties.yaml`"), "{told}");
    assert_eq!(listing(&place.path("mission")).len(), 1);
    place.made(&["init", "mission", "--force"], "mission/verbale.yaml");
    let kept = std::fs::read_to_string(place.path("mission/parties.yaml")).expect("a text");
    assert_eq!(kept, own.join("\n"));
    // The schema knows the parties that the project has, and not those of the program.
    let schema = std::fs::read_to_string(place.path("mission/.verbale/schema/note.json")).expect("a text");
    assert!(schema.contains("tajikistan") && !schema.contains("uzbekistan"));
}

#[test]
fn a_project_is_made_in_the_current_folder_and_beside_version_control() {
    let place = Project::new().file(".git/HEAD", "ref: refs/heads/main\n");
    place.made(&["init"], "verbale.yaml");
    let told = Project::new().file("mission", "a file").findings(&["init", "mission"]);
    assert!(told.contains("`mission` is a file"), "{told}");
}

#[test]
fn shells_and_the_reader_of_manuals_are_told_of_every_command() {
    let place = Project::new();
    let said = |arguments: &[&str]| {
        let output = place.run(arguments);
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    let help = said(&["--help"]);
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let commands: Vec<&str> =
        commands.filter_map(|line| line.strip_prefix("  ")?.split(' ').next()).filter(|c| !c.is_empty()).collect();
    assert!(commands.contains(&"render") && commands.contains(&"init"), "{commands:?}");
    let page = said(&["man"]);
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let completions = said(&["completions", shell]);
        for command in &commands {
            assert!(completions.contains(command), "{command} in {shell}");
        }
    }
    for command in commands {
        assert!(page.replace("\\-", "-").contains(&format!("verbale-{command}(1)")), "{command}");
        if command != "help" {
            assert!(said(&["man", command]).contains(".SH SYNOPSIS"), "{command}");
        }
    }
    assert_eq!(place.run(&["man", "rendre"]).status.code(), Some(2));
}
