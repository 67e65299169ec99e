//! The checks of catalogues. `tests/catalogues/` has a folder for each check of the table, with what it must find
//! (`faulty`, all of it in a snapshot) and what it must not (`clean`), in all three languages. `shared` lies beneath both:
//! the dates and names that other entries need.
//!
//! `seeded.txt` has more faults, each to be found at its line.
//!
//! In a fixture, `templates/*.tera` are templates, and some of the parties are states.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use verbale::catalogue::check::{self, CHECKS, Check, Folder, Stage, Surroundings};
use verbale::diagnostic::{Code, Diagnostics, MessageFormat, Severity, render};
use verbale::language::Language;
use verbale::project::{built_in_words, foreign};
use verbale::source::Source;

use crate::project::Project;

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

/// The parties of the fixtures that are states.
const STATES: [&str; 4] = ["kazakhstan", "mongolia", "iran", "iraq"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/catalogues")
}

fn language(tag: &str) -> Language {
    tag.parse().expect("a language")
}

/// The files of a folder in order; none where there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

fn read(path: &Path, root: &Path) -> Source {
    let name = path.strip_prefix(root).expect("a path within").to_string_lossy().replace('\\', "/");
    Source::new(name, std::fs::read_to_string(path).expect("a text"))
}

/// What is found in a fixture, and by which codes it is kept.
fn findings(fixture: &Path) -> Diagnostics {
    let shared = folder().join("shared");
    let folders: Vec<Folder> = LANGUAGES
        .iter()
        .map(|tag| {
            let own = fixture.join("locales").join(tag);
            let beneath = shared.join("locales").join(tag);
            let sources = files(&beneath).into_iter().map(|path| read(&path, &shared));
            let sources = sources.chain(files(&own).into_iter().map(|path| read(&path, fixture)));
            Folder {
                language: Some(language(tag)),
                shown: format!("locales/{tag}/"),
                files: sources.map(|source| (source.name().to_string(), source)).collect(),
                words: built_in_words(&language(tag)),
            }
        })
        .collect();
    let mut surroundings = Surroundings::default();
    for path in files(&fixture.join("templates")) {
        surroundings.read_template(&read(&path, fixture), None);
    }
    surroundings.states = STATES.map(str::to_string).into();
    let mut found = Diagnostics::new();
    check::check(&folders, &language("en"), Some(&surroundings), Stage::ALL, &mut found);
    found.in_reading_order();
    found
}

fn shown<'a>(found: impl Iterator<Item = &'a verbale::diagnostic::Diagnostic>) -> String {
    found.map(|finding| render(finding, MessageFormat::Human, false)).collect()
}

/// Whether a fixture is about this code: fixtures have no templates, unless they are about those.
fn concerns(check: &Check, code: Code) -> bool {
    code != Code::UnusedMessage || check.codes.contains(&code)
}

#[test]
fn each_check_finds_what_it_is_for_in_every_language() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut wrong = Vec::new();
    for check in CHECKS {
        let found = findings(&folder().join(check.name).join("faulty"));
        let own: Vec<_> = found.iter().filter(|finding| concerns(check, finding.code)).collect();
        for tag in LANGUAGES {
            let place = format!("locales/{tag}/");
            let of_language = own.iter().filter(|finding| {
                let spans = finding.labels.iter().map(|label| label.span.source().name());
                check.codes.contains(&finding.code)
                    && (spans.clone().next().is_some_and(|name| name.starts_with(&place))
                        || finding.message.contains(&place))
            });
            // The source is never found to differ from itself, and only it can say what its messages are given.
            let silent = match tag {
                "en" => COMPARING.contains(&check.name),
                tag => {
                    check.name == "given" || OF_SOME.iter().any(|(name, of)| check.name == *name && !of.contains(&tag))
                }
            };
            if of_language.count() == 0 && !silent {
                wrong.push(format!("{}: nothing in {tag}\n", check.name));
            }
        }
        for finding in &own {
            if !check.codes.contains(&finding.code) {
                wrong.push(format!("{}: something else\n{}", check.name, shown(std::iter::once(*finding))));
            }
        }
        settings.bind(|| insta::assert_snapshot!(format!("{}-faulty", check.name), shown(own.into_iter())));
    }
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

