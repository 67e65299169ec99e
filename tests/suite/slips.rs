//! What is said of a text that Fluent cannot read. `tests/catalogues/slips.txt` has the slips, one a block; what is told of
//! each stands in `slips.snap`, to be read as somebody who translates and knows nothing of parsers.

use std::path::Path;

use verbale::catalogue::check::{self, Folder, Stage};
use verbale::diagnostic::{Code, Diagnostics, MessageFormat, render};
use verbale::matching::Words;
use verbale::source::Source;

/// The slips with their names.
fn slips() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/catalogues/slips.txt");
    let text = std::fs::read_to_string(path).expect("a text");
    let blocks = text.split("\n=== ").skip(1);
    blocks
        .map(|block| {
            block.split_once('\n').map(|(name, file)| (name.to_string(), format!("{file}\n"))).expect("a name")
        })
        .collect()
}

/// What is told of a file's syntax.
fn told(file: &str) -> Diagnostics {
    let source = Source::new("x.ftl", file);
    let files = vec![("x.ftl".to_string(), source)];
    let folder =
        Folder { language: "ru".parse().ok(), shown: "locales/ru/".to_string(), files, words: Words::default() };
    let mut found = Diagnostics::new();
    check::check(&[folder], &"en".parse().expect("a language"), None, Stage::Alone..=Stage::Alone, &mut found);
    found.in_reading_order();
    found
}

#[test]
fn each_slip_is_told_in_the_words_of_a_translator() {
    let mut all = String::new();
    for (name, file) in slips() {
        let found = told(&file);
        let syntax = found.iter().filter(|finding| finding.code == Code::CatalogueSyntax);
        let shown: String = syntax.map(|finding| render(finding, MessageFormat::Human, false)).collect();
        assert!(!shown.is_empty(), "{name}: nothing is told");
        for word in ["xpected", "a-zA-Z", "token", "inline", "expression", "literal"] {
            assert!(!shown.contains(word), "{name}: `{word}` is a word of the parser\n{shown}");
        }
        assert!(shown.contains("= help: "), "{name}: nothing is said of what to do\n{shown}");
        all.extend(["=== ", &name, "\n", &shown]);
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/catalogues"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("slips", all));
}
