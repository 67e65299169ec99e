//! What a worker process does: it opens the project once, and makes a packet a job for as long as it is given some.

use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use sha2::{Digest as _, Sha256};

use super::key::{self, FileDigests, MadeFrom, Now};
use super::protocol::{Begin, Done, FileRecord, Finding, FromWorker, Job, Outcome, Times, ToWorker, VERSION};
use super::protocol::{receive, send};
use crate::compose::{Part, documents};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::note::Note;
use crate::output::{self, Files, WriteError};
use crate::packet::{Press, Step};
use crate::project::Project;
use crate::source::Source;

/// Works until there is nothing more to do. `abandoned` is called, on a thread of its own, when the run that gave the
/// work is gone: whatever is in work then is of use to nobody.
///
/// # Errors
/// Where nobody listens to the answers any more.
pub fn work<Input: BufRead + Send + 'static>(
    input: Input,
    output: &mut impl Write,
    abandoned: impl FnOnce() + Send + 'static,
) -> io::Result<()> {
    let messages = listen(input, abandoned);
    let Ok(ToWorker::Begin(begin)) = messages.recv() else { return Ok(()) };
    limit_memory(begin.memory);
    lay_out_here();
    let (mut press, made_from) = match open(&begin) {
        Ok(opened) => opened,
        Err(reasons) => return send(output, &FromWorker::Refused(reasons.iter().map(Finding::of).collect())),
    };
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
    let mut bench = Bench { press, begin, made_from, letterhead, digests, stopwatch, read: None };
    let panics = hear_panics();
    send(output, &FromWorker::Ready)?;
    while let Ok(message) = messages.recv() {
        let ToWorker::Job(job) = message else { continue };
        let done = guarded(&job, &panics, || bench.make(&job));
        let last = done.last;
        send(output, &FromWorker::Done(Box::new(done)))?;
        if last {
            break;
        }
    }
    Ok(())
}

/// Makes a packet. A panic costs that packet alone, and the worker, which ends: what has been left half done must not be
/// used again.
fn guarded(job: &Job, panics: &Mutex<String>, make: impl FnOnce() -> Done) -> Done {
    catch_unwind(AssertUnwindSafe(make)).unwrap_or_else(|_| {
        let reason = std::mem::take(&mut *panics.lock().unwrap_or_else(PoisonError::into_inner));
        let complaint = Diagnostic::error(Code::Crash, format!("the program failed at `{}`: {reason}", job.note));
        let complaint = complaint.help("please report it with the note");
        Done { last: true, ..Done::failed(job.number, &one(complaint)) }
    })
}

/// Reads messages on a thread of its own, so that the end of the run is known at once.
fn listen<Input: BufRead + Send + 'static>(
    mut input: Input,
    abandoned: impl FnOnce() + Send + 'static,
) -> Receiver<ToWorker> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        while let Ok(Some(message)) = receive(&mut input) {
            if sender.send(message).is_err() {
                return;
            }
        }
        abandoned();
    });
    receiver
}

/// Keeps what a panic says, rather than printing it.
fn hear_panics() -> Arc<Mutex<String>> {
    let heard = Arc::new(Mutex::new(String::new()));
    let hearer = Arc::clone(&heard);
    std::panic::set_hook(Box::new(move |panic| {
        let said = panic.payload_as_str().unwrap_or("it gave no reason");
        let place = panic.location().map(|place| format!(" ({}:{})", place.file(), place.line())).unwrap_or_default();
        *hearer.lock().unwrap_or_else(PoisonError::into_inner) = format!("{said}{place}");
    }));
    heard
}

/// Has the system refuse memory beyond what is in use now and what a packet may take. Where the system knows no such
/// limit, the run goes on without.
fn limit_memory(bytes: u64) {
    #[cfg(unix)]
    {
        // What is mapped already, stacks above all, is hardly used.
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mapped =
            status.lines().find_map(|line| line.strip_prefix("VmSize:")?.trim().strip_suffix(" kB")?.parse().ok());
        let mapped = mapped.map_or(1 << 30, |kilobytes: u64| kilobytes * 1024);
        let limit = mapped.saturating_add(bytes);
        let _ = rlimit::setrlimit(rlimit::Resource::AS, limit, limit);
    }
    #[cfg(not(unix))]
    let _ = bytes;
}

/// Has Typst lay out pages on this thread, rather than on one of its own that this one would wait for. Where threads have
/// been made already, they stay.
fn lay_out_here() {
    let _ = rayon_core::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
}

/// Opens the project, which must be the one that the run began with.
fn open(begin: &Begin) -> Result<(Press, MadeFrom), Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    if begin.version != VERSION {
        let message = format!("the run speaks version {} of the protocol, and this worker {VERSION}", begin.version);
        return Err(one(Diagnostic::error(Code::Crash, message)));
    }
    let project = Project::open(&begin.project, &mut diagnostics);
    let made_from = project.as_ref().map(key::of_project).unwrap_or_default();
    let press = project.and_then(|project| Press::new(project, &mut diagnostics));
    if made_from != begin.made_from {
        let changed = begin.made_from.iter().find(|(name, digest)| made_from.get(*name) != Some(*digest));
        let what = changed.map_or("it has a new part".to_string(), |(name, _)| format!("`{name}` is another"));
        let complaint = Diagnostic::error(Code::Crash, format!("the project has changed during the run: {what}"));
        return Err(one(complaint.help("start the run again: it makes anew what the change concerns")));
    }
    press.filter(|_| !diagnostics.has_errors()).map(|press| (press, made_from)).ok_or(diagnostics)
}

/// Everything that is at hand for every job.
struct Bench {
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
    fn make(&mut self, job: &Job) -> Done {
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

fn one(diagnostic: Diagnostic) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(diagnostic);
    diagnostics
}

/// Measures how long each step of a job takes.
#[derive(Debug, Default)]
struct Stopwatch(Mutex<Measured>);

/// Where the time of a step is added.
type Column = fn(&mut Times) -> &mut u64;

#[derive(Debug, Default)]
struct Measured {
    times: Times,
    running: Option<(Column, Instant)>,
}

impl Stopwatch {
    /// A step begins, and the one before it ends.
    fn begin(&self, step: Column) {
        let mut measured = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        measured.stop();
        measured.running = Some((step, Instant::now()));
    }

    /// The job ends.
    fn finish(&self) -> Times {
        let mut measured = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        measured.stop();
        std::mem::take(&mut measured.times)
    }
}

impl Measured {
    fn stop(&mut self) {
        if let Some((step, since)) = self.running.take() {
            *step(&mut self.times) += u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::panic, reason = "the panic is what is tried")]
    fn a_panic_is_told_as_a_fault_of_the_packet_and_ends_the_worker() {
        let job = Job {
            number: 7,
            note: "notes/a.yaml".to_string(),
            text: String::new(),
            addressee: None,
            row: None,
            stem: "DOC-7".to_string(),
            known: None,
        };
        let panics = Mutex::new("index out of bounds (src/x.rs:5)".to_string());
        let done = guarded(&job, &panics, || panic!("as it would happen"));
        assert_eq!((done.number, done.outcome, done.last), (7, Outcome::Failed, true));
        let expected = "the program failed at `notes/a.yaml`: index out of bounds (src/x.rs:5)";
        assert_eq!(done.findings.first().map(|finding| finding.message.as_str()), Some(expected));
    }
}
