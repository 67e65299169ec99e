//! The pool of workers, with workers of a test's own that fail in every way.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt as _;
use std::time::{Duration, Instant};

use verbale::batch::pool::{Limits, Pool, PoolError};
use verbale::batch::protocol::{Begin, Done, Job, Outcome, VERSION};

use crate::project::Project;

/// A worker that does with each job what the name of its note says.
const WORKER: &str = r#"#!/bin/sh
read begin
echo '"ready"'
while read job; do
    number=$(echo "$job" | sed 's/.*"number":\([0-9]*\).*/\1/')
    case $job in
        *crash*) echo "thread 'main' panicked at src/x.rs:5" >&2; exit 101 ;;
        *stack*) echo "thread 'main' has overflowed its stack" >&2; kill -ABRT $$ ;;
        *memory*) echo "memory allocation of 4096 bytes failed" >&2; kill -ABRT $$ ;;
        *few*) [ -e 1 ] && [ -e 2 ] && [ -e 3 ] || { touch $(($(ls [0-9] 2>/dev/null | wc -l) + 1)); kill -KILL $$; } ;;
        *killed*) kill -KILL $$ ;;
        *hang*) exec sleep 60 ;;
        *another*) number=0 ;;
        *nonsense*) echo 'no message'; exec sleep 60 ;;
    esac
    last=false
    case $job in *last*) last=true ;; esac
    echo "{\"done\":{\"number\":$number,\"outcome\":\"made\",\"last\":$last}}"
    if $last; then exit 0; fi
done
"#;

/// A pool of such workers, which are run in the project's folder.
fn pool(project: &Project, worker: &str, workers: usize) -> Pool {
    let script = project.path("worker");
    // So that each worker finds the same folder, wherever the tests are run.
    let worker = worker.replacen('\n', &format!("\ncd '{}'\n", project.path("").display()), 1);
    std::fs::write(&script, worker).unwrap();
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).unwrap();
    let begin = Begin {
        version: VERSION,
        project: project.path(""),
        made_from: BTreeMap::new(),
        output: project.path("out"),
        staging: project.path("staging"),
        split: false,
        memory: 1_000_000,
    };
    Pool::new(script, begin, Limits { workers, time: Duration::from_secs(2), memory: 1_000_000 })
}

fn job(number: u64, note: &str) -> Job {
    let (note, stem) = (note.to_string(), note.to_string());
    Job { number, note, text: String::new(), addressee: None, row: None, stem, known: None }
}

/// What comes of jobs, by their notes.
fn done(pool: &mut Pool, notes: &[&str]) -> Result<BTreeMap<String, Done>, PoolError> {
    let mut waiting = (1..).zip(notes);
    let mut next = waiting.next();
    let mut found = BTreeMap::new();
    while next.is_some() || !pool.is_idle() {
        while let Some((number, note)) = next.filter(|_| pool.has_room()) {
            pool.give(job(number, note))?;
            next = waiting.next();
        }
        if let Some((job, done)) = pool.wait()? {
            assert_eq!(job.number, done.number);
            assert!(found.insert(job.note.clone(), done).is_none(), "{} comes once", job.note);
        }
    }
    Ok(found)
}

#[test]
fn a_job_that_loses_its_worker_fails_alone() {
    for workers in [1, 3] {
        let project = Project::new();
        let notes = [
            "a", "crash", "b", "stack", "c", "memory", "d", "hang", "e", "nonsense", "f", "last", "few", "g", "killed",
            "another",
        ];
        let begun = Instant::now();
        let found = done(&mut pool(&project, WORKER, workers), &notes).unwrap();
        assert!(begun.elapsed() < Duration::from_secs(30), "nothing is waited for that never comes");
        assert_eq!(found.len(), notes.len());
        let told = |note: &str| found[note].findings.first().map_or("made", |finding| finding.message.as_str());
        for note in ["a", "b", "c", "d", "e", "f", "g", "last", "few"] {
            assert_eq!((found[note].outcome, told(note)), (Outcome::Made, "made"), "{note}");
        }
        assert!(
            told("crash").contains("failed at `crash` each time") && told("crash").contains("panicked at src/x.rs:5")
        );
        assert_eq!(told("stack"), "the program failed at `stack`: stack overflow");
        assert_eq!(told("memory"), "`memory` takes more memory than the 1 MB that a packet may have");
        assert_eq!(told("hang"), "`hang` was not done after 2 seconds");
        assert!(told("killed").contains("failed at `killed` each time: signal: 9"), "{}", told("killed"));
        assert!(told("another").contains("failed at `another` each time"), "{}", told("another"));
        assert!(told("nonsense").contains("failed at `nonsense` each time"), "{}", told("nonsense"));
    }
}

#[test]
fn workers_that_never_begin_end_the_run() {
    let project = Project::new();
    let said = done(&mut pool(&project, "#!/bin/sh\necho 'no memory' >&2\nexit 1\n", 2), &["a", "b"]);
    assert!(matches!(said, Err(PoolError::Ended(words)) if words == "no memory"));
    let refusal = r#"#!/bin/sh
read begin
echo '{"refused":[{"severity":"error","code":"crash","message":"the project has changed"}]}'
"#;
    let said = done(&mut pool(&project, refusal, 1), &["a"]);
    assert!(matches!(said, Err(PoolError::Refused(reasons)) if reasons[0].message == "the project has changed"));
}
