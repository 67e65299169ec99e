//! What a worker says before it ends, and what it ended of.

use std::io::Read;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Bytes that are kept of what a worker said on its standard error last.
const LAST_WORDS: usize = 8 * 1024;

/// For how long the last words of a worker that has ended are waited for.
const ON_THEIR_WAY: Duration = Duration::from_millis(200);

/// The end of what a worker says on its standard error.
#[derive(Debug, Default)]
pub struct LastWords {
    heard: Arc<Mutex<Vec<u8>>>,
    listener: Option<JoinHandle<()>>,
}

impl LastWords {
    pub fn listen(mut stderr: impl Read + Send + 'static) -> Self {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&heard);
        let listener = thread::spawn(move || {
            let mut buffer = [0; 1024];
            while let Ok(length @ 1..) = stderr.read(&mut buffer) {
                let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                kept.extend_from_slice(&buffer[..length]);
                let surplus = kept.len().saturating_sub(LAST_WORDS);
                kept.drain(..surplus);
            }
        });
        Self { heard, listener: Some(listener) }
    }

    /// What has been said by a worker that has ended. Its last words may still be on their way.
    pub fn read(&self) -> String {
        let until = Instant::now() + ON_THEIR_WAY;
        while self.listener.as_ref().is_some_and(|listener| !listener.is_finished()) && Instant::now() < until {
            thread::sleep(Duration::from_millis(2));
        }
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&heard).into_owned()
    }
}

/// Why a worker has ended, as far as its last words tell.
#[derive(Debug, PartialEq, Eq)]
pub enum Cause {
    Memory,
    Stack,
    Unknown(String),
}

impl Cause {
    pub fn of(words: &str) -> Self {
        if words.contains("memory allocation of") {
            Cause::Memory
        } else if words.contains("has overflowed its stack") {
            Cause::Stack
        } else {
            Cause::Unknown(words.lines().last().unwrap_or_default().to_string())
        }
    }
}
