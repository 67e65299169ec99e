//! `verbale init`: a project of one's own, made of the built-in one.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::session::Session;
use super::{Common, scaffold};
use crate::diagnostic::{Code, Diagnostic};
use crate::output::Files;
use crate::project::{self, Project, files};
use crate::schema::{self, Subject};

/// Make a project of your own, which begins as the built-in one
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale init mission                   mission/verbale.yaml, parties, and a note as an example
  verbale init mission --full            with all catalogues, templates and examples

What a project does not have comes from the program, file by file, and is renewed with it. So the fewer files you have,
the more of them are kept up to date for you: without `--full`, only those that every project changes are written.")]
pub struct Init {
    /// The folder; without it, the current one
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,

    /// All that is built in: catalogues, templates and examples too
    #[arg(long)]
    full: bool,

    /// Also in a folder that is not empty; a file that is there already stays as it is
    #[arg(long)]
    force: bool,
}

/// The note that shows how a note is written.
const EXAMPLE: &str = "notes/doc-779";

/// What stands in the folder for fonts.
const FONTS: &str = "\
Fonts of the project (files that end in .ttf, .otf, .ttc or .otc) go into this folder. Name their family under `fonts:` of
`verbale.yaml`. Libertinus Serif and New Computer Modern are built in; fonts of the system are never used, since they
would change page counts from one machine to the next.
";

impl Init {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        session.closing = Some(String::new());
        if let Err(complaint) = self.may_be_made() {
            session.closing = Some("nothing was written".to_string());
            session.diagnostics.push(*complaint);
            return session.finish();
        }
        let wanted = files::built_in().filter(|(path, _)| self.full || is_for_every_project(path));
        let fonts = ("fonts/README.txt".to_string(), FONTS.as_bytes().to_vec());
        let mut made = Files::default();
        let mut kept = Vec::new();
        for (path, bytes) in wanted.map(|(path, bytes)| (path.clone(), with_schema(&path, bytes))).chain([fonts]) {
            let place = self.folder.join(&path);
            if place.exists() { kept.push(place) } else { made.add(place, bytes) }
        }
        let written: Vec<String> = made.paths().map(scaffold::shown).collect();
        if !scaffold::write(made, &mut session) {
            return session.finish();
        }
        Session::tell(&written);
        for path in kept {
            session.say(&format!("note: `{}` was there already, and stays as it is", scaffold::shown(&path)));
        }
        // What the schemas know is what the project has now, whatever was there before.
        if let Some(project) = Project::open(&self.folder, &mut session.diagnostics) {
            let mut schemas = Files::default();
            scaffold::add_schemas(&mut schemas, &project, &self.folder);
            scaffold::write(schemas, &mut session);
        }
        let example = format!("{EXAMPLE}.yaml");
        let first =
            if self.folder == Path::new(".") { String::new() } else { format!("cd {}, ", self.folder.display()) };
        session.say(&format!(
            "next: {first}`verbale render {example}`; then change `{}` and `{}`, and write a note with `verbale new`",
            project::PROFILE,
            project::PARTIES
        ));
        session.finish()
    }

    /// Whether the folder is free for a project.
    fn may_be_made(&self) -> Result<(), Box<Diagnostic>> {
        let shown = self.folder.display();
        let refuse = |message: String, help: &str| Err(Box::new(Diagnostic::error(Code::Output, message).help(help)));
        if self.folder.exists() && !self.folder.is_dir() {
            return refuse(format!("`{shown}` is a file"), "name a folder");
        }
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        // A folder that is kept under version control from the beginning holds nothing else yet.
        let mut others = entries.map(|entry| entry.file_name()).filter(|name| name != ".git");
        match others.next() {
            Some(name) if !self.force => refuse(
                format!("the folder `{shown}` is not empty: there is `{}`", name.to_string_lossy()),
                "name another folder, or add what is missing with `--force`, which replaces nothing",
            ),
            _ => Ok(()),
        }
    }
}

/// What every project changes.
fn is_for_every_project(path: &str) -> bool {
    path == project::PROFILE || path == project::PARTIES || path.starts_with(EXAMPLE)
}

/// A file with the line by which editors find its schema.
fn with_schema(path: &str, bytes: Vec<u8>) -> Vec<u8> {
    let subject = match path {
        project::PROFILE => Subject::Project,
        project::PARTIES => Subject::Parties,
        path if path.ends_with("/kind.yaml") => Subject::Kind,
        path if path.starts_with("notes/") && files::has_ending(path, &["yaml"]) => Subject::Note,
        _ => return bytes,
    };
    [schema::line(subject, path).into_bytes(), bytes].concat()
}
