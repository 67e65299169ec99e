//! `verbale new`: a note to be filled in. On a terminal each field is asked for.

mod ask;
mod today;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use jiff::civil::Date;
use serde_json::Map;

use super::parties::day;
use super::session::Session;
use super::{Common, scaffold};
use crate::diagnostic::{Code, Diagnostic};
use crate::form::{self, Answers};
use crate::note::kind::Kind;
use crate::note::{self, number};
use crate::output::Files;
use crate::party::PartyKind;
use crate::project::Project;
use crate::source::Source;
use ask::Stopped;

/// Write a new note, with every field, its meaning and a sensible value; on a terminal, ask for each
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale new transmittal                            asks for each field, and writes notes/transmittal.yaml
  verbale new transmittal --no-input                 asks for nothing: every field has a sensible value
  verbale new appointment --number DOC/780 --date 2024-07-15 --to kazakhstan --output notes/kazakhstan.yaml
  verbale new transmittal --field approved-by=senior-officials-committee --field meeting-date=2024-07-12
  verbale new free --field subject.en='Meeting hours' --field subject.ru='Часы приема' \\
      --field subject.kk='Қабылдау уақыты'

Without `--date` the note bears the present day, by the clock of the project's time zone. It is the only place where
the program asks for it: what is rendered never depends on the day on which it is.")]
pub struct New {
    /// What the note does; `verbale kinds` lists all kinds
    #[arg(value_name = "KIND")]
    kind: Option<String>,

    /// Where the note goes; without it, into `notes/`, named by its number or else its kind
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// The number, without `№`; without it, the note is a draft
    #[arg(long, value_name = "NUMBER")]
    number: Option<String>,

    /// The day on its face; without it, today
    #[arg(long, value_name = "DATE", value_parser = day)]
    date: Option<Date>,

    /// Whom it is addressed to: a party or group, or several with commas between
    #[arg(long, value_name = "PARTY")]
    to: Option<String>,

    /// A field; a text in one language is `NAME.LANGUAGE=TEXT`. Can be given more than once
    #[arg(long = "field", value_name = "NAME=VALUE")]
    fields: Vec<String>,

    /// A file that is sent with it, by its path from the folder of the note. Can be given more than once
    #[arg(long = "enclosure", value_name = "FILE")]
    enclosures: Vec<String>,

    /// Ask for nothing
    #[arg(long)]
    no_input: bool,

    /// Replace a file that is there
    #[arg(long)]
    force: bool,
}

