//! The threads that work is shared between: those of `rayon`, on which Typst lays out pages too.

use std::error::Error as _;
use std::num::NonZero;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// The stack of each thread, in bytes. Layout recurses with the nesting of its content; this holds any nesting that an
/// enclosure may have.
pub const STACK: usize = 256 * 1024 * 1024;

/// How many threads there are, at most: a packet has few parts that do not wait for each other.
const MOST: usize = 8;

/// Starts the threads. Where there are some already, they stay. To be called before anything is shared, which would start
/// threads with less stack.
pub fn start(diagnostics: &mut Diagnostics) {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(MOST);
    let started = rayon_core::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build_global();
    // That there are some has no reason behind it; what the system refuses has.
    if let Err(error) = started
        && let Some(reason) = error.source()
    {
        let complaint = Diagnostic::error(Code::Layout, format!("the work cannot be started: {reason}"));
        diagnostics.push(complaint.help("allow the program more memory or more threads"));
    }
}

/// Has this thread do all that it shares by itself, rather than wait for others. Where there are threads already, they
/// stay.
pub fn stay_alone() {
    let _ = rayon_core::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
}

/// What comes of two pieces of work, which are done beside each other.
pub fn join<A: Send, B: Send>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B + Send) -> (A, B) {
    rayon_core::join(one, other)
}

/// What comes of each item, in their order; several are in work at a time.
pub fn map<T: Sync, R: Send>(items: &[T], work: &(impl Fn(&T) -> R + Sync)) -> Vec<R> {
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
