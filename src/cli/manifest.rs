//! `verbale manifest`: joins the manifests of shards.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::Common;
use super::session::Session;
use crate::batch::merge::{Merged, merge};
use crate::diagnostic::{Code, Diagnostic};
use crate::output;

/// Work on the manifests of batches
#[derive(Debug, Args)]
pub struct Manifest {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Merge(Merge),
}

/// Join the manifests of shards into one, and say what is missing
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale manifest merge packets/manifest.*-of-8.jsonl -o packets/manifest.jsonl")]
struct Merge {
    /// The manifests, one of each shard
    #[arg(required = true, value_name = "FILE")]
    manifests: Vec<PathBuf>,

    /// Where the joint manifest goes
    #[arg(short, long, value_name = "FILE", default_value = "manifest.jsonl")]
    output: PathBuf,
}

impl Manifest {
    pub fn run(self, common: &Common) -> ExitCode {
        let Command::Merge(Merge { manifests, output }) = self.command;
        let mut session = Session::new(common);
        match merge(&manifests, &output, &mut session.diagnostics) {
            Ok(Merged { packets, failed, missing }) => {
                let closing = format!("{packets} packets in `{}`, {failed} of them not made", output.display());
                let lacking = if missing > 0 { format!("; {missing} packets are missing") } else { String::new() };
                session.closing = Some(closing + &lacking);
            }
            Err((path, error)) => {
                let reason = output::in_words(&error);
                let message = format!("`{}` cannot be read or written: {reason}", path.display());
                session.diagnostics.push(Diagnostic::error(Code::Manifest, message));
                session.closing = Some("nothing was written".to_string());
            }
        }
        session.finish()
    }
}
