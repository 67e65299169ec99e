//! `verbale calendar`: the deadlines and events of notes as an iCalendar file.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::Common;
use super::session::Session;
use crate::calendar;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::output::Files;

/// Write the deadlines of notes, with reminders, as an iCalendar file
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale calendar notes/silence.yaml -o silence.ics
  verbale calendar notes/*.yaml --language ru > deadlines.ics")]
pub struct Calendar {
    /// The notes
    #[arg(required = true, value_name = "NOTE")]
    notes: Vec<PathBuf>,

    /// The file that is written; without it, standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// The language of summaries and descriptions; without it, summaries in the first of the note, descriptions in all
    #[arg(short, long, value_name = "LANGUAGE")]
    language: Option<String>,
}

impl Calendar {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        let Some(press) = session.open(&self.notes) else { return session.finish() };
        let mut language: Option<&Language> = None;
        if let Some(tag) = &self.language {
            language = press.project.profile.languages().find(|known| known.to_string() == *tag);
            if language.is_none() {
                let known: Vec<String> = press.project.profile.languages().map(ToString::to_string).collect();
                let message = format!("`{tag}` is not a language of this project");
                let complaint = Diagnostic::error(Code::UnknownLanguage, message);
                session.diagnostics.push(complaint.nearest(tag, known.iter().map(String::as_str)));
                return session.finish();
            }
        }
        let notes: Vec<_> = self.notes.iter().filter_map(|path| session.note(&press, path)).collect();
        if session.diagnostics.has_errors() {
            return session.finish();
        }
        let entries: usize = notes.iter().map(|note| calendar::count(&press, note)).sum();
        let text = match calendar::write(&press, &notes, language) {
            Ok(text) => text,
            Err(found) => {
                session.diagnostics.absorb(found);
                return session.finish();
            }
        };
        if entries == 0 {
            session.say("note: no note has a deadline or an event");
        }
        let Some(path) = self.output else {
            // A reader that has seen enough is no failure.
            let _ = std::io::stdout().write_all(text.as_bytes());
            return session.finish();
        };
        let mut files = Files::default();
        files.add(path.clone(), text.into_bytes());
        match files.write() {
            Ok(()) => {
                let counted = if entries == 1 { "1 entry".to_string() } else { format!("{entries} entries") };
                Session::tell(&[format!("{}: {counted}", path.display())]);
            }
            Err(error) => {
                let message = format!("`{}` cannot be written: {}", error.path.display(), error.reason_in_words());
                let complaint = Diagnostic::error(Code::Output, message);
                session.diagnostics.push(complaint.help("nothing was changed; choose another file with `-o FILE`"));
            }
        }
        session.finish()
    }
}
