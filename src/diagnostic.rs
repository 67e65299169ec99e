//! What is wrong, where, and what to do about it: diagnostics as data.
//!
//! Every step of the way returns its findings as [`Diagnostics`]; nothing is printed here or by them. How a finding
//! looks on paper is a matter of [`render`], which the command line calls once at the end of a run.

mod code;
mod issue_type;
mod weight;

mod group;
mod json;
mod nearest;
mod render;
mod sarif;

pub use code::Code;
pub use group::group_drafts;
pub use issue_type::IssueType;
pub use nearest::{meant, nearest};
pub use render::{MessageFormat, render};
pub use sarif::sarif;
pub use weight::{Severities, Severity, Weight};

use std::collections::HashSet;
use std::sync::Arc;

use crate::source::Span;

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

    /// The file that it points into.
    fn file(&self) -> Option<&str> {
        self.labels.first().map(|label| label.span.source().name())
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
        self.nearest_with("", written, known)
    }

    /// The same of names that are written behind a sign: `$` before a variable, `-` before a term, `.` before an attribute.
    #[must_use]
    pub fn nearest_with<'a>(self, sign: &str, written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known: Vec<&str> = known.into_iter().collect();
        known.sort_unstable();
        known.dedup();
        match nearest(written, &known) {
            Some(name) => self.help(meant(sign, written, name)),
            None if known.is_empty() => self,
            None if known.len() <= MAXIMUM_LISTED => {
                self.help(format!("known here: `{sign}{}`", known.join(&format!("`, `{sign}"))))
            }
            None => self,
        }
    }
}

/// A message that a person can read: in one line, and where it quotes a text of pages, without its middle.
fn shortened(mut message: String) -> String {
    if message.contains(char::is_control) {
        message = message.replace(char::is_control, " ");
    }
    let count = message.chars().count();
    if count <= MAXIMUM_MESSAGE {
        return message;
    }
    let half = MAXIMUM_MESSAGE / 2;
    let (head, tail) = (message.chars().take(half), message.chars().skip(count - half));
    head.chain(" … ".chars()).chain(tail).collect()
}

/// Known names that a help lists, at most: more would not be read.
const MAXIMUM_LISTED: usize = 12;

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
    severities: Arc<Severities>,
}

/// By what a finding is known again: its code, its words, and its place.
type Identity = (Code, String, Option<(String, usize, usize, usize)>);

impl Diagnostics {
    /// No findings yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// No findings yet, which will weigh as these do.
    #[must_use]
    pub fn sibling(&self) -> Self {
        Self { severities: Arc::clone(&self.severities), ..Self::default() }
    }

    /// Adds a finding, once: the same finding made again (a catalogue entry that two notes use) is not repeated.
    pub fn push(&mut self, mut diagnostic: Diagnostic) {
        let Some(severity) = self.severities.lowered(diagnostic.code, diagnostic.severity) else { return };
        diagnostic.severity = severity;
        let place = diagnostic.labels.first().map(|label| {
            // Excerpts of a file have their bytes counted anew.
            let (range, line) = (label.span.range(), label.span.start().line);
            (label.span.source().name().to_string(), line, range.start, range.end)
        });
        if self.kept.len() == MAXIMUM_FINDINGS {
            self.more += 1;
            self.more_errors |= diagnostic.severity == Severity::Error;
        } else if self.known.insert((diagnostic.code, diagnostic.message.clone(), place)) {
            self.kept.push(diagnostic);
        }
    }

    /// Weighs the findings as a project says: those that are there already, and all that will be added.
    pub fn weigh(&mut self, severities: Severities) {
        self.severities = Arc::new(severities);
        for diagnostic in std::mem::take(&mut self.kept) {
            if let Some(severity) = self.severities.lowered(diagnostic.code, diagnostic.severity) {
                self.kept.push(Diagnostic { severity, ..diagnostic });
            }
        }
    }

    /// Gives the findings that a project wants to fail the run their weight. To be called at the end, when nothing
    /// depends on it any more whether there are errors.
    pub fn raise(&mut self) {
        for diagnostic in &mut self.kept {
            diagnostic.severity = self.severities.raised(diagnostic.code, diagnostic.severity);
        }
    }

    /// Puts the findings of a file beside each other, in the order of its lines; the files keep theirs.
    pub fn in_reading_order(&mut self) {
        let mut files: Vec<String> = Vec::new();
        for diagnostic in &self.kept {
            let name = diagnostic.file().unwrap_or_default();
            if !files.iter().any(|known| known == name) {
                files.push(name.to_string());
            }
        }
        self.kept.sort_by_cached_key(|diagnostic| {
            let name = diagnostic.file().unwrap_or_default();
            let start = diagnostic.labels.first().map_or((0, 0), |label| {
                let start = label.span.start();
                (start.line, start.column)
            });
            (files.iter().position(|known| known == name), start)
        });
    }

    /// Puts the files in the order of their names, for whoever has looked at several of them at a time.
    pub fn in_order_of_files(&mut self) {
        self.kept.sort_by(|one, other| one.file().cmp(&other.file()));
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

    /// Tells what several files have in common once, with their number.
    pub fn group_files(&mut self) {
        self.kept = group::group_files(std::mem::take(&mut self.kept));
    }

    /// Lets go of all findings but the first, errors before others; those that are gone count as left out.
    pub fn keep_first(&mut self, count: usize) {
        if self.kept.len() > count {
            self.kept.sort_by_key(|diagnostic| diagnostic.severity != Severity::Error);
        }
        let gone = self.kept.drain(count.min(self.kept.len())..);
        for diagnostic in gone {
            self.more += 1;
            self.more_errors |= diagnostic.severity == Severity::Error;
        }
    }

    /// Counts findings that were left out elsewhere.
    pub const fn leave_out(&mut self, more: usize) {
        self.more += more;
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
