//! How far each language's catalogue is: what is translated, what is missing, what awaits a reviewer.
//!
//! Everything is counted against the source language: an entry is a message or a term of it. Entries that only one
//! language has, such as names that need no other, count for that language's words and drafts alone.

use std::collections::{BTreeMap, BTreeSet};

use super::check::Folder;
use super::syntax::{self, Element, Expression, Inline, Pattern, Tree};
use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::source::Span;

/// The state of one language.
#[derive(Debug, Clone)]
pub struct Status {
    /// The language.
    pub language: Language,
    /// Whether it is the one that the others are translated from.
    pub is_source: bool,
    /// The entries of the source language.
    pub entries: usize,
    /// Those of them that this language has.
    pub translated: usize,
    /// Those that it lacks, terms with their hyphen, and where the source has them.
    pub missing: Vec<(String, Span)>,
    /// Entries that await a reviewer, why, and where they stand.
    pub drafts: Vec<(String, String, Span)>,
    /// The words of all its texts.
    pub words: usize,
}

/// An entry's place by its identifier.
type Entries = BTreeMap<String, Span>;

/// The state of each language, the source language first.
#[must_use]
pub fn status(folders: &[Folder], source: &Language) -> Vec<Status> {
    let known: Vec<(&Language, Vec<Tree>)> = folders
        .iter()
        .filter_map(|folder| {
            let trees = folder.files.iter().map(|(_, file)| syntax::parse(file)).collect();
            Some((folder.language.as_ref()?, trees))
        })
        .collect();
    let entries: Vec<Entries> = known.iter().map(|(_, trees)| entries(trees)).collect();
    let of_source = known.iter().position(|(language, _)| *language == source).map(|index| &entries[index]);
    let mut found: Vec<Status> = known
        .iter()
        .zip(&entries)
        .map(|((language, trees), own)| {
            let wanted = of_source.unwrap_or(own);
            let missing: Vec<_> = wanted
                .iter()
                .filter(|(entry, _)| !own.contains_key(*entry))
                .map(|(entry, span)| (entry.clone(), span.clone()))
                .collect();
            Status {
                language: (*language).clone(),
                is_source: *language == source,
                entries: wanted.len(),
                translated: wanted.len() - missing.len(),
                missing,
                drafts: drafts(trees, own),
                words: trees.iter().map(words).sum(),
            }
        })
        .collect();
    found.sort_by_key(|status| !status.is_source);
    found
}

fn entries(trees: &[Tree]) -> Entries {
    let of = |tree: &Tree| -> Vec<(String, Span)> {
        let messages = tree.messages().map(|message| (message.id.name.to_string(), tree.span(message.id.name)));
        let terms = tree.terms().map(|term| (format!("-{}", term.id.name), tree.span(term.id.name)));
        messages.chain(terms).collect()
    };
    trees.iter().flat_map(of).collect()
}

/// In the order of the files and their lines.
fn drafts(trees: &[Tree], entries: &Entries) -> Vec<(String, String, Span)> {
    let mut seen = BTreeSet::new();
    let annotations = trees.iter().flat_map(|tree| tree.annotations(&mut Diagnostics::new()));
    let mut drafts: Vec<_> = annotations
        .filter_map(|(entry, said)| {
            let place = entries.get(&entry)?.clone();
            seen.insert(entry.clone()).then_some((entry, said.draft?.reason, place))
        })
        .collect();
    drafts.sort_by_key(|(_, _, place)| (place.source().name().to_string(), place.range().start));
    drafts
}

/// The words of a file's texts. What is said of a name's grammar is none.
fn words(tree: &Tree) -> usize {
    let messages = tree.messages().map(|message| (message.value.as_ref(), &message.attributes));
    let terms = tree.terms().map(|term| (Some(&term.value), &term.attributes));
    let mut count = 0;
    for (value, attributes) in messages.chain(terms) {
        let spoken = attributes.iter().filter(|attribute| !["gender", "number"].contains(&attribute.id.name));
        for pattern in value.into_iter().chain(spoken.map(|attribute| &attribute.value)) {
            count += words_of(pattern);
        }
    }
    count
}

fn words_of(pattern: &Pattern) -> usize {
    let words = |text: &str| text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let elements = pattern.elements.iter().map(|element| match element {
        Element::TextElement { value } => words(value),
        Element::Placeable { expression } => words_in_braces(expression),
    });
    elements.sum()
}

fn words_in_braces(expression: &Expression) -> usize {
    match expression {
        Expression::Select { variants, .. } => variants.iter().map(|variant| words_of(&variant.value)).sum(),
        Expression::Inline(Inline::Placeable { expression }) => words_in_braces(expression),
        Expression::Inline(_) => 0,
    }
}
