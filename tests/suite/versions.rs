//! What stands in one version and not in another, by the cases of `tests/matching`: each change of one version is told at
//! its place, beside that of another version, and texts that say the same in other words are let be.

use verbale::diagnostic::{Diagnostic, Severity};

use crate::letter::LANGUAGES;
use crate::matching::Bench;

/// Texts of which one version is changed, in so many ways.
struct Case {
    texts: [&'static str; 3],
    changes: Vec<Change>,
}

/// In a version, what becomes what, and how much that weighs at least.
struct Change {
    version: usize,
    what: &'static str,
    by: &'static str,
    least: Severity,
}

impl Change {
    fn read(line: &'static str) -> Option<Self> {
        let (least, line) = line.strip_prefix("? ").map_or((Severity::Error, line), |rest| (Severity::Warning, rest));
        let (language, change) = line.split_once(": ")?;
        let version = LANGUAGES.iter().position(|known| *known == language)?;
        let (what, by) = change.split_once("=>")?;
        Some(Self { version, what: what.trim(), by: by.trim(), least })
    }
}

fn cases(file: &'static str) -> Vec<Case> {
    let lines = || file.lines().filter(|line| !line.starts_with('#'));
    let mut cases = Vec::new();
    let mut lines = lines().peekable();
    while lines.peek().is_some() {
        let block: Vec<&str> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
        let [english, russian, kazakh, changes @ ..] = block.as_slice() else { continue };
        let changes = changes.iter().map(|line| Change::read(line).unwrap_or_else(|| panic!("no change: {line}")));
        cases.push(Case { texts: [english, russian, kazakh], changes: changes.collect() });
    }
    cases
}

fn messages(found: &[Diagnostic]) -> Vec<&str> {
    found.iter().map(|finding| finding.message.as_str()).collect()
}

#[test]
fn texts_that_say_the_same_are_let_be() {
    let bench = Bench::new();
    let files = [include_str!("../matching/rewordings.txt"), include_str!("../matching/changes.txt")];
    let mut alarms = Vec::new();
    for Case { texts, .. } in files.into_iter().flat_map(cases) {
        for found in [bench.in_field(&texts, ""), bench.in_enclosure(&texts, "")] {
            if !found.is_empty() {
                alarms.push(format!("{texts:?}: {:?}", messages(&found)));
            }
        }
    }
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}

#[test]
fn each_change_of_one_version_is_told_beside_another() {
    let bench = Bench::new();
    let mut missed = Vec::new();
    let mut count = 0;
    for Case { texts, changes } in cases(include_str!("../matching/changes.txt")) {
        for Change { version, what, by, least } in changes {
            let changed = texts[version].replacen(what, by, 1);
            assert_ne!(changed, texts[version], "`{what}` stands in the text");
            let mut texts = texts;
            texts[version] = &changed;
            for (found, is_file) in [(bench.in_field(&texts, ""), false), (bench.in_enclosure(&texts, ""), true)] {
                count += 1;
                let is_hit = found.iter().any(|finding| finding.severity >= least && shows(finding, version, is_file));
                if !is_hit {
                    missed.push(format!("{texts:?} ({what} => {by}): {:?}", messages(&found)));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{} of {count} missed:\n{}", missed.len(), missed.join("\n"));
}

/// Whether a finding shows the version, and another one beside it.
fn shows(finding: &Diagnostic, version: usize, is_file: bool) -> bool {
    let own = format!("notes/t.{}.md", LANGUAGES[version]);
    let mut places = finding.labels.iter().map(|label| label.span.source().name());
    let is_here = if is_file { places.any(|place| place == own) } else { places.next().is_some() };
    is_here && finding.labels.len() >= 2
}
