//! The manifest that a run keeps. Only where each line begins is held in memory.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::line::{Elsewhere, Entry, Identity, Line, RunRecord, fingerprint};
use crate::batch::protocol::Outcome;
use crate::batch::work::Shard;

/// Where a line stands: the file by its number, and where in it the line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    file: u16,
    start: u64,
}

/// The manifest that a run keeps, beside those of other shards in the same folder, which it only reads.
#[derive(Debug)]
pub struct Manifest {
    path: PathBuf,
    /// The files that were there, the run's own last.
    files: Vec<File>,
    /// Where the newest line of each packet stands, by its identity.
    index: HashMap<u64, Slot>,
    own: File,
    end: u64,
    changed: bool,
    /// The lines of packets that other parts of the work make, where there are such parts.
    elsewhere: Option<BufWriter<File>>,
}

impl Manifest {
    /// Opens or begins the manifest of a run, which may write into the folder `staging` until it ends.
    ///
    /// # Errors
    /// Where it cannot be read or written.
    pub fn open(output: &Path, staging: &Path, shard: Option<Shard>) -> io::Result<Self> {
        let path = output.join(super::name(shard));
        let own = File::options().create(true).truncate(false).read(true).append(true).open(&path)?;
        let mut index = HashMap::new();
        let mut files = Vec::new();
        for other in super::in_folder(output)?.into_iter().filter(|other| *other != path) {
            let Ok(number) = u16::try_from(files.len()) else { break };
            let file = File::open(other)?;
            read_index(&file, number, &mut index)?;
            files.push(file);
        }
        let number = u16::try_from(files.len()).unwrap_or(u16::MAX);
        let end = read_index(&own, number, &mut index)?;
        // The line that a kill has cut off would run into the next one.
        own.set_len(end)?;
        files.push(own.try_clone()?);
        let elsewhere = match shard {
            Some(_) => {
                let mut options = File::options();
                options.create(true).truncate(true).read(true).write(true);
                Some(BufWriter::new(options.open(staging.join("elsewhere.jsonl"))?))
            }
            None => None,
        };
        Ok(Self { path, files, index, own, end, changed: false, elsewhere })
    }

    /// The newest line of the packet with this file.
    ///
    /// # Errors
    /// Where it cannot be read any more.
    pub fn find(&mut self, file: &str) -> io::Result<Option<(Slot, Entry)>> {
        let Some(slot) = self.index.get(&fingerprint(&("file", file))).copied() else { return Ok(None) };
        let entry = serde_json::from_slice::<Entry>(&self.line(slot)?).ok();
        Ok(entry.filter(|entry| entry.file.as_deref() == Some(file)).map(|entry| (slot, entry)))
    }

    /// A line that was found or added.
    ///
    /// # Errors
    /// Where it cannot be read any more.
    pub fn read(&mut self, slot: Slot) -> io::Result<Entry> {
        Ok(serde_json::from_slice(&self.line(slot)?)?)
    }

