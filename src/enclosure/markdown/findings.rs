//! The findings of one file, with a limit on their number.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// So many findings are listed for one file: more would not be read, and a file that is not Markdown at all could
/// otherwise yield one for every other character.
const LIMIT: usize = 100;

/// Collects findings up to the limit and counts the rest.
pub(super) struct Findings<'d> {
    diagnostics: &'d mut Diagnostics,
    count: usize,
}

impl<'d> Findings<'d> {
    pub(super) fn new(diagnostics: &'d mut Diagnostics) -> Self {
        Self { diagnostics, count: 0 }
    }

    /// Adds a finding, unless the limit is reached.
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        if self.count < LIMIT {
            self.diagnostics.push(diagnostic);
        }
        self.count += 1;
    }

    /// Whether nothing was found so far.
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Says how many findings were left out.
    pub(super) fn close(self, file: Span) {
        let rest = self.count.saturating_sub(LIMIT);
        if rest > 0 {
            self.diagnostics.push(
                Diagnostic::error(Code::Markdown, format!("{rest} more problems in this file are not listed"))
                    .at(file)
                    .help("put right the problems above first, then check again"),
            );
        }
    }
}
