//! `verbale verify`: holds packets against their manifest.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::Common;
use super::session::Session;
use crate::batch::verify::{Verified, verify};

/// Hold packets against the manifest that they were made with
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale verify packets                    every file that the manifests of a folder tell of
  verbale verify packets/manifest.jsonl")]
pub struct Verify {
    /// Folders with packets, or manifests
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

impl Verify {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut session = Session::new(common);
        let mut verified = Verified::default();
        for path in &self.paths {
            verify(path, &mut verified, &mut session.diagnostics);
        }
        let Verified { sound, unsound, failed, strangers } = verified;
        let mut closing = format!("{sound} sound, {unsound} missing or changed, {failed} not made");
        if strangers > 0 {
            closing = format!("{closing}, {strangers} of which no manifest tells");
        }
        session.closing = Some(closing);
        session.finish()
    }
}
