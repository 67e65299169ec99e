//! Why a run does not go on, and what is said of it.

use std::io;
use std::path::Path;

use crate::batch::pool::PoolError;
use crate::batch::protocol::Finding;
use crate::batch::staging::StagingError;
use crate::diagnostic::{Code, Diagnostic};
use crate::output::in_words;

/// Why a run does not go on.
#[derive(Debug)]
pub enum Stop {
    Staging(StagingError),
    Manifest(io::Error),
    Pool(PoolError),
    /// The output folder can take no more, as has been told.
    Blocked,
    /// A packet has failed, and that was to be the end.
    FailFast,
    /// Somebody wanted it to end.
    Asked,
}

impl From<PoolError> for Stop {
    fn from(error: PoolError) -> Self {
        Stop::Pool(error)
    }
}

impl Stop {
    /// What is to be told of it, where nothing has been told yet; `output` is the folder of the run.
    pub fn complaints(self, output: &Path) -> Vec<Diagnostic> {
        let folder = output.display();
        let complaint = match self {
            Stop::Blocked | Stop::FailFast | Stop::Asked => return Vec::new(),
            Stop::Pool(PoolError::Refused(reasons)) => return reasons.iter().map(Finding::diagnostic).collect(),
            Stop::Staging(StagingError::Taken) => {
                Diagnostic::error(Code::Output, format!("another run is writing into `{folder}`"))
                    .help("wait until it has ended, or choose another folder with `-o DIR`")
            }
            Stop::Staging(StagingError::Io(error)) => {
                Diagnostic::error(Code::Output, format!("nothing can be written into `{folder}`: {}", in_words(&error)))
                    .help("mend the folder, or choose another with `-o DIR`; nothing was changed")
            }
            Stop::Manifest(error) => {
                let message = format!("the manifest of `{folder}` cannot be kept: {}", in_words(&error));
                Diagnostic::error(Code::Output, message)
                    .help("make room on the disk or mend the folder, and start the run again: it makes what is missing")
            }
            Stop::Pool(PoolError::Start(error)) => {
                Diagnostic::error(Code::Crash, format!("no worker process can be started: {}", in_words(&error)))
            }
            Stop::Pool(PoolError::Ended(words)) => {
                Diagnostic::error(Code::Crash, format!("worker processes end before they are ready: {words}"))
                    .help("where memory is short, use fewer of them with `--jobs`")
            }
        };
        vec![complaint]
    }
}
