//! What every command that works on notes begins and ends with: opening the project, and telling what was found.

use std::io::{IsTerminal, Write};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use super::{Common, Deny};
use crate::diagnostic::{self, Code, Diagnostics, MessageFormat, Severity};
use crate::note::{self, Note};
use crate::packet::Press;
use crate::project::Project;
use crate::project::files::{Files, has_ending};
use crate::typeset;

/// Findings in a note that a fault of the project can be the reason of.
const IN_DOUBT: &[Code] = &[
    Code::UnknownKind,
    Code::UnknownField,
    Code::MissingField,
    Code::UnknownParty,
    Code::UnknownTerm,
    Code::UnknownLanguage,
];

/// A run of a command.
pub struct Session<'a> {
    common: &'a Common,
    pub diagnostics: Diagnostics,
    /// What is said at the end; otherwise, where there are errors, that nothing was written.
    pub closing: Option<String>,
    /// Whether English is to be the pseudo-language.
    pub accented: bool,
}

impl<'a> Session<'a> {
    pub fn new(common: &'a Common) -> Self {
        Self { common, diagnostics: Diagnostics::new(), closing: None, accented: false }
    }

    /// Opens the project that the notes belong to, with its templates and fonts.
    ///
    /// The process ends with the command, and taking the fonts and Typst's cache apart first would only take time.
    pub fn open(&mut self, notes: &[PathBuf]) -> Option<ManuallyDrop<Press>> {
        // Where a thread can be had, it reads the fonts while this one reads the project.
        drop(std::thread::Builder::new().spawn(typeset::prepare));
        let root = self.root(notes);
        let project = self.open_project(notes)?;
        let press = Press::new(project, &mut self.diagnostics);
        if !self.diagnostics.has_errors() {
            return press.map(ManuallyDrop::new);
        }
        // A note cannot be made with a faulty project. What is wrong in it by itself is told all the same.
        let project = match press {
            Some(press) => Some(press.project),
            None => Project::open(&root, &mut Diagnostics::new()),
        };
        if let Some(project) = project {
            self.tell_of_notes(&project, notes);
        }
        None
    }

    /// Opens the project that the notes belong to, for whoever makes no pages.
    pub fn open_project(&mut self, notes: &[PathBuf]) -> Option<Project> {
        let root = self.root(notes);
        let project = if self.accented {
            Project::open_accented(&root, &mut self.diagnostics)?
        } else {
            Project::open(&root, &mut self.diagnostics)?
        };
        if project.is_built_in() {
            let message =
                format!("note: no `verbale.yaml` in `{}` or above it: using the built-in CICA project", root.display());
            self.say(&message);
        }
        Some(project)
    }

    /// Whether people read what is said.
    pub fn speaks_to_people(&self) -> bool {
        self.common.message_format.is_for_people()
    }

    /// What is wrong in notes whatever the project: names are left out, since those of a faulty project are in doubt.
    fn tell_of_notes(&mut self, project: &Project, notes: &[PathBuf]) {
        let all = if notes.is_empty() { all_notes(project) } else { notes.to_vec() };
        for path in all {
            let Some(source) = project.read_note(&path, &mut self.diagnostics) else { continue };
            let mut found = Diagnostics::new();
            note::resolve(&source, project, &mut found);
            self.diagnostics.extend(found.into_iter().filter(|finding| !IN_DOUBT.contains(&finding.code)));
        }
    }

    /// The folder of the project that the notes belong to.
    pub fn root(&self, notes: &[PathBuf]) -> PathBuf {
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
        press.read_note(&source, None, &mut self.diagnostics).map(|(note, _)| note)
    }

    /// Tells what was done, a line each, on standard output. Whoever does not listen any more misses nothing.
    pub fn tell(lines: &[String]) {
        let mut stdout = std::io::stdout().lock();
        for line in lines {
            let _ = writeln!(stdout, "{line}");
        }
    }

    /// Says something to somebody who has just typed something.
    pub fn say_on_terminal(message: &str) {
        let _ = writeln!(std::io::stderr(), "{message}");
    }

    /// Says something to people; machines that read the diagnostics are not disturbed by it.
    pub fn say(&self, message: &str) {
        if self.common.message_format.is_for_people() {
            let _ = writeln!(std::io::stderr(), "{message}");
        }
    }

    /// Prints the findings and returns what the process ends with.
    pub fn finish(mut self) -> ExitCode {
        let stopped = self.diagnostics.has_errors();
        self.diagnostics.raise();
        self.diagnostics.in_reading_order();
        let (errors, warnings) = (self.diagnostics.count(Severity::Error), self.diagnostics.count(Severity::Warning));
        self.print();
        if self.common.message_format.is_for_people() {
            let unwritten = if stopped { "nothing was written for the notes concerned" } else { "" };
            let closing = self.closing.unwrap_or_else(|| unwritten.to_string());
            let said: Vec<String> =
                [counts(errors, warnings), closing].into_iter().filter(|text| !text.is_empty()).collect();
            if !said.is_empty() {
                let _ = writeln!(std::io::stderr(), "{}", said.join("; "));
            }
        }
        let denied = self.common.deny == Some(Deny::Warnings) && warnings > 0;
        if self.diagnostics.has_errors() || denied { ExitCode::from(1) } else { ExitCode::SUCCESS }
    }

    /// Prints the findings on standard error, whatever their format. Whoever does not listen any more misses nothing.
    fn print(&self) {
        let format = self.common.message_format;
        let mut stderr = std::io::stderr().lock();
        if format == MessageFormat::Sarif {
            let _ = stderr.write_all(diagnostic::sarif(&self.diagnostics).as_bytes());
            return;
        }
        let colour = stderr.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let findings = self.diagnostics.iter().cloned().collect();
        let findings = if format.is_for_people() { diagnostic::group_drafts(findings) } else { findings };
        for finding in &findings {
            let _ = stderr.write_all(diagnostic::render(finding, format, colour).as_bytes());
        }
        if self.diagnostics.more() > 0 && format.is_for_people() {
            let _ = writeln!(stderr, "note: {} more findings are not shown; mend these first", self.diagnostics.more());
        }
    }
}

fn counts(errors: usize, warnings: usize) -> String {
    let count = |number: usize, word: &str| format!("{number} {word}{}", if number == 1 { "" } else { "s" });
    match (errors, warnings) {
        (0, 0) => String::new(),
        (errors, 0) => count(errors, "error"),
        (0, warnings) => count(warnings, "warning"),
        (errors, warnings) => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}

/// The notes of a project: the YAML files of `notes/`.
pub fn all_notes(project: &Project) -> Vec<PathBuf> {
    let paths = Files::list(project.note_files(), "notes");
    paths.iter().filter(|path| has_ending(path, &["yaml", "yml"])).map(|path| project.root().join(path)).collect()
}
