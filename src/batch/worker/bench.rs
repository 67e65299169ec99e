//! How a worker makes the packet of a job: from what is at hand to files and what is told of them.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::stopwatch::Stopwatch;
use crate::batch::key::{self, FileDigests, MadeFrom, Now};
use crate::batch::protocol::{Begin, Done, FileRecord, Job, Outcome};
use crate::compose::{Part, documents};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::note::Note;
use crate::output::{self, Files, WriteError};
use crate::packet::{Press, Step};
use crate::source::Source;

/// Everything that is at hand for every job.
pub struct Bench {
    press: Press,
    begin: Begin,
    made_from: MadeFrom,
    letterhead: Vec<String>,
    digests: FileDigests,
    stopwatch: Arc<Stopwatch>,
    /// The note that was read last: one that goes to each of many is read once.
    read: Option<ReadNote>,
}

/// A note as it was read.
struct ReadNote {
    source: Source,
    note: Arc<Note>,
    warnings: Diagnostics,
    /// What was looked up for it, as it was then.
    made_from: MadeFrom,
}

/// What has become of a packet that was made.
struct Written {
    languages: Vec<String>,
    files: Vec<FileRecord>,
    made_from: MadeFrom,
}

/// Why a packet was not made.
enum Failure {
    /// Something is wrong with it.
    Faulty(Diagnostics),
    /// Its files cannot be written.
    Unwritten(WriteError),
}

impl From<Diagnostics> for Failure {
    fn from(found: Diagnostics) -> Self {
        Failure::Faulty(found)
    }
}

impl Bench {
    /// For the packets of a run that began with this. `made_from` is what all of them are made from.
    ///
    /// # Errors
    /// Where the project's folder cannot be reached any more.
    pub fn new(mut press: Press, begin: Begin, made_from: MadeFrom) -> io::Result<Self> {
        let digests = FileDigests::new(&press.project)?;
        let stopwatch = Arc::new(Stopwatch::default());
        let observed = Arc::clone(&stopwatch);
        press.observer = Some(Box::new(move |step| {
            observed.begin(match step {
                Step::Compose => |times| &mut times.compose,
                Step::LayOut => |times| &mut times.layout,
            });
        }));
        let letterhead = press.project.profile.letterhead.iter().map(ToString::to_string).collect();
        Ok(Self { press, begin, made_from, letterhead, digests, stopwatch, read: None })
    }

    /// Makes the packet of a job, unless it is as it should be.
    pub fn make(&mut self, job: &Job) -> Done {
        self.stopwatch.begin(|times| &mut times.check);
        if self.is_current(job) {
            let times = self.stopwatch.finish();
            let unchanged = Done::failed(job.number, &Diagnostics::new());
            return Done { outcome: Outcome::Unchanged, times, ..unchanged };
        }
        let mut warnings = self.diagnostics();
        let written = self.render(job, &mut warnings);
        let times = self.stopwatch.finish();
        // What was kept of pages is let go of after failures too.
        self.press.rest();
        let done = match written {
            Ok(Written { languages, files, made_from }) => Done {
                outcome: Outcome::Made,
                languages,
                files,
                key: key::key(&made_from),
                made_from,
                ..Done::failed(job.number, &warnings)
            },
            Err(Failure::Faulty(found)) => {
                warnings.absorb(found);
                Done::failed(job.number, &warnings)
            }
            Err(Failure::Unwritten(error)) => {
                let (complaint, blocked) = unwritten(&error);
                warnings.push(complaint);
                Done { blocked, ..Done::failed(job.number, &warnings) }
            }
        };
        Done { times, ..done }
    }

