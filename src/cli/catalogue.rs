//! `verbale catalogue`: what concerns the catalogues alone.

mod check;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::Common;

/// Look after the catalogues: what is wrong in them
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale catalogue check                       the project's catalogues
  verbale catalogue check --language ru         of these, what is wrong in Russian
  verbale catalogue check ../other/locales      another project's Fluent files")]
pub struct Catalogue {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Check),
}

impl Catalogue {
    pub fn run(self, common: &Common) -> ExitCode {
        match self.command {
            Command::Check(command) => command.run(common),
        }
    }
}
