//! `verbale check`: everything that would stop a render, and nothing written.

mod rounds;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::Common;
use rounds::Rounds;

/// Say everything that would stop a render, and write nothing
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale check notes/doc-779.yaml
  verbale check                          all notes of the project
  verbale check --watch                  again whenever a file of the project is saved, until Ctrl-C")]
pub struct Check {
    /// The notes; without any, all of the project's `notes/`
    #[arg(value_name = "NOTE")]
    notes: Vec<PathBuf>,

    /// Go on, and check again whenever a file is saved
    #[arg(short, long)]
    watch: bool,
}

impl Check {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut rounds = Rounds::new(common, self.notes);
        if self.watch { watch::watch(common, &mut rounds) } else { rounds.all().finish() }
    }
}
