//! `verbale check --watch`: a round after each change.
//!
//! The system tells that something has happened; what has changed is seen by comparing the files with what they were,
//! so that it does not matter how an editor saves: by writing, by renaming, or by way of a file of its own. Where the
//! system cannot tell, the files are compared at short intervals.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::super::Common;
use super::rounds::Rounds;
use crate::diagnostic::MessageFormat;
use crate::project::files::{Disk, Files};
use crate::project::{PARTIES, PROFILE};

/// Folders whose files are followed, whether a note has named them yet or not.
const FOLDERS: &[&str] = &["locales", "templates", "fonts", "notes"];

/// Without news for so long, what an editor does in several steps is done.
const QUIET: Duration = Duration::from_millis(8);
/// News that never end are not waited for.
const PATIENCE: usize = 8;
/// How often files are compared where the system cannot tell of changes.
const INTERVAL: Duration = Duration::from_millis(50);
/// How often they are compared where it can: it has been known to forget.
const INTERVAL_WITH_NEWS: Duration = Duration::from_secs(2);

/// Checks again and again, until the process is ended.
pub fn watch(common: &Common, rounds: &mut Rounds<'_>) -> ExitCode {
    if common.message_format == MessageFormat::Sarif {
        let _ = writeln!(std::io::stderr(), "error: a SARIF log is of one run\n  = help: watch with another format");
        return ExitCode::from(2);
    }
    let mut watched = Watched::new();
    let root = rounds.root();
    // Stamps are taken before the files are read: what changes meanwhile is seen in the next round.
    let mut stamps = stamps(&root, &rounds.followed());
    let mut session = rounds.all();
    for number in 1.. {
        let closing = session.closing.clone();
        session.finish();
        if told(common, closing.as_deref(), number).is_err() {
            // Nobody listens any more.
            return ExitCode::SUCCESS;
        }
        watched.follow(&root, &rounds.followed());
        // Files from elsewhere that a note has named for the first time were read in this round.
        for file in rounds.followed().into_iter().filter(|file| !is_listed(file)) {
            if let Some(stamp) = stamp(&root.join(&file)) {
                stamps.entry(file).or_insert(stamp);
            }
        }
        // What was changed while folders were asked after is compared for, since no news of it may come.
        std::thread::sleep(QUIET);
        let changed = loop {
            let now = self::stamps(&root, &rounds.followed());
            let changed = differences(&stamps, &now);
            stamps = now;
            if !changed.is_empty() {
                break changed;
            }
            watched.wait();
        };
        if announce(common, number + 1, &changed).is_err() {
            return ExitCode::SUCCESS;
        }
        session = rounds.changed(&changed);
    }
    ExitCode::SUCCESS
}

/// What is said after a round: to people, how it goes on; to machines, how it ended, on standard output.
fn told(common: &Common, closing: Option<&str>, number: usize) -> std::io::Result<()> {
    if common.message_format.is_for_people() {
        if number == 1 { writeln!(std::io::stderr(), "waiting for changes; Ctrl-C ends it") } else { Ok(()) }
    } else {
        let mut stdout = std::io::stdout().lock();
        writeln!(stdout, "round {number}: {}", closing.unwrap_or_default())?;
        stdout.flush()
    }
}

/// Parts a round from the one before: on a terminal by an empty screen, elsewhere by a line.
fn announce(common: &Common, number: usize, changed: &BTreeSet<String>) -> std::io::Result<()> {
    if !common.message_format.is_for_people() {
        return Ok(());
    }
    let mut stderr = std::io::stderr().lock();
    if stderr.is_terminal() {
        // The screen and what was scrolled out of it, so that the first line on top is the first finding's.
        write!(stderr, "\u{1b}[2J\u{1b}[3J\u{1b}[H")?;
    }
    let files: Vec<&str> = changed.iter().map(String::as_str).collect();
    let shown = match files.as_slice() {
        [first, second, third, _, ..] => format!("{first}, {second}, {third} and {} more", files.len() - 3),
        few => few.join(", "),
    };
    writeln!(stderr, "--- round {number}: {shown}\n")
}

