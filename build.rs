//! Gives the program a digest of its own sources and of its dependencies' versions: a packet that another program made
//! is not taken for up to date, even where both have the same version.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

fn main() -> io::Result<()> {
    let mut files = BTreeSet::from([PathBuf::from("Cargo.lock"), PathBuf::from("build.rs")]);
    collect(Path::new("src"), &mut files)?;
    let mut digest = Sha256::new();
    for file in &files {
        // A packaged crate may come without its lock file.
        let Ok(bytes) = fs::read(file) else { continue };
        digest.update(file.to_string_lossy().replace('\\', "/").as_bytes());
        digest.update([0]);
        digest.update((bytes.len() as u64).to_le_bytes());
        digest.update(&bytes);
    }
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=Cargo.lock");
    println!("cargo::rustc-env=VERBALE_SOURCES={:x}", digest.finalize());
    Ok(())
}

fn collect(folder: &Path, files: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.insert(path);
        }
    }
    Ok(())
}