/// Checks that compare a translation with its source: the source is never found to differ from itself. And those of cases,
/// which English has not.
const COMPARING: &[&str] = &[
    "case-endings",
    "pattern-values",
    "lost-plurals",
    "lost-variants",
    "options",
    "source-forms",
    "case-forms",
    "genders",
    "missing",
    "end-punctuation",
    "same-as-source",
    "translated-twice",
    "term-base",
    "variant-keys",
    "kazakh-letters",
    "small-letters",
    "agreeing-words",
    "date-cases",
    "number-signs",
    "abbreviations",
    "commas",
    "prepositions",
];

/// Checks of what only some of the languages have: Kazakh has no gender, English alone has articles.
const OF_SOME: &[(&str, &[&str])] = &[
    ("genders", &["ru"]),
    ("agreeing-words", &["ru"]),
    ("kazakh-letters", &["kk"]),
    ("sentence-articles", &["en"]),
    ("name-articles", &["en"]),
    ("commas", &["ru"]),
    ("prepositions", &["ru"]),
    ("lost-plurals", &["ru"]),
];

#[test]
fn each_check_leaves_in_peace_what_is_sound() {
    let mut wrong = Vec::new();
    for check in CHECKS {
        let clean = folder().join(check.name).join("clean");
        for tag in LANGUAGES {
            assert!(!files(&clean.join("locales").join(tag)).is_empty(), "{}: no clean text in {tag}", check.name);
        }
        let found = findings(&clean);
        let found = shown(found.iter().filter(|finding| concerns(check, finding.code)));
        if !found.is_empty() {
            wrong.push(format!("{}:\n{found}", check.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

/// What is found in the catalogues of another project, below `tests/foreign`.
fn found_in_foreign(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign");
    let read = foreign::read(&root.join(name), &mut Diagnostics::new()).expect("a folder of catalogues");
    let mut found = Diagnostics::new();
    check::check(&read.folders, &read.source, None, Stage::ALL, &mut found);
    found.in_reading_order();
    let root = format!("{}/", root.join(name).display());
    shown(found.iter()).replace(&root, "")
}

#[test]
fn catalogues_of_other_projects_are_checked_by_the_rules_of_their_languages() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign"));
    settings.bind(|| insta::assert_snapshot!("faulty", found_in_foreign("faulty")));
    assert_eq!(found_in_foreign("clean"), "");
}

#[test]
fn what_a_language_of_another_project_lacks_is_told_of_the_language_and_of_the_file() {
    let project = Project::new()
        .file("other/en/app.ftl", "one = The first sentence.\ntwo = The second sentence.\n")
        .file("other/en/more.ftl", "three = The third sentence.\n")
        .file("other/ru/app.ftl", "one = Первое предложение.\n")
        .file("other/ru/more.ftl", "three = Третье предложение.\n")
        .file("other/kk/app.ftl", "one = Бірінші сөйлем.\ntwo = Екінші сөйлем.\n");
    for (asked, lacking) in [
        (&["other"][..], &["`ru` lacks the message `two`", "`kk` lacks this file"][..]),
        (&["other", "--language", "ru"], &["`ru` lacks the message `two`"]),
        (&["other", "--language", "kk"], &["`kk` lacks this file"]),
        (&["other/ru/app.ftl"], &["`ru` lacks the message `two`"]),
        (&["other/kk/app.ftl"], &[]),
    ] {
        let output = project.run(&[&["catalogue", "check", "--message-format", "short"], asked].concat());
        let said = String::from_utf8_lossy(&output.stderr);
        let told: Vec<&str> = said.lines().filter(|line| line.contains(" lacks ")).collect();
        assert_eq!(told.len(), lacking.len(), "{asked:?}: {said}");
        assert!(lacking.iter().all(|lacking| said.contains(lacking)), "{asked:?}: {said}");
    }
}

#[test]
fn a_fixture_belongs_to_a_check() {
    let known: BTreeSet<&str> = CHECKS.iter().map(|check| check.name).chain(["shared"]).collect();
    for path in files(&folder()).into_iter().filter(|path| path.is_dir()) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(known.contains(name.as_str()), "{name} is left over");
    }
    let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/check"));
    for check in CHECKS {
        let stem = check.name.replace('-', "_");
        let file = |path: &PathBuf| path.file_stem().is_some_and(|own| own == stem.as_str() || own == "syntax_faults");
        assert!(files.iter().any(file), "{} has no file of its own", check.name);
    }
}

#[test]
fn the_page_on_catalogues_has_the_table_of_checks() {
    let page = include_str!("../../docs/catalogues.md");
    for check in CHECKS {
        let codes: Vec<String> = check.codes.iter().map(|code| format!("[{code}](findings/{code}.md)")).collect();
        let row = format!("| {} | {} | {} |", check.name, check.compares, codes.join(", "));
        assert!(page.contains(&row), "docs/catalogues.md lacks the row:\n{row}");
    }
}

#[test]
fn the_projects_own_catalogues_are_without_fault() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Diagnostics::new();
    let project = verbale::project::Project::open(root, &mut found).expect("the project");
    project.review_catalogues(&mut found);
    let told: Vec<_> = found.iter().filter(|finding| finding.severity > Severity::Note).collect();
    assert!(told.is_empty(), "{}", shown(told.into_iter()));
}

#[test]
fn they_are_without_fault_whichever_language_is_the_source() {
    for language in ["ru", "kk"] {
        let project = Project::cica();
        let profile = std::fs::read_to_string(project.path("verbale.yaml")).expect("the profile");
        let project = project.file("verbale.yaml", format!("source-language: {language}\n{profile}"));
        let output = project.run(&["catalogue", "check", "--deny", "warnings", "--message-format", "short"]);
        assert!(output.status.success(), "{language}: {}", String::from_utf8_lossy(&output.stdout));
    }
}

/// A fault of `seeded.txt`.
struct Seed<'a> {
    name: &'a str,
    code: &'a str,
    language: &'a str,
    line: &'a str,
    entries: Vec<(&'a str, String)>,
}

fn seeds(text: &str) -> Vec<Seed<'_>> {
    let blocks = text.split("\n=== ").skip(1);
    blocks
        .map(|block| {
            let (head, body) = block.split_once('\n').expect("a head");
            let mut parts = head.splitn(4, '|');
            let mut part = || parts.next().expect("four parts");
            let (name, code, language) = (part().trim(), part().trim(), part().trim());
            let line = part().strip_prefix(' ').expect("a line");
            let mut entries: Vec<(&str, String)> = Vec::new();
            for line in body.lines() {
                match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                    Some(tag) if LANGUAGES.contains(&tag) => entries.push((tag, String::new())),
                    _ => entries.last_mut().expect("a language").1.extend([
                        line, "
",
                    ]),
                }
            }
            Seed { name, code, language, line, entries }
        })
        .collect()
}