    /// No findings yet, to be weighed as the project says.
    fn diagnostics(&self) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        diagnostics.weigh(self.press.project.profile.severities.clone());
        diagnostics
    }

    /// Whether the packet is there, and as it would be made now.
    fn is_current(&mut self, job: &Job) -> bool {
        let Some(known) = &job.known else { return false };
        let now = Now { project: &self.press.project, made_from: &self.made_from };
        key::changes(known, &now, job, self.begin.split, &mut self.digests).is_empty()
            && known.files.iter().all(|file| {
                let found = output::digest(&self.begin.output.join(&file.file), file.bytes);
                found.is_ok_and(|digest| digest.is_some_and(|digest| key::hexadecimal(&digest) == file.sha256))
            })
    }

    fn render(&mut self, job: &Job, warnings: &mut Diagnostics) -> Result<Written, Failure> {
        self.stopwatch.begin(|times| &mut times.read);
        key::forget_reads(&self.press.project);
        let Some(row) = &job.row else {
            let note = self.read(job, warnings).ok_or_else(|| Failure::Faulty(Diagnostics::new()))?;
            return self.print(job, &note, warnings);
        };
        let source = Source::new(&job.note, &job.text);
        let Some((note, filled)) = self.press.read_note(&source, Some(row), warnings) else {
            return Err(Failure::Faulty(Diagnostics::new()));
        };
        self.print(job, &note, warnings).map_err(|failure| match failure {
            Failure::Faulty(found) => {
                let mut pointed = self.diagnostics();
                pointed.extend(filled.point_at_cells(found, row));
                Failure::Faulty(pointed)
            }
            failure @ Failure::Unwritten(_) => failure,
        })
    }

    /// The note of a job that no table fills in. What is found in it is told with each of its packets.
    fn read(&mut self, job: &Job, warnings: &mut Diagnostics) -> Option<Arc<Note>> {
        let is_known = |read: &ReadNote| read.source.name() == job.note && read.source.text() == job.text;
        if !self.read.as_ref().is_some_and(is_known) {
            self.read = None;
            let source = Source::new(&job.note, &job.text);
            let mut found = self.diagnostics();
            let Some((note, _)) = self.press.read_note(&source, None, &mut found) else {
                warnings.absorb(found);
                return None;
            };
            let mut made_from = MadeFrom::default();
            key::add_reads(&mut made_from, &self.press.project);
            self.read = Some(ReadNote { source, note, warnings: found, made_from });
        }
        let read = self.read.as_ref()?;
        warnings.absorb(read.warnings.clone());
        Some(Arc::clone(&read.note))
    }

    /// Makes the packet of a note, and writes it.
    fn print(&self, job: &Job, note: &Arc<Note>, warnings: &mut Diagnostics) -> Result<Written, Failure> {
        let Self { press, begin, stopwatch, .. } = self;
        let project = &press.project;
        let note = match &job.addressee {
            Some(addressee) => Arc::new(note.to_party(addressee, project)?),
            None => Arc::clone(note),
        };
        let mut made_from = key::of_packet(&self.made_from, &self.letterhead, &note, job, begin.split);
        let (mut packet, measures) = press.measure(&note)?;
        warnings.absorb(std::mem::take(&mut packet.findings));
        let mut pieces = Vec::new();
        let stem = PathBuf::from(&job.stem);
        if begin.split {
            for (name, part) in parts(&note, &job.stem) {
                let packet = press.lay_out(&note, &part, &measures)?;
                pieces.push((stem.join(name), packet));
            }
        } else {
            pieces.push((PathBuf::from(format!("{}.pdf", job.stem)), packet));
        }
        let mut files = Files::default();
        let mut records = Vec::new();
        for (path, packet) in pieces {
            stopwatch.begin(|times| &mut times.export);
            let bytes = packet.pages.pdf()?;
            stopwatch.begin(|times| &mut times.write);
            records.push(FileRecord {
                file: path.to_string_lossy().replace('\\', "/"),
                pages: packet.pages.count() as u64,
                sha256: key::hexadecimal(&Sha256::digest(&bytes).into()),
                bytes: bytes.len() as u64,
            });
            files.add(begin.output.join(path), bytes);
        }
        stopwatch.begin(|times| &mut times.write);
        let written = files.paths().map(Path::to_path_buf).collect();
        files.write_by_way_of(&begin.staging).map_err(Failure::Unwritten)?;
        if begin.split {
            output::remove_other_enclosures(&begin.output.join(&stem), "pdf", &written);
        }
        key::add_reads(&mut made_from, project);
        if let Some(read) = self.read.as_ref().filter(|_| job.row.is_none()) {
            made_from.extend(read.made_from.clone());
        }
        let languages = note.versions.iter().map(|version| version.language.to_string()).collect();
        Ok(Written { languages, files: records, made_from })
    }
}

/// The parts of a note that are files of their own, each with its name.
fn parts(note: &Note, stem: &str) -> Vec<(String, Part)> {
    let versions = note.versions.iter().enumerate();
    let versions = versions
        .map(|(index, version)| (format!("{stem}.{}.pdf", version.language), Part::version(note, index, false)));
    let enclosed = documents(note).into_iter().enumerate().map(|(index, enclosed)| {
        let name = format!("enclosure-{}.{}.pdf", enclosed.ordinal, enclosed.document.language);
        (name, Part::document(index))
    });
    versions.chain(enclosed).collect()
}

/// What is to be told of a file that cannot be written, and whether others would fare no better.
fn unwritten(error: &WriteError) -> (Diagnostic, bool) {
    use io::ErrorKind::{InvalidFilename, NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    let message = format!("`{}` cannot be written: {}", error.path.display(), error.reason_in_words());
    let complaint = Diagnostic::error(Code::Output, message);
    match error.reason.kind() {
        StorageFull | QuotaExceeded => {
            (complaint.help("make room on the disk and start the run again: it makes what is missing"), true)
        }
        ReadOnlyFilesystem | PermissionDenied | NotFound => {
            (complaint.help("mend the folder, or choose another with `-o DIR`, and start the run again"), true)
        }
        InvalidFilename => (complaint.help("give the note a number, or its file a shorter name"), false),
        _ => (complaint.help("nothing was changed; mend the folder, or choose another with `-o DIR`"), false),
    }
}
