//! A run: from the notes that were asked for to packets and their manifest.

mod claims;
mod stop;

use std::collections::HashSet;
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};

use super::key::{self, MadeFrom};
use super::manifest::{Elsewhere, Entry, Manifest, RunRecord, Slot, fingerprint};
use super::pool::{Limits, Pool, PoolError};
use super::protocol::{Begin, Done, FileRecord, Finding, Job, Outcome, Times, VERSION};
use super::staging::Staging;
use super::work::{Next, Planned, Shard, Work};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::project::Project;
use claims::Claims;
use stop::Stop;

/// How long what is in work is waited for when somebody wants the run to end.
const LAST_PATIENCE: Duration = Duration::from_secs(2);

/// What is asked of a run.
#[expect(clippy::struct_excessive_bools, reason = "each of them is a question of its own")]
#[derive(Debug, Clone)]
pub struct Request {
    /// Where the output goes.
    pub output: PathBuf,
    /// Each version and each enclosure in a file of its own.
    pub split: bool,
    /// A packet for each addressee.
    pub to_each: bool,
    /// A merge table: a packet for each of its rows.
    pub data: Option<PathBuf>,
    /// The part of the work that is done.
    pub shard: Option<Shard>,
    /// Make also what is up to date.
    pub force: bool,
    /// Stop at the first packet that fails.
    pub fail_fast: bool,
    /// What workers may do.
    pub limits: Limits,
}

/// What has come of a run.
#[derive(Debug, Default)]
pub struct Summary {
    /// Packets that were made.
    pub made: u64,
    /// Packets that were up to date.
    pub unchanged: u64,
    /// Packets that could not be made.
    pub failed: u64,
    /// Whether the run ended before everything was tried.
    pub broken_off: bool,
    /// Whether it could not even begin.
    pub never_begun: bool,
    /// Pages of the packets that were made.
    pub pages: u64,
    /// How long it took.
    pub elapsed: Duration,
    /// How long the workers took for each step, all together.
    pub times: Times,
    /// Files of earlier runs that were made from the same notes under other names, and are still there.
    pub superseded: Vec<String>,
}

impl Summary {
    /// Packets that something has come of.
    #[must_use]
    pub const fn done(&self) -> u64 {
        self.made + self.unchanged + self.failed
    }
}

/// Is told how a run goes on.
pub trait Watch {
    /// How many packets there will be, as far as that is known.
    fn expect(&mut self, packets: u64);
    /// A packet was given out.
    fn begun(&mut self, note: &str, addressee: Option<&str>);
    /// Something has come of packets, or some time has passed.
    fn went_on(&mut self, summary: &Summary);
    /// Whether somebody wants the run to end before it is done.
    fn is_to_end(&self) -> bool;
}

/// Makes the packets of these notes. What is wrong is among the diagnostics.
pub fn run(
    project: &Project,
    notes: &[PathBuf],
    request: &Request,
    watch: &mut dyn Watch,
    diagnostics: &mut Diagnostics,
) -> Summary {
    let begun = Instant::now();
    let mut summary = Summary::default();
    match Run::begin(project, notes, request) {
        Ok(mut run) => {
            if let Err(stop) = run.go(watch, &mut summary, diagnostics) {
                summary.broken_off = true;
                diagnostics.extend(stop.complaints(&request.output));
            }
            if let Err(error) = run.finish(&mut summary) {
                diagnostics.extend(Stop::Manifest(error).complaints(&request.output));
            }
        }
        Err(stop) => {
            summary.never_begun = true;
            diagnostics.extend(stop.complaints(&request.output));
        }
    }
    summary.elapsed = begun.elapsed();
    summary
}

/// A run at work.
struct Run<'a> {
    project: &'a Project,
    notes: &'a [PathBuf],
    request: &'a Request,
    made_from: MadeFrom,
    staging: Staging,
    manifest: Manifest,
    /// The names that packets of all shards have taken.
    taken: Claims,
    /// Where the newest line of each packet stands, in the order of the run.
    order: Vec<Option<Slot>>,
    /// The packets that are as they should be now, by [`source_of`].
    sound: HashSet<u64>,
    /// Those that could not be made.
    unsound: HashSet<u64>,
    /// The packets of all shards, and the hash of all their names.
    of: u64,
    work: Sha256,
    complete: bool,
}

impl<'a> Run<'a> {
    fn begin(project: &'a Project, notes: &'a [PathBuf], request: &'a Request) -> Result<Self, Stop> {
        let staging = Staging::take(&request.output, request.shard).map_err(Stop::Staging)?;
        let manifest = Manifest::open(&request.output, staging.folder(), request.shard).map_err(Stop::Manifest)?;
        Ok(Self {
            project,
            notes,
            request,
            made_from: key::of_project(project),
            staging,
            manifest,
            taken: Claims::default(),
            order: Vec::new(),
            sound: HashSet::new(),
            unsound: HashSet::new(),
            of: 0,
            work: Sha256::new(),
            complete: false,
        })
    }