/// How many of the seeded faults were found, by code, and what else was told; `--nocapture` shows it.
#[derive(Default)]
struct Tally(BTreeMap<String, [usize; 3]>);

impl Tally {
    fn count(&mut self, code: &str, is_found: bool, others: usize) {
        let [faults, found, alarms] = self.0.entry(code.to_string()).or_default();
        *faults += 1;
        *found += usize::from(is_found);
        *alarms += others;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{:<24}{:>8}{:>8}{:>14}", "finding", "faults", "found", "false alarms")?;
        for (code, [faults, found, alarms]) in &self.0 {
            writeln!(f, "{code:<24}{faults:>8}{found:>8}{alarms:>14}")?;
        }
        let sum = |index: usize| self.0.values().map(|row| row[index]).sum::<usize>();
        write!(f, "{:<24}{:>8}{:>8}{:>14}", "all", sum(0), sum(1), sum(2))
    }
}

/// Sound entries that every seeded fault stands beside.
const SOUND: [(&str, &str); 3] = [
    (
        "en",
        "# $pages: how many\nsound-number = The note has { $pages ->\n    [one] one page\n   *[other] { $pages } pages\n }.\nsound-words = The “Bridge” plan – a draft (PDF-file) of 27\u{A0}June…\n",
    ),
    (
        "ru",
        "sound-number = В ноте { $pages ->\n    [one] { $pages } страница\n    [few] { $pages } страницы\n   *[many] { $pages } страниц\n }.\nsound-words = План «Мост» — проект (PDF-файл) от 27\u{A0}июня…\n",
    ),
    (
        "kk",
        "sound-number = Нотада { $pages } бет бар.\nsound-words = «Көпір» жоспары — жоба (PDF-файл), 27\u{A0}маусым…\n",
    ),
];

