//! `verbale catalogue`: what concerns the catalogues alone.

mod check;
mod fmt;
mod status;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::Common;

/// Look after the catalogues: what is wrong in them, how far they are, and their form
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale catalogue check                       the project's catalogues
  verbale catalogue check --language ru         of these, what is wrong in Russian
  verbale catalogue check ../other/locales      another project's Fluent files
  verbale catalogue status                      how far each language is
  verbale catalogue fmt                         write them in their canonical form")]
pub struct Catalogue {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Check),
    Status(status::Progress),
    Fmt(fmt::Fmt),
}

impl Catalogue {
    pub fn run(self, common: &Common) -> ExitCode {
        match self.command {
            Command::Check(command) => command.run(common),
            Command::Status(command) => command.run(common),
            Command::Fmt(command) => command.run(common),
        }
    }
}
