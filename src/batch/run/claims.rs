//! The names of the files of a run: each belongs to one packet.

use std::collections::HashMap;
use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::path::PathBuf;

use crate::batch::manifest::{self, fingerprint};
use crate::batch::work::Planned;
use crate::diagnostic::{Code, Diagnostic};
use crate::output;

/// The names that packets have taken, as hashes of them.
#[derive(Debug, Default)]
pub struct Claims(HashMap<u64, Claim>);

/// The packet that has taken a name: by the number of its note, and of its row in the table.
#[derive(Debug, Clone, Copy)]
struct Claim {
    source: u32,
    line: u64,
}

impl Claims {
    /// Takes the name of a packet for it; the complaint where another one has it. `notes` are those that
    /// were asked for, by their numbers.
    pub fn claim(&mut self, file: &str, planned: &Planned, notes: &[PathBuf]) -> Option<Diagnostic> {
        if manifest::is_name(file) {
            return Some(collision(format!("`{}` would write `{file}`, which is a manifest", planned.note)));
        }
        let own = Claim { source: planned.source, line: planned.row.as_ref().map_or(0, |row| row.line) };
        let other = match self.0.entry(fingerprint(&output::folded(file))) {
            Vacant(free) => {
                free.insert(own);
                return None;
            }
            Occupied(taken) => *taken.get(),
        };
        let note = &planned.note;
        let shown = notes.get(other.source as usize).map_or_else(|| note.clone(), |path| path.display().to_string());
        Some(match &planned.row {
            Some(row) if other.source == own.source => {
                let table = &row.table;
                let message = format!("`{table}:{}` and `{table}:{}` would both write `{file}`", other.line, row.line);
                let complaint = Diagnostic::error(Code::Output, message).at(row.span());
                complaint.help("give each row a number of its own, or none and an addressee of its own")
            }
            _ if other.source == own.source => collision(format!("`{note}` would write `{file}` twice")),
            _ => collision(format!("`{note}` and `{shown}` would both write `{file}`")),
        })
    }
}

/// The complaint about a packet whose name another one has.
fn collision(message: String) -> Diagnostic {
    Diagnostic::error(Code::Output, message)
        .help("give each note a number of its own, or render them into different folders")
}
