//! `verbale worker`: makes packets for a run of `verbale batch`, which starts it. Not for people.

use std::io::{BufReader, stdin, stdout};
use std::process::{ExitCode, exit};
use std::sync::Arc;

use clap::Args;

/// Make packets for a run of `verbale batch`, which starts this by itself
#[derive(Debug, Args)]
pub struct Worker {}

impl Worker {
    pub fn run(_: Self) -> ExitCode {
        // `Ctrl-C`, and the end of the terminal, reach every process of it. It is for the run to say what becomes of the
        // work.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::default());
        #[cfg(unix)]
        let _ = signal_hook::flag::register(signal_hook::consts::SIGHUP, Arc::default());
        let worked = crate::batch::worker::work(BufReader::new(stdin()), &mut stdout(), || exit(0));
        // The system takes everything apart faster than the program could.
        exit(i32::from(worked.is_err()))
    }
}
