//! The names of the files that the notes of a run write.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::diagnostic::{Code, Diagnostic};
use crate::output;
use crate::source::Span;

/// The files that are taken already, each with the note that writes it.
#[derive(Debug, Default)]
pub struct Taken(HashMap<String, String>);

impl Taken {
    /// Takes a file for a note, whose number stands at `number`. It stays with the note that took it first.
    ///
    /// # Errors
    /// Where another note of the run would write the same file, on a file system that does not tell capitals from small
    /// letters included.
    pub fn take(&mut self, file: &str, note: &str, number: &Span) -> Result<(), Box<Diagnostic>> {
        let other = match self.0.entry(output::folded(file)) {
            Entry::Occupied(taken) if taken.get() != note => taken,
            Entry::Occupied(_) => return Ok(()),
            Entry::Vacant(free) => {
                free.insert(note.to_string());
                return Ok(());
            }
        };
        let other = other.get();
        let message = format!("`{note}` and `{other}` would both write `{file}`");
        let complaint = Diagnostic::error(Code::Output, message).at(number.clone());
        Err(Box::new(complaint.help("give each note a number of its own, or render them into different folders")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn a_file_stays_with_the_note_that_took_it_first() {
        let source = Source::new("note.yaml", "number: 1\n");
        let number = source.span(8..9);
        let mut taken = Taken::default();
        let mut take = |note: &str, file: &str| taken.take(file, note, &number).map_err(|refused| refused.message);
        assert_eq!(take("first", "DOC-1.pdf"), Ok(()));
        assert_eq!(take("first", "doc-1.pdf"), Ok(()));
        for note in ["second", "third"] {
            assert_eq!(take(note, "doc-1.pdf"), Err(format!("`{note}` and `first` would both write `doc-1.pdf`")));
        }
    }
}
