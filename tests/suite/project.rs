//! A project in a temporary folder, and the program run in it.

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use tempfile::TempDir;

/// A folder that the program is run in. Without a `verbale.yaml` of its own it stands for a newcomer's empty folder,
/// and the built-in project is used.
pub struct Project {
    folder: TempDir,
}

impl Project {
    /// An empty folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A copy of the repository's project: profile, parties, catalogues, templates, and of its notes DOC/779.
    pub fn cica() -> Self {
        let project = Self::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        std::fs::create_dir(project.path("notes")).expect("a folder");
        for name in ["verbale.yaml", "parties.yaml", "locales", "templates", "notes/doc-779.yaml", "notes/doc-779"] {
            copy(&root.join(name), &project.path(name));
        }
        project
    }

    /// Writes a file.
    pub fn file(self, path: &str, contents: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, contents).expect("a file");
        self
    }

    /// Replaces a text in a file, which must hold it.
    pub fn edit(self, path: &str, from: &str, to: &str) -> Self {
        let text = std::fs::read_to_string(self.path(path)).expect("a text");
        assert!(text.contains(from), "{path} does not hold {from:?}");
        self.file(path, text.replace(from, to))
    }

    /// A path in the folder.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The program, to be run in the folder.
    pub fn command(&self) -> Command {
        let mut command = Command::cargo_bin("verbale").expect("the program");
        command.current_dir(self.folder.path()).env("NO_COLOR", "1");
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command().args(arguments).output().expect("the program runs")
    }

    /// Runs the program, which must succeed, and returns a file that it wrote.
    pub fn made(&self, arguments: &[&str], path: &str) -> Vec<u8> {
        let output = self.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        std::fs::read(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs the program, which must find something, and returns what it says.
    pub fn findings(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stderr).expect("text")
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        std::fs::create_dir_all(to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry");
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        std::fs::copy(from, to).expect("a copy");
    }
}
