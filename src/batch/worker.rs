//! What a worker process does: it opens the project once, and makes a packet a job for as long as it is given some.

mod bench;
mod stopwatch;

use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};

use super::key::{self, MadeFrom};
use super::protocol::{Begin, Done, Finding, FromWorker, Job, ToWorker, VERSION};
use super::protocol::{receive, send};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::packet::Press;
use crate::project::Project;
use crate::threads;
use bench::Bench;

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
    threads::stay_alone();
    let (press, made_from) = match open(&begin) {
        Ok(opened) => opened,
        Err(reasons) => return send(output, &FromWorker::Refused(reasons.iter().map(Finding::of).collect())),
    };
    let mut bench = Bench::new(press, begin, made_from)?;
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

fn one(diagnostic: Diagnostic) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(diagnostic);
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::protocol::Outcome;

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