/// By what a change of a file is seen: when it was changed, and its length.
type Stamp = (Option<Duration>, u64);

/// The files of the project that a check depends on, with their stamps.
fn stamps(root: &Path, followed: &BTreeSet<String>) -> BTreeMap<String, Stamp> {
    let listed = Disk::new(root).map(|disk| FOLDERS.iter().flat_map(|folder| disk.list(folder)).collect::<Vec<_>>());
    let own = [PROFILE, PARTIES].map(str::to_string);
    let files = listed.unwrap_or_default().into_iter().chain(own).chain(followed.iter().cloned());
    files.filter_map(|file| Some((stamp(&root.join(&file))?, file))).map(|(stamp, file)| (file, stamp)).collect()
}

/// Whether a file is followed whether or not a note has named it.
fn is_listed(file: &str) -> bool {
    file.split_once('/').is_some_and(|(folder, _)| FOLDERS.contains(&folder))
}

fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::metadata(path).ok()?;
    let changed = metadata.modified().ok().and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    Some((changed, metadata.len()))
}

/// The files that came, went or changed.
fn differences(before: &BTreeMap<String, Stamp>, now: &BTreeMap<String, Stamp>) -> BTreeSet<String> {
    let changed = now.iter().filter(|(file, stamp)| before.get(*file) != Some(*stamp));
    let gone = before.keys().filter(|file| !now.contains_key(*file));
    changed.map(|(file, _)| file).chain(gone).cloned().collect()
}

/// What the system is asked to tell of.
struct Watched {
    /// None where it cannot.
    watcher: Option<RecommendedWatcher>,
    news: Receiver<()>,
    is_complete: bool,
}

impl Watched {
    fn new() -> Self {
        let (sender, news) = channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            // What is only read, by ourselves for one, is no news.
            if event.is_ok_and(|event| !event.kind.is_access()) {
                let _ = sender.send(());
            }
        });
        Self { watcher: watcher.ok(), news, is_complete: false }
    }

    /// Asks for news of the project's folders and of those that notes were read from. To be called after each round:
    /// a folder may have come, or have been taken away and put back.
    fn follow(&mut self, root: &Path, followed: &BTreeSet<String>) {
        let Some(watcher) = &mut self.watcher else { return };
        let deep = FOLDERS.iter().map(|folder| (root.join(folder), RecursiveMode::Recursive));
        let beside: BTreeSet<PathBuf> =
            followed.iter().filter_map(|file| root.join(file).parent().map(Path::to_path_buf)).collect();
        let flat = beside.into_iter().chain([root.to_path_buf()]).map(|folder| (folder, RecursiveMode::NonRecursive));
        let folders: Vec<_> = flat.chain(deep).filter(|(folder, _)| folder.is_dir()).collect();
        self.is_complete = true;
        for (folder, mode) in folders {
            self.is_complete &= watcher.watch(&folder, mode).is_ok();
        }
    }

    /// Returns when something may have changed.
    fn wait(&self) {
        let interval = if self.watcher.is_some() && self.is_complete { INTERVAL_WITH_NEWS } else { INTERVAL };
        match self.news.recv_timeout(interval) {
            Ok(()) => {
                let mut left = PATIENCE;
                while left > 0 && self.news.recv_timeout(QUIET).is_ok() {
                    left -= 1;
                }
                while self.news.try_recv().is_ok() {}
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(interval),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_come_go_and_change_are_seen() {
        let stamps = |files: &[(&str, u64)]| {
            files.iter().map(|(file, length)| ((*file).to_string(), (None, *length))).collect::<BTreeMap<_, _>>()
        };
        let (before, now) =
            (stamps(&[("gone", 1), ("same", 1), ("changed", 1)]), stamps(&[("same", 1), ("changed", 2), ("new", 1)]));
        let changed = differences(&before, &now);
        assert_eq!(changed.iter().map(String::as_str).collect::<Vec<_>>(), ["changed", "gone", "new"]);
    }
}