#[test]
fn every_seeded_fault_is_found_at_its_line_and_nothing_else() {
    let text = std::fs::read_to_string(folder().join("seeded.txt")).expect("a text");
    let seeds = seeds(&text);
    assert!(seeds.len() >= 60, "{} faults are seeded", seeds.len());
    let mut wrong = Vec::new();
    let mut tally = Tally::default();
    for seed in &seeds {
        let shared = folder().join("shared");
        let folders: Vec<Folder> = LANGUAGES
            .iter()
            .map(|tag| {
                let beneath = files(&shared.join("locales").join(tag)).into_iter().map(|path| read(&path, &shared));
                let own = seed.entries.iter().filter(|(own, _)| own == tag).map(|(_, text)| text.as_str());
                let sound = SOUND.iter().find(|(own, _)| own == tag).map_or("", |(_, text)| *text);
                let sources = beneath
                    .chain([Source::new(format!("locales/{tag}/sound.ftl"), sound)])
                    .chain(own.map(|text| Source::new(format!("locales/{tag}/seed.ftl"), text)));
                Folder {
                    language: Some(language(tag)),
                    shown: format!("locales/{tag}/"),
                    files: sources.map(|source| (source.name().to_string(), source)).collect(),
                    words: built_in_words(&language(tag)),
                }
            })
            .collect();
        let surroundings = Surroundings { states: ["kazakhstan".to_string()].into(), ..Surroundings::default() };
        let mut found = Diagnostics::new();
        check::check(&folders, &language("en"), Some(&surroundings), Stage::ALL, &mut found);
        let is_it = |finding: &verbale::diagnostic::Diagnostic| {
            finding.labels.first().is_some_and(|label| {
                let source = label.span.source();
                let line = source.text().lines().nth(label.span.start().line - 1).unwrap_or_default();
                finding.code.as_str() == seed.code
                    && source.name() == format!("locales/{}/seed.ftl", seed.language)
                    && line == seed.line
            })
        };
        // There are no templates that could ask for the entries.
        let is_unused = |finding: &verbale::diagnostic::Diagnostic| {
            finding.code == Code::UnusedMessage && finding.message.starts_with("no te")
        };
        let found: Vec<_> = found.iter().filter(|finding| !is_unused(finding)).collect();
        let is_found = found.iter().any(|finding| is_it(finding));
        if !is_found {
            wrong.push(format!("{}: missed\n", seed.name));
        }
        let others: Vec<_> = found.into_iter().filter(|finding| !is_it(finding)).collect();
        tally.count(seed.code, is_found, others.len());
        if !others.is_empty() {
            wrong.push(format!("{}: something else\n{}", seed.name, shown(others.into_iter())));
        }
    }
    println!("{tally}");
    assert!(wrong.is_empty(), "{}", wrong.concat());
}
