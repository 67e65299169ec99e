//! `verbale check`: everything that would stop a render, and nothing written.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::Common;
use super::session::Session;
use crate::project::files::Files;

/// Say everything that would stop a render, and write nothing
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale check notes/doc-779.yaml
  verbale check                          all notes of the project")]
pub struct Check {
    /// The notes; without any, all of the project's `notes/`
    #[arg(value_name = "NOTE")]
    notes: Vec<PathBuf>,
}

impl Check {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        let Some(press) = session.open(&self.notes) else { return session.finish() };
        let notes = if self.notes.is_empty() { all_notes(&press.project) } else { self.notes };
        let mut good = 0;
        for path in &notes {
            let Some(note) = session.note(&press, path) else { continue };
            match press.measure(&note).and_then(|(packet, _)| packet.pages.pdf()) {
                Ok(_) => good += 1,
                Err(found) => session.diagnostics.absorb(found),
            }
        }
        let of = if good == notes.len() { String::new() } else { format!(" of {}", notes.len()) };
        session.say(&format!("{good}{of} {} without fault", if notes.len() == 1 { "note" } else { "notes" }));
        session.finish()
    }
}

/// The notes of a project: the YAML files of `notes/`.
fn all_notes(project: &crate::project::Project) -> Vec<PathBuf> {
    let paths = Files::list(project.note_files(), "notes");
    paths.iter().filter(|path| path.ends_with(".yaml")).map(|path| project.root().join(path)).collect()
}
