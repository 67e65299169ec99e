//! What is wrong, where, and what to do about it: diagnostics as data.
//!
//! Every step of the way returns its findings as [`Diagnostics`]; nothing is printed here or by them. How a finding
//! looks on paper is a matter of [`render`], which the command line calls once at the end of a run.

mod code;
mod render;

pub use code::Code;
pub use render::{MessageFormat, render};

use std::collections::HashSet;
use std::fmt;

use crate::source::Span;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; never fails a run.
    Note,
    /// Probably not meant; fails a run under `--deny warnings`.
    Warning,
    /// Nothing is written.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        })
    }
}

/// A place in a user's file and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words that stand beside it; may be empty.
    pub text: String,
}

/// One finding.
///
/// Messages are lower case without a final full stop, with literals in backticks; `help` says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it weighs.
    pub severity: Severity,
    /// Its stable name.
    pub code: Code,
    /// What is wrong, in one line.
    pub message: String,
    /// Where; the first label is the place itself, later ones are related places.
    pub labels: Vec<Label>,
    /// What to do, a sentence an entry.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// An error without a place yet; add one with [`Diagnostic::at`].
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        let message = shortened(message.into());
        Self { severity: Severity::Error, code, message, labels: Vec::new(), help: Vec::new() }
    }

    /// A warning without a place yet.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// A note without a place yet.
    pub fn note(code: Code, message: impl Into<String>) -> Self {
        Self { severity: Severity::Note, ..Self::error(code, message) }
    }

    /// Points at a place.
    #[must_use]
    pub fn at(self, span: Span) -> Self {
        self.labelled(span, "")
    }

    /// Points at a place and says something beside it.
    #[must_use]
    pub fn labelled(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// Adds "did you mean" where a known name is near the one that was written, else a list of the known names where
    /// that is short enough to be read.
    #[must_use]
    pub fn nearest<'a>(self, written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known: Vec<&str> = known.into_iter().collect();
        known.sort_unstable();
        known.dedup();
        match nearest(written, &known) {
            Some(name) => self.help(format!("did you mean `{name}`?")),
            None if known.is_empty() => self,
            None if known.len() <= 12 => self.help(format!("known here: `{}`", known.join("`, `"))),
            None => self.help(format!("{} names are known here, none of them near", known.len())),
        }
    }
}

/// A message that a person can read: where it quotes a text of pages, its middle is left out.
fn shortened(message: String) -> String {
    let count = message.chars().count();
    if count <= MAXIMUM_MESSAGE {
        return message;
    }
    let half = MAXIMUM_MESSAGE / 2;
    let (head, tail) = (message.chars().take(half), message.chars().skip(count - half));
    head.chain(" … ".chars()).chain(tail).collect()
}

/// The known name that the written one was probably meant to be.
fn nearest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    let written = written.to_lowercase();
    known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(&written, &name.to_lowercase()), *name))
        .filter(|(distance, name)| *distance <= (name.chars().count().max(written.chars().count()) / 3).max(1))
        .min()
        .map(|(_, name)| name)
}

/// Findings that a run keeps, at most: a file of nothing but faults must not take hours to be told.
pub const MAXIMUM_FINDINGS: usize = 1000;

/// Characters of a message, at most.
const MAXIMUM_MESSAGE: usize = 400;

/// The findings of a run, in the order in which they were made.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    kept: Vec<Diagnostic>,
    known: HashSet<Identity>,
    /// Findings beyond [`MAXIMUM_FINDINGS`], and whether any of them is an error.
    more: usize,
    more_errors: bool,
}

/// By what a finding is known again: its code, its words, and its place.
type Identity = (Code, String, Option<(String, usize, usize)>);

impl Diagnostics {
    /// No findings yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding, once: the same finding made again (a catalogue entry that two notes use) is not repeated.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let place = diagnostic.labels.first().map(|label| {
            let range = label.span.range();
            (label.span.source().name().to_string(), range.start, range.end)
        });
        if self.kept.len() == MAXIMUM_FINDINGS {
            self.more += 1;
            self.more_errors |= diagnostic.severity == Severity::Error;
        } else if self.known.insert((diagnostic.code, diagnostic.message.clone(), place)) {
            self.kept.push(diagnostic);
        }
    }

    /// Adds the findings of a step.
    pub fn extend(&mut self, others: impl IntoIterator<Item = Diagnostic>) {
        others.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }

    /// Adds all that another collection has, and knows of.
    pub fn absorb(&mut self, other: Diagnostics) {
        self.more += other.more;
        self.more_errors |= other.more_errors;
        self.extend(other.kept);
    }

    /// Whether anything forbids going on.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.more_errors || self.count(Severity::Error) > 0
    }

    /// How many of the findings that are kept weigh as much as this.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.kept.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// How many findings there were beyond those that are kept.
    #[must_use]
    pub const fn more(&self) -> usize {
        self.more
    }

    /// The findings in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.kept.iter()
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.kept.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        assert_eq!(nearest("transmital", &["transmittal", "invitation"]), Some("transmittal"));
        assert_eq!(nearest("Kind", &["kind", "date"]), Some("kind"));
        assert_eq!(nearest("xyz", &["kind", "date"]), None);
    }

    #[test]
    fn a_finding_is_told_once_and_a_flood_is_cut() {
        let mut diagnostics = Diagnostics::new();
        for _ in 0..2 {
            diagnostics.push(Diagnostic::error(Code::File, "same"));
        }
        assert_eq!(diagnostics.iter().count(), 1);
        for number in 0..MAXIMUM_FINDINGS + 9 {
            diagnostics.push(Diagnostic::error(Code::File, number.to_string()));
        }
        assert_eq!((diagnostics.iter().count(), diagnostics.more()), (MAXIMUM_FINDINGS, 10));
    }
}
