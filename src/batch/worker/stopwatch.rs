//! Measures how long each step of a job takes.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use crate::batch::protocol::Times;

/// The step that is being measured, and what was measured of the job.
#[derive(Debug, Default)]
pub struct Stopwatch(Mutex<Measured>);

/// Where the time of a step is added.
pub type Column = fn(&mut Times) -> &mut u64;

#[derive(Debug, Default)]
struct Measured {
    times: Times,
    running: Option<(Column, Instant)>,
}

impl Stopwatch {
    /// A step begins, and the one before it ends.
    pub fn begin(&self, step: Column) {
        let mut measured = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        measured.stop();
        measured.running = Some((step, Instant::now()));
    }

    /// The job ends.
    pub fn finish(&self) -> Times {
        let mut measured = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        measured.stop();
        std::mem::take(&mut measured.times)
    }
}

impl Measured {
    fn stop(&mut self) {
        if let Some((step, since)) = self.running.take() {
            *step(&mut self.times) += u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX);
        }
    }
}
