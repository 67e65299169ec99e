//! `verbale check`: everything that would stop a render, and nothing written.

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::Common;
use super::session::{Session, all_notes};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::note::Note;
use crate::packet::Press;

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
        session.closing = Some(String::new());
        let Some(press) = session.open(&self.notes) else { return session.finish() };
        let notes = if self.notes.is_empty() { all_notes(&press.project) } else { self.notes };
        let mut good = 0;
        let mut taken = HashMap::new();
        for path in &notes {
            let Some(note) = session.note(&press, path) else { continue };
            if let Some(complaint) = claim(&note, &mut taken) {
                session.diagnostics.push(complaint);
                continue;
            }
            match letters(&press, &note).and_then(|letters| letters.iter().try_for_each(|letter| check(&press, letter)))
            {
                Ok(()) => good += 1,
                Err(found) => session.diagnostics.absorb(found),
            }
        }
        let of = if good == notes.len() { String::new() } else { format!(" of {}", notes.len()) };
        let word = if notes.len() == 1 { "note" } else { "notes" };
        session.closing = Some(format!("{good}{of} {word} without fault"));
        session.finish()
    }
}

/// The note as it can go out: to each of its addressees where it cannot go to all together.
fn letters(press: &Press, note: &Arc<Note>) -> Result<Vec<Arc<Note>>, Diagnostics> {
    if note.to.exception().is_none() {
        return Ok(vec![Arc::clone(note)]);
    }
    Ok(note.to_each(&press.project)?.into_iter().map(Arc::new).collect())
}

fn check(press: &Press, note: &Arc<Note>) -> Result<(), Diagnostics> {
    press.measure(note).and_then(|(packet, _)| packet.pages.pdf()).map(drop)
}

/// Takes the name of a note's packet for it. Two notes that would write the same file, on a file system that does not
/// tell capitals from small letters included, cannot be rendered together.
fn claim(note: &Note, taken: &mut HashMap<String, String>) -> Option<Diagnostic> {
    let (name, stem) = (note.source.name().to_string(), note.file_stem());
    let other = taken.insert(stem.to_lowercase(), name.clone()).filter(|other| *other != name)?;
    let message = format!("`{name}` and `{other}` would both write `{stem}.pdf`");
    let complaint = Diagnostic::error(Code::Output, message).at(note.spans.number.clone());
    Some(complaint.help("give each note a number of its own, or render them into different folders"))
}
