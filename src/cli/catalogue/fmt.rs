//! `verbale catalogue fmt`: catalogues in their canonical form.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::catalogue::format;
use crate::cli::Common;
use crate::cli::session::Session;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::output;
use crate::project;
use crate::project::files::{Disk, Files, has_ending};
use crate::source::Source;

/// Write catalogues in their canonical form
#[derive(Debug, Args)]
#[command(after_help = "\
Comments, empty lines between entries, and entries that are in the form already keep their bytes. A file with an entry
that does not parse is left alone.

Examples:
  verbale catalogue fmt                         all catalogues of the project
  verbale catalogue fmt locales/ru/common.ftl
  verbale catalogue fmt --check                 write nothing; fail where something would be written")]
pub struct Fmt {
    /// Files and folders; without any, the `locales/` of the project
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Write nothing, and fail where an entry is not in its form
    #[arg(long)]
    check: bool,
}

/// A catalogue, at most.
const LIMIT: u64 = 4_000_000;

impl Fmt {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        session.closing = Some(String::new());
        let root = session.root(&self.paths);
        let root = root.canonicalize().unwrap_or(root);
        let paths = match self.paths.as_slice() {
            [] if root.join(project::PROFILE).is_file() => vec![root.join("locales")],
            [] => {
                let message = "there is no project here, and so no catalogues to format";
                session.diagnostics.push(Diagnostic::error(Code::File, message).help("name files or folders"));
                return session.finish();
            }
            paths => paths.to_vec(),
        };
        let mut changed = output::Files::default();
        let mut told = Vec::new();
        let mut count = 0;
        let files: Vec<PathBuf> = paths.iter().flat_map(|path| catalogues(path, &mut session.diagnostics)).collect();
        for path in files {
            count += 1;
            let Some((source, mark)) = read(&path, &root, &mut session.diagnostics) else { continue };
            match format::format(&source) {
                Err(faults) => session.diagnostics.extend(faults),
                Ok(formatted) if self.check => session.diagnostics.extend(formatted.touched.into_iter().map(complaint)),
                Ok(formatted) if formatted.touched.is_empty() => {}
                Ok(formatted) => {
                    told.push(format!("{}: {}", source.name(), entries(formatted.touched.len())));
                    changed.add(path, (mark.to_string() + &formatted.text).into_bytes());
                }
            }
        }
        if let Err(error) = changed.write() {
            let message = format!("`{}` cannot be written: {}", error.path.display(), error.reason_in_words());
            session.diagnostics.push(Diagnostic::error(Code::Output, message).help("nothing was changed"));
            return session.finish();
        }
        Session::tell(&told);
        if told.is_empty() && session.diagnostics.is_empty() {
            let files = if count == 1 { "1 file is".to_string() } else { format!("{count} files are") };
            session.closing = Some(format!("{files} in canonical form"));
        }
        session.finish()
    }
}

fn complaint(span: crate::source::Span) -> Diagnostic {
    let message = format!("`{}` is not in the canonical form", span.text());
    Diagnostic::error(Code::CatalogueFormat, message).at(span).help("`verbale catalogue fmt` writes it so")
}

fn entries(count: usize) -> String {
    if count == 1 { "1 entry written anew".to_string() } else { format!("{count} entries written anew") }
}

/// The catalogues at a path: itself, or those below it. Links are followed to the files that they lead to, so that
/// those are written and the links stay.
fn catalogues(path: &Path, diagnostics: &mut Diagnostics) -> Vec<PathBuf> {
    let missing =
        |reason: &str| Diagnostic::error(Code::File, format!("`{}` cannot be read: {reason}", path.display()));
    match path.canonicalize() {
        Err(_) => {
            diagnostics.push(missing("there is no such file or folder"));
            Vec::new()
        }
        Ok(real) if real.is_dir() => {
            let listed = Disk::new(&real).map(|disk| disk.list("")).unwrap_or_default();
            let files = listed.iter().filter(|file| has_ending(file, &["ftl"]));
            files.filter_map(|file| real.join(file).canonicalize().ok()).collect()
        }
        Ok(real) if has_ending(&real.to_string_lossy(), &["ftl"]) => vec![real],
        Ok(_) => {
            diagnostics.push(missing("it is not a Fluent file").help("name files that end in `.ftl`, or their folder"));
            Vec::new()
        }
    }
}

/// A file's text and the byte order mark before it, which is kept.
fn read(path: &Path, root: &Path, diagnostics: &mut Diagnostics) -> Option<(Source, &'static str)> {
    let inside = path.strip_prefix(root).ok().map(|inside| inside.to_string_lossy().replace('\\', "/"));
    let name = inside.unwrap_or_else(|| path.display().to_string());
    let (folder, file) = (path.parent()?, path.file_name()?.to_str()?);
    let bytes = match Disk::new(folder).map(|disk| disk.read(file, LIMIT)) {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(error)) => {
            diagnostics.push(Diagnostic::error(Code::File, format!("`{name}` cannot be read: {error}")));
            return None;
        }
        Err(error) => {
            diagnostics.push(Diagnostic::error(Code::File, format!("`{name}` cannot be read: {error}")));
            return None;
        }
    };
    let mark = if bytes.starts_with("\u{FEFF}".as_bytes()) { "\u{FEFF}" } else { "" };
    project::text(&name, bytes).map_err(|complaint| diagnostics.push(complaint)).ok().map(|source| (source, mark))
}
