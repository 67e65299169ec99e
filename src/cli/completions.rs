//! `verbale completions` and `verbale man`: what shells and the reader of manuals know of the program, made of its own
//! description.

use std::io::Write;
use std::process::ExitCode;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::session::Session;
use super::{Cli, Common};

/// Print what a shell needs to complete commands and options
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale completions bash > ~/.local/share/bash-completion/completions/verbale
  verbale completions zsh > ~/.zfunc/_verbale
  verbale completions fish > ~/.config/fish/completions/verbale.fish
  verbale completions powershell >> $PROFILE")]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    pub fn run(self) -> ExitCode {
        let mut text = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "verbale", &mut text);
        print(&text)
    }
}

/// Print a page of the manual
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  verbale man | man -l -                 read the page of the program
  verbale man render > verbale-render.1  the page of a command")]
pub struct Man {
    /// The command; without it, the program
    #[arg(value_name = "COMMAND")]
    command: Vec<String>,
}

impl Man {
    pub fn run(self, common: &Common) -> ExitCode {
        let mut command = Cli::command();
        command.build();
        for part in &self.command {
            let Some(inner) = command.find_subcommand(part) else {
                let session = Session::new(common);
                session.say(&format!("error: there is no command `{part}`\n  = help: `verbale --help` lists all"));
                return ExitCode::from(2);
            };
            command = inner.clone();
        }
        let mut text = Vec::new();
        // Writing to memory does not fail.
        let _ = clap_mangen::Man::new(command).render(&mut text);
        print(&text)
    }
}

/// A reader that has seen enough, such as `head`, is no failure.
fn print(text: &[u8]) -> ExitCode {
    let _ = std::io::stdout().write_all(text);
    ExitCode::SUCCESS
}
