//! DOC/779 in one process that stays: composing, layout and export, each apart.
//!
//! `cargo bench` prints the times, and at the end how much faster a packet is laid out whose enclosures were laid out
//! before, under another number, than one that comes first.

#![expect(clippy::expect_used, clippy::panic, reason = "a benchmark that fails may stop where it is")]

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion};
use verbale::compose::{Bindery, Composer, Composition, Measures, Part, Templates};
use verbale::diagnostic::Diagnostics;
use verbale::note::{self, Note};
use verbale::packet::Press;
use verbale::project::Project;
use verbale::source::Source;
use verbale::threads::STACK;
use verbale::typeset::{Engine, Pages};

const NOTE: &str = "notes/doc-779.yaml";

/// How often the parts of the closing comparison are timed; their medians are compared.
const ROUNDS: u32 = 31;

/// Everything that is made once, so that each step can be called by itself.
struct Steps {
    press: Press,
    templates: Templates,
    engine: Engine,
    text: String,
    measures: Measures,
}

impl Steps {
    fn prepare() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut diagnostics = Diagnostics::new();
        let project = Project::open(root, &mut diagnostics).expect("the CICA project");
        let templates = Templates::read(&project, &mut diagnostics).expect("its templates");
        let engine = Engine::new(&project, &mut diagnostics);
        let text = std::fs::read_to_string(root.join(NOTE)).expect("the note");
        let press = Press::new(project, &mut diagnostics).expect("the press");
        let note = read(&press.project, &text);
        let Ok((_, measures)) = press.measure(&note) else { panic!("DOC/779 is without fault") };
        Self { press, templates, engine, text, measures }
    }

    /// DOC/779 under another number.
    fn numbered(&self, number: u32) -> Arc<Note> {
        read(&self.press.project, &self.text.replace("number: DOC/779", &format!("number: DOC/{number}")))
    }

    fn compose(&self, note: &Arc<Note>) -> Composition {
        let composer = Composer {
            note,
            project: &self.press.project,
            templates: &self.templates,
            coverage: self.engine.coverage(),
            bindery: &Bindery::default(),
            measures: &self.measures,
        };
        match composer.compose(&Part::whole(note)) {
            Ok(composition) => composition,
            Err(found) => panic!("DOC/779 can be composed: {found:?}"),
        }
    }

    fn lay_out(&self, composition: &Composition) -> Pages {
        self.engine.lay_out(composition).unwrap_or_else(|_| panic!("DOC/779 can be laid out"))
    }

    fn export(pages: &Pages) -> Vec<u8> {
        pages.pdf().unwrap_or_else(|_| panic!("DOC/779 can be exported"))
    }

    /// From a note to the bytes of its packet, as `render` does it.
    fn render(&self, note: &Arc<Note>) -> Vec<u8> {
        match self.press.measure(note) {
            Ok((packet, _)) => Self::export(&packet.pages),
            Err(found) => panic!("DOC/779 can be rendered: {found:?}"),
        }
    }
}

fn read(project: &Project, text: &str) -> Arc<Note> {
    let source = Source::new(NOTE, text);
    note::resolve(&source, project, &mut Diagnostics::new()).map(Arc::new).expect("a valid note")
}

/// Numbers that no packet has had yet.
struct Numbers(u32);

impl Numbers {
    fn next(&mut self) -> u32 {
        // What no packet has used for a while is forgotten, as a process that runs for long does it.
        comemo::evict(10);
        self.0 += 1;
        self.0
    }
}

fn benchmarks(steps: &Steps) {
    let mut criterion = Criterion::default().configure_from_args();
    let note = steps.numbered(779);
    let composition = steps.compose(&note);
    let pages = steps.lay_out(&composition);
    let mut numbers = Numbers(10_000);

    let mut group = criterion.benchmark_group("DOC/779");
    group.sample_size(30);
    group.bench_function("read", |bencher| bencher.iter(|| read(&steps.press.project, black_box(&steps.text))));
    group.bench_function("compose", |bencher| bencher.iter(|| steps.compose(black_box(&note))));
    group.bench_function("layout, first", |bencher| {
        let anew = || {
            comemo::evict(0);
            Engine::new(&steps.press.project, &mut Diagnostics::new())
        };
        let lay_out = |engine: Engine| engine.lay_out(&composition).map(|pages| (engine, pages.count())).ok();
        bencher.iter_batched(anew, lay_out, BatchSize::PerIteration);
    });
    group.bench_function("layout, another number", |bencher| {
        let prepare = || steps.compose(&steps.numbered(numbers.next()));
        bencher.iter_batched(prepare, |composition| steps.lay_out(&composition), BatchSize::PerIteration);
    });
    group.bench_function("export", |bencher| bencher.iter(|| Steps::export(black_box(&pages))));
    group.bench_function("all, first", |bencher| {
        bencher.iter_batched(|| comemo::evict(0), |()| steps.render(&note), BatchSize::PerIteration);
    });
    group.bench_function("all, another number", |bencher| {
        bencher.iter_batched(|| steps.numbered(numbers.next()), |note| steps.render(&note), BatchSize::PerIteration);
    });
    group.finish();
    criterion.final_summary();
}

/// The comparison that the project promises: layout is at least five times faster when the enclosures are known.
fn compare(steps: &Steps) {
    let composition = steps.compose(&steps.numbered(779));
    let first = median(|| comemo::evict(0), |()| drop(steps.lay_out(&composition)));
    let mut numbers = Numbers(20_000);
    let another =
        median(|| steps.compose(&steps.numbered(numbers.next())), |composition| drop(steps.lay_out(&composition)));
    let ratio = first.as_secs_f64() / another.as_secs_f64();
    println!("layout: first {first:.1?}, with another number {another:.1?}: {ratio:.1} times faster (promised: 5)");
}

fn median<T>(mut prepare: impl FnMut() -> T, mut work: impl FnMut(T)) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let prepared = prepare();
            let start = Instant::now();
            work(prepared);
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn main() {
    let work = || {
        let steps = Steps::prepare();
        benchmarks(&steps);
        compare(&steps);
    };
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(work).expect("a thread");
    worker.join().expect("the benchmarks run to their end");
}
