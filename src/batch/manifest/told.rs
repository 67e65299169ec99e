//! A manifest as its reader finds it, when no run keeps it.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use super::line::{Line, RunRecord};

/// A manifest that is read alone: the newest line of each packet.
#[derive(Debug)]
pub struct Told {
    path: PathBuf,
    /// The number of the newest line of each packet, by its identity.
    newest: HashMap<u64, u64>,
    /// What is said of the run, where it has come to its end.
    pub run: Option<RunRecord>,
}

impl Told {
    /// Looks through a manifest.
    ///
    /// # Errors
    /// Where the file cannot be read, or a line is none of a manifest, with its number.
    pub fn read(path: &Path) -> io::Result<Self> {
        let (mut newest, mut run) = (HashMap::new(), None);
        for (number, line) in (1..).zip(lines(path)?) {
            match line? {
                Line::Packet(entry) => {
                    newest.insert(entry.identity(), number);
                    run = None;
                }
                Line::Elsewhere { .. } => {}
                Line::Run { run: record } => run = Some(record),
            }
        }
        Ok(Self { path: path.to_path_buf(), newest, run })
    }

    /// The newest line of each packet, and the lines of packets of other parts of the work, in their order.
    ///
    /// # Errors
    /// As [`Told::read`].
    pub fn lines(&self) -> io::Result<impl Iterator<Item = io::Result<Line>>> {
        let numbered = (1..).zip(lines(&self.path)?);
        let newest = numbered.filter(|(number, line)| match line {
            Ok(Line::Packet(entry)) => self.newest.get(&entry.identity()) == Some(number),
            Ok(Line::Run { .. }) => false,
            Ok(Line::Elsewhere { .. }) | Err(_) => true,
        });
        Ok(newest.map(|(_, line)| line))
    }
}

/// The lines of a manifest. A last line that was cut off is not among them.
fn lines(path: &Path) -> io::Result<impl Iterator<Item = io::Result<Line>>> {
    let mut reader = BufReader::new(File::open(path)?);
    let mut number = 0_u64;
    Ok(std::iter::from_fn(move || {
        let mut line = Vec::new();
        number += 1;
        match reader.read_until(b'\n', &mut line) {
            Err(error) => Some(Err(error)),
            Ok(_) if line.last() != Some(&b'\n') => None,
            Ok(_) => {
                let wrong =
                    |_| io::Error::new(io::ErrorKind::InvalidData, format!("line {number} is none of a manifest"));
                Some(serde_json::from_slice(&line).map_err(wrong))
            }
        }
    }))
}