    fn go(&mut self, watch: &mut dyn Watch, summary: &mut Summary, diagnostics: &mut Diagnostics) -> Result<(), Stop> {
        let begin = Begin {
            version: VERSION,
            project: self.project.root().to_path_buf(),
            made_from: self.made_from.clone(),
            output: self.request.output.clone(),
            staging: self.staging.folder().to_path_buf(),
            split: self.request.split,
            memory: self.request.limits.memory,
        };
        let program = std::env::current_exe().map_err(|error| Stop::Pool(PoolError::Start(error)))?;
        let mut pool = Pool::new(program, begin, self.request.limits.clone());
        let mut work = Work::new(self.project, self.notes, self.request.to_each, self.request.data.as_deref());
        watch.expect(work.expected());
        let mut exhausted = false;
        let mut patience = None;
        while !exhausted || !pool.is_idle() {
            if watch.is_to_end() {
                // What is in work may be done soon, and is worth waiting for; it may also never be done.
                if Instant::now() >= *patience.get_or_insert_with(|| Instant::now() + LAST_PATIENCE) {
                    break;
                }
                exhausted = true;
            }
            while !exhausted && pool.has_room() {
                let Some(next) = work.next() else {
                    exhausted = true;
                    break;
                };
                if let Some(job) = self.prepare(next, summary, diagnostics)? {
                    watch.begun(&job.note, job.addressee.as_deref());
                    pool.give(job)?;
                }
                watch.expect(work.expected());
            }
            if let Some((job, done)) = pool.wait()? {
                self.record(&job, &done, summary, diagnostics)?;
            }
            watch.went_on(summary);
        }
        if patience.is_some() {
            return Err(Stop::Asked);
        }
        self.complete = true;
        Ok(())
    }

    /// Makes a job of what is to be done next, unless it belongs to another shard or has failed already.
    fn prepare(
        &mut self,
        next: Next,
        summary: &mut Summary,
        diagnostics: &mut Diagnostics,
    ) -> Result<Option<Job>, Stop> {
        let (planned, mut reasons) = match next {
            Next::Packet(planned) => (*planned, Diagnostics::new()),
            Next::Failed { source, note, row, reasons } => {
                let text = String::new();
                (Planned { source, note, text, addressee: None, row, stem: None }, reasons)
            }
        };
        let name = name_of(&planned);
        self.work.update(name.as_bytes());
        self.work.update([0, 0]);
        self.of += 1;
        let file = planned.stem.as_ref().map(|stem| self.file(stem));
        // All shards take all names, so that each of them finds the same collisions.
        let collides = file.as_ref().and_then(|file| self.taken.claim(file, &planned, self.notes));
        if let Some(own) = self.request.shard {
            let shard = own.of(&Sha256::digest(&name).into());
            if shard != own {
                let Planned { note, addressee, row, .. } = planned;
                let (table, row) = row.map(|row| (row.table, row.line)).unzip();
                let elsewhere = Elsewhere { shard, note, addressee, table, row };
                self.manifest.is_elsewhere(elsewhere).map_err(Stop::Manifest)?;
                return Ok(None);
            }
        }
        self.order.push(None);
        let number = self.order.len() as u64;
        reasons.extend(collides);
        let Planned { note, text, addressee, row, stem, .. } = planned;
        if reasons.has_errors() {
            // The name belongs to the other note: the line of this one bears none.
            let job = Job { number, note, text: String::new(), addressee, row, stem: String::new(), known: None };
            self.record(&job, &Done::failed(number, &reasons), summary, diagnostics)?;
            return Ok(None);
        }
        let known = match &file {
            Some(file) if !self.request.force => {
                let found = self.manifest.find(file).map_err(Stop::Manifest)?;
                found.and_then(|(slot, entry)| {
                    self.order[usize::try_from(number - 1).unwrap_or(usize::MAX)] = Some(slot);
                    entry.known()
                })
            }
            _ => None,
        };
        Ok(Some(Job { number, note, text, addressee, row, stem: stem.unwrap_or_default(), known }))
    }

    /// The file of a packet, or with `--split` the folder of its files.
    fn file(&self, stem: &str) -> String {
        if self.request.split { stem.to_string() } else { format!("{stem}.pdf") }
    }

