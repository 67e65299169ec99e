//! Files of a project as bytes and as text, with what is told where they cannot be read.

use std::path::Path;

use super::files::{FileError, Files};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Source, Span};

/// Stands before the name of a file that comes from the program.
pub const BUILT_IN: &str = "built-in ";

/// A YAML file, at most.
pub const YAML_LIMIT: u64 = 1_000_000;
/// A catalogue or template, at most.
pub const TEXT_LIMIT: u64 = 4_000_000;

/// A font, at most.
pub const FONT_LIMIT: u64 = 64_000_000;

/// A file's text without its byte order mark.
///
/// # Errors
/// Where it is not UTF-8, with the place of the first byte that is not.
pub fn text(path: &str, bytes: Vec<u8>) -> Result<Source, Diagnostic> {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Source::new(path, text.strip_prefix('\u{FEFF}').unwrap_or(&text))),
        Err(error) => error,
    };
    let start = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let complaint = Diagnostic::error(Code::File, format!("`{path}` is UTF-16 text")).at(nowhere(path));
        return Err(complaint.help("save it again with the encoding UTF-8"));
    }
    if bytes.contains(&0) {
        let complaint = Diagnostic::error(Code::File, format!("`{path}` is not a text file")).at(nowhere(path));
        return Err(complaint.help("write it with a plain text editor: documents of Word and the like cannot be read"));
    }
    let shown = Source::new(path, String::from_utf8_lossy(&bytes));
    let span = shown.span(start..start + '\u{FFFD}'.len_utf8());
    let complaint = Diagnostic::error(Code::File, format!("`{path}` is not UTF-8 text from here on")).at(span);
    Err(complaint.help("save it again with the encoding UTF-8"))
}

/// The place of a file that cannot be shown.
fn nowhere(path: &str) -> Span {
    Source::new(path, "").whole()
}

/// The bytes of a file, which has so many at most. Where it cannot be read, that is told.
pub fn read_bytes(files: &dyn Files, path: &str, limit: u64, diagnostics: &mut Diagnostics) -> Option<Vec<u8>> {
    match files.read(path, limit) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            let code = if error == FileError::Outside { Code::OutsideProject } else { Code::File };
            let complaint = Diagnostic::error(code, format!("`{path}` cannot be read: {error}")).at(nowhere(path));
            diagnostics.push(match error {
                // A folder of notes is named, rather than one in the place of another file.
                FileError::NotAFile if Path::new(path).extension().is_none() => {
                    complaint.help(format!("name the files in it, as in `{}/*.yaml`", path.trim_end_matches('/')))
                }
                _ => complaint,
            });
            None
        }
    }
}

/// The text of a file, as [`read_bytes`] gives its bytes.
pub fn read_text(files: &dyn Files, path: &str, limit: u64, diagnostics: &mut Diagnostics) -> Option<Source> {
    let bytes = read_bytes(files, path, limit, diagnostics)?;
    let name = if files.is_built_in(path) { format!("{BUILT_IN}{path}") } else { path.to_string() };
    text(&name, bytes).map_err(|complaint| diagnostics.push(complaint)).ok()
}
