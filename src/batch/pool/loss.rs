//! The loss of a worker: what it weighs, and what is said of the job that it was lost at.

use std::process::{Child, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use super::last_words::Cause;
use crate::batch::protocol::{Done, Job};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// How much the losses of a job may weigh together, or those in a row of workers that were not ready yet; then there is
/// no hope.
pub const MOST_LOSSES: u32 = 6;

/// How much a loss weighs that a job may be the reason of: the second one is the last.
pub const LOSS: u32 = 3;

/// How much a loss weighs where somebody has ended the worker from outside.
const LOSS_FROM_OUTSIDE: u32 = 1;

/// How much the loss of a worker weighs that ended so.
pub fn weight(status: Option<ExitStatus>) -> u32 {
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt as _;
        // SIGHUP, SIGINT, SIGKILL and SIGTERM come from outside: from a terminal, from somebody, or from a system that is
        // short of memory.
        if status.is_some_and(|status| matches!(status.signal(), Some(1 | 2 | 9 | 15))) {
            return LOSS_FROM_OUTSIDE;
        }
    }
    let _ = status;
    LOSS
}

/// Waits for a process that should be ending, and ends it where it does not.
pub fn ended(child: &mut Child, patience: Duration) -> Option<ExitStatus> {
    let until = Instant::now() + patience;
    while Instant::now() < until {
        match child.try_wait() {
            Ok(None) => thread::sleep(Duration::from_millis(2)),
            Ok(status) => return status,
            Err(_) => break,
        }
    }
    let _ = child.kill();
    child.wait().ok()
}

/// A job at which workers were lost.
pub fn failed_at(job: Job, cause: &Cause, status: Option<ExitStatus>, memory: u64) -> (Job, Done) {
    let note = &job.note;
    let complaint = match cause {
        Cause::Memory => {
            let allowed = memory / 1_000_000;
            let message = format!("`{note}` takes more memory than the {allowed} MB that a packet may have");
            let complaint = Diagnostic::error(Code::MemoryLimit, message);
            complaint.help("mend what takes so much, or give it more with `--memory-limit`")
        }
        Cause::Stack => {
            let message = format!("the program failed at `{note}`: stack overflow");
            let complaint = Diagnostic::error(Code::Crash, message);
            complaint.help("something is nested, or calls itself, without end: look at the project's templates")
        }
        Cause::Unknown(words) => {
            let ended = status.map_or_else(String::new, |status| status.to_string());
            let said = if words.is_empty() { ended } else { format!("{ended}: {words}") };
            let complaint = Diagnostic::error(Code::Crash, format!("the program failed at `{note}` each time: {said}"));
            complaint.help("start the run again; where it fails again, please report it with the note")
        }
    };
    failed(job, complaint)
}

/// A job that has failed for this reason.
pub fn failed(job: Job, complaint: Diagnostic) -> (Job, Done) {
    let mut reasons = Diagnostics::new();
    reasons.push(complaint);
    let done = Done::failed(job.number, &reasons);
    (job, done)
}