    /// Keeps what has come of a job.
    fn record(
        &mut self,
        job: &Job,
        done: &Done,
        summary: &mut Summary,
        diagnostics: &mut Diagnostics,
    ) -> Result<(), Stop> {
        summary.times.add(&done.times);
        let table = job.row.as_ref().map(|row| row.table.as_str());
        let source = source_of(&job.note, job.addressee.as_deref(), table, self.request.split);
        let kept = if done.outcome == Outcome::Failed { &mut self.unsound } else { &mut self.sound };
        kept.insert(source);
        let at = usize::try_from(job.number - 1).unwrap_or(usize::MAX);
        if done.outcome == Outcome::Unchanged {
            summary.unchanged += 1;
            // What was found when it was made holds still.
            if let Some(slot) = self.order[at] {
                let entry = self.manifest.read(slot).map_err(Stop::Manifest)?;
                diagnostics.extend(entry.diagnostics.iter().map(Finding::diagnostic));
            }
            return Ok(());
        }
        let entry = self.entry(job, done);
        self.order[at] = Some(self.manifest.append(&entry).map_err(Stop::Manifest)?);
        diagnostics.extend(done.findings.iter().map(Finding::diagnostic));
        if done.outcome == Outcome::Made {
            summary.made += 1;
            summary.pages += entry.pages;
            return Ok(());
        }
        summary.failed += 1;
        if !done.findings.iter().any(|finding| finding.severity == Severity::Error.to_string()) {
            let complaint = Diagnostic::error(Code::Crash, format!("`{}` failed without a reason", job.note));
            diagnostics.push(complaint.help("please report it with the note"));
        }
        if done.blocked {
            Err(Stop::Blocked)
        } else if self.request.fail_fast {
            Err(Stop::FailFast)
        } else {
            Ok(())
        }
    }

    fn entry(&self, job: &Job, done: &Done) -> Entry {
        let named = !job.stem.is_empty();
        let total = |of: fn(&FileRecord) -> u64| done.files.iter().map(of).sum();
        let made = done.outcome == Outcome::Made;
        #[expect(clippy::cast_precision_loss, reason = "a duration in milliseconds, to be looked at")]
        let duration = done.times.total() as f64 / 1000.0;
        Entry {
            note: job.note.clone(),
            addressee: job.addressee.clone(),
            table: job.row.as_ref().map(|row| row.table.clone()),
            row: job.row.as_ref().map(|row| row.line),
            languages: done.languages.clone(),
            file: named.then(|| self.file(&job.stem)),
            pages: total(|file| file.pages),
            sha256: done.files.first().filter(|_| !self.request.split).map(|file| file.sha256.clone()),
            bytes: total(|file| file.bytes),
            files: if self.request.split { done.files.clone() } else { Vec::new() },
            key: made.then(|| done.key.clone()),
            made_from: done.made_from.clone(),
            duration,
            outcome: done.outcome,
            diagnostics: done.findings.clone(),
        }
    }

    /// Puts the manifest in order. One of a run that was broken off is left as it is, which is usable.
    fn finish(self, summary: &mut Summary) -> io::Result<()> {
        let Self { manifest, staging, order, sound, unsound, complete, of, work, request, .. } = self;
        if !complete {
            return Ok(());
        }
        let record = RunRecord {
            shard: request.shard,
            packets: order.len() as u64,
            of,
            work: key::hexadecimal(&work.finalize().into()),
        };
        let order: Vec<Slot> = order.into_iter().flatten().collect();
        let superseded = |entry: &Entry| {
            let is_split = !entry.files.is_empty();
            let source = source_of(&entry.note, entry.addressee.as_deref(), entry.table.as_deref(), is_split);
            match entry.outcome {
                Outcome::Failed => sound.contains(&source) || unsound.contains(&source),
                // Where one could not be made, its earlier name may have been the one that it has now.
                Outcome::Made | Outcome::Unchanged => sound.contains(&source) && !unsound.contains(&source),
            }
        };
        summary.superseded = manifest.finish(staging.folder(), &order, &record, superseded)?;
        Ok(())
    }
}

/// What packets are made from, that have one name after the other rather than names of their own: a note, or a note
/// with an addressee, or with a table; in one file or in several.
fn source_of(note: &str, addressee: Option<&str>, table: Option<&str>, is_split: bool) -> u64 {
    fingerprint(&(note, addressee, table, is_split))
}

/// What a packet is known by among all of a run, wherever a part of the run is made.
fn name_of(planned: &Planned) -> String {
    let Planned { note, addressee, row, .. } = planned;
    let row = row.as_ref().map_or(String::new(), |row| format!("{}\0{}", row.table, row.line));
    format!("{note}\0{}\0{row}", addressee.as_deref().unwrap_or_default())
}
