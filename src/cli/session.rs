//! What every command that works on notes begins and ends with: opening the project, and telling what was found.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use super::{Common, Deny};
use crate::diagnostic::{self, Diagnostics, Severity};
use crate::note::{self, Note};
use crate::packet::Press;
use crate::project::Project;

/// A run of a command.
pub struct Session<'a> {
    common: &'a Common,
    pub diagnostics: Diagnostics,
}

impl<'a> Session<'a> {
    pub fn new(common: &'a Common) -> Self {
        Self { common, diagnostics: Diagnostics::new() }
    }

    /// Opens the project that the notes belong to, with its templates and fonts.
    pub fn open(&mut self, notes: &[PathBuf]) -> Option<Press> {
        let root = self.root(notes);
        let project = Project::open(&root, &mut self.diagnostics)?;
        if project.is_built_in() {
            let message =
                format!("note: no `verbale.yaml` in `{}` or above it: using the built-in CICA project", root.display());
            self.say(&message);
        }
        let press = Press::new(project, &mut self.diagnostics);
        // A note cannot be trusted to a project with faults; telling them comes first.
        press.filter(|_| !self.diagnostics.has_errors())
    }

    fn root(&self, notes: &[PathBuf]) -> PathBuf {
        if let Some(project) = &self.common.project {
            return project.clone();
        }
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
        if let Some(found) = Project::find(&here) {
            return found;
        }
        // Without a project, the notes' own folder stands for it, so that their enclosures are found.
        let first = notes.first().and_then(|note| note.canonicalize().ok());
        let real_here = here.canonicalize().unwrap_or_else(|_| here.clone());
        match first.as_deref().and_then(Path::parent) {
            Some(folder) if !folder.starts_with(&real_here) => {
                Project::find(folder).unwrap_or_else(|| folder.to_path_buf())
            }
            _ => here,
        }
    }

    /// Reads a note.
    pub fn note(&mut self, press: &Press, path: &Path) -> Option<Arc<Note>> {
        let source = press.project.read_note(path, &mut self.diagnostics)?;
        note::resolve(&source, &press.project, &mut self.diagnostics).map(Arc::new)
    }

    /// Says something to people; machines that read the diagnostics are not disturbed by it.
    pub fn say(&self, message: &str) {
        if self.common.message_format == diagnostic::MessageFormat::Human {
            let _ = writeln!(std::io::stderr(), "{message}");
        }
    }

    /// Prints the findings and returns what the process ends with.
    pub fn finish(self) -> ExitCode {
        let mut stderr = std::io::stderr().lock();
        let colour = stderr.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        for finding in &self.diagnostics {
            let _ = stderr.write_all(diagnostic::render(finding, self.common.message_format, colour).as_bytes());
        }
        if self.diagnostics.more() > 0 && self.common.message_format == diagnostic::MessageFormat::Human {
            let _ = writeln!(stderr, "note: {} more findings are not shown; mend these first", self.diagnostics.more());
        }
        let (errors, warnings) = (self.diagnostics.count(Severity::Error), self.diagnostics.count(Severity::Warning));
        if self.common.message_format == diagnostic::MessageFormat::Human && errors + warnings > 0 {
            let _ = writeln!(stderr, "{}", summary(errors, warnings));
        }
        let denied = self.common.deny == Some(Deny::Warnings) && warnings > 0;
        if self.diagnostics.has_errors() || denied { ExitCode::from(1) } else { ExitCode::SUCCESS }
    }
}

fn summary(errors: usize, warnings: usize) -> String {
    let count = |number: usize, word: &str| format!("{number} {word}{}", if number == 1 { "" } else { "s" });
    match (errors, warnings) {
        (errors, 0) => format!("{}; nothing was written for the notes concerned", count(errors, "error")),
        (0, warnings) => count(warnings, "warning"),
        (errors, warnings) => format!(
            "{}, {}; nothing was written for the notes concerned",
            count(errors, "error"),
            count(warnings, "warning")
        ),
    }
}
