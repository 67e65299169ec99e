//! The threads that work is shared between: those of `rayon`, on which Typst lays out pages too.

use std::error::Error as _;
use std::num::NonZero;
use std::sync::OnceLock;

use rayon_core::{ThreadPoolBuildError, ThreadPoolBuilder};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The stack of each thread, in bytes. Layout recurses with the nesting of its content; this holds any nesting that an
/// enclosure may have.
pub const STACK: usize = 256 * 1024 * 1024;

/// How many threads there are, at most: a packet has few parts that do not wait for each other.
const MOST: usize = 8;

/// Whether there are threads, or why not.
static STARTED: OnceLock<Result<(), String>> = OnceLock::new();

fn start(pool: impl FnOnce() -> Result<(), ThreadPoolBuildError>) -> &'static Result<(), String> {
    STARTED.get_or_init(|| match pool() {
        // That there are some already has no reason behind it; what the system refuses has.
        Err(error) => error.source().map_or(Ok(()), |reason| Err(reason.to_string())),
        Ok(()) => Ok(()),
    })
}

fn several() -> &'static Result<(), String> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(MOST);
    start(|| ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build_global())
}

/// Has this thread do all that is shared by itself, rather than wait for others. Where there are threads already, they
/// stay. For a process with one thread alone: another that shared work would wait for this one for ever.
pub fn stay_alone() {
    let _ = start(|| ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global());
}

/// Tells where there are no threads to be had, for whom it cannot do without: Typst.
pub fn require(diagnostics: &mut Diagnostics) {
    if let Err(reason) = several() {
        let complaint = Diagnostic::error(Code::Layout, format!("the work cannot be started: {reason}"));
        diagnostics.push(complaint.help("allow the program more memory or more threads"));
    }
}

/// What comes of two pieces of work, which are done beside each other where there are threads for it.
pub fn join<A: Send, B: Send>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B + Send) -> (A, B) {
    if several().is_ok() { rayon_core::join(one, other) } else { (one(), other()) }
}

/// What comes of each item, in their order; several are in work at a time.
pub fn map<'t, T: Sync, R: Send>(items: &'t [T], work: &(impl Fn(&'t T) -> R + Sync)) -> Vec<R> {
    match items {
        [] => Vec::new(),
        [item] => vec![work(item)],
        _ => {
            let (first, rest) = items.split_at(items.len() / 2);
            let (mut done, more) = join(|| map(first, work), || map(rest, work));
            done.extend(more);
            done
        }
    }
}
