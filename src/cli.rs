//! The command line: what was typed becomes what is done, and what was found is printed. Nothing else prints.

mod batch;
mod calendar;
mod catalogue;
mod check;
mod completions;
mod explain;
mod init;
mod kinds;
mod manifest;
mod new;
mod parties;
mod render;
mod scaffold;
mod schema;
mod session;
mod taken;
mod verify;
mod worker;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::diagnostic::MessageFormat;

/// Notes verbales in several languages from one definition, as archivable and accessible PDF.
#[derive(Debug, Parser)]
#[command(version, about, after_help = EXAMPLES, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,

    #[command(flatten)]
    common: Common,
}

const EXAMPLES: &str = "\
Examples:
  verbale render notes/doc-779.yaml      write the packet out/DOC-779.pdf
  verbale check                          say what is wrong with any note of the project

Exit codes: 0 done, 1 something was found or failed, 2 wrong usage.";

/// Options of every command.
#[derive(Debug, Args)]
struct Common {
    /// The project's folder; without it, the nearest one above with a `verbale.yaml`, else the built-in CICA project
    #[arg(long, global = true, value_name = "DIR")]
    project: Option<PathBuf>,

    /// How findings are printed
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    message_format: MessageFormat,

    /// Whether a warning fails the run as an error does
    #[arg(long, global = true, value_name = "WHAT")]
    deny: Option<Deny>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Deny {
    /// Warnings count as errors
    Warnings,
}

#[derive(Debug, Subcommand)]
enum Command {
    Render(render::Render),
    Check(check::Check),
    Batch(batch::Batch),
    Verify(verify::Verify),
    Manifest(manifest::Manifest),
    #[command(hide = true)]
    Worker(worker::Worker),
    Kinds(kinds::Kinds),
    Catalogue(catalogue::Catalogue),
    Parties(parties::Parties),
    Calendar(calendar::Calendar),
    Explain(explain::Explain),
    Schema(schema::Schema),
    New(new::New),
    Init(init::Init),
    Completions(completions::Completions),
    Man(completions::Man),
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    match cli.command {
        Command::Render(command) => command.run(&cli.common),
        Command::Check(command) => command.run(&cli.common),
        Command::Batch(command) => command.run(&cli.common),
        Command::Verify(command) => command.run(&cli.common),
        Command::Manifest(command) => command.run(&cli.common),
        Command::Worker(command) => worker::Worker::run(command),
        Command::Kinds(command) => command.run(&cli.common),
        Command::Catalogue(command) => command.run(&cli.common),
        Command::Parties(command) => command.run(&cli.common),
        Command::Calendar(command) => command.run(&cli.common),
        Command::Explain(command) => command.run(&cli.common),
        Command::Schema(command) => command.run(&cli.common),
        Command::New(command) => command.run(&cli.common),
        Command::Init(command) => command.run(&cli.common),
        Command::Completions(command) => command.run(),
        Command::Man(command) => command.run(&cli.common),
    }
}
