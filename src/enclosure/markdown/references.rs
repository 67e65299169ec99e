//! Definitions of links, `[name]: address`, that nothing uses.
//!
//! `CommonMark` takes such a line out of the text and comrak keeps no trace of it, so that "[1]: approved" would
//! silently be missing from the paper.

use std::collections::{HashMap, HashSet};

use super::Document;
use super::findings::Findings;
use super::positions::line_starts;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Source;

/// Reports the definitions whose name stands nowhere else in square brackets.
pub(super) fn check(source: &Source, document: &Document, findings: &mut Findings<'_>) {
    let text = source.text();
    let names = names(text);
    // A line that was read as text begins a text; one that was read as a definition does not.
    let texts: HashSet<usize> = document.texts().iter().map(|(_, span)| span.range().start).collect();
    for start in line_starts(text) {
        let line = text[start..].split(['\n', '\r']).next().unwrap_or_default();
        let mark = line.trim_start_matches([' ', '\t', '>']);
        let at = start + line.len() - mark.len();
        let Some((name, rest)) = name(mark) else { continue };
        if rest.starts_with(':') && !texts.contains(&at) && names.get(&folded(name)) == Some(&1) {
            findings.push(
                Diagnostic::error(
                    Code::Markdown,
                    format!("this line defines the link `{name}`, which nothing uses, and would not be printed"),
                )
                .at(source.span(at..start + line.trim_end().len()))
                .help("put a backslash before the `[` if the line is meant as text, or take it out"),
            );
        }
    }
}

/// How often each name stands in square brackets.
fn names(text: &str) -> HashMap<String, usize> {
    let mut names = HashMap::new();
    for (at, _) in text.match_indices('[') {
        if let Some((name, _)) = name(&text[at..]) {
            *names.entry(folded(name)).or_default() += 1;
        }
    }
    names
}

/// The name in square brackets at the beginning of a text, and what follows it. Names of footnotes are no names here.
fn name(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('[')?;
    let end = inside.find(['[', ']'])?;
    let rest = inside[end..].strip_prefix(']')?;
    (end > 0 && !inside.starts_with('^')).then_some((&inside[..end], rest))
}

/// A name as it is compared: case and white space do not count.
fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