impl New {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        session.closing = Some(String::new());
        // The process ends with the command; what questions are judged by may stay until then.
        let Some(press) = session.open(&[]) else { return session.finish() };
        let project = &Box::leak(Box::new(press)).project;
        let may_ask = !self.no_input && std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
        let answers = self.kind(project, may_ask, &mut session).and_then(|kind| {
            let answers = self.answers(project, kind, may_ask, &mut session)?;
            Ok((kind, answers))
        });
        match answers {
            Ok((kind, answers)) => self.write(project, kind, &answers, &mut session),
            Err(None) => {}
            Err(Some(Stopped::Cancelled)) => {
                session.say("nothing was written");
                return ExitCode::from(1);
            }
            Err(Some(Stopped::Failed(reason))) => {
                let complaint = Diagnostic::error(Code::Output, format!("nothing can be asked here: {reason}"));
                session.diagnostics.push(complaint.help("give everything by options, with `--no-input`"));
            }
        }
        session.finish()
    }

    /// Writes the note.
    fn write(&self, project: &Project, kind: &Kind, answers: &Answers, session: &mut Session) {
        let path = self.path(project, kind, answers);
        let Some(name) = inside(project, &path) else {
            let message = format!("`{}` lies outside the project `{}`", path.display(), project.root().display());
            let help = "choose a file in the project, or name another project with `--project DIR`";
            session.diagnostics.push(Diagnostic::error(Code::OutsideProject, message).help(help));
            return;
        };
        if !self.may_be_written(&path, session) {
            return;
        }
        let text = form::text(project, kind, answers, &name);
        // A note that would be refused is not written: what was given for it is wrong.
        if note::resolve(&Source::new(name, text.as_str()), project, &mut session.diagnostics).is_none() {
            session.closing = Some("nothing was written".to_string());
            return;
        }
        let mut files = Files::default();
        files.add(path.clone(), text.into_bytes());
        scaffold::add_schemas(&mut files, project, project.root());
        if scaffold::write(files, session) {
            let shown = scaffold::shown(&path);
            Session::tell(std::slice::from_ref(&shown));
            session.say(&format!("next: fill it in; then `verbale check {shown}` and `verbale render {shown}`"));
        }
    }

    /// Whether a file is not there yet, or may be replaced.
    fn may_be_written(&self, path: &Path, session: &mut Session) -> bool {
        let is_free = self.force || !path.exists();
        if !is_free {
            let message = format!("`{}` is there already", scaffold::shown(path));
            let help = "name another file with `--output FILE`, or replace it with `--force`";
            session.diagnostics.push(Diagnostic::error(Code::Output, message).help(help));
            session.closing = Some("nothing was written".to_string());
        }
        is_free
    }

    /// The kind that is named or chosen. What stops it has been told, or is said.
    fn kind(
        &self,
        project: &'static Project,
        may_ask: bool,
        session: &mut Session,
    ) -> Result<&'static Kind, Option<Stopped>> {
        let known = || project.kinds.keys().map(String::as_str);
        let complaint = match &self.kind {
            Some(name) => match project.kinds.get(name) {
                Some(kind) => return Ok(kind),
                None => Diagnostic::error(Code::UnknownKind, format!("there is no kind of note `{name}`"))
                    .nearest(name, known())
                    .help("`verbale kinds` lists all"),
            },
            None if may_ask => return ask::kind(project).map_err(Some),
            None => Diagnostic::error(Code::UnknownKind, "a new note needs a kind").help(format!(
                "name one of {}",
                known().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
            )),
        };
        session.diagnostics.push(complaint);
        Err(None)
    }

    /// What was given, and what is asked for.
    fn answers(
        &self,
        project: &'static Project,
        kind: &'static Kind,
        may_ask: bool,
        session: &mut Session,
    ) -> Result<Answers, Option<Stopped>> {
        let mut fields = Map::new();
        for written in &self.fields {
            if let Err(complaint) = form::put(written, kind, &mut fields) {
                session.diagnostics.push(*complaint);
            }
        }
        if session.diagnostics.has_errors() {
            return Err(None);
        }
        let date = self.date.unwrap_or_else(|| today::today(&project.profile.time_zone));
        let to = self.to.as_deref().map_or_else(|| vec![addressee(project)], several);
        let answers = Answers { number: self.number.clone(), date, to, fields, enclosures: self.enclosures.clone() };
        if !may_ask {
            return Ok(answers);
        }
        // It would be a pity to be asked for everything in vain.
        if let Some(path) = &self.output
            && !self.may_be_written(path, session)
        {
            return Err(None);
        }
        let may_replace = self.force || self.output.is_some();
        let taken = move |number: &str| {
            let path = numbered(project, number).filter(|path| !may_replace && path.exists())?;
            Some(format!("`{}` is there already", scaffold::shown(&path)))
        };
        let beside = inside(project, &self.path(project, kind, &answers));
        let given = ask::Given {
            number: self.number.is_some(),
            date: self.date.is_some(),
            to: self.to.is_some(),
            beside: beside.unwrap_or_else(|| "notes/new.yaml".to_string()),
            taken: Arc::new(taken),
        };
        ask::note(project, kind, answers, &given).map_err(Some)
    }

    /// Where the note goes: a numbered one to the file of its number, a draft to a file that is not there yet.
    fn path(&self, project: &Project, kind: &Kind, answers: &Answers) -> PathBuf {
        let named = || answers.number.as_deref().and_then(|number| numbered(project, number));
        if let Some(path) = self.output.clone().or_else(named) {
            return path;
        }
        let folder = project.root().join("notes");
        let first = folder.join(format!("{}.yaml", kind.name));
        let others = (2..).map(|count: u32| folder.join(format!("{}-{count}.yaml", kind.name)));
        std::iter::once(first.clone()).chain(others).find(|path| self.force || !path.exists()).unwrap_or(first)
    }
}

/// The parties of `china, india`, be it in brackets or not.
fn several(written: &str) -> Vec<String> {
    let names = written.trim().trim_start_matches('[').trim_end_matches(']').split(',').map(str::trim);
    let names: Vec<String> = names.filter(|name| !name.is_empty()).map(str::to_string).collect();
    if names.is_empty() { vec![written.to_string()] } else { names }
}

/// The file of a numbered note.
fn numbered(project: &Project, number: &str) -> Option<PathBuf> {
    let stem = number::file_stem(number).to_lowercase();
    (!stem.is_empty()).then(|| project.root().join("notes").join(format!("{stem}.yaml")))
}

/// Whom a note is addressed to where nothing is said: the first group, or else the first party that is not the sender.
fn addressee(project: &Project) -> String {
    let group = project.parties.iter().find(|party| party.kind == PartyKind::Group);
    let other = || project.parties.iter().find(|party| party.name != project.profile.organisation.name);
    group.or_else(other).map(|party| party.name.clone()).unwrap_or_default()
}

/// The path of a file in the project, which need not be there yet.
fn inside(project: &Project, path: &Path) -> Option<String> {
    let whole = std::path::absolute(path).ok()?;
    let there = whole.ancestors().find(|folder| folder.exists())?;
    let real = there.canonicalize().ok()?.join(whole.strip_prefix(there).ok()?);
    let is_plain = real.components().all(|part| part != std::path::Component::ParentDir);
    let name = real.strip_prefix(project.root()).ok().filter(|_| is_plain)?;
    Some(name.to_string_lossy().replace('\\', "/"))
}
