//! Files that remember what was read through them, so that it can be said what a packet was made from.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use super::files::{FileError, Files};

/// The SHA-256 of a file's bytes.
pub type Digest = [u8; 32];

/// A source of files that remembers what was read through it.
#[derive(Debug)]
pub struct Recorded<Inner> {
    inner: Inner,
    read: Mutex<BTreeMap<String, Digest>>,
}

impl<Inner> Recorded<Inner> {
    /// Nothing has been read yet.
    pub const fn new(inner: Inner) -> Self {
        Self { inner, read: Mutex::new(BTreeMap::new()) }
    }

    /// The files themselves.
    pub const fn inner(&self) -> &Inner {
        &self.inner
    }

    /// What was read since the last time that this was asked for.
    pub fn take(&self) -> BTreeMap<String, Digest> {
        std::mem::take(&mut *self.read.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<Inner: Files> Files for Recorded<Inner> {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        let bytes = self.inner.read(path, limit)?;
        let digest = Sha256::digest(&bytes).into();
        self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_string(), digest);
        Ok(bytes)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        self.inner.list(folder)
    }

    fn is_built_in(&self, path: &str) -> bool {
        self.inner.is_built_in(path)
    }
}
