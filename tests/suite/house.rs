//! The invariants of `lib.rs` that can be read off the project's own files.

use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder, as (path relative to the repository, text).
fn files(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                found.push((path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    found.sort();
    found
}

/// Lines of code: without comments and without the tests of a module.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let end = text.find("#[cfg(test)]").unwrap_or(text.len());
    text[..end].lines().filter(|line| !line.trim_start().starts_with("//"))
}

fn users_of(words: &[&str], allowed: &[&str]) -> Vec<String> {
    let is_free = |path: &str| path.ends_with("/tests.rs") || allowed.iter().any(|place| path.starts_with(place));
    let sources = files("src").into_iter().filter(|(path, _)| !is_free(path));
    sources
        .filter(|(_, text)| code(text).any(|line| words.iter().any(|word| line.contains(word))))
        .map(|(path, _)| path)
        .collect()
}

#[test]
fn only_typeset_names_typst() {
    assert_eq!(
        users_of(&["typst::", "typst_pdf", "typst_kit", "typst_layout", "typst_render", "typst_svg"], &["src/typeset"]),
        Vec::<String>::new()
    );
}

#[test]
fn only_compose_names_tera() {
    assert_eq!(users_of(&["tera::", "use tera"], &["src/compose"]), Vec::<String>::new());
}

#[test]
fn only_catalogue_names_fluent() {
    assert_eq!(users_of(&["fluent_bundle", "fluent_syntax"], &["src/catalogue"]), Vec::<String>::new());
}

#[test]
fn only_project_output_batch_and_cli_touch_the_file_system() {
    let allowed = ["src/project", "src/output.rs", "src/batch", "src/cli"];
    assert_eq!(users_of(&["std::fs", "fs::", "File::open", "read_dir", "tempfile"], &allowed), Vec::<String>::new());
}

#[test]
fn only_cli_prints() {
    let allowed = ["src/cli", "src/main.rs"];
    assert_eq!(users_of(&["println!", "eprintln!", "print!(", "stdout()", "stderr()"], &allowed), Vec::<String>::new());
}

#[test]
fn nothing_asks_for_the_time_of_day() {
    assert_eq!(
        users_of(
            &["Instant::now", "SystemTime", "Zoned::now", "Timestamp::now"],
            &["src/enclosure/pdf", "src/batch", "src/cli/batch", "src/cli/new/today.rs"]
        ),
        Vec::<String>::new()
    );
}

/// What bypasses escaping, and why it may: it is markup that our own renderer made.
const SAFE: &[(&str, &str)] = &[
    ("templates/text/packet.tera", "{{ version.body | trim | safe }}"),
    ("templates/typst/packet.tera", "{{ version.body | safe }}"),
];

#[test]
fn only_what_our_own_renderer_made_bypasses_escaping() {
    let mut found = Vec::new();
    for (path, text) in files("templates") {
        for line in text.lines().filter(|line| line.contains("safe")) {
            let start = line.find("{{").unwrap_or(0);
            let end = line.rfind("}}").map_or(line.len(), |end| end + 2);
            found.push((path.clone(), line[start..end].to_string()));
        }
    }
    let expected: Vec<_> = SAFE.iter().map(|(path, line)| ((*path).to_string(), (*line).to_string())).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_kinds_template_holds_no_markup_of_an_output_format() {
    for (path, text) in files("templates").iter().filter(|(path, _)| path.ends_with("/note.tera")) {
        let mut rest = text.as_str();
        let mut outside = String::new();
        while let Some(start) = rest.find("{{").or_else(|| rest.find("{%")).or_else(|| rest.find("{#")) {
            let first =
                [rest.find("{{"), rest.find("{%"), rest.find("{#")].into_iter().flatten().min().unwrap_or(start);
            outside.push_str(&rest[..first]);
            let close = match &rest[first..first + 2] {
                "{{" => "}}",
                "{%" => "%}",
                _ => "#}",
            };
            let end = rest[first..].find(close).expect("a tag that ends");
            rest = &rest[first + end + 2..];
        }
        outside.push_str(rest);
        assert_eq!(outside.trim(), "", "{path} writes text of its own");
    }
}

#[test]
fn every_kind_has_its_sentences_and_its_example() {
    for (path, _) in files("templates").iter().filter(|(path, _)| path.ends_with("/kind.yaml")) {
        let kind = path.split('/').nth(1).unwrap();
        for language in ["en", "ru", "kk"] {
            assert!(root().join(format!("locales/{language}/{kind}.ftl")).is_file(), "{kind} in {language}");
        }
        let example = files("notes").into_iter().any(|(_, text)| text.contains(&format!("kind: {kind}\n")));
        assert!(example, "an example of {kind}");
    }
}

/// Every message says to its translator where it stands, and names every variable that it is given.
#[test]
fn every_message_has_a_comment_that_names_its_variables() {
    for (path, text) in files("locales") {
        let mut comment = String::new();
        for line in text.lines() {
            if let Some(words) = line.strip_prefix("# ") {
                comment.push_str(words);
                comment.push('\n');
            } else if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                assert!(!comment.is_empty(), "{path}: `{line}` has no comment");
                let id = line.split(' ').next().unwrap();
                let start = text.find(&format!("\n{id} =")).expect("the message") + 1;
                let body: String = text[start..]
                    .lines()
                    .enumerate()
                    .take_while(|(index, line)| *index == 0 || line.starts_with(' ') || line.is_empty())
                    .map(|(_, line)| line)
                    .collect();
                for part in body.split('$').skip(1) {
                    let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
                    assert!(comment.contains(&format!("${name}")), "{path}: `{id}` does not explain `${name}`");
                }
                comment.clear();
            } else if line.is_empty() || !line.starts_with(' ') {
                comment.clear();
            }
        }
    }
}
