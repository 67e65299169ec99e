//! How much a finding weighs, by its code and by what a project says of it.

use std::collections::BTreeMap;
use std::fmt;

use super::Code;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// What findings of a code weigh where a project says nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// An error that no project can lower: a wrong sentence would stand on paper, or nothing could be made at all.
    Fatal,
    /// An error that a project may lower.
    Error,
    /// A warning.
    Warning,
    /// A note.
    Note,
}

impl Weight {
    /// The severity of such a finding.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Weight::Fatal | Weight::Error => Severity::Error,
            Weight::Warning => Severity::Warning,
            Weight::Note => Severity::Note,
        }
    }

    /// Whether a project may give it another severity.
    #[must_use]
    pub const fn can_be_set(self) -> bool {
        !matches!(self, Weight::Fatal)
    }
}

/// The severities that a project sets, by code; `None` where findings are not to be told at all.
///
/// A finding that is lowered is so from the moment on that it is made: it stops nothing any more. One that is raised
/// fails the run at its end, as a warning does under `--deny warnings`, and keeps nothing from being looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Severities(BTreeMap<Code, Option<Severity>>);

impl Severities {
    /// Sets the severity of a code. That of a code which cannot be set stays as it is.
    pub fn set(&mut self, code: Code, severity: Option<Severity>) {
        if code.weight().can_be_set() {
            self.0.insert(code, severity);
        }
    }

    /// What a finding of a code weighs when it is made, `None` where it is not to be told.
    #[must_use]
    pub fn lowered(&self, code: Code, severity: Severity) -> Option<Severity> {
        match self.0.get(&code) {
            Some(set) => set.map(|set| set.min(severity)),
            None => Some(severity),
        }
    }

    /// What a finding of a code weighs at the end.
    #[must_use]
    pub fn raised(&self, code: Code, severity: Severity) -> Severity {
        self.0.get(&code).copied().flatten().map_or(severity, |set| set.max(severity))
    }
}
