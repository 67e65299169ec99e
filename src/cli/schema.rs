//! `verbale schema`: JSON Schemas, by which an editor completes and checks the files of a project.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;

use super::session::Session;
use super::{Common, scaffold};
use crate::output::Files;
use crate::schema::{self, Subject};

/// Print the JSON Schema of notes, or of another file of a project, for editors and validators
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale schema                         of notes, with the kinds, parties and terms of the project
  verbale schema project                 of `verbale.yaml`
  verbale schema --write                 all of them into `.verbale/schema/`, where editors find them

A file names its schema to editors in its first line:
  # yaml-language-server: $schema=../.verbale/schema/note.json")]
pub struct Schema {
    /// What the schema is of
    #[arg(value_name = "FILE", default_value = "note")]
    subject: Subject,

    /// Write the schemas of all files into the project's `.verbale/schema/` instead
    #[arg(long, conflicts_with = "subject")]
    write: bool,
}

impl clap::ValueEnum for Subject {
    fn value_variants<'a>() -> &'a [Self] {
        Subject::ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(self.as_str()).help(self.described()))
    }
}

impl Schema {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        let Some(press) = session.open(&[]) else { return session.finish() };
        if self.write {
            let mut files = Files::default();
            scaffold::add_schemas(&mut files, &press.project, press.project.root());
            let written: Vec<String> = files.paths().map(scaffold::shown).collect();
            if scaffold::write(files, &mut session) {
                Session::tell(&written);
            }
        } else {
            // A reader that has seen enough, such as `head`, is no failure.
            let _ = writeln!(std::io::stdout(), "{:#}", schema::schema(self.subject, &press.project));
        }
        session.finish()
    }
}
