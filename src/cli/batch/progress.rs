//! How a run goes on, as it is told to people: a bar on a terminal, a line every few seconds elsewhere.

use std::fmt;
use std::io::{IsTerminal, Write, stderr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::batch::run::{Summary, Watch};

/// From one line to the next.
const PAUSE: Duration = Duration::from_secs(5);

/// What is shown of a run.
pub struct Progress {
    shown: Shown,
    begun: Instant,
    expected: u64,
    note: String,
    is_to_end: Arc<AtomicBool>,
}

enum Shown {
    Bar(ProgressBar),
    /// Lines, with the time of the last one.
    Lines(Instant),
    Nothing,
}

impl Progress {
    pub fn new(quiet: bool) -> Self {
        let shown = if quiet {
            Shown::Nothing
        } else if stderr().is_terminal() {
            Shown::Bar(bar())
        } else {
            Shown::Lines(Instant::now())
        };
        Self { shown, begun: Instant::now(), expected: 0, note: String::new(), is_to_end: heed_interrupts() }
    }

    /// Takes the bar away, so that what is said next begins on a line of its own.
    pub fn end(self) {
        if let Shown::Bar(bar) = self.shown {
            bar.finish_and_clear();
        }
    }
}

/// Is set when the user, the system or the end of the terminal wants the program to end. A second time it ends at once.
fn heed_interrupts() -> Arc<AtomicBool> {
    use signal_hook::{consts, flag};
    let asked = Arc::new(AtomicBool::new(false));
    let signals = [
        consts::SIGINT,
        consts::SIGTERM,
        #[cfg(unix)]
        consts::SIGHUP,
    ];
    for signal in signals {
        // Where the system does not let it be heeded, the program ends at once, which harms no file either.
        let _ = flag::register_conditional_shutdown(signal, 1, Arc::clone(&asked));
        let _ = flag::register(signal, Arc::clone(&asked));
    }
    asked
}

fn bar() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr_with_hz(10));
    let template = "{wide_bar} {pos} of {len}: {rate} a second, {eta} left{prefix} {msg}";
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    let rate = |state: &ProgressState, text: &mut dyn fmt::Write| {
        // What cannot be shown is shown the next time.
        let _ = write!(text, "{:.1}", state.per_sec());
    };
    bar.with_style(style.with_key("rate", rate))
}

impl Watch for Progress {
    fn expect(&mut self, packets: u64) {
        self.expected = packets;
        if let Shown::Bar(bar) = &self.shown {
            bar.set_length(packets);
        }
    }

    fn begun(&mut self, note: &str, addressee: Option<&str>) {
        match &self.shown {
            Shown::Nothing => return,
            Shown::Bar(_) | Shown::Lines(_) => {}
        }
        self.note.clear();
        self.note.push_str(note);
        if let Some(addressee) = addressee {
            self.note.push_str(" → ");
            self.note.push_str(addressee);
        }
    }

    fn is_to_end(&self) -> bool {
        self.is_to_end.load(Ordering::Relaxed)
    }

    fn went_on(&mut self, summary: &Summary) {
        match &mut self.shown {
            Shown::Bar(bar) => {
                bar.set_position(summary.done());
                if summary.failed > 0 {
                    bar.set_prefix(format!(", {} failed", summary.failed));
                }
                bar.set_message(self.note.clone());
            }
            Shown::Lines(last) if last.elapsed() >= PAUSE => {
                *last = Instant::now();
                let (done, elapsed) = (summary.done(), self.begun.elapsed());
                let rate = rate(done, elapsed);
                let left = left(self.expected.saturating_sub(done), rate);
                let line = format!(
                    "{done} of {}: {rate:.1} a second, {left} left, {} failed; now {}",
                    self.expected, summary.failed, self.note
                );
                // Whoever does not listen any more misses nothing.
                let _ = writeln!(stderr(), "{line}");
            }
            Shown::Lines(_) | Shown::Nothing => {}
        }
    }
}

/// Packets a second.
pub fn rate(packets: u64, elapsed: Duration) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a figure to be looked at")]
    let packets = packets as f64;
    packets / elapsed.as_secs_f64().max(0.001)
}

/// How long the rest will take, in the words of a clock.
fn left(packets: u64, rate: f64) -> String {
    if rate <= 0.0 {
        return "unknown time".to_string();
    }
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an estimate"
    )]
    let seconds = (packets as f64 / rate).ceil() as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}
