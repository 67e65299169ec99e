//! What the commands that write files of a project for their users have in common.

use std::path::{Path, PathBuf};

use super::session::Session;
use crate::diagnostic::{Code, Diagnostic};
use crate::output::Files;
use crate::project::Project;
use crate::schema::{self, Subject};

/// Adds the schemas of a project, which editors find by the first lines of its files.
pub fn add_schemas(files: &mut Files, project: &Project, root: &Path) {
    for subject in Subject::ALL {
        let text = format!("{:#}\n", schema::schema(*subject, project));
        files.add(root.join(schema::path(*subject)), text.into_bytes());
    }
}

/// Writes files, whole or not at all, and returns whether that was done; a failure is reported.
pub fn write(files: Files, session: &mut Session) -> bool {
    match files.write() {
        Ok(()) => true,
        Err(error) => {
            let message = format!("`{}` cannot be written: {}", shown(&error.path), error.reason_in_words());
            session.diagnostics.push(Diagnostic::error(Code::Output, message).help("nothing was changed"));
            false
        }
    }
}

/// A path as a person would type it: relative to the current folder where it lies in it.
pub fn shown(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let real = here.as_deref().and_then(|here| here.canonicalize().ok());
    let inside = [here, real]
        .into_iter()
        .flatten()
        .find_map(|here: PathBuf| path.strip_prefix(here).ok().map(Path::to_path_buf));
    inside.unwrap_or_else(|| path.to_path_buf()).display().to_string()
}
