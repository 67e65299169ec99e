//! The names of the files that the notes of a run write.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::output;
use crate::source::Span;

/// The files that are taken already, each with the note that writes it.
#[derive(Debug, Default)]
pub struct Taken(HashMap<String, String>);

impl Taken {
    /// Takes a file for a note, whose number stands at `number`.
    ///
    /// # Errors
    /// Where another note of the run would write the same file, on a file system that does not tell capitals from small
    /// letters included.
    pub fn take(&mut self, file: &str, note: &str, number: &Span) -> Result<(), Box<Diagnostic>> {
        let Some(other) = self.0.insert(output::folded(file), note.to_string()).filter(|other| other != note) else {
            return Ok(());
        };
        let message = format!("`{note}` and `{other}` would both write `{file}`");
        let complaint = Diagnostic::error(Code::Output, message).at(number.clone());
        Err(Box::new(complaint.help("give each note a number of its own, or render them into different folders")))
    }
}