    /// Adds the line of a packet.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn append(&mut self, entry: &Entry) -> io::Result<Slot> {
        let mut line = serde_json::to_vec(entry)?;
        line.push(b'\n');
        // In one call, so that a line is cut off by a kill at most, and never mixed with another.
        if let Err(error) = self.own.write_all(&line) {
            // Half a line would spoil the next one.
            let _ = self.own.set_len(self.end);
            return Err(error);
        }
        let slot = Slot { file: u16::try_from(self.files.len() - 1).unwrap_or(u16::MAX), start: self.end };
        self.end += line.len() as u64;
        self.changed = true;
        self.index.insert(entry.identity(), slot);
        Ok(slot)
    }

    /// Keeps in mind a packet that another part of the work makes.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn is_elsewhere(&mut self, elsewhere: Elsewhere) -> io::Result<()> {
        let Some(file) = &mut self.elsewhere else { return Ok(()) };
        serde_json::to_writer(&mut *file, &Line::Elsewhere { elsewhere })?;
        file.write_all(b"\n")
    }

    /// Writes the manifest anew: the packets of the run in their order, then those that the run's own manifest told of
    /// before and that are still of use, then those of other parts of the work, then what is said of the run.
    /// `superseded` tells whether a packet that the run did not make was one of those that it has made under another
    /// name; the files of these are returned.
    ///
    /// # Errors
    /// Where it cannot be written; the one that was kept during the run is then still there.
    pub fn finish(
        mut self,
        staging: &Path,
        order: &[Slot],
        run: &RunRecord,
        superseded: impl Fn(&Entry) -> bool,
    ) -> io::Result<Vec<String>> {
        let own = u16::try_from(self.files.len() - 1).unwrap_or(u16::MAX);
        let ordered: HashSet<u64> = order.iter().filter(|slot| slot.file == own).map(|slot| slot.start).collect();
        let mut left: Vec<Slot> =
            self.index.values().filter(|slot| slot.file == own && !ordered.contains(&slot.start)).copied().collect();
        left.sort_unstable_by_key(|slot| slot.start);
        let run_line = serde_json::to_vec(&Line::Run { run: run.clone() })?;
        if !self.changed && self.ends_with(&run_line)? {
            return Ok(Vec::new());
        }
        let mut old = Vec::new();
        let written = staging.join("manifest.jsonl");
        let mut output = BufWriter::new(File::create(&written)?);
        for slot in order {
            output.write_all(&self.line(*slot)?)?;
            output.write_all(b"\n")?;
        }
        for slot in left {
            let line = self.line(slot)?;
            let Ok(entry) = serde_json::from_slice::<Entry>(&line) else { continue };
            if superseded(&entry) {
                old.extend(entry.file.filter(|_| entry.outcome == Outcome::Made));
            } else {
                output.write_all(&line)?;
                output.write_all(b"\n")?;
            }
        }
        if let Some(elsewhere) = self.elsewhere {
            let mut elsewhere = elsewhere.into_inner().map_err(io::IntoInnerError::into_error)?;
            elsewhere.seek(SeekFrom::Start(0))?;
            io::copy(&mut elsewhere, &mut output)?;
        }
        output.write_all(&run_line)?;
        output.write_all(b"\n")?;
        let file = output.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        fs::rename(written, &self.path)?;
        Ok(old)
    }

    /// Whether this is the last line already.
    fn ends_with(&mut self, line: &[u8]) -> io::Result<bool> {
        let length = line.len() as u64 + 1;
        let Some(start) = self.end.checked_sub(length) else { return Ok(false) };
        let own = self.files.len() - 1;
        let mut last = vec![0; line.len()];
        self.files[own].seek(SeekFrom::Start(start))?;
        self.files[own].read_exact(&mut last)?;
        Ok(last == line)
    }

    /// A line without its end.
    fn line(&mut self, slot: Slot) -> io::Result<Vec<u8>> {
        let mut file = &self.files[usize::from(slot.file)];
        file.seek(SeekFrom::Start(slot.start))?;
        let mut line = Vec::new();
        BufReader::with_capacity(4096, file).read_until(b'\n', &mut line)?;
        line.pop();
        Ok(line)
    }
}

/// Notes where the line of each packet stands, and returns where the last whole line ends. A line that tells of no
/// packet is passed over.
fn read_index(file: &File, number: u16, index: &mut HashMap<u64, Slot>) -> io::Result<u64> {
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let (mut start, mut line) = (0_u64, Vec::new());
    loop {
        line.clear();
        let length = reader.read_until(b'\n', &mut line)? as u64;
        if line.last() != Some(&b'\n') {
            return Ok(start);
        }
        if let Ok(identity) = serde_json::from_slice::<Identity>(&line)
            && identity.note.is_some()
        {
            index.insert(identity.fingerprint(), Slot { file: number, start });
        }
        start += length;
    }
}
