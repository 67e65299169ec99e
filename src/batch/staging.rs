//! The hidden folder of an output folder: where files are written before they take their place, and where a run says
//! that it is at work.
//!
//! Only one run writes into a folder at a time; those of several shards may, since no packet belongs to two of them.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::work::Shard;

/// The hidden folder.
const FOLDER: &str = ".verbale";

/// A run's hold on an output folder, until it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub struct Staging {
    folder: PathBuf,
    /// Held for as long as the run goes on.
    _locks: Vec<File>,
}

/// Why a folder cannot be written into.
#[derive(Debug)]
pub enum StagingError {
    /// Another run is writing into it.
    Taken,
    /// The system's own reason.
    Io(io::Error),
}

impl From<io::Error> for StagingError {
    fn from(error: io::Error) -> Self {
        StagingError::Io(error)
    }
}

impl From<TryLockError> for StagingError {
    fn from(error: TryLockError) -> Self {
        match error {
            TryLockError::WouldBlock => StagingError::Taken,
            TryLockError::Error(error) => StagingError::Io(error),
        }
    }
}

impl Staging {
    /// Takes hold of an output folder, and removes what a killed run has left in its hidden folder.
    ///
    /// # Errors
    /// Where another run is writing into it, or it cannot be written into.
    pub fn take(output: &Path, shard: Option<Shard>) -> Result<Self, StagingError> {
        let hidden = output.join(FOLDER);
        fs::create_dir_all(&hidden)?;
        let whole = lock_file(&hidden.join("lock"))?;
        let (name, locks) = match shard {
            None => {
                whole.try_lock()?;
                ("whole".to_string(), vec![whole])
            }
            Some(shard) => {
                whole.try_lock_shared()?;
                let own = lock_file(&hidden.join(format!("lock-{}", shard.in_a_name())))?;
                own.try_lock()?;
                (shard.in_a_name(), vec![whole, own])
            }
        };
        let folder = hidden.join(name);
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, _locks: locks })
    }

    /// Where files are written first.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed is removed by the next run.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn lock_file(path: &Path) -> io::Result<File> {
    File::options().create(true).truncate(false).write(true).open(path)
}
