//! `verbale batch`: many packets in one run.

mod progress;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;

use super::Common;
use super::session::Session;
use crate::batch::explain;
use crate::batch::pool::Limits;
use crate::batch::run::{self, Request, Summary};
use crate::batch::table::Table;
use crate::batch::work::{self, Shard};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::output::in_words;
use crate::project::Project;
use progress::Progress;

/// Findings that are shown to people, at most.
const SHOWN: usize = 50;

/// Make many packets, in parallel, leaving out those that are up to date
#[expect(clippy::struct_excessive_bools, reason = "each of them is a switch of its own")]
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale batch notes -o packets                       every note of a folder
  verbale batch 'notes/2024/**/*.yaml' -o packets      every note of a pattern
  verbale batch notes/doc-779.yaml --to-each -o out    a packet for each addressee
  verbale batch notes/invitation.yaml --data guests.csv -o out
  verbale batch notes -o packets --shard 2/8           the second of eight parts, for eight machines
  verbale batch notes -o packets --explain notes/doc-779.yaml

Each packet has its line in `manifest.jsonl` in the output folder. A run that was broken off can be started again: it
makes what is missing.")]
pub struct Batch {
    /// Notes, folders with notes, and patterns
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Where the output goes; without it, the project's `out/`
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,

    /// A packet for each addressee: every member of a group by itself
    #[arg(long)]
    to_each: bool,

    /// A packet for each row of a table (CSV, XLSX or lines of JSON), whose cells the note calls by `{{ column }}`
    #[arg(long, value_name = "TABLE", conflicts_with = "to_each")]
    data: Option<PathBuf>,

    /// Each version and each enclosure in a file of its own
    #[arg(long)]
    split: bool,

    /// Worker processes at a time; without it, as many as there are processors
    #[arg(short, long, value_name = "N")]
    jobs: Option<NonZeroUsize>,

    /// Only a part of the packets, always the same, so that N machines can share the work
    #[arg(long, value_name = "I/N")]
    shard: Option<Shard>,

    /// Make also what is up to date
    #[arg(long)]
    force: bool,

    /// Stop at the first packet that fails
    #[arg(long)]
    fail_fast: bool,

    /// Make nothing, and say why each packet of this note is up to date or is not
    #[arg(long, value_name = "NOTE")]
    explain: Option<PathBuf>,

    /// Say at the end where the time went
    #[arg(long)]
    timings: bool,

    /// Say nothing but what is wrong
    #[arg(short, long)]
    quiet: bool,

    /// How many seconds a packet may take
    #[arg(long, value_name = "SECONDS", default_value = "120", value_parser = clap::value_parser!(u64).range(1..=86_400))]
    time_limit: u64,

    /// How much memory a packet may take, in megabytes
    #[arg(long, value_name = "MB", default_value = "2048", value_parser = clap::value_parser!(u64).range(64..=1_000_000))]
    memory_limit: u64,
}

impl Batch {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        session.closing = Some(String::new());
        let Some(project) = session.open_project(&self.paths) else { return session.finish() };
        if session.diagnostics.has_errors() {
            return session.finish();
        }
        let output = self.output.clone().unwrap_or_else(|| project.root().join("out"));
        // Workers may not be in this folder.
        let output = std::path::absolute(&output).unwrap_or(output);
        if let Some(table) = &self.data
            && !has_rows(table, &mut session.diagnostics)
        {
            return session.finish();
        }
        if let Some(note) = &self.explain {
            return self.explain(&project, note, output, session);
        }
        let notes = work::find_notes(&self.paths, &output, &mut session.diagnostics);
        if notes.is_empty() {
            return session.finish();
        }
        let request = self.request(output);
        let mut progress = Progress::new(self.quiet || !session.speaks_to_people());
        let summary = run::run(&project, &notes, &request, &mut progress, &mut session.diagnostics);
        progress.end();
        session.diagnostics.in_order_of_files();
        if session.speaks_to_people() {
            // Those of packets are all in the manifest.
            session.diagnostics.group_files();
            session.diagnostics.keep_first(SHOWN);
        }
        let ended = session.finish();
        // After what was found, which may be long.
        if !self.quiet {
            Session::tell(&told(&summary));
            if self.timings {
                Session::tell(&timings(&summary));
            }
        }
        if summary.broken_off { ExitCode::from(1) } else { ended }
    }

    fn explain(&self, project: &Project, note: &Path, output: PathBuf, mut session: Session) -> ExitCode {
        let request = self.request(output);
        match explain::explain(project, note, &request, &mut session.diagnostics) {
            Ok(told) => Session::tell(&told),
            Err(error) => {
                let message = format!("the manifest cannot be read: {}", in_words(&error));
                session.diagnostics.push(Diagnostic::error(Code::Manifest, message));
            }
        }
        session.finish()
    }

    fn request(&self, output: PathBuf) -> Request {
        let processors = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        Request {
            output,
            split: self.split,
            to_each: self.to_each,
            data: self.data.clone(),
            shard: self.shard,
            force: self.force,
            fail_fast: self.fail_fast,
            limits: Limits {
                workers: self.jobs.map_or(processors, NonZeroUsize::get),
                time: Duration::from_secs(self.time_limit),
                memory: self.memory_limit * 1_000_000,
            },
        }
    }
}

/// Whether a table can be read and has something in it.
fn has_rows(table: &Path, diagnostics: &mut Diagnostics) -> bool {
    let Some(mut rows) = Table::open(table, diagnostics) else { return false };
    let first = rows.next();
    if first.is_none() {
        let message = format!("the table `{}` has no rows: there is nothing to make", rows.name());
        diagnostics.push(Diagnostic::warning(Code::Table, message));
    }
    first.is_some()
}

/// What a run has done, for people.
fn told(summary: &Summary) -> Vec<String> {
    if summary.never_begun {
        return vec!["nothing was made".to_string()];
    }
    let Summary { made, unchanged, failed, pages, .. } = summary;
    let seconds = summary.elapsed.as_secs_f64();
    let mut lines = vec![format!("{made} made ({pages} pages), {unchanged} up to date, {failed} failed")];
    // Of failures no rate is told.
    lines.push(match made + unchanged {
        0 => format!("{seconds:.1} s"),
        sound => format!("{seconds:.1} s, {:.1} packets a second", progress::rate(sound, summary.elapsed)),
    });
    if summary.broken_off {
        lines.push("the run was broken off; start it again, and it makes what is missing".to_string());
    }
    if let Some((first, others)) = summary.superseded.split_first() {
        let more = if others.is_empty() { String::new() } else { format!(" and {} more", others.len()) };
        lines.push(format!("of earlier runs, under other names than now: `{first}`{more}; delete them"));
    }
    lines
}

/// Where the time of the workers went, a line a step.
fn timings(summary: &Summary) -> Vec<String> {
    let total = summary.times.total().max(1);
    let packets = summary.done().max(1);
    #[expect(clippy::cast_precision_loss, reason = "figures to be looked at")]
    let line = |(step, micros): (&str, u64)| {
        let (each, share) = (micros as f64 / 1000.0 / packets as f64, 100.0 * micros as f64 / total as f64);
        format!("{step:10} {:9.2} s {each:9.3} ms a packet {share:5.1} %", micros as f64 / 1_000_000.0)
    };
    summary.times.steps().into_iter().map(line).collect()
}
