//! How fast catalogues are checked, in one thread: in megabytes of their files for each second that the thread has a core,
//! parsing included. The best round is the one that other work of the machine disturbed least.
//!
//!     cargo bench --bench catalogue [-- FOLDER]
//!
//! Without a folder, a catalogue of three languages is made: the project's own entries many times over, under other
//! identifiers. A folder is another project's, as for `verbale catalogue check FOLDER`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot begin has nothing to say")]

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use verbale::catalogue::check::{self, Folder, Stage};
use verbale::diagnostic::Diagnostics;
use verbale::language::Language;
use verbale::project::{built_in_words, foreign};
use verbale::source::Source;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How long it is measured.
const TIME: Duration = Duration::from_secs(5);

fn main() {
    // All on this thread, whose time is told.
    rayon_core::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global().expect("no threads yet");
    let folder = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let english = || "en".parse().expect("a language");
    let (shown, folders, source) = match folder {
        Some(folder) => {
            let read = foreign::read(Path::new(&folder), &mut Diagnostics::new()).expect("a folder of catalogues");
            (folder, read.folders, read.source)
        }
        None => ("generated".to_string(), generated(), english()),
    };
    let bytes: usize = folders.iter().flat_map(|folder| &folder.files).map(|(_, file)| file.text().len()).sum();
    let mut rounds = Vec::new();
    let mut found = 0;
    let begun = Instant::now();
    while begun.elapsed() < TIME || rounds.len() < 3 {
        let round = spent(begun);
        let mut findings = Diagnostics::new();
        check::check(&folders, &source, None, Stage::ALL, &mut findings);
        rounds.push(spent(begun).saturating_sub(round));
        found = findings.iter().count() + findings.more();
    }
    rounds.sort_unstable();
    let (best, median) = (rounds[0].as_secs_f64(), rounds[rounds.len() / 2].as_secs_f64());
    let megabytes = f64::from(u32::try_from(bytes).expect("fewer than 4 GB")) / 1e6;
    println!(
        "{shown}: {megabytes:.1} MB in {} languages, {found} findings; best of {}: {:.1} ms, {:.1} MB/s; median: {:.1} ms, {:.1} MB/s",
        folders.len(),
        rounds.len(),
        best * 1e3,
        megabytes / best,
        median * 1e3,
        megabytes / median
    );
}

/// The time that this thread has had a core for itself, where the system says it (Linux); else the time that passed.
fn spent(begun: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.as_deref().and_then(|told| told.split(' ').next()).and_then(|first| first.parse().ok());
    nanoseconds.map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

/// The project's own entries, 40 times over.
fn generated() -> Vec<Folder> {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let folder = |tag: &str| {
        let mut files = Vec::new();
        for round in 0..40 {
            let mut text = String::new();
            for entry in std::fs::read_dir(locales.join(tag)).expect("a folder") {
                let file = std::fs::read_to_string(entry.expect("an entry").path()).expect("a text");
                for line in file.lines() {
                    // A name of ours would make it our project.
                    let line = line.strip_prefix('-').map_or(line.to_string(), |term| format!("-a{term}"));
                    let _ = writeln!(text, "{line}");
                }
            }
            let name = format!("{round}.ftl");
            files.push((name.clone(), Source::new(format!("{tag}/{name}"), text)));
        }
        let language: Language = tag.parse().expect("a language");
        let words = built_in_words(&language);
        Folder { language: Some(language), shown: tag.to_string(), files, words }
    };
    ["en", "ru", "kk"].map(folder).into()
}
